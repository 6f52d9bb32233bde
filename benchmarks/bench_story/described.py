"""Sixty descriptions of evolving scenes with attributes, each with the prompts of its five frames.

They speak of what the small latent model was trained on (``benchmarks.train_latent.chips``), so that the
colours that a frame should show are known.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Roof, water and ground of a story's scene, ten of them.
_SCENES = (
    ("red", "blue", "a green meadow"), ("white", "green", "a brown field"), ("grey", "brown", "a yellow field"),
    ("blue", "green", "bare soil"), ("brown", "blue", "sand"), ("black", "blue", "a green field"),
    ("red", "brown", "snow"), ("white", "blue", "a forest"), ("blue", "brown", "a green meadow"),
    ("black", "green", "grey concrete"),
)  # fmt: skip
_NEXT = {"blue": "green", "green": "brown", "brown": "blue"}
_COUNTS = ("one house with a {} roof", "two houses with {} roofs", "three houses with {} roofs",
           "four houses with {} roofs")  # fmt: skip


@dataclass(frozen=True)
class Story:
    """What a person would write, and the prompt of each frame."""

    description: str
    prompts: tuple[str, ...]


def stories() -> tuple[Story, ...]:
    """Six processes on ten scenes, in an order in which any first ten are of different processes."""
    made = []
    for number, (roof, water, ground) in enumerate(_SCENES):
        for process in (_building, _turbid, _season, _harvest, _drying, _repainted):
            made.append((number, process(roof, water, ground)))
    order = sorted(range(len(made)), key=lambda n: ((n // 6 + n % 6) % 10, n))
    return tuple(made[n][1] for n in order)


def _building(roof: str, water: str, ground: str) -> Story:
    place = f"a {water} pond in {ground}"
    grown = [f"{count.format(roof)} and {place}" for count in _COUNTS]
    return Story(f"houses with {roof} roofs are built beside {place}", (place, *grown))


def _turbid(roof: str, water: str, ground: str) -> Story:
    after = _NEXT[water]
    before, then = (
        f"a {colour} pond and two houses with {roof} roofs in {ground}" for colour in (water, after)
    )
    return Story(
        f"the {water} pond beside houses with {roof} roofs in {ground} turns {after}",
        (before, before, then, then, then),
    )


def _season(roof: str, water: str, ground: str) -> Story:
    covers = (
        (ground, ground, "snow", "snow", ground) if ground != "snow" else ("snow", "snow", *["bare soil"] * 3)
    )
    process = "winter comes over" if ground != "snow" else "the snow melts around"
    return Story(
        f"{process} houses with {roof} roofs in {ground}",
        tuple(f"three houses with {roof} roofs in {cover}" for cover in covers),
    )


def _harvest(roof: str, water: str, ground: str) -> Story:
    covers = ("a green field", "a green field", "a yellow field", "a yellow field", "a brown field")
    return Story(
        f"a green field with a {water} pond ripens and is harvested",
        tuple(f"a {water} pond in {cover}" for cover in covers),
    )


def _drying(roof: str, water: str, ground: str) -> Story:
    before, then = f"a {water} river in {ground}", f"a brown river in {ground}"
    after = f"a brown road in {ground}"
    return Story(f"the {water} river in {ground} dries up", (before, before, then, after, after))


def _repainted(roof: str, water: str, ground: str) -> Story:
    new = {"red": "grey", "grey": "red"}.get(roof, "red")
    before, then = (f"two houses with {colour} roofs and a {water} pond in {ground}" for colour in (roof, new))
    return Story(
        f"the {roof} roofs beside a {water} pond in {ground} are replaced by {new} ones",
        (before, before, before, then, then),
    )
