"""Job ``batch`` itself: plan -> manifest of requests -> executor -> manifest of results."""

from __future__ import annotations

import shutil
import time
from collections import deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rs_genedit.batch_files import REQUESTS, FailedJobs
from rs_genedit.batch_request import BatchRequest, Shard, read_shard
from rs_genedit.cluster.base import Executor, Order
from rs_genedit.errors import Cancelled, OutputError, UsageError
from rs_genedit.jobs.batch import costs
from rs_genedit.jobs.batch.collect import collect
from rs_genedit.jobs.batch.expand import Expansion, files_of
from rs_genedit.jobs.batch.manifest import Ledger, Manifest, Results, sign
from rs_genedit.jobs.batch.order import INPUTS, carry_out
from rs_genedit.jobs.batch.plan import Layer, Plan, read_plan
from rs_genedit.jobs.batch.sharing import Sharing, parts_of
from rs_genedit.protocol import Result, Tally
from rs_genedit.raster.object_store import is_remote, require_without_secret, send
from rs_genedit.raster.region_source import path_and_layer
from rs_genedit.runtime.context import JobContext

_VECTORS = (".gpkg", ".geojson", ".json", ".shp", ".fgb", ".kml", ".gml", ".sqlite", ".parquet")
#: Failed jobs that a report names, with their sentences.
MOST_FAILURES = 20
#: Jobs whose times the seconds that are left are told from.
_RECENT = 200


def batch(request: BatchRequest, context: JobContext) -> Result:
    """Carry out a plan, or go on with it; jobs that are done are not done again.

    Returns
    -------
    Result
        Roles ``requests`` and ``results``; the report counts ``jobs``, ``done``, ``failed`` and ``skipped``
        (done before); ``failures`` are the first of those that failed: what, where and why.

    Raises
    ------
    GenEditError
        One of its children: the plan cannot be read, or the batch's own files not be written. Single jobs
        that fail are counted, not raised.
    """
    if request.collect:
        return collect(Path(request.output), context)
    if request.send is not None:
        if not is_remote(request.send):
            raise UsageError(f"results are sent to an address as s3://BUCKET/FOLDER, not to {request.send}")
        require_without_secret(request.send)
    plan = _plan(request)
    shard = read_shard(request.shard)
    if request.dry_run:
        return _forecast(plan, request, shard, context)
    folder = _folder(request.output)
    manifest = _manifest(plan, request, folder)
    for note in manifest.notes:
        context.warn(note)
    driver = _Driver(request, manifest, shard, context)
    with Results(folder, shard.results) as results:
        driver.run(_executor(request), results)
    if request.send:
        for name in (REQUESTS, shard.results):
            send(folder / name, f"{request.send.rstrip('/')}/{name}")
    context.finish()
    return driver.result()


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`~rs_genedit.batch_request.BatchRequest` as JSON data."""
    return batch(BatchRequest.from_json(request), context)


class _Driver:
    """One run over a manifest: what is still to be done goes out, what comes back is written down."""

    def __init__(self, request: BatchRequest, manifest: Manifest, shard: Shard, context: JobContext) -> None:
        self.request, self.manifest, self.shard, self.context = request, manifest, shard, context
        self.folder = manifest.folder
        self.ledger = Ledger(self.folder)
        self.total = sum(shard.has(number) for number in range(manifest.count))
        self.done = self.failed = self.skipped = 0
        self._running: dict[str, str] = {}
        self._ended: deque[float] = deque([time.monotonic()], maxlen=_RECENT)
        self._refused: deque[dict[str, Any]] = deque()
        self._sharing = Sharing(self._orders(), parts_of(request))

    def run(self, executor: Executor, results: Results) -> None:
        """Carry out every job that is to be done."""
        try:
            for came in executor.run(self._sharing, self.context, self._began):
                self._write_refused(results)
                self._running.pop(str(came["id"]), None)
                record = self._sharing.came(came)
                if record is None:
                    self._tell()
                    continue
                results.append(record)
                self._count(record)
        except Cancelled:
            raise Cancelled(
                f"cancelled; {self.done} of {self.total} jobs are done, the same goes on from there"
            ) from None
        self._write_refused(results)
        self._tell()

    def result(self) -> Result:
        """What came of it."""
        report: dict[str, Any] = {"jobs": self.total, "done": self.done, "failed": self.failed}
        report["skipped"] = self.skipped
        if self.failed:
            found = FailedJobs(self.folder).read(MOST_FAILURES)
            report["failures"] = [{"task": f.task, "roi": f.place, "error": f.sentence} for f in found]
        return Result(
            self.context.job, self.manifest.outputs(self.shard.results), report, tuple(self.context.warnings)
        )

    def _orders(self) -> Iterator[Order]:
        common = {
            "folder": str(self.folder),
            "base": self.manifest.about["folder"],
            "threads": self.request.threads,
            "max_memory": self.request.max_memory,
            "scratch": str(Path(self.request.scratch).absolute()) if self.request.scratch else None,
            "send": self.request.send,
        }
        for number, job in enumerate(self.manifest):
            if not self.shard.has(number):
                continue
            state = self.ledger.state(job["id"])
            if state == "done" or (state == "failed" and not self.request.retry_failed):
                self.skipped += 1
                self.done += state == "done"
                self.failed += state == "failed"
            elif job.get("error"):
                self._refused.append(job)
            else:
                order = {name: job[name] for name in ("id", "op", "request", "task")} | common
                yield self._sharing.as_begun(order, job)

    def _write_refused(self, results: Results) -> None:
        """Jobs that the plan could not even be expanded to have failed."""
        while self._refused:
            job = self._refused.popleft()
            record = {"id": job["id"], "op": job["op"], "state": "failed", "code": "SceneError"}
            results.append(record | {"error": job["error"]})
            self._count(record)

    def _began(self, order: Order) -> None:
        self._running[str(order["id"])] = f"{order['task']} on {Path(order['request']['source']).name}"
        self._tell()

    def _count(self, record: Mapping[str, Any]) -> None:
        if record["state"] == "done":
            self.done += 1
        else:
            self.failed += 1
        self._ended.append(time.monotonic())
        self._tell()

    def _tell(self) -> None:
        ended = self.done + self.failed
        left = self.total - ended
        eta = None
        if len(self._ended) > 1:
            eta = round(left * (self._ended[-1] - self._ended[0]) / (len(self._ended) - 1), 1)
        running = tuple(list(self._running.items())[:8])
        self.context.emit(Tally(self.context.job, self.total, self.done, self.failed, running, eta))
        low, high = self.context.low, self.context.high
        self.context.log.advance(low + (high - low) * ended / max(1, self.total))


# ------------------------------------------------------------------------------------------------------ parts


def _plan(request: BatchRequest) -> Plan:
    """The plan in a YAML file or a vector layer; scenes that the request names are those of a layer."""
    path, layer = path_and_layer(request.plan)
    scenes = tuple(
        scene if is_remote(scene) else str(Path(scene).expanduser().absolute()) for scene in request.scenes
    )
    for scene in filter(is_remote, scenes):
        require_without_secret(scene)
    if layer is not None or Path(path).suffix.lower() in _VECTORS:
        file = Path(path).expanduser().absolute()
        return Plan(file.parent, scenes, layer=Layer(f"{file.name}#{layer}" if layer else file.name, file.name))
    plan = read_plan(Path(path).expanduser())
    if scenes:
        raise UsageError(
            "the plan names its scenes itself: write them there, or give a vector layer as the plan"
        )
    return plan


def _folder(output: str) -> Path:
    folder = Path(output).expanduser().absolute()
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file: a batch is a folder, give the name of one")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"the folder {folder} cannot be made: {error.strerror}") from None
    return folder


def _manifest(plan: Plan, request: BatchRequest, folder: Path) -> Manifest:
    """The manifest of the plan: the one that lies there, or a new one where plan or files are others."""
    manifest = Manifest(folder)
    if manifest.path.exists() and not manifest.about:
        raise OutputError(f"{manifest.path} is not of a batch: choose another folder")
    signature = _signature(plan, request)
    if not manifest.is_of(signature) or request.retry_failed:
        expansion = Expansion(plan, inputs=folder / INPUTS)
        manifest.write(expansion, expansion.notes, signature, plan.folder)
    return manifest


def _signature(plan: Plan, request: BatchRequest) -> str:
    """A hash of the plan, and of size and time of every file that says what it expands to."""
    parts = [repr(plan).encode()]
    for path in files_of(plan, plan.scenes):
        try:
            found = path.stat()
            parts.append(f"{found.st_size} {found.st_mtime_ns}".encode())
        except OSError:
            parts.append(b"none")
    return sign(*parts)


def _executor(request: BatchRequest) -> Executor:
    if request.executor == "processes":
        from rs_genedit.cluster.processes import Processes

        return Processes(request.workers, gpus=request.gpus)
    if request.executor in ("dask", "slurm"):
        from rs_genedit.cluster.clusters import cluster
        from rs_genedit.cluster.dask import Dask

        return Dask(cluster(request), carry_out)
    from rs_genedit.cluster.serial import Serial

    return Serial(carry_out)


def _forecast(plan: Plan, request: BatchRequest, shard: Shard, context: JobContext) -> Result:
    """What the plan comes to: counts, time and disk; nothing is written."""
    expansion = Expansion(plan)
    total = costs.Total()
    for number, job in enumerate(expansion):
        context.check()
        if shard.has(number):
            total.add(job)
    for note in expansion.notes:
        context.warn(note)
    workers, found = request.workers, None
    if request.executor == "dask" and request.scheduler:
        from rs_genedit.cluster.look import look

        found = look(request)
        workers = max(1, found.workers)
    report = total.report(workers) | ({"cluster": found.told()} if found is not None else {})
    folder = Path(request.output).expanduser().absolute()
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    report["free_gb"] = round(shutil.disk_usage(existing).free / 1e9, 1)
    return Result(context.job, {}, report, tuple(context.warnings))
