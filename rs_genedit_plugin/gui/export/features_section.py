"""Which features become what: one for all, or as fields of their layer say."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsFieldComboBox, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...model import export_request as asking
from ...model.export import Export
from ...model.export_request import MATERIAL, NOTHING, PRESET, PROMPT, REMOVE
from ...model.numbers import number
from ...model.options import METHODS, QUALITIES, SEED_LIMIT
from ...model.wordsmith import Wordsmith
from ...qt_compat import POLYGON_LAYERS
from ..widgets import Hint, NarrowCombo, form_layout, narrow, row

#: Most variants of one feature.
_MOST_VARIANTS = 1000


class FeaturesSection(QgsCollapsibleGroupBox):
    """A form bound to the export, both ways."""

    def __init__(self, export: Export, smith: Wordsmith, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Features"))
        self._export, self._smith = export, smith
        self._showing = False
        self._watched: QgsVectorLayer | None = None
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._fill()
        self._show()

    # ------------------------------------------------------------------------------------------------- layout

    def _make_widgets(self) -> None:
        self.layers = narrow(QgsMapLayerComboBox())
        self.layers.setFilters(POLYGON_LAYERS)
        self.layers.setAllowEmptyLayer(True, self.tr("Choose a layer of polygons…"))
        self.layers.setCurrentIndex(0)
        self.layers.setToolTip(self.tr("Each polygon that lies on the raster is edited by itself."))
        self.selected = QCheckBox(self.tr("Selected features onl&y"))
        self.about = Hint()
        self.kind = NarrowCombo()
        for value, label in (
            (PRESET, self.tr("A preset")),
            (PROMPT, self.tr("What words say")),
            (MATERIAL, self.tr("A material")),
            (REMOVE, self.tr("Removed")),
            (NOTHING, self.tr("By their fields alone")),
        ):
            self.kind.addItem(label, value)
        self.kind.setToolTip(self.tr("What features become whose fields below say nothing, or are not chosen."))
        self.preset, self.material = NarrowCombo(), NarrowCombo()
        self.preset.setAccessibleName(self.tr("Preset"))
        self.material.setAccessibleName(self.tr("Material of the library"))
        self.prompt = QLineEdit()
        self.prompt.setPlaceholderText("a flooded area under water")
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setToolTip(
            self.tr("What the region should show, in English: the encoders know no other language.")
        )
        self.values = QStackedWidget()
        for widget in (self.preset, self.prompt, self.material, QWidget()):
            self.values.addWidget(widget)
        self.fields = {name: QgsFieldComboBox() for name in asking.ATTRIBUTES}
        for box in self.fields.values():
            narrow(box).setAllowEmptyFieldName(True)
            box.setMinimumContentsLength(6)
        self.seed = QSpinBox()
        self.seed.setRange(0, SEED_LIMIT - _MOST_VARIANTS)
        self.seed.setToolTip(self.tr("The same seed gives the same pixels again."))
        self.variants = QSpinBox()
        self.variants.setRange(1, _MOST_VARIANTS)
        self.variants.setPrefix("× ")
        self.variants.setToolTip(self.tr("How many times each feature is made, with a seed of its own each"))
        self.variants.setAccessibleName(self.tr("Number of variants"))
        self.method = self._choice(
            METHODS, (self.tr("Patches (no training)"), self.tr("SinDDM (learns the scene)"))
        )
        self.quality = self._choice(QUALITIES, (self.tr("Draft"), self.tr("Standard"), self.tr("High")))

    def _choice(self, values: tuple[str, ...], labels: tuple[str, ...]) -> QComboBox:
        made = NarrowCombo()
        for value, label in zip(values, labels):  # noqa: B905 - Python 3.9 has no strict
            made.addItem(label, value)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        for widget in (self.layers, self.selected, self.about):
            column.addWidget(widget)
        form = form_layout()
        seeds = row(self.seed, self.variants)
        seeds.layout().setStretch(0, 1)
        rows = [
            (self.tr("&Become"), self.kind, self.kind),
            ("", self.values, None),
            (self.tr("&Seed"), seeds, self.seed),
            (self.tr("&Method"), self.method, self.method),
            (self.tr("&Quality"), self.quality, self.quality),
        ]
        for label, field, buddy in rows:
            form.addRow(label, field)
            if buddy is not None:
                form.labelForField(field).setBuddy(buddy)
                buddy.setAccessibleName(label.replace("&", ""))
        self._method_label = form.labelForField(self.method)
        column.addLayout(form)
        self.by_field = QgsCollapsibleGroupBox(self.tr("By fields of the layer"))
        self.by_field.setCollapsed(True)
        inner = form_layout(self.by_field)
        titles = (
            self.tr("Preset from"),
            self.tr("Words from"),
            self.tr("Material from"),
            self.tr("Remove where"),
            self.tr("Seed from"),
            self.tr("Method from"),
        )
        for title, (name, box) in zip(titles, self.fields.items()):  # noqa: B905 - Python 3.9 has no strict
            inner.addRow(title, box)
            inner.labelForField(box).setBuddy(box)
            box.setAccessibleName(title)
            box.setToolTip(self.tr("The field that says it for each feature; empty: none does"))
            box.fieldChanged.connect(lambda field, name=name: self._take_field(name, field))
        column.addWidget(self.by_field)

    def _connect(self) -> None:
        self.layers.layerChanged.connect(self._take_layer)
        self.selected.toggled.connect(lambda on: self._export.want(selected=on) if not self._showing else None)
        self.prompt.textChanged.connect(self._take)
        for combo in (self.kind, self.preset, self.material, self.method, self.quality):
            combo.currentIndexChanged.connect(self._take)
        for spin in (self.seed, self.variants):
            spin.valueChanged.connect(self._take)
        self._smith.materials.changed.connect(self._fill)
        self._export.changed.connect(self._show)
        QgsProject.instance().legendLayersAdded.connect(self._on_layers_added)

    def release(self) -> None:
        """Let go of the project and of the layer."""
        QgsProject.instance().legendLayersAdded.disconnect(self._on_layers_added)
        self._watch(None)

    def showEvent(self, event) -> None:
        """Offer what the person's presets and the library hold now."""
        self._fill()
        super().showEvent(event)

    def set_abilities(self, abilities: frozenset[str]) -> None:
        """Offer the methods that the engine has; with one only there is nothing to choose."""
        able = f"method:{METHODS[1]}" in abilities
        for widget in (self.method, self._method_label):
            widget.setVisible(able)
        if not able and self._export.wish.becomes.method != METHODS[0]:
            self._change(method=METHODS[0])

    # ------------------------------------------------------------------------------------------------- values

    def show_layer(self, layer: QgsVectorLayer) -> None:
        """Choose ``layer``."""
        self.layers.setLayer(layer)

    def _on_layers_added(self, added: list) -> None:
        """As QGIS's chooser keeps its empty entry, nothing is chosen that the person did not choose."""
        if self._export.layer is None:
            self.layers.setCurrentIndex(0)

    def _take_layer(self, layer: object) -> None:
        found = layer if isinstance(layer, QgsVectorLayer) else None
        if self._showing:
            return
        self._watch(found)
        self._export.set_layer(found)
        chosen = {PRESET, PROMPT, MATERIAL, REMOVE} & {
            name for name, _field in self._export.wish.becomes.fields
        }
        if chosen:
            self.by_field.setCollapsed(False)

    def _watch(self, layer: QgsVectorLayer | None) -> None:
        """Follow what is selected and edited in ``layer``."""
        before, self._watched = self._watched, layer
        for found, act in ((before, "disconnect"), (layer, "connect")):
            if found is not None and QgsProject.instance().mapLayer(self._id_of(found)) is not None:
                for signal in (found.selectionChanged, found.layerModified, found.subsetStringChanged):
                    getattr(signal, act)(self._on_layer_changed)

    @staticmethod
    def _id_of(layer: QgsVectorLayer) -> str:
        try:
            return str(layer.id())
        except RuntimeError:  # its C++ part is gone with the project
            return ""

    def _on_layer_changed(self, *_args: object) -> None:
        self._export.changed.emit()

    def _take_field(self, attribute: str, field: str) -> None:
        if not self._showing:
            self._export.set_field(attribute, field)

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        kind = self.kind.currentData()
        said = {
            PRESET: self.preset.currentData() or "",
            PROMPT: self.prompt.text(),
            MATERIAL: self.material.currentData() or "",
        }.get(kind, "")
        self._change(
            kind=kind,
            said=said,
            seed=self.seed.value(),
            variants=self.variants.value(),
            method=self.method.currentData(),
            quality=self.quality.currentData(),
        )

    def _change(self, **changes) -> None:
        self._export.want(becomes=replace(self._export.wish.becomes, **changes))

    def _fill(self, *_args: object) -> None:
        """The presets and materials that there are; the chosen one stays."""
        self._showing = True
        presets = [(one.title, one.name) for one in self._smith.presets()]
        kept = [(one.name, one.name) for one in self._smith.materials.all()]
        for combo, entries in ((self.preset, presets), (self.material, kept)):
            before = combo.currentData()
            combo.clear()
            for title, name in entries:
                combo.addItem(title, name)
            combo.setCurrentIndex(max(0, combo.findData(before)) if entries else -1)
        self._showing = False
        self._show()

    def _show(self) -> None:
        wish, layer = self._export.wish, self._export.layer
        becomes = wish.becomes
        self._showing = True
        if self.layers.currentLayer() is not layer:
            self.layers.setLayer(layer)
        count = layer.selectedFeatureCount() if layer is not None else 0
        self.selected.setVisible(count > 0 or wish.selected)
        self.selected.setChecked(wish.selected)
        self.about.setText(self._told(layer))
        self.kind.setCurrentIndex(self.kind.findData(becomes.kind))
        place = {PRESET: 0, PROMPT: 1, MATERIAL: 2}.get(becomes.kind, 3)
        self.values.setCurrentIndex(place)
        self.values.setVisible(place < 3)
        if becomes.kind == PRESET:
            self.preset.setCurrentIndex(self.preset.findData(becomes.said))
        elif becomes.kind == MATERIAL:
            self.material.setCurrentIndex(self.material.findData(becomes.said))
        elif becomes.kind == PROMPT and self.prompt.text() != becomes.said:
            self.prompt.setText(becomes.said)
        self.seed.setValue(becomes.seed)
        self.variants.setValue(becomes.variants)
        self.method.setCurrentIndex(self.method.findData(becomes.method))
        self.quality.setCurrentIndex(self.quality.findData(becomes.quality))
        chosen = dict(becomes.fields)
        for name, box in self.fields.items():
            if box.layer() is not layer:
                box.setLayer(layer)
            box.setField(chosen.get(name, ""))
        self.by_field.setVisible(layer is not None)
        self._showing = False

    def _told(self, layer: QgsVectorLayer | None) -> str:
        if layer is None:
            return self.tr("Draw or open polygons, and say what they become: houses, fields, a coast.")
        return self.tr("Features: {count}").format(count=number(max(0, self._export.count)))
