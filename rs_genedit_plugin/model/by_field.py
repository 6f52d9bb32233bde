"""What each region becomes by the attributes of the feature it was taken from: words, a preset, a material.

The names of fields that say so by themselves are those of a batch's layer, and the edit that comes of it is
that of ``rs-genedit edit --each``: the same features have the same pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, folders, materials, protocol
from . import wording as words
from .numbers import read
from .options import FEATHER_LIMIT, METHODS, QUALITIES
from .rois import Roi
from .scene import SceneFacts
from .titles import kind_title, shortened
from .wording import Wording, WordPreset

translate = QCoreApplication.translate

#: Fields that say what a feature becomes, and those that say how.
WHAT, HOW = ("preset", "prompt", "material", "remove"), ("strength", "seed", "feather", "quality", "method")
#: What a field says that is true or false, as the engine reads it in a layer.
_YES, _NO = frozenset({"1", "true", "t", "yes", "y"}), frozenset({"0", "false", "f", "no", "n"})
#: Share of a polygon that lies in the raster for it to be one of the raster's, as the engine has it.
_BELONGS = 0.5
#: Settings of a preset that are an edit's usual ones say nothing.
_USUAL = {"strength": 1.0, "feather": 6}


def role_titles() -> dict[str, str]:
    """What a field may say, as the person reads it."""
    return {
        "preset": translate("EachPanel", "Preset"),
        "prompt": translate("EachPanel", "Prompt"),
        "material": translate("EachPanel", "Material"),
        "remove": translate("EachPanel", "Remove"),
        "strength": translate("EachPanel", "Strength"),
        "seed": translate("EachPanel", "Seed"),
        "feather": translate("EachPanel", "Feather"),
        "quality": translate("EachPanel", "Quality"),
        "method": translate("EachPanel", "Method"),
    }


@dataclass(frozen=True)
class Fields:
    """The field of the features for each thing it may say; empty where none does.

    ``others``: a region that says nothing becomes what the form says; else it stays as it is.
    """

    preset: str = ""
    prompt: str = ""
    material: str = ""
    remove: str = ""
    strength: str = ""
    seed: str = ""
    feather: str = ""
    quality: str = ""
    method: str = ""
    others: bool = False

    @classmethod
    def by_name(cls, names: Iterable[str]) -> Fields:
        """Those of the fields ``names`` that are called what they say."""
        known = {name.casefold(): name for name in names}
        return cls(**{role: known[role] for role in (*WHAT, *HOW) if role in known})

    @property
    def chosen(self) -> dict[str, str]:
        """Roles to fields, of those that are chosen."""
        return {role: name for role, name in asdict(self).items() if role != "others" and name}


@dataclass(frozen=True)
class Given:
    """What one region becomes: a ``task`` and ``settings``; without a task it stays as it is, and ``why``.

    ``is_fault``: its fields say what cannot be carried out.
    """

    name: str
    title: str = ""
    task: protocol.Task | None = None
    settings: tuple[tuple[str, Any], ...] = ()
    why: str = ""
    is_fault: bool = False
    #: The task that the engine would refuse.
    refused: protocol.Task | None = None


class Library:
    """Presets and materials that a field may name, read once."""

    def __init__(self) -> None:
        self.presets: dict[str, WordPreset] = {}
        for preset in words.load_all()[0]:
            self.presets[preset.title.casefold()] = preset
        self.presets |= {preset.name.casefold(): preset for preset in self.presets.values()}
        self._titles = {preset.wording.prompt: preset.title for preset in self.presets.values()}
        found = materials.load_materials(folders.materials_folder())[0]
        self.materials = {name.casefold(): name for name in found}
        self._references: dict[str, str] = {}

    def reference(self, material: str) -> str:
        """A material's name with its hash; raises :class:`GenEditError` where it is gone."""
        if material not in self._references:
            found = materials.find_material(material, folders.materials_folder())
            self._references[material] = found.reference
        return self._references[material]

    def title(self, task: protocol.Task) -> str:
        """What a task makes, in a few words; of a material its name. No file is read for it."""
        material, prompt = getattr(task, "material", None), getattr(task, "prompt", "")
        if material:
            return str(material).split("@", maxsplit=1)[0]
        return self._titles.get(prompt) or shortened(prompt) if prompt else kind_title(task.kind)


class ByField:
    """The fields that are chosen, and what follows for each region.

    ``fields`` is None while all regions become the same.
    """

    def __init__(self) -> None:
        self.fields: Fields | None = None
        #: Why the engine would refuse a task, by the task.
        self.refused: dict[protocol.Task, str] = {}
        self._library = Library()
        self._known: tuple[Any, list[Given]] = (None, [])

    def choose(self, fields: Fields | None) -> None:
        """Take other fields; presets and materials are read anew."""
        self.fields, self._library, self._known = fields, Library(), (None, [])

    def given(
        self, rois: Sequence[Roi], scene: SceneFacts | None, wording: Wording, rest: protocol.Task | None
    ) -> list[Given]:
        """What each region becomes, in their order; worked out again when something of it has changed."""
        fields = self.fields or Fields()
        key = (tuple(rois), fields, scene, (wording.guide, wording.force), rest, tuple(self.refused.items()))
        if key != self._known[0]:
            self._known = key, [self._one(roi, fields, scene, wording, rest) for roi in rois]
        return self._known[1]

    def _one(
        self, roi: Roi, fields: Fields, scene: SceneFacts | None, wording: Wording, rest: protocol.Task | None
    ) -> Given:
        found = given(roi, fields, self._library, wording, rest)
        if found.task is None or scene is None:
            return found
        why = why_not_in(scene, scene.to_here(roi.geometry, roi.crs))
        if why:
            return replace(found, task=None, why=why)
        why = self.refused.get(found.task, "")
        return replace(found, task=None, why=why, is_fault=True, refused=found.task) if why else found


def why_not_in(scene: SceneFacts, shape: QgsGeometry) -> str:
    """Why a region in the scene's CRS is none of the raster's; empty where it is one."""
    if not shape.intersects(scene.outline):
        return translate("Each", "it lies outside the raster")
    if shape.intersection(scene.outline).area() < _BELONGS * shape.area():
        return translate("Each", "most of it lies outside the raster")
    return ""


def task_of(scene: SceneFacts, rois: Sequence[Roi], found: Sequence[Given]) -> protocol.EachTask:
    """The task of one edit in which each region becomes what was found of it."""
    places = [
        protocol.Share(
            scene.region(scene.to_here(roi.geometry, roi.crs)), one.task, one.name, **dict(one.settings)
        )
        for roi, one in zip(rois, found)  # noqa: B905 - Python 3.9 reads this
        if one.task is not None
    ]
    return protocol.shared(places)


def given(
    roi: Roi,
    fields: Fields,
    library: Library,
    wording: Wording,
    rest: protocol.Task | None = None,
    usual: str = "",
) -> Given:
    """What a region becomes.

    ``wording`` says which encoder judges and whether to insist; ``rest`` is what the form says, None where it
    says nothing whole; ``usual`` is the preset of regions that say nothing, where there is one.
    """
    if roi.share is not None:  # of a request of before: just as it was
        return Given(roi.name, library.title(roi.share.task), roi.share.task, tuple(roi.share.settings.items()))
    values = dict(roi.fields)
    said = {role: text for role, name in fields.chosen.items() if (text := plain(values.get(name)))}
    if said.get("remove", "").casefold() in _NO:
        said.pop("remove")
    if said.get("remove", "yes").casefold() not in _YES:
        neither = translate("Each", "its “{field}” is “{value}”, neither yes nor no")
        why = neither.format(field=fields.remove, value=said["remove"])
        return Given(roi.name, why=why, is_fault=True)
    kinds = [role for role in WHAT if role in said]
    if kinds == ["preset", "prompt"]:
        kinds = ["preset"]
    if len(kinds) > 1:
        both = translate("Each", "it says two things, {one} and {other}")
        titles = role_titles()
        told = both.format(one=titles[kinds[0]], other=titles[kinds[1]])
        return Given(roi.name, why=told, is_fault=True)
    try:
        settings = _settings(said)
    except ValueError as error:
        return Given(roi.name, why=str(error), is_fault=True)
    if not kinds and usual:
        kinds, said = ["preset"], {**said, "preset": usual}
    if not kinds:
        if fields.others and rest is not None:
            return Given(roi.name, library.title(rest), rest, settings)
        return Given(roi.name, why=translate("Each", "its fields say nothing"))
    made = _made(kinds[0], said, library, wording)
    if isinstance(made, str):
        return Given(roi.name, why=made, is_fault=True)
    task, suited = made
    return Given(roi.name, library.title(task), task, tuple({**suited, **dict(settings)}.items()))


def _made(
    kind: str, said: Mapping[str, str], library: Library, wording: Wording
) -> tuple[protocol.Task, dict[str, Any]] | str:
    """The task that a feature asks for, and the settings that go with it; or why there is none."""
    if kind == "remove":
        return protocol.RemoveTask(), {}
    if kind == "material":
        name = library.materials.get(said[kind].casefold())
        if name is None:
            return translate("Each", "no material is called “{name}”").format(name=said[kind])
        try:
            return protocol.ExemplarTask(material=library.reference(name)), {}
        except errors.GenEditError as error:
            return str(error)
    own = Wording(guide=wording.guide, force=wording.force)
    if kind == "prompt":
        return replace(own, prompt=said[kind]).task(), {}
    preset = library.presets.get(said[kind].casefold())
    if preset is None:
        return translate("Each", "no preset is called “{name}”").format(name=said[kind])
    asked = words.used_on(own, preset)
    if "prompt" in said:
        asked = replace(asked, prompt=said["prompt"], paraphrases=())
    suited = {"strength": preset.strength, "feather": preset.feather}
    return asked.task(), {name: value for name, value in suited.items() if value != _USUAL[name]}


def _settings(said: Mapping[str, str]) -> tuple[tuple[str, Any], ...]:
    """Strength, seed and the like of a feature's own; raises ValueError with why one is none."""
    found: list[tuple[str, Any]] = []
    if "strength" in said:
        number = _number(said["strength"])
        if number is None or not 0 < number <= 1:
            text = translate("Each", "its strength is “{value}”, not above 0 and at most 1")
            raise ValueError(text.format(value=said["strength"]))
        found.append(("strength", number))
    if "seed" in said:
        number = _number(said["seed"])
        if number is None or number != int(number) or not 0 <= number < 2**63:
            text = translate("Each", "its seed is “{value}”, not a whole number")
            raise ValueError(text.format(value=said["seed"]))
        found.append(("seed", int(said["seed"]) if said["seed"].isdigit() else int(number)))
    if "feather" in said:
        number = _number(said["feather"])
        if number is None or number != int(number) or not 0 <= number <= FEATHER_LIMIT:
            text = translate("Each", "its feather is “{value}”, not a whole number of pixels up to {most}")
            raise ValueError(text.format(value=said["feather"], most=FEATHER_LIMIT))
        found.append(("feather", int(number)))
    for name, known in (("quality", QUALITIES), ("method", METHODS)):
        if name in said and said[name].casefold() not in known:
            text = translate("Each", "its “{field}” is “{value}”, none of {words}")
            told = text.format(field=role_titles()[name], value=said[name], words=", ".join(known))
            raise ValueError(told)
        if name in said:
            found.append((name, said[name].casefold()))
    return tuple(found)


def _number(text: str) -> float | None:
    number = read(text)
    return number if number is not None and abs(number) < 2**63 else None


def plain(value: Any) -> str:
    """An attribute's value as text; empty for NULL and blanks. A whole number has no decimals."""
    if value is None or (hasattr(value, "isNull") and value.isNull()):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def summed(found: Sequence[Given], most: int = 3) -> str:
    """One paragraph: how many regions become what, and which stay as they are, and why."""
    counts: dict[str, int] = {}
    for one in found:
        if one.task is not None:
            counts[one.title] = counts.get(one.title, 0) + 1
    told = [", ".join(f"{title}: {count}" for title, count in counts.items())] if counts else []
    left = [one for one in found if one.task is None]
    if left:
        names = "; ".join(f"{one.name} ({one.why.split(': ')[0]})" for one in left[:most])
        more = (
            translate("Each", ", and {count} more").format(count=len(left) - most) if len(left) > most else ""
        )
        text = translate("Each", "Stay as they are: {names}{more}.")
        told.append(text.format(names=names, more=more))
    return "\n".join(told)
