"""The request being built: what it says is missing, and what it becomes."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.model.copying import Place
from rs_genedit_plugin.model.draft import COPY, EXEMPLAR, REMOVE, TEXT, Draft
from rs_genedit_plugin.model.requests import read_request, show_request
from rs_genedit_plugin.model.rois import Roi

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def square(x: float, y: float, side: float = 40) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(500_000 + x, 5_500_000 - y - side, 500_000 + x + side, 5_500_000 - y)
    )


@pytest.fixture
def draft(profile, make_raster) -> Draft:
    layer = QgsRasterLayer(str(make_raster()), "scene")
    QgsProject.instance().addMapLayer(layer)
    made = Draft()
    made.set_layer(layer)
    return made


def sentences(draft: Draft) -> str:
    return " ".join(problem.sentence for problem in draft.problems())


def test_each_missing_part_is_named(draft: Draft) -> None:
    assert "Draw where to edit" in sentences(draft)
    draft.rois.add(square(20, 20), UTM)
    assert "Draw the exemplar" in sentences(draft)
    draft.set_exemplar(Roi("e", square(100, 100), UTM))
    assert not draft.problems()
    draft.set_kind(COPY)
    assert "outline of the object" in sentences(draft)
    draft.set_copied(Roi("o", square(100, 100), UTM))
    assert "Click the places" in sentences(draft)
    draft.set_kind(TEXT)
    assert "Say in words" in sentences(draft)
    draft.set_kind(REMOVE)
    assert not draft.problems()


def test_regions_off_the_raster_are_refused_and_partly_off_are_counted_inside(draft: Draft) -> None:
    draft.set_kind(REMOVE)
    draft.rois.add(square(5000, 5000), UTM)
    assert "outside the raster" in sentences(draft)
    draft.rois.clear()
    draft.rois.add(square(-20, 20), UTM)
    assert not draft.problems()
    assert draft.size()[0] == pytest.approx(20 * 40 / 4)


def test_the_request_says_what_was_drawn(draft: Draft) -> None:
    draft.rois.add(square(20, 20), UTM)
    draft.rois.add(square(100, 20), UTM)
    draft.set_exemplar(Roi("e", square(100, 200), UTM))
    draft.set_options(replace(draft.options, seed=42, quality="draft", strength=0.5, feather=7))
    request = draft.request()
    assert json.loads(request.roi)["type"] == "MultiPolygon"
    assert isinstance(request.task, protocol.ExemplarTask)
    assert (request.seed, request.quality, request.strength, request.feather) == (42, "draft", 0.5, 7)
    assert protocol.EditRequest.from_json(request.to_json()) == request


def test_turned_copies_come_back_into_the_form_and_untouched_ones_say_nothing(draft: Draft) -> None:
    draft.set_kind(COPY)
    draft.set_copied(Roi("o", square(100, 100), UTM))
    draft.add_place(QgsPointXY(500_060, 5_499_940), UTM)
    task = draft.request().task
    assert (task.rotate, task.mirror, task.scale) == ((), (), ())
    draft.places.change(0, replace(draft.places[0], mirror=True).turned(-270).scaled(1.5))
    draft.add_place(QgsPointXY(500_160, 5_499_840), UTM)
    draft.places.change(1, Place(draft.places[1].point, UTM))
    request = draft.request()
    assert (request.task.rotate, request.task.mirror, request.task.scale) == (
        (90.0, 0.0), (True, False), (1.5, 1.0),
    )  # fmt: skip
    other = Draft()
    assert show_request(request, other) == []
    assert [(p.rotate, p.mirror, p.scale) for p in other.places] == [(90, True, 1.5), (0, False, 1)]
    assert other.request().task == request.task


def test_a_copy_is_turned_on_the_ground_also_where_the_map_is_in_degrees(profile, make_raster) -> None:
    step = 1e-5
    path = make_raster("degrees.tif", epsg=4326, transform=(10.0, step, 0, 60.0, 0, -step))
    layer = QgsRasterLayer(str(path), "degrees")
    QgsProject.instance().addMapLayer(layer)
    made = Draft()
    made.set_layer(layer)
    made.set_kind(COPY)
    wide = QgsGeometry.fromRect(QgsRectangle(10 + 20 * step, 60 - 40 * step, 10 + 60 * step, 60 - 30 * step))
    made.set_copied(Roi("o", wide, layer.crs()))
    made.places.add(Place(QgsPointXY(10 + 80 * step, 60 - 80 * step), layer.crs(), rotate=90.0))
    box = made.footprints()[0].boundingBox()
    assert box.height() == pytest.approx(40 * step * 0.5, rel=1e-3)  # a degree to the east is half as long here
    assert box.width() == pytest.approx(10 * step / 0.5, rel=1e-3)


def test_a_copy_gives_its_places_in_the_rasters_crs(draft: Draft) -> None:
    draft.set_kind(COPY)
    draft.set_copied(Roi("o", square(100, 100), UTM))
    draft.add_place(QgsPointXY(15.0005, 49.6505), QgsCoordinateReferenceSystem("EPSG:4326"))
    draft.add_place(QgsPointXY(500_060, 5_499_940), UTM)
    request = draft.request()
    assert request.roi is None
    assert request.task.to[1] == (500_060, 5_499_940)
    assert 499_000 < request.task.to[0][0] < 501_000
    assert len(draft.footprints()) == 2
    centre = draft.footprints()[1].boundingBox().center()
    assert (centre.x(), centre.y()) == (500_060, 5_499_940)
    draft.places.undo()
    assert len(draft.places) == 1


def test_an_exemplar_from_another_raster_is_in_that_rasters_coordinates(draft: Draft, make_raster) -> None:
    other = QgsRasterLayer(
        str(make_raster("other.tif", epsg=4326, transform=(15, 2e-5, 0, 49.65, 0, -2e-5))), "other"
    )
    QgsProject.instance().addMapLayer(other)
    draft.rois.add(square(20, 20), UTM)
    draft.set_exemplar_layer(other.id())
    shape = QgsGeometry.fromRect(QgsRectangle(15.0005, 49.6475, 15.001, 49.648))
    draft.set_exemplar(Roi("e", shape, QgsCoordinateReferenceSystem("EPSG:4326")))
    task = draft.request().task
    assert task.source.endswith("other.tif")
    assert json.loads(task.region)["coordinates"][0][0][0] == pytest.approx(15.0005, abs=1e-3)
    draft.set_exemplar(Roi("e", square(20, 90_000), UTM))
    assert "lies outside its raster" in sentences(draft)


class TestOutput:
    def test_beside_the_source_while_the_project_has_no_file(self, draft: Draft) -> None:
        assert draft.folder() == draft.scene.folder

    def test_beside_the_project_once_it_has_one(self, draft: Draft, tmp_path: Path) -> None:
        home = tmp_path / "mon projet été"
        home.mkdir()
        QgsProject.instance().write(str(home / "p.qgz"))
        assert draft.folder() == home

    def test_no_name_that_is_taken_or_promised(self, draft: Draft, tmp_path: Path) -> None:
        draft.set_kind(REMOVE)
        draft.rois.add(square(20, 20), UTM)
        first = Path(draft.request().output)
        assert first.name == "scene_remove_1.tif"
        first.with_suffix(".json").touch()
        second = draft.request()
        assert Path(second.output).name == "scene_remove_2.tif"
        assert Path(draft.request((second.output,)).output).name == "scene_remove_3.tif"

    def test_a_folder_that_is_not_there(self, draft: Draft, tmp_path: Path) -> None:
        draft.set_options(replace(draft.options, folder=str(tmp_path / "no")))
        assert "does not exist" in sentences(draft)

    def test_a_folder_that_is_read_only(self, draft: Draft, tmp_path: Path) -> None:
        folder = tmp_path / "locked"
        folder.mkdir()
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
        try:
            (folder / "probe").touch()
        except OSError:
            draft.set_options(replace(draft.options, folder=str(folder)))
            assert "read-only" in sentences(draft)
        finally:
            folder.chmod(stat.S_IRWXU)

    @pytest.mark.skipif(
        not Path("/sys/kernel").is_dir(), reason="needs a folder that not even root may write to"
    )
    def test_a_folder_that_only_seems_writable(self, draft: Draft) -> None:
        """Rights say yes, the file system says no: a network drive, for root a read-only mount."""
        draft.set_kind(REMOVE)
        draft.rois.add(square(20, 20), UTM)
        draft.set_options(replace(draft.options, folder="/sys/kernel"))
        with pytest.raises(errors.OutputError, match="read-only: choose another"):
            draft.request()


class TestBackFromARequest:
    def test_there_and_back(self, draft: Draft, tmp_path: Path) -> None:
        draft.rois.add(square(20, 20), UTM)
        draft.set_exemplar(Roi("e", square(100, 200), UTM))
        request = draft.request()
        item = tmp_path / "item.json"
        item.write_text(json.dumps({"type": "Feature", "properties": {"rsgenedit:request": request.to_json()}}))
        again = Draft()
        assert show_request(read_request(item).request, again) == []
        assert (again.kind, again.scene.path) == (EXEMPLAR, draft.scene.path)
        assert again.request().pixel_fields() == request.pixel_fields()

    def test_a_file_without_a_request(self, profile, tmp_path: Path) -> None:
        (tmp_path / "x.json").write_text("{}")
        with pytest.raises(errors.UsageError, match="holds no request"):
            read_request(tmp_path / "x.json")

    def test_a_source_that_is_gone(self, draft: Draft) -> None:
        draft.set_kind(REMOVE)
        draft.rois.add(square(20, 20), UTM)
        request = replace(draft.request(), source="/nowhere/else.tif")
        with pytest.raises(errors.SceneError, match="is it still there"):
            show_request(request, draft)
