"""Fixtures that all tests share: the real rasters, where they are, and small generated ones of every kind."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.rasters import KINDS

# A machine that does other work besides must not fail a test by being slow.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

# Outputs name the day of their making: no test may fail for running over midnight.
os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")

# Nor may a person's own materials be found by a prompt of a test.
os.environ["RS_GENEDIT_MATERIALS"] = str(Path(__file__).with_name("no-materials"))

# A shell that starts tests in the background has them and their children ignore Ctrl-C, which some tests send.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

#: Real rasters of measurements and pictures; ``paletted_colormap_lcc.tif`` is there too, of class codes.
REAL = (
    "int16_scale_offset_stats.tif",
    "landsat8_b2_60m_uint16_32621.tif",
    "landsat_pucallpa_1985_4band_4326.tif",
    "landsat_uint16_cog_32621.tif",
    "lidar_dsm_float32_nodata.tif",
    "naip_nd_20090818_4band.tif",
    "naip_va_1m_4band_26918.tif",
    "neon_osbs_029_utm17_nodata255.tif",
    "nl_gorinchem_25cm_rdnew.tif",
    "oam_banepa_train_3072x4096.vrt",
    "rasterio_RGB.byte.tif",
    "rgb_internal_mask_26913.tif",
    "rpc_uint16.tif",
    "s2_13band_spain_flood_4326.tif",
    "sentinel1_gcps_uint16.tif",
    "umbra_sar_rotated_32759.tiff",
)


def real_data() -> Path | None:
    """The folder of real data: ``RS_GENEDIT_DATA``, else ``shared/data`` beside the repository."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("RS_GENEDIT_DATA", beside))
    return folder if (folder / "rasters").is_dir() else None


@pytest.fixture(scope="session")
def data_dir() -> Path:
    folder = real_data()
    if folder is None:
        pytest.skip("no real rasters: set RS_GENEDIT_DATA to the folder that holds rasters/")
    return folder


@pytest.fixture(scope="session")
def raster(data_dir: Path) -> Callable[[str], Path]:
    """The path of a real raster by its name."""

    def find(name: str) -> Path:
        path = data_dir / "rasters" / name
        if not path.exists():
            pytest.skip(f"{name} is not among the real rasters")
        return path

    return find


@pytest.fixture(params=REAL)
def real_raster(request: pytest.FixtureRequest, raster: Callable[[str], Path]) -> Path:
    """Each real raster that can be edited, one after another."""
    return raster(request.param)


@pytest.fixture(scope="session")
def rasters(data_dir: Path) -> list[Path]:
    """All real rasters that can be edited."""
    return [data_dir / "rasters" / name for name in REAL if (data_dir / "rasters" / name).exists()]


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The path of a small generated raster by its kind, see :data:`tests.rasters.KINDS`."""
    folder = tmp_path_factory.mktemp("rasters")
    made: dict[str, Path] = {}

    def make(kind: str) -> Path:
        if kind not in made:
            made[kind] = KINDS[kind](folder)
        return made[kind]

    return make


@pytest.fixture(params=sorted(KINDS))
def generated_raster(request: pytest.FixtureRequest, generated: Callable[[str], Path]) -> Path:
    """Each kind of generated raster, one after another."""
    return generated(request.param)
