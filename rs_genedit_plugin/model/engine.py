"""Which engine is used, and its installation as something that can be watched from the main thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QCoreApplication, QObject, QStandardPaths, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..contract import errors
from ..engine.environment import (
    ABSENT,
    BROKEN,
    FOREIGN,
    INCOMPLETE,
    OUTDATED,
    READY,
    Environment,
    Options,
    Status,
)
from ..engine.errors import SetupError
from ..engine.runner import Engine
from ..engine.space import Room
from .engine_words import known
from .numbers import number
from .settings import Settings

translate = QCoreApplication.translate

OWN, EXISTING = "own", "existing"


@dataclass(frozen=True)
class Choice:
    """Where the engine is: its own folder, or an interpreter the person looks after."""

    mode: str = OWN
    folder: str = ""
    interpreter: str = ""


class EngineModel(QObject):
    """The chosen engine and what is being done to it, in a thread; signals arrive in the main thread."""

    changed = pyqtSignal()
    progressed = pyqtSignal(str, float, str)  # stage, fraction, line
    succeeded = pyqtSignal(str)  # sentence
    failed = pyqtSignal(str, str)  # sentence, detail
    _ended = pyqtSignal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thread: threading.Thread | None = None
        self._before: Status | None = None
        self._cancelled = threading.Event()
        self._report: dict[str, Any] = dict(settings.json("engine/report"))
        self._ended.connect(self._on_ended)

    # ------------------------------------------------------------------------------------------------- choice

    @property
    def choice(self) -> Choice:
        value = self._settings.value
        return Choice(
            mode=value("engine/mode", OWN),
            folder=value("engine/folder", "") or str(default_folder()),
            interpreter=value("engine/interpreter", ""),
        )

    def choose(self, choice: Choice) -> None:
        """Use another engine from the next start on."""
        if choice == self.choice:
            return
        self._settings.set("engine/mode", choice.mode)
        self._settings.set("engine/folder", choice.folder)
        self._settings.set("engine/interpreter", choice.interpreter)
        self._keep_report({})
        self.changed.emit()

    @property
    def environment(self) -> Environment:
        return Environment(self.choice.folder)

    @property
    def usable(self) -> bool:
        """Whether an engine can be started."""
        choice = self.choice
        if choice.mode == EXISTING:
            return bool(choice.interpreter) and Path(choice.interpreter).is_file()
        return self.environment.status().usable

    def status(self) -> Status | None:
        """The own environment's status; None while an existing interpreter is used.

        During an installation it is that of before: a folder half filled says nothing about the engine.
        """
        if self._thread is not None:
            return self._before
        return self.environment.status() if self.choice.mode == OWN else None

    def engine(self) -> Engine:
        """The engine to start; raises :class:`SetupError` when there is none."""
        choice = self.choice
        if not self.usable:
            raise SetupError(
                self.tr("The engine is not installed yet: open its page in the dock and install it.")
            )
        return Engine.of(choice.interpreter) if choice.mode == EXISTING else self.environment.engine()

    @property
    def report(self) -> Mapping[str, Any]:
        """What the engine's ``doctor`` found last; empty before the first look."""
        return self._report

    def device_line(self) -> str:
        """Device and memory in a few words; empty while unknown."""
        return describe_report(self._report)

    def version_line(self) -> str:
        """Versions in a few words; empty while unknown."""
        return describe_versions(self._report)

    # --------------------------------------------------------------------------------------------------- work

    @property
    def busy(self) -> bool:
        return self._thread is not None

    def install(self, options: Options) -> None:
        """Install, repair or update the own environment."""
        environment = self.environment

        def work() -> str:
            environment.install(options, self._tell, self._cancelled)
            self._look(environment.engine())
            return self.tr("The engine is installed and works.")

        self._begin(work)

    def check(self) -> None:
        """Let the chosen engine examine itself."""
        try:
            engine = self.engine()
        except SetupError as error:
            self.failed.emit(known(str(error)), error.detail)
            return

        def work() -> str:
            self.progressed.emit("check", -1.0, self.tr("Trying the engine"))
            self._look(engine)
            return self.tr("The engine works.")

        self._begin(work)

    def remove(self) -> None:
        """Delete the own environment."""
        environment = self.environment

        def work() -> str:
            self.progressed.emit("remove", -1.0, self.tr("Removing the engine"))
            stays = environment.remove()
            self._keep_report({})
            return self.tr("The engine was removed.") + (f" {stays}" if stays else "")

        self._begin(work)

    def cancel(self) -> None:
        """Stop what is being done; what was there before comes back."""
        self._cancelled.set()

    def close(self, seconds: float = 8.0) -> None:
        """Stop and wait: for the end of the plugin."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(seconds)

    def note_ready(self, report: Mapping[str, Any]) -> None:
        """Take over a report that a worker gave; not one of an engine that is no longer chosen."""
        if self.usable:
            self._keep_report(dict(report))
            self.changed.emit()

    def _look(self, engine: Engine) -> None:
        self._keep_report(engine.doctor(self._cancelled))

    def _tell(self, progress: Any) -> None:
        self.progressed.emit(progress.stage, progress.fraction, progress.line)

    def _keep_report(self, report: dict[str, Any]) -> None:
        self._report = report
        self._settings.set_json("engine/report", report)

    def _begin(self, work: Callable[[], str]) -> None:
        if self._thread is not None:
            return
        self._cancelled.clear()
        self._before = self.status()

        def run() -> None:
            try:
                outcome: object = work()
            except errors.GenEditError as error:
                outcome = error
            except OSError as error:
                outcome = SetupError(f"{error.strerror or error}: {error.filename or ''}")
            self._ended.emit(outcome)

        self._thread = threading.Thread(target=run, name="rs-genedit-setup", daemon=True)
        self._thread.start()
        self.changed.emit()

    def _on_ended(self, outcome: object) -> None:
        self._thread = None
        self.changed.emit()
        if isinstance(outcome, errors.GenEditError):
            self.failed.emit(known(str(outcome)), getattr(outcome, "detail", ""))
        else:
            self.succeeded.emit(str(outcome))


def default_folder() -> Path:
    """Where the engine goes unless the person says otherwise: outside the profile and the plugin's folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / "rs-genedit" / "engine"


def qgis_proxy() -> dict[str, str]:
    """QGIS's proxy as the variables that pip reads; empty when QGIS uses none or the system's."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    schemes = {QNetworkProxy.ProxyType.HttpProxy: "http", QNetworkProxy.ProxyType.Socks5Proxy: "socks5"}
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return {}
    secret = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@" if proxy.user() else ""
    address = f"{scheme}://{secret}{proxy.hostName()}:{proxy.port()}"
    return {"HTTP_PROXY": address, "HTTPS_PROXY": address}


def describe_status(status: Status) -> str:
    """What is in the engine's folder, in the person's language."""
    sentences = {
        ABSENT: translate("Engine", "The engine is not installed yet."),
        INCOMPLETE: translate("Engine", "An installation was interrupted; install again."),
        BROKEN: translate(
            "Engine", "The Python that the engine was built on is gone; install the engine again."
        ),
        OUTDATED: translate("Engine", "The engine's packages have changed with this version; update it."),
        FOREIGN: translate("Engine", "The folder holds other files than the engine; choose another."),
        READY: translate("Engine", "The engine is installed."),
    }
    return sentences.get(status.state, status.sentence)


def describe_room(room: Room) -> str:
    """About how much an installation downloads and takes."""
    disk = _size(room.disk)
    if not room.download:
        return translate("Engine", "Nothing to download, about {disk} on disk").format(disk=disk)
    return translate("Engine", "About {download} to download, {disk} on disk").format(
        download=_size(room.download), disk=disk
    )


def _size(megabytes: int) -> str:
    return translate("Engine", "{number} GB").format(number=number(megabytes / 1000, 1))


def describe_report(report: Mapping[str, Any]) -> str:
    """``NVIDIA RTX 3060 · 11.8 GB`` or ``CPU, 8 cores · 31.2 GB`` from a ``doctor`` report."""
    devices = [d for d in report.get("devices", []) if isinstance(d, dict)]
    if not devices:
        return ""
    fast = [d for d in devices if not str(d.get("name", "")).startswith("cpu")]
    device = (fast or devices)[0]
    cores = (report.get("threads") or {}).get("cores")
    name = str(device.get("title") or device.get("name") or "")
    if not fast:
        name = translate("Engine", "CPU, {cores} cores").format(cores=cores) if cores else "CPU"
    total = device.get("total_mb")
    return f"{name} · {number(total / 1024, 1)} GB" if isinstance(total, (int, float)) and total > 0 else name


def describe_versions(report: Mapping[str, Any]) -> str:
    """Versions of the engine and of what computes."""
    libraries = report.get("libraries") or {}
    parts = [f"engine {report['version']}"] if report.get("version") else []
    parts += [f"{name} {libraries[name]}" for name in ("torch", "numpy", "rasterio") if libraries.get(name)]
    return ", ".join(parts)
