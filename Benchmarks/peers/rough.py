"""What the Python peers share: their options, the rough verdict on a task, and the line that every peer prints."""
import argparse
import json
import os
import time


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", choices=["sweep", "client"])
    parser.add_argument("--endpoint", required=True, help="where calls go")
    parser.add_argument("--region", required=True)
    parser.add_argument("--concurrency", type=int, default=64, help="calls at a time")
    parser.add_argument("--calls", type=int, default=0, help="ListTasks calls of client")
    parser.add_argument("--ca", help="the certificate to trust")
    return parser.parse_args()


def bucket(task):
    """A rough verdict; every peer has the same."""
    containers = task.get("containers", [])
    text = " ".join([task.get("stoppedReason", ""), *(each.get("reason", "") for each in containers)])
    code = next((each["exitCode"] for each in containers if each.get("exitCode")), 0)
    stop = task.get("stopCode")
    exited = stop == "EssentialContainerExited"
    if "OutOfMemory" in text or exited and code == 137:
        return "OOM"
    if "CannotPull" in text or "ResourceInitialization" in text:
        return "CONFIG"
    if "RESOURCE:" in text or "Capacity" in text or stop == "SpotInterruption":
        return "RESOURCE"
    if exited and code:
        return "CODE_BUG"
    return "UNKNOWN" if stop == "TaskFailedToStart" else "BENIGN"


class Stopwatch:
    """Wall and processor time since it was made."""

    def __init__(self):
        self.wall, self.cpu = time.perf_counter(), self.busy()

    @staticmethod
    def busy():
        used = os.times()
        return used.user + used.system

    def report(self, calls, tasks, buckets=None):
        line = {"calls": calls, "tasks": tasks, "seconds": time.perf_counter() - self.wall,
                "cpuSeconds": self.busy() - self.cpu, "buckets": dict(buckets or {})}
        print(json.dumps(line), flush=True)
