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


def require_allowed(path: str | Path, probe: Probe, depth: int = 0) -> list[str]:
    """Look at a raster before GDAL does; return the drivers that may open it.

    Raises
    ------
    UnsupportedSceneError
        It names what may not be opened; the sentence says what.
    SceneError
        It is no file, or damaged.
    """
    path = Path(path)
    archive = localnames.container(str(path))
    if archive is not None:
        localnames.require_plain(str(path))
        return list(DRIVERS)
    if not path.is_file():
        if path.exists() and not path.is_dir():
            raise SceneError(f"{path} is not a file: name a raster file")
        return list(DRIVERS)
    _require_plain_companions(path, probe)
    head = _head(path)
    if _VIRTUAL in head:
        _require_local(path, probe, depth)
        return ["VRT"]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise UnsupportedSceneError(
            f"{path} is XML that describes a service or other files, which are not opened: export the part to "
            "edit as a GeoTIFF first"
        )
    if head.startswith(b"PCIDSK"):
        _require_own_channels(path)
    return list(DRIVERS)


def _require_plain_companions(path: Path, probe: Probe) -> None:
    """Masks and overviews beside a raster are opened by any driver: they must be TIFF (or Imagine) files."""
    start = path.name.lower() + "."
    try:
        found = [beside for beside in path.parent.iterdir() if beside.name.lower().startswith(start)]
    except OSError:
        return
    for beside in found:
        name = beside.name
        if name.lower().endswith((".msk", ".ovr")) and not _head(beside).startswith(_OVERVIEWS):
            raise UnsupportedSceneError(
                f"{name} beside {path.name} is no TIFF file, as masks and overviews are: remove it"
            )
        if name.lower() == start + "aux.xml":
            for text in re.findall(rb"OVERVIEW_FILE[^>]*>([^<]*)<", _head(beside, _LARGEST_VRT), re.IGNORECASE):
                named = text.decode("utf-8", "replace").strip().removeprefix(":::BASE:::")
                require_member(named, path.parent, beside, probe)


def _require_local(path: Path, probe: Probe, depth: int) -> None:
    """Raise unless a virtual raster is made of local rasters of allowed kinds only, however deep."""
    if depth > _DEEPEST:
        raise UnsupportedSceneError(
            f"{path} is a virtual raster of virtual rasters, too deep to be looked through"
        )
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
                require_member(value, base if relative else Path.cwd(), path, probe, depth + 1)
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


def require_member(name: str, base: Path, of: Path, probe: Probe, depth: int = 0) -> None:
    """Raise unless ``name``, which stands in the file ``of``, is a local raster of an allowed kind."""
    place = other_computer(name)
    if place is not None and place != other_computer(str(of)):
        _refuse(of, repr(name[:120]))
    if localnames.looks_remote(name) or name.lstrip().startswith("<"):
        local = localnames.local_name(name)
        if local is None:
            _refuse(of, repr(name[:120]))
        require_allowed(local, probe, depth)
        return
    path = base / name
    if not path.is_file():
        if not path.exists():
            raise SceneError(
                f"{of} names {name[:120]!r}, which does not exist beside it: fetch it, or make it anew"
            )
        _refuse(of, repr(name[:120]))
    drivers = require_allowed(path, probe, depth)
    if drivers != ["VRT"] and not _head(path).startswith(_OVERVIEWS[:4]) and not probe(path, drivers):
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
