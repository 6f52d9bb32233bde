"""Sentences of the engine in the person's language, by a catalogue of the engine's own templates.

The engine speaks English to every front end, with the words of its requests. A sentence that is made of a
template of the catalogue (resources/engine_words, kept in step with the engine by tools/engine_sentences.py) is
said as the dock says it and in the person's language, with the same names and numbers in the same places; what
fills a field may itself be such a sentence or a known name. Any other stays as it came: nothing is ever lost.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication

from ..resources import resource
from . import numbers
from .templates import FIELD, Templates

#: Translates what the catalogue says; tools/translations.py takes these texts from there.
_from_catalogue = QCoreApplication.translate
#: Fields that hold what a person named: said as they are, whatever words they hold.
AS_NAMED = frozenset(
    [
        "path",
        "folder",
        "file",
        "parent",
        "name",
        "name_2",
        "prompt",
        "existing",
        "final",
        "wrong",
        "layer",
        "field",
        "archive",
        "classes",
        "filename",
        "output",
        "log",
        "root",
        "text",
        "title",
        "token",
    ]
)
#: Fields that hold versions, which are no numbers.
VERSIONS = frozenset(
    [
        "data",
        "dotted",
        "dotted_2",
        "format",
        "gdal_version",
        "compiled",
        "proj_version_str",
        "protocol",
        "protocol_version",
        "request_version",
        "short",
        "short_2",
        "version",
        "version_2",
    ]
)
#: Before what begins with a named thing (a word joiner, which is seen nowhere).
_NAMED = "\u2060"
#: Sentences in sentences, at most.
_DEEPEST = 4
#: What joins several things in one field; the longer joints first.
_LISTS = ("; ", ", ", " and ", " or ")


def in_their_language(sentence: str) -> str:
    """``sentence`` of the engine as the person reads it, with a capital letter and a full stop."""
    return _finished(_said(sentence) or _joined(sentence) or sentence)


def of_request(sentence: str, request: Mapping[str, Any]) -> str:
    """The same of a sentence about a request, which may be led by the name of one of its places.

    What a layer is called may be anything, ``Plots: north`` say, or the beginning of another sentence.
    """
    task = request.get("task")
    shares = task.get("shares", ()) if isinstance(task, Mapping) else ()
    names = (one.get("name", "") for one in shares if isinstance(one, Mapping))
    for name in sorted(filter(None, names), key=len, reverse=True):
        if sentence.startswith(f"{name}: "):
            said = in_their_language(sentence[len(name) + 2 :])
            return f"{_named(name)}: {said}"
    return in_their_language(sentence)


def _named(place: str) -> str:
    """What a place is called; of many places the first, and how many more there are."""
    joined = re.fullmatch(r"(.+)( and \d+ more)", place, re.DOTALL)
    return place if joined is None else f"{joined[1]}{_said(joined[2]) or joined[2]}"


def known(sentence: str) -> str:
    """The same of a sentence that may be the plugin's own: that stays as it is."""
    said = _said(sentence)
    return sentence if said is None else _finished(said)


def line(text: str) -> str:
    """A line of the installer; one that it passes on stays as it is."""
    return (_said(text) or text).replace(_NAMED, "")


def stage(word: str) -> str:
    """A stage of the engine's work as the person reads it; an unknown one as it is."""
    return _begun(_said(word) or word)


def _finished(sentence: str) -> str:
    if not sentence:
        return ""
    text = _begun(sentence)
    return text if text[-1] in ".!?…" else f"{text}."


def _begun(sentence: str) -> str:
    """With a capital letter, unless it begins with what a person named: a file keeps its name."""
    if sentence.startswith(_NAMED) or re.match(r"\S*[./\\]\S", sentence):
        return sentence.replace(_NAMED, "")
    return (sentence[:1].upper() + sentence[1:]).replace(_NAMED, "")


def _said(text: str, depth: int = 0) -> Optional[str]:  # noqa: UP045 - Python 3.9 reads this
    """What ``text`` is in the person's language; None where the catalogue does not know it."""
    catalogue, templates = _catalogue(), _templates()
    found = templates.find(text)
    if found is None:
        cut = templates.ending(text) if depth < _DEEPEST else None
        parts = [_said(part, depth + 1) for part in cut] if cut else [None]
        return None if None in parts else "".join(map(str, parts))
    template, values = found
    spoken = _translated(catalogue["sentences"][template])
    # Not by format(), for what was matched may hold braces.
    told = FIELD.sub(lambda field: _value(field[1], values[field[1]], depth + 1), spoken)
    first = FIELD.match(spoken)
    return f"{_NAMED}{told}" if first is not None and first[1] in AS_NAMED else told


def _value(field: str, value: str, depth: int) -> str:
    """What fills a field: a known name, a sentence, a list of these, or what it is."""
    if field in AS_NAMED:
        return _requoted(value) or value
    if field not in VERSIONS and (written := numbers.rewritten(value)) is not None:
        return written
    return _part(value, depth) or _listed(value, depth) or value


def _part(value: str, depth: int) -> Optional[str]:  # noqa: UP045
    """A known thing, or one behind or before what is not known."""
    said = _known(value, depth)
    cut = None if said is not None else _templates().ending(value)
    if cut is not None:
        said = f"{_value('', cut[0], depth + 1)}{_said(cut[1], depth + 1)}" if depth < _DEEPEST else None
    return said or _joined(value, depth)


def _known(value: str, depth: int) -> Optional[str]:  # noqa: UP045
    name = _catalogue()["names"].get(value.strip("'"))
    if name is not None:
        return _translated(name)
    return _requoted(value) or (_said(value, depth) if depth < _DEEPEST else None)


def _requoted(value: str) -> Optional[str]:  # noqa: UP045
    """What stands in the engine's quotation marks, in those of the language."""
    quoted = re.fullmatch(r"'([^']*)'|\"([^\"]*)\"", value)
    if quoted is None:
        return None
    return _translated("“{words}”").replace("{words}", quoted[1] or quoted[2] or "")


def _listed(value: str, depth: int) -> Optional[str]:  # noqa: UP045
    """Several known things, joined as they were."""
    for joint in _LISTS:
        parts = value.split(joint)
        told = [numbers.rewritten(part) for part in parts]
        said = [n or _part(p, depth) for n, p in zip(told, parts)] if len(parts) > 1 else []  # noqa: B905
        if len(parts) > 1 and None not in said:
            word = joint.strip()
            if joint == ", " and all(told):
                return "; ".join(map(str, said))  # where a comma is the decimal point it parts nothing
            between = f" {_translated(word)} " if word.isalpha() else joint
            return between.join(map(str, said))
    return None


def _joined(sentence: str, depth: int = 0) -> Optional[str]:  # noqa: UP045
    """A sentence behind what the engine put before it, as ``storyboard.json: {sentence}``."""
    for joint in (": ", "; "):
        before, found, after = sentence.partition(joint)
        said = _said(after, depth + 1) if found and depth < _DEEPEST else None
        if said is not None:
            return f"{_said(before, depth + 1) or before}{joint}{said}"
    return None


def _translated(text: str) -> str:
    return _from_catalogue("EngineWords", text)


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    """``sentences``: the engine's templates with what the dock says; ``names``: the same of single words."""
    path = resource("engine_words", "sentences.json")
    read: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def _templates() -> Templates:
    return Templates(_catalogue()["sentences"])
