"""Regression matrix of edits: two checkouts of the engine make the same edits, decoded results are compared.

``record FOLDER --core PATH`` makes every edit of the matrix with the engine in PATH, each in its own process;
``compare A B`` prints a table of what differs between two such folders, and ends with 1 when anything does.
Sources, ROIs and arguments are the same for every engine: nothing here asks the engine where a pixel lies.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
import rasterio.transform
from rasterio.errors import RasterioError

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import real_data  # noqa: E402 - the repository is not installed
from tests.rasters import KINDS  # noqa: E402

#: Columns and rows of a rectangle of pixels: left, top, right, bottom.
Box = tuple[int, int, int, int]

SUFFIX = {"cog": ".tif", "gtiff": ".tif", "patch": ".patch.tif", "vrt": ".vrt"}
#: Tags that say how an engine names what it was asked for and what it read; they change with its version.
PROVENANCE = {"RS_GENEDIT_REQUEST", "RS_GENEDIT_SOURCE_FINGERPRINT", "RS_GENEDIT_VERSION"}
#: Seconds after which one edit is given up.
PATIENCE = 300


@dataclass(frozen=True)
class Edit:
    """One edit of the matrix. ``words`` is the text task's options, in the command line's form."""

    task: str
    raster: str
    roi: Box
    form: str = "gtiff"
    other: Box | None = None
    other_raster: str = ""
    to: tuple[tuple[int, int], ...] = ()
    method: str = "patch"
    quality: str = "draft"
    strength: float = 1.0
    words: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What tells it from the others of the matrix; also the name of its folder."""
        parts = [self.task, self.method, self.quality, f"{self.strength:g}", self.form, Path(self.raster).stem]
        parts += [Path(self.other_raster).stem] if self.other_raster else []
        parts += ["-".join(word.lstrip("-") for word in self.words)] if self.words else []
        return "_".join(parts).replace(" ", "-")


_NL, _NAIP = "nl_gorinchem_25cm_rdnew.tif", "naip_va_1m_4band_26918.tif"
_LIDAR, _SAR = "lidar_dsm_float32_nodata.tif", "umbra_sar_rotated_32759.tiff"
_MASKED, _S2 = "rgb_internal_mask_26913.tif", "s2_13band_spain_flood_4326.tif"
# Rectangles on the generated rasters (128 x 96, nodata or mask in the lower right) and on the real ones.
_G, _G_OTHER = (20, 20, 44, 44), (64, 12, 104, 52)
_EDGE = (70, 54, 98, 82)

EDITS = (
    Edit("exemplar", "rgb", _G, "cog", _G_OTHER),
    Edit("exemplar", "rgb", _G, "gtiff", _G_OTHER, quality="standard"),
    Edit("exemplar", "striped", _G, "patch", _G_OTHER, strength=0.5),
    Edit("exemplar", "vrt", _G, "vrt", _G_OTHER),
    Edit("exemplar", "alpha", _EDGE, "cog", _G_OTHER),
    Edit("exemplar", "internal_mask", _EDGE, "gtiff", _G_OTHER),
    Edit("exemplar", "external_mask", _EDGE, "vrt", _G_OTHER),
    Edit("exemplar", "float32_nan", _EDGE, "gtiff", _G_OTHER),
    Edit("exemplar", "float64", _G, "gtiff", _G_OTHER),
    Edit("exemplar", "int16_13_bands", _G, "patch", _G_OTHER),
    Edit("exemplar", "rotated", _G, "cog", _G_OTHER),
    Edit("exemplar", "gcps", _G, "vrt", _G_OTHER),
    Edit("exemplar", "rpcs", _G, "gtiff", _G_OTHER),
    Edit("exemplar", "no_crs", _G, "gtiff", _G_OTHER),
    Edit("exemplar", "scaled", _G, "cog", _G_OTHER),
    Edit("exemplar", "rgb", _G, "gtiff", _G_OTHER, other_raster="jpeg"),
    Edit("exemplar", "rgb", _G, "gtiff", _G_OTHER, method="sinddm"),
    Edit("exemplar", "float32", _G, "patch", _G_OTHER, method="sinddm", strength=0.5),
    Edit("exemplar", _NL, (300, 300, 348, 348), "cog", (600, 500, 680, 580)),
    Edit("exemplar", _NL, (300, 300, 340, 340), "gtiff", (600, 500, 660, 560), quality="standard"),
    Edit("exemplar", _NL, (300, 300, 340, 340), "vrt", (40, 40, 100, 100), other_raster=_MASKED),
    Edit("exemplar", _NAIP, (60, 60, 100, 100), "patch", (180, 160, 250, 230), strength=0.5),
    Edit("exemplar", "landsat8_b2_60m_uint16_32621.tif", (480, 360, 520, 400), "cog", (560, 400, 620, 460)),
    Edit("exemplar", "sentinel1_gcps_uint16.tif", (600, 400, 640, 440), "gtiff", (700, 420, 760, 480)),
    Edit("exemplar", _LIDAR, (100, 100, 130, 130), "gtiff", (160, 120, 210, 170), strength=0.5),
    Edit("exemplar", _SAR, (1000, 900, 1040, 940), "vrt", (1100, 950, 1160, 1010)),
    Edit("copy", "rgb", (24, 24, 40, 40), "gtiff", to=((80, 40),), strength=0.5),
    Edit("copy", _NL, (400, 400, 430, 430), "cog", to=((520, 440), (560, 300))),
    Edit("copy", _NAIP, (60, 60, 84, 84), "vrt", to=((150, 150),)),
    Edit("copy", _LIDAR, (100, 100, 124, 124), "patch", to=((180, 140),)),
    Edit("remove", "alpha", _EDGE, "gtiff"),
    Edit("remove", "uint16_nodata", _EDGE, "cog"),
    Edit("remove", _NL, (400, 400, 440, 440), "gtiff", quality="standard"),
    Edit("remove", _NAIP, (60, 60, 100, 100), "patch", strength=0.5),
    Edit("remove", _S2, (200, 200, 230, 230), "cog"),
    Edit("remove", _MASKED, (180, 100, 220, 140), "gtiff"),
    Edit(
        "text", _NL, (300, 300, 348, 348), "gtiff", words=("--prompt", "a meadow", "--steering", "dictionary")
    ),
    Edit("text", _NL, (300, 300, 348, 348), "cog", words=("--preset", "flood")),
    Edit("text", _NL, (300, 300, 340, 340), "gtiff", words=("--prompt", "a forest", "--steering", "gradient")),
    Edit("text", _S2, (200, 200, 232, 232), "vrt", words=("--preset", "snow"), strength=0.5),
    Edit("text", _NAIP, (60, 60, 100, 100), "patch", words=("--preset", "burn-scar")),
)


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    commands = parser.add_subparsers(dest="command", required=True)
    recording = commands.add_parser("record", help="make every edit of the matrix")
    recording.add_argument("folder", type=Path)
    recording.add_argument("--core", type=Path, default=ROOT / "core", help="folder that holds rs_genedit")
    recording.add_argument("--only", default="", help="only edits whose name holds this")
    comparing = commands.add_parser("compare", help="table of what differs")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--all", action="store_true", help="show the identical ones too")
    chosen = parser.parse_args(arguments)
    if chosen.command == "record":
        record(chosen.folder.resolve(), chosen.core.resolve(), chosen.only)
        return 0
    return compare(chosen.before, chosen.after, chosen.all)


def record(folder: Path, core: Path, only: str = "") -> None:
    """Make every edit whose name holds ``only`` with the engine in ``core``; refusals are recorded too."""
    if not (core / "rs_genedit").is_dir():
        raise SystemExit(f"{core} holds no rs_genedit")
    folder.mkdir(parents=True, exist_ok=True)
    sources = _Sources(folder / "sources")
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("RS_GENEDIT_")},
        "PYTHONPATH": str(core),
        "OMP_NUM_THREADS": "1",
        "RS_GENEDIT_CACHE": str(folder / "cache"),
    }
    shutil.rmtree(folder / "cache", ignore_errors=True)
    for edit in EDITS:
        if only not in edit.name:
            continue
        where = folder / edit.name
        shutil.rmtree(where, ignore_errors=True)
        source = sources.path(edit.raster)
        if source is None:
            print(f"  left out   {edit.name}: the real raster is not here")
            continue
        where.mkdir()
        output = where / f"result{SUFFIX[edit.form]}"
        began = time.monotonic()
        command = [
            sys.executable,
            "-m",
            "rs_genedit",
            "edit",
            str(source),
            str(output),
            *_options(edit, sources),
        ]
        ended = subprocess.run(
            command, env=environment, cwd=where, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        told = {
            "code": ended.returncode,
            "said": ended.stderr.strip().splitlines()[-1:],
            "source": hashlib.sha256(source.read_bytes()).hexdigest(),
            "output": output.name,
        }
        (where / "told.json").write_text(json.dumps(told, indent=1))
        print(f"{time.monotonic() - began:6.1f} s  {ended.returncode}  {edit.name}", flush=True)


def _options(edit: Edit, sources: _Sources) -> list[str]:
    source = sources.path(edit.raster)
    assert source is not None
    options = ["--format", edit.form, "--method", edit.method, "--quality", edit.quality]
    options += ["--strength", f"{edit.strength:g}", "--threads", "1", "--seed", "3", "--progress", "none"]
    here = _polygon(source, edit.roi)
    if edit.task == "copy":
        options += ["--copy", here]
        for col, row in edit.to:
            x, y = _world(source, [col], [row])
            options += ["--to", f"{x[0]!r},{y[0]!r}"]
        return options
    options += ["--roi", here, *edit.words]
    if edit.task == "remove":
        options += ["--remove"]
    if edit.task == "exemplar":
        assert edit.other is not None
        lies_in = sources.path(edit.other_raster) if edit.other_raster else source
        assert lies_in is not None
        options += ["--exemplar", _polygon(lies_in, edit.other)]
        options += ["--exemplar-source", str(lies_in)] if edit.other_raster else []
    return options


class _Sources:
    """The rasters that are edited: generated ones made anew, and the real ones where they are."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        used = {name for edit in EDITS for name in (edit.raster, edit.other_raster)} & KINDS.keys()
        self.made = {name: KINDS[name](folder) for name in sorted(used)}

    def path(self, name: str) -> Path | None:
        if name in self.made:
            return self.made[name]
        real = real_data()
        found = real / "rasters" / name if real else None
        return found if found and found.exists() else None


def _polygon(path: Path, box: Box) -> str:
    """WKT of a rectangle of pixels, in the raster's own coordinates."""
    left, top, right, bottom = box
    xs, ys = _world(path, [left, right, right, left, left], [top, top, bottom, bottom, top])
    return "POLYGON ((" + ", ".join(f"{x!r} {y!r}" for x, y in zip(xs, ys, strict=True)) + "))"


def _world(path: Path, cols: Sequence[int], rows: Sequence[int]) -> tuple[list[float], list[float]]:
    with rasterio.open(path) as dataset:
        if dataset.gcps[0]:
            model = rasterio.transform.GCPTransformer(dataset.gcps[0])
        elif dataset.rpcs is not None and dataset.transform.is_identity:
            model = rasterio.transform.RPCTransformer(dataset.rpcs)
        elif dataset.crs is None and dataset.transform.is_identity:
            return [float(col) for col in cols], [float(row) for row in rows]
        else:
            model = rasterio.transform.AffineTransformer(dataset.transform)
        with model:
            xs, ys = model.xy(list(rows), list(cols), offset="ul")
    return [float(x) for x in np.atleast_1d(xs)], [float(y) for y in np.atleast_1d(ys)]


def compare(before: Path, after: Path, everything: bool = False) -> int:
    """Print the table; 1 when an edit differs or is missing on one side."""
    print(f"{'edit':<100} {'pixels':<26} {'mask':<12} metadata")
    same = differing = 0
    for edit in EDITS:
        one, two = before / edit.name, after / edit.name
        if not (one / "told.json").exists() and not (two / "told.json").exists():
            continue
        found = _difference(one, two)
        if found == ("identical",) * 3:
            same += 1
        else:
            differing += 1
        if everything or found != ("identical",) * 3:
            print(f"{edit.name:<100} {found[0]:<26} {found[1]:<12} {found[2]}")
    print(f"{same} identical, {differing} not")
    return 1 if differing or not same else 0


def _difference(one: Path, two: Path) -> tuple[str, str, str]:
    try:
        told = [json.loads((folder / "told.json").read_text()) for folder in (one, two)]
    except FileNotFoundError as error:
        return (f"not made in {Path(str(error.filename)).parents[1].name}", "-", "-")
    if told[0]["source"] != told[1]["source"]:
        return ("the source differs", "-", "-")
    if told[0]["code"] or told[1]["code"]:
        if told[0]["code"] == told[1]["code"] and told[0]["said"] == told[1]["said"]:
            return ("identical",) * 3
        said = " / ".join(f"{one['code']} {' '.join(one['said'])}" for one in told)
        return ("refused", "-", said)
    paths = [folder / one["output"] for folder, one in zip((one, two), told, strict=True)]
    try:
        return (_pixels(*paths), _masks(*paths), _metadata(*paths))
    except RasterioError as error:
        return ("cannot be read", "-", str(error.__cause__ or error))


def _pixels(one: Path, two: Path) -> str:
    with rasterio.open(one) as a, rasterio.open(two) as b:
        if (a.shape, a.dtypes) != (b.shape, b.dtypes):
            return (
                f"{a.count}x{a.height}x{a.width} {a.dtypes[0]} / {b.count}x{b.height}x{b.width} {b.dtypes[0]}"
            )
        if (a.dataset_mask() != b.dataset_mask()).any():
            return f"{int((a.dataset_mask() != b.dataset_mask()).sum())} px of the validity mask"
        pixels = a.read(), b.read()
    return _count(*pixels)


def _masks(one: Path, two: Path) -> str:
    found = [sorted(path.parent.glob("*.mask.tif")) for path in (one, two)]
    if [[path.name for path in paths] for paths in found] != [[path.name for path in found[0]]] * 2:
        return "other files"
    for first, second in zip(*found, strict=True):
        with rasterio.open(first) as a, rasterio.open(second) as b:
            if (a.shape, a.transform) != (b.shape, b.transform):
                return "other grid"
            said = _count(a.read(), b.read())
        if said != "identical":
            return said
    return "identical"


def _count(one: np.ndarray, two: np.ndarray) -> str:
    """Pixels that differ in any band (NaN equals NaN), and the largest difference."""
    with np.errstate(invalid="ignore"):
        apart = (one != two) & ~((one != one) & (two != two))  # NaN differs from itself
        if not apart.any():
            return "identical"
        most = np.nanmax(np.abs(one.astype(np.float64) - two.astype(np.float64)))
    return f"{int(apart.any(axis=0).sum())} px, up to {most:g}"


def _metadata(one: Path, two: Path) -> str:
    differing = []
    with rasterio.open(one) as a, rasterio.open(two) as b:
        for name in ("crs", "transform", "colorinterp", "descriptions", "units", "scales", "offsets", "gcps"):
            if str(getattr(a, name)) != str(getattr(b, name)):
                differing.append(name)
        if str(a.nodata) != str(b.nodata):
            differing.append("nodata")
        for domain in sorted(set(a.tag_namespaces()) | set(b.tag_namespaces()) | {""}):
            if domain.startswith("xml:") or domain == "DERIVED_SUBDATASETS":
                continue
            first, second = a.tags(ns=domain or None), b.tags(ns=domain or None)
            keys = {key for key in {*first, *second} - PROVENANCE if first.get(key) != second.get(key)}
            differing += [f"{domain}:{key}" if domain else key for key in sorted(keys)]
    return ", ".join(differing) or "identical"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
