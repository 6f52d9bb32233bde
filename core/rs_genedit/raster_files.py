"""Allow-list of rasters: drivers, and what a file may name. Nothing remote, no raw bytes of others, no code.

GDAL opens far more than pictures: descriptions of web services, virtual rasters that name any file or address,
raw bands over any bytes, pixel functions in Python, and the mask and overview files beside a raster by any
driver. So a file is looked at before GDAL is: virtual rasters are read as XML and may only be made of local
rasters that are themselves allowed, and what lies beside must be what it is called.

Standard library only and readable by Python 3.9: engine and QGIS open by the same list. Each has its own GDAL,
so the caller says by ``probe`` whether GDAL can open a file with given drivers.
"""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET  # nosec B405 - DTDs are refused before parsing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from rs_genedit import localnames
from rs_genedit.errors import SceneError, UnsupportedSceneError
from rs_genedit.remote import other_computer

#: Whether GDAL can open a file with one of the given drivers.
Probe = Callable[[Path, "list[str]"], bool]

#: Formats whose files hold their own pixels. (Left out: what describes services, catalogues or other files.)
DRIVERS = (
    "GTiff", "COG", "HFA", "ENVI", "JP2OpenJPEG", "PNG", "JPEG", "netCDF", "HDF5", "HDF5Image", "GPKG",
    "AAIGrid", "SAGA", "PCIDSK", "NITF", "BMP", "GIF", "BIGGIF", "WEBP", "EHdr", "RST", "PNM", "SGI",
    "DTED", "SRTMHGT", "GRIB", "GSAG", "GSBG", "GS7BG", "USGSDEM", "XYZ", "BT", "ILWIS", "PCRaster",
    "MFF", "RMF", "KRO", "ZMap", "GTX", "NTv2", "ROI_PAC", "ISCE", "MBTiles", "Rasterlite",
    "GRASSASCIIGrid", "AIG", "BAG", "LCP", "NWT_GRD", "TGA", "HF2", "Terragen", "BYN", "RRASTER", "BSB",
    "SIGDEM", "LAN", "DOQ1", "DOQ2", "CEOS", "SAR_CEOS", "S102", "S104", "S111",
)  # fmt: skip

_HEAD = 1 << 16
_LARGEST_VRT = 64 << 20
_DEEPEST = 8
_VIRTUAL = b"<VRTDataset"
_OVERVIEWS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"EHFA_HEADER_TAG")
#: What a band of a virtual raster may be; raw ones read any bytes, processed ones open files by parameters.
_CLASSES = {
    "vrtsourcedrasterband", "vrtwarpeddataset", "vrtwarpedrasterband", "vrtderivedrasterband",
    "vrtpansharpeneddataset", "vrtpansharpenedrasterband",
}  # fmt: skip
_NAMES_A_FILE = re.compile(r"file_?name|dataset$|dempath|\bpath$")
_CODE = {"pixelfunctioncode", "pixelfunctionlanguage", "bufferradius"}
_OUTSIDE = {"group", "mdarray", "processingsteps", "geoloctransformer"}
#: Elements whose text is carried as it is and never opened.
_WORDS = {"metadata", "srs", "description", "categorynames", "unittype", "gdalrasterattributetable", "gcplist"}
_OPTIONS = {"overview_level", "georef_sources", "num_threads"}


class _Look:
    """What a look at one raster and all that it is made of shares: each folder is listed once."""

    def __init__(self, probe: Probe) -> None:
        self.probe = probe
        self._names: dict[Path, list[str]] = {}

    def beside(self, path: Path) -> list[Path]:
        """Files beside ``path`` that are called as it is, and something more."""
        folder, start = path.parent, path.name.lower() + "."
        if folder not in self._names:
            try:
                self._names[folder] = [path.name for path in folder.iterdir()]
            except OSError:
                self._names[folder] = []
        return [folder / name for name in self._names[folder] if name.lower().startswith(start)]


def require_allowed(path: str | Path, probe: Probe) -> list[str]:
    """Look at a raster before GDAL does; return the drivers that may open it.

    Raises
    ------
    UnsupportedSceneError
        It names what may not be opened; the sentence says what.
    SceneError
        It is no file, or damaged.
    """
    return _allowed(Path(path), _Look(probe), 0)


def require_member(name: str, base: Path, of: Path, probe: Probe) -> None:
    """Raise unless ``name``, which stands in the file ``of``, is a local raster of an allowed kind."""
    _require_member(name, base, of, _Look(probe), 0)


def _allowed(path: Path, look: _Look, depth: int) -> list[str]:
    """See :func:`require_allowed`; ``depth`` ends a chain of files that name each other."""
    archive = localnames.container(str(path))
    if archive is not None:
        localnames.require_plain(str(path))
        return list(DRIVERS)
    if not path.is_file():
        if path.exists() and not path.is_dir():
            raise SceneError(f"{path} is not a file: name a raster file")
        return list(DRIVERS)
    if depth > _DEEPEST:
        raise UnsupportedSceneError(
            f"{path} is made of rasters that are made of others, too deep to be looked through"
        )
    _require_plain_companions(path, look, depth)
    head = _head(path)
    if _VIRTUAL in head:
        _require_local(path, look, depth)
        return ["VRT"]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise UnsupportedSceneError(
            f"{path} is XML that describes a service or other files, which are not opened: export the part to "
            "edit as a GeoTIFF first"
        )
    if head.startswith(b"PCIDSK"):
        _require_own_channels(path)
    return list(DRIVERS)


def _require_plain_companions(path: Path, look: _Look, depth: int) -> None:
    """Masks and overviews beside a raster are opened by any driver: they must be TIFF (or Imagine) files."""
    for beside in look.beside(path):
        name = beside.name
        if name.lower().endswith((".msk", ".ovr")) and not _head(beside).startswith(_OVERVIEWS):
            raise UnsupportedSceneError(
                f"{name} beside {path.name} is no TIFF file, as masks and overviews are: remove it"
            )
        if name.lower() == f"{path.name.lower()}.aux.xml":
            for text in re.findall(rb"OVERVIEW_FILE[^>]*>([^<]*)<", _head(beside, _LARGEST_VRT), re.IGNORECASE):
                named = text.decode("utf-8", "replace").strip().removeprefix(":::BASE:::")
                _require_member(named, path.parent, beside, look, depth + 1)


def _require_local(path: Path, look: _Look, depth: int) -> None:
    """Raise unless a virtual raster is made of local rasters of allowed kinds only, however deep."""
    if path.stat().st_size > _LARGEST_VRT:
        raise UnsupportedSceneError(
            f"{path} is a virtual raster of more than {_LARGEST_VRT >> 20} MB: join it first"
        )
    try:
        text = path.read_bytes().decode("utf-8-sig")
        if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
            raise ValueError("it declares entities")
        root = ET.fromstring(text)  # nosec B314 - no DTD, bounded size
        if root.tag.lower() != "vrtdataset":
            raise ValueError("it is no VRTDataset")
    except (ValueError, ET.ParseError, RecursionError) as error:
        raise SceneError(f"{path} cannot be read as a virtual raster: {error}") from None
    base = Path(os.path.realpath(path)).parent
    seen: set[tuple[str, bool]] = set()
    for name, value, relative in _values(root):
        if name == "subclass" and value.lower() not in _CLASSES:
            _refuse(path, f"a band of the kind {value}, which may read any file")
        elif name in _CODE or (name == "pixelfunctiontype" and not value.isidentifier()):
            _refuse(path, "a pixel function in a programming language")
        elif name in _OUTSIDE:
            _refuse(path, f"a part ({name}) that may read other files")
        elif name.startswith("ooi:") and name[4:] not in _OPTIONS:
            _refuse(path, f"the open option {name[4:].upper()}")
        elif _NAMES_A_FILE.search(name) and value:
            if (value, relative) not in seen:
                seen.add((value, relative))
                _require_member(value, base if relative else Path.cwd(), path, look, depth + 1)
        elif localnames.looks_remote(value) or (other_computer(value) or "").startswith("//"):
            _refuse(path, repr(value[:120]))


def _values(element: ET.Element) -> Iterator[tuple[str, str, bool]]:
    """(name, text, relative) of each element and attribute; GDAL takes one for the other, in any case."""
    name = element.tag.lower()
    if name in _WORDS:
        domain = next((v for k, v in element.items() if k.lower() == "domain"), "")
        if domain.upper() == "OVERVIEWS":
            yield from (("filename", (item.text or "").removeprefix(":::BASE:::"), True) for item in element)
        return
    attributes = {key.lower(): value.strip() for key, value in element.items()}
    own = attributes.get("relativetovrt") or next(
        ((child.text or "") for child in element if child.tag.lower() == "relativetovrt"), ""
    )
    relative = own.strip().lower() in ("1", "yes", "true", "on")
    if name == "ooi":
        yield f"ooi:{attributes.get('key', '').lower()}", "", False
        return
    yield name, (element.text or "").strip() if name != "vrtdataset" else "", relative
    yield from (
        (key, value, relative) for key, value in attributes.items() if key not in ("key", "relativetovrt")
    )
    for child in element:
        yield from _values(child)


def _require_member(name: str, base: Path, of: Path, look: _Look, depth: int) -> None:
    place = other_computer(name)
    if place is not None and place != other_computer(str(of)):
        _refuse(of, repr(name[:120]))
    if localnames.looks_remote(name) or name.lstrip().startswith("<"):
        local = localnames.local_name(name)
        if local is None:
            _refuse(of, repr(name[:120]))
        _allowed(Path(local), look, depth)
        return
    path = base / name
    if not path.is_file():
        if not path.exists():
            raise SceneError(
                f"{of} names {name[:120]!r}, which does not exist beside it: fetch it, or make it anew"
            )
        _refuse(of, repr(name[:120]))
    drivers = _allowed(path, look, depth)
    if drivers != ["VRT"] and not _head(path).startswith(_OVERVIEWS[:4]) and not look.probe(path, drivers):
        _refuse(of, f"{name[:120]!r}, which is no raster of a kind that is opened here")


def _refuse(path: Path, what: str) -> NoReturn:
    raise UnsupportedSceneError(
        f"{path} names {what}: only local rasters are opened, export it as a GeoTIFF where it can be trusted"
    )


def _require_own_channels(path: Path) -> None:
    """PCIDSK files can say that a channel lies in another file, of any kind."""
    with open(path, "rb") as file:
        header = file.read(1024)
        try:
            start, count = (int(header[336:352]) - 1) * 512, int(header[376:384])
        except ValueError:
            raise SceneError(f"{path} is damaged: its header has no channels") from None
        if header[360:368].strip().upper() == b"FILE":
            file.seek(start)
            for _ in range(min(count, 4096)):
                name = file.read(1024)[64:128].strip(b" \0")
                if name and not name.startswith(b"/SIS="):
                    _refuse(path, repr(name.decode("latin-1")))


def _head(path: Path, size: int = _HEAD) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read(size)
    except OSError:
        return b""
