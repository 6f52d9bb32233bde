"""Which raster is edited; a layer that is no file is offered to be saved as one first."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ..model.draft import Draft
from ..model.scene import as_raster, describe
from ..qt_compat import RASTER_LAYERS
from .save_extent import ExtentSaver, size_of
from .unseen import bring_into_view, why_unseen
from .widgets import Hint, ThemedButton, narrow, plain, row


class SourceSection(QgsCollapsibleGroupBox):
    """Layer chooser, one line of facts, and the way out for layers that cannot be edited as they are."""

    message = pyqtSignal(str, bool)  # sentence, whether it is a failure
    sample_requested = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Raster"))
        self.setCollapsed(False)
        self._draft = draft
        self._saver = ExtentSaver(canvas, self)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(lambda text: self.message.emit(text, True))
        self._saver.running_changed.connect(self._show)
        self.combo = narrow(QgsMapLayerComboBox())
        self.combo.setFilters(RASTER_LAYERS)
        self.combo.setAllowEmptyLayer(True, self.tr("Choose a raster layer…"))
        self.combo.setToolTip(self.tr("The raster to edit. Its file is only read: results are new files."))
        self.combo.setAccessibleName(self.tr("Raster layer"))
        self.facts = Hint()
        self.save_button = QPushButton(self.tr("Save map extent as GeoTIFF…"))
        self.save_button.setToolTip(
            self.tr("Saves what the map shows of this layer as a file, adds it to the project and edits that.")
        )
        self.save_button.clicked.connect(self._save)
        self.extent = Hint()
        self.hidden_text = Hint()
        show = ThemedButton("eye", self.tr("Show the raster on the map"), self._show_on_map)
        self.hidden = row(self.hidden_text, show, spacing=1)
        self.hidden.layout().setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.addWidget(self.combo)
        self.sample = QPushButton(self.tr("Try it on the sample scene"))
        self.sample.setToolTip(self.tr("Makes a small aerial picture on this computer and opens it."))
        self.sample.clicked.connect(self.sample_requested)
        layout.addWidget(self.sample)
        layout.addWidget(self.facts)
        layout.addWidget(self.hidden)
        layout.addWidget(self.save_button)
        layout.addWidget(self.extent)
        self._canvas = canvas
        QgsProject.instance().layerTreeRoot().visibilityChanged.connect(self._show_hidden)
        canvas.scaleChanged.connect(self._show_hidden)
        canvas.extentsChanged.connect(self._show_extent)
        self.combo.layerChanged.connect(draft.set_layer)
        QgsProject.instance().legendLayersAdded.connect(self._on_layers_added)
        draft.scene_changed.connect(self._show)
        draft.set_layer(self.combo.currentLayer())
        self._show()

    def show_layer(self, layer_id: str) -> None:
        """Choose the layer ``layer_id``."""
        layer = as_raster(layer_id)
        if layer is not None:
            self.combo.setLayer(layer)

    def release(self) -> None:
        """Let go of the project, and stop a save that is under way."""
        QgsProject.instance().legendLayersAdded.disconnect(self._on_layers_added)
        QgsProject.instance().layerTreeRoot().visibilityChanged.disconnect(self._show_hidden)
        self._canvas.scaleChanged.disconnect(self._show_hidden)
        self._canvas.extentsChanged.disconnect(self._show_extent)
        self._saver.cancel()

    def _on_layers_added(self, added: list) -> None:
        """The first raster of a project is the one to edit until another is chosen."""
        if self.combo.currentLayer() is None:
            rasters = [layer for layer in added if isinstance(layer, QgsRasterLayer)]
            self.combo.setLayer(rasters[0] if rasters else None)

    def _show(self) -> None:
        draft = self._draft
        saving = self._saver.running
        self.sample.setVisible(self.combo.currentLayer() is None)
        self.save_button.setVisible(draft.needs_saving)
        self.save_button.setEnabled(not saving)
        self.save_button.setText(self.tr("Saving…") if saving else self.tr("Save map extent as GeoTIFF…"))
        if draft.scene is not None:
            text = describe(draft.scene)
            if draft.scene.foreign_crs:
                text += "\n" + self.tr(
                    "The layer's CRS differs from its file's; the file's coordinates are used."
                )
            self.facts.setText(text)
            self.facts.setToolTip(plain(str(draft.scene.path)))
        else:
            self.facts.setText(str(draft.scene_problem or ""))
            self.facts.setToolTip("")
        self._show_hidden()
        self._show_extent()

    def show_sample_busy(self, busy: bool) -> None:
        """Say that the sample scene is being made."""
        self.sample.setEnabled(not busy)
        text = self.tr("Making the sample scene…") if busy else self.tr("Try it on the sample scene")
        self.sample.setText(text)

    def _show_hidden(self, *_args: object) -> None:
        """Say where the raster that is edited is not what the map shows."""
        scene = self._draft.scene
        layer = as_raster(scene.layer_id) if scene is not None else None
        why = why_unseen(layer, self._canvas.scale()) if layer is not None else ""
        self.hidden_text.setText(why)
        self.hidden.setVisible(bool(why))

    def _show_on_map(self) -> None:
        layer = as_raster(self._draft.scene.layer_id) if self._draft.scene is not None else None
        if layer is not None:
            bring_into_view(layer, self._canvas)
            self._show_hidden()

    def _show_extent(self) -> None:
        """Say how much would be saved of a layer that is no file, and how fine."""
        layer = self.combo.currentLayer()
        text = self._saver.plan(layer) if self._draft.needs_saving and layer is not None else ""
        self.extent.setText(text)
        self.extent.setVisible(bool(text))

    def _save(self) -> None:
        layer = self.combo.currentLayer()
        if layer is not None:
            self._saver.ask_and_save(layer)

    def _on_saved(self, layer) -> None:
        self.combo.setLayer(layer)
        self.message.emit(
            self.tr("Saved as {name} ({facts}); it is the raster to edit now.").format(
                name=layer.name(), facts=size_of(layer.width(), layer.height(), layer.extent(), layer.crs())
            ),
            False,
        )
