"""Kill -9 at moments of a job's own progress, resume each time, and compare the bytes.

    python -m benchmarks.killing [sinddm] [text] [patch] [--kills 10] [--quality draft]

What is killed is the command line, on a generated scene of 300 x 240 pixels. The moments are drawn from the
progress of an undisturbed run, at least one in every long stage (training, sampling), and are printed. SinDDM
trains in cache folders of their own, so that the killed run has to train, and resume its training, itself. Exit
code 1 if anything differs.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rs_genedit import protocol
from rs_genedit.protocol import Progress
from rs_genedit.raster.staging import staging_folder

CORE = Path(__file__).resolve().parents[1] / "core"
COMMAND = (sys.executable, "-m", "rs_genedit")

#: Tasks as words of the command line, for the scene that :func:`write_scene` makes.
ROI = "POLYGON((1040 1960,1100 1960,1100 1910,1040 1910,1040 1960))"
EXEMPLAR = "POLYGON((1170 1980,1290 1980,1290 1780,1170 1780,1170 1980))"
TASKS = {
    "sinddm": ("--roi", ROI, "--exemplar", EXEMPLAR, "--method", "sinddm"),
    "patch": ("--roi", ROI, "--exemplar", EXEMPLAR),
    "text": ("--roi", ROI, "--prompt", "snow", "--steering", "gradient"),
}
LONG_STAGES = ("training", "sampling")


@dataclass(frozen=True)
class Killed:
    """What came of one job.

    Attributes
    ----------
    moments
        Where it was killed: stage and fraction of the whole job.
    identical
        Whether the outputs have the bytes of the undisturbed run and nothing else was left behind.
    """

    moments: tuple[tuple[str, float], ...]
    identical: bool


def killed_and_resumed(
    words: Sequence[str],
    scene: Path,
    folder: Path,
    kills: int,
    seed: int = 0,
    command: Sequence[str] = COMMAND,
) -> Killed:
    """Run an edit undisturbed; then again, killed ``kills`` times and resumed; compare output and mask.

    Parameters
    ----------
    words
        Of the edit, without source, output and resume.
    command
        The program with which the command line begins.
    """
    rng = random.Random(seed)
    outputs, runs = [folder / "undisturbed.tif", folder / "killed.tif"], []
    for output in outputs:
        caches = {"RS_GENEDIT_CACHE": str(folder / f"cache-{output.stem}")}
        everything = {**os.environ, "PYTHONPATH": str(CORE), **caches}
        call = [*command, "edit", str(scene), str(output), *words, "--progress", "json"]
        runs.append((call, everything))
    code, seen = _run(*runs[0])
    if code != 0:
        raise RuntimeError(f"the undisturbed run failed with exit code {code}")
    moments = draw_moments(seen, kills, rng)
    done: list[tuple[str, float]] = []
    call, everything = runs[1]
    for moment in moments:
        code, seen = _run(
            [*call, *_resume(outputs[1])], everything, lambda event, m=moment: _reached(event, m, rng)
        )
        if code == 0:
            break
        if code != -9:
            raise RuntimeError(f"a resumed run failed with exit code {code}")
        if outputs[1].exists():
            raise RuntimeError("a killed run left an output under its final name")
        done.append((seen[-1].stage, seen[-1].fraction))
    else:
        code, _ = _run([*call, *_resume(outputs[1])], everything)
    first, second = (output.read_bytes() + output.with_suffix(".mask.tif").read_bytes() for output in outputs)
    same = code == 0 and first == second and not list(folder.glob(".*"))
    return Killed(tuple(done), same)


def draw_moments(seen: Sequence[Progress], kills: int, rng: random.Random) -> list[Progress]:
    """``kills`` events of an undisturbed run in their order, one of every long stage among them."""
    stages = [[event for event in seen if event.stage == stage][:-1] for stage in LONG_STAGES]
    drawn = [rng.choice(events[len(events) // 2 :]) for events in stages if events]
    others = [event for event in seen if event.stage in LONG_STAGES and event not in drawn]
    drawn += rng.choices(others, k=max(0, kills - len(drawn)))
    return sorted(drawn[:kills], key=seen.index)


def _reached(event: Progress, moment: Progress, rng: random.Random) -> bool:
    """Whether a run is as far as the moment; then also some time after it, so that nothing is special of it."""
    here = event.fraction > moment.fraction or (event.stage, event.fraction) == (moment.stage, moment.fraction)
    if here:
        time.sleep(rng.uniform(0.0, 0.1))
    return here


def _resume(output: Path) -> list[str]:
    return ["--resume"] if staging_folder(output).exists() else []


def _run(
    call: Sequence[str], environment: Mapping[str, str], stop: Callable[[Progress], bool] | None = None
) -> tuple[int, list[Progress]]:
    """Exit code and progress of a process that is killed at the first event for which ``stop`` holds."""
    seen = []
    with subprocess.Popen(
        call, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            event = protocol.event_from_line(line)
            if isinstance(event, Progress):
                seen.append(event)
                if stop is not None and stop(event):
                    process.kill()
                    break
    return process.returncode, seen


def write_scene(path: Path) -> Path:
    """Correlated noise, darker on its left half: 300 x 240 pixels of 1 m, three bands."""
    noise = np.random.default_rng(0).normal(size=(3, 242, 302))
    smooth = sum(noise[:, i : i + 240, j : j + 300] for i in range(3) for j in range(3)) / 3
    pixels = np.clip(np.where(np.arange(300) < 150, 90, 150) + 12 * smooth, 1, 254).astype(np.uint8)
    profile = {
        "driver": "GTiff",
        "count": 3,
        "height": 240,
        "width": 300,
        "dtype": "uint8",
        "crs": "EPSG:28992",
    }
    with rasterio.open(path, "w", **profile, transform=rasterio.Affine(1, 0, 1000, 0, -1, 2000)) as dataset:
        dataset.write(pixels)
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="*", default=list(TASKS))
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--quality", default="draft")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    identical = True
    for task in options.tasks:
        with tempfile.TemporaryDirectory() as name:
            folder, begun = Path(name) / "out", time.monotonic()
            folder.mkdir()
            words = (*TASKS[task], "--quality", options.quality)
            found = killed_and_resumed(
                words, write_scene(Path(name) / "scene.tif"), folder, options.kills, options.seed
            )
        moments = ", ".join(f"{stage} {fraction:.3f}" for stage, fraction in found.moments)
        said = "identical" if found.identical else "NOT IDENTICAL"
        print(
            f"{task}: {len(found.moments)} kills ({moments}), {said}, {time.monotonic() - begun:.0f} s",
            flush=True,
        )
        identical &= found.identical
    sys.exit(0 if identical else 1)


if __name__ == "__main__":
    main()
