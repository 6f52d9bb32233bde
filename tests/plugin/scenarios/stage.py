"""What every scenario inside a real QGIS shares: steps over time, a hand on the map, a report as JSON.

A scenario is a generator: it yields seconds to wait, or a condition to wait for. It runs in QGIS's own event
loop (``qgis --code``), so that nothing but the plugin itself can make QGIS wait.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import qgis.utils
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMessageBox
from qgis.utils import iface

sys.path.insert(0, os.environ["RS_GENEDIT_SCENARIOS"])
from clock import moment

ROOT = Path(__file__).resolve().parents[3]
OUT = Path(os.environ["RS_GENEDIT_SCENARIO_OUT"])
NAME = "rs_genedit_plugin"
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier

#: Seconds that a dialog may stay open.
DIALOG_PATIENCE = 20.0

Steps = Generator["float | Callable[[], object]", None, None]


class Stage(QObject):
    """Runs one scenario and ends QGIS with its report in ``OUT/report.json``."""

    def __init__(self, scenario: Callable[[Stage], Steps], patience: float = 100.0) -> None:
        super().__init__()
        self.report: dict = {}
        self.patience = patience
        self._steps = scenario(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._condition: Callable[[], object] | None = None
        self._since = 0.0
        sys.excepthook = lambda kind, error, trace: self.fail(
            "".join(traceback.format_exception(kind, error, trace))
        )
        # QGIS would show a dialog and wait for somebody to close it.
        qgis.utils.showException = lambda kind, error, trace, *_args, **_more: self.fail(
            "".join(traceback.format_exception(kind, error, trace))
        )
        self._timer.start(1500)
        self._asked_since = 0.0
        self._guard = QTimer(self)
        self._guard.timeout.connect(self._look_for_dialogs)
        self._guard.start(1000)

    def _look_for_dialogs(self) -> None:
        """A dialog that nobody closes would hold QGIS for ever."""
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            self._asked_since = 0.0
        elif not self._asked_since:
            self._asked_since = time.monotonic()
        elif time.monotonic() - self._asked_since > DIALOG_PATIENCE:
            text = dialog.text() if isinstance(dialog, QMessageBox) else ""
            self.fail(f"a dialog waits for an answer: {dialog.windowTitle()!r} {text}")

    @property
    def plugin(self):
        return qgis.utils.plugins[NAME]

    @property
    def bench(self):
        return self.plugin.workbench

    def install(self) -> str:
        """Install the zip as "Install from ZIP" does; give the folder that the plugin runs from."""
        import pyplugin_installer

        pyplugin_installer.instance().installFromZipFile(os.environ["RS_GENEDIT_ZIP"])
        return str(Path(sys.modules[NAME].__file__).resolve().parent)

    def load(self) -> float:
        """Switch the plugin on; give the milliseconds that took, see :func:`moment`."""
        if str(ROOT) not in sys.path:
            sys.path.insert(0, str(ROOT))
        if (
            NAME not in qgis.utils.available_plugins
        ):  # QGIS keeps a plugin's modules only if it found the plugin
            qgis.utils.available_plugins.append(NAME)
        began = moment()
        assert qgis.utils.loadPlugin(NAME)
        assert qgis.utils.startPlugin(NAME)
        return (moment() - began) * 1000

    def unload(self) -> None:
        assert qgis.utils.unloadPlugin(NAME)

    def open_raster(self, path: str) -> QgsRasterLayer:
        layer = QgsRasterLayer(path, Path(path).stem)
        assert layer.isValid(), path
        QgsProject.instance().addMapLayer(layer)
        iface.mapCanvas().setExtent(layer.extent())
        return layer

    def use_engine(self) -> None:
        from rs_genedit_plugin.model.engine import EXISTING, Choice

        engine = self.bench.session.engine
        engine.choose(Choice(EXISTING, engine.choice.folder, os.environ["RS_GENEDIT_PYTHON"]))
        self.bench.dock.show_engine_page(None)

    def open_dock(self, width: int = 0) -> Generator[float, None, Any]:
        """Show the dock, so wide, in a window of 1400 x 950 with this machine's engine; give the workbench."""
        window = iface.mainWindow()
        window.resize(1400, 950)
        self.plugin.action.setChecked(True)
        self.use_engine()
        yield 1.5
        if width:
            window.resizeDocks([self.bench.dock], [width], Qt.Orientation.Horizontal)
        return self.bench

    def click(self, x: float, y: float, button=LEFT) -> None:
        """Click on the map at map coordinates."""
        canvas = iface.mapCanvas()
        point = canvas.getCoordinateTransform().transform(x, y)
        pixel = QPoint(round(point.x()), round(point.y()))
        QTest.mouseMove(canvas.viewport(), pixel)
        QTest.mousePress(canvas.viewport(), button, NONE, pixel)
        QTest.mouseRelease(canvas.viewport(), button, NONE, pixel)

    def hold_at(self, job, part: float) -> Steps:
        """Wait until ``part`` of a job is done, then stop its worker: no machine is too fast for what is
        asked of a running job meanwhile. ``let_go`` takes it back."""
        yield lambda: job.fraction > part or job.state not in ("waiting", "running")
        os.kill(self.bench.session.client.pid, signal.SIGSTOP)

    def let_go(self) -> None:
        os.kill(self.bench.session.client.pid, signal.SIGCONT)

    def picture(self, name: str) -> None:
        OUT.mkdir(parents=True, exist_ok=True)
        iface.mainWindow().grab().save(str(OUT / f"{name}.png"))

    def traces(self) -> dict[str, int]:
        """What a plugin could leave behind, counted."""
        window = iface.mainWindow()
        children = Path(f"/proc/self/task/{os.getpid()}/children")
        return {
            "docks": len(window.findChildren(QDockWidget)),
            "toolbar": len(iface.rasterToolBar().actions()),
            "menu": len(iface.rasterMenu().actions()),
            "canvas": len(iface.mapCanvas().scene().items()),
            "processes": len(children.read_text().split()) if children.exists() else 0,
        }

    def fail(self, text: str) -> None:
        self.report["error"] = text
        self.end()

    def jobs(self) -> str:
        """Where the jobs are, for the report of a failure."""
        queue = self.bench.session.queue if self.plugin.is_awake else []
        return "".join(
            f"{job.title}: {job.state} {job.stage} {job.fraction:.2f} {job.message}\n" for job in queue
        )

    def save(self) -> None:
        """Write the report as it is now: for what comes after the end of QGIS."""
        OUT.mkdir(parents=True, exist_ok=True)
        (OUT / "report.json").write_text(json.dumps(self.report, default=str))

    def end(self) -> None:
        self.save()
        os._exit(0)

    def _step(self) -> None:
        try:
            if self._condition is not None:
                if not self._condition():
                    if time.monotonic() - self._since > self.patience:
                        where = "".join(traceback.format_stack(self._steps.gi_frame))
                        self.fail(f"waited in vain\n{where}{self.jobs()}")
                    self._timer.start(20)
                    return
                self._condition = None
            wanted = next(self._steps)
        except StopIteration:
            self.end()
            return
        except Exception:
            self.fail(traceback.format_exc())
            return
        if callable(wanted):
            self._condition, self._since = wanted, time.monotonic()
            self._timer.start(20)
        else:
            self._timer.start(round(wanted * 1000))


class Pulse(QObject):
    """A 10 ms timer that notes its gaps: how long the main thread did nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[int] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.gaps = []
        self._last = moment()
        self._timer.start()

    def stop(self) -> int:
        """The longest gap in milliseconds."""
        self._timer.stop()
        return max(self.gaps, default=0)

    def _beat(self) -> None:
        now = moment()
        self.gaps.append(round((now - self._last) * 1000))
        self._last = now
