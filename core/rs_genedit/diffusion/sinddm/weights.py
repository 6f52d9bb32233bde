"""Weights as safetensors files that prove themselves: a cut or altered file is told from a good one.

Only safetensors are read: numbers and a JSON header, nothing that could run code.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from torch import Tensor

from rs_genedit.diffusion.sinddm.training import empty_network, flat, load_flat
from rs_genedit.errors import WeightsError

#: Widest channel count of the weights that come with the project.
INITIAL_WIDTH = 64

_INITIAL_BANDS = 3
_RESOURCES = Path(__file__).resolve().parents[4] / "resources" / "weights"
_HEADER = "rs_genedit"


def write(path: Path, arrays: Mapping[str, np.ndarray], about: Mapping[str, Any]) -> None:
    """Write arrays and a JSON description with a checksum over both; the name never holds a partial file."""
    # safetensors writes the memory of an array as it lies, in whatever order that is
    arrays = {name: np.asarray(array, order="C") for name, array in arrays.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, partial = tempfile.mkstemp(prefix=path.name, suffix=".partial", dir=path.parent)
    os.close(handle)
    try:
        described = {**about, "sha256": _digest(arrays, about)}
        save_file(arrays, partial, metadata={_HEADER: json.dumps(described, sort_keys=True)})
        with open(partial, "rb+") as file:
            os.fsync(file.fileno())
        Path(partial).replace(path)
    finally:
        Path(partial).unlink(missing_ok=True)


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
        Its flat weights drawn from the seed.

    Raises
    ------
    WeightsError
        The file is there but damaged.
    """
    path = initial_path(width)
    if not path.exists():
        return None
    arrays, _ = read(path)
    network = empty_network(bands, width, torch.device("cpu"), torch.float32)
    load_flat(network, fresh)
    for name, target in network.state_dict().items():
        source = torch.from_numpy(arrays[name].astype(np.float32))
        target.copy_(source if source.shape == target.shape else _for_bands(name, source, target))
    return flat(network)


def _for_bands(name: str, source: Tensor, fresh: Tensor) -> Tensor:
    """Spread a parameter of the three-band network over as many bands as ``fresh`` has.

    Band c takes the weights of band c mod 3. Where bands are summed (the first block's 3x3 and its skip) they
    are divided by how often each was repeated, so that bands that say the same sum to what three of them did.
    Repeated bands would share one answer for ever, so a quarter of the freshly drawn weights is added to tell
    them apart.
    """
    axis = next(k for k, (a, b) in enumerate(zip(source.shape, fresh.shape, strict=True)) if a != b)
    bands = fresh.shape[axis]
    index = torch.arange(bands) % _INITIAL_BANDS
    spread = source.index_select(axis, index)
    if axis == 1:
        spread = spread * (_INITIAL_BANDS / bands)
    return spread + 0.25 * fresh if bands > _INITIAL_BANDS else spread
