"""Frames from prompts, as measurements draw them: noise of each, bindings, a scene before them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.language.noun_phrases import named_things
from rs_genedit.methods.latent.anchor_attention import AnchorAttention
from rs_genedit.methods.latent.frames import draw_frames, frame_noise
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.raster.grid import Window

PROMPTS = ("blue water", "brown water", "red mud", "green grass")


@pytest.fixture(scope="module")
def model(model_folder: Path) -> LatentPipeline:
    return load_pipeline(model_folder, "cpu")


def test_one_noise_for_all_or_a_share_of_ones_own():
    whole = frame_noise(Window(0, 0, 128, 128), 4, 9)
    assert torch.equal(frame_noise(Window(0, 0, 128, 128), 4, 9, 3), whole)
    assert torch.equal(frame_noise(Window(0, 0, 128, 128), 4, 9, 0, 0.5), whole)
    mixed = frame_noise(Window(0, 0, 128, 128), 4, 9, 3, 0.3)
    assert float(mixed.std()) == pytest.approx(1, abs=0.01)
    shared = float((mixed * whole).mean())
    assert shared == pytest.approx(np.cos(0.15 * np.pi), abs=0.01)
    assert abs(float((frame_noise(Window(0, 0, 128, 128), 4, 9, 3, 1.0) * whole).mean())) < 0.01
    part = frame_noise(Window(40, -20, 30, 50), 4, 9, 3, 0.3)
    assert torch.equal(part[..., :, 20:], mixed[..., 40:70, :30]), "noise is tied to places"


# ---------------------------------------------------------------------------------------------------- the door


def test_frames_from_prompts_alone_and_on_a_scene(model: LatentPipeline):
    things = [tuple(named_things(prompt)) for prompt in PROMPTS]
    asked = {"steps": 2, "seed": 5}
    bound = {"bindings": things, "binding_strength": 20.0}
    every = {
        "alone": draw_frames(model, PROMPTS, attention=None, **asked),
        "zero": draw_frames(model, PROMPTS, attention=AnchorAttention(("anchor",)), **asked),
        "bound": draw_frames(model, PROMPTS, attention=None, **bound, **asked),
        "anchored": draw_frames(model, PROMPTS, **asked),
        "both": draw_frames(model, PROMPTS, **bound, **asked),
        "apart": draw_frames(model, PROMPTS, attention=None, own_noise=1.0, **asked),
    }
    names = list(every)
    for number, name in enumerate(names):
        assert every[name].shape == (4, 3, 32, 32)
        assert 0 <= float(every[name].min()) <= float(every[name].max()) <= 1
        assert all(not torch.equal(every[name][1:], every[other][1:]) for other in names[:number])
    assert torch.equal(every["anchored"][0], every["alone"][0])
    scene = torch.rand(3, 32, 32, generator=torch.Generator().manual_seed(2))
    strength = np.zeros((4, 16, 16), np.float32)
    strength[:, :, 8:] = 1
    made = draw_frames(model, PROMPTS, scene=scene, strength=strength, **asked)
    assert torch.equal(made[0], scene)
    assert torch.equal(made[1:, :, :, :16], scene[:, :, :16].expand(3, -1, -1, -1))
    assert (made[1:, :, :, 16:] != scene[:, :, 16:]).any(1).float().mean() > 0.9
    with pytest.raises(ValueError, match="as many as the prompts"):
        draw_frames(model, PROMPTS, strength=strength[:2], scene=scene)
    with pytest.raises(ValueError, match="a scene for this model is"):
        draw_frames(model, PROMPTS, scene=scene[:, :8])
