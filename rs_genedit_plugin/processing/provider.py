"""The Processing provider ``rsgenedit``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..contract import VERSION
from ..gui import theme
from .algorithms import ALGORITHMS
from .dataset import DatasetAlgorithm
from .each import EachAlgorithm
from .sequence import SequenceAlgorithm
from .verify import VerifyAlgorithm

TITLE = "RS GenEdit"


class GenEditProvider(QgsProcessingProvider):
    """One algorithm for each job of the engine."""

    def id(self) -> str:
        return "rsgenedit"

    def name(self) -> str:
        return TITLE

    def longName(self) -> str:
        return f"{TITLE} ({VERSION})"

    def versionInfo(self) -> str:
        return VERSION

    def icon(self) -> QIcon:
        return theme.icon("plugin")

    def loadAlgorithms(self) -> None:
        for algorithm in (*ALGORITHMS, EachAlgorithm, SequenceAlgorithm, DatasetAlgorithm, VerifyAlgorithm):
            self.addAlgorithm(algorithm())

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif", "tiff", "vrt"]

    def supportsNonFileBasedOutput(self) -> bool:
        return False
