"""How the dock looks: tabs, messages, paths, icons, low screens, what is hidden."""

from __future__ import annotations

import ast
import itertools

import pytest
from dockworld import ROOT, square
from qgis.core import Qgis, QgsProject, QgsRasterLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from qgis.PyQt.QtGui import QFontMetrics
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar

from rs_genedit_plugin.gui import message_bar
from rs_genedit_plugin.gui.tools.swipe import SwipeTool
from rs_genedit_plugin.gui.versions.strip import FilmStrip, Frame, title_font
from rs_genedit_plugin.gui.widgets import Hint, LowScroll, NarrowCombo, PathField, row
from rs_genedit_plugin.model.draft import COPY, EXEMPLAR, REMOVE, TEXT
from rs_genedit_plugin.model.titles import kind_title


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


def test_no_title_of_a_version_is_cut(language, qgis_app) -> None:
    """Every task's, with two figures; pictures stay as large as they are and the next one where it was."""
    strip = FilmStrip()
    titles = [f"10 · {kind_title(kind)}" for kind in (EXEMPLAR, COPY, REMOVE, TEXT)]
    strip.show_frames([Frame(f"e{number}", title) for number, title in enumerate(["1 · a", *titles])])
    metrics = QFontMetrics(title_font(strip.font()))
    rooms = [strip.item(row).sizeHint().width() - 2 for row in range(strip.count())]
    assert all(
        metrics.horizontalAdvance(title) <= room for title, room in zip(titles, rooms[1:], strict=True)
    ), rooms
    assert rooms[0] == min(rooms)


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
        assert dock.how.height() < 3 * dock.fontMetrics().lineSpacing()
    dock.how.setCollapsed(False)
    QTest.qWait(50)
    assert dock.rect().contains(dock.run.rect().translated(dock.run.mapTo(dock, QPoint(0, 0))))
    assert dock.how.quality.isVisible()
    assert not dock.how.latent_model.isVisible()  # of a story only
    assert not dock.how.method.isVisible()  # one method: nothing to choose
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

    def test_a_line_is_not_broken_before_a_unit_or_french_punctuation(self, profile) -> None:
        label = Hint("12 s « là » ; 3 GB ici : 5 more")
        assert QLabel.text(label) == "12\u00a0s «\u00a0là\u00a0»\u00a0; 3\u00a0GB ici\u00a0: 5 more"
        label.copy()
        assert QApplication.clipboard().text() == label.text() == "12 s « là » ; 3 GB ici : 5 more"

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


def test_a_choice_that_does_not_fit_ends_in_an_ellipsis(profile) -> None:
    long, room = "GeoTIFFs of the edited part only, and more of it", []
    for text in (long, f"{long[:11]}…", long[:11]):
        combo = NarrowCombo()
        combo.addItem(text)
        combo.resize(combo.fontMetrics().horizontalAdvance(f"{long[:11]}…") + 30, 26)
        room.append(combo.grab().toImage())
    assert room[0] == room[1]
    assert room[0] != room[2]


def test_what_stands_below_the_form_has_its_height_while_there_is_room(world) -> None:
    """The text above Run grows and shrinks: neither it nor the options' title gets a scroll bar for that."""
    dock = world.dock
    low = [scroll for scroll in dock.edit.findChildren(LowScroll) if scroll.isVisible()]
    assert len(low) == 2
    for words in ("word " * 60, "word", "word " * 30, "", "word " * 45):
        dock.problem.setText(words)
        QTest.qWait(30)
        assert [scroll.height() for scroll in low] == [scroll.sizeHint().height() for scroll in low], words
        assert not any(scroll.verticalScrollBar().isVisible() for scroll in low)
        assert dock.problem.height() >= dock.problem.heightForWidth(dock.problem.width())
    dock.how.setCollapsed(False)
    QTest.qWait(50)
    dock.problem.setText("word " * 90)
    QTest.qWait(30)
    assert [scroll.height() for scroll in low] == [scroll.sizeHint().height() for scroll in low]


#: What each icon says; two texts may share one where they say the same.
MEANINGS = {
    "add": ("Add",),
    "animation": ("The animation",),
    "brush": ("Paint",),
    "buffer": ("Change the regions",),
    "book": ("What the engine knows",),
    "clear": ("Forget", "Do not show this hint", "Let the next edit come on top"),
    "change": ("Change this edit",),
    "compare": ("Compare",),
    "copy": ("Copy the request",),
    "cut": ("Cut a hole",),
    "delete": (
        "Delete",
        "Take off the list",
        "Take this frame out",
        "Take this edit out",
        "Take the chosen copy",
    ),
    "dice": ("Roll", "Run with a new seed", "Give this frame pictures of its own"),
    "discard": ("Discard",),
    "down": ("Later",),
    "download": ("Download",),
    "edit": ("Take its settings over",),
    "extent": ("Map extent",),
    "eye": ("Show", "Hide or show"),
    "flatten": ("Flatten",),
    "folder": ("Open the",),
    "footprints": ("Show footprin",),
    "from_features": ("Take regions",),
    "go_on": ("Go on from",),
    "help": ("Help",),
    "higher": ("Move above",),
    "history": ("Make an earlier story again",),
    "keep": ("Keep",),
    "lock": ("Keep this seed",),
    "look": ("Look again",),
    "lower": ("Move below",),
    "mask": ("Add the change mask",),
    "model": ("Ask the language model", "Language model"),
    "open": ("Load",),
    "pause": ("Pause", "Hold"),
    "pick": ("Pick",),
    "plan": ("&Plan",),
    "play": ("Play", "Open the {kind}"),
    "point": ("Click the", "Lay copies"),
    "preset": ("Words that are kept",),
    "redo": ("Redo",),
    "resume": ("Continue",),
    "retry": ("Do this job over", "Run again", "Make the frames anew"),
    "save": ("Save", "Keep these words"),
    "settings": ("Engine",),
    "sliders": ("Presets: keep",),
    "stop": ("Cancel", "Stop"),
    "sweep": ("Delete the files",),
    "undo": ("Undo", "Take the last"),
    "unlock": ("Keep this seed",),
    "up": ("Earlier",),
    "vertex": ("Edit corners",),
    "wand": ("Click pixels",),
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
