"""Memory within one large ROI: pages of scratch files are handed back as the work goes on."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin
from rs_genedit.jobs import compose
from rs_genedit.jobs import edit as job
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.patch import matching
from rs_genedit.methods.multiscale.patch.matching import PatchMatcher
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas
from rs_genedit.methods.multiscale.patch.resemblance import resembling
from rs_genedit.methods.multiscale.pyramid import pyramid_level
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.copying import cache_within
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime import scratch
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays, hand_back

SMAPS = Path("/proc/self/smaps")
on_linux = pytest.mark.skipif(not SMAPS.exists(), reason="only Linux says which pages a process has")
SIDE = 1000


def mapped() -> int:
    """Bytes of scratch files that this process has in memory at this moment."""
    total, counted = 0, False
    for line in SMAPS.read_text().splitlines():
        words = line.split()
        if not words[0].endswith(":"):
            counted = ".raw" in line
        elif counted and words[0] == "Rss:":
            total += int(words[1]) * 1024
    return total


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    path = tmp_path / "scene.tif"
    pixels = np.random.default_rng(0).integers(60, 200, (3, SIDE, SIDE)).astype(np.uint8)
    place = {"crs": "EPSG:32632", "transform": from_origin(500_000, 5_000_000, 1, 1)}
    with rasterio.open(path, "w", width=SIDE, height=SIDE, count=3, dtype="uint8", **place) as dataset:
        dataset.write(pixels)
    return path


@on_linux
def test_one_array_hands_its_pages_back_and_keeps_its_content(tmp_path: Path) -> None:
    store = ScratchArrays(tmp_path, 0)
    one, other = store.zeros((4, 512, 512)), store.zeros((4, 512, 512))
    one[:], other[:] = 1, 2
    assert mapped() == one.nbytes + other.nbytes
    hand_back(np.asarray(one)[1:, 7:])
    assert mapped() == other.nbytes
    assert (one == 1).all()
    hand_back(np.zeros(3))


class Measured(ScratchArrays):
    """All in files; notes how much is in memory whenever pages are handed back: there is most of it then."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, 0)
        self.found: list[int] = []

    def release(self) -> None:
        self.found.append(mapped())
        super().release()


@on_linux
def test_composing_keeps_no_page_of_the_window(scene: Path, tmp_path: Path) -> None:
    store = ScratchArrays(tmp_path, 0)
    request = EditRequest(str(scene), str(tmp_path / "o.tif"), RemoveTask(), "500100,4999100,500900,4999900")
    with open_scene(scene) as source:
        recipe, (unit,) = job.prepare(request, source, JobContext())
        canvas = compose.read_canvas(unit, source, JobContext(arrays=store))
        store.release()
        made = store.zeros(canvas.pixels.shape)
        pixels = store.zeros((3, *unit.write.shape), np.uint8)
        changed = store.zeros(unit.write.shape, bool)
        compose.compose(unit, canvas, made, recipe, source, pixels, changed)
        assert mapped() == 0
    assert changed.sum() > 600_000
    assert (pixels[:, changed] > 0).any()


@on_linux
def test_a_coarse_scale_is_averaged_without_the_whole_window_in_memory(tmp_path: Path) -> None:
    store = Measured(tmp_path)
    window = Window(0, 0, 2048, 2048)
    valid, roi = store.zeros(window.shape, bool), store.zeros(window.shape, bool)
    valid[:], roi[500:1500, 500:1500] = True, True
    canvas = Canvas(window, store.zeros((3, *window.shape)), roi, valid)
    workers = Workers(1, 512, JobContext(arrays=store))
    store.release()
    store.found.clear()
    pyramid_level(canvas, Border(2, 0, 0.0), 0, 8, 6, store, workers)
    # A quarter of the window is averaged at a time; reading it takes whole rows of the files along.
    assert max(store.found) < (canvas.pixels.nbytes + valid.nbytes + roi.nbytes) * 2 / 3


@on_linux
def test_what_resembles_is_found_without_the_whole_window_in_memory(tmp_path: Path) -> None:
    store = Measured(tmp_path)
    shape = (2048, 2048)
    pixels = store.zeros((3, *shape))
    pixels[:, :, ::64] = 1
    centres, removed, touching = (store.zeros(shape, bool) for _ in range(3))
    removed[900:1100, 900:1100] = True
    touching[800:1200, 800:1200] = True
    centres[:] = ~removed
    touching &= centres
    store.release()
    store.found.clear()
    resembling(pixels, centres, removed, touching, 3, store)
    assert len(store.found) >= 4
    assert max(store.found) < (pixels.nbytes + 3 * centres.nbytes) * 3 / 4


@on_linux
def test_the_table_of_patches_is_filled_by_strips(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "_STRIP", 1 << 18)
    store = Measured(tmp_path)
    laid = store.zeros((1 << 21, 1))
    found = PatchMatcher(Atlas(laid, 1 << 10, np.array([5000, 7000]), store), 1, 1, 10, 1).row_of
    assert max(store.found) < found.nbytes / 4
    store.release()
    assert (found[[5000, 7000]] == [0, 1]).all()
    assert (found >= 0).sum() == 2


@pytest.mark.parametrize("threads", [1, 2])
def test_pages_are_handed_back_every_few_blocks(threads: int) -> None:
    done, released = [], []

    class Counting(ScratchArrays):
        def release(self) -> None:
            released.append(len(done))

    workers = Workers(threads, 512, JobContext(arrays=Counting.in_memory()))
    workers.blocks(Window(0, 0, 64 * 40, 64 * 40), done.append)
    assert len(done) == 1600
    assert len(released) >= 20


@on_linux
def test_a_checkpoint_is_written_strip_by_strip_and_reads_as_ever(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scratch, "_STRIP", 1 << 14)
    found = []

    def measured(array: np.ndarray) -> None:
        found.append(mapped())
        hand_back(array)

    monkeypatch.setattr(scratch, "hand_back", measured)
    large = ScratchArrays(tmp_path, 0).zeros((3, 1000, 1000))
    large[:] = np.arange(1000)
    hand_back(large)
    kept = {
        "result": large,
        "turned": large[:, :40].transpose(2, 0, 1),
        "flags": np.array([True, False]),
        "none": np.zeros((0, 3), np.int64),
        "number": np.array(2.5),
    }
    with open_scene(scene) as opened, Staging.open(tmp_path, "o.tif", opened, "k") as staging:
        staging.save_checkpoint("0", kept)
        back = staging.load_checkpoint("0")
    assert back is not None
    assert list(back) == list(kept)
    for name, array in kept.items():
        assert back[name].dtype == array.dtype
        np.testing.assert_array_equal(back[name], array)
    assert 0 < max(found) < large.nbytes / 4


def test_gdals_cache_is_a_share_of_the_limit() -> None:
    assert cache_within(256) == 32_000_000
    assert cache_within(512) == 64_000_000
    assert cache_within(100_000) == 256 << 20
