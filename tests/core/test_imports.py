"""What a process loads: nothing that its job does not need, since loading is most of a short job's time."""

from __future__ import annotations

import importlib.util
import resource
import statistics
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin
from rs_genedit.runtime import devices
from rs_genedit.runtime.devices import choose_device

from tests.core.doors import child_environment

#: Packages that words and latents need, and nothing else.
FOR_WORDS = {"open_clip", "torchvision", "timm", "transformers", "diffusers", "huggingface_hub", "accelerate"}


@pytest.fixture
def raster(tmp_path: Path) -> Path:
    path = tmp_path / "scene.tif"
    pixels = np.random.default_rng(0).integers(40, 200, (3, 96, 96), np.uint8)
    place = {"crs": "EPSG:32633", "transform": from_origin(500000, 5000000, 1, 1)}
    with rasterio.open(path, "w", driver="GTiff", width=96, height=96, count=3, dtype="uint8", **place) as file:
        file.write(pixels)
    return path


def loaded(*arguments: str) -> set[str]:
    """Names of all modules that ``rs-genedit ARGUMENTS`` has loaded in the end."""
    code = (
        "import sys\nfrom rs_genedit.app.cli import main\n"
        "assert main(sys.argv[1:]) == 0\nprint('LOADED', *sorted(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=child_environment(),
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize(
    "task", [["--remove"], ["--exemplar", "500005,4999920,500040,4999990"]], ids=["removal", "exemplar"]
)
def test_an_edit_without_words_loads_nothing_for_words(raster: Path, tmp_path: Path, task: list[str]) -> None:
    out = tmp_path / "out.tif"
    words = ["edit", str(raster), str(out), "--roi", "500050,4999950,500060,4999960", *task]
    modules = loaded(*words, "--quality", "draft")
    assert out.exists()
    assert not FOR_WORDS & modules
    assert "faiss" not in modules, "for copies and text"
    assert "scipy.spatial" not in modules or task == ["--remove"], "for what is removed"


@pytest.mark.skipif(not version("torch").endswith("+cpu"), reason="this torch may know an accelerator")
def test_a_removal_asks_no_torch_for_a_device_that_it_cannot_know(raster: Path, tmp_path: Path) -> None:
    """Among stripes of full contrast nothing else asks for it either."""
    with rasterio.open(raster, "r+") as file:
        stripes = np.where(np.arange(96) // 16 % 2, 200, 40).astype(np.uint8)
        file.write(np.broadcast_to(stripes, (3, 96, 96)))
    words = ["edit", str(raster), str(tmp_path / "out.tif"), "--roi", "500050,4999950,500056,4999956"]
    assert "torch" not in loaded(*words, "--remove", "--quality", "draft")


def test_a_removal_that_was_made_before_loads_no_compiler(raster: Path, tmp_path: Path) -> None:
    """Nor what only other jobs need: the modules of a job are most of a small job's time."""
    words = ["edit", str(raster), str(tmp_path / "out.tif"), "--roi", "500050,4999950,500060,4999960"]
    words += ["--remove", "--quality", "draft", "--overwrite"]
    loaded(*words)
    modules = loaded(*words)
    assert "rs_genedit.methods.multiscale.patchmatch.kernels" in modules
    others = {
        "numba",
        "pystac",
        "faiss",
        "PIL",
        "urllib3",
        "rs_genedit.app.cli.sequence",
        "rs_genedit.jobs.doctor",
    }
    if importlib.util.find_spec("boto3"):  # rasterio imports it where it is there: for tests of object stores
        others.remove("urllib3")
    assert not others & modules


def test_the_best_device_is_what_torch_finds() -> None:
    """Whatever the version says: the build's own word is the oracle."""
    import torch

    best = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    assert choose_device("auto") == best


@pytest.mark.parametrize(
    ("said", "system", "alone"),
    [("2.9.1+cpu", "linux", True), ("2.9.1+cu128", "linux", False), ("2.9.1", "win32", False),
     ("2.9.1+cpu", "darwin", False)],
)  # fmt: skip
def test_only_a_build_that_says_so_has_no_accelerator(
    said: str, system: str, alone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "version_of", lambda name: said)
    monkeypatch.setattr(devices.sys, "platform", system)
    assert devices._for_the_processor_alone() is alone


def test_looking_at_a_raster_loads_no_torch(raster: Path) -> None:
    assert not {*FOR_WORDS, "torch", "faiss", "numba"} & loaded("info", str(raster))


def test_the_version_loads_nothing() -> None:
    assert not {"typer", "rich", "logging", "pydantic", "numpy", "torch"} & loaded("--version")


def test_the_version_takes_less_than_a_fifth_of_a_second() -> None:
    """Of the processor, median of 10: the clock would measure what else runs on this machine."""
    took = []
    for _ in range(10):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "rs_genedit", "--version"], env=child_environment(), check=True, timeout=60
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        took.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert statistics.median(took) < 0.2
