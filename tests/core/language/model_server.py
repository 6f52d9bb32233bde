"""A small web server that answers like a language model, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Model:
    """``answers`` are given in turn: text, (status, text), or a function that writes the whole reply itself."""

    answers: list[Any]
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    url: str = ""


@contextmanager
def answering(*answers: Any) -> Iterator[Model]:
    model = Model(list(answers))

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Quiet."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.asked = json.loads(body)
            model.asked.append(self.asked)
            model.keys.append(self.headers.get("Authorization"))
            answer = model.answers.pop(0) if len(model.answers) > 1 else model.answers[0]
            if callable(answer):
                answer(self)
            elif isinstance(answer, tuple):
                status, text = answer
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text.encode())
            else:
                send(self, {"choices": [{"message": {"role": "assistant", "content": answer}}]})

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def send(handler: BaseHTTPRequestHandler, data: Any) -> None:
    body = json.dumps(data).encode()
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def silent(seconds: float) -> Callable[[BaseHTTPRequestHandler], None]:
    """Takes the question and says nothing."""
    return lambda handler: time.sleep(seconds)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Sends a byte now and then, so that no single read ever times out."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        try:
            handler.wfile.write(b" ")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


def dripping_headers(handler: BaseHTTPRequestHandler) -> None:
    """Begins an answer whose headers never end."""
    try:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        return


def at_once(status: int, after: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """Refuses for now, and says when to come again."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status, "wait\x1b[2J")
        handler.send_header("Retry-After", after)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer


def without_schemas(text: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """An endpoint that does not know ``response_format``: 400 to every question that has one."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if "response_format" in handler.asked:  # type: ignore[attr-defined]
            handler.send_error(400, "unknown field response_format")
        else:
            send(handler, {"choices": [{"message": {"content": text}}]})

    return answer


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    try:
        for _ in range(100):
            handler.wfile.write(b"x" * 100_000)
    except OSError:
        return


def elsewhere(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(307)
    handler.send_header("Location", "http://192.0.2.1/v1/chat/completions")
    handler.send_header("Content-Length", "0")
    handler.end_headers()
