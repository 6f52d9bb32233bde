"""Expert part of the words: which bands are red, green and blue, the gradient's rule, and insisting."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtWidgets import QCheckBox, QSpinBox, QWidget

from ..model.draft import Draft
from ..model.wording import BY_GRADIENT, RULES
from .widgets import NarrowCombo, form_layout, row


class ExpertWords(QWidget):
    """A form bound to the draft's wording, both ways."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft, self._showing = draft, False
        self.bands = [QSpinBox() for _ in range(3)]
        tip = self.tr(
            "Which bands are red, green and blue. Left at “auto”, the raster says; where it does not, you are "
            "asked."
        )
        names = (self.tr("Red band"), self.tr("Green band"), self.tr("Blue band"))
        for box, name in zip(self.bands, names):  # noqa: B905 - Python 3.9 has no strict
            box.setSpecialValueText(self.tr("auto"))
            box.setToolTip(tip)
            box.setAccessibleName(name)
        self.rule = NarrowCombo()
        labels = (self.tr("Natural change of colours"), self.tr("As published (with SinDDM)"))
        for value, label in zip(RULES, labels):  # noqa: B905 - Python 3.9 has no strict
            self.rule.addItem(label, value)
        self.rule.setToolTip(
            self.tr(
                "What the gradient may change. The published rule is for comparison: choose SinDDM as the "
                "method."
            )
        )
        self.force = QCheckBox(self.tr("&Make it all the same"))
        self.force.setToolTip(
            self.tr(
                "Words that do not suit the raster (size of its pixels, its bands, nothing there to act on) "
                "are refused. This makes them all the same; the result carries a warning."
            )
        )
        self._lay_out()
        for box in self.bands:
            box.valueChanged.connect(self._take)
        self.rule.currentIndexChanged.connect(self._take)
        self.force.toggled.connect(self._take)
        draft.changed.connect(self._show)
        draft.scene_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self._form = form = form_layout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("R&GB bands"), row(*self.bands, spacing=1))
        form.addRow(self.tr("R&ule"), self.rule)
        form.addRow(self.force)
        form.labelForField(self.bands[0].parentWidget()).setBuddy(self.bands[0])
        form.labelForField(self.rule).setBuddy(self.rule)
        self.rule.setAccessibleName(self.tr("Rule"))

    def _take(self, *_args: object) -> None:
        if self._showing:
            return
        chosen = tuple(box.value() for box in self.bands)
        self._draft.set_wording(
            replace(
                self._draft.wording,
                bands=chosen if any(chosen) else (),
                rule=self.rule.currentData(),
                force=self.force.isChecked(),
            )
        )

    def _show(self) -> None:
        """Show what the draft holds; the rule where the gradient steers."""
        now, scene = self._draft.wording, self._draft.scene
        self._showing = True
        # Of a request of before the bands stay to be seen, whatever raster is chosen now.
        most = max([scene.bands if scene is not None else 0, *now.bands])
        for position, box in enumerate(self.bands):
            box.setRange(0, most)
            box.setValue(now.bands[position % len(now.bands)] if now.bands else 0)
        self.rule.setCurrentIndex(self.rule.findData(now.rule))
        for widget in (self.rule, self._form.labelForField(self.rule)):
            widget.setVisible(now.steering in BY_GRADIENT)
        self.force.setChecked(now.force)
        self._showing = False
