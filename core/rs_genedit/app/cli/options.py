"""Options of the command line: how they are declared, and values that are more than one word or number."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import typer

from rs_genedit.errors import UsageError


def option(name: str, help: str, panel: str, default: Any = False, **extra: Any) -> Any:
    """A typer option under the heading ``panel`` of the help, which shows a default only where one is said."""
    return typer.Option(name, help=help, rich_help_panel=panel, show_default=default, **extra)


def parse_point(text: str, option: str, words: Sequence[str] | None = None) -> tuple[float, float]:
    """``X,Y`` of an option as two finite numbers; where more stands behind them, ``words`` are those two."""
    try:
        x, y = (float(word) for word in (text.split(",") if words is None else words))
    except ValueError:
        raise UsageError(f"{option} takes one place as X,Y, two numbers, not {text!r}") from None
    if not (math.isfinite(x) and math.isfinite(y)):
        raise UsageError(f"{option} takes finite numbers, not {text!r}")
    return x, y


def parse_bands(text: str) -> tuple[int, ...]:
    """``4,3,2`` as band numbers."""
    try:
        bands = tuple(int(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f"--bands takes band numbers like 4,3,2, not {text!r}") from None
    if any(band < 1 for band in bands):
        raise UsageError(f"--bands counts from 1, not {min(bands)}")
    return bands
