"""Composed states: what a place looks like flooded, burning, snowed in, collapsed, and so on.

Every function takes a generator, a scene ``image`` (size, size, 3) in [0, 1] and ``fine`` (True where houses
and trees are resolved, below about 2 m per pixel) and returns the changed scene. They are drawings, not
physics: enough to teach a small encoder which colours and textures a word stands for, at several ground
sample distances.
"""

from __future__ import annotations

from benchmarks.train_guide import states_built, states_land
from benchmarks.train_guide.compose import STATES, Compose

__all__ = ["STATES", "Compose", "states_built", "states_land"]
