"""States of ground as the project draws them: inside the place only, the same each time, on any bands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rs_genedit.errors import UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import load_presets
from rs_genedit.methods.canvas import Canvas
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import request_from_item
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.rgb import RgbBridge, photographic_exponent
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text import drawn
from rs_genedit.tasks.text.states.fields import ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.procedural import (
    COVERS,
    SCENE_FIRST,
    STATES,
    ProceduralStates,
    render,
    state_names,
)

from tests.core.doors import roi, texture, write_raster

PAINTERS = {**COVERS, **STATES}
PLACE = roi(60, 50, 140, 130)


def ground(gsd: float = 0.5, seed: int = 3, side: int = 96) -> GroundLayers:
    """A meadow with a wood at its left and a road across it."""
    rough = texture(side, side)[0].astype(np.float32) / 255 - 0.5
    x = np.arange(side)
    left = (x < side // 3)[None, :]
    rgb = np.stack([np.where(left, 0.2, 0.42), np.where(left, 0.3, 0.5), np.where(left, 0.17, 0.3)])
    rgb = rgb[:, :1].repeat(side, 1) + np.where(left, 0.35, 0.05) * rough
    rgb[:, side // 2 : side // 2 + 6] = 0.55
    inside = np.zeros((side, side), bool)
    inside[12:-12, 10:-14] = True
    window = Window(40, -7, side, side)
    return GroundLayers(np.clip(rgb, 0, 1).astype(np.float32), inside, gsd, window, seed)


class TestPainters:
    @pytest.mark.parametrize("name", PAINTERS)
    @pytest.mark.parametrize("gsd", [0.15, 10.0])
    def test_changes_the_place_alone_and_draws_the_same_again(self, name, gsd):
        here = ground(gsd)
        made = render(name, here)
        assert made.shape == here.rgb.shape
        assert made.dtype == np.float32
        assert np.isfinite(made).all()
        assert np.array_equal(made[:, ~here.inside], here.rgb[:, ~here.inside])
        assert np.array_equal(made, render(name, ground(gsd)))

    @pytest.mark.parametrize("name", sorted(set(PAINTERS) - {"oil_spill", "bridge_collapse", "solar_panels"}))
    def test_is_seen_and_another_seed_is_another_drawing(self, name):
        here = ground()
        one, other = render(name, here), render(name, ground(seed=4))
        assert (np.abs(one - here.rgb).max(0) > 0.05)[here.inside].mean() > 0.02
        assert not np.array_equal(one, other)

    def test_oil_floats_on_water(self):
        sea = replace(
            ground(), rgb=np.full((3, 96, 96), 0.12, np.float32) + np.float32([[[0]], [[0.02]], [[0.05]]])
        )
        on_sea = np.abs(STATES["oil_spill"](sea) - sea.rgb).max(0)[sea.inside].mean()
        on_land = np.abs(STATES["oil_spill"](ground()) - ground().rgb).max(0)[sea.inside].mean()
        assert on_sea > 3 * on_land

    def test_a_place_of_a_few_pixels(self):
        here = ground()
        inside = np.zeros_like(here.inside)
        inside[40, 40:42] = True
        for name in PAINTERS:
            made = render(name, replace(here, inside=inside))
            assert np.array_equal(made[:, ~inside], here.rgb[:, ~inside])


class TestGround:
    def test_noise_belongs_to_places(self):
        whole = ground().noise("a", 12.0)
        part = replace(ground(), window=Window(60, 3, 40, 50)).noise("a", 12.0)
        assert np.array_equal(whole[20:60, 10:60], part)
        assert 0.6 < whole.std() < 1.5

    def test_features_below_a_pixel_fade(self):
        assert replace(ground(), gsd=10.0).noise("a", 1.0).std() < 0.2

    def test_the_side_towards_the_sun_is_bright(self):
        here = ground()
        rows = np.mgrid[0:96, 0:96][0].astype(np.float32)
        towards, away = (
            here.lit(-0.3 * rows * 0.5),
            here.lit(0.3 * rows * 0.5),
        )  # the sun stands in the south-east
        assert towards.mean() > 1 > away.mean()

    def test_shadows_fall_away_from_the_sun(self):
        tower = np.zeros((96, 96), np.float32)
        tower[48:52, 48:52] = 8.0
        shade = ground().shadow(tower, 8.0)
        assert shade[:44].sum() > 20
        assert shade[56:].sum() == 0


class TestNames:
    @pytest.mark.parametrize(
        ("prompt", "names"),
        [
            ("a flooded forest", ("flood",)),
            ("a forest on fire with smoke", ("fire",)),
            ("a solar farm", ("solar_panels",)),
            ("a flooded solar farm", ("flood",)),
            ("a house under construction", ("construction",)),
            ("a forest", ()),
            ("zebras", ()),
        ],
    )
    def test_of_a_prompt(self, prompt, names):
        assert state_names(prompt) == names

    def test_are_all_in_the_lexicon(self):
        assert set(PAINTERS) | SCENE_FIRST <= set(default_lexicon().concepts)

    def test_every_preset_can_be_drawn(self, tmp_path):
        for preset in load_presets(tmp_path)[0].values():
            assert state_names(preset.prompt), preset.name


class TestProceduralStates:
    def canvas(self) -> tuple[Canvas, RgbBridge]:
        """Four bands; the fourth, near infrared, is high on green and low on dark ground."""
        rgb = ground().rgb
        infrared = 0.2 + 1.2 * ramp(rgb[1] - 0.8 * rgb[2] - 0.1, 0.0, 0.2)
        pixels = np.concatenate([rgb * 2 - 1, infrared[None]]).astype(np.float32)
        inside = np.zeros((96, 96), bool)
        inside[20:76, 20:76] = True
        measured = Radiometry(np.dtype("float32"), (0.0,) * 4, (1.0,) * 4, (-1.0,) * 4, (1.0,) * 4, (None,) * 4)
        bridge = RgbBridge.of(measured, (0, 1, 2), ((-1.0, 1.0),) * 3)
        return Canvas(Window(0, 0, 96, 96), pixels, inside, np.ones((96, 96), bool)), bridge

    def test_other_bands_follow_as_colours_have_them(self):
        here, bridge = self.canvas()
        made = ProceduralStates(("burn_scar",), 0.5).apply(here, bridge, 1, 1.0)
        core = np.s_[:, 40:60, 60:72]
        burnt = np.abs(made.pixels[:3] - here.pixels[:3]).max(0)[core[1:]] > 0.3
        assert burnt.mean() > 0.3
        assert (
            made.pixels[core][3, burnt].mean() < here.pixels[core][3, burnt].mean() - 0.2
        )  # some is singed only
        assert np.array_equal(made.pixels[:, ~here.roi], here.pixels[:, ~here.roi])

    def test_strength_is_a_share_of_the_change(self):
        here, bridge = self.canvas()
        whole = ProceduralStates(("snow",), 0.5).apply(here, bridge, 1, 1.0).pixels[:3] - here.pixels[:3]
        half = ProceduralStates(("snow",), 0.5).apply(here, bridge, 1, 0.5).pixels[:3] - here.pixels[:3]
        assert np.allclose(half, 0.5 * whole, atol=1e-5)

    def test_nothing_is_drawn_on_nodata(self):
        here, bridge = self.canvas()
        valid = here.valid.copy()
        valid[30:50] = False
        made = ProceduralStates(("mud",), 0.5).apply(replace(here, valid=valid), bridge, 1, 1.0)
        assert np.array_equal(made.pixels[:, 30:50], here.pixels[:, 30:50])
        assert not np.array_equal(made.pixels[:, 50:70], here.pixels[:, 50:70])

    def test_a_dark_scene_is_shown_brighter(self):
        assert photographic_exponent([np.full((3, 8, 8), 0.1)]) < 0.6
        assert photographic_exponent([np.full((3, 8, 8), 0.5)]) == 1.0


class TestThroughTheJob:
    @pytest.fixture(scope="class")
    def scene(self, tmp_path_factory) -> Path:
        pixels = np.clip(texture(192, 224).astype(np.int16) // 3 + np.int16([[[40]], [[70]], [[30]]]), 1, 254)
        return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", pixels.astype(np.uint8))

    def request(self, scene: Path, output: Path, **changes) -> EditRequest:
        task = TextTask(changes.pop("prompt", "burnt ground"), steering=changes.pop("steering", "default"))
        settings = {"roi": PLACE, "quality": "draft", "format": "gtiff", "threads": 1, **changes}
        return EditRequest(str(scene), str(output), task, **settings)

    def test_the_same_for_any_tile_and_from_its_item(self, scene, tmp_path):
        result = edit(self.request(scene, tmp_path / "one.tif", tile=64), JobContext())
        assert result.report["text"]["drawn"] == ["burn_scar"]
        edit(self.request(scene, tmp_path / "two.tif", tile=512, threads=2), JobContext())
        again = request_from_item(tmp_path / "one.json")
        edit(replace(again, output=str(tmp_path / "three.tif")), JobContext())
        with open_scene(scene) as before:
            whole = before.read(before.window)
        made = []
        for name in ("one", "two", "three"):
            with rasterio.open(tmp_path / f"{name}.tif") as dataset:
                made.append(dataset.read())
        assert np.array_equal(made[0], made[1])
        assert np.array_equal(made[0], made[2])
        changed = (made[0] != whole).any(0)
        assert changed[60:120, 70:130].mean() > 0.75  # on one even surface a scar has islands
        burnt = changed.copy()
        changed[44:136, 54:146] = False
        assert not changed.any()
        assert made[0][:, burnt].mean() < 0.9 * whole[:, burnt].mean()

    def test_a_place_too_large_to_draw_on_is_refused(self, scene, tmp_path, monkeypatch):
        monkeypatch.setattr(drawn, "MOST_PIXELS", 1000)
        with pytest.raises(UsageError, match="too many to draw 'burn_scar' on"):
            edit(self.request(scene, tmp_path / "new.tif"), JobContext())
        assert not (tmp_path / "new.tif").exists()

    @pytest.mark.parametrize("kind", ["float32", "int16_13_bands", "uint8_nodata_255", "no_crs"])
    def test_every_kind_of_raster(self, generated: Callable[[str], Path], tmp_path, kind):
        path = generated(kind)
        with open_scene(path) as source:
            rows, cols = source.height, source.width
            box = shapely.box(cols // 4, rows // 4, cols // 2, rows // 2)
            place = source.to_world(box).wkt
            bands = (1,) if source.count == 1 else None
        new = self.request(path, tmp_path / "new.tif", prompt="snow", roi=place, bands=bands)
        assert edit(new, JobContext()).report["text"]["drawn"] == ["snow"]
        with rasterio.open(path) as before, rasterio.open(tmp_path / "new.tif") as after:
            assert before.dtypes == after.dtypes
            changed = (before.read() != after.read()).any(0)
        assert changed[rows // 4 : rows // 2, cols // 4 : cols // 2].mean() > 0.3
        changed[rows // 4 - 7 : rows // 2 + 7, cols // 4 - 7 : cols // 2 + 7] = False
        assert not changed.any()
