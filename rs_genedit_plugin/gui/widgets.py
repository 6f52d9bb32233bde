"""Small widgets the sections share."""

from __future__ import annotations

import html
from collections.abc import Callable

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ..qt_compat import QAction
from . import theme

ICON_PX = 18


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


def plain(text: str) -> str:
    """``text`` for a tool tip, where Qt takes what looks like HTML for HTML and opens its pictures."""
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{html.escape(text)}</qt>".replace("\n", "<br>")


class Hint(QLabel):
    """A line of secondary text: wraps, paler than the rest, selectable."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
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


class VerticalScroll(QScrollArea):
    """Scrolls up and down only: it is never narrower than what it holds, so nothing is cut off at the side."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        inner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def showEvent(self, event) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(self.widget().minimumSizeHint().width() + bar)


def narrow(combo: QComboBox) -> QComboBox:
    """Let ``combo`` be narrower than its longest entry."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(8)
    return combo


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
