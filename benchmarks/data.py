"""Where the real rasters lie: RS_GENEDIT_DATA, else a ``shared/data`` folder beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(os.environ.get("RS_GENEDIT_DATA") or Path(__file__).parents[2] / "shared" / "data")


def raster(name: str) -> Path:
    return FOLDER / "rasters" / name


def has(name: str) -> bool:
    return raster(name).exists()
