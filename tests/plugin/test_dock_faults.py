"""What people tripped over in the dock: keys, tools, tabs, docks, messages, paths, icons."""

from __future__ import annotations

import ast
import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from bench import workbench
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar, QWidget

from rs_genedit_plugin.gui import message_bar
from rs_genedit_plugin.gui.tools.sketch import POLYGON
from rs_genedit_plugin.gui.tools.swipe import SwipeTool
from rs_genedit_plugin.gui.widgets import Hint, PathField, row
from rs_genedit_plugin.model.draft import COPY, EXEMPLAR, REMOVE, STORY, TEXT
from rs_genedit_plugin.model.options import Options
from rs_genedit_plugin.model.rois import Roi

ROOT = Path(__file__).resolve().parents[2]
UTM = QgsCoordinateReferenceSystem("EPSG:32633")
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def square(x: float, y: float, side: float = 40) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + x, 5_500_000 - y - side, 500_000 + x + side, 5_500_000 - y)
    )


@pytest.fixture
def world(profile, make_raster):
    """A workbench in a window of 1280 x 720, a raster of 200 x 200 pixels on its map."""
    with workbench() as made:
        window, canvas = made.interface.window, made.interface.canvas
        window.setCentralWidget(canvas)
        window.resize(1280, 720)
        window.show()
        canvas.setDestinationCrs(UTM)
        canvas.setExtent(QgsRectangle(500_000, 5_499_600, 500_400, 5_500_000))
        layer = QgsRasterLayer(str(make_raster(size=200)), "scene")
        QgsProject.instance().addMapLayer(layer)
        canvas.setLayers([layer])
        dock = made.dock = made.bench.dock
        dock.show_engine_page(None)
        dock.setUserVisible(True)
        made.layer, made.canvas, made.draft = layer, canvas, made.session.draft
        QTest.qWait(80)
        yield made
        canvas.setLayers([])
    window.takeCentralWidget()
    for widget in (canvas, window):  # before QGIS is, at the end of the tests
        sip.delete(widget)


class TestTheRunKey:
    @pytest.fixture
    def ran(self, world, monkeypatch) -> list[str]:
        asked: list[str] = []
        world.dock.run_requested.disconnect(world.bench.run)
        world.dock.run_requested.connect(lambda: asked.append("run"))
        world.interface.window.activateWindow()
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
        assert (len(draft.rois), draft.copied, draft.exemplar, draft.places) == (0, None, None, ())
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


@pytest.fixture(params=["en", "de", "fr"])
def language(request, tmp_path, qgis_app):
    """A language of the interface, put back afterwards."""
    import sys

    sys.path.insert(0, str(ROOT / "tools"))
    import translations

    translator = QTranslator()
    if request.param != "en":
        files = {path.stem[-2:]: path for path in translations.compile_all(tmp_path / "qm")}
        assert translator.load(str(files[request.param]))
        QCoreApplication.installTranslator(translator)
    yield request.param
    QCoreApplication.removeTranslator(translator)


def test_no_tab_is_cut(language, world) -> None:
    """In every language, as narrow as the dock can be."""
    dock = world.dock
    dock.what.set_abilities(frozenset({TEXT}))
    world.interface.window.resizeDocks([dock], [1], Qt.Orientation.Horizontal)
    QTest.qWait(30)
    for page in (dock.edit, dock.story):
        dock.pages.setCurrentWidget(page)
        QTest.qWait(10)
        bars = [bar for bar in dock.findChildren(QTabBar) if bar.isVisible()]
        assert bars
        for bar, index in [(one, index) for one in bars for index in range(one.count())]:
            box = bar.tabRect(index)
            assert box.right() <= bar.width(), (bar.tabText(index), box, bar.width())
            assert box.width() >= bar.fontMetrics().horizontalAdvance(bar.tabText(index).replace("&", ""))
            assert not bar.usesScrollButtons()


@pytest.mark.parametrize("name", ["jobs", "history"])
def test_an_empty_page_keeps_together(world, name) -> None:
    dock = world.dock
    page = getattr(dock, name)
    dock.pages.setCurrentWidget(page)
    QTest.qWait(20)
    assert page.empty.isVisible()
    above = page.hold.parentWidget() if name == "jobs" else page.search.parentWidget()
    gap = page.empty.geometry().top() - above.geometry().bottom()
    assert 0 <= gap <= 16
    assert page.empty.height() <= 4 * page.fontMetrics().lineSpacing() + 8


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


def test_on_a_low_screen_every_section_is_in_sight(world) -> None:
    """1280 x 720: how the edit is made, and the run button, without scrolling."""
    dock = world.dock
    dock.what.set_abilities(frozenset({TEXT}))
    for kind in (EXEMPLAR, COPY, REMOVE, TEXT):
        dock.what.show_kind(kind)
        QTest.qWait(20)
        for widget in (dock.how, dock.run):
            box = widget.rect().translated(widget.mapTo(dock, QPoint(0, 0)))
            assert dock.rect().contains(box), (kind, widget)
            assert not widget.visibleRegion().isEmpty()
        assert "Standard" in dock.how.title()
    dock.how.setCollapsed(False)
    QTest.qWait(50)
    assert dock.rect().contains(dock.run.rect().translated(dock.run.mapTo(dock, QPoint(0, 0))))
    assert dock.how.quality.isVisible()
    dock.pages.setCurrentWidget(dock.story)
    dock.pages.setCurrentWidget(dock.edit)
    assert dock.how.quality.isVisible()


class TestSwipe:
    def test_it_begins_on_the_edit(self, world, make_raster) -> None:
        canvas = world.canvas
        at = square(300, 100).centroid().asPoint()
        tool = SwipeTool(canvas, [world.layer], [world.layer], at)
        x = canvas.getCoordinateTransform().transform(at).x()
        assert tool.position == pytest.approx(x / canvas.width(), abs=1e-6)
        assert abs(tool.position - 0.5) > 0.05
        tool.delete()


class TestMessages:
    def test_failures_do_not_stack(self, profile) -> None:
        bar = QgsMessageBar()
        for text in ("One failed.", "Two failed.", "x" * 300):
            message_bar.push(bar, "RS GenEdit", text, Qgis.MessageLevel.Critical, 0)
        QTest.qWait(300)
        assert self.texts(bar) == {"There is a message for you."}

    def test_what_others_say_stays(self, profile) -> None:
        bar = QgsMessageBar()
        bar.pushMessage("QGIS", "A layer is gone", Qgis.MessageLevel.Critical, 0)
        for text in ("One failed.", "Two failed."):
            message_bar.push(bar, "RS GenEdit", text, Qgis.MessageLevel.Critical, 0)
        message_bar.push(bar, "RS GenEdit", "It is done.", Qgis.MessageLevel.Success, 6)
        QTest.qWait(300)
        assert self.texts(bar) == {"It is done.", "Two failed.", "A layer is gone"}

    @staticmethod
    def texts(bar: QgsMessageBar) -> set[str]:
        """What the bar holds; empties it."""
        found = []
        while bar.currentItem() is not None:
            found.append(bar.currentItem().text())
            bar.popWidget()
            QTest.qWait(20)
        return set(found)


class TestPaths:
    LONG = (
        "/data/projects of 2026/some_rather-long.folder_name_without_any_blank_in_it/" * 3
        + "scene_remove_1.tif"
    )

    @pytest.mark.parametrize(
        "text", [LONG, "C:\\Users\\someone\\" + "a" * 90, "The folder " + LONG + " is full: go."]
    )
    def test_a_label_shows_the_whole_of_it(self, profile, text) -> None:
        label = Hint(text)
        holder = row(label)
        holder.resize(220, 10)
        holder.show()
        QTest.qWait(20)
        holder.resize(220, label.heightForWidth(220) + 4)
        metrics = label.fontMetrics()
        inside = metrics.boundingRect(0, 0, 220, 9999, int(Qt.TextFlag.TextWordWrap), QLabel.text(label))
        assert inside.width() <= 220
        assert label.text() == text
        label.setFocus()
        label.copy()
        assert QApplication.clipboard().text() == text

    def test_a_field_shows_where_a_path_begins(self, profile) -> None:
        field = PathField()
        field.setToolTip("where to")
        field.resize(150, 30)
        field.show()
        field.setFilePath(self.LONG)
        line = field.findChild(QLineEdit)
        assert line.cursorPosition() == 0
        assert self.LONG in field.toolTip()
        assert "where to" in field.toolTip()

    def test_every_field_for_a_path_is_one(self, world) -> None:
        from qgis.gui import QgsFileWidget

        world.bench._open_setup()
        found = world.dock.findChildren(QgsFileWidget)
        assert len(found) >= 6
        assert all(isinstance(field, PathField) for field in found)


#: What each icon says; two texts may share one where they say the same.
MEANINGS = {
    "add": ("Add",),
    "animation": ("The animation",),
    "book": ("What the engine knows",),
    "clear": ("Forget",),
    "compare": ("Compare",),
    "copy": ("Copy the request",),
    "cut": ("Cut a hole",),
    "delete": ("Delete", "Take off the list", "Take this frame out"),
    "dice": ("Roll", "Run with a new seed", "Give this frame pictures of its own"),
    "discard": ("Discard",),
    "down": ("Later",),
    "download": ("Download",),
    "edit": ("Take its settings over",),
    "extent": ("Map extent",),
    "eye": ("Show",),
    "folder": ("Open the",),
    "footprints": ("Show footprin",),
    "from_features": ("Take regions",),
    "history": ("Make an earlier story again",),
    "keep": ("Keep",),
    "lock": ("Keep this seed",),
    "mask": ("Add the change mask",),
    "model": ("Ask the language model", "Language model"),
    "open": ("Load",),
    "pause": ("Pause", "Hold"),
    "pick": ("Pick",),
    "plan": ("&Plan",),
    "play": ("Play", "Open the {kind}"),
    "point": ("Click the",),
    "preset": ("Words that are kept",),
    "redo": ("Redo",),
    "resume": ("Continue",),
    "retry": ("Do this job over", "Run again", "Make the frames anew"),
    "save": ("Save", "Keep these words"),
    "settings": ("Engine",),
    "sliders": ("Presets: keep",),
    "stop": ("Cancel", "Stop"),
    "undo": ("Undo", "Take the last"),
    "unlock": ("Keep this seed",),
    "up": ("Earlier",),
    "vertex": ("Edit corners",),
    "words": ("Suggest", "From the word list"),
    "zoom": ("Zoom",),
}


def uses() -> list[tuple[str, str]]:
    """Icon and text of every button and menu entry in the sources whose both are written there."""
    found = []
    for path in sorted((ROOT / "rs_genedit_plugin" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            if name not in ("ThemedButton", "action", "QPushButton", "self._shape_button"):
                continue
            icons = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
            icons += [
                a.args[0].value
                for a in node.args
                if isinstance(a, ast.Call) and ast.unparse(a.func) == "theme.icon"
            ]
            texts = [
                a.args[0].value
                for a in node.args
                if isinstance(a, ast.Call) and ast.unparse(a.func) == "self.tr"
            ]
            found += [(icon, text) for icon, text in itertools.product(icons, texts) if icon]
    return found


def test_one_icon_means_one_thing() -> None:
    shapes = ("polygon", "rectangle", "freehand")
    wrong = [
        (icon, text)
        for icon, text in uses()
        if icon not in shapes and not text.startswith(MEANINGS.get(icon, ("?",)))
    ]
    assert wrong == []
    assert len(uses()) > 40


def test_every_icon_is_another_picture() -> None:
    pictures = [path.read_text() for path in sorted((ROOT / "resources" / "icons").glob("*.svg"))]
    assert len(set(pictures)) == len(pictures)


class TestHiddenRasters:
    def hide(self, world, how: str) -> None:
        node = QgsProject.instance().layerTreeRoot().findLayer(world.layer.id())
        if how == "itself":
            node.setItemVisibilityChecked(False)
        elif how == "its group":
            group = QgsProject.instance().layerTreeRoot().insertGroup(0, "g")
            group.insertChildNode(0, node.clone())
            node.parent().removeChildNode(node)
            group.setItemVisibilityChecked(False)
        elif how == "transparent":
            world.layer.setOpacity(0)
            world.canvas.scaleChanged.emit(1.0)
        else:
            world.layer.setScaleBasedVisibility(True)
            world.layer.setMinimumScale(world.canvas.scale() / 10)
            world.canvas.scaleChanged.emit(1.0)

    @pytest.mark.parametrize("how", ["itself", "its group", "transparent", "its scale"])
    def test_it_is_said_and_mended_by_a_click(self, world, how) -> None:
        source = world.dock.source
        assert not source.hidden.isVisible()
        self.hide(world, how)
        QTest.qWait(10)
        assert source.hidden.isVisible()
        assert "edited all the same" in source.hidden_text.text()
        from qgis.PyQt.QtWidgets import QToolButton

        source.hidden.findChild(QToolButton).click()
        QTest.qWait(10)
        assert not source.hidden.isVisible()

    def test_the_exemplar_s_own_raster_too(self, world, make_raster) -> None:
        other = QgsRasterLayer(str(make_raster("other.tif", size=120)), "other")
        QgsProject.instance().addMapLayer(other)
        world.dock.what.show_kind(EXEMPLAR)
        world.draft.set_exemplar_layer(other.id())
        assert not world.dock.what.exemplar.hidden.isVisible()
        QgsProject.instance().layerTreeRoot().findLayer(other.id()).setItemVisibilityChecked(False)
        world.canvas.mapCanvasRefreshed.emit()
        assert world.dock.what.exemplar.hidden.isVisible()
