"""Natural colours are known, or asked for: false colour, radar, one band, many nameless bands."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterio.enums import ColorInterp
from rs_genedit.raster.colour_roles import colour_roles
from rs_genedit.raster.scene import open_scene

from tests.rasters import write

_NIR, _RED, _GREEN, _BLUE = 150, 45, 60, 38
_RGB = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)


def landscape(*of_plants: int, soil: tuple[int, ...] = (), dtype: str = "uint8", scale: int = 1) -> np.ndarray:
    """Plants over two thirds and soil over the rest, with grain; (bands, 120, 120)."""
    rng = np.random.default_rng(3)
    earth = soil or tuple(110 - 8 * band for band in range(len(of_plants)))
    is_plant = (np.arange(120) % 30 < 20)[None, None, :]
    plain = np.where(is_plant, np.array(of_plants)[:, None, None], np.array(earth)[:, None, None])
    return np.clip(plain * (1 + 0.1 * rng.standard_normal((1, 120, 120))) * scale, 1, None).astype(dtype)


def roles(path: Path, bands: tuple[int, ...] | None = None):
    with open_scene(path) as scene:
        return colour_roles(scene, bands)


class TestMade:
    @pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
    def test_natural_colours_are_taken(self, tmp_path: Path, dtype: str) -> None:
        scale = 1 if dtype == "uint8" else 20
        path = write(
            tmp_path / "a.tif", landscape(_RED, _GREEN, _BLUE, dtype=dtype, scale=scale), colorinterp=_RGB
        )
        assert roles(path).doubt == roles(path).note == ""

    @pytest.mark.parametrize(
        "of_plants",
        [(_NIR, _RED, _GREEN), (60, _NIR, _RED), (70, _NIR, _BLUE), (_NIR, 60, _GREEN)],
        ids=["nir-red-green", "swir-nir-red", "swir-nir-blue", "nir-swir-green"],
    )
    def test_composites_with_near_infrared_are_not(self, tmp_path: Path, of_plants: tuple[int, ...]) -> None:
        path = write(tmp_path / "a.tif", landscape(*of_plants), colorinterp=_RGB)
        assert "do not look like natural colours" in roles(path).doubt
        assert not roles(path, (1, 2, 3)).doubt, "the person's word counts"

    @pytest.mark.parametrize("soil", [(190, 110, 90), (170, 120, 80), (150, 90, 70)])
    def test_red_earth_is_natural(self, tmp_path: Path, soil: tuple[int, int, int]) -> None:
        path = write(tmp_path / "a.tif", landscape(_RED, _GREEN, _BLUE, soil=soil), colorinterp=_RGB)
        assert not roles(path).doubt

    @pytest.mark.parametrize("count", [1, 2])
    def test_too_few_bands_are_asked_for(self, tmp_path: Path, count: int) -> None:
        path = write(tmp_path / "a.tif", landscape(*range(60, 60 + count)))
        assert "may be light, radar, elevation" in roles(path).doubt
        assert roles(path, (1,)).kind == "grey"
        assert "grey" in roles(path, (1,)).note

    def test_nameless_bands_beyond_four_are_asked_for(self, tmp_path: Path) -> None:
        grey = (ColorInterp.gray, *(ColorInterp.undefined,) * 5)
        path = write(tmp_path / "a.tif", landscape(_BLUE, _GREEN, _RED, 90, 120, _NIR), colorinterp=grey)
        assert "does not say which are red, green and blue" in roles(path).doubt

    def test_nameless_bands_of_a_camera_are_assumed_and_that_is_said(self, tmp_path: Path) -> None:
        grey = (ColorInterp.gray, *(ColorInterp.undefined,) * 3)
        path = write(tmp_path / "a.tif", landscape(_RED, _GREEN, _BLUE, _NIR), colorinterp=grey)
        assert not roles(path).doubt
        assert "1, 2, 3 were taken" in roles(path).note

    @pytest.mark.parametrize("names", [("nir", "red", "green"), ("VV", "VH", "ratio"), ("SWIR1", "B8A", "B04")])
    def test_names_of_other_light_are_believed(self, tmp_path: Path, names: tuple[str, ...]) -> None:
        path = write(tmp_path / "a.tif", landscape(80, 80, 80), colorinterp=_RGB, descriptions=names)
        assert "shows no red, green or blue light" in roles(path).doubt or "do not agree" in roles(path).doubt

    def test_names_of_colours_are_believed(self, tmp_path: Path) -> None:
        names = ("Blue", "Green", "Red", "Red edge", "Near infrared")
        path = write(tmp_path / "a.tif", landscape(_BLUE, _GREEN, _RED, 90, _NIR), descriptions=names)
        assert roles(path).doubt == roles(path).note == ""

    def test_twelve_nameless_bands_are_said_to_be_sentinel_2(self, tmp_path: Path) -> None:
        made = landscape(
            40, _BLUE, _GREEN, _RED, 90, 120, 140, _NIR, _NIR, 60, 80, 60, dtype="uint16", scale=20
        )
        assert "4, 3, 2 were taken" in roles(write(tmp_path / "a.tif", made)).note


class TestReal:
    NATURAL = (
        *("rasters/naip_nd_20090818_4band.tif", "rasters/naip_va_1m_4band_26918.tif"),
        *("rasters/nl_gorinchem_25cm_rdnew.tif", "rasters/neon_osbs_029_utm17_nodata255.tif"),
        *("rasters/oam_banepa_train_3072x4096.vrt", "rasters/rasterio_RGB.byte.tif"),
        *("rasters/rgb_internal_mask_26913.tif", "rasters/s2_13band_spain_flood_4326.tif"),
        *("states/deforestation/amz_819.tiff", "states/volcano_lava/s2_lapalma_2021_lava.jpg"),
        *("states/burn_scar/cems_emsr638_aoi01_s2.png", "states/open_pit_mine/s2_kalimantan_mine.png"),
        *("states/snow/s2_alps_20230406_preview.jpg", "states/flood/harvey_flood_00_pre.jpeg"),
        *("states/turbid_water/modis_lake_erie_20210312.jpg", "states/landslide/hokkaido_10303.png"),
    )

    @pytest.mark.parametrize("name", NATURAL)
    def test_natural_pictures_are_never_refused(self, data_dir: Path, name: str) -> None:
        if not (data_dir / name).exists():
            pytest.skip(f"{name} is not here")
        assert not roles(data_dir / name).doubt

    @pytest.mark.parametrize(
        "name",
        ["landsat_pucallpa_1985_4band_4326.tif", "umbra_sar_rotated_32759.tiff", "lidar_dsm_float32_nodata.tif",
         "sentinel1_gcps_uint16.tif", "landsat8_b2_60m_uint16_32621.tif", "int16_scale_offset_stats.tif"],
    )  # fmt: skip
    def test_other_rasters_are_asked_about(self, data_dir: Path, name: str) -> None:
        assert roles(data_dir / "rasters" / name).doubt

    @pytest.mark.parametrize(
        ("name", "bands"),
        [("naip_nd_20090818_4band.tif", (4, 1, 2)), ("naip_va_1m_4band_26918.tif", (4, 1, 2)),
         ("s2_13band_spain_flood_4326.tif", (8, 4, 3)), ("s2_13band_spain_flood_4326.tif", (13, 8, 4)),
         ("s2_13band_spain_flood_4326.tif", (12, 8, 2))],
    )  # fmt: skip
    def test_composites_of_real_scenes_are_told(self, data_dir: Path, tmp_path: Path, name, bands) -> None:
        with rasterio.open(data_dir / "rasters" / name) as dataset:
            pixels = dataset.read(list(bands))
        path = write(tmp_path / "composite.tif", pixels, colorinterp=_RGB)
        assert "natural colours" in roles(path).doubt
