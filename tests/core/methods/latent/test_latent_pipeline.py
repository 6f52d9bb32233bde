"""The latent method's loop and loader, on a model of random weights in the real format."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.errors import MemoryLimitError, WeightsError
from rs_genedit.methods.latent.loading import load_pipeline, model_digest
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.sampling import Denoising, denoise
from rs_genedit.methods.latent.tiles import crop_and_tiles, merged
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.raster.grid import Window

from tests.core.methods.latent.conftest import save_model

PROMPT = "blue water"


@pytest.fixture(scope="module")
def model(model_folder: Path) -> LatentPipeline:
    return load_pipeline(model_folder, "cpu")


def asked(model: LatentPipeline, cells: Window, tiles: tuple[Window, ...] | None = None) -> Denoising:
    noise = torch.from_numpy(np.array(gaussian(cells, 4, 5, 0)))[None]
    return Denoising(
        cells, tiles or (cells,), torch.zeros_like(noise), noise, np.ones(cells.shape, np.float32),
        model.words(PROMPT)[0], model.words("")[0], 7.5, 6,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["ddim", "euler"])
def test_one_free_tile_is_the_stock_pipeline_to_the_bit(model_folder: Path, model: LatentPipeline, kind: str):
    from diffusers import EulerDiscreteScheduler, StableDiffusionPipeline

    stock = StableDiffusionPipeline.from_pretrained(model_folder, safety_checker=None)
    if kind == "euler":
        stock.scheduler = EulerDiscreteScheduler.from_config(stock.scheduler.config)
    stock.set_progress_bar_config(disable=True)
    ours = replace(asked(model, Window(0, 0, 16, 16)), scheduler=kind)
    expected = stock(PROMPT, num_inference_steps=6, latents=ours.noise.clone(), output_type="latent").images
    assert torch.equal(denoise(model, ours), expected)


def test_what_is_known_stays_and_strength_is_per_cell(model: LatentPipeline):
    cells = Window(0, 0, 16, 16)
    strength = np.zeros(cells.shape, np.float32)
    strength[:, 4:10], strength[:, 10:] = 0.2, 1.0
    known = torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(1))
    made = denoise(model, replace(asked(model, cells), known=known, strength=strength))
    change = (made - known).abs().mean((0, 1)).numpy()
    assert (change[:, :4] == 0).all()
    assert (change[:, 4:] > 0).all()
    assert change[:, 4:10].mean() < 0.7 * change[:, 10:].mean()


def test_tiles_in_any_order_make_the_same_bits(model: LatentPipeline):
    crop, tiles = crop_and_tiles(Window(5, -3, 30, 9), 16)
    assert len(tiles) > 3
    there = replace(asked(model, crop, tiles), steps=3)
    back = replace(there, tiles=tiles[::-1])
    assert torch.equal(denoise(model, there), denoise(model, back))


def test_tiles_cover_every_cell_and_lie_on_the_rasters_lattice():
    for roi in (Window(0, 0, 1, 1), Window(-7, 13, 16, 3), Window(41, 2, 60, 33)):
        crop, tiles = crop_and_tiles(roi, 16)
        count = np.zeros(crop.shape, int)
        for tile in tiles:
            count[tile.slices(within=crop)] += 1
        assert crop.contains(roi)
        assert count.min() >= 1
        assert len(tiles) == 1 or all(tile.row % 8 == 0 == tile.col % 8 for tile in tiles)


def test_the_merge_of_equal_tiles_is_what_they_are():
    crop, tiles = crop_and_tiles(Window(0, 0, 40, 20), 16)
    whole = torch.randn(1, 2, *crop.shape)
    made = merged(crop, tiles, 1, 2, lambda tile: whole[(..., *tile.slices(within=crop))])
    assert (made - whole).abs().max() < 2e-6


def test_a_walk_goes_on_from_any_step(model: LatentPipeline):
    for kind in ("ddim", "euler"):
        kept = {}
        ours = replace(asked(model, Window(0, 0, 16, 16)), scheduler=kind)
        whole = denoise(
            model, ours, on_step=lambda done, steps, latents, kept=kept: kept.update({done: latents})
        )
        assert torch.equal(denoise(model, ours, begun=(4, kept[4])), whole)


@pytest.mark.parametrize("kind", ["inpaints", "classes", "sdxl"])
def test_other_kinds_of_models_are_read_from_their_configs(tmp_path: Path, kind: str):
    """Each is shown what it wants: another mask, ground resolution or prompt, another picture."""
    model = load_pipeline(save_model(tmp_path / kind, **{kind: True}), "cpu")
    cells = Window(0, 0, 16, 16)
    one = replace(asked(model, cells), steps=2, gsd=1.0)
    if kind == "inpaints":
        assert model.inpaints
        one = replace(one, around=torch.zeros(1, 4, 16, 16))
        other = replace(one, around=torch.ones(1, 4, 16, 16))
    elif kind == "classes":
        other = replace(one, gsd=16.0)
    else:
        assert len(model.encoders) == 2
        words = one.words
        other = replace(one, words=replace(words, pooled=words.pooled + 1))
    assert not torch.equal(denoise(model, one), denoise(model, other))


def test_a_second_encoders_prompt_is_that_of_the_stock_pipeline(tmp_path: Path):
    from diffusers import StableDiffusionXLPipeline

    folder = save_model(tmp_path / "xl", sdxl=True)
    model = load_pipeline(folder, "cpu")
    stock = StableDiffusionXLPipeline.from_pretrained(folder)
    hidden, _, pooled, _ = stock.encode_prompt(PROMPT, device="cpu", do_classifier_free_guidance=True)
    words = model.words(PROMPT)[0]
    assert torch.equal(words.hidden, hidden)
    assert torch.equal(words.pooled, pooled)


def test_memory_that_runs_out_is_told_with_its_step(model: LatentPipeline, monkeypatch: pytest.MonkeyPatch):
    forward, calls = type(model.unet).forward, []

    def short(self, *args, **kwargs):
        calls.append(1)
        if len(calls) == 3:
            torch.empty(1 << 50)  # what torch itself raises
        return forward(self, *args, **kwargs)

    monkeypatch.setattr(type(model.unet), "forward", short)
    with pytest.raises(MemoryLimitError, match="at step 3 of 6"):
        denoise(model, asked(model, Window(0, 0, 16, 16)))


def cut(folder: Path) -> None:
    path = folder / "unet" / "diffusion_pytorch_model.safetensors"
    path.write_bytes(path.read_bytes()[:-1000])


def foreign(folder: Path) -> None:
    shutil.copy(folder / "vae/diffusion_pytorch_model.safetensors", folder / "unet")


def pickled(folder: Path) -> None:
    (folder / "vae/diffusion_pytorch_model.safetensors").rename(folder / "vae/diffusion_pytorch_model.bin")


def other_code(folder: Path) -> None:
    path = folder / "model_index.json"
    index = json.loads(path.read_text())
    path.write_text(json.dumps({**index, "unet": ["my_unet", "MyUNet"]}))


def not_json(folder: Path) -> None:
    (folder / "model_index.json").write_text("[" * 100_000)


def narrow(folder: Path) -> None:
    save_model(folder.parent / "xl", sdxl=True)
    shutil.rmtree(folder / "unet")
    shutil.copytree(folder.parent / "xl/unet", folder / "unet")


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (cut, "cannot be read"), (foreign, "not of the model"), (pickled, "as safetensors"),
        (other_code, "its unet is MyUNet"), (not_json, "damaged"), (narrow, "does not fit together"),
        (lambda folder: shutil.rmtree(folder / "scheduler"), "is missing"),
        (lambda folder: (folder / "model_index.json").unlink(), "no model_index.json"),
        (shutil.rmtree, "there is no latent model"),
    ],
)  # fmt: skip
def test_missing_damaged_and_foreign_folders_are_told_in_a_sentence(
    model_folder: Path, tmp_path: Path, damage, words: str
):
    folder = tmp_path / "model"
    shutil.copytree(model_folder, folder)
    damage(folder)
    with pytest.raises(WeightsError, match=words) as caught:
        load_pipeline(folder, "cpu")
    assert "\n" not in str(caught.value)


def test_the_digest_is_of_content_not_of_place(model_folder: Path, tmp_path: Path):
    shutil.copytree(model_folder, tmp_path / "copy")
    assert model_digest(tmp_path / "copy") == model_digest(model_folder)
    path = tmp_path / "copy/unet/config.json"
    path.write_text(path.read_text() + " ")
    assert model_digest(tmp_path / "copy") != model_digest(model_folder)
