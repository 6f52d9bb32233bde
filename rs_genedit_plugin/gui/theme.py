"""Icons and colours that follow the person's theme: everything is drawn in the palette's colours."""

from __future__ import annotations

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

from ..resources import resource

_SIZES = (16, 18, 24, 36)
_drawn: dict[tuple[str, tuple[str, ...]], QIcon] = {}


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the palette's text colour, pale where disabled."""
    palette = palette or QApplication.palette()
    inks = tuple(
        palette.color(group, role).name()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Highlight)
    )
    if (name, inks) not in _drawn:
        _drawn[name, inks] = _draw(name, inks)
    return _drawn[name, inks]


def _draw(name: str, inks: tuple[str, ...]) -> QIcon:
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        return QIcon()
    source = path.read_text(encoding="utf-8")
    result = QIcon()
    for mode, (ink, accent) in ((QIcon.Mode.Normal, inks[:2]), (QIcon.Mode.Disabled, inks[2:])):
        drawn = source.replace("currentColor", ink).replace("accentColor", accent)
        renderer = QSvgRenderer(QByteArray(drawn.encode()))
        for size in _SIZES:
            result.addPixmap(_paint(renderer, size), mode)
    return result


def _paint(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def roi_colour() -> QColor:
    """The colour of regions on the map: the theme's highlight."""
    return QApplication.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)


def exemplar_colour() -> QColor:
    """The colour of exemplars and objects on the map: the highlight with its hue turned."""
    base = roi_colour()
    hue = (max(base.hsvHue(), 0) + 160) % 360
    return QColor.fromHsv(hue, max(base.hsvSaturation(), 160), max(base.value(), 200))


def halo_colour() -> QColor:
    """A thin edge around lines on the map, light or dark against the line."""
    line = roi_colour()
    role = QPalette.ColorRole.Base if line.lightness() < 160 else QPalette.ColorRole.Text
    return QApplication.palette().color(QPalette.ColorGroup.Active, role)


def faded(colour: QColor, alpha: int) -> QColor:
    """``colour`` at ``alpha`` of 255."""
    pale = QColor(colour)
    pale.setAlpha(alpha)
    return pale
