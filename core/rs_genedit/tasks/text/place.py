"""The place that a prompt means, in a scene that comes without an ROI: where its gradient is largest."""

from __future__ import annotations

import json

import numpy as np
import shapely
import torch
from rasterio.features import shapes
from scipy import ndimage
from shapely.affinity import affine_transform
from shapely.geometry import shape

from rs_genedit.encoders.gradient import encoder_gradient
from rs_genedit.errors import UsageError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.threads import one_thread
from rs_genedit.tasks.text.prepare import TextPlan

#: Pixels of a scene that may be searched for the place a prompt means.
MOST_WITHOUT_ROI = 4_000_000
#: Share of the scene that such a place covers (official code of SinDDM: ``fill_factor``).
FILL = 0.3
_OVERVIEW = 384


def find_place(plan: TextPlan, bridge: RgbBridge, scene: PixelSource, seed: int) -> str:
    """Where a prompt wants to change a scene, as GeoJSON: the pixels with the largest gradient.

    The mask of the paper's text-only mode, "computed at the first guided step" (on the scene itself, coarse,
    which is what the first clean estimate shows) and fixed for all that follows.

    Raises
    ------
    UsageError
        No pixel of the scene can be edited.
    """
    step = max(1, -(-max(scene.window.shape) // _OVERVIEW))
    shape_ = -(-scene.height // step), -(-scene.width // step)
    image, valid = np.zeros((3, *shape_), np.float32), np.zeros(shape_, bool)
    for tile in scene.window.tiles(16 * step):
        coarse = tile.scale(step)
        at = coarse.slices()
        seen = torch.from_numpy(bridge.from_native(scene.read(tile)))
        image[(slice(None), *at)] = torch.nn.functional.adaptive_avg_pool2d(seen, coarse.shape).numpy()
        valid[at] = scene.valid(tile)[::step, ::step][: coarse.height, : coarse.width]
    if not valid.any():
        raise UsageError("the scene holds only nodata: there is nothing to edit")
    generator = torch.Generator().manual_seed(seed & (2**63 - 1))
    with one_thread():
        gradient = encoder_gradient(
            plan.encoder, plan.target, torch.from_numpy(image), Window(0, 0, *shape_), 16, generator
        ).gradient.numpy()
    longer = max(shape_)
    wish = ndimage.gaussian_filter(np.sqrt((gradient**2).sum(0)), longer / 24) * valid
    mask = valid & (wish >= np.quantile(wish[valid], 1 - FILL))
    mask = ndimage.binary_opening(mask, iterations=max(1, longer // 100)) | (mask & (wish == wish.max()))
    parts = [shape(geometry) for geometry, _ in shapes(mask.astype(np.uint8), mask=mask)]
    outline = shapely.union_all([affine_transform(part, [step, 0, 0, step, 0, 0]) for part in parts])
    smooth = outline.buffer(2 * step).buffer(-2 * step)
    polygons = [part for part in shapely.get_parts(smooth) if part.geom_type == "Polygon"]
    region = Region(shapely.MultiPolygon(polygons)).clip(scene.window)
    if region is None:
        raise UsageError("no place for the prompt was found in the scene: say where with an ROI", hint="roi")
    return json.dumps(region.to_geojson(scene), separators=(",", ":"))
