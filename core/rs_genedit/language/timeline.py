"""Time expressions of a description: durations, steps, frequencies and dates, and the frames' dates."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rs_genedit.errors import UsageError
from rs_genedit.storyboard import FEWEST, require_count

_NUMBERS = {
    **{word: number for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
         "twelve"))},
    "a": 1, "an": 1, "single": 1, "half a": 0.5, "half an": 0.5, "a couple of": 2, "couple of": 2, "a few": 3,
    "few": 3, "several": 4, "fifteen": 15, "twenty": 20, "thirty": 30, "fifty": 50, "hundred": 100,
    "a hundred": 100,
}  # fmt: skip
_NUMBER = r"(?:\d+(?:\.\d+)?|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
#: Units: months and seconds of one.
_UNITS: dict[str, tuple[float, float]] = {
    "minute": (0, 60), "hour": (0, 3600), "day": (0, 86400), "week": (0, 604800), "fortnight": (0, 1209600),
    "month": (1, 0), "quarter": (3, 0), "season": (3, 0), "year": (12, 0), "decade": (120, 0),
    "century": (1200, 0), "centurie": (1200, 0),
}  # fmt: skip
_UNIT = "(?:" + "|".join(_UNITS) + ")"
_EVERY = {
    "hourly": "hour", "daily": "day", "weekly": "week", "fortnightly": "fortnight", "biweekly": "fortnight",
    "monthly": "month", "quarterly": "quarter", "seasonally": "season", "yearly": "year", "annually": "year",
    "annual": "year",
}  # fmt: skip
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MONTH = "(?:" + "|".join(sorted([*_MONTHS, *_SHORT], key=len, reverse=True)) + ")"
_YEAR = r"(?:1[89]|20|21)\d\d"
_DATE = re.compile(
    rf"\b(?P<iso>{_YEAR}-\d\d-\d\d)\b"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month1>{_MONTH})\.?(?:,?\s+(?P<year1>{_YEAR}))?\b"
    rf"|\b(?P<month2>{_MONTH})\.?\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<year2>{_YEAR}))?\b"
    rf"|\b(?P<isomonth>{_YEAR}-\d\d)\b"
    rf"|\b(?P<month3>{_MONTH})\.?(?:\s+(?:of\s+)?(?P<year3>{_YEAR}))?\b"
    rf"|\b(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?(?P<year4>{_YEAR})\b"
    rf"|\b(?P<year5>{_YEAR})\b(?!\s*(?:m\b|metres|meters|ha\b|frames|images|pictures|steps|hectares|houses))",
    re.IGNORECASE,
)
#: Steps from which one is chosen where nobody says how many frames there are: months and seconds.
_NATURAL = (
    *((months, 0) for months in (120, 60, 24, 12, 6, 3, 2, 1)),
    *((0, seconds) for seconds in (1209600, 604800, 172800, 86400, 43200, 21600, 10800, 7200, 3600, 1800, 600)),
)
_USUAL_STEPS = 6


@dataclass(frozen=True)
class Span:
    """A length of time: whole months by the calendar, and seconds."""

    months: float = 0.0
    seconds: float = 0.0

    @property
    def days(self) -> float:
        """About how long it is."""
        return self.months * 30.4375 + self.seconds / 86400

    def times(self, factor: float) -> Span:
        """Longer or shorter by a factor."""
        return Span(self.months * factor, self.seconds * factor)

    def after(self, start: datetime) -> datetime:
        """The moment that lies this long after ``start``."""
        whole = int(self.months)
        try:
            rest = (self.months - whole) * 30.4375 * 86400 + self.seconds
            return add_months(start, whole) + timedelta(seconds=round(rest))
        except (OverflowError, ValueError):
            raise UsageError("the story reaches beyond the calendar: make it shorter") from None

    def __bool__(self) -> bool:
        return self.days > 0


@dataclass(frozen=True)
class Times:
    """What a text says of time."""

    start: datetime | None = None
    end: datetime | None = None
    #: How long, where it is said; of the whole text.
    span: Span | None = None
    #: Time from frame to frame.
    every: Span | None = None
    #: Frames, the scene itself included.
    frames: int | None = None


def add_months(when: datetime, months: int) -> datetime:
    """The same day ``months`` later, the month's last where it has no such day."""
    index = when.year * 12 + when.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return when.replace(year=year, month=month, day=min(when.day, calendar.monthrange(year, month)[1]))


def durations(text: str) -> list[Span]:
    """Every length of time that a text names, in order; "every two weeks" and "monthly" are none.

    Examples
    --------
    >>> [round(span.days) for span in durations("over five years, then half a year, a frame every 2 weeks")]
    [1826, 183]
    """
    left = _without_frequencies(text)
    found = re.finditer(rf"\b(?P<n>{_NUMBER})[\s-]+(?P<u>{_UNIT})s?\b", left, re.IGNORECASE)
    return [_span(match["n"], match["u"]) for match in found]


def times(text: str, start: datetime) -> Times:
    """What ``text`` says of time; ``start`` gives the year where it names a month alone."""
    every = _every(text)
    count = re.search(rf"\b(?P<n>{_NUMBER})[\s-]+(?P<what>steps?|stages?|frames?|images?|pictures?)\b", text,
                      re.IGNORECASE)  # fmt: skip
    frames = None
    if count and count["n"].lower() not in ("a", "an", "single"):  # "a frame every two days"
        number = int(_value(count["n"]))
        frames = number + 1 if count["what"].lower().startswith(("step", "stage")) else number
        require_count(frames)
    first, last = _range(text, start, every is not None)
    spans = durations(text)
    return Times(first, last, spans[0] if spans else None, every, frames)


def dates_between(start: datetime, span: Span, every: Span | None, frames: int | None) -> tuple[datetime, ...]:
    """The frames' dates.

    Parameters
    ----------
    span
        From the first frame to the last, at most.
    every
        From frame to frame, where that is asked for.
    frames
        How many, where that is asked for; it goes before ``every``.

    Raises
    ------
    UsageError
        Too few frames or too many, or dates that fall on one moment.
    """
    if frames is None and every is not None:
        count = int(span.days / every.days + 1.02) if span else _USUAL_STEPS + 1
        require_count(max(count, FEWEST))
        made = [every.times(number).after(start) for number in range(max(count, FEWEST))]
        end = span.after(start)
        return tuple(d for n, d in enumerate(made) if n < FEWEST or not span or d <= end + timedelta(days=1))
    steps = frames - 1 if frames is not None else natural_steps(span)
    require_count(steps + 1)
    made = [_rounded(span.times(number / steps), span, steps, start) for number in range(steps + 1)]
    if len(set(made)) < len(made):
        raise UsageError(
            f"{steps + 1} frames do not fit in so short a time: ask for fewer, or for a longer story"
        )
    return tuple(made)


def natural_steps(span: Span) -> int:
    """Into how many steps people would divide a time: five years into five, ten days into five or ten."""
    for months, seconds in _NATURAL:
        unit = Span(months, seconds)
        exact = span.months / months if months and not span.seconds else span.days / unit.days
        if months and (span.seconds or span.months != int(span.months)):
            continue
        if 4 <= exact <= 10 and abs(exact - round(exact)) < 1e-6:
            return round(exact)
    return _USUAL_STEPS


def span_between(start: datetime, end: datetime) -> Span:
    """The span from one moment to another: in months where it is whole ones."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if months > 0 and add_months(start, months) == end:
        return Span(months)
    return Span(0, (end - start).total_seconds())


# ------------------------------------------------------------------------------------------------------ parts


def _rounded(share: Span, span: Span, steps: int, start: datetime) -> datetime:
    """A frame's date: on a whole month, day or hour as its distance from the next allows."""
    if abs(share.months - round(share.months)) < 1e-9 and not share.seconds:
        return Span(round(share.months)).after(start)
    exact = Span(0, share.days * 86400).after(start)
    step = span.days / steps
    if step >= 2 or (step >= 1 and span.days == int(span.days)):
        return (exact + timedelta(hours=12)).replace(hour=0, minute=0, second=0, microsecond=0)
    if step >= 1 / 12:
        return (exact + timedelta(minutes=30)).replace(minute=0, second=0, microsecond=0)
    return exact.replace(microsecond=0)


def _value(word: str) -> float:
    low = re.sub(r"\s+", " ", word.lower())
    return _NUMBERS[low] if low in _NUMBERS else float(low)


def _span(number: str, unit: str) -> Span:
    months, seconds = _UNITS[unit.lower()]
    value = _value(number)
    if months and value * months != int(value * months):
        return Span(0, value * months * 30.4375 * 86400)
    return Span(value * months, value * seconds)


def _frequencies(text: str) -> list[re.Match[str]]:
    said = rf"\b(?:every|each|per)\s+(?:(?P<n>{_NUMBER})\s+)?(?P<u>{_UNIT})s?\b|\b(?P<ly>{'|'.join(_EVERY)})\b"
    alone = rf"|\b(?:one|a)\s+(?:frame|image|picture)\s+an?\s+(?P<v>{_UNIT})\b"
    by_unit = rf"|\b(?P<w>{_UNIT})\s+by\s+(?P=w)\b"
    return list(re.finditer(said + alone + by_unit, text, re.IGNORECASE))


def _every(text: str) -> Span | None:
    for match in _frequencies(text):
        unit = match["u"] or match["v"] or match["w"] or _EVERY[match["ly"].lower()]
        span = _span(match["n"] or "1", unit)
        if span:
            return span
    return None


def _without_frequencies(text: str) -> str:
    for match in reversed(_frequencies(text)):
        text = f"{text[: match.start()]} {text[match.end() :]}"
    return text


@dataclass(frozen=True)
class _Mention:
    """A date in a text: its parts as far as they are said, and the words right before it."""

    year: int | None
    month: int | None
    day: int | None
    before: str


def _mentions(text: str) -> list[_Mention]:
    found = []
    for match in _DATE.finditer(text):
        before = text[: match.start()].lower().rstrip().rpartition(" ")[2]
        parts = match.groupdict()
        word = parts["month3"]
        lead = before in ("in", "from", "to", "until", "till", "through", "by", "since", "and", "of", "between",
                          "early", "late", "mid", "-")  # fmt: skip
        if (
            word
            and word.lower() in ("may", "march", "mar", "sun", "dec", "jan")
            and not (parts["year3"] or lead or (word[0].isupper() and match.start() > 0))
        ):
            continue  # "the water may rise", "they march on"
        if parts["iso"]:
            year, month, day = (int(p) for p in parts["iso"].split("-"))
        elif parts["isomonth"]:
            year, month, day = *(int(p) for p in parts["isomonth"].split("-")), None  # type: ignore[assignment]
        else:
            name = parts["month1"] or parts["month2"] or parts["month3"]
            said = parts["year1"] or parts["year2"] or parts["year3"] or parts["year4"] or parts["year5"]
            year = int(said) if said else None  # type: ignore[assignment]
            season = parts["season"]
            month = _SEASONS[season.lower()] if season else _month(name)  # type: ignore[assignment]
            digits = parts["day"] or parts["day2"]
            day = int(digits) if digits else None  # type: ignore[assignment]
        found.append(_Mention(year, month, day, before))
    return found


def _month(name: str | None) -> int | None:
    return None if name is None else (_MONTHS.get(name.lower()) or _SHORT[name.lower()])


def _range(text: str, usual: datetime, has_steps: bool) -> tuple[datetime | None, datetime | None]:
    """The first and the last date that a text names; a month or year that ends it counts as a whole."""
    mentions = _mentions(text)[:2]
    if not mentions:
        return None, None
    if len(mentions) == 1:
        only = mentions[0]
        if only.before in ("until", "till", "by", "to", "before"):
            return None, _moment(only, only.year or usual.year, last=not has_steps)
        return _moment(only, only.year or usual.year), None
    first, second = mentions
    later = second.year if second.year is not None else None
    earlier = first.year
    wraps = bool(first.month and second.month and second.month < first.month)
    if earlier is None:
        earlier = (later - int(wraps)) if later is not None else usual.year
    if later is None:
        later = earlier + int(wraps)
    whole_years = first.month is None and second.month is None
    return _moment(first, earlier), _moment(second, later, last=not has_steps and not whole_years)


def _moment(mention: _Mention, year: int, last: bool = False) -> datetime:
    month = mention.month or (12 if last else 1)
    try:
        day = mention.day or (calendar.monthrange(year, month)[1] if last else 1)
        return datetime(year, month, day)
    except ValueError:
        raise UsageError(f"{year}-{month:02}-{mention.day:02} is not a date of the calendar") from None


def require_order(dates: Sequence[datetime]) -> None:
    """Refuse a last date that is not after the first."""
    if dates[-1] <= dates[0]:
        raise UsageError(
            f"the story would end on {dates[-1]:%Y-%m-%d}, not after it starts on {dates[0]:%Y-%m-%d}: "
            "give a later end"
        )
