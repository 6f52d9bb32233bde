"""Library of materials: textures saved from rasters under names, each a GeoTIFF with a JSON record beside it.

A material is ``NAME.json`` and the raster that it names, with its SHA-256, in one folder that can be shared and
zipped (:mod:`rs_genedit.material_archive`). Engine and plugin read records with this module and no other.
Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Optional

from rs_genedit import owned
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.json_files import is_number, read_foreign_json
from rs_genedit.prompts import printable

#: What a record says it is.
FORMAT = "rs-genedit material"
VERSION = 1
#: Bytes of a record and of a raster, words of a material and materials of a library, at most.
LARGEST_RECORD, LARGEST_RASTER = 64_000, 128 * 2**20
MOST_WORDS, MOST_BANDS, MOST_MATERIALS = 20, 64, 1000
LONGEST_TEXT = 300

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,58}[a-z0-9])?")
_FILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}\.tif")
_HASH = re.compile(r"[0-9a-f]{64}")
#: Names that Windows keeps for devices.
_DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))))
_FIELDS = frozenset(
    (
        *("format", "version", "name", "words", "gsd", "bands", "dtype", "ranges", "width", "height"),
        *("source", "licence", "file", "sha256"),
    )
)


class MaterialError(GenEditError, ValueError):
    """A material's record or raster is not of the documented form, or damaged."""


@dataclass(frozen=True)
class Material:
    """A texture under a name.

    Attributes
    ----------
    name : str
        Lower-case letters, digits and hyphens; the record's stem.
    words : tuple of str
        Other ways to ask for it.
    gsd : float or None
        Metres a pixel; None where the raster it is from did not say.
    bands : tuple of str
        What each band shows (red, near infrared, ...), as the raster named it; empty where nothing was said.
    dtype : str
        Of its numbers, as numpy calls it.
    ranges : tuple of (float, float, float)
        For each band of the whole raster that it is from, the numbers between which its bulk lay, and between
        them its median: by these, not by its own few colours, it is matched to another scene.
    width, height : int
        Pixels.
    source : str
        Where it is from, in a person's words or the raster's bare name.
    licence : str
        What may be done with it; empty where nobody said.
    file : str
        The raster beside the record.
    sha256 : str
        Of the raster.
    """

    name: str
    words: tuple[str, ...]
    gsd: Optional[float]  # noqa: UP045 - Python 3.9
    bands: tuple[str, ...]
    dtype: str
    ranges: tuple[tuple[float, float, float], ...]
    width: int
    height: int
    source: str
    licence: str
    file: str
    sha256: str

    @property
    def reference(self) -> str:
        """Name and hash, by which an edit names it so that it can be made again."""
        return f"{self.name}@{self.sha256}"

    def names(self) -> tuple[str, ...]:
        """Its name and its words, as :func:`plain` has them."""
        return tuple(dict.fromkeys(plain(text) for text in (self.name, *self.words)))

    def to_json(self) -> dict[str, Any]:
        """What the record holds."""
        return {"format": FORMAT, "version": VERSION, **asdict(self)}


def plain(text: str) -> str:
    """Words in lower case with one blank between, without hyphens and underscores: how names are compared."""
    letters = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def name_of(text: str) -> str:
    """A material's name from what a person types: "Muddy water" is muddy-water.

    Raises
    ------
    UsageError
        No name can be made of it that every system can keep a file under.
    """
    stripped = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9_]+", "-", stripped).strip("-_")
    if not _is_name(name):
        raise UsageError(
            f"{printable(text)!r} cannot be a material's name: use letters, digits and hyphens, at most 60, "
            "and no word that Windows keeps for devices (con, aux, nul)"
        )
    return name


def _is_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and name not in _DEVICES


def file_name(name: str, sha256: str) -> str:
    """The name of a material's raster: another hash, another file, so no record meets a foreign one."""
    return f"{name}-{sha256[:12]}.tif"


# ------------------------------------------------------------------------------------------------------ reading


def load_materials(folder: Path) -> tuple[dict[str, Material], tuple[str, ...]]:
    """The materials of a library by name, and a sentence for each record that was left out and why.

    One broken file takes no other away. Rasters are not read: :func:`require_intact` does.
    """
    found: dict[str, Material] = {}
    left_out: list[str] = []
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    for path in paths[:MOST_MATERIALS]:
        try:
            found[path.stem] = read_material(path)
        except MaterialError as error:
            left_out.append(f"{error}; it was left out")
    if len(paths) > MOST_MATERIALS:
        left_out.append(f"{folder} has {len(paths)} records, of which {MOST_MATERIALS} are read")
    return found, tuple(left_out)


def read_material(path: Path) -> Material:
    """A material from its record; :class:`MaterialError` that names the first wrong field."""
    shown = printable(path.name)
    if not owned.is_regular_file(path):
        raise MaterialError(f"{shown} is not a material: it is no ordinary file")
    try:
        data = read_foreign_json(path, LARGEST_RECORD)
    except (OSError, ValueError) as error:
        raise MaterialError(f"{shown} is not a material: {getattr(error, 'strerror', None) or error}") from None
    try:
        made = material_of(data)
    except MaterialError as error:
        raise MaterialError(f"{shown} is not a material: {error}") from None
    if made.name != path.stem:
        raise MaterialError(f"{shown} is not a material: it is the record of {made.name!r}")
    return made


def material_of(data: Any) -> Material:
    """The material that a record's JSON describes; :class:`MaterialError` that names the first wrong field."""
    if not isinstance(data, Mapping):
        raise MaterialError("a record is a JSON object")
    if data.get("format") != FORMAT or data.get("version") != VERSION:
        raise MaterialError(f"a record says format {FORMAT!r} and version {VERSION}")
    if unknown := sorted(map(str, set(data) - _FIELDS)):
        raise MaterialError(f"a record has no field {printable(unknown[0])!r}")
    name, file, digest = (_text(data, field, 100) for field in ("name", "file", "sha256"))
    if not _is_name(name):
        raise MaterialError("name has lower-case letters, digits and hyphens, at most 60")
    if not _HASH.fullmatch(digest) or not _FILE.fullmatch(file) or file != file_name(name, digest):
        raise MaterialError("file and sha256 do not belong together")
    gsd = data.get("gsd")
    if gsd is not None and not (is_number(gsd) and 0 < gsd < math.inf):
        raise MaterialError("gsd is metres a pixel, above 0, or null")
    ranges: Any = data.get("ranges")
    if not _is_list(ranges, MOST_BANDS) or not ranges or not all(map(_is_range, ranges)):
        raise MaterialError("ranges has three numbers for each band, in rising order")
    bands = _texts(data, "bands", MOST_BANDS)
    if bands and len(bands) != len(ranges):
        raise MaterialError("bands and ranges have one entry for each band")
    return Material(
        name,
        _texts(data, "words", MOST_WORDS),
        None if gsd is None else float(gsd),
        bands,
        _text(data, "dtype", 20),
        tuple((float(low), float(middle), float(high)) for low, middle, high in ranges),
        _size(data, "width"),
        _size(data, "height"),
        _text(data, "source"),
        _text(data, "licence"),
        file,
        digest,
    )


def raster_of(material: Material, folder: Path) -> Path:
    """The raster of a material in a library, once it is known to be the one of the record.

    Raises
    ------
    MaterialError
        It is missing, no ordinary TIFF file, or not of the record's SHA-256.
    """
    path = folder / material.file
    advice = "add the material again, or remove it"
    if not owned.is_regular_file(path):
        raise MaterialError(f"the raster of the material {material.name} is missing: {advice}")
    if path.stat().st_size > LARGEST_RASTER or sha256_of(path) != material.sha256:
        raise MaterialError(
            f"the raster of the material {material.name} is not the one of its record: {advice}"
        )
    require_tiff(path)
    return path


def require_tiff(path: Path) -> None:
    """Raise :class:`MaterialError` unless a file begins as a TIFF does: nothing else is opened."""
    with open(path, "rb") as file:
        head = file.read(4)
    if head not in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        raise MaterialError(f"{printable(path.name)} is no TIFF file, as materials are")


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


# ------------------------------------------------------------------------------------------------------ finding


def find_material(reference: str, folder: Path) -> Material:
    """The material that ``NAME`` or ``NAME@SHA256`` names; the second by its hash, whatever its name is now.

    Raises
    ------
    UsageError
        There is none: it lists what there is.
    """
    found, left_out = load_materials(folder)
    name, _, digest = reference.strip().partition("@")
    if digest:
        same = [one for one in found.values() if one.sha256 == digest]
        if same:
            return next((one for one in same if one.name == name), same[0])
        if name in found:
            raise UsageError(
                f"the material {name} of this library is another one than the edit names: add the one that it "
                "was made with, or name this one without its hash",
                hint="material",
            )
    chosen = named(reference if not digest else name, found.values())
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        raise UsageError(
            f"{len(chosen)} materials are called {printable(reference)!r} "
            f"({', '.join(one.name for one in chosen)}): name one of them",
            hint="material",
        )
    sentences = "".join(f". {sentence}" for sentence in left_out)
    there = f"it is one of {_listed(found)}" if found else "the library is empty"
    raise UsageError(
        f"there is no material {printable(reference)!r} in {folder}: {there}{sentences}", hint="material"
    )


def named(text: str, materials: Iterable[Material]) -> list[Material]:
    """The materials of a name; else those with the same among their words."""
    wanted = plain(text)
    every = list(materials)
    return [one for one in every if plain(one.name) == wanted] or [
        one for one in every if wanted in one.names()
    ]


def _listed(found: Mapping[str, Material], most: int = 12) -> str:
    names = list(found)
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")


# ------------------------------------------------------------------------------------------------------- fields


def cleaned(text: str) -> str:
    """A person's words for a record: one line without control characters, cut to :data:`LONGEST_TEXT`."""
    return " ".join(printable(unicodedata.normalize("NFKC", text)).split())[:LONGEST_TEXT]


def _text(data: Mapping[str, Any], field: str, longest: int = LONGEST_TEXT) -> str:
    value = data.get(field)
    if not isinstance(value, str) or len(value) > longest:
        raise MaterialError(f"{field} is text of at most {longest} characters")
    return printable(value)


def _texts(data: Mapping[str, Any], field: str, most: int) -> tuple[str, ...]:
    value: Any = data.get(field)
    if not _is_list(value, most) or not all(isinstance(one, str) and len(one) <= 100 for one in value):
        raise MaterialError(f"{field} is a list of at most {most} short texts")
    return tuple(printable(one) for one in value)


def _size(data: Mapping[str, Any], field: str) -> int:
    value = data.get(field)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= 100_000:
        raise MaterialError(f"{field} is a number of pixels")
    return value


def _is_list(value: Any, most: int) -> bool:
    return isinstance(value, (list, tuple)) and len(value) <= most


def _is_range(value: Any) -> bool:
    """Whether ``value`` is a low number, one between, and a higher one."""
    if not _is_list(value, 3) or len(value) != 3 or not all(map(is_number, value)):
        return False
    return value[0] < value[2] and value[0] <= value[1] <= value[2]
