"""Adapters, scheduler and bindings of a latent story: they tell, are recorded, and the Collection repeats."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from diffusers import UNet2DConditionModel
from PIL import Image
from rs_genedit import protocol
from rs_genedit.app.cli import main
from rs_genedit.errors import SceneError, UsageError, WeightsError
from rs_genedit.jobs.registry import run_job
from rs_genedit.methods.latent import recipe
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.raster import animation
from rs_genedit.runtime.context import JobContext
from safetensors.torch import save_file

from tests.core.doors import LEFT, TOP, roi
from tests.core.methods.latent import test_latent_stories as stories
from tests.core.methods.latent.test_latent_stories import read, scene

BOARD = replace(stories.BOARD, frames=stories.BOARD.frames[:3])
Q = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"


def request(source: Path, output: Path, model: Path, **more) -> dict:
    return stories.request(source, output, model, BOARD, roi=roi(60, 50, 84, 74), **more)


def frames(folder: Path) -> list[np.ndarray]:
    return [read(folder / f"frame_{number:03}.tif") for number in range(3)]


@pytest.fixture(scope="module", autouse=True)
def _few_steps_and_small_animations() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(recipe.STEPS, "draft", 3)
        patch.setattr(animation, "_SIDE", 100)
        yield


@pytest.fixture(scope="module")
def adapters(tmp_path_factory: pytest.TempPathFactory, model_folder: Path) -> list[Path]:
    folder = tmp_path_factory.mktemp("adapters")
    wide = load_pipeline(model_folder, "cpu").unet.get_submodule(Q).weight.shape[0]
    made = []
    for number in range(2):
        torch.manual_seed(number)
        path = folder / f"style {number}.safetensors"
        save_file(
            {f"unet.{Q}.lora_A.weight": torch.randn(2, wide), f"unet.{Q}.lora_B.weight": torch.randn(wide, 2)},
            path,
        )
        made.append(path)
    return made


@pytest.fixture(scope="module")
def told(
    tmp_path_factory: pytest.TempPathFactory, model_folder: Path, adapters: list[Path]
) -> tuple[Path, Path, Path]:
    """(scene, folder of a plain story, folder of one with every option)."""
    folder = tmp_path_factory.mktemp("options")
    source = scene(folder)
    run_job("sequence", request(source, folder / "plain", model_folder), JobContext())
    every = {
        "lora": [str(path) for path in adapters],
        "lora_weights": [0.5, -1.0],
        "scheduler": "euler",
        "binding_strength": 20.0,
        "bindings": ["water: brown"],
    }
    run_job("sequence", request(source, folder / "all", model_folder, **every), JobContext())
    return source, folder / "plain", folder / "all"


def test_each_option_tells(tmp_path: Path, told: tuple[Path, Path, Path], model_folder: Path, adapters):
    source, plain, every = told
    made = [frames(plain), frames(every)]
    for number, more in enumerate(
        (
            {"lora": [str(adapters[0])], "lora_weights": [-0.5]},
            {"scheduler": "euler"},
            {"binding_strength": 20.0, "bindings": ["water: brown", "mud: red"]},
        )
    ):
        run_job("sequence", request(source, tmp_path / str(number), model_folder, **more), JobContext())
        made.append(frames(tmp_path / str(number)))
    for number, one in enumerate(made):
        for other in made[:number]:
            assert any((a != b).any() for a, b in zip(one[1:], other[1:], strict=True)), number
    still = {"lora": [str(adapters[0])], "lora_weights": [0.0]}
    run_job("sequence", request(source, tmp_path / "still", model_folder, **still), JobContext())
    assert all((a == b).all() for a, b in zip(frames(tmp_path / "still"), made[0], strict=True)), "weight 0"


def test_a_binding_is_for_the_pictures_that_have_its_words(
    tmp_path: Path, told: tuple[Path, Path, Path], model_folder: Path
):
    """Drawn apart, a picture without the bound words is the one that is drawn without binding."""
    source, _, _ = told
    alone = {"anchor_attention": []}
    run_job("sequence", request(source, tmp_path / "free", model_folder, **alone), JobContext())
    bound = {**alone, "binding_strength": 40.0, "bindings": ["mud: red"]}
    run_job("sequence", request(source, tmp_path / "bound", model_folder, **bound), JobContext())
    free, tied = frames(tmp_path / "free"), frames(tmp_path / "bound")
    assert (free[1] == tied[1]).all(), "brown water"
    assert (free[2] != tied[2]).any(), "red mud"


def test_items_and_collection_name_them_and_nothing_local(told: tuple[Path, Path, Path], adapters: list[Path]):
    _, plain, every = told
    text = (every / "collection.json").read_text()
    collection = json.loads(text)
    asked = collection["rsgenedit:request"]
    assert [Path(name).name for name in asked["lora"]] == [path.name for path in adapters]
    assert asked["lora_weights"] == [0.5, -1.0]
    assert (asked["scheduler"], asked["bindings"]) == ("euler", ["water: brown"])
    assert {"latent_model", "lora_1", "lora_2"} <= set(collection["rsgenedit:inputs"])
    item = (every / "frame_001.json").read_text()
    assert all(f"lora:{path.name}" in item for path in adapters), "with the hash of each"
    assert str(adapters[0].parent) not in text + item
    assert "lora" not in (plain / "collection.json").read_text(), "a story without is recorded as before"


def test_the_collection_alone_makes_it_again_and_knows_its_adapters(
    tmp_path: Path, told: tuple[Path, Path, Path], adapters: list[Path], capsys: pytest.CaptureFixture
):
    _, _, every = told
    collection = str(every / "collection.json")
    assert main(["sequence", "--from-collection", collection, str(tmp_path / "again")]) == 0
    for path in sorted(every.glob("frame_*")):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()
    moved = [str(shutil.copy(path, tmp_path / f"m{number}.st")) for number, path in enumerate(adapters)]
    run = ["sequence", "--from-collection", collection]
    assert main([*run, str(tmp_path / "moved"), "--lora", moved[0], "--lora", moved[1]]) == 0
    assert (frames(tmp_path / "moved")[2] == frames(every)[2]).all()
    capsys.readouterr()
    for more, words in (
        (["--lora", moved[1], "--lora", moved[0]], "the adapter m1.st is not as it was"),
        (["--lora", moved[0]], "made with 2 adapters"),
        (["--lora", f"{moved[0]}:0.25", "--lora", moved[1]], "says the story's lora weights already"),
        (["--scheduler", "euler"], "says the story's scheduler already"),
        (["--bind", "mud: red"], "says the story's bindings already"),
    ):
        assert main([*run, str(tmp_path / "no"), *more]) in (1, 2)
        assert words in " ".join(capsys.readouterr().err.split()), more
        assert not list(tmp_path.glob("no/frame*"))


def test_an_adapter_that_changed_remakes_what_it_drew(
    tmp_path: Path, told: tuple[Path, Path, Path], model_folder: Path, adapters: list[Path]
):
    source, _, _ = told
    own = str(shutil.copy(adapters[0], tmp_path / "own.safetensors"))
    asked = request(source, tmp_path / "story", model_folder, lora=[own])
    run_job("sequence", asked, JobContext())
    before = frames(tmp_path / "story")
    run_job("sequence", asked | {"resume": True}, JobContext())
    assert all((a == b).all() for a, b in zip(before, frames(tmp_path / "story"), strict=True))
    shutil.copy(adapters[1], own)
    run_job("sequence", asked | {"resume": True}, JobContext())
    assert any((a != b).any() for a, b in zip(before, frames(tmp_path / "story"), strict=True))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--lora=nowhere.safetensors"], "no adapter at nowhere.safetensors"),
        (["--lora={lora}:20"], "an adapter's weight is -10 to 10, not 20"),
        (["--lora={lora}:nan"], "an adapter's weight is -10 to 10, not nan"),
        (["--lora={scene}"], "not a whole safetensors file"),
        (["--lora={foreign}"], "is of another model"),
        (["--bind=water: brown"], "bindings need a binding strength above 0"),
        (["--binding-strength=20", "--bind=water"], "is no binding: write it as thing: attribute"),
        (["--binding-strength=20", "--bind=roof: red"], "no frame's prompt has all words of 'roof: red'"),
        (["--anchor-layers=3,9"], "has 4 self-attention layers"),
        (["--anchor-layers=5,5", "--anchor-attention=anchor"], "has 4 self-attention layers"),
        (["--anchor-steps=2,5"], "there are 3 denoising steps"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_before_any_weight_is_read(
    tmp_path: Path, model_folder: Path, adapters: list[Path], capsys: pytest.CaptureFixture,
    monkeypatch: pytest.MonkeyPatch, options: list[str], words: str,
):  # fmt: skip
    source = scene(tmp_path)
    foreign = tmp_path / "foreign.safetensors"
    save_file(
        {f"unet.{Q}9.lora_A.weight": torch.ones(1, 8), f"unet.{Q}9.lora_B.weight": torch.ones(8, 1)}, foreign
    )
    passes = []
    monkeypatch.setattr(UNet2DConditionModel, "from_pretrained", lambda *a, **k: passes.append(1) or 1 / 0)
    if "another model" in words:
        monkeypatch.undo()  # this one is known by the weights alone
    given = [option.format(lora=adapters[0], scene=source, foreign=foreign) for option in options]
    if "safetensors file" in words:
        monkeypatch.undo()
    code = main(
        ["sequence", str(source), str(tmp_path / "story"), "--roi", roi(40, 30, 80, 70), "--quality", "draft",
         "--describe", "a flood over three days", "--start", "2024-03-01", "--method", "latent",
         "--latent-model", str(model_folder), *given]
    )  # fmt: skip
    said = " ".join(capsys.readouterr().err.split())
    assert code in (1, 2)
    assert words in said
    assert not passes
    assert not list(tmp_path.glob("story/frame_*"))
    assert not list(tmp_path.glob("story/.*")), "nothing hidden is left"


def test_a_story_is_shown_every_few_steps_and_looking_changes_nothing(
    tmp_path: Path, told: tuple[Path, Path, Path], model_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    source, plain, _ = told
    monkeypatch.setattr("rs_genedit.methods.latent.story.EVERY", 1)
    events, pictures = [], []

    def look(event) -> None:
        events.append(event)
        if isinstance(event, protocol.Preview) and event.scale == 99:
            pictures.append(np.asarray(Image.open(event.path).convert("RGB")).astype(int))

    run_job(
        "sequence", request(source, tmp_path / "story", model_folder), JobContext(look, previews=str(tmp_path))
    )
    shown = [event for event in events if isinstance(event, protocol.Preview)]
    assert len(pictures) == 2, "after one and two of three steps"
    assert [event.scale for event in shown[:2]] == [99, 99]
    assert shown[-1].scale < 99, "the sampler's own come after"
    west, _, _, north = shown[0].bounds
    left, top = round(LEFT - west), round(north - TOP)  # pixels are of 1 m
    differs = np.abs(pictures[0] - pictures[1]).max(2) > 0
    place = (slice(50 + top, 74 + top), slice(60 + left, 84 + left))
    assert differs[place].any()
    differs[50 + top - 12 : 74 + top + 12, 60 + left - 12 : 84 + left + 12] = (
        False  # plates reach a little beyond
    )
    assert not differs.any(), "around it the scene is seen"
    assert all((a == b).all() for a, b in zip(frames(plain), frames(tmp_path / "story"), strict=True))


def test_a_model_that_has_no_such_layers_is_known_by_its_config_alone(
    tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch
):
    """The folder's weights may even be gone."""
    folder = shutil.copytree(model_folder, tmp_path / "configs")
    for weights in folder.rglob("*.safetensors"):
        weights.unlink()
    asked = request(scene(tmp_path), tmp_path / "story", folder, anchor_layers=[4, 5])
    with pytest.raises(UsageError, match="has 4 self-attention layers"):
        run_job("sequence", asked, JobContext())
    assert not (tmp_path / "story").exists()
    config = folder / "unet/config.json"
    config.write_text(config.read_text().replace("CrossAttnDownBlock2D", "NoSuchBlock"))
    with pytest.raises(Exception, match=r"unet cannot be read \(.*get the folder of the model again"):
        run_job("sequence", asked, JobContext())


def test_a_model_that_edits_by_instruction_is_known_by_its_config_alone(
    tmp_path: Path, model_folder: Path, capsys: pytest.CaptureFixture
):
    """As RSEdit does: eight channels, of which half are the picture before the edit."""
    folder = shutil.copytree(model_folder, tmp_path / "instructed")
    for weights in folder.rglob("*.safetensors"):
        weights.unlink()
    config = folder / "unet/config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"in_channels": 8}))
    with pytest.raises(WeightsError, match="instructed is a model that edits a picture by an instruction"):
        run_job("sequence", request(scene(tmp_path), tmp_path / "story", folder), JobContext())
    assert not (tmp_path / "story").exists()
    asked = ["edit", str(tmp_path / "scene.tif"), str(tmp_path / "out.tif"), "--roi", roi(60, 50, 84, 74)]
    assert main([*asked, "--method=latent", "--prompt=a lake", f"--latent-model={folder}"]) == 1
    assert "edits a picture by an instruction" in " ".join(capsys.readouterr().err.split())
    assert not list(tmp_path.glob("*out.tif*"))


@pytest.mark.parametrize("field", ["source", "dem", "latent_model", "lora", "roi", "guide"])
def test_a_strangers_collection_leads_to_no_other_computer(
    tmp_path: Path, told: tuple[Path, Path, Path], field: str
):
    _, _, every = told
    data = json.loads((every / "collection.json").read_text())
    away = r"\\evil.example\share\x.tif"
    data["rsgenedit:request"][field] = [away] if field == "lora" else away
    path = tmp_path / "collection.json"
    path.write_text(json.dumps(data))
    asked = {"source": "", "output": str(tmp_path / "again"), "from_collection": str(path)}
    with pytest.raises(UsageError, match=r"leads to another computer, //evil.example/share"):
        run_job("sequence", asked, JobContext())
    if field == "source":  # what a person names is his own to open
        with pytest.raises(SceneError, match="nowhere"):
            run_job("sequence", asked | {"source": str(tmp_path / "nowhere.tif")}, JobContext())
