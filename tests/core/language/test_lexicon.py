from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.language.lexicon import (
    Lexicon,
    LexiconError,
    default_lexicon,
    with_adjective,
    words_of,
)
from rs_genedit.runtime.resources import resource

PROMPTS = [
    "A ship is on fire",
    "Forest fire",
    "a flooded village",
    "River flooding",
    "bridge collapse",
    "A damaged house",
    "a storage tank with cracks",
    "holes in a road",
    "new solar panels",
    "a snow-covered forest",
]


def test_the_papers_example() -> None:
    made = default_lexicon().paraphrases("A ship is on fire")
    assert made[0] == "A ship is in flames"
    assert "A ship is on fire with smoke" in made


@pytest.mark.parametrize("prompt", PROMPTS)
def test_five_different_paraphrases_about_the_same_things(prompt: str) -> None:
    lexicon = default_lexicon()
    made = lexicon.paraphrases(prompt)
    assert len(made) == len({m.casefold() for m in made}) == 5
    assert prompt.casefold() not in {m.casefold() for m in made}
    concepts = {m.concept.name for m in lexicon.find(prompt)}
    assert concepts
    for text in made:
        assert concepts & {m.concept.name for m in lexicon.find(text)}, text
    assert made == lexicon.paraphrases(prompt)


@pytest.mark.parametrize("prompt", PROMPTS)
def test_articles_fit(prompt: str) -> None:
    for text in default_lexicon().paraphrases(prompt):
        assert not re.search(r"\ba [aeio]", text.lower()), text
        assert not re.search(r"\ban [^aeiou]", text.lower()), text


@given(st.text(max_size=80), st.integers(1, 8))
def test_any_text_can_be_asked_for(prompt: str, count: int) -> None:
    made = default_lexicon().paraphrases(prompt, count)
    assert len(made) <= count
    assert prompt not in made


def test_found_longest_first() -> None:
    found = default_lexicon().find("The old storage tank is on fire with smoke near an oil spill")
    assert [(m.concept.name, m.phrase) for m in found] == [
        ("storage_tank", "storage tank"),
        ("fire", "on fire with smoke"),
        ("oil_spill", "oil spill"),
    ]


def test_adjectives_bring_their_article() -> None:
    assert with_adjective("inundated", "a forest") == "an inundated forest"
    assert with_adjective("flooded", "an orchard") == "a flooded orchard"
    assert with_adjective("burning", "trees") == "burning trees"
    assert with_adjective("frozen", "the sea") == "the frozen sea"


def test_captions_say_what_they_should() -> None:
    lexicon = default_lexicon()
    rng = np.random.default_rng(0)
    for _ in range(200):
        text = lexicon.phrase(rng, "forest", "flood")
        assert {"forest", "flood"} <= {m.concept.name for m in lexicon.find(text)} or "river" in text, text
    with pytest.raises(ValueError, match="base or a state"):
        lexicon.phrase(rng, None, None)


def test_every_word_of_every_caption_is_in_the_list() -> None:
    lexicon = default_lexicon()
    words, rng = lexicon.words(), np.random.default_rng(1)
    states = [n for n, c in lexicon.concepts.items() if c.kind == "state"]
    for name in lexicon.concepts:
        text = (
            lexicon.phrase(rng, None, name)
            if name in states
            else lexicon.phrase(rng, name, states[rng.integers(len(states))])
        )
        assert set(words_of(text)) <= words, text


def test_no_phrase_means_two_things() -> None:
    seen: dict[str, str] = {}
    for concept in default_lexicon().concepts.values():
        for _, phrase in concept.phrases():
            assert seen.setdefault(phrase.lower(), concept.name) == concept.name, phrase


@pytest.mark.parametrize("change", ["concepts", "templates", None])
def test_a_lexicon_that_is_none(tmp_path: Path, change: str | None) -> None:
    data = json.loads(resource("lexicon", "en.json").read_text("utf-8"))
    if change:
        del data[change]
    (tmp_path / "en.json").write_text(json.dumps(data) if change else "{")
    with pytest.raises(LexiconError, match="is not a lexicon"):
        Lexicon.from_file(tmp_path / "en.json")
