"""What a file says of its origin, and the STAC Item that describes it: read offline, nothing believed yet.

An Item is looked for beside the file: by the file's name, else by the checksum of what lies there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasterio.io import DatasetReader

from rs_genedit import owned
from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.json_files import read_foreign_json
from rs_genedit.protocol import EditRequest
from rs_genedit.raster import xmp
from rs_genedit.raster.pixel_hashes import Expected
from rs_genedit.raster.provenance import (
    CHECKSUM,
    PIXELS,
    PREFIX,
    SIGNATURE,
    beside,
    multihash,
    sha256_in,
    tag_of,
)
from rs_genedit.raster.xmltags import xml_of
from rs_genedit.runtime.hashing import sha256_of_file

#: Tags that every output carries.
TAGS = (
    "AI_GENERATED", "RS_GENEDIT_REQUEST", "RS_GENEDIT_SEED", "RS_GENEDIT_VERSION", "RS_GENEDIT_MODELS",
    "RS_GENEDIT_SOURCE_FINGERPRINT", "RS_GENEDIT_DISCLAIMER",
)  # fmt: skip
#: Files beside a raster that are looked through for its Item.
_MOST_FILES = 2000
_LARGEST_ITEM = 64 << 20


@dataclass(frozen=True)
class Marks:
    """What a raster itself says.

    Attributes
    ----------
    tags : mapping
        Those of :data:`TAGS` that are there.
    xmp : mapping
        :func:`rs_genedit.raster.xmp.facts`.
    """

    tags: Mapping[str, str]
    xmp: Mapping[str, str]

    @classmethod
    def read(cls, dataset: DatasetReader) -> Marks:
        """Of an open raster."""
        found = {name: text for name, text in dataset.tags().items() if name in TAGS}
        packets = xml_of(dataset, 0, xmp.DOMAIN) if xmp.DOMAIN in dataset.tag_namespaces() else None
        return cls(found, xmp.facts(next(iter((packets or {}).values()), "")))

    @property
    def has_tags(self) -> bool:
        """Whether the tags of this engine are there, all of them."""
        return all(name in self.tags for name in TAGS)

    @property
    def has_xmp(self) -> bool:
        """Whether the XMP names this engine."""
        return self.xmp.get("tool", "").startswith(xmp.CREATOR)

    @property
    def is_ours(self) -> bool:
        """Whether anything in the file names this engine."""
        return self.has_xmp or any(name.startswith("RS_GENEDIT") for name in self.tags)


@dataclass(frozen=True)
class Item:
    """A STAC Item of this engine, and which of its files is looked at.

    Attributes
    ----------
    path : Path
    properties : mapping
    assets : mapping
        Key to asset, of those that lie beside the Item.
    key : str
        The asset that the file is, or is taken for: where the Item lists no such file, the first with hashes.
    is_listed_by_sum : bool
        Whether the file's checksum is that of the asset.
    is_named : bool
        Whether the Item lists a file of that name.
    """

    path: Path
    properties: Mapping[str, Any]
    assets: Mapping[str, Mapping[str, Any]]
    key: str
    is_listed_by_sum: bool
    is_named: bool
    _intact: dict[str, Path | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def role(self) -> str:
        """What the file is to the Item: output, patch, mask, mask_polygons, credentials."""
        return self.key.rstrip("0123456789").rstrip("_")

    def file(self, key: str) -> Path:
        """Where the file of an asset lies, if it is where the Item says."""
        return self.path.parent / str(self.assets[key].get("href", ""))[2:]

    def checksum(self, key: str) -> str:
        """SHA-256 of an asset, hex; empty where the Item has none."""
        return sha256_in(self.assets.get(key, {}))

    def intact(self, key: str) -> Path | None:
        """The file of an asset where it lies beside the Item as it was written, else None; looked at once."""
        if key not in self._intact:
            path = self.file(key) if key in self.assets else None
            is_whole = path is not None and path.is_file() and sha256_of_file(path) == self.checksum(key)
            self._intact[key] = path if is_whole else None
        return self._intact[key]

    def pixels(self) -> Expected | None:
        """Hashes of the file's blocks; None where the Item has none that can be read."""
        data = self.assets.get(self.key, {}).get(PIXELS)
        try:
            return Expected(data) if isinstance(data, Mapping) else None
        except ValueError:
            return None

    def signature(self) -> Mapping[str, Any]:
        """What the Item says of the file's signature; empty where it has none."""
        told = self.assets.get(self.key, {}).get(SIGNATURE)
        return told if isinstance(told, Mapping) else {}

    def disagreements(self, marks: Marks) -> list[str]:
        """In what the file's own tags say something else than this Item."""
        told = {
            "seed": ("RS_GENEDIT_SEED", str(self.properties.get(f"{PREFIX}seed"))),
            "source": ("RS_GENEDIT_SOURCE_FINGERPRINT", self.properties.get(f"{PREFIX}source_fingerprint")),
        }
        found = [what for what, (tag, value) in told.items() if tag in marks.tags and marks.tags[tag] != value]
        if _loaded(marks.tags.get("RS_GENEDIT_MODELS")) not in (None, self.properties.get(f"{PREFIX}models")):
            found.append("models")
        request = self.properties.get(f"{PREFIX}request")
        if isinstance(request, Mapping) and "RS_GENEDIT_REQUEST" in marks.tags:
            try:
                same = tag_of(EditRequest.from_json(request)) == marks.tags["RS_GENEDIT_REQUEST"]
            except (ProtocolError, UsageError, ValueError):  # of a task that is not known here
                same = True
            found += [] if same else ["request"]
        return found


def find_item(path: Path, checksum: str, given: str | None) -> Item | None:
    """The Item of a file: the ``given`` one, or one beside it; None where there is none.

    Raises
    ------
    UsageError
        The given file is no Item of this engine.
    """
    if given is not None:
        found = _read(Path(given).expanduser(), path, checksum)
        if found is None:
            raise UsageError(f"{given} is not a STAC Item of an output of this engine", hint="item")
        return found
    own = path.with_suffix(".json")
    items = [item for one in _candidates(path.parent, own) if (item := _read(one, path, checksum)) is not None]
    by_sum = next((item for item in items if item.is_listed_by_sum), None)
    by_name = next((item for item in items if item.is_named), None)
    # One of the file's own name that lists another file is told of: it was put there, or the file was.
    return by_sum or by_name or next((item for item in items if item.path == own), None)


def item_of(path: Path) -> Item | None:
    """The Item at ``path`` with the files that lie beside it; None where it is none of this engine."""
    return _read(path, path, "")


# ------------------------------------------------------------------------------------------------------ parts


def _candidates(folder: Path, own: Path) -> Iterator[Path]:
    yield own
    try:
        others = sorted(one for one in folder.iterdir() if one.suffix == ".json" and one != own)
    except OSError:
        return
    yield from others[:_MOST_FILES]


def _read(item: Path, path: Path, checksum: str) -> Item | None:
    if not owned.is_regular_file(item):
        return None
    try:
        data = read_foreign_json(item, _LARGEST_ITEM)
    except (OSError, ValueError):
        return None
    properties = data.get("properties") if isinstance(data, dict) else None
    listed = data.get("assets") if isinstance(data, dict) else None
    if not isinstance(properties, dict) or f"{PREFIX}ai_generated" not in properties:
        return None
    assets = {
        str(key): asset
        for key, asset in (listed.items() if isinstance(listed, dict) else ())
        if isinstance(asset, dict) and beside(asset)
    }
    sums = [key for key, one in assets.items() if one.get(CHECKSUM) == multihash(checksum)]
    names = [key for key, one in assets.items() if one["href"] == f"./{path.name}"]
    hashed = [key for key, one in assets.items() if PIXELS in one]
    return Item(item, properties, assets, next(iter((*sums, *names, *hashed)), ""), bool(sums), bool(names))


def _loaded(text: str | None) -> Any:
    try:
        return json.loads(text) if text is not None else None
    except (ValueError, RecursionError):
        return text
