"""Bands beyond red, green and blue of drawn states: roles, reflectances, lines, indices on real scenes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.band_roles import band_roles
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.wavelengths import roles_by_length
from rs_genedit.reading.classes import LandCover
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.states.coverage import COVERAGES, coverage
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.procedural import render
from rs_genedit.tasks.text.states.spectra import Spectra, reflectances
from scipy import ndimage

from tests.rasters import texture, write

ROLES = ("red", "green", "blue", "near infrared")


class TestRoles:
    def scene(self, path: Path, count: int, **how) -> Path:
        return write(path / "s.tif", texture(count, "uint16"), **how)

    def roles(self, path: Path, bands: tuple[int, ...] | None = None) -> tuple[str, ...]:
        with open_scene(path) as scene:
            return band_roles(scene, bands)

    @pytest.mark.parametrize("domain", ["IMAGERY", "ENVI", "description"])
    def test_a_wavelength_tells(self, tmp_path, domain):
        lengths = (0.49, 0.56, 0.665, 0.865, 1.61)
        texts = tuple(f"band at {1000 * one:.0f} nm" for one in lengths)
        path = self.scene(tmp_path, 5, descriptions=texts if domain == "description" else None)
        with rasterio.open(path, "r+") as dataset:
            for band, length in enumerate(lengths, 1):
                if domain == "IMAGERY":
                    dataset.update_tags(band, ns="IMAGERY", CENTRAL_WAVELENGTH_UM=str(length))
                elif domain == "ENVI":
                    dataset.update_tags(band, wavelength=str(length), wavelength_units="Micrometers")
        assert self.roles(path) == ("blue", "green", "red", "near infrared", "short-wave infrared 1")

    def test_sentinels_two_near_infrareds_stay_apart(self):
        assert roles_by_length([833.0, 865.0, None]) == ["near infrared", "narrow near infrared", ""]

    def test_landsats_numbers_go_by_the_sensor(self, tmp_path):
        new = self.scene(tmp_path, 6, descriptions=tuple(f"SR_B{n}" for n in (2, 3, 4, 5, 6, 7)))
        assert self.roles(new)[3:] == ("near infrared", "short-wave infrared 1", "short-wave infrared 2")
        old = write(
            tmp_path / "old.tif",
            texture(6, "uint16"),
            descriptions=tuple(f"SR_B{n}" for n in (1, 2, 3, 4, 5, 7)),
        )
        assert self.roles(old) == ("blue", "green", "red", *self.roles(new)[3:])

    def test_of_four_bands_the_one_not_chosen_is_near_infrared(self, tmp_path):
        path = self.scene(tmp_path, 4)
        assert self.roles(path) == ROLES
        assert self.roles(path, (2, 3, 4)) == ("near infrared", "red", "green", "blue")


class TestTable:
    def test_it_is_whole(self):
        table = reflectances()
        for name, values in table.materials.items():
            assert len(values) == len(table.roles), name
            assert all(0 < value < 1 for value in values), name
        assert set(table.classes) <= set(LandCover)
        assert set(table.shown_by) <= set(table.materials)
        assert {one for some in table.classes.values() for one in some} <= set(table.materials)

    @pytest.mark.parametrize("name", list(COVERAGES))
    def test_what_a_state_brings_is_in_it(self, name):
        rng = np.random.default_rng(2)
        rgb = (0.4 + 0.03 * rng.standard_normal((3, SIDE, SIDE))).astype(np.float32)
        cover = np.full((len(LandCover), SIDE, SIDE), 0.02, np.float16)
        cover[LandCover.GRASS, :30], cover[LandCover.WATER, 30:] = 0.86, 0.86
        rgb[:, 30:] = np.float32([[[0.1]], [[0.13]], [[0.15]]])
        inside = np.zeros((SIDE, SIDE), bool)
        inside[6:58, 6:58] = True
        ground = GroundLayers(rgb, inside, 0.5, Window(0, 0, SIDE, SIDE), 3, cover=cover)
        shares = coverage(name, ground, render(name, ground))
        assert set(shares) <= set(reflectances().materials)
        total = sum(shares.values())
        assert float(total.max()) > 0.3 or name == "deforestation"  # no wood there
        assert float(total.min()) >= 0
        assert float(total.max()) <= 1.0001
        assert (total[~inside] == 0).all()

    def test_it_says_what_every_material_is_known_for(self):
        at = reflectances().roles.index

        def of(name: str, role: str) -> float:
            return reflectances().materials[name][at(role)]

        assert of("snow", "short-wave infrared 1") < 0.2 < of("snow", "near infrared")
        burnt = [of("burnt_ground", role) for role in ("near infrared", "short-wave infrared 2")]
        assert burnt[1] > burnt[0]
        green = [of("forest", role) for role in ("near infrared", "short-wave infrared 2")]
        drop = (green[0] - green[1]) / sum(green) - (burnt[0] - burnt[1]) / sum(burnt)
        assert drop > 0.66  # high severity (Key and Benson 2006)


SIDE = 64


def bridge_of(bands: int) -> RgbBridge:
    half = (0.25,) * bands
    span = Radiometry(np.dtype("float32"), half, half, (0.0,) * bands, (1.0,) * bands, (None,) * bands)
    return RgbBridge.of(span, (0, 1, 2), ((0.0, 0.5),) * 3)


def scene_of(**places: tuple[slice, tuple[float, ...]]) -> tuple[np.ndarray, np.ndarray]:
    """Pixels (4, 64, 64) in radiometry space and probabilities of stripes of classes, reflectance 0 to 0.5."""
    rng = np.random.default_rng(4)
    cover = np.full((len(LandCover), SIDE, SIDE), 0.01, np.float32)
    pixels = np.zeros((4, SIDE, SIDE), np.float32)
    for name, (rows, reflected) in places.items():
        cover[LandCover[name.upper()], rows] = 0.9
        pixels[:, rows] = 4 * np.array(reflected, np.float32)[:, None, None] - 1
    return pixels + rng.normal(0, 0.004, pixels.shape).astype(np.float32), cover


ALL = np.ones((SIDE, SIDE), bool)
TREES = (slice(0, 22), (0.021, 0.03, 0.02, 0.290))
BARE = (slice(22, 44), (0.181, 0.13, 0.1, 0.267))
GRASS = (slice(22, 44), (0.03, 0.05, 0.03, 0.438))
WATER = (slice(44, 64), (0.05, 0.06, 0.06, 0.03))


class TestSpectra:
    def spectra(self, **places) -> Spectra:
        pixels, cover = scene_of(**places)
        found = Spectra.of(ROLES, bridge_of(4), pixels, cover, ALL)
        assert found is not None
        return found

    def laid(self, spectra: Spectra, material: str, share: float, red: float = 0.07) -> np.ndarray:
        before = np.full((4, 8, 8), 0.5, np.float32)
        after = before.copy()
        after[:3] = 4 * red - 1
        rgb = np.clip(bridge_of(4).from_float(after), 0, 1)
        cover = {material: np.full((8, 8), share, np.float32)}
        return spectra.laid(before, after, rgb, [cover], 1.0, np.ones((8, 8), bool))[3]

    def test_the_line_is_the_scenes(self):
        first, slope = self.spectra(trees=TREES, grass=GRASS).lines[3]
        # The darkest pixel of a real scene stands for 2 % of the light: the line is not quite that of the data.
        assert slope == pytest.approx(4, rel=0.1)
        assert first + slope * 0.29 == pytest.approx(4 * 0.29 - 1, abs=0.05)

    def test_a_material_that_the_scene_lacks_comes_from_the_table(self):
        found = self.laid(self.spectra(trees=TREES, bare=BARE), "burnt_ground", 1.0)
        wanted = reflectances().materials["burnt_ground"][reflectances().roles.index("near infrared")]
        assert float(found.mean()) == pytest.approx(4 * wanted - 1, abs=0.12)

    def test_what_is_drawn_darker_is_darker(self):
        spectra = self.spectra(trees=TREES, bare=BARE)
        dark, usual = (float(self.laid(spectra, "burnt_ground", 1.0, red).mean()) for red in (0.035, 0.07))
        assert dark < usual - 0.08

    def test_what_the_scene_shows_is_as_it_shows_it(self):
        found = self.laid(self.spectra(trees=TREES, water=WATER), "turbid_water", 1.0)
        assert float(found.mean()) == pytest.approx(4 * 0.03 - 1, abs=0.02)

    def test_water_brighter_than_most_of_the_scene_is_none(self):
        misread = (slice(44, 64), (0.03, 0.05, 0.03, 0.4))
        assert LandCover.WATER not in self.spectra(trees=TREES, bare=BARE, water=misread).own

    def test_half_a_pixel_is_half_of_it(self):
        spectra = self.spectra(trees=TREES, bare=BARE)
        half, whole = self.laid(spectra, "burnt_ground", 0.5), self.laid(spectra, "burnt_ground", 1.0)
        assert half == pytest.approx((whole + 0.5) / 2, abs=0.02)

    def test_a_line_needs_a_class_that_tells_the_band(self):
        spectra = self.spectra(water=(slice(0, 64), WATER[1]))
        assert not spectra.lines
        assert (self.laid(spectra, "burnt_ground", 1.0) == 0.5).all()  # as its colours have it

    def test_colours_alone_need_none(self):
        pixels, cover = scene_of(trees=TREES)
        assert Spectra.of(ROLES[:3], bridge_of(3), pixels[:3], cover, ALL) is None


#: Boxes (left, top, right, bottom) on real rasters, by eye: crops, a pine wood, irrigated fields; and bands.
PLACES = {
    "naip_nd_20090818_4band.tif": ((190, 405, 270, 475), {"red": 0, "green": 1, "nir": 3}),
    "naip_va_1m_4band_26918.tif": ((110, 110, 190, 190), {"red": 0, "green": 1, "nir": 3}),
    "s2_13band_spain_flood_4326.tif": (
        (312, 362, 382, 432), {"red": 3, "green": 2, "nir": 7, "swir1": 11, "swir2": 12},
    ),
}  # fmt: skip
DRY = {"naip_nd_20090818_4band.tif": (120, 315, 300, 370), "s2_13band_spain_flood_4326.tif": (12, 206, 80, 250)}


@pytest.fixture(scope="module")
def made(data_dir: Path, tmp_path_factory) -> Callable:
    """The bands of an edit before and after, (bands, pixels), where it changed the inner part of its ROI."""
    folder = tmp_path_factory.mktemp("bands")

    def edited(name: str, state: str, tile: int = 512) -> tuple[dict, dict]:
        source, output = data_dir / "rasters" / name, folder / f"{state}{tile}{name}"
        if not source.is_file():
            pytest.skip(f"{name} is not at hand")
        (left, top, right, bottom), bands = PLACES[name]
        with rasterio.open(source) as scene:
            (x0, y0), (x1, y1) = scene.transform @ (left, bottom), scene.transform @ (right, top)
            before = scene.read().astype(float)
        request = EditRequest(
            str(source), str(output), TextTask(state, force=True), f"{x0},{y0},{x1},{y1}", quality="draft",
            format="gtiff",
            threads=1, overwrite=True, tile=tile,
        )  # fmt: skip
        edit(request, JobContext())
        with rasterio.open(output) as dataset:
            after = dataset.read().astype(float)
        inside = np.zeros(before.shape[1:], bool)
        inside[top:bottom, left:right] = True
        outside = ~ndimage.binary_dilation(inside, np.ones((3, 3)), request.feather + 1)
        assert (before == after)[:, outside].all()
        where = ndimage.binary_erosion(inside, iterations=10) & (np.abs(after - before)[:3].max(0) > 3)
        assert where.sum() > 300
        return tuple({band: pixels[at][where] for band, at in bands.items()} for pixels in (before, after))

    return edited


def index(bands: dict, high: str, low: str) -> np.ndarray:
    return (bands[high] - bands[low]) / np.maximum(bands[high] + bands[low], 1)


class TestRealIndices:
    """Medians over what changed, of the files' own numbers."""

    @pytest.mark.parametrize("name", list(PLACES))
    def test_burnt_ground_has_a_low_ndvi(self, made, name):
        _, after = made(name, "burn scar")
        assert np.median(index(after, "nir", "red")) < 0.2

    def test_a_burn_scars_nbr_drops_as_a_moderate_fires_does(self, made):
        before, after = made("s2_13band_spain_flood_4326.tif", "burn scar")
        drop = index(before, "nir", "swir2") - index(after, "nir", "swir2")
        assert np.median(drop) >= 0.27  # Key and Benson 2006

    @pytest.mark.parametrize("name", list(DRY))  # out of a closed wood, crowns stand
    def test_a_flood_has_the_index_of_water(self, made, name):
        _, after = made(name, "flood")
        assert np.median(index(after, "green", "nir")) > 0

    @pytest.mark.parametrize("name", list(DRY))
    def test_dried_crops_are_as_bright_as_the_scenes_dry_fields(self, made, data_dir, name):
        _, after = made(name, "drought")
        left, top, right, bottom = DRY[name]
        with rasterio.open(data_dir / "rasters" / name) as scene:
            field = scene.read(PLACES[name][1]["nir"] + 1)[top:bottom, left:right]
        low, high = np.percentile(field, (2, 98))
        assert low < np.median(after["nir"]) < high

    def test_snow_is_dark_in_the_short_wave_infrared(self, made):
        _, after = made("s2_13band_spain_flood_4326.tif", "snow")
        assert np.median(index(after, "green", "swir1")) > 0.4
        assert np.median(after["swir1"]) < 0.4 * np.median(after["nir"])

    def test_any_tile_gives_the_same_bytes(self, made):
        one, other = (made("s2_13band_spain_flood_4326.tif", "burn scar", tile)[1] for tile in (512, 64))
        assert all((one[band] == other[band]).all() for band in one)
