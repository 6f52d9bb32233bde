"""Places with a real state: where the state shows in a picture, and where the same ground is still free of it.

Boxes are (left, top, right, bottom) in shares of the picture, set by eye. A place is one event at one site:
judges are trained on other places than they judge, and nothing of these pictures was shown to the guide
(``GUIDE_SAW`` names the chips of which that is not so; they serve for realism alone, never for a gain).
"""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
_ALL: Box = (0.06, 0.06, 0.94, 0.94)
_CHIPS = "chips/s2_wildfire_512"
_STATES = "states"


@dataclass(frozen=True)
class Place:
    """A site of a state.

    Attributes
    ----------
    state, name : str
    prompt : str
        What the state is asked for by: that of the preset, or the paper's.
    real, free : str
        Files under the data folder: with the state, and without (before it, or the same picture).
    real_box, free_box : Box
        Where the state is; where it may be made.
    gsd : float or None
        Metres a pixel; None for a photograph without a grid.
    """

    state: str
    name: str
    prompt: str
    real: str
    real_box: Box
    free: str
    free_box: Box
    gsd: float | None


def _harvey(name: str) -> Place:
    file = f"{_STATES}/flood/harvey_flood_{name}_"
    real, free = f"{file}post.jpeg", f"{file}pre.jpeg"
    return Place("flood", f"Harvey {name}", "a flooded area under water", real, _ALL, free, _ALL, 0.5)


def _wreck(name: str, box: Box) -> Place:
    file = f"{_STATES}/hurricane_wrecked/harvey_wreck_{name}_"
    real, free = f"{file}post.jpeg", f"{file}pre.jpeg"
    return Place("damaged house", f"Harvey {name}", "a damaged house", real, box, free, box, 0.5)


def _within(state: str, prompt: str, file: str, real: Box, free: Box, gsd: float | None) -> Place:
    """State and free ground in one picture."""
    return Place(state, file.rpartition("/")[2].rpartition(".")[0], prompt, file, real, file, free, gsd)


def _burn(name: str, real: Box, free: Box) -> Place:
    return _within(
        "burn scar", "burned land after a wildfire", f"{_CHIPS}/burn_scar/{name}.png", real, free, 10.0
    )


def _smoke(name: str, real: Box, free: Box) -> Place:
    return _within("forest fire", "a forest on fire with smoke", f"{_CHIPS}/smoke/{name}.png", real, free, 10.0)


def _slide(name: str, real: Box, free: Box) -> Place:
    file = f"{_STATES}/landslide/sichuan_landslide{name}.png"
    return _within("landslide", "a landslide of bare earth", file, real, free, 0.5)


def _cleared(name: str, real: Box, free: Box) -> Place:
    file = f"{_STATES}/deforestation/amz_{name}.tiff"
    return _within("deforestation", "cleared forest with felled trees", file, real, free, 10.0)


def _crack(name: str, real: Box, free: Box) -> Place:
    return _within(
        "cracks", "surface cracks", f"{_STATES}/pavement_crack/uapd_{name}_crack.jpg", real, free, None
    )


PLACES: tuple[Place, ...] = (
    *(_harvey(name) for name in ("00", "01", "03", "05", "06", "09", "10", "15")),
    _burn("39.09227_46.67192_n", (0.65, 0.42, 0.98, 0.85), (0.02, 0.02, 0.45, 0.30)),
    _burn("39.3851_46.8002_85", (0.50, 0.72, 0.78, 0.97), (0.70, 0.05, 0.98, 0.50)),
    _burn("39.4586_46.97208_l", (0.56, 0.28, 0.84, 0.50), (0.02, 0.05, 0.45, 0.45)),
    _burn("39.72044_46.19157_n", (0.10, 0.02, 0.98, 0.36), (0.10, 0.52, 0.90, 0.95)),
    _wreck("01", (0.20, 0.22, 0.64, 0.68)),
    _wreck("05", (0.34, 0.25, 0.78, 0.68)),
    _wreck("08", (0.20, 0.20, 0.76, 0.76)),
    _wreck("24", (0.30, 0.28, 0.90, 0.92)),
    _slide("004", (0.25, 0.22, 0.75, 0.58), (0.80, 0.02, 0.98, 0.22)),
    _slide("012", (0.36, 0.15, 0.68, 0.48), (0.02, 0.12, 0.26, 0.36)),
    _slide("022", (0.33, 0.38, 0.85, 0.70), (0.45, 0.05, 0.95, 0.24)),
    _cleared("170", (0.45, 0.20, 0.78, 0.34), (0.04, 0.80, 0.26, 0.97)),
    _cleared("819", (0.10, 0.58, 0.55, 0.95), (0.60, 0.05, 0.95, 0.42)),
    _cleared("963", (0.30, 0.42, 0.65, 0.72), (0.72, 0.68, 0.97, 0.97)),
    _cleared("t13", (0.33, 0.32, 0.70, 0.55), (0.05, 0.60, 0.50, 0.90)),
    _smoke("39.08378_48.87681_n", (0.35, 0.45, 0.92, 0.95), (0.62, 0.05, 0.95, 0.40)),
    _smoke("39.2345_46.3695_82", (0.02, 0.25, 0.36, 0.50), (0.12, 0.62, 0.62, 0.96)),
    _smoke("39.7361_46.1384_75", (0.05, 0.05, 0.45, 0.27), (0.04, 0.55, 0.42, 0.95)),
    _smoke("39.7666_46.5578_57", (0.05, 0.08, 0.60, 0.32), (0.10, 0.55, 0.60, 0.92)),
    _smoke("40.2616_46.6655_48", (0.40, 0.20, 0.75, 0.38), (0.12, 0.55, 0.62, 0.92)),
    _crack("alligator", (0.04, 0.10, 0.50, 0.80), (0.62, 0.10, 0.96, 0.60)),
    _crack("longitudinal", (0.66, 0.04, 0.78, 0.98), (0.06, 0.06, 0.60, 0.60)),
    _crack("oblique", (0.72, 0.05, 0.98, 0.75), (0.30, 0.04, 0.68, 0.26)),
)
#: Chips that the guide learnt from (every second burn scar of its list), and held-out chips of smoke whose
#: ground overlaps with one that it learnt from: chips are 5 km wide, and some show one fire from next door.
GUIDE_SAW = frozenset(
    {
        *("39.09227_46.67192_n", "39.4586_46.97208_l"),
        *("39.08378_48.87681_n", "39.7361_46.1384_75", "39.7666_46.5578_57"),
    }
)
#: States that are judged for realism. Of forest fires and cracks the free ground is too unlike for it.
REALISM = ("flood", "burn scar", "damaged house", "landslide", "deforestation")
#: The paper's scenarios (Table I) of which three places or more with real pictures are at hand.
SCENARIOS = ("forest fire", "flood", "damaged house", "cracks")


def shares_places(state: str) -> bool:
    """Whether the guide learnt from some of a state's places, so that no gain may be read there."""
    return any(place.name in GUIDE_SAW for place in of_state(state))


def of_state(state: str) -> tuple[Place, ...]:
    """The places of a state, in order."""
    return tuple(place for place in PLACES if place.state == state)
