"""Icons and colours that follow the person's theme: SVGs drawn in the palette's text colour, nothing hard-coded."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QApplication

_SIZES = (16, 20, 24, 32, 48, 64)


def resource(*parts: str) -> Path:
    """A file of ``resources/``: inside the plugin's folder in the zip, beside it in the repository."""
    here = Path(__file__).resolve().parent.parent
    inside = here.joinpath("resources", *parts)
    return inside if inside.exists() else here.parent.joinpath("resources", *parts)


def icon(name: str, palette: QPalette | None = None) -> QIcon:
    """The icon ``resources/icons/<name>.svg`` in the palette's text colour, pale where disabled."""
    path = resource("icons", f"{name}.svg")
    if not path.is_file():
        return QIcon()
    palette = palette or QApplication.palette()
    source = path.read_text(encoding="utf-8")
    result = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        ink = palette.color(group, QPalette.ColorRole.WindowText)
        accent = palette.color(group, QPalette.ColorRole.Highlight)
        drawn = source.replace("currentColor", ink.name()).replace("accentColor", accent.name())
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
    """The colour of exemplars and objects on the map: the highlight's hue turned, so that the two keep apart."""
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
