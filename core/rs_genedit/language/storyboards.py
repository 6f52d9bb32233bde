"""Dynamic semantic decomposition: one description of how a scene changes becomes a storyboard.

Offline by rules: the process is found by its words, its course by the description's clauses ("... over five
years, then fills again"), its dates by its time expressions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from rs_genedit.errors import UsageError
from rs_genedit.language.noun_phrases import bindings
from rs_genedit.language.processes import Process, find_process, known, suited
from rs_genedit.language.timeline import (
    Span,
    Times,
    dates_between,
    durations,
    natural_steps,
    require_order,
    span_between,
    times,
)
from rs_genedit.prompts import clean_prompt
from rs_genedit.storyboard import Frame, Storyboard, StoryboardError, checked, require_count, written

_CLAUSES = re.compile(
    r"\s*(?:;|,|\.\s|\band then\b|\bthen\b|\bafterwards?\b|\bafter that\b|\bfollowed by\b|"
    r"\bbefore (?:it|they)\b|"
    r"\band\b|\bbut\b|\buntil (?=it|they|the)\b)\s*",
    re.IGNORECASE,
)
_SHARES = {
    "half": 0.5, "a third": 0.33, "one third": 0.33, "two thirds": 0.67, "a quarter": 0.25,
    "three quarters": 0.75,
    "most": 0.8, "partly": 0.5, "slightly": 0.3, "a little": 0.3, "lightly": 0.4,
}  # fmt: skip


@dataclass(frozen=True)
class Wishes:
    """What a person says beside the description; None: as the description says.

    Attributes
    ----------
    usual_start : datetime
        Where nobody names a date: the scene's own, say.
    """

    usual_start: datetime
    frames: int | None = None
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True)
class Course:
    """When the frames are, and how far the change has come in each."""

    dates: tuple[datetime, ...]
    intensities: tuple[float, ...]
    #: Number of the frame from which on it goes back; as many as there are frames where it never does.
    turn: int
    named_start: bool = True


def by_rules(description: str, wishes: Wishes) -> tuple[Storyboard, tuple[str, ...]]:
    """The storyboard of a description, offline, and sentences about what was assumed.

    Raises
    ------
    UsageError
        It names no process that is known offline, dates that go backwards, or too many frames.
    """
    text = clean_prompt(description, "the description")
    process = find_process(text)
    if process is None:
        raise UsageError(
            f"the description names no change that is known offline ({known()}): say one of them, "
            "or write a storyboard of your own",
            hint="describe",
        )
    way = course(text, process, wishes)
    spread, origin = suited(process, text)
    frames = _frames(process, way)
    warnings = () if way.named_start else (_assumed(way.dates[0]),)
    board = Storyboard(
        text, frames, process.name, process.fixed, spread=spread, origin=origin, negative=process.negative
    )
    return checked(board), warnings


def course(text: str, process: Process | None, wishes: Wishes) -> Course:
    """Dates and intensities as a description and a person's wishes say."""
    said = times(text, wishes.usual_start)
    start = wishes.start or said.start
    phases = _phases(text, process)
    spans = _spans(phases, process, said, wishes, start)
    begin = start or (_before(said.end, spans) if said.end and not wishes.end else None) or wishes.usual_start
    end = wishes.end or (said.end if (start or begin) else None)
    count = wishes.frames or said.frames
    if count is not None:
        require_count(count)
    every = said.every if wishes.frames is None else None
    if end is not None or every is not None:
        dates, corners = _even(begin, end, spans, every, count)
    else:
        at_once = [span is not None and not span for span, _ in phases]
        dates, corners = _by_phase(begin, spans, at_once, count)
    require_order(dates)
    peak, left = _peak(text), process.left if process else 0.0
    values = [0.0]
    for number, (_, is_back) in enumerate(phases):
        steps = corners[number + 1] - corners[number]
        low, high = values[-1], (left * peak if is_back else peak)
        values += [round(low + (high - low) * step / steps, 4) for step in range(1, steps + 1)]
    turn = next((corners[n] + 1 for n, (_, is_back) in enumerate(phases) if is_back), len(dates))
    return Course(dates, tuple(values), turn, start is not None or said.end is not None)


# ------------------------------------------------------------------------------------------------------ parts


def _assumed(start: datetime) -> str:
    return (
        f"nobody says when the story begins: it starts on {written(start)} (give a start date to change that)"
    )


def _frames(process: Process, way: Course) -> tuple[Frame, ...]:
    frames = []
    highest = 0.0
    for number, (date, intensity) in enumerate(zip(way.dates, way.intensities, strict=True)):
        going_back = number >= way.turn
        prompt = process.prompt(max(intensity, highest if going_back else 0.0))
        prompt = process.returning or prompt if going_back else prompt
        # What is left behind fades too: wet mud dries, and the scene shows again.
        share = process.after_share if going_back and process.after else 1.0
        if going_back and process.after:
            steps = len(way.dates) - way.turn
            gone = (number - way.turn) / max(steps, 1)
            # What grows on what the change has left becomes denser instead.
            share *= 0.55 + 0.45 * (number - way.turn + 1) / steps if process.under else 1.0 - 0.6 * gone
        frames.append(
            Frame(
                written(date),
                prompt,
                intensity,
                new=process.new if 0 < number < way.turn else "",
                after=process.after if going_back else "",
                after_share=round(share, 3),
                under=process.under if going_back else "",
                bindings=bindings(prompt),
            )
        )
        highest = max(highest, intensity)
    return tuple(frames)


def _phases(text: str, process: Process | None) -> list[tuple[Span | None, bool]]:
    """(how long where it is said, whether the change goes back) of each phase, in order; first it comes."""
    back = re.compile(rf"\b(?:{process.back})\b", re.IGNORECASE) if process else None
    words = re.compile(rf"\b(?:{process.words})\b", re.IGNORECASE) if process else None
    phases: list[tuple[Span | None, bool]] = []
    for clause in filter(None, map(str.strip, _CLAUSES.split(text))):
        spans = durations(clause)
        goes_back = back is not None and back.search(clause) is not None
        comes = words is not None and words.search(clause) is not None
        if goes_back and comes and not phases and not _head_only(clause, words, back):
            goes_back = False  # "dries up": what comes may be called what goes back elsewhere
        if not phases and not goes_back and not comes and not spans and process is not None:
            continue
        if phases and (goes_back == phases[-1][1] or not (goes_back or comes)):
            if spans and phases[-1][0] is None:
                phases[-1] = (spans[0], phases[-1][1])
            continue
        phases.append((spans[0] if spans else None, goes_back))
    if not phases:
        phases = [(None, False)]
    if phases[0][1]:  # only how it goes back is told: it has come by the second frame
        phases.insert(0, (Span(), False))
    return phases


def _head_only(clause: str, words: re.Pattern[str] | None, back: re.Pattern[str] | None) -> bool:
    """Whether a clause names the process only as what goes back: "the flood recedes"."""
    if words is None or back is None:
        return False
    backs = [match.span() for match in back.finditer(clause)]
    return any(not any(a < m.end() and m.start() < b for a, b in backs) for m in words.finditer(clause))


def _spans(
    phases: Sequence[tuple[Span | None, bool]], process: Process | None, said: Times, wishes: Wishes,
    start: datetime | None,
) -> list[Span]:  # fmt: skip
    """How long each phase takes."""
    given = [span for span, _ in phases]
    spans: list[Span] = []
    usual = process.span if process else Span(12)
    back = process.back_span if process else Span(12)
    for span, is_back in phases:
        if span is not None:
            spans.append(span)
            continue
        other = next((s for s in given if s), None)
        guess = back if is_back else usual
        first, second = (usual, back) if is_back else (back, usual)
        ratio = second.days / first.days
        if other is not None and 0.1 < ratio < 10:  # as long as it usually takes beside the other
            guess = _whole(other.times(min(max(ratio, 0.2), 2.0)), other)
        spans.append(guess)
    if any(not span for span in spans):  # a phase that is over at once takes one step of the next
        longest = max(spans, key=lambda span: span.days)
        step = longest.times(1 / max(natural_steps(longest), 1))
        spans = [span or _whole(step, longest) for span in spans]
    return spans


def _whole(span: Span, like: Span) -> Span:
    """A span rounded to whole years, months or days, as the other is."""
    if like.months and not like.seconds:
        unit = 12 if like.months % 12 == 0 else 1
        return Span(max(unit, round(span.months / unit) * unit))
    unit = 86400 if like.seconds % 86400 == 0 else 3600
    return Span(0, max(unit, round(span.days * 86400 / unit) * unit))


def _before(end: datetime, spans: Sequence[Span]) -> datetime:
    """The start of a story of known length that ends on a date."""
    days = sum(span.days for span in spans)
    try:
        return Span(0, -days * 86400).after(end).replace(hour=0, minute=0, second=0, microsecond=0)
    except (OverflowError, ValueError):
        raise UsageError("the story reaches beyond the calendar: make it shorter") from None


def _even(
    begin: datetime, end: datetime | None, spans: Sequence[Span], every: Span | None, count: int | None
) -> tuple[tuple[datetime, ...], list[int]]:
    """Dates at even distances, where an end or a frequency is said; and the frames at which phases begin."""
    whole = Span(sum(s.months for s in spans), sum(s.seconds for s in spans))
    if end is not None:
        require_order((begin, end))
        whole = span_between(begin, end)
    if count is None and every is None and len(spans) > 1:
        count = min(sum(map(natural_steps, spans)), 24) + 1
    dates = dates_between(begin, whole, every, count)
    return dates, _corners(spans, len(dates))


def _by_phase(
    begin: datetime, spans: Sequence[Span], at_once: Sequence[bool], count: int | None
) -> tuple[tuple[datetime, ...], list[int]]:
    """Dates in each phase's own natural steps: a fire day by day, what grows after it year by year."""
    steps = [1 if one else natural_steps(span) for span, one in zip(spans, at_once, strict=True)]
    if count is not None:
        steps = _differences(_corners([Span(0, step * 86400) for step in steps], count))
    dates, corners = [begin], [0]
    for span, number in zip(spans, steps, strict=True):
        dates += dates_between(dates[-1], span, None, number + 1)[1:] if number else ()
        corners.append(len(dates) - 1)
    require_count(len(dates))
    return tuple(dates), corners


def _differences(values: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(values)]


def _corners(spans: Sequence[Span], count: int) -> list[int]:
    """Numbers of the frames at which phases begin and end: 0 to the last, each phase with a step at least."""
    if count - 1 < len(spans):
        raise StoryboardError(
            f"a story that comes and goes has at least {len(spans) + 1} frames, not {count}: ask for more"
        )
    total = sum(span.days for span in spans)
    corners, gone = [0], 0.0
    for number, span in enumerate(spans, 1):
        gone += span.days
        place = round((count - 1) * gone / total)
        corners.append(min(max(place, corners[-1] + 1), count - 1 - (len(spans) - number)))
    return corners


def _peak(text: str) -> float:
    """How much of the place the change takes, where the description says: "half of the forest"."""
    match = re.search(r"(\d{1,3}) ?(?:%|per ?cent)", text)
    if match:
        return min(max(int(match[1]) / 100, 0.05), 1.0)
    for words, share in _SHARES.items():
        behind = r"\b" if words in ("partly", "slightly", "a little", "lightly") else r"\s+(?:of|the)\b"
        if re.search(rf"\b{words}{behind}", text, re.IGNORECASE):
            return share
    return 1.0
