"""What must hold after a crash, and what a check before publishing must see."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import Cancelled, OutputError, UsageError, VerifyError
from rs_genedit.folders import staging_folder
from rs_genedit.raster import verify
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import request_from_item
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.raster.verify import verify_pixels
from rs_genedit.runtime.context import JobContext

from tests import rasters
from tests.core.raster.writing import area_of, edited, everything, make, request_for, stage


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return rasters.write(tmp_path / "s.tif", rasters.texture(3))


class Synced:
    """Sizes of files at their last sync, by inode: what a power cut leaves of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sizes: dict[int, int] = {}
        real = os.fsync

        def fsync(descriptor: int) -> None:
            real(descriptor)
            status = os.fstat(descriptor)
            self.sizes[status.st_ino] = status.st_size

        monkeypatch.setattr(os, "fsync", fsync)

    def whole(self, path: Path) -> bool:
        status = path.stat()
        return self.sizes.get(status.st_ino) == status.st_size


def test_an_area_its_journal_and_a_checkpoint_are_on_the_disk_when_they_count_as_done(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = Synced(monkeypatch)
    with open_scene(source) as scene, Staging.open(tmp_path, "o.tif", scene, "k") as staging:
        assert synced.whole(staging.folder / "owner.json")
        whole = area_of(scene)
        for area in whole.tiles(16):
            staging.write(area, *edited(scene, area, whole))
            assert synced.whole(staging.folder / "journal.jsonl")
            assert all(synced.whole(done.path) for done in staging.areas())
        staging.save_checkpoint("1", {"x": np.ones(9)})
        assert synced.whole(staging.folder / "scale-1.npz")


@pytest.mark.parametrize("kind", ["internal_mask"])
def test_a_mask_that_differs_is_found(kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
    source = generated(kind)
    copy = tmp_path / "copy.tif"
    copy.write_bytes(source.read_bytes())
    with open_scene(source) as scene, Staging.open(tmp_path, "o.tif", scene, "k") as staging:
        whole = [scene.window]
        verify_pixels(source, copy, staging, whole, scene.edited_bands, JobContext())
        with rasterio.open(copy, "r+") as dataset:
            mask = dataset.read_masks(1)
            mask[0, 0] ^= 255
            dataset.write_mask(mask)
        with rasterio.open(copy) as dataset, rasterio.open(source) as original:
            np.testing.assert_array_equal(dataset.read(), original.read())
        with pytest.raises(VerifyError, match="mask of invalid pixels"):
            verify_pixels(source, copy, staging, whole, scene.edited_bands, JobContext())


@pytest.mark.parametrize("form", ["cog", "gtiff", "patch", "vrt"])
def test_the_main_file_appears_last(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits for it must find its side files, its patches, its mask and its Item."""
    source = everything(tmp_path)
    output = tmp_path / ("o.vrt" if form == "vrt" else "o.tif")
    appeared: list[str] = []
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if ".staging" not in str(target) and not Path(target).name.startswith("."):
            appeared.append(Path(target).name)
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    made = make(request_for(source, output, format=form))
    beside = [path.name for path in tmp_path.glob("o.*")]
    assert sorted(appeared) == sorted(beside)
    assert appeared[-1] == output.name
    assert len(appeared) >= len(made) + (form != "vrt")
    for patch in (name for role, name in made.items() if role.startswith("patch")):
        name = Path(patch).name
        assert all(
            appeared.index(side) < appeared.index(name) for side in beside if side.startswith(f"{name}.")
        )


def test_the_item_holds_the_seed_and_makes_the_request_again(source: Path, tmp_path: Path) -> None:
    request = request_for(source, tmp_path / "o.tif", seed=4711)
    made = make(request)
    properties = json.loads(Path(made["item"]).read_text())["properties"]
    assert properties["rsgenedit:seed"] == 4711
    assert request_from_item(made["item"]).seed == 4711
    with rasterio.open(made["output"]) as dataset:
        assert dataset.tags()["RS_GENEDIT_SEED"] == "4711"


class TestVerificationStops:
    """At the first difference, and at a cancel, not after the pieces that are under way."""

    @pytest.fixture
    def pieces(self, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[int]]:
        monkeypatch.setattr(verify, "_ROWS", 4)
        monkeypatch.setattr(verify, "_PIECE", 1)

        def run(check: Callable[[int], None], context: JobContext) -> None:
            numbers = iter(range(10_000))
            lock = threading.Lock()

            def piece(self: object, at: Window) -> None:
                with lock:
                    number = next(numbers)
                check(number)

            monkeypatch.setattr(verify._Comparison, "check", piece)
            with open_scene(source) as scene, Staging.open(tmp_path, "o.tif", scene, "k") as staging:
                verify_pixels(source, source, staging, [scene.window], scene.edited_bands, context, threads=2)

        return run

    def test_at_the_first_difference(self, pieces: Callable[..., None]) -> None:
        begun: list[int] = []

        def check(number: int) -> None:
            begun.append(number)
            if number == 0:
                raise VerifyError("differs")
            time.sleep(0.05)

        with pytest.raises(VerifyError, match="differs"):
            pieces(check, JobContext())
        assert len(begun) <= 4, "no piece is begun once one has differed, but those that two threads had"

    def test_one_slow_piece_does_not_hold_up_the_others(self, pieces: Callable[..., None]) -> None:
        """A thread that waits for nothing but the slowest piece would leave the other one idle."""
        slow_is_over, after = threading.Event(), []

        def check(number: int) -> None:
            if number == 0:
                slow_is_over.wait(20)
            else:
                after.append(number)
                if len(after) == 8:  # twice as many as are ever handed out ahead
                    slow_is_over.set()

        began = time.monotonic()
        pieces(check, JobContext())
        assert time.monotonic() - began < 15
        assert len(after) >= 8

    def test_at_a_cancel(self, pieces: Callable[..., None]) -> None:
        context, begun = JobContext(), []

        def check(number: int) -> None:
            begun.append(number)
            context.cancelled.set()
            time.sleep(0.05)

        with pytest.raises(Cancelled):
            pieces(check, context)
        assert len(begun) <= 6


class TestFailedJobsLeaveNothingUseless:
    """A staging that nothing can go on from is deleted; one with finished work stays."""

    def fail(self, source: Path, output: Path, error: Exception, areas: bool, resume: bool = False) -> None:
        def work() -> None:
            with (
                open_scene(source) as scene,
                Staging.open(output.parent, output.name, scene, "k", resume) as staging,
            ):
                if areas:
                    stage(scene, staging)
                raise error

        with pytest.raises(type(error)):
            work()

    @pytest.mark.parametrize("error", [MemoryError(), OutputError("no room"), UsageError("cannot be done")])
    def test_before_anything_is_finished(self, error: Exception, source: Path, tmp_path: Path) -> None:
        self.fail(source, tmp_path / "o.tif", error, areas=False)
        assert not staging_folder(tmp_path / "o.tif").exists()

    def test_with_finished_work(self, source: Path, tmp_path: Path) -> None:
        self.fail(source, tmp_path / "o.tif", MemoryError(), areas=True)
        assert any(staging_folder(tmp_path / "o.tif").glob("area-*.tif"))

    def test_a_request_that_can_never_succeed(self, source: Path, tmp_path: Path) -> None:
        self.fail(source, tmp_path / "o.tif", UsageError("cannot be done"), areas=True)
        assert not staging_folder(tmp_path / "o.tif").exists()

    def test_but_not_the_work_that_an_earlier_run_left(self, source: Path, tmp_path: Path) -> None:
        self.fail(source, tmp_path / "o.tif", MemoryError(), areas=True)
        self.fail(source, tmp_path / "o.tif", UsageError("cannot be done"), areas=False, resume=True)
        assert any(staging_folder(tmp_path / "o.tif").glob("area-*.tif"))

    def test_a_disk_that_is_full_from_the_start(
        self, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(descriptor: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with open_scene(source) as scene, pytest.raises(OSError, match="No space left"):
            Staging.open(tmp_path, "o.tif", scene, "k")
        assert not staging_folder(tmp_path / "o.tif").exists()
