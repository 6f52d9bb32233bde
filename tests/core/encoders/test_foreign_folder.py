"""Encoder folders and names that a stranger wrote: nothing in them reaches the network or another folder."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import torch
from rs_genedit.encoders import config as configs
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.encoders.openclip import load_folder, open_clip_module
from rs_genedit.errors import GenEditError, WeightsError

#: (where in model_cfg, key, value, what the sentence names)
ATTACKS: list[tuple[str, str, Any, str]] = [
    ("vision_cfg", "timm_model_name", "hf-hub:someone/model", "timm_model_name"),
    ("vision_cfg", "timm_model_name", "hf_hub:someone/model", "timm_model_name"),
    ("vision_cfg", "timm_model_name", "local-dir:/etc", "timm_model_name"),
    ("vision_cfg", "timm_model_name", "../elsewhere", "timm_model_name"),
    ("vision_cfg", "timm_model_name", "no_such_network", "timm_model_name"),
    ("vision_cfg", "timm_model_pretrained", True, "timm_model_pretrained"),
    ("vision_cfg", "timm_model_pretrained", "yes", "timm_model_pretrained"),
    ("text_cfg", "hf_model_name", "roberta-base", "hf_model_name"),
    ("text_cfg", "hf_tokenizer_name", "roberta-base", "hf_tokenizer_name"),
    ("text_cfg", "tokenizer_kwargs", {"clean": "whitespace"}, "tokenizer_kwargs"),
    ("", "pretrained_image", True, "pretrained_image"),
    ("", "pretrained", "laion2b_s34b_b79k", "pretrained"),
    ("", "pretrained_hf", True, "pretrained_hf"),
    ("", "multimodal_cfg", {}, "multimodal_cfg"),
    ("", "cast_dtype", "float16", "cast_dtype"),
    ("", "embed_dim", 10**12, "embed_dim"),
    ("", "embed_dim", "16", "embed_dim"),
    ("text_cfg", "width", 10**9, "width"),
    ("text_cfg", "layers", True, "layers"),
    ("text_cfg", "vocab_size", -1, "vocab_size"),
    ("vision_cfg", "image_size", [64, 10**9], "image_size"),
    ("vision_cfg", "layers", [10**6] * 4, "layers"),
    ("vision_cfg", "act_kwargs", {"inplace": True}, "act_kwargs"),
    ("", "vision_cfg", ["hf-hub:someone/model"], "vision_cfg"),
    ("text_cfg", "\x1b[2Jevil", 1, "not among the keys"),
]


def _altered(tiny_folder: Path, folder: Path, where: str, key: str, value: Any) -> Path:
    shutil.copytree(tiny_folder, folder)
    path = folder / "open_clip_config.json"
    config = json.loads(path.read_text())
    (config["model_cfg"][where] if where else config["model_cfg"])[key] = value
    path.write_text(json.dumps(config))
    return folder


@pytest.mark.parametrize(("where", "key", "value", "words"), ATTACKS)
def test_a_config_is_taken_key_by_key(
    tiny_folder: Path, tmp_path: Path, where: str, key: str, value: Any, words: str
) -> None:
    folder = _altered(tiny_folder, tmp_path / "evil", where, key, value)
    with pytest.raises(WeightsError, match=words) as caught:
        load_encoder(str(folder))
    assert str(caught.value).isprintable()


def test_a_network_too_large_for_any_machine_is_refused_before_it_is_made(
    tiny_folder: Path, tmp_path: Path
) -> None:
    folder = _altered(tiny_folder, tmp_path / "huge", "text_cfg", "layers", 128)
    config = json.loads((folder / "open_clip_config.json").read_text())
    config["model_cfg"]["text_cfg"]["width"] = 8192
    (folder / "open_clip_config.json").write_text(json.dumps(config))
    with pytest.raises(WeightsError, match="parameters"):
        load_encoder(str(folder))


@pytest.mark.parametrize("text", ["[" * 5000, '{"model_cfg": ' * 3000, "x" * 10**6, '{"model_cfg": 3}'])
def test_a_config_that_is_no_config(tiny_folder: Path, tmp_path: Path, text: str) -> None:
    shutil.copytree(tiny_folder, tmp_path / "evil")
    (tmp_path / "evil" / "open_clip_config.json").write_text(text)
    with pytest.raises(WeightsError, match="not the config"):
        load_encoder(str(tmp_path / "evil"))


@pytest.mark.parametrize("name", ["bpe.txt.gz", "vocabulary.json"])
def test_files_beside_the_weights_are_read_within_bounds(tiny_folder: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "evil"
    shutil.copytree(tiny_folder, folder)
    with gzip.open(folder / name, "wb", 1) as file:  # 40 MB in 200 kB
        for _ in range(40):
            file.write(b" " * (1 << 20))
    if name == "vocabulary.json":
        (folder / name).write_text("[" * 5000)
    with pytest.raises(WeightsError):
        load_encoder(str(folder))


def test_a_pipe_in_place_of_a_config_is_not_waited_for(tiny_folder: Path, tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    folder = tmp_path / "evil"
    shutil.copytree(tiny_folder, folder)
    (folder / "open_clip_config.json").unlink()
    os.mkfifo(folder / "open_clip_config.json")
    with pytest.raises(WeightsError, match="it has no open_clip_config"):
        load_encoder(str(folder))


def test_an_archive_that_unpacks_to_more_than_it_is(tmp_path: Path) -> None:
    """A checkpoint is stored unpacked by torch; one of 1 MB that unpacks to a gigabyte is not one."""
    path, plain = tmp_path / "bomb.pt", tmp_path / "plain.pt"
    torch.save({"weight": torch.zeros(16 << 20)}, plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    with pytest.raises(WeightsError, match="packed"):
        load_encoder(str(path))


@pytest.mark.parametrize(
    "architecture",
    [
        "hf-hub:someone/model",
        "local-dir:/etc",
        "roberta-ViT-B-32",
        "ViT-B-16-SigLIP",
        "coca_ViT-B-32",
        "\x1b[2J",
    ],
)
def test_an_architecture_that_wants_the_network_is_refused(vit_b_32: Path, architecture: str) -> None:
    with pytest.raises(WeightsError, match="architecture") as caught:
        load_encoder(f"{architecture}@{vit_b_32}")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "name", ["hf-hub:someone/model", "local-dir:/etc", "open_clip:hf-hub:a/b", "open_clip:a/b/c"]
)
def test_a_name_that_wants_the_network_is_refused(name: str) -> None:
    with pytest.raises(GenEditError):
        load_encoder(name)


@pytest.mark.parametrize("name", [r"\\host\share\weights.pt", "//host/share/weights.pt", r"RN50@\\host\s\w.pt"])
def test_offline_no_other_computer_is_asked_for_weights(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("RS_GENEDIT_OFFLINE", "1")
    with pytest.raises(WeightsError, match="another computer"):
        load_encoder(name)


def test_every_architecture_of_open_clip_needs_its_weights_alone_or_is_refused() -> None:
    """The whitelist is no more than a list of harmless keys: plain CLIPs of open_clip all pass it."""
    open_clip = open_clip_module()
    passing = {n for n in open_clip.list_models() if configs.fault(open_clip.get_model_config(n), {}) is None}
    assert {"RN50", "RN101", "ViT-B-32", "ViT-B-16", "ViT-L-14", "ViT-H-14", "convnext_base"} <= passing
    for name in passing:
        config = open_clip.get_model_config(name)
        assert not config["text_cfg"].get("hf_model_name")
        assert not config["text_cfg"].get("hf_tokenizer_name")


NO_NETWORK = """
import socket, sys
asked = []
def refuse(*arguments, **_):
    asked.append(arguments)
    raise OSError("the network was asked")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.getaddrinfo = socket.create_connection = refuse
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.errors import GenEditError
for name in sys.argv[1:]:
    try:
        encoder = load_encoder(name)
        encoder.encode_text(["a forest"])
    except GenEditError as error:
        print("refused", name, error)
import huggingface_hub.constants
assert huggingface_hub.constants.HF_HUB_OFFLINE
assert not asked, asked
print("done")
"""


def test_no_socket_is_opened_whatever_a_folder_says(tiny_folder: Path, vit_b_32: Path, tmp_path: Path) -> None:
    """In a process of its own, with every connection refused and counted, and no offline switch at all."""
    names = ["builtin", str(tiny_folder), f"roberta-ViT-B-32@{vit_b_32}", f"hf-hub:a/b@{vit_b_32}"]
    for i, (where, key, value, _) in enumerate(ATTACKS[:14]):
        names.append(str(_altered(tiny_folder, tmp_path / f"evil{i}", where, key, value)))
    environment = {k: v for k, v in os.environ.items() if k not in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")}
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, *names], env=environment, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.count("refused") == len(names) - 2
    assert done.stdout.endswith("done\n")


def test_a_folder_of_ones_own_still_loads(tiny_folder: Path) -> None:
    assert load_folder(tiny_folder, "tiny").dim == 16
