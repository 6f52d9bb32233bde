"""Files of a story beside its frames: each frame's Item, the STAC Collection, footprints as a layer."""

from __future__ import annotations

import json
import sqlite3
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pyogrio
import pystac
import shapely
from rasterio.features import shapes

from rs_genedit import owned
from rs_genedit.protocol import REQUEST_VERSION
from rs_genedit.raster import change, xmp
from rs_genedit.raster.copying import failure
from rs_genedit.raster.footprint import footprint
from rs_genedit.raster.grid import Window
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.provenance import (
    DISCLAIMER,
    MEDIA,
    PREFIX,
    WITHHELD,
    Evidence,
    Provenance,
    stac_time,
)
from rs_genedit.raster.scene import Scene
from rs_genedit.runtime.durable import read_json
from rs_genedit.storyboard import Frame, Storyboard, ends, moment

COLLECTION, STORYBOARD, FOOTPRINTS = "collection.json", "storyboard.json", "footprints.gpkg"
STACK, ANIMATION, VIDEO = "story.vrt", "story.gif", "story.mp4"
LAYER = "footprints"
#: Property of a frame's Item.
FRAME_KEY = f"{PREFIX}frame_key"
#: What the Collection calls each file that stands beside the frames, and its media type.
_ASSETS = {
    STORYBOARD: ("storyboard", "application/json"),
    FOOTPRINTS: ("footprints", MEDIA[".gpkg"]),
    STACK: ("stack", MEDIA[".vrt"]),
    ANIMATION: ("story", "image/gif"),
    VIDEO: ("video", "video/mp4"),
}


@dataclass(frozen=True)
class FrameProvenance(Provenance):
    """What made one frame of a story.

    Attributes
    ----------
    story : mapping
        The story's request without names of files, and the key of all that decides its pixels.
    key : str
        Of all that decides this frame alone: the frame stands as long as it is the same.
    number : int
        0 is the scene itself.
    frame : Frame
    is_changed : bool
        Whether a pixel of it is synthetic.
    """

    story: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""
    number: int = 0
    frame: Frame = Frame("2000-01-01", "", 0.0)  # noqa: RUF009 - a frozen value
    is_changed: bool = True

    @property
    def prompt(self) -> str:
        """The frame's prompt, as outputs tell it."""
        return "" if self.request.private_prompt else self.frame.prompt

    def tags(self) -> dict[str, str]:
        """GeoTIFF tags, the frame's date among them."""
        return {
            **super().tags(),
            "AI_GENERATED": "TRUE" if self.is_changed else "FALSE",
            "RS_GENEDIT_REQUEST": json.dumps(dict(self.story), ensure_ascii=False, sort_keys=True),
            "RS_GENEDIT_FRAME": str(self.number),
            "TIFFTAG_DATETIME": moment(self.frame.date).strftime("%Y:%m:%d %H:%M:%S"),
        }

    def marks(self, is_whole: bool, packet: str) -> xmp.Marks:
        """What the XMP says; the first frame, which is the scene itself, is called nothing that it is not."""
        said = super().marks(is_whole, packet)
        return said if self.is_changed else replace(said, source_type="", prompt="")

    def item(
        self,
        scene: Any,
        outputs: Mapping[str, Sequence[Path]],
        checksums: Mapping[str, Sequence[str]],
        evidence: Mapping[str, Sequence[Evidence]] = MappingProxyType({}),
    ) -> dict[str, Any]:
        """The frame's STAC Item, dated as the frame is."""
        item = super().item(scene, outputs, checksums, evidence)
        properties = item["properties"]
        del properties[f"{PREFIX}request"], properties["datetime"]
        properties |= {
            "title": f"{self.frame.date}: {self.prompt or 'a change'}"
            if self.is_changed
            else f"{self.frame.date}: the scene",
            f"{PREFIX}ai_generated": self.is_changed,
            f"{PREFIX}story": self.story.get("key", ""),
            FRAME_KEY: self.key,
            f"{PREFIX}frame": self.number,
            f"{PREFIX}prompt": self.prompt,
            f"{PREFIX}intensity": self.frame.intensity,
            "datetime": stac_time(moment(self.frame.date)),
        }
        item["links"] = [{"rel": "collection", "href": f"./{COLLECTION}", "type": "application/json"}]
        return {**item, "collection": "story"}


def collection(
    scene: Scene,
    board: Storyboard,
    request: Mapping[str, Any],
    key: str,
    items: Sequence[Path],
    assets: Sequence[str],
    inputs: Mapping[str, str],
    is_private: bool = False,
) -> str:
    """The text of the STAC Collection of finished frames; the request in it makes the story again.

    ``inputs`` are hashes of what was read (:mod:`rs_genedit.jobs.story_again`).
    """
    _, bbox = footprint(scene)
    first, last = (moment(board.frames[end].date).replace(tzinfo=timezone.utc) for end in (0, -1))
    made = pystac.Collection(
        id="story",
        title=fit_title(board),
        description=f"{board.description or board.process or 'A story'}. {DISCLAIMER}",
        license="other",
        extent=pystac.Extent(
            pystac.SpatialExtent([bbox or [-180.0, -90.0, 180.0, 90.0]]), pystac.TemporalExtent([[first, last]])
        ),
        extra_fields={
            f"{PREFIX}protocol": REQUEST_VERSION,
            f"{PREFIX}request": dict(request),
            f"{PREFIX}inputs": dict(inputs),
            f"{PREFIX}story": key,
            **({WITHHELD: True} if is_private else {}),
        },
    )
    for path in items:
        made.add_link(pystac.Link("item", f"./{path.name}", media_type="application/geo+json"))
    for name in assets:
        key_, media = _ASSETS[name]
        made.add_asset(key_, pystac.Asset(f"./{name}", media_type=media))
    made.set_self_href(f"./{COLLECTION}")
    data = made.to_dict(include_self_link=False)
    data["links"] = [link for link in data["links"] if link["rel"] != "root"]
    return json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def lists(path: Path, name: str) -> bool:
    """Whether the Collection of a story at ``path`` has a file ``name`` beside it among its assets."""
    data = read_json(path)
    is_ours = isinstance(data, dict) and f"{PREFIX}story" in data and isinstance(data.get("assets"), dict)
    return is_ours and any(
        isinstance(asset, dict) and asset.get("href") == f"./{name}" for asset in data["assets"].values()
    )


def fit_title(board: Storyboard) -> str:
    """A story's title: its description, cut where it is long."""
    text = board.description or board.process or "Story"
    return text if len(text) <= 100 else f"{text[:97]}..."


def write_footprints(
    path: Path, scene: Scene, board: Storyboard, window: Window, masks: Sequence[np.ndarray]
) -> None:
    """Write where the change is in each frame as the dated layer ``footprints`` of a GeoPackage.

    Frames without a footprint have no feature. ``date`` and ``until`` are moments, for a temporal controller.
    """
    moments = [moment(frame.date) for frame in board.frames]
    untils = ends(moments)
    rows: list[tuple[Any, ...]] = []
    for number, (frame, mask) in enumerate(zip(board.frames, masks, strict=True)):
        if not mask.any():
            continue
        world = scene.to_world(outline(mask, window))
        until = untils[number]
        rows.append(
            (world, number, moments[number], until, frame.intensity, frame.level, frame.prompt, int(mask.sum()))
        )
    partial = owned.temporary_name(path)
    columns = list(zip(*rows, strict=True))
    areas = [change.area_m2(geometry, scene.crs) for geometry in columns[0]]
    fields = {
        "frame": np.array(columns[1], np.int64),
        "date": np.array(columns[2], "datetime64[ms]"),
        "until": np.array(columns[3], "datetime64[ms]"),
        "intensity": np.array(columns[4], np.float64),
        "level_m": np.array([np.nan if v is None else v for v in columns[5]], np.float64),
        "prompt": np.array(columns[6], object),
        "area_px": np.array(columns[7], np.int64),
        "area_m2": np.array(areas, np.float64),
    }
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="'crs' was not provided")
            pyogrio.raw.write(
                partial,
                geometry=np.array([shapely.to_wkb(change.multi(g)) for g in columns[0]], object),
                field_data=list(fields.values()),
                fields=list(fields),
                driver="GPKG",
                layer=LAYER,
                geometry_type="MultiPolygon",
                crs=scene.crs.to_wkt() if scene.crs else None,
            )
        change.without_clock(partial)
        owned.require_replaceable(path)
        partial.replace(path)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, sqlite3.Error, OSError) as error:
        raise failure(partial, str(error)) from None
    finally:
        partial.unlink(missing_ok=True)


def outline(mask: np.ndarray, window: Window) -> shapely.MultiPolygon:
    """The pixels of a mask as polygons in (column, row) coordinates."""
    parts = [
        shapely.geometry.shape(geometry)
        for geometry, _ in shapes(mask.astype(np.uint8), mask=mask, connectivity=4)
    ]
    moved = shapely.transform(
        np.array(parts, object), lambda points: points + np.array([window.col, window.row], float)
    )
    return shapely.MultiPolygon(list(moved))


def scene_date(scene: Scene) -> datetime | None:
    """When a scene was taken, as its TIFF tag says; None where it does not."""
    try:
        with open_raster(scene.path) as dataset:
            text = dataset.tags().get("TIFFTAG_DATETIME", "")
        return datetime.strptime(text[:19], "%Y:%m:%d %H:%M:%S").replace(hour=0, minute=0, second=0)
    except (ValueError, OSError):
        return None
