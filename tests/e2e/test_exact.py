"""Same request, same seed: same bytes, however the machine is used and whatever else is edited."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.jobs import edit as job
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import open_scratch

from tests.core.doors import LEFT, TOP, command, roi, texture, write_raster

HEIGHT, WIDTH = 330, 420
PLACE = roi(60, 70, 190, 170)
TASKS = {
    "exemplar": (ExemplarTask(roi(300, 30, 410, 200)), PLACE),
    "copy": (CopyTask(roi(300, 230, 360, 280), ((LEFT + 100, TOP - 100), (LEFT + 130, TOP - 250))), None),
    "remove": (RemoveTask(), PLACE),
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_raster(tmp_path_factory.mktemp("exact") / "scene.tif", texture(HEIGHT, WIDTH))


class Desk:
    """Edits one source into a folder and gives the bytes of the outputs back."""

    def __init__(self, source: Path, folder: Path) -> None:
        self.source, self.folder = source, folder

    def request(self, task: str, **changes: object) -> EditRequest:
        what, place = TASKS[task]
        made = EditRequest(str(self.source), str(self.folder / "out.tif"), what, place)
        return replace(
            made, **{"quality": "draft", "format": "gtiff", "overwrite": True, "threads": 1, **changes}
        )

    def run(self, task: str, **changes: object) -> tuple[bytes, bytes]:
        outputs = edit(self.request(task, **changes), JobContext()).outputs
        return Path(outputs["output"][0]).read_bytes(), Path(outputs["mask"][0]).read_bytes()

    def pixels(self, task: str, **changes: object) -> np.ndarray:
        with rasterio.open(edit(self.request(task, **changes), JobContext()).outputs["output"][0]) as dataset:
            return dataset.read()


@pytest.fixture
def desk(source: Path, tmp_path: Path) -> Desk:
    return Desk(source, tmp_path)


@pytest.fixture(scope="module")
def plain(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, bytes]]:
    """Every task as one thread makes it in one tile."""
    desk = Desk(source, tmp_path_factory.mktemp("plain"))
    return {task: desk.run(task, tile=4096) for task in TASKS}


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize(
    "how",
    [{"tile": 128, "threads": 2}, {"tile": 100, "threads": 3}],
    ids=str,
)
def test_tile_and_threads_do_not_show(desk: Desk, plain, task: str, how: dict[str, int]):
    assert desk.run(task, **how) == plain[task]


@pytest.mark.parametrize("task", ["exemplar", "remove"])
def test_scratch_on_disk_does_not_show(desk: Desk, plain, task: str, monkeypatch):
    monkeypatch.setattr(job, "open_scratch", lambda max_memory: open_scratch(0))
    assert desk.run(task, tile=100) == plain[task]


def test_the_number_of_cores_does_not_show(desk: Desk, plain):
    """As another machine would: OpenMP and BLAS told of one core, and of four."""
    what, place = TASKS["exemplar"]
    for cores in ("1", "4"):
        output = desk.folder / f"{cores}.tif"
        words = ["--roi", place, "--exemplar", what.region, "--quality", "draft", "--format", "gtiff"]
        variables = {"OMP_NUM_THREADS": cores, "OPENBLAS_NUM_THREADS": cores, "MKL_NUM_THREADS": cores}
        done = command("edit", str(desk.source), str(output), *words, **variables)
        assert done.returncode == 0, done.stderr
        assert output.read_bytes() == plain["exemplar"][0]


@pytest.mark.parametrize("task", ["exemplar", "remove"])
def test_a_far_second_place_leaves_the_first_as_it_was(desk: Desk, task: str):
    far = roi(230, 250, 290, 320)
    alone, other = desk.pixels(task), desk.pixels(task, roi=far)
    both = desk.pixels(task, roi=together(PLACE, far))
    with rasterio.open(desk.source) as dataset:
        before = dataset.read()
    assert np.array_equal(both, np.where(alone != before, alone, other))
    assert (alone != before).any(0).sum() > 10_000
    assert (other != before).any(0).sum() > 3000


def test_places_within_each_others_bounds_are_made_as_if_alone(desk: Desk):
    """A frame around a box: far apart on the ground, one inside the other's bounding window."""
    ring, box = frame(30, 40, 270, 290, 20), roi(140, 150, 170, 180)
    alone, inner = desk.pixels("exemplar", roi=ring), desk.pixels("exemplar", roi=box)
    both = desk.pixels("exemplar", roi=together(ring, box))
    with rasterio.open(desk.source) as dataset:
        before = dataset.read()
    assert np.array_equal(both, np.where(alone != before, alone, inner))
    assert (inner != before).any()


def together(*places: str) -> str:
    parts = [place if place.startswith("POLYGON") else frame_of(place) for place in places]
    return f"GEOMETRYCOLLECTION({','.join(parts)})"


def frame_of(bounds: str) -> str:
    return f"POLYGON({ring(*map(float, bounds.split(',')))})"


def frame(left: int, top: int, right: int, bottom: int, width: int) -> str:
    outer, inner = (left, top, right, bottom), (left + width, top + width, right - width, bottom - width)
    rings = [ring(*map(float, roi(*box).split(","))) for box in (outer, inner)]
    return f"POLYGON({','.join(rings)})"


def ring(xmin: float, ymin: float, xmax: float, ymax: float) -> str:
    return f"({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin})"


def test_of_what_is_far_from_the_roi_only_the_statistics_count(desk: Desk, tmp_path: Path):
    with rasterio.open(desk.source) as dataset:
        pixels = dataset.read()
    shuffled = pixels.copy()
    shuffled[:, 290:, :40] = pixels[:, 290:, :40][:, ::-1, ::-1]  # same histogram: same radiometry
    other = Desk(write_raster(tmp_path / "shuffled.tif", shuffled), tmp_path)
    one, two = desk.pixels("exemplar"), other.pixels("exemplar")
    assert np.array_equal(one[:, :290], two[:, :290])


class TestSinDDM:
    @pytest.fixture(autouse=True)
    def little_training(self, tmp_path_factory: pytest.TempPathFactory, monkeypatch):
        from rs_genedit.methods.multiscale.sinddm import prepare

        monkeypatch.setitem(prepare.QUALITY, "draft", prepare.QualitySettings(steps=6, stride=30))
        monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path_factory.getbasetemp() / "sinddm"))

    def test_tile_and_threads_do_not_show(self, desk: Desk):
        small = {"method": "sinddm", "roi": roi(60, 70, 120, 120)}
        plain = desk.run("exemplar", tile=4096, **small)
        for tile, threads in ((128, 2), (256, 1), (100, 2)):
            assert desk.run("exemplar", tile=tile, threads=threads, **small) == plain
        assert plain != desk.run("exemplar", **{**small, "seed": 1})


def test_the_seed_is_what_makes_another_result(desk: Desk):
    one, two = desk.pixels("exemplar"), desk.pixels("exemplar", seed=1)
    changed = (one != two).any(0)
    inside = np.zeros_like(changed)
    inside[70:170, 60:190] = True
    assert changed[inside].mean() > 0.5
    assert not changed[:60].any()
