from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from rs_genedit.encoders.base import ImageTextEncoder, TextTarget, clip_score, probabilities, text_target
from rs_genedit.encoders.dense import patch_embeddings, patch_scores
from torch import Tensor


class Colours:
    """A guide anyone can check: embeddings are mean colours, texts are colour names."""

    name, dim, input_size, scale, sha256 = "colours", 3, 8, 10.0, "0" * 64

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        names = ("red", "green", "blue")
        return torch.stack([torch.eye(3)[names.index(p.split()[-1])] for p in prompts])

    def encode_images(self, images: Tensor) -> Tensor:
        return torch.nn.functional.normalize(images.mean((2, 3)), dim=-1)

    def readable(self, prompt: str) -> bool:
        return prompt.split()[-1] in ("red", "green", "blue")

    def warnings(self, prompt: str) -> tuple[str, ...]:
        return ()


def _picture() -> Tensor:
    """Green with a red square at rows 32 to 64, columns 16 to 48."""
    image = torch.zeros(3, 96, 80)
    image[1] = 1.0
    image[:, 32:64, 16:48] = torch.tensor([1.0, 0.0, 0.0])[:, None, None]
    return image


def test_is_a_guide() -> None:
    assert isinstance(Colours(), ImageTextEncoder)


def test_the_best_patches_lie_on_what_is_asked_for() -> None:
    scores = patch_scores(Colours(), _picture(), text_target(Colours(), "red"), 16)
    for window in scores.best(0.05):
        assert window.row >= 32
        assert window.bottom <= 64
        assert window.col >= 16
        assert window.right <= 48
    heat = scores.pixel_map((96, 80))
    assert heat[40:56, 24:40].min() > heat[:16].max()


def test_what_is_unwanted_lowers_a_score() -> None:
    plain = patch_scores(Colours(), _picture(), text_target(Colours(), "red"), 16)
    against = patch_scores(Colours(), _picture(), text_target(Colours(), "red", negative=["green"]), 16)
    assert against.scores.min() == pytest.approx(-1)
    assert plain.scores.min() == pytest.approx(0)


@given(st.integers(1, 70), st.integers(1, 70), st.integers(1, 40), st.integers(1, 40))
@settings(max_examples=40)
def test_patches_cover_every_pixel(height: int, width: int, patch: int, stride: int) -> None:
    image = torch.rand(3, height, width)
    embeddings, tops, lefts = patch_embeddings(Colours(), image, patch, min(stride, patch))
    side = min(patch, height, width)
    assert embeddings.shape == (len(tops), len(lefts), 3)
    covered = np.zeros((height, width), bool)
    for top in tops:
        for left in lefts:
            assert top + side <= height
            assert left + side <= width
            covered[top : top + side, left : left + side] = True
    if min(stride, patch) <= side:
        assert covered.all()


def test_ensembling_is_the_mean_of_unit_embeddings() -> None:
    target = text_target(Colours(), "red", ["green"])
    torch.testing.assert_close(target.wanted, torch.tensor([1.0, 1.0, 0.0]) / 2**0.5)
    assert target.prompts == ("red", "green")


def test_a_paraphrase_the_guide_cannot_read_is_left_out() -> None:
    target = text_target(Colours(), "red", ["mauve"])
    assert target.prompts == ("red",)


def test_loss_is_one_less_the_cosine() -> None:
    target = TextTarget(torch.tensor([1.0, 0.0, 0.0]), torch.zeros(0, 3), ("red",))
    embeddings = torch.eye(3)
    assert float(target.loss(embeddings)) == pytest.approx(2 / 3)
    assert float(target.loss(embeddings, torch.tensor([1.0, 0.0, 0.0]))) == pytest.approx(0)
    harder = TextTarget(target.wanted, torch.tensor([[0.0, 1.0, 0.0]]), ("red",), ("green",))
    assert float(harder.loss(embeddings)) == pytest.approx(2 / 3 + 0.5 / 3)


def test_scores_and_probabilities() -> None:
    assert clip_score(torch.tensor([-0.2, 0.21])).tolist() == pytest.approx([0.0, 21.0])
    chances = probabilities(Colours(), torch.tensor([1.0, 0.0, 0.0]), torch.eye(3))
    assert float(chances.sum()) == pytest.approx(1)
    assert int(chances.argmax()) == 0
