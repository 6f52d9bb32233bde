"""Scenes of the end-to-end tests: small, generated, and edited at draft quality."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.doors import roi, texture, write_raster

ROI = roi(40, 40, 90, 80)
EXEMPLAR = roi(140, 20, 190, 120)


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """Two textures side by side, 200 x 150 px, three bands."""
    return write_raster(
        tmp_path / "scène.tif", texture(150, 200), compress="deflate", tiled=True, blockxsize=64, blockysize=64
    )


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out put"
    folder.mkdir()
    return folder
