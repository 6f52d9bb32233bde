"""A guide that asks before each batch of pictures whether to go on: a large encoder's batch takes seconds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from torch import Tensor

from rs_genedit.encoders.base import Guide


class Watched:
    """``guide``, with ``check`` called before it looks at pictures; ``check`` raises to stop.

    The same results as the guide itself.
    """

    def __init__(self, guide: Guide, check: Callable[[], None]) -> None:
        self._guide, self._check = guide, check
        self.name, self.dim, self.input_size = guide.name, guide.dim, guide.input_size
        self.scale, self.sha256 = guide.scale, guide.sha256

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        """As the guide."""
        return self._guide.encode_text(prompts)

    def encode_images(self, images: Tensor) -> Tensor:
        """As the guide, unless stopped."""
        self._check()
        return self._guide.encode_images(images)

    def readable(self, prompt: str) -> bool:
        """As the guide."""
        return self._guide.readable(prompt)

    def warnings(self, prompt: str) -> tuple[str, ...]:
        """As the guide."""
        return self._guide.warnings(prompt)
