"""The job ``export``: features become edits and a data set in one go; what failed is told; it goes on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rs_genedit.batch_files import RESULTS, FailedJobs
from rs_genedit.dataset.pairs import find_pairs
from rs_genedit.errors import Cancelled, OutputError, UsageError
from rs_genedit.jobs.batch.expand import Expansion
from rs_genedit.jobs.batch.plan import PlanError, read_plan
from rs_genedit.jobs.export import resumable
from rs_genedit.jobs.export import run as export
from rs_genedit.protocol import Progress, Result, Tally
from rs_genedit.runtime.context import JobContext

from tests.core.batch.making import QUICK, layer, lines, plan, results, scene, square

DATASET = {"size": 32, "gap": 0, "layouts": ["levir"]}


def asked(folder: Path, **changed: Any) -> dict[str, Any]:
    batch = {"plan": str(folder / "plan.yaml")}
    return {"output": str(folder / "out"), "batch": batch, "dataset": DATASET, **changed}


def made(folder: Path, *more: str, **changed: Any) -> tuple[Result, list[object]]:
    """An export of three places that are removed, and its events."""
    layer(folder / "e.gpkg", [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20)], n=[1, 2, 3])
    plan(folder, "scenes: [s0.tif]\nlayer: {file: e.gpkg, task: remove}\n" + QUICK + "\n".join(more))
    events: list[object] = []
    return export(asked(folder, **changed), JobContext(emit=events.append)), events


# ------------------------------------------------------------------------------------------------------ plan


def test_fields_of_a_layer_stand_for_attributes_and_one_task_for_those_that_say_nothing(tmp_path: Path):
    scene(tmp_path / "s0.tif")
    layer(
        tmp_path / "e.gpkg",
        [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20)],
        what=["a burn scar", "", "snow cover"],
        preset=["no such thing", "no such thing", "no such thing"],
        nr=[7, 8, 9],
    )
    fields = "fields: {prompt: what, preset: null, seed: nr}"
    text = f"scenes: [s0.tif]\nlayer: {{file: e.gpkg, {fields}, task: {{preset: flood}}}}\n"
    found = list(Expansion(read_plan(plan(tmp_path, text))))
    prompts = [job.request["task"]["prompt"] for job in found]
    assert prompts[0] == "a burn scar"
    assert prompts[2] == "snow cover"
    assert "flood" in prompts[1]
    assert [job.request["seed"] for job in found] == [7, 8, 9]
    (alone,) = [job for job in found if "flood" in prompts[1] and job.request["task"]["prompt"] == prompts[1]]
    plain = f"scenes: [s0.tif]\nlayer: {{file: e.gpkg, {fields}, task: flood}}\n"
    assert alone.id in {job.id for job in Expansion(read_plan(plan(tmp_path, plain)))}, (
        "a lone word is a preset"
    )


LAYER_FAULTS = [
    ("{fields: {prompt: what}}", "layer names its file"),
    ("{file: e.gpkg, fields: {color: what}}", "fields has no 'color'"),
    ("{file: e.gpkg, fields: {prompt: gone}}", "e.gpkg has no field 'gone': it has what"),
    ("{file: e.gpkg, fields: {prompt: 3}}", "prompt must be text"),
    ("{file: e.gpkg, task: {preset: flod}}", "line 2 of plan.yaml: there is no preset 'flod'"),
    ("{file: e.gpkg, task: {preset: flood, remove: true}}", "a task is one thing"),
    ("{file: e.gpkg, fields: {prompt: null}}", "no attribute of e.gpkg says what is to be there"),
    ("{file: e.gpkg, task: {quality: draft}}", "a task is one thing: it is one of"),
]


@pytest.mark.parametrize(("text", "said"), LAYER_FAULTS)
def test_a_fault_of_a_layer_is_one_sentence(tmp_path: Path, text: str, said: str):
    layer(tmp_path / "e.gpkg", [square(5, 5, 20)], what=["snow"])
    with pytest.raises(PlanError) as told:
        list(Expansion(read_plan(plan(tmp_path, f"scenes: [s0.tif]\nlayer: {text}\n", 1))))
    assert said in str(told.value)
    assert "\n" not in str(told.value)


def test_a_feature_that_says_nothing_stays_as_it_is_and_that_is_said(tmp_path: Path):
    scene(tmp_path / "s0.tif")
    layer(
        tmp_path / "e.gpkg",
        [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20), square(500, 500, 20), square(30, 80, 20)],
        preset=["snow", "", "", "flood", ""],
        remove=["", " Yes ", "no", "", "FALSE"],
        scene=["s0.tif", "s0.tif", "", "s0.tif", ""],
    )
    expansion = Expansion(read_plan(plan(tmp_path, "layer: e.gpkg\n")))
    assert [job.request["task"]["kind"] for job in expansion] == ["text", "remove"]
    assert expansion.notes == [
        "1 features of e.gpkg lie in no scene",
        "2 of 5 features of e.gpkg say nothing of what they become, and stay as they are",
    ]
    layer(tmp_path / "none.gpkg", [square(5, 5, 20)], preset=[""])
    with pytest.raises(PlanError, match=r"the plan has no jobs: 1 of 1 features of none\.gpkg say nothing"):
        list(Expansion(read_plan(plan(tmp_path, "scenes: [s0.tif]\nlayer: none.gpkg\n"))))
    layer(tmp_path / "odd.gpkg", [square(5, 5, 20)], remove=["perhaps"])
    with pytest.raises(PlanError, match=r"feature 1 of odd\.gpkg: remove is yes or no, not 'perhaps'"):
        list(Expansion(read_plan(plan(tmp_path, "scenes: [s0.tif]\nlayer: odd.gpkg\n"))))


# ---------------------------------------------------------------------------------------------------- export


def test_features_become_edits_and_a_data_set(tmp_path: Path):
    result, events = made(tmp_path)
    assert (result.report["jobs"], result.report["done"], result.report["failed"]) == (3, 3, 0)
    assert sum(one["chips"] for one in result.report["splits"].values()) == 3
    assert set(result.outputs) == {
        *("plan", "requests", "results", "dataset", "card", "contact_sheet", "description"),
    }
    assert all(Path(path).exists() for paths in result.outputs.values() for path in paths)
    tallies = [event for event in events if isinstance(event, Tally)]
    assert (tallies[-1].done, tallies[-1].total) == (3, 3)
    told = [event.fraction for event in events if isinstance(event, Progress)]
    assert told == sorted(told)
    assert told[0] <= 0.9, "the edits are not yet the whole"
    with pytest.raises(OutputError, match=r"a data set in .* already"):
        export(asked(tmp_path), JobContext())


def test_what_the_data_set_would_refuse_is_said_before_the_first_edit(tmp_path: Path):
    for wrong, said in (({"layouts": ["xview3"]}, "a layout is one of"), ({"size": 5}, "32 to 4096")):
        with pytest.raises(UsageError, match=said):
            made(tmp_path, dataset={**DATASET, **wrong})
    with pytest.raises(UsageError, match="the whole of a plan"):
        made(tmp_path, batch={"plan": str(tmp_path / "plan.yaml"), "shard": "1/2"})
    assert not (tmp_path / "out").exists()


def test_it_goes_on_after_a_cancel_and_makes_nothing_twice(tmp_path: Path):
    def stop(event: object) -> None:
        if isinstance(event, Tally) and event.done == 1:
            context.cancelled.set()

    layer(tmp_path / "e.gpkg", [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20)], n=[1, 2, 3])
    plan(tmp_path, "scenes: [s0.tif]\nlayer: {file: e.gpkg, task: remove}\n" + QUICK)
    assert not resumable(asked(tmp_path))
    context = JobContext(emit=stop)
    with pytest.raises(Cancelled):
        export(asked(tmp_path), context)
    assert resumable(asked(tmp_path))
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "edits").rglob("*.tif")}
    result, _ = made(tmp_path)
    assert result.report["skipped"] == 1
    assert [record["state"] for record in results(tmp_path / "out" / "edits")] == ["done"] * 3
    assert all(path.stat().st_mtime_ns == stamp for path, stamp in stamps.items())


def test_where_nothing_could_be_edited_the_first_sentence_is_said(tmp_path: Path):
    layer(tmp_path / "e.gpkg", [square(5, 5, 20)], preset=["flood"])
    (tmp_path / "s0.tif").write_bytes(b"no raster")
    plan(tmp_path, "scenes: [s0.tif]\nlayer: e.gpkg\n")
    with pytest.raises(UsageError, match=r"nothing could be edited: .*s0\.tif"):
        export(asked(tmp_path), JobContext())
    assert not (tmp_path / "out" / "dataset").exists()


def test_scenes_that_an_item_does_not_name_in_full_are_found_by_the_batch(tmp_path: Path, monkeypatch):
    """An Item names no folder of a person; which scene was edited the batch's own requests say."""
    monkeypatch.setenv("USER", "surveyor")
    for number in range(2):
        far = tmp_path / f"a{number}" / "surveyor"
        far.mkdir(parents=True)
        scene(far / "scene.tif", number)
    layer(tmp_path / "e.gpkg", [square(5, 5, 20), square(40, 40, 20), square(90, 60, 20)], n=[1, 2, 3])
    scenes = ", ".join(str(tmp_path / f"a{n}" / "surveyor" / "scene.tif") for n in range(2))
    plan(tmp_path, f"scenes: [{scenes}]\nlayer: {{file: e.gpkg, task: remove}}\n" + QUICK)
    (tmp_path / "x" / "y" / "z").mkdir(parents=True)
    result = export(asked(tmp_path, output=str(tmp_path / "x" / "y" / "z" / "out")), JobContext())
    assert sum(one["chips"] for one in result.report["splits"].values()) == 6
    (tmp_path / "a1" / "surveyor" / "scene.tif").unlink()
    edits = tmp_path / "x" / "y" / "z" / "out" / "edits"
    pairs, left_out = find_pairs([str(edits)], None)
    assert len(pairs) == 3
    assert len(left_out) == 3
    assert "scene.tif, does not lie where the Item says" in left_out[0]
    (edits / "batch.json").write_text("[")
    with pytest.raises(UsageError, match="no finished edit"):
        find_pairs([str(edits)], None)


# -------------------------------------------------------------------------------------------------- failures


def test_failed_jobs_are_read_on_as_lines_come_and_named_by_the_plan(tmp_path: Path):
    jobs = [f"{number:032x}" for number in range(4)]
    asked_for = [{"id": job, "op": "edit", "task": f"t{n}", "roi": f"r{n}"} for n, job in enumerate(jobs)]
    (tmp_path / "requests.jsonl").write_text("".join(json.dumps(one) + "\n" for one in asked_for))
    failed = FailedJobs(tmp_path)
    assert failed.read() == []

    def add(text: str, name: str = RESULTS) -> None:
        with open(tmp_path / name, "a") as file:
            file.write(text)

    add(json.dumps({"id": jobs[1], "state": "failed", "error": "why one"}) + "\n")
    (one,) = failed.read()
    assert (one.task, one.place, one.sentence) == ("t1", "r1", "why one")
    add('not json\n{"id": 5}\n' + json.dumps({"id": jobs[2], "state": "failed", "error": "why two"}))
    assert [one.sentence for one in failed.read()] == ["why one"], "a line that is being written is not one yet"
    add("\n")
    assert [one.sentence for one in failed.read()] == ["why one", "why two"]
    assert [one.sentence for one in failed.read(1)] == ["why one"]
    add(json.dumps({"id": jobs[1], "state": "done"}) + "\n")
    add(json.dumps({"id": jobs[1], "state": "failed", "error": "again"}) + "\n", "results-00001-of-00002.jsonl")
    assert [one.id for one in failed.read()] == [jobs[2]], "done once is done"
    assert [one.id for one in FailedJobs(tmp_path).read()] == [jobs[2]], "in whatever order the files are read"
    (tmp_path / RESULTS).write_text(json.dumps({"id": jobs[3], "state": "failed", "error": "new"}) + "\n")
    assert jobs[3] in [one.id for one in failed.read()], (
        "a file that was written anew is read from its beginning"
    )


def test_a_batch_names_what_failed_in_its_report(tmp_path: Path):
    (tmp_path / "bad.tif").write_bytes(b"no raster")
    layer(tmp_path / "e.gpkg", [square(5, 5, 20)], n=[1])
    plan(tmp_path, "scenes: [bad.tif, s0.tif]\nlayer: {file: e.gpkg, task: remove}\n" + QUICK)
    from tests.core.batch.making import run

    report = run(tmp_path / "plan.yaml", tmp_path / "out").report
    (failure,) = report["failures"]
    assert failure["task"] == "remove"
    assert "bad.tif" in failure["error"]
    (line,) = [record for record in lines(tmp_path / "out" / RESULTS) if record["state"] == "failed"]
    assert line["error"] == failure["error"]
