"""What people tripped over in the dock: keys, tools, locks, docks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bench import workbench
from dockworld import LEFT, NONE, UTM, square
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from rs_genedit_plugin.gui.tools.sketch import POLYGON
from rs_genedit_plugin.model.draft import COPY, EXEMPLAR, REMOVE, STORY
from rs_genedit_plugin.model.options import Options
from rs_genedit_plugin.model.rois import Roi


class TestTheRunKey:
    @pytest.fixture
    def ran(self, world, monkeypatch) -> list[str]:
        asked: list[str] = []
        world.dock.run_requested.disconnect(world.bench.run)
        world.dock.run_requested.connect(lambda: asked.append("run"))
        world.interface.window.activateWindow()
        QTest.qWaitForWindowActive(world.interface.window)  # at once in some Qt only
        return asked

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_right_after_drawing(self, world, ran, key) -> None:
        """The map has the focus then, and a polygon under way is taken for drawn."""
        world.dock.what.show_kind(REMOVE)
        world.dock.where.draw(POLYGON, POLYGON)
        for x, y in ((100, 100), (200, 100), (200, 200)):
            QTest.mouseClick(world.canvas.viewport(), LEFT, NONE, QPoint(x, y))
        QTest.qWait(20)
        QTest.keyClick(world.canvas, key, Qt.KeyboardModifier.ControlModifier)
        assert len(world.draft.rois) == 1
        assert ran == ["run"]

    def test_what_is_missing_is_said(self, world, ran) -> None:
        world.canvas.setFocus()
        QTest.keyClick(world.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert ran == []
        assert world.said[-1] == ("warning", "Draw where to edit.")

    def test_not_from_a_page_that_has_no_run_button(self, world, ran) -> None:
        world.draft.rois.add(square(20, 20), UTM)
        world.dock.what.show_kind(REMOVE)
        world.dock.pages.setCurrentWidget(world.dock.history)
        world.canvas.setFocus()
        QTest.keyClick(world.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert ran == []


def take_up(dock, purpose: str) -> None:
    """Take a map tool up by its button."""
    if purpose in dock.where._buttons:
        dock.where._buttons[purpose].click()
    elif purpose == "marks":
        dock.story.front.points.click()
    elif purpose == "places":
        dock.what.copy.place_button.click()
    else:
        tab = dock.what.exemplar if purpose.startswith("exemplar") else dock.what.copy
        tab.picker._buttons[purpose.partition(":")[2]].click()


TOOLS = {
    EXEMPLAR: [
        "polygon",
        "rectangle",
        "freehand",
        "cut",
        "vertex",
        *(f"exemplar:{s}" for s in ("polygon", "pick")),
    ],
    COPY: ["object:rectangle", "object:freehand", "object:pick", "places"],
    STORY: ["marks", "polygon"],
}


class TestMapTools:
    @pytest.mark.parametrize(
        ("kind", "purpose"), [(kind, tool) for kind, tools in TOOLS.items() for tool in tools]
    )
    def test_none_outlives_what_it_was_taken_up_for(self, world, make_raster, kind, purpose) -> None:
        """Another task, page, raster or project, the engine's page, or a dock that is closed."""
        dock, draft = world.dock, world.draft
        other = QgsRasterLayer(str(make_raster("other.tif", size=120)), "other")
        QgsProject.instance().addMapLayer(other)

        def begin() -> None:
            dock.show_engine_page(None)
            dock.setUserVisible(True)
            dock.source.combo.setLayer(world.layer)
            draft.rois.add(square(20, 20), UTM)
            draft.set_copied(Roi("o", square(100, 100), UTM))
            dock.pages.setCurrentWidget(dock.story if kind == STORY else dock.edit)
            if kind == STORY:
                dock.story.front.front.setCurrentIndex(dock.story.front.front.findData("terrain"))
            else:
                dock.what.show_kind(kind)
            take_up(dock, purpose)
            assert dock.tools.purpose == purpose

        changes = {
            "another task": lambda: dock.what.show_kind(REMOVE) if kind != STORY else None,
            "another page": lambda: dock.pages.setCurrentWidget(dock.edit if kind == STORY else dock.story),
            "jobs": lambda: dock.pages.setCurrentWidget(dock.jobs),
            "another raster": lambda: dock.source.combo.setLayer(other),
            "the engine's page": world.bench._open_setup,
            "closed": lambda: dock.setUserVisible(False),
            "another project": QgsProject.instance().clear,
        }
        if purpose == "marks":
            changes["another task"] = lambda: dock.story.front.front.setCurrentIndex(
                dock.story.front.front.findData("distance")
            )
        elif kind == STORY:
            del changes["another task"]
        for name, change in changes.items():
            begin()
            change()
            QTest.qWait(10)
            assert dock.tools.purpose == "", name
            assert dock.tools.tool is None, name

    def test_what_was_drawn_does_not_come_along_into_another_project(self, world) -> None:
        draft = world.draft
        draft.rois.add(square(20, 20), UTM)
        draft.set_copied(Roi("o", square(100, 100), UTM))
        draft.set_exemplar(Roi("e", square(100, 100), UTM))
        draft.add_place(square(1, 1).centroid().asPoint(), UTM)
        QgsProject.instance().clear()
        assert (len(draft.rois), draft.copied, draft.exemplar, len(draft.places)) == (0, None, None, 0)
        assert not draft.rois.can_undo


class TestSeedLock:
    def test_it_holds_for_its_project_only(self, world, tmp_path) -> None:
        session, draft = world.session, world.draft
        QgsProject.instance().write(str(tmp_path / "a.qgz"))
        draft.set_options(replace(draft.options, seed=77, seed_locked=True))
        session.project.save()
        QgsProject.instance().write(str(tmp_path / "a.qgz"))
        session._keep_options()
        QgsProject.instance().clear()
        assert not draft.options.seed_locked
        QgsProject.instance().write(str(tmp_path / "b.qgz"))
        QgsProject.instance().read(str(tmp_path / "b.qgz"))
        QTest.qWait(20)
        assert not draft.options.seed_locked
        QgsProject.instance().read(str(tmp_path / "a.qgz"))
        QTest.qWait(20)
        assert (draft.options.seed, draft.options.seed_locked) == (77, True)

    def test_the_next_session_begins_without(self, world) -> None:
        from rs_genedit_plugin.session import Session

        world.draft.set_options(replace(Options(), seed_locked=True, feather=9))
        world.session._keep_options()
        again = Session()
        assert (again.draft.options.feather, again.draft.options.seed_locked) == (9, False)
        again.close()


class TestDocking:
    def beside(self, window, name: str, shown: bool) -> QgsDockWidget:
        made = QgsDockWidget(name, window)
        made.setObjectName(name)
        made.setWidget(QWidget())
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
        made.setVisible(shown)
        return made

    @pytest.mark.parametrize("opened", ["before", "later"])
    @pytest.mark.parametrize("others", [1, 2])
    def test_it_has_the_whole_height_with_the_toolbox_open(self, profile, monkeypatch, opened, others) -> None:
        from bench import Interface

        made = []
        real = Interface.addDockWidget

        def add(interface, area, dock) -> None:
            interface.window.resize(1280, 720)
            interface.window.setCentralWidget(QWidget())
            interface.window.show()
            made.extend(
                self.beside(interface.window, f"ProcessingToolbox{number}", opened == "before")
                for number in range(others)
            )
            real(interface, area, dock)

        monkeypatch.setattr(Interface, "addDockWidget", add)
        with workbench() as world:
            dock, window = world.bench.dock, world.interface.window
            if opened == "later":
                for other in made:
                    other.show()
                dock.raise_()
            QTest.qWait(40)
            assert window.tabifiedDockWidgets(dock)
            share = 0.9 if others == 1 or opened == "later" else 0.45
            assert dock.height() > share * window.height()

    def test_it_comes_back_to_where_it_was_put(self, profile) -> None:
        with workbench() as world:
            window, dock = world.interface.window, world.bench.dock
            window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
            window.show()
            kept = window.saveState()
        from bench import Interface

        from rs_genedit_plugin.gui.workbench import Workbench
        from rs_genedit_plugin.qt_compat import QAction

        interface = Interface()
        interface.window.restoreState(kept)
        again = Workbench(interface, QAction("x"))
        assert interface.window.dockWidgetArea(again.dock) == Qt.DockWidgetArea.LeftDockWidgetArea
        again.delete()
