from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.errors import UsageError
from rs_genedit.prompts import LONGEST, clean_prompt, language_warnings


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("  a   flooded\n village ", "a flooded village"),
        ('"a forest on fire"', "a forest on fire"),
        ("a\u200bforest\x00", "a forest"),
        ("ｆｏｒｅｓｔ", "forest"),
    ],
)
def test_cleaned(given: str, clean: str) -> None:
    assert clean_prompt(given) == clean


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "123 456", "!?", "\x00\x01", '""'])
def test_nothing_said(text: str) -> None:
    with pytest.raises(UsageError, match="has no words"):
        clean_prompt(text)


def test_a_document_is_no_prompt() -> None:
    with pytest.raises(UsageError, match=r"has 1,001 characters, at most 1,000"):
        clean_prompt("x" * (LONGEST + 1))
    with pytest.raises(UsageError):
        clean_prompt("x" * 5_000_000)


@given(st.text(max_size=200))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    try:
        line = clean_prompt(text)
    except UsageError:
        return
    assert line == line.strip()
    assert line.isprintable() or any(c.isspace() for c in line)
    assert "\n" not in line


@pytest.mark.parametrize("text", ["затопленная деревня", "被洪水淹没的村庄", "قرية غمرتها المياه"])
def test_other_scripts_are_told(text: str) -> None:
    (sentence,) = language_warnings(text)
    assert "English" in sentence


@pytest.mark.parametrize("text", ["a flooded village", "überflutetes Dorf", "a café", ""])
def test_latin_letters_pass(text: str) -> None:
    assert language_warnings(text) == ()
