"""Training of the small latent model: a run that was killed goes on to the same weights; what is judged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.methods.latent.loading import load_pipeline
from safetensors.torch import load_file

pytest.importorskip("diffusers", reason="the engine's part 'latent' is not installed")

from benchmarks.train_latent import __main__ as script
from benchmarks.train_latent import judge, training
from benchmarks.train_latent.chips import chips


class Killed(Exception):
    pass


def run(folder: Path) -> None:
    script.train(folder, vae_steps=4, steps=4, batch=4, count=24)


def test_a_killed_training_goes_on_to_the_same_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(training, "EVERY", 2)
    monkeypatch.setattr(script, "CHIPS", 24)
    torch.set_num_threads(1)
    run(tmp_path / "whole")
    kept = training.kept
    for killed in ("vae", "unet"):

        def once(state, name, tensors, *, killed=killed, **numbers):
            kept(state, name, tensors, **numbers)
            if name == killed and numbers.get("step") == 2:
                raise Killed

        monkeypatch.setattr(training, "kept", once)
        with pytest.raises(Killed):
            run(tmp_path / "parts")
    monkeypatch.setattr(training, "kept", kept)
    run(tmp_path / "parts")
    for name in ("vae", "latents", "unet"):
        one, other = (load_file(tmp_path / f / "state" / f"{name}.safetensors") for f in ("whole", "parts"))
        assert one.keys() == other.keys()
        for key in one:
            assert torch.equal(one[key], other[key]), (name, key)
    assert script.write(tmp_path / "parts") == 4
    model = load_pipeline(tmp_path / "parts" / "model", "cpu")
    assert model.side * model.factor == 64
    learnt = load_file(tmp_path / "parts" / "state" / "unet.safetensors")["ema.unet.conv_in.weight"]
    assert torch.equal(model.unet.conv_in.weight, learnt.half().float()), "the averaged weights are exported"


def test_captions_say_what_is_drawn():
    pictures, captions = chips(60, 5)
    again, _ = chips(60, 5)
    assert (pictures == again).all()
    assert pictures.dtype == np.uint8
    for number in range(60):
        told = judge.said(captions[number])
        assert told["ground"] or told["water"], captions[number]
        assert ("roof" in captions[number]) == bool(told["roof"]), captions[number]
        assert any(w in captions[number] for w in ("pond", "river", "water")) == bool(told["water"])
    water = [p for p, c in zip(pictures, captions, strict=True) if c.endswith("blue water")]
    assert water
    assert all(p[..., 2].mean() > p[..., 0].mean() + 40 for p in water)


def test_the_judge_tells_colours_and_is_told_wrong_ones():
    known = judge.trained(count=400, steps=80)
    pictures, captions = chips(120, 6)
    told = [judge.said(c) for c in captions]
    seen = known.names(pictures)
    shares, others = judge.right(told, seen), judge.right(told[1:] + told[:1], seen)
    for kind in ("water", "ground"):
        assert shares[kind] > 0.7, shares
        assert shares[kind] > others[kind] + 0.3, (shares, others)


def test_right_counts_only_what_was_asked_for():
    asked = [
        {"roof": "red", "water": "", "ground": "sand"},
        {"roof": "", "water": "blue", "ground": "snow"},
    ]
    seen = [
        {"roof": "red", "water": "blue", "ground": "sand"},
        {"roof": "", "water": "green", "ground": "snow"},
    ]
    assert judge.right(asked, seen) == {"roof": 1.0, "water": 0.0, "ground": 1.0, "all": 0.5}
