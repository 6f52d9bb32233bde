"""The algorithm ``rsgenedit:sequence``: a description, or a storyboard, becomes a folder of dated frames."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, folders, protocol, sequence_request, storyboard
from ..model.options import LATENT, METHODS, QUALITIES, SEED_LIMIT
from ..model.roles import SEQUENCE, animations, first
from ..model.scene import local_file
from ..model.story import MOST_FEATHER, vector_spec
from ..qt_compat import POINT_SOURCE, POLYGON_SOURCE
from .base import GenEditAlgorithm, absolute
from .choices import labelled
from .run import run

translate = QCoreApplication.translate

#: How far to go.
_STEPS = ("frames", "footprints", "plan")


class SequenceAlgorithm(GenEditAlgorithm):
    """A story."""

    NAME = "sequence"
    DESCRIPTION, STORYBOARD, FRAMES, START, END = "DESCRIPTION", "STORYBOARD", "FRAMES", "START", "END"
    DEM, SEEDS, LOWEST_LEVEL, HIGHEST_LEVEL = "DEM", "SEEDS", "LOWEST_LEVEL", "HIGHEST_LEVEL"
    SEED_WATER, DISTANCE_FROM, DATED, DATE_FIELD, MP4 = (
        "SEED_WATER",
        "DISTANCE_FROM",
        "DATED",
        "DATE_FIELD",
        "MP4",
    )
    IGNITION, WIND_TO, WIND, LLM, UNTIL = "IGNITION", "WIND_TO", "WIND", "LLM", "UNTIL"
    COST, LATENT_MODEL = "COST", "LATENT_MODEL"
    FOOTPRINTS, COLLECTION, ANIMATION, PLAN, LAYERS = (
        "FOOTPRINTS",
        "COLLECTION",
        "ANIMATION",
        "PLAN",
        "LAYERS",
    )

    def __init__(self) -> None:
        super().__init__()
        self._rasters: dict[str, Path] = {}
        self._layers: dict[str, str | None] = {}

    # ------------------------------------------------------------------------------------------- what it is

    def displayName(self) -> str:
        return translate("Processing", "Story: one place over time")

    def shortDescription(self) -> str:
        return translate("Processing", "Turns a sentence into dated frames of a raster.")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Makes a folder of frames: each the raster at one date, with its change mask and STAC Item; and "
            "for all of them the storyboard, the footprints by date, a STAC Collection and an animation. The "
            "first frame is the raster itself.\n\n"
            "Say in English what happens, and when: “the reservoir dries up over five years, then fills "
            "again”. Or give a storyboard that was planned and edited. The change grows from the region's own "
            "shape; or water rises over heights, from the points that it comes from; or it spreads with the "
            "wind from where it began.\n\n"
            "Outside the region and its feather every pixel of every band stays as it is in all frames. They "
            "show what the words say; they are no forecast.",
        )

    def tags(self) -> list[str]:
        return [
            *super().tags(),
            *translate("Processing", "story,time,sequence,flood,fire,animation").split(","),
        ]

    # --------------------------------------------------------------------------------------------- parameters

    def initAlgorithm(self, _configuration: Mapping[str, Any] | None = None) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("Processing", "Raster to begin with"))
        )
        self.add_polygons(self.ROI, translate("Processing", "Region in which it happens"))
        for name, title in (
            (self.DESCRIPTION, translate("Processing", "What happens, in a sentence (in English)")),
            (
                self.START,
                translate("Processing", "Date of the first frame (2024-03-01; empty: as the words say)"),
            ),
            (self.END, translate("Processing", "Date of the last frame (empty: as the words say)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, title, optional=True))
        frames = translate("Processing", "Number of frames (empty: as the words say)")
        self.addParameter(
            QgsProcessingParameterNumber(
                self.FRAMES, frames, whole, None, True, storyboard.FEWEST, storyboard.MOST
            )
        )
        plan = translate("Processing", "Storyboard instead of the sentence")
        self.addParameter(QgsProcessingParameterFile(self.STORYBOARD, plan, extension="json", optional=True))
        self._add_fronts()
        self.add_choice(self.QUALITY, translate("Processing", "Quality"), labelled(QUALITIES), "standard")
        seed = translate("Processing", "Seed (same seed, same pixels)")
        self.addParameter(
            QgsProcessingParameterNumber(self.SEED, seed, whole, 0, minValue=0, maxValue=SEED_LIMIT)
        )
        until = translate("Processing", "Go as far as")
        self.add_choice(self.UNTIL, until, labelled(_STEPS), _STEPS[0], advanced=True)
        feather = translate("Processing", "Feather in pixels, outwards")
        self.add_advanced(
            QgsProcessingParameterNumber(self.FEATHER, feather, whole, 3, minValue=0, maxValue=MOST_FEATHER)
        )
        methods, method = (*METHODS, LATENT), translate("Processing", "Method")
        self.add_choice(self.METHOD, method, labelled(methods), methods[0], advanced=True)
        model = translate(
            "Processing", "Latent model for that method: its folder, or its name where it was fetched"
        )
        self.add_advanced(QgsProcessingParameterString(self.LATENT_MODEL, model, optional=True))
        mp4 = translate("Processing", "Animation as MP4 too")
        self.add_advanced(QgsProcessingParameterBoolean(self.MP4, mp4, False))
        llm = translate("Processing", "Let the language model that is set up plan")
        self.add_advanced(QgsProcessingParameterBoolean(self.LLM, llm, False))
        self.addParameter(
            QgsProcessingParameterFolderDestination(self.OUTPUT, translate("Processing", "Folder of the story"))
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                self.FOOTPRINTS, translate("Processing", "Footprints by date"), POLYGON_SOURCE
            )
        )
        self.addOutput(QgsProcessingOutputMultipleLayers(self.LAYERS, translate("Processing", "Frames")))
        for name, title in (
            (self.PLAN, translate("Processing", "Storyboard")),
            (self.COLLECTION, translate("Processing", "STAC Collection")),
            (self.ANIMATION, translate("Processing", "Animation")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, title))

    def _add_fronts(self) -> None:
        """What says whence the change comes."""
        real = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterRasterLayer(
                self.DEM, translate("Processing", "Heights that water or a slide follows"), optional=True
            )
        )
        for name, title in (
            (self.SEEDS, translate("Processing", "Points that water or a slide comes from")),
            (self.IGNITION, translate("Processing", "Points where it begins and spreads from")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSource(name, title, [POINT_SOURCE], optional=True))
        for name, title in (
            (self.LOWEST_LEVEL, translate("Processing", "Metres of the water where the change begins")),
            (self.HIGHEST_LEVEL, translate("Processing", "Metres of the water where the change is whole")),
        ):
            self.add_advanced(QgsProcessingParameterNumber(name, title, real, optional=True))
        water = translate("Processing", "Water comes from the open water in sight too")
        self.add_advanced(QgsProcessingParameterBoolean(self.SEED_WATER, water, False))
        for name, title in (
            (self.DISTANCE_FROM, translate("Processing", "Lines or polygons that it grows outward from")),
            (self.DATED, translate("Processing", "Polygons that join, each at its date")),
        ):
            self.add_advanced(QgsProcessingParameterVectorLayer(name, title, optional=True))
        field = translate("Processing", "Field of the dates (empty: the only one that has some)")
        self.add_advanced(
            QgsProcessingParameterField(
                self.DATE_FIELD, field, parentLayerParameterName=self.DATED, optional=True
            )
        )
        wind_to = translate("Processing", "Where the wind blows to (degrees clockwise from north)")
        wind = translate("Processing", "Wind (0: calm, 1: storm)")
        self.add_advanced(
            QgsProcessingParameterNumber(self.WIND_TO, wind_to, real, 0.0, minValue=0.0, maxValue=360.0)
        )
        self.add_advanced(QgsProcessingParameterNumber(self.WIND, wind, real, 0.0, minValue=0.0, maxValue=1.0))
        cost = translate("Processing", "What a step of the spread costs (no data, 0 and less: a barrier)")
        self.add_advanced(QgsProcessingParameterRasterLayer(self.COST, cost, optional=True))

    # ---------------------------------------------------------------------------------------------------- run

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        self.take_source(parameters, self.ROI, context)
        for name in (self.SEEDS, self.IGNITION):
            if parameters.get(name):
                self.take_source(parameters, name, context)
        for name, text in (
            (self.DEM, translate("Processing", "The heights must be a raster file: export the layer first.")),
            (self.COST, translate("Processing", "The costs must be a raster file: export the layer first.")),
        ):
            if parameters.get(name):
                found = local_file(self.raster(parameters, name, context))
                if found is None:
                    raise errors.SceneError(text)
                self._rasters[name] = found
        for name in (self.DISTANCE_FROM, self.DATED):
            if parameters.get(name):
                layer = self.parameterAsVectorLayer(parameters, name, context)
                self._layers[name] = vector_spec(layer)
                if self._layers[name] is None:
                    text = translate("Processing", "“{what}” must be a vector file: export the layer first.")
                    what = self.parameterDefinition(name).description()
                    raise errors.RegionError(text.format(what=what))

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = Path(absolute(self.parameterAsString(parameters, self.OUTPUT, context)))
        try:
            request = self._story(parameters, context, feedback, folder)
            result = run(self._engine, SEQUENCE, request.to_json(), feedback)
        except errors.Cancelled:
            # Finished frames stand; nobody can resume an algorithm, so the rest is of no use.
            with contextlib.suppress(OSError):
                for staging in folder.glob(".*.staging"):
                    folders.discard_staging(folder / staging.name[1 : -len(".staging")])
            return {}
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        for sentence in result.warnings:
            feedback.pushWarning(sentence)
        return self._found(folder, result)

    def _story(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        folder: Path,
    ) -> sequence_request.SequenceRequest:
        def number(name: str) -> float | None:
            return None if parameters.get(name) is None else self.parameterAsDouble(parameters, name, context)

        def text(name: str) -> str:
            return self.parameterAsString(parameters, name, context).strip()

        def points(name: str) -> tuple[tuple[float, float], ...]:
            return self.places(name, context, feedback) if name in self._sources else ()

        def raster(name: str) -> str | None:
            return absolute(str(self._rasters[name])) if name in self._rasters else None

        frames, plan = number(self.FRAMES), text(self.STORYBOARD)
        until = self.choice(parameters, self.UNTIL, context)
        return sequence_request.SequenceRequest(
            absolute(str(self._scene.path)),
            str(folder),
            roi=self.region(self.ROI, context, feedback),
            describe=text(self.DESCRIPTION),
            storyboard=absolute(plan) if plan else None,
            frames=None if frames is None else int(frames),
            start=text(self.START) or None,
            end=text(self.END) or None,
            llm=self.parameterAsBool(parameters, self.LLM, context),
            dem=raster(self.DEM),
            cost=raster(self.COST),
            seeds=points(self.SEEDS),
            seed_water=self.parameterAsBool(parameters, self.SEED_WATER, context),
            distance_from=self._layers.get(self.DISTANCE_FROM),
            dated=self._layers.get(self.DATED),
            date_field=text(self.DATE_FIELD) or None,
            mp4=self.parameterAsBool(parameters, self.MP4, context),
            lowest_level=number(self.LOWEST_LEVEL),
            highest_level=number(self.HIGHEST_LEVEL),
            ignition=points(self.IGNITION),
            wind_to=self.parameterAsDouble(parameters, self.WIND_TO, context),
            wind=self.parameterAsDouble(parameters, self.WIND, context),
            plan_only=until == "plan",
            footprints_only=until == "footprints",
            method=self.choice(parameters, self.METHOD, context),
            latent_model=text(self.LATENT_MODEL) or None,
            quality=self.choice(parameters, self.QUALITY, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            feather=self.parameterAsInt(parameters, self.FEATHER, context),
            overwrite=True,  # as every algorithm does; the engine replaces nothing that is not its own
        )

    def _found(self, folder: Path, result: protocol.Result) -> dict[str, Any]:
        found: dict[str, Any] = {
            self.OUTPUT: str(folder),
            self.PLAN: first(result.outputs, "storyboard"),
            self.FOOTPRINTS: first(result.outputs, "footprints"),
            self.LAYERS: list(result.outputs.get("output", ())),
            self.COLLECTION: first(result.outputs, "collection"),
            self.ANIMATION: next(iter(animations(result.outputs)), ""),
        }
        return {name: value for name, value in found.items() if value}
