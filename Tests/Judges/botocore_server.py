"""A stand-in for what gives credentials out: STS, IAM Identity Center, the endpoints of containers and instances."""
import contextlib
import datetime
import hashlib
import http.server
import json
import re
import threading
import urllib.parse


def key(*parts):
    """A key that follows from what was asked."""
    return "ASIA" + hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16].upper()


def expiration():
    return datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=6)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        if self.path == "/token":
            asked = json.loads(body)
            token = "renewed-with-" + asked["refreshToken"]
            return self.answer(json.dumps({"accessToken": token, "expiresIn": 3600, "refreshToken": "next"}))
        form = dict(urllib.parse.parse_qsl(body))
        form.pop("Version")
        # Each program names sessions after itself unless it is told a name.
        if re.fullmatch(r"(botocore-session|ecs-sweep)-\d+", form.get("RoleSessionName", "")):
            form["RoleSessionName"] = "default"
        caller = re.search(r"Credential=([^/]+)/", self.headers.get("Authorization", ""))
        keys = key(caller[1] if caller else "nobody", json.dumps(form, sort_keys=True))
        operation = form["Action"]
        self.answer(
            f"<{operation}Response><{operation}Result><AssumedRoleUser>"
            "<Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn><AssumedRoleId>x</AssumedRoleId></AssumedRoleUser>"
            f"<Credentials><AccessKeyId>{keys}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
            f"<SessionToken>token</SessionToken><Expiration>{expiration():%Y-%m-%dT%H:%M:%SZ}</Expiration></Credentials>"
            f"</{operation}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></{operation}Response>"
        )

    def do_PUT(self):
        self.answer("instance-token" if "x-aws-ec2-metadata-token-ttl-seconds" in self.headers else "")

    def do_GET(self):
        path, _, query = self.path.partition("?")
        roles = "/latest/meta-data/iam/security-credentials/"
        if path == "/federation/credentials":
            asked = sorted(urllib.parse.parse_qsl(query))
            keys = {
                "accessKeyId": key(self.headers["x-amz-sso_bearer_token"], json.dumps(asked)),
                "secretAccessKey": "secret", "sessionToken": "token",
                "expiration": int(expiration().timestamp() * 1000),
            }
            return self.answer(json.dumps({"roleCredentials": keys}))
        if path == roles:
            return self.answer("instance role")
        asked = self.headers.get("x-aws-ec2-metadata-token") or self.headers.get("Authorization", "")
        path = urllib.parse.unquote(path)
        self.answer(json.dumps({
            "Code": "Success", "AccessKeyId": key(asked, path), "SecretAccessKey": "secret", "Token": "token",
            "Expiration": f"{expiration():%Y-%m-%dT%H:%M:%SZ}",
        }))

    def answer(self, text):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def credentials_server():
    """Serves while the block runs; gives its URL."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
