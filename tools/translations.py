"""The plugin's translations: Qt Linguist's ``.ts`` files in resources/i18n, kept up to date and compiled.

``update`` brings new texts of the sources into every ``.ts`` (for Qt Linguist, or any editor) and takes out
those that are gone; ``check`` says what is missing or wrong; ``compile FOLDER`` writes the ``.qm`` files that
Qt loads, as ``lrelease`` does. All of it needs no Qt, so that the zip can be built anywhere.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import struct
import sys
import xml.etree.ElementTree as ElementTree  # nosec B405 - our own files
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "rs_genedit_plugin"
FOLDER = ROOT / "resources" / "i18n"
PREFIX = "rs_genedit_"
#: What the dock says for sentences of the engine (tools/engine_sentences.py), translated like the plugin's own.
ENGINE_WORDS = ROOT / "resources" / "engine_words" / "sentences.json"

# The format of .qm files, from qtbase's qtranslator.cpp.
_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_LANGUAGE, _HASHES, _MESSAGES = 0xA7, 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8

_PLACEHOLDER = re.compile(r"\{\w*\}")


class TranslationError(Exception):
    """A text cannot be translated as it stands in the sources, or a file is no translation."""


@dataclass(frozen=True, order=True)
class Message:
    """A text of the sources; ``context`` is the class, or the name given to ``translate``."""

    context: str
    source: str


def messages(sources: Path = SOURCES) -> dict[Message, str]:
    """Every text to translate, with the place where it stands first."""
    found: dict[Message, str] = {}
    for path in sorted(sources.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        for message, line in _messages_in(tree, path):
            found.setdefault(message, f"{path.relative_to(sources.parent).as_posix()}:{line}")
    return {**found, **(_engine_messages() if sources == SOURCES else {})}


def _engine_messages() -> dict[Message, str]:
    catalogue = json.loads(ENGINE_WORDS.read_text(encoding="utf-8"))
    texts = {text for part in catalogue.values() for text in part.values()} | {"and", "or", "“{words}”"}
    place = f"{ENGINE_WORDS.relative_to(ROOT).as_posix()}:1"
    return {Message("EngineWords", text): place for text in sorted(texts)}


def _messages_in(tree: ast.AST, path: Path, context: str = "") -> Iterator[tuple[Message, int]]:
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else context
        if isinstance(node, ast.Call):
            texts = _texts(node)
            if None in texts:
                raise TranslationError(f"{path}:{node.lineno} translates what is not a plain text")
            if texts:
                *named, text = map(str, texts)
                yield Message(named[0] if named else context, text), node.lineno
        yield from _messages_in(node, path, inner)


def _texts(call: ast.Call) -> list[str | None]:
    """What ``self.tr(text)`` or ``translate(context, text)`` is given (None: no plain text); else nothing."""
    wanted = {"self.tr": 1, "translate": 2, "QCoreApplication.translate": 2}.get(ast.unparse(call.func))
    if wanted != len(call.args):
        return []
    values = [argument.value if isinstance(argument, ast.Constant) else None for argument in call.args]
    return [value if isinstance(value, str) else None for value in values]


# -------------------------------------------------------------------------------------------------- .ts files


def read(path: Path) -> dict[Message, str]:
    """The finished translations of a ``.ts`` file."""
    try:
        root = ElementTree.parse(path).getroot()  # nosec B314 - our own files
    except ElementTree.ParseError as error:
        raise TranslationError(f"{path.name} is not a .ts file: {error}") from None
    found = {}
    for context in root.iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                message = Message(context.findtext("name", ""), entry.findtext("source", ""))
                found[message] = translation.text
    return found


def write(path: Path, places: dict[Message, str], translated: dict[Message, str]) -> None:
    """Write a ``.ts`` file with every message of ``places``; those not in ``translated`` are unfinished."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language(path)}" sourcelanguage="en">')
    for context in sorted({message.context for message in places}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in sorted(m for m in places if m.context == context):
            text = translated.get(message)
            entry = f"<translation>{escape(text)}</translation>" if text else '<translation type="unfinished"/>'
            lines += [
                "    <message>",
                f'        <location filename="../../{places[message].rsplit(":")[0]}"/>',
                f"        <source>{escape(message.source)}</source>",
                f"        {entry}",
                "    </message>",
            ]
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def language(path: Path) -> str:
    """``de`` of ``rs_genedit_de.ts``."""
    return path.stem.removeprefix(PREFIX)


def files(folder: Path = FOLDER) -> list[Path]:
    """The translations that are there."""
    return sorted(folder.glob(f"{PREFIX}*.ts"))


def faults(folder: Path = FOLDER, sources: Path = SOURCES) -> Iterator[str]:
    """What is missing or wrong in the translations."""
    places = messages(sources)
    for path in files(folder):
        translated = read(path)
        for message in sorted(places):
            text = translated.get(message)
            if text is None:
                yield f"{path.name} lacks {message.source!r} ({places[message]})"
            elif sorted(_PLACEHOLDER.findall(text)) != sorted(_PLACEHOLDER.findall(message.source)):
                yield f"{path.name}: other placeholders in {text!r} than in {message.source!r}"
            elif message.source.count("&") != text.count("&"):
                yield f"{path.name}: a keyboard mnemonic (&) is missing or too many in {text!r}"
        for message in sorted(set(translated) - set(places)):
            yield f"{path.name} has {message.source!r}, which is in the sources no more: run update"


# -------------------------------------------------------------------------------------------------- .qm files


def compile_ts(path: Path) -> bytes:
    """The ``.qm`` file of a ``.ts`` file."""
    body, hashes = bytearray(), []
    for message, text in sorted(read(path).items()):
        source = message.source.encode("utf-8")
        hashes.append((_elf_hash(source), len(body)))
        body += _field(_TRANSLATION, text.encode("utf-16-be"))
        body += _field(_COMMENT, b"") + _field(_SOURCE, source) + _field(_CONTEXT, message.context.encode())
        body.append(_END)
    index = b"".join(struct.pack(">II", *pair) for pair in sorted(hashes))
    sections = ((_LANGUAGE, language(path).encode()), (_HASHES, index), (_MESSAGES, bytes(body)))
    return _MAGIC + b"".join(_field(tag, data) for tag, data in sections)


def compile_all(target: Path, folder: Path = FOLDER) -> list[Path]:
    """Write every translation as ``.qm`` into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    made = []
    for path in files(folder):
        made.append(target / f"{path.stem}.qm")
        made[-1].write_bytes(compile_ts(path))
    return made


def _field(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _elf_hash(text: bytes) -> int:
    value = 0
    for byte in text:
        value = (value << 4) + byte
        high = value & 0xF0000000
        value = (value ^ (high >> 24)) & ~high & 0xFFFFFFFF
    return value or 1


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("act", choices=("update", "check", "compile"))
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "i18n")
    asked = parser.parse_args(arguments)
    if asked.act == "compile":
        for path in compile_all(asked.folder):
            print(path)
        return 0
    if asked.act == "update":
        places = messages()
        for path in files():
            write(path, places, read(path))
    found = list(faults())
    print("\n".join(found) or "translations: complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
