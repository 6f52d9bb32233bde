from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch
from rs_genedit.encoders.activation import set_activation
from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.encoders.config import MEAN, STD
from rs_genedit.encoders.openclip import (
    OpenClipEncoder,
    infer_architecture,
    load_checkpoint,
    load_folder,
    open_clip_module,
)
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.runtime.context import JobContext
from safetensors.torch import load_file, save_file


def test_is_an_image_text_encoder(tiny: OpenClipEncoder) -> None:
    assert isinstance(tiny, ImageTextEncoder)
    assert (tiny.dim, tiny.input_size, tiny.name) == (16, 64, "tiny")
    assert len(tiny.sha256) == 64


def test_embeddings_have_unit_length(tiny: OpenClipEncoder) -> None:
    images = tiny.encode_images(torch.rand(3, 3, 50, 70))
    texts = tiny.encode_text(["a forest", "a lake"])
    assert images.shape == (3, 16)
    assert texts.shape == (2, 16)
    for embeddings in (images, texts):
        torch.testing.assert_close(embeddings.norm(dim=-1), torch.ones(len(embeddings)))


def test_the_gradient_is_that_of_finite_differences(tiny: OpenClipEncoder) -> None:
    torch.manual_seed(0)
    image = torch.rand(1, 3, 40, 40)
    text = tiny.encode_text(["a forest on fire"])[0]
    image.requires_grad_(True)
    (slope,) = torch.autograd.grad((tiny.encode_images(image) @ text).sum(), image)
    assert torch.isfinite(slope).all()
    direction = slope / slope.norm()
    step = 1e-2
    with torch.no_grad():
        up, down = (tiny.encode_images(image + s * step * direction)[0] @ text for s in (1, -1))
    assert float((up - down) / (2 * step)) == pytest.approx(float(slope.norm()), rel=0.05)


def test_every_pixel_has_a_say_when_a_large_picture_is_reduced(tiny: OpenClipEncoder) -> None:
    image = torch.rand(1, 3, 300, 300, requires_grad=True)
    (slope,) = torch.autograd.grad(tiny.encode_images(image).sum(), image)
    assert (slope != 0).float().mean() > 0.99


def test_same_as_open_clip_itself(tiny: OpenClipEncoder) -> None:
    """Square pictures of the network's size go through as open_clip's own code has them."""
    picture = torch.rand(2, 3, 64, 64)
    expected = tiny._model.encode_image((picture - 0.4) / 0.2, normalize=True)
    torch.testing.assert_close(tiny.encode_images(picture), expected)


@pytest.fixture(scope="module")
def published(vit_b_32: Path) -> OpenClipEncoder:
    return load_checkpoint(vit_b_32, "remoteclip-vit-b-32", "ViT-B-32", quick_gelu=False)


def _reference(vit_b_32: Path, name: str) -> torch.nn.Module:
    """The same weights in the model open_clip itself makes under ``name``."""
    model = open_clip_module().create_model(name, pretrained=None).eval()
    model.load_state_dict({k: v.float() for k, v in torch.load(vit_b_32, weights_only=True).items()})
    return model


@pytest.mark.parametrize(("name", "quick"), [("ViT-B-32", False), ("ViT-B-32-quickgelu", True)])
def test_a_published_checkpoint_is_what_open_clip_makes_of_it(
    published: OpenClipEncoder, vit_b_32: Path, name: str, quick: bool
) -> None:
    """GELU and QuickGELU are two models of the same weights; each must be open_clip's own."""
    assert (published.dim, published.input_size) == (512, 224)
    assert set_activation(published._model, quick) == 24  # 12 blocks in each tower
    reference = _reference(vit_b_32, name)
    picture = torch.rand(1, 3, 224, 224)
    mean, std = (torch.tensor(v).view(1, 3, 1, 1) for v in (MEAN, STD))
    with torch.no_grad():
        expected = reference.encode_image((picture - mean) / std, normalize=True)
        torch.testing.assert_close(published.encode_images(picture), expected)
        tokens = open_clip_module().get_tokenizer("ViT-B-32")(["a ship is on fire"])
        expected = reference.encode_text(tokens, normalize=True)
        torch.testing.assert_close(published.encode_text(["a ship is on fire"]), expected)
        set_activation(published._model, not quick)
        assert float((published.encode_text(["a ship is on fire"]) - expected).abs().max()) > 1e-5


def test_an_unstated_activation_is_decided_and_told(vit_b_32: Path) -> None:
    context = JobContext()
    encoder = load_encoder(str(vit_b_32), context=context)
    assert (encoder.dim, encoder.name) == (512, "RemoteCLIP-ViT-B-32")
    assert any("GELU was taken" in sentence for sentence in context.warnings)


def test_the_right_activation_is_found_for_a_trained_model() -> None:
    """The built-in guide was trained with GELU in its text tower: the probe must see that."""
    from rs_genedit.encoders.activation import choose

    encoder = load_encoder("builtin")
    assert isinstance(encoder, OpenClipEncoder)
    assert " GELU was taken" in choose(encoder, encoder._model)


@pytest.mark.parametrize(
    ("name", "shape"),
    [("ViT-B-32", (768, 3, 32, 32)), ("ViT-B-16", (768, 3, 16, 16)), ("ViT-L-14", (1024, 3, 14, 14))],
)
def test_architecture_is_read_off_the_shapes(name: str, shape: tuple[int, ...]) -> None:
    assert infer_architecture({"visual.conv1.weight": torch.empty(shape)}, Path("x.pt")) == name


def test_resnets_by_their_depth() -> None:
    weights = {"visual.layer1.0.conv1.weight": torch.empty(64, 64, 1, 1)}
    weights |= {f"visual.layer3.{i}.conv1.weight": torch.empty(1) for i in range(6)}
    assert infer_architecture(weights, Path("x.pt")) == "RN50"
    with pytest.raises(WeightsError, match=r"name the architecture, as in ViT-B-32@x\.pt"):
        infer_architecture({"features.0.weight": torch.empty(1)}, Path("x.pt"))


def test_weights_of_another_architecture(vit_b_32: Path) -> None:
    with pytest.raises(WeightsError, match="does not hold the weights of RN50: tensors"):
        load_checkpoint(vit_b_32, "wrong", "RN50")
    with pytest.raises(WeightsError, match="no architecture 'ViT-Z-99'"):
        load_checkpoint(vit_b_32, "wrong", "ViT-Z-99")


def test_numbers_that_are_none(tiny_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    shutil.copytree(tiny_folder, folder)
    weights = load_file(folder / "open_clip_model.safetensors")
    weights["text_projection"][0, 0] = float("nan")
    save_file(weights, folder / "open_clip_model.safetensors")
    with pytest.raises(WeightsError, match="no numbers"):
        load_folder(folder, "bad")


@pytest.mark.parametrize("config", ["", "{", "[]", json.dumps({"model_cfg": {}})])
def test_a_folder_without_a_proper_config(tiny_folder: Path, tmp_path: Path, config: str) -> None:
    folder = tmp_path / "bad"
    shutil.copytree(tiny_folder, folder)
    (folder / "open_clip_config.json").write_text(config)
    with pytest.raises(WeightsError, match="not the config"):
        load_folder(folder, "bad")
    (folder / "open_clip_config.json").unlink()
    with pytest.raises(WeightsError, match="no model in open_clip's format"):
        load_folder(folder, "bad")


def test_names_that_are_no_guides(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no guide 'giraffe'"):
        load_encoder("giraffe")
    with pytest.raises(WeightsError, match="no weights at"):
        load_encoder(str(tmp_path / "none.pt"))
    with pytest.raises(WeightsError, match="fetch it first") as caught:
        load_encoder("remoteclip-vit-b-32")
    assert "models fetch remoteclip-vit-b-32" in caught.value.hint


def test_a_named_activation_is_not_asked_about(vit_b_32: Path) -> None:
    from open_clip.transformer import QuickGELU

    encoder = load_encoder(f"ViT-B-32-quickgelu@{vit_b_32}")
    assert isinstance(encoder, OpenClipEncoder)
    assert encoder.notes == ()
    assert sum(isinstance(m, QuickGELU) for m in encoder._model.modules()) == 24


def test_a_prompt_longer_than_the_context_is_told(tiny: OpenClipEncoder) -> None:
    assert tiny.warnings("a forest") == ()
    (sentence,) = tiny.warnings("forest " * 30)
    assert "first 10 of the prompt's 30 words" in sentence
