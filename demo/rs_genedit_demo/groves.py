"""Trees outside the forest: along the river, in hedgerows, in orchards, alone in the meadows."""

from __future__ import annotations

import numpy as np

from rs_genedit_demo.fields import Parcel, within
from rs_genedit_demo.forest import plant
from rs_genedit_demo.landscape import Land, Landscape
from rs_genedit_demo.paths import Path
from rs_genedit_demo.river import River


def line_river(landscape: Landscape, river: River) -> None:
    """Willows, poplars and bushes in loose groups on the banks."""
    rng = landscape.rng("river trees")
    clumps = landscape.fractal("river clumps", 70, 0.6, 3)
    rows, cols = np.nonzero((river.beyond > 1.0) & (river.beyond < 15) & (landscape.label != Land.ROAD))
    if not len(rows):
        return
    count = int(len(rows) * landscape.gsd**2 / 17)
    trees = []
    for pick in rng.integers(0, len(rows), count):
        row, col = rows[pick], cols[pick]
        inner, dense = float(river.inner[row, col]), float(clumps[row, col])
        # Bars on the inside of bends stay open.
        if dense < 0.35 + 1.6 * max(inner, 0) + 0.4 * rng.normal() or _near_deck(landscape, row, col):
            continue
        kind, low, high = (
            ("bush", 0.7, 1.8)
            if rng.random() < 0.4
            else (str(rng.choice(["willow", "willow", "poplar", "oak"])), 2.0, 5.2)
        )
        trees.append(((col + 0.5) * landscape.gsd, (row + 0.5) * landscape.gsd, rng.uniform(low, high), kind))
    for x, y, radius, kind in trees:
        plant(landscape, x, y, radius, kind, rng)


def _near_deck(landscape: Landscape, row: int, col: int) -> bool:
    reach = round(7 / landscape.gsd)
    around = landscape.label[max(0, row - reach) : row + reach, max(0, col - reach) : col + reach]
    return bool(np.isin(around, (Land.ROAD, Land.ROOF, Land.TRACK, Land.PAVED)).any())


def line_parcels(landscape: Landscape, parcels: list[Parcel]) -> None:
    """Hedgerows with standards on some of the parcels' sides."""
    rng = landscape.rng("hedgerows")
    for parcel in parcels:
        for here, there in zip(parcel.corners, np.roll(parcel.corners, -1, 0), strict=True):
            length = float(np.hypot(*(there - here)))
            if rng.random() > 0.17 or length < 40:
                continue
            first, last = np.sort(rng.uniform(0, 1, 2)) if rng.random() < 0.5 else (0.0, 1.0)
            for t in np.arange(first, last, 1.15 / length):
                x, y = here + t * (there - here) + rng.normal(0, 0.45, 2)
                size, gap = rng.random(2)
                if not landscape.is_free(x, y) or gap < 0.12:
                    continue
                tree = size > 0.93
                plant(
                    landscape,
                    x,
                    y,
                    1.8 + 2.4 * gap if tree else 1.0 + 0.8 * size,
                    "oak" if tree else "hedge",
                    rng,
                )


def plant_orchards(landscape: Landscape, parcels: list[Parcel]) -> None:
    """Fruit trees in rows on a few smaller grass parcels, single trees on some others."""
    rng = landscape.rng("orchards")
    orchards = 0
    for parcel in parcels:
        if parcel.crop not in ("pasture", "meadow"):
            continue
        corners = parcel.corners
        low, high = corners.min(0), corners.max(0)
        if orchards < 2 and np.prod(high - low) < 26_000 and _on_landscape(landscape, parcel):
            orchards += 1
            _orchard(landscape, parcel, rng)
            continue
        for _ in range(int(rng.integers(0, 5))):
            weights = rng.dirichlet(np.ones(len(corners)))
            x, y = weights @ corners
            if landscape.is_free(x, y):
                plant(landscape, x, y, rng.uniform(2.2, 5.0), str(rng.choice(["oak", "beech", "willow"])), rng)


def _on_landscape(landscape: Landscape, parcel: Parcel) -> bool:
    x, y = parcel.centre
    return landscape.is_free(x, y)


def _orchard(landscape: Landscape, parcel: Parcel, rng: np.random.Generator) -> None:
    pitch_u, pitch_v = rng.uniform(4.4, 5.4), rng.uniform(6.0, 7.5)
    cos, sin = np.cos(parcel.heading), np.sin(parcel.heading)
    centre = np.array(parcel.centre)
    for u in np.arange(-120, 120, pitch_u):
        for v in np.arange(-120, 120, pitch_v):
            x, y = centre + np.array([u * cos - v * sin, u * sin + v * cos]) + rng.normal(0, 0.22, 2)
            radius, missing = rng.uniform(1.35, 2.1), rng.random() < 0.06
            if not missing and within(parcel, x, y, 4.0) and landscape.is_free(x, y):
                plant(landscape, x, y, radius, "fruit", rng)


def line_track(landscape: Landscape, track: Path) -> None:
    """An avenue of trees on one side of a track, with gaps."""
    rng = landscape.rng(f"avenue {track.length:.3f}")
    if rng.random() < 0.4:
        return
    side = rng.choice([-1, 1])
    for along in np.arange(5, track.length - 5, rng.uniform(8.5, 12)):
        x, y, heading = track.at(along)
        out = heading + side * np.pi / 2
        x, y = x + 4.6 * np.cos(out) + rng.normal(0, 0.3), y + 4.6 * np.sin(out) + rng.normal(0, 0.3)
        if rng.random() < 0.8 and landscape.land_at(x, y) in (Land.GRASS, Land.FIELD):
            plant(landscape, x, y, rng.uniform(1.9, 3.6), "poplar" if side > 0 else "oak", rng)
