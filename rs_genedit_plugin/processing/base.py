"""What all algorithms share: the raster, how to edit, where results go, and the run itself."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProperty,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..contract import errors, folders, protocol
from ..engine.runner import Engine
from ..gui import theme
from ..gui.guide import guide_url
from ..model.engine import EngineModel
from ..model.options import ENGINE_FORMATS, FEATHER_LIMIT, METHODS, QUALITIES, SEED_LIMIT, SUFFIXES, Options
from ..model.roles import first
from ..model.scene import SceneFacts, read_scene
from ..model.settings import Settings
from ..model.titles import what_title
from ..qt_compat import ADVANCED, POINT_SOURCE, POLYGON_SOURCE
from . import regions
from .choices import Choice, labelled
from .run import run
from .styling import ResultStyler

translate = QCoreApplication.translate

#: An interpreter with the engine's packages, instead of the one chosen in the dock: for servers and tests.
INTERPRETER_VARIABLE = "RS_GENEDIT_PYTHON"


def chosen_engine() -> Engine:
    """The engine that jobs run on; raises :class:`SetupError` where none is installed."""
    named = os.environ.get(INTERPRETER_VARIABLE)
    return Engine.of(named) if named else EngineModel(Settings()).engine()


class GenEditAlgorithm(QgsProcessingAlgorithm):
    """One job of the engine; a child says what it is called, what it asks for, and its task.

    The abstract methods are those that :meth:`initAlgorithm`, :meth:`prepareAlgorithm` and
    :meth:`processAlgorithm` call; a child with one of these of its own needs no such method. QGIS's classes
    have a metaclass of their own, which ``abc`` does not go with.
    """

    NAME = ""

    INPUT, ROI, OUTPUT, MASK = "INPUT", "ROI", "OUTPUT", "MASK"
    QUALITY, METHOD, SEED = "QUALITY", "METHOD", "SEED"
    STRENGTH, FEATHER, FORMAT = "STRENGTH", "FEATHER", "FORMAT"
    ITEM, POLYGONS = "ITEM", "MASK_POLYGONS"

    def __init__(self) -> None:
        super().__init__()
        self._scene: SceneFacts | None = None
        self._engine: Engine | None = None
        self._sources: dict[str, QgsProcessingFeatureSource] = {}
        self._choices: dict[str, Choice] = {}
        self._styler: ResultStyler | None = None

    # ------------------------------------------------------------------------------------------- what it is

    def name(self) -> str:
        return self.NAME

    def createInstance(self) -> GenEditAlgorithm:
        return type(self)()

    def icon(self) -> QIcon:
        return theme.icon("plugin")

    def helpUrl(self) -> str:
        return guide_url("processing")

    def tags(self) -> list[str]:
        words = translate("Processing", "generative,inpainting,diffusion,synthetic,texture,edit")
        return words.split(",")

    def canExecute(self) -> tuple[bool, str]:
        try:
            chosen_engine()
        except errors.GenEditError as error:
            return False, str(error)
        return True, ""

    # --------------------------------------------------------------------------------------------- parameters

    def initAlgorithm(self, _configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("Processing", "Raster to edit"))
        )
        self.add_task_parameters()
        self._add_options()
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.OUTPUT, translate("Processing", "Edited raster"))
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                self.MASK, translate("Processing", "Change mask"), optional=True, createByDefault=False
            )
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                self.POLYGONS, translate("Processing", "Changed places"), POLYGON_SOURCE
            )
        )
        self.addOutput(QgsProcessingOutputFile(self.ITEM, translate("Processing", "STAC Item")))

    def add_task_parameters(self) -> None:
        """Add what this job asks for besides raster and options. Abstract."""
        raise NotImplementedError

    def add_polygons(self, name: str, title: str, optional: bool = False) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, [POLYGON_SOURCE], optional=optional))

    def add_points(self, name: str, title: str) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, title, [POINT_SOURCE]))

    def _add_options(self) -> None:
        default = Options()
        whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
        quality = translate("Processing", "Quality")
        seed = translate("Processing", "Seed (same seed, same pixels)")
        self.add_choice(self.QUALITY, quality, labelled(QUALITIES), default.quality)
        self.addParameter(
            QgsProcessingParameterNumber(self.SEED, seed, whole, default.seed, minValue=0, maxValue=SEED_LIMIT)
        )
        strength = translate("Processing", "Strength (1: made anew)")
        feather = translate("Processing", "Feather in pixels, outwards")
        for parameter in (
            QgsProcessingParameterNumber(
                self.STRENGTH, strength, real, default.strength, minValue=0.01, maxValue=1.0
            ),
            QgsProcessingParameterNumber(
                self.FEATHER, feather, whole, default.feather, minValue=0, maxValue=FEATHER_LIMIT
            ),
        ):
            self.add_advanced(parameter)
        method, form = translate("Processing", "Method"), translate("Processing", "Format")
        self.add_choice(self.METHOD, method, labelled(METHODS), default.method, advanced=True)
        self.add_choice(self.FORMAT, form, labelled(ENGINE_FORMATS, "format"), default.format, advanced=True)

    def add_choice(
        self, name: str, title: str, choice: Choice, default: str | None, advanced: bool = False
    ) -> None:
        """An enumerated parameter; :meth:`choice` reads it."""
        self._choices[name] = choice
        parameter = choice.parameter(name, title, default)
        if advanced:
            self.add_advanced(parameter)
        else:
            self.addParameter(parameter)

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | ADVANCED)
        self.addParameter(parameter)

    def colour_bands(
        self, _parameters: Mapping[str, Any], _context: QgsProcessingContext
    ) -> tuple[int, ...] | None:
        """Bands that stand for red, green and blue, where a job needs them and they were named."""
        return None

    def checkParameterValues(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """As QGIS does, with words of enumerated parameters as the numbers that it wants."""
        numbered = dict(parameters)
        for name, choice in self._choices.items():
            given = parameters.get(name)
            if given is None or given == "" or isinstance(given, QgsProperty):
                continue
            numbered[name] = choice.index(given)
            if numbered[name] is None:
                return False, choice.refusal(self.parameterDefinition(name).description(), given)
        return super().checkParameterValues(numbered, context)

    def choice(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The engine's word for what was chosen; empty where an optional choice was left open.

        Raises
        ------
        UsageError
            It is none of the words: a model hands on what it was given without a check.
        """
        choice, given = self._choices[name], parameters.get(name)
        if isinstance(given, QgsProperty):
            given = self.parameterAsInt(parameters, name, context)
        if given is None or given == "":
            given = self.parameterDefinition(name).defaultValue()
        if given is None:
            return ""
        at = choice.index(given)
        if at is None:
            raise errors.UsageError(choice.refusal(self.parameterDefinition(name).description(), given))
        return choice.values[at]

    def suited(self, strength: float, feather: int) -> tuple[float, int]:
        """Strength and feather of the request, where a preset says what suits it."""
        return strength, feather

    # ---------------------------------------------------------------------------------------------------- run

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Read layers here: this part runs in the thread that they live in."""
        try:
            self._engine = chosen_engine()
            self._scene = read_scene(self.raster(parameters, self.INPUT, context))
            self.prepare_task(parameters, context)
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        return True

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        """Read the layers of this job. Abstract."""
        raise NotImplementedError

    def make_task(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[protocol.Task, str | None]:
        """The job's task, and its ROI where it takes one. Abstract."""
        raise NotImplementedError

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        destination = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        output = Path(absolute(destination))
        try:
            request = self._request(parameters, context, feedback, output)
            result = run(self._engine, "edit", request.to_json(), feedback)
        except errors.Cancelled:
            # Nobody can resume an algorithm, so what it has finished is of no use.
            with contextlib.suppress(OSError):
                folders.discard_staging(output)
            return {}
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        for sentence in result.warnings:
            feedback.pushWarning(sentence)
        self._style(request, result, context, destination)
        return self._results(parameters, result)

    def _request(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        output: Path,
    ) -> protocol.EditRequest:
        kind = self.choice(parameters, self.FORMAT, context)
        if (output.suffix.lower() == ".vrt") != (SUFFIXES[kind] == ".vrt"):
            raise errors.UsageError(
                translate(
                    "Processing", "The format {format} needs an output whose name ends in {suffix}."
                ).format(format=kind, suffix=SUFFIXES[kind])
            )
        task, roi = self.make_task(parameters, context, feedback)
        strength, feather = self.suited(
            self.parameterAsDouble(parameters, self.STRENGTH, context),
            self.parameterAsInt(parameters, self.FEATHER, context),
        )
        mask = self.parameterAsOutputLayer(parameters, self.MASK, context) if parameters.get(self.MASK) else ""
        return protocol.EditRequest(
            source=absolute(str(self._scene.path)),
            output=str(output),
            task=task,
            roi=roi,
            method=self.choice(parameters, self.METHOD, context),
            quality=self.choice(parameters, self.QUALITY, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            strength=strength,
            feather=feather,
            format=kind,
            mask_output=absolute(mask) if mask else None,
            bands=self.colour_bands(parameters, context),
            overwrite=True,  # as every algorithm does; the engine refuses to overwrite a source
        )

    def _style(
        self,
        request: protocol.EditRequest,
        result: protocol.Result,
        context: QgsProcessingContext,
        path: str,
    ) -> None:
        """Style the layer that QGIS is to load, which it knows by ``path`` as the caller spelt it."""
        if context.willLoadLayerOnCompletion(path):
            item = first(result.outputs, "item")
            self._styler = ResultStyler(self._scene.layer_id, request, Path(item) if item else None)
            details = context.layerToLoadOnCompletionDetails(path)
            details.name = what_title(request.to_json()["task"])
            details.setPostProcessor(self._styler)

    def _results(self, parameters: Mapping[str, Any], result: protocol.Result) -> dict[str, Any]:
        found = {
            self.OUTPUT: first(result.outputs, "output"),
            self.ITEM: first(result.outputs, "item"),
            self.POLYGONS: first(result.outputs, "mask_polygons"),
        }
        if parameters.get(self.MASK):
            found[self.MASK] = first(result.outputs, "mask")
        return {name: path for name, path in found.items() if path}

    # ------------------------------------------------------------------------------------------------ reading

    def raster(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, name))
        return layer

    def take_source(self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext) -> None:
        """Open the features of parameter ``name``, to be read in the algorithm's own thread."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        self._sources[name] = source

    def region(
        self,
        name: str,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        scene: SceneFacts | None = None,
    ) -> str:
        """The polygons of parameter ``name`` in the coordinates of ``scene``, by default the edited one."""
        what = self.parameterDefinition(name).description()
        return regions.region(self._sources[name], scene or self._scene, context, feedback, what)

    def places(
        self, name: str, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> tuple[tuple[float, float], ...]:
        what = self.parameterDefinition(name).description()
        return regions.places(self._sources[name], self._scene, context, feedback, what)


def absolute(path: str) -> str:
    """``path`` as seen from the caller's working folder, which is not the worker's; links stay as they are."""
    return str(Path(path).absolute())
