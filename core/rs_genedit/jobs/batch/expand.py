"""From a plan to its jobs: scenes x ROIs x tasks x seeds, one after another, each with a stable id."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rs_genedit.errors import GenEditError, RegionError
from rs_genedit.jobs.batch.asked import Asked
from rs_genedit.jobs.batch.features import Features, Roi, read_features
from rs_genedit.jobs.batch.layer_table import LayerTable
from rs_genedit.jobs.batch.placing import place
from rs_genedit.jobs.batch.plan import MOST_JOBS, Given, Placed, Plan, PlanError
from rs_genedit.jobs.batch.yaml_file import Part
from rs_genedit.raster.object_store import fetched, is_remote
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import Scene, open_scene

#: Digits of an id: 128 bits, so that two requests of a batch never share one.
_DIGITS = 32


@dataclass(frozen=True)
class Job:
    """One line of the manifest of requests.

    ``request`` names files as the plan does, and no output. ``roi`` and ``task`` are words for people;
    ``size`` is (pixels of the ROI, of the scene, bands). ``error`` says why there is nothing to carry out: the
    scene could not even be opened when the plan was expanded.
    """

    op: str
    request: dict[str, Any]
    roi: str = ""
    task: str = ""
    size: tuple[int, int, int] = (0, 0, 0)
    error: str = ""

    @property
    def id(self) -> str:
        """Hash of what is asked: the same request has the same id in every batch."""
        return request_id(self.op, self.request)

    def line(self) -> str:
        """The job as a line of JSON."""
        data: dict[str, Any] = {
            "id": self.id,
            "op": self.op,
            "request": self.request,
            "roi": self.roi,
            "task": self.task,
        }
        data |= {"size": list(self.size)} | ({"error": self.error} if self.error else {})
        return canonical(data)


def request_id(op: str, request: dict[str, Any]) -> str:
    """The id of a request: SHA-256 of it as canonical JSON (sorted names, no blanks), its first half."""
    text = canonical({"op": op, "request": request})
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def canonical(data: Any) -> str:
    """JSON with sorted names and no blanks, in ASCII."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"))


@dataclass
class Expansion:
    """The jobs of a plan, made as they are asked for; ``notes`` say what of the plan came to nothing.

    Scenes of object stores are fetched to the folder ``inputs``, or to one that goes again.
    """

    plan: Plan
    notes: list[str] = field(default_factory=list)
    inputs: Path | None = None

    def __iter__(self) -> Iterator[Job]:
        """Each job once, in the plan's order.

        Raises
        ------
        PlanError
            A file that the plan names cannot be used, or the plan has no jobs at all.
        """
        self.notes.clear()
        sources = _Sources(self.plan)
        names = self.plan.scenes or sources.scenes()
        total = 0
        for name in names:
            for job in self._of_scene(name, sources):
                total += 1
                if total > MOST_JOBS:
                    raise PlanError(f"the plan has more than {MOST_JOBS:,} jobs: is a number too large?")
                yield job
        self.notes += sources.unused()
        if not total:
            raise PlanError(
                f"the plan has no jobs: {self.notes[0] if self.notes else 'no ROI lies in a scene'}"
            )

    def _of_scene(self, name: str, sources: _Sources) -> Iterator[Job]:
        with ExitStack() as opened:
            try:
                scene = opened.enter_context(open_scene(self._file(name, opened)))
            except GenEditError as error:
                yield from sources.without_scene(name, str(error))
                return
            pixels = scene.height * scene.width
            for roi, asked, seed in sources.of_scene(name, scene, self.notes):
                request = asked.request(name, roi.text, roi.crs, seed)
                size = (round(roi.area) or pixels, pixels, scene.count)
                yield Job(asked.op, request, roi.name, asked.name, size)

    def _file(self, name: str, opened: ExitStack) -> Path:
        """Where a scene lies on this computer."""
        if not is_remote(name):
            return self.plan.folder / name
        folder = self.inputs or opened.enter_context(TemporaryDirectory(prefix="rs-genedit-"))
        return fetched(name, Path(folder))


class _Sources:
    """Where ROIs and tasks of a plan come from, vector files read once."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._used = [0] * len(plan.rois)
        self._files: list[Features | None] = [self._file(rule) for rule in plan.rois]
        self.layer = _LayerPlan(plan) if plan.layer is not None else None

    def _file(self, rule: Given | Placed) -> Features | None:
        given = rule.inside if isinstance(rule, Placed) else rule
        if given is None or not given.is_file:
            return None
        return read_features(given.text, self.plan.folder, Part(None, given.place), given.crs, given.where)

    def scenes(self) -> tuple[str, ...]:
        """Those that the features of a layer name."""
        return self.layer.scenes() if self.layer is not None else ()

    def of_scene(self, name: str, scene: Scene, notes: list[str]) -> Iterator[tuple[Roi, Asked, int]]:
        """Every combination of place, task and seed in a scene."""
        if self.layer is not None:
            yield from self.layer.of_scene(name, scene)
            return
        places = self._places(name, scene, notes) if self.plan.rois else [Roi(None, name="whole scene")]
        for roi in places:
            for asked in self.plan.tasks:
                for seed in self.plan.seeds:
                    yield roi, asked, seed

    def without_scene(self, name: str, error: str) -> Iterator[Job]:
        """What a scene that cannot be opened should have had: a job that failed for each task and seed."""
        if self.layer is not None:
            rois, asked_for = [Roi(f"({self.layer.features.name})")], self.layer.tasks(name)
        else:
            rois, asked_for = [_unknown(rule) for rule in self.plan.rois] or [Roi(None)], list(self.plan.tasks)
        for roi in rois:
            for asked in asked_for:
                for seed in self.plan.seeds:
                    request = asked.request(name, roi.text, roi.crs, seed)
                    yield Job(asked.op, request, roi.text or "whole scene", asked.name, error=error)

    def unused(self) -> list[str]:
        """A sentence for each ROI of the plan that lies in no scene."""
        if self.layer is not None:
            return self.layer.unused()
        return [
            f"{rule.place}: nothing of this ROI lies in any scene"
            for rule, used in zip(self.plan.rois, self._used, strict=True)
            if not used
        ]

    def _places(self, name: str, scene: Scene, notes: list[str]) -> list[Roi]:
        places: list[Roi] = []
        for number, (rule, file) in enumerate(zip(self.plan.rois, self._files, strict=True)):
            if isinstance(rule, Placed):
                found = place(rule, number, name, scene, file)
                if len(found) < rule.count:
                    notes.append(f"{rule.place}: {name} has room for {len(found)} of {rule.count} places")
            elif file is not None:
                found = [file.roi(index, outline) for index, outline in file.inside(scene)]
            else:
                found = _written(rule, scene)
            self._used[number] += len(found)
            known = {roi.text for roi in places}
            places += [roi for roi in found if roi.text not in known]
        return places


class _LayerPlan:
    """A layer whose features are places, each with what it is to become."""

    def __init__(self, plan: Plan) -> None:
        assert plan.layer is not None  # nosec B101 - for the type checker
        self.plan = plan
        self.table = LayerTable.read(plan.layer, plan.folder)
        self.features = self.table.features
        if not plan.scenes and "scene" not in self.table.columns:
            Part(None, plan.layer.place).fail("the layer has no attribute scene: name the scenes in the plan")
        every = range(len(self.features))
        self._asked = [self.table.task(index, plan.settings, plan.materials, plan.folder) for index in every]
        self._seeds = [self._seed(index) for index in every]
        self._used: set[int] = set()

    def _seed(self, index: int) -> tuple[int, ...]:
        own = self.table.seed(index)
        return self.plan.seeds if own is None else (own,)

    def scenes(self) -> tuple[str, ...]:
        named = {i: self.table.value(i, "scene") for i, asked in enumerate(self._asked) if asked is not None}
        for index, name in named.items():
            part = Part(name, self.table.place(index))
            if not isinstance(name, str):
                part.fail("this feature names no scene")
            if is_remote(name):  # a layer may be somebody else's: what is fetched is said by the person
                part.fail("a scene on another computer is named in the plan, under scenes")
        return tuple(dict.fromkeys(str(name) for name in named.values()))

    def _is_of(self, index: int, name: str) -> bool:
        return self.table.value(index, "scene") in (None, name)

    def of_scene(self, name: str, scene: Scene) -> Iterator[tuple[Roi, Asked, int]]:
        seen: set[tuple[str, str, int]] = set()  # a feature drawn twice is one job
        for index, outline in self.features.inside(scene):
            asked = self._asked[index]
            if asked is None or not self._is_of(index, name):
                continue
            self._used.add(index)
            roi = self.features.roi(index, outline)
            for seed in self._seeds[index]:
                key = (str(roi.text), canonical(asked.fields), seed)
                if key not in seen:
                    seen.add(key)
                    yield roi, asked, seed

    def tasks(self, name: str) -> list[Asked]:
        """What features that name a scene ask for, each once."""
        found: list[Asked] = []
        for index, asked in enumerate(self._asked):
            if asked is not None and self._is_of(index, name) and asked not in found:
                found.append(asked)
        return found

    def unused(self) -> list[str]:
        silent = sum(asked is None for asked in self._asked)
        left = len(self.features) - len(self._used) - silent
        told = [f"{left} features of {self.features.name} lie in no scene"] if left else []
        if silent:
            of = f"{silent} of {len(self.features)} features of {self.features.name}"
            told.append(f"{of} say nothing of what they become, and stay as they are")
        return told


def _written(rule: Given, scene: Scene) -> list[Roi]:
    """An ROI that the plan writes as text, where it lies in a scene."""
    try:
        region = read_region(rule.text, scene, rule.crs)
    except RegionError as error:
        if "outside the scene" in str(error):
            return []
        raise PlanError(f"{rule.place}: {error}") from None
    except GenEditError as error:
        raise PlanError(f"{rule.place}: {error}") from None
    return [Roi(rule.text, rule.crs, rule.text[:40], region.polygons.area)]


def _unknown(rule: Given | Placed) -> Roi:
    """The ROI of a scene that cannot be opened: as the plan writes it, or where it says so."""
    if isinstance(rule, Given) and not rule.is_file:
        return Roi(rule.text, rule.crs)
    return Roi(f"({rule.place})")


def files_of(plan: Plan, scenes: tuple[str, ...]) -> Iterator[Path]:
    """Every file that an expansion reads besides the plan."""
    for name in scenes:
        if not is_remote(name):
            yield plan.folder / name
    given = [rule.inside if isinstance(rule, Placed) else rule for rule in plan.rois]
    named = [one.text for one in given if one is not None and one.is_file]
    for text in [*named, *([plan.layer.file] if plan.layer else [])]:
        yield plan.folder / text.partition("#")[0]
