"""``--each`` of ``edit``: the features of a layer, each with what its attributes say, as one edit's task."""

from __future__ import annotations

import sys
from pathlib import Path

from rs_genedit import protocol
from rs_genedit.errors import UsageError


def each_of(
    layer: str, source: str | None, roi: str | None, roi_crs: str | None
) -> tuple[protocol.EachTask, str | None]:
    """The task, and the CRS of its regions; what is left out of the layer is said on stderr.

    Raises
    ------
    UsageError
        There is no raster to hold the features against, a region was given besides, or no feature is left.
    """
    if source is None:
        raise UsageError("--each needs the SOURCE raster")
    if roi is not None or roi_crs is not None:
        raise UsageError(
            "--each takes the regions of its layer, in their own CRS: leave --roi and --roi-crs out"
        )
    from rs_genedit.jobs.batch.layer_table import each_of_layer
    from rs_genedit.raster.scene import open_scene

    with open_scene(source) as scene:
        task, crs, notes = each_of_layer(layer, scene, Path.cwd())
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
    return task, crs
