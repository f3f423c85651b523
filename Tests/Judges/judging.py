"""What the judges share: servers as processes of their own, a clean environment, one line per check."""
from __future__ import annotations

import contextlib
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
VENV = ROOT / ".build" / "judges"
START_SECONDS = 60
# How the names of variables begin that change what the programs do.
SETTINGS = ("AWS_", "ANTHROPIC_", "XDG_", "ECS_SWEEP_")


class Checks:
    """Prints one line per check and counts them."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, ok, what, otherwise=""):
        """A check: `what` must hold. `otherwise` tells what was found instead."""
        if ok:
            self.passed += 1
        else:
            self.failed += 1
        print(f"{'ok  ' if ok else 'FAIL'} {what}{'' if ok or otherwise == '' else f': {otherwise}'}", flush=True)

    def equal(self, found, wanted, what):
        """A check of two values. Of dictionaries and sets it shows only where they differ."""
        ok = found == wanted
        if isinstance(found, dict):
            found, wanted = (
                {key: each for key, each in one.items() if other.get(key) != each}
                for one, other in ((found, wanted), (wanted, found))
            )
        elif isinstance(found, set):
            found, wanted = found - wanted, wanted - found
        self.that(ok, what, f"found {brief(found)}, not {brief(wanted)}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed or not self.passed else 0)


def brief(value, limit=300):
    text = repr(sorted(value) if isinstance(value, (set, frozenset)) else value)
    return text if len(text) <= limit else f"{text[:limit]}… ({len(text)} characters)"


def environment(home, url=None, region=None):
    """An environment with example credentials and nothing of the caller's settings."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(SETTINGS)}
    kept |= {
        "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "AWS_EC2_METADATA_DISABLED": "true",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    if url:
        kept["AWS_ENDPOINT_URL"] = url
    if region:
        kept |= {"AWS_REGION": region, "AWS_DEFAULT_REGION": region}
    return kept


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def serving(command, url=None):
    """Runs a server while the block runs and gives its URL: `url`, or the first one that it prints on loopback."""
    with tempfile.TemporaryDirectory() as home:
        log = pathlib.Path(home, "log")
        with log.open("wb") as output:
            server = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=environment(home),
            )
        try:
            yield _await(server, log, url)
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _await(server, log, url):
    """The URL of a server once it takes connections."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        found = re.search(r"http://(127\.0\.0\.1|localhost|\[::1\]):\d+", url or log.read_text(errors="replace"))
        if found:
            host, port = found[0].removeprefix("http://").rsplit(":", 1)
            with contextlib.suppress(OSError), socket.create_connection((host.strip("[]"), int(port)), 1):
                return found[0]
        time.sleep(0.05)
    sys.exit(f"{server.args[0]} did not start:\n{log.read_text(errors='replace')[-4000:]}")


def stats(url):
    with urllib.request.urlopen(f"{url}/__stats", timeout=30) as answer:
        return json.load(answer)


def python():
    """The Python of the judges' environment."""
    path = VENV / "bin" / "python"
    if not path.exists():
        sys.exit(f"{VENV} is missing: run {HERE / 'setup'}")
    return path


def equal_reports(checks, merged, whole, what):
    """Checks that a merged report says what the one of a single sweep says.

    Problems are listed as they come, and every shard makes calls of its own to find accounts and regions.
    """
    for key in ("groups", "failures", "shard"):
        checks.equal(merged[key], whole[key], f"{what}: the same {key}")
    coverages = [dict(report["coverage"]) for report in (merged, whole)]
    for coverage in coverages:
        del coverage["calls"]
        coverage["problems"] = sorted(json.dumps(each, sort_keys=True) for each in coverage["problems"])
    checks.equal(*coverages, f"{what}: the same coverage")
