"""Refusal of prompts that cannot be carried out: unknown nouns, lone modifiers, bare negations, removals.

Found from the words alone, before any work; each refusal says what would help.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from rs_genedit.errors import UsageError
from rs_genedit.language.lexicon import default_lexicon, quoted, singular
from rs_genedit.language.prompt_parser import read_prompt
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.language.prompt_rules import prompt_rules

#: States drawn one upon the other at most.
MOST_STATES = 2
#: What makes words that the rules do not know.
HELP = (
    "a material of the library or an exemplar that shows it, RemoteCLIP as the guide, or the latent method "
    "would help"
)
_SHOWN = 80


@dataclass(frozen=True)
class Asked:
    """A prompt that can be gone on with.

    Attributes
    ----------
    reading : Reading
    warnings : tuple of str
        What nobody here knows and only a stronger model can follow.
    """

    reading: Reading
    warnings: tuple[str, ...] = ()


def require_askable(prompt: str, by_rules: bool, helped: bool = False) -> Asked:
    """The reading of a cleaned prompt.

    Parameters
    ----------
    by_rules : bool
        The built-in guide, which knows the lexicon and nothing else. A stronger one may be asked for what the
        lexicon does not know; that is let through with a warning.
    helped : bool
        A raster was named that shows what is asked for.

    Raises
    ------
    UsageError
        It asks to take something away, only says what should not be there, denies what it asks for, or, by the
        rules, names nothing or something that they do not know.
    """
    reading = read_prompt(prompt)
    shown = _shown(prompt)
    _require_no_removal(reading, shown)
    _require_positive(reading, shown)
    found = [_unknown(reading, shown), *_unfollowed(reading, shown)]
    told = [sentence for sentence in found if sentence]
    if not told:
        return Asked(reading)
    if by_rules and not (helped and reading.named):
        helps = told[0] == found[0] and bool(reading.unknown)
        raise UsageError(f"{told[0]}; {HELP}" if helps else told[0], hint="unknown_words" if helps else "")
    who = "the rasters that you named decide" if by_rules else "the model alone decides"
    return Asked(reading, (f"{told[0]}; {who}, so look at the result",))


def require_a_positive(text: str, what: str) -> None:
    """Refuse a text for averaging or avoiding that itself denies something.

    Raises
    ------
    UsageError
    """
    reading = read_prompt(text)
    if reading.denied:
        raise UsageError(
            f"{what} {_shown(text)} denies something: name what it is about, without no, not or without",
            hint="negative",
        )


def _require_no_removal(reading: Reading, shown: str) -> None:
    if reading.removes:
        raise UsageError(
            f"{shown} asks to take something away, and words only say what should come: draw an ROI around it "
            "and use removal",
            hint="remove",
        )


def _require_positive(reading: Reading, shown: str) -> None:
    if not reading.denied:
        return
    if not reading.named and not reading.unknown:
        denied = ", ".join(map(repr, reading.denied))
        raise UsageError(
            f"{shown} only says what should not be there ({denied}): say what should be there in its place "
            "(bare soil, a meadow), or use removal",
            hint="remove",
        )
    rules = prompt_rules()
    for no in reading.denied_concepts:
        for yes in reading.named:
            if rules.share_matter(no.name, yes.name) or yes.name in rules.brings.get(no.name, ()):
                raise UsageError(
                    f"{shown} asks for {quoted(yes.name)} and denies {quoted(no.name)}, which is part of it: "
                    "say only what should be there"
                )


def _unknown(reading: Reading, shown: str) -> str:
    """About words that the lexicon does not know, or that no thing is among; empty where there are none."""
    if reading.unknown:
        words = ", ".join(map(repr, reading.unknown[:5])) + (" and others" if len(reading.unknown) > 5 else "")
        near = _near(reading.unknown)
        if not reading.named and not near:
            return (
                f"the built-in guide knows none of the things in {shown}: say it in plain English (a flooded "
                "village, a forest on fire, new solar panels)"
            )
        meant = f" (did you mean {' or '.join(map(repr, near))}?)" if near else ""
        return f"the built-in guide does not know {words} in {shown}{meant}"
    if not reading.named:
        return (
            f"{shown} names no thing, and nothing is known of how it should look: say what should be there (a "
            "green meadow, many new houses)"
        )
    return ""


def _unfollowed(reading: Reading, shown: str) -> list[str]:
    """About what is known and yet not followed: places in the ROI, counts, colours, several things at once."""
    rules = prompt_rules()
    told = []
    if reading.positions:
        told.append(
            f"where in the ROI ({', '.join(reading.positions)}) is not followed in {shown}: draw the ROI "
            "there, and say only what should come"
        )
    objects = [one for one in reading.asked if one.kind == "object"]
    if reading.counts and objects:
        told.append(
            f"how many ({', '.join(reading.counts)}) is not followed in {shown}: copy an object of the "
            "scene to the places where it should stand, or leave the number out"
        )
    if reading.colours:
        told.append(
            f"{quoted(reading.asked[0].name)} is not made in {', '.join(reading.colours)}, as {shown} asks: "
            "leave the colour out, or give an exemplar that shows it"
        )
    if len(reading.states) > MOST_STATES:
        names = ", ".join(quoted(one.name) for one in reading.states)
        told.append(
            f"{shown} asks for {len(reading.states)} states ({names}), and {MOST_STATES} are made at most: "
            "ask for one after another"
        )
    things = [one for one in reading.asked if one.kind != "state"]
    first = (*reading.states, *things)[:1]
    more = [
        one for one in things if not any(rules.go_together(one.name, o.name) for o in (*reading.states, *first))
    ]
    if first and more:
        told.append(
            f"{shown} asks for {quoted(first[0].name)} and {quoted(more[0].name)}, and one ROI holds one "
            "thing: ask for one after another, each with its ROI"
        )
    return told


def _near(words: tuple[str, ...]) -> list[str]:
    """Known words that unknown ones may be slips of."""
    names = (phrase for concept in default_lexicon().concepts.values() for _, phrase in concept.phrases())
    known = sorted({word for text in (*names, *prompt_rules().aliases) for word in text.lower().split()})
    found = []
    for word in words[:5]:
        near = difflib.get_close_matches(word, known, 1, 0.8) if len(word) > 3 else []
        found += [other for other in near if singular(other) != singular(word)]
    return list(dict.fromkeys(found))


def _shown(prompt: str) -> str:
    return repr(prompt if len(prompt) <= _SHOWN else prompt[: _SHOWN - 3] + "...")
