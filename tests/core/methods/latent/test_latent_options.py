"""Options of the latent method at the command line: bindings that are given, and the scheduler."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from diffusers import EulerDiscreteScheduler
from rs_genedit.app.cli import main
from rs_genedit.errors import UsageError
from rs_genedit.storyboard import Binding
from rs_genedit.tasks.text.latent import given_binding

from tests.core.doors import texture, write_raster

PROMPT = "a red roof beside a green field"


def test_a_binding_is_of_the_prompts_own_words():
    assert given_binding("roof: red", PROMPT) == Binding("roof", ("red",))
    assert given_binding(" field :green , beside", PROMPT) == Binding("field", ("green", "beside"))
    for text, sentence in (
        ("roof", "is no binding"),
        ("roof:", "is no binding"),
        (": red", "is no binding"),
        ("roof: blue", "'blue' is bound but not in the prompt"),
        ("roo: red", "'roo' is bound but not in the prompt"),
    ):
        with pytest.raises(UsageError, match=sentence):
            given_binding(text, PROMPT)


def test_bindings_and_scheduler_decide_pixels_and_the_item_keeps_them(
    tmp_path: Path, model_folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    source = write_raster(tmp_path / "scene.tif", texture(60, 60, 3))
    words = ["--prompt", PROMPT, "--method", "latent", "--latent-model", str(model_folder)]
    place = ["--roi", "100020,399960,100040,399980", "--quality", "draft"]

    def edit(name: str, *more: str) -> int:
        return main(["edit", str(source), str(tmp_path / name), *words, *place, *more])

    def pixels(name: str):
        with rasterio.open(tmp_path / name) as dataset:
            return dataset.read()

    strong = ["--binding-strength", "100", "--binding-steps", "15"]
    assert edit("rules.tif", *strong) == 0
    assert edit("same.tif", *strong, "--bind", "roof: red", "--bind", "field: green") == 0
    assert edit("other.tif", *strong, "--bind", "field: red") == 0
    assert (pixels("rules.tif") == pixels("same.tif")).all(), "what the rules find, given by hand"
    assert (pixels("rules.tif") != pixels("other.tif")).any()
    assert json.loads((tmp_path / "other.json").read_text())
    assert "field: red" in (tmp_path / "other.json").read_text()
    assert edit("plain.tif") == 0
    taken: list[str] = []
    step = EulerDiscreteScheduler.step
    monkeypatch.setattr(
        EulerDiscreteScheduler, "step", lambda *given, **named: taken.append("step") or step(*given, **named)
    )
    assert edit("euler.tif", "--scheduler", "euler") == 0
    assert len(taken) >= 10
    # DDIM without noise is Euler's method in other terms (Song et al. 2021, section 4.3): rounding differs.
    assert np.abs(pixels("plain.tif").astype(int) - pixels("euler.tif")).max() <= 2
    assert main(["edit", "--from-item", str(tmp_path / "euler.json"), str(tmp_path / "again.tif")]) == 0
    assert (pixels("euler.tif") == pixels("again.tif")).all()
    capsys.readouterr()
    for more, sentence in (
        (["--bind", "roof: red"], "bindings need a binding strength above 0"),
        ([*strong, "--bind", "roof: purple"], "'purple' is bound but not in the prompt"),
    ):
        assert edit("bad.tif", *more) == 2
        assert sentence in capsys.readouterr().err
    for more in (["--scheduler", "euler"], ["--bind", "roof: red"]):
        asked = ["edit", str(source), str(tmp_path / "bad.tif"), "--prompt", PROMPT, *place, *more]
        assert main(asked) == 2
        assert "the latent method alone" in capsys.readouterr().err
    assert not list(tmp_path.glob("bad*"))
