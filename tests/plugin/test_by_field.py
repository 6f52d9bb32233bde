"""Each region its own: what its feature's fields say, what is left as it is and why, and the request."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dockworld import UTM, square, stage
from qgis.core import QgsFeature, QgsProject, QgsRasterLayer, QgsVectorLayer

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.model import wording as words
from rs_genedit_plugin.model.again import with_seed
from rs_genedit_plugin.model.by_field import Fields, plain, summed
from rs_genedit_plugin.model.draft import COPY, REMOVE, TEXT, Draft
from rs_genedit_plugin.model.requests import outline_of, show_request
from rs_genedit_plugin.model.rois import shapes_of
from rs_genedit_plugin.results import notes

#: prompt, preset, remove, strength, seed of each feature, and where it lies.
ROWS = [
    ((10, 10), ("snow on the ground", None, None, None, None)),
    ((60, 10), (None, "flood", None, 0.5, 7)),
    ((110, 10), (None, "FLOOD", None, 0.5, 7)),
    ((160, 10), (None, None, "yes", None, None)),
    ((210, 10), (None, None, None, None, None)),
    ((260, 10), (None, "flod", None, None, None)),
    ((310, 10), ("snow", None, "yes", None, None)),
    ((10, 60), ("snow", None, None, 7.0, None)),
    ((60, 60), ("snow", None, "no", None, None)),
    ((9000, 60), (None, "flood", None, None, None)),
]


def layer_of(rows=ROWS) -> QgsVectorLayer:
    fields = "field=Prompt:string&field=preset:string&field=remove:string&field=strength:double&field=seed:int"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32633&{fields}", "parcels", "memory")
    for at, values in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(square(*at, 30))
        feature.setAttributes(list(values))
        layer.dataProvider().addFeatures([feature])
    return layer


@pytest.fixture
def draft(profile, make_raster) -> Draft:
    raster = QgsRasterLayer(str(make_raster(size=200)), "scene")
    QgsProject.instance().addMapLayer(raster)
    made = Draft()
    made.set_layer(raster)
    made.set_kind(TEXT)
    layer = layer_of()
    made.rois.add_all(shapes_of(layer, False), layer.crs())
    made.set_fields(Fields.by_name(made.rois.field_names()))
    return made


def test_fields_are_found_by_their_names_whatever_their_case(draft: Draft) -> None:
    assert draft.fields == Fields("preset", "Prompt", "", "remove", "strength", "seed")
    assert draft.is_each


def test_each_region_becomes_what_its_fields_say_and_the_others_are_named_with_why(draft: Draft) -> None:
    found = draft.given()
    assert [one.title for one in found if one.task is not None] == [
        "snow on the ground", "Flood", "Flood", "Remove", "snow",
    ]  # fmt: skip
    why = {number: one.why for number, one in enumerate(found) if one.task is None}
    assert why == {
        4: "its fields say nothing",
        5: "no preset is called “flod”",
        6: "it says two things, Prompt and Remove",
        7: "its strength is “7”, not above 0 and at most 1",
        9: "it lies outside the raster",
    }
    told = summed(found)
    assert "Flood: 2" in told
    assert "parcels 5 (its fields say nothing)" in told
    assert ", and 2 more" in told


def test_the_request_has_one_share_for_those_alike_and_leaves_the_others_out(draft: Draft) -> None:
    request = draft.request()
    assert request.roi is None
    shares = request.task.shares
    assert [share.name for share in shares] == ["parcels 1", "parcels 2, parcels 3", "parcels 4", "parcels 9"]
    assert shares[1].task == draft.given()[1].task
    assert (shares[1].strength, shares[1].seed) == (0.5, 7)
    assert shares[1].task.paraphrases  # the preset's own
    assert protocol.EditRequest.from_json(request.to_json()) == request
    assert draft.size()[0] == pytest.approx(5 * (30 / 2) ** 2)
    assert "each" in request.output


def test_the_others_may_become_what_the_form_says(draft: Draft) -> None:
    draft.set_fields(replace(draft.fields, others=True))
    assert draft.given()[4].task is None  # the form says nothing whole yet
    draft.set_wording(replace(draft.wording, prompt="a forest"))
    assert draft.given()[4].task == draft.wording.task()
    assert draft.given()[5].task is None  # a word that is wrong is not another's
    draft.set_kind(REMOVE)
    assert draft.given()[4].task == protocol.RemoveTask()


def test_what_the_engine_would_refuse_is_left_out_and_asked_again_as_before(draft: Draft) -> None:
    asked = draft.request(with_refused=True)
    task = draft.given()[0].task
    draft.refuse({task: "it knows no such thing"})
    assert draft.given()[0].why == "it knows no such thing"
    assert len(draft.request().task.shares) == 3
    assert draft.request(with_refused=True).task == asked.task
    draft.set_wording(replace(draft.wording, bands=(1, 2, 3)))
    assert draft.given()[0].task == task


def test_nothing_to_do_is_said_before_running(draft: Draft) -> None:
    draft.set_fields(Fields())
    assert "all regions stay as they are" in draft.problems()[0].sentence
    with pytest.raises(errors.UsageError, match="stay as they are"):
        draft.request()
    draft.set_fields(None)
    assert not draft.is_each


def test_copies_are_of_no_fields(draft: Draft) -> None:
    draft.set_kind(COPY)
    assert not draft.is_each


def test_a_request_of_before_comes_back_as_it_was(draft: Draft) -> None:
    request = draft.request()
    other = Draft()
    raster = next(iter(QgsProject.instance().mapLayers().values()))
    assert show_request(request, other) == []
    again = other.request()
    assert [(one.task, one.settings) for one in again.task.shares] == [
        (one.task, one.settings) for one in request.task.shares
    ]
    assert other.size() == draft.size()
    assert outline_of(request, raster)


def test_values_of_attributes_as_text() -> None:
    assert [plain(value) for value in (None, "", "  ", 3.0, 0.25, True, 7, " a ")] == [
        "", "", "", "3", "0.25", "true", "7", "a",
    ]  # fmt: skip


def becomes(panel) -> dict[str, str]:
    """What the table says of each region."""
    rows = range(panel.table.rowCount())
    return {panel.table.item(row, 0).text(): panel.table.item(row, 1).text() for row in rows}


def test_the_panel_shows_what_each_gets_and_switches(profile, make_raster) -> None:
    with stage(make_raster) as made:
        made.draft.set_layer(made.layer)
        panel = made.dock.where.each
        made.draft.rois.add(square(10, 10), UTM)
        assert not panel.isVisibleTo(made.dock.where)
        layer = layer_of()
        QgsProject.instance().addMapLayer(layer)
        made.dock.where.take_features(layer, False)
        assert panel.isVisibleTo(made.dock.where)
        assert not panel.table.isVisibleTo(panel)
        panel.switch.click()
        assert made.draft.fields.prompt == "Prompt"
        assert panel.table.rowCount() == 11
        assert becomes(panel)["Region 1"] == "as it is: its fields say nothing"  # it was drawn
        assert becomes(panel)["parcels 2"] == "Flood · feather 4 · strength 0.5 · seed 7"
        assert "as it is" in panel.table.item(5, 1).text()  # those that want a look come first
        assert "as it is" not in panel.table.item(6, 1).text()
        assert "parcels 6 (no preset is called “flod”)" in panel.summary.text()
        choice = panel.choices["preset"]
        choice.setCurrentIndex(0)
        choice.activated.emit(0)
        assert made.draft.fields.preset == ""
        assert becomes(panel)["parcels 2"] == "as it is: its fields say nothing"
        panel.switch.click()
        assert made.draft.fields is None
        assert not panel.table.isVisibleTo(panel)


def test_another_variant_has_another_seed_for_every_region(draft: Draft) -> None:
    request = replace(draft.request(), seed=10)
    other = with_seed(request, 12)
    assert (other.seed, other.task.shares[1].seed) == (12, 9)
    assert other.task.shares[0].seed is None
    assert with_seed(other, 10) == request


def test_the_size_is_that_of_the_places_and_not_of_what_lies_between(draft: Draft) -> None:
    draft.set_fields(None)
    draft.set_kind(REMOVE)
    draft.rois.clear()
    for at in ((10, 10), (300, 300)):
        draft.rois.add(square(*at, 20), UTM)
    feather = draft.options.feather
    assert draft.box_pixels() == pytest.approx(2 * (10 + 2 * feather) ** 2)
    draft.rois.add(square(30, 10, 20), UTM)  # it touches the first
    assert draft.box_pixels() == pytest.approx(
        (10 + 2 * feather) ** 2 + (20 + 2 * feather) * (10 + 2 * feather)
    )


def test_the_notes_of_a_layer_say_what_each_became(draft: Draft) -> None:
    rows = dict(notes._task_rows(draft.request().task))
    assert rows["Edit"] == "Each region its own"
    assert rows["parcels 2, parcels 3"] == "Flood"
    copies = protocol.CopyTask("0,0,1,1", ((0, 0), (5, 5)), rotate=(90, 0), mirror=(False, True))
    assert dict(notes._task_rows(copies))["Turned"] == "90°; 0°, mirrored"


def test_a_thousand_features_are_worked_out_without_reading_a_file_for_each(draft: Draft, monkeypatch) -> None:
    rows = [((20 * (n % 18), 20 * (n // 18 % 18)), (f"snow {n}", None, None, None, None)) for n in range(1000)]
    layer = layer_of(rows)
    draft.rois.clear()
    draft.rois.add_all(shapes_of(layer, False), layer.crs())
    draft.set_fields(Fields(prompt="Prompt"))

    def never(*_args: object) -> None:
        raise AssertionError("a file was read")

    for name in ("load_all", "load"):
        monkeypatch.setattr(words, name, never)
    draft.refuse({draft.given()[0].task: "no"})
    found = draft.given()
    assert len(found) == 1000
    assert (found[0].task, found[1].title) == (None, "snow 1")
