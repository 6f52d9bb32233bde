"""Rendering for display: any scene as an 8-bit image, previews with a world file, before/after sheets.

Colours come from the scene's own radiometry, measured once over the whole scene. Two pictures of one scene, of
whatever part and before or after whatever edit, can therefore be held against each other.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from rasterio.transform import Affine
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import OutputError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene
from rs_genedit.runtime.durable import write_synced

PAPER, INK, FAINT = (250, 250, 248), (28, 30, 34), (110, 114, 120)
OUTLINE, HALO = (255, 221, 64), (0, 0, 0)
MARGIN, GAP, CAPTION = 24, 16, 34


def to_image(bridge: RgbBridge, pixels: NDArray, valid: NDArray[np.bool_] | None = None) -> Image.Image:
    """Pixels of all edited bands, (bands, height, width) in native units, as an RGB image.

    Where ``valid`` (height, width) is False the paper shows.
    """
    rgb = np.rint(bridge.displayed(pixels) * 255).astype(np.uint8).transpose(1, 2, 0)
    if valid is not None:
        rgb = np.where(valid[..., None], rgb, np.array(PAPER, np.uint8))
    return Image.fromarray(np.ascontiguousarray(rgb), "RGB")


def overview(scene: Scene, window: Window, step: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """A window averaged over ``step`` x ``step`` pixels, strip by strip, so that memory does not grow with it.

    Returns
    -------
    pixels : float32 (bands, height // step, width // step)
        Native units. What is left over at the lower and right edge is not shown.
    valid : bool (height // step, width // step)
        Where at least half of the pixels are valid; only those are averaged.
    """
    step = max(1, min(step, window.height, window.width))
    rows, cols = window.height // step, window.width // step
    pixels = np.zeros((len(scene.edited_bands), rows, cols), np.float32)
    valid = np.zeros((rows, cols), bool)
    strip = max(1, 1024 // step)
    for top in range(0, rows, strip):
        count = min(strip, rows - top)
        area = Window(window.row + top * step, window.col, count * step, cols * step)
        weight = scene.valid(area).reshape(count, step, cols, step).astype(np.float32)
        share = weight.sum((1, 3))
        native = np.nan_to_num(scene.read(area).astype(np.float32), posinf=0.0, neginf=0.0)
        native = native.reshape(-1, count, step, cols, step) * weight
        pixels[:, top : top + count] = native.sum((2, 4)) / np.maximum(share, 1)
        valid[top : top + count] = share >= step * step / 2
    return pixels, valid


def write_preview(picture: Image.Image, path: Path, transform: Affine | None = None) -> None:
    """Save a PNG, with a world file beside it where ``transform`` (of the picture's pixels) is given.

    The PNG comes last and whole: who waits for it never reads a torn file.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        if transform is not None:
            text = _world_file(transform).encode("ascii")
            write_synced(path.with_suffix(".pgw"), lambda file: file.write(text))
        write_synced(path, lambda file: picture.save(file, "PNG", optimize=False))
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}") from error


def _world_file(transform: Affine) -> str:
    """The six lines of a world file: they place the centre of the upper left pixel, not its corner."""
    a, b, c, d, e, f = tuple(transform)[:6]
    lines = (a, d, b, e, c + (a + b) / 2, f + (d + e) / 2)
    return "".join(f"{value:.12g}\n" for value in lines)


def before_after(
    before: Scene,
    after: Scene,
    output: Path,
    roi: Region | None = None,
    *,
    title: str = "",
    captions: tuple[str, str] = ("Before", "After"),
    panel: int = 900,
    outline_after: bool = False,
) -> Path:
    """Write a sheet with the same place before and after an edit, side by side.

    Parameters
    ----------
    before, after : Scene
        On one grid. Colours come from ``before`` for both.
    output : pathlib.Path
        PNG to write.
    roi : Region, optional
        Outlined on the first panel; the sheet shows its surroundings. Without it the whole scene is shown.
    title : str
        First line of the sheet.
    captions : tuple of str
        Above the two panels.
    panel : int
        Longest side of a panel in pixels of the sheet.
    outline_after : bool
        Outline the ROI on the second panel too. Without it nothing hides how the edit meets its border.
    """
    window = _surroundings(before, roi)
    bridge = RgbBridge.for_display(before)
    zoom = panel / max(window.height, window.width)
    panels = [
        _panel(before, bridge, window, zoom, roi),
        _panel(after, bridge, window, zoom, roi if outline_after else None),
    ]
    furnish(panels[0], before, zoom)
    furnish(panels[1], before, zoom)
    write_preview(_sheet(panels, title, captions), output)
    return output


def _surroundings(scene: Scene, roi: Region | None) -> Window:
    if roi is None:
        return scene.window
    inner = roi.window
    side = max(inner.height, inner.width)
    side += 2 * max(48, side // 3)
    row = inner.row + inner.height // 2 - side // 2
    col = inner.col + inner.width // 2 - side // 2
    # At the edge of the scene the view moves inwards and keeps its size as long as the scene allows.
    row = min(max(row, 0), max(scene.height - side, 0))
    col = min(max(col, 0), max(scene.width - side, 0))
    return Window(row, col, side, side).intersect(scene.window)


def _panel(scene: Scene, bridge: RgbBridge, window: Window, zoom: float, roi: Region | None) -> Image.Image:
    step = max(1, math.floor(1 / zoom)) if zoom < 1 else 1
    pixels, valid = overview(scene, window, step)
    picture = to_image(bridge, pixels, valid)
    size = (max(1, round(window.width * zoom)), max(1, round(window.height * zoom)))
    picture = picture.resize(size, Image.Resampling.LANCZOS if zoom < 1 else Image.Resampling.BICUBIC)
    if roi is not None:
        _outline(picture, roi.polygons, window, zoom)
    return picture


def _outline(picture: Image.Image, shape: BaseGeometry, window: Window, zoom: float) -> None:
    """Every ring of the ROI as a light line with a dark halo, legible on snow and on water; smoothed by drawing
    it larger and shrinking it."""
    fine = 3
    for colour, width, strength in ((HALO, 4.0, 0.55), (OUTLINE, 1.8, 0.95)):
        mask = Image.new("L", (picture.width * fine, picture.height * fine), 0)
        pen = ImageDraw.Draw(mask)
        for polygon in getattr(shape, "geoms", [shape]):
            for ring in (polygon.exterior, *polygon.interiors):
                points = (np.asarray(ring.coords)[:, :2] - (window.col, window.row)) * (zoom * fine)
                pen.line(
                    [tuple(p) for p in points],
                    fill=round(255 * strength),
                    width=round(width * fine),
                    joint="curve",
                )
        picture.paste(colour, (0, 0), mask.resize(picture.size, Image.Resampling.BOX))


def furnish(picture: Image.Image, scene: Scene, zoom: float) -> None:
    """Draw scale bar and north arrow, as far as the scene knows its place on the earth."""
    if scene.gsd is None or scene.axes is None:
        return
    _scale_bar(picture, scene.gsd / zoom)
    if abs(np.linalg.det(scene.axes)) > 0:
        _north_arrow(picture, np.linalg.solve(scene.axes, np.array([0.0, 1.0])))


def _scale_bar(picture: Image.Image, metres_per_pixel: float) -> None:
    room = picture.width * 0.28 * metres_per_pixel
    magnitude = 10.0 ** math.floor(math.log10(room))
    length = max(m * magnitude for m in (1, 2, 5) if m * magnitude <= room)
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    width = length / metres_per_pixel
    left, base = 18, picture.height - 20
    _shade(picture, (left - 8, base - 26, left + width + 10, base + 9))
    pen = ImageDraw.Draw(picture)
    pen.line([(left, base), (left + width, base)], fill="white", width=3)
    for x in (left, left + width):
        pen.line([(x, base - 6), (x, base)], fill="white", width=3)
    pen.text((left + width / 2, base - 6), text, fill="white", font=font(15), anchor="ms")


def _north_arrow(picture: Image.Image, towards: NDArray[np.float64]) -> None:
    """An arrow along ``towards``, north on the picture as (right, down)."""
    up = np.asarray(towards, float) / np.hypot(*towards)
    aside = np.array([-up[1], up[0]])
    centre = np.array([picture.width - 34.0, 36.0])
    _shade(picture, (centre[0] - 26, centre[1] - 30, centre[0] + 26, centre[1] + 30))
    pen = ImageDraw.Draw(picture)
    tip, notch = centre + 4 * up, centre - 12 * up
    wing = centre - 20 * up
    pen.polygon([tuple(tip), tuple(wing + 8 * aside), tuple(notch)], fill="white")
    pen.polygon([tuple(tip), tuple(wing - 8 * aside), tuple(notch)], fill=(190, 194, 200))
    pen.text(tuple(centre + 15 * up), "N", fill="white", font=font(15), anchor="mm")


def _shade(picture: Image.Image, area: tuple[float, float, float, float]) -> None:
    """Darken the ground under white marks."""
    left, top, right, bottom = (round(v) for v in area)
    box = (max(0, left), max(0, top), min(picture.width, right), min(picture.height, bottom))
    if box[2] > box[0] and box[3] > box[1]:
        ground = picture.crop(box)
        picture.paste(Image.blend(ground, Image.new("RGB", ground.size, "black"), 0.42), box[:2])


def _sheet(panels: list[Image.Image], title: str, captions: tuple[str, str]) -> Image.Image:
    head = MARGIN + (34 if title else 0)
    wide = sum(p.width for p in panels) + GAP + 2 * MARGIN
    tall = head + CAPTION + panels[0].height + MARGIN
    sheet = Image.new("RGB", (wide, tall), PAPER)
    pen = ImageDraw.Draw(sheet)
    if title:
        pen.text((MARGIN, MARGIN), fit(title, wide - 2 * MARGIN, 22), fill=INK, font=font(22))
    left = MARGIN
    for picture, caption in zip(panels, captions, strict=True):
        pen.text((left, head + 6), fit(caption, picture.width, 17), fill=FAINT, font=font(17))
        sheet.paste(picture, (left, head + CAPTION))
        left += picture.width + GAP
    return sheet


def fit(text: str, width: int, size: int) -> str:
    """``text``, cut with an ellipsis where it is wider than ``width``."""
    letters = font(size)
    if letters.getlength(text) <= width:
        return text
    while text and letters.getlength(text + "…") > width:
        text = text[:-1]
    return text + "…"


def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The letters of all pictures."""
    return ImageFont.load_default(size)
