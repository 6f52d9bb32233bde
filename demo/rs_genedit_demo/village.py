"""A village: houses and farms on their plots, with everything round them."""

from __future__ import annotations

import numpy as np

from rs_genedit_demo import houses, vehicles
from rs_genedit_demo.forest import plant
from rs_genedit_demo.gardens import furnish_backyard, lay_drive, lay_lawn, lay_slab
from rs_genedit_demo.landscape import Land, Landscape, box_distance, smooth
from rs_genedit_demo.plots import Plot, Village
from rs_genedit_demo.spectra import spectrum


def settle(landscape: Landscape, plots: list[Plot], sun_azimuth: float) -> Village:
    """Build on every plot, on a green that joins the plots and keeps the fields off the houses."""
    village = Village()
    _green(landscape, plots)
    for number, plot in enumerate(plots):
        rng = landscape.rng(f"plot {number}")
        if rng.random() < 0.07 and plot.deep > 34:
            _farmyard(landscape, plot, sun_azimuth, rng, village)
        else:
            _home(landscape, plot, sun_azimuth, rng, village)
    return village


def _green(landscape: Landscape, plots: list[Plot]) -> None:
    """Grass between the plots and for some metres round them."""
    for plot in plots:
        patch = plot.patch(landscape, 22)
        if patch is None:
            continue
        u, v = patch.turned(*plot.point(plot.deep / 2, 0), plot.heading)
        rough, lumpy, broad = (
            landscape.texture(t, patch) for t in (landscape.rough, landscape.lumpy, landscape.broad)
        )
        edge = box_distance(u, v, plot.deep / 2, plot.wide / 2) + 3.0 * broad
        land = np.isin(landscape.label[patch.window], (Land.FIELD, Land.GRASS)) & ~landscape.busy[patch.window]
        dry = smooth(lumpy * 0.6 + broad, -0.6, 2.0)
        grass = spectrum("meadow") + dry * (spectrum("grass_dry") - spectrum("meadow"))
        landscape.paint(
            patch, smooth(edge, 11, 8) * land, grass * (1 + 0.11 * rough + 0.08 * lumpy), Land.GRASS, height=0.0
        )


def _home(
    landscape: Landscape, plot: Plot, sun_azimuth: float, rng: np.random.Generator, village: Village
) -> None:
    along = rng.random() < 0.72
    setback = rng.uniform(4.5, 9)
    aside = rng.uniform(-0.12, 0.12) * plot.wide
    out = setback + 5.5
    x, y = plot.point(out, aside)
    house = houses.draw_house(x, y, plot.heading + (np.pi / 2 if along else 0.0), rng)
    lay_lawn(landscape, plot, rng)
    lane = np.sign(aside or 1) * -1 * (plot.wide / 2 - rng.uniform(2.4, 3.2))
    lay_drive(landscape, plot, lane, setback + rng.uniform(7, 12), rng, village)
    patio = plot.point(out + 7.0, aside)
    lay_slab(
        landscape,
        *patio,
        plot.heading,
        rng.uniform(2, 3.2),
        rng.uniform(3, 5),
        "paving" if rng.random() < 0.6 else "wood",
    )
    furnish_backyard(landscape, plot, out + 11, rng, village)
    houses.build(landscape, house, sun_azimuth, rng)
    if rng.random() < 0.45:
        wing_x, wing_y = plot.point(out + rng.uniform(3, 5), aside + rng.choice([-1, 1]) * 2.5)
        wing = houses.House(
            wing_x,
            wing_y,
            house.heading + np.pi / 2,
            8.5,
            5.4,
            house.eaves - 0.6,
            house.pitch,
            house.roof,
            house.cover,
            chimney=False,
        )
        houses.build(landscape, wing, sun_azimuth, rng)
    village.plots.append((plot, house))


def _farmyard(
    landscape: Landscape, plot: Plot, sun_azimuth: float, rng: np.random.Generator, village: Village
) -> None:
    patch = plot.patch(landscape)
    if patch is None:
        return
    lay_lawn(landscape, plot, rng)
    x, y = plot.point(plot.deep * 0.45, 0)
    lay_slab(
        landscape,
        x,
        y,
        plot.heading,
        plot.deep * 0.42,
        plot.wide * 0.42,
        str(rng.choice(["concrete", "gravel", "dirt"])),
    )
    x, y = plot.point(plot.deep * 0.68, 0)
    barn = houses.draw_barn(x, y, plot.heading + np.pi / 2, rng)
    barn = houses.House(
        x,
        y,
        barn.heading,
        min(barn.long, plot.wide - 3),
        13.5,
        barn.eaves,
        barn.pitch,
        "gable",
        barn.cover,
        barn.solar,
        False,
    )
    houses.build(landscape, barn, sun_azimuth, rng)
    x, y = plot.point(9.0, -plot.wide * 0.16)
    house = houses.draw_house(x, y, plot.heading + np.pi / 2, rng)
    houses.build(landscape, house, sun_azimuth, rng)
    for _ in range(3):
        cx, cy = plot.point(rng.uniform(15, 20), rng.uniform(-0.35, 0.4) * plot.wide)
        village.parked.append((cx, cy, rng.uniform(0, 6.28), 0.0))
    village.plots.append((plot, house))


def finish_village(landscape: Landscape, village: Village) -> None:
    """Park the cars and plant the gardens, once everything is built."""
    rng = landscape.rng("village life")
    for x, y, heading, lift in village.parked:
        vehicles.park_car(landscape, x, y, heading, rng, lift)
    for x, y, radius, kind in village.trees:
        if landscape.land_at(x, y) in (Land.LAWN, Land.GRASS, Land.FIELD):
            plant(landscape, x, y, radius, kind, rng)
