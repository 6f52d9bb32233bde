"""Make torchvision importable where its compiled operators do not load.

A CPU build of torch beside a torchvision built for another torch cannot load torchvision's operator library,
and importing torchvision then fails with ``operator torchvision::nms does not exist``, although nothing here
uses its operators. Declaring the two schemas it registers at import is enough for open_clip, timm and
diffusers.
"""

from __future__ import annotations

import torch

_SCHEMA = "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor"
_library: torch.library.Library | None = None  # the declarations live as long as this object


def ensure_torchvision() -> bool:
    """Declare the missing operators, if they are missing; True if this call did so.

    Must run before the first import of torchvision. Harmless where torchvision is whole, absent, or already
    imported.
    """
    global _library
    if _library is not None or _operators_exist():
        return False
    if not _importing_would_fail():
        return False
    _library = torch.library.Library("torchvision", "DEF")
    for name in ("nms", "qnms"):
        _library.define(name + _SCHEMA)
    return True


def _operators_exist() -> bool:
    return hasattr(torch.ops.torchvision, "nms")


def _importing_would_fail() -> bool:
    """Whether torchvision is installed but its operators do not come with it.

    Loads the operators if they do.
    """
    import importlib.util
    import sys

    if "torchvision" in sys.modules:
        return False
    spec = importlib.util.find_spec("torchvision")
    if spec is None or spec.submodule_search_locations is None:
        return False
    from pathlib import Path

    folder = Path(next(iter(spec.submodule_search_locations)))
    for library in sorted([*folder.glob("_C*.so"), *folder.glob("_C*.pyd"), *folder.glob("_C*.dylib")]):
        try:
            torch.ops.load_library(str(library))
        except OSError:
            continue
    return not _operators_exist()
