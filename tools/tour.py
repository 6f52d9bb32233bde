"""The minute's tour of the dock as an animation, docs/images/tour.gif, taken in a real QGIS (``make tour``).

The scenario tests/plugin/scenarios/tour.py goes through it and takes the pictures; here they become a GIF: one
palette, what stays is written once.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

import desktop

#: Width of the animation, and colours of its palette.
WIDTH, COLOURS = 960, 96


def take(engine: Path) -> Path:
    """Go through the tour in QGIS; give the folder of its pictures."""
    scene = desktop.demo_scene(engine)
    stall = desktop.neutral_place(engine)
    folder = desktop.profile("tour", stall / "engine" / "bin" / "python")
    out = folder / "out"
    run = desktop.RUNS["light"]
    environment = desktop.surroundings(engine, stall, scene, out, "light", run)
    desktop.play("tour", folder, environment, run.screen, 1200)
    report = json.loads((out / "report.json").read_text("utf-8"))
    if "error" in report:
        raise SystemExit(f"error: {report['error']}")
    print(json.dumps(report))
    return out


def assemble(out: Path, target: Path) -> None:
    """Write the pictures of ``out`` as one animation."""
    from PIL import Image  # the engine's environment has it

    frames = []
    for path in sorted((out / "frames").glob("*.png")):
        with Image.open(path) as image:
            height = round(image.height * WIDTH / image.width)
            frames.append(image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS))
    sample = Image.new("RGB", (WIDTH, frames[0].height * 8))
    for number in range(8):
        sample.paste(frames[number * (len(frames) - 1) // 7], (0, number * frames[0].height))
    palette = sample.quantize(COLOURS, method=Image.Quantize.MEDIANCUT)
    few = [frame.quantize(palette=palette, dither=Image.Dither.NONE) for frame in frames]
    seconds = json.loads((out / "frames.json").read_text("utf-8"))
    few[0].save(
        target,
        save_all=True,
        append_images=few[1:],
        duration=[round(1000 * one) for one in seconds],
        loop=0,
        optimize=False,
        disposal=1,
    )
    print(f"{target.relative_to(desktop.ROOT)}: {target.stat().st_size / 1e6:.1f} MB, {sum(seconds):.0f} s")


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engine", type=Path, default=desktop.ROOT / ".venv" / "bin" / "python")
    parser.add_argument("--taken", action="store_true", help="assemble what was taken before")
    asked = parser.parse_args(arguments)
    if not asked.taken and shutil.which("xvfb-run") is None:
        raise SystemExit("error: xvfb-run is not installed")
    out = desktop.BUILD / "tour" / "out" if asked.taken else take(asked.engine)
    assemble(out, desktop.IMAGES / "tour.gif")
    return 0


if __name__ == "__main__":
    sys.exit(main())
