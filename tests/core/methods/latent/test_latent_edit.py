"""``edit --method latent`` whole: 0 px outside, any bands and type, resumed to the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit import protocol
from rs_genedit.app.cli import main
from rs_genedit.errors import Cancelled, UsageError
from rs_genedit.jobs import registry
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster

FEATHER = 4


def request(source: Path, output: Path, model: Path, **more) -> dict:
    task = {"kind": "text", "prompt": "blue water", "model": str(model)}
    return {
        "source": str(source), "output": str(output), "task": task, "roi": roi(40, 30, 70, 60),
        "method": "latent",        "feather": FEATHER, "quality": "draft", **more,
    }  # fmt: skip


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


def scene(folder: Path, bands: int, dtype: str) -> Path:
    pixels = texture(110, 130, bands)
    pixels[:3, 50:80, 60:100] //= 2
    if dtype == "uint16":
        pixels = pixels.astype(np.uint16) * 31 + 400
    elif dtype == "float32":
        pixels = pixels.astype(np.float32) / 400
    return write_raster(folder / "scene.tif", pixels)


@pytest.mark.parametrize(("bands", "dtype"), [(3, "uint8"), (4, "uint16"), (13, "uint16"), (4, "float32")])
def test_bands_and_types_come_out_right_and_nothing_changes_outside(
    tmp_path: Path, model_folder: Path, bands: int, dtype: str
):
    source = scene(tmp_path, bands, dtype)
    result = registry.run_job("edit", request(source, tmp_path / "out.tif", model_folder), JobContext())
    before, after = read(source), read(tmp_path / "out.tif")
    assert after.dtype == before.dtype
    inside = np.zeros(before.shape[1:], bool)
    inside[30 - FEATHER : 60 + FEATHER, 40 - FEATHER : 70 + FEATHER] = True
    assert (before == after)[:, ~inside].all()
    place = (slice(None), slice(30, 60), slice(40, 70))
    assert (before[place] != after[place]).any(0).mean() > 0.9
    low, high = before.min((1, 2)), before.max((1, 2))
    span = high.astype(float) - low
    assert (after[place].min((1, 2)) >= low - 0.5 * span).all()
    assert (after[place].max((1, 2)) <= high + 0.5 * span).all(), "every band is plausible in the scene"
    assert result.report["seed"] == 0


def test_words_decide_and_the_seed_makes_variants(tmp_path: Path, model_folder: Path):
    source = scene(tmp_path, 3, "uint8")
    made = []
    for number, more in enumerate(({}, {"seed": 1}, {"prompt": "bare soil"}, {"strength": 0.3}, {})):
        asked = request(source, tmp_path / f"{number}.tif", model_folder)
        asked["task"]["prompt"] = more.pop("prompt", "blue water")
        registry.run_job("edit", asked | more, JobContext())
        made.append(read(tmp_path / f"{number}.tif"))
    assert (made[0] == made[4]).all(), "the same request, the same bytes"
    assert all((made[0] != other).any() for other in made[1:4])
    before = read(source).astype(int)
    assert np.abs(made[3] - before).sum() < np.abs(made[0] - before).sum(), "a weaker edit changes less"


def test_an_edit_that_was_stopped_in_the_model_resumes_to_the_same_bytes(tmp_path: Path, model_folder: Path):
    source = scene(tmp_path, 4, "uint16")
    registry.run_job("edit", request(source, tmp_path / "whole.tif", model_folder), JobContext())
    seen = []

    def stop(event) -> None:
        if isinstance(event, protocol.Progress) and event.stage == "denoising":
            seen.append(event)
            if len(seen) == 7:
                context.cancelled.set()

    context = JobContext(emit=stop)
    asked = request(source, tmp_path / "out.tif", model_folder)
    with pytest.raises(Cancelled, match="can be resumed"):
        registry.run_job("edit", asked, context)
    assert not (tmp_path / "out.tif").exists()
    after = []
    goes_on = JobContext(emit=lambda event: after.append(getattr(event, "stage", "")))
    registry.run_job("edit", asked | {"resume": True}, goes_on)
    assert after.count("denoising") == 10, "five of fifteen steps were kept"
    assert (read(tmp_path / "out.tif") == read(tmp_path / "whole.tif")).all()


def test_the_item_names_the_model_and_makes_the_output_again(tmp_path: Path, model_folder: Path):
    source = scene(tmp_path, 3, "uint8")
    area = ["--roi", roi(40, 30, 70, 60), "--quality", "draft"]
    words = ["--prompt", "blue water", "--method", "latent", "--latent-model", str(model_folder)]
    assert main(["edit", str(source), str(tmp_path / "one.tif"), *area, *words]) == 0
    item = (tmp_path / "one.json").read_text()
    assert "latent:tiny" in item
    again = ["--from-item", str(tmp_path / "one.json"), str(tmp_path / "two.tif")]
    assert main(["edit", *again]) == 0
    assert (read(tmp_path / "one.tif") == read(tmp_path / "two.tif")).all()
    assert json.loads(item)["properties"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--remove", "--method", "latent"], "give a prompt"),
        (["--prompt", "water", "--method", "latent"], "--latent-model FOLDER"),
        (["--prompt", "water", "--latent-model", "{model}"], "serves the latent method alone"),
        (["--prompt", "water", "--method", "latent", "--latent-model", "nowhere"], "no latent model at"),
        (["--prompt", "w", "--method=latent", "--latent-model={model}", "--paraphrase=x"], "prompt alone"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused_before_any_work(
    tmp_path: Path, model_folder: Path, capsys: pytest.CaptureFixture, options: list[str], words: str
):
    source = scene(tmp_path, 3, "uint8")
    given = [option.format(model=model_folder) for option in options]
    code = main(["edit", str(source), str(tmp_path / "out.tif"), "--roi", roi(40, 30, 70, 60), *given])
    said = capsys.readouterr().err
    assert code in (1, 2)
    assert words in " ".join(said.split())
    assert "Traceback" not in said
    assert {path.name for path in tmp_path.iterdir()} == {"scene.tif"}


def test_a_place_too_large_is_refused(tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("rs_genedit.methods.latent.drawing.MOST_PIXELS", 500)
    source = scene(tmp_path, 3, "uint8")
    with pytest.raises(UsageError, match="choose a smaller ROI"):
        registry.run_job("edit", request(source, tmp_path / "out.tif", model_folder), JobContext())
