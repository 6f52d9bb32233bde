"""How the data set is laid out, and where everything goes."""

from __future__ import annotations

from dataclasses import replace

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...model.export import Export
from ...model.export_request import LAYOUTS
from ..widgets import NarrowCombo, NumberBox, PathField, form_layout, row

#: Pixels of a picture's side, as the engine takes them; metres between places.
_SIDES, _FARTHEST = (32, 4096), 1e6


class DataSection(QgsCollapsibleGroupBox):
    """A form bound to the export, both ways."""

    def __init__(self, export: Export, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Data set"))
        self._export = export
        self._showing = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show()

    def _make_widgets(self) -> None:
        tips = {
            "xview2": ("xView2 / xBD", self.tr("Pairs with damage of four levels; torchgeo's XView2 loads it")),
            "levir": ("LEVIR-CD+", self.tr("Pairs with change masks; torchgeo and mmseg load it")),
            "geoai": ("geoai", self.tr("Pictures and class labels side by side")),
            "coco": ("COCO", self.tr("Polygons of what changed")),
            "instruction": (
                "instruction",
                self.tr("Before, after and the words, for models that edit by words"),
            ),
            "stac": (
                "GeoTIFF, STAC",
                self.tr("Georeferenced pictures in native numbers, with a STAC Collection"),
            ),
        }
        self.layouts = {name: QCheckBox(tips[name][0]) for name in LAYOUTS}
        for name, box in self.layouts.items():
            box.setToolTip(tips[name][1])
        self.size = QSpinBox()
        self.size.setRange(*_SIDES)
        self.size.setSingleStep(32)
        self.size.setSuffix(" px")
        self.size.setToolTip(self.tr("Side of the data set's pictures"))
        self.shares = [QSpinBox() for _ in range(3)]
        names = (self.tr("Share of train"), self.tr("Share of val"), self.tr("Share of test"))
        for share, name in zip(self.shares, names):  # noqa: B905 - Python 3.9 has no strict
            share.setRange(0, 100)
            share.setSuffix(" %")
            share.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)  # three fit side by side then
            share.setToolTip(self.tr("{name}: no place is in two of them").format(name=name))
            share.setAccessibleName(name)
        self.gap = NumberBox()
        self.gap.setRange(-1.0, _FARTHEST)
        self.gap.setDecimals(0)
        self.gap.setSuffix(" m")
        self.gap.setSpecialValueText(self.tr("a picture's side"))
        self.gap.setToolTip(self.tr("Pictures that lie nearer to each other are one place, in one share."))
        self.format = NarrowCombo()
        for value, label in (
            ("patch", self.tr("GeoTIFFs of the edited part only")),
            ("vrt", self.tr("Edited part and a VRT over the source")),
            ("cog", self.tr("Whole rasters (COG), one for each feature")),
        ):
            self.format.addItem(label, value)
        self.folder = PathField()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(self.tr("Folder for edits and data set"))
        self.folder.setToolTip(
            self.tr(
                "Plan, edits and data set go here; empty means a new folder beside the project or the raster."
            )
        )
        self.open_folder = QCheckBox(self.tr("Then open the fol&der"))
        self.on_map = QCheckBox(self.tr("Then put them on the ma&p"))
        for box in (self.open_folder, self.on_map):
            box.setToolTip(self.tr("Once the data set is there"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        for number, box in enumerate(self.layouts.values()):
            grid.addWidget(box, number // 2, number % 2)
        column.addLayout(grid)
        form = form_layout()
        for label, field, buddy in (
            (self.tr("Pict&ures"), self.size, self.size),
            (self.tr("Sp&lit"), row(*self.shares), self.shares[0]),
            (self.tr("Pl&aces"), self.gap, self.gap),
            (self.tr("Ed&its as"), self.format, self.format),
            (self.tr("F&older"), self.folder, self.folder),
        ):
            form.addRow(label, field)
            form.labelForField(field).setBuddy(buddy)
            if not buddy.accessibleName():
                buddy.setAccessibleName(label.replace("&", ""))
        column.addLayout(form)
        for widget in (self.open_folder, self.on_map):
            column.addWidget(widget)

    def _connect(self) -> None:
        for box in (*self.layouts.values(), self.open_folder, self.on_map):
            box.toggled.connect(self._take)
        for spin in (self.size, *self.shares, self.gap):
            spin.valueChanged.connect(self._take)
        self.format.currentIndexChanged.connect(self._take)
        self.folder.fileChanged.connect(self._take)
        self._export.changed.connect(self._show)

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        wish = self._export.wish
        gap = self.gap.value()
        self._export.want(
            chips=replace(
                wish.chips,
                layouts=tuple(name for name, box in self.layouts.items() if box.isChecked()),
                size=self.size.value(),
                split=tuple(share.value() for share in self.shares),
                gap=None if gap < 0 else gap,
            ),
            becomes=replace(wish.becomes, format=self.format.currentData()),
            folder=self.folder.filePath().strip(),
            open_folder=self.open_folder.isChecked(),
            on_map=self.on_map.isChecked(),
        )

    def _show(self) -> None:
        wish = self._export.wish
        self._showing = True
        for name, box in self.layouts.items():
            box.setChecked(name in wish.chips.layouts)
        self.size.setValue(wish.chips.size)
        for share, value in zip(self.shares, wish.chips.split):  # noqa: B905 - Python 3.9 has no strict
            share.setValue(value)
        self.gap.setValue(-1.0 if wish.chips.gap is None else wish.chips.gap)
        self.format.setCurrentIndex(max(0, self.format.findData(wish.becomes.format)))
        if self.folder.filePath() != wish.folder:
            self.folder.setFilePath(wish.folder)
        line = self.folder.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(str(self._export.usual_folder() or ""))
        self.open_folder.setChecked(wish.open_folder)
        self.on_map.setChecked(wish.on_map)
        self._showing = False
