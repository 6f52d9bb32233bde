from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import torch
from rs_genedit.errors import WeightsError
from rs_genedit.models.weights import read_weights
from safetensors.torch import save_file

STATE = {"visual.conv1.weight": torch.arange(6.0).reshape(2, 3), "logit_scale": torch.tensor(2.0)}


def _same(found: dict[str, torch.Tensor]) -> bool:
    return found.keys() == STATE.keys() and all(torch.equal(found[k], STATE[k]) for k in STATE)


def test_plain_state_dict(tmp_path: Path) -> None:
    torch.save(STATE, tmp_path / "a.pt")
    assert _same(read_weights(tmp_path / "a.pt"))


def test_safetensors_whatever_its_name(tmp_path: Path) -> None:
    save_file(STATE, tmp_path / "a.safetensors")
    (tmp_path / "a.bin").write_bytes((tmp_path / "a.safetensors").read_bytes())
    assert _same(read_weights(tmp_path / "a.safetensors"))
    assert _same(read_weights(tmp_path / "a.bin"))


@pytest.mark.parametrize("wrapper", ["state_dict", "model"])
@pytest.mark.parametrize("prefix", ["", "module.", "module.model."])
def test_what_training_programs_wrap_around(tmp_path: Path, wrapper: str, prefix: str) -> None:
    torch.save({"epoch": 3, wrapper: {prefix + k: v for k, v in STATE.items()}}, tmp_path / "a.pt")
    assert _same(read_weights(tmp_path / "a.pt"))


class _Payload:
    """What a malicious checkpoint does: run something when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Path.touch, (self.target,))


@pytest.mark.parametrize("legacy", [False, True])
def test_code_in_a_checkpoint_is_not_run(tmp_path: Path, legacy: bool) -> None:
    trap = tmp_path / "ran"
    torch.save({"x": _Payload(trap)}, tmp_path / "a.pt", _use_new_zipfile_serialization=not legacy)
    with pytest.raises(WeightsError, match=r"could run foreign code|damaged"):
        read_weights(tmp_path / "a.pt")
    (tmp_path / "b.pt").write_bytes(pickle.dumps(_Payload(trap)))
    with pytest.raises(WeightsError):
        read_weights(tmp_path / "b.pt")
    assert not trap.exists()


@pytest.mark.parametrize("share", [0.2, 0.5, 0.95])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_a_cut_file(tmp_path: Path, suffix: str, share: float) -> None:
    path = tmp_path / f"whole{suffix}"
    big = {"w": torch.randn(200, 200)}
    save_file(big, path) if suffix == ".safetensors" else torch.save(big, path)
    cut = tmp_path / f"cut{suffix}"
    cut.write_bytes(path.read_bytes()[: int(share * path.stat().st_size)])
    with pytest.raises(WeightsError, match=r"cut|damaged|whole"):
        read_weights(cut)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!DOCTYPE html><html>sign in</html>" * 9,
        bytes(range(256)) * 8,
        b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
    ],
)
def test_a_foreign_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.pt"
    path.write_bytes(content)
    with pytest.raises(WeightsError) as caught:
        read_weights(path)
    assert "\n" not in str(caught.value)


def test_no_file_and_no_model(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="no weights at"):
        read_weights(tmp_path / "none.pt")
    torch.save({"epoch": 3, "note": "hello"}, tmp_path / "a.pt")
    with pytest.raises(WeightsError, match="holds no model weights"):
        read_weights(tmp_path / "a.pt")


def test_torchscript_is_refused(tmp_path: Path) -> None:
    torch.jit.script(torch.nn.Linear(2, 2)).save(str(tmp_path / "a.pt"))
    with pytest.raises(WeightsError, match="TorchScript"):
        read_weights(tmp_path / "a.pt")
