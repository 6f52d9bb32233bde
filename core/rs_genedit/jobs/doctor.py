"""Whether the engine works on this machine, and what it can do here.

:func:`abilities` only looks which packages are there, so that a worker can greet within a moment;
:func:`examine` loads and tries them. No report holds an environment variable's value other than those named
below, and the home folder is written ``~``: reports are pasted into public places.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rs_genedit import __version__, protocol
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime import compiled, environment, faults
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import ResourceError, resource

_RASTER = ("numpy", "rasterio", "shapely", "pyproj", "pyogrio", "pystac")
_EDIT = (*_RASTER, "torch", "faiss", "rs_genedit.jobs.edit")
_WORDS = (*_RASTER, "torch", "safetensors", "open_clip", "torchvision")

#: What a front end may offer, and the modules each of them needs. The plugin shows no control for what is not
#: in here.
NEEDS: dict[str, tuple[str, ...]] = {
    "info": _RASTER,
    "compare": _RASTER,
    "exemplar": _EDIT,
    "copy": _EDIT,
    "remove": (*_EDIT, "numba"),
    "text": (*_EDIT, *_WORDS, "rs_genedit.tasks.text.task"),
    "score": (*_WORDS, "rs_genedit.jobs.score"),
    "metrics": (*_WORDS, "rs_genedit.jobs.metrics"),
    "method:patch": (*_EDIT, "rs_genedit.methods.multiscale.patch.method"),
    "method:sinddm": (*_EDIT, "safetensors", "rs_genedit.methods.multiscale.sinddm.method"),
    "export": (*_EDIT, "rs_genedit.jobs.export"),
    "cluster": (*_EDIT, "distributed", "rs_genedit.cluster.dask"),
    "method:latent": (*_EDIT, "diffusers", "transformers", "rs_genedit.methods.latent.method"),
}

#: Files of the engine that an ability needs beside its modules.
FILES = {
    "text": "guide/builtin/open_clip_model.safetensors",
    "score": "guide/builtin/open_clip_model.safetensors",
}

#: Distributions whose versions belong in a report.
LIBRARIES = (
    *("numpy", "torch", "rasterio", "pyogrio", "shapely", "pyproj", "faiss-cpu", "safetensors", "pystac"),
    *("numba", "llvmlite"),
    "open_clip_torch",
)

_THREAD_VARIABLES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "GDAL_NUM_THREADS")
_LEAST_FREE_MB = 1024


@dataclass(frozen=True)
class DoctorRequest:
    """Examine this machine."""


@dataclass(frozen=True)
class Check:
    """One thing that was tried; ``detail`` says what was found, or what is wrong and what to do."""

    name: str
    ok: bool
    detail: str


def abilities() -> tuple[str, ...]:
    """What this installation can do, as far as can be seen without loading anything (milliseconds)."""
    return tuple(
        name for name, modules in NEEDS.items() if all(map(_is_there, modules)) and _is_shipped(FILES.get(name))
    )


def _is_shipped(file: str | None) -> bool:
    if file is None:
        return True
    try:
        return resource(*file.split("/")).stat().st_size > 0
    except ResourceError:
        return False


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # its parent package is missing
        return False


def examine() -> dict[str, Any]:
    """Try everything an edit needs.

    Returns
    -------
    dict
        ``ok`` (all checks passed), ``version``, ``protocol``, ``python``, ``platform``, ``libraries`` (name to
        version, None if missing), ``geodata`` (GDAL and PROJ versions, foreign variables that were ignored),
        ``devices`` (name, title, total and free memory in MB), ``threads``, ``cache`` (folder, used and free
        MB), ``log``, ``checks`` and ``abilities``: those of :func:`abilities` whose packages also loaded.
    """
    checks = [_try(name, probe) for name, probe in _PROBES.items() if name not in _OPTIONAL or _is_there(name)]
    broken = {check.name for check in checks if not check.ok}
    able = [name for name in abilities() if not broken & set(NEEDS[name])]
    return {
        "ok": not broken - _OPTIONAL,
        "version": __version__,
        "protocol": protocol.PROTOCOL_VERSION,
        "python": platform.python_version(),
        "interpreter": environment.tilde(sys.executable),
        "platform": platform.platform(),
        "libraries": {name: environment.version_of(name) for name in LIBRARIES},
        "geodata": _geodata(broken),
        "devices": _devices("torch" not in broken),
        "threads": _threads("torch" not in broken),
        "cache": _cache(),
        "log": environment.tilde(environment.log_file()),
        "checks": [asdict(check) for check in checks],
        "abilities": able,
    }


# --------------------------------------------------------------------------------------------------------
# checks


def _try(name: str, probe: Callable[[], str]) -> Check:
    try:
        return Check(name, True, probe())
    except Exception as error:  # a probe of foreign binaries may fail in any way; that is what is asked
        words = environment.tilde(faults.one_line(str(error))[:300])
        return Check(name, False, f"{type(error).__name__}: {words.replace(str(Path.home()), '~')}")


def _probe_numpy() -> str:
    numpy = importlib.import_module("numpy")
    return f"numpy {numpy.__version__}"


def _probe_torch() -> str:
    torch = importlib.import_module("torch")
    torch.manual_seed(0)
    value = float((torch.ones(8, 8) @ torch.ones(8, 8)).sum())
    if value != 512.0:
        raise ArithmeticError(f"a matrix product gave {value} in place of 512: reinstall torch")
    return f"torch {torch.__version__} computes"


def _probe_faiss() -> str:
    faiss, numpy = importlib.import_module("faiss"), importlib.import_module("numpy")
    index = faiss.IndexFlatL2(4)
    index.add(numpy.eye(4, dtype="float32"))
    _, found = index.search(numpy.eye(4, dtype="float32"), 1)
    if found.ravel().tolist() != [0, 1, 2, 3]:
        raise ArithmeticError("a search found the wrong neighbours: reinstall faiss-cpu")
    return f"faiss {faiss.__version__} searches"


def _probe_numba() -> str:
    """Compile a kernel, and compute with it or with what an earlier examination left of it."""
    kernel, numbers = compiled.kernel(_sum_of_squares), importlib.import_module("numpy").arange(8.0)
    kernel.machine_code(numbers)
    found = kernel(numbers)
    if found != 140.0:
        raise ArithmeticError(f"a compiled sum gave {found} in place of 140: reinstall numba")
    folder = compiled.private_folder()
    kept = f"kept in {environment.tilde(folder)}" if folder else "not kept, so an edit may start slower"
    return f"numba {compiled.load_numba().__version__} compiles and computes; compiled kernels are {kept}"


def _sum_of_squares(values):  # type: ignore[no-untyped-def]
    total = 0.0
    for index in range(values.shape[0]):
        total += values[index] * values[index]
    return total


def _probe_rasterio() -> str:
    """Write and read a small COG: the drivers are there and agree with the numpy at hand."""
    rasterio, numpy = importlib.import_module("rasterio"), importlib.import_module("numpy")
    importlib.import_module("rasterio.shutil")
    pixels = numpy.arange(64, dtype="uint8").reshape(1, 8, 8)
    with tempfile.TemporaryDirectory(prefix="rs-genedit-") as folder:
        plain, cog = Path(folder, "plain.tif"), Path(folder, "cog.tif")
        profile = {
            "driver": "GTiff",
            "width": 8,
            "height": 8,
            "count": 1,
            "dtype": "uint8",
            "crs": "EPSG:28992",
        }
        with rasterio.open(plain, "w", transform=rasterio.Affine(1, 0, 1e5, 0, -1, 4e5), **profile) as dataset:
            dataset.write(pixels)
        rasterio.shutil.copy(plain, cog, driver="COG", COMPRESS="ZSTD")
        with rasterio.open(cog) as dataset:
            if not (dataset.read() == pixels).all():
                raise OSError("a written GeoTIFF does not read back as it was: reinstall rasterio")
    return f"rasterio {rasterio.__version__} with GDAL {rasterio.__gdal_version__} writes and reads a COG"


def _probe_proj() -> str:
    """Transform one point with rasterio's PROJ and with pyproj's; each brings its own database."""
    warp, pyproj = importlib.import_module("rasterio.warp"), importlib.import_module("pyproj")
    xs, ys = warp.transform("EPSG:28992", "EPSG:4326", [155000.0], [463000.0])
    lon, lat = pyproj.Transformer.from_crs(28992, 4326, always_xy=True).transform(155000.0, 463000.0)
    for x, y in ((xs[0], ys[0]), (lon, lat)):
        if not (abs(x - 5.3872) < 1e-3 and abs(y - 52.1552) < 1e-3):
            raise ValueError(
                f"EPSG:28992 came out at {x:.4f}, {y:.4f} in place of 5.3872, 52.1552: PROJ data is wrong"
            )
    return f"PROJ {pyproj.proj_version_str} finds its database and transforms EPSG:28992 to EPSG:4326"


def _probe_pyogrio() -> str:
    pyogrio = importlib.import_module("pyogrio")
    if "GPKG" not in pyogrio.list_drivers(write=True):
        raise OSError("its GDAL cannot write GeoPackage: reinstall pyogrio")
    return f"pyogrio {pyogrio.__version__} writes GeoPackage"


def _probe_words() -> str:
    """Load the built-in guide and let it tell a green picture from a white one."""
    catalog, torch = importlib.import_module("rs_genedit.encoders.catalog"), importlib.import_module("torch")
    encoder = catalog.load_encoder()
    texts = encoder.encode_text(["a forest", "snow"])
    green = torch.tensor([0.15, 0.3, 0.12]).view(1, 3, 1, 1).expand(1, 3, 96, 96)
    pictures = torch.cat([green, torch.full((1, 3, 96, 96), 0.95)])
    scores = encoder.encode_images(pictures) @ texts.T
    if not bool(torch.isfinite(scores).all()):
        raise ArithmeticError("the built-in guide gives no numbers: install the plugin again")
    return f"the built-in guide reads words and pictures ({encoder.sha256[:12]})"


def _probe_cache() -> str:
    folder = environment.cache_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        free = shutil.disk_usage(folder).free >> 20
    if free < _LEAST_FREE_MB:
        raise OSError(f"only {free} MB are free at {folder}: free some room")
    return f"{environment.tilde(folder)} can be written, {free} MB free"


#: Named for the module that is tried where there is one, so that a failure takes away the abilities that need
#: it.
_PROBES: dict[str, Callable[[], str]] = {
    "numpy": _probe_numpy,
    "rasterio": _probe_rasterio,
    "pyproj": _probe_proj,
    "pyogrio": _probe_pyogrio,
    "torch": _probe_torch,
    "faiss": _probe_faiss,
    "numba": _probe_numba,
    "open_clip": _probe_words,
    "cache": _probe_cache,
}


#: Probes of what may be left out of an installation: missing, it takes its abilities away, but nothing is
#: broken.
_OPTIONAL = frozenset({"open_clip"})


# ---------------------------------------------------------------------------------------------------------
# facts


def _geodata(broken: set[str]) -> dict[str, Any]:
    ignored = sorted(environment.ignored_variables())
    if broken & {"rasterio", "pyproj"}:
        return {"gdal": None, "proj": None, "ignored_variables": ignored}
    gdal = importlib.import_module("rasterio").__gdal_version__
    proj = importlib.import_module("pyproj").proj_version_str
    return {"gdal": gdal, "proj": proj, "ignored_variables": ignored}


def _devices(torch_works: bool) -> list[dict[str, Any]]:
    total, free = memory_mb()
    found = [
        {"name": "cpu", "title": platform.processor() or platform.machine(), "total_mb": total, "free_mb": free}
    ]
    if not torch_works:
        return found
    torch = importlib.import_module("torch")
    for index in range(torch.cuda.device_count() if torch.cuda.is_available() else 0):
        spare, whole = torch.cuda.mem_get_info(index)
        title = torch.cuda.get_device_name(index)
        found.append({"name": f"cuda:{index}", "title": title, "total_mb": whole >> 20, "free_mb": spare >> 20})
    if torch.backends.mps.is_available():
        found.append({"name": "mps", "title": "Apple GPU", "total_mb": total, "free_mb": free})
    return found


def memory_mb() -> tuple[int | None, int | None]:
    """Total and free memory in MB, the limit of a container included; None where the system does not say."""
    if sys.platform == "win32":
        return _windows_memory_mb()
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError):
        return None, None
    meminfo = Path("/proc/meminfo")
    free = None
    if meminfo.exists():
        fields = dict(line.split(":", 1) for line in meminfo.read_text().splitlines() if ":" in line)
        free = int(fields.get("MemAvailable", "0 kB").split()[0]) << 10
    limit, used = (_number(Path("/sys/fs/cgroup", name)) for name in ("memory.max", "memory.current"))
    if limit is not None and limit < total:
        total = limit
        free = min(free if free is not None else limit, max(0, limit - (used or 0)))
    return total >> 20, free >> 20 if free is not None else None


def _number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):  # no such group, or "max"
        return None


def _windows_memory_mb() -> tuple[int | None, int | None]:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "_1", "_2", "_3", "_4", "_5")),
        )

    status = Status(length=ctypes.sizeof(Status))
    if not ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):  # type: ignore[attr-defined]
        return None, None
    return status.total >> 20, status.free >> 20


def _threads(torch_works: bool) -> dict[str, Any]:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    torch = importlib.import_module("torch").get_num_threads() if torch_works else None
    variables = {name: os.environ[name] for name in _THREAD_VARIABLES if name in os.environ}
    return {"cores": usable, "torch": torch, "variables": variables}


def _cache() -> dict[str, Any]:
    folder = environment.cache_folder()
    there = next(path for path in (folder, *folder.parents) if path.exists())
    used = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.exists() else 0
    return {
        "folder": environment.tilde(folder),
        "used_mb": used >> 20,
        "free_mb": shutil.disk_usage(there).free >> 20,
    }


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`DoctorRequest` as JSON data."""
    decode(DoctorRequest, request)
    return context.result(examine())
