"""Cancellable image-text encoder: asks before each batch whether to go on (one takes seconds)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder


class CancellableEncoder:
    """``encoder``, with ``check`` called before it looks at pictures; ``check`` raises to stop.

    The same results as the encoder itself.
    """

    def __init__(self, encoder: ImageTextEncoder, check: Callable[[], None]) -> None:
        self._encoder, self._check = encoder, check
        self.name, self.dim, self.input_size = encoder.name, encoder.dim, encoder.input_size
        self.scale, self.sha256 = encoder.scale, encoder.sha256

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        """As the encoder."""
        return self._encoder.encode_text(prompts)

    def encode_images(self, images: Tensor) -> Tensor:
        """As the encoder, unless stopped."""
        self._check()
        return self._encoder.encode_images(images)

    def readable(self, prompt: str) -> bool:
        """As the encoder."""
        return self._encoder.readable(prompt)

    def warnings(self, prompt: str) -> tuple[str, ...]:
        """As the encoder."""
        return self._encoder.warnings(prompt)
