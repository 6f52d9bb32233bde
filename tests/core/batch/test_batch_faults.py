"""Faults of a batch under load: one corrupt scene among thirty, and a disk that is full inside a job."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.core.batch.making import lines, plan, require_true, results, run
from tests.core.doors import child_environment, roi, texture, write_raster


def test_one_corrupt_scene_among_thirty_costs_its_job_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Two processes; the corrupt one opens, and cannot be read where it is edited."""
    monkeypatch.setenv("PYTHONPATH", child_environment()["PYTHONPATH"])
    for number in range(30):
        write_raster(tmp_path / f"s{number:02}.tif", texture(60, 60, seed=number))
    broken = tmp_path / "s17.tif"
    whole = broken.read_bytes()
    broken.write_bytes(whole[: len(whole) // 2])
    text = f'scenes: ["s*.tif"]\nrois: ["{roi(40, 40, 46, 46)}"]\ntasks: [remove]\n'
    asked = plan(tmp_path, f"{text}settings: {{quality: draft, format: patch, feather: 0}}\n", scenes=0)
    made = run(asked, tmp_path / "out", executor="processes", workers=2)
    assert (made.report["jobs"], made.report["done"], made.report["failed"]) == (30, 29, 1)
    require_true(tmp_path / "out")
    (failed,) = [record for record in results(tmp_path / "out") if record["state"] == "failed"]
    (job,) = [job for job in lines(tmp_path / "out" / "requests.jsonl") if job["id"] == failed["id"]]
    assert job["request"]["source"] == "s17.tif"
    assert (failed["code"], "s17.tif" in failed["error"]) == ("SceneError", True)
    broken.write_bytes(whole)
    again = run(asked, tmp_path / "out", retry_failed=True)
    assert (again.report["done"], again.report["skipped"]) == (30, 29)
    assert (
        len({record["pixels_sha256"] for record in results(tmp_path / "out") if "pixels_sha256" in record})
        == 30
    )


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.6 MB; :func:`enlarge` gives it room."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    words = ["-t", "tmpfs", "-o", "size=1600k", "tmpfs", str(folder)]
    if mount is None or subprocess.run([mount, *words], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a small file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=False)


def noisy_plan(folder: Path) -> Path:
    """Four seeds of one edit of a scene that does not compress: each result takes 200 kB."""
    rng = np.random.default_rng(0)
    write_raster(folder / "s0.tif", rng.integers(0, 255, (3, 240, 240)).astype(np.uint8))
    text = f'scenes: [s0.tif]\nrois: ["{roi(40, 40, 60, 60)}"]\ntasks: [remove]\nseeds: 4\n'
    return plan(folder, f"{text}settings: {{quality: draft, format: gtiff}}\n")


def require_all_of(asked: Path, out: Path) -> None:
    """The same command goes on to the end, and every job is done once, as without the fault."""
    made = run(asked, out, retry_failed=True)
    assert (made.report["done"], made.report["failed"]) == (4, 0)
    assert run(Path(), out, collect=True).report["done"] == 4
    require_true(out)
    run(asked, asked.parent / "plenty")
    same = [{r["id"]: r["pixels_sha256"] for r in results(folder)} for folder in (out, asked.parent / "plenty")]
    assert same[0] == same[1]
    assert not list(out.glob("jobs/*/*/.*")), "nothing half-made is left"


def test_a_disk_that_is_full_inside_a_job_is_gone_on_from(tmp_path: Path, small_disk: Path):
    asked, out = noisy_plan(tmp_path), small_disk / "out"
    words = [sys.executable, "-m", "rs_genedit", "batch", str(asked), str(out)]
    ended = subprocess.run(words, env=child_environment(), capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    done = [record for record in results(out) if record["state"] == "done"]
    failed = [record for record in results(out) if record["state"] == "failed"]
    assert done
    assert failed or "free some room" in ended.stderr
    for record in failed:
        assert "free some room" in record["error"] or "disk full" in record["error"], record
    for record in done:
        assert all((out / name).is_file() for names in record["outputs"].values() for name in names)
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    require_all_of(asked, out)


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limit")
def test_a_file_that_may_not_grow_inside_a_job_is_gone_on_from(tmp_path: Path):
    """As a quota does it: no file may be larger than 60 kB, so that each result fails as it is written."""
    asked, out = noisy_plan(tmp_path), tmp_path / "out"
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY)); "
    words = [
        sys.executable,
        "-c",
        f"{limited}from rs_genedit.app.cli import main; raise SystemExit(main())",
        "batch",
    ]
    ended = subprocess.run(
        [*words, str(asked), str(out)],
        env=child_environment(TMPDIR=os.environ.get("TMPDIR", "/tmp")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (1, False)
    assert [record["state"] for record in results(out)] == ["failed"] * 4
    assert not [path for path in out.rglob("*.tif") if not path.name.startswith(".")], "no result by its name"
    require_all_of(asked, out)
