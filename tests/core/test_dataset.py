"""Data sets: what others' loaders read is what was edited, and no place stands in two splits."""

from __future__ import annotations

import csv
import itertools
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from PIL import Image
from rs_genedit.app import cli
from rs_genedit.dataset.chips import ground_distance
from rs_genedit.dataset.pairs import find_pairs
from rs_genedit.dataset.splits import places, split
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
from rs_genedit.errors import GenEditError, OutputError, UsageError
from rs_genedit.jobs.dataset import ALL, DatasetRequest, _chips, dataset
from rs_genedit.protocol import EditRequest, RemoveTask, TextTask
from rs_genedit.raster import xmp
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.raster.story_files import FrameProvenance
from rs_genedit.runtime.context import JobContext
from rs_genedit.storyboard import Frame

from tests.core.doors import LEFT, TOP, texture, write_raster

SIZE = 64


def made(scene: Path, output: Path, *squares: Window, words: str = "", form: str = "cog") -> Path:
    """An edit of some squares of a scene, turned by half a turn; its Item."""
    task = TextTask(words) if words else RemoveTask()
    request = EditRequest(str(scene), str(output), task, roi="0,0,1,1", format=form, made_on="2026-05-01")
    with open_scene(scene) as pixels, Staging.open(output.parent, output.name, pixels, "k", False) as staging:
        for square in squares:
            disc = np.hypot(*np.mgrid[-1 : 1 : square.height * 1j, -1 : 1 : square.width * 1j]) < 0.9
            native = pixels.read(square)
            staging.write(square, np.where(disc, 255 - native, native), disc)
        finish(staging, pixels, request, Provenance(request, 0, "f" * 64), JobContext())
    return output.with_suffix(".json")


def scene_at(path: Path, east: float, north: float = 0, pixel: float = 1.0, side: int = 200, **profile) -> Path:
    transform = rasterio.Affine(pixel, 0, LEFT + east, 0, -pixel, TOP + north)
    return write_raster(path, texture(side, side, seed=int(east) % 97), **{"transform": transform, **profile})


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six scenes; the last two show the ground of the first, finer, in another CRS and in another format."""
    folder = tmp_path_factory.mktemp("results")
    rows = []
    for number in range(6):
        scene = scene_at(folder / f"s{number}.tif", 3000.0 * number)
        words = ("a flooded area", "a collapsed building", "")[number % 3]
        squares = (Window(20, 20, 30, 34), Window(130, 120, 36, 30))
        rows.append(
            made(scene, folder / f"o{number}.tif", *squares, words=words, form=("cog", "patch")[number % 2])
        )
    finer = scene_at(folder / "finer.tif", 10.0, -10, 0.5)
    rows.append(made(finer, folder / "p0.tif", Window(20, 20, 40, 40), words="a burn scar"))
    with rasterio.open(folder / "s0.tif") as source:
        from rasterio.warp import transform_bounds

        west, south, east, north = transform_bounds(source.crs, "EPSG:32631", *source.bounds)
    other = scene_at(folder / "other.tif", 0, crs="EPSG:32631",
                     transform=rasterio.transform.from_bounds(west, south, east, north, 200, 200))  # fmt: skip
    rows.append(made(other, folder / "p1.tif", Window(90, 90, 30, 30)))
    (folder / "list.jsonl").write_text("".join(json.dumps({"item": one.name}) + "\n" for one in rows))
    return folder


@pytest.fixture(scope="module")
def built(results: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("set") / "set"
    dataset(DatasetRequest((str(results),), str(folder), size=SIZE), JobContext())
    return folder


def torchgeo() -> Any:
    """The loaders of torchgeo; skips where it is not installed."""
    ensure_torchvision()
    return pytest.importorskip("torchgeo.datasets")


def table(folder: Path) -> list[dict[str, str]]:
    with open(folder / "chips.csv", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class TestLoaders:
    def test_torchgeo_reads_xview2(self, built: Path) -> None:
        loaders = torchgeo()
        count = 0
        levels = set()
        for name in ("train", "test"):
            found = loaders.XView2(str(built / "xview2"), split=name)
            for sample in found:
                assert sample["image"].shape == (2, 3, SIZE, SIZE)
                levels |= set(sample["mask"].unique().tolist())
                changed = (sample["image"][0] != sample["image"][1]).any(0)
                assert bool((sample["mask"] > 0)[changed].all())
                assert bool(changed.any())
            count += len(found)
        held = sum(row["split"] == "val" for row in table(built))
        assert count == len(table(built)) - held
        assert levels <= {0, 1, 2, 3, 4}
        assert len(levels) >= 3

    def test_torchgeo_reads_levir(self, built: Path) -> None:
        loaders = torchgeo()
        for name in ("train", "test"):
            found = loaders.LEVIRCDPlus(str(built), split=name)
            assert len(found) == sum(row["split"] == name for row in table(built))
            for sample in found:
                changed = (sample["image"][0] != sample["image"][1]).any(0)
                assert bool((sample["mask"][0] == 1)[changed].all())
                assert 0 < int(sample["mask"].sum()) < SIZE * SIZE

    def test_pycocotools_reads_polygons_that_are_the_masks(self, built: Path) -> None:
        tools = pytest.importorskip("pycocotools.coco")
        for name in ("train", "val", "test"):
            coco = tools.COCO(str(built / "coco" / f"{name}.json"))
            assert coco.getImgIds()
            for image in coco.loadImgs(coco.getImgIds()):
                drawn = np.zeros((SIZE, SIZE), bool)
                for shape in coco.loadAnns(coco.getAnnIds(imgIds=[image["id"]])):
                    drawn |= coco.annToMask(shape).astype(bool)
                path = built / "LEVIR-CD+" / name / "label" / image["file_name"]
                wanted = np.asarray(Image.open(path)) == 1
                assert (drawn != wanted).sum() <= 0.1 * wanted.sum()

    def test_mlcroissant_reads_the_table(self, built: Path) -> None:
        croissant = pytest.importorskip("mlcroissant")
        found = croissant.Dataset(jsonld=str(built / "croissant.json"))
        assert not found.metadata.ctx.issues.errors
        rows = list(found.records("chips"))
        assert [row["chips/name"].decode() for row in rows] == [row["name"] for row in table(built)]
        assert {row["chips/split"].decode() for row in rows} == {"train", "val", "test"}

    def test_pystac_takes_collection_and_items(self, built: Path) -> None:
        import pystac

        collection = pystac.Collection.from_file(str(built / "stac" / "collection.json"))
        items = list(collection.get_items())
        assert len(items) == len(table(built))
        splits = {item.id: item.properties["ml-aoi:split"] for item in items}
        assert splits == {
            row["name"]: {"val": "validate"}.get(row["split"], row["split"]) for row in table(built)
        }
        pytest.importorskip("jsonschema")
        from pystac.validation import JsonSchemaSTACValidator

        validator = JsonSchemaSTACValidator()
        for kind, one in (
            (pystac.STACObjectType.COLLECTION, collection),
            (pystac.STACObjectType.ITEM, items[0]),
        ):
            assert validator.validate_core(one.to_dict(), kind, pystac.get_stac_version()) is not None

    def test_rows_for_instruction_editing_and_geoai(self, built: Path) -> None:
        for name in ("train", "val", "test"):
            rows = (built / "instruction" / name / "metadata.jsonl").read_text().splitlines()
            assert len(rows) == sum(row["split"] == name for row in table(built))
            for row in map(json.loads, rows):
                assert row["edit_prompt"]
                for key in ("input_image", "edited_image"):
                    assert (built / "instruction" / name / row[key]).is_file()
            images = {path.name for path in (built / "geoai" / name / "images").iterdir()}
            assert images == {path.name for path in (built / "geoai" / name / "labels").iterdir()}
            for path in images:
                with rasterio.open(built / "geoai" / name / "labels" / path) as labels:
                    assert labels.crs is not None
                    assert len(set(np.unique(labels.read(1)))) == 2


class TestContent:
    def test_chips_are_the_pixels_of_source_and_output(self, built: Path, results: Path) -> None:
        for row in table(built):
            folder = built / "stac" / row["name"]
            with rasterio.open(folder / "before.tif") as before, rasterio.open(folder / "after.tif") as after:
                with rasterio.open(results / row["source"]) as source:
                    window = source.window(*before.bounds)
                    assert (source.read(window=window) == before.read()).all()
                with rasterio.open(folder / "labels.tif") as labels:
                    changed = labels.read(1) != 0
                assert ((before.read() != after.read()).any(0) == changed).mean() > 0.98
                assert (before.read()[:, ~changed] == after.read()[:, ~changed]).all()
                assert after.tags()["AI_GENERATED"] == "TRUE"
                assert "AI_GENERATED" not in before.tags()

    def test_pictures_after_say_what_they_are(self, built: Path) -> None:
        for path in (built / "LEVIR-CD+").rglob("B/*.png"):
            packet = Image.open(path).text["XML:com.adobe.xmp"]
            assert xmp.facts(packet)["source_type"].endswith("compositeSynthetic")
            assert "XML:com.adobe.xmp" not in Image.open(path.parents[1] / "A" / path.name).text

    def test_the_card_says_that_it_is_synthetic_and_how(self, built: Path) -> None:
        card = (built / "README.md").read_text()
        assert "**The pictures after are synthetic.**" in card
        for words in (
            "RS GenEdit",
            "by place",
            "no trained weights",
            "flood",
            "destroyed",
            "contact-sheet.png",
        ):
            assert words in card
        balance = json.loads((built / "balance.json").read_text())
        assert sum(one["chips"] for one in balance.values()) == len(table(built))
        assert Image.open(built / "contact-sheet.png").size[0] > 1000

    def test_classes_and_damage_follow_from_the_words_or_the_manifest(
        self, results: Path, tmp_path: Path
    ) -> None:
        labels = {row["label"]: int(row["damage"]) for row in table_of(results, tmp_path / "a")}
        assert labels["flood"] == 3
        assert labels["collapse"] == 4
        assert labels["removed"] == 1
        lines = [{"item": f"o{n}.json", "class": "my_class", "damage": 2} for n in range(6)]
        manifest = results / "mine.jsonl"
        manifest.write_text("".join(json.dumps(line) + "\n" for line in lines))
        dataset(
            DatasetRequest((str(manifest),), str(tmp_path / "b"), size=SIZE, layouts=("levir",)), JobContext()
        )
        manifest.unlink()
        assert {(row["label"], row["damage"]) for row in table(tmp_path / "b")} == {("my_class", "2")}

    def test_the_same_results_make_the_same_bytes(self, built: Path, results: Path, tmp_path: Path) -> None:
        again = tmp_path / "set"
        dataset(DatasetRequest((str(results / "list.jsonl"),), str(again), size=SIZE), JobContext())
        files = {path.relative_to(built) for path in built.rglob("*") if path.is_file()}
        assert files == {path.relative_to(again) for path in again.rglob("*") if path.is_file()}
        assert all((built / name).read_bytes() == (again / name).read_bytes() for name in files)


def table_of(results: Path, folder: Path) -> list[dict[str, str]]:
    dataset(DatasetRequest((str(results),), str(folder), size=SIZE, layouts=("levir",)), JobContext())
    return table(folder)


class TestSplits:
    def chips(self, results: Path) -> list:
        return _chips(DatasetRequest((str(results),), "x", size=SIZE), JobContext())

    @pytest.mark.parametrize("gap", [0.0, 40.0, 500.0])
    @pytest.mark.parametrize("seed", [0, 1])
    def test_no_two_near_chips_stand_in_two_splits(self, gap: float, seed: int, results: Path) -> None:
        chips = self.chips(results)
        place = places(chips, gap)
        which = split(chips, place, {"train": 0.6, "val": 0.2, "test": 0.2}, seed)
        assert set(which) == {"train", "val", "test"}
        for (a, one), (b, other) in itertools.combinations(enumerate(chips), 2):
            if which[a] != which[b]:
                assert ground_distance(one, other) >= gap
        same = [n for n, chip in enumerate(chips) if chip.pair.before.stem in ("s0", "finer", "other")]
        if gap >= 40:
            assert len({which[n] for n in same}) == 1

    def test_scenes_that_lie_nowhere_are_a_place_each(self, tmp_path: Path) -> None:
        for number in range(3):
            scene = write_raster(
                tmp_path / f"s{number}.tif", texture(200, 200, seed=number), crs=None, transform=None
            )
            made(scene, tmp_path / f"o{number}.tif", Window(10, 10, 30, 30), Window(150, 150, 30, 30))
        rows = table_of(tmp_path, tmp_path / "set")
        assert len(rows) == 6
        assert len({row["split"] for row in rows}) == 3
        for source in {row["source"] for row in rows}:
            assert len({row["split"] for row in rows if row["source"] == source}) == 1

    def test_one_place_cannot_be_split(self, tmp_path: Path) -> None:
        item = made(scene_at(tmp_path / "s.tif", 0), tmp_path / "o.tif", Window(20, 20, 30, 30))
        with pytest.raises(UsageError, match="without a leak"):
            dataset(DatasetRequest((str(item),), str(tmp_path / "set"), size=SIZE), JobContext())
        assert not (tmp_path / "set").exists()


class TestChips:
    def test_a_large_change_is_cut_into_a_lattice_and_a_small_scene_is_padded(self, tmp_path: Path) -> None:
        large = made(scene_at(tmp_path / "a.tif", 0, side=300), tmp_path / "oa.tif", Window(20, 20, 220, 200))
        small = made(scene_at(tmp_path / "b.tif", 9000, side=40), tmp_path / "ob.tif", Window(5, 5, 20, 20))
        chips = _chips(DatasetRequest((str(large), str(small)), "x", size=SIZE), JobContext())
        windows = [chip.window for chip in chips if chip.pair.item == large]
        assert len(windows) >= 10
        assert not any(one.overlaps(other) for one, other in itertools.combinations(windows, 2))
        dataset(DatasetRequest((str(large), str(small)), str(tmp_path / "s"), size=SIZE, split=(0.5, 0, 0.5)),
                JobContext())  # fmt: skip
        (name,) = [row["name"] for row in table(tmp_path / "s") if row["source"] == "b.tif"]
        with rasterio.open(tmp_path / "s" / "stac" / name / "after.tif") as dataset_:
            assert dataset_.shape == (SIZE, SIZE)
            assert not dataset_.read()[:, 40:].any()

    def test_frames_of_a_story_have_their_first_as_the_scene_before(self, tmp_path: Path) -> None:
        for number in range(3):
            folder = tmp_path / f"story{number}"
            folder.mkdir()
            scene = scene_at(tmp_path / f"s{number}.tif", 5000.0 * number)
            for frame in range(2):
                output = folder / f"frame_{frame:03}.tif"
                request = EditRequest(str(scene), str(output), TextTask("a flooded area"))
                with (
                    open_scene(scene) as pixels,
                    Staging.open(folder, output.name, pixels, "k", False) as staging,
                ):
                    area = Window(50, 50, 30, 30)
                    if frame:
                        staging.write(area, 255 - pixels.read(area), np.ones(area.shape, bool))
                    told = FrameProvenance(request, 0, "f", number=frame, is_changed=bool(frame),
                                           frame=Frame("2024-01-01", "a flooded area", 1.0))  # fmt: skip
                    finish(staging, pixels, request, told, JobContext())
            scene.unlink()
        rows = table_of(tmp_path, tmp_path / "set")
        assert len(rows) == 3
        assert {row["source"] for row in rows} == {"frame_000.tif"}
        assert {row["prompt"] for row in rows} == {"a flooded area"}


class TestFaults:
    def test_nothing_is_left_behind(
        self, results: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("rs_genedit.jobs.dataset.croissant.write_croissant", broken)
        with pytest.raises(OutputError, match="No space left"):
            dataset(DatasetRequest((str(results),), str(tmp_path / "set"), size=SIZE), JobContext())
        assert list(tmp_path.iterdir()) == []

    def test_what_exists_is_not_replaced(self, results: Path, tmp_path: Path) -> None:
        with pytest.raises(OutputError, match="exists already"):
            dataset(DatasetRequest((str(results),), str(tmp_path)), JobContext())

    @pytest.mark.parametrize(
        "change",
        [{"layouts": ("yolo",)}, {"layouts": ()}, {"size": 8}, {"split": (1.0, 0.0, 0.0)}, {"gap": -1.0},
         {"least": 2.0}, {"made_on": "today"}],
    )  # fmt: skip
    def test_settings_that_make_no_sense_are_refused(self, change: dict) -> None:
        with pytest.raises(UsageError):
            DatasetRequest(("x",), "y", **change)

    def test_results_that_are_none_are_told(self, results: Path, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        for wrong in ("none.json", "empty"):
            with pytest.raises(UsageError):
                find_pairs([str(tmp_path / wrong)], None)
        for line in ("no json", '{"item": "o0.json", "class": "../x"}', '{"item": "o0.json", "damage": 9}'):
            manifest = results / "wrong.jsonl"
            manifest.write_text(line + "\n")
            with pytest.raises(GenEditError):
                find_pairs([str(manifest)], None)
            manifest.unlink()

    def test_a_batch_that_failed_in_part_gives_the_rest(self, results: Path) -> None:
        manifest = results / "batch.jsonl"
        lines = [{"state": "failed"}, {"state": "done", "outputs": {"item": ["o0.json"]}}, {"item": "o1.json"}]
        manifest.write_text("".join(json.dumps(line) + "\n" for line in lines))
        pairs, _ = find_pairs([str(manifest)], None)
        manifest.unlink()
        assert [pair.item.name for pair in pairs] == ["o0.json", "o1.json"]

    def test_the_command(self, results: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        asked = ["dataset", str(results / "list.jsonl"), str(tmp_path / "set"), "--size", str(SIZE)]
        assert cli.main([*asked, "--layouts", "levir,coco", "--split", "0.5,0.25,0.25"]) == 0
        said = capsys.readouterr().out
        assert f"output: {tmp_path / 'set'}" in said
        assert "train: " in said
        assert sorted(path.name for path in (tmp_path / "set").iterdir() if path.is_dir()) == [
            "LEVIR-CD+",
            "coco",
        ]
        assert cli.main(["dataset", str(tmp_path / "set")]) == 2
        assert cli.main([*asked[:2], str(tmp_path / "new"), "--split", "1"]) == 2


def test_every_layout_is_named(built: Path) -> None:
    assert set(ALL) == {"xview2", "levir", "geoai", "coco", "instruction", "stac"}
    folders = {path.name for path in built.iterdir() if path.is_dir()}
    assert folders == {"xview2", "LEVIR-CD+", "geoai", "coco", "instruction", "stac"}
