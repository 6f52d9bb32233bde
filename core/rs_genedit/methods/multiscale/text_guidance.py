"""Text guidance: an image-text encoder's gradient on the clean estimate (x0), masked to the ROI.

Two rules. ``natural``, the default, lets the gradient move a smooth, natural change of colour and contrast
(:mod:`.appearance`) that is learnt on the estimates as they come and laid on the last one; the estimates
themselves stay the denoiser's, so that its detail is kept. ``paper`` is the update of "Exploring Text-Guided
Single Image Editing for Remote Sensing Images" (Section III; official code of SinDDM): each estimate takes a
step along the gradient itself, as long as a share of its own norm, with momentum on the estimate before.

Either way: a cosine loss over augmented views (:mod:`rs_genedit.encoders.gradient`), no gradient outside the
place, the place fixed before the first step and the same at all scales, no guidance in the last steps, and
none at scales that would only repeat what the others say.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget
from rs_genedit.encoders.gradient import EncoderGradient, ViewBudget, encoder_gradient
from rs_genedit.encoders.views import plan_views
from rs_genedit.methods.canvas import Canvas
from rs_genedit.methods.multiscale.appearance import BRIGHTEST, DARKEST, Appearance
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.pyramid import grow
from rs_genedit.methods.multiscale.resample import area, scaled, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.threads import one_thread

Rule = Literal["natural", "paper"]

#: A place smaller than this many pixels of a scale says nothing there; one larger than ``_MOST`` encoder inputs
#: says what it said at the coarser scale.
_LEAST = 24
_MOST = 2.0
#: Steps that the change is learnt in; a walk with fewer guided steps takes several at each.
_UPDATES = 24
#: Views of a step at most (the official code has 16 always).
_VIEWS = 8
#: Estimates at the end of the last scale that are not guided (official code: 3).
_FREE_AT_END = 2
#: Share of the estimate's norm that a step of the paper's rule takes, and share of the estimate before.
_PAPER_STEP, _PAPER_MOMENTUM = 0.1, 0.05
_TILE = 512


@dataclass
class TextGuidance:
    """A :class:`~rs_genedit.methods.multiscale.guidance.Guidance` that goes by a text.

    Parameters
    ----------
    canvas
        Its ROI is where guidance acts.
    encoder, target
        The encoder, and what is wanted of it.
    appearance
        The change of the place, with how RGB goes with the bands.
    walk
        The scales and levels that the sampler visits (asked for the scale at hand only: it may cost a
        dictionary).
    seed
        Of the views.
    feather
        Native pixels around the ROI that the result is blended over.
    share
        How much of the learnt change is laid on the last estimate: the edit's strength.
    """

    canvas: Canvas
    encoder: ImageTextEncoder
    target: TextTarget
    appearance: Appearance
    walk: Walk
    seed: int
    feather: int = 0
    rule: Rule = "natural"
    strength: float = 1.0
    guided: int = 0
    seconds: float = 0.0
    share: float = 1.0
    _budget: ViewBudget = field(default_factory=lambda: ViewBudget(_VIEWS))
    _done: dict[int, int] = field(default_factory=dict, repr=False)
    _before: Array | None = field(default=None, repr=False)
    _places: dict[int, NDArray[np.bool_]] = field(default_factory=dict, repr=False)

    def steer(self, clean: Array, step: Step, last_scale: bool) -> Array:
        """Learn from an estimate (bands, height, width), and change it where the rule says so."""
        number = self._done.get(step.scale, 0)
        self._done[step.scale] = number + 1
        factor = self._factor(step.scale)
        if self._is_guided(step.scale, number):
            began = time.perf_counter()
            if self.rule == "natural" and self.guided == 0:
                self._begin(clean, step, factor)
            if self.rule == "paper":
                clean = self._paper_step(clean, step, number, factor)
            else:
                for repeat in range(self._repeats(step.scale)):
                    self._natural_step(clean, step, (number, repeat), factor)
            self.seconds += time.perf_counter() - began
            self.guided += 1
        if self.rule == "natural" and last_scale and number == self._steps(step.scale) - 1:
            clean = np.asarray(clean + np.float32(self.share) * self.changed(clean, step.scale, step.window))
        return clean

    def changed(self, clean: Array, scale: int, window: Window) -> Array:
        """The change that an estimate of a scale would get now, as far as the place's feather blends."""
        factor = self._factor(scale)
        reach = 1 + round(self.feather / factor)
        return self.appearance.change(clean, window, factor, grow(self._place(scale, window), reach))

    @property
    def ms_per_step(self) -> float:
        """Milliseconds that a guided step took."""
        return 1000 * self.seconds / max(self.guided, 1)

    def report(self) -> dict[str, float]:
        """How many steps were guided, and what they took."""
        return {"guided_steps": self.guided, "guided_seconds": self.seconds}

    def state_dict(self) -> dict[str, NDArray[Any]]:
        """What must outlive an interruption between two scales."""
        look = self.appearance
        counts = np.array([self._budget.views, self.guided], np.int64)
        return {"fields": look.fields, "velocity": look.velocity, "counts": counts}

    def load_state_dict(self, state: dict[str, NDArray[Any]]) -> None:
        """Take up :meth:`state_dict` again."""
        self.appearance.fields = state["fields"]
        self.appearance.velocity = state["velocity"]
        self._budget.views, self.guided = map(int, state["counts"])

    # ------------------------------------------------------------------------------------------- when and where

    def guided_scales(self) -> tuple[int, ...]:
        """The scales at which the place is large enough to be seen and small enough to be seen as a whole."""
        longer = max(self.appearance.roi.shape)
        walked = range(self.walk.first, self.walk.denoiser.scales)
        sides = {scale: longer / self._factor(scale) for scale in walked}
        most = max(_MOST * self.encoder.input_size, 2 * _LEAST)
        fitting = tuple(s for s in walked if _LEAST <= sides[s] <= most)
        return fitting or (min(walked, key=lambda s: abs(np.log(sides[s] / (most / 2)))),)

    def _is_guided(self, scale: int, number: int) -> bool:
        if self.strength == 0 or scale not in self.guided_scales():
            return False
        steps = self._steps(scale)
        free = _FREE_AT_END if scale == self.walk.denoiser.scales - 1 and steps > _FREE_AT_END else 0
        return number < steps - free

    def _repeats(self, scale: int) -> int:
        """Updates to make at one estimate, so that all guided scales together make about ``_UPDATES``."""
        return max(1, round(_UPDATES / (len(self.guided_scales()) * self._steps(scale))))

    def _factor(self, scale: int) -> float:
        return self.walk.denoiser.ratio ** (self.walk.denoiser.scales - 1 - scale)

    def _steps(self, scale: int) -> int:
        """Estimates that a scale has."""
        return len(self.walk.levels(scale))

    def _place(self, scale: int, window: Window) -> NDArray[np.bool_]:
        """Pixels of a scale that the place touches."""
        if scale not in self._places:
            factor = self._factor(scale)
            place = np.zeros(window.shape, bool)
            for tile in window.tiles(_TILE):
                source = source_of(tile, factor, self.canvas.window)
                roi = self.canvas.roi[source.slices(within=self.canvas.window)].astype(np.float32)
                place[tile.slices(within=window)] = area(roi[None], source, tile, factor)[0] > 1e-4
            self._places = {scale: place}
        return self._places[scale]

    # ------------------------------------------------------------------------------------------ the rules

    def _begin(self, clean: Array, step: Step, factor: float) -> None:
        """Of a few changes of the whole place, begin with the one that fits and is likely."""
        roi, window = self._seen(step, factor)
        part = np.asarray(clean[(slice(None), *window.slices(within=step.window))])
        place = self._place(step.scale, step.window)[window.slices(within=step.window)]
        generator = torch.Generator().manual_seed(hash_of(self.seed, step.scale, 1 << 20))
        inner = roi.shift(-window.row, -window.col)
        views = plan_views(window.shape, inner, _VIEWS // 2, generator)
        guesses, costs = self.appearance.guesses(), []
        for guess in guesses:
            self.appearance.begin(guess)
            seen = self._rgb(part + self.appearance.change(part, window, factor, place))
            with one_thread(), torch.no_grad():
                loss = self.target.loss(self.encoder.encode_images(views.cut(seen, self.encoder.input_size)))
            costs.append(self.appearance.confidence * float(loss) + self.appearance.unlikely(guess))
        self.appearance.begin(guesses[int(np.argmin(costs))])

    def _natural_step(self, clean: Array, step: Step, key: tuple[int, int], factor: float) -> None:
        roi, window = self._seen(step, factor)
        place = self._place(step.scale, step.window)[window.slices(within=step.window)]
        part = np.asarray(clean[(slice(None), *window.slices(within=step.window))])
        change = self.appearance.change(part, window, factor, place)
        changed = part + change
        gradient = self._gradient(
            changed, roi.shift(-window.row, -window.col), step.scale, key
        ).gradient.numpy()
        seen = changed[list(self.appearance.bridge.positions)]
        spent = ((seen < DARKEST) & (gradient > 0)) | ((seen > BRIGHTEST) & (gradient < 0))
        self.appearance.follow(np.where(spent, 0, gradient), part, window, factor, place)

    def _paper_step(self, clean: Array, step: Step, number: int, factor: float) -> Array:
        """x0 <- x0 + strength |x0 M| / |g M| g M, after x0 took a share of the estimate before inside M."""
        roi, window = self._seen(step, factor)
        at = (slice(None), *window.slices(within=step.window))
        place = self._place(step.scale, step.window)[at[1:]]
        part = np.asarray(clean[at]).copy()
        if self._before is not None and self._before.shape == part.shape and number:
            part += np.float32(_PAPER_MOMENTUM) * place * (self._before - part)
        found = self._gradient(part, roi.shift(-window.row, -window.col), step.scale, (number, 0))
        move = np.einsum("bk,khw->bhw", self.appearance.bridge.of_rgb, -found.gradient.numpy() * place)
        size = np.float32(np.sqrt((part[:, place] ** 2).sum() / max((move**2).sum(), 1e-20)))
        part += np.float32(_PAPER_STEP * self.strength) * size * move
        clean[at] = np.where(place, np.clip(part, -1.3, 1.3), clean[at])
        self._before = part
        return clean

    def _seen(self, step: Step, factor: float) -> tuple[Window, Window]:
        """The place and the place with surroundings, as windows of a scale."""
        roi = scaled(self.appearance.roi, factor).intersect(step.window)
        return roi, roi.pad(max(4, max(roi.shape) // 4)).intersect(step.window)

    def _rgb(self, pixels: Array) -> Tensor:
        """What the encoder sees of (bands, height, width)."""
        return torch.from_numpy(np.clip(self.appearance.bridge.from_float(pixels), 0, 1))

    def _gradient(self, pixels: Array, roi: Window, scale: int, key: tuple[int, int]) -> EncoderGradient:
        rgb = self._rgb(pixels)
        generator = torch.Generator().manual_seed(hash_of(self.seed, scale, *key))
        with one_thread():
            found = encoder_gradient(self.encoder, self.target, rgb, roi, self._budget.views, generator)
        self._budget.learn(found.agreement)
        return found


def hash_of(*numbers: int) -> int:
    """A seed from a few numbers, the same everywhere."""
    state = np.random.SeedSequence([n & (2**64 - 1) for n in numbers]).generate_state(1, np.uint64)
    return int(state[0] >> np.uint64(1))
