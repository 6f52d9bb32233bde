"""The guide that comes along with the plugin, in the person's browser."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..resources import resource


def guide_url(part: str = "") -> str:
    """The address of the guide, or of its ``part``; empty where it is not there, as in a plain repository."""
    page = resource("help", "qgis.html")
    if not page.is_file():
        return ""
    return QUrl.fromLocalFile(str(page)).toString() + (f"#{part}" if part else "")


def open_guide() -> None:
    """Show the guide."""
    address = guide_url()
    if address:
        QDesktopServices.openUrl(QUrl(address))
