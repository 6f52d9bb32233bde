"""What QGIS switches on and off: one action; the dock and all behind it are made when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsMapLayer, QgsSettings
from qgis.gui import QgisInterface, QgsApplicationExitBlockerInterface
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTranslator

from .gui import theme
from .gui.layer_menu import LayerMenu
from .qt_compat import QAction
from .resources import resource

if TYPE_CHECKING:
    from .gui.workbench import Workbench
    from .processing.provider import GenEditProvider

TITLE = "RS GenEdit"
_OPEN = "rs_genedit/dock_open"


class GenEditPlugin(QObject):
    """The plugin as QGIS sees it. People who do not use it pay for a button, no more."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._translator: QTranslator | None = None
        self._blocker: ExitBlocker | None = None
        self._workbench: Workbench | None = None
        self._provider: GenEditProvider | None = None
        self.action: QAction | None = None
        self._layer_menu: LayerMenu | None = None

    # ------------------------------------------------------------------------------------------- QGIS's calls

    def initGui(self) -> None:
        """Add the action; a dock that was open when QGIS ended opens again."""
        self._translate()
        self.initProcessing()
        iface = self._iface
        self.action = QAction(theme.icon("plugin"), self.tr("Generative editing"), iface.mainWindow())
        self.action.setObjectName("RsGenEditAction")
        self.action.setCheckable(True)
        self.action.setToolTip(self.tr("Edit a place of a raster: exemplar, copy, remove, text"))
        self.action.toggled.connect(self._on_toggled)
        iface.addToolBarIcon(self.action)  # the raster toolbar is hidden unless a person shows it
        iface.addPluginToRasterMenu(TITLE, self.action)
        self._blocker = ExitBlocker(self)
        iface.registerApplicationExitBlocker(self._blocker)
        QgsApplication.instance().aboutToQuit.connect(self._on_quit)
        iface.initializationCompleted.connect(self._on_qgis_ready)
        self._layer_menu = LayerMenu(iface, self.show_export)

    def initProcessing(self) -> None:
        """Add the algorithms; ``qgis_process`` calls nothing but this."""
        from .processing.provider import GenEditProvider

        self._provider = GenEditProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def unload(self) -> None:
        """Take everything away again and end the worker."""
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self.action is None:
            return
        iface = self._iface
        QgsApplication.instance().aboutToQuit.disconnect(self._on_quit)
        iface.initializationCompleted.disconnect(self._on_qgis_ready)
        if self._layer_menu is not None:
            self._layer_menu.delete()
            self._layer_menu = None
        iface.unregisterApplicationExitBlocker(self._blocker)
        self._blocker = None
        iface.removePluginRasterMenu(TITLE, self.action)
        iface.removeToolBarIcon(self.action)
        if self._workbench is not None:
            self._workbench.delete()
            self._workbench = None
        from . import contract

        contract.forget()
        self.action.deleteLater()
        self.action = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    # ---------------------------------------------------------------------------------------------- workbench

    @property
    def workbench(self) -> Workbench:
        """Dock, session and worker; made on the first use."""
        if self._workbench is None:
            from .gui.workbench import Workbench

            self._workbench = Workbench(self._iface, self.action)
        return self._workbench

    @property
    def is_awake(self) -> bool:
        """Whether the workbench was made already."""
        return self._workbench is not None

    def may_exit(self) -> bool:
        """Whether QGIS may end now; asks the person when jobs are under way.

        This is also the last moment to note whether the dock is open: on its way out QGIS hides it.
        """
        QgsSettings().setValue(_OPEN, self.action is not None and self.action.isChecked())
        return self._workbench is None or self._workbench.may_exit()

    def show_export(self, layer: QgsMapLayer | None = None) -> None:
        """Open the dock's Export page with ``layer`` chosen."""
        self.action.setChecked(True)
        self.workbench.dock.setUserVisible(True)
        self.workbench.export.show(layer)

    def _on_toggled(self, on: bool) -> None:
        if on:
            QgsSettings().setValue(_OPEN, True)
        if on and not self.is_awake:
            self.workbench.dock.setUserVisible(True)

    def _on_qgis_ready(self) -> None:
        if QgsSettings().value(_OPEN, False, type=bool):
            self.action.setChecked(True)

    def _on_quit(self) -> None:
        if self._workbench is not None:
            self._workbench.end_processes()

    def _translate(self) -> None:
        locale = QgsApplication.locale()  # QGIS's language; QLocale() is how it writes numbers
        for name in (locale, locale[:2]):
            file = resource("i18n", f"rs_genedit_{name}.qm")
            if file.is_file():
                self._translator = QTranslator()
                self._translator.load(str(file))
                QCoreApplication.installTranslator(self._translator)
                return


class ExitBlocker(QgsApplicationExitBlockerInterface):
    """QGIS asks it before it ends."""

    def __init__(self, plugin: GenEditPlugin) -> None:
        super().__init__()
        self._plugin = plugin

    def allowExit(self) -> bool:
        return self._plugin.may_exit()
