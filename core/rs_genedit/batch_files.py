"""Manifests of a batch as both sides read them: names of its files, and which jobs have failed and why.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rs_genedit.remote import other_computer

REQUESTS, RESULTS, ABOUT = "requests.jsonl", "results.jsonl", "batch.json"
#: Results of the whole, and of parts of the plan.
RESULT_FILES = re.compile(r"results(?:-\d{5}-of-\d{5})?\.jsonl")


def result_files(folder: Path) -> list[Path]:
    """Every file of results in a batch's folder, the parts' before that of the whole."""
    try:
        found = [path for path in folder.iterdir() if RESULT_FILES.fullmatch(path.name)]
    except OSError:
        return []
    return sorted(found, key=lambda path: (path.name == RESULTS, path.name))


def scenes_of(folder: Path) -> dict[str, str]:
    """The scene on this computer that each job of the batch in ``folder`` is of, by the job's id.

    As its requests name them, seen from the plan's folder, and only those that are there. Scenes that were
    fetched are left out, for results name these themselves: they lie beside them.
    """
    try:
        about = json.loads((folder / ABOUT).read_text("utf-8"))
        base = Path(str(about["folder"]))
        with open(folder / REQUESTS, "rb") as file:
            jobs = [(job["id"], job["request"]["source"]) for job in map(_record, file) if job is not None]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    there: dict[str, str] = {}
    for name in {str(source) for _job, source in jobs}:
        path = base / Path(name).expanduser()
        if other_computer(name) is None and other_computer(str(path)) is None and path.is_file():
            there[name] = str(path)
    return {str(job): there[str(source)] for job, source in jobs if str(source) in there}


@dataclass(frozen=True)
class FailedJob:
    """A job that failed: its id, what it was to make, where, and the sentence that says why."""

    id: str
    sentence: str
    task: str = ""
    place: str = ""


class FailedJobs:
    """The failed jobs of a batch in ``folder``, read on as lines are added while the batch runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, int] = {}
        self._failed: dict[str, FailedJob] = {}
        self._done: set[str] = set()

    def read(self, most: int = 200) -> list[FailedJob]:
        """Those that have failed by now and were not done since, at most so many, in their order."""
        for path in result_files(self.folder):
            for record in self._new_lines(path):
                job = str(record["id"])
                if record.get("state") == "done":
                    self._done.add(job)
                    self._failed.pop(job, None)
                elif job not in self._done:  # done once is done, whatever another part said of it later
                    self._failed[job] = FailedJob(job, str(record.get("error", "")))
        found = list(self._failed.values())[:most]
        unnamed = {one.id for one in found if not one.task}
        if unnamed:
            self._name(unnamed)
        return list(self._failed.values())[:most]

    def _new_lines(self, path: Path) -> Iterator[dict[str, Any]]:
        """Whole lines that were not read yet; a file that was written anew is read from its beginning."""
        begin = self._read.get(path.name, 0)
        try:
            if path.stat().st_size < begin:
                begin = 0
            with open(path, "rb") as file:
                file.seek(begin)
                for line in file:
                    if not line.endswith(b"\n"):
                        break
                    begin += len(line)
                    record = _record(line)
                    if record is not None:
                        yield record
        except OSError:
            return
        self._read[path.name] = begin

    def _name(self, wanted: set[str]) -> None:
        """Say of these jobs what they were to make, and where, as the manifest of requests has it."""
        try:
            with open(self.folder / REQUESTS, "rb") as file:
                for line in file:
                    job = _record(line)
                    if job is not None and job["id"] in wanted:
                        wanted.discard(str(job["id"]))
                        known = self._failed[str(job["id"])]
                        task, place = str(job.get("task") or job.get("op", "")), str(job.get("roi", ""))
                        self._failed[known.id] = replace(known, task=task, place=place)
                    if not wanted:
                        return
        except OSError:
            return


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and isinstance(found.get("id"), str) else None
