"""Image-text encoders by open_clip: RemoteCLIP, GeoRSCLIP, the built-in one, any local checkpoint."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rs_genedit.encoders.config import Preprocessing, fault, read_config
from rs_genedit.encoders.import_time import lean_imports
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
from rs_genedit.encoders.vocabulary import Vocabulary
from rs_genedit.errors import GenEditError, WeightsError
from rs_genedit.models.weights import read_weights
from rs_genedit.prompts import words_that_fit
from rs_genedit.runtime.environment import go_offline
from rs_genedit.runtime.hashing import sha256_of_file

#: Bytes of a tokenizer's merges once unpacked; open_clip's own have three million.
_MOST_MERGES = 16 << 20
#: Keys of architectures of open_clip's own list, beside those a folder may have.
_ALSO = {"custom_text": lambda v: isinstance(v, bool)}


class TextSupportError(GenEditError, ImportError):
    """The packages that text needs are not installed."""


def open_clip_module() -> Any:
    """open_clip, made importable; :class:`TextSupportError` where it is not installed."""
    ensure_torchvision()
    go_offline()
    try:
        with lean_imports():
            import open_clip
    except ImportError as error:
        raise TextSupportError(
            f"words need the package open_clip_torch, which cannot be imported ({error}): install "
            "the engine again, with edits by words"
        ) from None
    return open_clip


class OpenClipEncoder:
    """An open_clip model as :class:`~rs_genedit.encoders.base.ImageTextEncoder`.

    Pictures are resampled to the network's size by an antialiased bicubic, as open_clip does for square
    pictures, but never cropped: an edge of the ROI must not fall outside what is judged.
    """

    def __init__(
        self,
        model: nn.Module,
        tokenizer: Any,
        name: str,
        weights_sha256: str,
        preprocessing: Preprocessing | None = None,
        vocabulary: Vocabulary | None = None,
        device: str | torch.device = "cpu",
        notes: tuple[str, ...] = (),
    ) -> None:
        preprocessing = preprocessing or Preprocessing()
        self.device = torch.device(device)
        self._model: Any = model  # its attributes are open_clip's, unknown to nn.Module
        self._model.float().eval().requires_grad_(False).to(self.device)
        self._tokenizer = tokenizer
        self._vocabulary = vocabulary
        self._mean = torch.tensor(preprocessing.mean, device=self.device).view(1, 3, 1, 1)
        self._std = torch.tensor(preprocessing.std, device=self.device).view(1, 3, 1, 1)
        self.name, self.sha256, self.notes = name, weights_sha256, notes
        self.input_size = preprocessing.size
        logit_scale: Any = model.logit_scale
        self.scale = float(logit_scale.exp())
        self.dim = int(self._embed(("land",)).shape[-1])

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        """Embeddings (n, dim) of unit length; words outside a limited vocabulary are left out.

        Raises
        ------
        UsageError
            The model knows none of the words of a prompt.
        """
        return self._embed(
            [self._vocabulary.known_part(p, self.name) if self._vocabulary else p for p in prompts]
        )

    @torch.no_grad()
    def _embed(self, texts: Sequence[str]) -> Tensor:
        tokens = self._tokenizer(list(texts)).to(self.device)
        return F.normalize(self._model.encode_text(tokens).float(), dim=-1)

    def encode_images(self, images: Tensor) -> Tensor:
        """Embeddings (n, dim) of unit length of RGB pictures (n, 3, h, w) in [0, 1]; differentiable."""
        size = (self.input_size, self.input_size)
        images = images.to(self.device, torch.float32)
        if images.shape[-2:] != size:
            images = F.interpolate(images, size=size, mode="bicubic", antialias=True, align_corners=False)
        return F.normalize(self._model.encode_image((images - self._mean) / self._std).float(), dim=-1)

    def readable(self, prompt: str) -> bool:
        """Whether the model knows at least one word of ``prompt``."""
        return self._vocabulary is None or self._vocabulary.readable(prompt)

    def warnings(self, prompt: str) -> tuple[str, ...]:
        """Sentences about what in ``prompt`` this model does not know or cannot read."""
        found = list(self._vocabulary.warnings(prompt)) if self._vocabulary else []
        fitting, all_words = words_that_fit(prompt, self._tokenizer)
        if fitting < all_words:
            found.append(
                f"the guide {self.name} reads only the first {fitting} of the prompt's "
                f"{all_words} words: shorten it"
            )
        return tuple(found)


def load_folder(folder: Path, name: str, device: str | torch.device = "cpu") -> OpenClipEncoder:
    """A model kept as a folder in open_clip's format.

    ``open_clip_config.json``, ``open_clip_model.safetensors``, and where the vocabulary is cut,
    ``bpe.txt.gz`` (read by open_clip's own tokenizer) and ``vocabulary.json`` (the words it was trained on).

    Raises
    ------
    WeightsError
        A file is missing, cut, or the weights are not those of the config.
    """
    open_clip_module()
    from open_clip.model import CLIP
    from open_clip.tokenizer import SimpleTokenizer

    config, preprocessing = read_config(folder / "open_clip_config.json")
    path = folder / "open_clip_model.safetensors"
    weights = read_weights(path)
    try:
        network = CLIP(**config)
    except (ValueError, TypeError, RuntimeError, AssertionError, ArithmeticError):
        raise WeightsError(f"the config in {folder} describes no network that can be made") from None
    model = _fill(network, weights, name, path)
    merges, words = folder / "bpe.txt.gz", folder / "vocabulary.json"
    context = int(config["text_cfg"].get("context_length", 77))
    tokenizer = (
        SimpleTokenizer(_require_merges(merges), context_length=context)
        if merges.is_file()
        else SimpleTokenizer(context_length=context)
    )
    if tokenizer.vocab_size > config["text_cfg"].get("vocab_size", 49408):
        raise WeightsError(f"the tokenizer in {folder} has more words than the model: use another folder")
    vocabulary = Vocabulary.from_file(words) if words.is_file() else None
    return OpenClipEncoder(model, tokenizer, name, sha256_of_file(path), preprocessing, vocabulary, device)


def load_checkpoint(
    path: Path,
    name: str,
    architecture: str | None = None,
    quick_gelu: bool | None = None,
    device: str | torch.device = "cpu",
    sha256: str | None = None,
) -> OpenClipEncoder:
    """A checkpoint of one of open_clip's architectures, as RemoteCLIP and GeoRSCLIP are published.

    Parameters
    ----------
    path : Path
        ``.pt`` (state dict) or ``.safetensors``.
    name : str
        What the encoder is called in messages and provenance.
    architecture : str, optional
        open_clip's name of it (``RN50``, ``ViT-B-32``, ...); read off the tensors' shapes where it is not
        given.
    quick_gelu : bool, optional
        The activation the model was trained with. Both fit the same weights; where it is not known, the one
        that tells a few drawn scenes apart better is taken (:mod:`rs_genedit.encoders.activation`).
    sha256 : str, optional
        Of the file, where it is known already.

    Raises
    ------
    WeightsError
        No such file, cut, more than tensors, or not the weights of that architecture.
    """
    open_clip = open_clip_module()
    weights = read_weights(path)
    architecture = architecture or infer_architecture(weights, path)
    bare = architecture.removesuffix("-quickgelu")
    _require_architecture(open_clip, bare)
    quick = True if bare != architecture else quick_gelu
    model = open_clip.create_model(bare, pretrained=None, pretrained_hf=False, force_quick_gelu=bool(quick))
    _fill(model, weights, bare, path)
    size = model.visual.image_size
    preprocessing = Preprocessing(size[0] if isinstance(size, (tuple, list)) else int(size))
    encoder = OpenClipEncoder(
        model, open_clip.get_tokenizer(bare), name, sha256 or sha256_of_file(path), preprocessing, None, device
    )
    if quick is None:
        from rs_genedit.encoders.activation import choose

        encoder.notes = (choose(encoder, model),)
    return encoder


def infer_architecture(weights: dict[str, Tensor], path: Path) -> str:
    """open_clip's name for the architecture of a state dict, by the shapes of its first tensors."""
    if "visual.layer1.0.conv1.weight" in weights:
        depth = 1 + max(int(n.split(".")[2]) for n in weights if n.startswith("visual.layer3."))
        width = weights["visual.layer1.0.conv1.weight"].shape[0]
        name = {(6, 64): "RN50", (23, 64): "RN101"}.get((depth, width))
    else:
        stem = weights.get("visual.conv1.weight")
        shape = (stem.shape[0], stem.shape[-1]) if stem is not None and stem.ndim == 4 else None
        name = {
            (768, 32): "ViT-B-32",
            (768, 16): "ViT-B-16",
            (1024, 14): "ViT-L-14",
            (1280, 14): "ViT-H-14",
        }.get(shape or (0, 0))
    if name is None:
        raise WeightsError(
            f"{path} is not the checkpoint of an image-text model known by its shapes: name the "
            f"architecture, as in "
            f"ViT-B-32@{path.name}"
        )
    return name


def _fill(model: nn.Module, weights: dict[str, Tensor], name: str, path: Path) -> nn.Module:
    """Load ``weights`` exactly, or say in one sentence how they differ."""
    wanted = model.state_dict()
    missing = [n for n in wanted if n not in weights]
    foreign = [n for n in weights if n not in wanted and not n.endswith("position_ids")]
    odd = [n for n in wanted if n in weights and weights[n].shape != wanted[n].shape]
    if missing or foreign or odd:
        which = [
            f"{len(found)} {word} (first {found[0]})"
            for found, word in ((missing, "missing"), (foreign, "foreign"), (odd, "of another shape"))
            if found
        ]
        raise WeightsError(f"{path} does not hold the weights of {name}: tensors {', '.join(which)}")
    if any(weights[n].is_floating_point() and not torch.isfinite(weights[n]).all() for n in wanted):
        raise WeightsError(f"{path} holds values that are no numbers: fetch it again", hint="fetch")
    model.load_state_dict({n: weights[n] for n in wanted})
    return model


def _require_merges(path: Path) -> str:
    """``path`` as text, once its unpacked size has been found bearable."""
    try:
        with gzip.open(path) as file:
            if len(file.read(_MOST_MERGES + 1)) <= _MOST_MERGES:
                return str(path)
    except (OSError, EOFError, zlib.error):
        pass
    raise WeightsError(f"{path} is not the tokenizer of an open_clip model: use another folder")


def _require_architecture(open_clip: Any, name: str) -> None:
    """Refuse what is not in open_clip's own list, or wants more from the network than its weights."""
    if name not in open_clip.list_models():
        raise WeightsError(
            f"open_clip knows no architecture {name[:40]!a}; it is written like RN50 or ViT-B-32"
        )
    wrong = fault(open_clip.get_model_config(name), _ALSO)
    if wrong:
        raise WeightsError(
            f"the architecture {name} needs more than one file of weights ({wrong}): use another"
        )
