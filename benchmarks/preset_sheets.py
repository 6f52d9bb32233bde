"""Before and after of every preset: on real scenes into build/, on the project's own demo scene into docs/.

    python -m benchmarks.preset_sheets           real scenes (benchmarks.preset_places), into build/presets
    python -m benchmarks.preset_sheets --demo    docs/images/presets.jpg, a picture beside each preset

Imagery of the real scenes is not the project's and is never committed; the demo scene is.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import cast

import shapely
import torch
from PIL import Image, ImageDraw
from rs_genedit.errors import GenEditError
from rs_genedit.jobs.edit import edit
from rs_genedit.language.presets import load_presets
from rs_genedit.presets import Preset
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.pictures import to_image
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo import make_scene, write_scene

from benchmarks.preset_places import PLACES, Points
from benchmarks.text import Steering, wkt

OUT = Path("build/presets")
DEMO = OUT / "demo.tif"
PICTURES = Path("resources/presets")


_VILLAGE: Points = [(1000, 350), (1250, 300), (1330, 560), (1050, 640)]
_CONIFERS: Points = [(1120, 1190), (1390, 1160), (1440, 1400), (1100, 1380)]
_STUBBLE: Points = [(200, 500), (335, 400), (585, 700), (480, 775)]
#: Where each preset makes sense on the demo scene.
ON_DEMO: dict[str, Points] = {
    "flood": _VILLAGE,
    "wildfire": _CONIFERS,
    "burn-scar": _CONIFERS,
    "earthquake": _VILLAGE,
    "tsunami": _VILLAGE,
    "landslide": [(1200, 1180), (1290, 1170), (1330, 1290), (1370, 1420), (1220, 1420), (1190, 1300)],
    "drought": [(560, 110), (830, 20), (970, 90), (830, 170), (690, 290)],
    "snow": _VILLAGE,
    "oil-spill": [(470, 1120), (560, 1040), (700, 970), (735, 1040), (600, 1110), (480, 1160)],
    "cracks": [(165, 900), (260, 830), (320, 880), (220, 965)],
    "deforestation": _CONIFERS,
    "new-construction": _STUBBLE,
    "solar-panels": _STUBBLE,
}


def main() -> None:
    """Real scenes, or the demo scene."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--only", default="", help="presets whose names hold this")
    parser.add_argument("--scene", default="", help="scenes whose names hold this")
    parser.add_argument("--force", action="store_true", help="also where a preset is refused")
    options = parser.parse_args()
    torch.set_num_threads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    presets = {n: p for n, p in load_presets(OUT / "none")[0].items() if options.only in n}
    if options.demo:
        on_demo(presets)
        return
    for name, preset in presets.items():
        for number, place in enumerate(PLACES[name]):
            path = place.path(OUT)
            if path is None or options.scene not in place.name:
                continue
            try:
                before, after = made(preset, path, place.roi, options.force)
            except GenEditError as error:
                print(f"{name:18s} {place.name:32s} {error}", flush=True)
                continue
            sheet(before, after).save(OUT / f"{name}-{number}-{place.name}.png")


def on_demo(presets: dict[str, Preset]) -> None:
    """One small picture beside each preset, and all of them on one sheet of docs/images."""
    if not DEMO.exists():
        write_scene(make_scene(), DEMO)
    for name, preset in presets.items():
        before, after = made(preset, DEMO, ON_DEMO[name])
        pair = beside((_squared(before), _squared(after)), 240)
        pair.save(PICTURES / f"{name}.jpg", quality=82, optimize=True)
    rows = []
    for name, preset in load_presets(OUT / "none")[0].items():  # also those that were left as they are
        pair = Image.open(PICTURES / f"{name}.jpg").convert("RGB")
        label = ImageDraw.Draw(pair)
        label.rectangle((0, 0, 12 + 7 * len(preset.title), 18), fill=(0, 0, 0))
        label.text((6, 3), preset.title, fill=(255, 255, 255))
        rows.append(pair)
    half = -(-len(rows) // 2)
    columns = [stacked(part) for part in (rows[:half], rows[half:]) if part]
    sheet = Image.new(
        "RGB", (sum(c.width for c in columns) + 8, max(c.height for c in columns)), (255, 255, 255)
    )
    left = 0
    for column in columns:
        sheet.paste(column, (left, 0))
        left += column.width + 8
    sheet.save(Path("docs/images/presets.jpg"), quality=84, optimize=True)


def made(preset: Preset, path: Path, roi: Points, force: bool = False) -> tuple[Image.Image, Image.Image]:
    """The place before, with its outline, and after the preset."""
    out = OUT / "out.tif"
    task = TextTask(
        preset.prompt,
        preset.paraphrases,
        preset.negative,
        steering=cast(Steering, preset.steering),
        guidance=preset.guidance,
        force=force,
    )
    with open_scene(path) as scene:
        spec = wkt(roi, scene)
        request = EditRequest(
            str(path), str(out), task, spec, strength=preset.strength, feather=preset.feather, format="gtiff",
            overwrite=True,
        )  # fmt: skip
        began = time.monotonic()
        told = edit(request, JobContext()).report["text"]
        print(
            f"{preset.name:18s} {path.stem:32s} {time.monotonic() - began:6.1f} s  drawn {told['drawn']}  "
            f"draws on {told['draws_on']} sheets, best chance {told['best_chance']}",
            flush=True,
        )
        region = read_region(spec, scene)
        with open_scene(out) as result:
            return _views(scene, result, region)


def _views(scene: Scene, result: Scene, region: Region) -> tuple[Image.Image, Image.Image]:
    window = region.window.pad(max(region.window.shape) // 4).intersect(scene.window)
    bridge = RgbBridge.for_display(scene)
    before, after = to_image(bridge, scene.read(window)), to_image(bridge, result.read(window))
    draw = ImageDraw.Draw(before)
    for polygon in region.polygons.geoms:
        ring = shapely.transform(polygon.exterior, lambda xy: xy - (window.col, window.row))
        draw.line(list(ring.coords), fill=(255, 70, 70), width=max(1, window.width // 220))
    return before, after


def sheet(before: Image.Image, after: Image.Image) -> Image.Image:
    """The place before and after, and the left part of what was made at three times the size."""
    third = [round(side / 3) for side in after.size]
    left, top = round(0.1 * after.width), round(0.33 * after.height)
    zoom = after.crop((left, top, left + third[0], top + third[1])).resize(after.size, Image.Resampling.BICUBIC)
    return beside((before, after, zoom), 560)


def _squared(picture: Image.Image) -> Image.Image:
    side = min(picture.size)
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side))


def beside(pictures: tuple[Image.Image, ...], height: int) -> Image.Image:
    """Pictures of one size next to each other."""
    width = round(pictures[0].width * height / pictures[0].height)
    sheet = Image.new("RGB", (len(pictures) * (width + 4) - 4, height), (255, 255, 255))
    for number, picture in enumerate(pictures):
        sheet.paste(picture.resize((width, height), Image.Resampling.LANCZOS), (number * (width + 4), 0))
    return sheet


def stacked(pictures: list[Image.Image]) -> Image.Image:
    """Pictures under each other."""
    sheet = Image.new(
        "RGB", (max(p.width for p in pictures), sum(p.height + 4 for p in pictures)), (255, 255, 255)
    )
    top = 0
    for picture in pictures:
        sheet.paste(picture, (0, top))
        top += picture.height + 4
    return sheet


if __name__ == "__main__":
    main()
