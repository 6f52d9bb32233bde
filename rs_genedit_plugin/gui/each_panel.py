"""Each region its own: which fields of its feature say what it becomes, and a table of what each will get."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..contract import errors
from ..model.by_field import HOW, WHAT, Fields, Given, role_titles, summed
from ..model.draft import Draft
from ..model.roles import EXEMPLAR, REMOVE, TEXT
from . import theme
from .widgets import Hint, NarrowCombo, plain

#: Rows of the table that are seen at once.
_ROWS = 6


class EachPanel(QWidget):
    """Shown where regions were taken from features; off, all regions become the same."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._showing = draft, False
        self._shown: tuple[object, ...] = ()
        self.switch = QCheckBox(self.tr("&Each region by its own fields"))
        self.switch.setToolTip(
            self.tr("Attributes of the features say what each of them becomes. It is one edit, and one result.")
        )
        self.switch.toggled.connect(self._on_switch)
        titles = role_titles()
        self.choices: dict[str, QComboBox] = {}
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, role in enumerate((*WHAT, *HOW)):
            choice = self.choices[role] = NarrowCombo()
            choice.setToolTip(self.tr("Field of the features that holds it: {what}").format(what=titles[role]))
            choice.setAccessibleName(choice.toolTip())
            choice.activated.connect(self._on_chosen)
            label = QLabel(titles[role])
            label.setBuddy(choice)
            grid.addWidget(label, place // 2, 2 * (place % 2))
            grid.addWidget(choice, place // 2, 2 * (place % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.others = QCheckBox(self.tr("The &others become what is chosen under What"))
        self.others.setToolTip(self.tr("Regions whose fields say nothing. Else they stay as they are."))
        self.others.toggled.connect(self._on_chosen)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Region"), self.tr("Becomes")])
        self.table.setAccessibleName(self.tr("What each region becomes"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setIconSize(QSize(14, 14))
        self.summary = Hint()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.switch, self._grid, self.others, self.table, self.summary):
            layout.addWidget(widget)
        draft.changed.connect(self._show)
        self._show()

    # ------------------------------------------------------------------------------------------------ chosen

    def _on_switch(self, is_on: bool) -> None:
        if not self._showing:
            self._draft.set_fields(Fields.by_name(self._draft.rois.field_names()) if is_on else None)

    def _on_chosen(self, _index: object) -> None:
        if not self._showing:
            chosen = {role: choice.currentData() or "" for role, choice in self.choices.items()}
            self._draft.set_fields(Fields(**chosen, others=self.others.isChecked()))

    # ------------------------------------------------------------------------------------------------- shown

    def _show(self) -> None:
        draft = self._draft
        rois = list(draft.rois)
        offered = draft.kind in (EXEMPLAR, REMOVE, TEXT) and any(roi.fields or roi.share for roi in rois)
        self.setVisible(offered)
        if not offered:
            return
        fields = draft.fields
        self._showing = True
        self.switch.setChecked(fields is not None)
        self._fill(fields or Fields(), draft.rois.field_names())
        self._showing = False
        for widget in (self._grid, self.others, self.table, self.summary):
            widget.setVisible(fields is not None)
        self._grid.setEnabled(any(roi.fields for roi in rois))
        if fields is not None:
            try:
                self._tell(draft.given())
            except errors.CrsError as error:
                self.summary.setText(str(error))

    def _fill(self, fields: Fields, names: list[str]) -> None:
        for role, choice in self.choices.items():
            chosen = fields.chosen.get(role, "")
            held = ["", *names] if not chosen or chosen in names else ["", *names, chosen]
            if [choice.itemData(index) for index in range(choice.count())] != held:
                choice.clear()
                for name in held:
                    choice.addItem(name or "–", name)
            choice.setCurrentIndex(choice.findData(chosen))
        self.others.setChecked(fields.others)

    def _tell(self, found: list[Given]) -> None:
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        self.table.setRowCount(len(found))
        told, left = theme.icon("polygon", self.palette()), theme.icon("clear", self.palette())
        ordered = sorted(found, key=lambda one: one.task is not None)  # what wants a look comes first
        for row, one in enumerate(ordered):
            own = "".join(f" · {self._called(name)} {value}" for name, value in one.settings if name in HOW)
            becomes = (
                f"{one.title}{own}" if one.task is not None else self.tr("as it is: {why}").format(why=one.why)
            )
            for column, text in enumerate((one.name, becomes)):
                item = QTableWidgetItem(text)
                item.setToolTip(plain(text))
                self.table.setItem(row, column, item)
            self.table.item(row, 0).setIcon(told if one.task is not None else left)
        self.table.resizeRowsToContents()
        rows = min(len(found), _ROWS)
        height = sum(self.table.rowHeight(row) for row in range(rows))
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 4)
        self.table.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if rows == len(found)
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )
        self.summary.setText(summed(found))

    def _called(self, setting: str) -> str:
        names = {
            "strength": self.tr("strength"),
            "seed": self.tr("seed"),
            "feather": self.tr("feather"),
            "quality": self.tr("quality"),
            "method": self.tr("method"),
        }
        return names[setting]
