"""A request that was made before, back into the dock: from an output's STAC Item, or from the history."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, protocol
from .again import located
from .by_field import Fields
from .copying import Place
from .documents import is_file_name, read_object
from .draft import Draft
from .entries import FOLDER
from .materials import shown
from .opening import crs_of, geometry_of, raster_layer
from .options import STACK
from .rois import Roi, as_polygon
from .roles import EXEMPLAR, TEXT
from .scene import SceneFacts, raster_of_file, read_scene
from .wording import Wording

translate = QCoreApplication.translate

#: Where the fingerprint stands: in an Item's properties, in a history file's report.
_FINGERPRINTS = ("rsgenedit:source_fingerprint", "fingerprint")


@dataclass(frozen=True)
class Loaded:
    """A request of before; ``fingerprint`` is of the pixels from which its result was made, if it was kept."""

    request: protocol.EditRequest
    fingerprint: str = ""
    notes: tuple[str, ...] = ()


def read_request(path: str | Path) -> Loaded:
    """The request in a STAC Item, a history file or a request saved as JSON; for a raster, in its Item.

    A source that is not at its place is looked for beside the file.
    """
    path = Path(path)
    data = read_object(path if path.suffix.lower() == ".json" else path.with_suffix(".json"))
    found = _find(data)
    if found is None:
        raise errors.UsageError(
            translate("Requests", "{name} holds no request: choose the .json file beside a result.").format(
                name=path.name
            )
        )
    folder = path.parent.parent if path.parent.name == FOLDER else path.parent
    beneath = _beneath(data)
    request, notes = located(
        protocol.EditRequest.from_json({**found, "source": beneath} if beneath else found), folder
    )
    return Loaded(request, _fingerprint(data), tuple(notes))


def _beneath(data: dict[str, Any]) -> str:
    """The raster beneath an edit that was made on others; empty for any other edit."""
    properties = data.get("properties")
    told = properties.get("rsgenedit:beneath") if isinstance(properties, dict) else None
    name = told.get("scene") if isinstance(told, dict) else None
    return name if is_file_name(name) else ""


def _fingerprint(data: dict[str, Any]) -> str:
    """Of the source's pixels, as an Item or a history file keeps it."""
    kept = [data.get("properties"), data.get("report")]
    values = [part.get(name) for part in kept if isinstance(part, dict) for name in _FINGERPRINTS]
    return next((value for value in values if isinstance(value, str)), "")


def show_request(request: protocol.EditRequest, draft: Draft) -> list[str]:
    """Put ``request`` into ``draft``; give notes on what could not be shown.

    Regions that lie in files are named in a note: the dock shows what is drawn, not what a file held.
    """
    layer = _layer_for(request.source)
    draft.set_layer(layer)
    if draft.scene is None:
        raise errors.SceneError(str(draft.scene_problem))
    notes: list[str] = []
    each = isinstance(request.task, protocol.EachTask)
    by_words = each and any(isinstance(task, protocol.TextTask) for task in protocol.single(request.task))
    draft.set_kind((TEXT if by_words else EXEMPLAR) if each else request.task.kind)
    draft.set_fields(Fields() if each else None)
    draft.set_options(
        replace(
            draft.options,
            quality=request.quality,
            method=request.method,
            seed=request.seed,
            seed_locked=True,
            strength=request.strength,
            feather=request.feather,
            format=STACK if draft.is_stacked and request.format == "vrt" else request.format,
        )
    )
    draft.rois.clear()
    if request.roi:
        shape = _shape(request.roi, request.roi_crs, draft.scene, notes)
        if shape is not None:
            draft.rois.add(shape.geometry, shape.crs)
    if each:
        shown = (
            (share, _shape(share.roi, request.roi_crs, draft.scene, notes)) for share in request.task.shares
        )
        draft.rois.take(replace(roi, name=one.name, share=one) for one, roi in shown if roi is not None)
    _show_task(request, draft, notes)
    return notes


def outline_of(request: protocol.EditRequest, layer: QgsRasterLayer | None) -> str:
    """The ROI of ``request`` as WKT in the layer's CRS; empty where it is a file, or the layer is gone."""
    drawn = [request.roi] if request.roi else [share.roi for share in getattr(request.task, "shares", ())]
    if not drawn or layer is None:
        return ""
    try:
        scene = read_scene(layer)
        shapes = [_shape(one, request.roi_crs, scene, []) for one in drawn]
        here = [scene.to_here(shape.geometry, shape.crs) for shape in shapes if shape is not None]
        return QgsGeometry.unaryUnion(here).asWkt(8) if here else ""
    except errors.GenEditError:
        return ""


def _show_task(request: protocol.EditRequest, draft: Draft, notes: list[str]) -> None:
    task, scene = request.task, draft.scene
    if isinstance(task, protocol.ExemplarTask):
        draft.set_material(shown(task))
        if task.material:
            return
        other = _layer_for(task.source) if task.source else None
        draft.set_exemplar_layer(other.id() if other is not None else "")
        draft.set_exemplar(_shape(task.region, task.crs, scene, notes, other))
    elif isinstance(task, protocol.CopyTask):
        draft.set_copied(_shape(task.region, task.crs, scene, notes))
        draft.places.clear()
        for number, (x, y) in enumerate(task.to):
            point = QgsPointXY(*scene.to_layer.map(x, y)) if scene.in_pixels else QgsPointXY(x, y)
            turn, mirror, scale = task.turned(number)
            draft.places.add(Place(point, scene.crs, turn, mirror, scale))
    elif isinstance(task, protocol.TextTask):
        draft.set_wording(Wording.of(task, request.bands or ()))


def _shape(
    text: str, crs: str | None, scene: SceneFacts, notes: list[str], layer: QgsRasterLayer | None = None
) -> Roi | None:
    """Inline GeoJSON of a request as a region; None with a note for what is a file or another form."""
    geometry = geometry_of(text)
    if geometry is None:
        notes.append(
            translate("Requests", "A region lies in {file}: draw it anew or take it from that layer.").format(
                file=text[:80]
            )
        )
        return None
    if scene.in_pixels and crs is None and layer is None:
        geometry.transform(scene.to_layer)
    polygon = as_polygon(geometry)
    where = crs_of(crs) if crs else (layer.crs() if layer is not None else scene.crs)
    if crs and not where.isValid():
        notes.append(
            translate("Requests", "A region is in a CRS that is not known here, {crs}: draw it anew.").format(
                crs=crs[:80]
            )
        )
        return None
    return Roi(translate("Requests", "Region"), polygon, where) if polygon is not None else None


def _layer_for(name: str) -> QgsRasterLayer | None:
    """The project's layer of the file ``name``, added when it is not there."""
    known = raster_of_file(Path(name))
    if known is not None:
        return known
    layer = raster_layer(name, Path(name).stem)
    if not layer.isValid():
        raise errors.SceneError(
            translate("Requests", "The source {path} cannot be read: is it still there?").format(path=name)
        )
    QgsProject.instance().addMapLayer(layer)
    return layer


def _find(data: Any, depth: int = 4) -> dict[str, Any] | None:
    """The first object in ``data`` that looks like a request: wherever an Item keeps it."""
    if isinstance(data, str) and data.lstrip().startswith("{"):
        try:
            data = json.loads(data)
        except ValueError:
            return None
    if not isinstance(data, dict) or depth < 0:
        return None
    if {"source", "output", "task"} <= set(data) and isinstance(data["task"], dict):
        return data
    for value in data.values():
        found = _find(value, depth - 1)
        if found is not None:
            return found
    return None
