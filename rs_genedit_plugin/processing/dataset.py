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
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import batch_files, errors, owned
from ..model import export_features as features
from ..model import export_request as asking
from ..qt_compat import POLYGON_SOURCE
from .base import GenEditAlgorithm, absolute
from .run import run

translate = QCoreApplication.translate

#: Features that could not be edited, of which the log says why.
_MOST_TOLD = 20


class DatasetAlgorithm(GenEditAlgorithm):
    """A batch of features, then its data set."""

    NAME = "dataset"
    FEATURES, SIZE, WORKERS, SCHEDULER = "FEATURES", "SIZE", "WORKERS", "SCHEDULER"
    PRESET, TLS_CA, TLS_CERT, TLS_KEY = "PRESET", "TLS_CA", "TLS_CERT", "TLS_KEY"
    EDITS, DATASET, DONE, FAILED = "EDITS", "DATASET", "DONE", "FAILED"

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
        usually = translate("Processing", "Preset of features that say nothing themselves, as flood")
        self.addParameter(QgsProcessingParameterString(self.PRESET, usually, optional=True))
        for name, title, usual, least, most in (
            (self.SIZE, translate("Processing", "Side of the data set's pictures in pixels"), 256, 32, 4096),
            (self.WORKERS, translate("Processing", "Processes side by side"), 1, 1, 256),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(name, title, whole, usual, minValue=least, maxValue=most)
            )
        cluster = translate("Processing", "Dask scheduler of a cluster (tls://host:port; empty: this computer)")
        self.add_advanced(QgsProcessingParameterString(self.SCHEDULER, cluster, optional=True))
        for name, title in (
            (self.TLS_CA, translate("Processing", "TLS: certificate of the authority")),
            (self.TLS_CERT, translate("Processing", "TLS: certificate of this side")),
            (self.TLS_KEY, translate("Processing", "TLS: key of this side's certificate")),
        ):
            self.add_advanced(QgsProcessingParameterFile(name, title, optional=True))
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
        """Write the plan, and the features where their layer's file does not say what is meant: in QGIS's own
        thread, in which layers may be read."""
        folder = self._folder(parameters, context)
        layer = self.parameterAsVectorLayer(parameters, self.FEATURES, context)
        if (folder / asking.DATASET).exists():
            return  # nothing of it is replaced; it is said where an algorithm can say it
        plan = folder / asking.PLAN
        try:
            owned.make_folder(folder)
            spec = features.own_file(layer, False) or features.copied(
                layer, False, plan.with_name(asking.FEATURES)
            )
            usual = self.parameterAsString(parameters, self.PRESET, context).strip()
            kind = asking.PRESET if usual else asking.NOTHING
            becomes = asking.Becomes(kind, usual, features.known_fields(layer), seed=0)
            asking.write_plan(plan, becomes, Path(absolute(str(self._scene.path))), absolute(spec))
        except OSError as error:
            raise errors.OutputError(f"{folder}: {error.strerror or error}") from None

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        folder = self._folder(parameters, context)
        if (folder / asking.DATASET).exists():
            text = translate("Processing", "There is a data set in {folder} already: choose another folder.")
            raise QgsProcessingException(text.format(folder=folder))
        chips = asking.Chips(size=self.parameterAsInt(parameters, self.SIZE, context))
        asked = asking.request(folder, self._who(parameters, context), chips)
        try:
            made = run(self._engine, asking.EXPORT, asked, feedback)
        except errors.Cancelled:
            return {}  # what is done stays, to go on from
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        for sentence in made.warnings:
            feedback.pushWarning(sentence)
        self._tell_failures(folder, made.report["failed"], feedback)
        return {
            self.OUTPUT: str(folder),
            self.EDITS: str(folder / asking.EDITS),
            self.DATASET: str(folder / asking.DATASET),
            self.DONE: made.report["done"],
            self.FAILED: made.report["failed"],
        }

    def _folder(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> Path:
        return Path(absolute(self.parameterAsString(parameters, self.OUTPUT, context)))

    def _who(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> asking.Who:
        scheduler = self.parameterAsString(parameters, self.SCHEDULER, context).strip()
        names = (self.TLS_CA, self.TLS_CERT, self.TLS_KEY)
        files = [
            absolute(name) if name else ""
            for name in (self.parameterAsFile(parameters, n, context) for n in names)
        ]
        workers = self.parameterAsInt(parameters, self.WORKERS, context)
        return asking.Who(asking.CLUSTER if scheduler else asking.HERE, workers, scheduler, *files)

    @staticmethod
    def _tell_failures(folder: Path, count: int, feedback: QgsProcessingFeedback) -> None:
        if not count:
            return
        text = translate("Processing", "{count} features could not be edited; results.jsonl says why.")
        feedback.pushWarning(text.format(count=count))
        for one in batch_files.FailedJobs(folder / asking.EDITS).read(_MOST_TOLD):
            feedback.pushWarning(f"{one.place}, {one.task}: {one.sentence}")
