"""Pairs of before and after: finished edits and frames of stories, as their STAC Items tell them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rs_genedit.batch_files import RESULTS, scenes_of
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.json_files import read_foreign_json
from rs_genedit.localnames import local_name
from rs_genedit.portable import found_from
from rs_genedit.raster.provenance import MADE_ON, PIXELS, PREFIX, beside
from rs_genedit.tasks.text.states.procedural import state_names

#: Damage by the joint scale of xBD (Gupta et al. 2019): 1 none, 2 minor, 3 major, 4 destroyed.
DAMAGE = {
    "collapse": 4, "tsunami": 4, "landslide": 4, "mud": 4, "bridge_collapse": 4,
    "damage": 3, "storm": 3, "fire": 3, "burn_scar": 3, "flood": 3,
    "cracks": 2, "holes": 2, "smoke": 2,
}  # fmt: skip
LEVELS = ("background", "no-damage", "minor-damage", "major-damage", "destroyed")
_TASKS = {"remove": "removed", "copy": "added_object", "exemplar": "other_cover", "text": "other_change"}
_FIRST_FRAME = "frame_000.tif"
_MOST_LINES = 5_000_000


@dataclass(frozen=True)
class Pair:
    """One scene before and after.

    Attributes
    ----------
    item : Path
    before, after, mask : Path
        Rasters; ``after`` may cover a part, ``mask`` is on the grid of ``before``.
    origin : (int, int)
        Row and column of ``before`` at which ``after`` begins.
    label : str
        What the change is: a state of the lexicon, or what the task did.
    damage : int
        1 to 4 of xBD's scale.
    prompt : str
        What was asked for, in words; for edits without words what the task did.
    provenance : mapping
        Of the Item, for the record: seed, models, source, day.
    """

    item: Path
    before: Path
    after: Path
    mask: Path
    origin: tuple[int, int]
    label: str
    damage: int
    prompt: str
    provenance: Mapping[str, Any]


def find_pairs(results: Sequence[str], source: str | None) -> tuple[list[Pair], list[str]]:
    """The pairs of finished results, in a fixed order, and a sentence for each Item that is none.

    Parameters
    ----------
    results : sequence of str
        Items (.json), folders that hold some, or manifests (.jsonl): a line each with ``item`` or ``outputs``,
        and with ``class`` and ``damage`` where these are known better.
    source : str, optional
        The scene before, where Items name one that does not lie where they say.

    Raises
    ------
    UsageError
        A result does not exist, or no pair comes out.
    """
    pairs: dict[Path, Pair] = {}
    left_out: list[str] = []
    for name in results:
        for path, told, scene in _items(Path(name).expanduser()):
            key = path.resolve()
            if key in pairs:
                continue
            found = _pair(path, source, scene)
            if isinstance(found, str):
                left_out += [found] if found else []
            else:
                pairs[key] = _relabelled(found, told)
    if not pairs:
        raise UsageError(
            "there is no finished edit or frame in what was named: give Items, folders of results, or a "
            "manifest of results" + (f" ({left_out[0]})" if left_out else "")
        )
    return sorted(pairs.values(), key=lambda pair: str(pair.item)), left_out


def _items(path: Path) -> Iterator[tuple[Path, Mapping[str, Any], str]]:
    """(Item, what a manifest says of it, the scene before by its batch's requests or "") of one result."""
    if path.is_dir():
        manifest = path / RESULTS
        if manifest.is_file():
            yield from _lines(manifest)
            return
        for one in sorted(path.rglob("*.json")):
            if not any(part.startswith(".") for part in one.relative_to(path).parts):
                yield one, {}, ""
    elif path.suffix == ".jsonl" and path.is_file():
        yield from _lines(path)
    elif path.is_file():
        yield path, {}, ""
    else:
        raise UsageError(f"there is no result {path}: give an Item, a folder of results or a manifest")


def _lines(manifest: Path) -> Iterator[tuple[Path, Mapping[str, Any], str]]:
    scenes = scenes_of(manifest.parent)
    with open(manifest, encoding="utf-8") as file:
        for number, line in zip(range(1, _MOST_LINES), file, strict=False):
            if not line.strip():
                continue
            try:
                told = json.loads(line)
            except (ValueError, RecursionError):
                raise UsageError(f"line {number} of {manifest} is not JSON") from None
            if not isinstance(told, dict) or told.get("state", "done") != "done":
                continue
            outputs = told.get("outputs")
            items = told.get("item") or (outputs.get("item") if isinstance(outputs, dict) else None)
            for item in [items] if isinstance(items, str) else items or []:
                yield manifest.parent / str(item), told, scenes.get(str(told.get("id")), "")


def _pair(path: Path, source: str | None, scene: str) -> Pair | str:
    """The pair that an Item tells of; else why there is none, empty for files that are no Items of changes.

    ``scene`` is the one before by the requests of the batch that it is of; empty where there is none.
    """
    try:
        data = read_foreign_json(path)
    except (OSError, ValueError):
        return f"{path.name} cannot be read"
    properties = data.get("properties") if isinstance(data, dict) else None
    assets = data.get("assets") if isinstance(data, dict) else None
    if not isinstance(properties, dict) or not isinstance(assets, dict):
        return ""
    if not properties.get(f"{PREFIX}ai_generated") or "output" not in assets or "mask" not in assets:
        return ""
    folder = path.absolute().parent
    request = properties.get(f"{PREFIX}request")
    task = request.get("task") if isinstance(request, dict) else None
    kind = str(task.get("kind")) if isinstance(task, dict) else "text"
    told = task.get("prompt") if isinstance(task, dict) else properties.get(f"{PREFIX}prompt")
    try:
        before = _before(folder, request, source, scene)
    except GenEditError as error:
        return str(error)
    after, mask = (_beside(folder, assets[name]) for name in ("output", "mask"))
    if after is None or mask is None:
        return f"{path.name} names files that are not beside it"
    window = assets["output"].get(PIXELS, {}).get("window") if isinstance(assets["output"], dict) else None
    origin = (int(window[0]), int(window[1])) if isinstance(window, list) and len(window) == 4 else (0, 0)
    states = state_names(str(told or ""))
    label = states[0] if states else _TASKS.get(kind, "other_change")
    provenance = {
        "item": path.name,
        "task": kind,
        "seed": properties.get(f"{PREFIX}seed"),
        "models": properties.get(f"{PREFIX}models"),
        "source": before.name,
        "source_fingerprint": properties.get(f"{PREFIX}source_fingerprint"),
        "made_on": properties.get(MADE_ON),
        "software": properties.get("processing:software"),
    }
    prompt = str(told) if told else label.replace("_", " ")
    return Pair(path, before, after, mask, origin, label, DAMAGE.get(label, 1), prompt, provenance)


def _before(folder: Path, request: Any, source: str | None, scene: str) -> Path:
    """The scene before: the first frame of a story, or the source of the request."""
    if request is None and (folder / _FIRST_FRAME).is_file():
        return folder / _FIRST_FRAME
    name = source or (found_from(str(request.get("source")), folder) if isinstance(request, dict) else "")
    path = Path(local_name(name) or name).expanduser()
    if source is None and scene and not path.is_file():  # an Item names no folders that lie far away
        return Path(scene)
    if local_name(name) is None and not path.is_file():
        raise UsageError(
            f"the scene before, {name or 'of a story'}, does not lie where the Item says: name it",
            hint="source",
        )
    return path


def _beside(folder: Path, asset: Any) -> Path | None:
    name = beside(asset)
    path = None if name is None else folder / name
    return path if path is not None and path.is_file() else None


def _relabelled(pair: Pair, told: Mapping[str, Any]) -> Pair:
    label, damage = told.get("class"), told.get("damage")
    if label is not None and not (isinstance(label, str) and label.replace("_", "").isalnum()):
        raise UsageError(f"a class is a word of letters, digits and _, not {label!r}")
    if damage is not None and (isinstance(damage, bool) or damage not in (1, 2, 3, 4)):
        raise UsageError(f"damage is 1 (none) to 4 (destroyed), not {damage!r}")
    if label is not None:
        pair = replace(pair, label=label, damage=DAMAGE.get(label, pair.damage))
    return pair if damage is None else replace(pair, damage=damage)
