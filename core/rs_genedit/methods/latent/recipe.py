"""Recipe of an edit by a latent model: prompt, model folder, and the picture that the model has proposed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rs_genedit.methods.canvas import Array, Canvas, EditUnit
from rs_genedit.methods.latent.lora import Adapter
from rs_genedit.methods.latent.picture import Crop
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.recipe import REACH, Recipe
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.storyboard import Binding

#: Denoising steps of a full strength, by quality.
STEPS = {"draft": 15, "standard": 30, "high": 50}


@dataclass(frozen=True, eq=False)
class Told:
    """A picture of a story, which is drawn together with the story's other pictures.

    Attributes
    ----------
    crop
        Where it lies.
    key
        Hash of all that decides it.
    picture
        Gives it, (3, height, width) of 0 to 1, once the story is drawn.
    """

    crop: Crop
    key: str
    picture: Callable[[], Array]


@dataclass(frozen=True)
class LatentRecipe(Recipe):
    """A prompt for a latent model.

    Attributes
    ----------
    prompt, negative
        What should be there, and what should not.
    guidance
        Weight of classifier-free guidance; 1 is none.
    folder
        Of the model.
    sha256
        Of its configs and weights.
    bridge
        Between the bands and RGB, for the whole scene.
    gsd
        Metres per pixel of the scene; None where unknown.
    bindings, binding_strength, binding_steps
        Things of the prompt and what is said of them, how hard they are bound, and before how many steps; None
        is half of them.
    scheduler
        ``ddim`` or ``euler``.
    adapters
        LoRA adapters that the model is changed by.
    told
        The picture, where a story has drawn it already; None: the method draws it.
    proposed
        The canvas with the model's picture in the ROI, once there is one.
    """

    prompt: str = field(kw_only=True)
    negative: str = field(kw_only=True)
    guidance: float = field(kw_only=True)
    folder: Path = field(kw_only=True)
    sha256: str = field(kw_only=True)
    bridge: RgbBridge = field(kw_only=True)
    gsd: float | None = None
    bindings: tuple[Binding, ...] = ()
    binding_strength: float = 0.0
    binding_steps: int | None = None
    scheduler: str = "ddim"
    adapters: tuple[Adapter, ...] = ()
    told: Told | None = None
    proposed: Canvas | None = None

    from_surroundings = False

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """The place as proposed and what is around it: the sampler keeps the picture and gives it detail."""
        return [PatchSource(canvas.pixels, canvas.valid, canvas.roi, REACH)]

    def proposal(self, unit: EditUnit, canvas: Canvas) -> Canvas:
        """The model's picture on the scene's grid and bands."""
        return self.proposed or canvas

    def digest(self) -> bytes:
        """Of the model, how it is asked and shown the scene, and what rules of this version bind."""
        bound = f" {self.bindings}" if self.bindings else ""
        adapted = "".join(f" {one.sha256}*{one.weight:g}" for one in self.adapters)
        told = f" {self.told.key}" if self.told else ""
        shown = f"{self.prompt!r} {self.negative!r} {self.guidance} {self.bridge.tone}"
        return f"latent {self.sha256} {shown}{bound}{adapted}{told}".encode()

    @property
    def models(self) -> Mapping[str, str]:
        """The model, to SHA-256 of its configs and weights, and adapters to that of their files."""
        adapters = {f"lora:{one.path.name}": one.sha256 for one in self.adapters}
        return {f"latent:{self.folder.name}": self.sha256, **adapters}
