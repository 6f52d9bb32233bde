"""One text that says how things stand, for a report: no secrets, the home folder written ``~``."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from osgeo import gdal
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR

from .contract import VERSION, protocol
from .engine.child import redact
from .engine.client import WorkerClient
from .model.engine import EngineModel
from .model.jobs import JobQueue


def collect(engine: EngineModel, client: WorkerClient, queue: JobQueue) -> str:
    """The report."""
    status = engine.status()
    report = engine.report
    lines = [
        f"RS GenEdit {VERSION}, protocol {protocol.PROTOCOL_VERSION}",
        f"QGIS {Qgis.QGIS_VERSION}, Qt {QT_VERSION_STR}",
        f"Python {sys.version.split()[0]}, GDAL {gdal.__version__}",
        f"{platform.platform()}, {platform.machine()}",
        "",
        f"engine: {engine.choice.mode}, {engine.choice.folder if status else engine.choice.interpreter}",
        f"state: {status.state}, {status.sentence}" if status else f"usable: {engine.usable}",
        f"device: {engine.device_line() or '-'}",
        *_libraries(report),
        *_checks(report),
        "",
        client.diagnostics(),
        "",
        "jobs:",
        *[f"  {job.kind} {job.state} {job.fraction:.0%} {job.stage} {job.message}" for job in queue],
    ]
    return tilde(redact("\n".join(lines)))


def tilde(text: str) -> str:
    """``text`` with the home folder written ``~``, which hides the person's name."""
    home = str(Path.home())
    return text if home in ("/", "") else text.replace(home, "~")


def _libraries(report) -> list[str]:
    found = report.get("libraries") or {}
    return ["libraries: " + ", ".join(f"{name} {version or 'missing'}" for name, version in found.items())]


def _checks(report) -> list[str]:
    checks = [c for c in report.get("checks") or [] if isinstance(c, dict)]
    return [f"  {'ok' if c.get('ok') else 'FAILED'} {c.get('name')}: {c.get('detail')}" for c in checks]
