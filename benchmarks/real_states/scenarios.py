"""The six scenarios of the paper's Table I, judged by real pictures of other places.

The judge of a scenario is trained on real crops of the state and crops of the same ground without it, at other
places than the one that it judges. It shares neither data nor places with the guide, but for forest fires,
whose rows say so: some of their chips overlap with chips that the guide learnt from. Of a collapsed bridge
there is no real picture, of holes one: these two cannot be judged so and are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.real_states.crops import free_crops, made_crops, real_crops
from benchmarks.real_states.descriptors import describe, joined
from benchmarks.real_states.judge import accuracy_by_place, over_places, train
from benchmarks.real_states.making import MODES, Making, make, output_of
from benchmarks.real_states.places import SCENARIOS, of_state, shares_places
from benchmarks.real_states.statistics import mean_of


def scenarios(
    data: Path, folder: Path, core: Path, seeds: int, guide: str, most: int, modes: list[str], only: str
) -> list[dict[str, Any]]:
    """Chance of the state before and after, in points of 100, for each scenario and way of making it."""
    rows = []
    for state in (name for name in SCENARIOS if only in name):
        places = of_state(state)
        real = {place.name: joined(describe(real_crops(place, data))) for place in places}
        free = {place.name: joined(describe(free_crops(place, data))) for place in places}
        sure = over_places(list(accuracy_by_place(real, free).values()))
        judges = {
            place.name: train(
                np.concatenate([real[other.name] for other in places if other is not place]),
                np.concatenate([free[other.name] for other in places if other is not place]),
            )
            for place in places
        }
        before = {name: 100 * float(judges[name].chance(free[name]).mean()) for name in free}
        truth = {name: 100 * float(judges[name].chance(real[name]).mean()) for name in real}
        for mode in modes:
            makings = [Making(place, mode, seed, guide) for seed in range(seeds) for place in places[:most]]
            done = make(makings, data, folder, core)
            gains: dict[str, list[float]] = {}
            for one in makings:
                if one.key in done and done[one.key]["made"]:
                    crops = joined(describe(made_crops(one.place, output_of(one, folder))))
                    name = one.place.name
                    after = 100 * float(judges[name].chance(crops).mean())
                    gains.setdefault(name, []).append(after - before[name])
            rows.append(_row(state, mode, gains, before, truth, sure, seeds))
            print(line(rows[-1]), flush=True)
    (folder / f"scenarios-{guide}.json".replace("/", "_")).write_text(
        json.dumps(rows, indent=1) + "\n", "utf-8"
    )
    return rows


def _row(
    state: str,
    mode: str,
    gains: dict[str, list[float]],
    before: dict[str, float],
    truth: dict[str, float],
    sure: tuple[float, float, float],
    seeds: int,
) -> dict[str, Any]:
    whole = {name: values for name, values in gains.items() if len(values) == seeds}
    row: dict[str, Any] = {"state": state, "mode": mode, "places": len(whole), "judge": sure[0]}
    if not whole or seeds < 2:
        return row
    by_seed = np.mean(list(whole.values()), axis=0)
    told = mean_of(list(by_seed))
    places = over_places([float(np.mean(values)) for values in whole.values()])
    return row | {
        "before": float(np.mean([before[name] for name in whole])),
        "truth": float(np.mean([truth[name] for name in whole])),
        "gain": told.value,
        "half": told.half,
        "deviation": told.deviation,
        "over_places": places,
        "by_place": {name: float(np.mean(values)) for name, values in whole.items()},
    }


def line(row: dict[str, Any]) -> str:
    """A row of the table."""
    if "gain" not in row:
        return f"| {row['state']} | {row['mode']} | | | | |"
    _, low, high = row["over_places"]
    note = ", places shared with the guide" if shares_places(row["state"]) else ""
    return (
        f"| {row['state']}{note} ({row['places']} places, judge right {row['judge']:.2f}) | {row['mode']} | "
        f"{row['before']:.1f} | {row['truth']:.1f} | {row['gain']:+.1f} ± {row['half']:.1f} | "
        f"{low:+.1f} to {high:+.1f} |"
    )


def known_modes(names: str) -> list[str]:
    """Modes by their names with commas between."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    for name in wanted:
        if name not in MODES:
            raise SystemExit(f"{name} is none of {', '.join(MODES)}")
    return wanted
