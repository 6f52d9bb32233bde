"""The algorithm ``rsgenedit:dataset``: features with attributes become edits, and these a labelled data set."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors
from ..model.story import vector_spec
from ..qt_compat import POLYGON_SOURCE
from .base import GenEditAlgorithm, absolute
from .run import run

translate = QCoreApplication.translate

#: Folders inside the chosen one.
_EDITS, _DATASET = "edits", "dataset"


class DatasetAlgorithm(GenEditAlgorithm):
    """A batch of features, then its data set."""

    NAME = "dataset"
    FEATURES, SIZE, WORKERS, SCHEDULER = "FEATURES", "SIZE", "WORKERS", "SCHEDULER"
    EDITS, DATASET, DONE, FAILED = "EDITS", "DATASET", "DONE", "FAILED"

    def __init__(self) -> None:
        super().__init__()
        self._plan = ""

    # ------------------------------------------------------------------------------------------- what it is

    def displayName(self) -> str:
        return translate("Processing", "Export simulated disaster layers")

    def shortDescription(self) -> str:
        return translate(
            "Processing", "Edits every feature as its attributes say, and writes a data set of it."
        )

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Each polygon becomes what its attributes say: preset, prompt, material or remove, with seed, "
            "quality, strength and feather where there are such fields. The edits go to the folder “edits”, "
            "one each; from them comes the folder “dataset”: pictures before and after, change masks, classes, "
            "damage and a description, in the layouts that other programs load, split by place.\n\n"
            "Run it again with the same folder to go on after an interruption: what is done is not done "
            "again. With the address of a Dask scheduler a cluster computes that sees the same files.\n\n"
            "The pictures after are synthetic, and say so.",
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *translate("Processing", "batch,dataset,disaster,training,export").split(",")]

    # --------------------------------------------------------------------------------------------- parameters

    def initAlgorithm(self, _configuration: Mapping[str, Any] | None = None) -> None:
        whole = QgsProcessingParameterNumber.Type.Integer
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("Processing", "Raster to edit"))
        )
        self.addParameter(
            QgsProcessingParameterVectorLayer(
                self.FEATURES,
                translate("Processing", "Features whose attributes say what they become"),
                [POLYGON_SOURCE],
            )
        )
        for name, title, usual, least, most in (
            (self.SIZE, translate("Processing", "Side of the data set's pictures in pixels"), 256, 32, 4096),
            (self.WORKERS, translate("Processing", "Processes side by side"), 1, 1, 256),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(name, title, whole, usual, minValue=least, maxValue=most)
            )
        cluster = translate("Processing", "Dask scheduler of a cluster (tls://host:port; empty: this computer)")
        self.add_advanced(QgsProcessingParameterString(self.SCHEDULER, cluster, optional=True))
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                self.OUTPUT, translate("Processing", "Folder of edits and data set")
            )
        )
        self.addOutput(QgsProcessingOutputFolder(self.EDITS, translate("Processing", "Edits")))
        self.addOutput(QgsProcessingOutputFolder(self.DATASET, translate("Processing", "Data set")))
        self.addOutput(QgsProcessingOutputNumber(self.DONE, translate("Processing", "Features done")))
        self.addOutput(QgsProcessingOutputNumber(self.FAILED, translate("Processing", "Features failed")))

    # ---------------------------------------------------------------------------------------------------- run

    def prepare_task(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> None:
        spec = vector_spec(self.parameterAsVectorLayer(parameters, self.FEATURES, context))
        if spec is None:
            text = translate("Processing", "“{what}” must be a vector file: export the layer first.")
            what = self.parameterDefinition(self.FEATURES).description()
            raise errors.RegionError(text.format(what=what))
        self._plan = absolute(spec)

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = Path(absolute(self.parameterAsString(parameters, self.OUTPUT, context)))
        edits, dataset = folder / _EDITS, folder / _DATASET
        asked = {
            "plan": self._plan,
            "output": str(edits),
            "scenes": [absolute(str(self._scene.path))],
            "retry_failed": True,
            **self._executor(parameters, context),
        }
        try:
            if dataset.exists():
                raise errors.OutputError(
                    translate(
                        "Processing", "There is a data set in {folder} already: choose another folder."
                    ).format(folder=folder)
                )
            made = run(self._engine, "batch", asked, feedback)
            self._tell(made, feedback)
            wanted = {
                "results": [str(edits)],
                "output": str(dataset),
                "size": self.parameterAsInt(parameters, self.SIZE, context),
            }
            result = run(self._engine, "dataset", wanted, feedback) if made.report.get("done") else None
        except errors.Cancelled:
            return {}  # what is done stays, to go on from
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        if result is None:
            raise QgsProcessingException(translate("Processing", "No feature could be edited."))
        self._tell(result, feedback)
        return {
            self.OUTPUT: str(folder),
            self.EDITS: str(edits),
            self.DATASET: str(dataset),
            self.DONE: made.report["done"],
            self.FAILED: made.report["failed"],
        }

    def _executor(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        workers = self.parameterAsInt(parameters, self.WORKERS, context)
        scheduler = self.parameterAsString(parameters, self.SCHEDULER, context).strip()
        if scheduler:
            return {"executor": "dask", "scheduler": scheduler, "workers": workers}
        return {"executor": "processes", "workers": workers} if workers > 1 else {}

    def _tell(self, result: Any, feedback: QgsProcessingFeedback) -> None:
        for sentence in result.warnings:
            feedback.pushWarning(sentence)
        failed = result.report.get("failed")
        if failed:
            text = translate("Processing", "{count} features could not be edited; results.jsonl says why.")
            feedback.pushWarning(text.format(count=failed))
