"""Kill -9 while a network trains, a scale is sampled, words are followed: resumed, the same bytes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.killing import TASKS, killed_and_resumed, write_scene

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")]

#: The command line with a training short enough for a test; all else is as a person runs it.
SHORT = """
from rs_genedit.methods.multiscale.sinddm import cache, prepare
prepare.QUALITY["draft"] = prepare.QualitySettings(steps=24, stride=20)
cache.STEPS_BETWEEN_CHECKPOINTS = 5
from rs_genedit.app.cli import run
run()
"""


@pytest.mark.parametrize("task", ["sinddm", "text"])
def test_killed_at_moments_of_its_progress_and_resumed_it_is_the_same_file(task: str, tmp_path: Path):
    out = tmp_path / "out"
    out.mkdir()
    words = (*TASKS[task], "--quality", "draft", "--threads", "2")
    found = killed_and_resumed(
        words, write_scene(tmp_path / "a.tif"), out, kills=3, command=(sys.executable, "-c", SHORT)
    )
    assert found.identical, found
    assert len(found.moments) == 3, found
    assert {stage for stage, _ in found.moments} >= (
        {"training", "sampling"} if task == "sinddm" else {"sampling"}
    )
