"""A village: side streets off the main road, plots along them, and on each plot what people keep there."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from rs_genedit.demo import houses, vehicles
from rs_genedit.demo.canvas import Canvas, Land, Patch, box_distance, smooth
from rs_genedit.demo.forest import plant
from rs_genedit.demo.noise import Array
from rs_genedit.demo.paths import Path, Points, wander
from rs_genedit.demo.roads import Road
from rs_genedit.demo.spectra import spectrum


@dataclass(frozen=True)
class Plot:
    """A plot beside a street: middle of its street side, direction away from the street, width and depth (m)."""

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
        half = self.wide / 2 - inset
        ends = ((inset, -half), (self.deep - inset, -half), (self.deep - inset, half), (inset, half))
        return [self.point(out, aside) for out, aside in ends]

    def patch(self, canvas: Canvas, margin: float = 2.0) -> Patch | None:
        xs, ys = zip(*self.corners(), strict=True)
        return canvas.box(min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)


@dataclass
class Village:
    """What was built: plots with their houses, and trees still to be planted (x, y, radius, kind)."""

    plots: list[tuple[Plot, houses.House]] = field(default_factory=list)
    trees: list[tuple[float, float, float, str]] = field(default_factory=list)
    parked: list[tuple[float, float, float, float]] = field(default_factory=list)


def plan_streets(canvas: Canvas, main: Road, course: Path, half_width: float) -> list[Road]:
    """Side streets off the main road on the drier side of the river."""
    rng = canvas.rng("streets")
    tall, wide = canvas.metres
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


def plan_plots(canvas: Canvas, main: Road, streets: list[Road]) -> list[Plot]:
    """Plots on both sides of every street and of the main road near them, none over another or over water."""
    rng = canvas.rng("plots")
    taken = canvas.busy.copy()
    plots: list[Plot] = []
    for street in streets:
        plots += _line_street(canvas, taken, street, 12.0, street.path.length + 4, rng)
    if streets:
        ends = [float(np.argmin(np.hypot(*(main.path.points - s.path.points[0]).T))) for s in streets]
        steps = main.path.steps
        first, last = steps[int(min(ends))] - 45, steps[int(max(ends))] + 45
        plots += _line_street(canvas, taken, main, first, last, rng)
    return plots


def _line_street(
    canvas: Canvas, taken: np.ndarray, street: Road, first: float, last: float, rng: np.random.Generator
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
            if _claim(canvas, taken, plot):
                plots.append(plot)
                along += wide + rng.uniform(0.2, 1.2)
            else:
                along += 6
    return plots


def _claim(canvas: Canvas, taken: np.ndarray, plot: Plot) -> bool:
    patch = plot.patch(canvas)
    tall, wide = canvas.metres
    if patch is None or any(not (0 < x < wide and 0 < y < tall) for x, y in plot.corners()):
        return False
    u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
    # The first metres belong to the street's verge.
    inside = box_distance(u - 1.2, v, plot.deep / 2 - 1.8, plot.wide / 2 - 0.4) < 0
    if taken[patch.window][inside].any():
        return False
    taken[patch.window] |= inside
    return True


def settle(canvas: Canvas, plots: list[Plot], sun_azimuth: float) -> Village:
    """Build on every plot, on a green that joins the plots and keeps the fields off the houses."""
    village = Village()
    _green(canvas, plots)
    for number, plot in enumerate(plots):
        rng = canvas.rng(f"plot {number}")
        if rng.random() < 0.07 and plot.deep > 34:
            _farmyard(canvas, plot, sun_azimuth, rng, village)
        else:
            _home(canvas, plot, sun_azimuth, rng, village)
    return village


def _green(canvas: Canvas, plots: list[Plot]) -> None:
    """Grass between the plots and for some metres round them."""
    for plot in plots:
        patch = plot.patch(canvas, 22)
        if patch is None:
            continue
        u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
        rough, lumpy, broad = (canvas.texture(t, patch) for t in (canvas.rough, canvas.lumpy, canvas.broad))
        edge = box_distance(u, v, plot.deep / 2, plot.wide / 2) + 3.0 * broad
        land = np.isin(canvas.label[patch.window], (Land.FIELD, Land.GRASS)) & ~canvas.busy[patch.window]
        dry = smooth(lumpy * 0.6 + broad, -0.6, 2.0)
        grass = spectrum("meadow") + dry * (spectrum("grass_dry") - spectrum("meadow"))
        canvas.paint(patch, smooth(edge, 11, 8) * land, grass * (1 + 0.11 * rough + 0.08 * lumpy), Land.GRASS, height=0.0)


def _home(canvas: Canvas, plot: Plot, sun_azimuth: float, rng: np.random.Generator, village: Village) -> None:
    along = rng.random() < 0.72
    setback = rng.uniform(4.5, 9)
    aside = rng.uniform(-0.12, 0.12) * plot.wide
    out = setback + 5.5
    x, y = plot.point(out, aside)
    house = houses.draw_house(x, y, plot.heading + (np.pi / 2 if along else 0.0), rng)
    _garden(canvas, plot, rng)
    lane = np.sign(aside or 1) * -1 * (plot.wide / 2 - rng.uniform(2.4, 3.2))
    _drive(canvas, plot, lane, setback + rng.uniform(7, 12), rng, village)
    patio = plot.point(out + 7.0, aside)
    _slab(canvas, *patio, plot.heading, rng.uniform(2, 3.2), rng.uniform(3, 5), "paving" if rng.random() < 0.6 else "wood")
    _backyard(canvas, plot, out + 11, rng, village)
    houses.build(canvas, house, sun_azimuth, rng)
    if rng.random() < 0.45:
        wing_x, wing_y = plot.point(out + rng.uniform(3, 5), aside + rng.choice([-1, 1]) * 2.5)
        wing = houses.House(wing_x, wing_y, house.heading + np.pi / 2, 8.5, 5.4, house.eaves - 0.6, house.pitch, house.roof, house.cover, chimney=False)
        houses.build(canvas, wing, sun_azimuth, rng)
    village.plots.append((plot, house))


def _garden(canvas: Canvas, plot: Plot, rng: np.random.Generator) -> None:
    patch = plot.patch(canvas)
    if patch is None:
        return
    u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
    rough, lumpy, broad = (canvas.texture(t, patch) for t in (canvas.rough, canvas.lumpy, canvas.broad))
    edge = box_distance(u, v, plot.deep / 2, plot.wide / 2)
    kept = np.float32(rng.uniform(0, 0.6))
    green = spectrum("lawn") + np.clip(kept + 0.3 * broad, 0, 0.8) * (spectrum("grass_dry") - spectrum("lawn"))
    mown = 0.03 * np.sin(v * np.float32(2 * np.pi / 1.6)) * (rng.random() < 0.5)
    canvas.paint(patch, canvas.cover(edge), green * (1 + 0.08 * rough + 0.07 * lumpy + mown), Land.LAWN, height=0.0)
    canvas.busy[patch.window] |= edge < 0


def _slab(canvas: Canvas, x: float, y: float, heading: float, half_u: float, half_v: float, material: str) -> None:
    patch = canvas.patch(x, y, float(np.hypot(half_u, half_v)) + 2)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    distance = box_distance(u, v, half_u, half_v) + 0.1 * canvas.texture(canvas.lumpy, patch)
    colour = spectrum(material) * (1 + 0.07 * canvas.texture(canvas.rough, patch) + 0.05 * canvas.texture(canvas.lumpy, patch))
    canvas.paint(patch, canvas.cover(distance), colour, Land.PAVED, slope=(0, 0), busy=True)


def _drive(canvas: Canvas, plot: Plot, lane: float, deep: float, rng: np.random.Generator, village: Village) -> None:
    x, y = plot.point(deep / 2 - 1.2, lane)
    _slab(canvas, x, y, plot.heading, deep / 2 + 1.2, 1.6, str(rng.choice(["paving", "gravel", "asphalt_old", "concrete"])))
    garage_x, garage_y = plot.point(deep + 2.8, lane)
    garage = houses.House(garage_x, garage_y, plot.heading, 6.2, 3.4, 2.6, np.radians(22), str(rng.choice(["flat", "flat", "gable"])), str(rng.choice(["bitumen", "tile_brown", "fibre_cement"])), chimney=False)
    houses.build(canvas, garage, 180.0, rng)
    if rng.random() < 0.6:
        car_x, car_y = plot.point(rng.uniform(2.5, max(3.0, deep - 3)), lane)
        village.parked.append((car_x, car_y, plot.heading + rng.choice([0, np.pi]) + rng.normal(0, 0.05), 0.0))


def _backyard(canvas: Canvas, plot: Plot, start: float, rng: np.random.Generator, village: Village) -> None:
    back = plot.deep - start
    half = plot.wide / 2
    if back < 7:
        return
    if rng.random() < 0.13:
        _pool(canvas, *plot.point(start + back * 0.45, rng.uniform(-0.3, 0.3) * half), plot.heading, rng)
    elif rng.random() < 0.5:
        _beds(canvas, *plot.point(start + back * 0.55, rng.uniform(-0.4, 0.4) * half), plot.heading, rng)
    if rng.random() < 0.65:
        x, y = plot.point(plot.deep - 3.2, rng.choice([-1, 1]) * (half - 3.0))
        shed = houses.House(x, y, plot.heading + rng.choice([0, np.pi / 2]), rng.uniform(2.6, 4.5), rng.uniform(2.2, 3.2), 2.1, 0.4, "gable", str(rng.choice(["wood", "tile_brown", "bitumen", "metal"])), chimney=False)
        houses.build(canvas, shed, 180.0, rng)
    if rng.random() < 0.12:
        _disc(canvas, *plot.point(start + back * rng.uniform(0.2, 0.8), rng.uniform(-0.5, 0.5) * half), 1.7)
    for _ in range(int(rng.integers(3, 9))):
        x, y = plot.point(rng.uniform(start, plot.deep - 1.5), rng.uniform(-0.9, 0.9) * half)
        village.trees.append((x, y, float(rng.choice([rng.uniform(0.7, 1.4), rng.uniform(1.5, 3.6)])), str(rng.choice(["fruit", "oak", "beech", "bush", "spruce"]))))
    if rng.random() < 0.7:
        x, y = plot.point(rng.uniform(1.5, 3.5), rng.uniform(-0.8, 0.8) * half)
        village.trees.append((x, y, rng.uniform(0.8, 2.4), "fruit"))
    _hedge(plot, rng, village)


def _hedge(plot: Plot, rng: np.random.Generator, village: Village) -> None:
    """Hedges on some sides of a plot, with gaps."""
    half = plot.wide / 2 - 0.4
    sides = (((2.0, -half), (plot.deep, -half)), ((plot.deep - 0.4, -half), (plot.deep - 0.4, half)))
    for (out0, aside0), (out1, aside1) in sides:
        if rng.random() < 0.45:
            continue
        length = float(np.hypot(out1 - out0, aside1 - aside0))
        high = rng.uniform(0.65, 0.95)
        for t in np.arange(0, 1, 0.75 / length):
            if rng.random() < 0.96:
                x, y = plot.point(out0 + t * (out1 - out0), aside0 + t * (aside1 - aside0))
                village.trees.append((x + rng.normal(0, 0.1), y + rng.normal(0, 0.1), high * rng.uniform(0.85, 1.15), "hedge"))


def _pool(canvas: Canvas, x: float, y: float, heading: float, rng: np.random.Generator) -> None:
    half_u, half_v = rng.uniform(2.0, 2.6), rng.uniform(3.6, 5.0)
    _slab(canvas, x, y, heading, half_u + 1.3, half_v + 1.3, "concrete" if rng.random() < 0.6 else "paving")
    patch = canvas.patch(x, y, half_v + 2)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    shape = box_distance(u, v, half_u - 0.5, half_v - 0.5) - 0.5
    deep = 1 - 0.35 * smooth(v, -half_v, half_v)
    caustic = 1 + 0.06 * canvas.texture(canvas.rough, patch)
    canvas.paint(patch, canvas.cover(shape), spectrum("pool") * deep * caustic, Land.POOL, gleam=0.004)


def _beds(canvas: Canvas, x: float, y: float, heading: float, rng: np.random.Generator) -> None:
    """A kitchen garden: a few beds of different greens on bare soil."""
    half_u, half_v = rng.uniform(2.2, 3.6), rng.uniform(2.4, 4.2)
    _slab(canvas, x, y, heading, half_u, half_v, "soil")
    patch = canvas.patch(x, y, half_v + 3)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    for at in np.arange(-half_v + 0.6, half_v - 0.4, 1.3):
        bed = box_distance(u, v - np.float32(at), half_u - 0.4, 0.40) + 0.12 * canvas.texture(canvas.lumpy, patch)
        crop = spectrum(str(rng.choice(["beet", "lawn", "potato", "maize", "soil_dark", "reed"])))
        canvas.paint(patch, 0.85 * canvas.cover(bed), crop * (1 + 0.15 * canvas.texture(canvas.rough, patch)), height=0.4)


def _disc(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A trampoline."""
    patch = canvas.patch(x, y, radius + 1)
    if patch is None:
        return
    u, v = patch.turned(x, y, 0.0)
    distance: Array = np.hypot(u, v) - np.float32(radius)
    canvas.paint(patch, canvas.cover(distance), spectrum("car_blue") * 1.4, height=0.9, busy=True)
    canvas.paint(patch, canvas.cover(distance + 0.45), spectrum("car_dark"))


def _farmyard(canvas: Canvas, plot: Plot, sun_azimuth: float, rng: np.random.Generator, village: Village) -> None:
    patch = plot.patch(canvas)
    if patch is None:
        return
    _garden(canvas, plot, rng)
    x, y = plot.point(plot.deep * 0.45, 0)
    _slab(canvas, x, y, plot.heading, plot.deep * 0.42, plot.wide * 0.42, str(rng.choice(["concrete", "gravel", "dirt"])))
    x, y = plot.point(plot.deep * 0.68, 0)
    barn = houses.draw_barn(x, y, plot.heading + np.pi / 2, rng)
    barn = houses.House(x, y, barn.heading, min(barn.long, plot.wide - 3), 13.5, barn.eaves, barn.pitch, "gable", barn.cover, barn.solar, False)
    houses.build(canvas, barn, sun_azimuth, rng)
    x, y = plot.point(9.0, -plot.wide * 0.16)
    house = houses.draw_house(x, y, plot.heading + np.pi / 2, rng)
    houses.build(canvas, house, sun_azimuth, rng)
    for _ in range(3):
        cx, cy = plot.point(rng.uniform(15, 20), rng.uniform(-0.35, 0.4) * plot.wide)
        village.parked.append((cx, cy, rng.uniform(0, 6.28), 0.0))
    village.plots.append((plot, house))


def finish_village(canvas: Canvas, village: Village) -> None:
    """Park the cars and plant the gardens, once everything is built."""
    rng = canvas.rng("village life")
    for x, y, heading, lift in village.parked:
        vehicles.park_car(canvas, x, y, heading, rng, lift)
    for x, y, radius, kind in village.trees:
        if canvas.land_at(x, y) in (Land.LAWN, Land.GRASS, Land.FIELD):
            plant(canvas, x, y, radius, kind, rng)


def corners_of(x: float, y: float, heading: float, long: float, broad: float) -> Points:
    """Corners (4, 2) of a rectangle in metres."""
    cos, sin = np.cos(heading), np.sin(heading)
    frame = np.array([[-long, -broad], [long, -broad], [long, broad], [-long, broad]]) / 2
    return frame @ np.array([[cos, sin], [-sin, cos]]) + np.array([x, y])
