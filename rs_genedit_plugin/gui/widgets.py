"""Small widgets the sections share."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QContextMenuEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QValidator,
)
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ..qt_compat import QAction
from . import theme

ICON_PX = 18
#: Pixels of height that a form keeps before what stands below it scrolls too.
_COMFORT = 180
#: Pixels of height that are left of a text below a form where the dock is as low as can be: two lines.
LEAST_TEXT = 34
#: A word that is longer than a narrow dock is wide, and the letters after which it may be broken.
_LONG_WORD = re.compile(r"\S{16,}")
_BREAKS = re.compile(r"[/\\_.\-,;:=]|(?:[^/\\_.\-,;:=\s]{16})")
_ZERO_WIDTH = "\u200b"
#: Blanks where no line is broken: between a number and its unit, and around French punctuation.
_NO_BREAKS = re.compile(r"(?<=\d) (?=(?:[kMG]B|px|s|min|h|km|m|km²|m²|ha|%|Mo|Go)(?!\w))|(?<=«) | (?=[;:!?»])")
_NO_BREAK = "\u00a0"


class ThemedButton(QToolButton):
    """A flat tool button whose icon is drawn in the palette's colours, and again when the theme changes."""

    def __init__(
        self, icon: str, tip: str, slot: Callable[[], None] | None = None, parent: QWidget | None = None
    ):
        super().__init__(parent)
        self._icon_name = icon
        self.setAutoRaise(True)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()
        if slot is not None:
            self.clicked.connect(lambda _checked=False: slot())

    def set_icon_name(self, name: str) -> None:
        self._icon_name = name
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(theme.icon(self._icon_name, self.palette()))


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """The form of a section: fields as wide as there is room, rows close together."""
    form = QFormLayout(parent)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(4)
    return form


def run_button(text: str, tip: str) -> QPushButton:
    """The button that puts what a form says into the queue."""
    button = QPushButton(text)
    button.setIcon(theme.icon("run"))
    button.setIconSize(QSize(ICON_PX, ICON_PX))
    button.setToolTip(tip)
    return button


def plain(text: str) -> str:
    """``text`` for a tool tip, where Qt takes what looks like HTML for HTML and opens its pictures."""
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


class WrappedLabel(QLabel):
    """Plain text that wraps, also within the names of files and folders, where Qt would cut it off.

    What is copied is what was set: the places to break lines are not in it.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        whole = _NO_BREAKS.sub(_NO_BREAK, text)
        super().setText(_LONG_WORD.sub(lambda word: _BREAKS.sub(f"\\g<0>{_ZERO_WIDTH}", word[0]), whole))
        self.setAccessibleName(text)

    def clear(self) -> None:
        self.setText("")

    def selectedText(self) -> str:
        return super().selectedText().replace(_ZERO_WIDTH, "").replace(_NO_BREAK, " ")

    def copy(self) -> None:
        """Put the selected text, or all, on the clipboard."""
        QApplication.clipboard().setText(self.selectedText() or self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.addAction(action(self.tr("Copy"), self.copy, "", menu))
        menu.exec(event.globalPos())


class Hint(WrappedLabel):
    """A line of secondary text: wraps, paler than the rest, selectable."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._pale()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._pale()

    def minimumSizeHint(self) -> QSize:
        """As high as the text is at the width it has: Qt would reckon with a much narrower label."""
        return QSize(40, self.heightForWidth(max(self.width(), 40)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _pale(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, pale(palette))
        self.setPalette(palette)


def pale(palette: QPalette) -> QColor:
    """The text colour, two thirds of the way from the background: readable in light and dark themes."""
    text = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    ground = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
    both = ((text.red(), ground.red()), (text.green(), ground.green()), (text.blue(), ground.blue()))
    return QColor(*(round(ink * 0.68 + paper * 0.32) for ink, paper in both))


class NumberBox(QDoubleSpinBox):
    """A number as the locale writes it, which may be typed with a point too."""

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        point = self.locale().decimalPoint()
        return super().validate(re.sub(r"(?<=\d)[.]", point, text), at)


class ElidedLabel(QLabel):
    """One line that ends in an ellipsis where there is no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        fitted = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitted)
        painter.end()


class PathField(QgsFileWidget):
    """A path to type or to choose; shows its beginning while nobody types, and all of it in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tip = ""
        self._line = self.findChild(QLineEdit)
        self.fileChanged.connect(self._show_beginning)
        self._line.editingFinished.connect(self._show_beginning)

    def setFilePath(self, path: str) -> None:
        super().setFilePath(path)
        self._show_beginning()

    def setToolTip(self, tip: str) -> None:
        self._tip = tip
        self._show_beginning()

    def _show_beginning(self, *_args: object) -> None:
        path = self.filePath()
        super().setToolTip("\n".join(part for part in (plain(path), self._tip) if part))
        if not self._line.hasFocus():
            self._line.home(False)


class VerticalScroll(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds, so nothing is cut off at the side."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event) -> None:
        self._fit()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """Little, so that in a low dock it is this that gives way; its stretch makes it as high as can be."""
        hint = super().sizeHint()
        return QSize(hint.width(), min(hint.height(), _COMFORT))

    def setWidget(self, inner: QWidget) -> None:
        super().setWidget(inner)
        inner.installEventFilter(self)

    def _fit(self) -> None:
        if self.widget() is None:
            return
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.widget().minimumSizeHint().width() + bar)


class LowScroll(VerticalScroll):
    """As high as what it holds while there is room, and at most a share of the window; else the rest scrolls.

    It is there as long as what it holds is, and never asks for more than ``least`` pixels of height.
    """

    def __init__(self, inner: QWidget, least: int, share: float = 1.0, parent: QWidget | None = None) -> None:
        self._least, self._share, self._wanted = least, share, 0
        super().__init__(inner, parent)

    def setWidget(self, inner: QWidget) -> None:
        explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
        hidden = inner.isHidden() and inner.testAttribute(explicit)
        super().setWidget(inner)
        if hidden:  # Qt shows it
            inner.hide()
        self.setVisible(not hidden)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return super().eventFilter(watched, event)

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.LayoutRequest:  # what is held may be higher now, or less high
            self._fit()
        return done

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), min(self._wanted, self._least))

    def _fit(self) -> None:
        super()._fit()
        if self.widget() is None:
            return
        held = self.widget()
        inner = held.heightForWidth(self.width()) if held.hasHeightForWidth() else held.sizeHint().height()
        inner = min(inner, held.maximumHeight())
        wanted = min(inner, round(self._share * self.window().height()))
        if wanted != self._wanted:
            self._wanted = wanted
            self.setMaximumHeight(wanted)
            self.updateGeometry()
        # Some themes' titles of closed group boxes ask for more than their largest height: no bar for that.
        scrolls, bar, focus = self.height() < inner, Qt.ScrollBarPolicy, Qt.FocusPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAsNeeded if scrolls else bar.ScrollBarAlwaysOff)
        self.setFocusPolicy(focus.StrongFocus if scrolls else focus.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def narrow(combo: QComboBox) -> QComboBox:
    """Let ``combo`` be narrower than its longest entry."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo


class NarrowCombo(QComboBox):
    """A choice that may be narrower than its longest entry; what does not fit ends in an ellipsis."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        narrow(self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        room = style.subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        ).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + 4  # as Qt's own styles draw it
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, elide, room - 2)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


def row(*items: QWidget | int | None, spacing: int = 4) -> QWidget:
    """Widgets side by side; None is a stretch, a number a gap in pixels."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        else:
            layout.addWidget(item)
    return holder


def action(text: str, slot: Callable[[], None], icon: str = "", parent: QWidget | None = None) -> QAction:
    """A menu entry."""
    made = QAction(theme.icon(icon) if icon else QIcon(), text, parent)
    made.triggered.connect(lambda _checked=False: slot())
    return made
