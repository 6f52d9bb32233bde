"""Division of a large scale among workers: parts on the lattice of blocks, and what they are kept as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.blocks import BLOCK
from rs_genedit.raster.grid import Window


@dataclass(frozen=True)
class Part:
    """The part ``index`` (from 0) of ``count`` of a scale, which 0 is the coarsest of."""

    scale: int
    index: int
    count: int

    @property
    def name(self) -> str:
        """What its checkpoint is called."""
        return f"scale-{self.scale}-part-{self.index}-of-{self.count}"


@dataclass(frozen=True)
class Division:
    """How the scales of an edit unit are divided: from ``first`` on, into ``count`` parts each."""

    first: int
    count: int

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """As a checkpoint holds it."""
        return {"division": np.array([self.first, self.count])}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, NDArray[Any]] | None) -> Division | None:
        """What :meth:`to_arrays` gave; None where there is none."""
        if arrays is None or "division" not in arrays or arrays["division"].shape != (2,):
            return None
        return cls(*map(int, arrays["division"]))


def part_windows(window: Window, count: int) -> list[Window]:
    """Strips of rows that cover ``window``, cut on the lattice of blocks; fewer where it is lower than that.

    Examples
    --------
    >>> part_windows(Window(0, 0, 200, 100), 2)
    [Window(row=0, col=0, height=64, width=100), Window(row=64, col=0, height=136, width=100)]
    """
    inner = {(window.row + window.height * number // count) // BLOCK * BLOCK for number in range(1, count)}
    rows = [window.row, *sorted(row for row in inner if row > window.row), window.bottom]
    return [Window.from_bounds(top, window.col, bottom, window.right) for top, bottom in pairwise(rows)]
