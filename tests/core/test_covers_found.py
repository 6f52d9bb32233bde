"""Land covers that a prompt asks for are made of pixels of that cover, on rasters where the encoder errs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.runtime.context import JobContext


def test_a_wood_beside_a_dark_river_is_made_of_trees(raster, tmp_path: Path):
    """The encoder's best squares for a forest lie on the river there: a wood came out as water."""
    source, output = raster("nl_gorinchem_25cm_rdnew.tif"), tmp_path / "wood.tif"
    with rasterio.open(source) as dataset:
        left, top = dataset.transform * (60, 60)
        right, bottom = dataset.transform * (320, 280)
    roi = f"{left},{bottom},{right},{top}"
    request = EditRequest(str(source), str(output), TextTask("a forest"), roi, quality="draft", seed=3)
    edit(request, JobContext())
    with open_scene(output) as scene:
        found = SceneReading.of(scene, 0.25).cover.classes(Window(80, 80, 180, 220))
    assert np.isin(found, (LandCover.TREES, LandCover.SHADOW)).mean() > 0.6
    assert (found == LandCover.WATER).mean() < 0.2
