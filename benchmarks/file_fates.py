"""What happens to files: saved anew, cut, changed, forged, signed by another; for ``verify_files``.

Each function takes a folder with an output ``o.tif`` (or ``o.vrt``) and all that lies beside it, and returns
the file to look at.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.enums import Resampling
from rasterio.warp import calculate_default_transform, reproject
from rasterio.windows import Window
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster import credentials, xmp
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window as Part
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

from tests.core.raster.certificates import make_certificate


def bases(scene: Path, folder: Path) -> dict[str, Path]:
    """Folders with one output each, as it was written, by what it is."""
    made = {form: output(scene, folder / form, form) for form in ("cog", "gtiff", "patch", "vrt")}
    made["other seed"] = output(scene, folder / "other seed", "cog", seed=9)
    if credentials.is_available():
        folder.joinpath("keys").mkdir(exist_ok=True)
        mine = make_certificate(folder / "keys", "A Surveyor")
        make_certificate(folder / "keys", "Somebody Else")
        signed: dict[str, Any] = {"certificate": str(mine.chain), "private_key": str(mine.key)}
        made["to be signed"] = made["gtiff"]
        made["signed"] = output(scene, folder / "signed", "gtiff", **signed)
        made["signed beside"] = output(scene, folder / "signed beside", "cog", **signed)
    return made


def output(scene: Path, folder: Path, form: str, **settings: Any) -> Path:
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


def same(folder: Path) -> Path:
    return next(folder.glob("o.vrt"), folder / "o.tif")


def saved(
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
        vrt = as_vrt(new, packet)
        rasterio.shutil.copy(vrt, folder / "marked.tif", driver="GTiff", COMPRESS="LZW", COPY_SRC_MDD="YES")
        (folder / "marked.tif").replace(new)
        vrt.unlink()
    path.unlink()
    return new.rename(path)


def as_vrt(path: Path, packet: str) -> Path:
    """A VRT of a raster with an XMP packet, from which GDAL writes both."""
    vrt = path.with_suffix(".vrt")
    rasterio.shutil.copy(path, vrt, driver="VRT")
    text = vrt.read_text()
    body = packet[packet.index("<x:xmpmeta") : packet.rindex("</x:xmpmeta>") + len("</x:xmpmeta>")]
    first = text.index("<VRTRasterBand")
    vrt.write_text(f'{text[:first]}<Metadata domain="xml:XMP" format="xml">{body}</Metadata>{text[first:]}')
    return vrt


def by_gdal(folder: Path, driver: str = "GTiff", **options: str) -> Path:
    """As ``gdal_translate`` saves it."""
    new = folder / "new.tif"
    rasterio.shutil.copy(folder / "o.tif", new, driver=driver, **options)
    return new.replace(folder / "o.tif")


def painted(*places: str) -> Callable[[np.ndarray], np.ndarray]:
    """A change of a few pixels in the synthetic part, or in the upper left corner."""

    def change(pixels: np.ndarray) -> np.ndarray:
        height, width = pixels.shape[1:]
        middle = min(height, width) // 8
        for place in places:
            row, col = (height // 3 + middle, width // 3 + middle) if place == "made" else (5, 6)
            pixels[:, row : row + 3, col : col + 4] ^= 1
        return pixels

    return change


def without(name: str, then: Callable[[Path], Path] = same) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = then(folder)
        (folder / name).unlink()
        return path

    return make


def renamed(folder: Path) -> Path:
    return (folder / "o.tif").rename(folder / "holiday.tif")


def apart(folder: Path) -> Path:
    (folder / "elsewhere").mkdir()
    return (folder / "o.tif").rename(folder / "elsewhere" / "o.tif")


def cropped(then: Any = None, marks: str = "all", keeps_original: bool = False) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        kept = (folder / "o.tif").read_bytes()
        with rasterio.open(folder / "o.tif") as dataset:
            window = Window(37, 51, dataset.width - 90, dataset.height - 110)
        saved(folder, marks, window, then)
        if not keeps_original:
            return folder / "o.tif"
        (folder / "o.tif").rename(folder / "part.tif")
        (folder / "o.tif").write_bytes(kept)
        return folder / "part.tif"

    return make


def resampled(folder: Path) -> Path:
    def half(pixels: np.ndarray) -> np.ndarray:
        return pixels[:, ::2, ::2]

    with rasterio.open(folder / "o.tif") as source:
        transform = source.transform * rasterio.Affine.scale(2)
        height, width = half(source.read()).shape[1:]
    return saved(folder, "all", None, half, transform=transform, height=height, width=width)


def reprojected(folder: Path) -> Path:
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
    return saved(
        folder, "all", None, lambda _: target, transform=transform, crs=crs, height=height, width=width
    )


def moved(folder: Path) -> Path:
    with rasterio.open(folder / "o.tif") as source:
        transform = source.transform * rasterio.Affine.translation(3, 0)
    return saved(folder, transform=transform)


def another_item(folder: Path, base: str = "other seed", marks: str = "all") -> Path:
    path = saved(folder, marks)
    shutil.copy(folder.parent.parent / "bases" / base / "o.json", folder / "o.json")
    return path


def another_picture(marks: str) -> Callable[[Path], Path]:
    return lambda folder: saved(folder, marks, None, lambda pixels: np.ascontiguousarray(pixels[:, ::-1, ::-1]))


def item_altered(folder: Path) -> Path:
    item = json.loads((folder / "o.json").read_text())
    item["properties"]["rsgenedit:seed"] = 4711
    (folder / "o.json").write_text(json.dumps(item))
    return folder / "o.tif"


def cut(share: float) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        data_ = (folder / "o.tif").read_bytes()
        (folder / "o.tif").write_bytes(data_[: int(len(data_) * share)])
        return folder / "o.tif"

    return make


def not_ours(folder: Path, source: str = "") -> Path:
    (folder / "o.json").unlink()
    path = saved(folder, "none")
    if source:
        with rasterio.open(path) as dataset:
            tagless = folder / "new.tif"
        packet = xmp.marked("", xmp.Marks("7", source_type=source)).replace("RS GenEdit", "Dream Maker")
        vrt = as_vrt(path, packet)
        rasterio.shutil.copy(vrt, tagless, driver="GTiff", COPY_SRC_MDD="YES")
        vrt.unlink()
        tagless.replace(dataset.name)
    return path


def signed_by(who: str, sidecar: bool) -> Callable[[Path], Path]:
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


def other_sidecar(folder: Path) -> Path:
    shutil.copy(folder / "o.tif", folder / "kept.tif")
    _painted_file = saved(folder, "all", None, painted("real"))
    (folder / "kept.tif").replace(_painted_file)
    manifest = bytearray((folder / "o.c2pa").read_bytes())
    manifest[len(manifest) // 2] ^= 1
    (folder / "o.c2pa").write_bytes(manifest)
    return folder / "o.tif"


def touched(name: str, then: Callable[[Path], Path]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        with rasterio.open(folder / name, "r+") as dataset:
            band = dataset.read(1)
            band[0, 0] ^= 255
            dataset.write(band, 1)
        return then(folder)

    return make


def text(folder: Path) -> Path:
    path = folder / "notes.tif"
    path.write_text("no picture at all")
    (folder / "o.json").unlink()
    return path


def half_a_tiff(folder: Path) -> Path:
    (folder / "o.json").unlink()
    (folder / "o.tif").write_bytes((folder / "o.tif").read_bytes()[:60])
    return folder / "o.tif"
