"""Temporal Anchor Attention: equal to its batched form and, off, to the stock pipeline; flat in memory."""

from __future__ import annotations

import weakref
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.errors import MemoryLimitError, UsageError
from rs_genedit.methods.latent.anchor_attention import (
    AnchorAttention,
    anchored,
    anchored_layers,
    self_attention_layers,
)
from rs_genedit.methods.latent.frames import draw_frames, frame_noise
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.methods.latent.sampling import Denoising, denoise, denoise_frames
from rs_genedit.methods.latent.tiles import crop_and_tiles
from rs_genedit.raster.grid import Window
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten

from tests.core.methods.latent.conftest import save_model

PROMPTS = ("blue water", "brown water", "red mud", "green grass")
CELLS = Window(0, 0, 16, 16)
STEPS = 4


@pytest.fixture(scope="module")
def model(model_folder: Path) -> LatentPipeline:
    return load_pipeline(model_folder, "cpu")


def frames(
    model: LatentPipeline, crop: Window = CELLS, tiles: tuple[Window, ...] = (CELLS,), count: int = 4, **more
) -> list[Denoising]:
    noise = frame_noise(crop, 4, 5)
    return [
        Denoising(
            crop, tiles, torch.zeros_like(noise), noise, np.ones(crop.shape, np.float32),
            model.words(PROMPTS[number % 4])[0], model.words("")[0], 7.5, STEPS, **more,
        )
        for number in range(count)
    ]  # fmt: skip


# --------------------------------------------------------------------------------------------------- equalities


class Batched:
    """All frames in one batch, every score written out: Q of a frame, K and V of those that it looks at."""

    def __init__(self, count: int, references: tuple[str, ...]) -> None:
        self.count, self.references = count, references

    def __call__(self, attn, hidden_states, encoder_hidden_states=None, *args, **kwargs):
        assert encoder_hidden_states is None, "a self-attention layer"
        query, key, value = (
            part(hidden_states).unflatten(-1, (attn.heads, -1)).transpose(1, 2)
            for part in (attn.to_q, attn.to_k, attn.to_v)
        )
        rows = []
        for row in range(len(query)):
            half, frame = divmod(row, self.count)
            at = {"anchor": 0, "previous": frame - 1, "self": frame}
            seen = [at[name] for name in ("anchor", "previous", "self") if name in self.references]
            seen = [half * self.count + one for one in (seen if frame else [0])]
            k, v = (torch.cat([part[one] for one in seen], 1) for part in (key, value))
            scores = (query[row] @ k.transpose(-1, -2) / query.shape[-1] ** 0.5).softmax(-1)
            rows.append(scores @ v)
        made = torch.stack(rows).transpose(1, 2).flatten(-2)
        return attn.to_out[0](made)


def batched(model: LatentPipeline, asked: list[Denoising], attention: AnchorAttention) -> torch.Tensor:
    """The whole walk with all frames of both guidance halves in one pass of the UNet."""
    scheduler = model.scheduler("ddim")
    scheduler.set_timesteps(STEPS)
    latents = torch.cat([one.noise for one in asked])
    hidden = torch.cat([one.negative.hidden for one in asked] + [one.words.hidden for one in asked])
    stock = dict(model.unet.attn_processors)
    ours = {name: Batched(len(asked), attention.references) for name in anchored_layers(model.unet, attention)}
    for number, time in enumerate(scheduler.timesteps):
        model.unet.set_attn_processor({**stock, **ours} if attention.acts(number) else dict(stock))
        with torch.no_grad():
            both = model.unet(torch.cat([latents] * 2), time, encoder_hidden_states=hidden, return_dict=False)[
                0
            ]
        model.unet.set_attn_processor(dict(stock))
        without, with_ = both.chunk(2)
        latents = scheduler.step(without + 7.5 * (with_ - without), time, latents, return_dict=False)[0]
    return latents


@pytest.mark.parametrize(
    "attention",
    [
        AnchorAttention(),
        AnchorAttention(("anchor",)),
        AnchorAttention(("previous",)),
        AnchorAttention(("self", "previous", "anchor")),
        AnchorAttention(layers=(2, 3)),
        AnchorAttention(steps=(2, 3)),
    ],
    ids=str,
)
def test_frame_by_frame_equals_all_frames_in_one_batch(model: LatentPipeline, attention: AnchorAttention):
    made = denoise_frames(model, frames(model), attention)
    expected = batched(model, frames(model), attention)
    # Latents of this model reach 10. Frame 0, which looks at nobody, differs as much by the size of the batch.
    assert (made - expected).abs().max() < 1e-5 * expected.abs().max()
    alone = denoise_frames(model, frames(model))
    assert torch.equal(made[0], alone[0]), "frame 0 looks at itself alone, to the bit"
    assert (made[1:] - alone[1:]).abs().amax((1, 2, 3)).min() > 1e-3, "the others do not"


def test_off_each_frame_is_the_stock_pipelines_to_the_bit(model_folder: Path, model: LatentPipeline):
    from diffusers import StableDiffusionPipeline

    stock = StableDiffusionPipeline.from_pretrained(model_folder, safety_checker=None)
    stock.set_progress_bar_config(disable=True)
    noise = frame_noise(CELLS, 4, 5)
    made = denoise_frames(model, frames(model))
    drawn = draw_frames(model, PROMPTS, attention=None, steps=STEPS, seed=5)
    for number, prompt in enumerate(PROMPTS):
        asked = {"num_inference_steps": STEPS, "latents": noise.clone()}
        assert torch.equal(made[number], stock(prompt, output_type="latent", **asked).images[0])
        picture = stock(prompt, output_type="pt", **asked).images[0]
        assert torch.equal(drawn[number], picture)
    on = denoise_frames(model, frames(model), AnchorAttention())
    assert not torch.equal(on, made)
    assert torch.equal(denoise_frames(model, frames(model)), made), "nothing of it stays"
    none = denoise_frames(model, frames(model), AnchorAttention(steps=(STEPS + 1, STEPS + 1)))
    assert torch.equal(none, made), "in no step is off"


def test_every_reference_layer_and_step_tells(model: LatentPipeline):
    """A parameter that did nothing would give two equal pictures."""
    every = [
        AnchorAttention(), AnchorAttention(("anchor",)), AnchorAttention(("previous",)),
        AnchorAttention(("anchor", "self")), AnchorAttention(("anchor", "previous", "self")),
        AnchorAttention(layers=(1, 1)), AnchorAttention(layers=(2, 2)), AnchorAttention(layers=(4, 4)),
        AnchorAttention(steps=(1, 1)), AnchorAttention(steps=(4, 4)),
    ]  # fmt: skip
    made = [denoise_frames(model, frames(model, count=3), one)[2] for one in every]
    for number, one in enumerate(made):
        assert all(not torch.equal(one, other) for other in made[:number]), every[number]


def test_layers_come_in_the_order_of_the_data(model: LatentPipeline):
    seen = []
    layers = self_attention_layers(model.unet)
    hooks = [
        model.unet.get_submodule(name.removesuffix(".processor")).register_forward_hook(
            lambda *_, name=name: seen.append(name)
        )
        for name in layers
    ]
    with torch.no_grad():
        model.read(torch.randn(1, 4, 16, 16), torch.tensor(500), model.words("sea")[0], None)
    for hook in hooks:
        hook.remove()
    assert seen == layers
    assert len(layers) == 4


def test_frames_follow_the_anchor_and_the_one_before(model: LatentPipeline):
    """Another prompt of frame 0 reaches all frames, of frame 2 only those behind it."""
    asked = frames(model)
    plain = denoise_frames(model, asked, AnchorAttention())
    other = replace(asked[2], words=model.words("white snow")[0])
    later = denoise_frames(model, [*asked[:2], other, asked[3]], AnchorAttention())
    assert torch.equal(later[:2], plain[:2])
    assert not torch.equal(later[3], plain[3])
    first = replace(asked[0], words=model.words("white snow")[0])
    moved = denoise_frames(model, [first, *asked[1:]], AnchorAttention(("anchor",)))
    assert all(not torch.equal(one, other) for one, other in zip(moved, plain, strict=True))


# ------------------------------------------------------------------------------------------------ tiles, memory


def test_tiles_in_any_order_make_the_same_bits(model: LatentPipeline):
    crop, tiles = crop_and_tiles(Window(5, -3, 14, 12), 16)
    assert len(tiles) > 3
    there = denoise_frames(model, frames(model, crop, tiles, 3), AnchorAttention())
    back = denoise_frames(model, frames(model, crop, tiles[::-1], 3), AnchorAttention())
    assert torch.equal(there, back)


def test_tiles_that_nothing_moves_in_are_left_out_and_change_nothing(model: LatentPipeline):
    crop, tiles = crop_and_tiles(Window(2, 0, 10, 30), 16)
    strength = np.zeros(crop.shape, np.float32)
    strength[4:9, 3:9] = 1  # its left end
    asked = [
        replace(one, strength=strength * (number > 0)) for number, one in enumerate(frames(model, crop, tiles))
    ]
    passes = []
    hook = model.unet.register_forward_hook(lambda *_: passes.append(1))
    made = denoise_frames(model, asked, AnchorAttention())
    hook.remove()
    touched = [tile for tile in tiles if strength[tile.slices(within=crop)].any()]
    assert 0 < len(touched) < len(tiles)
    assert len(passes) == STEPS * len(asked) * len(touched)
    few = [replace(one, tiles=tuple(touched)) for one in asked]
    if len(touched) > 1:  # one tile alone comes back without its place
        assert (made[:, :, 4:9, 3:9] - _merged_alone(model, few)[:, :, 4:9, 3:9]).abs().max() == 0


def _merged_alone(model: LatentPipeline, asked: list[Denoising]) -> torch.Tensor:
    covered = Window(0, 0, asked[0].crop.height, max(tile.right for tile in asked[0].tiles) - asked[0].crop.col)
    crop = covered.shift(asked[0].crop.row, asked[0].crop.col)
    at = (slice(None), slice(None), *crop.slices(within=asked[0].crop))
    return denoise_frames(
        model,
        [
            replace(one, crop=crop, known=one.known[at], noise=one.noise[at], strength=one.strength[at[2:]])
            for one in asked
        ],
        AnchorAttention(),
    )


class LiveTensors(TorchDispatchMode):
    """Bytes of all tensors' storages that are alive at once, at most."""

    def __init__(self) -> None:
        super().__init__()
        self.live: dict[int, int] = {}
        self.peak = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        for one in tree_flatten(out)[0]:
            if isinstance(one, torch.Tensor):
                storage = one.untyped_storage()
                key = storage._cdata
                if key not in self.live:
                    self.live[key] = storage.nbytes()
                    weakref.finalize(storage, self.live.pop, key, None)
        self.peak = max(self.peak, sum(self.live.values()))
        return out


def test_memory_does_not_grow_with_frames_and_tiles_beyond_their_latents(model: LatentPipeline):
    def peak(count: int, columns: int) -> tuple[int, int]:
        crop, tiles = crop_and_tiles(Window(0, 0, 12, columns), 16)
        asked = [replace(one, steps=1) for one in frames(model, crop, tiles, count)]
        with LiveTensors() as seen:
            denoise_frames(model, asked, AnchorAttention())
        return seen.peak, count * 4 * 4 * crop.area

    (few, few_latents), (many, many_latents) = peak(2, 12), peak(8, 12)
    assert few > 20 * few_latents
    assert many - few <= 12 * (many_latents - few_latents), "a few latents for each frame more"
    wide, wide_latents = peak(2, 60)
    assert wide - few <= 12 * (wide_latents - few_latents)


def test_the_cache_holds_two_frames_of_one_tile_and_is_empty_afterwards(model: LatentPipeline):
    held = []
    with anchored(model.unet, AnchorAttention()) as cache, torch.no_grad():
        for frame in range(5):
            cache.begin(frame)
            model.read(torch.randn(2, 4, 16, 16), torch.tensor(500), _twice(model), None)
            held.append(cache.held())
    one_frame = held[0]
    tokens = (16 * 16 * 32 + 16 * 16 * 32 * 2 + 8 * 8 * 64) * 2 * 2 * 4  # keys and values, two halves, fp32
    assert one_frame == tokens, "frame 0 is anchor and previous at once"
    assert held[1:] == [2 * one_frame] * 4
    assert cache.held() == 0


def _twice(model: LatentPipeline):
    words = model.words("sea")[0]
    return replace(words, hidden=torch.cat([words.hidden] * 2))


# ------------------------------------------------------------------------------------------------- the anchor


def test_a_real_first_frame_is_replayed_exactly_and_keeps_what_does_not_move(model: LatentPipeline):
    known = torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(1))
    strength = np.zeros((16, 16), np.float32)
    strength[4:12, 4:12] = 1
    asked = [
        replace(one, known=known, strength=strength * (number > 0)) for number, one in enumerate(frames(model))
    ]
    scheduler = model.scheduler("ddim")
    scheduler.set_timesteps(STEPS)
    on_path = []

    def on_step(done: int, steps: int, latents: torch.Tensor) -> None:
        at = scheduler.timesteps[done : done + 1]
        path = scheduler.add_noise(known, asked[0].noise, at) if done < steps else known
        on_path.append(torch.equal(latents[0], path[0]))
        on_path.append(torch.equal(latents[1:, :, :4], path[:, :, :4].expand(3, -1, -1, -1)))

    made = denoise_frames(model, asked, AnchorAttention(), on_step=on_step)
    assert on_path == [True] * 2 * STEPS
    assert torch.equal(made[0], known[0])
    free = made[1:, :, 4:12, 4:12]
    assert (free - known[:, :, 4:12, 4:12]).abs().mean() > 0.1
    elsewhere = [replace(asked[0], known=known + 1), *asked[1:]]
    assert not torch.equal(denoise_frames(model, elsewhere, AnchorAttention())[1:], made[1:]), "it is looked at"


def test_a_story_goes_on_from_any_step(model: LatentPipeline):
    for kind in ("ddim", "euler"):
        kept: dict = {}
        asked = frames(model, count=3, scheduler=kind)
        whole = denoise_frames(
            model,
            asked,
            AnchorAttention(),
            on_step=lambda done, _, latents, kept=kept: kept.update({done: latents}),
        )
        for done in (1, 3):
            assert torch.equal(denoise_frames(model, asked, AnchorAttention(), begun=(done, kept[done])), whole)


def test_inpainting_and_sdxl_models_look_at_frames_too(tmp_path: Path):
    scene = torch.rand(3, 32, 32, generator=torch.Generator().manual_seed(2))
    for kind in ("inpaints", "sdxl"):
        other = load_pipeline(save_model(tmp_path / kind, **{kind: True}), "cpu")
        made = [
            draw_frames(other, PROMPTS[:2], scene=scene, steps=2, attention=one)
            for one in (None, AnchorAttention())
        ]
        assert torch.equal(made[0][0], made[1][0])
        assert not torch.equal(made[0][1], made[1][1])


# ------------------------------------------------------------------------------------------------------- faults


def test_what_cannot_be_done_is_one_sentence_before_any_work(model: LatentPipeline):
    for wrong in ({"references": ()}, {"references": ("next",)}, {"layers": (0, 2)}, {"steps": (3, 2)}):
        with pytest.raises(UsageError, match="not "):
            AnchorAttention(**wrong)
    with pytest.raises(UsageError, match="has 4 self-attention layers: name some of 1 to 4, not 2 to 5"):
        denoise_frames(model, frames(model), AnchorAttention(layers=(2, 5)))

    from diffusers import UNet2DConditionModel

    bare = UNet2DConditionModel(
        sample_size=16, block_out_channels=(32, 64), layers_per_block=1, norm_num_groups=8,
        cross_attention_dim=32, attention_head_dim=8, down_block_types=("DownBlock2D",) * 2,
        up_block_types=("UpBlock2D",) * 2, mid_block_type=None,
    )  # fmt: skip
    other = replace(model, unet=bare)
    with pytest.raises(UsageError, match="no self-attention layers"):
        denoise_frames(other, frames(model), AnchorAttention())
    assert denoise_frames(other, frames(model, count=2)).shape == (2, 4, 16, 16), "off it serves"
    across = UNet2DConditionModel(
        sample_size=16, block_out_channels=(32, 64), layers_per_block=1, norm_num_groups=8,
        cross_attention_dim=32, attention_head_dim=8, only_cross_attention=True, mid_block_type=None,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
    )  # fmt: skip
    assert any(".attn1." in name for name in across.attn_processors)
    assert self_attention_layers(across) == [], "layers that look at words alone are none"


def test_a_fault_on_the_way_leaves_the_model_as_it_was(model: LatentPipeline, monkeypatch: pytest.MonkeyPatch):
    before = dict(model.unet.attn_processors)
    forward, calls = type(model.unet).forward, []

    def short(self, *args, **kwargs):
        calls.append(1)
        if len(calls) == 7:
            torch.empty(1 << 50)  # what torch itself raises
        return forward(self, *args, **kwargs)

    monkeypatch.setattr(type(model.unet), "forward", short)
    with pytest.raises(MemoryLimitError, match="at step 2 of 4"):
        denoise_frames(model, frames(model), AnchorAttention())
    assert model.unet.attn_processors == before
    monkeypatch.undo()
    assert torch.equal(denoise(model, frames(model)[1]), denoise_frames(model, frames(model))[1:2])
