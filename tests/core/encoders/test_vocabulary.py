from __future__ import annotations

from pathlib import Path

import pytest
from rs_genedit.encoders.vocabulary import Vocabulary
from rs_genedit.errors import UsageError, WeightsError

KNOWN = Vocabulary(
    frozenset({"a", "the", "of", "forest", "fire", "flooded", "houses", "on", "burn", "scar", "clear-cut"}),
    frozenset({"a", "the", "of", "on"}),
)


def test_known_words_pass() -> None:
    assert KNOWN.warnings("a forest on fire") == ()
    assert KNOWN.known_part("A Forest, on fire!", "g") == "a forest on fire"


def test_plurals_and_hyphens_are_forms_of_known_words() -> None:
    assert KNOWN.known_part("a house, forests, burn-scar", "g") == "a houses forest burn"
    assert KNOWN.warnings("clear-cut forests") == ()


def test_unknown_words_are_named_and_remoteclip_too() -> None:
    (sentence,) = KNOWN.warnings("a giraffe in the forest")
    assert "'giraffe', 'in'" in sentence
    assert "RemoteCLIP" in sentence
    assert KNOWN.known_part("a giraffe in the forest", "g") == "a the forest"


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    assert "did you mean 'flooded'?" in KNOWN.warnings("floded forest")[0]


@pytest.mark.parametrize("prompt", ["giraffe", "ein überfluteter Wald", "被洪水淹没的村庄", "the of a"])
def test_nothing_known_is_an_error(prompt: str) -> None:
    assert not KNOWN.readable(prompt)
    with pytest.raises(UsageError, match="knows none of the words"):
        KNOWN.known_part(prompt, "builtin")


def test_many_unknown_words_stay_one_sentence() -> None:
    (sentence,) = KNOWN.warnings("forest " + " ".join(f"word{'x' * i}" for i in range(40)))
    assert "and others" in sentence
    assert len(sentence) < 400


def test_a_list_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "v.json").write_text("{")
    with pytest.raises(WeightsError, match="not a list of words"):
        Vocabulary.from_file(tmp_path / "v.json")
