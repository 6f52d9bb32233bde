"""Models that VBench's scores are defined on, where a person has their files: DINO, the aesthetic head.

None comes with the engine. A file is read by the safe loaders (safetensors, or tensors of a checkpoint).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from rs_genedit.errors import WeightsError
from rs_genedit.models.weights import read_weights

#: DINO ViT-B/16 (Caron et al. 2021): timm's name of its network, the side of its pictures, their normalisation.
DINO = "vit_base_patch16_224"
_SIDE = 224
_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)

Features = Callable[[Tensor], Tensor]


def load_dino(path: str, device: str) -> Features:
    """Features (n, 768) of pictures (n, 3, h, w) of 0 to 1 by DINO ViT-B/16: its class token.

    Raises
    ------
    WeightsError
        The file is not DINO's weights for that network.
    """
    import timm

    network = timm.create_model(DINO, pretrained=False, num_classes=0, global_pool="token")
    _fill(network, path, "DINO ViT-B/16")
    network.eval().to(device)
    mean, deviation = (torch.tensor(v, device=device)[:, None, None] for v in (_MEAN, _DEVIATION))

    @torch.no_grad()
    def features(pictures: Tensor) -> Tensor:
        small = F.interpolate(pictures.to(device), (_SIDE, _SIDE), mode="bilinear", align_corners=False)
        return network((small - mean) / deviation)

    return features


def load_aesthetic_head(path: str, dim: int, device: str) -> Callable[[Tensor], Tensor]:
    """The LAION predictor's linear head: scores (n,) of 0 to 10 of unit embeddings (n, dim) of CLIP ViT-L/14.

    Raises
    ------
    WeightsError
    """
    head = nn.Linear(dim, 1)
    _fill(head, path, "the aesthetic head")
    head.to(device)

    @torch.no_grad()
    def score(embeddings: Tensor) -> Tensor:
        return head(embeddings.to(device))[:, 0]

    return score


def _fill(network: nn.Module, path: str, what: str) -> None:
    """Put the weights of a file into a network: every one, each of its shape."""
    if not Path(path).expanduser().is_file():
        raise WeightsError(f"there are no weights of {what} at {path}")
    found = read_weights(Path(path).expanduser())
    wanted = network.state_dict()
    missing = [name for name in wanted if name not in found or found[name].shape != wanted[name].shape]
    if missing:
        raise WeightsError(
            f"{Path(path).name} does not hold the weights of {what}: {missing[0]} is missing or of another "
            "shape"
        )
    network.load_state_dict({name: found[name] for name in wanted})
