"""Jobs that a stack gives to the queue: an edit once more, and all that it shows as one raster."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ..model.again import with_seed
from ..model.jobs import Job
from ..model.requests import outline_of
from ..model.scene import as_raster, layer_of_file
from ..model.titles import kind_title
from .examination import OP
from .items import EditItem
from .stack import Stack


def flattening(stack: Stack, output: Path, as_shown: bool, project: str) -> Job:
    """The writing of what ``stack`` shows to the raster ``output``."""
    title = QCoreApplication.translate("Stacks", "Flattened · {scene}")
    return Job(
        request={
            "source": str(stack.source),
            "items": [str(edit.item.path) for edit in stack.shown],
            "output": str(output),
            "as_shown": as_shown,
        },
        title=title.format(scene=stack.source.stem),
        layer=layer_of_file(stack.source),
        project=project,
        op=OP,
    )


def repetition(stack: Stack, item: EditItem, place: str, seed: int | None, output: str, project: str) -> Job:
    """The edit ``item`` once more, in the ``place`` of an edit of ``stack``; None: with the seed it had.

    Raises
    ------
    GenEditError
        Its Item holds no request that can be made.
    """
    request = replace(item.edit_request(), source=str(stack.source), resume=False, overwrite=False)
    request = replace(request, output=output, mask_output=None, format="vrt")
    request = request if seed is None else with_seed(request, seed)
    layer = as_raster(layer_of_file(stack.source))
    edit = stack.get(place)
    number = edit.number if edit is not None else ""
    return Job(
        request=request.to_json(),
        title=f"{kind_title(item.kind)} {number} · {layer.name() if layer else stack.source.stem}",
        layer=layer.id() if layer is not None else "",
        project=project,
        outline=outline_of(request, layer),
        stack=str(stack.folder),
        place=place,
    )
