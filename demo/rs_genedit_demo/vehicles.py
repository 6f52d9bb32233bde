"""Small made things: cars, tractors, boats with their wakes, jetties."""

from __future__ import annotations

import numpy as np

from rs_genedit_demo.landscape import Land, Landscape, box_distance, smooth
from rs_genedit_demo.spectra import spectrum

PAINTS = (
    "white",
    "car_silver",
    "car_dark",
    "car_dark",
    "car_red",
    "car_blue",
    "tile_grey",
    "car_silver",
    "white",
)


def park_car(
    landscape: Landscape, x: float, y: float, heading: float, rng: np.random.Generator, lift: float = 0.0
) -> None:
    """One car; now and then a van."""
    van = rng.random() < 0.15
    long, broad, tall = (5.6, 2.0, 2.3) if van else (rng.uniform(3.9, 4.7), 1.8, 1.45)
    patch = landscape.patch(x, y, long)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    hull = box_distance(u, v, long / 2 - 0.4, broad / 2 - 0.4) - 0.4
    paint = spectrum("white") if van else spectrum(str(rng.choice(PAINTS)))
    body = paint * (1 - 0.05 * np.abs(u))
    landscape.paint(
        patch,
        landscape.cover(hull),
        body,
        Land.VEHICLE,
        height=lift + tall * 0.7,
        slope=(0, 0),
        busy=True,
        gleam=0,
    )
    cabin = box_distance(u + 0.25, v, long * 0.27, broad / 2 - 0.25)
    landscape.paint(patch, landscape.cover(cabin), body * 1.05, height=lift + tall)
    if not van:
        panes = np.minimum(
            box_distance(u - long * 0.2, v, 0.32, 0.7), box_distance(u + long * 0.36, v, 0.25, 0.65)
        )
        landscape.paint(patch, 0.85 * landscape.cover(panes), spectrum("solar") * 1.3, gleam=0.01)


def float_boat(
    landscape: Landscape,
    x: float,
    y: float,
    heading: float,
    long: float,
    rng: np.random.Generator,
    moving: bool,
) -> None:
    """A boat with pointed bow, deck and cabin or awning; a moving one draws a wake."""
    broad = long * (0.27 if long < 14 else 0.19)
    if moving:
        _wake(landscape, x, y, heading, long, broad)
    patch = landscape.patch(x, y, long)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    bow = np.clip((u - long * 0.12) / (long * 0.38), 0, 1)
    beam = broad / 2 * (1 - bow**2.0)
    hull = np.maximum(np.abs(v) - beam, np.abs(u) - long / 2)
    cargo = long > 20
    rim = spectrum("tile_grey" if cargo else str(rng.choice(["white", "white", "wood", "car_blue"])))
    landscape.paint(patch, landscape.cover(hull), rim, Land.BOAT, height=1.2, slope=(0, 0), busy=True, gleam=0)
    deck = "rust" if cargo else str(rng.choice(["wood", "concrete", "white"]))
    landscape.paint(
        patch,
        landscape.cover(hull + 0.45),
        spectrum(deck) * (1 + 0.06 * landscape.texture(landscape.rough, patch)),
    )
    if cargo:
        hold = box_distance(u - long * 0.02, v, long * 0.27, broad / 2 - 1.0)
        load = spectrum("gravel") * (1 + 0.12 * landscape.texture(landscape.lumpy, patch))
        landscape.paint(patch, landscape.cover(hold), load, height=1.8)
        house = box_distance(u + long * 0.40, v, long * 0.06, broad / 2 - 0.7)
        landscape.paint(patch, landscape.cover(house), spectrum("white"), height=4.2)
        return
    cabin = box_distance(u + long * 0.06, v, long * 0.16, broad * 0.30)
    cover = "canvas_blue" if rng.random() < 0.4 else "white"
    landscape.paint(patch, landscape.cover(cabin), spectrum(cover) * 0.9, height=2.4)
    pane = box_distance(u - long * 0.115, v, long * 0.025, broad * 0.27)
    landscape.paint(patch, 0.8 * landscape.cover(pane), spectrum("solar"))


def _wake(landscape: Landscape, x: float, y: float, heading: float, long: float, broad: float) -> None:
    reach = long * 4.5
    patch = landscape.patch(x, y, reach)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    behind = np.clip(-(u + long * 0.42), 0, reach)
    lumpy, rough = landscape.texture(landscape.lumpy, patch), landscape.texture(landscape.rough, patch)
    fade = np.exp(-behind / (long * 1.7)) * smooth(behind, 0, 1.5) * smooth(behind, reach, reach * 0.6)
    churn = smooth(np.abs(v + 0.4 * lumpy), broad * 0.5 + 0.05 * behind, 0.0) * fade
    # The arms of a ship's wake spread at 19 degrees whatever its speed (Kelvin 1887).
    ahead = np.clip(long * 0.45 - u, 0, None)
    arm = np.abs(v) - ahead * np.float32(np.tan(np.radians(19.5)))
    arms = (
        np.exp(-((arm / 0.8) ** 2)) * np.exp(-ahead / (long * 1.6)) * (0.6 + 0.4 * lumpy) * smooth(ahead, 0, 3)
    )
    wet = landscape.label[patch.window] == Land.WATER
    foam = np.clip((0.65 * churn * (0.55 + 0.35 * lumpy + 0.3 * rough) + 0.16 * arms) * wet, 0, 0.8)
    landscape.paint(patch, foam.astype(np.float32), spectrum("white") * 0.75)


def lay_jetty(landscape: Landscape, x: float, y: float, heading: float, long: float) -> None:
    """A wooden landing stage from (x, y) towards ``heading``."""
    patch = landscape.patch(x, y, long * 1.2)
    if patch is None:
        return
    u, v = patch.turned(x, y, heading)
    planks = spectrum("wood") * (1 + 0.10 * np.sin(u * 9) + 0.08 * landscape.texture(landscape.rough, patch))
    stage = np.minimum(
        box_distance(u - long / 2, v, long / 2, 0.75), box_distance(u - long + 0.75, v, 0.75, 3.6)
    )
    landscape.paint(
        patch, landscape.cover(stage), planks, Land.PAVED, height=0.9, slope=(0, 0), gleam=0, busy=True
    )
