"""Tags of the first directory of a TIFF file that GDAL does not tell: how alpha is meant, what white is."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import IO

PHOTOMETRIC, EXTRA_SAMPLES = 262, 338
MIN_IS_WHITE, MIN_IS_BLACK = 0, 1
ASSOCIATED_ALPHA, PLAIN_ALPHA = 1, 2


def tag_values(path: str | Path, tag: int) -> tuple[int, ...]:
    """The values of a tag of 16-bit numbers; empty where the file has none, or is no TIFF."""
    return next((values for found, values, _ in _tags(path) if found == tag), ())


def replace_tag(path: str | Path, tag: int, old: int, new: int) -> None:
    """Write ``new`` for ``old`` in a tag of all directories (overviews too); nothing moves in the file."""
    places = [
        (at + 2 * index, order)
        for found, values, (at, order) in _tags(path, every=True)
        for index, value in enumerate(values)
        if found == tag and value == old
    ]
    with open(path, "r+b") as file:
        for at, order in places:
            file.seek(at)
            file.write(struct.pack(f"{order}H", new))


def has_tag(path: str | Path, tag: int) -> bool:
    """Whether any directory of a TIFF has a tag, of whatever type."""
    try:
        return any(entry[0] == tag for entry in _entries(path, every=True))
    except (OSError, struct.error):
        return False


def _tags(path: str | Path, every: bool = False) -> Iterator[tuple[int, tuple[int, ...], tuple[int, str]]]:
    """(tag, values, (offset of the values, byte order)) of 16-bit tags of the first directory, or of all."""
    try:
        for tag, kind, many, place, at, order, file in _entries(path, every):
            if kind != 3 or many > 65536:
                continue
            if 2 * many > len(place):
                at = struct.unpack(f"{order}{'Q' if len(place) == 8 else 'I'}", place)[0]
            file.seek(at)
            yield tag, struct.unpack(f"{order}{many}H", file.read(2 * many)), (at, order)
    except (OSError, struct.error):
        return


def _entries(path: str | Path, every: bool) -> Iterator[tuple[int, int, int, bytes, int, str, IO[bytes]]]:
    """(tag, type, count, value or offset as it stands, where that stands, byte order, the file, to be read
    anywhere) of the first directory, or of all."""
    with open(path, "rb") as file:
        order = {b"II": "<", b"MM": ">"}.get(file.read(2))
        if order is None:
            return
        big = struct.unpack(f"{order}H", file.read(2))[0] == 43
        file.seek(8 if big else 4)
        size, counter = (8, f"{order}Q") if big else (4, f"{order}H")
        pointer = f"{order}{'Q' if big else 'I'}"
        start = struct.unpack(pointer, file.read(size))[0]
        seen: set[int] = set()
        while start and start not in seen and len(seen) < 4096:
            seen.add(start)
            file.seek(start)
            count = struct.unpack(counter, file.read(8 if big else 2))[0]
            begin, entry = file.tell(), 20 if big else 12
            data = file.read(min(count, 4096) * entry + size)
            for number in range(min(count, 4096)):
                tag, kind = struct.unpack_from(f"{order}HH", data, number * entry)
                many = struct.unpack_from(pointer, data, number * entry + 4)[0]
                at = number * entry + entry - size
                yield tag, kind, many, data[at : at + size], begin + at, order, file
            if not every:
                return
            start = struct.unpack_from(pointer, data, count * entry)[0]


def is_premultiplied(path: str | Path) -> bool:
    """Whether the alpha band of a TIFF says that the colours are multiplied by it already."""
    return ASSOCIATED_ALPHA in tag_values(path, EXTRA_SAMPLES)


def is_white_zero(path: str | Path) -> bool:
    """Whether 0 is white in a TIFF (a scan), not black."""
    return tag_values(path, PHOTOMETRIC) == (MIN_IS_WHITE,)


def is_grey(path: str | Path) -> bool:
    """Whether a TIFF is grey by its kind: a table of colours that GDAL shows for it is none of its own."""
    return tag_values(path, PHOTOMETRIC) in ((MIN_IS_WHITE,), (MIN_IS_BLACK,))
