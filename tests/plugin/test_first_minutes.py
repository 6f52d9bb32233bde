"""The first minutes: gallery, hints, sample scene, help, build of PyTorch; and how few clicks an edit takes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from bench import Interface
from dockworld import LEFT, NONE, ROOT, UTM, square
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin import contract
from rs_genedit_plugin import plugin as plugin_module
from rs_genedit_plugin.engine import gpu
from rs_genedit_plugin.gui import sample
from rs_genedit_plugin.gui.guide import guide_url
from rs_genedit_plugin.gui.setup_page import SetupPage
from rs_genedit_plugin.model.draft import REMOVE, TEXT
from rs_genedit_plugin.model.engine import EXISTING, Choice

INDEX = "https://index.invalid/cpu"


class TestDrawingAgain:
    """A new drawing replaces the one before; with Shift it is added."""

    def draw(self, world, modifier, *corners: tuple[int, int]) -> None:
        view = world.canvas.viewport()
        for x, y in corners:
            QTest.mouseClick(view, LEFT, modifier, QPoint(x, y))

    def test_replaces_and_adds(self, world, monkeypatch) -> None:
        from qgis.PyQt.QtWidgets import QApplication

        dock, rois = world.dock, world.draft.rois
        dock.what.show_kind(REMOVE)
        dock.where.draw("rectangle", "rectangle")
        self.draw(world, NONE, (100, 100), (150, 150))
        self.draw(world, NONE, (200, 100), (260, 150))
        assert [roi.name for roi in rois] == ["Region 1"]
        first = rois[0].geometry.asWkt()
        # QTest tells the widget of the key, the application not.
        monkeypatch.setattr(QApplication, "keyboardModifiers", lambda: Qt.KeyboardModifier.ShiftModifier)
        self.draw(world, Qt.KeyboardModifier.ShiftModifier, (300, 300), (360, 360))
        assert len(rois) == 2
        assert rois[0].geometry.asWkt() == first
        rois.undo()
        rois.undo()
        assert len(rois) == 1
        assert rois[0].geometry.asWkt() != first


class TestHints:
    def test_each_step_has_its_hint_and_goes_for_good(self, world) -> None:
        strip, draft = world.dock.hints, world.draft
        seen = []
        for act in (
            lambda: None,
            lambda: draft.rois.add(square(20, 20), UTM),
            lambda: world.dock.what.show_kind(REMOVE),
        ):
            act()
            assert strip.isVisible()
            seen.append(strip.label.text())
        assert len(set(seen)) == 3
        for _ in range(1):
            strip.close_button.click()
        assert not strip.isVisible()
        draft.rois.clear()
        assert strip.isVisible()
        strip.close_button.click()
        draft.rois.add(square(20, 20), UTM)
        assert not strip.isVisible()


class TestHelp:
    def test_the_guide_comes_along_with_its_pictures(self, tmp_path) -> None:
        sys.path.insert(0, str(ROOT / "tools"))
        import guide

        page, *pictures = guide.build(tmp_path)
        text = page.read_text(encoding="utf-8")
        assert 'id="processing"' in text
        for picture in pictures:
            assert f'src="{picture.name}"' in text
            assert picture.stat().st_size > 1000
        assert text.count("<img") >= len(pictures) > 3
        assert "](" not in text
        assert "**" not in text

    def test_button_and_processing_lead_to_it(self, world, tmp_path, monkeypatch) -> None:
        from rs_genedit_plugin.gui import guide as shown
        from rs_genedit_plugin.processing.algorithms import ALGORITHMS

        opened = []
        monkeypatch.setattr(shown.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
        page = tmp_path / "qgis.html"
        monkeypatch.setattr(shown, "resource", lambda *_parts: page)
        assert guide_url() == ""
        page.write_text("x")
        world.dock.engine_bar.help.click()
        assert opened == [guide_url()]
        assert all(made().helpUrl().endswith("qgis.html#processing") for made in ALGORITHMS)


class TestPyTorch:
    @pytest.mark.parametrize(("found", "build", "words"), [
        (False, ("cpu", INDEX), "no NVIDIA GPU was found"),
        (True, ("auto", ""), "an NVIDIA GPU was found"),
    ])  # fmt: skip
    @pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="elsewhere the usual index has the CPU's build"
    )
    def test_the_build_that_suits_is_chosen_and_its_size_said(
        self, world, monkeypatch, found, build, words
    ) -> None:
        monkeypatch.setattr(gpu, "has_nvidia", lambda: found)
        monkeypatch.setattr(gpu, "cpu_index", lambda: INDEX)
        page = SetupPage(world.session.engine)
        options = page.options()
        assert (options.torch, options.torch_index) == build
        assert words in page.room.text()
        assert (options.room().download > 2000) == found
        page.torch.setCurrentIndex(page.torch.findData("cpu"))
        assert page.options().torch_index == INDEX
        page.index.setText("https://index.invalid/simple")
        assert page.options().torch_index == "https://index.invalid/simple"

    @pytest.mark.skipif(
        not sys.platform.startswith("linux"), reason="elsewhere the usual index has the CPU's build"
    )
    def test_without_an_index_of_it_the_smaller_one_is_told(self, world, monkeypatch) -> None:
        monkeypatch.setattr(gpu, "has_nvidia", lambda: False)
        monkeypatch.setattr(gpu, "cpu_index", lambda: "")
        page = SetupPage(world.session.engine)
        assert page.options().torch == "auto"
        assert "would do here (about 0.4 GB to download" in page.room.text()

    def test_the_index_is_a_variable_of_make_package(self, tmp_path, monkeypatch) -> None:
        sys.path.insert(0, str(ROOT / "tools"))
        import package

        name = "rs_genedit_plugin/resources/requirements/cpu-index.txt"
        assert name not in package.members()
        monkeypatch.setenv("TORCH_CPU_INDEX", INDEX)
        path = package.members()[name]
        monkeypatch.setattr(gpu, "resource", lambda *_parts: path)
        assert gpu.cpu_index() == INDEX
        (tmp_path / "x").write_text("http://plain.invalid/cpu")
        monkeypatch.setattr(gpu, "resource", lambda *_parts: tmp_path / "x")
        assert gpu.cpu_index() == ""


class TestToolbar:
    def test_the_button_is_on_the_plugins_toolbar(self, profile, monkeypatch) -> None:
        monkeypatch.setattr(contract, "forget", lambda: None)  # the modules of these tests
        calls = []

        class Iface(Interface):
            def __getattr__(self, name):
                return lambda *given: calls.append(name)

        iface = Iface()
        iface.initializationCompleted = type(
            "S", (), {"connect": lambda *_: None, "disconnect": lambda *_: None}
        )()
        made = plugin_module.GenEditPlugin(iface)
        made.initGui()
        made.unload()
        assert "addToolBarIcon" in calls
        assert "removeToolBarIcon" in calls
        assert not [name for name in calls if "RasterToolBar" in name]


class TestAddresses:
    def test_they_are_a_variable_of_make_package(self, monkeypatch) -> None:
        sys.path.insert(0, str(ROOT / "tools"))
        import package

        plain = (ROOT / "metadata.txt").read_bytes()
        assert package.addressed(plain) == plain
        assert b"experimental=False" in plain
        monkeypatch.setenv("SITE", "https://codeberg.org/someone/rs-genedit/")
        monkeypatch.setenv("EMAIL", "someone@mail.org")
        text = package.addressed(plain).decode()
        assert "example.org" not in text
        assert "tracker=https://codeberg.org/someone/rs-genedit/issues\n" in text
        for name, wrong in (("SITE", "http://x"), ("EMAIL", "someone")):
            monkeypatch.setenv(name, wrong)
            with pytest.raises(package.PackageError, match=name):
                package.addressed(plain)
            monkeypatch.delenv(name)
        assert "SITE=" in (ROOT / "Makefile").read_text()


class TestSampleScene:
    def test_it_is_made_on_the_spot_and_opened(self, world, engine_python, tmp_path, monkeypatch, wait) -> None:
        monkeypatch.setattr(sample, "folder", lambda: tmp_path / "sample é")
        QgsProject.instance().clear()
        session, dock = world.session, world.dock
        session.engine.choose(Choice(EXISTING, session.engine.choice.folder, str(engine_python)))
        QTest.qWait(10)
        assert dock.source.sample.isVisible()
        dock.source.sample.click()
        assert not dock.source.sample.isEnabled()
        wait(lambda: QgsProject.instance().mapLayers(), 240)
        assert session.draft.scene.name == "Sample scene"
        assert not dock.source.sample.isVisible()
        assert world.canvas.extent().intersects(QgsRectangle(session.draft.scene.outline.boundingBox()))
        assert TEXT in session.abilities()
        assert dock.what.text is not None
        made = sorted(path.name for path in (tmp_path / "sample é").iterdir())
        assert [name for name in made if not name.endswith(".aux.xml")] == ["demo.tif", "demo_places.gpkg"]


def test_a_first_edit_takes_at_most_five_mouse_actions(
    profile, engine_python, make_raster, monkeypatch
) -> None:
    """The dock closed, an engine at hand, a raster open: dock, picture, drag, run."""
    from rs_genedit_plugin.gui.workbench import Workbench
    from rs_genedit_plugin.model.settings import Settings
    from rs_genedit_plugin.qt_compat import QAction

    Settings().set("engine/mode", EXISTING)
    Settings().set("engine/interpreter", str(engine_python))
    Settings().set_json("engine/report", {"abilities": ["text"]})
    QgsProject.instance().addMapLayer(QgsRasterLayer(str(make_raster(size=200)), "scene"))
    iface, action, actions = Interface(), QAction("Generative editing"), 0
    action.setCheckable(True)
    iface.window.setCentralWidget(iface.canvas)
    iface.window.resize(1280, 720)
    iface.window.show()
    iface.canvas.setDestinationCrs(UTM)
    iface.canvas.setExtent(QgsRectangle(500_000, 5_499_600, 500_400, 5_500_000))
    action.trigger()  # 1: the button in the toolbar
    actions += 1
    bench = Workbench(iface, action)
    monkeypatch.setattr(bench.session.client, "submit", lambda *_: None)
    QTest.qWait(60)
    dock = bench.dock
    flood = dock.what.gallery.list.findItems("Flood", Qt.MatchFlag.MatchExactly)[0]
    dock.what.gallery.list.scrollToItem(flood)
    box = dock.what.gallery.list.visualItemRect(flood)
    QTest.mouseClick(dock.what.gallery.list.viewport(), LEFT, NONE, box.center())  # 2
    actions += 1
    view = iface.canvas.viewport()
    QTest.mousePress(view, LEFT, NONE, QPoint(150, 150))
    QTest.mouseRelease(view, LEFT, NONE, QPoint(260, 260))  # 3: a drag
    actions += 1
    assert bench.session.draft.problems() == []
    QTest.mouseClick(dock.run, LEFT, NONE, dock.run.rect().center())  # 4
    actions += 1
    assert actions <= 5
    (job,) = list(bench.session.queue)
    assert json.loads(json.dumps(job.request))["task"]["prompt"].startswith("a flooded")
    assert Path(job.request["source"]).name == "scene.tif"
    bench.session.queue.remove(job.id)
    bench.delete()
