"""Job ``models``: list, fetch or verify weight files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from rs_genedit.encoders.catalog import encoder_card, load_encoder
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.models import download, latent_models
from rs_genedit.models.latent_models import LATENT_CARDS, LatentCard, latent_card
from rs_genedit.models.registry import CARDS, ModelCard
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import resource


@dataclass(frozen=True)
class ModelsRequest:
    """``models list``, ``models fetch NAME ...``, ``models verify [NAME ...]``.

    ``trust`` fetches what no SHA-256 is pinned for, as its source offers it; ``accept_licence`` says that the
    licences of the latent models that are named were read and are accepted.
    """

    verb: Literal["list", "fetch", "verify"]
    names: tuple[str, ...] = ()
    trust: bool = False
    accept_licence: bool = False


def models(request: ModelsRequest, context: JobContext, cache: Path | None = None) -> dict[str, Any]:
    """Carry out a ``models`` command.

    Returns
    -------
    dict
        ``models``: for each its name, kind (``guide``, an image-text encoder, or ``latent``), title,
        architecture, licence, terms (of a latent model's licence), megabytes (or None), about, source, pinned
        (whether its SHA-256 is known beforehand), state (``shipped``, ``fetched``, ``not fetched``,
        ``verified``, ``damaged``) and path (or None); for ``verify`` the ``sha256`` and, if damaged, ``why``.
    """
    if request.verb == "fetch":
        return _fetch(request, context, cache)
    if request.verb == "verify":
        return _verify(request.names, context, cache)
    everything: list[ModelCard | LatentCard] = [*CARDS, *LATENT_CARDS]
    return {"models": [_describe(c, cache) for c in everything]}


def _card(name: str) -> ModelCard | LatentCard:
    """The card of a guide or of a latent model."""
    return latent_card(name) or encoder_card(name)


def _fetch(request: ModelsRequest, context: JobContext, cache: Path | None) -> dict[str, Any]:
    if not request.names:
        named = [c.name for c in CARDS if not c.shipped] + [c.name for c in LATENT_CARDS if not c.shipped]
        raise UsageError(f"say which model to fetch: {', '.join(named)}")
    chosen = [_card(name) for name in request.names]
    for i, one in enumerate(chosen):
        part = context.child(i / len(chosen), (i + 1) / len(chosen))
        if one.shipped:
            context.warn(f"{one.title} comes with the engine: there is nothing to fetch")
            continue
        if isinstance(one, LatentCard):
            latent_models.fetch_folder(one, cache, None, part, request.trust, request.accept_licence)
            continue
        download.fetch(one, cache, context=part, trust=request.trust)
    return {"models": [_describe(c, cache) for c in chosen]}


def _verify(names: tuple[str, ...], context: JobContext, cache: Path | None) -> dict[str, Any]:
    """All that is there, or those named; a named one that is missing is an error."""
    for one in map(_card, names):
        if isinstance(one, LatentCard):
            latent_models.require_folder(one, cache)
        elif not one.shipped:
            download.fetched(one, cache)
    here: list[ModelCard | LatentCard] = [_card(n) for n in names]
    if not names:
        here += [c for c in CARDS if c.shipped or download.installed(c, cache)]
        here += [c for c in LATENT_CARDS if latent_models.installed_folder(c, cache)]
    found = []
    for i, one in enumerate(here):
        context.progress(f"checking {one.title}", i / len(here))
        line = _describe(one, cache)
        found.append(line)
        try:
            if isinstance(one, LatentCard):
                line |= _verified(one, cache)
                continue
            digest = load_encoder(one.name).sha256 if one.shipped else download.verify(one, cache)
            line |= {"state": "shipped" if one.shipped else "verified", "sha256": digest}
        except GenEditError as error:
            line |= {"state": "damaged", "why": str(error)}
    return {"models": found}


def _verified(one: LatentCard, cache: Path | None) -> dict[str, str]:
    """State and SHA-256 of a latent model: of all its files where it is shipped, else of its UNet's weights."""
    if not one.shipped:
        return {"state": "verified", "sha256": latent_models.verify_folder(one, cache)}
    from rs_genedit.tasks.text.latent import require_digest

    return {"state": "shipped", "sha256": require_digest(one.name, one.folder())}


def _describe(one: ModelCard | LatentCard, cache: Path | None) -> dict[str, Any]:
    if isinstance(one, LatentCard):
        folder = latent_models.installed_folder(one, cache)
        return {
            "name": one.name,
            "kind": "latent",
            "title": one.title,
            "architecture": one.architecture,
            "licence": one.licence,
            "terms": one.terms,
            "megabytes": None,
            "about": one.about,
            "source": one.url() or None,
            "pinned": one.shipped,
            "state": "shipped" if one.shipped else "fetched" if folder else "not fetched",
            "path": str(folder) if folder else None,
        }
    path = resource("guide", one.name) if one.shipped else download.installed(one, cache)
    state = "shipped" if one.shipped else "fetched" if path else "not fetched"
    return {
        "name": one.name,
        "kind": "guide",
        "title": one.title,
        "architecture": one.architecture,
        "licence": one.licence,
        "megabytes": one.approximate_mb,
        "about": one.about,
        "source": one.url() if not one.shipped else None,
        "pinned": one.shipped or one.sha256 is not None,
        "state": state,
        "path": str(path) if path else None,
    }


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`ModelsRequest` as JSON data."""
    return context.result(models(decode(ModelsRequest, request), context))
