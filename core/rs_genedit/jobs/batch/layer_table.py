"""Attribute table of a vector layer whose features say what each of them is to become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import numpy as np

from rs_genedit.errors import UsageError
from rs_genedit.jobs.batch.asked import ATTRIBUTES, Asked, read_task, says_what, spelt_out
from rs_genedit.jobs.batch.features import Features, read_features
from rs_genedit.jobs.batch.plan import Layer
from rs_genedit.jobs.batch.yaml_file import Part
from rs_genedit.protocol import EachTask, EditRequest, Share, shared
from rs_genedit.raster.scene import Scene
from rs_genedit.task_requests import SharedTask

#: What an attribute says in words that is true or false.
_YES, _NO = ("1", "1.0", "true", "t", "yes", "y"), ("0", "0.0", "false", "f", "no", "n")


@dataclass(frozen=True)
class LayerTable:
    """Features with their attributes, whose names are found in small letters.

    ``fields`` are the layer's own names of attributes, as of :class:`~rs_genedit.jobs.batch.plan.Layer`;
    ``usual`` the parts of the task of features that say nothing themselves.
    """

    features: Features
    fields: tuple[tuple[str, str | None], ...] = ()
    usual: Mapping[str, Part] = field(default_factory=dict)

    @classmethod
    def read(cls, layer: Layer, folder: Path) -> LayerTable:
        """The features of a layer, its file seen from ``folder``.

        Raises
        ------
        PlanError
            It cannot be read, has no field of a name that it should have, or nothing says what is to be there.
        """
        features = read_features(layer.file, folder, Part(None, layer.place))
        known = ", ".join(features.attributes) or "none"
        for name in (name for _attribute, name in layer.fields if name is not None):
            if name not in features.attributes:
                Part(None, layer.place).fail(f"{features.name} has no field {name!r}: it has {known}")
        task = None if layer.task is None else spelt_out(layer.task)
        usual = dict(task.value) if task is not None and isinstance(task.value, dict) else {}
        table = cls(features, layer.fields, usual)
        if not says_what((*table.columns, *usual)):
            Part(None, layer.place).fail(
                f"no attribute of {table.features.name} says what is to be there (preset, prompt, material or "
                f"remove): it has {known}"
            )
        return table

    @cached_property
    def columns(self) -> dict[str, np.ndarray]:
        """The attributes by their names in small letters."""
        own = self.features.attributes
        found = {name.lower(): column for name, column in own.items()}
        for attribute, _name in self.fields:
            found.pop(attribute, None)
        return {**found, **{attribute: own[name] for attribute, name in self.fields if name is not None}}

    def value(self, index: int, name: str) -> Any:
        """An attribute as a plain value; None where it is empty."""
        column = self.columns.get(name)
        value = None if column is None else column[index]
        value = value.item() if isinstance(value, np.generic) else value
        if value is None or value != value or (isinstance(value, str) and not value.strip()):
            return None
        return int(value) if isinstance(value, float) and value.is_integer() else value

    def place(self, index: int) -> str:
        """What to call a feature in a sentence."""
        return f"feature {self.features.numbers[index]} of {self.features.name}"

    def _given(self, index: int) -> dict[str, Any]:
        given = {name: self.value(index, name) for name in ATTRIBUTES}
        if given["remove"] is not None:
            word = str(given["remove"]).strip().lower()
            if word not in (*_YES, *_NO):
                Part(None, self.place(index)).fail(f"remove is yes or no, not {given['remove']!r}")
            given["remove"] = True if word in _YES else None
        return {name: value for name, value in given.items() if value is not None}

    def task(
        self,
        index: int,
        settings: Mapping[str, Any],
        materials: Mapping[str, Mapping[str, str]],
        folder: Path,
    ) -> Asked | None:
        """What a feature is to become; None where neither it nor the task of all says it.

        Raises
        ------
        PlanError
            That names the feature.
        """
        place = self.place(index)
        parts = {name: Part(value, place) for name, value in self._given(index).items()}
        if not says_what(parts):
            parts = {**self.usual, **parts}
        if not says_what(parts):
            return None
        return read_task(Part(parts, place), settings, materials, folder)

    def seed(self, index: int) -> int | None:
        """The seed of a feature's own."""
        value = self.value(index, "seed")
        return None if value is None else Part(value, self.place(index)).whole("seed")


def each_of_layer(text: str, scene: Scene, folder: Path) -> tuple[EachTask, str | None, list[str]]:
    """One edit of all features of ``text`` (FILE or FILE#LAYER) that lie in a scene, each by its attributes.

    Returns
    -------
    (EachTask, str or None, list of str)
        The task; the CRS of its regions, where they are not the scene's; sentences about the features that are
        left as they are.

    Raises
    ------
    PlanError
        The layer cannot be read, or a feature's attributes cannot be carried out.
    UsageError
        No feature is left to edit.
    """
    table = LayerTable.read(Layer(text, text), folder)
    places, silent, seen = [], [], 0
    crs: str | None = None
    for index, outline in table.features.inside(scene):
        seen += 1
        asked = table.task(index, {}, {}, folder)
        if asked is None:
            silent.append(str(table.features.numbers[index]))
            continue
        roi = table.features.roi(index, outline)
        crs = roi.crs
        request = EditRequest.from_json(
            {"source": "scene.tif", "output": "out.tif", "roi": roi.text, **asked.fields}
        )
        if not isinstance(request.task, Share.TASKS):
            Part(None, table.place(index)).fail("it can be a preset, a prompt, a material, or be removed")
        own = {name: getattr(request, name) for name in Share.SETTINGS if _is_own(table, index, name, asked)}
        places.append(
            Share(str(roi.text), cast(SharedTask, request.task), roi.name, **{**own, "seed": table.seed(index)})
        )
    notes = []
    if silent:
        notes.append(f"features that say nothing of what they become stay as they are: {', '.join(silent)}")
    if outside := len(table.features) - seen:
        notes.append(f"{outside} features of {table.features.name} do not lie in the scene")
    if not places:
        raise UsageError(f"no feature of {table.features.name} in the scene says what it is to become")
    return shared(places), crs, notes


def _is_own(table: LayerTable, index: int, name: str, asked: Asked) -> bool:
    return name in asked.fields or table.value(index, name) is not None
