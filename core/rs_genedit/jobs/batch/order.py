"""Job ``order``: carry out one job of a batch, wherever it is sent, and say what came of it.

Every job has a folder of its own, named by its id. When its results are whole a receipt is put beside them, so
that a job whose line is missing from the manifest of results (the driver died in between) is not done twice:
it is looked up. Where a kill came between results and receipt, or the power went before the receipt (which is
not synced: results are) was on the disk, the results' own checksums tell.

An order can be of a share of a very large edit: ``share`` begins one that several workers make, ``part`` is one
part of it (:mod:`rs_genedit.jobs.parts`); what the batch sends out when is :mod:`.sharing`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from filelock import FileLock, Timeout
from rasterio.errors import RasterioError

from rs_genedit import owned
from rs_genedit.errors import Cancelled, OutputError, ResumeError
from rs_genedit.jobs import registry
from rs_genedit.jobs.parts import UnitPart, begin, make_part
from rs_genedit.portable import encoder_joined, joined, layer_joined
from rs_genedit.protocol import EditRequest, Result
from rs_genedit.raster.companions import listed
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.object_store import fetched, is_remote, send
from rs_genedit.raster.provenance import beside
from rs_genedit.raster.staging import has_finished_work
from rs_genedit.raster.story_files import STORYBOARD
from rs_genedit.runtime import faults
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.durable import read_json, write_synced
from rs_genedit.runtime.hashing import sha256_of_file
from rs_genedit.runtime.usage import Usage
from rs_genedit.sequence_request import SequenceRequest

RECEIPT = "receipt.json"
#: Folder of a batch that scenes of object stores are fetched to.
INPUTS = "inputs"
#: Seconds to wait for another worker that has the job in hand, whom the driver may have lost sight of.
PATIENCE = 600.0
_STRIP = 512
Record = dict[str, Any]


def job_folder(job: str) -> str:
    """Where a job's results lie, seen from the folder of the batch: few folders in each, for many jobs."""
    return f"jobs/{job[:2]}/{job}"


def carry_out(order: Mapping[str, Any], context: JobContext | None = None) -> Record:
    """Do one job, unless it is done already.

    Parameters
    ----------
    order
        ``id``, ``op`` and ``request`` of the manifest; ``folder``, that of the batch; ``base``, where names of
        files in the request begin; ``threads`` and ``max_memory``; ``scratch``, or None. Where a job is
        shared also ``job``, its id, with ``share`` (count of parts, pixels from which a scale is fine),
        ``part``, or ``spent``, what its parts took.

    Returns
    -------
    dict
        The line for the manifest of results, of state ``done`` or ``failed``; ``shared`` with its stages for a
        job that was begun, ``part`` for a part. Whatever goes wrong with the job is told in it.

    Raises
    ------
    Cancelled
        The person asked to stop.
    """
    context = context or JobContext(job=str(order["id"]))
    usage = Usage()
    record: Record = {"id": order["id"], "op": order["op"]}
    try:
        folder = Path(order["folder"], job_folder(order.get("job", order["id"])))
        folder.mkdir(parents=True, exist_ok=True)
        part = order.get("part")
        with _alone(folder, context, f".lock-{order['id'].partition('.')[2]}" if part else ".lock"):
            if part:
                make_part(_edit(order, folder), UnitPart(*part), context)
                return record | {"state": "part", **usage.told()}
            found = _receipt(folder) or _whole(folder, order)
            if found is None and order.get("share"):
                found = _begun(order, folder, context, usage)
            if found is None:
                found = _do(order, folder, context, usage)
            if found["state"] == "done" and order.get("send") and found.get("sent") != order["send"]:
                found = _sent(found, str(order["send"]), folder)
        return record | found
    except Cancelled:
        raise
    except Exception as error:  # the boundary: one job that fails never stops the others
        fault = faults.describe(error)
        return record | {"state": "failed", "code": fault.code, "error": fault.message, **usage.told()}


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as a worker process calls it."""
    return context.result(carry_out(request, context))


# --------------------------------------------------------------------------------------------------- one job


def _begun(order: Mapping[str, Any], folder: Path, context: JobContext, usage: Usage) -> Record | None:
    """The stages of an edit that several workers make, its coarse scales made; None where it is not shared."""
    request, (count, fine) = _edit(order, folder), order["share"]
    try:
        stages = begin(request, count, fine, context)
    except ResumeError:  # of another version of the scene
        stages = begin(replace(request, resume=False), count, fine, context)
    if not stages:
        return None
    told = [[[part.unit, part.scale, part.index, part.count] for part in stage] for stage in stages]
    return {"state": "shared", "stages": told, **usage.told()}


def _edit(order: Mapping[str, Any], folder: Path) -> EditRequest:
    return EditRequest.from_json(_request(order, folder))


def _do(order: Mapping[str, Any], folder: Path, context: JobContext, usage: Usage) -> Record:
    """Carry out the request, in the job's folder or in scratch beside the processor, and leave a receipt."""
    with _workplace(order, folder) as place:
        request = _request(order, place)
        try:
            result = registry.run_job(order["op"], request, context)
        except ResumeError:  # of another version of the scene: what lies there is of no use
            result = registry.run_job(order["op"], request | {"resume": False}, context)
        made = _made(result, place)
        told: Record = {
            "state": "done",
            "outputs": {
                role: [f"{job_folder(order['id'])}/{path.relative_to(place).as_posix()}" for path in paths]
                for role, paths in made.items()
            },
            "pixels_sha256": pixels_hash(made),
            **spent(usage.told(), order.get("spent", {})),
        }
        if result.warnings:
            told["warnings"] = [faults.one_line(warning) for warning in result.warnings]
        if place != folder:
            _deliver(place, folder)
    owned.write_text(folder / RECEIPT, json.dumps(told, indent=1))
    return told


def _sent(told: Record, place: str, folder: Path) -> Record:
    """The record of a job whose results were sent to an object store, and so its receipt when all are there."""
    batch = folder.parents[2]
    for names in told["outputs"].values():
        for name in names:
            send(batch / name, f"{place.rstrip('/')}/{name}")
    told = {**told, "sent": place}
    owned.write_text(folder / RECEIPT, json.dumps(told, indent=1))
    return told


def spent(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """What two pieces of work took together: seconds of both, and the most memory of either."""
    both = {
        name: round((one.get(name) or 0) + (other.get(name) or 0), 3) for name in ("seconds", "cpu_seconds")
    }
    peaks = [peak for peak in (one.get("peak_mb"), other.get("peak_mb")) if peak is not None]
    return {**both, "peak_mb": max(peaks, default=None)}


def _request(order: Mapping[str, Any], place: Path) -> dict[str, Any]:
    """The request as this machine carries it out: files where they are here, its own output and limits."""
    base, asked = Path(order["base"]), dict(order["request"])
    if is_remote(asked["source"]):
        asked["source"] = str(fetched(asked["source"], Path(order["folder"], INPUTS)))
    for name in ("certificate", "private_key"):
        if asked.get(name):
            asked[name] = str(base / Path(asked[name]).expanduser())
    own = {"threads": order.get("threads"), "max_memory": order.get("max_memory", 2048), "overwrite": True}
    if order["op"] == "sequence":
        story = SequenceRequest.from_json({**asked, "output": str(place), **own})
        begun = (place / STORYBOARD).exists()
        return replace(story, **_joined_names(story, base), resume=begun).to_json()
    output = place / _main(asked)
    edit = joined(EditRequest.from_json({**asked, "output": str(output), **own}), base)
    return replace(edit, resume=has_finished_work(output)).to_json()


def _joined_names(story: SequenceRequest, base: Path) -> dict[str, Any]:
    """Names of what a story reads that the plan's folder decides."""
    named = {name: layer_joined(value, base) for name in story.PATH_FIELDS if (value := getattr(story, name))}
    models = {
        name: encoder_joined(value, base)
        for name in ("guide", "latent_model")
        if (value := getattr(story, name))
    }
    if story.storyboard and not story.storyboard.lstrip().startswith("{"):
        named["storyboard"] = layer_joined(story.storyboard, base)
    return named | models


def _main(asked: Mapping[str, Any]) -> str:
    """Name of an edit's main file."""
    return "edit.vrt" if asked.get("format") == "vrt" else "edit.tif"


def _made(result: Result, place: Path) -> dict[str, list[Path]]:
    return {role: [Path(path).absolute() for path in paths] for role, paths in result.outputs.items()}


def pixels_hash(made: Mapping[str, list[Path]]) -> str:
    """SHA-256 of the pixels that a job made, however its files are compressed.

    Of each raster in turn its type, bands and size, then strips of 512 rows, (bands, rows, columns). Of a
    virtual raster these are its patches: the rest are the source's own pixels.
    """
    digest = hashlib.sha256()
    for path in made.get("patch") or made.get("output", []):
        with rasterio.open(path) as raster:
            digest.update(f"{raster.dtypes[0]} {raster.count} {raster.height} {raster.width}".encode())
            for row in range(0, raster.height, _STRIP):
                strip = Window(row, 0, min(_STRIP, raster.height - row), raster.width)
                digest.update(np.ascontiguousarray(raster.read(window=rasterio_window(strip))).data)
    return digest.hexdigest()


# --------------------------------------------------------------------------------------- what is done already


def _receipt(folder: Path) -> Record | None:
    """The receipt of an earlier run, if what it lists is there."""
    found = read_json(folder / RECEIPT)
    if not isinstance(found, dict) or found.get("state") != "done":
        return None
    outputs = found.get("outputs")
    names = [name for paths in outputs.values() for name in paths] if isinstance(outputs, dict) else []
    batch = folder.parents[2]
    return found if all((batch / name).is_file() for name in names) else None


def _whole(folder: Path, order: Mapping[str, Any]) -> Record | None:
    """The record of an edit whose results are whole, as their Item's checksums say, without a receipt."""
    if order["op"] != "edit":
        return None
    item = read_json(folder / "edit.json")
    known = listed(item) if isinstance(item, dict) else {}
    if _main(order["request"]) not in known or not all(
        _is_as_listed(folder / name, value) for name, value in known.items()
    ):
        return None
    roles: dict[str, list[Path]] = {}
    for name, asset in item["assets"].items():
        if (file := beside(asset)) is not None:
            role = "patch" if name.startswith("patch") else name
            roles.setdefault(role, []).append(folder / file)
    roles["item"] = [folder / "edit.json"]
    try:
        pixels = pixels_hash(roles)
    except (RasterioError, OSError):
        return None
    batch = folder.parents[2]
    outputs = {role: [path.relative_to(batch).as_posix() for path in paths] for role, paths in roles.items()}
    told = {"state": "done", "outputs": outputs, "pixels_sha256": pixels}
    owned.write_text(folder / RECEIPT, json.dumps(told, indent=1))
    return told


def _is_as_listed(path: Path, checksum: str) -> bool:
    return owned.is_regular_file(path) and checksum.endswith(sha256_of_file(path))


# ------------------------------------------------------------------------------------------------- workplaces


@contextmanager
def _alone(folder: Path, context: JobContext, name: str) -> Iterator[None]:
    """Hold a job's folder, or a part of it, by the file ``name``.

    A worker that was lost from sight may still be at it, and is waited for.

    Where the file system knows no locks (some network file systems) nothing is held: results appear whole
    under their names and are the same bytes whoever makes them.
    """
    lock = FileLock(folder / name, timeout=0, mode=0o600, thread_local=False)
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            lock.acquire()
            break
        except Timeout:
            if time.monotonic() > ends:
                raise OutputError(f"another worker has held {folder} for {PATIENCE:.0f} s") from None
            context.check()
            time.sleep(0.1)
        except (NotImplementedError, OSError) as error:
            if isinstance(error, PermissionError):
                raise
            yield
            return
    try:
        yield
    finally:
        owned.delete_file(folder / name)
        lock.release()


@contextmanager
def _workplace(order: Mapping[str, Any], folder: Path) -> Iterator[Path]:
    """Where the work is done: the job's folder, or one in scratch, which goes when the results have gone."""
    scratch = order.get("scratch")
    if not scratch or order.get("share") or order.get("spent"):  # others look for what is made
        yield folder
        return
    place = Path(scratch, f"rs-genedit-{order['id']}")
    owned.make_folder(place)
    yield place
    shutil.rmtree(place, ignore_errors=True)  # after a failure it stays, to go on from


def _deliver(place: Path, folder: Path) -> None:
    """Copy results to the job's folder, each under a temporary name first, the receipt's turn is last."""
    for path in sorted(place.rglob("*")):
        if not path.is_file() or path.name.startswith("."):
            continue
        target = folder / path.relative_to(place)
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "rb") as source:
            write_synced(target, partial(shutil.copyfileobj, source, length=1 << 20), owned.require_replaceable)
