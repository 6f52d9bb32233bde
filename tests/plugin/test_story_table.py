"""The storyboard as a table, and the request that a story makes: no engine, no map."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bench import ELSEWHERE
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from rs_genedit_plugin.contract import errors, sequence_request, storyboard
from rs_genedit_plugin.model.consent import Consent
from rs_genedit_plugin.model.draft import STORY, Draft
from rs_genedit_plugin.model.project_options import ProjectOptions
from rs_genedit_plugin.model.story import DATED, DISTANCE, SPREAD, TERRAIN, Story
from rs_genedit_plugin.model.story_again import read_collection
from rs_genedit_plugin.model.storyboard_table import (
    AFTER,
    DATE,
    INTENSITY,
    LEVEL,
    PICTURE,
    PROMPT,
    SEED,
    StoryboardTable,
)

UTM = QgsCoordinateReferenceSystem("EPSG:32633")
Frame, Storyboard, Binding = storyboard.Frame, storyboard.Storyboard, storyboard.Binding
BOARD = Storyboard(
    "a flood over two days",
    (
        Frame("2024-03-01", "land", 0.0),
        Frame("2024-03-02", "brown flood water", 0.5, bindings=(Binding("flood water", ("brown",)),)),
        Frame("2024-03-04", "brown flood water", 1.0, level=12.5),
    ),
    process="flood",
)


@pytest.fixture
def draft(profile, make_raster) -> Draft:
    layer = QgsRasterLayer(str(make_raster()), "scene")
    QgsProject.instance().addMapLayer(layer)
    made = Draft()
    made.set_layer(layer)
    made.set_kind(STORY)
    made.rois.add(
        QgsGeometry.fromWkt("POLYGON((500040 5499960,500120 5499960,500120 5499880,500040 5499960))"), UTM
    )
    return made


@pytest.fixture
def story(draft: Draft) -> Story:
    made = Story(draft)
    made.set_board(BOARD)
    return made


@pytest.fixture
def table(story: Story) -> StoryboardTable:
    made = StoryboardTable(story)
    made._on_board()
    return made


def text(table: StoryboardTable, row: int, column: int) -> str:
    return table.data(table.index(row, column))


def edit(table: StoryboardTable, row: int, column: int, value: str) -> bool:
    return table.setData(table.index(row, column), value, Qt.ItemDataRole.EditRole)


def test_a_row_for_each_frame(table: StoryboardTable) -> None:
    assert table.rowCount() == 3
    assert [text(table, 1, column) for column in (DATE, INTENSITY, PROMPT, LEVEL, SEED)] == [
        "2024-03-02",
        "0.5",
        "brown flood water",
        "",
        "",
    ]
    assert text(table, 2, LEVEL) == "12.5"
    assert table.headerData(DATE, Qt.Orientation.Horizontal) == "Date"
    assert table.headerData(2, Qt.Orientation.Vertical) == "3"


def test_a_cell_is_edited(table: StoryboardTable, story: Story) -> None:
    assert edit(table, 1, INTENSITY, "70 %")
    assert edit(table, 2, INTENSITY, "0.9")
    assert edit(table, 2, DATE, "2024-03-05T06:00")
    assert edit(table, 1, SEED, "77")
    first, second, third = story.board.frames
    assert (second.intensity, second.seed) == (0.7, 77)
    assert (third.intensity, third.level, third.date) == (0.9, None, "2024-03-05T06:00:00")
    assert first == BOARD.frames[0]
    assert story.board.by == "person"
    assert storyboard.checked(story.board)


def test_words_that_go_from_a_prompt_take_their_bindings_along(table: StoryboardTable, story: Story) -> None:
    """The engine refuses a binding that does not stand in its prompt."""
    edit(table, 1, PROMPT, "clear flood water")
    assert story.board.frames[1].bindings == (Binding("flood water"),)
    edit(table, 1, PROMPT, "mud")
    assert story.board.frames[1].bindings == ()
    assert storyboard.checked(story.board)


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        (DATE, "2024-06-31", "not a date of the calendar"),
        (DATE, "soon", "not a date of the calendar"),
        (INTENSITY, "much", "not a number"),
        (INTENSITY, "1.5", "from 0 to 1"),
        (INTENSITY, "nan", "not a number"),
        (SEED, "-1", "whole number from 0"),
        (SEED, "2.5", "whole number from 0"),
        (SEED, "nan", "not a number"),
        (LEVEL, "inf", "not a number"),
    ],
)
def test_what_cannot_stand_in_a_cell_is_refused_in_words(
    table: StoryboardTable, story: Story, column: int, value: str, why: str
) -> None:
    told: list[str] = []
    table.refused.connect(told.append)
    assert not edit(table, 1, column, value)
    assert len(told) == 1
    assert why in told[0]
    assert story.board == BOARD


def test_the_first_frame_is_the_scene(table: StoryboardTable) -> None:
    editable = Qt.ItemFlag.ItemIsEditable
    assert not table.flags(table.index(0, INTENSITY)) & editable
    assert not table.flags(table.index(1, PICTURE)) & editable
    assert table.flags(table.index(0, DATE)) & editable
    assert not edit(table, 0, INTENSITY, "0.5")
    table.remove(0)
    assert table.rowCount() == 3


def test_frames_are_added_and_taken_out(table: StoryboardTable, story: Story) -> None:
    table.add_after(1)
    assert [frame.date for frame in story.board.frames] == [
        "2024-03-01",
        "2024-03-02",
        "2024-03-03",
        "2024-03-04",
    ]
    assert story.board.frames[2].intensity == 0.75
    table.add_after(3)
    assert story.board.frames[4].date == "2024-03-05"
    table.remove(2)
    assert [frame.intensity for frame in story.board.frames] == [0.0, 0.5, 1.0, 1.0]
    assert storyboard.checked(story.board)


def test_a_board_that_does_not_hold_together_is_a_problem_and_no_request(
    table: StoryboardTable, story: Story
) -> None:
    edit(table, 1, DATE, "2024-03-09")
    (problem,) = story.problems()
    assert "put the dates in order" in problem.sentence
    with pytest.raises(errors.UsageError, match="put the dates in order"):
        story.request()


def test_a_request_is_one_that_the_engine_takes(story: Story, draft: Draft) -> None:
    draft.set_options(replace(draft.options, quality="draft", seed=5, feather=200))
    request = sequence_request.SequenceRequest.from_json(story.request())
    assert (request.quality, request.seed, request.feather) == ("draft", 5, 64)
    assert storyboard.storyboard_of(json.loads(request.storyboard)) == BOARD
    assert Path(request.output).name == "scene_story_1"
    assert not Path(request.output).exists()
    assert json.loads(request.roi)["type"] == "Polygon"


def test_a_plan_is_asked_for_with_what_the_person_said(story: Story) -> None:
    story.tell(description="snow falls", frames=4, start="2024-01-01", end="2024-02-01", llm=True)
    plan = sequence_request.SequenceRequest.from_json(story.plan_request(Path("plan")))
    assert (plan.plan_only, plan.describe, plan.frames, plan.llm) == (True, "snow falls", 4, True)
    assert (plan.start, plan.end) == ("2024-01-01", "2024-02-01")
    story.set_board(None)
    whole = sequence_request.SequenceRequest.from_json(story.request())
    assert (whole.describe, whole.storyboard, whole.frames, whole.llm) == ("snow falls", None, 4, True)


def test_points_go_with_their_front(story: Story, make_raster) -> None:
    """Clicked in another CRS, they come to lie in the scene's."""
    story.tell(front=SPREAD)
    assert "Click where it begins" in story.problems()[0].sentence
    story.add_mark(QgsPointXY(15.001, 49.6513), QgsCoordinateReferenceSystem("EPSG:4326"))
    story.tell(wind_to=90.0, wind=0.5)
    request = story.request()
    (point,) = request["ignition"]
    assert point == pytest.approx((500072.3, 5499855.4), abs=60)
    assert (request["wind_to"], request["wind"], request["dem"], request["seeds"]) == (90.0, 0.5, None, [])
    story.tell(front=TERRAIN)
    assert "Choose the heights" in story.problems()[0].sentence
    dem = QgsRasterLayer(str(make_raster("heights.tif", bands=1)), "heights")
    QgsProject.instance().addMapLayer(dem)
    story.tell(dem=dem.id(), lowest=2.0, highest=9.0)
    story.add_mark(QgsPointXY(500050, 5499900), UTM)
    request = story.request()
    assert request["dem"] == dem.source()
    assert (request["seeds"], request["ignition"]) == ([[500050.0, 5499900.0]], [])
    assert (request["lowest_level"], request["highest_level"]) == (2.0, 9.0)
    story.tell(lowest=20.0)
    assert "must lie below" in story.problems()[0].sentence


def test_layers_say_where_it_comes_from(story: Story, tmp_path: Path) -> None:
    """Vector layers that are files go to the engine by file and layer; others are asked for."""
    memory = QgsVectorLayer("Polygon?crs=EPSG:32633&field=built:date", "memory", "memory")
    feature = QgsFeature(memory.fields())
    feature.setGeometry(
        QgsGeometry.fromWkt("POLYGON((500040 5499960,500120 5499960,500120 5499880,500040 5499960))")
    )
    memory.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "plots"
    file = tmp_path / "plots.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, str(file), QgsProject.instance().transformContext(), options
    )
    plots = QgsVectorLayer(f"{file}|layername=plots", "plots")
    QgsProject.instance().addMapLayers([memory, plots])
    for front, name in ((DISTANCE, "origin"), (DATED, "dated")):
        story.tell(front=front)
        assert "vector layer that is a file" in story.problems()[0].sentence
        story.tell(**{name: memory.id()})
        assert "vector layer that is a file" in story.problems()[0].sentence
        story.tell(**{name: plots.id()}, date_field="built")
        assert story.problems() == []
    request = sequence_request.SequenceRequest.from_json(story.request())
    assert (request.dated, request.date_field, request.distance_from) == (f"{file}#plots", "built", None)
    story.tell(front=DISTANCE)
    request = sequence_request.SequenceRequest.from_json(story.request())
    assert (request.distance_from, request.dated, request.date_field) == (f"{file}#plots", None, None)


def test_levels_of_other_heights_do_not_stay(story: Story) -> None:
    story.tell(highest=30.0)
    assert [frame.level for frame in story.board.frames] == [None, None, None]


def test_run_again_asks_for_the_same_story_with_the_edited_board(
    story: Story, table: StoryboardTable, draft: Draft
) -> None:
    with pytest.raises(errors.UsageError, match="Run a story first"):
        story.again()
    made = story.request()
    story.note_run(made)
    draft.set_options(replace(draft.options, seed=99))
    edit(table, 2, AFTER, "mud")
    again = story.again()
    assert (again["output"], again["seed"], again["resume"]) == (made["output"], made["seed"], True)
    assert json.loads(again["storyboard"])["frames"][2]["after"] == "mud"
    assert {**again, "storyboard": 0, "resume": 0} == {**made, "storyboard": 0, "resume": 0}


def test_the_next_story_has_a_folder_of_its_own(story: Story) -> None:
    first = story.request()["output"]
    assert story.request()["output"] == first
    story.note_run(story.request())
    second = story.request(taken=(first,))["output"]
    assert (Path(first).name, Path(second).name) == ("scene_story_1", "scene_story_2")


def test_what_is_missing_is_said(draft: Draft) -> None:
    story = Story(draft)
    assert story.problems()[0].sentence == "Say what happens, in a sentence."
    draft.rois.clear()
    assert story.problems()[0].where == "where"
    draft.set_layer(None)
    assert story.plan_problems()[0].where == "source"


def test_a_spread_is_slowed_by_costs(story: Story, make_raster, tmp_path: Path) -> None:
    costs = QgsRasterLayer(str(make_raster("costs.tif")), "costs")
    QgsProject.instance().addMapLayer(costs)
    story.tell(front=SPREAD, cost=costs.id(), wind=0.5, wind_to=90.0)
    story.add_mark(QgsPointXY(500060, 5499900), UTM)
    asked = sequence_request.SequenceRequest.from_json(story.request())
    assert (asked.cost, asked.wind, asked.wind_to) == (str(tmp_path / "costs.tif"), 0.5, 90.0)
    story.tell(front=TERRAIN, dem=costs.id())
    assert sequence_request.SequenceRequest.from_json(story.request()).cost is None
    story.tell(front=SPREAD)
    QgsProject.instance().removeMapLayer(costs.id())
    assert [problem.sentence for problem in story.problems()] == [
        "The costs must be a raster layer that is a file."
    ]


def test_a_latent_model_draws_stories_and_edits_keep_their_method(story: Story, draft: Draft) -> None:
    draft.set_options(replace(draft.options, story_latent=True, method="sinddm"))
    asked = sequence_request.SequenceRequest.from_json(story.request())
    assert (asked.method, asked.latent_model) == ("latent", "builtin-latent"), "the one that comes along"
    draft.set_options(replace(draft.options, latent_model="/models/own"))
    asked = sequence_request.SequenceRequest.from_json(story.request())
    assert (asked.method, asked.latent_model) == ("latent", "/models/own")
    assert draft.options.method == "sinddm"
    draft.set_options(replace(draft.options, story_latent=False))
    asked = sequence_request.SequenceRequest.from_json(story.request())
    assert (asked.method, asked.latent_model) == ("sinddm", None)


def test_a_strangers_project_names_no_model_on_another_computer(draft: Draft) -> None:
    options = ProjectOptions(draft, Consent())
    for model, kept in ((r"\\192.0.2.1\share\model", ""), ("/models/own", "/models/own")):
        draft.set_options(replace(draft.options, latent_model=model, story_latent=True))
        options.save()
        draft.set_options(replace(draft.options, latent_model=""))
        options.load()
        assert draft.options.latent_model == kept
        assert draft.options.story_latent


def collection(folder: Path, **asked) -> Path:
    told = {"storyboard": BOARD.text(), "source": "scene.tif", "roi": "", **asked}
    path = folder / "collection.json"
    path.write_text(json.dumps({"type": "Collection", "rsgenedit:request": told}))
    return path


def test_a_collections_story_is_asked_for_again(draft: Draft, tmp_path: Path) -> None:
    path = collection(tmp_path)
    retold = read_collection(path)
    assert (retold.board, retold.source) == (BOARD, tmp_path / "scene.tif")
    asked = sequence_request.SequenceRequest.from_json(retold.request(tmp_path / "again"))
    assert (asked.from_collection, asked.source) == (str(path), str(tmp_path / "scene.tif"))
    away = tmp_path / "away"
    away.mkdir()
    moved = read_collection(collection(away, source="../gone/scene.tif"), draft.scene.path)
    assert moved.source == draft.scene.path, "the raster that is open has its name"
    assert read_collection(collection(away, source="other.tif"), draft.scene.path).source is None


@pytest.mark.parametrize("place", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_collection_that_leads_elsewhere_has_nothing_looked_up(
    tmp_path: Path, monkeypatch, place: str
) -> None:
    touched = []
    monkeypatch.setattr(Path, "is_file", lambda self: touched.append(self) or False)
    path = collection(tmp_path, source=f"{place}/scene.tif")
    assert read_collection(path, tmp_path / "other.tif").source is None
    assert touched == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "collection.json cannot be read: it is not JSON."),
        ('{"type": "Feature"}', "collection.json is not the Collection of a story"),
        ('{"type": "Collection", "rsgenedit:request": []}', "is not the Collection of a story"),
        ('{"type": "Collection", "rsgenedit:request": {"storyboard": "{}"}}', "holds no storyboard"),
        ('{"type": "Collection", "rsgenedit:request": {"storyboard": 7}}', "holds no storyboard"),
    ],
)
def test_what_is_no_collection_is_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "collection.json"
    path.write_text(text)
    with pytest.raises(errors.UsageError, match=sentence):
        read_collection(path)
