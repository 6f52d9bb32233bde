"""Progress of whole jobs: it never falls, within no part of the work either, and ends at 1.

Asked of the fractions as call sites hand them on, before the job's log holds them up: text search fell from
0.83 to 0, the training of SinDDM from 0.78 to 0.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rs_genedit.jobs.registry import run_job
from rs_genedit.methods.multiscale.sinddm import prepare
from rs_genedit.protocol import Progress
from rs_genedit.runtime.context import JobContext, JobLog

from tests.core.doors import roi, texture, write_raster

PLACE = roi(60, 50, 120, 110)
TWO_PLACES = (
    "MULTIPOLYGON(((100010 399990,100040 399990,100040 399960,100010 399960,100010 399990)),"
    "((100060 399930,100100 399930,100100 399890,100060 399890,100060 399930)))"
)
TASKS: dict[str, dict[str, Any]] = {
    "exemplar": {"kind": "exemplar", "region": roi(140, 20, 210, 90)},
    "copy": {"kind": "copy", "region": roi(140, 20, 170, 50), "to": [[100060, 399920], [100110, 399850]]},
    "remove": {"kind": "remove"},
    "text rendered": {"kind": "text", "prompt": "snow"},
    "text searched": {"kind": "text", "prompt": "a lake", "steering": "both"},
    "text gradient": {"kind": "text", "prompt": "snow", "steering": "gradient"},
}


class Asked(JobLog):
    """Keeps what was asked for, not only what is told."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float] = []

    def advance(self, fraction: float) -> tuple[float, float | None]:
        self.asked.append(fraction)
        return super().advance(fraction)


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Path:
    return write_raster(tmp_path_factory.mktemp("progress") / "scene.tif", texture(192, 224))


def followed(op: str, request: dict[str, Any]) -> None:
    events: list[Any] = []
    log = Asked()
    run_job(op, request, JobContext(events.append, "job", log=log))
    told = [event.fraction for event in events if isinstance(event, Progress)]
    assert told == sorted(told)
    assert told[-1] == 1.0
    falls = [(a, b) for a, b in zip(log.asked, log.asked[1:], strict=False) if b < a - 1e-9]
    assert not falls


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("places", [1, 2])
def test_of_an_edit(scene: Path, tmp_path: Path, task: str, places: int):
    rois = None if task == "copy" else PLACE if places == 1 else TWO_PLACES
    followed("edit", edit_request(scene, tmp_path, TASKS[task], roi=rois))


@pytest.mark.parametrize("task", ["exemplar", "remove"])
def test_of_an_edit_by_a_network_trained_for_it(
    scene: Path, tmp_path: Path, task: str, monkeypatch: pytest.MonkeyPatch
):
    # What the network has learnt is of no account here: some steps of training and of sampling are.
    monkeypatch.setitem(prepare.QUALITY, "draft", prepare.QualitySettings(steps=30, stride=20))
    followed("edit", edit_request(scene, tmp_path, TASKS[task], roi=PLACE, method="sinddm"))


def test_of_the_other_jobs(scene: Path, tmp_path: Path):
    run_job("edit", edit_request(scene, tmp_path, TASKS["remove"], roi=PLACE), JobContext())
    followed("compare", {"before": str(scene), "after": str(tmp_path / "out.tif")})
    followed("score", {"source": str(scene), "prompts": ["a forest", "snow"]})
    followed("models", {"verb": "verify"})
    followed("info", {"source": str(scene)})
    followed("demo", {"output": str(tmp_path / "demo"), "size": 512, "quality": "draft"})


def edit_request(scene: Path, folder: Path, task: dict[str, Any], **changes: Any) -> dict[str, Any]:
    settings = {"quality": "draft", "format": "gtiff", "threads": 1, **changes}
    return {"source": str(scene), "output": str(folder / "out.tif"), "task": task, **settings}
