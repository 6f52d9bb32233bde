"""Checksummed safetensors: named arrays and a JSON header that prove themselves on reading.

A cut or altered file is told from a good one. Only safetensors are read: numbers and a header, nothing that
could run code.
"""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from rs_genedit import owned
from rs_genedit.errors import WeightsError
from rs_genedit.runtime.durable import sync

_HEADER = "rs_genedit"


def write(path: Path, arrays: Mapping[str, np.ndarray], about: Mapping[str, Any]) -> None:
    """Write arrays and a JSON description with a checksum over both; the name never holds a partial file."""
    # safetensors writes the memory of an array as it lies, in whatever order that is
    arrays = {name: np.asarray(array, order="C") for name, array in arrays.items()}
    owned.make_folder(path.parent)
    owned.require_replaceable(path)
    partial = path.with_name(f"{path.name}.{uuid.uuid4().hex}.partial")
    try:
        described = {**about, "sha256": _digest(arrays, about)}
        save_file(arrays, partial, metadata={_HEADER: json.dumps(described, sort_keys=True)})
        sync(partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def read(path: Path) -> tuple[dict[str, np.ndarray], dict[str, Any]]:
    """Arrays and description of a file that :func:`write` made.

    Raises
    ------
    WeightsError
        The file is missing, cut, foreign, or not what was written.
    """
    try:
        with safe_open(path, framework="numpy") as file:
            about = json.loads((file.metadata() or {}).get(_HEADER, "null"))
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
    except (SafetensorError, OSError, ValueError) as error:
        raise WeightsError(f"weights {path} cannot be read ({error}); delete or restore the file") from None
    if not isinstance(about, dict) or about.pop("sha256", None) != _digest(arrays, about):
        raise WeightsError(f"weights {path} are damaged or foreign; delete or restore the file")
    return arrays, about


def _digest(arrays: Mapping[str, np.ndarray], about: Mapping[str, Any]) -> str:
    digest = hashlib.sha256(json.dumps(dict(about), sort_keys=True).encode())
    for name in sorted(arrays):
        array = arrays[name]
        digest.update(f"{name} {array.dtype} {array.shape}".encode())
        digest.update(array.tobytes())
    return digest.hexdigest()
