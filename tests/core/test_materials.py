"""The library of materials: saved, found by prompts, and matched to other scenes."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import OutputError, RegionError, UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.materials import MaterialsRequest, materials
from rs_genedit.materials import MaterialError, name_of, raster_of, read_material
from rs_genedit.protocol import ExemplarTask, TextTask
from rs_genedit.raster.band_roles import band_roles
from rs_genedit.raster.provenance import request_from_item
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from tests.core.quarry import GRAVEL, add, box, fill, halves, pixels
from tests.rasters import texture, write


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(folder))
    return folder


class TestSaving:
    def test_a_polygon_is_kept_with_all_that_is_known_of_it(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "quarry.tif", metres=0.5)
        add(source, words=("gravel heap", " gravel\n heap "), origin="", licence="CC0")
        kept = read_material(library / "red-gravel.json")
        assert (kept.name, kept.words, kept.source, kept.licence) == (
            "red-gravel",
            ("gravel heap",),
            "quarry.tif",
            "CC0",
        )
        assert kept.gsd == pytest.approx(0.5, rel=0.01)
        assert kept.bands == ("red", "green", "blue")
        assert (kept.width, kept.height) == (56, 96)
        with rasterio.open(raster_of(kept, library)) as raster:
            assert np.array_equal(raster.read(), pixels(source)[:, 4:100, 4:60])
            assert not raster.crs.is_geographic
            assert abs(raster.transform.c) < 1
            assert abs(raster.transform.f) < 1

    def test_what_lies_around_a_polygon_is_not_told(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        x, y, right, top = map(float, box(source, 4, 4, 60, 60).split(","))
        triangle = f"POLYGON(({x} {y},{right} {y},{x} {top},{x} {y}))"
        materials(MaterialsRequest("add", ("corner",), str(source), triangle), JobContext())
        kept = read_material(library / "corner.json")
        with rasterio.open(raster_of(kept, library)) as raster:
            outside = raster.dataset_mask() == 0
            assert outside.sum() > 1000
            assert not raster.read()[:, outside].any()

    def test_a_name_is_taken_once(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source)
        before = sorted(path.name for path in library.iterdir())
        with pytest.raises(OutputError, match="has a material called red-gravel already"):
            add(source, name="red gravel")
        assert sorted(path.name for path in library.iterdir()) == before
        add(halves(tmp_path / "other.tif", gain=0.8), replace=True)
        assert len(list(library.iterdir())) == 2  # what it replaced is gone

    @pytest.mark.parametrize("name", ["con", "LPT1", "...", "水", "a" * 61, ""])
    def test_names_that_some_system_cannot_keep(self, name: str) -> None:
        with pytest.raises(UsageError, match="cannot be a material's name"):
            name_of(name)

    def test_names_as_people_type_them(self) -> None:
        assert [name_of(text) for text in ("Muddy water!", " Été 2 ", "a_b")] == ["muddy-water", "ete-2", "a_b"]

    def test_too_small_and_codes_are_refused(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        with pytest.raises(RegionError, match="16 x 16"):
            materials(MaterialsRequest("add", ("dot",), str(source), box(source, 4, 4, 10, 60)), JobContext())
        codes = write(tmp_path / "codes.tif", (np.indices((1, 96, 128)).sum(0) // 40).astype(np.uint8))
        with pytest.raises(UsageError, match="class codes"):
            materials(MaterialsRequest("add", ("codes",), str(codes), box(codes, 4, 4, 60, 60)), JobContext())
        assert not list(library.glob("*"))

    def test_removed(self, tmp_path: Path, library: Path) -> None:
        add(halves(tmp_path / "s.tif"), words=("gravel heap",))
        (library / "notes.txt").write_text("mine")
        materials(MaterialsRequest("remove", ("Gravel heap",)), JobContext())
        assert [path.name for path in library.iterdir()] == ["notes.txt"]


class TestUsing:
    def test_an_edit_takes_it_and_says_so(self, tmp_path: Path) -> None:
        source = halves(tmp_path / "s.tif")
        kept = add(source, origin="a quarry", licence="CC0")
        result = fill(source, tmp_path / "out.tif", ExemplarTask(material="red gravel"))
        made, was = pixels(tmp_path / "out.tif"), pixels(source)
        assert np.abs(made[:, 26:54, 76:104].mean((1, 2)) - GRAVEL).max() < 12
        changed = (made != was).any(0)
        changed[20 - 6 : 60 + 6, 70 - 6 : 110 + 6] = False
        assert not changed.any()
        item = json.loads((tmp_path / "out.json").read_text())["properties"]
        told = item["rsgenedit:report"]["material"]
        assert told == {**told, "name": "red-gravel", "sha256": kept["sha256"], "source": "a quarry"}
        assert result.report["material"]["licence"] == "CC0"

    def test_the_item_makes_it_again_whatever_it_is_called_now(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source)
        fill(source, tmp_path / "out.tif", ExemplarTask(material="red-gravel"))
        again = dataclasses.replace(
            request_from_item(tmp_path / "out.json"), output=str(tmp_path / "again.tif")
        )
        data = json.loads((library / "red-gravel.json").read_text())
        old = library / data["file"]
        renamed = {**data, "name": "scree", "file": f"scree-{data['sha256'][:12]}.tif"}
        (library / "red-gravel.json").unlink()
        old.rename(library / renamed["file"])
        (library / "scree.json").write_text(json.dumps(renamed))
        edit(again, JobContext())
        assert np.array_equal(pixels(tmp_path / "again.tif"), pixels(tmp_path / "out.tif"))
        add(halves(tmp_path / "o.tif", gain=0.7))
        materials(MaterialsRequest("remove", ("scree",)), JobContext())
        with pytest.raises(UsageError, match="another one than the edit names"):
            edit(dataclasses.replace(again, output=str(tmp_path / "no.tif")), JobContext())
        assert not (tmp_path / "no.tif").exists()

    def test_bands_that_it_lacks_go_as_they_do_in_the_scene(self, tmp_path: Path) -> None:
        """Of a scene whose fourth band is 9000 - 2 x its red: so is what is made of a material without it."""
        add(halves(tmp_path / "s.tif"))
        red, green, blue = texture(3, "uint16", 128, 128).astype(float)
        near = 9000 - 0.5 * red
        names = ("red", "green", "blue", "nir")
        scene = write(
            tmp_path / "scene.tif", np.stack([red, green, blue, near]).astype(np.uint16), descriptions=names
        )
        result = fill(scene, tmp_path / "out.tif", ExemplarTask(material="red-gravel"))
        told = [sentence for sentence in result.warnings if "near infrared" in sentence]
        assert len(told) == 1
        assert "has no near infrared: estimated from its red, green, blue" in told[0]
        assert any("brightness and contrast were matched" in sentence for sentence in result.warnings)
        made = pixels(tmp_path / "out.tif")[:, 26:54, 76:104].astype(float)
        assert np.abs(made[3] - (9000 - 0.5 * made[0])).mean() < 150

    def test_sentinel_names_are_told_apart(self, tmp_path: Path) -> None:
        numbers = [f"B{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8)] + ["B8A", "B9", "B10", "B11", "B12"]
        path = write(tmp_path / "s2.tif", texture(13, "uint16"), descriptions=numbers)
        with open_scene(path) as scene:
            roles = band_roles(scene)
        assert len(set(roles)) == 13
        assert "" not in roles
        assert roles[7:9] == ("near infrared", "narrow near infrared")

    def test_thirteen_bands_serve_three(self, tmp_path: Path) -> None:
        source = write(tmp_path / "s2.tif", texture(13, "uint16", 128, 128))
        add(source, name="fields")
        scene = halves(tmp_path / "s.tif", metres=2.0)
        fill(scene, tmp_path / "out.tif", ExemplarTask(material="fields"))
        assert (pixels(tmp_path / "out.tif") != pixels(scene)).any()

    def test_no_band_in_common(self, tmp_path: Path) -> None:
        names = ("VV", "VH")
        radar = write(tmp_path / "sar.tif", texture(2, "uint16", 128, 128), descriptions=names)
        add(radar, name="waves")
        with pytest.raises(UsageError, match="no band in common"):
            fill(halves(tmp_path / "s.tif"), tmp_path / "out.tif", ExemplarTask(material="waves"))

    def test_far_coarser_is_refused_and_far_finer_is_said(self, tmp_path: Path) -> None:
        add(halves(tmp_path / "coarse.tif", metres=9.0), name="coarse")
        add(halves(tmp_path / "fine.tif", metres=0.25, side=512), name="tiny")
        scene = halves(tmp_path / "s.tif", metres=2.0)
        with pytest.raises(UsageError, match=r"4 times coarser.*at most 8 m"):
            fill(scene, tmp_path / "out.tif", ExemplarTask(material="coarse"))
        request = MaterialsRequest(
            "add", ("fine",), str(tmp_path / "fine.tif"), box(tmp_path / "fine.tif", 4, 4, 250, 500)
        )
        materials(request, JobContext())
        result = fill(scene, tmp_path / "out.tif", ExemplarTask(material="fine"))
        assert any("8 times finer" in sentence for sentence in result.warnings)
        with pytest.raises(UsageError, match="covers too little of this scene"):
            fill(scene, tmp_path / "out2.tif", ExemplarTask(material="tiny"))

    def test_a_damaged_one_is_refused(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        kept = add(source)
        path = library / kept["file"]
        path.write_bytes(path.read_bytes()[:-7] + b"changed")
        with pytest.raises(MaterialError, match="not the one of its record"):
            fill(source, tmp_path / "out.tif", ExemplarTask(material="red-gravel"))
        rows = materials(MaterialsRequest("list"), JobContext())["materials"]
        assert [row["state"] for row in rows] == ["damaged"]

    def test_no_result_takes_the_place_of_the_library(self, tmp_path: Path, library: Path) -> None:
        source = halves(tmp_path / "s.tif")
        kept = add(source)
        before = (library / kept["file"]).read_bytes()
        with pytest.raises(OutputError):
            fill(source, library / kept["file"], ExemplarTask(material="red-gravel"))
        assert (library / kept["file"]).read_bytes() == before

    def test_a_request_is_a_region_or_a_material(self) -> None:
        with pytest.raises(UsageError, match="not both"):
            ExemplarTask("0,0,1,1", material="x")
        with pytest.raises(UsageError, match="a region, or a material"):
            ExemplarTask()


class TestPrompts:
    @pytest.mark.parametrize(
        "prompt",
        ["fill with red gravel", "Fill the field with the material Red-Gravel", "zorblax", "some Zorblaxes"],
    )
    def test_found_by_name_and_word(self, prompt: str, tmp_path: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source, words=("zorblax",))
        result = fill(source, tmp_path / "out.tif", TextTask(prompt))
        assert any("made of the material red-gravel" in sentence for sentence in result.warnings)
        assert np.abs(pixels(tmp_path / "out.tif")[:, 26:54, 76:104].mean((1, 2)) - GRAVEL).max() < 12
        again = request_from_item(tmp_path / "out.json")
        assert isinstance(again.task, ExemplarTask)
        assert again.task.material.startswith("red-gravel@")

    @pytest.mark.parametrize(
        "prompt", ["no zorblax", "a flooded zorblax", "remove the zorblax", "three zorblaxes", "fill with quux"]
    )
    def test_what_a_texture_does_not_do_is_refused_as_before(self, prompt: str, tmp_path: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source, words=("zorblax",))
        with pytest.raises(UsageError):
            fill(source, tmp_path / "out.tif", TextTask(prompt))
        assert not (tmp_path / "out.tif").exists()

    def test_two_of_one_word_are_asked_about(self, tmp_path: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source, name="one", words=("zorblax",))
        add(source, name="two", words=("zorblax",))
        with pytest.raises(UsageError, match=r"fits 2 materials of the library \(one, two\)"):
            fill(source, tmp_path / "out.tif", TextTask("zorblax"))

    def test_a_place_is_needed(self, tmp_path: Path) -> None:
        source = halves(tmp_path / "s.tif")
        add(source)
        with pytest.raises(UsageError, match="needs an ROI"):
            fill(source, tmp_path / "out.tif", TextTask("fill with red gravel"), roi=None)

    def test_a_known_thing_that_the_scene_lacks_comes_of_the_library(self, tmp_path: Path) -> None:
        """Of a highway nothing is drawn and nothing here looks like one; a material says it is one."""
        source = halves(tmp_path / "s.tif")
        with pytest.raises(UsageError, match="material of the library"):
            fill(source, tmp_path / "out.tif", TextTask("a highway"))
        add(source, name="tarmac", words=("highway",))
        result = fill(source, tmp_path / "out.tif", TextTask("a highway"))
        assert any("made of the material tarmac" in sentence for sentence in result.warnings)
