"""Compiled kernels: loops over pixels as machine code (numba), compiled once and kept in the cache folder.

The compiler is imported where there is something to compile; what is kept is called without it
(:mod:`rs_genedit.runtime.machine_code`).

Whoever can write machine code runs it in whoever reads it, and numba's own cache (beside the source, or where
``NUMBA_CACHE_DIR`` says) holds pickles besides; it is not used. Kernels are kept in one folder that only
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
import platform
import re
import stat
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, Any

from rs_genedit import owned
from rs_genedit.runtime import environment
from rs_genedit.runtime.durable import write_synced

if TYPE_CHECKING:  # it needs numpy, and what is asked about the cache's folder shall not
    from rs_genedit.runtime.machine_code import MachineCode

#: What the cache calls its files, whole or as they are being written.
FILES = re.compile(rf"[0-9a-f]{{64}}\.kernel|\.[0-9a-f]{{64}}\.kernel{owned.TEMPORARY}\.kernel")
#: Files kept; a handful is in use, the others are of earlier versions. A full folder is emptied.
MOST_FILES = 256
#: Bytes of the SHA-256 in front.
_DIGEST = 32
#: The settings file that numba reads in the working folder.
_SETTINGS_FILE = ".numba_config.yaml"
#: Machine code alone, that neither Python nor numba's memory manager has a part in.
_OPTIONS = {"nogil": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True, "_nrt": False}
#: LLVM's own functions that may become calls of the C library: what they compute, of which floating type.
_MATHS = re.compile(r"llvm\.(\w+)\.(?:v\d+)?f(32|64)")
_LIBRARY = frozenset({"exp", "exp2", "log", "log2", "log10", "pow", "sin", "cos", "tan", "fmod"})
_MEMORY = re.compile(r"llvm\.(mem\w+)\.")

_log = logging.getLogger(__name__)
_importing = threading.Lock()


class Kernel:
    """A function that is compiled when it is called, for the types that it is called with.

    Attributes
    ----------
    py_func
        The function as it is written.
    compiled, taken_up
        How many combinations of types this process compiled, and how many it took from the cache folder.
    """

    def __init__(self, function: FunctionType) -> None:
        from rs_genedit.runtime.machine_code import described

        self.py_func, self._described = function, described
        self.compiled = self.taken_up = 0
        self._calls: dict[tuple[str, ...], Callable[[list[Any]], Any]] = {}
        self._lock = threading.Lock()

    def __call__(self, *arguments: Any) -> Any:
        """Call the machine code for what ``arguments`` are."""
        kinds, values = self._described(arguments)
        call = self._calls.get(kinds)
        if call is None:
            with self._lock:
                call = self._calls.get(kinds) or self._made(kinds, arguments)
                self._calls[kinds] = call
        return call(values)

    def machine_code(self, *arguments: Any) -> MachineCode:
        """What the compiler makes of the function for what ``arguments`` are; nothing is kept."""
        from rs_genedit.runtime.machine_code import MachineCode

        numba = load_numba()
        types = tuple(numba.typeof(one) for one in arguments)
        dispatcher = self.dispatcher
        dispatcher.compile(types)
        made = dispatcher.overloads[types]
        code = made.library.serialize_using_object_code()[2][0]
        needs = _needs(made.library.get_llvm_str())
        return MachineCode(made.fndesc.llvm_func_name, str(made.signature.return_type), needs, bytes(code))

    @cached_property
    def dispatcher(self) -> Any:
        """The function as numba knows it, with the kernels that it calls."""
        function = self.py_func
        called = {name: function.__globals__.get(name) for name in function.__code__.co_names}
        own = {name: one.dispatcher for name, one in called.items() if isinstance(one, Kernel)}
        copy = FunctionType(
            function.__code__,
            {**function.__globals__, **own},
            function.__name__,
            function.__defaults__,
            function.__closure__,
        )
        copy.__module__, copy.__qualname__ = function.__module__, function.__qualname__
        return load_numba().njit(**_OPTIONS)(copy)

    def _made(self, kinds: tuple[str, ...], arguments: tuple[Any, ...]) -> Callable[[list[Any]], Any]:
        """Link what is kept for ``kinds``, else what is compiled now, and is kept."""
        path = self._file(kinds)
        if path is not None:
            try:
                kept = _read(path)
                if kept is not None:
                    call = _linkable(kept).link(kinds)
                    self.taken_up += 1
                    return call
            except Exception as error:  # foreign code reads foreign bytes: compiling again is always right
                _log.warning("a compiled kernel is damaged and compiled again: %s: %s", path, error)
        made = self.machine_code(*arguments)
        self.compiled += 1
        if path is not None:
            _keep(path, made)
        return _linkable(made).link(kinds)

    def _file(self, kinds: tuple[str, ...]) -> Path | None:
        """Named for all that machine code depends on: source, types, processor, versions."""
        from rs_genedit.runtime.machine_code import processor

        kept = private_folder()
        if kept is None:
            return None
        function = self.py_func
        depends = (
            *(function.__module__, function.__qualname__, function.__code__.co_firstlineno),
            *(_closure(function), _source(function.__code__.co_filename)),
            *(kinds, processor(), _versions()),
        )
        return kept / f"{hashlib.sha256(repr(depends).encode()).hexdigest()}.kernel"


def kernel(function: Callable[..., Any]) -> Kernel:
    """Compile a function when it is called, for the types that it is called with; a decorator.

    Other threads run while it does (it holds no lock of the interpreter), and sums are taken in the order in
    which they are written (no fast-math). It allocates nothing: what it needs it is given. Kernels that call
    each other, and the constants that they use, lie in one folder of source files: a change of any of these
    means that all are compiled again.
    """
    assert isinstance(function, FunctionType)  # nosec B101 - for the type checker; only functions compile
    return Kernel(function)


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


def _read(path: Path) -> MachineCode | None:
    """A kept kernel, None where there is none; ValueError where it is damaged."""
    from rs_genedit.runtime.machine_code import MachineCode

    if not owned.is_plain_file(path):
        return None
    kept = path.read_bytes()
    digest, content = kept[:_DIGEST], kept[_DIGEST:]
    if hashlib.sha256(content).digest() != digest:
        raise ValueError("its bytes are not those that were written")
    return MachineCode.from_bytes(content)


def _keep(path: Path, made: MachineCode) -> None:
    """Keep a compiled kernel; one that cannot be kept is used all the same."""
    content = made.to_bytes()
    try:
        if sum(1 for _ in path.parent.iterdir()) >= MOST_FILES:
            owned.empty_folder(path.parent, FILES)
        write_synced(path, lambda file: file.write(hashlib.sha256(content).digest() + content))
    except OSError as error:
        _log.info("a compiled kernel is not kept: %s", error)


def _linkable(code: MachineCode) -> MachineCode:
    """``code`` once this process knows all that it calls: numba brings what a C library lacks."""
    if not code.is_linkable():
        load_numba()
        if not code.is_linkable():
            raise ValueError(f"this process has not all of {', '.join(code.needs)}")
    return code


def _needs(assembly: str) -> tuple[str, ...]:
    """Functions outside of a module, in LLVM's language, that its machine code may call."""
    import llvmlite.binding as llvm

    names = set()
    for function in llvm.parse_assembly(assembly).functions:
        if not function.is_declaration:
            continue
        if not function.name.startswith("llvm."):
            names.add(function.name)
        elif found := _MEMORY.match(function.name):
            names.add(found[1])
        elif (found := _MATHS.match(function.name)) and found[1] in _LIBRARY:
            names.add(found[1] + ("f" if found[2] == "32" else ""))
    return tuple(sorted(names))


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
def _versions() -> tuple[str | None, ...]:
    libraries = ("numba", "llvmlite", "numpy")
    return (platform.python_version(), *(environment.version_of(name) for name in libraries))
