"""Weights as safetensors files that prove themselves: a cut or altered file is told from a good one.

Only safetensors are read: numbers and a JSON header, nothing that could run code.
"""

from __future__ import annotations

import hashlib
import json
import os
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from torch import Tensor

from rs_genedit.errors import WeightsError
from rs_genedit.methods.multiscale.sinddm.training import empty_network, flat, load_flat

#: Widest channel count of the weights that come with the project.
INITIAL_WIDTH = 64

#: The axis of a parameter that runs over bands: outputs, or (1) inputs that are summed.
_BAND_AXIS = {
    "blocks.0.depthwise.weight": 0,
    "blocks.0.depthwise.bias": 0,
    "blocks.0.to_channels.weight": 0,
    "blocks.0.to_channels.bias": 0,
    "blocks.0.first.weight": 1,
    "blocks.0.skip.weight": 1,
    "head.weight": 0,
    "head.bias": 0,
}

_RESOURCES = Path(__file__).resolve().parents[5] / "resources" / "weights"
_HEADER = "rs_genedit"


def write(path: Path, arrays: Mapping[str, np.ndarray], about: Mapping[str, Any]) -> None:
    """Write arrays and a JSON description with a checksum over both; the name never holds a partial file."""
    # safetensors writes the memory of an array as it lies, in whatever order that is
    arrays = {name: np.asarray(array, order="C") for name, array in arrays.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{uuid.uuid4().hex}.partial")
    try:
        described = {**about, "sha256": _digest(arrays, about)}
        save_file(arrays, partial, metadata={_HEADER: json.dumps(described, sort_keys=True)})
        with open(partial, "rb+") as file:
            os.fsync(file.fileno())
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


def initial_path(width: int = INITIAL_WIDTH) -> Path:
    """Where the weights that come with the project lie."""
    return _RESOURCES / f"sinddm_init_w{width}.safetensors"


def save_initial(path: Path, weights: Tensor, bands: int, width: int) -> None:
    """Keep the flat ``weights`` of a network as a small float16 file with one array per parameter."""
    network = empty_network(bands, width, torch.device("cpu"), torch.float32)
    load_flat(network, weights)
    arrays = {name: value.detach().half().numpy() for name, value in network.state_dict().items()}
    write(path, arrays, {"kind": "sinddm-initial", "bands": bands, "width": width})


def initial_weights(bands: int, fresh: Tensor, width: int) -> Tensor | None:
    """Flat weights for ``bands`` bands to start a training from; None where the project has none of this width.

    Parameters
    ----------
    bands, width
        Of the network to be trained.
    fresh
        Its flat weights drawn from the seed. Bands beyond those of the file repeat earlier ones; they get a
        quarter of these, without which two bands would share one answer for ever.

    Raises
    ------
    WeightsError
        The file is there but damaged.
    """
    path = initial_path(width)
    if not path.exists():
        return None
    arrays, about = read(path)
    network = empty_network(bands, width, torch.device("cpu"), torch.float32)
    load_flat(network, fresh)
    for name, target in network.state_dict().items():
        taken = for_bands(name, torch.from_numpy(arrays[name].astype(np.float32)), bands)
        target.copy_(taken + 0.25 * target if name in _BAND_AXIS and bands > about["bands"] else taken)
    return flat(network)


def for_bands(name: str, parameter: Tensor, bands: int) -> Tensor:
    """The part of a many-band network's parameter that a network of ``bands`` bands takes.

    Band c takes what band c had (beyond its bands: c modulo their number). Where bands are summed the weights
    are divided by how many there are, so that a sum over few bands is as large as one over many. The weights
    were trained under this very rule, with band counts and bands drawn at random.
    """
    axis = _BAND_AXIS.get(name)
    if axis is None:
        return parameter
    part = parameter.index_select(axis, torch.arange(bands) % parameter.shape[axis])
    return part / bands if axis == 1 else part
