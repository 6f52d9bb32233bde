"""CLIP's byte-pair vocabulary cut down to the words of the lexicon.

The full vocabulary has 49,408 tokens; at width 128 its embedding alone would be 12.6 MB in half precision.
The cut file keeps, in their order, just the merges by which CLIP's own tokenizer builds the lexicon's words,
so ``open_clip.SimpleTokenizer(bpe_path=...)`` reads it as it reads the original and each known word stays
what it was.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

from open_clip.tokenizer import SimpleTokenizer, get_pairs


def cut(words: Iterable[str], path: Path) -> int:
    """Write the cut merges to ``path`` (gzip); return the size of the vocabulary they make."""
    tokenizer = SimpleTokenizer()
    used: set[tuple[str, str]] = set()
    for word in words:
        for part in tokenizer.pat.findall(word):
            used |= _merges(tokenizer, "".join(tokenizer.byte_encoder[b] for b in part.encode("utf-8")))
    lines = [
        "#cut from bpe_simple_vocab_16e6",
        *(" ".join(m) for m in sorted(used, key=tokenizer.bpe_ranks.__getitem__)),
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as raw, gzip.GzipFile("", "wb", mtime=0, fileobj=raw) as packed:
        packed.write("\n".join(lines).encode("utf-8"))
    return 2 * 256 + len(used) + 2


def _merges(tokenizer: SimpleTokenizer, token: str) -> set[tuple[str, str]]:
    """The merges CLIP's tokenizer applies to build ``token``, best rank first."""
    word = (*token[:-1], token[-1] + "</w>")
    used = set()
    while pairs := get_pairs(word):
        best = min(pairs, key=lambda pair: tokenizer.bpe_ranks.get(pair, float("inf")))
        if best not in tokenizer.bpe_ranks:
            break
        used.add(best)
        merged: list[str] = []
        for piece in word:
            if merged and (merged[-1], piece) == best:
                merged[-1] += piece
            else:
                merged.append(piece)
        word = tuple(merged)
    return used
