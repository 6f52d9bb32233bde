"""Splits by place: chips that overlap or lie near each other on the ground never stand in two splits.

Nearness is carried on: a chain of near chips is one place (single linkage). So no model is tested on ground
that it was trained on, seen in another year, by another sensor, or with another change upon it.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from rs_genedit.dataset.chips import Chip
from rs_genedit.errors import UsageError

SPLITS = ("train", "val", "test")


def places(chips: Sequence[Chip], gap: float) -> list[int]:
    """The place of each chip, by number: chips less than ``gap`` metres apart share one.

    Chips of a scene that lies nowhere on the ground share the scene's.
    """
    pairs: list[tuple[int, int]] = []
    on_ground = [n for n, chip in enumerate(chips) if chip.centre is not None]
    if on_ground:
        centres = np.array([chips[n].centre for n in on_ground])
        radii = np.array([chips[n].radius for n in on_ground])
        near = cKDTree(centres).query_pairs(2 * radii.max() + gap, output_type="ndarray")
        apart = np.linalg.norm(centres[near[:, 0]] - centres[near[:, 1]], axis=1)
        close = apart - radii[near[:, 0]] - radii[near[:, 1]] < gap
        pairs += [(on_ground[a], on_ground[b]) for a, b in near[close]]
    nowhere: dict[str, list[int]] = defaultdict(list)
    for number, chip in enumerate(chips):
        if chip.centre is None:
            nowhere[str(chip.pair.before.resolve())].append(number)
    pairs += [(group[0], other) for group in nowhere.values() for other in group[1:]]
    rows, cols = np.array(pairs, int).reshape(-1, 2).T
    graph = coo_array((np.ones(len(rows)), (rows, cols)), shape=(len(chips), len(chips)))
    return [int(label) for label in connected_components(graph, directed=False)[1]]


def split(chips: Sequence[Chip], place: Sequence[int], shares: Mapping[str, float], seed: int) -> list[str]:
    """The split of each chip: whole places, largest first, each to the split that lacks most.

    Raises
    ------
    UsageError
        There are fewer places than splits that must hold something.
    """
    wanted = {name: share for name, share in shares.items() if share > 0}
    groups: dict[int, list[int]] = defaultdict(list)
    for number, label in enumerate(place):
        groups[label].append(number)
    if len(groups) < len(wanted):
        raise UsageError(
            f"all chips lie at {len(groups)} place{'s' if len(groups) > 1 else ''}, which cannot be split into "
            f"{', '.join(wanted)} without a leak: bring results of more places, ask for fewer splits, or let "
            "chips lie nearer to each other",
            hint="split",
        )
    order = sorted(groups.values(), key=lambda group: (-len(group), _mixed(chips[group[0]], seed)))
    room = {name: share / sum(wanted.values()) * len(chips) for name, share in wanted.items()}
    held = dict.fromkeys(wanted, 0)
    found = [""] * len(chips)
    for count, group in enumerate(order):
        empty = [name for name in wanted if not held[name]]
        left = len(order) - count
        choice = empty if len(empty) >= left else list(wanted)
        name = max(choice, key=lambda one: (room[one] - held[one]) / room[one])
        held[name] += len(group)
        for number in group:
            found[number] = name
    return found


def _mixed(chip: Chip, seed: int) -> str:
    return hashlib.sha256(f"{seed} {chip.name}".encode()).hexdigest()
