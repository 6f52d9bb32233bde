"""What people keep round their houses: lawns, drives, sheds, pools, beds, hedges and trees."""

from __future__ import annotations

import numpy as np

from rs_genedit_demo import houses
from rs_genedit_demo.fractal_noise import Array
from rs_genedit_demo.landscape import Land, Landscape, box_distance, smooth
from rs_genedit_demo.plots import Plot, Village
from rs_genedit_demo.spectra import spectrum


def lay_lawn(landscape: Landscape, plot: Plot, rng: np.random.Generator) -> None:
    """A lawn over the whole plot, mown in stripes or not."""
    patch = plot.patch(landscape)
    if patch is None:
        return
    u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
    rough, lumpy, broad = (
        landscape.texture(t, patch) for t in (landscape.rough, landscape.lumpy, landscape.broad)
    )
    edge = box_distance(u, v, plot.deep / 2, plot.wide / 2)
    kept = np.float32(rng.uniform(0, 0.6))
    green = spectrum("lawn") + np.clip(kept + 0.3 * broad, 0, 0.8) * (spectrum("grass_dry") - spectrum("lawn"))
    mown = 0.03 * np.sin(v * np.float32(2 * np.pi / 1.6)) * (rng.random() < 0.5)
    landscape.paint(
        patch, landscape.cover(edge), green * (1 + 0.08 * rough + 0.07 * lumpy + mown), Land.LAWN, height=0.0
    )
    landscape.busy[patch.window] |= edge < 0


def lay_slab(
    landscape: Landscape, x: float, y: float, heading: float, half_u: float, half_v: float, material: str
) -> None:
    """A paved or dug rectangle."""
    patch = landscape.patch(x, y, float(np.hypot(half_u, half_v)) + 2)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    distance = box_distance(u, v, half_u, half_v) + 0.1 * landscape.texture(landscape.lumpy, patch)
    colour = spectrum(material) * (
        1 + 0.07 * landscape.texture(landscape.rough, patch) + 0.05 * landscape.texture(landscape.lumpy, patch)
    )
    landscape.paint(patch, landscape.cover(distance), colour, Land.PAVED, slope=(0, 0), busy=True)


def lay_drive(
    landscape: Landscape, plot: Plot, lane: float, deep: float, rng: np.random.Generator, village: Village
) -> None:
    """A drive along one side, its garage, and mostly a car."""
    x, y = plot.point(deep / 2 - 1.2, lane)
    lay_slab(
        landscape,
        x,
        y,
        plot.heading,
        deep / 2 + 1.2,
        1.6,
        str(rng.choice(["paving", "gravel", "asphalt_old", "concrete"])),
    )
    garage_x, garage_y = plot.point(deep + 2.8, lane)
    garage = houses.House(
        garage_x,
        garage_y,
        plot.heading,
        6.2,
        3.4,
        2.6,
        np.radians(22),
        str(rng.choice(["flat", "flat", "gable"])),
        str(rng.choice(["bitumen", "tile_brown", "fibre_cement"])),
        chimney=False,
    )
    houses.build(landscape, garage, 180.0, rng)
    if rng.random() < 0.6:
        car_x, car_y = plot.point(rng.uniform(2.5, max(3.0, deep - 3)), lane)
        village.parked.append((car_x, car_y, plot.heading + rng.choice([0, np.pi]) + rng.normal(0, 0.05), 0.0))


def furnish_backyard(
    landscape: Landscape, plot: Plot, start: float, rng: np.random.Generator, village: Village
) -> None:
    """What stands behind the house, ``start`` metres from the street."""
    back = plot.deep - start
    half = plot.wide / 2
    if back < 7:
        return
    if rng.random() < 0.13:
        _pool(landscape, *plot.point(start + back * 0.45, rng.uniform(-0.3, 0.3) * half), plot.heading, rng)
    elif rng.random() < 0.5:
        _beds(landscape, *plot.point(start + back * 0.55, rng.uniform(-0.4, 0.4) * half), plot.heading, rng)
    if rng.random() < 0.65:
        x, y = plot.point(plot.deep - 3.2, rng.choice([-1, 1]) * (half - 3.0))
        shed = houses.House(
            x,
            y,
            plot.heading + rng.choice([0, np.pi / 2]),
            rng.uniform(2.6, 4.5),
            rng.uniform(2.2, 3.2),
            2.1,
            0.4,
            "gable",
            str(rng.choice(["wood", "tile_brown", "bitumen", "metal"])),
            chimney=False,
        )
        houses.build(landscape, shed, 180.0, rng)
    if rng.random() < 0.12:
        _disc(landscape, *plot.point(start + back * rng.uniform(0.2, 0.8), rng.uniform(-0.5, 0.5) * half), 1.7)
    for _ in range(int(rng.integers(3, 9))):
        x, y = plot.point(rng.uniform(start, plot.deep - 1.5), rng.uniform(-0.9, 0.9) * half)
        village.trees.append(
            (
                x,
                y,
                float(rng.choice([rng.uniform(0.7, 1.4), rng.uniform(1.5, 3.6)])),
                str(rng.choice(["fruit", "oak", "beech", "bush", "spruce"])),
            )
        )
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
                village.trees.append(
                    (x + rng.normal(0, 0.1), y + rng.normal(0, 0.1), high * rng.uniform(0.85, 1.15), "hedge")
                )


def _pool(landscape: Landscape, x: float, y: float, heading: float, rng: np.random.Generator) -> None:
    half_u, half_v = rng.uniform(2.0, 2.6), rng.uniform(3.6, 5.0)
    lay_slab(
        landscape, x, y, heading, half_u + 1.3, half_v + 1.3, "concrete" if rng.random() < 0.6 else "paving"
    )
    patch = landscape.patch(x, y, half_v + 2)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    shape = box_distance(u, v, half_u - 0.5, half_v - 0.5) - 0.5
    deep = 1 - 0.35 * smooth(v, -half_v, half_v)
    caustic = 1 + 0.06 * landscape.texture(landscape.rough, patch)
    landscape.paint(patch, landscape.cover(shape), spectrum("pool") * deep * caustic, Land.POOL, gleam=0.004)


def _beds(landscape: Landscape, x: float, y: float, heading: float, rng: np.random.Generator) -> None:
    """A kitchen garden: a few beds of different greens on bare soil."""
    half_u, half_v = rng.uniform(2.2, 3.6), rng.uniform(2.4, 4.2)
    lay_slab(landscape, x, y, heading, half_u, half_v, "soil")
    patch = landscape.patch(x, y, half_v + 3)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    for at in np.arange(-half_v + 0.6, half_v - 0.4, 1.3):
        bed = box_distance(u, v - np.float32(at), half_u - 0.4, 0.40) + 0.12 * landscape.texture(
            landscape.lumpy, patch
        )
        crop = spectrum(str(rng.choice(["beet", "lawn", "potato", "maize", "soil_dark", "reed"])))
        landscape.paint(
            patch,
            0.85 * landscape.cover(bed),
            crop * (1 + 0.15 * landscape.texture(landscape.rough, patch)),
            height=0.4,
        )


def _disc(landscape: Landscape, x: float, y: float, radius: float) -> None:
    """A trampoline."""
    patch = landscape.patch(x, y, radius + 1)
    if patch is None:
        return
    u, v = patch.turned(x, y, 0.0)
    distance: Array = np.hypot(u, v) - np.float32(radius)
    landscape.paint(patch, landscape.cover(distance), spectrum("car_blue") * 1.4, height=0.9, busy=True)
    landscape.paint(patch, landscape.cover(distance + 0.45), spectrum("car_dark"))
