"""Small pictures beside documents, which may come from a stranger: read within bounds, and as what they are."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtGui import QImage, QImageReader

from ..contract import owned


def read_small(path: Path, form: bytes, largest: int, widest: int) -> QImage:
    """The picture in ``path``; a null one where it is no such file.

    Parameters
    ----------
    form : bytes
        Qt's name of its format, ``png`` or ``jpeg``.
    largest, widest : int
        Bytes of the file, and pixels of a side, at most.
    """
    if not owned.is_regular_file(path) or path.stat().st_size > largest:
        return QImage()
    reader = QImageReader(str(path), form)
    reader.setAutoDetectImageFormat(False)  # other formats may name other files
    size = reader.size()
    return reader.read() if max(size.width(), size.height()) <= widest else QImage()
