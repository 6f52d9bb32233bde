"""Allow-list of vector files: what holds its own features, not descriptions of services or other files.

OGR picks the driver by the content, so the content decides here too. Standard library only and readable by
Python 3.9: engine and QGIS open by the same list.
"""

from __future__ import annotations

import re
import sqlite3
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

from rs_genedit import localnames
from rs_genedit.errors import RegionError

_HEAD = 1 << 16
#: Descriptions of services, pipelines and virtual layers, wherever they begin in a file.
_MARKS = (
    b"<ogrvrt", b"<ogrwfs", b"<ogrcsw", b"<ogcapi", b"<gdal_", b"<vrtdataset", b"<wmts", b"<wfs_capabilities",
    b"gdal_streamed_alg", b"gdal pipeline", b"gdal vector", b"gdal_virtual",
)  # fmt: skip
#: Root elements of XML formats that hold features.
_ROOTS = {"kml", "gpx", "featurecollection", "rss", "feed", "jcsdatafile", "osm", "mapml", "document"}
_ROOT = re.compile(rb"^(?:\s|<\?.*?\?>|<!--.*?-->)*<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
_SIDE = {".prj", ".qpj", ".cpg", ".qmd", ".sbn", ".sbx", ".xml", ".txt", ".qml", ".pdf", ".html", ".htm"}


def require_features(name: str, what: str) -> None:
    """Raise unless the vector file ``name`` holds its features itself.

    Raises
    ------
    RegionError
        With what it is instead.
    """
    inner = localnames.container(name)
    path = Path(name).expanduser() if inner is None else inner
    if path.is_dir():
        for part in sorted(path.iterdir()):
            if part.is_file() and part.suffix.lower() not in _SIDE:
                _require(part.name, _head(part), path, what)
        return
    if path.exists() and not path.is_file():
        raise RegionError(f"the {what} file {path.name} is a pipe or a device: give an ordinary vector file")
    if zipfile.is_zipfile(path):
        _require_in_archive(path, what)
        return
    head = _head(path)
    _require(path.name, head, path, what)
    if head.startswith(b"SQLite format 3"):
        _require_own_tables(path, what)


def _require_in_archive(path: Path, what: str) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if not member.is_dir() and Path(member.filename).suffix.lower() not in _SIDE:
                    with archive.open(member) as part:
                        _require(member.filename, part.read(_HEAD), path, what)
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError) as error:
        raise RegionError(f"the {what} file {path} cannot be read as an archive: {error}") from None


def _require(name: str, head: bytes, path: Path, what: str) -> None:
    lowered = head.lower()
    found = next((mark for mark in _MARKS if mark in lowered), None)
    root = _ROOT.match(head.removeprefix(b"\xef\xbb\xbf"))
    if found is None and root is not None and root.group(1).decode("latin-1").lower() not in _ROOTS:
        found = root.group(0)[-40:]
    if found is None and b"<!entity" in lowered:
        found = b"<!ENTITY"
    if found is not None:
        word = found.decode("latin-1").strip().lstrip("<")
        inside = "" if name == path.name else f" ({name} in it)"
        raise RegionError(
            f"the {what} file {path}{inside} describes other data ({word}) instead of holding polygons: save "
            "them as a GeoPackage or GeoJSON file"
        )


def _require_own_tables(path: Path, what: str) -> None:
    """SQLite files can hold virtual tables that read other files."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as database:
            rows = database.execute(
                "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'create virtual%'"
            ).fetchall()
    except sqlite3.Error:
        return  # OGR says what is wrong with it
    for name, sql in rows:
        kind = re.search(r"using\s+(\w+)", sql, re.IGNORECASE)
        if kind is None or kind.group(1).lower() not in (
            "rtree",
            "fts3",
            "fts4",
            "fts5",
            "virtualspatialindex",
        ):
            raise RegionError(
                f"the {what} file {path} has a virtual table, {name}, that reads other files: save the "
                "polygons as a GeoPackage or GeoJSON file"
            )


def _head(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""
