"""Cancel, kill, resume: through the command line and through a worker, with real edits."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from rs_genedit.folders import staging_folder
from rs_genedit.protocol import Failed, Preview, Progress, Ready, Result, Started, Stopped
from rs_genedit.raster.staging import has_finished_work

from tests.core.doors import child_environment, command, roi, talk, texture, write_raster
from tests.e2e.conftest import EXEMPLAR, ROI

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A scene whose edit takes some seconds."""
    return write_raster(tmp_path / "large.tif", texture(400, 500))


def arguments(scene: Path, output: Path, *more: str) -> list[str]:
    """An edit of two places that are far from each other, at draft quality."""
    both = f"GEOMETRYCOLLECTION({polygon(30, 30, 130, 130)},{polygon(30, 270, 130, 370)})"
    task = ("--roi", both, "--exemplar", roi(300, 20, 450, 380), "--quality", "draft", "--threads", "1")
    return ["edit", str(scene), str(output), *task, *more]


def polygon(left: int, top: int, right: int, bottom: int) -> str:
    xmin, ymin, xmax, ymax = roi(left, top, right, bottom).split(",")
    return f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))"


def start(words: list[str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "rs_genedit", *words],
        env=child_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(process: subprocess.Popen[str], words: str) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return
    raise AssertionError(f"ended before {words!r}: {process.stderr.read() if process.stderr else ''}")


def final_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_ctrl_c_stops_within_a_second_and_leaves_nothing_half_written(large: Path, out: Path):
    output = out / "a.tif"
    process = start(arguments(large, output, "--progress", "json"))
    wait_for(process, '"sampling"')
    time.sleep(0.3)
    began = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    took = time.monotonic() - began
    assert process.returncode == 130
    assert err.startswith("error: cancelled")
    assert len(err.splitlines()) == 1
    assert final_files(out) == []
    assert took < 2.0, "a second on an idle machine"


def events_until(process: subprocess.Popen[str], fraction: float) -> list[dict[str, Any]]:
    """The events of a run up to the first that samples at ``fraction`` of the job or beyond."""
    assert process.stdout is not None
    seen = []
    for line in process.stdout:
        seen.append(json.loads(line))
        if seen[-1].get("stage") == "sampling" and seen[-1]["fraction"] >= fraction:
            break
    return seen


def sampled(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [event for event in events if event.get("stage") == "sampling"]


@pytest.mark.slow
def test_killed_at_two_scales_and_resumed_it_takes_up_what_was_finished(large: Path, out: Path):
    """Killed in the last scale of each place: nothing before it is made again, and the bytes are the same."""
    undisturbed, disturbed = out / "undisturbed.tif", out / "disturbed.tif"
    assert command(*arguments(large, undisturbed)).returncode == 0
    words: list[str] = ["--progress", "json"]
    done = 0.0
    for moment in (0.16, 0.57):
        process = start(arguments(large, disturbed, *words))
        seen = sampled(events_until(process, moment))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL, "the kill has to come in time"
        assert seen[-1]["scale"] == seen[-1]["scales"], "it has to come in the last scale"
        assert seen[0]["fraction"] >= done, "what an earlier run had finished was made again"
        assert "disturbed.tif" not in final_files(out)
        assert has_finished_work(disturbed)
        done, words = seen[-1]["fraction"] - 0.05, ["--progress", "json", "--resume"]
    process = start(arguments(large, disturbed, *words))
    rest, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    last = sampled([json.loads(line) for line in rest.splitlines()])
    assert last[0]["scale"] == last[0]["scales"], "only the scale that was killed is made again"
    assert last[0]["fraction"] >= done
    assert disturbed.read_bytes() == undisturbed.read_bytes()
    assert disturbed.with_suffix(".mask.tif").read_bytes() == undisturbed.with_suffix(".mask.tif").read_bytes()
    assert not staging_folder(disturbed).exists()
    assert not list(out.glob(".*"))


@pytest.mark.parametrize("moment", ["loading", "sampling"])
def test_ctrl_c_promises_a_resume_only_where_there_is_one(moment: str, large: Path, out: Path):
    output = out / "a.tif"
    process = start(arguments(large, output, "--progress", "json"))
    if moment == "loading":
        wait_for(process, '"loading"')
    else:
        events_until(process, 0.1)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    promised = "resume" in err
    assert promised == (moment == "sampling")
    assert staging_folder(output).exists() == promised
    again = command(*arguments(large, output, "--resume"))
    assert again.returncode == (0 if promised else 1), again.stderr
    assert promised or "there is no interrupted edit" in again.stderr
    assert output.exists() == promised


class TestWorker:
    def request(self, scene: Path, output: Path, **changes):
        task = {"kind": "exemplar", "region": EXEMPLAR}
        return {
            "source": str(scene),
            "output": str(output),
            "task": task,
            "roi": ROI,
            "quality": "draft",
        } | changes

    def test_an_edit_with_previews(self, scene: Path, out: Path):
        with talk() as worker:
            assert "exemplar" in worker.next().abilities
            worker.send("edit", "1", self.request(scene, out / "a.tif"))
            result = worker.until(Result, Failed)
            assert isinstance(result, Result), result
            assert Path(result.outputs["output"][0]) == out / "a.tif"
            kinds = [type(event) for event in worker.events]
            assert kinds[:2] == [Ready, Started]
            previews = [event for event in worker.events if isinstance(event, Preview)]
            assert previews
            assert [preview.scale for preview in previews] == sorted({preview.scale for preview in previews})
            pixels = []
            for preview in previews:
                with Image.open(preview.path) as picture:
                    picture.load()
                    pixels.append(picture.size[0])
                    shown = np.asarray(picture.convert("RGB"))
                assert shown.std() > 1, "an empty picture shows nothing"
                world = [float(line) for line in Path(preview.path).with_suffix(".pgw").read_text().split()]
                left, top = world[4] - world[0] / 2, world[5] - world[3] / 2
                assert (left, top) == pytest.approx((preview.bounds[0], preview.bounds[3]))
                assert world[0] * pixels[-1] == pytest.approx(preview.bounds[2] - left)
            assert pixels == sorted(pixels)
            assert pixels[-1] > pixels[0], "each scale shows more than the one before"
            assert worker.hang_up() == 0
            assert not any(Path(preview.path).exists() for preview in previews)

    def test_cancel_and_then_the_next_job(self, large: Path, scene: Path, out: Path):
        with talk() as worker:
            slow = self.request(large, out / "a.tif", roi=roi(30, 30, 230, 380))
            slow["task"] = {"kind": "exemplar", "region": roi(300, 20, 450, 380)}
            worker.send("edit", "slow", slow)
            worker.send("edit", "next", self.request(scene, out / "b.tif"))
            while not (isinstance(event := worker.next(), Progress) and event.stage == "sampling"):
                pass
            began = time.monotonic()
            worker.send("cancel", "slow")
            assert worker.until(Stopped, Result, Failed, job="slow") == Stopped("slow")
            assert time.monotonic() - began < 2.0, "a second on an idle machine"
            assert isinstance(worker.until(Result, Failed, job="next"), Result)
            assert "a.tif" not in final_files(out)

    def test_a_worker_that_loses_its_plugin_leaves_nothing_half_written(self, large: Path, out: Path):
        with talk() as worker:
            request = self.request(large, out / "a.tif", roi=roi(30, 30, 230, 380))
            worker.send("edit", "1", request | {"task": {"kind": "exemplar", "region": roi(300, 20, 450, 380)}})
            while not (isinstance(event := worker.next(), Progress) and event.stage == "sampling"):
                pass
            began = time.monotonic()
            assert worker.hang_up() == 0
            assert time.monotonic() - began < 3.0
            assert final_files(out) == []

    def test_a_source_deleted_while_the_job_waits(self, scene: Path, out: Path):
        with talk() as worker:
            scene.unlink()
            worker.send("edit", "1", self.request(scene, out / "a.tif"))
            failed = worker.until(Result, Failed)
            assert (failed.code, failed.resumable) == ("SceneError", False)
            assert "does not exist" in failed.message
            assert list(out.iterdir()) == []
