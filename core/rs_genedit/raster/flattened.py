"""Provenance of a flattened stack: every edit that lies in it, lowest first, in tags and Item."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from rs_genedit.portable import portable
from rs_genedit.raster import xmp
from rs_genedit.raster.provenance import PREFIX, WITHHELD, Evidence, Provenance, tag_of

#: Property of the Item: the requests of all edits, lowest first.
EDITS = f"{PREFIX}edits"


@dataclass(frozen=True)
class StackProvenance(Provenance):
    """What made a flattened stack: ``edits``, lowest first, each on those before it.

    ``request`` tells where the output goes and in which form, and is told nowhere.
    """

    edits: tuple[Provenance, ...] = ()

    def _all(self, name: str) -> str:
        """A field of the tasks of all edits, each value once."""
        told = [str(getattr(edit.told.task, name, "") or "") for edit in self.edits]
        return "; ".join(dict.fromkeys(text for text in told if text))

    def marks(self, is_whole: bool, packet: str) -> xmp.Marks:
        """What the XMP says: of all prompts, and trained where one edit is."""
        return replace(super().marks(is_whole, packet), prompt=self._all("prompt"))

    def tags(self) -> dict[str, str]:
        """GeoTIFF tags; the request is that of all edits."""
        requests = [json.loads(tag_of(edit.told)) for edit in self.edits]
        text = json.dumps({"edits": requests}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return {**super().tags(), "RS_GENEDIT_REQUEST": text}

    def about(self) -> dict[str, Any]:
        """Columns of the polygons: of all edits, for a polygon may be of several."""
        said = {"task": self._all("kind"), "prompt": self._all("prompt"), "exemplar": self._all("region")}
        return {**super().about(), **said}

    def item(
        self,
        scene: Any,
        outputs: Mapping[str, Sequence[Path]],
        checksums: Mapping[str, Sequence[str]],
        evidence: Mapping[str, Sequence[Evidence]] = MappingProxyType({}),
    ) -> dict[str, Any]:
        """The STAC Item, with the requests of all edits in place of one."""
        item = super().item(scene, outputs, checksums, evidence)
        properties, folder = item["properties"], outputs["output"][0].parent
        del properties[f"{PREFIX}request"]
        properties[EDITS] = [portable(edit.told, folder).to_json() for edit in self.edits]
        if any(edit.request.private_prompt for edit in self.edits):
            properties[WITHHELD] = True
        return item
