"""The algorithms: one class for each job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, folders, materials, presets, protocol
from ..model import wording
from ..model.options import Options
from ..model.scene import SceneFacts, read_scene
from .base import GenEditAlgorithm
from .choices import labelled
from .words import WordsAlgorithm

translate = QCoreApplication.translate


class ExemplarAlgorithm(GenEditAlgorithm):
    """Texture of another place."""

    NAME = "exemplar"
    EXEMPLAR, EXEMPLAR_SOURCE, MATERIAL = "EXEMPLAR", "EXEMPLAR_SOURCE", "MATERIAL"

    def __init__(self) -> None:
        super().__init__()
        self._other: SceneFacts | None = None
        self._material: str | None = None

    def displayName(self) -> str:
        return translate("Processing", "Edit by exemplar")

    def shortDescription(self) -> str:
        return translate("Processing", "Gives a region the texture of another place.")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Fills the region with the texture of the exemplar: water, forest, roofs. The exemplar is a "
            "polygon on the same raster or on another one, whose pixels are brought to the same size, or a "
            "material of the library by its name.\n\n"
            "Outside the region and its feather every pixel of every band stays as it is. The result is marked "
            "as synthetic in its tags and in the STAC Item beside it, from which it can be made again.",
        )

    def add_task_parameters(self) -> None:
        self.add_polygons(self.ROI, translate("Processing", "Region to fill"))
        self.add_polygons(self.EXEMPLAR, translate("Processing", "Exemplar"), optional=True)
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                self.EXEMPLAR_SOURCE,
                translate("Processing", "Raster of the exemplar (the edited one when empty)"),
                optional=True,
            )
        )
        material = translate("Processing", "Material of the library, in place of an exemplar")
        self.addParameter(QgsProcessingParameterString(self.MATERIAL, material, optional=True))

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.ROI, context)
        material = self.parameterAsString(parameters, self.MATERIAL, context).strip()
        drawn = [name for name in (self.EXEMPLAR, self.EXEMPLAR_SOURCE) if parameters.get(name)]
        if bool(material) == bool(drawn):
            raise QgsProcessingException(
                translate("Processing", "Give an exemplar or the name of a material, one of the two.")
            )
        if material:
            self._material = materials.find_material(material, folders.materials_folder()).name
            return
        self.take_source(parameters, self.EXEMPLAR, context)
        if parameters.get(self.EXEMPLAR_SOURCE):
            self._other = read_scene(self.raster(parameters, self.EXEMPLAR_SOURCE, context))

    def make_task(
        self, _parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[protocol.Task, str | None]:
        roi = self.region(self.ROI, context, feedback)
        if self._material is not None:
            return protocol.ExemplarTask(material=self._material), roi
        task = protocol.ExemplarTask(
            region=self.region(self.EXEMPLAR, context, feedback, self._other),
            source=str(self._other.path.absolute()) if self._other is not None else None,
        )
        return task, roi


class CopyAlgorithm(GenEditAlgorithm):
    """Copies of an object."""

    NAME = "copy"
    REGION, TO = "REGION", "TO"
    ROTATE, MIRROR, SCALE = "ROTATE", "MIRROR", "SCALE"

    def displayName(self) -> str:
        return translate("Processing", "Copy an object to places")

    def shortDescription(self) -> str:
        return translate("Processing", "Copies an object so that its centre lies on each point.")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Copies what lies inside the outline to every point: the centre of the outline's bounding box "
            "comes to lie on the point. The ground around the object stays behind; a shadow that it throws "
            "comes along and falls as the sun stands. All copies can be turned, mirrored and scaled.\n\n"
            "Outside the copies and their feather every pixel of every band stays as it is. The result is "
            "marked as synthetic in its tags and in the STAC Item beside it, from which it can be made again.",
        )

    def add_task_parameters(self) -> None:
        self.add_polygons(self.REGION, translate("Processing", "Outline of the object"))
        self.add_points(self.TO, translate("Processing", "Places to copy to"))
        real = QgsProcessingParameterNumber.Type.Double
        turn = translate("Processing", "Turn the copies by (degrees clockwise)")
        size = translate("Processing", "Size of the copies (1: as it is)")
        self.add_advanced(
            QgsProcessingParameterNumber(self.ROTATE, turn, real, 0.0, minValue=-360.0, maxValue=360.0)
        )
        mirror = translate("Processing", "Mirror the copies, east for west")
        self.add_advanced(QgsProcessingParameterBoolean(self.MIRROR, mirror, False))
        self.add_advanced(
            QgsProcessingParameterNumber(self.SCALE, size, real, 1.0, minValue=0.1, maxValue=10.0)
        )

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.REGION, context)
        self.take_source(parameters, self.TO, context)

    def make_task(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[protocol.Task, str | None]:
        degrees = self.parameterAsDouble(parameters, self.ROTATE, context)
        factor = self.parameterAsDouble(parameters, self.SCALE, context)
        task = protocol.CopyTask(
            region=self.region(self.REGION, context, feedback),
            to=self.places(self.TO, context, feedback),
            rotate=(degrees,) if degrees else (),
            mirror=(True,) if self.parameterAsBool(parameters, self.MIRROR, context) else (),
            scale=(factor,) if factor != 1 else (),
        )
        return task, None


class RemoveAlgorithm(GenEditAlgorithm):
    """Removal."""

    NAME = "remove"

    def displayName(self) -> str:
        return translate("Processing", "Remove what is in a region")

    def shortDescription(self) -> str:
        return translate("Processing", "Fills a region from what lies around it.")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Fills the region from what lies around it, as if its content had never been there.\n\n"
            "Outside the region and its feather every pixel of every band stays as it is. The result is marked "
            "as synthetic in its tags and in the STAC Item beside it, from which it can be made again.",
        )

    def add_task_parameters(self) -> None:
        self.add_polygons(self.ROI, translate("Processing", "Region to empty"))

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.ROI, context)

    def make_task(
        self, _parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[protocol.Task, str | None]:
        return protocol.RemoveTask(), self.region(self.ROI, context, feedback)


class TextAlgorithm(WordsAlgorithm):
    """What a sentence says."""

    NAME = "text"
    PROMPT, NEGATIVE, PARAPHRASES = "PROMPT", "NEGATIVE", "PARAPHRASES"
    STEERING, GUIDANCE, RULE = "STEERING", "GUIDANCE", "RULE"

    def __init__(self) -> None:
        super().__init__()
        self._preset: wording.WordPreset | None = None

    def displayName(self) -> str:
        return translate("Processing", "Edit by words")

    def shortDescription(self) -> str:
        return translate("Processing", "Turns a region into what a sentence says.")

    def shortHelpString(self) -> str:
        told = translate(
            "Processing",
            "Turns the region into what the sentence says, out of what the raster itself shows. An image-text "
            "encoder judges the pixels; it is part of the engine when it was installed with edits by words. "
            "The built-in one knows English words for land cover and what disasters leave.\n\n"
            "Outside the region and its feather every pixel of every band stays as it is. The result is marked "
            "as synthetic in its tags and in the STAC Item beside it, from which it can be made again.",
        )
        preset = translate(
            "Processing",
            "A preset brings words and all that suits them; what is set besides goes before it.",
        )
        return f"{told}\n\n{preset}"

    def add_task_parameters(self) -> None:
        self.add_polygons(self.ROI, translate("Processing", "Region to change"))
        self.add_presets(translate("Processing", "Preset: flood, burn scar, your own"))
        self.addParameter(
            QgsProcessingParameterString(
                self.PROMPT,
                translate("Processing", "What the region should show (empty: as the preset says)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.NEGATIVE,
                translate("Processing", "What to keep away from (several with ; between)"),
                optional=True,
            )
        )
        paraphrases = translate(
            "Processing", "Other ways to say it (with ; between; empty: made by the engine)"
        )
        weight = translate("Processing", "Weight of the words")
        real = QgsProcessingParameterNumber.Type.Double
        most = presets.MOST_GUIDANCE
        self.add_advanced(QgsProcessingParameterString(self.PARAPHRASES, paraphrases, optional=True))
        self.add_guide()
        steering = translate("Processing", "Steering")
        self.add_choice(self.STEERING, steering, labelled(presets.STEERINGS), "default", advanced=True)
        self.add_advanced(
            QgsProcessingParameterNumber(self.GUIDANCE, weight, real, 1.0, minValue=0.0, maxValue=most)
        )
        rule = translate("Processing", "Rule of the gradient (paper: as published, with SinDDM)")
        self.add_choice(self.RULE, rule, labelled(wording.RULES), wording.RULES[0], advanced=True)
        self.add_bands_and_force()

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.ROI, context)

    def make_task(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[protocol.Task, str | None]:
        words = wording.Wording(
            prompt=self.parameterAsString(parameters, self.PROMPT, context),
            negative=self.parameterAsString(parameters, self.NEGATIVE, context),
            paraphrases=wording.split(self.parameterAsString(parameters, self.PARAPHRASES, context), ";"),
            guide=self.guide(parameters, context),
            steering=self.choice(parameters, self.STEERING, context),
            guidance=self.parameterAsDouble(parameters, self.GUIDANCE, context),
            rule=self.choice(parameters, self.RULE, context),
            force=self.force(parameters, context),
        )
        name = self.choice(parameters, self.PRESET, context)
        self._preset = next((preset for preset in wording.load_all()[0] if preset.name == name), None)
        if self._preset is not None:
            words = wording.filled(words, self._preset)
        if not words.prompt.strip():
            raise errors.UsageError(
                translate("Processing", "Say what the region should show, or take a preset.")
            )
        return words.task(), self.region(self.ROI, context, feedback)

    def suited(self, strength: float, feather: int) -> tuple[float, int]:
        """What was left as it comes is as the preset has it."""
        default, preset = Options(), self._preset
        if preset is None:
            return strength, feather
        return (
            preset.strength if strength == default.strength else strength,
            preset.feather if feather == default.feather else feather,
        )


ALGORITHMS = (ExemplarAlgorithm, CopyAlgorithm, RemoveAlgorithm, TextAlgorithm)
