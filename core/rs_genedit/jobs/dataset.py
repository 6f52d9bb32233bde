"""Job ``dataset``: finished edits and stories become a labelled data set of chips, split by place.

Written into a folder of its own beside the final name, and given that name when it is whole.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rs_genedit import owned
from rs_genedit.dataset import balance, card, croissant
from rs_genedit.dataset.chips import Chip, chips_of
from rs_genedit.dataset.content import contents
from rs_genedit.dataset.layouts import LAYOUTS
from rs_genedit.dataset.pairs import find_pairs
from rs_genedit.dataset.splits import SPLITS, places, split
from rs_genedit.dataset.stac import StacChips
from rs_genedit.errors import GenEditError, OutputError, UsageError
from rs_genedit.protocol import Result, check_marks, decode
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.dates import today

#: Every layout, in the order in which they are written.
ALL = (*LAYOUTS, "stac")
_MOST_WARNINGS = 20


@dataclass(frozen=True)
class DatasetRequest:
    """A data set in the new folder ``output`` from ``results``: Items, folders that hold some, or manifests.

    ``size`` is a chip's side in pixels, ``least`` the share of a chip in a large change that must have changed.
    ``split`` are the shares of train, val and test; chips less than ``gap`` metres apart are one place (None: a
    chip's side). ``source`` is the scene before, for Items whose own is not where they say; ``bands`` stand for
    red, green and blue; ``licence`` is that of the sources, for the description.
    """

    results: tuple[str, ...]
    output: str
    layouts: tuple[str, ...] = ALL
    size: int = 256
    least: float = 0.02
    split: tuple[float, float, float] = (0.7, 0.15, 0.15)
    gap: float | None = None
    seed: int = 0
    source: str | None = None
    bands: tuple[int, ...] | None = None
    licence: str = "see the licences of the sources"
    made_on: str | None = None

    def __post_init__(self) -> None:
        check_marks(self.made_on, None, None)
        unknown = [name for name in self.layouts if name not in ALL]
        if unknown or not self.layouts:
            raise UsageError(f"a layout is one of {', '.join(ALL)}, not {(unknown or ['none'])[0]!r}")
        if not 32 <= self.size <= 4096:
            raise UsageError(f"a chip's side must be 32 to 4096 pixels, not {self.size}")
        if not 0 <= self.least <= 1:
            raise UsageError(f"the least share must be 0 to 1, not {self.least:g}")
        if min(self.split) < 0 or self.split[0] <= 0 or self.split[2] <= 0:
            raise UsageError(
                "the shares of train and test must be above 0, that of val 0 or more", hint="split"
            )
        if self.gap is not None and not 0 <= self.gap < 1e7:
            raise UsageError(f"the gap between places must be 0 or more metres, not {self.gap:g}")


def dataset(request: DatasetRequest, context: JobContext) -> Result:
    """Build a data set.

    Returns
    -------
    Result
        Roles: ``output`` (the folder), ``card``, ``contact_sheet``, ``description``. The report is the balance:
        chips, places, classes and damage of each split.

    Raises
    ------
    UsageError
        A result does not exist, there is nothing to show, or too few places to split.
    OutputError
        The folder exists, or cannot be written.
    """
    output = Path(request.output).expanduser().absolute()
    if os.path.lexists(output):
        raise OutputError(f"{output} exists already: choose a new folder for the data set")
    if not output.parent.is_dir():
        raise OutputError(f"the folder {output.parent} does not exist; create it or choose another place")
    chips = _chips(request, context)
    gap = _gap(request, chips)
    place = places(chips, gap)
    shares = dict(zip(SPLITS, request.split, strict=True))
    if shares["val"] and len(set(place)) == 2:
        context.warn("there are two places only: none is left for val")
        shares["val"] = 0.0
    which = split(chips, place, shares, request.seed)
    partial = owned.temporary_name(output)
    try:
        partial.mkdir()
        report = _write(request, partial, output.name, chips, which, place, gap, context)
        context.check()
        partial.rename(output)
    except OSError as error:
        if isinstance(error, GenEditError) or error.errno is None:
            raise
        raise OutputError(f"cannot write in {output.parent}: {error.strerror}") from None
    finally:
        if owned.is_plain_folder(partial):
            shutil.rmtree(partial, ignore_errors=True)
    for sentence in balance.remarks(report):
        context.warn(sentence)
    files = {"card": card.CARD, "contact_sheet": card.SHEET, "description": croissant.FILE}
    made: dict[str, tuple[str, ...]] = {
        "output": (str(output),),
        **{role: (str(output / name),) for role, name in files.items()},
    }
    return Result(context.job, made, report, tuple(context.warnings))


def _chips(request: DatasetRequest, context: JobContext) -> list[Chip]:
    pairs, left_out = find_pairs(request.results, request.source)
    for sentence in left_out[:_MOST_WARNINGS]:
        context.warn(f"left out: {sentence}")
    if len(left_out) > _MOST_WARNINGS:
        context.warn(f"{len(left_out) - _MOST_WARNINGS} more results were left out")
    chips: list[Chip] = []
    for number, pair in enumerate(pairs):
        context.progress("looking for changes", 0.2 * number / len(pairs))
        with open_scene(pair.before) as scene:
            chips += chips_of(pair, scene, request.size, request.least, len(chips))
    if not chips:
        raise UsageError("nothing changed in any of the results, so there is no chip to show")
    return chips


def _gap(request: DatasetRequest, chips: Sequence[Chip]) -> float:
    """Metres within which chips are one place: as asked, else the widest chip's side."""
    if request.gap is not None:
        return request.gap
    return max((chip.radius for chip in chips), default=0.0) * 2**0.5


def _write(
    request: DatasetRequest, folder: Path, name: str, chips: list[Chip], which: list[str], place: list[int],
    gap: float, context: JobContext,
) -> dict[str, Any]:  # fmt: skip
    day = request.made_on or today()
    classes = {label: n for n, label in enumerate(sorted({chip.pair.label for chip in chips}), 1)}
    splits = tuple(one for one in SPLITS if one in which)
    # Loaders want the folders of train and test, whatever stands in them.
    writers: list[Any] = [LAYOUTS[one](folder, classes, splits) for one in request.layouts if one in LAYOUTS]
    if "stac" in request.layouts:
        writers.append(StacChips(folder, classes, splits, day))
    sheet = card.ContactSheet(len(chips))
    with (
        open(folder / croissant.CHIPS, "w", encoding="utf-8", newline="") as table,
        open(folder / "provenance.jsonl", "w", encoding="utf-8") as record,
    ):
        rows = csv.DictWriter(table, list(croissant.COLUMNS), lineterminator="\n")
        rows.writeheader()
        for number, (chip, content) in enumerate(contents(chips, request.bands, day)):
            context.progress("writing chips", 0.2 + 0.79 * number / len(chips))
            context.check()
            for writer in writers:
                writer.add(chip, which[number], content)
            sheet.add(chip, which[number], content)
            rows.writerow(croissant.row(chip, which[number], place[number]))
            told = {"name": chip.name, "prompt": chip.pair.prompt, **chip.pair.provenance}
            record.write(json.dumps(told, ensure_ascii=False) + "\n")
    for writer in writers:
        writer.finish()
    report = balance.balance(chips, which, place)
    (folder / "balance.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    sheet.save(folder / card.SHEET)
    croissant.write_croissant(folder, name, chips, day, request.licence, request.layouts)
    facts = {"size": request.size, "gap": gap, "made_on": day}
    card.write_card(folder / card.CARD, name, chips, report, facts, request.layouts, classes)
    return report


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`DatasetRequest` as JSON data."""
    return dataset(decode(DatasetRequest, request), context)
