"""A batch is carried out once, whatever happens on the way, and its manifests are true."""

from __future__ import annotations

import json
import resource
import signal
import sys
from pathlib import Path
from typing import Any

import pytest
from rs_genedit.batch_request import BatchRequest, Shard, read_shard
from rs_genedit.errors import Cancelled, OutputError, UsageError
from rs_genedit.jobs import registry
from rs_genedit.jobs.batch.manifest import Ledger, Results, cut_torn_line
from rs_genedit.protocol import Result, Tally
from rs_genedit.runtime.context import JobContext

from tests.core.batch.making import lines, plan, require_true, results, run, scene, small_plan
from tests.core.doors import roi


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources and seeds of edits that are really carried out, in order."""
    from rs_genedit.jobs.edit import run as edit

    found: list[str] = []

    def counted(request: Any, context: JobContext) -> Result:
        found.append(f"{Path(request['source']).name} {request['seed']}")
        return edit(request, context)

    monkeypatch.setitem(registry.JOBS, "edit", counted)
    return found


def test_every_job_is_done_once_and_its_line_is_true(tmp_path: Path, carried: list[str]):
    made = run(small_plan(tmp_path), tmp_path / "out")
    assert made.report == {"jobs": 4, "done": 4, "failed": 0, "skipped": 0}
    require_true(tmp_path / "out")
    assert carried == ["s0.tif 0", "s0.tif 1", "s1.tif 0", "s1.tif 1"]
    assert len({record["pixels_sha256"] for record in results(tmp_path / "out")}) == 4
    for record in results(tmp_path / "out"):
        assert record["seconds"] > 0
        assert record["cpu_seconds"] > 0
        assert record["peak_mb"] is None or record["peak_mb"] > 20
    again = run(tmp_path / "plan.yaml", tmp_path / "out")
    assert again.report["skipped"] == 4
    assert len(carried) == 4
    require_true(tmp_path / "out")


def test_a_grown_plan_costs_only_what_is_new(tmp_path: Path, carried: list[str]):
    run(small_plan(tmp_path, scenes=1, seeds=1), tmp_path / "out")
    run(small_plan(tmp_path, scenes=1, seeds=2), tmp_path / "out")
    assert carried == ["s0.tif 0", "s0.tif 1"]
    require_true(tmp_path / "out")


def test_one_corrupt_scene_costs_its_own_jobs_alone(tmp_path: Path):
    """One that does not open, and one that opens and is cut in its pixels."""
    asked = small_plan(tmp_path, scenes=4, seeds=1)
    (tmp_path / "s1.tif").write_bytes(b"II*\0 nothing")
    whole = (tmp_path / "s2.tif").read_bytes()
    (tmp_path / "s2.tif").write_bytes(whole[: len(whole) // 3])
    made = run(asked, tmp_path / "out")
    assert (made.report["done"], made.report["failed"]) == (2, 2)
    require_true(tmp_path / "out")
    for record in results(tmp_path / "out"):
        if record["state"] == "failed":
            assert "tif" in record["error"]
            assert record["code"] == "SceneError"
    assert run(asked, tmp_path / "out").report["skipped"] == 4, "what failed is not tried again unasked"
    for number in (1, 2):
        (tmp_path / f"s{number}.tif").unlink()
        scene(tmp_path / f"s{number}.tif", number)
    made = run(asked, tmp_path / "out", retry_failed=True)
    assert (made.report["done"], made.report["failed"], made.report["skipped"]) == (4, 0, 2)
    assert run(Path(), tmp_path / "out", collect=True).report["done"] == 4
    require_true(tmp_path / "out")


def test_a_line_that_was_lost_or_torn_is_written_again_and_nothing_made_again(
    tmp_path: Path, carried: list[str]
):
    """The driver died between a result and its line, and while it wrote a line."""
    asked, out = small_plan(tmp_path), tmp_path / "out"
    run(asked, out)
    before = results(out)
    text = (out / "results.jsonl").read_bytes().splitlines(keepends=True)
    (out / "results.jsonl").write_bytes(text[0] + text[1] + text[2][:40])
    made = run(asked, out)
    assert made.report == {"jobs": 4, "done": 4, "failed": 0, "skipped": 2}
    assert len(carried) == 4
    require_true(out)
    assert results(out) == before, "the very lines: seconds too are those of the one time it was made"


def test_results_without_a_receipt_are_known_by_their_checksums(tmp_path: Path, carried: list[str]):
    """The worker died between results and receipt; and one result was damaged besides."""
    asked, out = small_plan(tmp_path, scenes=1), tmp_path / "out"
    run(asked, out)
    before = {record["id"]: record["pixels_sha256"] for record in results(out)}
    first, second = sorted(out.glob("jobs/*/*"))
    for folder in (first, second):
        (folder / "receipt.json").unlink()
    pixels = bytearray((second / "edit.tif").read_bytes())
    pixels[-20] ^= 0xFF
    (second / "edit.tif").write_bytes(pixels)
    (out / "results.jsonl").unlink()
    assert run(asked, out).report["done"] == 2
    assert len(carried) == 3, "the damaged one alone was made again"
    require_true(out)
    assert {record["id"]: record["pixels_sha256"] for record in results(out)} == before


def test_a_job_that_was_killed_half_way_goes_on_from_its_staging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from rs_genedit.jobs import edit

    asked, out = small_plan(tmp_path, scenes=1, seeds=1), tmp_path / "out"

    def dies(*_: Any) -> None:
        raise SystemExit(9)  # as a kill: nothing of the batch catches it

    with monkeypatch.context() as patch:
        patch.setattr(edit, "finish", dies)
        with pytest.raises(SystemExit):
            run(asked, out)
    assert (out / "results.jsonl").read_bytes() == b""
    assert list(out.glob("jobs/*/*/.edit.tif.staging/area-*"))
    monkeypatch.setattr(edit, "make_pixels", lambda recipe, *rest: _staged(recipe, *rest))
    assert run(asked, out).report["done"] == 1
    require_true(out)


def _staged(recipe: Any, units: Any, pixels: Any, staging: Any, context: Any) -> Any:
    from rs_genedit.jobs.edit import is_staged

    assert is_staged(units, staging), "the finished area is taken up"
    return dict(recipe.models), {}


def test_a_full_disk_stops_a_line_whole_and_the_same_command_goes_on(tmp_path: Path, carried: list[str]):
    asked, out = small_plan(tmp_path, scenes=1), tmp_path / "out"
    run(asked, out)
    text = (out / "results.jsonl").read_bytes()
    first = text.splitlines(keepends=True)[0]
    (out / "results.jsonl").write_bytes(first)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        with Results(out, "results.jsonl") as opened:
            resource.setrlimit(resource.RLIMIT_FSIZE, (len(first) + 20, before[1]))
            with pytest.raises(OutputError, match="free some room and run the same again"):
                opened.append(json.loads(text.splitlines()[1]))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert (out / "results.jsonl").read_bytes() == first, "nothing of the line that did not fit"
    run(asked, out)
    assert (out / "results.jsonl").read_bytes() == text
    assert len(carried) == 2


def test_a_cancel_leaves_what_is_done_and_the_same_command_goes_on(tmp_path: Path, carried: list[str]):
    asked, out = small_plan(tmp_path), tmp_path / "out"
    context = JobContext()

    def stop(event: object) -> None:
        if isinstance(event, Tally) and event.done == 2:
            context.cancelled.set()

    told = JobContext(emit=stop, cancelled=context.cancelled)
    with pytest.raises(Cancelled, match="2 of 4 jobs are done"):
        run(asked, out, told)
    assert len(results(out)) == 2
    assert run(asked, out).report == {"jobs": 4, "done": 4, "failed": 0, "skipped": 2}
    assert len(carried) == 4


def test_parts_do_the_plan_between_them_and_are_collected(tmp_path: Path, carried: list[str]):
    asked, out = small_plan(tmp_path, scenes=3, seeds=1), tmp_path / "out"
    run(asked, out, shard="2/2")
    told = run(Path(), out, collect=True).report
    assert (told["jobs"], told["done"], told["missing"]) == (3, 1, 2)
    run(asked, out, shard="1/2")
    assert len(carried) == 3
    (first := out / "results-00001-of-00002.jsonl").write_bytes(first.read_bytes() + b'{"id": "torn')
    told = run(Path(), out, collect=True).report
    assert told == {"jobs": 3, "done": 3, "failed": 0, "missing": 0, "damaged": 0}
    require_true(out)
    assert [record["id"] for record in results(out)] == [job["id"] for job in lines(out / "requests.jsonl")]
    assert not list(out.glob("results-*"))
    assert run(asked, out).report["skipped"] == 3

    alone = run(asked, tmp_path / "alone").outputs["results"][0]
    same = {record["id"]: record["pixels_sha256"] for record in lines(Path(alone))}
    assert same == {record["id"]: record["pixels_sha256"] for record in results(out)}


def test_collecting_finds_what_is_no_longer_as_it_was_made(tmp_path: Path, carried: list[str]):
    asked, out = small_plan(tmp_path, scenes=3, seeds=1), tmp_path / "out"
    run(asked, out)
    one, two, _ = (record["outputs"]["output"][0] for record in results(out))
    (out / one).unlink()
    (out / two).write_bytes((tmp_path / "s0.tif").read_bytes())
    told = run(Path(), out, collect=True)
    assert (told.report["done"], told.report["damaged"]) == (1, 2)
    assert len(told.warnings) == 2
    made = run(asked, out, retry_failed=True)
    assert (made.report["done"], made.report["skipped"]) == (3, 1)
    assert len(carried) == 5
    assert run(Path(), out, collect=True).report["done"] == 3
    require_true(out)


def test_results_made_in_scratch_are_the_same(tmp_path: Path):
    asked = small_plan(tmp_path, scenes=1)
    run(asked, tmp_path / "out")
    (tmp_path / "scratch").mkdir()
    run(asked, tmp_path / "other", scratch=str(tmp_path / "scratch"))
    require_true(tmp_path / "other")
    assert not list((tmp_path / "scratch").iterdir())
    first, second = (
        {r["id"]: r["pixels_sha256"] for r in results(tmp_path / name)} for name in ("out", "other")
    )
    assert first == second


def test_a_story_is_a_job_like_any_other(tmp_path: Path):
    text = (
        f'scenes: [s0.tif]\nrois: ["{roi(20, 20, 44, 44)}"]\n'
        'tasks: [{sequence: {describe: "a flood", frames: 2}, quality: draft}]\n'
    )
    made = run(plan(tmp_path, text), tmp_path / "out")
    assert made.report["done"] == 1
    (record,) = results(tmp_path / "out")
    assert len(record["outputs"]["output"]) == 2
    assert (tmp_path / "out" / record["outputs"]["collection"][0]).is_file()
    require_true(tmp_path / "out")


def test_a_dry_run_counts_and_writes_nothing(tmp_path: Path):
    told = run(small_plan(tmp_path), tmp_path / "out", dry_run=True).report
    assert not (tmp_path / "out").exists()
    assert (told["jobs"], told["scenes"], told["tasks"]) == (4, 2, {"exemplar": 4})
    assert told["seconds"] > 0
    assert told["megabytes"] > 0
    half = run(tmp_path / "plan.yaml", tmp_path / "out", dry_run=True, shard="1/2").report
    assert half["jobs"] == 2


def test_the_cost_of_a_job_goes_by_roi_quality_and_what_is_written():
    from rs_genedit.jobs.batch.costs import cost
    from rs_genedit.jobs.batch.expand import Job

    def of(roi: int, scene: int, **request: Any) -> Any:
        return cost(
            Job("edit", {"task": {"kind": "remove"}, "format": "patch", **request}, size=(roi, scene, 3))
        )

    assert of(10**6, 10**7).seconds > 5 * of(10**5, 10**7).seconds
    assert of(10**5, 10**7).seconds == of(10**5, 10**9).seconds, "a patch's time goes by the ROI"
    assert of(10**5, 10**9, format="cog").seconds > of(10**5, 10**7, format="cog").seconds
    assert of(10**5, 10**7, format="cog").bytes > 20 * of(10**5, 10**7).bytes
    draft, usual, high = (
        of(10**5, 10**7, quality=quality).seconds for quality in ("draft", "standard", "high")
    )
    assert draft < usual < high
    story = cost(Job("sequence", {"frames": 4}, size=(10**5, 10**7, 3)))
    assert story.bytes == 4 * of(10**5, 10**7, format="cog").bytes


def test_two_batches_do_not_write_one_manifest(tmp_path: Path):
    asked, out = small_plan(tmp_path, scenes=1, seeds=1), tmp_path / "out"
    run(asked, out)
    with Results(out, "results.jsonl"), pytest.raises(OutputError, match="another batch is writing"):
        run(asked, out)


@pytest.mark.parametrize("name", ["results.jsonl", "requests.jsonl", "batch.json"])
def test_a_manifest_is_not_written_through_a_link(name: str, tmp_path: Path):
    asked, out = small_plan(tmp_path, scenes=1, seeds=1), tmp_path / "out"
    out.mkdir()
    (tmp_path / "mine").write_text("mine")
    (out / name).symlink_to(tmp_path / "mine")
    with pytest.raises(OutputError):
        run(asked, out)
    assert (tmp_path / "mine").read_text() == "mine"


ARRAYS = [
    ({"SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "5", "SLURM_ARRAY_TASK_COUNT": "4"}, "auto", (2, 4)),
    (
        {"SLURM_ARRAY_TASK_ID": "9", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_STEP": "4",
         "SLURM_ARRAY_TASK_COUNT": "3"},
        "auto",
        (2, 3),
    ),
    ({"AWS_BATCH_JOB_ARRAY_INDEX": "0", "AWS_BATCH_JOB_ARRAY_SIZE": "9"}, "auto", (0, 9)),
    ({"AWS_BATCH_JOB_ARRAY_INDEX": "3"}, "auto/9", (3, 9)),
    ({"COILED_BATCH_TASK_ID": "2"}, "auto/3", (2, 3)),
    ({}, "3/3", (2, 3)),
]  # fmt: skip


@pytest.mark.parametrize(("environment", "asked", "part"), ARRAYS, ids=range(len(ARRAYS)))
def test_a_job_array_says_which_part_it_is(environment: dict[str, str], asked: str, part: tuple[int, int]):
    assert read_shard(asked, environment) == Shard(*part)


@pytest.mark.parametrize(
    ("environment", "asked", "said"),
    [
        ({}, "auto", "no job array says which part"),
        ({"COILED_BATCH_TASK_ID": "2"}, "auto", "write it behind, as in auto/10"),
        ({"AWS_BATCH_JOB_ARRAY_INDEX": "9"}, "auto/9", "task 9 of 9, which does not exist"),
        ({"AWS_BATCH_JOB_ARRAY_INDEX": "x"}, "auto/9", "no whole numbers"),
        ({}, "0/4", "counted from 1"),
        ({}, "5/4", "no part 5 of 4"),
        ({}, "2", "I/N"),
    ],
)
def test_a_part_that_does_not_exist_is_refused(environment: dict[str, str], asked: str, said: str):
    with pytest.raises(UsageError, match=said):
        read_shard(asked, environment)


def test_parts_cover_a_plan_once():
    for count in (1, 2, 7):
        parts = [Shard(index, count) for index in range(count)]
        assert all(sum(part.has(number) for part in parts) == 1 for number in range(50))


def test_the_last_line_of_a_job_counts_and_done_stays_done(tmp_path: Path):
    one, two, three = ("1" * 32, "2" * 32, "f" * 32)
    text = [
        {"id": one, "state": "failed"},
        {"id": two, "state": "done"},
        {"id": one, "state": "done"},
        {"id": two, "state": "failed"},
        {"id": three, "state": "failed"},
    ]
    (tmp_path / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in text) + '{"id": "33')
    ledger = Ledger(tmp_path)
    assert [ledger.state(job) for job in (one, two, three, "3" * 32, "0" * 32)] == [
        "done", "done", "failed", "", "",
    ]  # fmt: skip


def test_a_torn_line_is_cut_however_long(tmp_path: Path):
    path = tmp_path / "results.jsonl"
    for kept, torn in ((b"", b"x" * 10), (b"a\n", b""), (b"a\nb\n", b"y" * 200_000), (b"", b"")):
        path.write_bytes(kept + torn)
        cut_torn_line(path)
        assert path.read_bytes() == kept


def test_requests_of_a_batch_say_what_is_wrong_with_them():
    for options, said in (
        ({"workers": 0}, "at least one worker"),
        ({"workers": 3}, "choose local processes"),
        ({"threads": 0}, "threads must be"),
        ({"max_memory": 10}, "at least 256"),
        ({"plan": ""}, "needs a plan"),
        ({"output": ""}, "needs the folder"),
    ):
        with pytest.raises(UsageError, match=said):
            BatchRequest(**{"plan": "p.yaml", "output": "o", **options})
    whole = BatchRequest("p.yaml", "o", "processes", 3, ("a.tif",), "1/2", scratch="/tmp")
    assert BatchRequest.from_json(json.loads(json.dumps(whole.to_json()))) == whole


if sys.platform == "win32":  # which has no such limits
    del test_a_full_disk_stops_a_line_whole_and_the_same_command_goes_on
