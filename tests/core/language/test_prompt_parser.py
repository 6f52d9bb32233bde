"""Prompts are read into what is asked for, what is denied, and what nobody knows; refusals come from that."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.errors import UsageError
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import load_presets
from rs_genedit.language.processes import PROCESSES
from rs_genedit.language.prompt_parser import read_prompt
from rs_genedit.language.prompt_rules import prompt_rules
from rs_genedit.prompts import clean_prompt
from rs_genedit.runtime.resources import resource
from rs_genedit.tasks.text.asking import require_a_positive, require_askable


def names(prompt: str) -> list[str]:
    return [one.name for one in read_prompt(prompt).asked]


def refusal(prompt: str) -> str:
    with pytest.raises(UsageError) as caught:
        require_askable(prompt, by_rules=True)
    return str(caught.value)


class TestNegation:
    @pytest.mark.parametrize(
        "prompt",
        [
            *("no snow", "not flooded", "without any smoke", "never a fire", "no trees, no houses"),
            *("snow-free", "treeless", "unburnt", "don't flood it", "neither water nor mud", "devoid of sand"),
            *("fewer houses", "less water", "absence of rubble", "land free of oil", "No  Water!"),
            *("nothing burnt", "not under water"),
        ],
    )  # fmt: skip
    def test_what_is_only_denied_is_never_made(self, prompt: str) -> None:
        reading = read_prompt(prompt)
        assert not reading.asked
        assert not reading.wanted
        assert reading.denied
        assert "only says what should not be there" in refusal(prompt)

    @pytest.mark.parametrize(
        ("prompt", "wanted", "asked", "denied"),
        [
            ("snow without trees", "snow", ["snow"], ("trees",)),
            ("a drought, no mud", "a drought", ["drought"], ("mud",)),
            ("a meadow with no houses", "a meadow", ["pasture"], ("houses",)),
            ("burned land but no smoke or flames", "burned land but", ["burn_scar"], ("smoke or flames",)),
            ("not only rubble but also smoke", None, ["collapse", "smoke"], ()),
            ("an unburnt forest", "an forest", ["forest"], ("burnt",)),
            ("a beach instead of the road", "a beach", ["sand"], ()),
            ("sand rather than water", "sand", ["sand"], ()),
        ],
    )
    def test_what_is_said_beside_it_is_kept(self, prompt, wanted, asked, denied) -> None:
        reading = read_prompt(prompt)
        assert [one.name for one in reading.asked] == asked
        assert reading.denied == denied
        if wanted is not None:
            assert (
                reading.wanted.split() == [w for w in wanted.split() if w != "but"] or reading.wanted == wanted
            )

    @pytest.mark.parametrize(
        "prompt", ["a lake without water", "a flood with no water", "houses but no buildings"]
    )
    def test_a_thing_without_itself_is_refused(self, prompt: str) -> None:
        assert "denies" in refusal(prompt)

    @pytest.mark.parametrize("text", ["no clouds", "without ships", "not green"])
    def test_a_negative_prompt_does_not_deny_again(self, text: str) -> None:
        with pytest.raises(UsageError, match="denies something"):
            require_a_positive(text, "the negative prompt")


class TestUnknown:
    @pytest.mark.parametrize(
        ("prompt", "unknown"),
        [
            ("an airport with planes", "airport"),
            ("a golf course", "golf"),
            ("a road with lorries", "lorries"),
            ("wooden pier on a lake", "pier"),
            ("a tennis court in a park", "tennis"),
            ("burning elephants", "elephants"),
            ("summer", "summer"),
            ("a lake at sunset", "sunset"),
            ("un champ inondé", "inondé"),
            ("ein See", "see"),
        ],
    )
    def test_an_unknown_noun_is_refused_with_what_would_help(self, prompt: str, unknown: str) -> None:
        assert unknown in read_prompt(prompt).unknown
        said = refusal(prompt)
        assert "exemplar" in said
        assert "RemoteCLIP" in said
        assert "latent method" in said

    @pytest.mark.parametrize(
        ("prompt", "meant"),
        [
            ("a foggded forrest", "forest"),
            ("snw and avalanch, drougt", "drought"),
            ("a landslyde", "landslide"),
        ],
    )
    def test_a_slip_of_the_pen_gets_a_suggestion(self, prompt: str, meant: str) -> None:
        assert f"did you mean {meant!r}" in refusal(prompt) or f"or {meant!r}" in refusal(prompt)

    @pytest.mark.parametrize(
        "prompt", ["darker", "much bigger", "several", "wet and deep", "brighter green", "old"]
    )
    def test_a_lone_modifier_is_refused(self, prompt: str) -> None:
        assert not read_prompt(prompt).unknown
        assert "names no thing" in refusal(prompt)

    def test_a_stronger_model_may_be_asked_with_a_warning(self) -> None:
        asked = require_askable("wind turbines beside a road", by_rules=False)
        assert "'turbines'" in asked.warnings[0]
        assert "the model alone decides" in asked.warnings[0]
        assert asked.reading.wanted == "wind turbines beside a road"

    @pytest.mark.parametrize("prompt", ["no trees", "delete the boat", "a pond with no water"])
    def test_what_no_model_follows_is_refused_for_all(self, prompt: str) -> None:
        with pytest.raises(UsageError):
            require_askable(prompt, by_rules=False)

    def test_rasters_that_show_it_help(self) -> None:
        asked = require_askable("a car park full of lorries", by_rules=True, helped=True)
        assert "the rasters that you named decide" in asked.warnings[0]


class TestRequests:
    @pytest.mark.parametrize(
        "prompt",
        ["delete the ship", "get rid of the trees", "the road is gone", "erase cars", "take the boats away",
         "clean up the beach", "please eliminate the houses"],
    )  # fmt: skip
    def test_removals_are_sent_to_removal(self, prompt: str) -> None:
        assert "use removal" in refusal(prompt)

    @pytest.mark.parametrize(
        ("prompt", "asked"),
        [
            ("replace the houses by a lake", ["sea_lake"]),
            ("turn the forest into farmland", ["annual_crop"]),
            ("please make it a beach", ["sand"]),
            ("could you add solar panels", ["solar_panels"]),
            ("cracks in the road", ["cracks"]),
            ("a village on fire with smoke", ["fire"]),
            ("boats on a lake", ["ship"]),
            ("rooftops and gardenless homes under snow", ["snow"]),
        ],
    )
    def test_what_is_asked_for_is_told_from_where(self, prompt: str, asked: list[str]) -> None:
        assert names(prompt) == asked

    @pytest.mark.parametrize(
        ("prompt", "said"),
        [
            ("a flooded meadow with boats", "one ROI holds one thing"),
            ("a beach and a forest", "one ROI holds one thing"),
            ("snow, rubble and smoke over a flood", "at most"),
            ("the northern part burnt", None),
            ("three ships", "how many"),
            ("a purple lake", None),
            ("a red river", "leave the colour out"),
            ("top half under snow", "draw the ROI there"),
        ],
    )
    def test_what_is_not_followed_is_said(self, prompt: str, said: str | None) -> None:
        assert said is None or said in refusal(prompt)
        refusal(prompt)

    @pytest.mark.parametrize(
        ("prompt", "concept"),
        [("floods", "flood"), ("Bushfires", "fire"), ("parking lots", "concrete"), ("bare land", "bare_soil"),
         ("neighborhoods", "residential"), ("clear-cuts", "deforestation"), ("PV panels", "solar_panels"),
         ("mud slides", "landslide"), ("oil leak", "oil_spill"), ("earthquakes", "collapse")],
    )  # fmt: skip
    def test_plurals_and_other_spellings_are_known(self, prompt: str, concept: str) -> None:
        assert names(prompt) == [concept]
        assert concept in [match.concept.name for match in default_lexicon().find(read_prompt(prompt).wanted)]


class TestOwnWords:
    """Words that the project itself uses are all understood, and handed on to the letter."""

    def prompts(self) -> list[str]:
        texts = []
        for preset in load_presets()[0].values():
            texts += [preset.prompt, *preset.paraphrases]
        for process in PROCESSES:
            texts += [text for _, text in process.stages]
            texts += [text for text in (process.new, process.after, process.under, process.returning) if text]
        for concept in default_lexicon().concepts.values():
            texts += list(concept.nouns)
            texts += [f"{adjective} land" for adjective in concept.adjectives]
        return texts

    def test_they_are_read_as_they_stand(self) -> None:
        for text in self.prompts():
            assert require_askable(text, by_rules=True).reading.wanted == text, text

    def test_every_alias_leads_to_the_lexicon(self) -> None:
        for alias in prompt_rules().aliases:
            assert read_prompt(alias).named, alias
            assert not read_prompt(alias).unknown, alias

    def test_the_lists_name_concepts_that_are_there(self) -> None:
        rules, known = prompt_rules(), set(default_lexicon().concepts)
        for names_ in (
            *rules.colours.values(),
            *rules.brings.values(),
            *rules.families,
            *rules.made_of.values(),
        ):
            assert set(names_) <= known
        assert set(rules.brings) <= known
        assert len(json.loads(resource("lexicon", "reading_en.json").read_text("utf-8"))["about"]) > 100


@given(st.text(st.characters(categories=("L", "P", "Zs", "N")), max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        reading = read_prompt(clean_prompt(text))
    except UsageError:
        return
    assert read_prompt(reading.prompt) == reading


@given(st.lists(st.sampled_from(sorted(default_lexicon().concepts)), min_size=1, max_size=3), st.integers(0, 9))
def test_denied_concepts_are_never_asked_for(chosen: list[str], seed: int) -> None:
    nouns = [
        default_lexicon().concepts[name].nouns[seed % len(default_lexicon().concepts[name].nouns)]
        for name in chosen
    ]
    reading = read_prompt("no " + " or ".join(nouns))
    assert not reading.asked
