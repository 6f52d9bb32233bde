"""Rasters that are parts of local files: variables of NetCDF, tables of GeoPackages, members of archives."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
import shapely
from rs_genedit.app import cli
from rs_genedit.raster.scene import open_scene

from tests.rasters import texture, write

ROI = shapely.box(50, 40, 70, 55)
PIXELS = {"netcdf": texture(1, "float32", seed=3), "gpkg": texture(3, seed=3), "archive": texture(3, seed=3)}


def netcdf(folder: Path) -> Path:
    """Two variables; the second is the one that is asked for."""
    both = np.concatenate([texture(1, "float32"), PIXELS["netcdf"]])
    path = folder / "two of them.nc"
    # Version 4 of the format is an HDF5 file.
    rasterio.shutil.copy(write(folder / "nc.tif", both, tiled=False), path, driver="netCDF", FORMAT="NC4")
    return path


def geopackage(folder: Path) -> Path:
    """Two tables; the second is the one that is asked for."""
    path = folder / "two of them.gpkg"
    for name, pixels in (("ONE", texture(3)), ("TWO", PIXELS["gpkg"])):
        plain = write(folder / f"{name}.tif", pixels, tiled=False)
        append = {"APPEND_SUBDATASET": "YES"} if path.exists() else {}
        rasterio.shutil.copy(plain, path, driver="GPKG", RASTER_TABLE=name, TILE_FORMAT="PNG", **append)
    return path


def archives(folder: Path) -> dict[str, Path]:
    member = write(folder / "b.tif", PIXELS["archive"])
    with zipfile.ZipFile(folder / "a.zip", "w") as made:
        made.write(member, "deep/b.tif")
    with tarfile.open(folder / "a.tar", "w") as tape:
        tape.add(member, "deep/b.tif")
    return {"zip": folder / "a.zip", "tar": folder / "a.tar"}


def named(form: str, folder: Path) -> tuple[str, Path, np.ndarray]:
    """(the name as a person gives it, the file that holds it, its pixels)."""
    kind, scheme = form.split(" ", 1)
    if kind == "netcdf":
        return scheme.format(netcdf(folder)), folder / "two of them.nc", PIXELS["netcdf"]
    if kind == "hdf5":  # which stores rows from the bottom, and no georeference that GDAL knows
        return scheme.format(netcdf(folder)), folder / "two of them.nc", PIXELS["netcdf"][:, ::-1]
    if kind == "gpkg":
        return scheme.format(geopackage(folder)), folder / "two of them.gpkg", PIXELS["gpkg"]
    file = archives(folder)[kind]
    return scheme.format(file), file, PIXELS["archive"]


FORMS = [
    'netcdf NETCDF:"{}":Band2',
    "netcdf NETCDF:{}:Band2",
    "netcdf netcdf:{}:Band2",
    'hdf5 HDF5:"{}"://Band2',
    "hdf5 HDF5:{}://Band2",
    "hdf5 hdf5:{}://Band2",
    "gpkg GPKG:{}:TWO",
    'gpkg GPKG:"{}":TWO',
    "zip zip://{}!deep/b.tif",
    "zip zip://{}!/deep/b.tif",
    "zip /vsizip/{}/deep/b.tif",
    "tar tar://{}!deep/b.tif",
    "tar /vsitar/{}/deep/b.tif",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_part_of_a_local_file_is_edited(form: str, tmp_path: Path) -> None:
    name, file, pixels = named(form, tmp_path)
    before = file.read_bytes()
    with open_scene(name) as scene:
        assert (scene.crs is not None) == (not form.startswith("hdf5"))
        assert np.array_equal(scene.read(scene.window)[: len(pixels)], pixels)
        roi = scene.to_world(ROI).wkt
    output = tmp_path / "out.tif"
    assert cli.main(["edit", name, str(output), "--roi", roi, "--remove", "--quality", "draft"]) == 0
    with rasterio.open(output) as dataset:
        changed = (dataset.read()[: len(pixels)] != pixels).any(axis=0)
    assert changed[40:55, 50:70].mean() > 0.5
    changed[30:65, 40:80] = False
    assert not changed.any()
    assert file.read_bytes() == before, "what is read is not written"
    assert cli.main(["info", name]) == 0


@pytest.mark.parametrize("form", ["NETCDF:{}:Band1", "HDF5:{}://Band1", "GPKG:{}:ONE", "zip://{}!b.tif"])
def test_a_part_of_a_file_that_is_not_there_is_one_sentence(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    name = form.format(tmp_path / "none.file")
    assert cli.main(["edit", name, str(tmp_path / "out.tif"), "--roi", "0,0,1,1", "--remove"]) != 0
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error: ")]
    assert len(lines) == 1
    assert "unforeseen" not in lines[0]
