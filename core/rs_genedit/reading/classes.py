"""Land-cover classes that a scene is read into."""

from __future__ import annotations

from enum import IntEnum


class LandCover(IntEnum):
    """What a pixel shows; what edits do to a place depends on it.

    ``SHADOW`` is a class of its own: what lies in it is dark and often cannot be told. ``BARE`` has no living
    plants: soil, sand, rock, rubble, stubble and dry grass. ``ROOF`` counts tanks and greenhouses. ``OTHER`` is
    vehicles, solar panels, machines, ash and glowing lava.
    """

    WATER = 0
    SHADOW = 1
    TREES = 2
    GRASS = 3
    BARE = 4
    PAVED = 5
    ROOF = 6
    OTHER = 7
