"""Initial weights: the shipped network that a training on a scene starts from, cut to its bands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from rs_genedit.methods.multiscale.sinddm.training import empty_network, flat, load_flat
from rs_genedit.models.tensor_file import read, write
from rs_genedit.runtime.resources import resource

#: Widest channel counts of the networks whose weights come with the project.
SHIPPED_WIDTHS = (64,)

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


def initial_file(width: int) -> str:
    """Name of the file of the weights that come with the project, in ``resources/weights``."""
    return f"sinddm_init_w{width}.safetensors"


def save_initial(path: Path, weights: Tensor, bands: int, width: int) -> None:
    """Keep the flat ``weights`` of a network as a small float16 file with one array per parameter."""
    network = empty_network(bands, width, torch.device("cpu"), torch.float32)
    load_flat(network, weights)
    arrays = {name: value.detach().half().numpy() for name, value in network.state_dict().items()}
    write(path, arrays, {"kind": "sinddm-initial", "bands": bands, "width": width})


def initial_weights(bands: int, fresh: Tensor, width: int) -> Tensor:
    """Flat weights for ``bands`` bands to start a training from, out of those of one of ``SHIPPED_WIDTHS``.

    Parameters
    ----------
    bands, width
        Of the network to be trained.
    fresh
        Its flat weights drawn from the seed. Bands beyond those of the file repeat earlier ones; they get a
        quarter of these, without which two bands would share one answer for ever.

    Raises
    ------
    ResourceError
        The file is not where it should be.
    WeightsError
        It is there but damaged.
    """
    arrays, about = read(resource("weights", initial_file(width)))
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
