"""A headless Chromium, driven over a pipe with the DevTools protocol: no package does that with nothing but Debian's."""
from __future__ import annotations

import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# What a page must never do, noticed by the page itself before anything of it has run.
WITNESS = """
window.seen = [];
addEventListener("securitypolicyviolation", e => seen.push("violation: " + e.violatedDirective + " " + e.blockedURI));
addEventListener("error", e => seen.push("error: " + e.message), true);
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = () => seen.push("called " + name);
"""


class Chromium:
    """A browser with one tab. Use it in a with statement."""

    def __init__(self):
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if not program:
            sys.exit(f"none of {', '.join(PROGRAMS)} is in PATH: run setup")
        self.home = tempfile.TemporaryDirectory()
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()
        # The browser reads commands from descriptor 3 and writes answers to 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{commands} 4>&{answers}', "browser", program, "--headless=new", "--no-sandbox",
             "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", f"--user-data-dir={self.home.name}",
             "--no-first-run", "--hide-scrollbars", "about:blank"],
            pass_fds=(commands, answers), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.rest = b""
        self.number = 0
        self.session = None
        self.events = []

    def __enter__(self):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Audits", "Accessibility"):
            self.call(f"{domain}.enable")
        self.call("Page.addScriptToEvaluateOnNewDocument", source=WITNESS)
        return self

    def __exit__(self, *_):
        os.close(self.commands)
        os.close(self.answers)
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home.name, ignore_errors=True)

    def call(self, method, **parameters):
        """Sends a command and returns its result; events on the way are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def _read(self):
        while b"\0" not in self.rest:
            more = os.read(self.answers, 1 << 16)
            if not more:
                sys.exit("the browser has ended")
            self.rest += more
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def wait(self, method):
        """Waits for an event."""
        while not any(each.get("method") == method for each in self.events):
            self.events.append(self._read())

    def show(self, path, width, height, scheme="light", scripts=True, media=""):
        """Shows a file as a phone or a desktop does; what the last page did is forgotten."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.events = []
        self.call("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        self.wait("Page.loadEventFired")

    def ask(self, expression):
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def complaints(self, path):
        """What the page asked for beside itself, and what went wrong in it."""
        own = pathlib.Path(path).resolve().as_uri()
        found = list(self.ask("window.seen || []"))
        for event in self.events:
            parameters = event.get("params", {})
            match event.get("method"):
                case "Network.requestWillBeSent" if parameters["request"]["url"] != own:
                    found.append(f"request: {parameters['request']['url']}")
                case "Log.entryAdded":
                    found.append(f"log: {parameters['entry']['text']}")
                case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown" | "Page.javascriptDialogOpening" as method:
                    found.append(f"{method}: {json.dumps(parameters)[:200]}")
                case "Audits.issueAdded":
                    found.append(f"issue: {json.dumps(parameters['issue'])[:300]}")
        return found

    def press(self, key):
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, text=key)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def screenshot(self, path, limit=4000):
        """A picture of the page, of so many pixels from its beginning."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], limit), "scale": 1}
        data = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)["data"]
        pathlib.Path(path).write_bytes(base64.b64decode(data))
