"""Manifests of a batch: the requests, written once, and the results, one line for each job that ended.

``requests.jsonl`` appears whole or not at all. ``results*.jsonl`` are only ever appended to, a line at a time,
and synced once a second at least; a line that a crash cut short is cut off again, and its job is looked at
anew. Memory is a few bytes a job, however many there are.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import time
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import numpy as np

from rs_genedit import owned
from rs_genedit.batch_files import ABOUT, REQUESTS, result_files
from rs_genedit.errors import OutputError, ResumeError
from rs_genedit.jobs.batch.expand import Job, canonical
from rs_genedit.runtime.durable import read_json, reason, write_synced
from rs_genedit.runtime.lock import FolderLock

#: Seconds after which lines are synced, and not only handed to the system. A sync can take as long as many
#: small jobs, and a line that a power cut takes is made again from the job's receipt or checksums.
SYNC_EVERY = 1.0
_NONE, _DONE, _FAILED = 0, 1, 2
_LAYOUT = 1


class Manifest:
    """The requests of a batch in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.path = folder, folder / REQUESTS
        about = read_json(folder / ABOUT)
        self.about: dict[str, Any] = about if isinstance(about, dict) else {}

    @property
    def count(self) -> int:
        """How many jobs there are."""
        return int(self.about.get("jobs", 0))

    @property
    def notes(self) -> tuple[str, ...]:
        """Sentences about what of the plan came to nothing."""
        return tuple(map(str, self.about.get("notes", ())))

    def outputs(self, results: str) -> dict[str, tuple[str, ...]]:
        """The roles of a batch's own files; ``results`` is the name of the one that results go to."""
        return {"requests": (str(self.path),), "results": (str(self.folder / results),)}

    def is_of(self, signature: str) -> bool:
        """Whether the requests that lie here are those of a plan with this signature, and whole."""
        return (
            self.about.get("layout") == _LAYOUT
            and self.about.get("signature") == signature
            and owned.is_regular_file(self.path)
            and self.path.stat().st_size == self.about.get("bytes")
        )

    def write(self, jobs: Iterable[Job], notes: list[str], signature: str, base: Path) -> None:
        """Write the requests and what they are of; an earlier manifest is replaced whole."""
        for name in (REQUESTS, ABOUT):
            owned.require_replaceable(self.folder / name)
        count = size = 0

        def lines(file: IO[bytes]) -> None:
            nonlocal count, size
            for job in jobs:
                line = job.line().encode() + b"\n"
                file.write(line)
                count, size = count + 1, size + len(line)

        try:
            write_synced(self.path, lines)
            self.about = {
                "layout": _LAYOUT,
                "signature": signature,
                "folder": str(base),
                "jobs": count,
                "bytes": size,
                "notes": list(dict.fromkeys(notes))[:100],
            }
            write_synced(
                self.folder / ABOUT, lambda file: file.write(json.dumps(self.about, indent=1).encode())
            )
        except OSError as error:
            if isinstance(error, OutputError) or error.errno is None:
                raise
            raise OutputError(f"cannot write in {self.folder}: {reason(error)}") from None

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Each line, as a mapping.

        Raises
        ------
        ResumeError
            The file is not what this program wrote.
        """
        with open(self.path, "rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    job = json.loads(line)
                    key(job["id"])
                except (ValueError, KeyError, TypeError, RecursionError):
                    raise ResumeError(
                        f"line {number} of {self.path} is damaged: delete the file, and it is made again "
                        "from the plan"
                    ) from None
                yield job


class Results:
    """The results of one part of a batch, open for appending; one process at a time."""

    def __init__(self, folder: Path, name: str) -> None:
        self.path = folder / name
        owned.require_replaceable(self.path)
        self._lock = FolderLock.acquire(folder / f".{name}.lock", f"another batch is writing {self.path}")
        try:
            cut_torn_line(self.path)
            self._file = open(self.path, "ab", buffering=0)  # noqa: SIM115 - closed in close()
        except OSError as error:
            self._lock.release(delete=True)
            raise OutputError(f"cannot write {self.path}: {reason(error)}") from None
        self._synced = -SYNC_EVERY

    def append(self, record: Mapping[str, Any]) -> None:
        """Write one line, which then survives a kill; and a power cut, once synced within :data:`SYNC_EVERY`.

        Where it cannot be written nothing of it stays.

        Raises
        ------
        OutputError
            The disk is full, or cannot be written for another reason.
        """
        line = canonical(record).encode() + b"\n"
        before = self._file.seek(0, os.SEEK_END)
        try:
            written = 0
            while written < len(line):
                written += self._file.write(line[written:]) or 0
            if time.monotonic() - self._synced >= SYNC_EVERY:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            with open(self.path, "rb+") as file:
                file.truncate(before)
            raise OutputError(
                f"the result of a job cannot be written to {self.path}: {reason(error)}; free some room and "
                "run the same again, nothing is done twice"
            ) from None

    def close(self) -> None:
        """Sync what is left, and let others write."""
        with contextlib.suppress(OSError):
            os.fsync(self._file.fileno())
        self._file.close()
        self._lock.release(delete=True)

    def __enter__(self) -> Results:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Ledger:
    """How each job of a batch ended so far, by all results in its folder; the last line of a job counts."""

    def __init__(self, folder: Path) -> None:
        keys, states = array("Q"), array("B")
        for path in result_files(folder):
            for record in records(path):
                keys.append(key(record["id"]))
                states.append(_DONE if record.get("state") == "done" else _FAILED)
        found = np.frombuffer(keys, np.uint64) if keys else np.empty(0, np.uint64)
        ends = np.frombuffer(states, np.uint8) if states else np.empty(0, np.uint8)
        order = np.argsort(found, kind="stable")
        last = np.append(found[order][1:] != found[order][:-1], True) if len(order) else order
        self._keys, self._states = found[order][last], ends[order][last]
        # a job that was done once is done, whatever another part said of it later
        done = np.unique(found[ends == _DONE])
        self._states[np.isin(self._keys, done)] = _DONE

    def state(self, job: str) -> str:
        """``done``, ``failed``, or empty for a job that has not ended."""
        wanted = np.uint64(key(job))
        at = int(np.searchsorted(self._keys, wanted))
        if at == len(self._keys) or self._keys[at] != wanted:
            return ""
        return "done" if self._states[at] == _DONE else "failed"


def key(job: str) -> int:
    """The first 64 bits of an id."""
    return int(job[:16], 16)


def records(path: Path) -> Iterator[dict[str, Any]]:
    """Each whole line of results; what a crash left in pieces is passed over."""
    try:
        with open(path, "rb") as file:
            for line in file:
                try:
                    record = json.loads(line)
                    key(record["id"])
                except (ValueError, KeyError, TypeError, RecursionError):
                    continue
                if line.endswith(b"\n"):
                    yield record
    except FileNotFoundError:
        return


def cut_torn_line(path: Path) -> None:
    """Cut off what stands behind the last line's end: the line that was being written when all ended."""
    if not path.exists():
        return
    with open(path, "rb+") as file:
        size = file.seek(0, os.SEEK_END)
        at = size
        while at > 0:
            start = max(0, at - 65536)
            file.seek(start)
            found = file.read(at - start).rfind(b"\n")
            if found >= 0:
                at = start + found + 1
                break
            at = start
        if at < size:
            file.truncate(at)
            os.fsync(file.fileno())


def sign(*parts: bytes) -> str:
    """A hash of what a manifest was made from."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()
