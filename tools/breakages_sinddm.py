"""More breakages of ``make mutants``: training, sampling and resuming of SinDDM, and the limits on threads."""

from __future__ import annotations

from breakages import ENGINE, Breakage

_SINDDM, _T = f"{ENGINE}/methods/multiscale/sinddm", "tests/core"


def _engine(file: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{ENGINE}/{file}", old, new, tests)


def _sinddm(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{_SINDDM}/{module}.py", old, new, tests)


_TRAINING, _SAMPLING = f"{_T}/methods/test_sinddm_training.py", f"{_T}/methods/test_sinddm_denoiser.py"

_TEXTURE = f"{_T}/methods/test_sinddm_texture.py"

SINDDM = (
    _sinddm(
        "method",
        "an exemplar's network is shown the ground around the ROI",
        "pixels[at] = np.where(inside, canvas.pixels[at], mean)",
        "pixels[at] = canvas.pixels[at]",
        _TEXTURE,
    ),
    _sinddm(
        "method",
        "no margin between an exemplar and what is known",
        "replace(recipe.border, keep=0.0, apart=HALO)",
        "replace(recipe.border, keep=0.0)",
        _TEXTURE,
    ),
    _sinddm(
        "denoiser",
        "grain and colours of a network's texture left as they came",
        "if self._texture and step.level.step == 0:",
        "if self._texture and step.level.step < 0:",
        _TEXTURE,
    ),
    _sinddm(
        "subbands",
        "what is no exemplar counts in its statistics",
        "found.append(_covariance(part[:, usable]))",
        "found.append(_covariance(part.reshape(len(part), -1)))",
        _TEXTURE,
    ),
    _sinddm("subbands", "one pass over sub-bands that overlap", "_PASSES = 6", "_PASSES = 1", _TEXTURE),
    _engine(
        "methods/multiscale/pyramid.py",
        "the margin around an exemplar held to what is known",
        "np.where(away <= apart, 0, partly)",
        "np.where(away == 0, 0, partly)",
        _TEXTURE,
    ),
    _sinddm(
        "optimiser",
        "Adam's step not taken up again",
        '"step": torch.tensor(float(state.step))',
        '"step": torch.tensor(0.0)',
        _TRAINING,
    ),
    _sinddm(
        "optimiser",
        "Adam's second moment not taken up again",
        '"exp_avg_sq": state.exp_avg_sq.to(device, copy=True)',
        '"exp_avg_sq": torch.zeros_like(state.exp_avg_sq)',
        _TRAINING,
    ),
    _sinddm(
        "optimiser",
        "the average begins anew after a kill",
        "self._average = AveragedModel(_Master(state.average, device)",
        "self._average = AveragedModel(_Master(state.weights, device)",
        _TRAINING,
    ),
    _sinddm(
        "optimiser",
        "the learning rate begins anew after a kill",
        "last_epoch=state.step - 1",
        "last_epoch=-1",
        _TRAINING,
    ),
    _sinddm(
        "optimiser",
        "first weights stay in the average",
        "now = min(decay, (2 + int(averaged)) / (11 + int(averaged)))",
        "now = decay",
        _TRAINING,
    ),
    _sinddm(
        "optimiser",
        "master weights as coarse as the network",
        "weights.to(device, torch.float32, copy=True)",
        "weights.to(device, torch.bfloat16).float()",
        _TRAINING,
    ),
    _sinddm(
        "cache",
        "training checkpoints never taken up",
        "cache.checkpoint() or TrainingState.begin(begin)",
        "TrainingState.begin(begin)",
        _TRAINING,
    ),
    _sinddm("cache", "settings left out of the cache's key", "{settings.digest()} ", "", _TRAINING),
    _sinddm(
        "cache",
        "a width without weights is not said",
        '        context.warn(\n            f"there are no',
        '        str(\n            f"there are no',
        _TRAINING,
    ),
    _sinddm(
        "training",
        "gradients as the threads come",
        "return torch.stack(gradients).sum(dim=0)",
        "return gradients[0]",
        _TRAINING,
    ),
    _sinddm(
        "denoiser", "colours drift from scale to scale", "estimate[here] += drift * active", "pass", _SAMPLING
    ),
    _sinddm(
        "denoiser",
        "estimates beyond the scene's values",
        "return np.clip(sharp, low, high).astype(np.float32)",
        "return sharp.astype(np.float32)",
        _SAMPLING,
    ),
    _sinddm(
        "denoiser",
        "half a halo",
        "padded = block.pad(HALO)",
        "padded = block.pad(HALO // 2).pad(HALO - HALO // 2).shift(1, 0)",
        _SAMPLING,
    ),
    _sinddm(
        "method",
        "training and sampling share one part of the progress",
        "preparing = 0.7",
        "preparing = 0.0",
        "tests/e2e/test_progress_shares.py",
    ),
    _engine(
        "runtime/threads.py",
        "the first to leave gives threads back",
        "while self._undo and self._inside == 0:",
        "while self._undo:",
        f"{_T}/test_threads.py",
    ),
    _engine(
        "runtime/threads.py",
        "torch is not limited",
        "        torch.set_num_threads(count)\n",
        "",
        f"{_T}/test_threads.py",
    ),
    _engine(
        "app/worker.py",
        "the worker takes all cores inside an operation",
        "    limit_threads(1)\n",
        "",
        f"{_T}/test_threads.py",
    ),
)
