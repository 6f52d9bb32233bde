"""Latent diffusion pipeline: words to embeddings, noise prediction of a UNet, pictures to latents and back.

What a model can do is read from its configs: picture size, 9-channel inpainting, two text encoders with size
conditioning (SDXL), ground resolution as a class (Text2Earth), kind of prediction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

#: Text2Earth: level l has 2 ** (17 - l) metres a pixel, for l of 10 to 18.
_FINEST_LEVEL, _COARSEST_LEVEL, _METRE_LEVEL = 18, 10, 17


@dataclass(frozen=True, eq=False)
class Words:
    """A prompt, encoded: ``hidden`` (1, tokens, width), and ``pooled`` (1, width) for SDXL, else None."""

    hidden: Tensor
    pooled: Tensor | None = None


@dataclass(frozen=True, eq=False)
class LatentPipeline:
    """A loaded model.

    Attributes
    ----------
    name : str
        Of its folder.
    sha256 : str
        Of all its configs and weights.
    """

    name: str
    sha256: str
    unet: Any
    vae: Any
    encoders: tuple[Any, ...]
    tokenizers: tuple[Any, ...]
    scheduler_config: dict[str, Any]

    @property
    def factor(self) -> int:
        """Pixels along a side of a latent cell."""
        return int(2 ** (len(self.vae.config.block_out_channels) - 1))

    @property
    def side(self) -> int:
        """Cells along a side of the picture that the model was trained for."""
        size = self.unet.config.sample_size
        return int(size if isinstance(size, int) else min(size))

    @property
    def channels(self) -> int:
        """Channels of a latent."""
        return int(self.vae.config.latent_channels)

    @property
    def inpaints(self) -> bool:
        """Whether the UNet is shown the mask and what is around it."""
        return int(self.unet.config.in_channels) == 2 * self.channels + 1

    @property
    def device(self) -> torch.device:
        """Where it computes."""
        return torch.device(self.unet.device)

    def scheduler(self, kind: str) -> Any:
        """A new scheduler: ``ddim`` or ``euler``, with the noise levels that the model was trained with."""
        from diffusers import DDIMScheduler, EulerDiscreteScheduler

        found = {"ddim": DDIMScheduler, "euler": EulerDiscreteScheduler}[kind]
        return found.from_config(self.scheduler_config)

    def words(self, text: str) -> tuple[Words, bool]:
        """A prompt, encoded, and whether it was cut because the model reads no more words."""
        hidden, pooled, cut = [], None, False
        for tokenizer, encoder in zip(self.tokenizers, self.encoders, strict=True):
            most = _longest(tokenizer, encoder)
            tokens = tokenizer(
                text, padding="max_length", max_length=most, truncation=True, return_tensors="pt"
            )
            cut |= len(tokenizer(text).input_ids) > most
            mask = tokens.attention_mask if getattr(encoder.config, "use_attention_mask", False) else None
            with torch.no_grad():
                read = encoder(
                    tokens.input_ids.to(self.device),
                    attention_mask=None if mask is None else mask.to(self.device),
                    output_hidden_states=len(self.encoders) > 1,
                )
            if len(self.encoders) == 1:
                return Words(read[0]), cut
            hidden.append(read.hidden_states[-2])
            pooled = read[0]
        return Words(torch.cat(hidden, -1), pooled), cut

    def offsets(self, text: str) -> tuple[tuple[int, int] | None, ...]:
        """(first, last + 1) character of each token of a prompt; None for start, end and padding.

        Two text encoders read the same tokens.
        """
        found = self.tokenizers[0](
            text,
            padding="max_length",
            max_length=_longest(self.tokenizers[0], self.encoders[0]),
            truncation=True,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
        )
        return tuple(
            None if special or first == last else (first, last)
            for (first, last), special in zip(
                found["offset_mapping"], found["special_tokens_mask"], strict=True
            )
        )

    def predict(
        self, latents: Tensor, time: Tensor, words: Words, negative: Words, scale: float, gsd: float | None
    ) -> Tensor:
        """What the UNet takes for noise, with classifier-free guidance (Ho and Salimans, 2022).

        Parameters
        ----------
        latents
            (1, channels of the UNet, height, width), scaled as the scheduler wants.
        scale
            Weight of the prompt; 1 is the prompt alone, without guidance.
        gsd
            Metres per pixel of the picture, for models that are told; None where unknown.
        """
        if scale == 1:
            with torch.no_grad():
                return self.read(latents, time, words, gsd)
        pooled = None
        if words.pooled is not None and negative.pooled is not None:
            pooled = torch.cat([negative.pooled, words.pooled])
        both = Words(torch.cat([negative.hidden, words.hidden]), pooled)
        with torch.no_grad():
            without, with_ = self.read(torch.cat([latents] * 2), time, both, gsd).chunk(2)
        return without + scale * (with_ - without)

    def read(self, latents: Tensor, time: Tensor, words: Words, gsd: float | None) -> Tensor:
        """What the UNet makes of (n, channels, height, width) with n prompts; a gradient goes through it."""
        count = len(latents)
        hidden = words.hidden
        extra: dict[str, Any] = {}
        if words.pooled is not None:
            height, width = (self.factor * n for n in latents.shape[-2:])
            ids = torch.tensor([[height, width, 0, 0, height, width]] * count, dtype=hidden.dtype)
            extra["added_cond_kwargs"] = {"text_embeds": words.pooled, "time_ids": ids.to(self.device)}
        if self.unet.class_embedding is not None:
            extra["class_labels"] = torch.full((count,), self._level(gsd), device=self.device)
        shown = latents.to(self.device, hidden.dtype)
        noise: Tensor = self.unet(shown, time, encoder_hidden_states=hidden, return_dict=False, **extra)[0]
        return noise

    def _level(self, gsd: float | None) -> int:
        """The class of a ground resolution."""
        exact = _METRE_LEVEL - torch.log2(torch.tensor(gsd or 1.0)).item()
        return int(min(max(round(exact), _COARSEST_LEVEL), _FINEST_LEVEL))

    def encode(self, picture: Tensor) -> Tensor:
        """Latents (1, channels, h, w) of a picture (1, 3, height, width) of 0 to 1: the mode, without noise."""
        with torch.no_grad():
            found = self.vae.encode((2 * picture - 1).to(self.device)).latent_dist.mode()
        shift = getattr(self.vae.config, "shift_factor", None) or 0.0
        return (found - shift) * self.vae.config.scaling_factor

    def decode(self, latents: Tensor) -> Tensor:
        """The picture (1, 3, height, width) of 0 to 1 of latents."""
        shift = getattr(self.vae.config, "shift_factor", None) or 0.0
        inner = (latents / self.vae.config.scaling_factor + shift).to(self.device)
        with torch.no_grad():
            picture: Tensor = self.vae.decode(inner, return_dict=False)[0]
        return (picture / 2 + 0.5).clamp(0, 1)


def _longest(tokenizer: Any, encoder: Any) -> int:
    """Tokens that a text encoder reads at most."""
    return int(min(tokenizer.model_max_length, encoder.config.max_position_embeddings))
