"""Job ``sequence``: one description becomes a dated sequence of georeferenced frames of a scene.

Storyboard, footprints, plates (:mod:`rs_genedit.jobs.plates`), and for each frame the scene with the plates
laid over it where its footprint says: staged, verified and renamed as an edit is. The first frame is the
scene itself.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy import ndimage

from rs_genedit import owned
from rs_genedit.errors import Cancelled
from rs_genedit.folders import discard_staging
from rs_genedit.footprints.field import Footprints, digest
from rs_genedit.jobs import story_again, story_materials
from rs_genedit.jobs.edit import check_bands
from rs_genedit.jobs.plates import Layer, Plate, layers, make_plates, plan_told, shown, wanted
from rs_genedit.jobs.story_folder import FILES, held, save_storyboard, story_folder
from rs_genedit.jobs.story_marks import story_day, told_words
from rs_genedit.jobs.story_plan import plan_places, plan_storyboard
from rs_genedit.portable import bare, encoder_seen_from, seen_from
from rs_genedit.protocol import EditRequest, Result, TextTask, encode
from rs_genedit.raster import animation, story_files
from rs_genedit.raster.bands import require_colours
from rs_genedit.raster.companions import listed
from rs_genedit.raster.credentials import require_signer
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.outputs import check_outputs
from rs_genedit.raster.region import Region, inline, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.stack import write_stack
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.durable import read_json
from rs_genedit.runtime.hashing import sha256_of_file
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Storyboard, without_words

_PIECE = 1024


def sequence(request: SequenceRequest, context: JobContext) -> Result:
    """Make a story.

    Returns
    -------
    Result
        Roles: ``storyboard``; then ``footprints``; then ``output`` (a path a frame), ``mask``, ``item``,
        ``collection``, ``animation``, ``video``, ``stack``.

    Raises
    ------
    GenEditError
        One of its children. Finished frames stand, and ``resume`` goes on from them.
    """
    earlier = None
    if request.from_collection is not None:
        request, earlier = story_again.read(request, context)
    if request.mp4:
        animation.require_video()
    context = context.limited(request.threads, request.max_memory)
    require_signer(EditRequest(request.source, "", TextTask(""), **request.signing()))
    with open_scene(request.source) as scene, ExitStack() as stack:
        check_bands(EditRequest(request.source, "", TextTask(""), bands=request.bands), scene)
        require_colours(scene, "tell the story on a raster of colours")
        model = story_again.latent_model(request)
        board = plan_storyboard(request, scene, context.child(0.0, 0.04))
        if model:
            from rs_genedit.jobs.latent_pictures import sayable

            board = sayable(request, board, context)
        board = story_materials.settled(request, board, earlier is not None, context)
        folder = story_folder(request, scene)
        stack.enter_context(held(folder))
        made: dict[str, tuple[str, ...]] = {"storyboard": (str(folder / story_files.STORYBOARD),)}
        if request.plan_only:
            save_storyboard(board, folder, request)
            return Result(context.job, made, {"frames": len(board.frames)}, tuple(context.warnings))
        roi = read_region(str(request.roi), scene, request.roi_crs)
        places, board = plan_places(request, board, roi, scene, context.child(0.04, 0.08))
        inputs = {**story_again.inputs(scene, places), **model}
        if earlier is not None:
            earlier.require(inputs)
        if not request.footprints_only and earlier is None:
            board = story_materials.sought(request, board, places, scene, context.child(0.08, 0.09))
        masks = [places.mask(number) for number in range(len(board.frames))]
        save_storyboard(board, folder, request)
        layer = folder / story_files.FOOTPRINTS
        told = without_words(board) if request.private_prompt else board
        story_files.write_footprints(layer, scene, told, places.field.window, masks)
        made |= {"footprints": (str(layer),)}
        report = {"frames": len(board.frames), "area_px": [int(mask.sum()) for mask in masks]}
        if request.footprints_only:
            return Result(context.job, made, report, tuple(context.warnings))
        story = _Story(request, board, places, roi, scene, context, inputs)
        try:
            made |= story.make(stack, folder)
        except Cancelled:
            done = sum(story.is_finished(number) for number in range(len(board.frames)))
            raise Cancelled(
                f"cancelled; {done} of {len(board.frames)} frames are finished, and the story can be resumed",
                hint="resume",
            ) from None
    context.finish()
    return Result(context.job, made, {**report, "seed": request.seed}, tuple(context.warnings))


class _Story:
    """A story whose plan stands, as its frames are made."""

    def __init__(
        self, request: SequenceRequest, board: Storyboard, places: Footprints, roi: Region, scene: Scene,
        context: JobContext, inputs: Mapping[str, str],
    ) -> None:  # fmt: skip
        #: The plan as outputs tell it: without the words of a private prompt.
        self.told_board = without_words(board) if request.private_prompt else board
        self.request, self.board, self.places, self.scene = request, board, places, scene
        self.inputs = inputs
        self.context = context
        window = places.field.window
        self.around = window.pad(request.feather).intersect(scene.window)
        self.fingerprint = scene.fingerprint(self.around)
        self.outlines = inline(roi, str(request.roi), scene, request.roi_crs)
        decides = json.dumps(self.recorded(local=False), sort_keys=True)
        thresholds = hashlib.sha256(places.field.values.tobytes() + repr(places.amounts).encode()).hexdigest()
        read = self.fingerprint + "".join(inputs[name] for name in story_again.models_in(inputs))
        self.key = hashlib.sha256(f"{decides}{thresholds}{read}".encode()).hexdigest()
        #: What a latent model is to draw; None for other methods.
        self.told = plan_told(request, board, places, scene, context.child(0.08, 0.1))
        self.frame_keys = self._frame_keys()

    def recorded(self, local: bool) -> dict[str, Any]:
        """The request with storyboard and ROI in it: names of files as the folder sees them, or none."""
        asked = replace(
            self.request,
            describe="",
            storyboard=self.board.text(),
            roi=self.outlines,
            roi_crs=None,
            llm=False,
            frames=None,
            start=None,
            end=None,
        ).to_json()
        folder = Path(self.request.output)
        usual = {one.name: encode(one.default) for one in fields(SequenceRequest)}
        kept = {
            name: value
            for name, value in asked.items()
            if name not in SequenceRequest.EXECUTION_FIELDS
            and not (name in SequenceRequest.LATER_FIELDS and value == usual[name])
        }
        for name in SequenceRequest.PATH_FIELDS:
            if kept.get(name):
                kept[name] = story_again.seen(name, kept[name], folder) if local else None
        models = {
            name: encoder_seen_from(kept[name], folder) for name in ("guide", "latent_model") if kept.get(name)
        }
        adapters = {"lora": [seen_from(name, folder) for name in kept["lora"]]} if "lora" in kept else {}
        if local:
            told = told_words(self.request, self.told_board, kept | models | adapters)
            return told | {"made_on": self.day, "mp4": self.request.mp4}
        named: dict[str, Any] = {name: bare(model) for name, model in models.items()}
        named |= {name: [bare(file) for file in files] for name, files in adapters.items()}
        return {name: value for name, value in kept.items() if name != "source"} | named

    def _frame_keys(self) -> list[str]:
        """Of each frame a key of all that decides its bytes.

        So a story that runs again after one row was edited makes only the frames that this changes.
        """
        request = {name: value for name, value in self.recorded(local=False).items() if name != "storyboard"}
        common = [request, self.board.spread, self.board.negative, self.fingerprint]
        by_words = self.told is not None
        drawn = self.told.keys if self.told is not None else {}
        pictures = {
            name: [
                picture.prompt,
                picture.seed,
                digest(picture.zone),
                *([picture.material] if picture.material else []),
                *([drawn[name]] if name in drawn else []),
            ]
            for name, picture in wanted(self.board, self.places, by_words).items()
        }
        keys = []
        for number, frame in enumerate(self.board.frames):
            parts = [
                [pictures[name], digest(weight)]
                for name, weight in shown(self.board, self.places, number, by_words)
            ]
            decides = json.dumps([common, number, encode(frame), parts], sort_keys=True)
            keys.append(hashlib.sha256(decides.encode()).hexdigest())
        return keys

    @functools.cached_property
    def day(self) -> str:
        """The day that frames name as that of their making."""
        return story_day(self.request, [self.path(number) for number in range(len(self.board.frames))])

    def path(self, number: int) -> Path:
        """A frame's file."""
        return Path(self.request.output) / f"frame_{number:03}.tif"

    def is_finished(self, number: int) -> bool:
        """Whether a frame stands, whole, as this story would make it."""
        item = read_json(self.path(number).with_suffix(".json"))
        properties = item.get("properties", {}) if isinstance(item, dict) else {}
        if not isinstance(properties, dict) or properties.get(story_files.FRAME_KEY) != self.frame_keys[number]:
            return False
        known = listed(item)
        return bool(known) and all(
            owned.is_regular_file(path) and checksum.endswith(sha256_of_file(path))
            for path, checksum in ((self.path(number).parent / name, value) for name, value in known.items())
        )

    def make(self, stack: ExitStack, folder: Path) -> dict[str, tuple[str, ...]]:
        """Every frame that is not finished yet, then what describes them all."""
        count = len(self.board.frames)
        finished = [self.request.resume and self.is_finished(number) for number in range(count)]
        for number in range(count):
            if not finished[number]:
                check_outputs(self.single(number), self.scene)
        plates: dict[str, Plate] = {}
        models: dict[str, str] = {}
        if not all(finished):
            unfinished = [number for number in range(count) if not finished[number]]
            plates, models = make_plates(
                self.request, self.board, self.places, unfinished, self.scene, self.told, stack,
                self.context.child(0.1, 0.6),
            )  # fmt: skip
        frames = self.context.child(0.6, 0.96)
        for number in range(count):
            share = frames.child(number / count, (number + 1) / count)
            share.progress(f"frame {number + 1} of {count}", 0.0)
            if not finished[number]:
                self.write(number, plates, models, share)
        made = self.describe(folder)
        for plate in plates.values():
            plate.staging.discard()
        # By a run that ended after its last frame, or of another plan.
        for left in folder.glob(".plate-*.staging"):
            discard_staging(folder / left.name[1 : -len(".staging")])
        return made

    def single(self, number: int) -> EditRequest:
        """One frame as the files of an edit."""
        asked, frame = self.request, self.board.frames[number]
        ours = asked.overwrite or (asked.resume and self.path(number).exists())
        return EditRequest(
            asked.source,
            str(self.path(number)),
            TextTask(frame.prompt),
            seed=asked.seed if frame.seed is None else frame.seed,
            bands=asked.bands,
            tile=asked.tile,
            max_memory=asked.max_memory,
            threads=asked.threads,
            overwrite=ours,
            made_on=self.day,
            private_prompt=asked.private_prompt,
            **asked.signing(),
        )

    def write(self, number: int, plates: dict[str, Plate], models: dict[str, str], context: JobContext) -> None:
        """Compose one frame, stage it, and give it its files."""
        found = layers(self.board, self.places, number, plates, self.told is not None)
        laid = [_feathered(one, self) for one in found]
        path = self.path(number)
        with Staging.open(
            path.parent, path.name, self.scene, self.frame_keys[number], self.request.resume
        ) as staging:
            for piece in self.around.tiles(_PIECE) if laid else ():
                context.check()
                pixels, changed = self.compose(piece, laid)
                if changed.any():
                    staging.write(piece, pixels, changed)
            made = story_files.FrameProvenance(
                self.single(number),
                self.single(number).seed,
                self.fingerprint,
                models=models,
                story={
                    **told_words(self.request, self.told_board, self.recorded(local=False)),
                    "key": self.key,
                },
                key=self.frame_keys[number],
                number=number,
                frame=self.board.frames[number],
                is_changed=bool(staging.areas()),
                report=story_materials.records(self.board, self.board.frames[number]) if number else {},
            )
            finish(staging, self.scene, self.single(number), made, context)

    def compose(self, piece: Window, laid: list[Layer]) -> tuple[np.ndarray, np.ndarray]:
        """Native pixels (bands, height, width) of a piece of a frame, and where they are not the scene's."""
        native = self.scene.read(piece)
        valid = self.scene.valid(piece)
        radiometry = self.scene.radiometry
        mixed, changed = native.copy(), np.zeros(piece.shape, bool)
        at = piece.slices(within=self.around)
        for one in laid:
            weight = one.weight[at] * (valid & one.plate.staging.changed(piece))
            if not (weight > 0).any():
                continue
            plate = one.plate.staging.lay_over(piece, native)
            base = radiometry.to_float(mixed)
            blended = radiometry.to_native(base + weight * (radiometry.to_float(plate) - base))
            mixed = np.where(weight >= 1, plate, np.where(weight > 0, blended, mixed))
            changed |= weight > 0
        return mixed, changed

    def describe(self, folder: Path) -> dict[str, tuple[str, ...]]:
        """Stack, animations and Collection, the Collection last."""
        paths = [self.path(number) for number in range(len(self.board.frames))]
        self.context.child(0.96, 1.0).progress("drawing the animation", 0.0)
        write_stack(folder / story_files.STACK, paths, self.told_board)
        left_out = set() if self.request.mp4 else {story_files.VIDEO}
        if left_out and story_files.lists(folder / story_files.COLLECTION, story_files.VIDEO):
            owned.delete_file(folder / story_files.VIDEO)  # of the story that this one replaces
        with ExitStack() as opened:
            scenes = [opened.enter_context(open_scene(path)) for path in paths]
            side = max(self.around.shape)
            view = self.around.pad(max(24, side // 5)).intersect(self.scene.window)
            animation.write_gif(folder / story_files.ANIMATION, scenes, self.told_board, view)
            if self.request.mp4:
                animation.write_mp4(folder / story_files.VIDEO, scenes, self.told_board, view)
        items = [path.with_suffix(".json") for path in paths]
        left_out |= {story_files.STORYBOARD} if self.request.private_prompt else set()
        beside = [name for name in FILES[:-1] if name not in left_out]
        text = story_files.collection(
            self.scene,
            self.told_board,
            self.recorded(local=True),
            self.key,
            items,
            beside,
            self.inputs,
            self.request.private_prompt,
        )
        owned.write_text(folder / story_files.COLLECTION, text)
        made = {
            "output": tuple(map(str, paths)),
            "mask": tuple(str(path.with_suffix(".mask.tif")) for path in paths),
            "item": tuple(map(str, items)),
            "stack": (str(folder / story_files.STACK),),
            "animation": (str(folder / story_files.ANIMATION),),
            "video": (str(folder / story_files.VIDEO),),
            "collection": (str(folder / story_files.COLLECTION),),
        }
        return made if self.request.mp4 else {role: value for role, value in made.items() if role != "video"}


def _feathered(layer: Layer, story: _Story) -> Layer:
    """A layer on the window that frames change in, its edge fading outwards over the feather."""
    grown = np.zeros(story.around.shape, np.float32)
    window = story.places.field.window.intersect(story.around)
    grown[window.slices(within=story.around)] = layer.weight[window.slices(within=story.places.field.window)]
    feather = story.request.feather
    if feather and not story.places.field.softness:
        inside = grown > 0
        away, nearest = ndimage.distance_transform_edt(~inside, return_indices=True)
        t = np.where(away <= feather, 1 - away / (feather + 1.0), 0).astype(np.float32)
        grown = np.where(inside, grown, grown[tuple(nearest)] * t * t * (3 - 2 * t)).astype(np.float32)
    return Layer(layer.plate, grown)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`~rs_genedit.sequence_request.SequenceRequest` as JSON data."""
    return sequence(SequenceRequest.from_json(request), context)


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """The library of encoders, or of a latent model, which takes seconds to import."""
    if request.get("plan_only") or request.get("footprints_only"):
        return ()
    if request.get("method") == "latent":
        return ("rs_genedit.jobs.latent_pictures",)
    return ("rs_genedit.encoders.ready",)


def resumable(request: Mapping[str, Any]) -> bool:
    """Whether a failed story left frames or plates that it goes on from."""
    folder = Path(str(request.get("output", "")))
    work = ("frame_*.json", ".plate-*.staging/area-*", ".plate-*.staging/scale-*")
    return folder.is_dir() and any(any(folder.glob(kind)) for kind in work)
