"""Compiled kernels: loops over pixels as machine code (numba), compiled once and kept in the cache folder.

What is kept holds pickles, and whoever can write a pickle runs code in whoever reads it. So numba's own cache
(beside the source, or where ``NUMBA_CACHE_DIR`` says) is not used. Kernels are kept in one folder that only
this person can write, each with the SHA-256 of its bytes. Where a file is damaged or missing, the kernel is
compiled again; where the folder is not private, or cannot be written, nothing is kept.

Variables ``NUMBA_*`` and a file ``.numba_config.yaml`` in the working folder, which may come with an archive,
could switch the compiler off, change its optimisation (and with it pixels), name code to import or files to
write. None of them is followed.
"""

from __future__ import annotations

import hashlib
import logging
import os
import pickle  # nosec B403 - of a private folder only
import platform
import re
import stat
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import FunctionType
from typing import Any

from rs_genedit import owned
from rs_genedit.runtime import environment
from rs_genedit.runtime.durable import write_synced

#: What the cache calls its files, whole or as they are being written.
FILES = re.compile(rf"[0-9a-f]{{64}}\.kernel|\.[0-9a-f]{{64}}\.kernel{owned.TEMPORARY}\.kernel")
#: Files kept; a handful is in use, the others are of earlier versions. A full folder is emptied.
MOST_FILES = 256
#: Bytes of the SHA-256 in front.
_DIGEST = 32
#: The settings file that numba reads in the working folder.
_SETTINGS_FILE = ".numba_config.yaml"

_log = logging.getLogger(__name__)
_importing = threading.Lock()


def kernel(function: Callable[..., Any]) -> Any:
    """Compile a function when it is called, for the types that it is called with; a decorator.

    Other threads run while it does (it holds no lock of the interpreter), and sums are taken in the order in
    which they are written (no fast-math). Kernels that call each other, and the constants that they use, lie in
    one folder of source files: a change of any of these means that all are compiled again.
    """
    assert isinstance(function, FunctionType)  # nosec B101 - for the type checker; only functions compile
    compiled = load_numba().njit(nogil=True)(function)
    compiled._cache = _kept_kernel(function)
    return compiled


def load_numba() -> Any:
    """The module numba, told nothing by the environment or by the working folder."""
    with _importing:
        environment.forget_compiler()
        with _no_settings_file():
            import numba
        # It looks again whenever it compiles.
        numba.core.config._config_fname = ""
        numba.core.config.reload_config()
    return numba


def folder() -> Path:
    """Where compiled kernels are kept, in the engine's cache folder."""
    return environment.cache_folder() / "kernels"


def private_folder() -> Path | None:
    """:func:`folder`, made where it is not there; None where others may write in it, or it cannot be made.

    A folder of this person that others could write in is closed to them, and emptied: who knows by whom it was
    filled. Windows has no such bits; a person's cache folder there is private by where it lies.
    """
    path = folder()
    try:
        if not os.path.lexists(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.mkdir(mode=0o700, exist_ok=True)
        owned.require_folder(path)
        if hasattr(os, "geteuid") and not _closed(path):
            return None
    except OSError as error:
        _log.info("compiled kernels are not kept: %s", error)
        return None
    return path


def _closed(path: Path) -> bool:
    """Whether only this person can write in ``path``, and nobody else can put another folder in its place."""
    user = os.geteuid()
    for above in path.resolve().parents:
        found = above.stat()
        # The group of a person's own is theirs alone on many systems.
        group = found.st_mode & stat.S_IWGRP and found.st_gid not in (0, os.getegid())
        others = (group or found.st_mode & stat.S_IWOTH) and not found.st_mode & stat.S_ISVTX
        if others or found.st_uid not in (0, user):
            _log.warning("compiled kernels are not kept: others can change %s", above)
            return False
    found = path.stat()
    if found.st_uid != user:
        _log.warning("compiled kernels are not kept: %s belongs to somebody else", path)
        return False
    if found.st_mode & 0o077:
        path.chmod(0o700)
        if found.st_mode & 0o022:
            owned.empty_folder(path, FILES)
    return True


@contextmanager
def _no_settings_file() -> Iterator[None]:
    """Within the block numba is imported as if there were no :data:`_SETTINGS_FILE`: it cannot read YAML."""
    if "numba" in sys.modules or not os.path.lexists(_SETTINGS_FILE):
        yield
        return
    missing = object()
    yaml: Any = sys.modules.get("yaml", missing)
    sys.modules["yaml"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message="A Numba config file is found")
            yield
    finally:
        del sys.modules["yaml"]
        if yaml is not missing:
            sys.modules["yaml"] = yaml


def _kept_kernel(function: FunctionType) -> Any:
    """The cache of one kernel, as numba asks for it."""
    from numba.core.caching import NullCache
    from numba.core.compiler import CompileResult
    from numba.core.serialize import dumps

    class KeptKernel(NullCache):  # type: ignore[misc, valid-type]
        """Machine code of one kernel on disk, one file for each combination of types."""

        @property
        def cache_path(self) -> str:
            return str(folder())

        def load_overload(self, sig: Any, target_context: Any) -> Any:
            """The compiled kernel for these types, None where it is not kept or is damaged."""
            target_context.refresh()
            path = self._file(sig, target_context.codegen())
            try:
                if path is None or not owned.is_plain_file(path):
                    return None
                kept = path.read_bytes()
                digest, data = kept[:_DIGEST], kept[_DIGEST:]
                if hashlib.sha256(data).digest() != digest:
                    raise ValueError("its bytes are not those that were written")
                known, content = pickle.loads(data)  # nosec B301
                return CompileResult._rebuild(target_context, *content) if known == sig else None
            except Exception as error:  # foreign code reads foreign bytes: compiling again is always right
                _log.warning("a compiled kernel is damaged and compiled again: %s: %s", path, error)
                return None

        def save_overload(self, sig: Any, data: Any) -> None:
            """Keep a compiled kernel; one that cannot be kept is used all the same."""
            if any(not lifted.can_cache for lifted in data.lifted) or data.library.has_dynamic_globals:
                return
            path = self._file(sig, data.codegen)
            if path is None:
                return
            content = dumps((sig, data._reduce()))
            try:
                if sum(1 for _ in path.parent.iterdir()) >= MOST_FILES:
                    owned.empty_folder(path.parent, FILES)
                write_synced(path, lambda file: file.write(hashlib.sha256(content).digest() + content))
            except OSError as error:
                _log.info("a compiled kernel is not kept: %s", error)

        @staticmethod
        def _file(sig: Any, codegen: Any) -> Path | None:
            """Named for all that machine code depends on: source, types, processor, versions."""
            kept = private_folder()
            if kept is None:
                return None
            depends = (
                *(function.__module__, function.__qualname__, function.__code__.co_firstlineno),
                *(_closure(function), _source(function.__code__.co_filename)),
                *(str(sig), codegen.magic_tuple(), _versions()),
            )
            return kept / f"{hashlib.sha256(repr(depends).encode()).hexdigest()}.kernel"

    return KeptKernel()


def _closure(function: FunctionType) -> str:
    """Values that a function takes from the function around it."""
    return repr([cell.cell_contents for cell in function.__closure__ or ()])


@lru_cache
def _source(name: str) -> str:
    """Hash of the source file ``name`` and of those beside it, whose kernels may be compiled into its own."""
    digest = hashlib.sha256(name.encode())
    for path in sorted(Path(name).parent.glob("*.py")):
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@lru_cache
def _versions() -> tuple[str, ...]:
    import llvmlite
    import numba
    import numpy

    return (platform.python_version(), numba.__version__, llvmlite.__version__, numpy.__version__)
