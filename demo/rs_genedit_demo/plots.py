"""Where a village goes: side streets off the main road, and plots along them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from rs_genedit_demo.houses import House
from rs_genedit_demo.landscape import Landscape, Patch, box_distance
from rs_genedit_demo.paths import Path, Points, wander
from rs_genedit_demo.roads import Road


@dataclass(frozen=True)
class Plot:
    """A plot beside a street: middle of its front, direction away from the street, width and depth (m)."""

    x: float
    y: float
    heading: float
    wide: float
    deep: float

    def point(self, out: float, aside: float) -> tuple[float, float]:
        """Map position ``out`` metres from the street and ``aside`` metres along it."""
        cos, sin = float(np.cos(self.heading)), float(np.sin(self.heading))
        return self.x + out * cos - aside * sin, self.y + out * sin + aside * cos

    def corners(self, inset: float = 0.0) -> list[tuple[float, float]]:
        """Its four corners in metres, ``inset`` from its sides."""
        half = self.wide / 2 - inset
        ends = ((inset, -half), (self.deep - inset, -half), (self.deep - inset, half), (inset, half))
        return [self.point(out, aside) for out, aside in ends]

    def patch(self, landscape: Landscape, margin: float = 2.0) -> Patch | None:
        """The part of the landscape it lies on, with a margin in metres."""
        xs, ys = zip(*self.corners(), strict=True)
        return landscape.box(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)


@dataclass
class Village:
    """What was built: plots with their houses, and trees still to be planted (x, y, radius, kind)."""

    plots: list[tuple[Plot, House]] = field(default_factory=list)
    trees: list[tuple[float, float, float, str]] = field(default_factory=list)
    parked: list[tuple[float, float, float, float]] = field(default_factory=list)


def plan_streets(landscape: Landscape, main: Road, course: Path, half_width: float) -> list[Road]:
    """Side streets off the main road on the drier side of the river."""
    rng = landscape.rng("streets")
    tall, wide = landscape.metres
    steps, points = main.path.steps, main.path.points
    shown = ((points > 12) & (points < np.array([wide, tall]) - 12)).all(1)
    far = course.distance_to(points) - half_width
    score = np.where(shown & (far > 70), 1.0, 0.0)
    reach = max(1, int(130 / (steps[1] - steps[0])))
    support = np.convolve(score, np.ones(2 * reach + 1), "same")
    if support.max() < 12:
        return []
    middle = steps[int(np.argmax(support * score))]
    streets = []
    for at, side in ((-88, 1), (-46, -1), (18, 1), (52, -1), (104, 1)):
        x, y, heading = main.path.at(middle + at + rng.uniform(-8, 8))
        length = rng.uniform(95, 185)
        turn = rng.normal(0, 0.25) * np.sin(np.linspace(0, np.pi * rng.uniform(0.8, 1.6), int(length / 4)))
        path = wander((x, y), heading + side * np.pi / 2 + rng.normal(0, 0.12), length, turn)
        keep = course.distance_to(path.points) > half_width + 34
        run = int(np.argmin(keep)) if not keep.all() else len(keep)
        if run >= 10:
            streets.append(Road(Path(path.points[:run]), 4.6, False))
    return streets


def plan_plots(landscape: Landscape, main: Road, streets: list[Road]) -> list[Plot]:
    """Plots on both sides of every street and of the main road near them, none over another or over water."""
    rng = landscape.rng("plots")
    taken = landscape.busy.copy()
    plots: list[Plot] = []
    for street in streets:
        plots += _line_street(landscape, taken, street, 12.0, street.path.length + 4, rng)
    if streets:
        ends = [float(np.argmin(np.hypot(*(main.path.points - s.path.points[0]).T))) for s in streets]
        steps = main.path.steps
        first, last = steps[int(min(ends))] - 45, steps[int(max(ends))] + 45
        plots += _line_street(landscape, taken, main, first, last, rng)
    return plots


def _line_street(
    landscape: Landscape, taken: np.ndarray, street: Road, first: float, last: float, rng: np.random.Generator
) -> list[Plot]:
    plots = []
    for side in (-1, 1):
        along = first
        while along < last:
            wide, deep = rng.uniform(19, 29), rng.uniform(31, 44)
            x, y, heading = street.path.at(min(along + wide / 2, street.path.length - 0.1))
            out = heading + side * np.pi / 2
            gap = street.width / 2 + rng.uniform(1.2, 2.0)
            plot = Plot(x + gap * np.cos(out), y + gap * np.sin(out), out, wide, deep)
            if _claim(landscape, taken, plot):
                plots.append(plot)
                along += wide + rng.uniform(0.2, 1.2)
            else:
                along += 6
    return plots


def _claim(landscape: Landscape, taken: np.ndarray, plot: Plot) -> bool:
    patch = plot.patch(landscape)
    tall, wide = landscape.metres
    if patch is None or any(not (0 < x < wide and 0 < y < tall) for x, y in plot.corners()):
        return False
    u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
    # The first metres belong to the street's verge.
    inside = box_distance(u - 1.2, v, plot.deep / 2 - 1.8, plot.wide / 2 - 0.4) < 0
    if taken[patch.window][inside].any():
        return False
    taken[patch.window] |= inside
    return True


def corners_of(x: float, y: float, heading: float, long: float, broad: float) -> Points:
    """Corners (4, 2) of a rectangle in metres."""
    cos, sin = np.cos(heading), np.sin(heading)
    frame = np.array([[-long, -broad], [long, -broad], [long, broad], [-long, broad]]) / 2
    return frame @ np.array([[cos, sin], [-sin, cos]]) + np.array([x, y])
