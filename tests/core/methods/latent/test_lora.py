"""LoRA adapters: W + weight * alpha / rank * B A by hand, in all names that programs give; what is refused."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
import torch
from rs_genedit.app.cli import main
from rs_genedit.app.cli.text import adapters_of
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.lora import Adapter
from safetensors.torch import save_file

from tests.core.doors import texture, write_raster
from tests.core.methods.latent.conftest import save_model

Q = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
OUT = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_out.0"
CONV = "down_blocks.0.resnets.0.conv1"
RANK = 3


@pytest.fixture(scope="module")
def sdxl_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model(tmp_path_factory.mktemp("lora") / "xl", sdxl=True)


def module(model, name: str, part: int = 0):
    return [model.unet, *model.encoders][part].get_submodule(name)


def factors(weight: torch.Tensor, seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(seed)
    down = torch.randn(RANK, *weight.shape[1:])
    up = torch.randn(weight.shape[0], RANK, *([1, 1] if weight.dim() == 4 else []))
    return down, up


def by_hand(weight: torch.Tensor, down: torch.Tensor, up: torch.Tensor, scale: float) -> torch.Tensor:
    product = torch.zeros_like(weight)
    for rank in range(RANK):
        outer = up[:, rank].reshape(-1, *[1] * (weight.dim() - 1)) * down[rank][None]
        product += outer
    return weight + scale * product


def names_of(layer: str) -> list[tuple[str, str, str | None]]:
    """(down, up, alpha) of a UNet layer, as each program writes it."""
    flat = layer.replace(".", "_")
    processor = layer.removesuffix(".0").replace(".to_", ".processor.to_")
    found = [
        (f"unet.{layer}.lora_A.weight", f"unet.{layer}.lora_B.weight", f"unet.{layer}.alpha"),
        (f"base_model.model.{layer}.lora_A.weight", f"base_model.model.{layer}.lora_B.weight", None),
        (f"unet.{layer}.lora.down.weight", f"unet.{layer}.lora.up.weight", None),
        (f"{layer}.lora_A.default.weight", f"{layer}.lora_B.default.weight", None),
        (f"lora_unet_{flat}.lora_down.weight", f"lora_unet_{flat}.lora_up.weight", f"lora_unet_{flat}.alpha"),
    ]
    if ".attn" in layer:
        found.append((f"unet.{processor}_lora.down.weight", f"unet.{processor}_lora.up.weight", None))
    return found


@pytest.mark.parametrize("layer", [Q, OUT, CONV])
def test_a_layer_is_changed_as_computed_by_hand_whatever_it_is_called(
    tmp_path: Path, model_folder: Path, layer: str
):
    before = load_pipeline(model_folder, "cpu")
    weight = module(before, layer).weight
    down, up = factors(weight)
    for number, (name_down, name_up, name_alpha) in enumerate(names_of(layer)):
        tensors = {name_down: down, name_up: up}
        if name_alpha is not None:
            tensors[name_alpha] = torch.tensor(6.0)
        path = tmp_path / f"{number}.safetensors"
        save_file(tensors, path)
        after = load_pipeline(model_folder, "cpu", [Adapter(path, "", 0.5)])
        wanted = by_hand(weight, down, up, 0.5 * (6.0 / RANK if name_alpha else 1.0))
        torch.testing.assert_close(module(after, layer).weight, wanted, msg=name_down)
        for name, other in after.unet.state_dict().items():
            if name != f"{layer}.weight":
                assert torch.equal(other, before.unet.state_dict()[name]), name


def test_two_adapters_add_up_and_a_weight_of_nothing_changes_nothing(tmp_path: Path, model_folder: Path):
    before = load_pipeline(model_folder, "cpu")
    weight = module(before, Q).weight
    made = []
    for number in range(2):
        down, up = factors(weight, number)
        save_file(
            {f"unet.{Q}.lora_A.weight": down, f"unet.{Q}.lora_B.weight": up}, tmp_path / f"{number}.safetensors"
        )
        made.append((down, up))
    both = [Adapter(tmp_path / "0.safetensors", "", 1.0), Adapter(tmp_path / "1.safetensors", "", -0.25)]
    after = load_pipeline(model_folder, "cpu", both)
    wanted = by_hand(by_hand(weight, *made[0], 1.0), *made[1], -0.25)
    torch.testing.assert_close(module(after, Q).weight, wanted)
    same = load_pipeline(model_folder, "cpu", [Adapter(tmp_path / "0.safetensors", "", 0.0)])
    assert torch.equal(module(same, Q).weight, weight)


def test_text_encoders_have_theirs(tmp_path: Path, sdxl_folder: Path):
    before = load_pipeline(sdxl_folder, "cpu")
    layer = "encoder.layers.1.self_attn.q_proj"
    for part in (1, 2):
        name = next(n for n, _ in [before.unet, *before.encoders][part].named_modules() if n.endswith(layer))
        weight = module(before, name, part).weight
        down, up = factors(weight, part)
        second = "_2" if part == 2 else ""
        for number, stem in enumerate(
            (f"text_encoder{second}.text_model.{layer}", f"lora_te{part}_text_model_{layer.replace('.', '_')}")
        ):
            path = tmp_path / f"{part}{number}.safetensors"
            save_file({f"{stem}.lora_down.weight": down, f"{stem}.lora_up.weight": up}, path)
            after = load_pipeline(sdxl_folder, "cpu", [Adapter(path, "")])
            torch.testing.assert_close(module(after, name, part).weight, by_hand(weight, down, up, 1.0))
            stays = after.encoders[2 - part].state_dict()
            for key, tensor in before.encoders[2 - part].state_dict().items():
                assert torch.equal(stays[key], tensor), "the other encoder stays"


def test_names_of_the_original_code(tmp_path: Path, sdxl_folder: Path):
    """Which kohya's programs write for SDXL: the first down block has two places and a downsampler."""
    before = load_pipeline(sdxl_folder, "cpu")
    places = {
        "input_blocks_1_1_transformer_blocks_0_attn2_to_k": Q.replace("attn1.to_q", "attn2.to_k"),
        "input_blocks_2_0_op": "down_blocks.0.downsamplers.0.conv",
        "input_blocks_3_0_in_layers_2": "down_blocks.1.resnets.0.conv1",
        "middle_block_1_proj_in": "mid_block.attentions.0.proj_in",
        "middle_block_2_emb_layers_1": "mid_block.resnets.1.time_emb_proj",
        "output_blocks_1_1_conv": "up_blocks.0.upsamplers.0.conv",
        "output_blocks_3_1_proj_out": "up_blocks.1.attentions.1.proj_out",
        "output_blocks_2_0_skip_connection": "up_blocks.1.resnets.0.conv_shortcut",
        "time_embed_2": "time_embedding.linear_2",
    }
    tensors, wanted = {}, {}
    for number, (name, layer) in enumerate(places.items()):
        weight = module(before, layer).weight
        down, up = factors(weight, number)
        tensors |= {f"lora_unet_{name}.lora_down.weight": down, f"lora_unet_{name}.lora_up.weight": up}
        wanted[layer] = by_hand(weight, down, up, 1.0)
    save_file(tensors, tmp_path / "kohya.safetensors")
    after = load_pipeline(sdxl_folder, "cpu", [Adapter(tmp_path / "kohya.safetensors", "")])
    for layer, weight in wanted.items():
        torch.testing.assert_close(module(after, layer).weight, weight)


def test_the_scale_in_a_header_or_beside_the_file_counts(tmp_path: Path, model_folder: Path):
    weight = module(load_pipeline(model_folder, "cpu"), Q).weight
    down, up = factors(weight)
    said = json.dumps({"lora_alpha": 12, "r": RANK})
    names = {f"{Q}.lora_A.weight": down, f"{Q}.lora_B.weight": up}
    save_file(names, tmp_path / "header.safetensors", {"lora_adapter_metadata": said})
    (tmp_path / "peft").mkdir()
    save_file(names, tmp_path / "peft" / "adapter_model.safetensors")
    (tmp_path / "peft" / "adapter_config.json").write_text(said)
    for path in (tmp_path / "header.safetensors", tmp_path / "peft" / "adapter_model.safetensors"):
        after = load_pipeline(model_folder, "cpu", [Adapter(path, "")])
        torch.testing.assert_close(module(after, Q).weight, by_hand(weight, down, up, 4.0))


def bad(folder: Path, case: str) -> Path:
    path = folder / f"{case}.safetensors"
    down, up = torch.ones(RANK, 32), torch.ones(32, RANK)
    if case == "pickle":
        path.write_bytes(pickle.dumps({"a": 1}))
    elif case == "torch":
        torch.save({f"unet.{Q}.lora_A.weight": down}, path)
    elif case == "cut":
        save_file({f"unet.{Q}.lora_A.weight": down, f"unet.{Q}.lora_B.weight": up}, path)
        path.write_bytes(path.read_bytes()[:-9])
    elif case == "empty":
        save_file({}, path)
    elif case == "foreign":
        stem = "lora_unet_double_blocks_0_qkv"
        save_file({f"{stem}.lora_down.weight": down, f"{stem}.lora_up.weight": up}, path)
    elif case == "shapes":
        save_file({f"unet.{Q}.lora_A.weight": torch.ones(RANK, 77), f"unet.{Q}.lora_B.weight": up}, path)
    elif case == "half":
        save_file({f"unet.{Q}.lora_A.weight": down}, path)
    elif case == "loha":
        save_file({"lora_unet_x.hada_w1_a": down}, path)
    elif case == "dora":
        save_file(
            {
                f"unet.{Q}.lora_A.weight": down,
                f"unet.{Q}.lora_B.weight": up,
                f"unet.{Q}.dora_scale": up.clone(),
            },
            path,
        )
    elif case == "nan":
        save_file({f"unet.{Q}.lora_A.weight": down * float("nan"), f"unet.{Q}.lora_B.weight": up}, path)
    elif case == "second encoder":
        stem = "lora_te2_text_model_encoder_layers_0_mlp_fc1"
        save_file({f"{stem}.lora_down.weight": down, f"{stem}.lora_up.weight": up}, path)
    return path


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ("pickle", "the only kind of adapter that is read"),
        ("torch", "the only kind of adapter that is read"),
        ("cut", "not a whole safetensors file"),
        ("empty", "has no tensors"),
        ("foreign", "is of another model"),
        ("shapes", r"3x77, the layer is 32x32"),
        ("half", "has no counterpart"),
        ("loha", "no plain LoRA"),
        ("dora", "no plain LoRA"),
        ("nan", "no number"),
        ("second encoder", "is of another model"),
        ("missing", "there is no adapter at"),
    ],
)
def test_what_does_not_fit_is_one_sentence(tmp_path: Path, model_folder: Path, case: str, sentence: str):
    with pytest.raises(WeightsError, match=sentence) as caught:
        load_pipeline(model_folder, "cpu", [Adapter(bad(tmp_path, case), "")])
    assert "\n" not in str(caught.value)


def test_the_second_adapter_that_does_not_fit_leaves_the_first_out(tmp_path: Path, model_folder: Path):
    from rs_genedit.methods.latent.lora import merge_adapters

    model = load_pipeline(model_folder, "cpu")
    weight = module(model, Q).weight
    before = weight.clone()
    fits = {f"unet.{Q}.lora_A.weight": torch.ones(1, 32), f"unet.{Q}.lora_B.weight": torch.ones(32, 1)}
    save_file(fits, tmp_path / "a.safetensors")
    with pytest.raises(WeightsError):
        merge_adapters(
            [model.unet, *model.encoders],
            [Adapter(tmp_path / "a.safetensors", ""), Adapter(bad(tmp_path, "half"), "")],
        )
    assert torch.equal(weight, before)


def test_an_edit_takes_adapters_and_its_item_names_them(tmp_path: Path, model_folder: Path, capsys):
    import rasterio

    source = write_raster(tmp_path / "scene.tif", texture(60, 60, 3))
    adapter = tmp_path / "style.safetensors"
    down, up = factors(module(load_pipeline(model_folder, "cpu"), CONV).weight)
    save_file({f"unet.{CONV}.lora_A.weight": down, f"unet.{CONV}.lora_B.weight": up}, adapter)

    def edit(name: str, *more: str) -> int:
        asked = ["edit", str(source), str(tmp_path / name), "--prompt", "blue water", "--method", "latent"]
        asked += [
            "--latent-model",
            str(model_folder),
            "--roi",
            "100020,399960,100040,399980",
            "--quality",
            "draft",
        ]
        return main([*asked, *more])

    def pixels(name: str):
        with rasterio.open(tmp_path / name) as dataset:
            return dataset.read()

    assert edit("plain.tif") == 0
    assert edit("with.tif", "--lora", f"{adapter}:2") == 0
    assert (pixels("plain.tif") != pixels("with.tif")).any()
    item = (tmp_path / "with.json").read_text()
    assert "lora:style.safetensors" in item
    assert str(tmp_path) not in item
    assert main(["edit", "--from-item", str(tmp_path / "with.json"), str(tmp_path / "again.tif")]) == 0
    assert (pixels("with.tif") == pixels("again.tif")).all()
    capsys.readouterr()
    for more, code, sentence in (
        (["--lora", f"{adapter}:99"], 2, "an adapter's weight is -10 to 10, not 99"),
        (["--lora", f"{adapter}:nan"], 2, "an adapter's weight is -10 to 10"),
        (["--lora", str(tmp_path / "none.safetensors")], 1, "there is no adapter at"),
        (
            ["--lora", str(adapter), "--method", "patch", "--latent-model", str(model_folder)],
            2,
            "latent method alone",
        ),
        (["--lora", str(bad(tmp_path, "foreign"))], 1, "is of another model"),
    ):
        assert edit("bad.tif", *more) == code
        told = capsys.readouterr().err
        assert sentence in told
        assert "Traceback" not in told
        assert not list(tmp_path.glob("bad*")), "nothing is left behind"


def test_a_file_and_its_weight():
    assert adapters_of([]) == {"lora": None, "lora_weights": None}
    found = adapters_of(
        ["a.safetensors", "b.safetensors:0.5", "C:\\x\\c.safetensors", "C:\\x\\d.safetensors:-1"]
    )
    assert found["lora"] == ("a.safetensors", "b.safetensors", "C:\\x\\c.safetensors", "C:\\x\\d.safetensors")
    assert found["lora_weights"] == (1.0, 0.5, 1.0, -1.0)
    from rs_genedit.methods.latent.lora import check_weights

    with pytest.raises(UsageError):
        check_weights([float("inf")])
