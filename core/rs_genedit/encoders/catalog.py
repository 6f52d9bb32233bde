"""Guides by the name a person gives, and the ``models`` command's three verbs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from rs_genedit.encoders.base import Guide
from rs_genedit.errors import GenEditError, UsageError, WeightsError
from rs_genedit.models import download
from rs_genedit.models.registry import CARDS, ModelCard, card
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import resource

#: Part of the engine, but no guide: it judges edits that others steered, in tests and benchmarks.
JUDGE = "judge"


def load_guide(
    name: str = "builtin", device: str = "cpu", cache: Path | None = None, context: JobContext | None = None
) -> Guide:
    """The guide called ``name``.

    Parameters
    ----------
    name : str
        ``builtin``; a model of ``models list`` that has been fetched; ``open_clip:ARCHITECTURE/WEIGHTS``,
        likewise; the path of a checkpoint (``.pt``, ``.safetensors``), with its architecture in front where
        its shapes do not tell it (``ViT-B-16@weights.pt``); or of a folder in open_clip's format.
    device : str
        A torch device.
    context : JobContext, optional
        Gets what was decided while loading (the activation), as warnings.

    Raises
    ------
    UsageError
        There is no such guide.
    WeightsError
        Its weights have not been fetched, or are damaged or another model's.
    """
    from rs_genedit.encoders.openclip import load_checkpoint, load_folder

    if name in ("builtin", JUDGE):
        return load_folder(resource("guide", name), name, device)
    architecture, path = _local(name)
    if path is not None and path.is_dir():
        return load_folder(path, path.name, device)
    if path is not None:
        guide = load_checkpoint(path, path.stem, architecture, None, device)
    else:
        chosen = card(name)
        guide = load_checkpoint(
            download.require(chosen, cache), name, chosen.architecture, chosen.quick_gelu, device
        )
    for note in guide.notes:
        (context or JobContext()).warn(note)
    return guide


def _local(name: str) -> tuple[str | None, Path | None]:
    """Architecture and path where ``name`` means a local file or folder."""
    architecture, at, rest = name.rpartition("@")
    if at and not name.startswith("open_clip:"):
        path = Path(rest).expanduser()
        if not path.is_file():
            raise WeightsError(f"there are no weights at {path}")
        return architecture, path
    path = Path(name).expanduser()
    looks_like_path = "/" in name or "\\" in name or path.suffix in (".pt", ".pth", ".bin", ".safetensors")
    if path.exists() and (looks_like_path or path.is_dir()):
        return None, path
    if looks_like_path and not name.startswith("open_clip:"):
        raise WeightsError(f"there are no weights at {path}")
    return None, None


@dataclass(frozen=True)
class ModelsRequest:
    """``models list``, ``models fetch NAME ...``, ``models verify [NAME ...]``."""

    verb: Literal["list", "fetch", "verify"]
    names: tuple[str, ...] = ()


def models(request: ModelsRequest, context: JobContext, cache: Path | None = None) -> dict[str, Any]:
    """Carry out a ``models`` command.

    Returns
    -------
    dict
        ``models``: for each its name, title, architecture, licence, megabytes (or None), about, source, state
        (``shipped``, ``fetched``, ``not fetched``, ``verified``, ``damaged``) and path (or None); for
        ``verify`` the ``sha256`` and, if damaged, ``why``.
    """
    if request.verb == "fetch":
        return _fetch(request.names, context, cache)
    if request.verb == "verify":
        return _verify(request.names, context, cache)
    return {"models": [_describe(c, cache) for c in CARDS]}


def _fetch(names: tuple[str, ...], context: JobContext, cache: Path | None) -> dict[str, Any]:
    if not names:
        raise UsageError(f"say which model to fetch: {', '.join(c.name for c in CARDS if not c.shipped)}")
    chosen = [card(name) for name in names]
    for i, one in enumerate(chosen):
        if one.shipped:
            context.warn(f"{one.title} comes with the engine: there is nothing to fetch")
            continue
        download.fetch(one, cache, context=context.child(i / len(chosen), (i + 1) / len(chosen)))
    return {"models": [_describe(c, cache) for c in chosen]}


def _verify(names: tuple[str, ...], context: JobContext, cache: Path | None) -> dict[str, Any]:
    """All that is there, or those named; a named one that is missing is an error."""
    for one in map(card, names):
        if not one.shipped:
            download.require(one, cache)
    here = [card(n) for n in names] or [c for c in CARDS if c.shipped or download.installed(c, cache)]
    found = []
    for i, one in enumerate(here):
        context.progress(f"checking {one.title}", i / len(here))
        line = _describe(one, cache)
        try:
            digest = load_guide(one.name).sha256 if one.shipped else download.verify(one, cache)
            line |= {"state": "shipped" if one.shipped else "verified", "sha256": digest}
        except GenEditError as error:
            line |= {"state": "damaged", "why": str(error)}
        found.append(line)
    return {"models": found}


def _describe(one: ModelCard, cache: Path | None) -> dict[str, Any]:
    path = resource("guide", one.name) if one.shipped else download.installed(one, cache)
    state = "shipped" if one.shipped else "fetched" if path else "not fetched"
    return {
        "name": one.name,
        "title": one.title,
        "architecture": one.architecture,
        "licence": one.licence,
        "megabytes": one.approximate_mb,
        "about": one.about,
        "source": one.url() if not one.shipped else None,
        "state": state,
        "path": str(path) if path else None,
    }
