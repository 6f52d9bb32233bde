"""More breakages of ``make mutants``: removals and exemplars as torch tensors on a device."""

from __future__ import annotations

from breakages import ENGINE, Breakage

_TESTS = "tests/core/methods"
_REMOVALS, _EXEMPLARS = f"{_TESTS}/test_device_inpainting.py", f"{_TESTS}/test_device_texture.py"
_KERNELS, _TRAINING = f"{_TESTS}/test_device_kernels.py", f"{_TESTS}/test_sinddm_training.py"


def _device(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{ENGINE}/methods/multiscale/patchmatch/device_{module}.py", old, new, tests)


DEVICE = (
    _device(
        "kernels",
        "all bands of a removal have one noise on a device",
        "grain(mixed(chance + channel))",
        "grain(mixed(chance))",
        _KERNELS,
    ),
    _device(
        "kernels",
        "a device shifts patches as far as it likes",
        "within = torch.minimum(torch.maximum(mean, -limit), limit)",
        "within = mean",
        _KERNELS,
    ),
    _device(
        "arithmetic",
        "a device divides words as signed ones",
        "high, low = shifted(words, 32), words & 0xFFFFFFFF",
        "high, low = words >> 32, words & 0xFFFFFFFF",
        _KERNELS,
    ),
    _device(
        "walk",
        "known pixels are not held between steps on a device",
        "state = self._one_step(step, state, put_back if at_the_end else kept)",
        "state = self._one_step(step, state, put_back if at_the_end else lambda made: made)",
        _EXEMPLARS,
    ),
    _device(
        "walk",
        "a step that memory ended in goes on from its middle",
        "            back()\n",
        "",
        _REMOVALS,
        _EXEMPLARS,
    ),
    _device(
        "walk",
        "the next scale does not begin with the device's field",
        "self._coarse = downloaded(self._scale.field)",
        "pass",
        _REMOVALS,
    ),
    _device(
        "texture",
        "crowded places cost nothing on a device",
        "        if not last:\n            self._recount(on, typical)\n",
        "",
        _EXEMPLARS,
    ),
    _device(
        "texture_kernels",
        "chance breaks pieces without need on a device",
        "torch.where(best >= 0, least // 2, least))",
        "least)",
        _EXEMPLARS,
    ),
    Breakage(
        "a request for a device is computed by the processor's kernels",
        f"{ENGINE}/methods/multiscale/patch/method.py",
        "from rs_genedit.methods.multiscale.patchmatch.device_texture import DeviceTextureDenoiser\n",
        "return TextureDenoiser(*synthesis)\n",
        (_REMOVALS,),
    ),
    Breakage(
        "Apple's GPU trains in float32 though it has bfloat16",
        f"{ENGINE}/methods/multiscale/sinddm/training.py",
        "return torch.bfloat16 if newer else torch.float32",
        "return torch.float32",
        (_TRAINING,),
    ),
)
