"""Limits of what is drawn: ground sample distances, sensors and land cover of each state, from one file.

Engine and plugin read ``resources/states.json`` with this module and no other. Standard library only and
readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

#: A scene's own figure of its pixel size is that far off at most (map projections, rounding).
_SLACK = 1.05


@dataclass(frozen=True)
class StateLimits:
    """What one state can do.

    Attributes
    ----------
    gsd : tuple of float
        Metres per pixel, least and most.
    sensors : tuple of str
        ``colour`` (natural red, green and blue), ``grey``.
    acts_on : tuple of str
        Classes of land cover of which the ROI must show something; empty for any.
    across : float
        Metres that the ROI must be wide, so that one of the things has room.
    gap : tuple of float or None
        Metres per pixel within ``gsd`` that it cannot do, least and most.
    not_on : tuple of str
        Classes of land cover of which the ROI must not be for the most part.
    offered : bool
        Whether it looks real enough anywhere; what does not is made only where a person insists.
    """

    gsd: tuple[float, float]
    sensors: tuple[str, ...]
    acts_on: tuple[str, ...]
    across: float = 0.0
    gap: Optional[tuple[float, float]] = None  # noqa: UP045 - Python 3.9 reads this
    not_on: tuple[str, ...] = ()
    offered: bool = True


def read_limits(path: Path) -> dict[str, StateLimits]:
    """The limits of every state by its name, from the file that comes with the engine."""
    data = json.loads(path.read_text("utf-8"))
    return {
        name: StateLimits(
            (float(one["gsd"][0]), float(one["gsd"][1])),
            tuple(one["sensors"]),
            tuple(one["acts_on"]),
            float(one.get("across", 0)),
            (float(one["gap"][0]), float(one["gap"][1])) if "gap" in one else None,
            tuple(one.get("not_on", ())),
            bool(one.get("offered", True)),
        )
        for name, one in data["states"].items()
    }


def outside(gsd: float, limits: tuple[float, float]) -> Optional[str]:  # noqa: UP045 - Python 3.9 reads this
    """How a ground sample distance lies outside of its limits: "coarse" or "fine"; None where it does not."""
    if gsd > limits[1] * _SLACK:
        return "coarse"
    return "fine" if gsd * _SLACK < limits[0] else None


def metres(length: float) -> str:
    """A pixel size as people write it.

    Examples
    --------
    >>> metres(0.25), metres(89.2247), metres(0.149816)
    ('0.25', '89', '0.15')
    """
    return f"{length:.0f}" if length >= 20 else f"{float(f'{length:.2g}'):g}"
