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
from rs_genedit_plugin.model.titles import layer_title
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
            (protocol.CopyTask("BOX", to=((1.5, 2.0),)), ["BOX", "1.5 2"]),
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

    def test_what_is_made_from_a_result_is_drawn_above_it_and_can_be_shown(self, edited, make_raster) -> None:
        """In one group, however long the chain: other results of the scene would cover a group within it."""
        root = QgsProject.instance().layerTreeRoot()
        one, two = (layers.add_result(edited(number), "edits") for number in (1, 2))
        chain = [one]
        for number in (3, 4):
            job = edited(number)
            job.layer = chain[-1].id()
            chain.append(layers.add_result(job, "edits of an edit"))
        assert [group.name() for group in root.findGroups(True)] == ["edits"]
        drawn = [layer.id() for layer in root.layerOrder()]
        assert drawn == [chain[2].id(), chain[1].id(), two.id(), one.id(), edited.source.id()]
        layers.bring_to_light(two)
        assert not root.findLayer(chain[2].id()).isVisible()
        layers.bring_to_light(chain[1])
        seen = [layer.id() for layer in root.layerOrder() if root.findLayer(layer.id()).isVisible()]
        assert seen == [chain[1].id(), one.id(), edited.source.id()]

    def test_results_that_an_earlier_version_put_into_a_group_of_their_own_are_shown_too(self, edited) -> None:
        root = QgsProject.instance().layerTreeRoot()
        one, two = (layers.add_result(edited(number), "edits") for number in (1, 2))
        outer = root.findLayer(one.id()).parent()
        inner = outer.addGroup("nested")
        inner.setCustomProperty(layers.GROUP_PROPERTY, one.id())
        inner.insertChildNode(0, root.findLayer(one.id()).clone())
        outer.removeChildNode(root.findLayer(one.id()))
        layers.bring_to_light(one)
        assert root.findLayer(one.id()).isVisible()
        assert not root.findLayer(two.id()).isVisible()

    @pytest.mark.parametrize("kind", ["result", "change", "chained"])
    def test_a_drawing_order_of_the_project_s_own_draws_it_above_its_source(self, edited, kind) -> None:
        root = QgsProject.instance().layerTreeRoot()
        root.setHasCustomLayerOrder(True)
        root.setCustomLayerOrder([edited.source])
        job = edited(1)
        made = layers.add_result(job, "edits")
        below = edited.source
        if kind == "chained":
            again = edited(2)
            again.layer, below = made.id(), made
            made = layers.add_result(again, "edits")
        elif kind == "change":
            job.outputs["mask"] = job.outputs["output"]
            below = made
            (made,) = change.add_change_layers(job.id, "it", job.outputs)
        order = [layer.id() for layer in root.layerOrder()]
        assert order.index(made.id()) < order.index(below.id()) <= order.index(edited.source.id())

    def test_a_group_that_was_moved_below_the_source_takes_no_more_results(self, edited) -> None:
        root = QgsProject.instance().layerTreeRoot()
        layers.add_result(edited(1), "edits")
        group = root.findGroup("edits")
        root.insertChildNode(-1, group.clone())
        root.removeChildNode(group)
        made = layers.add_result(edited(2), "edits")
        assert root.layerOrder().index(made) < root.layerOrder().index(edited.source)

    def test_results_without_a_source_go_into_no_group_of_the_person_s(self, edited) -> None:
        root = QgsProject.instance().layerTreeRoot()
        root.addGroup("my maps")
        for number in (1, 2):
            job = edited(number)
            job.layer = ""
            layers.add_result(job, "Earlier edits")
        assert root.findGroup("my maps").findLayers() == []
        assert len(root.findGroup("Earlier edits").findLayers()) == 2

    def test_processing_s_result_does_not_stay_below_its_source(self, edited, make_raster) -> None:
        root = QgsProject.instance().layerTreeRoot()
        made = QgsRasterLayer(str(make_raster("made.tif")), "made")
        QgsProject.instance().addMapLayer(made, False)
        root.addLayer(made)
        layers.raise_above(made.id(), edited.source.id())
        assert [layer.name() for layer in root.layerOrder()] == ["made", "scène"]
        layers.raise_above(made.id(), edited.source.id())
        assert [layer.name() for layer in root.layerOrder()] == ["made", "scène"]

    @pytest.mark.parametrize(
        ("task", "file", "name"),
        [
            (protocol.RemoveTask(), "scène_remove_2.tif", "2 · Remove"),
            (protocol.TextTask("a flooded area under water"), "long_name_of_a_scene_text_3.vrt", "3 · Flood"),
            (
                protocol.TextTask("a field of young maize in long rows"),
                "s_text_12.tif",
                "12 · a field of young maize in…",
            ),
            (protocol.ExemplarTask("BOX"), "s_exemplar_1.tif", "1 · Exemplar"),
            (protocol.RemoveTask(), "as I call it.tif", "as I call it"),
        ],
    )
    def test_layers_are_named_by_what_tells_them_apart(self, profile, task, file, name) -> None:
        request = protocol.EditRequest(source="a.tif", output=file, task=task, roi="0,0,1,1")
        assert layer_title(request.to_json(), Path(file)) == name

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
