"""Dataset card and contact sheet: what a person must know before training on synthetic pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from rs_genedit.dataset.balance import remarks
from rs_genedit.dataset.chips import Chip
from rs_genedit.dataset.content import Content
from rs_genedit.raster.pictures import INK, PAPER, fit, font
from rs_genedit.raster.provenance import DISCLAIMER

CARD, SHEET = "README.md", "contact-sheet.png"
_SIDE, _EDGE, _TEXT = 128, 8, 34
_COLUMNS, _MOST = 6, 48
_LOADERS = {
    "xview2": ('XView2("xview2", split="train")', "torchgeo; xBD's own tools"),
    "levir": ('LEVIRCDPlus(".", split="train")', "torchgeo; mmsegmentation with `data_root`"),
    "geoai": ("geoai/train/images, geoai/train/labels", "geoai"),
    "coco": ('COCO("coco/train.json")', "pycocotools, detectron2, mmdetection"),
    "instruction": (
        "instruction/train/metadata.jsonl",
        "training of InstructPix2Pix and the like",
    ),
    "stac": ('pystac.read_file("stac/collection.json")', "pystac, raster in native numbers"),
}


def write_card(
    path: Path, name: str, chips: Sequence[Chip], report: Mapping[str, Any], facts: Mapping[str, Any],
    layouts: Sequence[str], classes: Mapping[str, int],
) -> None:  # fmt: skip
    """Write the card."""
    methods = Counter(str(chip.pair.provenance.get("task")) for chip in chips)
    trained = sorted({model for chip in chips for model in (chip.pair.provenance.get("models") or {})})
    lines = [
        f"# {name}",
        "",
        f"**The pictures after are synthetic.** {DISCLAIMER}",
        "",
        f"{len(chips)} pairs of chips of {facts['size']} x {facts['size']} pixels. The pictures before are "
        "real: they are parts of the sources named in `chips.csv`, whose licences hold for all that is here. "
        "The pictures after were made from them by RS GenEdit, which changed the pixels of the change mask and "
        "left every other pixel as it was.",
        "",
        f"How: {', '.join(f'{count} by {kind}' for kind, count in methods.most_common())}; "
        + (f"trained weights: {', '.join(trained)}." if trained else "no trained weights."),
        "Words that asked for a change, seeds, hashes of models and sources stand in `chips.csv` and "
        "`provenance.jsonl`; each source result has a STAC Item that makes it again. Pictures after say in XMP "
        "or tags that they are synthetic.",
        "",
        "Labels follow from what was asked for, not from looking: a class or a level of damage is that of the "
        "change that was simulated. Damage is painted over every changed pixel, not over buildings alone. What "
        "people do not change (weather, season, view, sensor) is the same before and after; a model trained on "
        "this alone has not seen it differ. Do not use it as evidence of a real event.",
        "",
        f"Splits are by place: chips less than {facts['gap']:g} m apart on the ground are one place, and a "
        "place stands in one split only.",
        "",
        "| split | chips | places | classes | damage | changed share (median) |",
        "|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {split} | {one['chips']} | {one['places']} | {_counted(one['classes'])} | "
        f"{_counted(one['damage'])} | {one['changed_share']['median']:.1%} |"
        for split, one in report.items()
    ]
    lines += ["", *(f"Note: {sentence}." for sentence in remarks(report))]
    lines += ["", "| layout | load it as | by |", "|---|---|---|"]
    lines += [f"| {one} | `{_LOADERS[one][0]}` | {_LOADERS[one][1]} |" for one in layouts]
    lines += ["", f"Class numbers: 0 background, {', '.join(f'{n} {c}' for c, n in classes.items())}.", ""]
    lines += [f"Made on {facts['made_on']}. ![Contact sheet]({SHEET})", ""]
    path.write_text("\n".join(lines), "utf-8")


class ContactSheet:
    """Before and after of up to 48 chips, spread evenly over the set, each with its split, class and share."""

    def __init__(self, count: int) -> None:
        shown = min(count, _MOST)
        self._chosen = {round(n * (count - 1) / max(1, shown - 1)): n for n in range(shown)}
        rows = -(-len(self._chosen) // _COLUMNS)
        cell = 2 * _SIDE + 3 * _EDGE, _SIDE + _TEXT + 2 * _EDGE
        self._cell = cell
        self._sheet = Image.new("RGB", (_COLUMNS * cell[0], rows * cell[1]), PAPER)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Draw a chip, if it is one of those shown."""
        order = list(self._chosen).index(chip.number) if chip.number in self._chosen else None
        if order is None:
            return
        left = (order % _COLUMNS) * self._cell[0] + _EDGE
        top = (order // _COLUMNS) * self._cell[1] + _EDGE
        for number, picture in enumerate((content.before, content.after)):
            small = picture.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
            self._sheet.paste(small, (left + number * (_SIDE + _EDGE), top))
        pen = ImageDraw.Draw(self._sheet)
        words = f"{split}: {chip.pair.label.replace('_', ' ')}, {chip.share:.0%}"
        pen.text((left, top + _SIDE + 2), fit(words, 2 * _SIDE, 13), fill=INK, font=font(13))
        pen.text((left, top + _SIDE + 17), fit(chip.name, 2 * _SIDE, 11), fill=INK, font=font(11))

    def save(self, path: Path) -> None:
        """Write the sheet."""
        self._sheet.save(path, "PNG")


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
