"""Zip archives of materials: packed from a library, and unpacked into one as if a stranger had made them.

An archive holds ``NAME.json`` and the raster that it names, nothing else. Nothing is written under a name from
the archive before it was checked whole; links, folders, other names and archives that swell are refused.
Standard library only and readable by Python 3.9.
"""

from __future__ import annotations

import json
import stat
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from rs_genedit import json_files, owned
from rs_genedit.errors import OutputError
from rs_genedit.materials import (
    LARGEST_RASTER,
    LARGEST_RECORD,
    MOST_MATERIALS,
    Material,
    MaterialError,
    find_material,
    load_materials,
    material_of,
    raster_of,
    require_tiff,
    sha256_of,
)

#: Bytes of all files of an archive, unpacked.
LARGEST_ARCHIVE = 2 * 2**30
#: A date for every entry, so that the same materials make the same archive.
_DATE = (1980, 1, 1, 0, 0, 0)


def pack(names: Sequence[str], folder: Path, archive: Path) -> list[Material]:
    """Write the named materials of a library, or all, into a new zip archive.

    Raises
    ------
    UsageError
        There is no such material.
    MaterialError
        One is damaged, or there is none at all.
    OutputError
        Something lies at ``archive`` already.
    """
    chosen = list(dict.fromkeys(find_material(name, folder) for name in names))
    chosen = chosen or list(load_materials(folder)[0].values())
    if not chosen:
        raise MaterialError(f"there is no material in {folder} to pack")
    if archive.exists() or archive.is_symlink():
        raise OutputError(f"{archive} exists already: give another name")
    partial = owned.temporary_name(archive)
    try:
        with zipfile.ZipFile(partial, "x", zipfile.ZIP_STORED) as target:
            for one in chosen:
                target.writestr(zipfile.ZipInfo(f"{one.name}.json", _DATE), _record(one).encode())
                info = zipfile.ZipInfo(one.file, _DATE)
                with target.open(info, "w") as entry, open(raster_of(one, folder), "rb") as source:
                    for block in iter(lambda: source.read(1 << 20), b""):
                        entry.write(block)
        partial.replace(archive)
    finally:
        partial.unlink(missing_ok=True)
    return chosen


def unpack(
    archive: Path, folder: Path, check: Callable[[Material, Path], None], replace: bool
) -> list[Material]:
    """Take the materials of an archive into a library: all of them, or none.

    Parameters
    ----------
    check : callable
        Raises :class:`MaterialError` where a raster is not what its record says; called before anything has its
        final name.
    replace : bool
        Whether materials of the same name may be replaced by others.

    Raises
    ------
    MaterialError
        It is no archive of materials, or not a harmless one.
    OutputError
        The library has another material of one of the names.
    """
    try:
        with zipfile.ZipFile(archive) as source:
            entries = _entries(source)
            records = [(material_of(json_files.parse(_read(source, entry))), entry) for entry in entries]
            _require_whole(source, [one for one, _ in records])
            _require_free(folder, [one for one, _ in records], replace)
            owned.make_folder(folder)
            return _taken(source, [one for one, _ in records], folder, check)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise MaterialError(f"{archive.name} is not a zip archive that can be read: {error}") from None
    except json_files.ForeignJsonError as error:
        raise MaterialError(f"{archive.name} holds a record that is not one: {error}") from None


def add(material: Material, raster: Path, folder: Path) -> None:
    """Give a checked raster, which lies in the library under a temporary name, and its record their names.

    The raster first: until its record stands, nothing knows of it. What an earlier material of the name had
    goes last.
    """
    record, final = folder / f"{material.name}.json", folder / material.file
    before = load_materials(folder)[0].get(material.name)
    owned.require_replaceable(final)
    raster.replace(final)
    owned.write_text(record, _record(material))
    if before is not None and before.file != material.file:
        owned.delete_file(folder / before.file)


def remove(material: Material, folder: Path) -> None:
    """Delete a material's record and raster, where they are ordinary files.

    Raises
    ------
    OutputError
        One of them is not, and stays.
    """
    for path in (folder / f"{material.name}.json", folder / material.file):
        if not owned.delete_file(path):
            raise OutputError(f"{path} is no ordinary file of this library: it was left where it is")


def _record(material: Material) -> str:
    """The text of a material's record."""
    return json.dumps(material.to_json(), indent=1, ensure_ascii=False) + "\n"


def _entries(source: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The records of an archive; raises where anything in it is not a file with a material's kind of name."""
    infos = source.infolist()
    if len(infos) > 2 * MOST_MATERIALS or sum(info.file_size for info in infos) > LARGEST_ARCHIVE:
        raise MaterialError("the archive is larger than a library may be")
    names = [info.filename for info in infos]
    if len({name.casefold() for name in names}) < len(names):
        raise MaterialError("the archive holds two files of one name")
    for info in infos:
        mode = info.external_attr >> 16
        is_odd = stat.S_IFMT(mode) not in (0, stat.S_IFREG) or info.is_dir() or info.flag_bits & 0x1
        if is_odd or not _is_plain_name(info.filename):
            raise MaterialError(
                f"the archive holds {info.filename!r}, which is no file of a material: only NAME.json and its "
                "raster may be in it, without passwords, folders or links"
            )
    return [info for info in infos if info.filename.endswith(".json")]


def _is_plain_name(name: str) -> bool:
    stem, dot, suffix = name.rpartition(".")
    return (
        bool(dot) and suffix in ("json", "tif") and bool(stem) and all(c.isalnum() or c in "_-" for c in stem)
    )


def _read(source: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    with source.open(info) as entry:
        content = entry.read(LARGEST_RECORD + 1)
    if len(content) > LARGEST_RECORD:
        raise MaterialError(f"{info.filename} is too large for a record")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise MaterialError(f"{info.filename} is not UTF-8 text") from None


def _require_whole(source: zipfile.ZipFile, materials: Sequence[Material]) -> None:
    """Every record has its raster, and every raster its record."""
    if not materials:
        raise MaterialError("the archive holds no material")
    expected = {name for one in materials for name in (f"{one.name}.json", one.file)}
    found = set(source.namelist())
    for name in sorted(expected ^ found):
        what = "is missing from it" if name in expected else "belongs to no record"
        raise MaterialError(f"the archive is not whole: {name} {what}")


def _require_free(folder: Path, materials: Sequence[Material], replace: bool) -> None:
    known = load_materials(folder)[0]
    for one in materials:
        there = known.get(one.name)
        if there is not None and there.sha256 != one.sha256 and not replace:
            raise OutputError(
                f"the library has another material called {one.name}: remove it first, or ask to replace it"
            )


def _taken(
    source: zipfile.ZipFile,
    materials: Sequence[Material],
    folder: Path,
    check: Callable[[Material, Path], None],
) -> list[Material]:
    partials: list[Path] = []
    try:
        for one in materials:
            partials.append(owned.temporary_name(folder / one.file))
            _extract(source, one.file, partials[-1])
            if sha256_of(partials[-1]) != one.sha256:
                raise MaterialError(f"{one.file} is not the raster of its record: its SHA-256 differs")
            require_tiff(partials[-1])
            check(one, partials[-1])
        for one, partial in zip(materials, partials):  # noqa: B905 - Python 3.9
            add(one, partial, folder)
    finally:
        for partial in partials:
            partial.unlink(missing_ok=True)
    return list(materials)


def _extract(source: zipfile.ZipFile, name: str, path: Path) -> None:
    """Unpack one file, by what it really holds and not by the size that it claims."""
    written = 0
    with source.open(name) as entry, open(path, "xb") as target:
        for block in iter(lambda: entry.read(1 << 20), b""):
            written += len(block)
            if written > LARGEST_RASTER:
                raise MaterialError(f"{name} is too large for a material")
            target.write(block)
