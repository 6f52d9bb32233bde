"""A finished story in the project: frames as a group of dated layers, footprints as outlines by date."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDateTime
from qgis.PyQt.QtGui import QColor

from ..contract import errors, storyboard
from ..model.jobs import Job
from ..model.opening import polygon_layer
from ..model.roles import Outputs, first, main_outputs
from ..model.story import story_folder
from ..qt_compat import FROM_FIELD_TO_FIELD, POLYGON_GEOMETRY
from . import layers

translate = QCoreApplication.translate

#: Custom property of a story's group and layers: its folder.
STORY_PROPERTY = "rs_genedit/story"
#: From the first date of a story's footprints to its last.
_EARLY, _LATE = QColor(255, 214, 64), QColor(196, 18, 92)
_LONGEST_TITLE = 60


def add_story(job: Job, group_name: str) -> QgsRasterLayer | None:
    """Add a story's frames in the order of time, each with its time, and its footprints above them.

    Returns the first frame, which stands for the job; None when QGIS cannot read it. Raises
    :class:`SceneError` where a file is not of a kind that is opened: the job may be a stranger's.
    """
    folder = str(story_folder(job.request))
    release(folder)
    board = _board(job.outputs)
    spans = ranges(board) if board is not None else []
    frames = [
        _frame(job, Path(path), number, board, spans) for number, path in enumerate(main_outputs(job.outputs))
    ]
    if not frames or None in frames:
        return None
    group = _group(job, folder, group_name, board)
    for layer in frames:
        layer.setCustomProperty(STORY_PROPERTY, folder)
        QgsProject.instance().addMapLayer(layer, False)
        group.addLayer(layer).setExpanded(False)
    layers.lift(frames, job.layer)
    outlines = first(job.outputs, "footprints")
    if outlines and Path(outlines).is_file():
        with contextlib.suppress(errors.GenEditError):  # a file that is not opened; the frames are there
            add_footprints(outlines, folder, group, frames[0])
    for node in (group.parent(), group):  # the view opens a group as it changes
        node.setExpanded(False)
        node.setExpanded(True)
    return frames[0]


def add_footprints(
    path: str, folder: str, group: QgsLayerTreeGroup | None = None, like: QgsRasterLayer | None = None
) -> QgsVectorLayer | None:
    """Add a story's footprints as outlines coloured by date; None when QGIS cannot read them."""
    for layer in layers_of_story(folder):
        if isinstance(layer, QgsVectorLayer):
            QgsProject.instance().removeMapLayer(layer.id())
    layer = polygon_layer(path, translate("Results", "Footprints by date"))
    if not layer.isValid() or layer.geometryType() != POLYGON_GEOMETRY:
        return None
    if like is not None and like.crs().isValid():
        layer.setCrs(like.crs())
    layer.setCustomProperty(STORY_PROPERTY, folder)
    _colour_by_date(layer)
    times = layer.temporalProperties()
    times.setMode(FROM_FIELD_TO_FIELD)
    times.setStartField("date")
    times.setEndField("until")
    times.setIsActive(True)
    QgsProject.instance().addMapLayer(layer, False)
    parent = group if group is not None else QgsProject.instance().layerTreeRoot()
    parent.insertLayer(0, layer).setExpanded(group is None)
    layers.lift([layer], like.id() if like is not None else "")
    return layer


def layers_of_story(folder: str) -> list[QgsMapLayer]:
    """The project's layers of the story in ``folder``."""
    found = QgsProject.instance().mapLayers().values()
    return [layer for layer in found if layer.customProperty(STORY_PROPERTY, "") == folder]


def release(folder: str) -> None:
    """Take a story's layers out of the project: some systems replace no file that is open."""
    QgsProject.instance().removeMapLayers([layer.id() for layer in layers_of_story(folder)])


def time_ranges(folder: str) -> list[QgsDateTimeRange]:
    """When each frame of the story in ``folder`` is shown, in order."""
    frames = [layer for layer in layers_of_story(folder) if isinstance(layer, QgsRasterLayer)]
    found = [layer.temporalProperties().fixedTemporalRange() for layer in frames]
    return sorted((span for span in found if span.begin().isValid()), key=lambda span: span.begin())


def ranges(board: storyboard.Storyboard) -> list[QgsDateTimeRange]:
    """From each frame's date to the second before the next's; the last lasts as long as the one before it.

    QGIS 3.22 takes the end of a range for a part of it, whatever the range says, and would show two frames.
    """
    moments = [storyboard.moment(frame.date) for frame in board.frames]
    pairs = zip(moments, storyboard.ends(moments))  # noqa: B905 - Python 3.9 has no strict
    return [QgsDateTimeRange(_qt(begin), max(_qt(begin), _qt(end).addSecs(-1))) for begin, end in pairs]


def _qt(moment) -> QDateTime:
    return QDateTime.fromString(moment.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0"), "yyyy-MM-ddTHH:mm:ss")


def _board(outputs: Outputs) -> storyboard.Storyboard | None:
    path = first(outputs, "storyboard")
    try:
        return storyboard.read_storyboard(path) if path else None
    except errors.UsageError:
        return None


def _frame(
    job: Job,
    path: Path,
    number: int,
    board: storyboard.Storyboard | None,
    spans: Sequence[QgsDateTimeRange],
) -> QgsRasterLayer | None:
    title = board.frames[number].date.replace("T", " ") if board and number < len(spans) else path.stem
    layer = layers.like_source(job, path, title)
    if layer is None:
        return None
    layers.marked(layer, job, number)
    if number < len(spans):
        times = layer.temporalProperties()
        times.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
        times.setFixedTemporalRange(spans[number])
        times.setIsActive(True)
    return layer


def _group(job: Job, folder: str, group_name: str, board: storyboard.Storyboard | None) -> QgsLayerTreeGroup:
    """The story's own group in that of its scene; the one it had is taken again."""
    scene = layers.scene_group(job.layer, group_name)
    for group in scene.findGroups(True):
        if group.customProperty(STORY_PROPERTY, "") == folder:
            return group
    title = (board.description if board is not None else "") or job.title or Path(folder).name
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1] + "…"
    group = scene.insertGroup(0, title)
    group.setCustomProperty(STORY_PROPERTY, folder)
    return group


def _colour_by_date(layer: QgsVectorLayer) -> None:
    """An outline for each frame, from light to dark with time."""
    dates: Mapping[int, str] = {}
    for feature in layer.getFeatures():
        when = feature["date"]
        shown = when.toString("yyyy-MM-dd HH:mm") if isinstance(when, QDateTime) else str(when)
        dates = {**dates, int(feature["frame"]): shown.removesuffix(" 00:00")}
    categories = []
    for place, (frame, date) in enumerate(sorted(dates.items())):
        share = place / max(len(dates) - 1, 1)
        outline = {"style": "no", "outline_color": _between(share).name(), "outline_width": "0.6"}
        categories.append(QgsRendererCategory(frame, QgsFillSymbol.createSimple(outline), date))
    renderer = QgsCategorizedSymbolRenderer("frame", categories)
    # Where outlines of several dates lie on each other, the first of them is seen.
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause('"frame"', False)]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def _between(share: float) -> QColor:
    early, late = _EARLY.getRgb()[:3], _LATE.getRgb()[:3]
    return QColor(*(round(a + share * (b - a)) for a, b in zip(early, late)))  # noqa: B905
