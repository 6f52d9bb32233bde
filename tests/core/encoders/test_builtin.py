"""What the built-in guide and the judge must be able to do, as shipped."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from rs_genedit.encoders.base import ImageTextEncoder, text_target
from rs_genedit.encoders.catalog import JUDGE, load_encoder
from rs_genedit.encoders.gradient import encoder_gradient
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import load_presets
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.resources import resource

from benchmarks.train_guide.evaluate import predict, text_bank
from benchmarks.train_guide.scenes import EUROSAT, drawn, eurosat
from benchmarks.train_guide.states import STATES


@pytest.fixture(scope="module", params=["builtin", JUDGE])
def encoder(request: pytest.FixtureRequest) -> ImageTextEncoder:
    return load_encoder(request.param)


@pytest.mark.parametrize("name", ["builtin", JUDGE])
def test_at_most_ten_megabytes(name: str) -> None:
    assert sum(f.stat().st_size for f in resource("guide", name).iterdir()) <= 10e6


def test_the_judge_is_of_another_kind() -> None:
    one, other = (
        json.loads(resource("guide", n, "open_clip_config.json").read_text()) for n in ("builtin", JUDGE)
    )
    assert one["model_cfg"]["vision_cfg"] != other["model_cfg"]["vision_cfg"]
    assert load_encoder("builtin").sha256 != load_encoder(JUDGE).sha256


def test_the_vocabulary_is_the_lexicons(encoder: ImageTextEncoder) -> None:
    shipped = set(json.loads(resource("guide", encoder.name, "vocabulary.json").read_text()))
    assert shipped == default_lexicon().words(), "the lexicon has changed: train the guides again"
    for preset in load_presets()[0].values():
        assert encoder.warnings(preset.prompt) == ()


def test_held_out_land_cover(encoder: ImageTextEncoder, data_dir: Path, tmp_path: Path) -> None:
    images, labels, held_out = eurosat(data_dir, tmp_path / "eurosat.npz")
    some = np.flatnonzero(held_out)[::4]
    texts = text_bank(encoder, default_lexicon(), list(EUROSAT.values()))
    right = predict(encoder, images[some], texts) == labels[some]
    assert right.mean() >= (0.93 if encoder.name == "builtin" else 0.9)


@pytest.mark.parametrize("ground", ["grass", "forest"])
def test_states_on_ground_it_has_not_seen(encoder: ImageTextEncoder, ground: str) -> None:
    """A few states that are easy to tell, on freshly drawn ground; each of them, not most of them."""
    rng = np.random.default_rng(99)
    names = ["fire", "snow", "collapse", "solar_panels", "sand", "burn_scar", "bridge"]
    texts = text_bank(encoder, default_lexicon(), names)
    images = [STATES[n](rng, drawn(rng, ground).image, True) for n in names for _ in range(8)]
    found = predict(encoder, (np.stack(images).clip(0, 1) * 255).astype(np.uint8), texts)
    right = (found == np.repeat(np.arange(len(names)), 8)).reshape(len(names), 8).mean(1)
    assert right.mean() >= 0.95, dict(zip(names, right, strict=True))
    assert right.min() >= 0.75, dict(zip(names, right, strict=True))


def test_a_state_half_there_scores_in_between(encoder: ImageTextEncoder) -> None:
    """A slope, not a step: that is what a sampler can follow."""
    rng = np.random.default_rng(5)
    rising = []
    for state in ("fire", "snow", "burn_scar", "mud"):
        text = text_target(encoder, default_lexicon().concepts[state].nouns[0])
        for _ in range(4):
            before = drawn(rng, "forest").image
            after = STATES[state](rng, before, True)
            mixed = np.stack([before + s * (after - before) for s in (0.0, 0.5, 1.0)])
            scores = text.similarity(encoder.encode_images(torch.from_numpy(mixed).permute(0, 3, 1, 2).float()))
            rising.append(bool(scores[0] < scores[1] < scores[2]))
            assert scores[2] > scores[0] + 0.15, state
    assert np.mean(rising) >= 0.9


@pytest.mark.parametrize("state", ["fire", "snow", "burn_scar"])
def test_following_it_convinces_the_judge(state: str) -> None:
    """What its gradient makes must look like the text to a model that had no part in it."""
    encoder, judge = load_encoder(), load_encoder(JUDGE)
    noun = default_lexicon().concepts[state].nouns[0]
    mine, others = text_target(encoder, noun), text_target(judge, noun)
    image = torch.from_numpy(drawn(np.random.default_rng(8), "grass").image).permute(2, 0, 1)
    generator, changed = torch.Generator().manual_seed(0), image
    for _ in range(25):
        gradient = encoder_gradient(encoder, mine, changed, Window(0, 0, 96, 96), 8, generator).gradient
        gradient = F.avg_pool2d(gradient[None], 3, 1, 1)[0]
        changed = (changed - 0.012 * gradient / gradient.abs().mean()).clamp(0, 1)
    with torch.no_grad():
        before, after = others.similarity(judge.encode_images(torch.stack([image, changed])))
    assert after > before + 0.02
