"""Guidance by words, with encoders simple enough that one knows what they want."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from rs_genedit.encoders.base import text_target
from rs_genedit.encoders.cancellable import CancellableEncoder
from rs_genedit.errors import Cancelled
from rs_genedit.methods.canvas import Canvas
from rs_genedit.methods.multiscale.appearance import (
    AXES,
    BRIGHTEST,
    DARKEST,
    FARTHEST,
    SPREAD,
    Appearance,
)
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.schedule import Level, Schedule, straight
from rs_genedit.methods.multiscale.text_guidance import TextGuidance
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.rgb import RgbBridge, regression
from rs_genedit.runtime.context import JobContext
from torch import Tensor


def bridge_of(bands: int) -> RgbBridge:
    """RGB 0 to 1 is -1 to 1 of the first three of so many float bands."""
    ends = [(v,) * bands for v in (0.0, 1.0, -1.0, 1.0)]
    measured = Radiometry(np.dtype("float32"), *ends, (None,) * bands)
    return RgbBridge.of(measured, (0, 1, 2), ((-1.0, 1.0),) * 3)


@dataclass
class ColourGuide:
    """Sees the mean colour and the roughness of a picture; its words are colours."""

    name: str = "colour"
    dim: int = 5
    input_size: int = 64
    scale: float = 10.0
    sha256: str = "0" * 64

    WORDS: ClassVar = {
        "white": (1.0, 1.0, 1.0, 0.0),
        "black": (0.0, 0.0, 0.0, 0.0),
        "magenta": (1.0, 0.0, 1.0, 0.0),
        "calm": (0.5, 0.5, 0.5, 0.0),
    }

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        return torch.stack([self._unit(torch.tensor(self.WORDS[p])) for p in prompts])

    def encode_images(self, images: Tensor) -> Tensor:
        mean = images.mean((-2, -1))
        rough = images.var((-2, -1)).mean(-1, keepdim=True) * 20
        return torch.stack([self._unit(row) for row in torch.cat([mean, rough], -1)])

    def readable(self, prompt: str) -> bool:
        return prompt in self.WORDS

    def warnings(self, prompt: str) -> tuple[str, ...]:
        return ()

    @staticmethod
    def _unit(values: Tensor) -> Tensor:
        """Differences from grey as directions: without the constant, black would have none."""
        return F.normalize(torch.cat([values[:3] - 0.5, values[3:], torch.full((1,), 0.4)]), dim=-1)


RGB = bridge_of(3)
STEPS = (16, 5, 5)
HERE = Window(-32, 64, 160, 192)
PLACE = Window(20, 110, 60, 90)


def canvas(bands: int = 3) -> Canvas:
    rng = np.random.default_rng(0)
    pixels = (0.25 * rng.standard_normal((bands, *HERE.shape))).astype(np.float32)
    roi = np.zeros(HERE.shape, bool)
    roi[PLACE.slices(within=HERE)] = True
    return Canvas(HERE, pixels, roi, np.ones_like(roi))


class Scales:
    """As much of a denoiser as a walk looks at."""

    ratio, scales = 2.0, 3

    def schedule(self, scale: int) -> Schedule:
        return straight(0.9, 0.1, STEPS[scale])


def guidance(word: str, here: Canvas, bridge: RgbBridge = RGB, **changes) -> TextGuidance:
    encoder = ColourGuide()
    made = TextGuidance(
        here, encoder, text_target(encoder, word), Appearance(PLACE, bridge), Walk(Scales()), seed=3
    )
    return replace(made, **changes)


def walk(text: TextGuidance, here: Canvas, scale: int = 2) -> np.ndarray:
    """All estimates of the last scale, which always is the canvas; the last one as it was steered."""
    clean = here.pixels
    for number in range(STEPS[scale]):
        step = Step(scale, HERE, Level(0.9, 0.1, 0, number), here.pixels, here.roi)
        clean = text.steer(here.pixels.copy(), step, last_scale=True)
    return clean


def brightness(pixels: np.ndarray, mask: np.ndarray) -> float:
    return float(pixels[:, mask].mean())


class TestNatural:
    def test_goes_where_the_word_wants(self):
        here = canvas()
        white, black = (walk(guidance(word, here), here) for word in ("white", "black"))
        before = brightness(here.pixels, here.roi)
        assert brightness(white, here.roi) > before + 0.2
        assert brightness(black, here.roi) < before - 0.2

    def test_nothing_changes_far_from_the_place(self):
        here = canvas()
        made = walk(guidance("white", here, feather=4), here)
        changed = (made != here.pixels).any(0)
        rows, cols = PLACE.pad(6).slices(within=HERE)
        changed[rows, cols] = False
        assert not changed.any()

    def test_a_colour_that_no_land_has_is_hardly_followed(self):
        here = canvas()
        look = guidance("magenta", here)
        walk(look, here)
        along = np.einsum("ak,khw->ahw", AXES, look.appearance.fields[:3])
        assert np.abs(along[2]).max() <= FARTHEST * SPREAD[2] + 1e-6
        assert np.abs(along[2]).max() > 0

    def test_texture_that_the_word_does_not_want_fades(self):
        here = canvas()
        made = walk(guidance("calm", here), here)
        inner = PLACE.pad(-8).slices(within=HERE)
        assert made[(slice(None), *inner)].std() < 0.7 * here.pixels[(slice(None), *inner)].std()

    def test_the_result_keeps_to_the_range_of_the_scene(self):
        here = canvas()
        for word in ("white", "black"):
            look = guidance(word, here, appearance=Appearance(PLACE, RGB, confidence=500.0))
            made = walk(look, here)[:, here.roi]
            lowest, highest = here.pixels[:, here.roi].min(), here.pixels[:, here.roi].max()
            assert made.min() > min(DARKEST, lowest) - 0.2
            assert made.max() < max(BRIGHTEST, highest) + 0.2

    def test_no_weight_no_change(self):
        here = canvas()
        made = walk(guidance("white", here, strength=0.0), here)
        assert np.array_equal(made, here.pixels)

    def test_estimates_before_the_last_stay_the_denoisers(self):
        here = canvas()
        text = guidance("white", here)
        step = Step(2, HERE, Level(0.9, 0.1), here.pixels, here.roi)
        assert np.array_equal(text.steer(here.pixels.copy(), step, last_scale=True), here.pixels)
        assert text.guided == 1
        assert text.ms_per_step > 0

    def test_the_last_steps_are_not_guided(self):
        here = canvas()
        text = guidance("white", here)
        walk(text, here)
        assert text.guided == STEPS[2] - 2

    def test_same_seed_same_change_other_seed_another(self):
        here = canvas()
        first, again = (walk(guidance("white", here), here) for _ in range(2))
        other = walk(guidance("white", here, seed=4), here)
        assert np.array_equal(first, again)
        assert not np.array_equal(first, other)

    def test_other_bands_go_along_as_they_do_in_the_scene(self):
        rng = np.random.default_rng(1)
        here = canvas(4)
        infrared = -1.5 * here.pixels[0] + 0.05 * rng.standard_normal(HERE.shape)
        here = replace(here, pixels=np.concatenate([here.pixels[:3], infrared[None].astype(np.float32)]))
        made = walk(guidance("white", here, bridge_of(4).fitted(here.pixels, here.valid)), here)
        moved = (made - here.pixels)[:, here.roi].mean(1)
        assert moved[0] > 0.1
        assert moved[3] < -0.1

    def test_a_cancel_is_heard_within_a_gradient(self):
        context = JobContext(cancelled=threading.Event())
        context.cancelled.set()
        here = canvas()
        encoder = CancellableEncoder(ColourGuide(), context.check)
        with pytest.raises(Cancelled):
            walk(guidance("white", here, encoder=encoder), here)


class TestPaper:
    def test_each_estimate_takes_a_step_inside_the_place_only(self):
        here = canvas()
        text = guidance("white", here, rule="paper")
        step = Step(2, HERE, Level(0.9, 0.1), here.pixels, here.roi)
        made = text.steer(here.pixels.copy(), step, last_scale=True)
        moved = made - here.pixels
        assert moved[:, here.roi].mean() > 0
        assert not moved[:, ~here.roi].any()
        length = np.linalg.norm(moved[:, here.roi]) / np.linalg.norm(here.pixels[:, here.roi])
        assert length == pytest.approx(0.1, abs=0.03)


class TestScales:
    @pytest.mark.parametrize(
        ("side", "expected"), [(90, (1, 2)), (400, (0,)), (30, (2,)), (10, (2,)), (2000, (0,))]
    )
    def test_only_where_the_place_is_seen_and_seen_whole(self, side, expected):
        here = canvas()
        look = Appearance(Window(0, 0, side, side), RGB)
        found = guidance("white", here, appearance=look).guided_scales()
        assert found
        assert set(expected) <= set(found)
        assert all(24 <= side / 2 ** (2 - s) <= 128 for s in found) or len(found) == 1

    def test_a_change_is_the_same_place_at_every_scale(self):
        look = Appearance(PLACE, RGB)
        look.fields[:3] = np.linspace(-0.2, 0.2, look.fields[0].size).reshape(look.fields[0].shape)
        flat = np.zeros((3, *HERE.shape), np.float32)
        fine = look.change(flat, HERE, 1.0, np.ones(HERE.shape, bool))
        coarse_window = Window(-16, 32, 80, 96)
        coarse = look.change(flat[:, ::2, ::2], coarse_window, 2.0, np.ones(coarse_window.shape, bool))
        halved = fine.reshape(3, 80, 2, 96, 2).mean((2, 4))
        inner = Window(10, 55, 30, 45).slices(within=coarse_window)
        assert np.abs(coarse - halved)[(slice(None), *inner)].max() < 0.02

    def test_the_change_of_a_part_is_part_of_the_change(self):
        """Large places are changed tile by tile: cutting the estimate elsewhere must not show."""
        look = Appearance(Window(0, 0, 1200, 1300), RGB)
        look.fields[:] = np.random.default_rng(2).normal(0, 0.1, look.fields.shape)
        window = Window(-8, -8, 1216, 1316)
        pixels = np.random.default_rng(3).normal(0, 0.2, (3, *window.shape)).astype(np.float32)
        everywhere = np.ones(window.shape, bool)
        whole = look.change(pixels, window, 1.0, everywhere)
        only = np.zeros(window.shape, bool)
        only[500:530, 500:530] = True
        part = look.change(pixels, window, 1.0, only)
        assert np.array_equal(part[:, only], whole[:, only])


class TestMemory:
    def test_goes_on_from_a_checkpoint_as_if_never_stopped(self):
        here = canvas()
        first = guidance("white", here)
        for number in range(5):
            step = Step(1, Window(-16, 32, 80, 96), Level(0.9, 0.1, 0, number), here.pixels, here.roi[::2, ::2])
            first.steer(here.pixels[:, ::2, ::2].copy(), step, last_scale=False)
        second = guidance("white", here)
        second.load_state_dict({name: array.copy() for name, array in first.state_dict().items()})
        assert np.array_equal(walk(first, here), walk(second, here))


class TestRegression:
    def test_the_seen_bands_are_exact_and_a_grey_picture_follows_the_mean(self):
        pixels = np.random.default_rng(0).standard_normal((5, 20, 20)).astype(np.float32)
        found = regression(pixels, np.ones((20, 20), bool), (2, 1, 0), np.array([2, 3, 4], np.float32))
        assert np.allclose(found[[2, 1, 0]], np.diag([2, 3, 4]))
        grey = regression(pixels[:1], np.ones((20, 20), bool), (0, 0, 0), np.full(3, 2, np.float32))
        assert np.allclose(grey, 2 / 3)

    def test_without_pixels_other_bands_stay(self):
        found = regression(
            np.zeros((4, 3, 3), np.float32), np.zeros((3, 3), bool), (0, 1, 2), np.ones(3, np.float32)
        )
        assert not found[3].any()
