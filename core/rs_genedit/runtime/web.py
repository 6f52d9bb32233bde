"""HTTP within bounds: deadlines for whole requests, proxies, redirects, and what may be shown of an address.

Python's own client times out by single reads, so that a server that sends a byte now and then is waited for
without end; it hands keys to a proxy, follows redirects out of encryption, and puts passwords into messages.
"""

from __future__ import annotations

import base64
import contextlib
import functools
import http.client
import ipaddress
import socket
import threading
import time
import urllib.request
from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

_Answer = TypeVar("_Answer")


def printable(text: object, most: int = 200) -> str:
    """``text`` from outside on one line: no terminal escapes, control characters or halves of characters."""
    kept = "".join(c if c.isprintable() else " " for c in str(text)[: 4 * most])
    line = " ".join(kept.split())
    return line if len(line) <= most else line[: most - 3] + "..."


def shown(url: str) -> str:
    """``url`` for a message or a log: without user, password, query and fragment."""
    try:
        parts = urlsplit(url)
        return printable(urlunsplit((parts.scheme, place(parts), parts.path, "", "")))
    except ValueError:
        return "an address that is none"


def place(url: str | SplitResult) -> str:
    """Host and port of ``url``, for messages."""
    try:
        parts = urlsplit(url) if isinstance(url, str) else url
        return printable(parts.netloc.rpartition("@")[2])
    except ValueError:
        return "an address that is none"


def without_password(url: str) -> tuple[str, dict[str, str]]:
    """``url`` without user and password, and the header that says them to its host."""
    parts = urlsplit(url)
    who, at, where = parts.netloc.rpartition("@")
    if not at:
        return url, {}
    said = base64.b64encode(unquote(who).encode()).decode("ascii")
    return urlunsplit(parts._replace(netloc=where)), {"Authorization": f"Basic {said}"}


def is_this_machine(host: str | None) -> bool:
    """Whether ``host`` can be no other computer."""
    address = _address(host)
    return (host or "").rstrip(".").lower() == "localhost" or (address is not None and address.is_loopback)


def is_nearby(host: str | None) -> bool:
    """Whether ``host`` is this machine or one of a private network, which no proxy needs to know of."""
    if is_this_machine(host):
        return True
    address = _address(host)
    if address is not None:
        return address.is_private or address.is_link_local
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False
    return bool(found) and all((a := _address(str(f))) and (a.is_private or a.is_loopback) for f in found)


def _address(host: str | None) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address((host or "").partition("%")[0])
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class Connections:
    """Sockets of one request, so that another thread can end it."""

    def __init__(self) -> None:
        self._sockets: list[socket.socket] = []

    def opener(self, host: str | None, *handlers: urllib.request.BaseHandler) -> urllib.request.OpenerDirector:
        """An opener whose sockets are kept here; a host nearby is asked directly, others by the proxy set."""
        proxies = urllib.request.getproxies()
        direct = not proxies or is_nearby(host)
        return urllib.request.build_opener(
            urllib.request.ProxyHandler({} if direct else None),
            _PlainHandler(self._sockets),
            _TlsHandler(self._sockets),
            *handlers,
        )

    def close(self) -> None:
        """End what is under way: a read in another thread returns at once."""
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            with contextlib.suppress(OSError):
                one.close()


def within(
    end: float, check: Callable[[], None], ask: Callable[[], _Answer], connections: Connections
) -> _Answer:
    """``ask`` in a thread of its own until ``end`` (of :func:`time.monotonic`), calling ``check`` meanwhile.

    ``connections`` are those that ``ask`` uses; they are closed where it is not waited for.

    Raises
    ------
    TimeoutError
        It took longer: looking up the name, connecting, headers and body together.
    """
    answers: list[_Answer] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            answers.append(ask())
        except BaseException as error:  # handed to the thread that waits
            errors.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            check()
            if time.monotonic() >= end:
                raise TimeoutError
            thread.join(min(0.05, max(end - time.monotonic(), 0.001)))
    finally:
        if thread.is_alive():
            connections.close()
            thread.join(0.5)  # a read ends at once; looking up a name cannot be ended
    if errors:
        raise errors[0]
    return answers[0]


class _Plain(http.client.HTTPConnection):
    """A connection whose socket is kept, so that whoever waits can close it."""

    def __init__(self, *arguments: Any, kept: list[socket.socket], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._kept = kept

    def connect(self) -> None:
        super().connect()
        self._kept.append(self.sock)


class _Tls(_Plain, http.client.HTTPSConnection):
    """The same over TLS."""


class _PlainHandler(urllib.request.HTTPHandler):
    def __init__(self, kept: list[socket.socket]) -> None:
        super().__init__()
        self._kept = kept

    def http_open(self, req: urllib.request.Request) -> Any:
        return self.do_open(functools.partial(_Plain, kept=self._kept), req)  # type: ignore[arg-type]


class _TlsHandler(urllib.request.HTTPSHandler):
    def __init__(self, kept: list[socket.socket]) -> None:
        super().__init__()
        self._kept = kept

    def https_open(self, req: urllib.request.Request) -> Any:
        connect: Any = functools.partial(_Tls, kept=self._kept)
        return self.do_open(connect, req, context=self._context)  # type: ignore[attr-defined]
