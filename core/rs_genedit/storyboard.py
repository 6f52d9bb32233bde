"""Storyboard: the plan of a story, frame by frame, as a file that a person reads, edits and runs again.

"Aerial Spatio-Temporal Image Generation via Latent Diffusion Models" (dynamic semantic decomposition) turns one
description of how a scene evolves into frame-level prompts. Here each frame also has its date and how far the
change has come, so that every method, with or without a network, makes the same story.

Standard library only and readable by Python 3.9, for QGIS shows and edits storyboards with this too.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS too: no X | Y, no zip(strict).
# ruff: noqa: UP045

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, Optional

from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.json_files import TooLargeError, read_foreign_json
from rs_genedit.prompts import clean_prompt, printable
from rs_genedit.protocol import decode, encode

#: Of the file; it goes up when an older file would not be read as it was meant. 1: ``bearing`` 0 was nobody's.
VERSION = 2
FEWEST, MOST = 2, 120
#: Bytes of a file; the longest storyboard has a few hundred thousand.
LARGEST = 4_000_000
_MOST_BINDINGS, _MOST_ATTRIBUTES, _MOST_NEGATIVE = 20, 10, 20
#: A frame has four prompts.
_MOST_FILLINGS = 4 * MOST

#: How a change comes over its place: as an area with an edge, in whole parcels, or everywhere little by little.
Spread = Literal["area", "parcels", "gradual"]
#: Where an area begins: at the middle of the place, at its edge, or at the side opposite ``bearing``.
Origin = Literal["centre", "edge", "side"]


class StoryboardError(UsageError):
    """A storyboard is not of the documented form, or its frames contradict each other."""


@dataclass(frozen=True)
class Binding:
    """A thing of a frame and what is said of it, each as it stands in the frame's prompt."""

    entity: str
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filling:
    """A prompt of frames that is made of a material of the library, by its name and hash."""

    prompt: str
    material: str


@dataclass(frozen=True)
class Frame:
    """One dated picture of a story.

    Attributes
    ----------
    date : str
        ``2024-03-01`` or ``2024-03-01T06:00:00``.
    prompt : str
        What the changed part shows.
    intensity : float
        How far the change has come: 0 is the scene as it is, 1 the whole place.
    new : str
        What the part shows that this frame reached first; empty: the same as ``prompt``.
    after : str
        What ground shows from which the change has gone again; empty: the scene itself.
    after_share : float
        How much of that is seen, 0 to 1.
    under : str
        What lies under ``after``, which then comes little by little: what has burned does not stand again.
        Empty: the scene itself.
    level : float, optional
        Metres of the water's surface, of a story over terrain; it then stands for the intensity.
    bindings : tuple of Binding
    seed : int, optional
        Of this frame's own pictures; without it the frame shares those of the whole story.
    """

    date: str
    prompt: str
    intensity: float
    new: str = ""
    after: str = ""
    after_share: float = 1.0
    under: str = ""
    level: Optional[float] = None
    bindings: tuple[Binding, ...] = ()
    seed: Optional[int] = None


@dataclass(frozen=True)
class Storyboard:
    """A whole story. The first frame is the scene itself: intensity 0.

    Attributes
    ----------
    description : str
        What a person wrote.
    process : str
        What happens, by a name that the engine knows; empty where a language model planned something else.
    fixed, viewpoint : str
        What stays, and how it is seen; for methods that read whole captions.
    frames : tuple of Frame
    spread, origin, bearing
        How and whence the change comes; ``bearing`` is where it moves to, degrees clockwise from north, None
        where nobody has chosen it.
    negative : tuple of str
        What must not come.
    by : str
        Who planned it: ``rules``, a language model's name, or ``person``.
    materials : tuple of Filling
        Which prompts are made of a material; found by their words before anything is made.
    """

    description: str
    frames: tuple[Frame, ...]
    process: str = ""
    fixed: str = ""
    viewpoint: str = "seen straight from above"
    spread: Spread = "area"
    origin: Origin = "centre"
    bearing: Optional[float] = None
    negative: tuple[str, ...] = ()
    by: str = "rules"
    version: int = VERSION
    materials: tuple[Filling, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain JSON data; :func:`storyboard_of` reads it back."""
        data: dict[str, Any] = encode(self)
        return data if self.materials else {name: one for name, one in data.items() if name != "materials"}

    def material(self, prompt: str) -> str:
        """The material that a prompt is made of, by its name and hash; empty for none."""
        return next((one.material for one in self.materials if one.prompt == prompt), "")

    def text(self) -> str:
        """The file."""
        return json.dumps(self.to_json(), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def without_words(board: Storyboard) -> Storyboard:
    """``board`` without what a person wrote: for outputs that are to tell no prompt."""
    frames = tuple(replace(f, prompt="", new="", after="", under="", bindings=()) for f in board.frames)
    return replace(board, description="", fixed="", negative=(), frames=frames, materials=())


def read_storyboard(path: str | Path) -> Storyboard:
    """A storyboard from its file.

    Raises
    ------
    StoryboardError
        One sentence that names the first thing wrong.
    """
    name = Path(path).name
    try:
        data = read_foreign_json(path, LARGEST)
    except OSError as error:
        raise StoryboardError(f"the storyboard {name} cannot be read: {error.strerror or error}") from None
    except TooLargeError:
        raise StoryboardError(
            f"the storyboard {name} is larger than {LARGEST // 1_000_000} MB: that is no storyboard"
        ) from None
    except ValueError as error:
        raise StoryboardError(f"the storyboard {name} is not JSON: {printable(str(error))}") from None
    try:
        return storyboard_of(data)
    except StoryboardError as error:
        raise StoryboardError(f"the storyboard {name}: {error}") from None


def storyboard_of(data: Any) -> Storyboard:
    """The storyboard that JSON data describes; raises as :func:`read_storyboard` does."""
    if isinstance(data, Mapping) and data.get("version") == 1:
        data = {**data, "version": VERSION, "bearing": data.get("bearing") or None}
    version = data.get("version", VERSION) if isinstance(data, Mapping) else VERSION
    if isinstance(version, int) and version != VERSION:
        raise StoryboardError(f"it is of version {version}, this engine reads {VERSION}: update the older")
    try:
        return checked(decode(Storyboard, data))
    except ProtocolError as error:
        raise StoryboardError(printable(str(error))) from None


def checked(board: Storyboard) -> Storyboard:
    """``board`` with cleaned texts and dates, if it holds together.

    Raises
    ------
    StoryboardError
        Too few or too many frames, dates that do not go forward, a share beyond 0 to 1, a binding that is not
        in its prompt.
    """
    require_count(len(board.frames))
    if len(board.negative) > _MOST_NEGATIVE:
        raise StoryboardError(
            f"it has {len(board.negative)} negative prompts, at most {_MOST_NEGATIVE} are read"
        )
    if len(board.materials) > _MOST_FILLINGS:
        raise StoryboardError(f"it has {len(board.materials)} materials, at most {_MOST_FILLINGS} are read")
    if board.bearing is not None and not math.isfinite(board.bearing):
        raise StoryboardError("bearing must be a number of degrees")
    frames = tuple(_checked_frame(number, frame) for number, frame in enumerate(board.frames, 1))
    if frames[0].intensity > 0:
        raise StoryboardError("frame 1 is the scene as it is, so its intensity must be 0")
    if not any(frame.intensity > 0 for frame in frames):
        raise StoryboardError("no frame has an intensity above 0, so nothing would change")
    moments = [moment(frame.date) for frame in frames]
    for number, (before, here) in enumerate(zip(moments, moments[1:]), 2):  # noqa: B905, RUF007
        if here == before:
            raise StoryboardError(
                f"frames {number - 1} and {number} have the same date, {frames[number - 1].date}"
            )
        if here < before:
            raise StoryboardError(
                f"frame {number} ({frames[number - 1].date}) comes before frame {number - 1} "
                f"({frames[number - 2].date}): put the dates in order"
            )
    return replace(
        board,
        frames=frames,
        description=_line(board.description),
        fixed=_line(board.fixed),
        viewpoint=_line(board.viewpoint),
        process=_line(board.process),
        by=_line(board.by)[:200],
        negative=tuple(_prompt(text, "a negative prompt") for text in board.negative),
        bearing=None if board.bearing is None else float(board.bearing) % 360.0,
        materials=tuple(Filling(_prompt(one.prompt), _line(one.material)) for one in board.materials),
    )


def require_count(count: int) -> None:
    """Refuse a number of frames that is no story, or more than one run makes.

    Raises
    ------
    StoryboardError
    """
    if count < FEWEST:
        raise StoryboardError(
            f"a story has at least {FEWEST} frames, the scene as it is and one later, not {count}"
        )
    if count > MOST:
        raise StoryboardError(f"a story has at most {MOST} frames, not {count:,}: tell it in parts, or coarser")


def moment(date: str) -> datetime:
    """``2024-03-01`` or ``2024-03-01T06:00:00`` as a time without zone.

    Raises
    ------
    StoryboardError
    """
    text = date.strip()
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?", text):
        try:
            return datetime.fromisoformat(text)
        except ValueError:  # a 31st of June
            pass
    raise StoryboardError(f"{printable(text)[:40]!r} is not a date of the calendar: write it as 2024-03-01")


def written(when: datetime) -> str:
    """A moment as storyboards have it: the day alone where that says all."""
    if (when.hour, when.minute, when.second) == (0, 0, 0):
        return when.strftime("%Y-%m-%d").rjust(10, "0")
    return when.replace(microsecond=0).isoformat()


def ends(moments: Sequence[datetime]) -> list[datetime]:
    """Until when each frame stands: the next one's date; the last stands as long as the one before it."""
    try:
        last = moments[-1] + (moments[-1] - moments[-2])
    except OverflowError:  # the calendar ends
        last = datetime.max.replace(microsecond=0)
    return [*moments[1:], last]


def resampled(frames: Sequence[Frame], dates: Sequence[datetime]) -> tuple[Frame, ...]:
    """As many frames as there are ``dates``: the nearest one's words, intensities in between.

    The safe repair of a plan with the wrong number of frames: its course is kept, its ends too.
    """
    last, count = len(frames) - 1, len(dates)
    made = []
    for number, date in enumerate(dates):
        place = last * number / max(count - 1, 1)
        low = min(int(place), max(last - 1, 0))
        share = place - low
        nearest = frames[min(round(place), last)]
        high = frames[min(low + 1, last)]
        intensity = frames[low].intensity + share * (high.intensity - frames[low].intensity)
        made.append(replace(nearest, date=written(date), intensity=round(intensity, 4)))
    return tuple(made)


# ------------------------------------------------------------------------------------------------------ parts


def _checked_frame(number: int, frame: Frame) -> Frame:
    try:
        return _frame(frame)
    except UsageError as error:
        raise StoryboardError(f"frame {number}: {error}") from None


def _frame(frame: Frame) -> Frame:
    for name in ("intensity", "after_share"):
        value = getattr(frame, name)
        if not 0.0 <= value <= 1.0:  # false for NaN too
            raise StoryboardError(f"{name} must be 0 to 1, not {value:g}")
    if frame.level is not None and not math.isfinite(frame.level):
        raise StoryboardError("level must be a number of metres")
    if frame.seed is not None and not 0 <= frame.seed < 2**63:
        raise StoryboardError(f"seed must be 0 to 2^63 - 1, not {frame.seed}")
    prompt = _prompt(frame.prompt)
    if len(frame.bindings) > _MOST_BINDINGS:
        raise StoryboardError(f"it has {len(frame.bindings)} bindings, at most {_MOST_BINDINGS} are read")
    for binding in frame.bindings:
        if not binding.entity.strip() or binding.entity not in prompt:
            raise StoryboardError(f"the entity {printable(binding.entity)[:40]!r} does not stand in its prompt")
        if len(binding.attributes) > _MOST_ATTRIBUTES:
            raise StoryboardError(f"{binding.entity!r} has more than {_MOST_ATTRIBUTES} attributes")
        for attribute in binding.attributes:
            if not attribute.strip() or attribute not in prompt:
                raise StoryboardError(
                    f"the attribute {printable(attribute)[:40]!r} does not stand in its prompt"
                )
    return replace(
        frame,
        date=written(moment(frame.date)),
        prompt=prompt,
        new=_prompt(frame.new) if frame.new.strip() else "",
        after=_prompt(frame.after) if frame.after.strip() else "",
        under=_prompt(frame.under) if frame.under.strip() else "",
    )


def _prompt(text: str, what: str = "the prompt") -> str:
    return clean_prompt(text, what)


def _line(text: str) -> str:
    """``text`` in one line that can be printed."""
    return " ".join(printable(text).split())
