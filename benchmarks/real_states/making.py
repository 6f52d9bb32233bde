"""States made at the places: jobs for an engine, done in one process of it, resumable by their records."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.real_states.crops import roi_text, write_scene
from benchmarks.real_states.places import Place

#: How the published method and ours are asked for: (method, fields of the text task).
MODES: dict[str, tuple[str, dict[str, Any]]] = {
    "none": ("patch", {"steering": "gradient", "guidance": 0.0}),
    "gradient": ("patch", {"steering": "gradient"}),
    "default": ("patch", {}),
    "paper": ("sinddm", {"steering": "gradient", "rule": "paper"}),
}


@dataclass(frozen=True)
class Making:
    """One state to make at one place."""

    place: Place
    mode: str
    seed: int
    guide: str = "builtin"

    @property
    def key(self) -> str:
        """A name for its record and its file."""
        guide = "" if self.guide == "builtin" else f"-{self.guide}"
        name = f"{self.place.state}-{self.place.name}-{self.mode}-{self.seed}{guide}"
        return "".join(c if c.isalnum() or c in "-." else "_" for c in name)

    def request(self, scene: Path, output: Path) -> dict[str, Any]:
        """As the edit job takes it."""
        method, fields = MODES[self.mode]
        task = {"kind": "text", "prompt": self.place.prompt, "guide": self.guide, **fields}
        return {
            "source": str(scene),
            "output": str(output),
            "task": task,
            "roi": roi_text(self.place, scene),
            "method": method,
            "seed": self.seed,
            "quality": "draft",
            "format": "gtiff",
            "overwrite": True,
        }


def make(makings: Sequence[Making], data: Path, folder: Path, core: Path) -> dict[str, dict[str, Any]]:
    """What became of each making, by its key; those on record already are not done again.

    Parameters
    ----------
    core : Path
        The folder ``core`` of the commit whose engine makes them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "made.jsonl"
    done = records(record)
    left = [one for one in makings if one.key not in done]
    if left:
        for line in _run(left, data, folder, core):
            with record.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
            done[line["key"]] = line
            said = f"{line['cpu']} s" + (f", refused: {line['refused'][:90]}" if line["refused"] else "")
            print(f"  {line['key']}: {said}", flush=True)
    return {one.key: done[one.key] for one in makings if one.key in done}


def records(path: Path) -> dict[str, dict[str, Any]]:
    """Records of makings by key."""
    return {record["key"]: record for record in rows(path)}


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """What is on record in a file of JSON lines, which need not be there; a line that was cut is left out."""
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def output_of(making: Making, folder: Path) -> Path:
    """Where a making's result lies."""
    return folder / "made" / f"{making.key}.tif"


def _run(left: Sequence[Making], data: Path, folder: Path, core: Path) -> Iterator[dict[str, Any]]:
    scenes, made = folder / "scenes", folder / "made"
    scenes.mkdir(exist_ok=True)
    made.mkdir(exist_ok=True)
    lines = []
    for one in left:
        scene = write_scene(one.place, data, scenes)
        lines.append(json.dumps({"key": one.key, "request": one.request(scene, output_of(one, folder))}))
    asked = folder / "asked.jsonl"
    asked.write_text("\n".join(lines) + "\n", "utf-8")
    demo = core.parent / "demo"
    environment = {**os.environ, "PYTHONPATH": f"{core}{os.pathsep}{demo}", "OMP_NUM_THREADS": "1"}
    driver = Path(__file__).with_name("driver.py")
    with asked.open() as given:
        process = subprocess.Popen(
            [sys.executable, "-P", str(driver)], stdin=given, stdout=subprocess.PIPE, text=True, env=environment
        )
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)
        if process.wait():
            raise RuntimeError(f"the engine in {core} ended with {process.returncode}")
