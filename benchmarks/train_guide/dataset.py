"""The pictures the guides are trained and judged on, composed once and kept in ``build/guide``.

Run ``python -m benchmarks.train_guide.dataset --data DIR`` to build it (minutes on one core), with
``--sheet`` to also write a contact sheet of every state.
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.train_guide.captions import Label
from benchmarks.train_guide.scenes import DRAWN, EUROSAT, SIZE, Rasters, Scene, drawn, eurosat, wildfire_chips
from benchmarks.train_guide.states import STATES
from benchmarks.train_guide.textures import resize

BUILD = Path("build/guide")
WATER = ("sea_lake", "river")
#: On which covers a state is composed; states not named here go on any land.
PLACES: dict[str, tuple[str, ...]] = {
    "oil_spill": WATER,
    "algae": WATER,
    "ship": ("sea_lake",),
    "deforestation": ("forest",),
    "cracks": ("concrete", "road", "bare_soil"),
    "holes": ("concrete", "road", "bare_soil", "grass"),
    "damage": ("grass", "concrete", "residential", "road"),
    "house": ("grass", "concrete", "residential", "road"),
    "storage_tank": ("industrial", "concrete", "bare_soil", "grass"),
    "landslide": ("forest", "herbaceous", "pasture", "grass", "residential"),
}
#: Drawings that are land cover or things, not a state of something else.
THINGS = (
    "house",
    "bridge",
    "ship",
    "storage_tank",
    "solar_panels",
    "new_buildings",
    "construction",
    "clouds",
    "bare_soil",
    "sand",
)
#: States that also befall things, as in the paper's scenarios (a ship on fire, a cracked tank).
BEFALL = {
    "house": ("fire", "flood", "snow", "burn_scar", "smoke", "cracks"),
    "ship": ("fire", "smoke", "oil_spill"),
    "storage_tank": ("fire", "cracks", "smoke", "holes"),
    "bridge": ("flood", "fire", "snow"),
    "new_buildings": ("flood", "fire", "snow", "collapse", "burn_scar"),
}
CLOSE_UP = frozenset({"cracks", "holes", "damage", "house", "storm", "ship", "storage_tank"})


@dataclass
class Pictures:
    """uint8 pictures (n, SIZE, SIZE, 3), what they show, and how much of the state is mixed in (1: all)."""

    images: np.ndarray
    labels: list[Label]
    weights: np.ndarray

    def save(self, stem: Path) -> None:
        stem.parent.mkdir(parents=True, exist_ok=True)
        np.save(stem.with_suffix(".npy"), self.images)
        rows = [[label.base, label.state, float(w)] for label, w in zip(self.labels, self.weights, strict=True)]
        stem.with_suffix(".json").write_text(json.dumps(rows))

    @classmethod
    def load(cls, stem: Path) -> Pictures:
        rows = json.loads(stem.with_suffix(".json").read_text())
        images = np.load(stem.with_suffix(".npy"), mmap_mode="r")
        return cls(
            images, [Label(base, state) for base, state, _ in rows], np.array([w for *_, w in rows], np.float32)
        )


class Composer:
    """Draws labelled pictures from undisturbed scenes of one side of the split."""

    def __init__(self, data: Path, test: bool) -> None:
        self._rasters = Rasters(data, test)
        images, labels, held_out = eurosat(data, BUILD / "eurosat.npz")
        covers = np.array(list(EUROSAT.values()))[labels]
        self._chips = {cover: images[(covers == cover) & (held_out == test)] for cover in EUROSAT.values()}

    def scene(self, rng: np.random.Generator, name: str) -> Scene:
        """A scene on which ``name`` may be composed."""
        kind = rng.random()
        close = name in CLOSE_UP
        drawn_here = _fitting(name, DRAWN)
        if drawn_here and (kind < 0.55 if close else kind < 0.2):
            return drawn(rng, drawn_here[rng.integers(len(drawn_here))])
        if close or kind < 0.55:
            for _ in range(12):
                scene = self._rasters.crop(rng)
                if _fitting(name, (scene.cover,)):
                    return scene
        covers = _fitting(name, tuple(self._chips)) or tuple(self._chips)
        cover = covers[rng.integers(len(covers))]
        chip = self._chips[cover][rng.integers(len(self._chips[cover]))]
        return Scene(resize(chip.astype(np.float32) / 255, SIZE), cover, False)

    def picture(self, rng: np.random.Generator, name: str, mix: bool) -> tuple[np.ndarray, Label, float]:
        """A picture of the state or thing ``name``.

        With ``mix`` now and then only partly, for a smooth score.
        """
        if name in DRAWN and name not in STATES:
            scene = drawn(rng, name)
            return scene.image, Label(name), 1.0
        if name not in THINGS and rng.random() < 0.25:
            victims = [thing for thing, states in BEFALL.items() if name in states]
            if victims:
                thing = victims[rng.integers(len(victims))]
                scene = self.scene(rng, thing)
                before = STATES[thing](rng, scene.image, True)
                return _mixed(rng, before, STATES[name](rng, before, True), Label(thing, name), mix)
        scene = self.scene(rng, name)
        after = STATES[name](rng, scene.image, scene.fine)
        if name in THINGS:
            return after, Label(name), 1.0
        base = {"bridge_collapse": None, "damage": "house"}.get(name, scene.cover)
        return _mixed(rng, scene.image, after, Label(base, name), mix)

    def undisturbed(self, rng: np.random.Generator) -> tuple[np.ndarray, Label, float]:
        scene = self._rasters.crop(rng) if rng.random() < 0.6 else drawn(rng, DRAWN[rng.integers(len(DRAWN))])
        return scene.image, Label(scene.cover), 1.0


def _mixed(
    rng: np.random.Generator, before: np.ndarray, after: np.ndarray, label: Label, mix: bool
) -> tuple[np.ndarray, Label, float]:
    if not mix or rng.random() > 0.2:
        return after, label, 1.0
    share = float(rng.uniform(0.35, 0.8))
    return before + share * (after - before), label, share


def _fitting(name: str, covers: tuple[str | None, ...]) -> tuple[str, ...]:
    """Those of ``covers`` on which ``name`` may be composed; a mixed crop (None) counts as land."""
    places = PLACES.get(name)
    if places is None:
        return tuple(c or "" for c in covers if c not in WATER)
    return tuple(c for c in covers if c in places)


def names() -> list[str]:
    """Everything that is composed: all states and things, and the drawn covers."""
    return sorted({*STATES, *(c for c in DRAWN if c in ("grass", "road", "concrete", "forest", "sea_lake"))})


def build(data: Path, count: int, test: bool, seed: int) -> Pictures:
    """``count`` pictures: equally many of every name, a tenth undisturbed, and the real wildfire chips."""
    rng = np.random.default_rng(seed)
    composer = Composer(data, test)
    todo = names()
    images = np.empty((count, SIZE, SIZE, 3), np.uint8)
    labels, weights = [], []
    chips = [(image, kind) for image, kind, held_out in wildfire_chips(data) if held_out == test]
    for i in range(count):
        if not test and i % 10 == 9:
            image, label, weight = composer.undisturbed(rng)
        elif not test and i % 40 == 7 and chips:
            image, label, weight = _chip(rng, *chips[rng.integers(len(chips))])
        else:
            image, label, weight = composer.picture(rng, todo[i % len(todo)], mix=not test)
        images[i] = np.round(np.clip(image, 0, 1) * 255)
        labels.append(label)
        weights.append(weight)
    return Pictures(images, labels, np.array(weights, np.float32))


def _chip(rng: np.random.Generator, image: np.ndarray, kind: str) -> tuple[np.ndarray, Label, float]:
    side = int(rng.integers(200, 512))
    row, col = rng.integers(0, 512 - side + 1, 2)
    crop = resize(np.rot90(image[row : row + side, col : col + side], int(rng.integers(4))), SIZE)
    return crop, Label("forest" if kind == "no_fire" else None, None if kind == "no_fire" else kind), 1.0


def sheet(path: Path, data: Path, each: int = 12) -> None:
    """A contact sheet: one row per state or thing."""
    composer, rng = Composer(data, False), np.random.default_rng(1)
    rows = [np.concatenate([composer.picture(rng, name, False)[0] for _ in range(each)], 1) for name in names()]
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray((np.clip(np.concatenate(rows), 0, 1) * 255).astype(np.uint8)).save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("RS_GENEDIT_DATA", "../shared/data")))
    parser.add_argument("--train", type=int, default=24000)
    parser.add_argument("--test", type=int, default=1480)
    parser.add_argument("--sheet", action="store_true")
    arguments = parser.parse_args()
    if arguments.sheet:
        sheet(BUILD / "states.png", arguments.data)
        return
    build(arguments.data, arguments.test, True, 11).save(BUILD / "composed_test")
    build(arguments.data, arguments.train, False, 10).save(BUILD / "composed_train")


if __name__ == "__main__":
    main()
