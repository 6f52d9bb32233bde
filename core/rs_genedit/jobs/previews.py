"""Coarse pictures of an edit while it grows, one a scale, laid where they belong by a world file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from rasterio.transform import Affine

from rs_genedit import protocol
from rs_genedit.methods.multiscale.pyramid import PyramidLevel
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.pictures import Look, write_preview
from rs_genedit.raster.scene import Scene
from rs_genedit.runtime.context import JobContext

#: Longest side of a preview in pixels.
LARGEST = 1024


class Previewer:
    """Called by the sampler when a scale is done; does nothing unless somebody asked for previews."""

    def __init__(self, context: JobContext, scene: Scene, name: str) -> None:
        self._watch, self._scene, self._name = context, scene, name

    def __call__(self, layer: PyramidLevel, result: Array) -> None:
        """Write the scale's picture and say where it lies."""
        if self._watch.previews is None:
            return
        step = max(1, -(-max(layer.window.shape) // LARGEST))
        native = self._scene.radiometry.to_native(np.asarray(result[:, ::step, ::step]))
        path = Path(self._watch.previews) / f"{self._name}-{layer.scale}.png"
        pixel = Affine.translation(layer.window.col * layer.factor, layer.window.row * layer.factor)
        place = self._scene.transform * pixel * Affine.scale(layer.factor * step)
        write_preview(Look.of(self._scene).picture(native), path, place)
        height, width = native.shape[1:]
        corners = [place * corner for corner in ((0, 0), (width, 0), (0, height), (width, height))]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        bounds = (min(xs), min(ys), max(xs), max(ys))
        self._watch.emit(protocol.Preview(self._watch.job, str(path), layer.scale, bounds))
