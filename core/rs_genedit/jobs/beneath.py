"""Edits that build on each other: what an edit reads where earlier ones of the same raster lie beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from rs_genedit import owned
from rs_genedit.errors import OutputError
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.edit_layers import BASE_SUFFIX, described, lay, read_layers
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import has_finished_work


@contextmanager
def laid_beneath(request: EditRequest, on: Sequence[str]) -> Iterator[tuple[EditRequest, dict[str, Any]]]:
    """``request`` with its source under earlier edits, and what its Item says of that.

    The raster that the edit reads then, ``<output>.on.vrt``, is a few kilobytes and stays beside the output:
    the request in the Item names it, so that the edit can be made again from there. Where the edit fails for
    good, it goes too.

    Parameters
    ----------
    request : EditRequest
    on : sequence of str
        Items of edits of the same raster, lowest first; none: the request as it is.
    """
    if not on:
        yield request, {}
        return
    output = Path(request.output)
    if not output.parent.is_dir():
        raise OutputError(f"the folder {output.parent} does not exist; create it or choose another place")
    base = output.with_suffix(BASE_SUFFIX)
    with open_scene(request.source) as scene:
        layers = read_layers(on, scene)
        new = lay(scene, layers, base)
        beneath = described(request.source, layers, output.parent)
    try:
        yield replace(request, source=str(base)), beneath
    except BaseException:
        if not has_finished_work(output):
            for path in new:
                owned.delete_file(path)
        raise
