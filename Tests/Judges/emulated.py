"""Emulated estates, each served by a process of its own, and sweeps of them."""
from __future__ import annotations

import contextlib
import dataclasses
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from judging import environment, serving, stats

# AWS's documented quotas: what shares a bucket, its burst and its refill a second.
BUCKETS = [
    ({"ListClusters"}, 50, 20),
    ({"ListTasks", "DescribeTasks"}, 100, 20),
    ({"DescribeTaskDefinition"}, 50, 20),
]
IN_FLIGHT = 64


@dataclasses.dataclass
class Estate:
    """How large an estate is and how it answers; every region of every account is like the others."""

    clusters: int
    tasks: int
    regions: int = 1
    accounts: int = 1
    latency: float = 0.0
    quotas: str = "off"
    faults: str = ""

    @property
    def region_names(self):
        return ",".join(f"made-up-{number}" for number in range(1, self.regions + 1))

    @property
    def account_regions(self):
        return self.accounts * self.regions

    def emulator_options(self):
        options = ["--accounts", self.accounts, "--suspended", 0, "--regions", self.region_names]
        options += ["--clusters", self.clusters, "--tasks", self.tasks]
        options += ["--latency", f"{round(self.latency * 1000)}ms", "--quotas", self.quotas]
        return options + (["--faults", self.faults] if self.faults else [])

    def sweep_options(self):
        """What makes a sweep look at all of the estate."""
        organization = ["--organization", "--role", "ecs-reader"] if self.accounts > 1 else []
        return ["--region", self.region_names, *organization]

    def quota_floor(self, calls, share=1.0):
        """The least time that the quotas allow for so many calls of each operation over the whole estate."""
        return max(
            (sum(calls.get(name, 0) for name in names) / self.account_regions - burst * share) / (refill * share)
            for names, burst, refill in BUCKETS
        )

    def transfer_floor(self, calls):
        """The least time that the calls take in flight: clusters are listed before anything else.

        Before the clusters of an organization come who calls, and the first page of accounts.
        """
        total = sum(calls.get(name, 0) for names, _, _ in BUCKETS for name in names)
        finding = 2 if self.accounts > 1 else 0
        return self.latency * (finding + 1 + math.ceil(total / IN_FLIGHT))


@dataclasses.dataclass
class Sweep:
    """One sweep of an estate."""

    status: int
    errors: str
    seconds: float
    peak_bytes: int
    report: dict
    # What the emulator counted.
    stats: dict

    @property
    def coverage(self):
        return self.report["coverage"]

    @property
    def throttled_share(self):
        return self.coverage["calls"]["throttled"] / max(1, self.coverage["calls"]["total"])


@contextlib.contextmanager
def serving_estate(binary, estate):
    with serving([binary, "emulate", "--port", 0, *estate.emulator_options()]) as url:
        yield url


def sweep(binary, estate, *options, variables=None, timeout=600):
    """Serves the estate and sweeps it once."""
    with serving_estate(binary, estate) as url, tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        report, errors = folder / "report.json", folder / "errors"
        command = [binary, "sweep", "-o", f"json={report}", "--endpoint-url", url, *estate.sweep_options(), *options]
        with errors.open("wb") as stderr:
            started = time.perf_counter()
            child = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=stderr,
                env=environment(folder) | (variables or {}),
            )
            status, usage = _wait(child, started + timeout)
            seconds = time.perf_counter() - started
        words = errors.read_text(errors="replace")
        if not report.exists():
            sys.exit(f"the sweep ended with exit code {status} and no report:\n{words}")
        # Linux counts in KiB, macOS in bytes.
        peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Sweep(status, words, seconds, peak, json.loads(report.read_text()), stats(url))


def _wait(child, deadline):
    """The exit code of a process and what it used, which only `wait4` tells of a single one."""
    while True:
        pid, status, usage = os.wait4(child.pid, os.WNOHANG)
        if pid:
            child.returncode = os.waitstatus_to_exitcode(status)
            return child.returncode, usage
        if time.perf_counter() > deadline:
            child.kill()
        time.sleep(0.005)
