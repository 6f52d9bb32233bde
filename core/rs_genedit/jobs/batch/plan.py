"""A plan of a batch: scenes, ROIs, tasks, seeds and settings, each part checked as it is read.

What is here says what is asked; :mod:`rs_genedit.jobs.batch.expand` makes requests of it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from rs_genedit.errors import UsageError
from rs_genedit.jobs.batch.asked import ATTRIBUTES, MARKS, SETTINGS, Asked, read_settings, read_task
from rs_genedit.jobs.batch.yaml_file import Part, PlanError, read_yaml
from rs_genedit.raster.object_store import is_remote, require_without_secret
from rs_genedit.remote import region_file

#: Most seeds and jobs of one plan: a number with a zero too many should be said, not run for years.
MOST_SEEDS, MOST_JOBS = 1_000_000, 100_000_000

Shape = Literal["square", "circle", "footprint"]
_TOP = ("scenes", "rois", "tasks", "seeds", "settings", "layer", "materials")


@dataclass(frozen=True)
class Given:
    """ROIs that are given: each polygon of a vector file, or one region as text.

    ``where`` are attributes and the values that they may have. ``place`` is where the plan says so.
    """

    text: str
    is_file: bool
    crs: str | None = None
    where: tuple[tuple[str, tuple[Any, ...]], ...] = ()
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class Size:
    """Distribution of sizes in metres (pixels where a scene has no ground): uniform, or normal of a mean."""

    least: float
    most: float
    mean: float | None = None
    deviation: float = 0.0


@dataclass(frozen=True)
class Placed:
    """ROIs that are placed by chance: ``count`` in each scene, at least ``distance`` metres apart.

    ``inside`` (a vector file; ``where`` as of :class:`Given`) says where they lie wholly within; with the
    shape ``footprint`` they are polygons of that file themselves.
    """

    count: int
    size: Size
    shape: Shape = "square"
    inside: Given | None = None
    distance: float = 0.0
    seed: int = 0
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class Layer:
    """A vector layer whose features are ROIs and whose attributes say what each is to become.

    ``fields`` are the names of the layer's own fields for attributes that have others (None: the attribute is
    not read, whatever field the layer has). ``task`` is what features become that say nothing themselves.
    """

    file: str
    place: str = field(default="", compare=False)
    fields: tuple[tuple[str, str | None], ...] = ()
    task: Part | None = None


@dataclass(frozen=True)
class Plan:
    """What a plan asks for; ``folder`` is where names of files in it begin."""

    folder: Path
    scenes: tuple[str, ...]
    rois: tuple[Given | Placed, ...] = ()
    tasks: tuple[Asked, ...] = ()
    seeds: tuple[int, ...] = (0,)
    settings: dict[str, Any] = field(default_factory=dict)
    layer: Layer | None = None
    materials: dict[str, dict[str, str]] = field(default_factory=dict)


def read_plan(path: Path) -> Plan:
    """The plan in a YAML file.

    Raises
    ------
    PlanError
        With the line of the first fault.
    """
    root = read_yaml(path)
    parts = root.mapping("a plan", _TOP)
    if "scenes" not in parts and "layer" not in parts:
        root.fail("a plan names its scenes: a list of rasters, or patterns like scenes/*.tif")
    folder = path.absolute().parent
    layer = _layer(parts["layer"]) if "layer" in parts else None
    if layer is not None:
        for name in ("rois", "tasks"):
            if name in parts:
                parts[name].fail(f"the features of a layer are {name} already: leave {name} out, or layer")
    elif "tasks" not in parts:
        root.fail("a plan names its tasks: presets, prompts, removals, exemplars or sequences")
    scenes = tuple(dict.fromkeys(scene for part in _items(parts, "scenes") for scene in _scenes(part, folder)))
    settings = _settings(parts["settings"], folder) if "settings" in parts else {}
    materials = _materials(parts["materials"]) if "materials" in parts else {}
    tasks = tuple(read_task(part, settings, materials, folder) for part in _items(parts, "tasks"))
    if layer is not None and layer.task is not None:
        read_task(layer.task, settings, materials, folder)  # a fault in it is told with its line
    rois = tuple(_roi(part) for part in _items(parts, "rois"))
    for part, task in zip(_items(parts, "tasks"), tasks, strict=True):
        if task.needs_roi and not rois:
            part.fail("this task needs a place: add rois to the plan")
    return Plan(
        folder,
        scenes,
        _unlike(rois, parts.get("rois"), "ROI"),
        _unlike(tasks, parts.get("tasks"), "task"),
        _seeds(parts["seeds"]) if "seeds" in parts else (0,),
        settings,
        layer,
        materials,
    )


def _layer(part: Part) -> Layer:
    """A layer by its name alone; or with its fields, and what features become that say nothing themselves."""
    if not isinstance(part.value, dict):
        return Layer(part.text("layer"), part.place)
    parts = part.mapping("layer", ("file", "fields", "task"))
    if "file" not in parts:
        part.fail("layer names its file, as FILE or FILE#LAYER")
    known = (*ATTRIBUTES, "seed", "scene")
    named = parts["fields"].mapping("fields", known) if "fields" in parts else {}
    fields = tuple((name, None if one.value is None else one.text(name)) for name, one in named.items())
    return Layer(parts["file"].text("file"), part.place, fields, parts.get("task"))


def _items(parts: dict[str, Part], name: str) -> list[Part]:
    return parts[name].items(name) if name in parts else []


def _unlike(values: tuple[Any, ...], part: Part | None, what: str) -> tuple[Any, ...]:
    """``values``, none of them twice: each job of a plan is another one."""
    for number, value in enumerate(values):
        if part is not None and value in values[:number]:
            part.items(what)[number].fail(f"this {what} stands in the plan twice")
    return values


def _scenes(part: Part, folder: Path) -> list[str]:
    """Names as the plan writes them; a pattern is what lies there, in order of names."""
    text = part.text("a scene")
    if is_remote(text):
        try:
            require_without_secret(text)
        except UsageError as error:
            part.fail(str(error))
        return [text]
    if not any(sign in text for sign in "*?[") or (folder / text).exists():
        return [Path(os.path.normpath(text)).as_posix()]
    pattern = Path(text).expanduser()
    if pattern.is_absolute():
        anchor = Path(pattern.anchor)
        found = [str(path) for path in anchor.glob(str(pattern.relative_to(anchor)))]
    else:
        found = [path.relative_to(folder).as_posix() for path in folder.glob(text)]
    if not found:
        part.fail(f"no file is called {text}, seen from the plan's folder")
    return sorted(found)


def _seeds(part: Part) -> tuple[int, ...]:
    """A list of seeds, or how many of them, from 0."""
    if isinstance(part.value, list):
        seeds = tuple(one.whole("a seed") for one in part.items("seeds"))
        if len(set(seeds)) < len(seeds):
            part.fail("a seed stands in the list twice, and would make the same pixels again")
        return seeds
    return tuple(range(part.whole("seeds (how many, or a list)", 1, MOST_SEEDS)))


def _settings(part: Part, folder: Path) -> dict[str, Any]:
    return read_settings(part.mapping("settings", (*SETTINGS, *MARKS)), folder)


def _materials(part: Part) -> dict[str, dict[str, str]]:
    if not isinstance(part.value, dict):
        part.fail(f"materials must be a mapping of names to exemplars, not {part.shown}")
    made = {}
    for name, one in part.value.items():
        fields = one.mapping("a material", ("region", "source", "crs"))
        if "region" not in fields and "source" not in fields:
            one.fail("a material is a region, or a raster as its source, or both")
        made[name] = {key: value.text(key) for key, value in fields.items()}
    return made


def _roi(part: Part) -> Given | Placed:
    if isinstance(part.value, str):
        return _given(part.text("an ROI"), part.place)
    fields = part.mapping("an ROI", ("file", "where", "region", "crs", "place"))
    kinds = [name for name in ("file", "region", "place") if name in fields]
    if len(kinds) != 1:
        part.fail("an ROI is a file, a region or a place, one of them")
    if kinds == ["place"]:
        for name in ("where", "crs"):
            if name in fields:
                fields[name].fail(f"{name} belongs inside place")
        return _placed(fields["place"])
    if kinds == ["region"] and "where" in fields:
        fields["where"].fail("where picks features of a file")
    text = fields[kinds[0]].text(kinds[0])
    crs = fields["crs"].text("crs") if "crs" in fields else None
    return Given(text, kinds == ["file"], crs, _where(fields.get("where")), part.place)


def _given(text: str, place: str) -> Given:
    """An ROI written as a lone text: numbers, GeoJSON or WKT stand for themselves, all else is a file."""
    return Given(text, region_file(text) is not None, place=place)


def _where(part: Part | None) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    if part is None:
        return ()
    if not isinstance(part.value, dict):
        part.fail(f"where must name attributes and their values, not {part.shown}")
    return tuple((name, tuple(v.plain() for v in one.items(name))) for name, one in part.value.items())


def _placed(part: Part) -> Placed:
    known = ("count", "size", "shape", "inside", "where", "crs", "distance", "seed")
    fields = part.mapping("place", known)
    if "count" not in fields:
        part.fail("place says how many: count")
    shape = fields["shape"].text("shape") if "shape" in fields else "square"
    if shape not in ("square", "circle", "footprint"):
        fields["shape"].fail(f"shape must be square, circle or footprint, not {shape!r}")
    if shape == "footprint" and "inside" not in fields:
        part.fail("footprints are polygons of a file: name it as inside")
    if "size" not in fields and shape != "footprint":
        part.fail("place says how large: size, in metres")
    inside = None
    if "inside" in fields:
        crs = fields["crs"].text("crs") if "crs" in fields else None
        where = _where(fields.get("where"))
        inside = Given(fields["inside"].text("inside"), True, crs, where, fields["inside"].place)
    elif "where" in fields:
        fields["where"].fail("where picks features of a file: name it as inside")
    return Placed(
        fields["count"].whole("count", 1, 1_000_000),
        _size(fields["size"]) if "size" in fields else Size(0.0, float("inf")),
        shape,  # type: ignore[arg-type]
        inside,
        fields["distance"].number("distance", 0, 1e7) if "distance" in fields else 0.0,
        fields["seed"].whole("seed") if "seed" in fields else 0,
        part.place,
    )


def _size(part: Part) -> Size:
    if isinstance(part.value, list):
        ends = [one.number("a size", 1e-9, 1e7) for one in part.value]
        if len(ends) != 2 or ends[0] > ends[1]:
            part.fail("sizes are one number, two (least and most), or mean and sd")
        return Size(ends[0], ends[1])
    if isinstance(part.value, dict):
        fields = part.mapping("size", ("mean", "sd", "least", "most"))
        if "mean" not in fields:
            part.fail("a size of a normal distribution has a mean")
        mean = fields["mean"].number("mean", 1e-9, 1e7)
        deviation = fields["sd"].number("sd", 0, 1e7) if "sd" in fields else 0.0
        least = fields["least"].number("least", 1e-9, mean) if "least" in fields else mean / 10
        most = fields["most"].number("most", mean, 1e7) if "most" in fields else mean * 10
        return Size(least, most, mean, deviation)
    side = part.number("size", 1e-9, 1e7)
    return Size(side, side)


__all__ = ["Given", "Layer", "Placed", "Plan", "PlanError", "Size", "read_plan"]
