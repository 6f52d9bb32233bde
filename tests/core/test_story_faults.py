"""A story that something goes wrong with: one sentence each, nothing lost, nothing half written."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
import torch
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit.app.cli import main
from rs_genedit.jobs import plates
from rs_genedit.jobs.registry import resumable
from rs_genedit.jobs.sequence import sequence
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest

SIDE = 100


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    rng = np.random.default_rng(5)
    pixels = np.array([90, 110, 70])[:, None, None] + 14 * rng.standard_normal((3, SIDE, SIDE))
    return _raster(tmp_path / "scene.tif", np.clip(pixels, 5, 250).astype("uint8"))


def _raster(path: Path, pixels: np.ndarray, **more: Any) -> Path:
    with rasterio.open(
        path, "w", driver="GTiff", count=len(pixels), height=SIDE, width=SIDE, dtype=pixels.dtype,
        crs=CRS.from_epsg(32633), transform=from_origin(500000, 5000000 + SIDE, 1, 1), **more,
    ) as target:  # fmt: skip
        target.write(pixels)
    return path


def _words(scene: Path, folder: Path, *more: str) -> list[str]:
    told = "a flood over two days, then the water recedes within two days"
    return ["sequence", str(scene), str(folder), "--roi", "500025,5000025,500075,5000075", "--describe", told,
            "--start", "2024-01-01", "--frames", "4", "--quality", "draft", *more]  # fmt: skip


def test_nothing_happens_where_the_dem_has_no_data(scene: Path, tmp_path: Path) -> None:
    heights = np.full((1, SIDE, SIDE), 5.0, np.float32)
    heights[0, 40:50] = -32768.0  # said by nobody to be nodata
    for name, more in (("said", {"nodata": -32768.0}), ("unsaid", {})):
        request = SequenceRequest(
            str(scene), str(tmp_path / name), roi="500025,5000025,500075,5000075", describe="a flood",
            start="2024-01-01", frames=3, footprints_only=True, lowest_level=4.0, highest_level=7.0,
            dem=str(_raster(tmp_path / f"{name}.tif", heights, **more)), seeds=((500050.0, 5000070.0),),
        )  # fmt: skip
        result = sequence(request, JobContext())
        assert any("no data in 20.0 % of the ROI: nothing happens there" in one for one in result.warnings)
        _, _, wkb, _ = pyogrio.raw.read(tmp_path / name / "footprints.gpkg")
        water = shapely.from_wkb(wkb[-1])
        assert water.contains(shapely.Point(500050, 5000070))
        assert not water.intersects(shapely.Point(500050, 5000055))
        assert not water.intersects(shapely.Point(500050, 5000030))  # behind it, and water does not cross it


def test_out_of_memory_at_a_picture_loses_nothing(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert main(_words(scene, whole)) == 0
    right, calls = plates.make_pixels, []

    def fails(*arguments: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 9 GiB")
        return right(*arguments)

    monkeypatch.setattr(plates, "make_pixels", fails)
    capsys.readouterr()
    assert main(_words(scene, cut)) == 1
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error:")]
    assert len(lines) == 1
    assert "memory" in lines[0]
    assert "Traceback" not in lines[0]
    assert not list(cut.glob("frame_*"))
    assert not list(cut.glob("story.*"))
    assert resumable("sequence", {"output": str(cut)}, torch.OutOfMemoryError())
    assert main(_words(scene, cut, "--resume")) == 0
    for path in whole.iterdir():
        if not path.name.startswith("frame_") or path.suffix == ".tif":
            assert (cut / path.name).read_bytes() == path.read_bytes(), path.name
    assert sorted(path.name for path in cut.iterdir()) == sorted(path.name for path in whole.iterdir())


def test_missing_and_foreign_weights_are_one_sentence(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RS_GENEDIT_OFFLINE", "1")
    foreign = tmp_path / "foreign.pt"
    foreign.write_bytes(b"no weights at all, and longer than sixteen bytes")
    told = ["--storyboard", str(tmp_path / "board.json")]
    assert main([*_words(scene, tmp_path / "plan", "--plan-only")]) == 0
    data = json.loads((tmp_path / "plan" / "storyboard.json").read_text("utf-8"))
    for frame in data["frames"]:  # what no painter draws, so that the encoder has to be asked
        frame |= {"prompt": "a stony heath", "after": "", "bindings": []}
    (tmp_path / "board.json").write_text(json.dumps(data), "utf-8")
    for guide, said in (("remoteclip-vit-b-32", "remoteclip-vit-b-32"), (str(foreign), "foreign.pt")):
        words = _words(scene, tmp_path / "story", *told, "--guide", guide)
        at = words.index("--describe")
        del words[at : at + 2]
        del words[words.index("--start") : words.index("--quality")]
        capsys.readouterr()
        assert main(words) == 1
        lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error:")]
        assert len(lines) == 1
        assert said in lines[0]
        assert not list(tmp_path.glob("story/frame_*"))


def test_no_two_stories_are_made_in_one_folder_at_once(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second, of another plan and allowed to replace, would mix its frames with those of the first."""
    folder, others = tmp_path / "story", []
    right = plates.make_pixels

    def meanwhile(*arguments: Any) -> Any:
        if not others:
            before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
            others.append(main(_words(scene, folder, "--overwrite", "--plan-only")))
            others.append(main(_words(scene, folder, "--overwrite", "--seed", "9")))
            assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
        return right(*arguments)

    monkeypatch.setattr(plates, "make_pixels", meanwhile)
    assert main(_words(scene, folder)) == 0
    assert others == [1, 1]
    said = capsys.readouterr().err
    assert said.count(f"error: another story is being made in {folder}; wait for it") == 2
    assert not [path for path in folder.iterdir() if path.name.startswith(".")], "the lock goes with the story"


def test_a_run_that_died_after_its_last_frame_leaves_nothing_hidden(
    scene: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All frames stand, so that the next run needs none of the plates that were left."""
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    assert main(_words(scene, whole)) == 0
    with monkeypatch.context() as patch:
        patch.setattr("rs_genedit.jobs.sequence.write_stack", lambda *_: 1 / 0)
        assert main(_words(scene, cut)) == 1
    assert list(cut.glob(".plate-*.staging"))
    assert main(_words(scene, cut, "--resume")) == 0
    assert sorted(path.name for path in cut.iterdir()) == sorted(path.name for path in whole.iterdir())


@pytest.mark.parametrize("limit", [1500, 20_000, 99_000], ids=["storyboard", "footprints", "a plate"])
def test_a_disk_that_is_full_is_one_sentence_and_nothing_is_lost(
    scene: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str], limit: int
) -> None:
    """The system allows no larger file, as it would on a full disk; then it does, and the story goes on."""
    resource = pytest.importorskip("resource")
    folder = tmp_path / "story"
    allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
    handled = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, allowed[1]))
        code = main(_words(scene, folder))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, allowed)
        signal.signal(signal.SIGXFSZ, handled)
    told = [line for line in capfd.readouterr().err.splitlines() if line.startswith("error:")]
    assert code == 1
    assert len(told) == 1
    assert "unforeseen" not in told[0]
    assert "arge" in told[0] or "full" in told[0], told
    assert not list(folder.glob("*partial*"))
    begun = (folder / "storyboard.json").exists()
    assert main(_words(scene, folder, *(["--resume"] if begun else []))) == 0
    assert len(list(folder.glob("frame_00?.tif"))) == 4
