"""A small web server that behaves like the hub, well or badly."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Hub:
    """What it serves and how; ``asked`` are the requests it got (path, Range)."""

    content: bytes
    states_hash: bool = True
    cut_after: int | None = None
    cuts: int = 0
    errors: list[int] = field(default_factory=list)
    html: bool = False
    ranges: bool = True
    leave_https: bool = False
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Quiet."""

        def do_GET(self) -> None:
            span = self.headers.get("Range")
            hub.asked.append((self.path, span))
            if hub.errors:
                self.send_error(hub.errors.pop(0))
                return
            if not self.path.startswith("/cdn"):
                self.send_response(302)
                self.send_header("Location", "/cdn" + self.path)
                if hub.states_hash:
                    self.send_header("X-Linked-Etag", f'"{hashlib.sha256(hub.content).hexdigest()}"')
                    self.send_header("X-Linked-Size", str(len(hub.content)))
                    self.send_header("X-Repo-Commit", "c" * 40)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if hub.html:
                self._send(200, b"<html>sign in</html>", "text/html; charset=utf-8")
                return
            begin = int(span.removeprefix("bytes=").rstrip("-")) if span and hub.ranges else 0
            if begin >= len(hub.content):
                self.send_error(416)
                return
            self._send(206 if begin else 200, hub.content[begin:], "application/octet-stream")

        def _send(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if hub.cut_after is not None and hub.cuts > 0:
                hub.cuts -= 1
                self.wfile.write(body[: hub.cut_after])
                self.wfile.flush()
                self.close_connection = True
                return
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
