"""What a front end may ask of the job ``sequence``: a story of dated frames, as one frozen value.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS on Windows too: no X | Y.
# ruff: noqa: UP045

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar, Literal, Optional

from rs_genedit.errors import UsageError
from rs_genedit.protocol import Quality, Signature, check_marks, decode, encode


@dataclass(frozen=True)
class SequenceRequest:
    """One story: a scene over time, as a folder of dated frames.

    ``output`` is a folder. What happens is said by ``describe`` or by ``storyboard`` (a file, or its JSON
    text). ``roi`` is the place. Where it happens in the place is said by ``dem`` with ``seeds`` (water over
    terrain, a slide down a slope; ``seed_water``: from water in sight), by ``ignition`` (spread, with
    ``wind_to`` degrees clockwise from north, ``wind`` 0 to 1, and ``cost``, a raster of what a step costs), by
    ``distance_from`` (a layer that it grows outward from), by ``dated`` (polygons with a date each in
    ``date_field``), else by the place's own shape. Points are x, y in the scene's CRS; levels are metres.

    ``from_collection`` names the Collection of an earlier story instead of all that: it is told again, and
    ``source``, ``dem``, ``latent_model`` and ``lora`` then only say where these files lie now.

    The method ``latent`` draws with ``latent_model``, a folder or the name of a fetched model. Its pictures
    look at those that ``anchor_attention`` names (empty: at none), in the self-attention layers and denoising
    steps from the first to the last of ``anchor_layers`` and ``anchor_steps``, counted from 1 (all where not
    said); ``own_noise`` 0 to 1 is the share of noise that each has for itself. ``binding_strength``,
    ``binding_steps``, ``scheduler``, ``lora`` and ``lora_weights`` are those of
    :class:`~rs_genedit.task_requests.TextTask`; ``bindings`` too, in place of the storyboard's, each in the
    pictures whose prompts have its words. ``force`` is that of an edit; ``made_on`` and all after it are those
    of :class:`~rs_genedit.protocol.EditRequest`.
    """

    source: str
    output: str
    roi: Optional[str] = None
    roi_crs: Optional[str] = None
    describe: str = ""
    storyboard: Optional[str] = None
    frames: Optional[int] = None
    start: Optional[str] = None
    end: Optional[str] = None
    llm: bool = False
    dem: Optional[str] = None
    dem_unit: str = "auto"
    seeds: tuple[tuple[float, float], ...] = ()
    lowest_level: Optional[float] = None
    highest_level: Optional[float] = None
    ignition: tuple[tuple[float, float], ...] = ()
    wind_to: float = 0.0
    wind: float = 0.0
    plan_only: bool = False
    footprints_only: bool = False
    guide: str = "builtin"
    method: str = "patch"
    quality: Quality = "standard"
    seed: int = 0
    feather: int = 3
    bands: Optional[tuple[int, ...]] = None
    tile: int = 512
    max_memory: int = 2048
    device: str = "auto"
    threads: Optional[int] = None
    resume: bool = False
    overwrite: bool = False
    mp4: bool = False
    seed_water: bool = False
    cost: Optional[str] = None
    distance_from: Optional[str] = None
    dated: Optional[str] = None
    date_field: Optional[str] = None
    from_collection: Optional[str] = None
    latent_model: Optional[str] = None
    binding_strength: float = 0.0
    binding_steps: Optional[int] = None
    anchor_attention: tuple[Literal["anchor", "previous", "self"], ...] = ("anchor", "previous")
    anchor_layers: Optional[tuple[int, int]] = None
    anchor_steps: Optional[tuple[int, int]] = None
    own_noise: float = 0.0
    bindings: tuple[str, ...] = ()
    scheduler: Literal["ddim", "euler"] = "ddim"
    lora: tuple[str, ...] = ()
    lora_weights: tuple[float, ...] = ()
    force: bool = False
    made_on: Optional[str] = None
    private_prompt: bool = False
    certificate: Optional[str] = None
    private_key: Optional[str] = None
    signature: Signature = "auto"

    #: Fields that do not change a pixel.
    EXECUTION_FIELDS: ClassVar[frozenset[str]] = frozenset(
        {"output", "plan_only", "footprints_only", "tile", "max_memory", "threads", "resume", "overwrite"}
        | {"mp4", "from_collection", "made_on", "private_prompt", "certificate", "private_key", "signature"}
    )
    #: Rasters and layers that are read, beside the place.
    PATH_FIELDS: ClassVar[tuple[str, ...]] = ("source", "dem", "cost", "distance_from", "dated")
    #: Fields of the latent method alone.
    LATENT_FIELDS: ClassVar[tuple[str, ...]] = (
        "latent_model", "binding_strength", "binding_steps", "anchor_attention", "anchor_layers",
        "anchor_steps", "own_noise", "bindings", "scheduler", "lora", "lora_weights",
    )  # fmt: skip
    #: Fields that came after the first stories: recorded only where they are used, so that those stay the same.
    LATER_FIELDS: ClassVar[frozenset[str]] = frozenset(
        {"seed_water", "cost", "distance_from", "dated", "date_field", "force", *LATENT_FIELDS}
    )

    def __post_init__(self) -> None:
        check_marks(self.made_on, self.certificate, self.private_key)
        if self.from_collection is not None:
            self._require_nothing_else()
            return
        if not self.source:
            raise UsageError("a story needs the scene that it happens in", hint="source")
        if bool(self.describe.strip()) == (self.storyboard is not None):
            raise UsageError("say what happens, either by a description or by a storyboard", hint="describe")
        if self.roi is None and not self.plan_only:
            raise UsageError(
                "a story needs an ROI: a vector file, GeoJSON, WKT or xmin,ymin,xmax,ymax", hint="roi"
            )
        ways = {"a DEM": self.dem, "an ignition": self.ignition or None,
                "a layer that it comes from": self.distance_from, "dated polygons": self.dated}  # fmt: skip
        given = [words for words, value in ways.items() if value is not None]
        if len(given) > 1:
            raise UsageError(f"give {given[0]} or {given[1]}, not both: each says where the change goes")
        if self.cost is not None and not self.ignition:
            raise UsageError("a cost raster needs the place where the spread begins", hint="ignition")
        if self.date_field is not None and self.dated is None:
            raise UsageError("a field of dates needs the layer of dated polygons", hint="dated")
        if self.seed_water and self.dem is None:
            raise UsageError("water that rises from what is in sight needs a DEM", hint="dem")
        for name in ("lowest_level", "highest_level", "wind_to"):
            value = getattr(self, name)
            if value is not None and not math.isfinite(value):
                raise UsageError(f"{name.replace('_', ' ')} must be a finite number, not {value}")
        if not 0.0 <= self.wind <= 1.0:
            raise UsageError(f"the wind must be 0 (calm) to 1 (storm), not {self.wind:g}")
        if not 0 <= self.feather <= 64:
            raise UsageError(f"feather must be 0 to 64 pixels, not {self.feather}")
        if not 0 <= self.seed < 2**63:
            raise UsageError(f"seed must be 0 to 2^63 - 1, not {self.seed}")
        self._check_latent()

    def _check_latent(self) -> None:
        for field in fields(self) if self.method != "latent" else ():
            if field.name in self.LATENT_FIELDS and getattr(self, field.name) != field.default:
                name = field.name.replace("_", " ")
                raise UsageError(f"{name} serves the latent method alone: choose that method, or leave it out")
        if not 0.0 <= self.own_noise <= 1.0:
            raise UsageError(f"a picture's own noise must be a share of 0 to 1, not {self.own_noise:g}")

    def _require_nothing_else(self) -> None:
        """The Collection says all: what else is given may say where files lie, and how to run."""
        free = {*self.PATH_FIELDS, *self.EXECUTION_FIELDS, "latent_model", "lora", "device"}
        for field in fields(self):
            if field.name not in free and getattr(self, field.name) != field.default:
                raise UsageError(
                    f"the Collection says the story's {field.name.replace('_', ' ')} already: leave it out, or "
                    "tell a story of your own from the Collection's storyboard"
                )

    def signing(self) -> dict[str, Any]:
        """The fields of an edit by which each frame is signed."""
        return {name: getattr(self, name) for name in ("certificate", "private_key", "signature")}

    def to_json(self) -> dict[str, Any]:
        """Plain JSON data; :meth:`from_json` reads it back."""
        return encode(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> SequenceRequest:
        """Build a request from parsed JSON.

        Raises
        ------
        ProtocolError
            It names the first wrong field.
        """
        return decode(cls, data)
