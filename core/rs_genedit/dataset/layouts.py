"""Layouts that others load without code: xView2 (xBD), LEVIR-CD+, geoai, COCO, instruction editing.

Each takes the chips one by one and writes below its own folder. The split ``val`` is called ``hold`` by xBD.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import rasterio
from PIL import Image

from rs_genedit.dataset.chips import Chip
from rs_genedit.dataset.content import Content
from rs_genedit.dataset.pairs import LEVELS
from rs_genedit.raster.provenance import DISCLAIMER

_XBD = {"train": "train", "val": "hold", "test": "test"}


class Layout(Protocol):
    """One way to write a data set below ``folder``."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None: ...

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip."""

    def finish(self) -> None:
        """Write what describes all of them."""


class XView2:
    """``{train,hold,test}/{images,targets,labels}`` as xBD has them.

    The target before is background throughout, so that the damage stands alike in the target after and in
    their difference, which newer loaders take.
    """

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None:
        self.folder = folder / "xview2"
        for split in splits:
            for kind in ("images", "targets", "labels"):
                (self.folder / _XBD[split] / kind).mkdir(parents=True)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip."""
        place = self.folder / _XBD[split]
        target = np.where(content.changed, chip.pair.damage, 0).astype(np.uint8)
        for when, picture, labels in (
            ("pre", content.before, np.zeros_like(target)),
            ("post", content.after, target),
        ):
            name = f"{chip.name}_{when}_disaster"
            (place / "images" / f"{name}.png").write_bytes(content.png(picture, when == "post"))
            (place / "targets" / f"{name}_target.png").write_bytes(_grey(labels))
            shapes_ = content.outlines() if when == "post" else []
            (place / "labels" / f"{name}.json").write_text(_json(self._label(chip, name, shapes_)), "utf-8")

    def _label(self, chip: Chip, name: str, outlines: list[Any]) -> dict[str, Any]:
        size = chip.window.height
        features = [
            {
                "properties": {
                    "feature_type": "change",
                    "subtype": LEVELS[chip.pair.damage],
                    "uid": f"{chip.name}-{number}",
                },
                "wkt": shape.wkt,
            }
            for number, shape in enumerate(outlines)
        ]
        return {
            "features": {"lng_lat": [], "xy": features},
            "metadata": {
                "disaster": chip.pair.label, "disaster_type": chip.pair.label, "img_name": f"{name}.png",
                "width": size, "height": size, "synthetic": bool(outlines), "prompt": chip.pair.prompt,
            },
        }  # fmt: skip

    def finish(self) -> None:
        """Nothing describes all of them."""


class LevirCd:
    """``LEVIR-CD+/{train,val,test}/{A,B,label}``; masks 0 and 1."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None:
        self.folder = folder / "LEVIR-CD+"
        for split in splits:
            for kind in ("A", "B", "label"):
                (self.folder / split / kind).mkdir(parents=True)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip."""
        place, name = self.folder / split, f"{chip.name}.png"
        (place / "A" / name).write_bytes(content.png(content.before, False))
        (place / "B" / name).write_bytes(content.png(content.after, True))
        (place / "label" / name).write_bytes(_grey(content.changed.astype(np.uint8)))

    def finish(self) -> None:
        """Nothing describes all of them."""


class GeoAi:
    """``geoai/{split}/{images,labels}``: GeoTIFFs of one name, the picture after and the classes."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None:
        self.folder, self.classes = folder / "geoai", classes
        for split in splits:
            for kind in ("images", "labels"):
                (self.folder / split / kind).mkdir(parents=True)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip."""
        place, name = self.folder / split, f"{chip.name}.tif"
        picture = np.asarray(content.after).transpose(2, 0, 1)
        labels = np.where(content.changed, self.classes[chip.pair.label], 0).astype(np.uint8)
        grid = content.grid
        write_tiff(place / "images" / name, picture, grid, True)
        write_tiff(place / "labels" / name, labels[None], grid, False)

    def finish(self) -> None:
        """The names of the classes, which geoai takes as a list."""
        (self.folder / "classes.json").write_text(_json({"background": 0, **self.classes}), "utf-8")


class Coco:
    """``coco/{split}.json`` with polygons, and the pictures after in ``coco/{split}``."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None:
        self.folder, self.classes = folder / "coco", classes
        self._images: dict[str, list[dict[str, Any]]] = {split: [] for split in splits}
        self._shapes: dict[str, list[dict[str, Any]]] = {split: [] for split in splits}
        for split in splits:
            (self.folder / split).mkdir(parents=True)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip; a place with holes is cut at them, for COCO's polygons have none."""
        name = f"{chip.name}.png"
        (self.folder / split / name).write_bytes(content.png(content.after, True))
        height, width = content.changed.shape
        self._images[split].append(
            {"id": chip.number, "file_name": name, "height": height, "width": width, "prompt": chip.pair.prompt}
        )
        for shape in content.outlines():
            for part in _without_holes(shape):
                left, top, right, bottom = part.bounds
                self._shapes[split].append(
                    {
                        "id": len(self._shapes[split]) + 1,
                        "image_id": chip.number,
                        "category_id": self.classes[chip.pair.label],
                        "segmentation": [[float(v) for point in part.exterior.coords[:-1] for v in point]],
                        "area": float(part.area),
                        "bbox": [left, top, right - left, bottom - top],
                        "iscrowd": 0,
                    }
                )

    def finish(self) -> None:
        """A file a split."""
        for split, images in self._images.items():
            data = {
                "info": {"description": DISCLAIMER},
                "images": images,
                "annotations": self._shapes[split],
                "categories": [{"id": number, "name": name} for name, number in self.classes.items()],
            }
            (self.folder / f"{split}.json").write_text(_json(data), "utf-8")


class Instruction:
    """``instruction/{split}`` with ``metadata.jsonl``: the picture before, what is asked, the picture after."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...]) -> None:
        self.folder = folder / "instruction"
        self._rows: dict[str, list[str]] = {split: [] for split in splits}
        for split in splits:
            for kind in ("input", "edited"):
                (self.folder / split / kind).mkdir(parents=True)

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip."""
        place, name = self.folder / split, f"{chip.name}.png"
        (place / "input" / name).write_bytes(content.png(content.before, False))
        (place / "edited" / name).write_bytes(content.png(content.after, True))
        row = {
            "input_image": f"input/{name}",
            "edited_image": f"edited/{name}",
            "edit_prompt": chip.pair.prompt,
        }
        self._rows[split].append(json.dumps(row, ensure_ascii=False))

    def finish(self) -> None:
        """A file of rows a split."""
        for split, rows in self._rows.items():
            (self.folder / split / "metadata.jsonl").write_text("".join(f"{row}\n" for row in rows), "utf-8")


LAYOUTS: dict[str, type[Layout]] = {
    "xview2": XView2,
    "levir": LevirCd,
    "geoai": GeoAi,
    "coco": Coco,
    "instruction": Instruction,
}


def write_tiff(path: Path, pixels: np.ndarray, profile: Mapping[str, Any], is_made: bool) -> None:
    """A GeoTIFF of (bands, height, width); what is synthetic says so in its tags."""
    count, height, width = pixels.shape
    settings = {
        "driver": "GTiff", "compress": "deflate", **profile, "count": count, "height": height, "width": width,
        "dtype": pixels.dtype,
    }  # fmt: skip
    with rasterio.open(path, "w", **settings) as dataset:
        dataset.write(pixels)
        if is_made:
            dataset.update_tags(AI_GENERATED="TRUE", RS_GENEDIT_DISCLAIMER=DISCLAIMER)


def _without_holes(shape: Any) -> list[Any]:
    """A polygon as parts without holes: cut through the middle of the first, and so on."""
    if not shape.interiors:
        return [shape]
    from shapely import box, get_parts, intersection

    left, top, right, bottom = shape.bounds
    cut = round(shape.interiors[0].centroid.x * 2) / 2
    halves = [box(left, top, cut, bottom), box(cut, top, right, bottom)]
    parts = [part for half in halves for part in get_parts(intersection(shape, half)) if part.area > 0]
    polygons = [part for part in parts if part.geom_type == "Polygon"]
    return [piece for part in polygons for piece in _without_holes(part)]


def _grey(pixels: np.ndarray) -> bytes:
    target = BytesIO()
    Image.fromarray(pixels).save(target, "PNG")
    return target.getvalue()


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False) + "\n"
