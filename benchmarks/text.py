"""Edits by words, judged by an encoder that had no part in them, and looked at.

    python -m benchmarks.text table   [--seeds 3] [--only river]     CLIP scores before and after
    python -m benchmarks.text presets [--only flood] [--demo]        a sheet of every preset on each scene
    python -m benchmarks.text speed                                  seconds at 37,000 px of ROI
    python -m benchmarks.text degraded                               blurred and noisy sources

Everything goes to build/text (never committed: that imagery is not the project's).
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import rasterio
import shapely
import torch
from PIL import Image, ImageDraw
from rs_genedit.edit import edit
from rs_genedit.guide.catalog import JUDGE, load_guide
from rs_genedit.guide.encoder import Guide, text_target
from rs_genedit.guide.rgb import Viewer
from rs_genedit.guide.score import image_scores
from rs_genedit.language.ensemble import paraphrase
from rs_genedit.language.presets import load_presets
from rs_genedit.metrics import seam_ratio
from rs_genedit.preview import Look
from rs_genedit.protocol import EditRequest, Result, TextTask
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.watch import Watch
from scipy import ndimage

from benchmarks import data

OUT = Path("build/text")
GORINCHEM = "nl_gorinchem_25cm_rdnew.tif"
BANEPA = "oam_banepa_train_3072x4096.vrt"
NAIP = "naip_va_1m_4band_26918.tif"
Points = list[tuple[float, float]]
Steering = Literal["default", "gradient", "dictionary", "both"]


@dataclass(frozen=True)
class Case:
    """A prompt for a place, by pixel coordinates (column, row) of its raster."""

    name: str
    raster: str
    roi: Points
    prompt: str


BANK: Points = [(350, 580), (490, 460), (470, 550), (390, 750), (310, 840), (260, 730)]
WOOD: Points = [(90, 50), (220, 60), (240, 190), (150, 230), (80, 170)]
#: The paper's Table I on real rasters: three scenes of disaster, three of damage.
CASES = (
    Case("forest fire", NAIP, WOOD, "a forest on fire with smoke"),
    Case("river flooding", GORINCHEM, BANK, "a river flood"),
    Case("bridge collapse", GORINCHEM, [(395, 330), (455, 335), (450, 480), (390, 470)], "a collapsed bridge"),
    Case("damaged house", BANEPA, [(584, 1998), (672, 2010), (655, 2142), (578, 2128)], "a damaged house"),
    Case("cracks", GORINCHEM, [(560, 790), (640, 800), (610, 900), (520, 960), (480, 930)], "surface cracks"),
    Case(
        "holes", GORINCHEM, [(560, 790), (640, 800), (610, 900), (520, 960), (480, 930)], "holes in the ground"
    ),
)
MODES = ("none", "gradient", "dictionary", "both", "default")
#: Places for the sheets of presets: a wood, a river bank, fields and roofs.
PLACES = (
    Case("gorinchem", GORINCHEM, BANK, ""),
    Case("naip", NAIP, WOOD, ""),
    Case("banepa", BANEPA, [(60, 2100), (260, 2080), (280, 2250), (40, 2260)], ""),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("table", "presets", "speed", "degraded"))
    parser.add_argument("--only", default="")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--guide", default="builtin")
    parser.add_argument("--judge", default=JUDGE)
    parser.add_argument("--method", default="patch")
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--demo", action="store_true", help="presets on the demo scene only")
    options = parser.parse_args()
    torch.set_num_threads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    {"table": table, "presets": presets, "speed": speed, "degraded": degraded}[options.what](options)


# ------------------------------------------------------------------------------------------------------- table


def table(options: argparse.Namespace) -> None:
    """Before and after by the judge, for every mode, with and without ensembling, and the spread over seeds."""
    judge = load_guide(options.judge)
    rows: list[dict[str, Any]] = []
    for case in chosen(CASES, options.only):
        for mode in MODES:
            for ensemble in (True, False):
                rows.append(judged(case, mode, ensemble, judge, options))
                print(line(rows[-1]), flush=True)
    (OUT / "table.json").write_text(json.dumps(rows, indent=1))
    for ensemble in (True, False):
        for mode in MODES:
            same = [r for r in rows if r["ensemble"] == ensemble and r["mode"] == mode]
            gains = [r["after"] - r["before"] for r in same]
            risen = sum(gain > 0 for gain in gains)
            kind = "ensemble" if ensemble else "single"
            gain = statistics.mean(gains)
            print(f"{mode:10s} {kind:8s} mean gain {gain:+6.2f}, up in {risen} of {len(gains)}")


def judged(case: Case, mode: str, ensemble: bool, judge: Guide, options: argparse.Namespace) -> dict[str, Any]:
    """One row: the CLIP score of the place before, after (mean over seeds) and its spread."""
    wanted = text_target(judge, case.prompt, paraphrase(case.prompt)).wanted
    with open_scene(data.raster(case.raster)) as scene:
        before = score(judge, scene, scene, case, wanted)
        after = []
        for seed in range(options.seeds):
            done(case, task(case.prompt, mode, ensemble, options.guide), seed, options)
            with open_scene(OUT / "out.tif") as result:
                after.append(score(judge, scene, result, case, wanted))
    return {
        "case": case.name,
        "mode": mode,
        "ensemble": ensemble,
        "before": before,
        "after": statistics.mean(after),
        "spread": statistics.pstdev(after),
    }


def task(prompt: str, mode: str, ensemble: bool, guide: str) -> TextTask:
    if mode == "none":  # the sampler at work, the encoder without weight
        return TextTask(prompt, guide=guide, steering="gradient", ensemble=ensemble, guidance=0.0)
    return TextTask(prompt, guide=guide, steering=cast(Steering, mode), ensemble=ensemble)


def score(judge: Guide, scene: Scene, raster: Scene, case: Case, wanted: torch.Tensor) -> float:
    """100 cos of the place in ``raster``, looked at as the scene is; clipped at 0 it is the CLIP score."""
    region = read_region(wkt(case.roi, scene), scene).window
    around = region.pad(max(region.shape) // 10).intersect(scene.window)
    image = Viewer(scene).from_native(raster.read(around))
    inner = region.shift(-around.row, -around.col)
    return 100 * float(image_scores(judge, image, inner, wanted[None])[0])


def line(row: dict[str, Any]) -> str:
    kind = "ensemble" if row["ensemble"] else "single"
    return (
        f"| {row['case']} | {row['mode']} | {kind} | {row['before']:.1f} | {row['after']:.1f} "
        f"± {row['spread']:.1f} |"
    )


# ----------------------------------------------------------------------------------------------------- presets


def presets(options: argparse.Namespace) -> None:
    """Before and after of every preset at every place, one sheet a preset."""
    found, _ = load_presets(OUT / "none")
    places = [demo_place()] if options.demo else [p for p in PLACES if data.has(p.raster)]
    for name, preset in found.items():
        if options.only not in name:
            continue
        pictures = []
        for place in places:
            words = TextTask(
                preset.prompt,
                preset.paraphrases,
                preset.negative,
                options.guide,
                cast(Steering, preset.steering),
                guidance=preset.guidance,
            )
            began = time.monotonic()
            result = done(place, words, 0, options, strength=preset.strength, feather=preset.feather)
            told = result.report["text"]
            print(
                f"{name:18s} {place.name:10s} {time.monotonic() - began:6.1f} s  draws on {told['draws_on']}"
                f"  best chance {told['best_chance']}",
                flush=True,
            )
            pictures.append(before_after(place))
        stacked(pictures).save(OUT / f"preset-{name}{'-demo' if options.demo else ''}.png")


def demo_place() -> Case:
    from rs_genedit.demo.choose import choose
    from rs_genedit.demo.scene import make_scene
    from rs_genedit.demo.writer import write_scene

    path = OUT / "demo.tif"
    if not path.exists():
        write_scene(make_scene(), path)
    with open_scene(path) as scene:
        return Case("demo", str(path.resolve()), list(choose(scene).roi.exterior.coords), "")


def before_after(case: Case) -> Image.Image:
    """The place before, with its outline, and after."""
    with open_scene(data.raster(case.raster)) as scene, open_scene(OUT / "out.tif") as result:
        region = read_region(wkt(case.roi, scene), scene)
        window = region.window.pad(64).intersect(scene.window)
        look = Look.of(scene)
        before, after = look.picture(scene.read(window)), look.picture(result.read(window))
    outline = before.copy()
    draw = ImageDraw.Draw(outline)
    for polygon in region.polygons.geoms:
        draw.line([(x - window.col, y - window.row) for x, y in polygon.exterior.coords], (255, 60, 60), 1)
    return beside([outline, after])


def beside(pictures: list[Image.Image], height: int = 420) -> Image.Image:
    scaled = [p.resize((round(p.width * height / p.height), height)) for p in pictures]
    sheet = Image.new("RGB", (sum(p.width for p in scaled), height))
    left = 0
    for picture in scaled:
        sheet.paste(picture, (left, 0))
        left += picture.width
    return sheet


def stacked(pictures: list[Image.Image]) -> Image.Image:
    sheet = Image.new("RGB", (max(p.width for p in pictures), sum(p.height for p in pictures)))
    top = 0
    for picture in pictures:
        sheet.paste(picture, (0, top))
        top += picture.height
    return sheet


# ------------------------------------------------------------------------------------------------------- speed


def speed(options: argparse.Namespace) -> None:
    """A flood and a burn scar at 37,000 px, and what lies outside of them."""
    for prompt, steering in (("a river flood", "both"), ("a burn scar", "default")):
        half = 96.2
        square = [
            (300 - half, 640 - half),
            (300 + half, 640 - half),
            (300 + half, 640 + half),
            (300 - half, 640 + half),
        ]
        case = Case(prompt, GORINCHEM, square, prompt)
        began = time.monotonic()
        result = done(case, task(prompt, steering, True, options.guide), 0, options)
        seconds = time.monotonic() - began
        with open_scene(data.raster(GORINCHEM)) as scene, rasterio.open(OUT / "out.tif") as after:
            region = read_region(wkt(square, scene), scene)
            near = ndimage.binary_dilation(region.mask(scene.window), iterations=6)
            changed = (scene.read(scene.window) != after.read()).any(0)
            made = scene.radiometry.to_float(after.read())
            told = result.report["text"]
            print(
                f"{prompt}: {seconds:.1f} s, {told['guided_steps']} guided steps of "
                f"{told['ms_per_guided_step']} ms, {told['patches_scored']} squares scored, "
                f"{int((changed & ~near).sum())} px changed outside, "
                f"seam {seam_ratio(made, region.mask(scene.window)):.2f}"
            )


# ---------------------------------------------------------------------------------------------------- degraded


def degraded(options: argparse.Namespace) -> None:
    """The paper's Table V: the same edit of a blurred, a noisy and a compressed source."""
    judge = load_guide(options.judge)
    case = CASES[1]
    wanted = text_target(judge, case.prompt, paraphrase(case.prompt)).wanted
    for name, path in worse(case):
        one = replace(case, raster=str(path.resolve()))
        with open_scene(path) as scene:
            before = score(judge, scene, scene, one, wanted)
            done(one, task(case.prompt, "default", True, options.guide), 0, options)
            with open_scene(OUT / "out.tif") as result:
                after = score(judge, scene, result, one, wanted)
        print(f"| {name} | {before:.1f} | {after:.1f} |", flush=True)


def worse(case: Case) -> Iterator[tuple[str, Path]]:
    with rasterio.open(data.raster(case.raster)) as source:
        pixels, profile = source.read(), source.profile
    profile.update(driver="GTiff", compress="deflate", photometric="RGB")
    rng = np.random.default_rng(0)
    kinds = {
        "as it is": lambda p: p,
        "blurred (sigma 2)": lambda p: ndimage.gaussian_filter(p, (0, 2, 2)),
        "noise (sigma 15)": lambda p: p + rng.normal(0, 15, p.shape),
        "half contrast": lambda p: 64 + p / 2,
    }
    for name, change in kinds.items():
        path = OUT / "worse.tif"
        path.unlink(missing_ok=True)
        with rasterio.open(path, "w", **profile) as made:
            made.write(np.clip(change(pixels.astype(np.float32)), 0, 255).astype(np.uint8))
        yield name, path


# ------------------------------------------------------------------------------------------------------- shared


def done(case: Case, words: TextTask, seed: int, options: argparse.Namespace, **changes: Any) -> Result:
    """Do one edit into build/text/out.tif."""
    path = data.raster(case.raster)
    with open_scene(path) as scene:
        roi = wkt(case.roi, scene)
    request = EditRequest(
        str(path), str(OUT / "out.tif"), words, roi, method=options.method, quality=options.quality,
        seed=seed, format="gtiff", overwrite=True, **changes,
    )  # fmt: skip
    return edit(request, Watch())


def chosen(cases: tuple[Case, ...], only: str) -> list[Case]:
    return [case for case in cases if only in case.name and data.has(case.raster)]


def wkt(points: Points, scene: Scene) -> str:
    return str(scene.to_world(shapely.Polygon(points)).wkt)


if __name__ == "__main__":
    main()
