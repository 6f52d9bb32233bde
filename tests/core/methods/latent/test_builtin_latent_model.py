"""The latent model that comes with the engine: pinned, learnt, asked only for what its words can say."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rs_genedit.app.cli import main
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.jobs.models import ModelsRequest, models
from rs_genedit.methods.latent.frames import draw_frames
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.models.latent_models import BUILTIN, latent_card
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.few_words import VOCABULARY, caption_in, few_words_of

from tests.core.doors import roi, texture, write_raster


@pytest.fixture
def folder() -> Path:
    card = latent_card(BUILTIN)
    assert card is not None
    return card.folder()


def copied(folder: Path, resources: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The engine's resources with a latent model that a test may spoil."""
    shutil.copytree(folder.parents[1], resources)
    monkeypatch.setenv("RS_GENEDIT_RESOURCES", str(resources))
    return resources / "latent" / BUILTIN


def drawn(model, prompt: str) -> np.ndarray:
    """The picture (3, 64, 64) of 0 to 1 of a prompt."""
    return draw_frames(model, (prompt,), steps=8, guidance=4.0, seed=3)[0].numpy()


def test_it_has_learnt_what_its_words_mean(folder: Path):
    torch.set_num_threads(1)
    model = load_pipeline(folder, "cpu")
    covers = ("snow", "blue water", "a forest", "a yellow field")
    seen = {prompt: drawn(model, prompt).mean((1, 2)) for prompt in covers}
    assert seen["snow"].min() > 0.85
    red, green, blue = seen["blue water"]
    assert blue > green > red
    red, green, blue = seen["a forest"]
    assert green > max(red, blue)
    assert green < 0.45
    red, green, blue = seen["a yellow field"]
    assert min(red, green) > blue + 0.2
    red, _, blue = drawn(model, "a blue pond in a yellow field")
    pond = blue > red + 0.05
    assert 0.05 < pond.mean() < 0.6
    assert (red - blue)[~pond].mean() > 0.15, "what is not the pond is the field"


@pytest.mark.parametrize(
    ("prompt", "caption"),
    [
        ("Two houses with red roofs in snow", "two houses with red roofs in snow"),
        ("a flooded village", "brown water"),
        ("deep inundated land", "brown water"),
        ("felled trees in a cleared forest", "bare soil"),
        ("old trees", "a forest"),
        ("a reservoir", "blue water"),
        ("ploughed land", "a brown field"),
    ],
)
def test_a_prompt_is_said_in_its_words(folder: Path, prompt: str, caption: str):
    assert caption_in(folder, prompt) == caption


@pytest.mark.parametrize(
    ("prompt", "unknown"),
    [("wind turbines", "wind, turbines"), ("no snow", "no"), ("a lake without water", "lake, without"),
     ("3 houses with red roofs", "3"), ("eine Wiese", "eine, wiese")],
)  # fmt: skip
def test_what_its_words_cannot_say_is_refused(folder: Path, prompt: str, unknown: str):
    with pytest.raises(UsageError, match=f"does not know {unknown}: use its words"):
        caption_in(folder, prompt)


def test_other_models_read_any_words(model_folder: Path):
    assert few_words_of(model_folder) is None
    assert caption_in(model_folder, "wind turbines, no trees") == "wind turbines, no trees"


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"words": ["a"]}', '{"words": 3, "captions": []}', "\xff",
     '{"words": [], "captions": [], "guidance": "much"}', '{"words": [], "captions": [], "guidance": -1}',
     '{"words": [], "captions": [], "colours": {"mean": [0.5, 0.5, 0.5]}}',
     '{"words": [], "captions": [], "colours": {"mean": [0.5, 0.5], "deviation": [0.2, 0.2, 0.2]}}',
     '{"words": [], "captions": [], "colours": {"mean": [0.5, 0.5, NaN], "deviation": [0.2, 0.2, 0.2]}}'],
)  # fmt: skip
def test_a_spoilt_vocabulary_is_a_sentence(tmp_path: Path, text: str):
    (tmp_path / VOCABULARY).write_text(text, encoding="latin-1")
    with pytest.raises(WeightsError, match="install the model again"):
        few_words_of(tmp_path)


def test_what_came_with_the_engine_is_what_was_pinned(folder, tmp_path, monkeypatch):
    row = models(ModelsRequest("verify", (BUILTIN,)), JobContext())["models"][0]
    card = latent_card(BUILTIN)
    assert (row["state"], row["sha256"], row["pinned"]) == ("shipped", card.sha256, True)
    own = copied(folder, tmp_path / "resources", monkeypatch)
    config = own / "scheduler" / "scheduler_config.json"
    config.write_text(config.read_text().replace("0.012", "0.013"))
    row = models(ModelsRequest("verify", (BUILTIN,)), JobContext())["models"][0]
    assert row["state"] == "damaged"
    assert "install the plugin again" in row["why"]


def test_it_is_never_fetched():
    context = JobContext()
    row = models(ModelsRequest("fetch", (BUILTIN,)), context)["models"][0]
    assert row["state"] == "shipped"
    assert any("nothing to fetch" in sentence for sentence in context.warnings)


def edit(tmp_path: Path, prompt: str, *more: str) -> tuple[int, Path, Path]:
    pixels = texture(96, 112, 4).astype(np.uint16) * 17 + 300
    source, output = write_raster(tmp_path / "scene.tif", pixels), tmp_path / f"out{len(more)}.tif"
    status = main(
        ["edit", str(source), str(output), "--method", "latent", "--latent-model", BUILTIN, "--prompt", prompt,
         "--roi", roi(30, 30, 80, 80), "--quality", "draft", "--bands", "1,2,3", *more]
    )  # fmt: skip
    return status, source, output


def test_an_edit_says_what_the_model_is_and_what_it_was_asked(tmp_path: Path, capsys):
    status, source, output = edit(tmp_path, "deep snow on the ground")
    assert status == 0
    told = capsys.readouterr().err
    assert "was trained on drawings of 64 pixels" in told
    assert "asked for 'snow'" in told
    with rasterio.open(source) as one, rasterio.open(output) as other:
        before, after = one.read(), other.read()
    inside = np.s_[:3, 40:70, 40:70]
    assert after[inside].mean() > before[inside].mean() + 300, "snow is bright"
    assert (after[:, :24] == before[:, :24]).all()
    item = json.loads(output.with_suffix(".json").read_text())
    asked = json.dumps(item)
    assert "deep snow on the ground" in asked, "the Item has the person's own words"
    assert latent_card(BUILTIN).sha256 in asked


def test_an_edit_of_other_words_is_refused_before_anything_is_made(tmp_path: Path, capsys):
    status, _, output = edit(tmp_path, "wind turbines")
    assert status == 2
    assert "does not know wind, turbines" in capsys.readouterr().err
    assert not output.exists()


def test_what_must_not_come_is_left_out_and_that_is_said(tmp_path: Path, capsys):
    _, _, plain = edit(tmp_path, "bare soil")
    assert "left out" not in capsys.readouterr().err
    _, _, other = edit(tmp_path, "bare soil", "--negative", "water")
    assert "cannot be told what must not come" in capsys.readouterr().err
    with rasterio.open(plain) as one, rasterio.open(other) as two:
        assert (one.read() == two.read()).all()


def test_it_paints_in_the_scene_s_own_brightness(tmp_path: Path):
    found = {}
    for name, level in (("dark", 20), ("bright", 150)):
        pixels = texture(96, 112, 3) // 4 + level
        source, output = write_raster(tmp_path / f"{name}.tif", pixels), tmp_path / f"{name}-out.tif"
        main(
            ["edit", str(source), str(output), "--method", "latent", "--latent-model", BUILTIN, "--prompt",
             "brown water", "--roi", roi(30, 30, 80, 80), "--quality", "draft"]
        )  # fmt: skip
        with rasterio.open(output) as dataset:
            found[name] = dataset.read()[:, 40:70, 40:70].mean()
    assert found["bright"] > found["dark"] + 25
