"""Edits by words, through the main job and the command line, with the guide that comes with the engine."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rs_genedit.encoders.ready  # noqa: F401 - the doors import it aside, so that its seconds can be cancelled
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st
from rs_genedit.app.cli import main
from rs_genedit.encoders.base import text_target
from rs_genedit.errors import Cancelled, UsageError, WeightsError
from rs_genedit.jobs import doctor
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import request_from_item
from rs_genedit.raster.region import read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.search import FAR_COUNT, FITS, NEAR, look_windows, search_scene
from torch import Tensor

from tests.core.doors import busy, command, roi, texture, write_raster

PLACE = roi(60, 50, 140, 130)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wood beside a lake, 1 m pixels."""
    pixels = texture(192, 224).astype(np.float32) - 110
    colour = np.where(np.arange(224) < 150, np.array([50, 75, 40])[:, None], np.array([25, 45, 70])[:, None])
    rough = np.where(np.arange(224) < 150, 1.0, 0.08)
    made = np.clip(colour[:, None, :] + rough * 0.6 * pixels, 1, 254).astype(np.uint8)
    return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", made)


def request(scene: Path, output: Path, prompt: str = "a flooded forest", **changes) -> EditRequest:
    task = TextTask(prompt, steering=changes.pop("steering", "gradient"))
    settings = {"roi": PLACE, "quality": "draft", "format": "gtiff", "threads": 1, **changes}
    return EditRequest(str(scene), str(output), task, **settings)


def pixels_of(path: Path) -> str:
    with rasterio.open(path) as dataset:
        return hashlib.sha256(dataset.read().tobytes()).hexdigest()


class TestEdit:
    def test_changes_the_place_and_nothing_else(self, scene, tmp_path):
        result = edit(request(scene, tmp_path / "new.tif", "burnt ground"), JobContext())
        with rasterio.open(scene) as before, rasterio.open(tmp_path / "new.tif") as after:
            changed = (before.read() != after.read()).any(0)
            assert after.tags()["AI_GENERATED"] == "TRUE"
            assert json.loads(after.tags()["RS_GENEDIT_MODELS"])["builtin"]
        assert changed[50:130, 60:140].mean() > 0.5
        changed[44:136, 54:146] = False
        assert not changed.any()
        told = result.report["text"]
        assert told["guided_steps"] > 0
        assert told["ms_per_guided_step"] > 0
        assert told["paraphrases"]

    def test_the_item_alone_makes_the_same_bytes(self, scene, tmp_path):
        edit(request(scene, tmp_path / "new.tif"), JobContext())
        again = request_from_item(tmp_path / "new.json")
        assert len(again.task.paraphrases) == 5
        edit(replace(again, output=str(tmp_path / "again.tif")), JobContext())
        assert (tmp_path / "new.tif").read_bytes() == (tmp_path / "again.tif").read_bytes()

    @pytest.mark.parametrize("steering", ["gradient", "dictionary", "both", "default"])
    def test_same_bytes_for_any_tile_and_thread_count(self, scene, tmp_path, steering):
        edit(request(scene, tmp_path / "one.tif", steering=steering), JobContext())
        edit(request(scene, tmp_path / "two.tif", steering=steering, threads=3, tile=64), JobContext())
        assert (tmp_path / "one.tif").read_bytes() == (tmp_path / "two.tif").read_bytes()

    def test_goes_on_after_a_stop_to_the_same_bytes(self, scene, tmp_path):
        whole = request(scene, tmp_path / "whole.tif", steering="gradient")
        edit(whole, JobContext())
        stopped = replace(whole, output=str(tmp_path / "stopped.tif"))
        with pytest.raises(Cancelled):
            edit(stopped, Stopper(4).context)
        assert not (tmp_path / "stopped.tif").exists()
        edit(replace(stopped, resume=True), JobContext())
        assert pixels_of(tmp_path / "stopped.tif") == pixels_of(tmp_path / "whole.tif")

    @pytest.mark.parametrize(
        ("steering", "scale", "wait_s"),
        [("both", None, 0.03), ("both", None, 0.3), ("gradient", 5, 0.03), ("gradient", 5, 0.2)],
    )
    def test_a_cancel_is_honoured_within_a_second(self, scene, tmp_path, steering, scale, wait_s):
        stopper = Stopper(scale, wait_s)
        with pytest.raises(Cancelled):
            edit(request(scene, tmp_path / "new.tif", steering=steering, quality="high"), stopper.context)
        assert time.monotonic() - stopper.said < 1.0 * busy()
        assert not (tmp_path / "new.tif").exists()

    @pytest.mark.parametrize(
        "kind", ["float32", "int16_13_bands", "internal_mask", "uint8_nodata_255", "no_crs"]
    )
    def test_every_kind_of_raster(self, generated: Callable[[str], Path], tmp_path, kind):
        path = generated(kind)
        with open_scene(path) as source:
            place = Window(source.height // 4, source.width // 4, source.height // 3, source.width // 3)
            spec = json.dumps(_polygon(place, source))
            bands = (1,) if source.count == 1 else None
        new = EditRequest(
            str(path), str(tmp_path / "new.tif"), TextTask("snow"), spec, quality="draft", format="gtiff",
            bands=bands,
        )  # fmt: skip
        edit(new, JobContext())
        with rasterio.open(path) as before, rasterio.open(tmp_path / "new.tif") as after:
            assert before.dtypes == after.dtypes
            changed = (before.read() != after.read()).any(0)
        rows, cols = place.pad(8).slices()
        changed[max(0, rows.start) : rows.stop, max(0, cols.start) : cols.stop] = False
        assert not changed.any()


class Stopper:
    """Listens to a job's events and sets its wish to stop, so long after a scale (None: the job) has begun."""

    def __init__(self, scale: int | None, wait_s: float = 0.0) -> None:
        self.scale, self.wait_s, self.said = scale, wait_s, 0.0
        self.context = JobContext(self)
        self._timer = threading.Timer(wait_s, self._stop)

    def _stop(self) -> None:
        self.said = time.monotonic()
        self.context.cancelled.set()

    def __call__(self, event) -> None:
        if getattr(event, "scale", None) != self.scale or self.said or self._timer.is_alive():
            return
        if self.wait_s:
            self._timer.start()
        else:
            self._stop()


def _polygon(window: Window, scene) -> dict:
    import shapely

    box = shapely.box(window.col, window.row, window.right, window.bottom)
    return shapely.geometry.mapping(scene.to_world(box))


class TestWithoutRoi:
    def test_the_gradient_finds_a_place_and_the_item_says_which(self, scene, tmp_path):
        edit(request(scene, tmp_path / "new.tif", "snow", roi=None), JobContext())
        found = request_from_item(tmp_path / "new.json").roi
        with open_scene(scene) as source:
            place = read_region(found, source).mask(source.window)
        assert 0.05 < place.mean() < 0.6
        edit(
            replace(request_from_item(tmp_path / "new.json"), output=str(tmp_path / "again.tif")), JobContext()
        )
        assert pixels_of(tmp_path / "new.tif") == pixels_of(tmp_path / "again.tif")

    def test_a_large_scene_wants_an_roi(self, tmp_path):
        big = write_raster(tmp_path / "big.tif", np.zeros((1, 2100, 2000), np.uint8) + 7)
        with pytest.raises(UsageError, match="million pixels: say where with an ROI"):
            edit(request(big, tmp_path / "new.tif", roi=None), JobContext())


@dataclass
class Shades:
    """An encoder of brightness: water is dark, snow is bright, everything else lies between."""

    name: str = "shades"
    dim: int = 3
    input_size: int = 32
    scale: float = 30.0
    sha256: str = "0" * 64

    def encode_text(self, prompts: Sequence[str]) -> Tensor:
        dark = {"a river", "a lake", "the sea", "open water", "a stream", "a canal", "water"}
        values = [0.1 if p in dark else 0.95 if "snow" in p else 0.5 for p in prompts]
        return torch.stack([self._unit(torch.tensor(v)) for v in values])

    def encode_images(self, images: Tensor) -> Tensor:
        return torch.stack([self._unit(v) for v in images.mean((1, 2, 3))])

    def readable(self, prompt: str) -> bool:
        return True

    def warnings(self, prompt: str) -> tuple[str, ...]:
        return ()

    @staticmethod
    def _unit(value: Tensor) -> Tensor:
        return F.normalize(torch.stack([value - 0.5, (value - 0.5).abs() - 0.2, torch.tensor(0.1)]), dim=0)


class TestSceneSearch:
    @pytest.fixture
    def halves(self, tmp_path) -> Path:
        pixels = np.full((3, 300, 400), 128, np.int16)
        pixels[:, :, 260:] = 20
        pixels += np.random.default_rng(0).integers(-8, 8, pixels.shape, dtype=np.int16)
        return write_raster(tmp_path / "halves.tif", pixels.astype(np.uint8))

    def look(self, path: Path, prompt: str, must: bool = False, exemplars: tuple[str, ...] = ()):
        encoder = Shades()
        with open_scene(path) as source:
            place = read_region(roi(40, 40, 140, 140), source)
            target = text_target(encoder, prompt)
            return search_scene(
                encoder, target, exemplars, place, source, RgbBridge.for_encoder(source), JobContext(), must
            )

    def test_takes_what_fits_and_leaves_the_rest(self, halves):
        found = self.look(halves, "open water")
        assert found.chance > FITS
        assert not found.warnings
        taken = np.concatenate(
            [patch_source.pixels[:, patch_source.usable] for patch_source in found.patch_sources], axis=1
        )
        assert taken.max() < 0
        assert taken.shape[1] > 10_000

    def test_what_may_stand_for_a_state_is_taken_for_it(self, halves):
        assert self.look(halves, "a flood").patch_sources

    def test_says_when_nothing_fits(self, halves):
        found = self.look(halves, "snow")
        assert not found.patch_sources
        assert "nothing in the scene looks like 'snow'" in found.warnings[0]
        assert "add a raster that shows it as an example" in found.warnings[0]

    def test_takes_the_nearest_if_it_must(self, halves):
        found = self.look(halves, "snow", must=True)
        assert found.patch_sources
        assert "the nearest was drawn on" in found.warnings[0]

    def test_exemplar_rasters_are_looked_at_too(self, halves, tmp_path):
        ground = np.where(np.arange(160) < 80, 30, 130).astype(np.int16)
        pixels = ground + np.random.default_rng(1).integers(-8, 8, (3, 128, 160))
        other = write_raster(tmp_path / "other.tif", pixels.astype(np.uint8))
        found = self.look(halves, "snow", exemplars=(str(other),))
        assert len(found.patch_sources) == 1
        assert not found.warnings
        assert found.patch_sources[0].pixels[:, found.patch_sources[0].usable].min() > 0.5

    @given(
        st.integers(1, 200_000),
        st.integers(1, 200_000),
        st.integers(0, 199_999),
        st.integers(0, 199_999),
        st.integers(1, 3000),
    )
    def test_looks_at_no_more_of_a_larger_scene(self, height, width, row, col, side):
        whole = Window(0, 0, height, width)
        place = Window(min(row, height - 1), min(col, width - 1), side, side).intersect(whole)
        found = look_windows(place, whole)
        assert 1 <= len(found) <= 1 + FAR_COUNT
        assert all(whole.contains(window) and not window.is_empty for window in found)
        assert sum(window.area for window in found) <= NEAR**2 + FAR_COUNT * NEAR**2 // 4


class TestCommandLine:
    def test_a_preset_is_enough(self, scene, tmp_path):
        out = tmp_path / "new.tif"
        done = command("edit", str(scene), str(out), "--roi", PLACE, "--preset", "flood", "--quality", "draft")
        assert done.returncode == 0, done.stderr
        made = request_from_item(out.with_suffix(".json"))
        assert made.task.prompt == "a flooded area under water"
        assert made.feather == 4
        assert made.task.negative

    def test_options_go_before_the_presets_own(self, scene, tmp_path):
        out = tmp_path / "new.tif"
        words = ("--preset", "snow", "--steering", "gradient", "--feather", "2", "--guidance", "0.5")
        done = command("edit", str(scene), str(out), "--roi", PLACE, *words, "--quality", "draft")
        assert done.returncode == 0, done.stderr
        made = request_from_item(out.with_suffix(".json"))
        assert (made.task.steering, made.feather, made.task.guidance) == ("gradient", 2, 0.5)

    def test_score_says_how_well_words_fit(self, scene):
        done = command("score", str(scene), "--prompt", "a forest", "--prompt", "snow", "--roi", PLACE)
        assert done.returncode == 0, done.stderr
        scores = json.loads(done.stdout)["scores"]
        assert [s["prompt"] for s in scores] == ["a forest", "snow"]
        assert sum(s["probability"] for s in scores) == pytest.approx(1, abs=1e-3)

    def test_models_lists_and_verifies_without_fetching(self, tmp_path):
        listed = command("models", "list", "--json", RS_GENEDIT_CACHE=str(tmp_path))
        found = {m["name"]: m["state"] for m in json.loads(listed.stdout)["models"]}
        assert found["builtin"] == "shipped"
        assert found["remoteclip-vit-b-32"] == "not fetched"
        verified = command("models", "verify", "--json", RS_GENEDIT_CACHE=str(tmp_path))
        assert verified.returncode == 0, verified.stderr
        assert not list(tmp_path.rglob("*.pt"))

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--prompt", ""), "has no words"),
            (("--prompt", "ein überfluteter Wald"), "knows none"),
            (("--prompt", "forest " * 400), "characters"),
            (("--prompt", "snow", "--guide", "remoteclip-rn50"), "fetch"),
            (("--prompt", "snow", "--guide", "nobody"), "there is no guide"),
            (("--prompt", "snow", "--guide", "nowhere/weights.pt"), "there are no weights"),
            (("--prompt", "snow", "--guidance", "11"), "guidance must be"),
            (("--prompt", "snow", "--prompt-exemplar", "nowhere.tif"), "nowhere.tif"),
            (("--prompt", "snow", "--remove"), "both given"),
            (("--preset", "nothing"), "there is no preset"),
            (("--negative", "snow", "--remove"), "--negative needs --prompt"),
            (("--prompt", "snow", "--llm"), "RS_GENEDIT_LLM_URL"),
        ],
    )
    def test_bad_words_get_one_sentence(self, scene, tmp_path, words, said, monkeypatch, capfd):
        """Two in a process of their own, one of each exit code; the others by its main function here."""
        out = tmp_path / "new.tif"
        changes = {"RS_GENEDIT_LLM_URL": "", "RS_GENEDIT_CACHE": str(tmp_path / "cache")}
        asked = ("edit", str(scene), str(out), "--roi", PLACE, *words)
        if said in ("has no words", "both given"):
            done = command(*asked, **changes)
            code, told = done.returncode, done.stderr
        else:
            for name, value in changes.items():
                monkeypatch.setenv(name, value)
            code, told = main(asked), capfd.readouterr().err
        assert code in (1, 2)
        assert said in told
        assert told.count("error:") == 1
        assert "Traceback" not in told
        assert not out.exists()
        assert not [p for p in tmp_path.iterdir() if p.name != "cache"]


class TestDoctor:
    def test_text_is_an_ability_where_the_guide_is_there(self):
        assert {"text", "score"} <= set(doctor.abilities())

    def test_and_is_none_without_its_weights(self, monkeypatch, tmp_path):
        monkeypatch.setenv("RS_GENEDIT_RESOURCES", str(tmp_path))
        assert not {"text", "score"} & set(doctor.abilities())
        assert "remove" in doctor.abilities()

    def test_missing_weights_are_an_error_in_words(self, scene, tmp_path):
        new = request(scene, tmp_path / "new.tif")
        with pytest.raises(WeightsError, match="there are no weights"):
            edit(replace(new, task=replace(new.task, guide=str(tmp_path / "gone.pt"))), JobContext())
        assert not (tmp_path / "new.tif").exists()
