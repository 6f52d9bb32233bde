"""``sequence --method latent`` whole: 0 px outside, any bands and type, resumed to the same bytes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from diffusers import UNet2DConditionModel
from rs_genedit import protocol
from rs_genedit.app.cli import main
from rs_genedit.errors import Cancelled, MemoryLimitError, SceneError
from rs_genedit.jobs.registry import resumable, run_job
from rs_genedit.methods.latent import recipe
from rs_genedit.raster import animation
from rs_genedit.runtime.context import JobContext
from rs_genedit.storyboard import Binding, Frame, Storyboard
from scipy import ndimage
from torch.nn.modules.module import register_module_forward_hook

from tests.core.doors import roi, texture, write_raster

FEATHER = 3
BOARD = Storyboard(
    "the pond dries and fills",
    (
        Frame("2024-01-01", "a blue pond", 0.0),
        Frame("2024-02-01", "brown water", 0.5, bindings=(Binding("water", ("brown",)),)),
        Frame("2024-03-01", "red mud", 1.0),
        Frame("2024-04-01", "brown water", 0.6, after="green grass", bindings=(Binding("water", ("brown",)),)),
    ),
    viewpoint="",
)


def request(source: Path, output: Path, model: Path, board: Storyboard = BOARD, **more) -> dict:
    return {
        "source": str(source), "output": str(output), "storyboard": board.text(), "roi": roi(40, 30, 80, 70),
        "method": "latent", "latent_model": str(model), "feather": FEATHER, "quality": "draft", **more,
    }  # fmt: skip


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


def scene(folder: Path, bands: int = 3, dtype: str = "uint8") -> Path:
    pixels = texture(110, 130, bands)
    pixels[:3, 50:80, 60:100] //= 2
    if dtype == "uint16":
        pixels = pixels.astype(np.uint16) * 31 + 400
    return write_raster(folder / "scene.tif", pixels)


def frames(folder: Path) -> list[np.ndarray]:
    return [read(folder / f"frame_{number:03}.tif") for number in range(4)]


STEPS = 5


@pytest.fixture(scope="module", autouse=True)
def _few_steps_and_small_animations() -> Iterator[None]:
    """For time: what is tested is the same with 15 steps and an animation of 900 pixels."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(recipe.STEPS, "draft", STEPS)
        patch.setattr(animation, "_SIDE", 100)
        yield


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> tuple[Path, Path]:
    """(scene, folder of a story of it)."""
    folder = tmp_path_factory.mktemp("told")
    source = scene(folder)
    run_job("sequence", request(source, folder / "story", model_folder), JobContext())
    return source, folder / "story"


@pytest.mark.parametrize(("bands", "dtype"), [(3, "uint8"), (4, "uint16"), (13, "uint16")])
def test_frames_change_in_their_footprints_and_nowhere_else(
    tmp_path: Path, model_folder: Path, told: tuple[Path, Path], bands: int, dtype: str
):
    source, folder = told
    if bands > 3:
        source, folder = scene(tmp_path, bands, dtype), tmp_path / "story"
        run_job("sequence", request(source, folder, model_folder), JobContext())
    before, made = read(source), frames(folder)
    masks = [read(folder / f"frame_{number:03}.mask.tif")[0] > 0 for number in range(4)]
    inside = np.zeros(before.shape[1:], bool)
    inside[30 - FEATHER : 70 + FEATHER, 40 - FEATHER : 80 + FEATHER] = True
    assert (made[0] == before).all(), "the first frame is the scene"
    for frame, mask in zip(made, masks, strict=True):
        assert frame.dtype == before.dtype
        assert (frame == before)[:, ~inside].all()
        assert (frame == before)[:, ~mask].all()
    area = [int(mask.sum()) for mask in masks]
    assert area[0] == 0 < area[1] < area[2]
    changed = (made[2] != before)[:, 30:70, 40:80]
    assert changed.any(0).mean() > 0.9
    assert changed.mean((1, 2)).min() > 0.5, "in every band"
    low, high = before.min((1, 2)), before.max((1, 2))
    span = high.astype(float) - low
    place = (slice(None), slice(30, 70), slice(40, 80))
    for frame in made:
        assert (frame[place].min((1, 2)) >= low - 0.5 * span).all()
        assert (frame[place].max((1, 2)) <= high + 0.5 * span).all()
    # The same words show the same picture: what is brown in frames 1 and 3 does not flicker.
    core = ndimage.binary_erosion(masks[1] & masks[3], np.ones((3, 3)), iterations=FEATHER + 1)
    assert core.sum() > 100
    assert (made[1] == made[3])[:, core].all()
    assert (made[1] != made[2])[:, core].any(0).mean() > 0.9


def test_a_storys_collection_alone_makes_it_again(tmp_path: Path, told: tuple[Path, Path], model_folder: Path):
    _, folder = told
    item = (folder / "frame_001.json").read_text()
    assert "latent:tiny" in item, "with the hash of its configs and weights"
    assert str(model_folder.parent) not in item + (folder / "collection.json").read_text()
    again = {
        "source": "",
        "output": str(tmp_path / "again"),
        "from_collection": str(folder / "collection.json"),
    }
    run_job("sequence", again, JobContext())
    for path in sorted(folder.glob("frame_*")):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
    assert not [path for path in folder.iterdir() if path.name.startswith(".")], "nothing hidden is left"
    other = shutil.copytree(model_folder, tmp_path / "other")
    config = other / "scheduler/scheduler_config.json"
    config.write_text(config.read_text() + " ")
    moved = again | {"output": str(tmp_path / "moved"), "latent_model": str(other)}
    with pytest.raises(SceneError, match="the latent model other is not as it was"):
        run_job("sequence", moved, JobContext())


def test_options_tell_and_off_is_each_picture_alone(
    tmp_path: Path, told: tuple[Path, Path], model_folder: Path
):
    source, folder = told
    every = [frames(folder)]
    for number, more in enumerate(
        (
            {"anchor_attention": ()},
            {"anchor_layers": (1, 2), "anchor_steps": (1, 2)},
            {"binding_strength": 20.0, "binding_steps": 2},
            {"own_noise": 0.5},
        )
    ):
        output = tmp_path / str(number)
        run_job("sequence", request(source, output, model_folder, **more), JobContext())
        every.append(frames(output))
    for number, one in enumerate(every):
        for other in every[:number]:
            assert (one[1] != other[1]).any(), number
            assert (one[0] == other[0]).all()


@pytest.mark.parametrize("stage", ["denoising", "frame 3 of 4"])
def test_a_story_that_was_stopped_goes_on_to_the_same_bytes(
    tmp_path: Path, told: tuple[Path, Path], model_folder: Path, stage: str
):
    source, folder = told
    seen = []

    def stop(event) -> None:
        if isinstance(event, protocol.Progress) and event.stage == stage:
            seen.append(event)
            if len(seen) == 3 or stage != "denoising":
                context.cancelled.set()

    context = JobContext(emit=stop)
    asked = request(source, tmp_path / "story", model_folder)
    with pytest.raises(Cancelled, match=r"\d of 4 frames are finished, and the story can be resumed"):
        run_job("sequence", asked, context)
    assert resumable("sequence", asked, Cancelled("x"))
    whole = [path.name for path in sorted((tmp_path / "story").glob("frame_*.tif")) if ".mask" not in path.name]
    assert whole == ([] if stage == "denoising" else ["frame_000.tif", "frame_001.tif"])
    after = []
    goes_on = JobContext(emit=lambda event: after.append(getattr(event, "stage", "")))
    run_job("sequence", asked | {"resume": True}, goes_on)
    # Three steps were done; two and the decoding of three pictures are left.
    assert after.count("denoising") == (STEPS - 3 + 3 if stage == "denoising" else 0)
    for path in sorted(folder.glob("frame_*.tif")):
        assert path.read_bytes() == (tmp_path / "story" / path.name).read_bytes()


def test_a_change_at_the_end_of_a_story_leaves_its_beginning(
    tmp_path: Path, told: tuple[Path, Path], model_folder: Path
):
    """Only pictures that look at the one that changed are drawn anew."""
    source, folder = told
    shutil.copytree(folder, tmp_path / "story")
    board = replace(BOARD, frames=(*BOARD.frames[:3], replace(BOARD.frames[3], after="yellow sand")))
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "story").glob("frame_*.tif")}
    run_job("sequence", request(source, tmp_path / "story", model_folder, board, resume=True), JobContext())
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "story").glob("frame_*.tif")}
    kept = {name for name in before if before[name] == after[name]}
    assert kept == {f"frame_00{n}{end}" for n in range(3) for end in (".tif", ".mask.tif")}
    alone = tmp_path / "alone"
    run_job("sequence", request(source, alone, model_folder, board), JobContext())
    assert all((a == b).all() for a, b in zip(frames(alone), frames(tmp_path / "story"), strict=True))


def test_memory_that_runs_out_is_told_with_its_step_and_nothing_is_lost(
    tmp_path: Path, told: tuple[Path, Path], model_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    source, folder = told
    forward, calls = UNet2DConditionModel.forward, []

    def short(self, *args, **kwargs):
        if args[0].is_meta:  # the forecast of memory computes nothing
            return forward(self, *args, **kwargs)
        calls.append(1)
        if len(calls) == 2 * 4 + 2:  # the scene and three pictures a step
            torch.empty(1 << 50)  # what torch itself raises
        return forward(self, *args, **kwargs)

    monkeypatch.setattr(UNet2DConditionModel, "forward", short)
    asked = request(source, tmp_path / "story", model_folder)
    with pytest.raises(MemoryLimitError, match="at step 3 of 5"):
        run_job("sequence", asked, JobContext())
    assert not list((tmp_path / "story").glob("frame_*"))
    assert resumable("sequence", asked, MemoryLimitError("x"))
    calls[:] = [1] * 1000
    run_job("sequence", asked | {"resume": True}, JobContext())
    assert len(calls) == 1000 + 4 * (STEPS - 2), "two steps were kept"
    assert all(
        (one == other).all() for one, other in zip(frames(folder), frames(tmp_path / "story"), strict=True)
    )


def test_a_large_place_is_told_in_tiles(tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("rs_genedit.methods.latent.picture._ZOOMS", (1.0,))
    source = scene(tmp_path)
    board = replace(BOARD, frames=(BOARD.frames[0], replace(BOARD.frames[2], date="2024-02-01")))
    asked = request(source, tmp_path / "story", model_folder, board, roi=roi(40, 30, 60, 50))
    passes = []
    hook = register_module_forward_hook(
        lambda module, *_: passes.append(1) if isinstance(module, UNet2DConditionModel) else None
    )
    run_job("sequence", asked, JobContext())
    hook.remove()
    assert len(passes) >= STEPS * 2 * 4, "the scene and a picture, in four tiles or more"
    before, made = (read(tmp_path / "story" / f"frame_00{number}.tif") for number in range(2))
    inside = np.zeros(before.shape[1:], bool)
    inside[30 - FEATHER : 50 + FEATHER, 40 - FEATHER : 60 + FEATHER] = True
    assert (made == before)[:, ~inside].all()
    assert (made != before)[:, 30:50, 40:60].any(0).mean() > 0.9


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--method", "latent"], "--latent-model FOLDER"),
        (["--latent-model", "{model}"], "serves the latent method alone"),
        (["--own-noise", "0.5"], "serves the latent method alone"),
        (["--anchor-attention", "off"], "serves the latent method alone"),
        (["--method", "latent", "--latent-model", "nowhere"], "no latent model at"),
        (["--method=latent", "--latent-model={model}", "--anchor-attention=next"], "takes off, or some of"),
        (["--method=latent", "--latent-model={model}", "--anchor-layers=3"], "two whole numbers"),
        (["--method=latent", "--latent-model={model}", "--anchor-layers=3,2"], "not 3 to 2"),
        (["--method=latent", "--latent-model={model}", "--anchor-steps=2,40"], "5 denoising steps"),
        (["--method=latent", "--latent-model={model}", "--binding-strength=200"], "0 (none) to 100"),
        (["--method=latent", "--latent-model={model}", "--binding-steps=2"], "above 0"),
        (["--method=latent", "--latent-model={model}", "--own-noise=2"], "a share of 0 to 1"),
        (["--method=latent", "--latent-model={model}", "--anchor-layers=3,9"], "has 4 self-attention layers"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path, model_folder: Path, capsys: pytest.CaptureFixture, options: list[str], words: str
):
    source = scene(tmp_path)
    given = [option.format(model=model_folder) for option in options]
    code = main(
        ["sequence", str(source), str(tmp_path / "story"), "--roi", roi(40, 30, 80, 70), "--quality", "draft",
         "--describe", "a flood over three days", "--start", "2024-03-01", *given]
    )  # fmt: skip
    said = capsys.readouterr().err
    assert code in (1, 2)
    assert words in " ".join(said.split())
    assert "Traceback" not in said
    assert not list(tmp_path.glob("story/frame_*"))
    assert not list(tmp_path.glob("story/.*")), "nothing hidden is left"
