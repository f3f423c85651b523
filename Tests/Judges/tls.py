"""Certificates and TLS servers on loopback, and a region that answers."""
from __future__ import annotations

import contextlib
import datetime
import ipaddress
import json
import pathlib
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

DAY = datetime.timedelta(days=1)
CALLER = b"""<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::111122223333:user/sweeper</Arn><UserId>AIDAEXAMPLE</UserId><Account>111122223333</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>"""


class Region(BaseHTTPRequestHandler):
    """A region whose ECS has no clusters, and whose STS knows every caller; it keeps the header of each request."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.server.headers.append(dict(self.headers.items()))
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        body = CALLER if b"Action=GetCallerIdentity" in asked else json.dumps({"clusterArns": []}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def alternative(name):
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def certificate(folder, name, *hosts, age=-DAY, life=2 * DAY):
    """Writes a key and a certificate that vouches for itself, and returns the file that holds both."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    begin = datetime.datetime.now(datetime.timezone.utc) + age
    built = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(begin + life)
        .add_extension(x509.SubjectAlternativeName([alternative(host) for host in hosts or ["127.0.0.1"]]), False)
        .add_extension(x509.BasicConstraints(True, None), True)
        .sign(key, hashes.SHA256()))
    path = pathlib.Path(folder, f"{name}.pem")
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + built.public_bytes(serialization.Encoding.PEM))
    return path


def accept_old(context):
    """Speaks versions of TLS that OpenSSL by itself does not any more."""
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")


@contextlib.contextmanager
def served(handler, pem=None, newest=None):
    """Serves on loopback while the block runs, with TLS where there is a certificate, up to its version `newest`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.headers = []
    server.daemon_threads = True
    if pem:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(pem)
        if newest:
            accept_old(context)
            context.maximum_version = newest
        server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None
    server.url = f"{'https' if pem else 'http'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
