"""What ``rs-genedit verify`` says of files that were kept, saved anew, cut, changed, forged: one sentence each.

    python -m benchmarks.verify_files [--scene RASTER] [--json build/verify_files.json]

Makes an edit in every format (signed too, where the extra 'credentials' is installed), does to copies of it
what happens to files, and has each verified. A verdict that is not the expected one is marked, and the exit
code is 1.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.enums import Resampling
from rasterio.warp import calculate_default_transform, reproject
from rasterio.windows import Window

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core"))

from rs_genedit.jobs.verify import VerifyRequest, verify
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster import credentials, xmp
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window as Part
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

from benchmarks import data
from tests.core.raster.certificates import make_certificate

SCENE = "nl_gorinchem_25cm_rdnew.tif"


@dataclass(frozen=True)
class Case:
    """What happens to a file, and what is to be said of it."""

    words: str
    make: Callable[[Path], Path]
    verdict: str
    says: str = ""
    base: str = "cog"
    item: str | None = None
    trust: bool = False


def bases(scene: Path, folder: Path) -> dict[str, Path]:
    """Folders with one output each, as it was written, by what it is."""
    made = {form: _output(scene, folder / form, form) for form in ("cog", "gtiff", "patch", "vrt")}
    made["other seed"] = _output(scene, folder / "other seed", "cog", seed=9)
    if credentials.is_available():
        folder.joinpath("keys").mkdir(exist_ok=True)
        mine = make_certificate(folder / "keys", "A Surveyor")
        make_certificate(folder / "keys", "Somebody Else")
        signed: dict[str, Any] = {"certificate": str(mine.chain), "private_key": str(mine.key)}
        made["signed"] = _output(scene, folder / "signed", "gtiff", **signed)
        made["signed beside"] = _output(scene, folder / "signed beside", "cog", **signed)
    return made


def _output(scene: Path, folder: Path, form: str, **settings: Any) -> Path:
    """An edit that turns a part of the scene by half a turn; what is verified does not depend on the method."""
    folder.mkdir(parents=True)
    output = folder / ("o.vrt" if form == "vrt" else "o.tif")
    request = EditRequest(
        str(scene), str(output), RemoveTask(), roi="0,0,1,1", format=form, made_on="2026-05-01", **settings
    )
    with open_scene(scene) as pixels, Staging.open(folder, output.name, pixels, "key", False) as staging:
        side = min(pixels.height, pixels.width) // 4
        area = Part(pixels.height // 3, pixels.width // 3, side, side)
        row, col = np.mgrid[:side, :side]
        changed = (row - side / 2) ** 2 + (col - side / 2) ** 2 < (side / 2) ** 2
        native = pixels.read(area)
        turned = np.roll(native[:, ::-1, ::-1], request.seed, axis=2)
        staging.write(area, np.where(changed, turned, native), changed)
        finish(staging, pixels, request, Provenance(request, request.seed, "f" * 64), JobContext())
    return folder


# ---------------------------------------------------------------------------------------------- what happens


def _same(folder: Path) -> Path:
    return next(folder.glob("o.vrt"), folder / "o.tif")


def _saved(
    folder: Path, marks: str = "all", window: Window | None = None, change: Any = None, **settings: Any
) -> Path:
    """The output written anew by rasterio, with ``all``, ``tags``, ``XMP`` or no marks."""
    path, new = folder / "o.tif", folder / "new.tif"
    with rasterio.open(path) as source:
        profile, tags = source.profile, source.tags()
        packet = next(iter(source.tags(ns="xml:XMP").values()), "")
        pixels = source.read(window=window)
        if window is not None:
            profile |= {
                "height": window.height,
                "width": window.width,
                "transform": source.window_transform(window),
            }
    pixels = change(pixels) if change else pixels
    profile |= {
        "count": pixels.shape[0],
        "dtype": pixels.dtype,
        "driver": "GTiff",
        "compress": "lzw",
        **settings,
    }
    profile = {
        k: v for k, v in profile.items() if k not in ("photometric", "blockxsize", "blockysize", "tiled")
    }
    with rasterio.open(new, "w", **profile) as target:
        target.write(pixels)
        if marks in ("all", "tags"):
            target.update_tags(**tags)
    if marks in ("all", "XMP"):
        vrt = _as_vrt(new, packet)
        rasterio.shutil.copy(vrt, folder / "marked.tif", driver="GTiff", COMPRESS="LZW", COPY_SRC_MDD="YES")
        (folder / "marked.tif").replace(new)
        vrt.unlink()
    path.unlink()
    return new.rename(path)


def _as_vrt(path: Path, packet: str) -> Path:
    """A VRT of a raster with an XMP packet, from which GDAL writes both."""
    vrt = path.with_suffix(".vrt")
    rasterio.shutil.copy(path, vrt, driver="VRT")
    text = vrt.read_text()
    body = packet[packet.index("<x:xmpmeta") : packet.rindex("</x:xmpmeta>") + len("</x:xmpmeta>")]
    first = text.index("<VRTRasterBand")
    vrt.write_text(f'{text[:first]}<Metadata domain="xml:XMP" format="xml">{body}</Metadata>{text[first:]}')
    return vrt


def _by_gdal(folder: Path, driver: str = "GTiff", **options: str) -> Path:
    """As ``gdal_translate`` saves it."""
    new = folder / "new.tif"
    rasterio.shutil.copy(folder / "o.tif", new, driver=driver, **options)
    return new.replace(folder / "o.tif")


def _painted(*places: str) -> Callable[[np.ndarray], np.ndarray]:
    """A change of a few pixels in the synthetic part, or in the upper left corner."""

    def change(pixels: np.ndarray) -> np.ndarray:
        height, width = pixels.shape[1:]
        middle = min(height, width) // 8
        for place in places:
            row, col = (height // 3 + middle, width // 3 + middle) if place == "made" else (5, 6)
            pixels[:, row : row + 3, col : col + 4] ^= 1
        return pixels

    return change


def _without(name: str, then: Callable[[Path], Path] = _same) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = then(folder)
        (folder / name).unlink()
        return path

    return make


def _renamed(folder: Path) -> Path:
    return (folder / "o.tif").rename(folder / "holiday.tif")


def _apart(folder: Path) -> Path:
    (folder / "elsewhere").mkdir()
    return (folder / "o.tif").rename(folder / "elsewhere" / "o.tif")


def _cropped(then: Any = None, marks: str = "all", keeps_original: bool = False) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        kept = (folder / "o.tif").read_bytes()
        with rasterio.open(folder / "o.tif") as dataset:
            window = Window(37, 51, dataset.width - 90, dataset.height - 110)
        _saved(folder, marks, window, then)
        if not keeps_original:
            return folder / "o.tif"
        (folder / "o.tif").rename(folder / "part.tif")
        (folder / "o.tif").write_bytes(kept)
        return folder / "part.tif"

    return make


def _resampled(folder: Path) -> Path:
    def half(pixels: np.ndarray) -> np.ndarray:
        return pixels[:, ::2, ::2]

    with rasterio.open(folder / "o.tif") as source:
        transform = source.transform * rasterio.Affine.scale(2)
        height, width = half(source.read()).shape[1:]
    return _saved(folder, "all", None, half, transform=transform, height=height, width=width)


def _reprojected(folder: Path) -> Path:
    with rasterio.open(folder / "o.tif") as source:
        crs = "EPSG:4326" if source.crs.is_projected else "EPSG:3857"
        transform, width, height = calculate_default_transform(
            source.crs, crs, source.width, source.height, *source.bounds
        )
        target = np.zeros((source.count, height, width), source.dtypes[0])
        reproject(
            source.read(), target, src_transform=source.transform, src_crs=source.crs, dst_transform=transform,
            dst_crs=crs, resampling=Resampling.bilinear,
        )  # fmt: skip
    return _saved(
        folder, "all", None, lambda _: target, transform=transform, crs=crs, height=height, width=width
    )


def _moved(folder: Path) -> Path:
    with rasterio.open(folder / "o.tif") as source:
        transform = source.transform * rasterio.Affine.translation(3, 0)
    return _saved(folder, transform=transform)


def _another_item(folder: Path, base: str = "other seed", marks: str = "all") -> Path:
    path = _saved(folder, marks)
    shutil.copy(folder.parent.parent / "bases" / base / "o.json", folder / "o.json")
    return path


def _another_picture(marks: str) -> Callable[[Path], Path]:
    return lambda folder: _saved(
        folder, marks, None, lambda pixels: np.ascontiguousarray(pixels[:, ::-1, ::-1])
    )


def _item_altered(folder: Path) -> Path:
    item = json.loads((folder / "o.json").read_text())
    item["properties"]["rsgenedit:seed"] = 4711
    (folder / "o.json").write_text(json.dumps(item))
    return folder / "o.tif"


def _cut(share: float) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        data_ = (folder / "o.tif").read_bytes()
        (folder / "o.tif").write_bytes(data_[: int(len(data_) * share)])
        return folder / "o.tif"

    return make


def _not_ours(folder: Path, source: str = "") -> Path:
    (folder / "o.json").unlink()
    path = _saved(folder, "none")
    if source:
        with rasterio.open(path) as dataset:
            tagless = folder / "new.tif"
        packet = xmp.marked("", xmp.Marks("7", source_type=source)).replace("RS GenEdit", "Dream Maker")
        vrt = _as_vrt(path, packet)
        rasterio.shutil.copy(vrt, tagless, driver="GTiff", COPY_SRC_MDD="YES")
        vrt.unlink()
        tagless.replace(dataset.name)
    return path


def _signed_by(who: str, sidecar: bool) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        keys = folder.parent.parent / "bases" / "keys"
        request = EditRequest(
            "s", "o", RemoveTask(), roi="0,0,1,1",
            certificate=str(keys / f"{who}.chain.pem"), private_key=str(keys / f"{who}.key.pem"),
        )  # fmt: skip
        beside = folder / "o.c2pa"
        credentials.sign(
            folder / "o.tif",
            xmp.Marks("1", source_type=xmp.PART_COMPUTED),
            request,
            "o.tif",
            beside if sidecar else None,
        )
        return folder / "o.tif"

    return make


def _other_sidecar(folder: Path) -> Path:
    shutil.copy(folder / "o.tif", folder / "kept.tif")
    _painted_file = _saved(folder, "all", None, _painted("real"))
    (folder / "kept.tif").replace(_painted_file)
    manifest = bytearray((folder / "o.c2pa").read_bytes())
    manifest[len(manifest) // 2] ^= 1
    (folder / "o.c2pa").write_bytes(manifest)
    return folder / "o.tif"


def _touched(name: str, then: Callable[[Path], Path]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        with rasterio.open(folder / name, "r+") as dataset:
            band = dataset.read(1)
            band[0, 0] ^= 255
            dataset.write(band, 1)
        return then(folder)

    return make


def _text(folder: Path) -> Path:
    path = folder / "notes.tif"
    path.write_text("no picture at all")
    (folder / "o.json").unlink()
    return path


def _half_a_tiff(folder: Path) -> Path:
    (folder / "o.json").unlink()
    (folder / "o.tif").write_bytes((folder / "o.tif").read_bytes()[:60])
    return folder / "o.tif"


MADE, REAL = "its synthetic pixels", "pixels that RS GenEdit had left alone"
CASES = (
    Case("COG as written", _same, "untouched", "byte for byte"),
    Case("GeoTIFF as written", _same, "untouched", "byte for byte", "gtiff"),
    Case("patch as written", _same, "untouched", "byte for byte", "patch"),
    Case("VRT as written", _same, "untouched", "byte for byte", "vrt"),
    Case("renamed", _renamed, "untouched", "byte for byte"),
    Case("moved away, its Item named", _apart, "untouched", "byte for byte", item="o.json"),
    Case("saved anew by GDAL, all metadata", lambda f: _by_gdal(f, COMPRESS="LZW", COPY_SRC_MDD="YES"),
         "resaved",
         "saved anew"),
    Case("saved anew by the defaults of GDAL", _by_gdal, "resaved", "saved anew"),
    Case("saved anew as another COG", lambda f: _by_gdal(f, "COG", COMPRESS="ZSTD", COPY_SRC_MDD="YES"),
         "resaved",
         "saved anew"),
    Case("patch saved anew", lambda f: _by_gdal(f, COMPRESS="LZW", COPY_SRC_MDD="YES"), "resaved", "saved anew",
         "patch"),
    Case("saved anew, all marks stripped", lambda f: _saved(f, "none"), "stripped", "tags and XMP"),
    Case("saved anew, XMP stripped", lambda f: _saved(f, "tags"), "stripped", "taken out: XMP"),
    Case("saved anew, tags stripped", lambda f: _saved(f, "XMP"), "stripped", "taken out: tags"),
    Case("cropped", _cropped(), "cropped", "whole blocks in it are as written"),
    Case("cropped, the output beside it", _cropped(keeps_original=True), "cropped",
         "every pixel of it is as written",
         item="o.json"),
    Case("cropped, marks stripped", _cropped(marks="none"), "cropped", "whole blocks in it are as written"),
    Case("cropped and changed", _cropped(_painted("made")), "cropped", "whole blocks in it .* changed"),
    Case("resampled to half", _resampled, "resampled", "resampled or reprojected"),
    Case("reprojected", _reprojected, "resampled", "another CRS"),
    Case("changed in the synthetic part", lambda f: _saved(f, change=_painted("made")), "changed", MADE),
    Case("changed outside of it", lambda f: _saved(f, change=_painted("real")), "changed", REAL),
    Case("changed in both", lambda f: _saved(f, change=_painted("made", "real")), "changed", f"{MADE}.*{REAL}"),
    Case("changed, marks stripped", lambda f: _saved(f, "none", change=_painted("made")), "changed", MADE),
    Case("patch changed", lambda f: _saved(f, change=_painted("real")), "changed", "not as written", "patch"),
    Case("changed, the mask gone", _without("o.mask.tif", lambda f: _saved(f, change=_painted("made"))),
         "changed",
         "may be synthetic or not"),
    Case("patch under a VRT changed", _touched("o.patch.tif", _same), "changed", "o.patch.tif under it was",
         "vrt"),
    Case("brightened all over", lambda f: _saved(f, change=lambda p: p ^ 1), "not_its_item",
         "changed all over"),
    Case("put elsewhere on the map", _moved, "moved", "elsewhere on the map"),
    Case("made 16-bit", lambda f: _saved(f, change=lambda p: p.astype(np.uint16)), "converted", "uint16"),
    Case("a band left out", lambda f: _saved(f, change=lambda p: p[:-1]), "converted", "bands"),
    Case("Item missing", _without("o.json"), "item_missing", "no Item of it is there"),
    Case("Item of another edit", _another_item, "not_its_item", "disagree on seed"),
    Case("Item altered", _item_altered, "item_altered", "disagree on seed"),
    Case("another picture with marks and Item", _another_picture("all"), "not_its_item", "another picture"),
    Case("another picture with the Item", _another_picture("none"), "not_its_item", "another picture"),
    Case("not ours", _not_ours, "not_ours", "no mark of RS GenEdit"),
    Case("another generator's", lambda f: _not_ours(f, xmp.TRAINED), "not_ours", "trainedAlgorithmicMedia"),
    Case("not a raster", _text, "not_ours", "not a raster"),
    Case("cut to two thirds", _cut(0.66), "damaged", "cut short or damaged"),
    Case("cut to its first bytes", _cut(0.001), "damaged", "cut short or damaged"),
    Case("a TIFF's head alone", _half_a_tiff, "damaged", "begins as a TIFF"),
    Case("the change mask", lambda f: f / "o.mask.tif", "companion", "change mask of o"),
    Case("the change mask, changed", _touched("o.mask.tif", lambda f: f / "o.mask.tif"), "companion_changed",
         "not as RS GenEdit wrote it"),
    Case("signed", _same, "untouched", "signed by A Surveyor, whom you trust", "signed", trust=True),
    Case("signed by one who is not known", _same, "untouched", "not among those that you trust", "signed"),
    Case("signed beside", _same, "untouched", "signed by A Surveyor", "signed beside"),
    Case("signature lost when saved anew", lambda f: _by_gdal(f, COPY_SRC_MDD="YES"), "signature_missing",
         "is gone",
         "signed"),
    Case("signature beside deleted", _without("o.c2pa"), "signature_missing", "is gone", "signed beside"),
    Case("signature beside damaged", _other_sidecar, "signature_broken", "does not fit", "signed beside"),
    Case("signed anew by another", _signed_by("Somebody Else", True), "signature_foreign", "Somebody Else's",
         "signed beside"),
    Case("unsigned, signed by another", _signed_by("Somebody Else", False), "signature_foreign",
         "Somebody Else's",
         "gtiff"),
)  # fmt: skip


def look(case: Case, made: dict[str, Path], folder: Path) -> dict[str, Any]:
    """The report on a copy of a base to which the case happened."""
    place = folder / "cases" / case.words
    shutil.copytree(made[case.base], place)
    path = case.make(place)
    root = made[case.base].parent / "keys" / "A Surveyor.root.pem"
    asked = VerifyRequest(
        str(path), str(place / case.item) if case.item else None, str(root) if case.trust else None
    )
    return verify(asked, JobContext())


def main(argv: list[str] | None = None) -> int:
    """Make, verify and tabulate."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--scene", type=Path, default=data.raster(SCENE))
    parser.add_argument("--json", type=Path, default=Path("build/verify_files.json"))
    asked = parser.parse_args(argv)
    if not asked.scene.exists():
        sys.stderr.write(f"{asked.scene} is not there: name a raster by --scene\n")
        return 2
    rows, wrong = [], 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = bases(asked.scene, folder / "bases")
        for case in CASES:
            if case.base not in made:
                continue
            found = look(case, made, folder)
            right = found["verdict"] == case.verdict
            wrong += not right
            rows.append(
                {"file": case.words, "verdict": found["verdict"], "right": right, "says": found["sentence"]}
            )
            sys.stdout.write(
                f"{'  ' if right else '! '}{case.words:36} {found['verdict']:18} {found['sentence']}\n"
            )
    asked.json.parent.mkdir(parents=True, exist_ok=True)
    asked.json.write_text(json.dumps(rows, indent=2) + "\n")
    left = len(CASES) - len(rows)
    sys.stdout.write(f"{len(rows) - wrong} of {len(rows)} as expected")
    sys.stdout.write(f"; {left} left out, the extra 'credentials' is not installed\n" if left else "\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
