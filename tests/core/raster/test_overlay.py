"""The overlay VRT shows the source everywhere but under its layers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.overlay import Layer, overlay

from tests import rasters


def patch(folder: Path, window: Window, bands: int, value: int, name: str = "patch.tif") -> Layer:
    pixels = np.full((bands, *window.shape), value, np.uint8)
    return Layer(rasters.write(folder / name, pixels), window, tuple(range(1, bands + 1)))


def read(path: Path, text: str) -> np.ndarray:
    path.write_text(text)
    with rasterio.open(path) as dataset:
        return dataset.read()


def test_layer_lies_over_the_source(generated: Callable[[str], Path], tmp_path: Path) -> None:
    source, window = generated("rgb"), Window(10, 20, 30, 40)
    text = overlay(Metadata.read(source), source, [patch(tmp_path, window, 3, 7)])
    with rasterio.open(source) as dataset:
        expected = dataset.read()
    expected[(slice(None), *window.slices())] = 7
    np.testing.assert_array_equal(read(tmp_path / "o.vrt", text), expected)


def test_later_layers_lie_on_top(generated: Callable[[str], Path], tmp_path: Path) -> None:
    source = generated("rgb")
    low = patch(tmp_path, Window(0, 0, 20, 20), 3, 1, "low.tif")
    top = patch(tmp_path, Window(10, 10, 20, 20), 3, 2, "top.tif")
    pixels = read(tmp_path / "o.vrt", overlay(Metadata.read(source), source, [low, top]))
    assert pixels[0, 5, 5] == 1
    assert pixels[0, 15, 15] == 2


@pytest.mark.parametrize(
    "kind", ["rgb", "gcps", "rpcs", "internal_mask", "alpha", "float32_nodata", "jpeg", "vrt"]
)
def test_cut_to_a_window(kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
    source, window = generated(kind), Window(30, 50, 40, 60)
    metadata = Metadata.read(source)
    pixels = read(tmp_path / "o.vrt", overlay(metadata, source, [], window))
    with rasterio.open(source) as dataset, rasterio.open(tmp_path / "o.vrt") as cut:
        assert pixels.tobytes() == dataset.read()[(slice(None), *window.slices())].tobytes()
        np.testing.assert_array_equal(cut.read_masks(), dataset.read_masks()[(slice(None), *window.slices())])
    assert metadata.windowed(window).diff(Metadata.read(tmp_path / "o.vrt")) == []


def test_only_the_bands_of_a_layer_are_covered(generated: Callable[[str], Path], tmp_path: Path) -> None:
    source, window = generated("alpha"), Window(0, 0, 96, 128)
    layer = patch(tmp_path, window, 3, 9)
    pixels = read(tmp_path / "o.vrt", overlay(Metadata.read(source), source, [layer]))
    with rasterio.open(source) as dataset:
        np.testing.assert_array_equal(pixels[3], dataset.read(4))
    assert (pixels[:3] == 9).all()


def test_names_are_relative_only_beside_a_folder(generated: Callable[[str], Path], tmp_path: Path) -> None:
    source = generated("rgb")
    assert 'relativeToVRT="0"' in overlay(Metadata.read(source), source, [])
    text = overlay(Metadata.read(source), source, [], beside=source.parent)
    assert f'relativeToVRT="1">{source.name}<' in text
    assert "/vsimem/x.tif" in overlay(Metadata.read(source), "/vsimem/x.tif", [], beside=tmp_path)
