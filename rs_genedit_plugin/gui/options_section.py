"""How an edit is made: quality, seed, strength, feather, method, output; presets of them."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QSlider,
    QSpinBox,
    QToolButton,
    QWidget,
)

from ..contract import errors
from ..model.draft import Draft
from ..model.options import BUILTIN_LATENT, FORMATS, LATENT, METHODS, QUALITIES, SEED_LIMIT, Options, Presets
from .widgets import NarrowCombo, NumberBox, PathField, ThemedButton, action, form_layout, row


class OptionsSection(QgsCollapsibleGroupBox):
    """A form bound to the draft's options, both ways."""

    message = pyqtSignal(str, bool)

    def __init__(self, draft: Draft, presets: Presets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("How"))
        self.setCollapsed(True)
        self.collapsedStateChanged.connect(self._on_collapsed)
        self._draft, self._presets = draft, presets
        self._showing = False
        self._abilities: frozenset[str] = frozenset()
        self._is_story = False
        self._make_widgets()
        self._lay_out()
        self._connect()
        draft.changed.connect(self._show)
        self._show()

    # ------------------------------------------------------------------------------------------------ widgets

    def _make_widgets(self) -> None:
        self.quality = self._choice(QUALITIES, [self.tr("Draft"), self.tr("Standard"), self.tr("High")])
        self.quality.setToolTip(self.tr("Draft answers in seconds, to see whether the idea works."))
        labels = [self.tr("Patches (no training)"), self.tr("SinDDM (learns the scene)")]
        self._method_labels = dict(zip(METHODS, labels))  # noqa: B905 - Python 3.9 has no strict
        self._method_labels[LATENT] = self.tr("Latent model")
        self.method = self._choice(METHODS, labels)
        self.method.setToolTip(
            self.tr(
                "Patches needs no training. SinDDM trains a small network on the scene once, then reuses it."
            )
        )
        self.latent_model = PathField()
        self.latent_model.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.latent_model.setDialogTitle(self.tr("Folder of a latent model"))
        self.latent_model.setToolTip(
            self.tr(
                "A latent diffusion model in diffusers' format draws what the frames say: its folder, or its "
                "name where the engine has fetched it. Left empty, the small one that comes along shows what "
                "the method does."
            )
        )
        model_line = self.latent_model.findChild(QLineEdit)
        if model_line is not None:
            model_line.setPlaceholderText(BUILTIN_LATENT)
        self.seed = QSpinBox()
        self.seed.setRange(0, SEED_LIMIT)
        self.seed.setToolTip(self.tr("The same seed gives the same pixels again."))
        self.lock = ThemedButton("unlock", self.tr("Keep this seed for the next run"))
        self.lock.setCheckable(True)
        self.dice = ThemedButton("dice", self.tr("Roll another seed"), self.roll)
        self.strength = NumberBox()
        self.strength.setRange(0.01, 1.0)
        self.strength.setSingleStep(0.05)
        self.strength.setToolTip(self.tr("1 makes the region anew; less keeps more of what is there."))
        self.strength_slider = QSlider(Qt.Orientation.Horizontal)
        self.strength_slider.setRange(1, 100)
        self.strength_slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strength_slider.setToolTip(self.strength.toolTip())
        self.feather = QSpinBox()
        self.feather.setRange(0, 256)
        self.feather.setSuffix(" px")
        self.feather.setToolTip(self.tr("How far around the region old and new are blended."))
        labels = [
            self.tr("Layer that edits build on"),
            self.tr("GeoTIFF, cloud-optimised (COG)"),
            self.tr("GeoTIFF"),
            self.tr("GeoTIFF of the edited part only"),
            self.tr("Edited part and a VRT over the source"),
        ]
        self.format = self._choice(FORMATS, labels)
        self.format.setToolTip(
            self.tr(
                "A layer is light, and the next edit goes on from it; all can be flattened to one GeoTIFF. A "
                "GeoTIFF holds the whole raster with this edit alone; the others are quick on huge rasters."
            )
        )
        self.folder = PathField()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setToolTip(
            self.tr("Results are new files here; empty means beside the project or the raster.")
        )
        self.folder.setDialogTitle(self.tr("Folder for results"))

    def _choice(self, values: tuple[str, ...], labels: list[str]) -> QComboBox:
        combo = NarrowCombo()
        for value, label in zip(values, labels):  # noqa: B905 - Python 3.9 has no strict
            combo.addItem(label, value)
        return combo

    def _lay_out(self) -> None:
        self._form = form = form_layout(self)
        self.preset_button = ThemedButton("sliders", self.tr("Presets: keep these settings, or take kept ones"))
        self.preset_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.preset_menu = QMenu(self.preset_button)
        self.preset_menu.aboutToShow.connect(self._fill_preset_menu)
        self.preset_button.setMenu(self.preset_menu)
        quality = row(self.quality, self.preset_button)
        quality.layout().setStretch(0, 1)
        seed = row(self.seed, self.lock, self.dice, spacing=1)
        seed.layout().setStretch(0, 1)
        strength = row(self.strength_slider, self.strength)
        strength.layout().setStretch(0, 1)
        rows = [
            (self.tr("&Quality"), quality, self.quality),
            (self.tr("&Seed"), seed, self.seed),
            (self.tr("S&trength"), strength, self.strength),
            (self.tr("&Feather"), self.feather, self.feather),
            (self.tr("&Method"), self.method, self.method),
            (self.tr("Mod&el"), self.latent_model, self.latent_model),
            (self.tr("F&ormat"), self.format, self.format),
            (self.tr("Fol&der"), self.folder, self.folder),
        ]
        for label, field, buddy in rows:
            form.addRow(label, field)
            form.labelForField(field).setBuddy(buddy)
            buddy.setAccessibleName(label.replace("&", ""))

    def _connect(self) -> None:
        for combo in (self.quality, self.method, self.format):
            combo.currentIndexChanged.connect(self._take)
        self.seed.valueChanged.connect(self._take)
        self.lock.toggled.connect(self._take)
        self.strength.valueChanged.connect(self._take)
        self.strength_slider.valueChanged.connect(lambda value: self.strength.setValue(value / 100))
        self.feather.valueChanged.connect(self._take)
        for files in (self.folder, self.latent_model):
            files.fileChanged.connect(self._take)

    def set_abilities(self, abilities: frozenset[str]) -> None:
        """Offer the methods that the engine has; with one only, there is nothing to choose."""
        self._abilities = abilities
        able = self._offer()
        options = self._draft.options
        if options.method not in able:
            options = replace(options, method=METHODS[0])
        if options.story_latent and f"method:{LATENT}" not in abilities:
            options = replace(options, story_latent=False)
        self._draft.set_options(options)
        self._show()

    def _offer(self) -> list[str]:
        """Fill the chooser of methods; return those that it has now."""
        able = [m for m in METHODS if m == METHODS[0] or f"method:{m}" in self._abilities]
        if self._is_story and f"method:{LATENT}" in self._abilities:
            able.append(LATENT)
        self._showing = True
        self.method.clear()
        for method in able:
            self.method.addItem(self._method_labels[method], method)
        self._showing = False
        for widget in (self.method, self._form.labelForField(self.method)):
            widget.setVisible(len(able) > 1)
        return able

    def set_for_story(self, is_story: bool) -> None:
        """A story has no strength, its frames are always COGs, and a latent model may draw it."""
        self._is_story = is_story
        self._offer()
        self._show()
        for widget in (self.strength.parentWidget(), self.format):
            widget.setVisible(not is_story)
            self._form.labelForField(widget).setVisible(not is_story)

    # ------------------------------------------------------------------------------------------------- values

    def roll(self) -> None:
        """Another seed."""
        self.seed.setValue(random.randint(1, SEED_LIMIT))  # nosec B311 - a seed, not a secret

    def next_seed(self) -> None:
        """After a run: another seed unless it is locked."""
        if not self._draft.options.seed_locked:
            self.roll()

    def _take(self) -> None:
        if self._showing:
            return
        before, method = self._draft.options, self.method.currentData()
        is_latent = method == LATENT
        self._draft.set_options(
            replace(
                before,
                quality=self.quality.currentData(),
                method=before.method if is_latent else method,
                story_latent=is_latent if self._is_story else before.story_latent,
                latent_model=self.latent_model.filePath().strip(),
                format=self.format.currentData(),
                seed=self.seed.value(),
                seed_locked=self.lock.isChecked(),
                strength=self.strength.value(),
                feather=self.feather.value(),
                folder=self.folder.filePath().strip(),
            )
        )

    def _show(self) -> None:
        options: Options = self._draft.options
        self._showing = True
        for combo, value in (
            (self.quality, options.quality),
            (self.method, options.story_method if self._is_story else options.method),
            (self.format, options.format),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self.seed.setValue(options.seed)
        self.lock.setChecked(options.seed_locked)
        self.lock.set_icon_name("lock" if options.seed_locked else "unlock")
        self.strength.setValue(options.strength)
        self.strength_slider.setValue(round(options.strength * 100))
        self.feather.setValue(options.feather)
        for files, path in ((self.folder, options.folder), (self.latent_model, options.latent_model)):
            if files.filePath() != path:
                files.setFilePath(path)
        for widget in (self.latent_model, self._form.labelForField(self.latent_model)):
            widget.setVisible(self._is_story and options.story_latent)
        line = self.folder.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(str(self._draft.folder()))
        self._showing = False
        self._name()

    def _on_collapsed(self, _collapsed: bool) -> None:
        """An opened group shows all that is in it; what has no use here is hidden again."""
        self.set_for_story(self._is_story)
        self._name()
        self.updateGeometry()

    def _name(self) -> None:
        """What is set, in the title: it is read there while the section is closed."""
        options = self._draft.options
        title = self.tr("How: {quality}, {feather} px feather").format(
            quality=self.quality.currentText(), feather=options.feather
        )
        self.setTitle(title if self.isCollapsed() else self.tr("How"))

    # ------------------------------------------------------------------------------------------------ presets

    def _fill_preset_menu(self) -> None:
        menu = self.preset_menu
        menu.clear()
        names = self._presets.names()
        for name in names:
            menu.addAction(action(name, lambda n=name: self._use_preset(n), "sliders", menu))
        if not names:
            menu.addAction(self.tr("No presets yet")).setEnabled(False)
        for sentence in self._presets.left_out():
            menu.addAction(sentence.replace("&", "&&")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(action(self.tr("Save as preset…"), self._save_preset, "save", menu))
        menu.addAction(action(self.tr("Load preset file…"), self._load_preset_file, "open", menu))
        if names:
            delete = menu.addMenu(self.tr("Delete preset"))
            for name in names:
                delete.addAction(action(name, lambda n=name: self._presets.delete(n), "delete", delete))

    def _use_preset(self, name: str) -> None:
        try:
            self._draft.set_options(self._presets.load(name, self._draft.options))
        except errors.UsageError as error:
            self.message.emit(str(error), True)

    def _save_preset(self) -> None:
        name, wanted = QInputDialog.getText(self, self.tr("Save as preset"), self.tr("Name of the preset"))
        if not wanted or not name.strip():
            return
        try:
            self._presets.save(name.strip(), self._draft.options)
        except OSError as error:
            self.message.emit(self.tr("The preset was not saved: {why}").format(why=error.strerror), True)

    def _load_preset_file(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Load preset file"), str(self._presets.folder), self.tr("Preset (*.json)")
        )
        if not path:
            return
        try:
            name, options = Presets.read(Path(path), self._draft.options)
            self._presets.save(name, options)
            self._draft.set_options(options)
        except (errors.UsageError, OSError) as error:
            self.message.emit(str(error), True)
