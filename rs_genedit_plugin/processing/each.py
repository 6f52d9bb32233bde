"""The algorithm ``rsgenedit:each``: one edit of many features, each as its attributes say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterField
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, protocol
from ..model import by_field
from ..model.by_field import HOW, WHAT, Fields, Given, Library
from ..model.rois import Roi
from ..model.wording import Wording
from . import regions
from .words import WordsAlgorithm

translate = QCoreApplication.translate

#: Features of which the log says why they stay as they are.
_MOST_TOLD = 20


class EachAlgorithm(WordsAlgorithm):
    """Each region by its own fields."""

    NAME = "each"
    FEATURES = "FEATURES"
    #: Parameters that name a field, by what it says.
    FIELDS = {role: f"{role.upper()}_FIELD" for role in (*WHAT, *HOW)}  # noqa: RUF012 - QGIS's classes read it

    def displayName(self) -> str:
        return translate("Processing", "Edit each region by its own fields")

    def shortDescription(self) -> str:
        return translate("Processing", "Makes one edit of many polygons, each as its attributes say.")

    def shortHelpString(self) -> str:
        told = translate(
            "Processing",
            "Each polygon becomes what its attributes say: a preset, a prompt, a material of the library, or "
            "it is removed; with strength, seed, feather, quality and method of its own where fields say them. "
            "It is one edit and one result; the command line has the same pixels.\n\n"
            "A field that is called preset, prompt, material, remove, strength, seed, feather, quality or "
            "method is taken by itself; any other can be chosen. Polygons that say nothing become the preset "
            "that is chosen for them, else they stay as they are, as those do that lie outside the raster; the "
            "log names them. What a polygon says and cannot be carried out is refused before any work.",
        )
        origin = translate(
            "Processing",
            "Outside the regions and their feather every pixel of every band stays as it is. The result is "
            "marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.",
        )
        return f"{told}\n\n{origin}"

    def add_task_parameters(self) -> None:
        self.add_polygons(
            self.FEATURES, translate("Processing", "Features whose attributes say what they become")
        )
        titles = by_field.role_titles()
        for role, name in self.FIELDS.items():
            title = translate("Processing", "Field that says: {what}").format(what=titles[role])
            parameter = QgsProcessingParameterField(
                name, title, parentLayerParameterName=self.FEATURES, optional=True
            )
            if role in WHAT:
                self.addParameter(parameter)
            else:
                self.add_advanced(parameter)
        self.add_presets(translate("Processing", "Preset of features that say nothing themselves"))
        self.add_guide()
        self.add_bands_and_force()

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.FEATURES, context)

    def make_task(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[protocol.Task, str | None]:
        source = self._sources[self.FEATURES]
        fields = self._fields(parameters, context, source.fields().names())
        own = Wording(guide=self.guide(parameters, context), force=self.force(parameters, context))
        usual, library = self.choice(parameters, self.PRESET, context), Library()
        rois = regions.with_attributes(source, self._scene, context, feedback)
        found = []
        for roi in rois:
            outside = by_field.why_not_in(self._scene, roi.geometry)
            one = None if outside else by_field.given(roi, fields, library, own, usual=usual)
            found.append(one or Given(roi.name, why=outside))
        _require_sound(found)
        self._tell_left([one for one in found if one.task is None], feedback)
        return self._task(rois, found), None

    def _task(self, rois: Sequence[Roi], found: Sequence[Given]) -> protocol.EachTask:
        if not any(one.task is not None for one in found):
            text = translate("Processing", "No feature in the raster says what it is to become.")
            raise errors.UsageError(text)
        return by_field.task_of(self._scene, rois, found)

    def _fields(self, parameters: Mapping[str, Any], context: QgsProcessingContext, names: list[str]) -> Fields:
        """The fields that were chosen, and those that are called what they say."""
        chosen = {}
        for role, parameter in self.FIELDS.items():
            name = self.parameterAsString(parameters, parameter, context).strip()
            if name and name not in names:
                text = translate("Processing", "“{what}”: the features have no field “{name}”.")
                what = self.parameterDefinition(parameter).description()
                raise errors.UsageError(text.format(what=what, name=name))
            if name:
                chosen[role] = name
        return replace(Fields.by_name(names), **chosen)

    @staticmethod
    def _tell_left(left: Sequence[Given], feedback: QgsProcessingFeedback) -> None:
        for one in left[:_MOST_TOLD]:
            text = translate("Processing", "{name} stays as it is: {why}.")
            feedback.pushInfo(text.format(name=one.name, why=one.why))
        if len(left) > _MOST_TOLD:
            text = translate("Processing", "… and {count} more stay as they are.")
            feedback.pushInfo(text.format(count=len(left) - _MOST_TOLD))


def _require_sound(found: Sequence[Given]) -> None:
    """Refuse what a feature says and cannot be carried out, as the command line does."""
    fault = next((one for one in found if one.is_fault), None)
    if fault is not None:
        text = translate("Processing", "{name}: {why}.")
        raise errors.UsageError(text.format(name=fault.name, why=fault.why.rstrip(".")))
