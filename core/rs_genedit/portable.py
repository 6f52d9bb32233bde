"""Portable requests: names of files relative to the result, so that nothing of this computer goes out with it.

The STAC Item beside a result holds the request that made it. A person passes both on: what the request reads is
named as seen from the Item, or by its bare name where the way there would tell a user name, and found again so.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path, PurePath
from typing import Any

from rs_genedit import localnames
from rs_genedit.protocol import EditRequest
from rs_genedit.remote import other_computer, region_file
from rs_genedit.task_requests import EachTask, each_changed, single

#: Where systems keep a folder for each person: a way through one of these tells who it is.
_PEOPLE = frozenset(("home", "users", "documents and settings", "media", "mnt", "volumes", "run"))
_PART = re.compile(
    r"^(?P<head>/vsi(?:zip|tar|gzip)/\{)(?P<file>.+?)(?P<tail>\}.*)$"
    r'|^(?P<head2>(?:NETCDF|HDF5|GPKG):"?)(?P<file2>[^"]+?)(?P<tail2>"?:/{0,2}[^:"]+)$'
    r"|^(?P<head3>/vsi(?:zip|tar|gzip)/|(?:zip|tar|gzip):/{0,2})"
    r"(?P<file3>.+?\.(?:zip|kmz|tar|tgz|tar\.gz|gz))(?P<tail3>(?:[/!].*)?)$",
    re.IGNORECASE,
)
#: Fields of a task that hold a person's own words.
_WORDS = ("prompt", "paraphrases", "negative", "bindings")
#: Letters of the shortest word that says something about a prompt.
_SHORTEST = 4
_WEIGHTS = (".pt", ".pth", ".bin", ".safetensors")
#: Folders of an absolute path within a sentence.
_FOLDERS = re.compile(r"(?<![\w.:/\\])(?:~|[A-Za-z]:)?[\\/](?:[^\s\\/:,;'\"()]+[\\/])*(?=[^\s\\/])")

Change = Callable[[str], str]


def portable(request: EditRequest, folder: Path) -> EditRequest:
    """``request`` with names as they are seen from ``folder``, in which its Item lies."""
    changed = _with_names(request, lambda name: _relative(name, folder), outgoing=True)
    mask = _relative(request.mask_output, folder) if request.mask_output else None
    return replace(
        changed, output=PurePath(request.output).name, mask_output=mask, certificate=None, private_key=None
    )


def without_words(request: EditRequest) -> EditRequest:
    """``request`` without the prompt and all other words of its task."""

    def blank(task: Any) -> Any:
        held = {one.name for one in fields(task)}
        fields_ = {name: type(getattr(task, name))() for name in _WORDS if name in held and getattr(task, name)}
        return replace(task, **fields_) if fields_ else task

    return replace(request, task=each_changed(request.task, blank))


def words_of(request: EditRequest) -> frozenset[str]:
    """The single words of a request's prompt and the like, in small letters; short ones left out."""
    told = [getattr(task, name, "") for task in single(request.task) for name in _WORDS]
    text = " ".join(one if isinstance(one, str) else " ".join(one) for one in told)
    return frozenset(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= _SHORTEST)


def located(request: EditRequest, folder: Path) -> tuple[EditRequest, list[tuple[str, str]]]:
    """``request`` of an Item or a history in ``folder`` with the files that it reads where they lie now.

    Returns
    -------
    (EditRequest, list of (str, str))
        The second: old and new name of each file that is not where it was and that was found under its name in
        ``folder``. On another computer nothing is looked up.
    """
    moved: list[tuple[str, str]] = []

    def find(name: str) -> str:
        found, is_elsewhere = _found(name, folder)
        if is_elsewhere and (name, found) not in moved:
            moved.append((name, found))
        return found

    return _with_names(request, find), moved


def seen_from(name: str, folder: Path) -> str:
    """A file that is read here, as an output in ``folder`` names it."""
    return _file(name, lambda one: _relative(one, folder), outgoing=True)


def found_from(name: str, folder: Path) -> str:
    """The name under which a file that an output in ``folder`` names lies now."""
    return _file(name, lambda one: _found(one, folder)[0], outgoing=False)


def layer_seen_from(name: str, folder: Path) -> str:
    """A raster or ``FILE#LAYER`` that is read here, as an output in ``folder`` names it."""
    return _region(name, lambda one: _relative(one, folder), outgoing=True)


def layer_found_from(name: str, folder: Path) -> str:
    """The name under which a raster or ``FILE#LAYER`` that an output in ``folder`` names lies now."""
    return _region(name, lambda one: _found(one, folder)[0], outgoing=False)


def encoder_seen_from(name: str, folder: Path) -> str:
    """An encoder, by its name or file, as an output in ``folder`` names it."""
    return _encoder(name, lambda one: _relative(one, folder), outgoing=True)


def encoder_found_from(name: str, folder: Path) -> str:
    """An encoder as an output in ``folder`` names it, where it lies now."""
    return _encoder(name, lambda one: _found(one, folder)[0], outgoing=False)


def joined(request: EditRequest, folder: Path) -> EditRequest:
    """``request`` with relative names of what it reads taken from ``folder``, whether they exist or not."""
    return _with_names(request, lambda name: _joined(name, folder))


def layer_joined(name: str, folder: Path) -> str:
    """A raster or ``FILE#LAYER`` with a relative name taken from ``folder``."""
    return _region(name, lambda one: _joined(one, folder), outgoing=False)


def encoder_joined(name: str, folder: Path) -> str:
    """An encoder or latent model, by its name or file, a relative file taken from ``folder``."""
    return _encoder(name, lambda one: _joined(one, folder), outgoing=False)


def in_folder(request: EditRequest, folder: Path) -> EditRequest:
    """``request`` of an Item in ``folder`` with the paths of what it wrote there."""
    mask = request.mask_output
    return replace(
        request,
        output=str(folder / bare(request.output)),
        mask_output=os.path.normpath(folder / mask) if mask else None,
    )


def bare(name: str) -> str:
    """The last part of a path of any system."""
    return re.split(r"[\\/]", name.rstrip("\\/"))[-1]


def without_folders(sentence: str, request: EditRequest) -> str:
    """``sentence`` with bare names in place of paths."""
    home = os.path.expanduser("~")  # noqa: PTH111 - of whoever runs this, also where there is no home
    given = (request.source, request.output)
    named = [os.path.dirname(os.path.abspath(name)) for name in given]  # noqa: PTH100, PTH120
    for known in sorted({*named, home, os.getcwd()}, key=len, reverse=True):  # noqa: PTH109
        if len(known) > 1:
            sentence = sentence.replace(known + os.sep, "")
    return _FOLDERS.sub("", sentence)


# ------------------------------------------------------------------------------------------------------ names


def _with_names(request: EditRequest, change: Change, outgoing: bool = False) -> EditRequest:
    """``request`` with ``change`` made to each name of a file that it reads.

    Names that are ``outgoing`` are of files that were just read here: what they mean can be looked up.
    """

    def renamed(task: Any) -> Any:
        return _task_with_names(task, change, outgoing)

    task = each_changed(request.task, renamed)
    if isinstance(task, EachTask):
        shares = tuple(replace(one, roi=_region(one.roi, change, outgoing)) for one in task.shares)
        task = replace(task, shares=shares)
    return replace(
        request,
        source=_file(request.source, change, outgoing),
        roi=_region(request.roi, change, outgoing) if request.roi else request.roi,
        task=task,
    )


def _task_with_names(task: Any, change: Change, outgoing: bool) -> Any:
    changes: dict[str, Any] = {}
    for field in getattr(task, "path_fields", ()):
        value = getattr(task, field)
        renamed = _encoder if field in ("guide", "model") else _file
        if isinstance(value, str):
            changes[field] = renamed(value, change, outgoing)
        elif value:
            changes[field] = tuple(renamed(name, change, outgoing) for name in value)
    region = getattr(task, "region", None)
    if isinstance(region, str):
        changes["region"] = _region(region, change, outgoing)
    return replace(task, **changes) if changes else task


def _file(name: str, change: Change, outgoing: bool) -> str:
    """A raster's name with its file changed, which may be an archive or another container."""
    if outgoing:
        name = localnames.local_name(name) or name
    found = _PART.match(name)
    if found is None:
        return change(name)
    groups: Mapping[str, Any] = found.groupdict()
    number = next(n for n in ("", "2", "3") if groups["file" + n] is not None)
    return f"{groups['head' + number]}{change(groups['file' + number])}{groups['tail' + number]}"


def _region(spec: str, change: Change, outgoing: bool) -> str:
    """A region's file changed, with its layer; a region that stands for itself as it is."""
    name = region_file(spec)
    if name is None:
        return spec
    if outgoing and os.path.exists(name):  # noqa: PTH110 - the name itself may hold a sign
        return _file(name, change, outgoing)
    file, sign, layer = name.partition("#")
    return _file(file, change, outgoing) + sign + layer


def _encoder(name: str, change: Change, outgoing: bool) -> str:
    """An encoder's or latent model's name with its file changed; one of the catalog's as it is.

    Both are called by a word or by a file: an outgoing file begins with ``./`` or ``../``, which says it.
    """
    if name.startswith("open_clip:") or name == "builtin":
        return name
    architecture, at, path = name.rpartition("@")
    is_file = bool(at) or "/" in path or "\\" in path or path.lower().endswith(_WEIGHTS)
    if not is_file and not (outgoing and Path(path).is_dir()):
        return name
    changed = change(path)
    return architecture + at + ("./" if outgoing and not changed.startswith("../") else "") + changed


# -------------------------------------------------------------------------------------------------- relative


def _relative(name: str, folder: Path) -> str:
    """``name`` as seen from ``folder``; the bare name where the way leads past people's folders."""
    path = os.path.abspath(os.path.expanduser(name))  # noqa: PTH100, PTH111 - links are not followed
    last = PurePath(path).name
    start = os.path.abspath(folder)  # noqa: PTH100
    if os.path.dirname(path) == start:  # noqa: PTH120
        return last
    try:
        common = Path(os.path.commonpath([path, start]))
    except ValueError:  # another drive
        return last
    way = PurePath(os.path.relpath(path, start))
    home = Path(os.path.expanduser("~"))  # noqa: PTH111
    users = {home.name, *(os.environ.get(name, "") for name in ("USER", "LOGNAME", "USERNAME"))} - {""}
    tells = common == Path(common.anchor) or common in home.parents or common.name.lower() in _PEOPLE
    if tells or users.intersection(way.parts) or _PEOPLE.intersection(part.lower() for part in way.parts):
        return last
    return way.as_posix()


def _joined(name: str, folder: Path) -> str:
    if other_computer(name) is not None or name.startswith("~") or not name:
        return name
    return os.path.normpath(folder / name)


def _found(name: str, folder: Path) -> tuple[str, bool]:
    """The name under which a file lies now, and whether that is not its old place."""
    is_here = other_computer(name) is None
    if is_here and (folder / name).exists():
        is_relative = not os.path.isabs(name)  # noqa: PTH117
        return os.path.normpath(folder / name) if is_relative else name, False
    if is_here and name.startswith("~") and Path(name).expanduser().exists():
        return name, False
    beside = folder / bare(name)
    if not bare(name) or not beside.exists():
        return name, False
    return str(beside), True
