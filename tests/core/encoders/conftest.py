from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from rs_genedit.encoders.openclip import OpenClipEncoder, load_folder, open_clip_module
from safetensors.torch import save_file

TINY = {
    "model_cfg": {
        "embed_dim": 16,
        "vision_cfg": {"image_size": 64, "layers": [1, 1, 1, 1], "width": 8, "head_width": 32},
        "text_cfg": {"context_length": 12, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 1},
    },
    "preprocess_cfg": {"mean": [0.4, 0.4, 0.4], "std": [0.2, 0.2, 0.2]},
}


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test may see the machine's own cache, mirror or proxies."""
    for name in (
        "RS_GENEDIT_MIRROR",
        "RS_GENEDIT_MODELS",
        "RS_GENEDIT_OFFLINE",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "http_proxy",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def tiny_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small random model in open_clip's folder format."""
    open_clip_module()
    from open_clip.model import CLIP

    folder = tmp_path_factory.mktemp("tiny")
    torch.manual_seed(0)
    model = CLIP(**TINY["model_cfg"])
    # A fresh ResNet passes nothing through its last normalisation of each block; give it something to say.
    for name, parameter in model.named_parameters():
        if name.endswith("bn3.weight"):
            torch.nn.init.ones_(parameter)
    (folder / "open_clip_config.json").write_text(json.dumps(TINY))
    save_file(
        {k: v.half() if v.is_floating_point() else v for k, v in model.state_dict().items()},
        folder / "open_clip_model.safetensors",
    )
    return folder


@pytest.fixture(scope="session")
def tiny(tiny_folder: Path) -> OpenClipEncoder:
    return load_folder(tiny_folder, "tiny")


@pytest.fixture(scope="session")
def vit_b_32(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint as RemoteCLIP publishes its ViT-B-32: open_clip's state dict by ``torch.save`` (random)."""
    open_clip = open_clip_module()
    torch.manual_seed(1)
    model = open_clip.create_model("ViT-B-32", pretrained=None)
    path = tmp_path_factory.mktemp("checkpoints") / "RemoteCLIP-ViT-B-32.pt"
    torch.save({name: value.half() for name, value in model.state_dict().items()}, path)
    return path
