"""Realism: how well a judge tells made states from real ones, and how far made lies from real."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.real_states.crops import made_crops, real_crops
from benchmarks.real_states.descriptors import describe, joined
from benchmarks.real_states.distances import distances
from benchmarks.real_states.judge import accuracy_by_place, over_places
from benchmarks.real_states.making import Making, make, output_of
from benchmarks.real_states.places import REALISM, of_state
from benchmarks.real_states.sheet import write_sheet

SEEDS = 2
GROUPS = ("gradient", "spectrum", "colour")
Array = NDArray[np.float64]
Described = dict[str, dict[str, Array]]


def realism(data: Path, folder: Path, core: Path, only: str) -> dict[str, Any]:
    """Make each state at each of its places with an engine, and compare with the real ones; a row a state."""
    rows: dict[str, Any] = {}
    for state in (name for name in REALISM if only in name):
        makings = [Making(place, "default", seed) for place in of_state(state) for seed in range(SEEDS)]
        done = make(makings, data, folder, core)
        real: Described = {place.name: describe(real_crops(place, data)) for place in of_state(state)}
        made: Described = {}
        for place in of_state(state):
            crops = [
                made_crops(place, output_of(one, folder))
                for one in makings
                if one.place is place and done[one.key]["made"]
            ]
            if crops:
                made[place.name] = describe(np.concatenate(crops))
        refused = {one.place.name: done[one.key]["refused"] for one in makings if done[one.key]["refused"]}
        rows[state] = _row(real, made) | {"refused": refused}
        first = [one for one in makings if one.seed == 0]
        write_sheet(first, data, folder, folder / f"{state.replace(' ', '_')}.png")
        print(line(state, rows[state]), flush=True)
    (folder / "realism.json").write_text(json.dumps(rows, indent=1) + "\n", "utf-8")
    return rows


def _row(real: Described, made: Described) -> dict[str, Any]:
    row: dict[str, Any] = {"places": len(real), "made": len(made)}
    if len(made) < 3:
        return row
    both = {name: real[name] for name in made}
    right = accuracy_by_place(
        {name: joined(one) for name, one in both.items()}, {name: joined(one) for name, one in made.items()}
    )
    row["accuracy"] = [round(value, 3) for value in over_places(list(right.values()))]
    row["by_place"] = {name: round(value, 3) for name, value in right.items()}
    for group in GROUPS:
        to_made, to_real = distances(real, made, group)
        row[group] = {
            "made": round(float(np.mean(list(to_made.values()))), 3),
            "real": round(float(np.mean(list(to_real.values()))), 3),
        }
        row[group]["times"] = round(row[group]["made"] / row[group]["real"], 2)
    return row


def line(state: str, row: dict[str, Any]) -> str:
    """A row of the table."""
    there = f"{row['made']} of {row['places']}" + (
        f", {len(row['refused'])} of them forced" if row["refused"] else ""
    )
    if "accuracy" not in row:
        return f"| {state} | {there} | | | | |"
    mean, low, high = row["accuracy"]
    times = " | ".join(f"{row[g]['times']:.2f} ({row[g]['made']:.2f}, {row[g]['real']:.2f})" for g in GROUPS)
    return f"| {state} | {there} | {mean:.2f} ({low:.2f} to {high:.2f}) | {times} |"
