"""The algorithm ``rsgenedit:verify``: what a raster is: made here, changed since, or of somebody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors
from ..model.engine_words import in_their_language
from ..model.scene import local_file
from .base import GenEditAlgorithm, absolute, chosen_engine
from .run import run

translate = QCoreApplication.translate


class VerifyAlgorithm(GenEditAlgorithm):
    """Marks of origin, read and held against the pixels."""

    NAME = "verify"
    TRUST, VERDICT, SENTENCE = "TRUST", "VERDICT", "SENTENCE"

    def __init__(self) -> None:
        super().__init__()
        self._file = ""

    def displayName(self) -> str:
        return translate("Processing", "What is this file?")

    def shortDescription(self) -> str:
        return translate("Processing", "Says whether a raster is synthetic, and still as it was written.")

    def shortHelpString(self) -> str:
        return translate(
            "Processing",
            "Reads the marks of origin of a raster, its signature, and the STAC Item beside it, and holds its "
            "pixels against that Item, offline. The answer tells an untouched file from one that was saved "
            "again, cropped, changed or stripped of its marks, and says where.",
        )

    def tags(self) -> list[str]:
        return [*super().tags(), *translate("Processing", "verify,origin,provenance,signature").split(",")]

    def initAlgorithm(self, _configuration: Mapping[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("Processing", "Raster to look into"))
        )
        trust = translate("Processing", "Certificates that you trust (PEM)")
        self.add_advanced(QgsProcessingParameterFile(self.TRUST, trust, extension="pem", optional=True))
        self.addOutput(QgsProcessingOutputString(self.VERDICT, translate("Processing", "Verdict")))
        self.addOutput(QgsProcessingOutputString(self.SENTENCE, translate("Processing", "What is known")))

    def prepareAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, _feedback: QgsProcessingFeedback
    ) -> bool:
        """Only the file's name is needed: a raster that no edit could read can be looked into too."""
        found = local_file(self.raster(parameters, self.INPUT, context))
        if found is None:
            raise QgsProcessingException(
                translate("Processing", "The raster must be a file: export the layer first.")
            )
        try:
            self._engine = chosen_engine()
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        self._file = absolute(str(found))
        return True

    def processAlgorithm(
        self, parameters: Mapping[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        trust = self.parameterAsString(parameters, self.TRUST, context)
        asked = {"file": self._file, **({"trust": absolute(trust)} if trust else {})}
        try:
            told = run(self._engine, "verify", asked, feedback).report
        except errors.Cancelled:
            return {}
        except errors.GenEditError as error:
            raise QgsProcessingException(str(error)) from None
        sentence = in_their_language(told["sentence"])
        feedback.pushInfo(sentence)
        if not told["as_written"]:
            feedback.pushWarning(sentence)
        return {self.VERDICT: told["verdict"], self.SENTENCE: sentence}
