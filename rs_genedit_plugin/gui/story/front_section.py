"""Whence the change comes: the region's own shape, water over heights, a spread from where it began."""

from __future__ import annotations

from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...model.story import DATED, DISTANCE, SHAPE, SPREAD, TERRAIN, Story
from ...qt_compat import POLYGON_LAYERS, RASTER_LAYERS, VECTOR_LAYERS
from .. import theme
from ..tools.controller import ToolController
from ..tools.points import PointsTool
from ..widgets import Hint, NarrowCombo, NumberBox, ThemedButton, form_layout, narrow, row

_PURPOSE = "marks"
#: Metres; the number below stands for “as the heights say”.
_DEEPEST, _HIGHEST = -1000.0, 10_000.0


class FrontSection(QgsCollapsibleGroupBox):
    """A form bound to the story, both ways; only what the chosen front needs is there."""

    footprints_requested = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, story: Story, tools: ToolController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("How it spreads"))
        self._canvas, self._story, self._tools = canvas, story, tools
        self._showing = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show()

    def _make_widgets(self) -> None:
        self.front = NarrowCombo()
        for value, label in (
            (SHAPE, self.tr("From the region's own shape")),
            (TERRAIN, self.tr("Over heights: water, a slide")),
            (SPREAD, self.tr("From where it began, with the wind")),
            (DISTANCE, self.tr("Outward from lines or polygons")),
            (DATED, self.tr("Polygons with a date each")),
        ):
            self.front.addItem(label, value)
        self.front.setAccessibleName(self.tr("How it spreads"))
        raster, vector = self.tr("Choose a raster layer…"), self.tr("Choose a vector layer…")
        self.dem = self._layers(
            RASTER_LAYERS, raster, self.tr("Heights in metres, in any CRS and resolution (DEM)")
        )
        self.cost = self._layers(
            RASTER_LAYERS,
            self.tr("Everywhere the same"),
            self.tr(
                "What a step costs at each place, in any CRS and resolution: 2 is half as fast as 1. Nothing "
                "passes where there is no data, or a cost of 0 or less."
            ),
        )
        self.origin = self._layers(
            VECTOR_LAYERS, vector, self.tr("A river, a road, a coast: it grows outward from there")
        )
        self.dated = self._layers(POLYGON_LAYERS, vector, self.tr("Each polygon joins at its date"))
        self.date_field = QgsFieldComboBox()
        self.date_field.setAllowEmptyFieldName(True)
        self.date_field.setToolTip(self.tr("The field that holds the dates; empty: the only one that does"))
        self.lowest = self._level(self.tr("Metres of the water where the change begins"))
        self.highest = self._level(self.tr("Metres of the water where the change is whole"))
        self.points = ThemedButton("point", self.tr("Click the points on the map"), self._click)
        self.points.setCheckable(True)
        self.back = ThemedButton("undo", self.tr("Take the last point back"), self._story.drop_last_mark)
        self.clear = ThemedButton("clear", self.tr("Forget the points"), self._story.clear_marks)
        self.count = Hint()
        self.seed_water = QCheckBox(self.tr("From the water in sight too"))
        self.seed_water.setToolTip(self.tr("Water rises from the open water beside the region as well"))
        self.wind_to = NumberBox()
        self.wind_to.setRange(0.0, 360.0)
        self.wind_to.setDecimals(0)
        self.wind_to.setSuffix("°")
        self.wind_to.setWrapping(True)
        self.wind_to.setToolTip(self.tr("Where the wind blows to, clockwise from north: 90 is to the east"))
        self.wind = NumberBox()
        self.wind.setRange(0.0, 1.0)
        self.wind.setSingleStep(0.1)
        self.wind.setToolTip(self.tr("0 is calm, 1 a storm"))
        self.footprints = QPushButton(theme.icon("footprints"), self.tr("Show footprin&ts"))
        self.footprints.setToolTip(
            self.tr("Show on the map how far the change has come at each date, before a frame is drawn")
        )
        self.footprints.clicked.connect(self.footprints_requested)

    def _layers(self, kinds, none: str, tip: str) -> QgsMapLayerComboBox:
        made = narrow(QgsMapLayerComboBox())
        made.setFilters(kinds)
        made.setAllowEmptyLayer(True, none)
        made.setCurrentIndex(0)
        made.setToolTip(tip)
        return made

    def _level(self, tip: str) -> NumberBox:
        made = NumberBox()
        made.setRange(_DEEPEST, _HIGHEST)
        made.setDecimals(1)
        made.setSuffix(" m")
        made.setSpecialValueText(self.tr("as the heights say"))
        made.setValue(_DEEPEST)
        made.setToolTip(tip)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.front)
        form = form_layout()
        marks = row(self.points, 4, self.count, self.back, self.clear, spacing=1)
        self._rows: list[tuple[QWidget, QLabel, tuple[str, ...]]] = []
        for label, field, buddy, fronts in (
            (self.tr("&Heights"), self.dem, self.dem, (TERRAIN,)),
            (self.tr("Lo&west"), self.lowest, self.lowest, (TERRAIN,)),
            (self.tr("Hi&ghest"), self.highest, self.highest, (TERRAIN,)),
            (self.tr("&Comes from"), marks, self.points, (TERRAIN, SPREAD)),
            (self.tr("W&ind to"), self.wind_to, self.wind_to, (SPREAD,)),
            (self.tr("Win&d"), self.wind, self.wind, (SPREAD,)),
            (self.tr("C&osts"), self.cost, self.cost, (SPREAD,)),
            (self.tr("Out&ward from"), self.origin, self.origin, (DISTANCE,)),
            (self.tr("Pol&ygons"), self.dated, self.dated, (DATED,)),
            (self.tr("Field of &dates"), self.date_field, self.date_field, (DATED,)),
        ):
            form.addRow(label, field)
            named = form.labelForField(field)
            named.setBuddy(buddy)
            buddy.setAccessibleName(label.replace("&", ""))
            self._rows.append((field, named, fronts))
        column.addLayout(form)
        column.addWidget(self.seed_water)
        column.addWidget(row(None, self.footprints))

    def _connect(self) -> None:
        self.front.currentIndexChanged.connect(self._take)
        self.dated.layerChanged.connect(self.date_field.setLayer)
        for layers in (self.dem, self.cost, self.origin, self.dated):
            layers.layerChanged.connect(self._take)
        self.date_field.fieldChanged.connect(self._take)
        self.seed_water.toggled.connect(self._take)
        for widget in (self.lowest, self.highest, self.wind_to, self.wind):
            widget.valueChanged.connect(self._take)
        self._tools.active_changed.connect(lambda purpose: self.points.setChecked(purpose == _PURPOSE))
        self._story.changed.connect(self._show)

    def set_busy(self, busy: bool) -> None:
        """While the engine is asked, it is not asked again."""
        self.footprints.setEnabled(not busy and not self._story.problems())

    def _click(self) -> None:
        tool = self._tools.toggle(_PURPOSE, lambda: PointsTool(self._canvas))
        if tool is not None:
            tool.clicked.connect(self._story.add_mark)
            tool.taken_back.connect(self._story.drop_last_mark)

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        if self.front.currentData() != self._story.telling.front and self._tools.purpose == _PURPOSE:
            self._tools.end()
        self._story.tell(
            front=self.front.currentData(),
            dem=_id(self.dem),
            cost=_id(self.cost),
            origin=_id(self.origin),
            dated=_id(self.dated),
            date_field=self.date_field.currentField(),
            seed_water=self.seed_water.isChecked(),
            lowest=_metres(self.lowest),
            highest=_metres(self.highest),
            wind_to=self.wind_to.value() % 360.0,
            wind=self.wind.value(),
        )

    def _show(self) -> None:
        if self._showing:
            return
        telling = self._story.telling
        self._showing = True
        self.front.setCurrentIndex(self.front.findData(telling.front))
        for widget, value in ((self.lowest, telling.lowest), (self.highest, telling.highest)):
            widget.setValue(_DEEPEST if value is None else value)
        self.seed_water.setChecked(telling.seed_water)
        self.seed_water.setVisible(telling.front == TERRAIN)
        self.wind_to.setValue(telling.wind_to)
        self.wind.setValue(telling.wind)
        for field, label, fronts in self._rows:
            for widget in (field, label):
                widget.setVisible(telling.front in fronts)
        marks = len(telling.marks)
        self.count.setText(
            self.tr("Points: {count}").format(count=marks) if marks else self.tr("No points yet")
        )
        for button in (self.back, self.clear):
            button.setVisible(marks > 0)
        self.footprints.setEnabled(not self._story.problems())
        self._showing = False


def _id(layers: QgsMapLayerComboBox) -> str:
    layer = layers.currentLayer()
    return layer.id() if layer is not None else ""


def _metres(widget: NumberBox) -> float | None:
    value = widget.value()
    return None if value <= _DEEPEST else value
