"""Nothing but the ROI changes: edits of every raster at hand, compared bit by bit with their sources.

    python -m benchmarks.nothing_lost [--format cog --format gtiff ...] [--only NAME] [--generated]
                                        [--quality standard]

For each raster a place near its middle is edited by the texture of another (places are chosen here; one that
straddles missing pixels is preferred). What is compared is read by rasterio, not by the engine: every pixel
and mask of every band outside ROI + feather, which pixels are valid at all inside of it, and everything the
file says about itself. Rasters are copied first, for the originals are not to be touched. Exit code 1 if
anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import shapely
from rasterio.errors import NotGeoreferencedWarning
from rs_genedit.errors import UnsupportedSceneError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from benchmarks import data

FEATHER = 6
#: What becomes of a corner, in pixels, on its way through world coordinates (GCPs and RPCs are solved).
_SLACK = 0.02
FORMATS = ("cog", "gtiff", "vrt")


@dataclass(frozen=True)
class Finding:
    """What an edit left as it was: counts that have to be 0, and how much was edited."""

    raster: str
    pixels: str
    format: str
    changed_px: int
    outside_differing: int
    masks_differing: int
    entries: int
    entries_lost: tuple[str, ...]
    seconds: float

    @property
    def nothing_lost(self) -> bool:
        untouched = self.outside_differing == self.masks_differing == 0
        return untouched and not self.entries_lost and self.changed_px > 0


# ------------------------------------------------------------------------------------------------ what to edit


def choose_places(scene: Scene, side: int = 64) -> tuple[shapely.Polygon, shapely.Polygon]:
    """ROI and exemplar in pixel coordinates, near the middle; the ROI over missing pixels where some are."""
    side = min(side, min(scene.height, scene.width) // 3)
    step = max(4, side // 4)
    middle = np.array([scene.height - side, scene.width - side]) / 2
    spread = np.stack(np.meshgrid(*(np.arange(-24, 25) * step,) * 2, indexing="ij"), -1).reshape(-1, 2)
    corners = (middle + spread[np.argsort((spread**2).sum(1), kind="stable")]).astype(int)
    windows = [w for r, c in corners if scene.window.contains(w := Window(int(r), int(c), side, side))]
    share = {window: scene.valid(window).mean() for window in windows}
    partly = [window for window in windows if 0.3 < share[window] < 0.9]
    roi = (partly or [window for window in windows if share[window] > 0.3])[0]
    others = [w for w in windows if not w.overlaps(roi.pad(FEATHER))]
    exemplar = max(others, key=lambda window: (share[window] > 0.98, share[window]))
    return _octagon(roi), shapely.box(exemplar.col, exemplar.row, exemplar.right, exemplar.bottom)


def _octagon(window: Window) -> shapely.Polygon:
    third = window.height / 3.3
    return shapely.box(window.col, window.row, window.right, window.bottom).intersection(
        shapely.Polygon(
            [
                (window.col + third, window.row), (window.right - third, window.row),
                (window.right, window.row + third), (window.right, window.bottom - third),
                (window.right - third, window.bottom), (window.col + third, window.bottom),
                (window.col, window.bottom - third), (window.col, window.row + third),
            ]
        )
    )  # fmt: skip


# ----------------------------------------------------------------------------------------------- what was lost


def check(source: Path, folder: Path, form: str, quality: str = "standard", side: int = 64) -> Finding:
    """Edit ``source`` into ``folder`` and hold the result against it."""
    with open_scene(source) as scene:
        chosen = choose_places(scene, side)
        places = [scene.to_world(polygon).wkt for polygon in chosen]
        valid = scene.valid(scene.window)
        kind = f"{scene.count} x {scene.height} x {scene.width} {scene.dtype}"
    output = folder / f"{source.stem}.{form}.{'vrt' if form == 'vrt' else 'tif'}"
    request = EditRequest(
        str(source), str(output), ExemplarTask(places[1]), places[0],
        quality=quality, feather=FEATHER, format=form, overwrite=True,  # type: ignore[arg-type]
    )  # fmt: skip
    # By arithmetic outside the engine, which would agree with a mask of its own that is shifted.
    away = ndimage.distance_transform_edt(~_inside(chosen[0].buffer(_SLACK), valid.shape))
    before, beside = _digest(source), sorted(source.parent.iterdir())
    begun = time.monotonic()
    outputs = edit(request, JobContext()).outputs
    seconds = time.monotonic() - begun
    if _digest(source) != before or (folder != source.parent and sorted(source.parent.iterdir()) != beside):
        raise AssertionError(f"the edit touched its source {source}")
    with rasterio.open(outputs["mask"][0]) as dataset:
        missed = _inside(chosen[0].buffer(-_SLACK), valid.shape) & valid & (dataset.read(1) == 0)
    if missed.any():
        raise AssertionError(f"{int(missed.sum())} pixels of the ROI are not in the change mask of {output}")
    differing, masks = differences(source, output, away > FEATHER)
    said, now = entries(source), entries(output)
    lost = [
        f"{name}: {value!r:.60} became {now.get(name)!r:.60}"
        for name, value in said.items()
        if now.get(name) != value
    ]
    lost += Metadata.read(source).diff(Metadata.read(output))
    return Finding(
        source.name, kind, form, int(differing.sum()), int((differing & (away > FEATHER)).sum()), masks,
        len(said), tuple(lost), round(seconds, 2),
    )  # fmt: skip


def _inside(polygon: shapely.Polygon, shape: tuple[int, int]) -> np.ndarray:
    """Which pixels have their centre in a polygon of (column, row) coordinates: (height, width) bool."""
    left, top, right, bottom = (int(v) for v in polygon.bounds)
    rows, cols = slice(max(0, top - 1), bottom + 2), slice(max(0, left - 1), right + 2)
    inside = np.zeros(shape, bool)
    row = np.arange(*rows.indices(shape[0]))[:, None]
    col = np.arange(*cols.indices(shape[1]))[None, :]
    inside[rows, cols] = shapely.contains_xy(polygon, col + 0.5, row + 0.5)
    return inside


def differences(one: Path, two: Path, outside: np.ndarray) -> tuple[np.ndarray, int]:
    """Where any band differs in any bit, (height, width) bool, and how many pixels differ in their masks.

    A band's own mask may differ in the ROI, where a nodata value is also an ordinary one (white in one band of
    three); whether a pixel counts as valid may not.
    """
    with _opened(one) as a, _opened(two) as b:
        differing, masks = np.zeros(a.shape, bool), 0
        for _, window in a.block_windows(1):
            at = window.toslices()
            left, right = a.read(window=window), b.read(window=window)
            differing[at] = (_bits(left) != _bits(right)).any(0)
            of_bands = (a.read_masks(window=window) != b.read_masks(window=window)).any(0)
            of_pixels = a.dataset_mask(window=window) != b.dataset_mask(window=window)
            masks += int(((of_bands & outside[at]) | of_pixels).sum())
        return differing, masks


def entries(path: Path) -> dict[str, Any]:
    """What rasterio knows a file to say about itself, apart from statistics and how it is laid out on disk."""
    with _opened(path) as dataset:
        found: dict[str, Any] = {
            "size": dataset.shape,
            "bands": dataset.count,
            "types": dataset.dtypes,
            "crs": dataset.crs,
            "transform": tuple(dataset.transform),
            "gcps": [(p.row, p.col, p.x, p.y, p.z) for p in dataset.gcps[0]],
            "gcp crs": dataset.gcps[1],
            "rpcs": None if dataset.rpcs is None else {k: str(v) for k, v in dataset.rpcs.to_dict().items()},
            "colours": dataset.colorinterp,
            "masks": [sorted(flag.name for flag in flags) for flags in dataset.mask_flag_enums],
        }
        for name in ("nodatavals", "descriptions", "units", "scales", "offsets"):
            for band, value in enumerate(getattr(dataset, name), 1):
                found[f"{name} {band}"] = str(value)
        for band in range(dataset.count + 1):
            for domain in (None, *dataset.tag_namespaces(band)):
                if domain not in (
                    "IMAGE_STRUCTURE",
                    "DERIVED_SUBDATASETS",
                    "RPC",
                    "GEOLOCATION",
                    "COLOR_PROFILE",
                ):
                    found |= {f"tag {band} {domain} {k}": v for k, v in dataset.tags(band, ns=domain).items()}
    return {name: value for name, value in found.items() if not _of_pixels_or_layout(name)}


def _of_pixels_or_layout(name: str) -> bool:
    return "STATISTICS_" in name or "OVR_RESAMPLING_ALG" in name or name.endswith(("LAYOUT", "xml:VRT"))


def _opened(path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        return rasterio.open(path)


def _bits(pixels: np.ndarray) -> np.ndarray:
    if pixels.dtype.kind != "f":
        return pixels
    return np.ascontiguousarray(pixels).view(f"u{pixels.dtype.itemsize}")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


# ------------------------------------------------------------------------------------------------------- table


def findings(
    folder: Path, formats: tuple[str, ...], only: str, generated: bool, side: int, quality: str
) -> Iterator[Finding]:
    """Check every raster of ``folder`` (and the generated kinds) that can be edited."""
    paths = [p for p in sorted(folder.iterdir()) if p.suffix in (".tif", ".tiff", ".vrt") and only in p.name]
    with tempfile.TemporaryDirectory() as place:
        out = Path(place)
        if generated:
            from tests.rasters import KINDS

            (out / "made").mkdir()
            paths += [make(out / "made") for kind, make in sorted(KINDS.items()) if only in kind]
        for path in paths:
            for form in formats:
                try:
                    yield check(path, out, form, quality, side)
                except UnsupportedSceneError as error:
                    sys.stdout.write(f"{path.name}: refused, as it should be: {error}\n")
                    break


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--format", action="append", choices=("cog", "gtiff", "vrt"))
    parser.add_argument("--only", default="")
    parser.add_argument("--generated", action="store_true", help="the test-suite's generated rasters too")
    parser.add_argument("--side", type=int, default=64, help="of the edited place, in pixels")
    parser.add_argument("--quality", default="standard", choices=("draft", "standard", "high"))
    parser.add_argument("--json", type=Path, default=Path("build/nothing_lost.json"))
    options = parser.parse_args()
    sys.stdout.write(f"quality {options.quality}\n")
    head = "raster", "bands x size, type", "format", "changed px", "outside", "masks", "entries", "lost", "s"
    row = "{:40} {:26} {:6} {:>10} {:>8} {:>6} {:>8} {:>5} {:>6}\n"
    sys.stdout.write(row.format(*head))
    found = []
    with tempfile.TemporaryDirectory() as place:
        copied = Path(place) / "rasters"
        shutil.copytree(data.FOLDER / "rasters", copied)
        formats = tuple(options.format or FORMATS)
        for finding in findings(
            copied, formats, options.only, options.generated, options.side, options.quality
        ):
            found.append(finding)
            values = {**asdict(finding), "entries_lost": len(finding.entries_lost)}
            sys.stdout.write(row.format(*map(str, values.values())))
            for line in finding.entries_lost:
                sys.stdout.write(f"    {line}\n")
            sys.stdout.flush()
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps([asdict(finding) for finding in found], indent=1) + "\n")
    bad = [finding for finding in found if not finding.nothing_lost]
    sys.stdout.write(f"{len(found)} edits, {len(bad)} that lost or touched something\n")
    if bad or not found:
        sys.exit(1)


if __name__ == "__main__":
    main()
