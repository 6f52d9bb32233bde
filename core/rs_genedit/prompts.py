"""Prompts as people write them: cleaned, bounded, and warned about where an encoder will not follow.

Standard library only and readable by Python 3.9, for QGIS reads presets with this too.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from rs_genedit.errors import UsageError

#: Characters. A sentence is about 100; what is longer is a pasted document.
LONGEST = 1000


def clean_prompt(text: str, what: str = "the prompt") -> str:
    """``text`` in one line, without control characters and outer quotes.

    Raises
    ------
    UsageError
        Nothing readable is in it, or it is longer than :data:`LONGEST`.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"{what} has {len(text):,} characters, at most {LONGEST:,} are read: say it in one sentence"
        )
    line = " ".join(printable(unicodedata.normalize("NFKC", text)).split())
    if len(line) > 1 and line[0] == line[-1] and line[0] in "\"'":
        line = line[1:-1].strip()
    if not any(c.isalpha() for c in line):
        raise UsageError(f"{what} has no words: say what should be there, as in 'a flooded village'")
    return line


def printable(text: str) -> str:
    """``text`` with control characters and half characters as blanks, so that it can be printed and shown."""
    return "".join(" " if unicodedata.category(letter)[0] == "C" else letter for letter in text)


def language_warnings(prompt: str) -> tuple[str, ...]:
    """A sentence if ``prompt`` is not in Latin letters: the encoders at hand learnt English captions."""
    letters = [c for c in prompt if c.isalpha()]
    foreign = [c for c in letters if not unicodedata.name(c, "").startswith("LATIN")]
    if letters and 2 * len(foreign) > len(letters):
        return ("the prompt is not in Latin letters: the guides learnt English captions, so say it in English",)
    return ()


def words_that_fit(prompt: str, tokenizer: Any) -> tuple[int, int]:
    """How many of the prompt's words an encoder reads before its context is full, and how many there are."""
    words = prompt.split()
    context = getattr(tokenizer, "context_length", None)
    if not context or not hasattr(tokenizer, "encode"):
        return len(words), len(words)
    room = context - 2  # start and end of text
    used = 0
    for i, word in enumerate(words):
        used += len(tokenizer.encode(word))
        if used > room:
            return i, len(words)
    return len(words), len(words)
