"""What a text task settles before any pixel is made: its drawing, its key, how much the encoder weighs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rs_genedit.jobs.compose import read_canvas
from rs_genedit.jobs.edit import content_key, edit, prepare
from rs_genedit.methods.multiscale.text_guidance import hash_of
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.task import TextRecipe

from tests.core.doors import roi, texture, write_raster

PLACE = roi(30, 30, 70, 70)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dull meadow."""
    pixels = np.clip(texture(104, 104).astype(np.int16) // 3 + np.int16([[[40]], [[70]], [[30]]]), 1, 254)
    return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", pixels.astype(np.uint8))


@pytest.fixture(scope="module")
def scene(path: Path) -> Scene:
    with open_scene(path) as opened:
        yield opened


def request(path: Path, prompt: str, **changes: object) -> EditRequest:
    task = TextTask(
        prompt, **{key: changes.pop(key) for key in ("steering", "guidance", "exemplars") if key in changes}
    )
    settings = {"roi": PLACE, "quality": "draft", "format": "gtiff", "threads": 1, **changes}
    return EditRequest(str(path), str(path.with_name("out.tif")), task, overwrite=True, **settings)


def test_the_drawing_is_taken_that_the_encoder_likes_best(path: Path, scene: Scene):
    """Every candidate is drawn and seen here again; none is made up, and the taken one is none of the worse."""
    recipe, units = prepare(request(path, "snow"), scene, JobContext())
    assert isinstance(recipe, TextRecipe)
    canvas = read_canvas(units[0], scene, JobContext())
    taken = recipe.proposal(units[0], canvas)
    bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)
    place = units[0].roi.window

    def loss(pixels: np.ndarray) -> float:
        """Of the place alone, whole: another look than the views by which it was chosen."""
        rows, cols = place.slices(within=canvas.window)
        rgb = torch.from_numpy(np.clip(bridge.from_float(pixels[:, rows, cols]), 0, 1))[None]
        side = recipe.plan.encoder.input_size
        seen = torch.nn.functional.interpolate(rgb, (side, side), mode="bilinear", antialias=True)
        with torch.no_grad():
            return float(recipe.plan.target.loss(recipe.plan.encoder.encode_images(seen)))

    drawn = [recipe.states.apply(canvas, bridge, hash_of(0, variant), 1.0) for variant in range(3)]
    chosen = [np.array_equal(one.pixels, taken.pixels) for one in drawn]
    assert chosen.count(True) == 1
    losses = [recipe._loss(one, place, bridge, 0) for one in drawn]
    assert len(set(losses)) == 3
    assert chosen.index(True) == int(np.argmin(losses))
    assert loss(taken.pixels) < loss(canvas.pixels), "a drawing fits the words better than what was there"


def test_another_encoder_or_another_texture_is_another_job(path: Path, scene: Scene):
    """The key by which a job is taken up again knows what the request does not name."""
    asked = request(path, "a parking lot", steering="dictionary", exemplars=(str(path),))
    recipe, units = prepare(asked, scene, JobContext())
    assert isinstance(recipe, TextRecipe)
    assert recipe.new_texture
    key = content_key(recipe, units, scene)
    assert content_key(prepare(asked, scene, JobContext())[0], units, scene) == key

    class Retrained:
        sha256 = "0" * 64

    other = replace(recipe, plan=replace(recipe.plan, encoder=Retrained()))
    assert content_key(other, units, scene)[0] != key[0]
    source = recipe.new_texture[0]
    pixels = source.pixels.copy()
    pixels[0, 0, 0] += 0.01
    found = replace(recipe.search, patch_sources=(replace(source, pixels=pixels), *recipe.new_texture[1:]))
    assert content_key(replace(recipe, search=found), units, scene)[0] != key[0]


def test_guidance_is_how_much_the_encoder_weighs(path: Path):
    """Little of it changes little."""

    def change(guidance: float) -> float:
        asked = request(path, "water", steering="gradient", guidance=guidance)
        edit(asked, JobContext())
        with rasterio.open(path) as before, rasterio.open(asked.output) as after:
            return float(np.abs(after.read().astype(int) - before.read())[:, 36:64, 36:64].mean())

    none, little, much = change(0.0), change(0.02), change(8.0)
    assert little - none < 0.5 * (much - none)
