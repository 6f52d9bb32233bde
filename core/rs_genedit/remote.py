"""Remote names: which file names lead off this computer, told by their letters alone.

Opening a name such as ``\\\\server\\share\\x.tif`` is enough to send the hash of a person's Windows password to
that server, and ``http:`` or ``/vsicurl/`` tells a server that a file was opened. So a name that comes from a
stranger is looked at before anything, even a test for its existence, touches it.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

# ruff: noqa: UP045 - Python 3.9 has no X | None at run time, and type hints are read there.

from __future__ import annotations

import re
from typing import Optional
from urllib.parse import unquote

from rs_genedit.protocol import EditRequest, single

_VIRTUAL = re.compile(r"[\\/]vsi(\w+)[\\/?]", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+._-]+):")
_VARIABLE = re.compile(r'"?([^"]+?)"?:/{0,2}[^:"]+')
#: Folders in which the system mounts what is asked for.
_MOUNTED = re.compile(r"/(?:net|Network/Servers)/([^/]+)")
_SECRET = re.compile(r"(password|passwd|pwd|token|secret|key)=[^\s&;,]*", re.IGNORECASE)
#: What lies in a local file if the name that follows is local.
_ARCHIVES = {"zip", "tar", "gzip", "7z", "rar"}
_CONTAINERS = {"netcdf", "hdf5", "gpkg"}
_LONGEST = 120


def other_computer(name: str) -> Optional[str]:
    """The place off this computer that ``name`` leads to, as a person reads it; None for a local file.

    A network share is given as ``//server/share`` and an address as scheme and host. What GDAL takes for
    something else than a file (a database, a service, inline XML) is given by its beginning: where it cannot be
    told what a name is, a person is asked once too often rather than once too little.

    Examples
    --------
    >>> [other_computer(n) for n in ("/data/a.tif", "C:/a.tif", "//files/gis/a.tif", "https://x.org/a.tif")]
    [None, None, '//files/gis', 'https://x.org']
    """
    text = name.strip().strip("\"'").strip()
    if text.startswith(("<", "{")):
        return _shown(text)
    virtual = _VIRTUAL.match(text)
    if virtual:
        return _in_virtual(virtual.group(1).lower(), text[virtual.end() :], text)
    if text[:2].strip("\\/") == "" and len(text) > 1:
        return _share(text)
    scheme = _SCHEME.match(text)
    if scheme:
        return _addressed(scheme.group(1).lower(), text[scheme.end() :], text)
    mounted = _MOUNTED.match(text)
    return f"//{mounted.group(1)}" if mounted else None


def _in_virtual(kind: str, rest: str, text: str) -> Optional[str]:
    """A name in GDAL's virtual file systems: local for an archive in a local file."""
    if kind == "mem":
        return None
    if kind not in _ARCHIVES or rest.lower().startswith("vsi"):
        return _shown(text)
    inner = rest[1:].partition("}")[0] if rest.startswith("{") else rest
    return other_computer(inner)


def _share(text: str) -> Optional[str]:
    parts = [part for part in re.split(r"[\\/]+", text) if part]
    if parts and parts[0] in ("?", ".", "??"):  # Windows' long names and devices
        parts = parts[1:]
        if parts and re.fullmatch("[A-Za-z]:", parts[0]):
            return None
        if not parts or parts[0].upper() != "UNC":
            return _shown(text)
        parts = parts[1:]
    return "//" + "/".join(parts[:2]).lower() if parts else None


def _addressed(scheme: str, rest: str, text: str) -> Optional[str]:
    if scheme == "file":
        rest = unquote(rest).replace("\\", "/")
        if not rest.startswith("//"):
            return other_computer(rest)
        host, slash, path = rest[2:].partition("/")
        return other_computer(slash + path) if host.lower() in ("", "localhost") else f"//{host.lower()}"
    if scheme in _ARCHIVES:
        return other_computer(rest[2:] if rest.startswith("//") else rest)
    if scheme in _CONTAINERS:
        variable = _VARIABLE.fullmatch(rest)
        return other_computer(variable.group(1) if variable else rest)
    if rest.startswith("//"):
        host = re.split(r"[/?#\\]", rest[2:], maxsplit=1)[0].rpartition("@")[2]
        return f"{scheme}://{host.lower()}"
    return _shown(text)


def _shown(text: str) -> str:
    return _SECRET.sub(r"\1=…", text)[:_LONGEST]


def names_in(request: EditRequest) -> list[str]:
    """The names of what ``request`` reads; its outputs get new names wherever it is used again."""
    names = [request.source, region_file(request.roi)]
    names += [region_file(share.roi) for share in getattr(request.task, "shares", ())]
    for task in single(request.task):
        names.append(region_file(getattr(task, "region", None)))
        for field in getattr(task, "path_fields", ()):
            value = getattr(task, field) or ()
            names += [encoder_file(text) for text in ([value] if isinstance(value, str) else value)]
    return [name for name in names if name]


def region_file(spec: Optional[str]) -> Optional[str]:
    """The file of a region; None for GeoJSON, WKT and numbers, which stand for themselves."""
    text = (spec or "").strip()
    numbers = text.replace(",", " ").split()
    if not text or text.startswith("{") or text.partition("(")[0].strip().replace(" ", "").isalpha():
        return None
    return None if all(_is_number(number) for number in numbers) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def encoder_file(name: str) -> str:
    """The file or folder in an encoder's name, which may stand behind ``MODEL@`` or ``open_clip:``."""
    name = name.rpartition("@")[2] if not other_computer(name.partition("@")[0]) else name
    return name.partition(":")[2] if name.startswith("open_clip:") else name
