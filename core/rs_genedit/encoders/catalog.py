"""Catalog of image-text encoders: found and loaded by the name a person gives."""

from __future__ import annotations

import re
from pathlib import Path

from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.models import download, registry
from rs_genedit.models.record import sha256_of
from rs_genedit.models.registry import ModelCard
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.environment import offline
from rs_genedit.runtime.resources import resource

#: Part of the engine, but no one's to choose: it judges edits that others steered, in tests and benchmarks.
JUDGE = "judge"
_TAG = re.compile(
    r"open_clip:(?P<architecture>[\w.-]+)/(?P<weights>[\w.-]+)(?:@(?P<revision>[0-9a-f]{7,40}))?$"
)


def load_encoder(
    name: str = "builtin", device: str = "cpu", cache: Path | None = None, context: JobContext | None = None
) -> ImageTextEncoder:
    """The encoder called ``name``.

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
        There is no such encoder.
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
        encoder = load_checkpoint(path, path.stem, architecture, None, device)
    else:
        chosen = encoder_card(name)
        found = download.require(chosen, cache)
        encoder = load_checkpoint(found, name, chosen.architecture, chosen.quick_gelu, device, sha256_of(found))
    for note in encoder.notes:
        (context or JobContext()).warn(note)
    return encoder


def _local(name: str) -> tuple[str | None, Path | None]:
    """Architecture and path where ``name`` means a local file or folder."""
    architecture, at, rest = name.rpartition("@")
    if offline() and rest.startswith(("//", "\\\\")):
        raise WeightsError("weights on another computer are not read offline: copy them to this one")
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


def encoder_card(name: str) -> ModelCard:
    """The card of a model of the registry, or of ``open_clip:ARCHITECTURE/WEIGHTS``, any model open_clip lists.

    Raises
    ------
    UsageError
        There is no such model.
    """
    if match := _TAG.match(name):
        return _open_clip_card(name, **match.groupdict())
    return registry.card(name)


def _open_clip_card(name: str, architecture: str, weights: str, revision: str | None) -> ModelCard:
    from rs_genedit.encoders.openclip import open_clip_module

    open_clip = open_clip_module()
    listed = open_clip.pretrained.get_pretrained_cfg(architecture, weights)
    if not listed or not listed.get("hf_hub"):
        tags = ", ".join(open_clip.list_pretrained_tags_by_model(architecture)[:8])
        raise UsageError(
            f"open_clip lists no weights {weights!r} for {architecture!r} on the hub"
            + (f": it has {tags}" if tags else ", nor an architecture of that name")
        )
    repository, _, file = str(listed["hf_hub"]).rstrip("/").partition("/")
    owner, _, rest = file.partition("/")
    return ModelCard(
        name,
        f"open_clip {architecture} {weights}",
        architecture,
        repository=f"{repository}/{owner}",
        revision=revision or "main",
        file=rest or "open_clip_model.safetensors",
        quick_gelu=bool(listed.get("quick_gelu", False)),
        licence="see the model's repository",
        about="a general image-text model listed by open_clip",
    )
