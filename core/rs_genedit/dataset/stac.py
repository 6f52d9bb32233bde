"""GeoTIFF chips with a STAC Collection: an Item a chip, its split by the ML AOI extension."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np
import pystac

from rs_genedit.dataset.chips import Chip
from rs_genedit.dataset.content import Content
from rs_genedit.dataset.layouts import write_tiff
from rs_genedit.raster.provenance import CHECKSUM, DISCLAIMER, PREFIX, multihash
from rs_genedit.runtime.hashing import sha256_of_file

_ML_AOI = "https://stac-extensions.github.io/ml-aoi/v0.2.0/schema.json"
_TIFF = "image/tiff; application=geotiff"
_SPLIT = {"train": "train", "val": "validate", "test": "test"}


class StacChips:
    """``stac/collection.json`` over ``stac/NAME/NAME.json`` with before, after, mask in native numbers."""

    def __init__(self, folder: Path, classes: Mapping[str, int], splits: tuple[str, ...], made_on: str) -> None:
        self.folder, self.classes = folder / "stac", classes
        self.folder.mkdir(parents=True)
        self._when = datetime.fromisoformat(made_on).replace(tzinfo=timezone.utc)
        self._boxes: list[list[float]] = []
        self._names: list[str] = []

    def add(self, chip: Chip, split: str, content: Content) -> None:
        """Write one chip and its Item."""
        place = self.folder / chip.name
        place.mkdir()
        grid = content.grid
        labels = np.where(content.changed, self.classes[chip.pair.label], 0).astype(np.uint8)
        rasters: dict[str, tuple[np.ndarray, dict[str, Any], bool, list[str]]] = {
            "before": (content.native_before, content.profile, False, ["data"]),
            "after": (content.native_after, content.profile, True, ["data"]),
            "labels": (labels[None], grid, False, ["labels"]),
        }
        lonlat = [list(point) for point in chip.lonlat]
        xs, ys = ([p[0] for p in lonlat], [p[1] for p in lonlat]) if lonlat else ([], [])
        bbox = [min(xs), min(ys), max(xs), max(ys)] if lonlat else None
        item = pystac.Item(
            id=chip.name,
            geometry={"type": "Polygon", "coordinates": [lonlat]} if lonlat else None,
            bbox=bbox,
            datetime=self._when,
            properties={
                "ml-aoi:split": _SPLIT[split],
                "label": chip.pair.label,
                f"{PREFIX}ai_generated": True,
                f"{PREFIX}prompt": chip.pair.prompt,
                f"{PREFIX}damage": chip.pair.damage,
                f"{PREFIX}changed_share": round(chip.share, 6),
                f"{PREFIX}provenance": dict(chip.pair.provenance),
            },
            stac_extensions=[_ML_AOI],
            collection="chips",
        )
        for key, (pixels, profile, is_made, roles) in rasters.items():
            path = place / f"{key}.tif"
            write_tiff(path, pixels, profile, is_made)
            fields = {CHECKSUM: multihash(sha256_of_file(path))}
            item.add_asset(
                key, pystac.Asset(f"./{key}.tif", media_type=_TIFF, roles=roles, extra_fields=fields)
            )
        item.add_link(pystac.Link("collection", "../collection.json", media_type="application/json"))
        data = item.to_dict(include_self_link=False)
        (place / f"{chip.name}.json").write_text(json.dumps(data, indent=1) + "\n", "utf-8")
        self._boxes += [bbox] if bbox else []
        self._names.append(chip.name)

    def finish(self) -> None:
        """Write the Collection."""
        boxes = np.array(self._boxes or [[-180.0, -90.0, 180.0, 90.0]])
        whole = [*map(float, boxes[:, :2].min(0)), *map(float, boxes[:, 2:].max(0))]
        made = pystac.Collection(
            id="chips",
            description=f"Chips before and after a simulated change. {DISCLAIMER}",
            license="other",
            extent=pystac.Extent(
                pystac.SpatialExtent([whole]), pystac.TemporalExtent([[self._when, self._when]])
            ),
        )
        for name in self._names:
            made.add_link(pystac.Link("item", f"./{name}/{name}.json", media_type="application/geo+json"))
        made.set_self_href("./collection.json")
        data = made.to_dict(include_self_link=False)
        data["links"] = [link for link in data["links"] if link["rel"] != "root"]
        (self.folder / "collection.json").write_text(json.dumps(data, indent=1) + "\n", "utf-8")
