"""Optional imports of open_clip left out: what it and torchvision load and no encoder here uses.

open_clip imports transformers for text towers that no config may have here (``hf_model_name`` is refused), and
does without it where it is not installed; torchvision and timm import torch's compiler, torch._dynamo, for one
function that nothing here calls and for marks of what it may not compile, and nothing here is compiled. Without
the two, the first edit by words of a process begins in half the time.
"""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import torch.compiler

_COMPILER = "torch._dynamo.utils"


class _Hidden:
    """A finder of modules for which one package is not installed, as far as one thread sees."""

    def __init__(self, package: str) -> None:
        self.package, self.thread = package, threading.get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == self.package and threading.get_ident() == self.thread:
            raise ModuleNotFoundError(f"{name} is left out here", name=name)
        return None


@contextmanager
def lean_imports() -> Iterator[None]:
    """Import torchvision, then run the block, in which this thread sees no transformers unless it is loaded.

    Within it, what is marked as not to be compiled is left as it is. Afterwards both packages can be imported
    as ever.
    """
    _import_torchvision()
    hidden, mark = _Hidden("transformers"), torch.compiler.disable
    sys.meta_path.insert(0, hidden)
    torch.compiler.disable = _unmarked  # type: ignore[assignment]
    try:
        yield
    finally:
        torch.compiler.disable = mark
        sys.meta_path.remove(hidden)


def _unmarked(function: Callable[..., Any] | None = None, *_: Any, **__: Any) -> Any:
    """``function`` as it is; or, called with no function, what does so."""
    return function or (lambda marked: marked)


def _import_torchvision() -> None:
    """With a stand-in for the compiler's module, which asks the compiler itself once it is called."""
    if "torchvision" in sys.modules or "torch._dynamo" in sys.modules:
        return
    if importlib.util.find_spec("torchvision") is None:
        return
    stand_in = ModuleType(_COMPILER)

    def is_compile_supported(device_type: str) -> bool:
        from torch._dynamo import utils

        return bool(utils.is_compile_supported(device_type))

    stand_in.is_compile_supported = is_compile_supported  # type: ignore[attr-defined]
    sys.modules[_COMPILER] = stand_in
    try:
        import torchvision  # noqa: F401
    finally:
        del sys.modules[_COMPILER]
