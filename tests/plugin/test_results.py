"""What becomes of a finished job: its layer, what it says of itself, comparison, layers of the change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsLayerNotesUtils, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.gui.tools.swipe import SwipeTool
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.requests import read_request
from rs_genedit_plugin.results import change, compare, layers, notes


@pytest.fixture
def edited(profile, make_raster, tmp_path):
    """A source layer and a job whose outputs are there: ``edited(number)``."""
    source = QgsRasterLayer(str(make_raster("scène.tif")), "scène")
    source.renderer().setRedBand(2)
    QgsProject.instance().addMapLayer(source)

    def make(number: int = 1) -> Job:
        output = make_raster(f"scène_remove_{number}.tif")
        request = protocol.EditRequest(
            source=source.source(), output=str(output), task=protocol.RemoveTask(), roi="0,0,1,1", seed=number
        )
        item = output.with_suffix(".json")
        properties = {
            "processing:software": {"rs-genedit": "9.9", "torch": "1.2.3"},
            "rsgenedit:models": {"net <x>": "abcdef0123456789"},
            "rsgenedit:request": request.to_json(),
        }
        item.write_text(json.dumps({"type": "Feature", "properties": properties}))
        return Job(
            request.to_json(),
            "Remove",
            layer=source.id(),
            outputs={"output": [str(output)], "item": [str(item)]},
        )

    make.source = source
    return make


class TestNotes:
    def test_all_it_takes_to_make_it_again(self, edited) -> None:
        layer = layers.add_result(edited(7), "edits")
        text = QgsLayerNotesUtils.layerNotes(layer)
        for words in (
            "Synthetic",
            "do not show what was there",
            "7",
            "torch 1.2.3",
            "net &lt;x&gt;",
            "abcdef012345",
        ):
            assert words in text
        metadata = layer.metadata()
        assert set(notes.KEYWORDS) < set(metadata.keywords()[notes.VOCABULARY])
        assert "Not for measurement" in metadata.constraints()[0].constraint
        assert "Seed: 7" in metadata.history()
        assert metadata.parentIdentifier() == "scène.tif"

    @pytest.mark.parametrize(
        ("task", "words"),
        [
            (protocol.ExemplarTask("POINT(1 2)" * 50, source="other.tif"), ["POINT(1 2)", "…", "other.tif"]),
            (protocol.CopyTask("BOX", to=((1.5, 2.0),)), ["BOX", "1.5, 2"]),
            (protocol.TextTask("a <b>lake</b>"), ["a &lt;b&gt;lake&lt;/b&gt;"]),
        ],
    )
    def test_every_task_says_what_was_asked(self, profile, task, words) -> None:
        request = protocol.EditRequest(source="a.tif", output="b.tif", task=task, roi="0,0,1,1")
        text = notes.facts(request, None).html()
        for word in words:
            assert word in text

    def test_a_damaged_item_is_no_obstacle(self, edited) -> None:
        job = edited()
        Path(job.outputs["item"][0]).write_text("{")
        assert "Synthetic" in QgsLayerNotesUtils.layerNotes(layers.add_result(job, "edits"))


class TestLayers:
    def test_it_looks_like_its_source_and_lies_above_it(self, edited) -> None:
        layer = layers.add_result(edited(), "scène – edits")
        assert layer.renderer().redBand() == 2
        root = QgsProject.instance().layerTreeRoot()
        assert root.findLayer(layer.id()).parent().name() == "scène – edits"
        assert root.layerOrder().index(layer) < root.layerOrder().index(edited.source)
        assert not list(Path(layer.source()).parent.glob("*remove*.aux.xml"))

    def test_a_source_layer_that_is_gone(self, edited) -> None:
        job = edited()
        QgsProject.instance().removeMapLayer(edited.source.id())
        assert layers.add_result(job, "edits").isValid()

    def test_several_rasters_of_one_job_are_layers_of_it(self, edited, make_raster) -> None:
        job, other = edited(1), edited(2)
        job.outputs["output"] += [str(make_raster(f"frame {number}.tif")) for number in (2, 3)]
        first = layers.add_result(job, "edits")
        layers.add_result(other, "edits")
        made = layers.layers_of_job(job.id)
        assert [layer.source() for layer in made] == job.outputs["output"]
        assert made[0] is first is layers.layer_of_job(job.id)
        group = QgsProject.instance().layerTreeRoot().findGroup("edits")
        assert [node.layerId() for node in group.findLayers()][1:] == [layer.id() for layer in made]
        layers.bring_to_light(first)
        assert [node.isVisible() for node in group.findLayers()] == [False, True, True, True]

    def test_showing_one_result_hides_the_others(self, edited) -> None:
        one, two = (layers.add_result(edited(number), "edits") for number in (1, 2))
        layers.bring_to_light(one)
        root = QgsProject.instance().layerTreeRoot()
        visible = [root.findLayer(layer.id()).isVisible() for layer in (one, two, edited.source)]
        assert visible == [True, False, True]


class TestChange:
    def test_mask_and_polygons_come_once_and_on_top(self, edited, make_raster, tmp_path) -> None:
        job = edited()
        layers.add_result(job, "edits")
        polygons = tmp_path / "changes.gpkg"
        from osgeo import ogr

        ogr.GetDriverByName("GPKG").CreateDataSource(str(polygons)).CreateLayer("changes", None, ogr.wkbPolygon)
        outputs = {
            **job.outputs,
            "mask": [str(make_raster("mask.tif", bands=1))],
            "mask_polygons": [str(polygons)],
        }
        made = change.add_change_layers(job.id, "result", outputs)
        assert [type(layer) for layer in made] == [QgsRasterLayer, QgsVectorLayer]
        assert {layer.id() for layer in change.add_change_layers(job.id, "result", outputs)} == {
            layer.id() for layer in made
        }
        group = QgsProject.instance().layerTreeRoot().findGroup("edits")
        assert {node.layerId() for node in group.children()[:2]} == {layer.id() for layer in made}

    def test_files_that_are_gone(self, edited) -> None:
        job = edited()
        assert not change.has_change({**job.outputs, "mask": ["/nowhere/mask.tif"]})
        assert change.add_change_layers(job.id, "result", {"mask": ["/nowhere/mask.tif"]}) == []

    def test_every_mask_becomes_a_layer(self, edited, make_raster) -> None:
        job = edited()
        layers.add_result(job, "edits")
        masks = [str(make_raster(f"mask {number}.tif", bands=1)) for number in (1, 2)]
        made = change.add_change_layers(job.id, "result", {"mask": [*masks, "/nowhere/mask.tif"]})
        assert sorted(layer.source() for layer in made) == masks


class TestCompare:
    def test_only_the_result_is_between_the_two_sides(self, edited) -> None:
        one, _two = (layers.add_result(edited(number), "edits") for number in (1, 2))
        canvas = QgsMapCanvas()
        canvas.setLayers(QgsProject.instance().layerTreeRoot().layerOrder())
        before, after = compare.stacks(canvas, one, Path(edited.source.source()))
        assert before == [edited.source]
        assert after == [one, edited.source]

    def test_a_source_that_left_the_project_is_read_from_its_file(self, edited) -> None:
        result = layers.add_result(edited(), "edits")
        path = Path(edited.source.source())
        QgsProject.instance().removeMapLayer(edited.source.id())
        before, after = compare.stacks(QgsMapCanvas(), result, path)
        assert Path(before[0].source()) == path
        assert after[0] is result

    def test_the_line_follows_mouse_and_keys_and_leaves_nothing(self, edited, wait) -> None:
        result = layers.add_result(edited(), "edits")
        canvas = QgsMapCanvas()
        canvas.resize(400, 300)
        canvas.setDestinationCrs(result.crs())
        canvas.setExtent(result.extent())
        canvas.show()
        items = len(canvas.scene().items())
        tool = SwipeTool(canvas, [edited.source], [result])
        canvas.setMapTool(tool)
        drawn: list[bool] = []
        tool._sides[1].drawn.connect(lambda: drawn.append(True))
        wait(lambda: drawn)
        ended: list[bool] = []
        tool.ended.connect(lambda: ended.append(True))
        QTest.mousePress(
            canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 50)
        )
        assert tool.position == pytest.approx(0.25, abs=0.02)
        QTest.mouseRelease(
            canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, 50)
        )
        QTest.keyClick(canvas, Qt.Key.Key_Period)
        assert tool.position == pytest.approx(0.30, abs=0.02)
        for _ in range(30):
            QTest.keyClick(canvas, Qt.Key.Key_Comma)
        assert tool.position == 0.0
        QTest.keyClick(canvas, Qt.Key.Key_Escape)
        assert ended
        canvas.unsetMapTool(tool)
        tool.delete()
        assert len(canvas.scene().items()) == items

    def test_it_ends_when_a_layer_goes(self, edited) -> None:
        result = layers.add_result(edited(), "edits")
        canvas = QgsMapCanvas()
        tool = SwipeTool(canvas, [edited.source], [result])
        ended: list[bool] = []
        tool.ended.connect(lambda: ended.append(True))
        QgsProject.instance().removeMapLayer(result.id())
        assert ended
        tool.delete()


class TestItems:
    def test_the_raster_itself_leads_to_its_item(self, edited) -> None:
        job = edited(3)
        assert read_request(job.outputs["output"][0]).request.seed == 3
        assert read_request(job.outputs["item"][0]) == read_request(job.outputs["output"][0])

    def test_a_raster_without_an_item(self, profile, make_raster) -> None:
        with pytest.raises(errors.UsageError, match="holds no request"):
            read_request(make_raster())
