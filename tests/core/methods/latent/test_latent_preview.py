"""Previews of a latent model's steps: a map fitted by least squares, shown where asked for, no byte else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from PIL import Image
from rs_genedit import protocol
from rs_genedit.jobs import registry
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.preview import colours_of, fitted_map, map_of_scene, other_colours
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster


def test_a_linear_vae_is_found_exactly():
    rng = np.random.default_rng(1)
    picture = rng.random((2, 3, 8, 8)).astype(np.float32).repeat(4, 2).repeat(4, 3)
    mixed = rng.standard_normal((4, 3)).astype(np.float32)
    cells = picture[:, :, ::4, ::4]
    latents = torch.from_numpy(np.einsum("kc,nchw->nkhw", mixed, cells) + np.float32(0.3))
    found = fitted_map(latents, picture)
    seen = colours_of(latents[:1], found, 4)
    assert np.abs(seen - picture[0]).max() < 0.01


def test_colours_that_the_scene_lacks_are_in_the_fit(model_folder: Path):
    grey = np.full((3, 32, 32), 0.4, np.float32)
    grey[0] = 0.2
    assert len({tuple(p[:, 0, 0].round(3)) for p in other_colours(grey)}) == 4
    found = map_of_scene(load_pipeline(model_folder, "cpu"), grey)
    assert found.shape == (5, 3)
    assert np.isfinite(found).all()


def test_previews_come_every_few_steps_and_change_nothing(tmp_path: Path, model_folder: Path):
    source = write_raster(tmp_path / "scene.tif", texture(60, 60, 4).astype(np.uint16) * 31)
    task = {"kind": "text", "prompt": "blue water", "model": str(model_folder)}
    asked = {
        "source": str(source),
        "task": task,
        "roi": roi(20, 20, 40, 40),
        "method": "latent",
        "quality": "draft",
    }
    registry.run_job("edit", {**asked, "output": str(tmp_path / "plain.tif")}, JobContext())
    told = []
    (tmp_path / "previews").mkdir()
    context = JobContext(emit=told.append, previews=str(tmp_path / "previews"))
    registry.run_job("edit", {**asked, "output": str(tmp_path / "shown.tif")}, context)
    shown = [event for event in told if isinstance(event, protocol.Preview)]
    steps = [event for event in shown if event.scale == 99]
    assert len(steps) == 2, "after five and ten of fifteen steps"
    assert shown.index(steps[-1]) < len(shown) - 1, "the sampler's own come after"
    picture = np.asarray(Image.open(steps[-1].path))
    assert picture.std() > 0
    west, south, east, north = steps[-1].bounds
    assert west < 100020 < 100040 < east
    assert south < 399960 < 399980 < north
    import rasterio

    with rasterio.open(tmp_path / "plain.tif") as one, rasterio.open(tmp_path / "shown.tif") as other:
        assert (one.read() == other.read()).all()
