"""What an export made, on the map: its edits as layers of one group above the raster."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsProject, QgsRasterLayer

from ..contract import batch_files, errors
from ..model.export_request import edits_folder
from ..model.jobs import Job
from ..model.roles import main_output, read_outputs
from ..model.scene import as_raster
from . import layers

#: More layers than that are of no use in a layer panel.
MOST_LAYERS = 200


def rasters(job: Job) -> Iterator[tuple[str, Path]]:
    """(What it is, its raster) of each edit that is done, in the order of the plan."""
    folder = edits_folder(job.request)
    made: dict[str, Path] = {}
    for record in _records(folder / batch_files.RESULTS):
        outputs = read_outputs(record.get("outputs"))
        path = main_output(outputs) if outputs and record.get("state") == "done" else ""
        if path:
            made[str(record.get("id"))] = folder / path
    for record in _records(folder / batch_files.REQUESTS):
        path = made.get(str(record.get("id")))
        if path is not None:
            yield f"{record.get('task', '')} · {record.get('roi', '')}".strip(" ·"), path


def add_edits(job: Job, group_name: str) -> tuple[int, int]:
    """Add the edits of an export to the project, drawn as their raster is, but those that are there already.

    Returns how many were added, and how many were left out: there are too many, or QGIS cannot read them.
    """
    source = as_raster(job.layer)
    there = {
        Path(layer.source())
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and layer.customProperty(layers.JOB_PROPERTY, "") == job.id
    }
    added = left = 0
    for number, (title, path) in enumerate(rasters(job)):
        if path in there:
            continue
        if len(there) + added >= MOST_LAYERS:
            left += 1
            continue
        try:
            layer = layers.styled(path, title, source)
        except errors.SceneError:
            layer = None
        if layer is None:
            left += 1
            continue
        layers.marked(layer, job, number)
        QgsProject.instance().addMapLayer(layer, False)
        node = layers.scene_group(job.layer, group_name).addLayer(layer)
        node.setExpanded(False)
        layers.lift([layer], job.layer)
        added += 1
    return added, left


def _records(path: Path) -> Iterator[dict]:
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                try:
                    record = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(record, dict):
                    yield record
    except OSError:
        return
