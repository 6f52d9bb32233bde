"""Latent-to-RGB preview: a linear map from latents to colours, fitted to the model's own VAE by least squares.

Decoding every few steps would cost as much as the steps; a latent cell's mean colour is nearly a linear
function of its latents. The map is fitted once, on a tile of the scene itself and on the same tile in other
colours, since a scene of forest alone says nothing of what red looks like.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from rs_genedit.methods.canvas import Array
from rs_genedit.methods.latent.pipeline import LatentPipeline

#: Steps between two previews.
EVERY = 5
#: Number of the previews of a model's steps: coarser than any scale of the sampler's, which come after.
SCALE = 99
#: Weight of the pull to 0 of what the tile does not decide, in cells.
_RIDGE = 0.05


def other_colours(picture: Array) -> list[Array]:
    """A picture (3, height, width) of 0 to 1 as it is, with its channels turned round, and as its negative."""
    return [picture, picture[[1, 2, 0]], picture[[2, 0, 1]], 1 - picture]


def fitted_map(latents: Tensor, picture: Array) -> Array:
    """The map (channels + 1, 3) with which latents and a constant 1 come nearest to a picture's colours.

    Parameters
    ----------
    latents
        (n, channels, height, width).
    picture
        (n, 3, height x f, width x f) of 0 to 1.
    """
    count, channels, height, width = latents.shape
    factor = picture.shape[-1] // width
    means = picture.reshape(count, 3, height, factor, width, factor).mean((3, 5))
    colours = means.transpose(0, 2, 3, 1).reshape(-1, 3).astype(np.float64)
    known = latents.permute(0, 2, 3, 1).reshape(-1, channels).double().cpu().numpy()
    known = np.concatenate([known, np.ones((len(known), 1))], 1)
    pull = _RIDGE * np.eye(channels + 1)
    pull[-1, -1] = 0
    return np.linalg.solve(known.T @ known + pull, known.T @ colours).astype(np.float32)


def map_of_scene(model: LatentPipeline, tile: Array) -> Array:
    """The map of a model's VAE, fitted on one tile (3, height, width) of the scene."""
    pictures = np.stack(other_colours(tile)).astype(np.float32)
    latents = torch.cat([model.encode(torch.from_numpy(one[None].copy())).float().cpu() for one in pictures])
    return fitted_map(latents, pictures)


def colours_of(latents: Tensor, colour_map: Array, factor: int) -> Array:
    """The picture (3, height x factor, width x factor) of 0 to 1 that latents (1, channels, ...) look like."""
    cells = latents[0].float().cpu().numpy()
    seen = np.tensordot(colour_map[:-1].T, cells, 1) + colour_map[-1][:, None, None]
    return np.clip(seen, 0, 1).astype(np.float32).repeat(factor, 1).repeat(factor, 2)
