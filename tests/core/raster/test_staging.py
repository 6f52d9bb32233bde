"""Finished work survives a kill at any moment, and nothing damaged or foreign is ever taken up."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import rs_genedit
from rs_genedit.errors import OutputError, ResumeError
from rs_genedit.folders import staging_folder
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging

from tests.core.raster.writing import area_of, edited, stage

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(params=["rgb", "int16_13_bands", "float32_nan", "alpha"])
def scene(request: pytest.FixtureRequest, generated: Callable[[str], Path]) -> Iterator[Scene]:
    with open_scene(generated(request.param)) as opened:
        yield opened


@pytest.fixture
def rgb(generated: Callable[[str], Path]) -> Iterator[Scene]:
    with open_scene(generated("rgb")) as opened:
        yield opened


def test_written_areas_are_read_back(scene: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", scene, "k") as staging:
        whole = stage(scene, staging, tile=16)
        for area in staging.areas():
            pixels, changed = staging.read(area.window)
            expected, where = edited(scene, area.window, whole)
            np.testing.assert_array_equal(pixels, expected)
            np.testing.assert_array_equal(changed, where)
        whole_pixels, whole_changed = scene.read(whole), staging.changed(whole)
        assert whole_changed.any()
        laid = staging.lay_over(whole, whole_pixels)
        np.testing.assert_array_equal(laid[:, ~whole_changed], whole_pixels[:, ~whole_changed])


def test_windows_of_changed_and_lay_over_may_reach_over_areas(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging, tile=16)
        full = staging.changed(rgb.window)
        part = Window(20, 30, 40, 41)
        np.testing.assert_array_equal(staging.changed(part), full[part.slices()])
        whole = staging.lay_over(rgb.window, rgb.read(rgb.window))
        np.testing.assert_array_equal(
            staging.lay_over(part, rgb.read(part)), whole[(slice(None), *part.slices())]
        )


def test_resume_takes_finished_areas_up(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging)
        done = [a.window for a in staging.areas()]
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert [a.window for a in staging.areas()] == done
        assert all(staging.is_done(a) for a in done)
        assert staging.warnings == []


def test_without_resume_everything_is_made_anew(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging)
        staging.save_checkpoint("0", {"x": np.ones(3)})
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        assert staging.areas() == []
        assert staging.checkpoint("0") is None


def test_staging_of_another_request_is_refused(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging)
    with pytest.raises(ResumeError, match="another request"):
        Staging.open(tmp_path, "o.tif", rgb, "other", resume=True)
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert staging.areas(), "a refused resume must not throw the other job's work away"


def test_resume_where_nothing_lies_starts_anew(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert staging.areas() == []
        assert staging.warnings == []


@pytest.mark.parametrize("damage", ["flip", "cut", "delete", "swap"])
def test_damaged_area_is_dropped_with_a_warning(damage: str, rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging, tile=32)
        first, second, *rest = staging.areas()
    data = bytearray(first.path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 0xFF
        first.path.write_bytes(data)
    elif damage == "cut":
        first.path.write_bytes(data[: len(data) // 2])
    elif damage == "delete":
        first.path.unlink()
    else:
        first.path.write_bytes(second.path.read_bytes())
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert [a.window for a in staging.areas()] == [second.window, *(a.window for a in rest)]
        assert "damaged and made again" in staging.warnings[0]


def test_torn_last_line_of_the_journal_costs_nothing_else(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging, tile=32)
        areas = staging.areas()
    journal = staging_folder(tmp_path / "o.tif") / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20])
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert len(staging.areas()) == len(areas) - 1
        assert staging.warnings == []
        stage(rgb, staging, tile=32)
        assert [a.sha256 for a in staging.areas()] == [a.sha256 for a in areas]


def test_damaged_owner_is_a_clean_restart_with_a_warning(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging)
    (staging_folder(tmp_path / "o.tif") / "owner.json").write_text("{")
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert staging.areas() == []
        assert "made anew" in staging.warnings[0]


def test_scene_of_another_size_is_another_job(
    rgb: Scene, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    Staging.open(tmp_path, "o.tif", rgb, "k").close()
    with open_scene(generated("alpha")) as other, pytest.raises(ResumeError) as _:
        Staging.open(tmp_path, "o.tif", _Resized(other), "k", resume=True)


class _Resized:
    """A scene whose size has changed since."""

    def __init__(self, scene: Scene) -> None:
        self.height, self.width = scene.height + 1, scene.width
        self.dtype, self.edited_bands = scene.dtype, scene.edited_bands


def test_second_job_on_the_same_output_is_refused(rgb: Scene, tmp_path: Path) -> None:
    with (
        Staging.open(tmp_path, "o.tif", rgb, "k"),
        pytest.raises(OutputError, match=r"another job is already making o\.tif"),
    ):
        Staging.open(tmp_path, "o.tif", rgb, "k", resume=True)
    Staging.open(tmp_path, "o.tif", rgb, "k").close()


def test_discard_leaves_nothing(rgb: Scene, tmp_path: Path) -> None:
    staging = Staging.open(tmp_path, "o.tif", rgb, "k")
    stage(rgb, staging)
    staging.save_checkpoint("a", {"x": np.ones(1)})
    staging.discard()
    assert list(tmp_path.iterdir()) == []


def test_overlapping_areas_are_a_programming_error(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        a, b = Window(0, 0, 10, 10), Window(5, 5, 10, 10)
        staging.write(a, rgb.read(a), np.ones(a.shape, bool))
        with pytest.raises(ValueError, match="overlaps"):
            staging.write(b, rgb.read(b), np.ones(b.shape, bool))
        staging.write(a, rgb.read(a)[:, ::-1].copy(), np.ones(a.shape, bool))
        assert len(staging.areas()) == 1


@pytest.mark.parametrize("fault", ["type", "shape", "outside", "changed"])
def test_wrong_pixels_are_a_programming_error(fault: str, rgb: Scene, tmp_path: Path) -> None:
    area = Window(0, 0, 4, 4)
    pixels, changed = rgb.read(area), np.ones((4, 4), bool)
    if fault == "type":
        pixels = pixels.astype(np.float32)
    elif fault == "shape":
        pixels = pixels[:1]
    elif fault == "outside":
        area = area.shift(-1, 0)
    else:
        changed = changed.astype(np.uint8)
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging, pytest.raises(ValueError):  # noqa: PT011
        staging.write(area, pixels, changed)


class TestCheckpoints:
    def test_round_trip(self, rgb: Scene, tmp_path: Path) -> None:
        arrays = {"x": np.arange(6.0).reshape(2, 3), "mask": np.array([True, False])}
        with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
            staging.save_checkpoint("place-0_2", arrays)
        with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
            assert staging.checkpoint("place-0_2") is not None
            loaded = staging.load_checkpoint("place-0_2")
            assert loaded is not None
            assert loaded.keys() == arrays.keys()
            np.testing.assert_array_equal(loaded["x"], arrays["x"])
            staging.drop_checkpoint("place-0_2")
            assert staging.load_checkpoint("place-0_2") is None

    @pytest.mark.parametrize("damage", ["cut", "flip", "empty"])
    def test_damaged_one_is_no_checkpoint(self, damage: str, rgb: Scene, tmp_path: Path) -> None:
        with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
            staging.save_checkpoint("0", {"x": np.arange(1000.0)})
            path = staging.checkpoint("0")
            assert path is not None
            data = bytearray(path.read_bytes())
            data[2000] ^= 0xFF
            path.write_bytes({"cut": data[:3000], "flip": data, "empty": b""}[damage])
            assert staging.load_checkpoint("0") is None
            assert "damaged" in staging.warnings[0]

    def test_objects_and_paths_are_refused(self, rgb: Scene, tmp_path: Path) -> None:
        with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
            with pytest.raises(ValueError, match="plain arrays"):
                staging.save_checkpoint("0", {"x": np.array([{}], object)})
            with pytest.raises(ValueError, match="name"):
                staging.save_checkpoint("../0", {"x": np.ones(1)})


JOB = """
    import sys, time
    sys.path[:0] = {paths!r}
    from pathlib import Path
    import numpy as np
    from rs_genedit.raster.scene import open_scene
    from rs_genedit.raster.staging import Staging
    from tests.core.raster.writing import edited
    out = Path({out!r})
    with (
        open_scene({source!r}) as scene,
        Staging.open(out.parent, out.name, scene, "k", resume=True) as staging,
    ):
        print("open", flush=True)
        for area in scene.window.tiles(16):
            if not staging.is_done(area):
                staging.write(area, *edited(scene, area, scene.window))
                staging.save_checkpoint("last", {{"at": np.array([area.row, area.col])}})
"""


def _start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    paths = [str(ROOT), str(Path(rs_genedit.__file__).parent.parent)]
    code = textwrap.dedent(JOB).format(paths=paths, out=str(out), source=str(source))
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _fingerprint(scene: Scene, folder: Path) -> str:
    with Staging.open(folder, "o.tif", scene, "k", resume=True) as staging:
        assert staging.warnings == []
        assert len(staging.areas()) == len(list(scene.window.tiles(16)))
        pixels = staging.lay_over(scene.window, scene.read(scene.window))
        return hashlib.sha256(pixels.tobytes() + staging.changed(scene.window).tobytes()).hexdigest()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this platform")
def test_ten_kills_at_random_moments_end_in_the_same_bytes(
    rgb: Scene, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    source = generated("rgb")
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    for folder in (whole, killed):
        folder.mkdir()
    complete = _start(source, whole / "o.tif")
    assert complete.wait(120) == 0, complete.stderr.read().decode()
    chance = random.Random(5)
    kills, progress = 0, 0
    journal = staging_folder(killed / "o.tif") / "journal.jsonl"
    while True:
        job = _start(source, killed / "o.tif")
        assert job.stdout is not None
        assert job.stdout.readline() == b"open\n", job.stderr.read().decode()
        if kills == 10:
            assert job.wait(120) == 0
            break
        time.sleep(chance.uniform(0.0, 0.06))
        job.kill()
        job.wait()
        kills += 1
        done = len(journal.read_text().splitlines()) if journal.exists() else 0
        assert done >= progress, "a kill cost finished work"
        progress = max(progress, done - 1)  # the last line may be torn
    assert _fingerprint(rgb, killed) == _fingerprint(rgb, whole)


@pytest.mark.skipif(sys.platform == "win32", reason="needs file size limits")
def test_full_disk_is_a_clear_error_and_keeps_what_was_finished(
    rgb: Scene, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    code = """
        import resource, signal, sys
        sys.path[:0] = {paths!r}
        from pathlib import Path
        import numpy as np
        from rs_genedit.errors import OutputError
        from rs_genedit.raster.grid import Window
        from rs_genedit.raster.scene import open_scene
        from rs_genedit.raster.staging import Staging
        rng = np.random.default_rng(0)
        with open_scene({source!r}) as scene, Staging.open({out!r}, "o.tif", scene, "k") as staging:
            small, large = Window(0, 0, 8, 8), Window(32, 0, 64, 128)
            staging.write(small, scene.read(small), np.ones(small.shape, bool))
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
            noise = rng.integers(0, 255, (3, *large.shape), dtype=np.uint8)
            try:
                staging.write(large, noise, np.ones(large.shape, bool))
            except OutputError as error:
                print(error)
                print([a.window == small for a in staging.areas()])
    """
    paths = [str(ROOT), str(Path(rs_genedit.__file__).parent.parent)]
    text = textwrap.dedent(code).format(paths=paths, source=str(generated("rgb")), out=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=60)
    lines = done.stdout.splitlines()
    assert len(lines) == 2, done.stdout + done.stderr
    assert str(tmp_path) in lines[0]
    assert lines[1] == "[True]"
    assert not list(staging_folder(tmp_path / "o.tif").glob("*.partial"))
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as staging:
        assert len(staging.areas()) == 1


def test_unwritable_folder_is_a_clear_error(rgb: Scene, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write in"):
        Staging.open(tmp_path / "nowhere", "o.tif", rgb, "k")


def test_journal_is_one_json_object_a_line(rgb: Scene, tmp_path: Path) -> None:
    with Staging.open(tmp_path, "o.tif", rgb, "k") as staging:
        stage(rgb, staging, tile=32)
        lines = (staging.folder / "journal.jsonl").read_text().splitlines()
    assert [set(json.loads(line)) for line in lines] == [{"area", "sha256"}] * len(lines)
    assert os.path.basename(staging.folder) == ".o.tif.staging"  # noqa: PTH119
    assert area_of(rgb).area > 0
