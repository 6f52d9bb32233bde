"""Labelled scenes as readers see them, with the bands and the ground sample distance that the labels state."""

from __future__ import annotations

from rs_genedit.raster.scene import Scene
from rs_genedit.reading.picture import Picture

from benchmarks.scene_reading.labels import LabelledScene


def picture_of(scene: Scene, about: LabelledScene) -> Picture:
    """The picture of a labelled scene."""
    nir = scene.edited_bands.index(about.nir) if about.nir is not None else None
    return Picture(scene, about.rgb, nir, about.gsd)
