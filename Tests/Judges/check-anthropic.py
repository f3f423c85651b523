#!/usr/bin/env python3
"""Checks what ecs-sweep sends to the Messages API, and reads from it, against Anthropic's own Python package.

    pip install anthropic
    ecs-sweep classify --classifier claude --dry-run-prompt FILE > bodies.ndjson
    Tests/Judges/check-anthropic.py bodies.ndjson                  check request bodies, one a line ('-' for stdin)
    Tests/Judges/check-anthropic.py --answers DIR bodies.ndjson    and write answers to them as the API would send them
    Tests/Judges/check-anthropic.py --serve PORT --mode ok         answer as the API would, on loopback, until interrupted

Nothing leaves the machine. It prints one line per check and 'N passed, N failed', and exits with 1 when any failed.
"""

import argparse
import json
import pathlib
import signal
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

try:
    import anthropic
    import pydantic
    from anthropic import types
    from anthropic.types.message_create_params import MessageCreateParamsNonStreaming
except ImportError:
    sys.exit("check-anthropic: the package anthropic is missing: python3 -m pip install anthropic")

MODES = {
    "ok": 200, "garbage": 200, "no-message": 200, "refusal": 200, "max_tokens": 200, "missing-ids": 200,
    "unknown-ids": 200, "unknown-buckets": 200, "hang": 200, "401": 401, "429": 429, "500": 500, "529": 529,
    # Once too many requests, then an answer.
    "429-once": 200,
    # Too many requests until tomorrow, an answer that breaks off, one without end.
    "429-day": 429, "cut": 200, "huge": 200,
}
ERRORS = {
    401: ("authentication_error", "invalid x-api-key"),
    429: ("rate_limit_error", "Number of requests has exceeded your rate limit"),
    500: ("api_error", "Internal server error"),
    529: ("overloaded_error", "Overloaded"),
}
VERDICT_FIELDS = {"id", "bucket", "cause", "reason", "nextAction", "confidence"}


class Tally:
    """Counts checks and prints a line for each."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()

    def check(self, name, problem):
        with self.lock:
            if problem:
                self.failed += 1
                print(f"FAIL {name}: {problem}", flush=True)
            else:
                self.passed += 1
                print(f"ok   {name}", flush=True)
        return not problem

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        return 1 if self.failed else 0


def first_line(error):
    return " ".join(str(error).split())[:300]


def problem_of_types(body):
    """Why the package's own types refuse the body. Iterables validate as they are read, so they are read."""
    params = pydantic.TypeAdapter(MessageCreateParamsNonStreaming).validate_python(body)
    for message in params["messages"]:
        if not isinstance(message["content"], str):
            list(message["content"])
    if not isinstance(params.get("system", ""), str):
        list(params["system"])


def problem_of_keys(body):
    """Keys that the package does not know: its types let them pass."""
    config = body.get("output_config", {})
    known = [
        ("body", body, MessageCreateParamsNonStreaming),
        ("output_config", config, types.OutputConfigParam),
        ("output_config.format", config.get("format", {}), types.JSONOutputFormatParam),
    ] + [(f"messages[{i}]", message, types.MessageParam) for i, message in enumerate(body.get("messages", []))]
    for name, value, kind in known:
        # MessageParam is a union of one type per role in newer versions of the package.
        kinds = getattr(kind, "__args__", (kind,))
        keys = set()
        for each in kinds:
            keys |= set(each.__required_keys__) | set(each.__optional_keys__)
        if unknown := set(value) - keys:
            return f"{name} has unknown keys: {', '.join(sorted(unknown))}"
    # Removed from the API with version 2026-10-21, though older types still know them.
    if sampling := {"temperature", "top_p", "top_k"} & set(body):
        return f"sampling parameters: {', '.join(sorted(sampling))}"
    return None


def problem_of_model(body):
    """Why the model is none that the package knows, or is one that will be gone."""
    from anthropic.resources.messages.messages import DEPRECATED_MODELS

    model = body.get("model")
    names = next(each for each in types.Model.__args__ if each is not str).__args__
    if model in DEPRECATED_MODELS:
        return f"{model} ends on {DEPRECATED_MODELS[model]}"
    return None if model in names else f"{model} is unknown to anthropic {anthropic.__version__}"


def problem_of_schema(body):
    """Why the schema is not one that the API takes: the package rewrites what the API does not take."""
    schema = body.get("output_config", {}).get("format", {}).get("schema")
    if schema is None:
        return "there is none"
    if anthropic.transform_schema(schema) != schema:
        return "the package would rewrite it: " + json.dumps(anthropic.transform_schema(schema))
    fields = schema["properties"]["verdicts"]["items"]["properties"]
    if set(fields) != VERDICT_FIELDS:
        return f"a verdict has the fields {sorted(fields)}"
    return None


def failures(body):
    """The failures that the user message carries between its marks, which must stand there once."""
    content = body["messages"][0]["content"]
    if content.count("<failures>") != 1 or content.count("</failures>") != 1:
        raise ValueError("the marks of the data do not stand exactly once")
    found = json.loads(content.split("<failures>")[1].split("</failures>")[0])
    ids = [failure["id"] for failure in found]
    if not ids or len(set(ids)) != len(ids):
        raise ValueError("ids are missing or repeated")
    return found


def problem_of_data(body):
    failures(body)


def problem_of_size(body):
    """Why the call is none that the package would make without streaming."""
    anthropic.Anthropic(api_key="unused")._calculate_nonstreaming_timeout(body["max_tokens"], None)


CHECKS = [
    ("types", problem_of_types), ("keys", problem_of_keys), ("model", problem_of_model),
    ("schema", problem_of_schema), ("data", problem_of_data), ("size", problem_of_size),
]


def outcome(check, body):
    """What a check says. It may meet anything: a body of another shape has a problem, not the check."""
    try:
        return check(body)
    except Exception as error:
        return f"{type(error).__name__}: {first_line(error)}"


def check_body(tally, name, body, skip=()):
    return all([tally.check(f"{name} {part}", outcome(check, body)) for part, check in CHECKS if part not in skip])


def message(body, text, stop_reason="end_turn", thinking=False):
    """An answer of the API, as the package's own model writes it."""
    content = [{"type": "text", "text": text}] if text is not None else []
    if thinking:
        content.insert(0, {"type": "thinking", "thinking": "The reasons name their causes.", "signature": "c2lnbmF0dXJl"})
    answer = types.Message.model_validate({
        "id": "msg_01EXAMPLE", "type": "message", "role": "assistant", "model": body["model"], "content": content,
        "stop_reason": stop_reason, "stop_sequence": None,
        "usage": {"input_tokens": len(json.dumps(body)) // 4, "output_tokens": len(text or "") // 4},
    })
    return answer.model_dump_json()


def verdicts(body, rename=lambda identifier: identifier, bucket="CONFIG"):
    """A verdict for each failure: what a model might say, and always the same."""
    answers = []
    for failure in failures(body):
        where = failure.get("container") or failure["service"]
        answers.append({
            "id": rename(failure["id"]), "bucket": bucket, "cause": "claude.example", "confidence": "high",
            "reason": f"Claude read the evidence of {where}."[:300], "nextAction": "Check the task definition.",
        })
    return json.dumps({"verdicts": answers})


def answer(mode, body):
    """The status, further headers and body of the answer."""
    status = MODES[mode]
    if mode == "429-day":
        return error(status, *ERRORS[status], {"retry-after": "86400"})
    if status != 200:
        return error(status, *ERRORS[status])
    if mode == "huge":
        return 200, {}, message(body, "x" * (5 << 20))
    if mode == "garbage":
        return 200, {}, message(body, "Sure! Here are the verdicts you asked for: {")
    if mode == "no-message":
        return 200, {}, "<html>Welcome to the hotel's network</html>"
    if mode == "refusal":
        return 200, {}, message(body, None, "refusal")
    if mode == "max_tokens":
        return 200, {}, message(body, verdicts(body)[:40], "max_tokens")
    if mode == "missing-ids":
        return 200, {}, message(body, json.dumps({"verdicts": []}))
    if mode == "unknown-buckets":
        return 200, {}, message(body, verdicts(body, bucket="BENIGN"))
    if mode == "unknown-ids":
        return 200, {}, message(body, verdicts(body, lambda identifier: identifier + "-other"))
    return 200, {}, message(body, verdicts(body), thinking=True)


def error(status, kind, text, retry_after=None):
    wrapped = {"type": "error", "error": {"type": kind, "message": text}, "request_id": "req_01EXAMPLE"}
    headers = retry_after or ({"retry-after-ms": "10"} if status == 429 else {})
    return status, headers, types.ErrorResponse.model_validate(wrapped).model_dump_json()


def problem_of_headers(headers):
    if headers.get("content-type") != "application/json":
        return "content-type is not application/json"
    if headers.get("anthropic-version") not in ("2023-06-01", "2026-10-21"):
        return "anthropic-version is missing or unknown"
    bearer = (headers.get("authorization") or "").startswith("Bearer ")
    if bool(headers.get("x-api-key")) == bearer:
        return "there is not exactly one of x-api-key and authorization"
    return None


def serve(port, mode, tally, received=None):
    stop = threading.Event()
    refused = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            raw = self.rfile.read(int(self.headers.get("content-length", 0)))
            if received:
                with open(received, "ab") as file:
                    file.write(raw + b"\n")
            valid = tally.check("path", None if self.path == "/v1/messages" else self.path)
            valid &= tally.check("headers", problem_of_headers(self.headers))
            try:
                body = json.loads(raw)
            except ValueError as problem:
                valid = tally.check("json", first_line(problem))
            # Any model may be asked by name.
            valid = valid and check_body(tally, "body", body, skip=("model",))
            if valid and mode == "hang":
                stop.wait()
                return
            if valid and mode == "429-once" and not refused.is_set():
                refused.set()
                status, headers, text = error(429, *ERRORS[429], {"retry-after": "2"})
            elif valid:
                status, headers, text = answer(mode, body)
            else:
                status, headers, text = error(400, "invalid_request_error", "The request is not valid")
            content = text.encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content) + (100 if mode == "cut" else 0)))
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
            self.close_connection = mode == "cut"

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.daemon_threads = True
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"serving http://127.0.0.1:{server.server_address[1]} mode {mode}", flush=True)
    stop.wait()
    server.shutdown()


def check_file(path, directory, tally):
    lines = (sys.stdin if path == "-" else open(path, encoding="utf-8")).read().splitlines()
    bodies = [line for line in lines if line.strip()]
    tally.check("bodies", None if bodies else "there are none")
    for number, line in enumerate(bodies, 1):
        try:
            body = json.loads(line)
        except ValueError as problem:
            tally.check(f"{number} json", first_line(problem))
            continue
        if check_body(tally, str(number), body) and directory:
            for mode in MODES:
                if mode not in ("hang", "cut", "huge"):
                    target = pathlib.Path(directory) / f"{number}-{mode}.json"
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_text(answer(mode, body)[2] + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", help="request bodies, one a line; '-' for stdin")
    parser.add_argument("--answers", metavar="DIR", help="write the API's answers to the first file's bodies here")
    parser.add_argument("--serve", type=int, metavar="PORT", help="answer on this port of loopback; 0 for any")
    parser.add_argument("--mode", choices=MODES, default="ok")
    parser.add_argument("--received", metavar="FILE", help="append each request's body to this file, as a line")
    arguments = parser.parse_args()
    if (arguments.file is None) == (arguments.serve is None):
        parser.error("give a FILE or --serve PORT")
    tally = Tally()
    if arguments.serve is not None:
        serve(arguments.serve, arguments.mode, tally, arguments.received)
    else:
        check_file(arguments.file, arguments.answers, tally)
    return tally.finish()


if __name__ == "__main__":
    sys.exit(main())
