import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from rs_genedit.errors import Cancelled, DeviceError, GenEditError
from rs_genedit.methods.multiscale.sinddm import cache
from rs_genedit.methods.multiscale.sinddm.examples import Examples
from rs_genedit.methods.multiscale.sinddm.network import Network
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.optimiser import TrainingState
from rs_genedit.methods.multiscale.sinddm.training import (
    Trainer,
    TrainingSettings,
    denoising_loss,
    flat,
    fresh_weights,
    load_flat,
    noise_from_velocity,
    precision_of,
)
from rs_genedit.methods.multiscale.sinddm.training_pyramid import training_pyramid
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from safetensors.numpy import load_file

CPU = torch.device("cpu")
SETTINGS = TrainingSettings(
    width=8, steps=12, crop=24, count=3, warmup=2, precision="float32", pretrained=False
)


def examples(bands=2, seed=0, scales=2):
    rows, cols = np.mgrid[:40, :48]
    scene = np.stack([np.sin(rows / (3 + band)) * np.cos(cols / 4) for band in range(bands)]).astype(np.float32)
    image = training_pyramid(scene, np.ones((40, 48), bool), Window(0, 0, 40, 48), scales)
    return Examples([image], NoisePlan(scales), SETTINGS.crop, SETTINGS.count, seed)


def train(settings=SETTINGS, threads=1, source=None, context=None, state=None, **options):
    source = source or examples()
    state = state or TrainingState.begin(fresh_weights(source.bands, settings))
    return Trainer(source, settings, CPU, threads).run(state, context or JobContext(), **options)


class StopAt:
    """A context that asks to stop once the training has reported ``count`` times."""

    def __init__(self, count):
        self.left, self.context = count, JobContext(emit=self._seen)

    def _seen(self, event):
        self.left -= 1
        if self.left <= 0:
            self.context.cancelled.set()


def test_flat_round_trip():
    network, other = Network(2, 8), Network(2, 8)
    load_flat(other, flat(network))
    for a, b in zip(network.parameters(), other.parameters(), strict=True):
        assert torch.equal(a, b)


@pytest.mark.parametrize("target", ["velocity", "noise"])
def test_training_lowers_the_held_out_loss(target):
    settings, held_out = replace(SETTINGS, steps=150, rate=3e-3, target=target), examples(seed=99)
    before = denoising_loss(fresh_weights(2, settings), settings, held_out, 16)
    after = denoising_loss(train(settings).average, settings, held_out, 16)
    assert after < before - 0.1


def test_first_steps_are_those_of_torchs_adam():
    source, settings = examples(), replace(SETTINGS, milestones=(), target="noise")
    network = Network(2, 8)
    load_flat(network, fresh_weights(2, settings))
    adam = torch.optim.Adam(network.parameters())
    for step in range(3):
        batch = source.batch(step)
        levels = torch.from_numpy(batch.step)
        found = network(torch.from_numpy(batch.noisy), levels, torch.full_like(levels, batch.scale))
        loss = ((found - torch.from_numpy(batch.noise)).abs() * torch.from_numpy(batch.weight)).sum()
        adam.zero_grad()
        loss.backward()
        adam.param_groups[0]["lr"] = settings.rate_at(step)
        adam.step()
    ours = train(replace(settings, steps=3))
    assert torch.allclose(ours.weights, flat(network), atol=2e-5)


def test_noise_follows_from_velocity():
    batch = examples().batch(3)
    content = (batch.noisy - batch.sigma * batch.noise) / batch.alpha
    velocity = batch.alpha * batch.noise - batch.sigma * content
    found = noise_from_velocity(velocity, batch.noisy, batch.alpha, batch.sigma)
    assert np.allclose(found, batch.noise, atol=1e-4)


def test_rate_warms_up_and_halves():
    settings = TrainingSettings(steps=1200, rate=1.0, warmup=10)
    assert settings.rate_at(0) == pytest.approx(0.1)
    assert settings.rate_at(100) == 1.0
    assert settings.rate_at(200) == 0.5
    assert settings.rate_at(1199) == 0.5**6


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_threads_do_not_change_the_weights(precision):
    settings = replace(SETTINGS, precision=precision)
    one, three = train(settings, threads=1), train(settings, threads=3)
    assert torch.equal(one.weights, three.weights)
    assert torch.equal(one.average, three.average)


def test_global_random_state_and_threads_are_left_alone():
    torch.manual_seed(5)
    expected = torch.rand(1)
    torch.manual_seed(5)
    before = torch.get_num_threads()
    train()
    assert torch.equal(torch.rand(1), expected)
    assert torch.get_num_threads() == before


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
@pytest.mark.parametrize("at", [1, 5, 11])
def test_from_any_step_a_training_goes_on_to_the_bit(precision, at):
    """Weights, their average, Adam's moments and its step, the learning rate: all of it is in the state."""
    settings = replace(SETTINGS, precision=precision)
    whole, kept = train(settings), {}
    train(settings, save=lambda state: kept.setdefault(state.step, state), save_every=at)
    resumed = train(settings, state=kept[at])
    assert resumed.step == whole.step
    for name in TrainingState.VECTORS:
        assert torch.equal(getattr(resumed, name), getattr(whole, name)), name


def test_a_checkpoint_is_named_float32_tensors_whatever_the_network_computes_in(tmp_path):
    stop, settings = StopAt(5), replace(SETTINGS, precision="bfloat16")
    with pytest.raises(Cancelled):
        cache.trained(examples(), settings, stop.context, directory=tmp_path)
    (path,) = tmp_path.iterdir()
    arrays = load_file(path)
    assert {name: str(array.dtype) for name, array in arrays.items()} == {
        **dict.fromkeys(("weights", "average", "exp_avg", "exp_avg_sq"), "float32"),
        "step": "int64",
    }
    rounded = torch.from_numpy(arrays["weights"]).bfloat16().float().numpy()
    assert (arrays["weights"] != rounded).mean() > 0.9, "master weights finer than the network's numbers"


def test_trainings_of_an_earlier_revision_are_not_taken_up(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_REVISION", cache._REVISION - 1)
    before = cache.trained(examples(), replace(SETTINGS, steps=1), JobContext(), directory=tmp_path)
    monkeypatch.undo()
    assert (
        cache.trained(examples(), replace(SETTINGS, steps=1), JobContext(), directory=tmp_path).key
        != before.key
    )


def test_the_average_forgets_the_first_weights():
    """With the long-run decay from the start a short training would hand back mostly what it began with."""
    begin, settings = fresh_weights(2, SETTINGS), replace(SETTINGS, steps=40, rate=3e-3, average=0.995)
    trained = train(settings)
    moved = (trained.average - begin).norm() / (trained.weights - begin).norm()
    assert moved > 0.6


def test_stopped_and_resumed_is_as_if_never_stopped(tmp_path):
    whole = train()
    stop = StopAt(5)
    with pytest.raises(Cancelled):
        cache.trained(examples(), SETTINGS, stop.context, directory=tmp_path)
    assert next(path.name for path in tmp_path.iterdir()).endswith(".checkpoint.safetensors")
    seen = []
    context = JobContext(emit=lambda event: seen.append(event.fraction))
    resumed = cache.trained(examples(), SETTINGS, context, directory=tmp_path)
    assert seen[0] > 0.2, "it goes on from the checkpoint, not from the beginning"
    assert torch.equal(resumed.weights, whole.average)
    assert not list(tmp_path.glob("*.checkpoint.*"))


def test_a_training_saves_now_and_then():
    kept = []
    train(save=lambda state: kept.append(state.step), save_every=4)
    assert kept == [4, 8]


def test_cache_trains_once(tmp_path, monkeypatch):
    first = cache.trained(examples(), SETTINGS, JobContext(), directory=tmp_path)
    monkeypatch.setattr(Trainer, "run", lambda *a: pytest.fail("trained again"))
    again = cache.trained(examples(), SETTINGS, JobContext(), directory=tmp_path)
    assert torch.equal(first.weights, again.weights)
    assert np.array_equal(first.low, again.low)
    assert first.digest == again.digest
    assert first.key == again.key


def test_cache_tells_trainings_apart(tmp_path):
    keys = {
        cache.trained(source, settings, JobContext(), directory=tmp_path).key
        for source, settings in [
            (examples(), SETTINGS),
            (examples(bands=3), SETTINGS),
            (examples(seed=1), SETTINGS),
            (examples(), replace(SETTINGS, steps=11)),
            (examples(), replace(SETTINGS, seed=1)),
            (examples(), replace(SETTINGS, precision="bfloat16")),
        ]
    }
    assert len(keys) == 6


@pytest.mark.parametrize("fault", ["cut", "flipped", "foreign", "empty"])
def test_damaged_entry_is_thrown_away_and_made_anew(tmp_path, fault):
    good = cache.trained(examples(), SETTINGS, JobContext(), directory=tmp_path)
    (entry,) = tmp_path.iterdir()
    content = bytearray(entry.read_bytes())
    if fault == "flipped":
        content[-100] ^= 1
    changed = {
        "cut": content[:-50],
        "flipped": content,
        "foreign": b"PK\x03\x04 not weights" * 50,
        "empty": b"",
    }
    entry.write_bytes(changed[fault])
    context = JobContext()
    again = cache.trained(examples(), SETTINGS, context, directory=tmp_path)
    assert torch.equal(good.weights, again.weights)
    assert len(context.warnings) == 1
    assert "damaged" in context.warnings[0]
    assert cache.trained(examples(), SETTINGS, JobContext(), directory=tmp_path).digest == good.digest


def test_a_cache_that_cannot_be_written_is_a_warning(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    context = JobContext()
    network = cache.trained(examples(), SETTINGS, context, directory=blocked / "cache")
    assert torch.equal(network.weights, train().average)
    assert len(context.warnings) == 1
    assert "trains again" in context.warnings[0]


def test_cache_forgets_the_longest_unused(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    for seed in range(4):
        cache.trained(examples(seed=seed), replace(SETTINGS, steps=1), JobContext(), directory=tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_the_cache_folder_is_the_engines_whole_cache_folders(monkeypatch):
    """``~`` is the home folder here too; it once became a folder of that name."""
    monkeypatch.setenv("RS_GENEDIT_CACHE", "~/c")
    assert cache.cache_directory() == Path.home() / "c" / "sinddm"


def test_progress_runs_from_nothing_to_nearly_done():
    seen = []
    train(context=JobContext(emit=lambda event: seen.append(event.fraction)))
    assert seen == sorted(seen)
    assert seen[0] == 0.0
    assert len(seen) == SETTINGS.steps


def test_memory_shortage_splits_the_batch(monkeypatch):
    parts = []
    real = Trainer._part_gradient

    def scarce(self, batch, part):
        if len(part) > 1:
            raise torch.OutOfMemoryError
        parts.append(len(part))
        return real(self, batch, part)

    monkeypatch.setattr(Trainer, "_part_gradient", scarce)
    trainer = Trainer(examples(), replace(SETTINGS, steps=1), CPU)
    trainer._parts = 1
    state = trainer.run(TrainingState.begin(fresh_weights(2, SETTINGS)), JobContext())
    assert state.step == 1
    assert parts[-3:] == [1, 1, 1]


def test_no_memory_at_all_is_an_error_in_words(monkeypatch):
    def scarce(self, batch, part):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(Trainer, "_part_gradient", scarce)
    with pytest.raises(DeviceError, match="too little free memory"):
        train()


def test_a_loss_that_is_no_number_stops_the_training():
    with pytest.raises(GenEditError, match="broke down at step 0"):
        train(state=TrainingState.begin(fresh_weights(2, SETTINGS) * torch.nan))


def test_cancel_from_another_thread_leaves_a_checkpoint():
    context, kept, endless = JobContext(), [], replace(SETTINGS, steps=10**6)
    threading.Timer(0.2, context.cancelled.set).start()
    with pytest.raises(Cancelled):
        train(endless, context=context, save=lambda state: kept.append(state.step), save_every=10**7)
    assert len(kept) == 1
    assert kept[0] > 0


def test_precision():
    assert precision_of("float32", CPU) == torch.float32
    assert precision_of("bfloat16", CPU) == torch.bfloat16
    assert precision_of("auto", torch.device("mps")) == torch.float32


@pytest.mark.parametrize("kind", ["cuda", "mps"])
@pytest.mark.parametrize("native", [True, False])
def test_a_gpu_computes_in_bfloat16_where_it_can_and_the_processor_does_not_follow(
    kind: str, native: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = precision_of("auto", CPU)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: native)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_macos_or_newer", lambda major, minor: native)
    assert precision_of("auto", torch.device(kind)) == (torch.bfloat16 if native else torch.float32)
    assert precision_of("float32", torch.device(kind)) == torch.float32
    assert precision_of("auto", CPU) == before
