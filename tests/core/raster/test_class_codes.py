"""Class codes and colour indices: only codes that are there come out, with their colours and names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
from PIL import Image
from rasterio import Affine
from rasterio.enums import ColorInterp, Resampling
from rs_genedit.app import cli
from rs_genedit.jobs.edit import edit as run
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from tests.rasters import HEIGHT, ORIGIN, WIDTH, texture, write

ROI = shapely.box(50, 40, 70, 55)
EXEMPLAR = shapely.box(8, 8, 32, 32)
OBJECT, TO = shapely.box(90, 60, 102, 70), (60, 47)
LEFT, RIGHT = [3, 17, 42], [5, 29, 42, 250]  # codes of the two halves of the scene
NAMES = [f"class {code}" for code in range(256)]


def colours(offset: int = 0) -> dict[int, tuple[int, int, int, int]]:
    return {code: ((7 * code + offset) % 256, 255 - code, code // 2, 255) for code in range(256)}


def cover(seed: int = 0) -> np.ndarray:
    """Patches of 4 x 4 pixels, of other codes in the left half than in the right one."""
    rng = np.random.default_rng(seed)
    coarse = (-(-HEIGHT // 4), -(-WIDTH // 4))
    left, right = rng.choice(LEFT, coarse), rng.choice(RIGHT, coarse)
    codes = np.where(np.arange(coarse[1]) < 10, left, right)
    return codes.repeat(4, 0).repeat(4, 1)[None, :HEIGHT, :WIDTH]


def paletted(path: Path, codes: np.ndarray | None = None, table: dict | None = None, **profile: Any) -> Path:
    codes = cover() if codes is None else codes
    write(path, codes.astype(profile.pop("dtype", "uint8")), photometric="palette", **profile)
    with rasterio.open(path, "r+") as dataset:
        dataset.write_colormap(1, table or colours())
    return path


def tasks(path: Path) -> dict[str, list[str]]:
    with open_scene(path) as scene:
        region = {name: scene.to_world(s).wkt for name, s in (("e", EXEMPLAR), ("o", OBJECT))}
        to = scene.to_world(shapely.Point(*TO))
    return {
        "remove": ["--remove"],
        "exemplar": ["--exemplar", region["e"]],
        "copy": ["--copy", region["o"], "--to", f"{to.x},{to.y}"],
    }


def edit(path: Path, output: Path, *options: str) -> int:
    with open_scene(path) as scene:
        roi = scene.to_world(ROI).wkt
    return cli.main(["edit", str(path), str(output), "--roi", roi, "--quality", "draft", *options])


def made(path: Path, output: Path) -> tuple[np.ndarray, np.ndarray]:
    """(pixels after, where the change mask is set)."""
    with rasterio.open(output) as after, rasterio.open(output.with_name(f"{output.stem}.mask.tif")) as mask:
        return after.read(1), mask.read(1) > 0


@pytest.mark.parametrize("task", ["remove", "exemplar", "copy"])
@pytest.mark.parametrize("kind", ["gtiff", "cog"])
def test_a_paletted_raster_is_edited_by_its_codes(kind: str, task: str, tmp_path: Path) -> None:
    path, output = paletted(tmp_path / "map.tif"), tmp_path / "out.tif"
    assert edit(path, output, *tasks(path)[task], "--format", kind) == 0
    after, changed = made(path, output)
    assert changed.any()
    there = {
        "exemplar": set(np.unique(cover()[0, 8:32, 8:32])),
        "remove": set(np.unique(cover()[0, 16:80, 26:95])),
        "copy": set(np.unique(cover())),
    }[task]
    known = set(np.unique(cover()[0][changed])) if task == "exemplar" else set()  # a feather keeps some pixels
    assert set(np.unique(after[changed])) <= there | known
    if task == "exemplar":
        inner = after[42:53, 52:68]
        assert set(np.unique(inner)) <= there
    with rasterio.open(path) as one, rasterio.open(output) as two:
        assert two.colormap(1) == one.colormap(1)
        assert two.colorinterp == (ColorInterp.palette,)


@pytest.mark.parametrize("kind", ["patch", "vrt"])
def test_colours_and_names_go_with_every_format(kind: str, tmp_path: Path) -> None:
    path = paletted(tmp_path / "map.tif")
    names = "".join(f"<Category>{name}</Category>" for name in NAMES)
    Path(f"{path}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1">'
        f"<CategoryNames>{names}</CategoryNames></PAMRasterBand></PAMDataset>"
    )
    before = dict(Metadata.read(path).bands[0].extras)
    assert "class 250" in before["CategoryNames"]
    for format_ in (kind, "gtiff"):
        output = tmp_path / f"out_{format_}.{'vrt' if format_ == 'vrt' else 'tif'}"
        assert edit(path, output, "--remove", "--format", format_) == 0
        assert dict(Metadata.read(output).bands[0].extras) == before


def test_a_scanned_map_of_all_colours_keeps_to_those_around(tmp_path: Path) -> None:
    codes = (texture(1, "float32") * 240).astype(np.uint8)
    assert len(np.unique(codes)) > 100
    path, output = paletted(tmp_path / "scan.tif", codes), tmp_path / "out.tif"
    assert edit(path, output, "--remove") == 0
    after, changed = made(path, output)
    assert set(np.unique(after[changed])) <= set(np.unique(codes))


@pytest.mark.parametrize(("bits", "dtype"), [(1, "uint8"), (4, "uint8"), (16, "uint16")])
def test_palettes_of_few_bits_and_of_sixteen(bits: int, dtype: str, tmp_path: Path) -> None:
    codes = {1: cover() % 2, 4: cover() % 16, 16: cover() + 500}[bits]
    table = {int(code): (int(code) % 256, 10, 20, 255) for code in np.unique(codes)}
    extra = {"nbits": bits} if bits < 8 else {}
    path = paletted(tmp_path / "map.tif", codes, table, dtype=dtype, **extra)
    assert edit(path, tmp_path / "out.tif", "--remove") == 0
    after, changed = made(path, tmp_path / "out.tif")
    assert set(np.unique(after[changed])) <= set(np.unique(codes))
    with rasterio.open(path) as one, rasterio.open(tmp_path / "out.tif") as two:
        assert two.colormap(1) == one.colormap(1)


def test_a_code_that_the_sample_missed_is_kept_and_used(tmp_path: Path) -> None:
    """A scene is measured by a sample; what lies around the ROI counts all the same."""
    codes = np.full((1, 1600, 1600), 10, np.uint16)
    codes[0, ::2] = 90
    codes[0, 30:70, 40:48] = codes[0, 30:70, 72:80] = 55
    codes[0, 44:50, 55:65] = 90  # what is removed
    with open_scene(write(tmp_path / "large.tif", codes)) as scene:
        missed = 55 not in scene.radiometry.classes
    assert missed, "choose a place that the sample does not meet"
    assert edit(tmp_path / "large.tif", tmp_path / "out.tif", "--remove", "--feather", "6") == 0
    after, _ = made(tmp_path / "large.tif", tmp_path / "out.tif")
    outside = np.ones(codes.shape[1:], bool)
    outside[40:55, 50:70] = False
    assert (after[outside] == codes[0][outside]).mean() > 0.9999
    assert set(np.unique(after[30:70, 40:80])) <= {10, 55, 90}


@pytest.mark.parametrize("kind", ["gtiff", "cog"])
def test_overviews_hold_codes_too(kind: str, tmp_path: Path) -> None:
    codes = np.tile(np.where(cover() < 20, 3, 200), (1, 8, 8))
    path = paletted(tmp_path / "map.tif", codes)
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2, 8], Resampling.nearest)
    assert edit(path, tmp_path / "out.tif", "--remove", "--format", kind) == 0
    with rasterio.open(tmp_path / "out.tif") as dataset:
        levels = len(dataset.overviews(1))
    assert levels
    for level in range(levels):
        with rasterio.open(tmp_path / "out.tif", overview_level=level) as dataset:
            assert set(np.unique(dataset.read(1))) <= {3, 200}


class TestExemplarOfAnotherRaster:
    def run(self, tmp_path: Path, other: Path) -> int:
        path = paletted(tmp_path / "map.tif")
        with open_scene(other) as scene:
            region = scene.to_world(EXEMPLAR).wkt
        return edit(path, tmp_path / "out.tif", "--exemplar", region, "--exemplar-source", str(other))

    def test_codes_of_the_same_table_are_taken_as_they_are(self, tmp_path: Path) -> None:
        codes = np.where(cover(1) == 3, 99, cover(1))
        assert self.run(tmp_path, paletted(tmp_path / "other.tif", codes)) == 0
        after, _ = made(tmp_path / "map.tif", tmp_path / "out.tif")
        assert set(np.unique(after[42:53, 52:68])) <= set(np.unique(codes[0, 8:32, 8:32]))

    def test_resampled_codes_are_codes(self, tmp_path: Path) -> None:
        other = paletted(tmp_path / "other.tif", cover(1), transform=ORIGIN * Affine.scale(1.85))
        assert self.run(tmp_path, other) == 0
        after, _ = made(tmp_path / "map.tif", tmp_path / "out.tif")
        assert set(np.unique(after[42:53, 52:68])) <= set(LEFT) | set(RIGHT)

    def test_another_colour_table_is_refused(self, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
        assert self.run(tmp_path, paletted(tmp_path / "other.tif", table=colours(50))) == 2
        assert "no codes of the same meaning" in capsys.readouterr().err

    def test_a_picture_is_refused(self, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
        assert self.run(tmp_path, write(tmp_path / "other.tif", texture(1))) == 2
        assert "no codes of the same meaning" in capsys.readouterr().err


@pytest.mark.parametrize("many", [False, True])
def test_words_are_refused_in_one_sentence(many: bool, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    codes = (texture(1, "float32") * 240).astype(np.uint8) if many else None
    path = paletted(tmp_path / "map.tif", codes)
    assert edit(path, tmp_path / "out.tif", "--prompt", "snow") == 2
    assert "class codes, not colours" in capsys.readouterr().err
    assert not (tmp_path / "out.tif").exists()
    assert cli.main(["score", str(path), "--prompt", "snow"]) == 2
    assert "class codes, not colours" in capsys.readouterr().err


def test_a_preview_shows_the_colours_of_the_table(tmp_path: Path) -> None:
    path = paletted(tmp_path / "map.tif")
    with open_scene(path) as scene:
        roi = json.dumps(shapely.geometry.mapping(scene.to_world(ROI)))
    request = EditRequest(str(path), str(tmp_path / "out.tif"), RemoveTask(), roi=roi, quality="draft")
    run(request, JobContext(previews=tmp_path / "previews"))
    shown = [np.asarray(Image.open(p)) for p in (tmp_path / "previews").glob("*.png")]
    assert shown
    table = {colour[:3] for colour in colours().values()}
    assert {tuple(map(int, c)) for picture in shown for c in picture.reshape(-1, 3)} <= table


def paletted_beside(path: Path) -> Path:
    """Every band of ``path`` declared paletted by the file beside it."""
    table = "".join(f'<Entry c1="{i}" c2="0" c3="0" c4="255"/>' for i in range(256))
    with rasterio.open(path) as dataset:
        bands = "".join(
            f'<PAMRasterBand band="{number}"><ColorInterp>Palette</ColorInterp>'
            f"<ColorTable>{table}</ColorTable></PAMRasterBand>"
            for number in dataset.indexes
        )
    Path(f"{path}.aux.xml").write_text(f"<PAMDataset>{bands}</PAMDataset>")
    return path


def test_indices_beside_other_bands_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = paletted_beside(write(tmp_path / "two.tif", texture(2)))
    roi = ["--roi", ROI.wkt, "--roi-crs", "EPSG:32633"]
    assert cli.main(["edit", str(path), str(tmp_path / "out.tif"), *roi, "--remove"]) == 2
    assert "gdal_translate -expand rgb" in capsys.readouterr().err


def test_a_table_beside_a_grey_file_is_a_table(tmp_path: Path) -> None:
    path = paletted_beside(write(tmp_path / "cover.tif", cover().astype(np.uint8)))
    assert edit(path, tmp_path / "out.tif", "--remove") == 0
    after, changed = made(path, tmp_path / "out.tif")
    assert set(np.unique(after[changed])) <= set(np.unique(cover()))
    with rasterio.open(tmp_path / "out.tif") as dataset:
        assert dataset.colormap(1)[7] == (7, 0, 0, 255)


@pytest.mark.parametrize("how", ["categories", "attribute table"])
def test_names_of_codes_make_classes_whatever_their_number(how: str, tmp_path: Path) -> None:
    path = write(tmp_path / "cover.tif", texture(1))
    column = "<FieldDefn index='0'><Name>Name</Name><Type>2</Type><Usage>2</Usage></FieldDefn>"
    names = {
        "categories": "".join(f"<Category>class {n}</Category>" for n in range(256)),
        "attribute table": column + "".join(f"<Row index='{n}'><F>class {n}</F></Row>" for n in range(256)),
    }[how]
    kind = {"categories": "CategoryNames", "attribute table": "GDALRasterAttributeTable"}[how]
    band = f"<PAMRasterBand band='1'><{kind}>{names}</{kind}></PAMRasterBand>"
    Path(f"{path}.aux.xml").write_text(f"<PAMDataset>{band}</PAMDataset>")
    with open_scene(path) as scene:
        assert len(scene.radiometry.classes) > 32
    assert edit(path, tmp_path / "out.tif", "--remove") == 0
    assert "class 255" in dict(Metadata.read(tmp_path / "out.tif").bands[0].extras)[kind]


def test_codes_are_no_measurements_for_a_picture(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path, other = write(tmp_path / "grey.tif", texture(1)), paletted(tmp_path / "map.tif")
    with open_scene(other) as scene:
        region = scene.to_world(EXEMPLAR).wkt
    assert edit(path, tmp_path / "out.tif", "--exemplar", region, "--exemplar-source", str(other)) == 2
    assert "map.tif holds class codes, and the scene does not" in capsys.readouterr().err
