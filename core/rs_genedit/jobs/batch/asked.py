"""What a task of a plan asks for: the fields of a request that do not depend on scene, ROI and seed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any

from shapely.geometry import box

from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.folders import materials_folder
from rs_genedit.jobs.batch.features import geojson
from rs_genedit.jobs.batch.yaml_file import Part, PlanError
from rs_genedit.language.presets import preset, text_of_preset
from rs_genedit.materials import find_material
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, Task, TextTask, decode, encode
from rs_genedit.raster.scene import open_scene
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.task_requests import CopyTask

#: Settings of edits and stories that a plan may give, for all of them or for one.
SETTINGS = ("method", "quality", "strength", "feather", "bands", "format", "tile", "device")
#: And how results are marked: which words they tell, the day of making, a signature.
MARKS = ("private_prompt", "made_on", "certificate", "private_key", "signature")
#: Files among these, as a plan names them.
_SIGNING = ("certificate", "private_key")
_KINDS = ("preset", "prompt", "remove", "exemplar", "material", "copy", "sequence")
#: Attributes of a feature that say what it is to become; others are the layer's own affair.
ATTRIBUTES = ("preset", "prompt", "material", "remove", "name", *SETTINGS)
_WORDS = tuple(one.name for one in fields(TextTask) if one.name != "prompt")
#: What the protocol calls a type, and a person.
_TYPES = (
    ("be float", "be a number"), ("be int", "be a whole number"), ("be str", "be text"),
    ("be bool", "be true or false"), ("not float", "not a number"), ("not int", "not a whole number"),
    ("not str", "not text"), ("not bool", "not true or false"), ("not NoneType", "not nothing"),
    ("not dict", "not a mapping"), ("not list", "not a list"),
)  # fmt: skip
_PLACES = ("to", "rotate", "mirror", "scale")
#: What a plan says elsewhere, or a batch by itself.
_NOT_OF_A_STORY = (
    "source", "output", "roi", "roi_crs", "seed", "tile", "max_memory", "threads", "resume", "overwrite",
    "from_collection", "plan_only",
)  # fmt: skip
_OF_A_STORY = tuple(one.name for one in fields(SequenceRequest) if one.name not in _NOT_OF_A_STORY)


@dataclass(frozen=True)
class Asked:
    """One task: ``op`` is the job (edit or sequence), ``fields`` those of its request that are not as usual."""

    op: str
    fields: dict[str, Any]
    name: str
    needs_roi: bool

    def request(self, source: str, roi: str | None, crs: str | None, seed: int) -> dict[str, Any]:
        """The request of one job, without its output; what is as usual is left out."""
        made: dict[str, Any] = {"source": source, **self.fields}
        if roi is not None:
            made["roi"] = roi
        if crs is not None:
            made["roi_crs"] = crs
        if seed:
            made["seed"] = seed
        return made


def read_task(
    part: Part, settings: Mapping[str, Any], materials: Mapping[str, Mapping[str, str]], folder: Path
) -> Asked:
    """A task as a plan writes it.

    Raises
    ------
    PlanError
        With its line.
    """
    part = spelt_out(part)
    given = part.mapping("a task", (*_KINDS, "name", *SETTINGS, *MARKS, *_WORDS, *_PLACES))
    kinds = [kind for kind in _KINDS if kind in given]
    if kinds == ["preset", "prompt"]:
        kinds = ["preset"]
    if len(kinds) != 1:
        which = f"{kinds[0]} and {kinds[1]} are two" if kinds else f"it is one of {', '.join(_KINDS)}"
        part.fail(f"a task is one thing: {which}")
    kind = kinds[0]
    for name in given:
        fits = {"preset": (*_WORDS, "prompt"), "prompt": _WORDS, "copy": _PLACES}.get(kind, ())
        if name not in (*_KINDS, "name", *SETTINGS, *MARKS, *fits):
            given[name].fail(f"{name} does not belong to {kind}")
    own = read_settings({name: given[name] for name in (*SETTINGS, *MARKS) if name in given}, folder)
    label = given["name"].text("name") if "name" in given else ""
    if kind == "sequence":
        return _story(given["sequence"], {**settings, **own}, label)
    task, suited = _task(kind, given, materials, folder)
    return asked_for(task, {**settings, **suited, **own}, label, part)


def spelt_out(part: Part) -> Part:
    """A task as a mapping: a lone word is a preset, or to remove."""
    if not isinstance(part.value, str):
        return part
    kind = "remove" if part.value == "remove" else "preset"
    return Part({kind: part if kind == "preset" else Part(True, part.place)}, part.place)


def says_what(names: Iterable[str]) -> bool:
    """Whether parts of a task of these names say what is to be there, and not only how."""
    return any(name in _KINDS for name in names)


def asked_for(task: Task, settings: Mapping[str, Any], label: str, part: Part) -> Asked:
    """A task with its settings, once an edit would take them."""
    roi = "0,0,1,1" if task.needs_roi else None
    try:
        plain = EditRequest("scene.tif", "out.tif", task, roi).to_json()
        checked = EditRequest.from_json({**plain, **settings})
    except GenEditError as error:
        part.fail(_plain(error))
    made = lean(checked)
    for name in ("source", "output", "roi"):
        made.pop(name, None)
    return Asked("edit", made, label or _label(task), bool(task.needs_roi))


def read_settings(given: Mapping[str, Part], folder: Path) -> dict[str, Any]:
    """Values of settings and marks that a plan in ``folder`` gives, once an edit would take each of them.

    Raises
    ------
    PlanError
        With the line of the first that it would not take, or of a file that is not there.
    """
    found = {name: part.plain() for name, part in given.items()}
    trial = EditRequest("scene.tif", "out.tif", TextTask("water"), "0,0,1,1").to_json()
    for name, part in given.items():
        pair = {one: found[one] for one in _SIGNING if name in _SIGNING and one in found}
        try:
            EditRequest.from_json({**trial, name: found[name], **pair})
        except GenEditError as error:
            part.fail(_plain(error))
        if name in _SIGNING and not (folder / Path(part.text(name)).expanduser()).is_file():
            part.fail(f"the file {part.value} does not exist, seen from the plan's folder")
    return found


def _task(
    kind: str, given: Mapping[str, Part], materials: Mapping[str, Mapping[str, str]], folder: Path
) -> tuple[Task, dict[str, Any]]:
    part = given[kind]
    if kind == "remove":
        if part.value is not True:
            part.fail("remove is either true or left out")
        return RemoveTask(), {}
    if kind in ("exemplar", "material"):
        return exemplar_of(part, kind, materials, folder), {}
    names = {"copy": _PLACES}.get(kind, _WORDS)
    own = {name: given[name].plain() for name in names if name in given}
    try:
        if kind == "copy":
            region = (
                part.mapping("copy", ("region", "crs")) if isinstance(part.value, dict) else {"region": part}
            )
            if "region" not in region:
                part.fail("copy says the region of the object")
            text = {name: one.text(name) for name, one in region.items()}
            if "to" not in own:
                part.fail("copy says where to: a list of places, each x and y")
            return decode(CopyTask, {**text, **own}), {}
        checked = decode(TextTask, {"prompt": "water", **own})
        values = {name: getattr(checked, name) for name in own}
        prompt = given["prompt"].text("prompt") if "prompt" in given else None
        if kind == "prompt":
            return TextTask(str(prompt), **values), {}
        chosen, _ = preset(part.text("preset"))
        return text_of_preset(chosen, prompt, values)
    except GenEditError as error:
        if isinstance(error, PlanError):  # which says where already
            raise
        return part.fail(_plain(error))


def exemplar_of(
    part: Part, kind: str, materials: Mapping[str, Mapping[str, str]], folder: Path
) -> ExemplarTask:
    """An exemplar: a region of the scene, one of another raster, or all of that raster."""
    if isinstance(part.value, dict):
        asked = part.mapping(kind, ("region", "source", "crs"))
        fields_ = {name: one.text(name) for name, one in asked.items()}
    else:
        text = part.text(kind)
        known = materials.get(text) if kind == "material" else None
        fields_ = dict(known) if known else {"region": text}
        if known is None and kind == "material":
            fields_ = _named_material(part, text, materials, folder)
    if "material" in fields_:
        return ExemplarTask(material=fields_["material"])
    if "region" not in fields_ and "source" not in fields_:
        part.fail(f"{kind} is a region, or a raster as its source, or both")
    if "region" not in fields_:
        fields_["region"] = _whole(part, fields_["source"], folder)
    return ExemplarTask(**fields_)


def _named_material(
    part: Part, text: str, materials: Mapping[str, Mapping[str, str]], folder: Path
) -> dict[str, str]:
    if (folder / text).is_file() and Path(text).suffix.lower() not in (".gpkg", ".geojson", ".json", ".shp"):
        return {"source": text}
    if "#" in text or (folder / text).is_file():
        return {"region": text}
    try:  # with its hash, so that a batch that goes on later takes the same one or says that it is gone
        return {"material": find_material(text, materials_folder()).reference}
    except UsageError as error:
        known = f", which are {', '.join(materials)}" if materials else ""
        return part.fail(
            f"{text!r} is neither a raster, nor FILE#LAYER, nor one of the plan's materials{known}; and {error}"
        )


def _whole(part: Part, source: str, folder: Path) -> str:
    """The outline of a raster, as GeoJSON in its own CRS."""
    try:
        with open_scene(folder / source) as raster:
            outline = raster.to_world(box(0, 0, raster.width, raster.height))
    except GenEditError as error:
        part.fail(str(error))
    return geojson(outline)


def _story(part: Part, settings: Mapping[str, Any], label: str) -> Asked:
    given = part.mapping("sequence", _OF_A_STORY)
    taken = {name: value for name, value in settings.items() if name in _OF_A_STORY}
    try:
        asked = {name: one.plain() for name, one in given.items()}
        checked = SequenceRequest.from_json(
            {"source": "scene.tif", "output": "story", "roi": "0,0,1,1", **taken, **asked}
        )
    except GenEditError as error:
        part.fail(_plain(error))
    made = lean(checked)
    for name in ("source", "output", "roi"):
        made.pop(name, None)
    return Asked("sequence", made, label or checked.describe or "story", True)


def lean(value: Any) -> Any:
    """A frozen request as JSON data without the fields that are as usual; ``from_json`` reads it the same."""
    plain = encode(value)
    return _without_usual(value, plain)


def _without_usual(value: Any, plain: dict[str, Any]) -> dict[str, Any]:
    usual = {one.name: encode(one.default) for one in fields(value) if one.default is not MISSING}
    kept = {name: item for name, item in plain.items() if not (name in usual and usual[name] == item)}
    task = getattr(value, "task", None)
    if task is not None and isinstance(kept.get("task"), dict):
        kept["task"] = _without_usual(task, kept["task"])
    return kept


def _label(task: Task) -> str:
    return str(getattr(task, "prompt", "") or getattr(task, "kind", "edit"))


def _plain(error: GenEditError) -> str:
    """The error's sentence without the engine's own names of what it is about."""
    text = str(error)
    for name in ("EditRequest", "SequenceRequest", "TextTask", "CopyTask"):
        text = text.replace(f"{name}.", "").replace(f"{name} has", "it has").replace(f"{name}:", "it")
    for kind, words in _TYPES:
        text = text.replace(f" {kind}", f" {words}")
    return text
