"""The map tools under synthetic mouse and keyboard events on a real canvas."""

from __future__ import annotations

import pytest
from dockworld import LEFT, NONE, UTM
from qgis.core import (
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from rs_genedit_plugin.gui.overlay import DraftOverlay
from rs_genedit_plugin.gui.tools.controller import ToolController
from rs_genedit_plugin.gui.tools.picking import PickTool
from rs_genedit_plugin.gui.tools.places import PlacesTool
from rs_genedit_plugin.gui.tools.sketch import FREEHAND, POLYGON, RECTANGLE, SketchTool
from rs_genedit_plugin.gui.tools.vertices import VertexTool
from rs_genedit_plugin.model.draft import COPY, Draft
from rs_genedit_plugin.model.rois import Roi

RIGHT = Qt.MouseButton.RightButton


class Hand:
    """A mouse and a keyboard on a canvas; positions in pixels from its upper left corner."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self.canvas = canvas
        self.view = canvas.viewport()

    def move(self, x: int, y: int, held=Qt.MouseButton.NoButton, modifier=NONE) -> None:
        # QTest.mouseMove asks the display to move its pointer, and the event comes when the display likes.
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(x, y), QPointF(x, y), held, held, modifier)
        QApplication.sendEvent(self.view, event)
        QTest.qWait(5)

    def press(self, x: int, y: int, button=LEFT) -> None:
        QTest.mousePress(self.view, button, NONE, QPoint(x, y))

    def release(self, x: int, y: int, button=LEFT) -> None:
        QTest.mouseRelease(self.view, button, NONE, QPoint(x, y))

    def click(self, x: int, y: int, button=LEFT) -> None:
        self.move(x, y)
        self.press(x, y, button)
        self.release(x, y, button)

    def drag(self, *points: tuple[int, int], modifier=NONE) -> None:
        """Press at the first point, move over the others, let go at the last."""
        self.move(*points[0])
        self.press(*points[0])
        for point in points[1:]:
            self.move(*point, held=LEFT, modifier=modifier)
        self.release(*points[-1])

    def double_click(self, x: int, y: int) -> None:
        self.click(x, y)
        QTest.mouseDClick(self.view, LEFT, NONE, QPoint(x, y))

    def key(self, key, modifier=NONE) -> None:
        QTest.keyClick(self.canvas, key, modifier)

    def at(self, x: int, y: int) -> QgsPointXY:
        return self.canvas.getCoordinateTransform().toMapCoordinates(x, y)

    def pixel(self, x: float, y: float) -> tuple[int, int]:
        point = self.canvas.getCoordinateTransform().transform(x, y)
        return round(point.x()), round(point.y())


@pytest.fixture
def canvas(profile):
    made = QgsMapCanvas()
    made.resize(400, 400)
    made.setDestinationCrs(UTM)
    made.setExtent(QgsRectangle(500_000, 5_499_600, 500_400, 5_500_000))
    made.show()
    QTest.qWait(50)
    yield made
    made.close()


@pytest.fixture
def hand(canvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def draft(profile, make_raster) -> Draft:
    layer = QgsRasterLayer(str(make_raster(size=200)), "scene")
    QgsProject.instance().addMapLayer(layer)
    made = Draft()
    made.set_layer(layer)
    return made


@pytest.fixture
def sketch(canvas):
    tools, drawn, ended = [], [], []

    def make(shape: str) -> SketchTool:
        tool = SketchTool(canvas, shape)
        tool.drawn.connect(drawn.append)
        tool.ended.connect(lambda: ended.append(True))
        tool.drawn_shapes, tool.ends = drawn, ended
        canvas.setMapTool(tool)
        tools.append(tool)
        return tool

    yield make
    for tool in tools:
        canvas.unsetMapTool(tool)
        tool.delete()


class TestSketch:
    def test_polygon_ends_with_a_right_click(self, sketch, hand) -> None:
        tool = sketch(POLYGON)
        for x, y in ((50, 50), (150, 50), (150, 150), (50, 150)):
            hand.click(x, y)
        hand.click(300, 300, RIGHT)
        assert len(tool.drawn_shapes) == 1
        assert tool.drawn_shapes[0].area() == pytest.approx(100 * 100, rel=0.05)

    def test_polygon_ends_with_enter_and_with_a_double_click(self, sketch, hand) -> None:
        tool = sketch(POLYGON)
        for x, y in ((50, 50), (150, 50), (150, 150)):
            hand.click(x, y)
        hand.key(Qt.Key.Key_Return)
        hand.click(200, 200)
        hand.click(300, 200)
        hand.double_click(300, 300)
        hand.release(300, 300)
        assert [round(s.area(), -3) for s in tool.drawn_shapes] == [5000, 5000]
        hand.click(20, 20)
        assert tool.geometry(with_cursor=False) is None

    def test_backspace_and_ctrl_z_take_the_last_corner_back(self, sketch, hand) -> None:
        tool = sketch(POLYGON)
        for x, y in ((50, 50), (150, 50), (150, 150), (390, 390), (380, 10)):
            hand.click(x, y)
        hand.key(Qt.Key.Key_Backspace)
        hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        hand.key(Qt.Key.Key_Return)
        assert tool.drawn_shapes[0].area() == pytest.approx(5000, rel=0.05)

    def test_escape_drops_the_sketch_and_then_the_tool(self, sketch, hand) -> None:
        tool = sketch(POLYGON)
        hand.click(50, 50)
        hand.key(Qt.Key.Key_Escape)
        assert not tool.ends
        hand.key(Qt.Key.Key_Escape)
        assert tool.ends
        assert not tool.drawn_shapes

    def test_two_corners_are_no_polygon(self, sketch, hand) -> None:
        tool = sketch(POLYGON)
        hand.click(50, 50)
        hand.click(150, 150)
        hand.click(200, 200, RIGHT)
        assert not tool.drawn_shapes

    def test_rectangle_by_two_clicks_and_by_a_drag(self, sketch, hand) -> None:
        tool = sketch(RECTANGLE)
        hand.click(50, 50)
        hand.move(100, 120)
        hand.click(150, 100)
        hand.press(200, 200)
        hand.move(250, 280)
        hand.release(250, 280)
        assert [s.area() for s in tool.drawn_shapes] == pytest.approx([5000, 4000], rel=0.05)

    def test_a_click_in_place_is_no_rectangle(self, sketch, hand) -> None:
        tool = sketch(RECTANGLE)
        hand.click(50, 50)
        hand.click(50, 50)
        assert not tool.drawn_shapes

    def test_freehand_follows_the_drag(self, sketch, hand) -> None:
        tool = sketch(FREEHAND)
        hand.drag((100, 100), (200, 100), (200, 200), (150, 220), (100, 200))
        assert len(tool.drawn_shapes) == 1
        assert tool.drawn_shapes[0].area() == pytest.approx(11_000, rel=0.1)

    def test_nothing_stays_on_the_canvas(self, canvas, hand) -> None:
        before = len(canvas.scene().items())
        tool = SketchTool(canvas)
        canvas.setMapTool(tool)
        hand.click(50, 50)
        canvas.unsetMapTool(tool)
        tool.delete()
        assert len(canvas.scene().items()) == before


class TestVertices:
    @pytest.fixture
    def tool(self, canvas, draft, hand):
        draft.rois.add(QgsGeometry.fromRect(QgsRectangle(hand.at(100, 300), hand.at(300, 100))), UTM)
        made = VertexTool(canvas, draft.rois)
        canvas.setMapTool(made)
        yield made
        canvas.unsetMapTool(made)
        made.delete()

    def test_a_corner_is_dragged_and_comes_back_with_undo(self, tool, draft, hand) -> None:
        hand.drag((300, 100), (350, 50))
        assert draft.rois[0].geometry.area() == pytest.approx(200 * 200 + 2 * 200 * 50 / 2, rel=0.03)
        hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert draft.rois[0].geometry.area() == pytest.approx(200 * 200, rel=0.03)
        hand.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert draft.rois[0].geometry.area() > 45_000

    def test_a_double_click_on_an_edge_adds_a_corner_and_delete_takes_it(self, tool, draft, hand) -> None:
        hand.double_click(200, 100)
        assert len(draft.rois[0].geometry.asPolygon()[0]) == 6
        hand.release(200, 100)
        hand.move(200, 100)
        hand.key(Qt.Key.Key_Delete)
        assert len(draft.rois[0].geometry.asPolygon()[0]) == 5

    def test_a_triangle_keeps_its_three_corners(self, tool, draft, hand) -> None:
        draft.rois.reshape(
            0, QgsGeometry.fromPolygonXY([[hand.at(100, 300), hand.at(300, 300), hand.at(300, 100)]])
        )
        hand.move(300, 100)
        hand.key(Qt.Key.Key_Delete)
        assert draft.rois[0].geometry.area() > 0

    def test_escape_ends(self, tool, hand) -> None:
        ended = []
        tool.ended.connect(lambda: ended.append(True))
        hand.key(Qt.Key.Key_Escape)
        assert ended


class TestPlaces:
    def test_clicks_are_places_and_backspace_takes_them_back(self, canvas, draft, hand) -> None:
        outline = QgsGeometry.fromRect(QgsRectangle(hand.at(20, 60), hand.at(60, 20)))
        draft.set_copied(Roi("o", outline, UTM))
        tool = PlacesTool(canvas, draft)
        canvas.setMapTool(tool)
        for x, y in ((100, 100), (200, 200), (300, 300)):
            hand.click(x, y)
        assert len(draft.places) == 3
        hand.move(350, 100)
        ghost = tool._ghost.asGeometry().boundingBox().center()
        assert ghost.distance(hand.at(350, 100)) < 2
        hand.key(Qt.Key.Key_Backspace)
        assert len(draft.places) == 2
        canvas.unsetMapTool(tool)
        tool.delete()

    @pytest.fixture
    def laid(self, canvas, draft, hand):
        """A tool with a copy of an object of 80 x 40 screen pixels in the middle of the map."""
        draft.set_kind(COPY)
        outline = QgsGeometry.fromRect(QgsRectangle(hand.at(20, 60), hand.at(100, 20)))
        draft.set_copied(Roi("o", outline, UTM))
        tool = PlacesTool(canvas, draft)
        canvas.setMapTool(tool)
        hand.click(200, 200)
        yield tool
        canvas.unsetMapTool(tool)
        tool.delete()

    def test_a_copy_is_dragged_and_the_drag_is_one_step(self, laid, draft, hand) -> None:
        hand.drag((210, 205), (250, 245))
        assert len(draft.places) == 1
        assert draft.places[0].point.distance(hand.at(240, 240)) < 2
        hand.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert draft.places[0].point.distance(hand.at(200, 200)) < 2
        hand.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert draft.places[0].point.distance(hand.at(240, 240)) < 2

    def test_the_round_handle_turns_and_shift_snaps(self, laid, draft, hand) -> None:
        turn = hand.pixel(*laid._at["turn"])
        assert (turn[0], turn[1] < 180) == (200, True)  # straight ahead, off the copy
        hand.drag(turn, (200 + 200 - turn[1], 200))
        assert draft.places[0].rotate == 90
        box = draft.footprints()[0].boundingBox()
        assert box.height() == pytest.approx(2 * box.width(), rel=0.02)
        hand.drag(hand.pixel(*laid._at["turn"]), (270, 262), modifier=Qt.KeyboardModifier.ShiftModifier)
        assert draft.places[0].rotate % 15 == 0
        assert draft.places[0].rotate == 135

    def test_the_square_handle_scales(self, laid, draft, hand) -> None:
        grip = hand.pixel(*laid._at["scale"])
        far = grip[0] - 200
        hand.drag(grip, (200 + round(1.5 * far), 200))
        assert draft.places[0].scale == pytest.approx(1.5, abs=0.05)

    def test_keys_move_turn_mirror_scale_choose_and_delete(self, laid, draft, hand) -> None:
        hand.click(320, 320)
        assert draft.places.chosen == 1
        for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_M, Qt.Key.Key_Plus):
            hand.key(key)
        place = draft.places[1]
        assert (place.rotate, place.mirror, place.scale) == (15, True, 1.1)
        hand.key(Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.ShiftModifier)
        assert draft.places[1].rotate == 14
        before = draft.places[1].point
        hand.key(Qt.Key.Key_Right)
        assert draft.places[1].point.x() - before.x() == pytest.approx(draft.scene.pixel_size)
        hand.key(Qt.Key.Key_PageUp)
        assert draft.places.chosen == 0
        hand.key(Qt.Key.Key_Delete)
        assert len(draft.places) == 1
        assert draft.places[0].rotate == 14

    def test_a_right_click_drops_a_drag_and_ends_nothing(self, laid, draft, hand) -> None:
        ended = []
        laid.ended.connect(lambda: ended.append(True))
        hand.press(205, 205)
        hand.move(260, 260, held=LEFT)
        hand.press(260, 260, RIGHT)
        hand.release(260, 260, RIGHT)
        hand.release(260, 260)
        assert not ended
        assert len(draft.places) == 1
        assert draft.places[0].point.distance(hand.at(200, 200)) < 2
        hand.click(260, 260, RIGHT)
        assert ended

    def test_the_next_copy_lies_as_the_last_one_does(self, laid, draft, hand) -> None:
        hand.key(Qt.Key.Key_M)
        hand.click(320, 320)
        assert draft.places[1].mirror

    def test_a_region_or_a_feature_is_picked(self, canvas, draft, hand) -> None:
        layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "parcels", "memory")
        feature = QgsFeature()
        parcel = QgsGeometry.fromRect(QgsRectangle(500_150, 5_499_650, 500_250, 5_499_750))
        parcel.transform(QgsCoordinateTransform(UTM, layer.crs(), QgsProject.instance()))
        feature.setGeometry(parcel)
        layer.dataProvider().addFeature(feature)
        QgsProject.instance().addMapLayer(layer)
        canvas.setLayers([layer])
        draft.rois.add(QgsGeometry.fromRect(QgsRectangle(hand.at(10, 40), hand.at(40, 10))), UTM)
        picked, missed = [], []
        tool = PickTool(canvas, draft)
        tool.picked.connect(lambda shape, crs: picked.append((shape, crs.authid())))
        tool.missed.connect(lambda: missed.append(True))
        canvas.setMapTool(tool)
        hand.click(25, 25)
        hand.click(*hand.pixel(500_180, 5_499_700))
        hand.click(390, 10)
        assert [crs for _, crs in picked] == ["EPSG:32633", "EPSG:4326"]
        assert len(missed) == 1
        canvas.unsetMapTool(tool)


class TestController:
    def test_the_earlier_tool_comes_back(self, canvas) -> None:
        pan = QgsMapToolPan(canvas)
        canvas.setMapTool(pan)
        tools = ToolController(canvas)
        tools.use("polygon", lambda: SketchTool(canvas))
        tools.use("rectangle", lambda: SketchTool(canvas, RECTANGLE))
        assert tools.purpose == "rectangle"
        tools.end()
        assert canvas.mapTool() is pan
        assert tools.purpose == ""
        tools.delete()

    def test_another_tool_of_the_person_ends_ours(self, canvas) -> None:
        tools = ToolController(canvas)
        names = []
        tools.active_changed.connect(names.append)
        tools.use("polygon", lambda: SketchTool(canvas))
        pan = QgsMapToolPan(canvas)
        canvas.setMapTool(pan)
        assert names == ["polygon", ""]
        assert canvas.mapTool() is pan
        tools.delete()
        assert canvas.mapTool() is pan


def test_the_overlay_shows_what_is_drawn_and_leaves_nothing(canvas, draft) -> None:
    before = len(canvas.scene().items())
    overlay = DraftOverlay(canvas, draft)
    draft.rois.add(QgsGeometry.fromRect(QgsRectangle(500_010, 5_499_900, 500_050, 5_499_950)), UTM)
    there = QgsGeometry.fromRect(QgsRectangle(500_100, 5_499_900, 500_150, 5_499_950))
    draft.set_exemplar(Roi("e", there, UTM))
    assert len(canvas.scene().items()) == before + 2
    overlay.set_visible(False)
    assert len(canvas.scene().items()) == before
    overlay.set_visible(True)
    overlay.delete()
    assert len(canvas.scene().items()) == before
