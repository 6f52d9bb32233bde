"""A removal on the demo scene, judged by what is there: figures of blobs miss an object that came back."""

from __future__ import annotations

from pathlib import Path

import pytest
import rasterio
from rasterio.features import rasterize
from rs_genedit.app import cli
from rs_genedit_demo import DemoScene, make_scene, write_scene
from shapely.geometry import shape

RED, GREEN = 0, 1


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[DemoScene, Path]:
    scene = make_scene()
    return scene, write_scene(scene, tmp_path_factory.mktemp("house") / "demo.tif")


@pytest.mark.parametrize("seed", [0, 1, 7])
def test_a_removed_house_does_not_come_back(seed: int, demo: tuple[DemoScene, Path], tmp_path: Path) -> None:
    (scene, source), output = demo, tmp_path / "without.tif"
    house = shape(scene.places["house"])
    asked = ["edit", str(source), str(output), "--roi", house.wkt, "--remove", "--seed", str(seed)]
    assert cli.main(asked) == 0
    with rasterio.open(output) as dataset:
        made = dataset.read().astype(float)
    inside = rasterize([house], made.shape[1:], transform=scene.transform).astype(bool)
    roofs = made[RED][inside] > 1.1 * made[GREEN][inside]
    assert roofs.mean() < 0.03, "lawn is greener than red; a house has a tenth of the place"
