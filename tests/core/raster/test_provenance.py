"""Every output says that it is synthetic, and its Item alone makes it again, byte for byte."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pystac
import pytest
import rasterio
import shapely
from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.protocol import CopyTask, EditRequest, TextTask
from rs_genedit.raster.provenance import Provenance, request_from_item, versions

from tests.core.raster.writing import make, request_for

FORMATS = ("cog", "gtiff", "patch", "vrt")


@pytest.mark.parametrize("form", FORMATS)
def test_an_output_is_made_again_from_its_item_alone(
    form: str, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    name = "o.vrt" if form == "vrt" else "o.tif"
    made = make(request_for(generated("internal_mask"), tmp_path / name, format=form, seed=11))
    kept = {role: Path(path).read_bytes() for role, path in made.items() if role != "item"}
    again = make(dataclasses.replace(request_from_item(made["item"]), overwrite=True), tile=1000)
    assert again == made
    assert {role: Path(path).read_bytes() for role, path in again.items() if role != "item"} == kept


@pytest.mark.parametrize("form", FORMATS)
def test_tags(form: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
    name = "o.vrt" if form == "vrt" else "o.tif"
    request = request_for(generated("rgb"), tmp_path / name, format=form, seed=11)
    made = make(request)
    for role in {"output", "patch"} & made.keys():
        with rasterio.open(made[role]) as dataset:
            tags = dataset.tags()
        assert tags["AI_GENERATED"] == "TRUE"
        assert json.loads(tags["RS_GENEDIT_REQUEST"]) == request.content_fields()
        assert tags["RS_GENEDIT_SEED"] == "11"
        assert tags["RS_GENEDIT_VERSION"] == versions()["rs-genedit"]
        assert json.loads(tags["RS_GENEDIT_MODELS"]) == {}
        assert "SYNTHETIC" in tags["RS_GENEDIT_DISCLAIMER"]


def test_item_is_a_stac_item_that_describes_its_files(generated: Callable[[str], Path], tmp_path: Path) -> None:
    made = make(request_for(generated("rotated"), tmp_path / "o.tif", seed=11))
    item = pystac.Item.from_file(made["item"])
    assert item.id == "o"
    assert item.datetime is not None
    assert shapely.geometry.shape(item.geometry).is_valid
    assert item.bbox == pytest.approx(shapely.geometry.shape(item.geometry).bounds)
    for role in ("output", "mask", "mask_polygons"):
        asset = item.assets[role]
        assert asset.href == f"./{Path(made[role]).name}"
        digest = hashlib.sha256(Path(made[role]).read_bytes()).hexdigest()
        assert asset.extra_fields["file:checksum"] == f"1220{digest}"
    assert item.properties["proj:code"] == "EPSG:32633"
    assert item.properties["processing:software"]["GDAL"] == rasterio.__gdal_version__
    assert len(item.properties["rsgenedit:source_fingerprint"]) == 64
    assert item.properties["rsgenedit:seed"] == 11
    assert item.properties["rsgenedit:ai_generated"] is True
    assert item.properties["rsgenedit:models"] == {}
    assert json.loads(Path(made["item"]).read_text())["stac_version"].startswith("1.")


@pytest.mark.parametrize("kind", ["rgb", "no_crs"])
def test_pystac_would_write_the_same_item(kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
    """The engine writes it by itself, for that library takes longer to import than an Item to write."""
    path = Path(make(request_for(generated(kind), tmp_path / "o.tif"))["item"])
    item = pystac.Item.from_file(path)
    assert (
        json.dumps(item.to_dict(include_self_link=False), indent=2, ensure_ascii=False) + "\n"
        == path.read_text()
    )


@pytest.mark.parametrize("kind", ["rgb", "gcps", "rpcs", "geographic"])
def test_footprint_is_longitude_and_latitude(
    kind: str, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    item = json.loads(Path(make(request_for(generated(kind), tmp_path / "o.tif"))["item"]).read_text())
    west, south, east, north = item["bbox"]
    assert 5 < west < east < 20
    assert 40 < south < north < 65


def test_scene_without_crs_has_null_geometry(generated: Callable[[str], Path], tmp_path: Path) -> None:
    item = json.loads(Path(make(request_for(generated("no_crs"), tmp_path / "o.tif"))["item"]).read_text())
    assert item["geometry"] is None
    assert "bbox" not in item
    assert request_from_item(tmp_path / "o.json").output == str(tmp_path / "o.tif")


@pytest.mark.parametrize(
    "task", [CopyTask("1,2,3,4", ((1.5, 2.5), (3.0, 4.0))), TextTask("überflutet", ("a", "b"), negative=("c",))]
)
def test_every_task_comes_back_from_the_item(
    task: object, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    request = dataclasses.replace(request_for(generated("rgb"), tmp_path / "o.tif"), task=task)
    assert request_from_item(make(request)["item"]) == request


def test_tags_do_not_depend_on_place_or_machine_use() -> None:
    one = EditRequest("s.tif", "a.tif", TextTask("x"), roi="1,2,3,4")
    two = dataclasses.replace(
        one, output="b.tif", tile=128, threads=3, max_memory=512, resume=True, overwrite=True
    )
    assert Provenance(one, 1, "f").tags() == Provenance(two, 1, "f").tags()


class TestForeignItems:
    def write(self, path: Path, data: object) -> Path:
        path.write_text(data if isinstance(data, str) else json.dumps(data))
        return path

    def good(self, generated: Callable[[str], Path], tmp_path: Path) -> dict:
        return json.loads(Path(make(request_for(generated("rgb"), tmp_path / "o.tif"))["item"]).read_text())

    def test_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="cannot read"):
            request_from_item(tmp_path / "none.json")

    @pytest.mark.parametrize(
        ("data", "match"),
        [
            ("{", "is not JSON"),
            ("[]", "not a STAC Item"),
            ({"type": "Feature", "properties": {}}, "not a STAC Item"),
            ({"type": "Feature", "stac_version": "1.1.0", "properties": {}}, "not one that this engine wrote"),
            ({"type": "Collection", "stac_version": "1.1.0", "properties": {}}, "not a STAC Item"),
        ],
    )
    def test_not_an_item_of_ours(self, data: object, match: str, tmp_path: Path) -> None:
        with pytest.raises(ProtocolError, match=match) as caught:
            request_from_item(self.write(tmp_path / "x.json", data))
        assert caught.value.exit_code == 2

    def test_binary_file(self, tmp_path: Path) -> None:
        (tmp_path / "x.json").write_bytes(b"\xff\xfe\x00II*")
        with pytest.raises(ProtocolError, match="is not JSON"):
            request_from_item(tmp_path / "x.json")

    def test_other_protocol_version(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        data = self.good(generated, tmp_path)
        data["properties"]["rsgenedit:protocol"] = 99
        with pytest.raises(ProtocolError, match="protocol 99"):
            request_from_item(self.write(tmp_path / "x.json", data))

    def test_tampered_request(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        data = self.good(generated, tmp_path)
        data["properties"]["rsgenedit:request"]["feather"] = "wide"
        with pytest.raises(ProtocolError, match="feather must be int"):
            request_from_item(self.write(tmp_path / "x.json", data))
