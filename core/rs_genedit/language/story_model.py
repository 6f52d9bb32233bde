"""Storyboards by a language model: its plan is untrusted data, held against the form, mended where safe.

What it says becomes prompts, dates and numbers of a storyboard and nothing else. Where its answers cannot be
used, the rules plan (:mod:`rs_genedit.language.storyboards`), and a sentence says so.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, Field

from rs_genedit.errors import UsageError
from rs_genedit.language.client import Client, LanguageError, question
from rs_genedit.language.noun_phrases import bindings
from rs_genedit.language.processes import find_process
from rs_genedit.language.storyboards import Wishes, by_rules, course
from rs_genedit.prompts import clean_prompt
from rs_genedit.runtime.context import JobContext
from rs_genedit.storyboard import (
    Binding,
    Frame,
    Origin,
    Spread,
    Storyboard,
    StoryboardError,
    checked,
    moment,
    resampled,
    written,
)

_LONGEST = 200
_MARKUP = re.compile(r"https?:|www\.|[<>{}\[\]`|\\]|\*\*")

INSTRUCTION = (
    "You plan how one place changes over time, as satellite or aerial pictures show it. Given a description, "
    "write exactly {count} frames in order of time, dated {dates}. Frame 1 is the place as it is: intensity 0. "
    "The prompt of each frame says in one short English phrase what the changed part shows (land cover, water, "
    "snow, burnt ground), without numbers, dates or places. intensity is 0 to 1: how much of the place has "
    "changed. bindings name things of the prompt and their attributes, each copied from it letter by letter."
)


class BindingReply(BaseModel):
    """A thing and what is said of it."""

    model_config = ConfigDict(extra="forbid")
    entity: str
    attributes: list[str] = []


class FrameReply(BaseModel):
    """One frame of a plan."""

    model_config = ConfigDict(extra="forbid")
    date: str
    prompt: str
    intensity: float = Field(ge=0, le=1)
    bindings: list[BindingReply] = []


class StoryReply(BaseModel):
    """A plan."""

    model_config = ConfigDict(extra="forbid")
    fixed: str = ""
    spread: Spread = "area"
    origin: Origin = "centre"
    frames: list[FrameReply] = Field(min_length=1, max_length=400)
    negative: list[str] = []


def by_model(
    description: str, wishes: Wishes, client: Client, context: JobContext
) -> tuple[Storyboard, tuple[str, ...]]:
    """The storyboard of a description by a language model, and sentences about what was mended.

    Raises
    ------
    UsageError
        As :func:`~rs_genedit.language.storyboards.by_rules`, where the model gave nothing usable.
    """
    text = clean_prompt(description, "the description")
    process = find_process(text)
    way = course(text, process, wishes)
    last: list[StoryReply] = []

    def check(reply: StoryReply) -> str | None:
        wrong = _unusable(reply)
        if wrong is None:
            last[:] = [reply]  # it can be mended, should the next one be no better
            wrong = _mendable(reply, len(way.dates))
        return wrong

    told = ", ".join(written(date) for date in way.dates)
    messages = question(INSTRUCTION.format(count=len(way.dates), dates=told), {"description": text})
    warnings: tuple[str, ...] = ()
    try:
        reply = client.ask(messages, StoryReply, check, context)
    except LanguageError as error:
        if not last:
            try:
                board, assumed = by_rules(text, wishes)
            except UsageError as unknown:
                raise UsageError(f"{error}; and {unknown}") from None
            return board, (f"{error}; the storyboard is by the built-in rules", *assumed)
        reply = last[0]
        warnings = ("the language model's dates or number of frames were not as asked: they were mended",)
    frames = _frames(reply)
    if _mendable(reply, len(way.dates)) is not None:
        frames = resampled(frames, way.dates)
    frames = (replace(frames[0], intensity=0.0), *frames[1:])
    board = Storyboard(
        text,
        frames,
        process.name if process else "",
        clean_prompt(reply.fixed) if reply.fixed.strip() else "",
        spread=reply.spread,
        origin=reply.origin,
        negative=tuple(reply.negative[:10]),
        by=client.endpoint.model,
    )
    return checked(board), warnings


# ------------------------------------------------------------------------------------------------------ parts


def _unusable(reply: StoryReply) -> str | None:
    """Why a plan cannot be used even when mended, or None."""
    for number, frame in enumerate(reply.frames, 1):
        if why := _fault(frame.prompt):
            return f"the prompt of frame {number} {why}"
    for text in (*reply.negative, *filter(None, [reply.fixed])):
        if why := _fault(text):
            return f"{text[:40]!r} {why}"
    if len(reply.frames) < 2:
        return "there must be at least 2 frames"
    if not any(frame.intensity > 0 for frame in reply.frames[1:]):
        return "no frame after the first has an intensity above 0"
    return None


def _mendable(reply: StoryReply, count: int) -> str | None:
    """What is wrong with numbers and dates alone, or None."""
    if len(reply.frames) != count:
        return f"there must be exactly {count} frames, not {len(reply.frames)}"
    try:
        moments = [moment(frame.date) for frame in reply.frames]
    except StoryboardError as error:
        return str(error)
    if any(after <= before for before, after in pairwise(moments)):
        return "the dates must go forward, each later than the one before"
    return None


def _fault(text: str) -> str | None:
    if len(text) > _LONGEST or not text.isprintable() or _MARKUP.search(text):
        return f"must be one plain phrase of at most {_LONGEST} characters"
    return None if any(letter.isalpha() for letter in text) else "has no words"


def _frames(reply: StoryReply) -> tuple[Frame, ...]:
    """The frames with bindings that hold; where none does, those of the rules."""
    made = []
    for frame in reply.frames:
        prompt = clean_prompt(frame.prompt)
        bound = tuple(
            Binding(b.entity, tuple(a for a in b.attributes[:10] if a.strip() and a in prompt))
            for b in frame.bindings[:20]
            if b.entity.strip() and b.entity in prompt
        )
        made.append(Frame(frame.date, prompt, frame.intensity, bindings=bound or bindings(prompt)))
    return tuple(made)
