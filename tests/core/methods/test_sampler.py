from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pytest
from rs_genedit.errors import Cancelled
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale import sampler as module
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.guidance import Placed
from rs_genedit.methods.multiscale.noise import gaussian
from rs_genedit.methods.multiscale.patch.denoiser import PatchDenoiser, PatchSettings
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import PyramidLevel
from rs_genedit.methods.multiscale.resample import area
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.methods.multiscale.schedule import Level, Schedule
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays

from tests.core.methods.making import canvas, texture, workers

WINDOW = Window(-32, 64, 160, 192)
BORDER = Border(feather=5, soft=2, keep=0.3)
QUICK = PatchSettings(radius=2, components=12, most=3000, probes=4, coarse_steps=3, steps=2)


@dataclass
class Oracle:
    """A denoiser that knows the answer, with SinDDM's kind of levels: blurry mixed in, fresh noise."""

    answer: np.ndarray
    scales: int = 3
    ratio: float = 2.0
    reach: int = 4
    ancestral: bool = True
    seen: list[tuple[int, float]] = field(default_factory=list)
    states: list[np.ndarray] = field(default_factory=list)

    def schedule(self, scale: int) -> Schedule:
        levels = tuple(Level(np.sqrt(1 - s * s), s, 0.3, number) for number, s in enumerate((0.9, 0.5, 0.1)))
        return Schedule(levels, self.ancestral and scale == 0)

    def start(self, scale, window, content, free, from_known):
        return content

    def estimate(self, step: Step) -> np.ndarray:
        self.seen.append((step.scale, step.level.sigma))
        self.states.append(np.array(step.noisy))
        factor = self.ratio ** (self.scales - 1 - step.scale)
        clean = area(self.answer, WINDOW, step.window, factor)
        return np.where(step.active, clean, np.float32(np.nan))

    def state_dict(self) -> dict[str, Any]:
        return {}

    def load_state_dict(self, memory: dict[str, Any]) -> None:
        assert not memory


def patch(made: Canvas, store: ScratchArrays, threads: int = 1, tile: int = 512) -> PatchDenoiser:
    patch_source = PatchSource(texture(96, 96, seed=4), np.ones((96, 96), bool))
    return PatchDenoiser([patch_source], 2, QUICK, store, workers(threads, tile), seed=1)


def run(made: Canvas, denoiser, tmp_path, tile: int = 512, limit: int = 10**9, **options) -> np.ndarray:
    context = options.pop("context", None)
    whole = Sampler(
        made,
        BORDER,
        denoiser,
        ScratchArrays(tmp_path, limit),
        workers(tile=tile, context=context),
        seed=3,
        **options,
    )
    return np.asarray(whole.run())


@pytest.fixture
def made() -> Canvas:
    found = canvas(WINDOW)
    found.valid[95:103, 100:120] = False
    return replace(found, pixels=found.pixels * found.valid)


def test_known_pixels_come_back_to_the_bit(made: Canvas, tmp_path):
    answer = texture(*WINDOW.shape, seed=9)
    layers: list[PyramidLevel] = []
    out = run(made, Oracle(answer), tmp_path, on_scale=lambda layer, result: layers.append(layer))
    held = layers[-1].keep == 1
    assert held.mean() > 0.7
    assert np.array_equal(out[:, held], made.pixels[:, held])
    assert np.allclose(out[:, ~held], answer[:, ~held])
    assert np.isfinite(out).all(), "outside the ROI the oracle's answer is no number, and is not looked at"
    assert [layer.factor for layer in layers] == [4, 2, 1]


def test_every_level_is_visited_noisiest_first(made: Canvas, tmp_path):
    oracle = Oracle(texture(*WINDOW.shape, seed=9))
    run(made, oracle, tmp_path)
    assert oracle.seen == [(scale, sigma) for scale in range(3) for sigma in (0.9, 0.5, 0.1)]


def test_the_noise_of_a_state_is_that_of_its_level(made: Canvas, tmp_path):
    """Whatever the path, what is added to the content has the spread that the level says."""
    flat = np.zeros((3, *WINDOW.shape), np.float32)
    for ancestral in (False, True):
        oracle = Oracle(flat, ancestral=ancestral)
        run(replace(made, pixels=flat), oracle, tmp_path)
        for (scale, sigma), state in zip(oracle.seen, oracle.states, strict=True):
            assert state.std() == pytest.approx(sigma, rel=0.05 if scale else 0.1)


def test_known_pixels_keep_the_noise_they_were_given(made: Canvas, tmp_path):
    oracle = Oracle(texture(*WINDOW.shape, seed=9), scales=1, ancestral=False)
    run(made, oracle, tmp_path)
    far = np.s_[:, :40, :40]
    noise = [
        (state[far] - np.sqrt(1 - s * s) * made.pixels[far]) / s
        for (_, s), state in zip(oracle.seen, oracle.states, strict=True)
    ]
    assert np.allclose(noise[0], noise[1], atol=1e-3)
    assert np.allclose(noise[0], noise[2], atol=1e-3)


def test_partly_free_pixels_keep_their_share_of_the_noise_they_were_given(made: Canvas, tmp_path):
    """What is found in the state, moved to what was given as far as a pixel is held."""
    answer = texture(*WINDOW.shape, seed=9)
    oracle, layers = Oracle(answer, scales=1, ancestral=False), []
    run(made, oracle, tmp_path, on_scale=lambda layer, result: layers.append(layer))
    hold = np.asarray(layers[0].keep)
    ring = (hold > 0.2) & (hold < 0.8)
    held = layers[0].kept(answer, WINDOW)
    given = gaussian(WINDOW, 3, 3, 0)
    (_, s0), (_, s1) = oracle.seen[:2]
    found = (oracle.states[0] - np.sqrt(1 - s0 * s0) * held) / s0
    kept = (oracle.states[1] - np.sqrt(1 - s1 * s1) * held) / s1
    assert np.abs(found - given)[:, ring].mean() > 0.02, "or there is nothing to tell apart"
    assert np.allclose(kept[:, ring], (found + hold * (given - found))[:, ring], atol=1e-4)


def test_ancestral_steps_draw_part_of_their_noise_afresh(made: Canvas, tmp_path):
    flat = np.zeros((3, *WINDOW.shape), np.float32)
    alike = {}
    for ancestral in (False, True):
        oracle = Oracle(flat, scales=1, ancestral=ancestral)
        run(replace(made, pixels=flat), oracle, tmp_path)
        one, two = (state[:, made.roi].ravel() for state in oracle.states[:2])
        alike[ancestral] = np.corrcoef(one, two)[0, 1]
    assert alike[False] > 0.999
    assert alike[True] < 0.9


def test_full_strength_knows_nothing_of_what_was_there(made: Canvas, tmp_path):
    loud = made.pixels.copy()
    loud[:, made.roi] = 0.99
    store = ScratchArrays(tmp_path, 10**9)
    one = run(made, patch(made, store), tmp_path)
    two = run(replace(made, pixels=loud), patch(made, store), tmp_path)
    assert one.tobytes() == two.tobytes()


def test_a_weak_edit_starts_at_a_finer_scale_from_what_is_there(made: Canvas, tmp_path):
    answer = texture(*WINDOW.shape, seed=9)
    for strength, scales in ((1.0, {0, 1, 2}), (0.5, {1, 2}), (0.01, {2})):
        oracle = Oracle(answer)
        run(made, oracle, tmp_path, strength=strength)
        assert {scale for scale, _ in oracle.seen} == scales
    state, inside = oracle.states[0], made.roi & made.valid
    alike = np.corrcoef(state[:, inside].ravel(), made.pixels[:, inside].ravel())[0, 1]
    assert alike > 0.15, "the first state holds the scene's own content in the ROI"


@pytest.mark.parametrize("tile", [64, 100, 333, 4096])
@pytest.mark.parametrize("kind", ["patch", "oracle"])
def test_tile_and_memory_do_not_show(made: Canvas, tmp_path, tile: int, kind: str):
    def denoiser(tile: int, limit: int):
        if kind == "oracle":
            return Oracle(texture(*WINDOW.shape, seed=9))
        return patch(made, ScratchArrays(tmp_path, limit), tile=tile)

    one, other = denoiser(512, 10**9), denoiser(tile, 0)
    whole = run(made, one, tmp_path)
    assert run(made, other, tmp_path, tile, limit=0).tobytes() == whole.tobytes()
    if kind == "oracle":  # it knows the answer, so a seam shows in what it was asked only
        for first, second in zip(one.states, other.states, strict=True):
            assert first.tobytes() == second.tobytes()


@pytest.mark.parametrize("kind", ["patch", "oracle"])
def test_memory_that_ends_within_a_tile_does_not_show(made: Canvas, tmp_path, monkeypatch, kind: str):
    def denoiser():
        return (
            Oracle(texture(*WINDOW.shape, seed=9))
            if kind == "oracle"
            else patch(made, ScratchArrays(tmp_path, 10**9))
        )

    one = denoiser()
    whole = run(made, one, tmp_path)
    gaussian, cubic = module.gaussian, module.cubic

    def limited(window: Window) -> None:
        if max(window.shape) > 100:
            raise MemoryError

    monkeypatch.setattr(module, "gaussian", lambda *given: limited(given[0]) or gaussian(*given))
    monkeypatch.setattr(module, "cubic", lambda *given: limited(given[2]) or cubic(*given))
    context, other = JobContext(), denoiser()
    assert run(made, other, tmp_path, context=context).tobytes() == whole.tobytes()
    assert context.warnings
    if kind == "oracle":
        assert [state.tobytes() for state in other.states] == [state.tobytes() for state in one.states]


class Kept(dict):
    """Checkpoints in memory."""

    def load_checkpoint(self, name: str):
        return dict(self[name]) if name in self else None

    def save_checkpoint(self, name: str, arrays: dict[str, np.ndarray]) -> None:
        self[name] = {key: np.array(value) for key, value in arrays.items()}


@pytest.mark.parametrize("last", [0, 1])
def test_a_walk_taken_up_again_ends_where_it_would_have(made: Canvas, tmp_path, last: int):
    def denoiser() -> PatchDenoiser:
        return replace(patch(made, ScratchArrays(tmp_path, 10**9)), scales=3)

    kept, done = Kept(), []
    whole = run(made, denoiser(), tmp_path, checkpoints=kept)
    assert set(kept) == {"scale-0", "scale-1"}
    if last == 0:
        del kept["scale-1"]
    again = denoiser()
    estimate = again.estimate
    again.estimate = lambda step: done.append(step.scale) or estimate(step)
    assert run(made, again, tmp_path, checkpoints=kept).tobytes() == whole.tobytes()
    assert min(done) == last + 1


def test_what_is_taken_up_lies_on_disk_where_memory_is_short(made: Canvas, tmp_path):
    def denoiser() -> PatchDenoiser:
        return replace(patch(made, ScratchArrays(tmp_path, 10**9)), scales=2)

    kept, results = Kept(), []
    whole = run(made, denoiser(), tmp_path, checkpoints=kept)
    note = {"on_scale": lambda level, result: results.append(result)}
    taken = run(made, denoiser(), tmp_path, limit=0, checkpoints=kept, **note)
    assert kept["scale-0"]["result"].nbytes > 1 << 16
    assert isinstance(results[0], np.memmap)
    assert taken.tobytes() == whole.tobytes()


class Growing:
    """A guidance that pulls harder with each step, and must remember how often it has."""

    def __init__(self, first: float) -> None:
        self.done = np.full(1, first, np.float32)

    def steer(self, clean, step, last_scale):
        self.done = self.done + 1
        return clean + np.float32(0.01) * self.done

    def state_dict(self):
        return {"done": self.done}

    def load_state_dict(self, state):
        self.done = state["done"]


def test_each_guidance_takes_up_its_own_state(made: Canvas, tmp_path):
    """Two of one kind, whose names in the checkpoint would be the same."""

    def guidances() -> list[Growing]:
        return [Growing(0), Growing(5)]

    kept = Kept()
    whole = run(
        made, patch(made, ScratchArrays(tmp_path, 10**9)), tmp_path, guidance=guidances(), checkpoints=kept
    )
    again = guidances()
    taken = run(made, patch(made, ScratchArrays(tmp_path, 10**9)), tmp_path, guidance=again, checkpoints=kept)
    assert taken.tobytes() == whole.tobytes()
    assert again[1].done - again[0].done == 5


def test_a_cancel_stops_between_steps(made: Canvas, tmp_path):
    context = JobContext()
    oracle = Oracle(texture(*WINDOW.shape, seed=9))
    estimate = oracle.estimate

    def stop(step: Step) -> np.ndarray:
        if len(oracle.seen) == 3:
            context.cancelled.set()
        return estimate(step)

    oracle.estimate = stop
    with pytest.raises(Cancelled):
        run(made, oracle, tmp_path, context=context)
    assert len(oracle.seen) == 4


def test_guidance_acts_at_every_step_and_knows_the_last_scale(made: Canvas, tmp_path):
    asked = []

    class Listen:
        def steer(self, clean, step, last_scale):
            asked.append((step.scale, last_scale))
            return clean

        def state_dict(self):
            return {}

    run(made, Oracle(texture(*WINDOW.shape, seed=9)), tmp_path, guidance=[Listen()])
    assert asked == [(scale, scale == 2) for scale in range(3) for _ in range(3)]


def test_what_is_placed_grows_into_the_result(made: Canvas, tmp_path):
    pixels = np.full((3, *WINDOW.shape), 0.9, np.float32) * made.roi
    guide = Placed(WINDOW, pixels, made.roi)
    layers = []
    oracle = Oracle(np.zeros((3, *WINDOW.shape), np.float32))
    run(made, oracle, tmp_path, guidance=[guide], on_scale=lambda layer, out: layers.append((layer, out)))
    layer, out = layers[0]
    inner = layer.keep == 0
    assert out[:, inner].max() == pytest.approx(0.8 * 0.9, rel=1e-3)


def test_progress_rises_to_the_end(made: Canvas, tmp_path):
    events = []
    run(made, Oracle(texture(*WINDOW.shape, seed=9)), tmp_path, context=JobContext(emit=events.append))
    fractions = [event.fraction for event in events]
    assert fractions == sorted(fractions)
    assert {(event.scale, event.scales) for event in events} == {(1, 3), (2, 3), (3, 3)}
