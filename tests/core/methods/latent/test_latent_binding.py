"""Linguistic Binding: which tokens, the loss by hand, the gradient, and that nothing of it stays behind."""

from __future__ import annotations

import gc
import math
import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.app.cli import main
from rs_genedit.language.noun_phrases import bindings, named_things
from rs_genedit.methods.latent import binding as binding_module
from rs_genedit.methods.latent.binding import (
    BoundWords,
    LinguisticBinding,
    binding_gradient,
    binding_loss,
    bound_words,
    divergence,
    kept_maps,
    map_layers,
)
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.sampling import Denoising, denoise
from rs_genedit.methods.latent.tiles import crop_and_tiles
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.raster.grid import Window
from rs_genedit.storyboard import Binding

from tests.core.doors import roi, texture, write_raster
from tests.core.methods.latent.conftest import save_model

PROMPT = "red roof, green sea"
CELLS = Window(0, 0, 16, 16)


@pytest.fixture(scope="module")
def model(model_folder: Path) -> LatentPipeline:
    return load_pipeline(model_folder, "cpu")


def asked(
    model: LatentPipeline, crop: Window = CELLS, tiles: tuple[Window, ...] = (CELLS,), **more
) -> Denoising:
    noise = torch.from_numpy(np.array(gaussian(crop, 4, 5, 0)))[None]
    return Denoising(
        crop, tiles, torch.zeros_like(noise), noise, np.ones(crop.shape, np.float32),
        model.words(PROMPT)[0], model.words("")[0], 7.5, 6, **more,
    )  # fmt: skip


def bound(model: LatentPipeline, **more) -> LinguisticBinding:
    found = bound_words(PROMPT, tuple(named_things(PROMPT)), model.offsets(PROMPT))
    return LinguisticBinding(found, **{"strength": 20.0, "steps": 3, **more})


# ------------------------------------------------------------------------------------------ words and tokens


def words_of(prompt: str, things, offsets) -> list[tuple[str, list[str], str]]:
    """What was found, in letters, so that a wrong character is seen."""

    def said(numbers) -> str:
        return "".join(prompt[slice(*offsets[number])] for number in numbers)

    found = bound_words(prompt, things, offsets)
    return [(said(one.entity), [said(a) for a in one.attributes], said(one.others)) for one in found]


@pytest.mark.parametrize(
    ("prompt", "things", "expected"),
    [
        ("red roof, green sea", None, [("roof", ["red"], "greensea"), ("sea", ["green"], "redroof")]),
        ("a red roof and a blue roof", None, [
            ("roof", ["red"], "aandablueroof"), ("roof", ["blue"], "aredroofanda")]),
        ("slow low ice", [Binding("ice", ("low",))], [("ice", ["low"], "slow")]),
        ("water tower in water", [Binding("water"), Binding("water tower")], [
            ("watertower", [], "inwater"), ("water", [], "watertowerin")]),
        ("red car, roof is red", [Binding("car", ("red",)), Binding("roof", ("red",))], [
            ("car", ["red"], "roofisred"), ("roof", ["red"], "redcaris")]),
        ("blue sea", [Binding("lake", ("blue",)), Binding("sea", ("deep",))], [("sea", [], "blue")]),
        ("sea", [Binding("sea")], []),
        ("Dry  Été.", [Binding("Été", ("Dry",))], [("Été", ["Dry"], "")]),
    ],
)  # fmt: skip
def test_tokens_are_found_by_their_characters(model: LatentPipeline, prompt: str, things, expected):
    things = tuple(named_things(prompt)) if things is None else things
    # Unknown letters come as several tokens of the same characters.
    made = words_of(prompt, things, model.offsets(prompt))
    assert [(t.replace("ÉÉ", "É").replace("éé", "é"), a, o) for t, a, o in made] == expected


def test_every_token_of_a_word_counts_and_none_of_start_end_and_padding(model: LatentPipeline):
    found = bound_words("red sea ice", [Binding("ice", ("red",))], model.offsets("red sea ice"))
    assert found == (BoundWords((7, 8, 9), ((1, 2, 3),), (4, 5, 6)),)


def test_what_the_model_does_not_read_any_more_is_left_out(model: LatentPipeline):
    prompt = "red sea and much else that is long, blue ice"
    things = [Binding("sea", ("red",)), Binding("ice", ("blue",))]
    found = bound_words(prompt, things, model.offsets(prompt))
    assert [one.entity for one in found] == [(4, 5, 6)]
    assert found[0].others == tuple(range(7, 23)), "22 letters are read between start and end"


def test_a_storyboards_bindings_name_a_thing_once_as_before():
    assert bindings("a red roof and a blue roof") == (Binding("roof", ("red",)),)


# ---------------------------------------------------------------------------------------------------- the loss


def test_the_divergence_is_that_computed_by_hand():
    one, other = torch.tensor([[1.0, 3.0]]), torch.tensor([[2.0, 2.0]])  # 1/4, 3/4 and 1/2, 1/2
    forth = 0.25 * math.log(0.25 / 0.5) + 0.75 * math.log(0.75 / 0.5)
    back = 0.5 * math.log(0.5 / 0.25) + 0.5 * math.log(0.5 / 0.75)
    assert float(divergence(one, other)) == pytest.approx(0.5 * (forth + back), abs=1e-6)
    assert float(divergence(one, 7 * one)) == pytest.approx(0, abs=1e-7), "maps are of any scale"
    assert math.isfinite(float(divergence(torch.tensor([[0.0, 1.0]]), torch.tensor([[1.0, 0.0]]))))


def test_the_loss_is_that_computed_by_hand():
    def d(p: float, q: float) -> float:  # of maps (p, 1 - p) and (q, 1 - q)
        return 0.5 * ((p - q) * math.log(p / q) + (q - p) * math.log((1 - p) / (1 - q)))

    shares = [0.5, 0.2, 0.3, 0.9, 0.6, 0.7]
    maps = torch.tensor([[[p, 1 - p]] for p in shares])
    pair = BoundWords((1, 2), ((3,),), (4, 5))

    def most(words, other) -> float:
        return max(d(shares[word], shares[other]) for word in words)

    near = max(d(0.2, 0.9), d(0.3, 0.9))
    away = -0.5 * sum(most((1, 2), u) + most((3,), u) for u in (4, 5)) / 2
    assert float(binding_loss(maps, [pair])) == pytest.approx(near + away, abs=1e-5)
    bare = BoundWords((1, 2), (), (4, 5))
    assert float(binding_loss(maps, [bare])) == pytest.approx(
        -0.5 * (most((1, 2), 4) + most((1, 2), 5)) / 2, abs=1e-5
    )
    alone = BoundWords((1, 2), ((3,),), ())
    assert float(binding_loss(maps, [alone])) == pytest.approx(near, abs=1e-5)
    assert float(binding_loss(maps, [pair, bare, alone])) == pytest.approx(
        sum(float(binding_loss(maps, [one])) for one in (pair, bare, alone)), abs=1e-5
    )


# ------------------------------------------------------------------------------------------------ the attention


def test_maps_are_of_the_layers_of_one_size_and_sum_to_one_over_the_words(model: LatentPipeline):
    for cells, size, part in (((16, 16), (8, 8), "mid_block"), ((40, 64), (20, 32), "mid_block")):
        names, found = map_layers(model.unet, cells)
        assert found == size
        assert names
        assert all(name.startswith(part) and ".attn2." in name for name in names)
        with torch.no_grad(), kept_maps(model.unet, cells) as maps:
            model.read(torch.randn(1, 4, *cells), torch.tensor(500), model.words(PROMPT)[0], None)
            assert [tuple(one.shape) for one in maps] == [(24, *size)] * len(names)
            assert torch.allclose(maps[0].sum(0), torch.ones(size), atol=1e-5)


def test_layers_are_chosen_for_each_kind_of_model():
    """Stable Diffusion 1 and 2 with their 64 and 96 cells, and SDXL, whose finest level has no attention."""
    from diffusers import UNet2DConditionModel

    def unet(down: str, **more):
        kinds = {"C": "CrossAttnDownBlock2D", "D": "DownBlock2D"}
        ups = tuple(kinds[k].replace("Down", "Up") for k in reversed(down))
        return UNet2DConditionModel(
            down_block_types=tuple(kinds[k] for k in down), up_block_types=ups, layers_per_block=1,
            block_out_channels=(8,) * len(down), norm_num_groups=4, cross_attention_dim=8,
            attention_head_dim=4, **more,
        )  # fmt: skip

    first = unet("CCCD")
    for cells, size in ((64, 16), (96, 24), (65, 17)):
        names, found = map_layers(first, (cells, cells))
        assert found == (size, size)
        assert {name.split(".attentions")[0] for name in names} == {"down_blocks.2", "up_blocks.1"}
    names, found = map_layers(unet("DCC"), (128, 128))
    assert found == (32, 32)
    assert {name.split(".attentions")[0] for name in names} == {"down_blocks.2", "up_blocks.0", "mid_block"}


def test_a_map_is_the_mean_over_heads_of_what_the_layer_itself_computes(model: LatentPipeline):
    from diffusers.models.attention_processor import AttnProcessor

    names, _ = map_layers(model.unet, (16, 16))
    layer = model.unet.get_submodule(names[0].removesuffix(".processor"))
    seen = []
    score = layer.get_attention_scores

    def spy(query, key, mask=None):
        seen.append(score(query, key, mask))
        return seen[-1]

    stock = dict(model.unet.attn_processors)
    try:
        model.unet.set_attn_processor(AttnProcessor())
        layer.get_attention_scores = spy
        with torch.no_grad(), kept_maps(model.unet, (16, 16)) as maps:
            model.read(torch.randn(1, 4, 16, 16), torch.tensor(300), model.words(PROMPT)[0], None)
            expected = seen[0].mean(0).T.reshape(24, 8, 8)
            assert torch.allclose(maps[0], expected, atol=1e-6)
    finally:
        del layer.get_attention_scores
        model.unet.set_attn_processor(stock)


def test_a_step_down_the_gradient_lowers_the_loss(model: LatentPipeline):
    latents = torch.from_numpy(np.array(gaussian(CELLS, 4, 5, 0)))[None]
    words, things, time = model.words(PROMPT)[0], bound(model).bound, torch.tensor(801)

    def loss(at: torch.Tensor) -> float:
        with torch.no_grad(), kept_maps(model.unet, (16, 16)) as maps:
            model.read(at, time, words, None)
            return float(binding_loss(torch.stack(maps).mean(0), things))

    slope = binding_gradient(model, latents, lambda part: part, time, words, None, things)
    length = float((slope**2).sum())
    assert length > 0
    before = loss(latents)
    step = 0.05 / math.sqrt(length)
    dropped = before - loss(latents - step * slope)
    assert dropped == pytest.approx(step * length, rel=0.1), "as much as the gradient says"
    assert not any(parameter.requires_grad for parameter in model.unet.parameters())


# ------------------------------------------------------------------------------------------------- the sampler


def test_off_is_to_the_bit_what_it_was_and_on_is_not(model: LatentPipeline):
    plain = denoise(model, asked(model))
    for off in (bound(model, strength=0.0), bound(model, steps=0), LinguisticBinding(())):
        assert torch.equal(denoise(model, asked(model, binding=off)), plain)
    made = [
        denoise(model, asked(model, binding=bound(model, **more)))
        for more in ({}, {"strength": 5.0}, {"steps": 1}, {"steps": 6})
    ]
    assert all(not torch.equal(one, plain) for one in made)
    assert all(not torch.equal(made[0], other) for other in made[1:])
    assert torch.equal(denoise(model, asked(model)), plain), "nothing of it stays"


def test_it_acts_before_the_first_steps_and_goes_on_from_any(model: LatentPipeline, monkeypatch):
    calls, real = [], binding_gradient

    def counted(*args):
        calls.append(int(args[3]))
        return real(*args)

    monkeypatch.setattr("rs_genedit.methods.latent.sampling.binding_gradient", counted)
    for kind in ("ddim", "euler"):
        kept: dict = {}
        calls.clear()
        ours = asked(model, binding=bound(model), scheduler=kind)
        whole = denoise(model, ours, on_step=lambda done, _, latents, kept=kept: kept.update({done: latents}))
        scheduler = model.scheduler(kind)
        scheduler.set_timesteps(6)
        assert calls == [int(time) for time in scheduler.timesteps[:3]]
        for done in (2, 4):
            assert torch.equal(denoise(model, ours, begun=(done, kept[done])), whole)


def test_what_is_known_stays_and_tiles_come_in_any_order(model: LatentPipeline):
    crop, tiles = crop_and_tiles(Window(5, -3, 30, 9), 16)
    strength = np.ones(crop.shape, np.float32)
    strength[:, :5], strength[:, 5:9] = 0.0, 0.4
    ours = replace(asked(model, crop, tiles, binding=bound(model)), strength=strength, steps=4)
    made = denoise(model, ours)
    assert torch.equal(made[..., :5], ours.known[..., :5])
    assert torch.equal(denoise(model, replace(ours, tiles=tiles[::-1])), made)
    assert not torch.equal(denoise(model, replace(ours, binding=None)), made)


@pytest.mark.parametrize("kind", ["inpaints", "classes", "sdxl"])
def test_every_kind_of_model_is_bound(tmp_path: Path, kind: str):
    model = load_pipeline(save_model(tmp_path / kind, **{kind: True}), "cpu")
    one = replace(asked(model), steps=2, gsd=1.0)
    if kind == "inpaints":
        one = replace(one, around=torch.zeros(1, 4, 16, 16))
    assert not torch.equal(denoise(model, replace(one, binding=bound(model))), denoise(model, one))


def test_after_a_failure_the_model_is_as_before_and_the_maps_are_freed(
    model: LatentPipeline, monkeypatch: pytest.MonkeyPatch
):
    before = dict(model.unet.attn_processors)
    seen: list = []

    def fails(maps, things):
        seen.append(weakref.ref(maps))
        raise KeyboardInterrupt

    plain = denoise(model, asked(model))
    monkeypatch.setattr(binding_module, "binding_loss", fails)
    with pytest.raises(KeyboardInterrupt):
        denoise(model, asked(model, binding=bound(model)))
    assert model.unet.attn_processors == before
    gc.collect()
    assert seen
    assert seen[0]() is None
    assert torch.equal(denoise(model, asked(model)), plain)


# ---------------------------------------------------------------------------------------------------- the edit


def edit(folder: Path, model: Path, name: str, *more: str) -> int:
    source = folder / "scene.tif"
    if not source.exists():
        write_raster(source, texture(110, 130, 3))
    words = ["--prompt", "blue lake and red soil", "--method", "latent", "--latent-model", str(model)]
    place = ["--roi", roi(40, 30, 70, 60), "--quality", "draft"]
    return main(["edit", str(source), str(folder / name), *place, *words, *more])


def test_an_edit_is_bound_and_its_item_makes_it_again(tmp_path: Path, model_folder: Path):
    import rasterio

    assert edit(tmp_path, model_folder, "plain.tif") == 0
    assert edit(tmp_path, model_folder, "off.tif", "--binding-strength", "0") == 0
    assert edit(tmp_path, model_folder, "on.tif", "--binding-strength", "40") == 0
    assert edit(tmp_path, model_folder, "two.tif", "--binding-strength", "40", "--binding-steps", "2") == 0
    assert main(["edit", "--from-item", str(tmp_path / "two.json"), str(tmp_path / "again.tif")]) == 0

    def read(name: str) -> np.ndarray:
        with rasterio.open(tmp_path / name) as dataset:
            return dataset.read()

    assert (read("off.tif") == read("plain.tif")).all()
    assert (read("again.tif") == read("two.tif")).all()
    for one, other in (("on.tif", "plain.tif"), ("two.tif", "plain.tif"), ("two.tif", "on.tif")):
        assert (read(one) != read(other)).any(), (one, other)
    outside = np.ones((110, 130), bool)
    outside[24:66, 34:76] = False
    assert (read("on.tif") == read("scene.tif"))[:, outside].all()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--binding-strength", "-1"], "must be 0 (none) to 100, not -1"),
        (["--binding-strength", "nan"], "must be 0 (none) to 100, not nan"),
        (["--binding-steps", "3"], "steps of binding need a binding strength above 0"),
        (["--binding-strength", "20", "--binding-steps", "16"], "bind before 1 to 15 of them, not 16"),
        (["--binding-strength", "20", "--binding-steps", "0"], "bind before 1 to 15 of them, not 0"),
    ],
)
def test_bindings_that_make_no_sense_are_refused_in_a_sentence(
    tmp_path: Path, model_folder: Path, capsys: pytest.CaptureFixture, options: list[str], sentence: str
):
    assert edit(tmp_path, model_folder, "out.tif", *options) in (1, 2)
    said = " ".join(capsys.readouterr().err.split())
    assert sentence in said
    assert "Traceback" not in said
    assert {path.name for path in tmp_path.iterdir()} == {"scene.tif"}


def test_other_methods_bind_nothing(tmp_path: Path, capsys: pytest.CaptureFixture):
    write_raster(tmp_path / "scene.tif", texture(60, 60, 3))
    paths = [str(tmp_path / "scene.tif"), str(tmp_path / "out.tif")]
    area = ["--roi", roi(20, 20, 40, 40)]
    assert main(["edit", *paths, *area, "--prompt", "water", "--binding-strength", "20"]) in (1, 2)
    assert "serves the latent method alone" in " ".join(capsys.readouterr().err.split())
