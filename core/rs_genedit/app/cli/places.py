"""Places of copies as they are typed: ``--to X,Y`` with ``--rotate``, ``--mirror`` and ``--scale``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rs_genedit.app.cli.options import parse_point
from rs_genedit.errors import UsageError
from rs_genedit.task_requests import nth


@dataclass(frozen=True)
class Places:
    """Where copies go and how each is turned, as a :class:`~rs_genedit.protocol.CopyTask` takes them; and the
    options that ``asked`` for it."""

    to: tuple[tuple[float, float], ...] = ()
    rotate: tuple[float, ...] = ()
    mirror: tuple[bool, ...] = ()
    scale: tuple[float, ...] = ()
    asked: tuple[str, ...] = ()


def places_of(to: Sequence[str], rotate: Sequence[float], mirror: bool, scale: Sequence[float]) -> Places:
    """The places of ``--to``; words behind one of them win over the options for all.

    Raises
    ------
    UsageError
        A place is not two numbers, a word is unknown, or there are more or fewer values than places.
    """
    given = {"--to": to, "--rotate": rotate, "--mirror": mirror, "--scale": scale}
    asked = tuple(name for name, value in given.items() if value)
    for name, values in (("--rotate", rotate), ("--scale", scale)):
        if to and len(values) not in (0, 1, len(to)):
            raise UsageError(
                f"{name} was given {len(values)} times for {len(to)} places: "
                "give it once, or once for each --to"
            )
    points, rotates, mirrors, scales = [], [], [], []
    for number, text in enumerate(to):
        words = text.split(",")
        points.append(parse_point(text, "--to", words[:2]))
        own = _own(text, words[2:])
        rotates.append(own.get("rotate", nth(rotate, number, 0.0)))
        mirrors.append(bool(own.get("mirror", mirror)))
        scales.append(own.get("scale", nth(scale, number, 1.0)))
    return Places(tuple(points), _short(rotates, 0.0), _short(mirrors, False), _short(scales, 1.0), asked)


def _short(values: list, usual: float) -> tuple:  # type: ignore[type-arg]
    """Nothing where all are as usual, one where all are the same."""
    if all(value == usual for value in values):
        return ()
    return tuple(values[:1]) if len(set(values)) == 1 else tuple(values)


def _own(text: str, words: list[str]) -> dict[str, float]:
    """What the words behind a place say of this copy."""
    own: dict[str, float] = {}
    for word in words:
        name, _, value = (part.strip() for part in word.partition("="))
        if name == "mirror" and not value:
            own[name] = True
            continue
        try:
            if name not in ("rotate", "scale"):
                raise ValueError
            own[name] = float(value)
        except ValueError:
            raise UsageError(
                f"--to takes X,Y and behind it rotate=DEGREES, mirror or scale=FACTOR, not {word!r} in {text!r}"
            ) from None
    return own
