"""Edits by words, judged by an encoder that had no part in them.

    python -m benchmarks.text all                                    everything below, a few minutes each
    python -m benchmarks.text table   [--seeds 10] [--only river]    CLIP scores before and after
    python -m benchmarks.text speed   [--repeat 5]                   seconds at 37,000 px of ROI
    python -m benchmarks.text degraded                               blurred, distorted and noisy sources

The judge of the table shares its drawings with the built-in guide, and the ROIs lie where both learnt from: no
gain may be read from it, only how the ways differ (benchmarks.real_states has a judge that shares nothing).
Figures go to build/text/*.json. The table and the degraded sources are edited at draft quality. The sheets of
presets are made by ``benchmarks.preset_sheets``.
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
from rs_genedit.encoders.base import ImageTextEncoder, text_target
from rs_genedit.encoders.catalog import JUDGE, load_encoder
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.score import image_scores
from rs_genedit.language.ensemble import paraphrase
from rs_genedit.protocol import EditRequest, Result, TextTask
from rs_genedit.raster.metrics import detail_ratio, seam_ratio
from rs_genedit.raster.region import read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from scipy import ndimage

from benchmarks import data
from benchmarks.real_states.statistics import mean_of

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
RIVER: Points = [(480, 620), (560, 620), (560, 760), (480, 760)]
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
#: The published method as published: SinDDM, the gradient, the rule of the paper.
PAPER = "paper"
MODES = ("none", "gradient", "dictionary", "both", PAPER)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", default="all", choices=("all", "table", "speed", "degraded"))
    parser.add_argument("--only", default="")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--guide", default="builtin")
    parser.add_argument("--judge", default=JUDGE)
    parser.add_argument("--method", default="patch")
    options = parser.parse_args()
    torch.set_num_threads(1)
    OUT.mkdir(parents=True, exist_ok=True)
    parts = {"table": table, "speed": speed, "degraded": degraded}
    for name, part in parts.items():
        if options.what in ("all", name):
            part(options)


# ------------------------------------------------------------------------------------------------------- table


def table(options: argparse.Namespace) -> None:
    """Before and after by the judge, for every mode, with and without ensembling, and the spread over seeds."""
    judge = load_encoder(options.judge)
    rows: list[dict[str, Any]] = []
    for case in chosen(CASES, options.only):
        for mode in MODES:
            for ensemble in (True, False) if mode != "none" else (True,):
                rows.append(judged(case, mode, ensemble, judge, options))
                print(line(rows[-1]), flush=True)
    (OUT / "table.json").write_text(json.dumps(rows, indent=1))
    for mode in MODES:
        for ensemble in (True, False):
            same = [r for r in rows if r["ensemble"] == ensemble and r["mode"] == mode]
            gains = [r["after"] - r["before"] for r in same]
            if gains:
                kind = "ensemble" if ensemble else "single"
                risen = sum(gain > 0 for gain in gains)
                mean = statistics.mean(gains)
                print(f"{mode:10s} {kind:8s} mean gain {mean:+6.2f}, up in {risen} of {len(gains)}")


def judged(
    case: Case, mode: str, ensemble: bool, judge: ImageTextEncoder, options: argparse.Namespace
) -> dict[str, Any]:
    """One row: the CLIP score of the place before, after (mean over seeds) and half its 95 % interval."""
    wanted = text_target(judge, case.prompt, paraphrase(case.prompt)).wanted
    with open_scene(data.raster(case.raster)) as scene:
        before = score(judge, scene, scene, case, wanted)
        after = []
        for seed in range(options.seeds):
            words = task(case.prompt, mode, ensemble, options.guide)
            method = "sinddm" if mode == PAPER else options.method
            done(case, words, seed, options, quality="draft", method=method)
            with open_scene(OUT / "out.tif") as result:
                after.append(score(judge, scene, result, case, wanted))
    return {
        "case": case.name,
        "mode": mode,
        "ensemble": ensemble,
        "before": before,
        "after": statistics.mean(after),
        "half": mean_of(after).half if len(after) > 1 else float("nan"),
    }


def task(prompt: str, mode: str, ensemble: bool, encoder: str) -> TextTask:
    if mode == "none":  # the sampler at work, the encoder without weight
        return TextTask(prompt, guide=encoder, steering="gradient", ensemble=ensemble, guidance=0.0)
    if mode == PAPER:
        return TextTask(prompt, guide=encoder, steering="gradient", ensemble=ensemble, rule="paper")
    return TextTask(prompt, guide=encoder, steering=cast(Steering, mode), ensemble=ensemble, force=True)


def score(judge: ImageTextEncoder, scene: Scene, raster: Scene, case: Case, wanted: torch.Tensor) -> float:
    """100 cos of the place in ``raster``, looked at as the scene is; clipped at 0 it is the CLIP score."""
    region = read_region(wkt(case.roi, scene), scene).window
    around = region.pad(max(region.shape) // 10).intersect(scene.window)
    image = torch.from_numpy(RgbBridge.for_encoder(scene).from_native(raster.read(around)))
    inner = region.shift(-around.row, -around.col)
    return 100 * float(image_scores(judge, image, inner, wanted[None])[0])


def line(row: dict[str, Any]) -> str:
    kind = "ensemble" if row["ensemble"] else "single"
    return (
        f"| {row['case']} | {row['mode']} | {kind} | {row['before']:.1f} | {row['after']:.1f} "
        f"± {row['half']:.1f} |"
    )


# ------------------------------------------------------------------------------------------------------- speed


def speed(options: argparse.Namespace) -> None:
    """A flood and a burn scar at 37,000 px: median seconds, borders, detail, and what lies outside."""
    half = 96.2
    rows = []
    both: tuple[Steering, ...] = ("default", "both")
    for prompt, steering in ((p, s) for p in ("a river flood", "a burn scar") for s in both):
        square = [(300 + half * x, 640 + half * y) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
        case = Case(prompt, GORINCHEM, square, prompt)
        runs = []
        for _ in range(options.repeat):
            began, spent = time.monotonic(), time.process_time()
            result = done(case, task(prompt, steering, True, options.guide), 0, options)
            runs.append((time.monotonic() - began, time.process_time() - spent))
        seconds, cpu = (statistics.median(values) for values in zip(*runs, strict=True))
        with open_scene(data.raster(GORINCHEM)) as scene, rasterio.open(OUT / "out.tif") as after:
            mask = read_region(wkt(square, scene), scene).mask(scene.window)
            river = read_region(wkt(RIVER, scene), scene).mask(scene.window)
            near = ndimage.binary_dilation(mask, np.ones((3, 3)), iterations=6)
            before = scene.read(scene.window)
            changed = (before != after.read()).any(0)
            made, was = scene.radiometry.to_float(after.read()), scene.radiometry.to_float(before)
            told = result.report["text"]
            rows.append(
                {
                    "prompt": prompt, "steering": steering, "seconds": round(seconds, 1), "cpu": round(cpu, 1),
                    "pixels": int(mask.sum()), "outside": int((changed & ~near).sum()),
                    "seam": round(seam_ratio(made, mask), 2), "seam_before": round(seam_ratio(was, mask), 2),
                    "detail_of_river": round(detail_ratio(made, mask, was, river), 2),
                    "detail_of_ground": round(detail_ratio(made, mask, was, mask), 2),
                    "guided_steps": told["guided_steps"], "ms_per_guided_step": told["ms_per_guided_step"],
                    "drawn": told["drawn"], "draws_on": told["draws_on"], "squares": told["patches_scored"],
                }
            )  # fmt: skip
            print(rows[-1], flush=True)
    (OUT / "speed.json").write_text(json.dumps(rows, indent=1))


# ---------------------------------------------------------------------------------------------------- degraded


def degraded(options: argparse.Namespace) -> None:
    """The paper's Table V: the same edits of sources that are blurred, distorted, noisy or flat."""
    judge = load_encoder(options.judge)
    rows = []
    for case in (CASES[0], CASES[1]):
        wanted = text_target(judge, case.prompt, paraphrase(case.prompt)).wanted
        for name, path in worse(case):
            one = replace(case, raster=str(path.resolve()))
            row: dict[str, Any] = {"case": case.name, "source": name}
            with open_scene(path) as scene:
                row["before"] = score(judge, scene, scene, one, wanted)
                for mode in ("gradient", "dictionary", "both"):
                    done(one, task(case.prompt, mode, True, options.guide), 0, options, quality="draft")
                    with open_scene(OUT / "out.tif") as result:
                        row[mode] = score(judge, scene, result, one, wanted)
            rows.append(row)
            scores = " | ".join(f"{row[m]:.1f}" for m in ("before", "gradient", "dictionary", "both"))
            print(f"| {case.name} | {name} | {scores} |", flush=True)
    (OUT / "degraded.json").write_text(json.dumps(rows, indent=1))


def worse(case: Case) -> Iterator[tuple[str, Path]]:
    """The raster of a case, made worse in several ways: (how, path)."""
    with rasterio.open(data.raster(case.raster)) as source:
        pixels, profile = source.read(), source.profile
    profile.update(driver="GTiff", compress="deflate")
    profile.pop("photometric", None)
    rng = np.random.default_rng(0)
    kinds = {
        "as it is": lambda p: p,
        "blurred (sigma 2 px)": lambda p: ndimage.gaussian_filter(p, (0, 2, 2)),
        "distorted (waves of 3 px)": _waved,
        "noisy (sigma 15)": lambda p: p + rng.normal(0, 15, p.shape),
        "half contrast": lambda p: 64 + p / 2,
    }
    for name, change in kinds.items():
        path = OUT / "worse.tif"
        path.unlink(missing_ok=True)
        with rasterio.open(path, "w", **profile) as made:
            made.write(np.clip(change(pixels.astype(np.float32)), 0, 255).astype(np.uint8))
        yield name, path


def _waved(pixels: np.ndarray) -> np.ndarray:
    """Rows and columns pushed to and fro by waves, as a bad mosaic has them."""
    height, width = pixels.shape[1:]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    at = [y + 3 * np.sin(x / 17), x + 3 * np.sin(y / 23)]
    return np.stack([ndimage.map_coordinates(band, at, order=1, mode="nearest") for band in pixels])


# ------------------------------------------------------------------------------------------------------- shared


def done(case: Case, words: TextTask, seed: int, options: argparse.Namespace, **changes: Any) -> Result:
    """Do one edit into build/text/out.tif."""
    path = data.raster(case.raster)
    with open_scene(path) as scene:
        roi = wkt(case.roi, scene)
    how = {"method": options.method, **changes}
    request = EditRequest(
        str(path), str(OUT / "out.tif"), words, roi, seed=seed, format="gtiff", overwrite=True, **how
    )
    return edit(request, JobContext())


def chosen(cases: tuple[Case, ...], only: str) -> list[Case]:
    return [case for case in cases if only in case.name and data.has(case.raster)]


def wkt(points: Points, scene: Scene) -> str:
    return str(scene.to_world(shapely.Polygon(points)).wkt)


if __name__ == "__main__":
    main()
