"""A filmstrip of versions: the raster itself, then each edit with its picture, number and state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QPoint, QRect, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ...model.entries import read_picture
from .. import theme
from ..widgets import pale, plain

_FRAME = Qt.ItemDataRole.UserRole
_THUMB, _GAP, _SIDE, _LINE = 60, 4, 8, 16
_DIM = 0.35
#: Share of a picture's side that is left of it in a low dock; how much wider a long title makes a version.
_SMALLER, _WIDEST = 0.7, 1.5


@dataclass(frozen=True)
class Frame:
    """One version as the strip shows it; ``name`` is its edit's, empty for the raster itself."""

    name: str
    title: str
    tip: str = ""
    picture: Path | None = None
    hidden: bool = False
    stale: bool = False
    current: bool = False


class FilmStrip(QListWidget):
    """Pictures side by side, the newest at the right; click to see, Ctrl for a second one to compare."""

    seen = pyqtSignal(str)  # name of the version that was clicked

    def __init__(self, thumb: int = _THUMB, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumb = self._usual = thumb
        self._pixmaps: dict[tuple[str, int], QPixmap] = {}
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_FrameDelegate(self))
        self._fit()
        self.itemClicked.connect(self._on_clicked)

    @property
    def thumb(self) -> int:
        """Side of a picture in pixels."""
        return self._thumb

    def set_low(self, low: bool) -> None:
        """In a low dock, smaller pictures."""
        thumb = round(self._usual * _SMALLER) if low else self._usual
        if thumb != self._thumb:
            self._thumb = thumb
            self._pixmaps.clear()
            for row in range(self.count()):
                self.item(row).setSizeHint(self.frame_size(self.item(row).data(_FRAME).title))
            self._fit()
            self.doItemsLayout()

    def frame_size(self, title: str = "") -> QSize:
        """Room that a version takes: as wide in a low dock as in another, for its title."""
        least = self._usual + 2 * _SIDE
        text = QFontMetrics(title_font(self.font())).horizontalAdvance(title) + _GAP
        return QSize(max(least, min(text, round(_WIDEST * least))), self._thumb + _LINE + 2 * _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the pictures are, and a scrollbar where there is one."""
        wide = sum(self.item(row).sizeHint().width() for row in range(self.count()))
        bar = self.horizontalScrollBar().sizeHint().height() if wide > self.viewport().width() else 0
        high = self.frame_size().height() + bar
        if self.height() != high:
            self.setFixedHeight(high)

    def frames(self) -> list[Frame]:
        """What is shown, in order."""
        return [self.item(row).data(_FRAME) for row in range(self.count())]

    def chosen(self) -> list[str]:
        """Names of the versions that are selected, in the order of the strip."""
        rows = sorted(self.row(item) for item in self.selectedItems())
        return [self.item(row).data(_FRAME).name for row in rows]

    def show_frames(self, frames: Sequence[Frame]) -> None:
        """Show ``frames``; what was selected and is still there stays selected."""
        if self.frames() == list(frames):
            return
        chosen = set(self.chosen())
        grown = len(frames) > self.count()
        self.blockSignals(True)
        self.clear()
        for frame in frames:
            item = QListWidgetItem()
            item.setData(_FRAME, frame)
            item.setToolTip(plain(frame.tip))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, frame.title)
            item.setSizeHint(self.frame_size(frame.title))
            self.addItem(item)
            item.setSelected(frame.name in chosen)
        self.blockSignals(False)
        self._fit()
        if grown:
            self.scrollToItem(self.item(self.count() - 1))
        self.itemSelectionChanged.emit()

    def select(self, name: str) -> None:
        """Select the version ``name`` alone."""
        for row in range(self.count()):
            self.item(row).setSelected(self.item(row).data(_FRAME).name == name)

    def pixmap(self, frame: Frame) -> QPixmap:
        """The middle of a version's picture as a square; null where it has none."""
        if frame.picture is None or not frame.picture.is_file():
            return QPixmap()
        key = (str(frame.picture), frame.picture.stat().st_mtime_ns)
        if key not in self._pixmaps:
            self._pixmaps[key] = _square(QPixmap.fromImage(read_picture(frame.picture)), self._thumb, self)
        return self._pixmaps[key]

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel moves the strip sideways."""
        bar = self.horizontalScrollBar()
        step = event.angleDelta().y() or event.angleDelta().x()
        bar.setValue(bar.value() - step // 2)
        event.accept()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        if len(self.selectedItems()) == 1:
            self.seen.emit(item.data(_FRAME).name)


def title_font(font: QFont) -> QFont:
    """The font of a version's title: a little smaller than ``font``."""
    made = QFont(font)
    made.setPointSizeF(max(7.0, made.pointSizeF() * 0.85))
    return made


def _square(pixmap: QPixmap, side: int, widget: QWidget) -> QPixmap:
    if pixmap.isNull():
        return pixmap
    least = min(pixmap.width(), pixmap.height())
    middle = pixmap.copy((pixmap.width() - least) // 2, (pixmap.height() - least) // 2, least, least)
    ratio = widget.devicePixelRatioF()
    size = round(side * ratio)
    made = middle.scaled(
        size, size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    made.setDevicePixelRatio(ratio)
    return made


class _FrameDelegate(QStyledItemDelegate):
    """Draws one version: its picture, its title below, a mark where it is hidden or has to be made again."""

    def __init__(self, strip: FilmStrip) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, _option: QStyleOptionViewItem, index) -> QSize:
        return self._strip.frame_size(index.data(_FRAME).title)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index) -> None:
        frame: Frame = index.data(_FRAME)
        palette = option.palette
        side = self._strip.thumb
        left = option.rect.x() + (option.rect.width() - side) // 2
        box = QRect(QPoint(left, option.rect.y() + _GAP), QSize(side, side))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        path = QPainterPath()
        path.addRoundedRect(QRectF(box), 4, 4)
        painter.fillPath(path, palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.AlternateBase))
        painter.setClipPath(path)
        picture = self._strip.pixmap(frame)
        painter.setOpacity(_DIM if frame.hidden else 1.0)
        if picture.isNull():
            icon = theme.icon("extent" if not frame.name else "history", palette)
            edge = side * 3 // 10
            icon.paint(painter, box.adjusted(edge, edge, -edge, -edge))
        else:
            painter.drawPixmap(box, picture)
        painter.setOpacity(1.0)
        painter.setClipping(False)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._edge(painter, box, palette, selected, frame.current)
        if frame.hidden:
            _badge(painter, box.topRight(), "hidden", palette)
        elif frame.stale:
            _badge(painter, box.topRight(), "retry", palette)
        self._title(painter, option, frame, box, selected)
        painter.restore()

    @staticmethod
    def _edge(painter: QPainter, box: QRect, palette: QPalette, selected: bool, current: bool) -> None:
        line = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)
        if not (selected or current):
            line = pale(palette)
            line.setAlpha(90)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 2.5 if selected else 1.5))
        painter.drawRoundedRect(QRectF(box), 4, 4)

    @staticmethod
    def _title(
        painter: QPainter, option: QStyleOptionViewItem, frame: Frame, box: QRect, selected: bool
    ) -> None:
        painter.setFont(title_font(option.font))
        ink = option.palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
        painter.setPen(pale(option.palette) if frame.hidden else ink)
        area = QRect(option.rect.x() + 1, box.bottom() + 3, option.rect.width() - 2, _LINE)
        text = painter.fontMetrics().elidedText(frame.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)


def _badge(painter: QPainter, corner: QPoint, icon: str, palette: QPalette) -> None:
    """A small round mark in a picture's corner."""
    box = QRect(corner.x() - 19, corner.y() + 3, 17, 17)
    ground = QColor(palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window))
    ground.setAlpha(225)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawEllipse(box)
    theme.icon(icon, palette).paint(painter, box.adjusted(2, 2, -2, -2))
