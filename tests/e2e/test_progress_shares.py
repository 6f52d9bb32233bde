"""Progress of whole edits: each part of the work reports its own share, so that the sum never falls."""

from __future__ import annotations

from pathlib import Path

import pytest
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.sinddm import prepare
from rs_genedit.protocol import EditRequest, ExemplarTask, TextTask
from rs_genedit.runtime.context import JobContext, JobLog

from tests.e2e.conftest import EXEMPLAR, ROI


class Asked(JobLog):
    """Remembers what the parts said, before the log holds back what falls."""

    def __init__(self) -> None:
        super().__init__()
        self.fractions: list[float] = []

    def advance(self, fraction: float) -> tuple[float, float | None]:
        self.fractions.append(fraction)
        return super().advance(fraction)


@pytest.mark.parametrize("kind", ["sinddm", "text search"])
def test_no_part_of_an_edit_takes_the_share_of_another(kind: str, scene: Path, out: Path, monkeypatch):
    """SinDDM's training went to 0.78 and sampling began at 0.0; a text search to 0.83, then 0.0."""
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(out.parent / "cache"))
    monkeypatch.setitem(prepare.QUALITY, "draft", prepare.QualitySettings(steps=6, stride=30))
    task, method = (ExemplarTask(EXEMPLAR), "sinddm") if kind == "sinddm" else (TextTask("a meadow"), "patch")
    events, log = [], Asked()
    request = EditRequest(str(scene), str(out / "a.tif"), task, roi=ROI, method=method, quality="draft")
    edit(request, JobContext(events.append, log=log))
    assert log.fractions == sorted(log.fractions)
    stages = {event.stage: event.fraction for event in reversed(events)}
    first = "training" if kind == "sinddm" else "looking for what fits the prompt"
    assert stages[first] < stages["sampling"] < stages["verifying"] < stages["done"] == 1.0
