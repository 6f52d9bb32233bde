"""Bytes of a pipe into lines of text, whatever the pipe does, and what foreign lines still tell."""

from __future__ import annotations

import json
from collections import deque
from typing import Any


class LineReader:
    """Cuts a byte stream at newlines; a line that never ends cannot fill the memory.

    Parameters
    ----------
    limit : int
        Longest line kept, in bytes. A longer one is dropped to its end and counted in ``dropped``.
    """

    def __init__(self, limit: int = 8 * 1024 * 1024) -> None:
        self.limit = limit
        self.dropped = 0
        self._parts: list[bytes] = []
        self._held = 0
        self._skipping = False

    def feed(self, data: bytes) -> list[str]:
        """The lines that ``data`` completes; undecodable bytes become the replacement character."""
        lines = []
        start = 0
        while (end := data.find(b"\n", start)) >= 0:
            self._hold(data[start:end])
            lines += self._take()
            start = end + 1
        self._hold(data[start:])
        return lines

    def _hold(self, part: bytes) -> None:
        if self._skipping or not part:
            return
        self._parts.append(part)
        self._held += len(part)
        if self._held > self.limit:
            self._parts, self._held, self._skipping = [], 0, True
            self.dropped += 1

    def _take(self) -> list[str]:
        line = b"".join(self._parts).decode("utf-8", "replace").strip()
        self._parts, self._held, self._skipping = [], 0, False
        return [line] if line else []


class Tail:
    """The last lines of a stream, for diagnostics; bounded in lines and in characters per line."""

    def __init__(self, lines: int = 400, width: int = 2000) -> None:
        self._lines: deque[str] = deque(maxlen=lines)
        self._width = width

    def add(self, line: str) -> None:
        self._lines.append(line if len(line) <= self._width else line[: self._width] + " …")

    def text(self, lines: int | None = None) -> str:
        kept = list(self._lines)
        return "\n".join(kept if lines is None else kept[-lines:])

    def clear(self) -> None:
        self._lines.clear()


def announced_protocol(line: str) -> object | None:
    """The protocol number in a ``ready`` line that this version cannot parse otherwise."""
    data = _event(line)
    return data.get("protocol", "?") if data.get("event") == "ready" else None


def ended_job(line: str) -> str:
    """The job whose end a line tells that cannot be parsed otherwise; empty for any other line."""
    data = _event(line)
    ends = data.get("event") in ("result", "error", "cancelled")
    return str(data.get("job", "")) if ends else ""


def _event(line: str) -> dict[str, Any]:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):  # the latter for a line of thousands of brackets
        return {}
    return data if isinstance(data, dict) else {}
