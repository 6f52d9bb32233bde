"""The parts the built-in guide is made with: pictures, captions, vocabulary, loss."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.encoders.openclip import open_clip_module
from rs_genedit.language.lexicon import default_lexicon

open_clip_module()

from open_clip.tokenizer import SimpleTokenizer  # noqa: E402

from benchmarks.train_guide.augment import augment  # noqa: E402
from benchmarks.train_guide.captions import Label, Truth, caption  # noqa: E402
from benchmarks.train_guide.scenes import DRAWN, drawn  # noqa: E402
from benchmarks.train_guide.states import STATES  # noqa: E402
from benchmarks.train_guide.train import contrast, schedule  # noqa: E402
from benchmarks.train_guide.vocabulary import cut  # noqa: E402


def test_a_cut_vocabulary_splits_known_words_as_clip_does(tmp_path: Path) -> None:
    words = sorted(default_lexicon().words())
    size = cut(words, tmp_path / "bpe.txt.gz")
    small, full = SimpleTokenizer(str(tmp_path / "bpe.txt.gz"), context_length=20), SimpleTokenizer()
    assert small.vocab_size == size < 2000
    for word in words:
        ours = [small.decoder[t] for t in small.encode(word)]
        assert ours == [full.decoder[t] for t in full.encode(word)]
    assert small.encode("zebra"), "unknown words must still have some code"
    again = tmp_path / "again.txt.gz"
    cut(words, again)
    assert again.read_bytes() == (tmp_path / "bpe.txt.gz").read_bytes()


@pytest.mark.parametrize("name", sorted(STATES))
@pytest.mark.parametrize("fine", [False, True])
def test_every_state_changes_a_scene_and_stays_in_range(name: str, fine: bool) -> None:
    scene = drawn(
        np.random.default_rng(3), "sea_lake" if name in ("oil_spill", "algae", "ship") else "grass"
    ).image
    made = [STATES[name](np.random.default_rng(4), scene, fine) for _ in range(2)]
    assert np.array_equal(made[0], made[1])
    assert made[0].shape == scene.shape
    assert np.isfinite(made[0]).all()
    assert made[0].min() >= -1e-3
    assert made[0].max() <= 1 + 1e-3
    assert np.abs(made[0] - scene).mean() > 0.003


@pytest.mark.parametrize("cover", DRAWN)
def test_drawn_ground_differs_by_seed_alone(cover: str) -> None:
    one, same, other = (drawn(np.random.default_rng(s), cover).image for s in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_every_state_has_words_and_every_word_a_meaning() -> None:
    concepts = default_lexicon().concepts
    assert set(STATES) <= set(concepts)
    assert {n for n, c in concepts.items() if c.kind == "state"} <= set(STATES)


def test_which_captions_are_true() -> None:
    truth = Truth(default_lexicon())
    pictures = [
        Label("forest"),
        Label("forest", "flood"),
        Label(None, "flood"),
        Label(None),
        Label("new_buildings"),
    ]
    said = [
        Label("forest"),
        Label(None, "flood"),
        Label("forest", "flood"),
        Label("residential", "flood"),
        Label("residential"),
    ]
    true, false = truth(truth.codes(pictures), truth.codes(said))
    assert true.astype(int).tolist() == [
        [1, 0, 0, 0, 0],
        [0, 1, 1, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
    ]
    # A flooded place of unknown cover may be the forest; a new estate is not unlike a village.
    assert false.astype(int).tolist() == [
        [0, 1, 1, 1, 1],
        [1, 0, 0, 1, 1],
        [1, 0, 0, 0, 1],
        [0, 1, 1, 1, 0],
        [1, 1, 1, 1, 0],
    ]


def test_captions_claim_what_they_say() -> None:
    lexicon, rng = default_lexicon(), np.random.default_rng(0)
    for _ in range(300):
        text, claim = caption(rng, lexicon, Label("residential", "snow"))
        said = {m.concept.name for m in lexicon.find(text)}
        assert "snow" in said
        assert claim.state == "snow"
        assert claim.base in (None, "residential")


def test_the_loss_counts_only_what_is_known() -> None:
    logits = torch.tensor([[4.0, 0.0, 9.0], [0.0, 0.0, 0.0]])
    target = torch.tensor([[1.0, 0.0, 0.0], [0.0, 0.0, 0.0]])
    counts = torch.tensor([[True, True, False], [True, True, True]])
    expected = -torch.log_softmax(torch.tensor([4.0, 0.0]), 0)[0]
    torch.testing.assert_close(contrast(logits, target, counts), expected)


def test_augmented_pictures_stay_pictures() -> None:
    images = torch.rand(40, 3, 64, 64, generator=torch.Generator().manual_seed(0))
    one, same, other = (augment(images, torch.Generator().manual_seed(s)) for s in (1, 1, 2))
    assert torch.equal(one, same)
    assert not torch.equal(one, other)
    assert one.shape == images.shape
    assert float(one.min()) >= 0
    assert float(one.max()) <= 1


def test_the_rate_rises_then_falls() -> None:
    rates = [schedule(i / 100) for i in range(101)]
    top = int(np.argmax(rates))
    assert 5 <= top <= 10
    assert rates[top:] == sorted(rates[top:], reverse=True)
    assert rates[-1] < 0.02
