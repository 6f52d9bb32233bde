"""Request of ``edit --from-item``: an earlier edit's, with what the command line says in its place."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path
from typing import Any

from rs_genedit import localnames, protocol
from rs_genedit.errors import OutputError, SceneError, UsageError
from rs_genedit.remote import names_in, other_computer
from rs_genedit.runtime.faults import one_line


def earlier_request(
    item: str,
    source: str | None,
    output: str | None,
    task: protocol.Task | None,
    given: dict[str, Any],
    on_others: bool = False,
) -> tuple[protocol.EditRequest, str]:
    """The Item's request with what was given on the command line in its place; one path alone is the OUTPUT.

    With it the fingerprint of what the Item's edit read, empty where this edit is another one. ``on_others``:
    edits are laid over the raster itself, not over what lay beneath the Item's edit.
    """
    if output is None:
        source, output = None, source
    if output is None:
        raise UsageError("--from-item needs the path of an OUTPUT")
    from rs_genedit.raster.provenance import read_item

    changes: dict[str, Any] = {**given, "output": output, "mask_output": given.get("mask_output")}
    if source is None and on_others:
        from rs_genedit.raster.edit_layers import scene_beneath

        source = scene_beneath(item) or None
    if source is not None:
        changes["source"] = source
    if task is not None:
        changes["task"] = task
    earlier = read_item(item)
    named = earlier.request
    if earlier.is_withheld and task is None:
        raise UsageError(f"the prompt of {item} was left out on wish: say it again", hint="prompt")
    request = dataclasses.replace(named, **changes)
    _require_here(item, set(names_in(named)) & set(names_in(request)) - {source, given.get("roi")})
    _keep_item(item, request)
    for old, new in earlier.moved:
        if new in names_in(request):
            found = f"{one_line(old)} is not there any more: {one_line(new)} is used instead"
            print(f"note: {found}", file=sys.stderr)
    _require_source(request.source, item, source is not None)
    return request, earlier.fingerprint if _same_edit(request, named) and not on_others else ""


def _require_source(name: str, item: str, is_given: bool) -> None:
    """Raise where an Item names its source by a file that is neither beside it nor here."""
    if is_given or localnames.local_name(name) or localnames.looks_remote(name):
        return
    if not Path(name).expanduser().exists():
        raise SceneError(
            f"the raster that {item} was made from, {name}, does not exist beside it or here: give its path "
            "before that of the OUTPUT"
        )


def _same_edit(one: protocol.EditRequest, other: protocol.EditRequest) -> bool:
    """Whether two requests, of whatever source and seed, read the same of it."""
    fields = [dataclasses.replace(request, seed=0).content_fields() for request in (one, other)]
    return fields[0] == fields[1]


def _require_here(item: str, names: set[str]) -> None:
    """Raise where an Item, which may be a stranger's, names files on a computer that nobody named here."""
    own = other_computer(str(Path(item).absolute()))
    places = {place for place in map(other_computer, names) if place is not None and place != own}
    if places:
        raise UsageError(
            f"{item} leads to another computer, {sorted(places)[0]}: name the file yourself to have it opened",
            hint="source",
        )


def _keep_item(item: str, request: protocol.EditRequest) -> None:
    """An Item that is read may be replaced by the one of the output that it describes, by nothing else."""
    from rs_genedit.raster.companions import earlier_item
    from rs_genedit.raster.outputs import Outputs
    from rs_genedit.raster.read_files import first_conflict

    outputs = Outputs.of(request)
    found = first_conflict(outputs.written(), [Path(item)])
    if found is None or (found[0] == outputs.item and earlier_item(outputs.item, outputs.output)):
        return
    raise OutputError(f"this edit would write {found[0]} and reads {item}: choose another output")
