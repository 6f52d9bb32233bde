"""Model registry: where weight files are, what they weigh, what they may be used for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rs_genedit.errors import UsageError

_HUB = "https://huggingface.co"


@dataclass(frozen=True)
class ModelCard:
    """One model.

    Attributes
    ----------
    name : str
        What ``--guide`` and ``models fetch`` take.
    title : str
    architecture : str
        open_clip's name of it.
    repository, revision, file : str
        Where on the hub; the revision is a full commit hash, so the file can never change under the name.
        Empty for what is shipped.
    size : int or None
        Bytes, exact; None where the hub is asked.
    sha256 : str or None
        Of the file. None where it is not pinned here: then what the hub states for the pinned revision (its
        object id for large files is their SHA-256) is taken and kept beside the file.
    quick_gelu : bool or None
        Activation; None: decided by a probe when loaded (:mod:`rs_genedit.encoders.activation`).
    licence, about : str
    """

    name: str
    title: str
    architecture: str
    repository: str = ""
    revision: str = ""
    file: str = ""
    size: int | None = None
    sha256: str | None = None
    quick_gelu: bool | None = None
    licence: str = ""
    about: str = ""

    @property
    def shipped(self) -> bool:
        """Whether it comes with the engine."""
        return not self.repository

    @property
    def approximate_mb(self) -> int | None:
        """Size in megabytes, where it is known."""
        return round(self.size / 1e6) if self.size else None

    def url(self, base: str = _HUB) -> str:
        """Where the file is, on the hub or on a mirror of it with the same paths."""
        return f"{base.rstrip('/')}/{self.repository}/resolve/{self.revision}/{self.file}"

    def path_in(self, cache: Path) -> Path:
        """Where the file is kept once fetched; a folder per model and revision."""
        return (
            cache
            / "models"
            / self.name.replace(":", "-").replace("/", "-")
            / self.revision[:12]
            / Path(self.file).name
        )

    @property
    def warned_of(self) -> bool:
        """Whether the person is told that nothing proves the file to be the right one."""
        return True

    def beside(self, folder: Path) -> tuple[Path, ...]:
        """Where a local folder of models may hold the file."""
        kept = folder / f"models--{self.repository.replace('/', '--')}"
        return (
            folder / Path(self.file).name,
            folder / self.repository / self.file,
            folder / self.file,
            kept / "snapshots" / self.revision / self.file,
        )


_REMOTECLIP = ("chendelong/RemoteCLIP", "bf1d8a3ccf2ddbf7c875705e46373bfe542bce38")  # pragma: allowlist secret
_GEORSCLIP = ("Zilun/GeoRSCLIP", "4920188e6eba4e711ef9848cfd7cb77e874ee33f")  # pragma: allowlist secret
_REMOTECLIP_ABOUT = "fine-tuned on aerial and satellite captions, 0.05 to a few metres per pixel; free text"
_GEORSCLIP_ABOUT = "fine-tuned on five million remote sensing pictures with text; free text"
_GEORSCLIP_LICENCE = (
    "Creative Commons, terms not spelt out by its authors: read the repository before you publish"
)

CARDS: tuple[ModelCard, ...] = (
    ModelCard(
        "builtin",
        "Built-in guide",
        "small ResNet, 1 M parameters with its text tower",
        licence="GPL-2.0-or-later",
        about="comes with the engine; knows land cover and disaster states of its lexicon, no free text",
    ),
    ModelCard(
        "remoteclip-rn50",
        "RemoteCLIP RN50",
        "RN50",
        *_REMOTECLIP,
        "RemoteCLIP-RN50.pt",
        licence="Apache-2.0",
        about=_REMOTECLIP_ABOUT,
    ),
    ModelCard(
        "remoteclip-vit-b-32",
        "RemoteCLIP ViT-B-32",
        "ViT-B-32",
        *_REMOTECLIP,
        "RemoteCLIP-ViT-B-32.pt",
        605_208_421,
        "60014e395d930a3f2963d1d89c8522bf4ad56775571e4356e866864789af85c4",  # pragma: allowlist secret
        licence="Apache-2.0",
        about=_REMOTECLIP_ABOUT + "; the best balance on a CPU",
    ),
    ModelCard(
        "remoteclip-vit-l-14",
        "RemoteCLIP ViT-L-14",
        "ViT-L-14",
        *_REMOTECLIP,
        "RemoteCLIP-ViT-L-14.pt",
        1_710_613_765,
        "fcc2a7e21e171f4ffcb7a9c0206b8b74ac0c9eb83c67b576958b7a4ed6c8cecb",  # pragma: allowlist secret
        # Retrieval on satellite tiles is far better with QuickGELU than with GELU (recall at 5 of 26.5
        # against 18.0).
        quick_gelu=True,
        licence="Apache-2.0",
        about=_REMOTECLIP_ABOUT + "; the best of the three, for a GPU",
    ),
    ModelCard(
        "georsclip-vit-b-32",
        "GeoRSCLIP ViT-B-32",
        "ViT-B-32",
        *_GEORSCLIP,
        "ckpt/RS5M_ViT-B-32.pt",
        sha256="129bafaa6a097b8be52e2babf27d24f0a934dae919201e538dc698611bd1ea01",  # pragma: allowlist secret
        quick_gelu=True,
        licence=_GEORSCLIP_LICENCE,
        about=_GEORSCLIP_ABOUT,
    ),
    ModelCard(
        "georsclip-vit-l-14",
        "GeoRSCLIP ViT-L-14",
        "ViT-L-14",
        *_GEORSCLIP,
        "ckpt/RS5M_ViT-L-14.pt",
        quick_gelu=True,
        licence=_GEORSCLIP_LICENCE,
        about=_GEORSCLIP_ABOUT,
    ),
)
_BY_NAME = {card.name: card for card in CARDS}


def card(name: str) -> ModelCard:
    """The card of a model by name.

    Raises
    ------
    UsageError
        There is no such model.
    """
    if name in _BY_NAME:
        return _BY_NAME[name]
    raise UsageError(
        f"there is no guide {name!r}: it is one of {', '.join(_BY_NAME)}, open_clip:ARCHITECTURE/WEIGHTS "
        "(as in open_clip:ViT-B-32/laion2b_s34b_b79k), or a checkpoint file"
    )
