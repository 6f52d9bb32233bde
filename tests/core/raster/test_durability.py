"""What must hold after a power cut: what is on the disk, in which order, and what is never believed unseen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import OutputError, VerifyError
from rs_genedit.folders import staging_folder
from rs_genedit.raster import finish, outputs, staging
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging

from tests import rasters
from tests.core.raster.writing import make, request_for, stage


@pytest.fixture
def rgb(generated: Callable[[str], Path]) -> Iterator[Scene]:
    with open_scene(generated("rgb")) as opened:
        yield opened


def one_area(scene: Scene, store: Staging) -> Window:
    window = Window(10, 20, 30, 40)
    store.write(window, scene.read(window), np.ones(window.shape, bool))
    return window


@pytest.mark.skipif(os.name == "nt", reason="files are told apart by their inode")
def test_an_area_is_on_the_disk_before_its_name_and_its_line_before_write_returns(
    rgb: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Every fsync and rename, in order: temporary file, then rename, then the journal at its full length."""
    told: list[tuple[str, int, int]] = []
    fsync, rename = os.fsync, os.rename

    def noted(descriptor: int) -> None:
        found = os.fstat(descriptor)
        told.append(("synced", found.st_ino, found.st_size))
        fsync(descriptor)

    def moved(old: Path, new: Path, *given: object) -> Path:
        told.append(("renamed", Path(old).stat().st_ino, Path(old).stat().st_size))
        rename(old, new)
        return Path(new)

    with Staging.open(tmp_path, "o.tif", rgb, "k") as store:
        monkeypatch.setattr(os, "fsync", noted)
        monkeypatch.setattr(Path, "replace", moved)
        one_area(rgb, store)
        monkeypatch.undo()
        area, journal = store.areas()[0].path.stat(), (store.folder / "journal.jsonl").stat()
        synced = told.index(("synced", area.st_ino, area.st_size))
        named = told.index(("renamed", area.st_ino, area.st_size))
        written = told.index(("synced", journal.st_ino, journal.st_size))
    assert synced < named < written


def test_an_area_that_does_not_read_back_is_not_finished(
    rgb: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """GDAL reports some failed writes nowhere: here the disk keeps one other number."""
    store_area = staging._store

    def lossy(path: Path, area: Window, pixels: np.ndarray, changed: np.ndarray) -> None:
        pixels = pixels.copy()
        pixels[0, 3, 4] ^= 1
        store_area(path, area, pixels, changed)

    monkeypatch.setattr(staging, "_store", lossy)
    with Staging.open(tmp_path, "o.tif", rgb, "k") as store:
        with pytest.raises(OutputError, match="lost what was written"):
            one_area(rgb, store)
        assert store.areas() == []


def test_an_area_whose_mask_was_damaged_is_made_again(rgb: Scene, tmp_path: Path):
    """Its pixels are whole; where it was edited is not."""
    with Staging.open(tmp_path, "o.tif", rgb, "k") as store:
        window = one_area(rgb, store)
        path = store.areas()[0].path
        pixels, changed = store.read(window)
        changed[5, 6] = False
        path.unlink()
        staging._store(path, window, pixels, changed)
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as store:
        assert not store.is_done(window)
        assert "damaged and made again" in store.warnings[0]


def test_a_mask_that_was_not_written_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Every pixel is right and the mask of invalid ones is not."""
    source = rasters.write(tmp_path / "in.tif", rasters.texture(3), mask=rasters.hole())
    (tmp_path / "out").mkdir()

    def forget_one(job, context, stage: str = "") -> None:
        job.run()
        with (
            rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
            rasterio.open(job.target, "r+", IGNORE_COG_LAYOUT_BREAK="YES") as dataset,
        ):
            mask = dataset.read_masks(1)
            mask[0, 0] = 0
            dataset.write_mask(mask)

    monkeypatch.setattr(finish, "copy", forget_one)
    with pytest.raises(VerifyError, match="mask of invalid pixels differs"):
        make(request_for(source, tmp_path / "out" / "o.tif", format="gtiff"))
    assert not (tmp_path / "out" / "o.tif").exists()


def test_a_wrong_pixel_in_the_last_rows_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Reading back does not end with the first piece."""
    source = rasters.write(tmp_path / "in.tif", rasters.texture(1, height=1100, width=64))
    (tmp_path / "out").mkdir()

    def flip(job, context, stage: str = "") -> None:
        job.run()
        with rasterio.open(job.target, "r+") as dataset:
            last = ((1099, 1100), (63, 64))
            dataset.write(dataset.read(1, window=last) ^ 1, 1, window=last)

    monkeypatch.setattr(finish, "copy", flip)
    with pytest.raises(VerifyError, match="not the computed ones"):
        make(request_for(source, tmp_path / "out" / "o.tif", format="gtiff"))


def test_partial_files_vanish_with_the_block(tmp_path: Path):
    """And whatever GDAL put beside them."""
    with outputs.Publication() as publication:
        partial = publication.partial(tmp_path / "o.tif")
        for path in (partial, Path(f"{partial}.aux.xml"), Path(f"{partial}.ovr.tmp")):
            path.write_text("x")
    assert list(tmp_path.iterdir()) == []


def test_areas_are_not_finished_twice(rgb: Scene, tmp_path: Path):
    """An area that was taken up is the very file that was there."""
    with Staging.open(tmp_path, "o.tif", rgb, "k") as store:
        stage(rgb, store)
        before = [area.path.stat().st_mtime_ns for area in store.areas()]
    with Staging.open(tmp_path, "o.tif", rgb, "k", resume=True) as store:
        assert [area.path.stat().st_mtime_ns for area in store.areas()] == before
    assert staging_folder(tmp_path / "o.tif").exists()
