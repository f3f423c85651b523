"""A proxy that stands before an emulated AWS and breaks the way to some hosts: names, certificates, handshakes."""
from __future__ import annotations

import contextlib
import datetime
import enum
import pathlib
import socket
import ssl
import threading

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

DAY = datetime.timedelta(days=1)
HEAD_LIMIT = 64 * 1024


class Fate(enum.Enum):
    """What becomes of the way to a host."""

    GOOD = "good"
    EXPIRED = "an expired certificate"
    WRONG_HOST = "a certificate of another host"
    SELF_SIGNED = "a certificate that vouches for itself"
    BROKEN_OFF = "a handshake that is broken off"
    REFUSED = "a proxy that does not find the host"
    HANGING = "a proxy that does not answer"
    HANGING_HANDSHAKE = "a handshake that is not answered"


def _key():
    return ec.generate_private_key(ec.SECP256R1())


def _name(text):
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


class Certificates:
    """An authority, and what servers show: files in a folder."""

    def __init__(self, folder, hosts):
        self.folder = pathlib.Path(folder)
        self._key, self._issuer = _key(), _name("an authority for tests")
        self._authority = self._sign(self._issuer, self._key, [], self._issuer, self._key, -DAY, authority=True)
        self.bundle = self.folder / "authority.pem"
        self.bundle.write_bytes(self._authority.public_bytes(serialization.Encoding.PEM))
        self.contexts = {
            Fate.GOOD: self._context("good", hosts),
            Fate.EXPIRED: self._context("expired", hosts, age=-3 * DAY),
            Fate.WRONG_HOST: self._context("wrong-host", ["somebody.else.example"]),
            Fate.SELF_SIGNED: self._context("self-signed", hosts, vouched=False),
        }

    def _sign(self, subject, key, hosts, issuer, issuer_key, age, authority=False):
        begin = datetime.datetime.now(datetime.timezone.utc) + age
        builder = (
            x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(begin).not_valid_after(begin + 2 * DAY)
            .add_extension(x509.BasicConstraints(authority, None), True))
        if hosts:
            builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(each) for each in hosts]), False)
        return builder.sign(issuer_key, hashes.SHA256())

    def _context(self, name, hosts, age=-DAY, vouched=True):
        key, subject = _key(), _name(name)
        issuer, issuer_key = (self._issuer, self._key) if vouched else (subject, key)
        signed = self._sign(subject, key, hosts, issuer, issuer_key, age)
        path = self.folder / f"{name}.pem"
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
            + signed.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


class Proxy:
    """Takes CONNECT, and shows each host as its fate wants; what is good goes on to the server behind it."""

    def __init__(self, server, certificates, fate):
        self.server, self.certificates, self.fate = server, certificates, fate
        self.heads = []
        # The hosts that tunnels were asked for, one entry each time.
        self.hosts = []
        # What must not be: requests without a tunnel, bytes in one that are no TLS, requests to whom nobody vouches for.
        self.wrong = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._connections = set()
        self._lock = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self):
        return "http://127.0.0.1:%d" % self._listener.getsockname()[1]

    def close(self):
        # A thread that waits in accept is woken by a shutdown, not by a close.
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in list(self._connections):
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with self._lock:
            self._connections.add(connection)
        try:
            with connection, contextlib.suppress(OSError):
                self._tunnel(connection)
        finally:
            with self._lock:
                self._connections.discard(connection)

    def _tunnel(self, connection):
        head = b""
        while b"\r\n\r\n" not in head and len(head) < HEAD_LIMIT:
            piece = connection.recv(4096)
            if not piece:
                return
            head += piece
        self.heads.append(head)
        words = head.split(b" ", 2)
        if words[0] != b"CONNECT":
            self.wrong.append(f"a request without a tunnel: {head[:200]!r}")
            return
        host = words[1].decode().rsplit(":", 1)[0]
        self.hosts.append(host)
        fate = self.fate(host)
        if fate is Fate.HANGING:
            connection.recv(1)
            return
        if fate is Fate.REFUSED:
            connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        first = connection.recv(1, socket.MSG_PEEK)
        if first and first != b"\x16":
            self.wrong.append(f"bytes in the tunnel that are no TLS: {connection.recv(200)!r}")
            return
        if fate is Fate.HANGING_HANDSHAKE:
            while connection.recv(4096):
                pass
        elif fate is Fate.BROKEN_OFF:
            connection.recv(4096)
        else:
            self._relay(connection, fate)

    def _relay(self, connection, fate):
        try:
            client = self.certificates.contexts[fate].wrap_socket(connection, server_side=True)
            first = client.recv(65536)
        except OSError:
            return
        if fate is not Fate.GOOD:
            if first:
                self.wrong.append(f"a request to {fate.value}")
            return
        with client, socket.create_connection(self.server) as behind:
            behind.sendall(first)
            # The client's requests here, the answers in a thread: each direction blocks on its own.
            answers = threading.Thread(target=self._copy, args=(behind, client), daemon=True)
            answers.start()
            self._copy(client, behind)
            with contextlib.suppress(OSError):
                behind.shutdown(socket.SHUT_RDWR)
            answers.join()

    @staticmethod
    def _copy(source, target):
        with contextlib.suppress(OSError):
            while piece := source.recv(65536):
                target.sendall(piece)
