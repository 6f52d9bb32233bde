"""One long GDAL copy that can be stopped: in a child process where it is long, in place where it is short.

GDAL's copy cannot be interrupted from Python, so that a cancel would wait for minutes. A child can be killed at
once, and its memory goes with it. The child watches its standard input: when the parent dies, however it dies,
the pipe closes and the child ends too.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess  # nosec B404 - runs this module in the same interpreter, no shell
import sys
import threading
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import rasterio
import rasterio.shutil
from rasterio._err import CPLE_BaseError
from rasterio.enums import Resampling
from rasterio.errors import RasterioError

import rs_genedit
from rs_genedit.errors import GenEditError, OutputError, VerifyError
from rs_genedit.runtime.context import JobContext

#: Samples (pixels x bands) that are copied within about half a second, so that a child is not worth its start.
SHORT = 12_000_000
#: Bytes of GDAL's block cache at most (rasterio, unlike GDAL itself, takes bytes: 256 would thrash). More does
#: not help.
_MOST_CACHE = 256 << 20
_POLL_S = 0.1
_PROBE = 1 << 20
#: What rasterio raises when a copy fails; a GDAL error without a text comes as SystemError.
_GDAL_FAILURES = (RasterioError, CPLE_BaseError, OSError, SystemError)


@dataclass(frozen=True)
class Copy:
    """A copy of the raster ``source`` to ``target`` by ``driver``.

    ``overviews`` are the factors of overviews to build afterwards by ``resampling`` (the COG driver builds its
    own). ``samples``
    is pixels times bands and ``bytes`` the size expected, for progress only.
    """

    source: str
    target: str
    driver: str
    options: dict[str, str] = field(default_factory=dict)
    overviews: tuple[int, ...] = ()
    resampling: str = "average"
    samples: int = 0
    bytes: int = 1
    threads: int = 1
    cache: int = _MOST_CACHE

    def run(self) -> None:
        """Copy in this process."""
        with rasterio.Env(
            GDAL_CACHEMAX=self.cache,
            GDAL_NUM_THREADS=str(self.threads),
            GDAL_TIFF_INTERNAL_MASK="YES",
            COMPRESS_OVERVIEW=self.options.get("COMPRESS", "DEFLATE"),
            GDAL_DISABLE_READDIR_ON_OPEN="FALSE",
        ):
            rasterio.shutil.copy(self.source, self.target, driver=self.driver, **self.options)
            if self.overviews:
                with rasterio.open(self.target, "r+") as dataset:
                    dataset.build_overviews(list(self.overviews), Resampling[self.resampling])


def cache_within(max_memory: int) -> int:
    """Bytes that GDAL's block cache may take of ``max_memory`` (MB): an eighth, as far as it helps."""
    return min(_MOST_CACHE, max_memory * 1_000_000 // 8)


def copy(job: Copy, context: JobContext, stage: str = "writing") -> None:
    """Run ``job``; a cancel stops it within a second and leaves no file.

    Raises
    ------
    OutputError
        The disk is full, or the folder cannot be written.
    Cancelled
        The person stopped the job.
    """
    context.check()
    try:
        if job.samples <= SHORT:
            _run_here(job)
        else:
            _run_in_child(job, context, stage)
    except BaseException:
        remove_with_sidecars(Path(job.target))
        raise


def remove_with_sidecars(path: Path) -> None:
    """Delete a raster that was given up, and whatever GDAL put beside it."""
    for suffix in ("", ".aux.xml", ".msk", ".ovr", ".ovr.tmp", ".msk.ovr.tmp", ".tmp"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _run_here(job: Copy) -> None:
    try:
        job.run()
    except _GDAL_FAILURES as error:
        raise failure(Path(job.target), str(error), job.bytes) from None


def _run_in_child(job: Copy, context: JobContext, stage: str) -> None:
    package = str(Path(rs_genedit.__file__).parent.parent)
    env = dict(os.environ)
    env["PYTHONPATH"] = os.pathsep.join(p for p in (package, env.get("PYTHONPATH")) if p)
    env["PYTHONIOENCODING"] = "utf-8"
    code = f"import {__name__} as copying; copying.main()"
    child = subprocess.Popen(  # nosec B603 - fixed code, no shell
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=env,
    )
    complaint: list[bytes] = []
    said = child.stderr
    reader = threading.Thread(target=lambda: complaint.append(said.read() if said else b""), daemon=True)
    reader.start()
    try:
        with contextlib.suppress(BrokenPipeError):  # it died at once: its complaint says why
            child.stdin.write(json.dumps(asdict(job)).encode() + b"\n")  # type: ignore[union-attr]
            child.stdin.flush()  # type: ignore[union-attr]
        while child.poll() is None:
            context.progress(stage, _fraction(job))
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(_POLL_S)
    finally:
        if child.poll() is None:
            child.kill()
        child.wait()
        reader.join()
        child.stderr.close()  # type: ignore[union-attr]
        with contextlib.suppress(BrokenPipeError):
            child.stdin.close()  # type: ignore[union-attr]
    if child.returncode != 0:
        words = b"".join(complaint).decode(errors="replace")
        raise failure(Path(job.target), _last_line(words), job.bytes)


def _fraction(job: Copy) -> float:
    """How far a copy is, by the size of what it has written; a COG writes its overviews first."""
    size = 0
    for suffix in ("", ".ovr.tmp", ".msk.ovr.tmp"):
        with contextlib.suppress(OSError):
            size += Path(f"{job.target}{suffix}").stat().st_size
    return min(0.99, size / job.bytes)


def failure(target: Path, reason: str, size: int = 0) -> GenEditError:
    """The error for a raster that could not be written well: a full disk by preference, else ``reason``.

    libtiff tells of a full disk on standard error only, and GDAL goes on from there. So the disk itself is
    asked: the broken file is made a little longer, and there must be room for the ``size`` expected (the COG
    driver frees what it had written before it fails).
    """
    room = f"free some room in {target.parent}, then resume"
    try:
        with open(target, "ab") as file:
            file.write(bytes(_PROBE))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        return OutputError(f"the output could not be written: {error.strerror or error}; {room}", hint="resume")
    if shutil.disk_usage(target.parent).free < size:
        return OutputError(f"the output could not be written: the disk is full; {room}", hint="resume")
    return VerifyError(f"the output could not be written: {reason}")


def _last_line(complaint: str) -> str:
    lines = [line for line in complaint.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "the writer died without a word"


def main() -> None:
    """The child: one job from standard input, end with the parent."""
    line = sys.stdin.readline()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    data = json.loads(line)
    data["overviews"] = tuple(data["overviews"])
    try:
        Copy(**data).run()
    except _GDAL_FAILURES as error:
        sys.stderr.write(f"{error}\n")
        sys.stderr.flush()
        os._exit(1)  # the watching thread sits in a read that an ordinary exit would wait for
    os._exit(0)


def _end_with_parent() -> None:
    while sys.stdin.readline():
        time.sleep(0)
    os._exit(3)


if __name__ == "__main__":
    main()
