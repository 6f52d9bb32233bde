"""All that a text task says decides the pixels: negatives, guidance weight, encoder weights, best drawing."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rs_genedit.encoders.base import ImageTextEncoder, text_target
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.errors import Cancelled, ResumeError
from rs_genedit.jobs.compose import read_canvas
from rs_genedit.jobs.edit import content_key, edit, prepare
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import resource
from rs_genedit.tasks.text.prepare import prepare as prepare_text
from rs_genedit.tasks.text.task import TextRecipe
from safetensors.torch import load_file, save_file

from tests.core.doors import roi, texture, write_raster

PLACE = roi(40, 40, 104, 104)
ROWS = COLS = slice(40, 104)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wood, 1 m pixels."""
    pixels = texture(144, 144).astype(np.float32) - 110
    made = np.clip(np.array([50, 75, 40])[:, None, None] + 0.6 * pixels, 1, 254).astype(np.uint8)
    return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", made)


@pytest.fixture(scope="module")
def builtin() -> ImageTextEncoder:
    return load_encoder()


def request(scene: Path, output: Path, task: TextTask, **changes) -> EditRequest:
    settings = {"roi": PLACE, "quality": "draft", "format": "gtiff", "threads": 1, "seed": 4, **changes}
    return EditRequest(str(scene), str(output), task, **settings)


def made(scene: Path, output: Path, task: TextTask) -> np.ndarray:
    """The place after an edit, as float."""
    edit(request(scene, output, task), JobContext())
    with rasterio.open(output) as file:
        return file.read()[:, ROWS, COLS].astype(np.float32)


class TestNegatives:
    def test_they_are_encoded(self, builtin: ImageTextEncoder) -> None:
        plan = prepare_text(TextTask("a lake", negative=("snow", "zebra")), encoder=builtin)
        expected = builtin.encode_text(["snow"])
        torch.testing.assert_close(plan.target.unwanted, expected)
        assert plan.target.negative == ("snow",)

    def test_what_is_not_wanted_costs_a_picture_its_score(self, builtin: ImageTextEncoder) -> None:
        plain, wary = (
            prepare_text(TextTask("a lake", negative=unwanted), encoder=builtin).target
            for unwanted in ((), ("a snowy field",))
        )
        snow = builtin.encode_images(torch.full((1, 3, 96, 96), 0.95))
        assert float(wary.score(snow)) < float(plain.score(snow)) - 0.05
        assert float(wary.loss(snow)) > float(plain.loss(snow)) + 0.02

    def test_they_change_the_pixels(self, scene: Path, tmp_path: Path) -> None:
        task = TextTask("burnt ground", steering="gradient")
        plain = made(scene, tmp_path / "plain.tif", task)
        wary = made(scene, tmp_path / "wary.tif", replace(task, negative=("a dense forest",)))
        assert (plain != wary).any(0).mean() > 0.5


class TestGuidanceWeight:
    def test_more_of_it_goes_farther(self, scene: Path, tmp_path: Path) -> None:
        """The mean colour, as each pixel's own texture is drawn anew whatever the weight."""
        with rasterio.open(scene) as file:
            before = file.read()[:, ROWS, COLS].astype(np.float32).mean((1, 2))
        task = TextTask("snow", steering="gradient")

        def moved(weight: float) -> float:
            after = made(scene, tmp_path / f"{weight}.tif", replace(task, guidance=weight))
            return float(np.abs(after.mean((1, 2)) - before).mean())

        usual, strong = moved(1.0), moved(6.0)
        assert usual < 0.5 * strong, (usual, strong)

    def test_none_of_it_does_not_ask_the_encoder(self, scene: Path, tmp_path: Path) -> None:
        task = TextTask("snow", steering="gradient", guidance=0.0)
        done = edit(request(scene, tmp_path / "none.tif", task), JobContext())
        assert done.report["text"]["guided_steps"] == 0


class TestResumeKey:
    def another(self, folder: Path, nudge: float) -> Path:
        """The built-in encoder, its weights nudged: the same name and size, other content."""
        shutil.copytree(resource("guide", "builtin"), folder, dirs_exist_ok=True)
        weights = load_file(folder / "open_clip_model.safetensors")
        name = next(n for n, t in weights.items() if t.is_floating_point() and t.ndim > 1)
        weights[name] = weights[name] * (1 + nudge)
        save_file(weights, folder / "open_clip_model.safetensors")
        return folder

    def test_an_edit_is_not_resumed_with_other_weights(self, scene: Path, tmp_path: Path) -> None:
        guide = self.another(tmp_path / "mine", 0.0)
        task = TextTask("burnt ground", guide=str(guide), steering="gradient")
        asked = request(scene, tmp_path / "new.tif", task)
        context = JobContext()

        def stop(event: object) -> None:
            if getattr(event, "scale", None) == 4:
                context.cancelled.set()

        context = JobContext(stop)
        with pytest.raises(Cancelled):
            edit(asked, context)
        self.another(guide, 0.3)
        with pytest.raises(ResumeError):
            edit(replace(asked, resume=True), JobContext())
        self.another(guide, 0.0)
        edit(replace(asked, resume=True), JobContext())

    def test_the_key_is_of_the_weights_and_of_what_is_drawn(self, scene: Path, tmp_path: Path) -> None:
        def key(recipe_of: TextTask, change=lambda recipe: recipe) -> str:
            with open_scene(scene) as pixels:
                recipe, units = prepare(request(scene, tmp_path / "x.tif", recipe_of), pixels, JobContext())
                return content_key(change(recipe), units, pixels)[0]

        guide = self.another(tmp_path / "mine", 0.0)
        task = TextTask("burnt ground", guide=str(guide))
        first = key(task)
        assert key(task) == first
        assert key(replace(task, negative=("snow",))) != first
        assert key(replace(task, guidance=0.5)) != first
        assert key(task, lambda recipe: replace(recipe, rule="paper")) != first
        assert key(task, lambda recipe: replace(recipe, states=None)) != first
        self.another(guide, 0.3)
        assert key(task) != first


class TestBestDrawing:
    @pytest.mark.parametrize(("prompt", "seed"), [("a forest on fire", 1), ("snow", 2), ("solar panels", 3)])
    def test_the_drawing_that_the_encoder_likes_best_is_taken(
        self, scene: Path, tmp_path: Path, builtin: ImageTextEncoder, prompt: str, seed: int
    ) -> None:
        """Judged here by the whole place at once, which is not how the engine judges."""
        asked = request(scene, tmp_path / "x.tif", TextTask(prompt), seed=seed)
        with open_scene(scene) as pixels:
            recipe, units = prepare(asked, pixels, JobContext())
            assert isinstance(recipe, TextRecipe)
            assert recipe.states is not None
            canvas = read_canvas(units[0], pixels, JobContext())
            taken = recipe.proposal(units[0], canvas)
            drawings = self.drawings(recipe, canvas, asked)
        bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)
        place = units[0].roi.window.slices(within=canvas.window)
        target = text_target(builtin, prompt)

        def fit(pixels: np.ndarray) -> float:
            rgb = torch.from_numpy(np.clip(bridge.from_float(pixels[(slice(None), *place)]), 0, 1))
            with torch.no_grad():
                return float(target.similarity(builtin.encode_images(rgb[None]))[0])

        fits = [fit(drawing) for drawing in drawings]
        assert len({drawing.tobytes() for drawing in drawings}) == 3
        (number,) = (n for n, drawing in enumerate(drawings) if np.array_equal(drawing, taken.pixels))
        losses = [recipe._loss(replace(canvas, pixels=d), units[0].roi.window, bridge, seed) for d in drawings]
        assert number == int(np.argmin(losses))
        assert fits[number] > min(fits)

    @staticmethod
    def drawings(recipe: TextRecipe, canvas, asked: EditRequest) -> list[np.ndarray]:
        """All that the engine chooses between."""
        from rs_genedit.methods.multiscale.text_guidance import hash_of

        assert recipe.states is not None
        bridge = recipe.bridge.fitted(canvas.pixels, canvas.valid)
        return [
            recipe.states.apply(canvas, bridge, hash_of(asked.seed, n), asked.strength).pixels for n in range(3)
        ]
