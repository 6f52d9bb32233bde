"""Roads with markings, bridges where they cross water, and farm tracks with two ruts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rs_genedit_demo.fractal_noise import Array, Mask, sample
from rs_genedit_demo.landscape import Land, Landscape, Patch, smooth
from rs_genedit_demo.paths import Path, Points, near, wander
from rs_genedit_demo.river import River
from rs_genedit_demo.spectra import spectrum

DECK = 5.5


@dataclass(frozen=True)
class Road:
    """A road: its course, its width in metres, and whether it carries lane markings."""

    path: Path
    width: float
    marked: bool


def plan_main_road(landscape: Landscape, course: Path, half_width: float) -> Road:
    """A through road that crosses the river once, squarely, near the middle of the scene."""
    rng = landscape.rng("main road")
    tall, wide = landscape.metres
    middle = np.array([wide / 2, tall / 2])
    best, best_cost = None, np.inf
    for _ in range(40):
        along = course.length / 2 + rng.uniform(-0.3, 0.3) * min(tall, wide)
        x, y, heading = course.at(along)
        path = _through((x, y), heading + np.pi / 2 + rng.normal(0, 0.08), max(tall, wide), rng)
        shown = path.points[((path.points > 0) & (path.points < [wide, tall])).all(1)]
        if len(shown) < 2:
            continue
        wet = course.distance_to(shown) < half_width + 22
        cost = wet.sum() * 6.0 + 0.25 * float(np.hypot(*(np.array([x, y]) - middle)))
        if cost < best_cost:
            best, best_cost = path, cost
    if best is None:
        best = _through((wide / 2, tall / 2), 0.0, max(tall, wide), rng)
    return Road(best, 6.6, True)


def _through(point: tuple[float, float], heading: float, reach: float, rng: np.random.Generator) -> Path:
    """A course through a point, straight there and gently bending further off."""
    halves = []
    for turn in (0.0, np.pi):
        steps = np.arange(0, 1.5 * reach + 200, 6.0)
        sway = rng.uniform(0.25, 0.5) * np.sin(
            2 * np.pi * (steps - 70) / rng.uniform(620, 980) * rng.choice([-1, 1])
        )
        halves.append(wander(point, heading + turn, float(steps[-1]), np.where(steps > 70, sway, 0.0)).points)
    return Path(np.concatenate([halves[1][:0:-1], halves[0]]))


def plan_tracks(landscape: Landscape, cuts: list[Points], course: Path, half_width: float) -> list[Path]:
    """Farm tracks along the longest parcel boundaries that are on the landscape and away from the river."""
    rng = landscape.rng("tracks")
    tall, wide = landscape.metres
    tracks = []
    for cut in sorted((c for c in cuts if len(c) == 2), key=lambda c: -float(np.hypot(*(c[1] - c[0])))):
        length = float(np.hypot(*(cut[1] - cut[0])))
        steps = np.linspace(0, 1, max(3, int(length / 8)))[:, None]
        line = cut[0] + steps * (cut[1] - cut[0])
        sway = np.cumsum(rng.normal(0, 0.25, len(line)))
        sway -= np.linspace(sway[0], sway[-1], len(line))
        across = np.array([-(cut[1] - cut[0])[1], (cut[1] - cut[0])[0]]) / max(length, 1e-6)
        line = line + np.clip(sway, -2, 2)[:, None] * across
        keep = ((line > -20) & (line < [wide + 20, tall + 20])).all(1)
        keep &= course.distance_to(line) > half_width + 18
        run = _longest_run(keep)
        if run.stop - run.start >= 10:
            tracks.append(Path(line[run]))
        if len(tracks) >= max(2, round(5 * tall * wide / 590_000)):
            break
    return tracks


def _longest_run(keep: np.ndarray) -> slice:
    edges = np.flatnonzero(np.diff(np.concatenate([[False], keep, [False]])))
    if not len(edges):
        return slice(0, 0)
    starts, stops = edges[::2], edges[1::2]
    i = int(np.argmax(stops - starts))
    return slice(int(starts[i]), int(stops[i]))


def lay_track(landscape: Landscape, track: Path) -> None:
    """A dirt track: two worn ruts, grass between them and along them."""
    for patch, offset, _ in _strips(landscape, track, 9):
        rough, lumpy = landscape.texture(landscape.rough, patch), landscape.texture(landscape.lumpy, patch)
        side = np.abs(offset + 0.35 * landscape.texture(landscape.broad, patch))
        dry = ~landscape.busy[patch.window]
        verge = smooth(side, 3.6, 2.4) * dry
        grass = spectrum("meadow") * (1 + 0.12 * rough + 0.1 * lumpy)
        landscape.paint(patch, 0.9 * verge, grass, Land.GRASS, height=0.0)
        worn = (
            smooth(np.abs(side - 0.85) - 0.1 * lumpy, 0.75, 0.3) * (0.82 + 0.18 * np.clip(lumpy, -1, 1)) * dry
        )
        dirt = spectrum("dirt") * (1 + 0.08 * rough + 0.09 * lumpy)
        landscape.paint(patch, worn, dirt, Land.TRACK)
        landscape.busy[patch.window] |= side < 2.6


def lay_road(landscape: Landscape, road: Road, river: River | None) -> None:
    """Asphalt with patches, worn lanes and markings; where it crosses the river it becomes a bridge."""
    half = road.width / 2
    for patch, offset, along in _strips(landscape, road.path, half + 5):
        side = np.abs(offset)
        ramp = np.zeros(patch.shape, np.float32) if river is None else smooth(river.beyond[patch.window], 26, 7)
        high = ramp > 0.97
        _verge(landscape, patch, side - half, high)
        surface = _surface(landscape, patch, road, offset, along)
        deck = half + 1.3
        if high.any():
            rail = spectrum("concrete") * (1 + 0.05 * landscape.texture(landscape.rough, patch))
            landscape.paint(
                patch,
                landscape.cover(side - deck) * high,
                rail,
                Land.ROAD,
                height=DECK * ramp,
                slope=(0, 0),
                gleam=0,
            )
            parapet = landscape.cover(np.abs(side - deck + 0.15) - 0.2) * high
            landscape.paint(patch, parapet, spectrum("concrete") * 1.15, height=DECK * ramp + 0.35)
        lift = np.float32(DECK) * ramp
        edge = side - half + 0.12 * landscape.texture(landscape.lumpy, patch)
        landscape.paint(patch, landscape.cover(edge), surface, Land.ROAD, height=lift, slope=(0, 0), gleam=0)
        if road.marked:
            landscape.paint(patch, _markings(landscape, offset, along, half), spectrum("paint"))
        landscape.busy[patch.window] |= side < half + 2.5


def _strips(landscape: Landscape, path: Path, reach: float):
    """The landscape along a path, in pieces that do not overlap, so that no pixel is painted twice."""
    size = 256
    rows, cols = landscape.shape
    for top in range(0, rows, size):
        for left in range(0, cols, size):
            patch = Patch(
                slice(top, min(top + size, rows)),
                slice(left, min(left + size, cols)),
                landscape.x[:, left : left + size],
                landscape.y[top : top + size],
            )
            margin = reach + 12
            inside = (path.points[:, 0] > patch.x[0, 0] - margin) & (
                path.points[:, 0] < patch.x[0, -1] + margin
            )
            inside &= (path.points[:, 1] > patch.y[0, 0] - margin) & (
                path.points[:, 1] < patch.y[-1, 0] + margin
            )
            if not inside.any():
                continue
            run = np.flatnonzero(inside)
            piece = slice(max(0, run[0] - 2), run[-1] + 3)
            offset, along = near(landscape, patch, Path(path.points[piece]), reach)
            if (np.abs(offset) <= reach).any():
                yield patch, offset, along + np.float32(path.steps[piece.start])


def _verge(landscape: Landscape, patch: Patch, out: Array, high: Mask) -> None:
    rough, lumpy = landscape.texture(landscape.rough, patch), landscape.texture(landscape.lumpy, patch)
    mown = spectrum("grass") + smooth(lumpy, -0.5, 2) * 0.6 * (spectrum("grass_dry") - spectrum("grass"))
    fade = smooth(out + 0.5 * lumpy, 3.6, 1.6) * ~high
    landscape.paint(
        patch,
        0.92 * fade,
        mown * (1 + 0.1 * rough),
        Land.GRASS,
        height=np.minimum(landscape.height[patch.window], 0),
    )
    dusty = smooth(out + 0.3 * lumpy, 0.9, 0.0) * ~high
    landscape.paint(patch, 0.6 * dusty, spectrum("gravel") * (0.9 + 0.1 * rough))


def _surface(landscape: Landscape, patch: Patch, road: Road, offset: Array, along: Array) -> Array:
    gsd = np.float32(landscape.gsd)
    old = smooth(landscape.texture(landscape.broad, patch), -0.8, 1.2) if road.marked else 0.9
    base = spectrum("asphalt") + old * (spectrum("asphalt_old") - spectrum("asphalt"))
    # Tyres polish two strips per lane; oil darkens the middle of it.
    lane = np.abs(np.abs(offset) - road.width / 4)
    worn = smooth(np.abs(lane - 0.75), 0.6, 0.1) * 0.06 - smooth(lane, 0.5, 0.0) * 0.04
    streak = sample(landscape.rough, along / gsd * np.float32(0.05), offset / gsd * np.float32(0.9))
    return base * (1 + worn + 0.035 * streak + 0.03 * landscape.texture(landscape.rough, patch))


def _markings(landscape: Landscape, offset: Array, along: Array, half: float) -> Array:
    worn = 0.65 + 0.25 * np.clip(sample(landscape.lumpy, along, offset), -1, 1)
    centre = landscape.cover(np.abs(offset) - 0.09) * ((along % 9.0) < 3.4)
    edges = landscape.cover(np.abs(np.abs(offset) - half + 0.3) - 0.08)
    return np.maximum(centre, 0.8 * edges) * worn
