"""Plans: what they expand to, ids that stay, and one sentence with its line for each fault."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from rs_genedit.jobs.batch.expand import Expansion, Job
from rs_genedit.jobs.batch.plan import Layer, Plan, PlanError, read_plan
from rs_genedit.protocol import EditRequest
from rs_genedit.sequence_request import SequenceRequest

from tests.core.batch.making import EXEMPLAR, layer, plan, scene, square
from tests.core.doors import roi
from tests.core.quarry import add, halves

ROI = roi(20, 20, 44, 44)


def jobs(path: Path) -> list[Job]:
    return list(Expansion(read_plan(path)))


def test_a_plan_is_scenes_by_rois_by_tasks_by_seeds(tmp_path: Path):
    layer(
        tmp_path / "land.gpkg", [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20)], kind=["a", "b", "a"]
    )
    text = (
        'scenes: ["s*.tif"]\nrois:\n  - {file: land.gpkg, where: {kind: a}}\n'
        f'  - "{ROI}"\ntasks:\n  - remove\n  - {{preset: flood, quality: draft}}\n'
        '  - sequence: {describe: "a flood, then a drought", frames: 3}\n'
        "seeds: [4, 9]\nsettings: {feather: 2}\n"
    )
    found = jobs(plan(tmp_path, text, scenes=2))
    assert len(found) == 2 * 3 * 3 * 2
    assert len({job.id for job in found}) == len(found)
    assert [job.request["source"] for job in found[:: 3 * 3 * 2]] == ["s0.tif", "s1.tif"]
    for job in found:  # each is a request that the engine reads
        kind = SequenceRequest if job.op == "sequence" else EditRequest
        read = kind.from_json({**job.request, "output": "o.tif"})
        assert read.feather == 2 or (job.op == "edit" and read.task.kind == "text")
        assert read.seed in (4, 9)
    assert {job.op for job in found} == {"edit", "sequence"}
    assert {json.loads(job.request["roi"])["type"] for job in found if job.roi.startswith("land")} == {
        "Polygon"
    }
    assert {job.size[0] for job in found} == {400, 24 * 24}


def test_an_id_is_the_hash_of_the_request_and_stays_when_the_plan_grows(tmp_path: Path):
    text = f'scenes: [s0.tif]\nrois: ["{ROI}"]\ntasks: [remove]\nseeds: [3]\n'
    (one,) = jobs(plan(tmp_path, text))
    said = json.loads(one.line())
    content = json.dumps({"op": said["op"], "request": said["request"]}, sort_keys=True, separators=(",", ":"))
    assert said["id"] == one.id == hashlib.sha256(content.encode()).hexdigest()[:32]
    more = jobs(plan(tmp_path, text.replace("[3]", "[2, 3]").replace("[remove]", "[{preset: flood}, remove]")))
    assert one.id in {job.id for job in more}
    (elsewhere := tmp_path / "moved").mkdir()
    assert jobs(plan(elsewhere, text))[0].id == one.id, "names are those of the plan, wherever it lies"


def test_a_layer_says_by_attributes_what_each_feature_becomes(tmp_path: Path):
    scene(tmp_path / "s0.tif")
    layer(
        tmp_path / "edits.gpkg",
        [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20), square(500, 500, 9)],
        preset=["flood", "", "", "snow"],
        prompt=["", "a burn scar", "", ""],
        material=["", "", "s0.tif", ""],
        method=["", "patch", "", ""],
        quality=["draft", "", "", ""],
        seed=[1, 2, 3, 4],
        scene=["s0.tif"] * 4,
    )
    expansion = Expansion(Plan(tmp_path, (), layer=Layer("edits.gpkg")))
    found = list(expansion)
    tasks = [job.request["task"]["kind"] for job in found]
    assert tasks == ["text", "text", "exemplar"]
    assert [job.request["seed"] for job in found] == [1, 2, 3]
    assert found[0].request["quality"] == "draft"
    assert found[0].request["task"]["paraphrases"], "the preset's own"
    assert found[1].request["task"]["prompt"] == "a burn scar"
    assert found[2].request["task"]["source"] == "s0.tif"
    assert expansion.notes == ["1 features of edits.gpkg lie in no scene"]


def test_a_scene_that_cannot_be_opened_is_jobs_that_failed(tmp_path: Path):
    (tmp_path / "bad.tif").write_bytes(b"no raster")
    text = "scenes: [bad.tif, s0.tif]\nrois: [{place: {count: 3, size: 20}}]\ntasks: [remove, {preset: snow}]\n"
    found = jobs(plan(tmp_path, text))
    broken = [job for job in found if job.error]
    assert len(found) == 2 + 6
    assert len(broken) == 2
    assert all("bad.tif" in job.error for job in broken)


FAULTS = [
    ("", "is empty"),
    ("[1, 2]", "line 1 of plan.yaml: a plan must be a mapping"),
    ("scenes: [s0.tif\nrois: [", "line 2 of plan.yaml: this is not YAML"),
    ("scenes: []\ntasks: [remove]", "scenes must not be an empty list"),
    ("scenes: [s0.tif]\nscenes: [s1.tif]", "line 2 of plan.yaml: 'scenes' is said twice"),
    ("scenes: nothing*.tif\ntasks: [remove]", "no file is called nothing*.tif"),
    ("scenes: [s0.tif]\ntasks: [remove]", "line 2 of plan.yaml: this task needs a place"),
    ("scenes: [s0.tif]", "a plan names its tasks"),
    ('scenes: !!python/object/apply:os.system ["x"]', "is not read: write plain values"),
    ("a: &a [*a]\nscenes: s0.tif", "nested too deeply"),
    ("{roi}tasks: [{exampler: x}]", "line 3 of plan.yaml: a task has no 'exampler'"),
    ("{roi}tasks: [{prompt: water, remove: true}]", "a task is one thing: prompt and remove are two"),
    ("{roi}tasks: [{prompt: on}]", "prompt must be text, not true"),
    ("{roi}tasks: [{prompt: 'a flood', guidance: much}]", "guidance must be a number, not text"),
    ("{roi}tasks: [{remove: true, guidance: 2}]", "guidance does not belong to remove"),
    ("{roi}tasks: [{preset: flod}]", "there is no preset 'flod'"),
    ("{roi}tasks: [remove, remove]", "this task stands in the plan twice"),
    ("{roi}tasks: [{material: sand}]", "'sand' is neither a raster"),
    ("{roi}tasks: [{exemplar: {source: gone.tif}}]", "gone.tif does not exist"),
    ("{roi}tasks: [{sequence: {frames: 3}}]", "say what happens"),
    ("{roi}tasks: [remove]\nseeds: [1, 1]", "line 4 of plan.yaml: a seed stands in the list twice"),
    ("{roi}tasks: [remove]\nseeds: 0", "must be 1 to 1,000,000, not 0"),
    ("{roi}tasks: [remove]\nsettings: {quality: best}", "quality must be one of draft, standard, high"),
    ("{roi}tasks: [remove]\nsettings: {output: x}", "settings has no 'output'"),
    ("scenes: [s0.tif]\nrois: [{file: gone.gpkg}]\ntasks: [remove]", "gone.gpkg does not exist"),
    ("scenes: [s0.tif]\nrois: [{place: {count: 3}}]\ntasks: [remove]", "place says how large"),
    (
        "scenes: [s0.tif]\nrois: [{place: {count: .inf, size: 3}}]\ntasks: [remove]",
        "count must be a whole number",
    ),
    (
        "scenes: [s0.tif]\nrois: [{place: {count: 3, size: [9, 2]}}]\ntasks: [remove]",
        "sizes are one number, two",
    ),
    ("scenes: [s0.tif]\nrois: ['1,2,3,4']\ntasks: [remove]", "the plan has no jobs: line 2 of plan.yaml"),
    (
        "scenes: [s0.tif]\nrois: ['{\"type\": 3']\ntasks: [remove]",
        "line 2 of plan.yaml: the ROI is not valid JSON",
    ),
    ("layer: s0.tif\nscenes: [s0.tif]", "line 1 of plan.yaml"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_one_sentence_with_its_line(text: str, said: str, tmp_path: Path):
    text = text.replace("{roi}", f'scenes: [s0.tif]\nrois: ["{ROI}"]\n')
    with pytest.raises(PlanError) as fault:
        jobs(plan(tmp_path, text))
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


def test_attributes_and_layers_that_do_not_fit_are_said(tmp_path: Path):
    layer(tmp_path / "land.gpkg", [square(5, 5, 20)], kind=["a"])
    for where, said in (
        ("knd: a", "no attribute 'knd': it has kind"),
        ("kind: z", "no polygon of land.gpkg has kind: z"),
    ):
        with pytest.raises(PlanError, match=f"line 2 of plan.yaml: .*{said}"):
            jobs(
                plan(
                    tmp_path,
                    f"scenes: [s0.tif]\nrois: [{{file: land.gpkg, where: {{{where}}}}}]\ntasks: [remove]",
                )
            )
    with pytest.raises(PlanError, match=r"no attribute of land\.gpkg says what is to be there"):
        jobs(plan(tmp_path, "scenes: [s0.tif]\nlayer: land.gpkg\n"))
    layer(tmp_path / "wrong.gpkg", [square(5, 5, 20)], preset=["flod"])
    with pytest.raises(PlanError, match=r"feature 1 of wrong\.gpkg: there is no preset"):
        jobs(plan(tmp_path, "scenes: [s0.tif]\nlayer: wrong.gpkg\n"))


def test_a_material_of_the_library_is_pinned_by_its_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    library, source = tmp_path / "library", halves(tmp_path / "quarry.tif")
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(library))
    kept = add(source, name="gravel")
    text = f'scenes: [s0.tif]\nrois: ["{ROI}"]\ntasks: [{{material: gravel}}]\n'
    (one,) = jobs(plan(tmp_path, text))
    assert one.request["task"] == {"kind": "exemplar", "material": f"gravel@{kept['sha256']}"}


def test_an_exemplar_of_a_named_material_is_that_raster(tmp_path: Path):
    scene(tmp_path / "sand.tif", 5)
    text = (
        f'scenes: [s0.tif]\nrois: ["{ROI}"]\ntasks: [{{material: sand}}, {{exemplar: "{EXEMPLAR}"}}]\n'
        "materials: {sand: {source: sand.tif}}\n"
    )
    first, second = jobs(plan(tmp_path, text))
    assert first.request["task"]["source"] == "sand.tif"
    corners = json.loads(first.request["task"]["region"])["coordinates"][0]
    assert {tuple(corner) for corner in corners} == {
        (x, y) for x in (100_000.0, 100_160.0) for y in (400_000.0, 399_880.0)
    }
    assert second.request["task"]["region"] == EXEMPLAR
