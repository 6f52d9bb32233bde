"""More breakages of ``make mutants``: texture synthesis, its border, parts of scales, compiled kernels."""

from __future__ import annotations

from breakages import ENGINE, Breakage

_SYNTHESIS = "tests/core/methods/test_texture_synthesis.py"
_KERNELS = "tests/core/methods/test_texture_kernels.py"
_BORDER = "tests/core/methods/test_border.py"
_DIVISION = "tests/core/methods/test_division.py"
_COMPILED = "tests/core/test_compiled_kernels.py"


def _texture(module: str, name: str, old: str, new: str, *tests: str) -> Breakage:
    return Breakage(name, f"{ENGINE}/methods/multiscale/patchmatch/texture_{module}.py", old, new, tests)


TEXTURE = (
    _texture(
        "kernels",
        "texture synthesis does not propagate",
        "for number in range(len(_NEIGHBOURS)):",
        "for number in range(0):",
        _KERNELS,
    ),
    _texture(
        "kernels",
        "chance breaks pieces without need",
        "(least // 2 if best >= 0 else least)",
        "least",
        _KERNELS,
    ),
    _texture(
        "kernels",
        "a rim pixel is taken for a patch centre",
        "if best >= 0 and not usable[best]:",
        "if False:",
        _KERNELS,
    ),
    _texture(
        "kernels",
        "noise does not know the place",
        "chance = _hash(_hash(key) + _place(origin, row, col))",
        "chance = _hash(_hash(key))",
        _KERNELS,
    ),
    _texture("kernels", "a place is named by the last vote", "if counts > strongest:", "if True:", _KERNELS),
    _texture(
        "denoiser",
        "crowded places cost nothing",
        "if not last:\n            self._count",
        "if False:\n            self._count",
        _SYNTHESIS,
    ),
    _texture(
        "denoiser",
        "texture begins nowhere",
        "nearest[at] = np.where(free[at], nearest[at], -1)",
        "nearest[at] = -1",
        _SYNTHESIS,
    ),
    _texture(
        "denoiser",
        "class codes of an exemplar are averaged",
        "np.float32(1) if s.pieces else",
        "np.float32(1) if False else",
        _SYNTHESIS,
    ),
    _texture(
        "denoiser",
        "sharpness is not held",
        "        return np.float32(share(*total))",
        "        return np.float32(1)",
        _SYNTHESIS,
    ),
    Breakage(
        "the join of a new material follows a ruler",
        f"{ENGINE}/methods/border.py",
        "np.clip(_chance(window, seed), -_MOVED, _MOVED)",
        "0",
        (_BORDER,),
    ),
    Breakage(
        "the join of a new material breaks at tile borders",
        f"{ENGINE}/jobs/compose.py",
        "seen = window.pad(border.reach(feather))",
        "seen = window.pad(0)",
        ("tests/core/test_quality.py",),
    ),
    Breakage(
        "the join of a new material cuts kerbs",
        f"{ENGINE}/methods/border.py",
        "walls = (_COST - 1) * np.clip(",
        "walls = 0 * np.clip(",
        (_BORDER,),
    ),
    Breakage(
        "a strip of the bank stays between a flood and the river",
        f"{ENGINE}/methods/border.py",
        "np.maximum(walls, (_SAME - 1) * same)",
        "walls",
        (_BORDER,),
    ),
    Breakage(
        "thin ROIs are eaten from their border",
        f"{ENGINE}/methods/border.py",
        "depth > _INSIDE * feather * thick",
        "depth > _INSIDE * feather",
        (_BORDER,),
    ),
    Breakage(
        "the same material keeps a step in brightness",
        f"{ENGINE}/methods/border.py",
        "* alike * brighter",
        "* 0 * brighter",
        (_BORDER,),
    ),
    Breakage(
        "another material is tinted",
        f"{ENGINE}/methods/border.py",
        ", _until(rougher, _ROUGH))",
        ", 1)",
        (_BORDER,),
    ),
    Breakage(
        "an array in the place of another is taken for it",
        f"{ENGINE}/runtime/machine_code.py",
        "if known is not None and known[0]() is one:",
        "if known is not None:",
        ("tests/core/test_kernel_arguments.py",),
    ),
    Breakage(
        "machine code is called without what it needs",
        f"{ENGINE}/runtime/compiled.py",
        "call = _linkable(kept).link(kinds)",
        "call = kept.link(kinds)",
        (_COMPILED,),
    ),
    Breakage(
        "parts of a scale have no border",
        f"{ENGINE}/methods/multiscale/patchmatch/divided.py",
        "* (2 * s.radius + sum(s.strides)) + 1",
        "* 0",
        (_DIVISION,),
    ),
    Breakage(
        "each part is as sharp as it likes",
        f"{ENGINE}/methods/multiscale/patchmatch/divided.py",
        "if beta is not None:",
        "if False:",
        (_DIVISION,),
    ),
)
