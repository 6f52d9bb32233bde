"""Safe reading of weight files: tensors and nothing else, whatever else the file holds."""

from __future__ import annotations

import pickle  # nosec B403 - only for the name of the error that torch raises
import struct
import zipfile
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from rs_genedit.errors import WeightsError

_AGAIN = "fetch it again, or point to the right file"
#: Wrappers that training programs put around a state dict, and before its names.
_WRAPPERS = ("state_dict", "model_state_dict", "model", "module")
_PREFIXES = ("module.", "model.", "clip.", "_orig_mod.")


def read_weights(path: Path) -> dict[str, Tensor]:
    """The tensors of a ``.safetensors``, ``.pt``, ``.pth`` or ``.bin`` file, by name, as stored.

    Pickles are read by torch's restricted reader, which builds tensors and nothing else; names are freed of the
    prefixes that data-parallel training and compilation add.

    Raises
    ------
    WeightsError
        No such file; cut; holds more than tensors; not weights at all.
    """
    if not path.is_file():
        raise WeightsError(f"there are no weights at {path}")
    if path.stat().st_size < 16:
        raise WeightsError(f"{path} is empty or cut: {_AGAIN}", hint="fetch")
    data = _read_safetensors(path) if _is_safetensors(path) else _read_pickle(path)
    return _unprefixed(_unwrapped(data, path))


def _is_safetensors(path: Path) -> bool:
    with open(path, "rb") as file:
        head = file.read(9)
    return path.suffix == ".safetensors" or (
        head[8:9] == b"{" and struct.unpack("<Q", head[:8])[0] < path.stat().st_size
    )


def _read_safetensors(path: Path) -> object:
    try:
        return load_file(path)
    except (SafetensorError, ValueError) as error:
        raise WeightsError(
            f"{path} is not a whole safetensors file ({_short(error)}): {_AGAIN}", hint="fetch"
        ) from None


def _read_pickle(path: Path) -> object:
    if _is_torchscript(path):
        raise WeightsError(
            f"{path} is a TorchScript program, not plain weights: use the model's state dict or "
            f"safetensors instead"
        )
    if _is_packed(path):
        raise WeightsError(f"{path} is packed, which no file of weights is: {_AGAIN}", hint="fetch")
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if "Unsupported" in str(error) or "GLOBAL" in str(error) or "weights_only" in str(error).lower():
            raise WeightsError(
                f"{path} is not a file of plain tensors, and reading it could run foreign code: "
                f"use weights saved as a "
                "state dict or as safetensors"
            ) from None
        raise WeightsError(f"{path} is damaged or not a file of weights: {_AGAIN}", hint="fetch") from None
    except (RuntimeError, EOFError, OSError, ValueError, KeyError, AttributeError, IndexError) as error:
        # torch reports a cut or foreign file in any of these ways, by where its reader stumbles.
        raise WeightsError(
            f"{path} is cut or not a file of weights ({_short(error)}): {_AGAIN}", hint="fetch"
        ) from None


def _is_torchscript(path: Path) -> bool:
    return any(entry.filename.split("/", 1)[-1].startswith("code/") for entry in _entries(path))


def _is_packed(path: Path) -> bool:
    """Whether an archive unpacks to more than it is: torch stores tensors as they are."""
    return sum(entry.file_size for entry in _entries(path)) > path.stat().st_size


def _entries(path: Path) -> list[zipfile.ZipInfo]:
    if not zipfile.is_zipfile(path):
        return []
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return []


def _unwrapped(data: object, path: Path) -> dict[str, Tensor]:
    for _ in range(3):
        if not isinstance(data, dict):
            break
        if data and all(isinstance(value, Tensor) for value in data.values()):
            return {str(name): value for name, value in data.items()}
        inner = next((data[key] for key in _WRAPPERS if isinstance(data.get(key), dict)), None)
        if inner is None:
            tensors = {str(name): value for name, value in data.items() if isinstance(value, Tensor)}
            if len(tensors) > len(data) // 2:
                return tensors
            break
        data = inner
    raise WeightsError(f"{path} holds no model weights: {_AGAIN}", hint="fetch")


def _unprefixed(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    while prefix := next((p for p in _PREFIXES if all(name.startswith(p) for name in weights)), None):
        weights = {name[len(prefix) :]: value for name, value in weights.items()}
    return weights


def _short(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return (lines[0] if lines else type(error).__name__)[:120]
