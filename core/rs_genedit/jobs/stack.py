"""Job ``stack``: edits that lie on each other, held against what is beneath each, and flattened to one raster.

A stack is a raster and the Items of edits, lowest first. What it shows is the raster with each edit's pixels
laid over it by its change mask. That is the same as the edits run one on another only as long as each was made
on just what lies beneath it: where an edit below was removed, moved or made anew, one above it may have read
other pixels than there are now. So each is looked at before a stack is flattened: the pixels and statistics
that it would read now must be those that it read then.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.folders import discard_staging
from rs_genedit.jobs.edit import content_key, prepare
from rs_genedit.protocol import EditRequest, Result, Signature, TextTask, check_marks, decode
from rs_genedit.raster.credentials import require_signer
from rs_genedit.raster.edit_layers import EditLayer, LaidEdits, described, lay, read_layers
from rs_genedit.raster.finish import finish, patch_windows
from rs_genedit.raster.flattened import StackProvenance
from rs_genedit.raster.outputs import check_outputs
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.dates import today
from rs_genedit.tasks.base import find_task

#: What an edit of a stack is: as it would be made now, or made on something else than lies beneath it now.
RIGHT, AGAIN = "right", "again"
_PIECE = 1024


@dataclass(frozen=True)
class StackRequest:
    """Flatten the edits of ``items``, lowest first, over ``source``; without an ``output`` only look at them.

    ``as_shown`` flattens also where an edit would be made otherwise now: the output is what the stack shows,
    and says so.

    ``made_on`` (YYYY-MM-DD) is the day that the output names as that of its making; None is today. With a
    ``certificate`` and its ``private_key`` (PEM) it gets content credentials.
    """

    source: str
    items: tuple[str, ...]
    output: str | None = None
    format: Literal["cog", "gtiff"] = "cog"
    as_shown: bool = False
    overwrite: bool = False
    threads: int | None = None
    max_memory: int = 2048
    made_on: str | None = None
    certificate: str | None = None
    private_key: str | None = None
    signature: Signature = "auto"

    def __post_init__(self) -> None:
        if not self.items:
            raise UsageError(
                "a stack needs at least one edit: name the .json file beside each result", hint="on"
            )
        if len(set(self.items)) < len(self.items):
            raise UsageError("an edit lies in a stack once: name each Item once", hint="on")
        check_marks(self.made_on, self.certificate, self.private_key)

    def as_edit(self) -> EditRequest:
        """Where the output goes and in which form, as writers take it."""
        return EditRequest(
            self.source,
            self.output or "",
            TextTask(""),
            format=self.format,
            overwrite=self.overwrite,
            threads=self.threads,
            max_memory=self.max_memory,
            made_on=self.made_on or today(),
            certificate=self.certificate,
            private_key=self.private_key,
            signature=self.signature,
        )


def stack(request: StackRequest, context: JobContext) -> Result:
    """Say of each edit whether it is as it would be made now; where all are, flatten them.

    Returns
    -------
    Result
        Roles as of an edit, where an output was asked for. The report has ``edits``: (item, state, why) of
        each, lowest first, the state ``right`` or ``again``.

    Raises
    ------
    UsageError
        An edit would be made otherwise now, and an output was asked for; an Item is of another raster.
    SceneError
        A file of an edit is gone or was changed.
    """
    context = context.limited(request.threads, request.max_memory)
    asked = request.as_edit()
    require_signer(asked)
    with open_scene(request.source) as scene:
        if request.output:
            check_outputs(asked, scene)
        layers = read_layers(request.items, scene)
        share = 0.5 if request.output else 1.0
        found = look(layers, scene, context.child(0.0, share))
        report: dict[str, Any] = {"edits": found}
        if not request.output:
            return Result(context.job, {}, report, tuple(context.warnings))
        if (sentence := _wrong(found)) and not request.as_shown:
            raise UsageError(f"{sentence}: make again what was made so, the lowest first", hint="again")
        if sentence:
            context.warn(f"{sentence}: the edits run one on another would give other pixels there")
        outputs = _flatten(asked, layers, scene, context.child(share, 1.0))
    context.finish()
    return Result(context.job, outputs, report, tuple(context.warnings))


def look(layers: Sequence[EditLayer], scene: Scene, context: JobContext) -> list[dict[str, str]]:
    """Of each edit of a stack its Item, its state, and why it has to be made again."""
    found = []
    for number, layer in enumerate(layers):
        context.progress(f"looking at edit {number + 1} of {len(layers)}", number / len(layers))
        why = _why_again(layer, layers[:number], scene, context)
        state = AGAIN if why else RIGHT
        found.append({"item": str(layer.item), "state": state, "why": why})
    return found


# ------------------------------------------------------------------------------------------------------ parts


def _why_again(layer: EditLayer, below: Sequence[EditLayer], scene: Scene, context: JobContext) -> str:
    """Why an edit is not as it would be made on ``below``; empty where it is."""
    if layer.beneath is not None and layer.beneath == tuple(one.digest for one in below):
        return ""
    request = layer.edit.request
    find_task(request.task.kind)  # registers the request type of a task that is not this package's own
    try:
        with open_scene(request.source) as then, tempfile.TemporaryDirectory(prefix="rs-genedit-") as folder:
            if not below:
                return _difference(layer, then, scene, context)
            base = Path(folder) / "beneath.vrt"
            lay(scene, below, base)
            with open_scene(base) as now:
                return _difference(layer, then, now, context)
    except GenEditError as error:
        return f"it cannot be held against what is beneath it now: {error}"


def _difference(layer: EditLayer, then: Scene, now: Scene, context: JobContext) -> str:
    """What an edit would read otherwise of ``now`` than it did of ``then``; empty where nothing."""
    if (then.radiometry, then.largest) != (now.radiometry, now.largest):
        return "the range of values of the raster beneath it is another now"
    quiet = JobContext(cancelled=context.cancelled, threads=context.threads, max_memory=context.max_memory)
    recipe, units = prepare(replace(layer.edit.request, source=str(now.path)), now, quiet)
    if content_key(recipe, units, now)[1] != layer.edit.fingerprint:
        return "what lies beneath or around it is another now"
    return ""


def _wrong(found: Sequence[Mapping[str, str]]) -> str:
    """Which edits would be made otherwise now, as the beginning of a sentence; empty where none."""
    wrong = [one for one in found if one["state"] == AGAIN]
    if not wrong:
        return ""
    names = ", ".join(Path(one["item"]).name for one in wrong)
    what = "edit was" if len(wrong) == 1 else "edits were"
    return f"{len(wrong)} {what} made on something else than lies beneath now ({names}; {wrong[0]['why']})"


def _flatten(
    asked: EditRequest, layers: Sequence[EditLayer], scene: Scene, context: JobContext
) -> dict[str, tuple[str, ...]]:
    """Stage what the edits changed, and write the scene with it: read back and compared as an edit is."""
    edits = LaidEdits(tuple(layers), scene.edited_bands)
    windows = patch_windows([layer.window for layer in layers])
    pieces = [piece for window in windows for piece in window.tiles(_PIECE)]
    read = hashlib.sha256()
    for window in windows:
        read.update(scene.fingerprint(window).encode())
    fingerprint = read.hexdigest()
    key = hashlib.sha256("".join([fingerprint, *(layer.digest for layer in layers)]).encode()).hexdigest()
    output = Path(asked.output)
    made = StackProvenance(
        asked,
        layers[-1].made.seed,
        fingerprint,
        models={name: digest for layer in layers for name, digest in layer.made.models.items()},
        warnings=tuple(context.warnings),
        beneath=described(asked.source, layers, output.parent),
        edits=tuple(layer.made for layer in layers),
    )
    try:
        with Staging.open(output.parent, output.name, scene, key) as staging:
            for number, piece in enumerate(pieces):
                context.progress("laying the edits over each other", 0.4 * number / len(pieces))
                changed = edits.changed(piece)
                if changed.any():
                    staging.write(piece, edits.lay_over(piece, scene.read(piece)), changed)
            return finish(staging, scene, asked, made, context.child(0.4, 1.0))
    except BaseException:
        discard_staging(output)  # laid again in seconds: nothing waits for a resume
        raise


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`StackRequest` as JSON data."""
    return stack(decode(StackRequest, request), context)


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """What prompts need, for an edit by words may have to be planned again."""
    return ("rs_genedit.encoders.ready",)
