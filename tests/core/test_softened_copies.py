"""The edge of a copy has the width of a photographed edge, however narrow the feather."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rs_genedit.app import cli
from rs_genedit.raster.scene import open_scene
from rs_genedit.tasks.objects.matte import soft_edge, unmixed
from scipy import ndimage

from tests.rasters import HEIGHT, WIDTH, write

GROUND, ROOF = 60, 200
TOP, LEFT, HIGH, WIDE = 60, 90, 12, 14  # a bright rectangle on dark ground


def scene(path: Path) -> Path:
    rng = np.random.default_rng(0)
    pixels = np.full((3, HEIGHT, WIDTH), GROUND) + rng.integers(0, 4, (3, HEIGHT, WIDTH))
    pixels[:, TOP : TOP + HIGH, LEFT : LEFT + WIDE] += ROOF - GROUND
    return write(path, pixels.astype(np.uint8))


def copied(path: Path, shape: shapely.Polygon, x: float, y: float, feather: int) -> np.ndarray:
    with open_scene(path) as scene_:
        region, to = scene_.to_world(shape).wkt, scene_.to_world(shapely.Point(x, y))
    output = path.with_name(f"out{feather}.tif")
    options = ["--copy", region, "--to", f"{to.x},{to.y}", "--quality", "draft", "--feather", str(feather)]
    assert cli.main(["edit", str(path), str(output), *options]) == 0
    with rasterio.open(output) as dataset:
        return dataset.read(1).astype(int)


@pytest.mark.parametrize("feather", [0, 1, 2, 8])
def test_the_edge_of_a_rectangle_is_softened(feather: int, tmp_path: Path) -> None:
    """Cut out to the pixel, a wall is one step; photographed, a pixel between the two levels lies in it."""
    pixels = copied(
        scene(tmp_path / "scene.tif"), shapely.box(LEFT, TOP, LEFT + WIDE, TOP + HIGH), 40, 40, feather
    )
    left, top = 40 - WIDE // 2, 40 - HIGH // 2
    sides = {
        "left": pixels[top + 3 : top + HIGH - 3, left - 2 : left + 3],
        "right": pixels[top + 3 : top + HIGH - 3, left + WIDE - 3 : left + WIDE + 2],
        "top": pixels[top - 2 : top + 3, left + 3 : left + WIDE - 3].T,
        "bottom": pixels[top + HIGH - 3 : top + HIGH + 2, left + 3 : left + WIDE - 3].T,
    }
    for name, across in sides.items():
        between = (across > GROUND + 15) & (across < ROOF - 15)
        assert between.any(axis=1).mean() > 0.9, name
        assert np.abs(np.diff(across.mean(0))).max() < 0.85 * (ROOF - GROUND), name


@pytest.mark.parametrize("feather", [0, 4])
def test_a_piece_of_one_material_is_softened_too(feather: int, tmp_path: Path) -> None:
    """Nothing in it is told apart from its ground, so that its outline is all there is to soften."""
    inner = shapely.box(LEFT + 2, TOP + 2, LEFT + WIDE - 2, TOP + HIGH - 2)
    pixels = copied(scene(tmp_path / "scene.tif"), inner, 40, 40, feather)
    across = pixels[38:42, 30:50].mean(0)
    steps = np.abs(np.diff(across))
    assert across.max() > ROOF - 15
    assert steps.max() < 0.85 * (ROOF - GROUND), across


def test_the_edge_of_a_mask_is_as_wide_as_a_photographed_one() -> None:
    mask = np.zeros((9, 9), bool)
    mask[:, 4:] = True
    assert soft_edge(mask, np.ones_like(mask))[4, 2:6] == pytest.approx([0, 0.175, 0.825, 1])
    assert soft_edge(mask, mask)[4, 2:6] == pytest.approx([0, 0, 0.825, 1])


def test_an_edge_is_parted_from_the_colour_of_its_ground() -> None:
    """Laid on other ground, an object brings no halo of where it stood."""
    thing = np.zeros((40, 40), bool)
    thing[12:28, 10:30] = True
    share = ndimage.gaussian_filter(thing.astype(np.float32), 0.8)
    own, lawn = (np.array(colour, np.float32)[:, None, None] for colour in ((0.8, 0.2, 0.1), (0, 0.4, 0)))
    seen = own * share + lawn * (1 - share)
    valid = np.ones_like(thing)
    colours, alpha = unmixed(seen, valid, thing, soft_edge(thing, valid))
    laid = alpha > 0.1
    assert np.abs(colours - own)[:, laid].max() < 0.05
    assert np.abs(seen - own)[:, laid].max() > 0.3
