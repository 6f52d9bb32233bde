"""Joining the results of all parts of a batch into one manifest, each result checked by its hash."""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, Any

from rasterio.errors import RasterioError

from rs_genedit import owned
from rs_genedit.batch_files import RESULTS, result_files
from rs_genedit.errors import GenEditError, OutputError, UsageError
from rs_genedit.jobs.batch.expand import canonical
from rs_genedit.jobs.batch.manifest import Manifest, cut_torn_line, key
from rs_genedit.jobs.batch.order import RECEIPT, job_folder, pixels_hash
from rs_genedit.protocol import Result
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.durable import write_synced
from rs_genedit.runtime.lock import FolderLock


def collect(folder: Path, context: JobContext) -> Result:
    """Write ``results.jsonl`` with one line for each job of the manifest that has ended, in its order.

    A result whose pixels are no longer those that its line says, or whose files are gone, is told as failed,
    so that ``retry_failed`` makes it again. What the parts wrote is in ``results.jsonl`` then, and goes.

    Returns
    -------
    Result
        The report counts ``jobs``, ``done``, ``failed``, ``missing`` (not ended) and ``damaged``.
    """
    folder = folder.expanduser().absolute()
    manifest = Manifest(folder)
    if not manifest.about or not manifest.path.is_file():
        raise UsageError(f"there is no batch in {folder}: give the folder that the parts were written to")
    locks = []
    try:
        for path in result_files(folder):
            locks.append(FolderLock.acquire(folder / f".{path.name}.lock", f"a batch is still writing {path}"))
            cut_torn_line(path)
        counts = _join(folder, manifest, context)
        for path in result_files(folder):
            if path.name != RESULTS:
                owned.delete_file(path)
    finally:
        for lock in locks:
            lock.release(delete=True)
    return Result(context.job, manifest.outputs(RESULTS), counts, tuple(context.warnings))


def _join(folder: Path, manifest: Manifest, context: JobContext) -> dict[str, Any]:
    places = _places(folder)
    counts = {"jobs": manifest.count, "done": 0, "failed": 0, "missing": 0, "damaged": 0}

    def lines(file: IO[bytes]) -> None:
        for number, job in enumerate(manifest):
            context.progress("checking results", number / max(1, manifest.count))
            which = key(job["id"])
            # a job that was done once is done, whatever another part said of it
            state = next((one for one in ("done", "failed") if (which, one) in places), "")
            if not state:
                counts["missing"] += 1
                continue
            record = _record(places[which, state])
            if state == "done" and (fault := _damage(record, folder)):
                counts["damaged"] += 1
                record = {**record, "state": "failed", "code": "VerifyError", "error": fault}
                owned.delete_file(folder / job_folder(job["id"]) / RECEIPT)
                context.warn(f"{job['id']}: {fault}")
            else:
                counts[state] += 1
            file.write(canonical(record).encode() + b"\n")

    try:
        write_synced(folder / RESULTS, lines)
    except OSError as error:
        if isinstance(error, GenEditError):
            raise
        raise OutputError(f"cannot write in {folder}: {error.strerror}") from None
    return counts


def _places(folder: Path) -> dict[tuple[int, str], tuple[Path, int]]:
    """Where the last line of each job and state begins."""
    found: dict[tuple[int, str], tuple[Path, int]] = {}
    for path in result_files(folder):
        at = 0
        with open(path, "rb") as file:
            for line in file:
                try:
                    record = json.loads(line)
                    state = "done" if record.get("state") == "done" else "failed"
                    found[key(record["id"]), state] = path, at
                except (ValueError, KeyError, TypeError, AttributeError):
                    pass
                at += len(line)
    return found


def _record(place: tuple[Path, int]) -> dict[str, Any]:
    path, at = place
    with open(path, "rb") as file:
        file.seek(at)
        return dict(json.loads(file.readline()))


def _damage(record: dict[str, Any], folder: Path) -> str:
    """What is wrong with the files of a result; empty where they are what its line says."""
    made = {role: [folder / path for path in paths] for role, paths in record.get("outputs", {}).items()}
    missing = next((path for paths in made.values() for path in paths if not path.is_file()), None)
    if missing is not None:
        return f"{missing.name} is gone"
    try:
        same = pixels_hash(made) == record.get("pixels_sha256")
    except (RasterioError, OSError) as error:
        return f"its raster cannot be read: {error}"
    return "" if same else "its pixels are not those that were made"
