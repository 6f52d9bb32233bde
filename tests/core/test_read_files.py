"""No file that an edit reads is replaced by one that it writes: source, members, ROI, exemplars, Items."""

from __future__ import annotations

import os
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely
from rs_genedit.app.cli.from_item import _keep_item
from rs_genedit.errors import OutputError
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, Task, TextTask
from rs_genedit.raster import outputs
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.read_files import local_paths
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging

from tests import rasters
from tests.core.raster.writing import edited, finish, make, request_for

GEOJSON = '{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}'


def tif(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return rasters.write(path, rasters.texture(3))


def vrt(path: Path, member: Path) -> Path:
    from rs_genedit.raster.metadata import Metadata
    from rs_genedit.raster.overlay import overlay

    path.write_text(overlay(Metadata.read(member), member, []), encoding="utf-8")
    return path


def vector(path: Path, driver: str) -> Path:
    square = np.array([shapely.to_wkb(shapely.box(0, 0, 9, 9))], object)
    pyogrio.raw.write(
        path, geometry=square, field_data=[], fields=[], driver=driver, layer="roi", geometry_type="Polygon",
        crs="EPSG:28992",
    )  # fmt: skip
    return path


@dataclass(frozen=True)
class Attack:
    """What is read under which name, and what would be written over it."""

    source: str
    output: str
    read: str
    task: Task = field(default_factory=RemoveTask)
    settings: dict[str, Any] = field(default_factory=dict)
    plant: Callable[[Path], object] = lambda folder: None


def attack(name: str, *given: Any, **more: Any) -> Any:
    return pytest.param(Attack(*given, **more), id=name)


def a_roi(text: str = GEOJSON, name: str = "field.json") -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_text(text)


def exemplar(source: str) -> ExemplarTask:
    return ExemplarTask("0,0,9,9", source)


ATTACKS = [
    attack("source is the patch", "x.patch.tif", "x.vrt", "x.patch.tif", settings={"format": "vrt"}),
    attack("source is a numbered patch", "x.patch-2.tif", "x.vrt", "x.patch-2.tif", settings={"format": "vrt"}),
    attack("source is the mask", "x.mask.tif", "x.tif", "x.mask.tif"),
    attack(
        "ROI is the Item", "s.tif", "field.tif", "field.json", settings={"roi": "field.json"}, plant=a_roi()
    ),
    attack(
        "ROI is the Item, spelt otherwise",
        "s.tif",
        "field.tif",
        "field.json",
        settings={"roi": "./sub/../field.json"},
        plant=lambda f: (a_roi()(f), (f / "sub").mkdir()),
    ),
    attack(
        "ROI is the polygons",
        "s.tif",
        "o.tif",
        "o.changes.gpkg",
        settings={"roi": "o.changes.gpkg#roi"},
        plant=lambda f: vector(f / "o.changes.gpkg", "GPKG"),
    ),
    attack(
        "mask over part of a shapefile",
        "s.tif",
        "o.tif",
        "roi.dbf",
        settings={"roi": "roi.shp", "mask_output": "roi.dbf"},
        plant=lambda f: vector(f / "roi.shp", "ESRI Shapefile"),
    ),
    attack(
        "mask over an archive",
        "s.tif",
        "o.tif",
        "roi.zip",
        settings={"roi": "/vsizip/roi.zip/field.json", "mask_output": "roi.zip"},
        plant=lambda f: zipfile.ZipFile(f / "roi.zip", "w").writestr("field.json", GEOJSON),
    ),
    attack(
        "exemplar raster is the mask",
        "s.tif",
        "o.tif",
        "o.mask.tif",
        exemplar("o.mask.tif"),
        plant=lambda f: tif(f / "o.mask.tif"),
    ),
    attack(
        "exemplar raster is the output",
        "s.tif",
        "o.tif",
        "o.tif",
        exemplar("o.tif"),
        plant=lambda f: tif(f / "o.tif"),
    ),
    attack(
        "exemplar region is the Item",
        "s.tif",
        "o.tif",
        "o.json",
        ExemplarTask("o.json"),
        plant=a_roi(name="o.json"),
    ),
    attack(
        "prompt exemplar is the mask",
        "s.tif",
        "o.tif",
        "o.mask.tif",
        TextTask("snow", exemplars=("o.mask.tif",)),
        plant=lambda f: tif(f / "o.mask.tif"),
    ),
    attack(
        "guide's settings are the Item",
        "s.tif",
        "guide/o.tif",
        "guide/o.json",
        TextTask("snow", guide="./guide"),
        plant=lambda f: ((f / "guide").mkdir(), (f / "guide/o.json").write_text("{}")),
    ),
    attack("member of a VRT", "s.vrt", "m.tif", "m.tif", plant=lambda f: vrt(f / "s.vrt", tif(f / "m.tif"))),
    attack(
        "member of a VRT's VRT",
        "s.vrt",
        "m.tif",
        "m.tif",
        plant=lambda f: vrt(f / "s.vrt", vrt(f / "inner.vrt", tif(f / "m.tif"))),
    ),
    attack(
        "mask over a member of a VRT's VRT",
        "s.vrt",
        "o.tif",
        "m.tif",
        settings={"mask_output": "m.tif"},
        plant=lambda f: vrt(f / "s.vrt", vrt(f / "inner.vrt", tif(f / "m.tif"))),
    ),
    attack(
        "mask over the source's side file",
        "s.tif",
        "o.tif",
        "s.tif.aux.xml",
        settings={"mask_output": "s.tif.aux.xml"},
        plant=lambda f: (tif(f / "s.tif"), (f / "s.tif.aux.xml").write_text("<PAMDataset></PAMDataset>")),
    ),
    attack(
        "hard link to the ROI",
        "s.tif",
        "field.tif",
        "roi.json",
        settings={"roi": "roi.json"},
        plant=lambda f: (a_roi(name="roi.json")(f), os.link(f / "roi.json", f / "field.json")),
    ),
    attack(
        "link to the ROI",
        "s.tif",
        "field.tif",
        "roi.json",
        settings={"roi": "roi.json"},
        plant=lambda f: (a_roi(name="roi.json")(f), (f / "field.json").symlink_to("roi.json")),
    ),
    attack(
        "link to the exemplar raster",
        "s.tif",
        "o.tif",
        "e.tif",
        exemplar("e.tif"),
        plant=lambda f: (tif(f / "e.tif"), (f / "o.mask.tif").symlink_to("e.tif")),
    ),
]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("attack", ATTACKS)
def test_what_an_edit_reads_it_does_not_replace(
    attack: Attack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    attack.plant(tmp_path)
    if not Path(attack.source).exists():
        tif(tmp_path / attack.source)
    settings = {"roi": "0,0,9,9", **attack.settings}
    request = EditRequest(attack.source, attack.output, attack.task, overwrite=True, **settings)
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    with open_scene(attack.source) as scene, pytest.raises(OutputError) as caught:
        outputs.check_outputs(request, scene)
    assert "\n" not in str(caught.value)
    assert "--" not in str(caught.value)
    assert Path(attack.read).name in str(caught.value)
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("word", ["cog", "snow", "standard"])
def test_a_folder_called_like_a_word_of_the_request_may_hold_outputs(
    word: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    tif(tmp_path / "s.tif")
    (tmp_path / word).mkdir()
    request = request_for(Path("s.tif"), Path(word, "o.tif"))
    make(request)
    again = EditRequest("s.tif", f"{word}/o.tif", TextTask("snow"), roi="0,0,9,9", overwrite=True)
    with open_scene("s.tif") as scene:
        outputs.check_outputs(again, scene)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.gpkg", "a.gpkg"),
        ("a.gpkg#roads", "a.gpkg"),
        ("zip://a.zip!in/it.shp", "a.zip"),
        ("/vsizip/a.zip/in/it.shp", "a.zip"),
        ("/vsizip/{a.zip}/it.shp", "a.zip"),
        ("GTIFF_DIR:2:a.tif", "a.tif"),
        ('NETCDF:"a.nc":band', "a.nc"),
        ("0,0,9,9", None),
        (GEOJSON, None),
        ("a field of wheat", None),
        ("x" * 5000, None),
        ("nul\0l", None),
    ],
)
def test_files_in_a_text(text: str, found: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.gpkg", "a.zip", "a.tif", "a.nc"):
        (tmp_path / name).touch()
    assert [path.name for path in local_paths(text)] == ([found] if found else [])


# --------------------------------------------------------------------- companions of an output that is replaced


@pytest.mark.parametrize("name", ["o.json", "o.changes.gpkg", "o.mask.tif", "o.patch.tif", "o.patch-3.tif"])
def test_a_companion_that_no_edit_made_is_not_replaced(name: str, tmp_path: Path) -> None:
    source = tif(tmp_path / "s.tif")
    form, output = ("vrt", "o.vrt") if "patch" in name else ("cog", "o.tif")
    (tmp_path / name).write_text("mine")
    with open_scene(source) as scene, pytest.raises(OutputError, match="was not made by an earlier edit"):
        outputs.check_outputs(request_for(source, tmp_path / output, format=form, overwrite=True), scene)


def test_the_item_of_another_output_is_not_replaced(tmp_path: Path) -> None:
    source = tif(tmp_path / "s.tif")
    make(request_for(source, tmp_path / "o.tif"))
    request = request_for(source, tmp_path / "o.vrt", format="vrt", overwrite=True)
    with open_scene(source) as scene, pytest.raises(OutputError, match=r"o\.json was not made by"):
        outputs.check_outputs(request, scene)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights")
@pytest.mark.parametrize("kind", ["link", "pipe"])
@pytest.mark.parametrize(
    "name", ["o.tif", "o.mask.tif", "o.changes.gpkg", "o.json", "o.tif.aux.xml", "o.tif.ovr"]
)
def test_a_result_replaces_ordinary_files_only(kind: str, name: str, tmp_path: Path) -> None:
    source = tif(tmp_path / "s.tif")
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    if kind == "link":
        (tmp_path / name).symlink_to(mine)
    else:
        os.mkfifo(tmp_path / name)
    with open_scene(source) as scene, pytest.raises(OutputError, match="ordinary file"):
        outputs.check_outputs(request_for(source, tmp_path / "o.tif", overwrite=True), scene)
    assert mine.read_text() == "mine"


@pytest.mark.parametrize("name", ["o.json.ovr", "o.changes.gpkg.msk", "o.json.aux.xml"])
def test_side_files_are_those_of_rasters(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    make(request_for(tif(tmp_path / "s.tif"), tmp_path / "o.tif"))
    assert (tmp_path / name).read_text() == "mine"


class TestStalePatches:
    """A rerun with fewer places leaves no patch of the run before, and deletes nothing else."""

    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        return rasters.write(tmp_path / "s.tif", rasters.texture(3, height=900, width=900))

    def edit(self, source: Path, places: int) -> dict[str, str]:
        request = request_for(source, source.parent / "o.vrt", format="vrt", overwrite=True)
        with open_scene(source) as scene, Staging.open(source.parent, "o.vrt", scene, "k") as staging:
            for top in (50, 400, 800)[:places]:
                window = Window(top, top, 40, 40)
                staging.write(window, *edited(scene, window, window))
            provenance = Provenance(request, 0, scene.fingerprint(window))
            from rs_genedit.runtime.context import JobContext

            self.context = JobContext()
            return finish(staging, scene, request, provenance, self.context)

    def patches(self, source: Path) -> list[str]:
        return sorted(path.name for path in source.parent.glob("o.patch*"))

    def test_fewer_places_leave_no_patch(self, source: Path) -> None:
        self.edit(source, 3)
        assert self.patches(source) == ["o.patch-1.tif", "o.patch-2.tif", "o.patch-3.tif"]
        self.edit(source, 2)
        assert self.patches(source) == ["o.patch-1.tif", "o.patch-2.tif"]
        self.edit(source, 1)
        assert self.patches(source) == ["o.patch.tif"]

    def test_a_patch_that_was_changed_since_stays_and_is_named(self, source: Path) -> None:
        self.edit(source, 3)
        with rasterio.open(source.parent / "o.patch-3.tif", "r+") as dataset:
            dataset.update_tags(NOTE="mine")
        self.edit(source, 2)
        assert self.patches(source) == ["o.patch-1.tif", "o.patch-2.tif", "o.patch-3.tif"]
        assert any("o.patch-3.tif" in sentence for sentence in self.context.warnings)

    def test_a_file_that_only_looks_like_a_patch_stops_the_rerun(self, source: Path) -> None:
        self.edit(source, 2)
        mine = source.parent / "o.patch-7.tif"
        mine.write_text("mine")
        with pytest.raises(OutputError, match=r"o\.patch-7\.tif was not made by"):
            self.edit(source, 1)
        assert mine.read_text() == "mine"


def test_an_item_that_is_read_is_replaced_by_its_own_outputs_only(tmp_path: Path) -> None:
    source = tif(tmp_path / "s.tif")
    made = make(request_for(source, tmp_path / "o.tif"))
    request = request_for(source, tmp_path / "o.tif", overwrite=True)
    _keep_item(made["item"], request)
    with pytest.raises(OutputError, match=r"o\.json"):
        _keep_item(made["item"], request_for(source, tmp_path / "o.vrt", format="vrt", overwrite=True))
    with pytest.raises(OutputError, match=r"o\.json"):
        _keep_item(made["item"], request_for(source, tmp_path / "x.tif", mask_output=str(tmp_path / "o.json")))
