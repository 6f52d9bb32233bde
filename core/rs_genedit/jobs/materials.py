"""Job ``materials``: list, add, remove, pack and unpack the materials of the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from rs_genedit import material_archive
from rs_genedit.errors import OutputError, UsageError
from rs_genedit.folders import materials_folder
from rs_genedit.materials import Material, MaterialError, find_material, load_materials, name_of, raster_of
from rs_genedit.protocol import Result, decode
from rs_genedit.raster.material_files import Described, require_readable, save_material
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext


@dataclass(frozen=True)
class MaterialsRequest:
    """``materials list``, ``add``, ``remove``, ``pack`` and ``unpack``.

    ``names`` are those to remove or to pack (all, where none is named); of ``add`` the one name. ``source`` and
    ``region`` say what is added, ``crs`` what the region is in where it does not say. ``words`` are other ways
    to ask for it, ``origin`` where it is from and ``licence`` what may be done with it. ``archive`` is the zip.
    ``replace`` lets a material take the place of another of its name.
    """

    verb: Literal["list", "add", "remove", "pack", "unpack"]
    names: tuple[str, ...] = ()
    source: str | None = None
    region: str | None = None
    crs: str | None = None
    words: tuple[str, ...] = ()
    origin: str = ""
    licence: str = ""
    archive: str | None = None
    replace: bool = False


def materials(request: MaterialsRequest, context: JobContext, folder: Path | None = None) -> dict[str, Any]:
    """Carry out a ``materials`` command on a library.

    Returns
    -------
    dict
        ``folder`` of the library, and ``materials``: those that are listed, were added, removed or packed,
        each its record with a ``state``: ready, damaged (and ``why``), added, removed or packed.

    Raises
    ------
    UsageError, RegionError, SceneError, MaterialError, OutputError
        What was asked for cannot be done; the library is as it was.
    """
    folder = folder or materials_folder()
    done = {"list": _list, "add": _add, "remove": _remove, "pack": _pack, "unpack": _unpack}[request.verb]
    return {"folder": str(folder), "materials": done(request, context, folder)}


def _list(request: MaterialsRequest, context: JobContext, folder: Path) -> list[dict[str, Any]]:
    found, left_out = load_materials(folder)
    for sentence in left_out:
        context.warn(sentence)
    rows = []
    for number, one in enumerate(found.values()):
        context.progress(f"checking {one.name}", number / len(found))
        try:
            require_readable(one, raster_of(one, folder))
            rows.append(_row(one, "ready"))
        except MaterialError as error:
            rows.append({**_row(one, "damaged"), "why": str(error)})
    return rows


def _add(request: MaterialsRequest, context: JobContext, folder: Path) -> list[dict[str, Any]]:
    if len(request.names) != 1 or not request.source or not request.region:
        raise UsageError("a material needs one name, the raster that it is from, and a region in it")
    told = Described(name_of(request.names[0]), request.words, request.origin, request.licence)
    before = load_materials(folder)[0].get(told.name)
    if before is not None and not request.replace:
        raise OutputError(
            f"the library has a material called {told.name} already: remove it first, or ask to replace it"
        )
    with open_scene(request.source) as scene:
        region = read_region(request.region, scene, request.crs, what="material")
        made, warnings = save_material(region, scene, told, folder)
    for sentence in warnings:
        context.warn(sentence)
    if made.gsd is None:
        context.warn(
            f"the pixel size of {Path(request.source).name} is unknown: {made.name} is used pixel for pixel"
        )
    if not made.licence:
        context.warn(f"nothing says what may be done with {made.name}: name its licence before you share it")
    return [_row(made, "added")]


def _remove(request: MaterialsRequest, context: JobContext, folder: Path) -> list[dict[str, Any]]:
    if not request.names:
        raise UsageError("say which materials to remove")
    chosen = list(dict.fromkeys(find_material(name, folder) for name in request.names))
    for one in chosen:
        material_archive.remove(one, folder)
    return [_row(one, "removed") for one in chosen]


def _pack(request: MaterialsRequest, context: JobContext, folder: Path) -> list[dict[str, Any]]:
    packed = material_archive.pack(request.names, folder, _archive(request))
    for one in packed:
        if not one.licence:
            context.warn(f"nothing says what may be done with {one.name}: whoever gets it should be told")
    return [_row(one, "packed") for one in packed]


def _unpack(request: MaterialsRequest, context: JobContext, folder: Path) -> list[dict[str, Any]]:
    archive = _archive(request)
    if not archive.is_file():
        raise UsageError(f"there is no archive {archive}")
    taken = material_archive.unpack(archive, folder, require_readable, request.replace)
    return [_row(one, "added") for one in taken]


def _archive(request: MaterialsRequest) -> Path:
    if not request.archive:
        raise UsageError("name the zip archive")
    return Path(request.archive).expanduser()


def _row(material: Material, state: str) -> dict[str, Any]:
    return {**material.to_json(), "state": state}


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`MaterialsRequest` as JSON data."""
    return context.result(materials(decode(MaterialsRequest, request), context))
