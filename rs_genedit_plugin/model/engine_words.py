"""Sentences of the engine in the person's language: each is matched whole against the engine's own templates.

The engine speaks English to every front end. A sentence that matches a template is said by its translation,
with the same names and numbers in the same places; any other stays as it came, so nothing is ever lost. A test
holds each template against the engine's source.
"""

from __future__ import annotations

import re
from functools import cache

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

_FIELD = re.compile(r"\{(\w+)\}")


def in_their_language(sentence: str) -> str:
    """``sentence`` of the engine as the person reads it, with a capital letter and a full stop."""
    for template, spoken in _sentences().items():
        found = _pattern(template).fullmatch(sentence)
        if found is not None:
            return _finished(_filled(spoken, found.groupdict()))
    return _finished(sentence)


def _filled(spoken: str, values: dict[str, str]) -> str:
    """``spoken`` with its fields filled; not by format(), for what was matched may hold braces."""
    things = _things()
    return _FIELD.sub(lambda field: things.get(values[field[1]], values[field[1]]), spoken)


def _finished(sentence: str) -> str:
    if not sentence:
        return ""
    text = sentence[:1].upper() + sentence[1:]
    return text if text[-1] in ".!?…" else f"{text}."


@cache
def _pattern(template: str) -> re.Pattern[str]:
    parts = _FIELD.split(template)
    made = [f"(?P<{part}>.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)


def _things() -> dict[str, str]:
    """The engine's names of what a sentence is about."""
    return {
        "ROI": translate("EngineWords", "the region"),
        "exemplar": translate("EngineWords", "the exemplar"),
        "object": translate("EngineWords", "the object"),
    }


def _sentences() -> dict[str, str]:
    """The engine's templates with what the person reads."""
    return {
        "nothing changed: what was made is what was there already, and no file was written; ask for "
        "something else, raise the strength, or choose another ROI": translate(
            "EngineWords",
            "Nothing changed, so no file was written: ask for something else, raise the strength, or "
            "choose another region.",
        ),
        "band {band} does not exist: the scene has bands 1 to {count}": translate(
            "EngineWords",
            "There is no band {band}: the raster has bands 1 to {count}.",
        ),
        "the {what} could not be cut to a usable size: draw a smaller one": translate(
            "EngineWords",
            "{what} is too large to use: draw it smaller.",
        ),
        "the {what} holds {count} pixels of data, too few for a texture: draw it at least {least} x "
        "{side} pixels large where the raster has data": translate(
            "EngineWords",
            "{what} holds {count} pixels with data, too few for a texture: draw it at least {least} ×"
            " {side} pixels large where the raster has data.",
        ),
        "the {what} is {height} x {width} pixels of the scene: draw it at least {least} x {side} "
        "pixels large": translate(
            "EngineWords",
            "{what} has only {height} × {width} pixels: draw it at least {least} × {side} pixels large.",
        ),
        "cannot write in {folder}: {why}; choose another place": translate(
            "EngineWords",
            "Nothing can be written in {folder} ({why}): choose another folder.",
        ),
        "cannot write in {folder}: {why}; free some room, then resume": translate(
            "EngineWords",
            "Nothing can be written in {folder} ({why}): free some room, then continue the job.",
        ),
        "cannot write {file}: {why}; is it open in another program?": translate(
            "EngineWords",
            "{file} cannot be written ({why}): is it open in another program?",
        ),
        "the folder {folder} does not exist; create it or choose another place": translate(
            "EngineWords",
            "The folder {folder} does not exist: make it, or choose another.",
        ),
        "the output needs about {need} MB and {folder} has {free} MB free: free some room, choose "
        "another place, or write the edited part and a VRT": translate(
            "EngineWords",
            "The result needs about {need} MB, and {folder} has {free} MB free: free some room, "
            "choose another folder, or under How the edited part and a VRT as the format.",
        ),
        "{file} exists already; choose another output or allow overwriting": translate(
            "EngineWords",
            "{file} exists already: choose another name.",
        ),
        "the {what} lies outside the scene": translate(
            "EngineWords",
            "{what} lies outside the raster: draw inside.",
        ),
        "the {what} has no area: draw a polygon around the pixels that are meant": translate(
            "EngineWords",
            "{what} has no area: draw it around the pixels that are meant.",
        ),
        "the {what} lies where the scene has only nodata: choose a place where there are pixels to "
        "{act}": translate(
            "EngineWords",
            "{what} lies where the raster has no data: choose a place that has pixels.",
        ),
        "the interrupted job in {folder} is of another request or another version of the scene: start"
        " it anew instead of resuming": translate(
            "EngineWords",
            "The interrupted job is of another request, or the raster has changed since: do it over "
            "from its beginning.",
        ),
        "{prompt} asks to take something away, and words only say what should come: draw an ROI "
        "around it and use removal": translate(
            "EngineWords",
            "{prompt} asks to take something away, and words only say what should come: draw a region"
            " around it and choose Remove.",
        ),
        "{prompt} only says what should not be there ({what}): say what should be there in its place "
        "(bare soil, a meadow), or use removal": translate(
            "EngineWords",
            "{prompt} only says what should not be there ({what}): say what should be there instead "
            "(bare soil, a meadow), or choose Remove.",
        ),
        "{prompt} asks for {wanted} and denies {denied}, which is part of it: say only what should be"
        " there": translate(
            "EngineWords",
            "{prompt} asks for {wanted} and denies {denied}, which is part of it: say only what "
            "should be there.",
        ),
        "the scene has {count} bands and does not say which are red, green and blue: say which bands "
        "are red, green and blue, as words need them": translate(
            "EngineWords",
            "The raster has {count} bands and does not say which are red, green and blue: choose them"
            " under RGB bands, as words need them.",
        ),
        "the scene holds only nodata: there is nothing to edit": translate(
            "EngineWords",
            "The raster holds no data: there is nothing to edit.",
        ),
        "the disk is full: free some room or write elsewhere": translate(
            "EngineWords",
            "The disk is full: free some room, or choose another folder.",
        ),
    }
