"""Nothing that a raster says is lost: one golden test for each row of what copying a profile loses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterio.rpc import RPC
from rasterio.transform import GCPTransformer, RPCTransformer
from rs_genedit.errors import SceneError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata

from tests import rasters
from tests.core.raster.writing import everything, make, request_for

FORMATS = ("cog", "gtiff", "patch", "vrt")

#: Row of the table -> what rasterio says about it, apart from the code under test.
ROWS: dict[str, Callable[[rasterio.DatasetReader], object]] = {
    "colour interpretation": lambda d: d.colorinterp,
    "band descriptions": lambda d: d.descriptions,
    "units": lambda d: d.units,
    "scales": lambda d: d.scales,
    "offsets": lambda d: d.offsets,
    "dataset tag": lambda d: d.tags().get("PLAIN"),
    "namespace tags": lambda d: d.tags(ns="CUSTOM"),
    "band tag": lambda d: d.tags(1).get("WAVELENGTH"),
    "band namespace tag": lambda d: d.tags(2, ns="BANDSPACE"),
    "TIFFTAG": lambda d: [d.tags().get(f"TIFFTAG_{k}") for k in ("SOFTWARE", "DATETIME", "IMAGEDESCRIPTION")],
    "AREA_OR_POINT": lambda d: d.tags().get("AREA_OR_POINT"),
    "mask": lambda d: d.mask_flag_enums,
}
#: Rows that only GDAL's own description tells.
NAMES = {
    "category names": "band 1 CategoryNames",
    "attribute table": "band 1 GDALRasterAttributeTable",
    "sidecar tag": "tag SENSOR:gain",
}


def profile_copy(source: Path, target: Path) -> Path:
    with rasterio.open(source) as src, rasterio.open(target, "w", **src.profile) as dst:
        dst.write(src.read())
    return target


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return everything(tmp_path_factory.mktemp("full"))


@pytest.fixture(scope="module", params=FORMATS)
def output(request: pytest.FixtureRequest, full: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    name = "out.vrt" if request.param == "vrt" else "out.tif"
    return Path(make(request_for(full, folder / name, format=request.param))["output"])


@pytest.mark.parametrize("row", ROWS)
def test_row_survives_in_every_format(row: str, full: Path, output: Path, tmp_path: Path) -> None:
    with rasterio.open(full) as src, rasterio.open(output) as dst:
        assert ROWS[row](dst) == ROWS[row](src)
    with rasterio.open(full) as src, rasterio.open(profile_copy(full, tmp_path / "p.tif")) as lost:
        assert ROWS[row](lost) != ROWS[row](src), "the test raster does not carry what this row is about"


@pytest.mark.parametrize("row", NAMES)
def test_sidecar_row_survives_in_every_format(row: str, full: Path, output: Path) -> None:
    name = NAMES[row]
    before, after = Metadata.read(full).entries(), Metadata.read(output).entries()
    assert name in before
    assert after[name] == before[name]


def test_statistics_and_overviews_do_not_survive(output: Path) -> None:
    with rasterio.open(output) as dataset:
        assert not [k for b in dataset.indexes for k in dataset.tags(b) if k.startswith("STATISTICS_")]
    sidecar = Path(f"{output}.aux.xml")
    kept = sidecar.read_text() if sidecar.exists() else ""
    assert "STATISTICS" not in kept
    assert "Histogram" not in kept


def test_colour_table_is_carried(tmp_path: Path) -> None:
    source = rasters.write(tmp_path / "s.tif", np.zeros((1, 64, 64), np.uint8), photometric="palette")
    with rasterio.open(source, "r+") as dataset:
        dataset.write_colormap(1, {0: (1, 2, 3, 255), 1: (9, 8, 7, 255)})
    metadata = Metadata.read(source)
    assert "band 1 ColorTable" in metadata.entries()
    bare = rasters.write(tmp_path / "t.tif", np.zeros((1, 64, 64), np.uint8))
    assert any("ColorTable is lost" in line for line in metadata.diff(Metadata.read(bare)))
    assert metadata.apply(bare) == []
    with rasterio.open(bare) as dataset:
        assert dataset.colormap(1)[1] == (9, 8, 7, 255)


@pytest.mark.parametrize("kind", ["gcps", "rpcs", "rotated", "scaled"])
def test_apply_gives_a_bare_file_all_of_it(kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
    source = generated(kind)
    with rasterio.open(source) as dataset:
        bare = rasters.write(tmp_path / "bare.tif", dataset.read(), crs=None, transform=None)
    metadata = Metadata.read(source)
    assert metadata.diff(Metadata.read(bare))
    assert metadata.apply(bare) == []


def test_apply_on_a_profile_copy_restores_everything_but_the_mask(full: Path, tmp_path: Path) -> None:
    lost = Metadata.read(full).apply(profile_copy(full, tmp_path / "copy.tif"))
    assert [line.split()[0] for line in lost] == ["mask"]


@pytest.mark.parametrize(
    "name", ["tag PLAIN", "tag CUSTOM:a", "band 1 unit", "transform", "mask", "CRS", "size"]
)
def test_diff_names_what_is_lost(name: str, full: Path, tmp_path: Path) -> None:
    small = rasters.write(tmp_path / "small.tif", rasters.texture(4, "uint16"))
    lines = Metadata.read(full).diff(Metadata.read(small))
    assert any(line.startswith(name) for line in lines)


def test_diff_of_itself_is_empty(generated_raster: Path) -> None:
    metadata = Metadata.read(generated_raster)
    assert metadata.diff(Metadata.read(generated_raster)) == []
    assert metadata.with_tags({"NEW": "1"}).diff(metadata) == ["tag NEW is lost (was '1')"]
    assert metadata.diff(metadata.with_tags({"NEW": "1"})) == []


def test_reading_writes_nothing_beside_the_source(full: Path) -> None:
    before = sorted((p.name, p.stat().st_mtime_ns) for p in full.parent.iterdir())
    Metadata.read(full)
    assert sorted((p.name, p.stat().st_mtime_ns) for p in full.parent.iterdir()) == before


def test_unreadable_raster_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(SceneError, match="cannot read the metadata of"):
        Metadata.read(tmp_path / "nothing.tif")


class TestWindowed:
    """A cut window lies where it lay."""

    window = Window(10, 20, 40, 50)

    def cut(self, source: Path, tmp_path: Path) -> Path:
        with rasterio.open(source) as dataset:
            pixels = dataset.read()[(slice(None), *self.window.slices())]
        path = rasters.write(tmp_path / "cut.tif", pixels, crs=None, transform=None)
        assert Metadata.read(source).windowed(self.window).apply(path) == []
        return path

    def test_rotated_transform(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        with (
            rasterio.open(generated("rotated")) as a,
            rasterio.open(self.cut(generated("rotated"), tmp_path)) as b,
        ):
            assert b.transform @ (5, 7) == pytest.approx(a.transform @ (25, 17), abs=1e-6)

    def test_gcps(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        with (
            rasterio.open(generated("gcps")) as a,
            rasterio.open(self.cut(generated("gcps"), tmp_path)) as b,
            GCPTransformer(a.gcps[0]) as before,
            GCPTransformer(b.gcps[0]) as after,
        ):
            assert after.xy(7, 5) == pytest.approx(before.xy(17, 25), abs=1e-9)

    def test_rpcs(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        with rasterio.open(generated("rpcs")) as a, rasterio.open(self.cut(generated("rpcs"), tmp_path)) as b:
            assert isinstance(b.rpcs, RPC)
            with RPCTransformer(a.rpcs) as before, RPCTransformer(b.rpcs) as after:
                assert after.xy(7, 5) == pytest.approx(before.xy(17, 25), abs=1e-9)
