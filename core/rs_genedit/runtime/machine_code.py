"""Machine code of a kernel, linked into this process and called by its address: the compiler stays away.

Importing the compiler takes longer than many a job. What it made is object code with one function in it, which
LLVM's run-time linker (llvmlite, MCJIT) puts into memory. It is called as numba calls its own functions: a
place for the result, a place for an exception, then all arguments, each array as owner, parent, size, item
size, address, shape and strides (numba's calling convention for the processor, and its model of an array).

The code owns no memory and calls nothing of numba's; what else it calls is looked up before it is linked.
"""

from __future__ import annotations

import ctypes
import json
import threading
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

#: What a kernel may return: numba's name of it, and where it is put.
RETURNS: dict[str, Any] = {
    "none": ctypes.c_void_p,
    "int64": ctypes.c_int64,
    "uint64": ctypes.c_uint64,
    "float32": ctypes.c_float,
    "float64": ctypes.c_double,
}
#: Numbers that a kernel may be called with, and how numba's functions take them.
_NUMBERS: dict[str, Any] = {
    "int64": ctypes.c_int64,
    "uint64": ctypes.c_uint64,
    "int32": ctypes.c_int32,
    "float32": ctypes.c_float,
    "float64": ctypes.c_double,
}
_PLAIN = {int: "int64", float: "float64"}
_SCALARS: dict[type, str] = {getattr(np, name): name for name in _NUMBERS}
#: Status of a function that ended well: with a result, and without one.
_DONE = (0, -2)
#: Arrays whose description is kept.
_KNOWN = 256

_linking = threading.Lock()
_described: dict[int, tuple[weakref.ref[Any], str, tuple[Any, ...]]] = {}


@dataclass(frozen=True)
class MachineCode:
    """Object code of one kernel for one combination of types.

    Attributes
    ----------
    entry
        Name of its function.
    returns
        What that returns: one of :data:`RETURNS`.
    needs
        Functions outside that it may call.
    code
        An object file of this processor.
    """

    entry: str
    returns: str
    needs: tuple[str, ...]
    code: bytes

    def to_bytes(self) -> bytes:
        """A line of JSON, then the object file."""
        return json.dumps([self.entry, self.returns, self.needs]).encode() + b"\n" + self.code

    @classmethod
    def from_bytes(cls, content: bytes) -> MachineCode:
        """What :meth:`to_bytes` wrote; ValueError where it did not."""
        head, _, code = content.partition(b"\n")
        entry, returns, needs = json.loads(head)
        if returns not in RETURNS or not code:
            raise ValueError("this is no machine code of a kernel")
        return cls(str(entry), returns, tuple(map(str, needs)), code)

    def is_linkable(self) -> bool:
        """Whether this process knows all that the code calls: else the linker would end it."""
        import llvmlite.binding as llvm

        return all(llvm.address_of_symbol(name) is not None for name in self.needs)

    def link(self, kinds: Sequence[str]) -> Callable[[list[Any]], Any]:
        """Put the code into memory: a function of the values that :func:`described` gives.

        It raises ArithmeticError where the kernel failed (divided a whole number by zero).
        """
        import llvmlite.binding as llvm

        with _linking:
            engine = _engine()
            engine.add_object_file(llvm.ObjectFileRef.from_data(self.code))
            engine.finalize_object()
            address = engine.get_function_address(self.entry)
        if not address:
            raise ValueError(f"there is no {self.entry} in the machine code")
        result = RETURNS[self.returns]
        types = [one for kind in kinds for one in _ctypes_of(kind)]
        function = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, *types)(address)

        def call(values: list[Any]) -> Any:
            returned, failed = result(), ctypes.c_void_p()
            if function(ctypes.addressof(returned), ctypes.addressof(failed), *values) not in _DONE:
                raise ArithmeticError(f"a compiled kernel failed: {self.entry}")
            return returned.value

        return call


def described(arguments: Sequence[Any]) -> tuple[tuple[str, ...], list[Any]]:
    """What decides which machine code is called with ``arguments``, and the values that it gets.

    Arrays are named by type, axes, order and what may be done with them; numbers, and tuples of whole numbers,
    by their type. TypeError for anything else.
    """
    kinds: list[str] = []
    values: list[Any] = []
    for one in arguments:
        known = _described.get(id(one))
        if known is not None and known[0]() is one:  # a kernel is called many times with the same arrays
            kinds.append(known[1])
            values.extend(known[2])
        elif (kind := _PLAIN.get(type(one))) is not None:
            kinds.append(kind)
            values.append(one)
        elif type(one) is tuple:
            kinds.append(f"int64*{len(one)}")
            values.extend(one)
        elif (kind := _SCALARS.get(type(one))) is not None:
            kinds.append(kind)
            values.append(one.item())
        elif isinstance(one, np.ndarray):
            kind, parts = _of_array(one)
            kinds.append(kind)
            values.extend(parts)
        else:
            raise TypeError(
                f"a compiled kernel takes arrays, numbers and tuples of them, no {type(one).__name__}"
            )
    return tuple(kinds), values


def _of_array(array: Any) -> tuple[str, tuple[Any, ...]]:
    """Its kind, and its parts as numba's functions take them; kept, for its address takes long to ask for."""
    flags = array.flags
    order = "C" if flags.c_contiguous else "F" if flags.f_contiguous else "A"
    use = ("" if flags.writeable else "r") + ("" if flags.aligned else "u")
    kind = f"{array.dtype.str}:{array.ndim}:{order}{use}"
    address = array.__array_interface__["data"][0]
    parts = (None, None, array.size, array.itemsize, address, *array.shape, *array.strides)
    if len(_described) >= _KNOWN:
        _described.clear()
    _described[id(array)] = weakref.ref(array), kind, parts
    return kind, parts


def _ctypes_of(kind: str) -> list[Any]:
    name, _, rest = kind.partition(":")
    if rest:
        axes = 2 * int(rest.partition(":")[0])
        sizes = [ctypes.c_ssize_t] * 2
        return [ctypes.c_void_p] * 2 + sizes + [ctypes.c_void_p] + [ctypes.c_ssize_t] * axes
    name, _, times = kind.partition("*")
    return [_NUMBERS[name]] * int(times or 1)


@lru_cache(maxsize=1)
def _engine() -> Any:
    """The linker of this process; made once, it holds all that it linked."""
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    machine = llvm.Target.from_default_triple().create_target_machine(codemodel="jitdefault")
    return llvm.create_mcjit_compiler(llvm.parse_assembly(""), machine)


@lru_cache(maxsize=1)
def processor() -> tuple[str, str, str]:
    """What machine code is made for: system, processor and its abilities."""
    import llvmlite.binding as llvm

    return llvm.get_process_triple(), llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
