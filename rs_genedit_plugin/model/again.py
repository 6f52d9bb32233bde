"""An earlier request done again: another output, the same or another seed, its files where they lie now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, portable, protocol, remote
from . import places
from .draft import Draft
from .options import SEED_LIMIT, SUFFIXES
from .outputs import free_path

translate = QCoreApplication.translate


def located(request: protocol.EditRequest, folder: Path) -> tuple[protocol.EditRequest, list[str]]:
    """``request`` with the files that it reads where they lie now, and a sentence for each that moved.

    One that is not at its old place is looked for under its name in ``folder``, where the Item or the history
    lies. On another computer nothing is looked up.
    """
    text = translate("Requests", "{old} is not there any more: {new} beside the result is used instead.")
    found, moved = portable.located(request, folder)
    return found, [text.format(old=places.legible(old), new=places.legible(new)) for old, new in moved]


class Origin:
    """What the dock's request was loaded from, as long as nothing was changed in it."""

    def __init__(self) -> None:
        self._fields: dict[str, Any] = {}
        self._fingerprint = ""

    def remember(self, draft: Draft, fingerprint: str) -> None:
        """``fingerprint`` is of the pixels from which the result was made whose request ``draft`` shows now."""
        try:
            self._fields, self._fingerprint = draft.request().pixel_fields(), fingerprint
        except errors.GenEditError:  # not all of it can be shown
            self._fingerprint = ""

    def fingerprint(self, request: protocol.EditRequest) -> str:
        """Of the pixels that ``request`` should read; empty where it is not the one that was loaded."""
        return self._fingerprint if request.pixel_fields() == self._fields else ""


def has_changed(expected: str, report: dict[str, Any]) -> bool:
    """Whether a job read other pixels than the earlier result whose fingerprint is ``expected``."""
    found = report.get("fingerprint")
    return bool(expected) and isinstance(found, str) and found != expected


def with_seed(request: protocol.EditRequest, seed: int) -> protocol.EditRequest:
    """``request`` with another seed; seeds that regions have of their own move along, for another variant."""
    task, by = request.task, seed - request.seed
    if isinstance(task, protocol.EachTask):
        moved = (
            one if one.seed is None else replace(one, seed=(one.seed + by) % SEED_LIMIT) for one in task.shares
        )
        task = replace(task, shares=tuple(moved))
    return replace(request, seed=seed, task=task)


def repeat(
    request: protocol.EditRequest, folder: Path, taken: Iterable[str], seed: int | None = None
) -> protocol.EditRequest:
    """``request`` with a new output: beside its old one if the person used that folder, else in ``folder``.

    The request may come from a stranger: raises :class:`UsageError` where it leads to another computer that the
    person has not agreed to. ``seed`` rolls it anew.
    """
    unknown = places.unknown(remote.names_in(request))
    if unknown:
        raise errors.UsageError(
            translate("Requests", "The request leads to {place}, which was not agreed to.").format(
                place=places.legible(unknown[0])
            )
        )
    beside = Path(request.output).parent
    if places.is_used(beside) and beside.is_dir():
        folder = beside
    suffix = SUFFIXES.get(request.format, ".tif")
    output = free_path(folder, Path(request.source).stem, request.task.kind, suffix, taken)
    return replace(
        request if seed is None else with_seed(request, seed),
        output=str(output),
        mask_output=None,
        resume=False,
        overwrite=False,
    )
