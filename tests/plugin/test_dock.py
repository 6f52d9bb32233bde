"""The dock on a canvas of its own: sections follow the draft and the draft follows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QToolButton, QWidget

from rs_genedit_plugin.gui import theme
from rs_genedit_plugin.gui.dock import GenEditDock
from rs_genedit_plugin.gui.figures import figures
from rs_genedit_plugin.gui.setup_page import SetupPage
from rs_genedit_plugin.gui.widgets import ThemedButton
from rs_genedit_plugin.model import numbers
from rs_genedit_plugin.model.draft import COPY, REMOVE, TEXT
from rs_genedit_plugin.model.engine import EXISTING, Choice
from rs_genedit_plugin.model.rois import Roi
from rs_genedit_plugin.session import Session

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def square(x: float, y: float, side: float = 40) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + x, 5_500_000 - y - side, 500_000 + x + side, 5_500_000 - y)
    )


@pytest.fixture
def session(profile):
    made = Session()
    yield made
    made.close()


@pytest.fixture
def dock(session, make_raster):
    canvas = QgsMapCanvas()
    canvas.resize(400, 400)
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(QgsRectangle(500_000, 5_499_600, 500_400, 5_500_000))
    made = GenEditDock(
        canvas,
        session.draft,
        session.queue,
        session.history,
        session.presets,
        session.estimator,
        session.smith,
        session.stories,
        session.exports,
        session.foresight,
        session.similar,
    )
    made.resize(360, 900)
    made.show()
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(make_raster(size=200)), "scene"))
    QTest.qWait(20)
    yield made
    made.delete()
    made.close()
    canvas.close()


def test_the_first_raster_is_chosen_and_run_waits_for_the_rest(dock, session) -> None:
    assert session.draft.scene.name == "scene"
    assert not dock.run.isEnabled()
    assert dock.problem.text() == "Draw where to edit."
    session.draft.rois.add(square(20, 20), UTM)
    session.draft.set_exemplar(Roi("e", square(200, 200), UTM))
    assert dock.run.isEnabled()
    assert "About" in dock.problem.text()


def test_the_list_shows_sizes_and_takes_deletions(dock, session) -> None:
    session.draft.rois.add(square(20, 20), UTM)
    session.draft.rois.add(square(100, 20), UTM)
    assert dock.where.list.count() == 2
    assert "400 px" in dock.where.list.item(0).text()
    dock.where.list.setCurrentRow(0)
    QTest.keyClick(dock.where.list, Qt.Key.Key_Delete)
    dock.where.delete_button.click()
    assert len(session.draft.rois) == 1
    dock.where.undo_button.click()
    assert len(session.draft.rois) == 2


def test_regions_from_features_and_from_the_map(dock, session) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "parcels", "memory")
    for x in (20, 100):
        feature = QgsFeature()
        feature.setGeometry(square(x, 30))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1])
    dock.where.take_menu.aboutToShow.emit()
    texts = [action.text() for action in dock.where.take_menu.actions() if action.text()]
    assert texts == ["Map extent", "parcels: selected features (1)", "parcels: all features (2)"]
    dock.where.take_menu.actions()[2].trigger()
    assert len(session.draft.rois) == 1
    dock.where.take_menu.actions()[3].trigger()
    assert len(session.draft.rois) == 3
    dock.where.take_map_extent()
    assert session.draft.rois[3].geometry.area() == pytest.approx(400 * 400, rel=0.05)


def test_tabs_of_later_abilities_are_there_only_when_the_engine_has_them(dock, session) -> None:
    bar = dock.what.bar
    assert [bar.tabText(i) for i in range(bar.count())] == ["Exemplar", "Copy", "Remove"]
    assert not dock.what.show_kind(TEXT)
    dock.what.set_abilities(frozenset({"text", "exemplar"}))
    assert dock.what.show_kind(TEXT)
    dock.what.text.prompt.setPlainText("a flooded field")
    assert session.draft.wording.prompt == "a flooded field"
    dock.what.set_abilities(frozenset({"exemplar"}))
    assert bar.count() == 3
    assert session.draft.kind != TEXT


def test_methods_the_engine_lacks_are_not_offered(dock, session) -> None:
    dock.how.set_abilities(frozenset())
    assert not dock.how.method.isVisibleTo(dock.how)
    dock.how.set_abilities(frozenset({"method:sinddm"}))
    assert dock.how.method.isVisibleTo(dock.how)
    session.draft.set_options(replace(session.draft.options, method="sinddm"))
    dock.how.set_abilities(frozenset())
    assert session.draft.options.method == "patch"


def test_a_copy_hides_what_it_has_no_use_for(dock, session) -> None:
    session.draft.rois.add(square(20, 20), UTM)
    dock.what.show_kind(COPY)
    assert not dock.where.list.isVisibleTo(dock.where)
    assert not dock.what.copy.place_button.isEnabled()
    session.draft.set_copied(Roi("o", square(100, 100), UTM))
    assert dock.what.copy.place_button.isEnabled()
    dock.what.show_kind(REMOVE)
    assert dock.where.list.isVisibleTo(dock.where)


def test_options_go_both_ways_and_the_lock_keeps_the_seed(dock, session) -> None:
    how = dock.how
    how.seed.setValue(77)
    how.strength_slider.setValue(40)
    how.feather.setValue(9)
    options = session.draft.options
    assert (options.seed, options.strength, options.feather) == (77, 0.4, 9)
    how.lock.click()
    how.next_seed()
    assert session.draft.options.seed == 77
    how.lock.click()
    how.next_seed()
    assert session.draft.options.seed != 77
    session.draft.set_options(replace(session.draft.options, quality="high"))
    assert how.quality.currentData() == "high"


def test_everything_can_be_reached_and_read_without_a_mouse(dock, session) -> None:
    session.draft.rois.add(square(20, 20), UTM)
    for button in dock.findChildren(ThemedButton):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus, button.toolTip()
        assert button.toolTip()
        assert button.accessibleName()
    for combo in dock.findChildren(QComboBox):
        if type(combo).__module__.startswith("qgis.") or combo.parent() is dock.how:
            assert combo.toolTip() or combo.accessibleName()


def test_ctrl_return_runs(dock, session) -> None:
    asked = []
    dock.run_requested.connect(lambda: asked.append(True))
    dock.run.setEnabled(True)
    dock._run_by_key()
    assert asked
    dock.run.setEnabled(False)
    dock._run_by_key()
    assert len(asked) == 1


def test_nothing_is_cut_off_at_the_side(dock, session) -> None:
    session.draft.rois.add(square(20, 20), UTM)
    dock.resize(dock.minimumSizeHint().width(), 900)
    QTest.qWait(50)
    for section in (dock.source, dock.where, dock.what, dock.how):
        window = section.mapTo(dock, section.rect().topRight()).x()
        assert window <= dock.width()
        for child in section.findChildren(QWidget):
            if child.isVisible() and isinstance(child, (QToolButton, QComboBox, QLabel)):
                right = child.mapTo(dock, child.rect().topRight()).x()
                assert right <= dock.width(), child.objectName() or child.toolTip()


def test_figures_are_spoken_in_fitting_units() -> None:
    assert figures(320, 0.2314) == "320 px, 0.231 ha"
    assert figures(10, 0.001) == "10 px, 10 m²"
    assert figures(10, None) == "10 px"
    assert figures(10, 100_100) == "10 px, " + numbers.number(1001) + " km²"


class TestSetupPage:
    def test_it_says_what_is_there_and_what_can_be_done(self, session, tmp_path) -> None:
        session.engine.choose(Choice("own", str(tmp_path / "moteur à moi"), ""))
        page = SetupPage(session.engine)
        assert "not installed" in page.state.text()
        assert page.install.text() == "Install"
        assert not page.check.isEnabled()
        assert not page.remove.isEnabled()
        assert "to download" in page.room.text()
        assert page.options().torch == "auto"
        # The worker of another engine may still be starting when its choice is taken back.
        session.engine.note_ready({"devices": [{"name": "cpu", "total_mb": 1000}]})
        assert not page.device.text()
        page.wheels.setFilePath(str(tmp_path))
        assert "Nothing to download" in page.room.text()

    def test_on_a_low_screen_how_it_ended_comes_into_sight(self, session) -> None:
        page = SetupPage(session.engine)
        page.resize(370, 420)
        page.show()
        page.more.setCollapsed(False)
        QTest.qWait(30)
        page._on_failure("there is no room", "")
        assert page.line.visibleRegion().isEmpty()
        QTest.qWait(400)
        assert page.line.visibleRegion().boundingRect() == page.line.rect()

    def test_an_existing_interpreter_is_checked_in_a_child(self, session, engine_python, wait) -> None:
        page = SetupPage(session.engine)
        done, failed = [], []
        session.engine.succeeded.connect(done.append)
        session.engine.failed.connect(lambda text, _detail: failed.append(text))
        session.engine.choose(Choice(EXISTING, session.engine.choice.folder, str(engine_python)))
        assert page.existing.isChecked()
        page.check.click()
        assert session.engine.busy
        assert page.cancel.isVisibleTo(page)
        wait(lambda: done or failed, 90)
        assert not failed
        assert "torch" in session.engine.version_line()
        assert session.abilities() >= {"exemplar"}

    def test_an_interpreter_without_the_packages_is_refused_in_words(self, session, wait) -> None:
        failed = []
        session.engine.failed.connect(lambda text, _detail: failed.append(text))
        session.engine.choose(Choice(EXISTING, session.engine.choice.folder, "/usr/bin/python3"))
        session.engine.check()
        wait(lambda: failed, 60)
        assert "does not work" in failed[0]

    def test_a_check_can_be_cancelled(self, session, engine_python, wait) -> None:
        failed = []
        session.engine.failed.connect(lambda text, _detail: failed.append(text))
        session.engine.choose(Choice(EXISTING, session.engine.choice.folder, str(engine_python)))
        session.engine.check()
        session.engine.cancel()
        wait(lambda: failed, 20)
        assert "cancelled" in failed[0]
        assert not session.engine.busy


def test_icons_follow_the_palette(qgis_app) -> None:
    dark, light = QPalette(), QPalette()
    dark.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.white)
    light.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.black)

    def brightness(icon: QIcon) -> float:
        image = icon.pixmap(24).toImage()
        inked = [
            image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
        ]
        return sum(colour.lightness() for colour in inked) / len(inked)

    assert brightness(theme.icon("undo", dark)) > 200 > 60 > brightness(theme.icon("undo", light))
    names = {path.stem for path in theme.resource("icons").glob("*.svg")}
    assert all(not theme.icon(name).isNull() for name in names)
    assert theme.icon("no such icon").isNull()
    assert QApplication.palette()


def test_diagnostics_hold_no_secrets(session, monkeypatch, engine_python) -> None:
    from pathlib import Path

    session.client.stderr.add("index at https://user:password@proxy.example/simple")  # pragma: allowlist secret
    session.client.stderr.add(f"reading {Path.home()}/projects/secret.tif")
    text = session.diagnostics()
    assert "password" not in text
    if str(Path.home()) != "/":
        assert str(Path.home()) + "/" not in text
    assert "QGIS" in text
    assert "protocol" in text
