"""A program that is no good worker: says wrong things, dies, hangs. Its first argument says how."""

from __future__ import annotations

import json
import os
import sys
import time

READY = {"event": "ready", "protocol": 2, "version": "9", "abilities": ["info"], "pid": os.getpid()}


def say(data: object) -> None:
    sys.stdout.write((data if isinstance(data, str) else json.dumps(data)) + "\n")
    sys.stdout.flush()


def main() -> int:
    fault = sys.argv[1]
    if fault == "dies at start":
        sys.stderr.write("ImportError: libtorch is broken\n")
        return 3
    if fault == "says nothing":
        time.sleep(60)
    if fault == "other program":
        for number in range(1000):
            say(f"Hello, I am a shell {number}")
        time.sleep(60)
    if fault == "other version":
        say({**READY, "protocol": 7, "memory": "a field of the future"})
        time.sleep(60)
    if fault == "chatter":
        say("Loading plugins…")
        sys.stdout.buffer.write(b"\xff\xfe\x00 not text\n" + b"y" * 9_000_000 + b"\n")
    say(READY)
    for line in sys.stdin:
        command = json.loads(line)
        if command["op"] == "shutdown":
            if fault == "ignores the end":
                time.sleep(60)
            return 0
        say({"event": "started", "job": command["job"]})
        if fault == "dies in a job":
            say({"event": "progress", "job": command["job"], "stage": "x", "fraction": 0.4})
            os.abort()
        if fault == "garbage in a job":
            say("{not json")
            say({"event": "progress", "job": command["job"], "stage": 5, "fraction": "half"})
            say({"event": "unheard of", "job": command["job"]})
        if fault == "floods":
            for number in range(20_000):
                say({"event": "progress", "job": command["job"], "stage": "s", "fraction": number / 20_000})
        if fault == "answers of another version":
            say({"event": "result", "job": "somebody else's", "outputs": {"output": "a.tif"}})
            say({"event": "result", "job": command["job"], "outputs": {"output": "a.tif"}})
            continue
        say({"event": "result", "job": command["job"], "outputs": {}})
    if fault == "ignores the end":
        time.sleep(60)
    return 0


if __name__ == "__main__":
    sys.exit(main())
