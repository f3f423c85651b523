#!/usr/bin/env python3
"""An estate of stopped tasks that is small but nasty, and the truth about it.

    fixture.py > fixture.json        writes the estate for moto_estate.py

The same text every time. Each task carries what the servers ignore: `expect`, the bucket that a careful engineer would
put it in (null for a task that has not stopped), and `owner`, whose it is by the tag `team`: the task's own, else its
service's, else nobody's (null). Times are in seconds before the server's start.
"""
from __future__ import annotations

import json
import sys

ACCOUNT = "123456789012"  # the account that moto gives to credentials it does not know
CROWDED, NASTY = "us-east-1", "eu-west-1"

EXITED = "Essential container in task exited"
SCALED_IN = "Scaling activity initiated by (deployment ecs-svc/1234567890123456789)"
OUT_OF_MEMORY = "OutOfMemoryError: Container killed due to memory usage"


def container(name, exit_code=None, reason=None, essential=True):
    return {"name": name, "exitCode": exit_code, "reason": reason, "essential": essential}


def kind(name, expect, code, reason, *containers, **task):
    return {"name": name, "expect": expect, "code": code, "reason": reason, "containers": containers, "task": task}


def exited(name, expect, *containers, reason=EXITED, **task):
    return kind(name, expect, "EssentialContainerExited", reason, *containers, **task)


def not_started(name, expect, reason, *containers, **task):
    return kind(name, expect, "TaskFailedToStart", reason, *containers, startedAt=None, **task)


def scheduler(name, expect, reason, *containers, **task):
    return kind(name, expect, "ServiceSchedulerInitiated", reason, *containers, **task)


def envoy(exit_code=0):
    return container("envoy", exit_code, essential=False)


STOPPING = {"lastStatus": "DEPROVISIONING", "stoppedAt": None}

KINDS = [
    exited("crash", "CODE_BUG", container("app", 1), envoy()),
    exited("memory", "OOM", container("app", 137, OUT_OF_MEMORY)),
    # Only the first container's exit code hides these four.
    exited("sidecar-first-killed", "OOM", envoy(), container("app", 137)),
    exited("sidecar-first-memory", "OOM", envoy(), container("app", 137, OUT_OF_MEMORY)),
    exited("sidecar-first-crash", "CODE_BUG", envoy(), container("app", 1)),
    exited("memory-exit-0", "OOM", container("app", 0, OUT_OF_MEMORY)),
    # Only the task definition tells these two from failures.
    exited("helper-killed", "BENIGN", container("log-router", 137, essential=False), container("app", 0)),
    exited("report-failed", "BENIGN", container("report", 1, essential=False), container("worker", 0)),
    exited("clean-exit", "BENIGN", container("job", 0)),
    scheduler("scale-in", "BENIGN", SCALED_IN, container("app", 143)),
    scheduler("deployment", "BENIGN", SCALED_IN, container("app", 0), envoy()),
    # A service replaces what somebody stops; whether a job that somebody stopped was in trouble, ECS does not know.
    kind("user-stop", "BENIGN", "UserInitiated", "Task stopped by user", container("app", 137)),
    kind("cancelled", "UNKNOWN", "UserInitiated", "Task stopped by user", container("app"), group="family:cancelled"),
    scheduler("unhealthy", "UNKNOWN", "Task failed container health checks", container("app", 137)),
    not_started(
        "image-missing",
        "CONFIG",
        "CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref "
        "123456789012.dkr.ecr.us-east-1.amazonaws.com/app:v9: not found",
        container("app"),
    ),
    not_started(
        "secret-denied",
        "CONFIG",
        "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: "
        "unable to retrieve secret from asm: AccessDeniedException: not authorized to perform: "
        "secretsmanager:GetSecretValue",
        container("app"),
    ),
    not_started(
        "interface-timeout",
        "RESOURCE",
        "Timeout waiting for network interface provisioning to complete.",
        container("app"),
    ),
    not_started(
        "no-capacity",
        "RESOURCE",
        "Capacity is unavailable at this time. Please try again later or in a different availability zone",
    ),
    kind("spot", "RESOURCE", "SpotInterruption", "Your Spot Task was interrupted.", container("app", 143)),
    exited("stopping-crash", "CODE_BUG", container("app", 1), **STOPPING),
    scheduler("stopping-scale-in", "BENIGN", SCALED_IN, container("app"), **STOPPING),
    # Text that would break a table, a terminal or a line of a log.
    exited("hostile-table", "CODE_BUG", container("app", 1), reason=f"{EXITED} | `rm -rf` | </td>\r\n| x | OOM | 9 |"),
    exited("hostile-terminal", "CODE_BUG", container("app", 1, "\x1b[2J\x1b[31m\x07 \u202e gone \x00")),
    exited("hostile-group", "CODE_BUG", container("app", 1), group="nightly | `batch` \\"),
    exited("hostile-length", "CODE_BUG", container("app", 1, "| \u0301" * 340)),
    kind("running", None, None, None, container("app"), desiredStatus="RUNNING", lastStatus="RUNNING", stoppedAt=None),
]
QUIET = [each for each in KINDS if each["name"] in ("clean-exit", "scale-in", "deployment")]
CROWD = [each for each in KINDS if each["name"] != "running"]
TEAMS = ["payments", "search", "Équipe données"]


def task(kind, number):
    """One task of a kind; its number in the estate gives it its identifier, its time and its tags."""
    own = TEAMS[number % 7 % 3] if number % 7 < 3 else None
    # What has no service has no other tags than its own.
    owner = own or (None if "group" in kind["task"] else service_owner(kind))
    return {
        "id": f"{number:032x}",
        "expect": kind["expect"],
        "owner": owner,
        "tags": [{"key": "stage", "value": "prod"}] + ([{"key": "team", "value": own}] if own else []),
        "taskDefinition": f"{kind['name']}:1",
        "group": f"service:{kind['name']}",
        "stopCode": kind["code"],
        "stoppedReason": kind["reason"],
        "createdAt": -3500,
        "startedAt": -3450,
        "stoppedAt": -(60 + number * 7 % 3300),
        "containers": [
            {key: each[key] for key in ("name", "exitCode", "reason") if each[key] is not None}
            for each in kind["containers"]
        ],
        **kind["task"],
    }


def service_owner(kind):
    """The team in the tags of a kind's service; a third of the services have none."""
    number = [each["name"] for each in KINDS].index(kind["name"])
    return TEAMS[number % 2] if number % 3 else None


def definition(kind):
    """The definition of a kind's tasks. It names what is not essential; ECS takes all other containers as essential."""
    return {
        "family": kind["name"],
        "containerDefinitions": [
            {"name": each["name"], "image": f"{each['name']}:9", "memory": 128}
            | ({} if each["essential"] else {"essential": False})
            for each in kind["containers"] or [container("app")]  # a task without containers has a definition with some
        ],
    }


def estate():
    """The estate: {"accounts": [{"id", "regions": {region: {cluster: {"tasks", "taskDefinitions", "services"}}}}]}."""
    numbers = iter(range(1, 10_000))

    def cluster(kinds, count):
        chosen = [kinds[index % len(kinds)] for index in range(count)]
        used = {each["name"]: each for each in chosen}
        return {
            "tasks": [task(each, next(numbers)) for each in chosen],
            "taskDefinitions": [definition(each) for each in used.values()],
            "services": {
                name: {"stage": "prod"} | ({"team": service_owner(each)} if service_owner(each) else {})
                for name, each in used.items()
            },
        }

    crowded = {
        "empty": cluster(CROWD, 0),
        "one": cluster(CROWD, 1),
        "hundred": cluster(CROWD, 100),
        "hundred-and-one": cluster(CROWD, 101),
        "many": cluster(CROWD, 250),
    }
    nasty = {"every-kind": cluster(KINDS, len(KINDS)), "quiet": cluster(QUIET, len(QUIET))}
    return {"accounts": [{"id": ACCOUNT, "regions": {CROWDED: crowded, NASTY: nasty}}]}


if __name__ == "__main__":
    json.dump(estate(), sys.stdout, indent=1)
    sys.stdout.write("\n")
