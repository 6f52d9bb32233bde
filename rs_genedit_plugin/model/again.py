"""An earlier request done again: another output, the same or another seed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, protocol
from . import places
from .options import SUFFIXES
from .outputs import free_path

translate = QCoreApplication.translate


def repeat(
    request: protocol.EditRequest, folder: Path, taken: Iterable[str], seed: int | None = None
) -> protocol.EditRequest:
    """``request`` with a new output: beside its old one if the person used that folder, else in ``folder``.

    The request may come from a stranger: raises :class:`UsageError` where it leads to another computer that the
    person has not agreed to. ``seed`` rolls it anew.
    """
    unknown = places.unknown(places.names_in(request))
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
        request,
        seed=request.seed if seed is None else seed,
        output=str(output),
        mask_output=None,
        resume=False,
        overwrite=False,
    )
