"""Every format, every raster: the edit is there, all else is bit-identical, and failures leave nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rs_genedit
from rs_genedit.errors import Cancelled, OutputError, VerifyError
from rs_genedit.folders import staging_folder
from rs_genedit.raster import copying, finish, outputs, verify
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from tests import rasters
from tests.core.doors import busy
from tests.core.raster.writing import area_of, cog_faults, edited, everything, make, request_for

FORMATS = ("cog", "gtiff", "patch", "vrt")
ROOT = Path(__file__).resolve().parents[3]


def name_for(form: str) -> str:
    return "out.vrt" if form == "vrt" else "out.tif"


def same(a: np.ndarray, b: np.ndarray) -> bool:
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()


def check_output(source: Path, output: Path, form: str) -> None:
    """Read both with plain rasterio: edit in place, everything else bit for bit, metadata complete."""
    with open_scene(source) as scene:
        whole = area_of(scene)
        bands = [b - 1 for b in scene.edited_bands]
        parts = [(area, edited(scene, area, whole)) for area in whole.tiles(64)]
    with rasterio.open(source) as src, rasterio.open(output) as dst:
        expected, masks = src.read(), src.read_masks()
        has_mask = "nodata" not in Metadata.read(src).mask
        for area, (pixels, _) in parts:
            rows, cols = area.slices()
            for index, band in enumerate(bands):
                expected[band, rows, cols] = pixels[index]
        if form == "patch":
            rows, cols = whole.slices()
            expected, masks = expected[:, rows, cols], masks[:, rows, cols]
        assert same(dst.read(), expected)
        assert same(dst.read_masks(), masks) or not has_mask
        assert dst.tags()["AI_GENERATED"] == "TRUE"
    before = Metadata.read(source)
    assert (before.windowed(whole) if form == "patch" else before).diff(Metadata.read(output)) == []


@pytest.mark.parametrize("form", FORMATS)
def test_generated_rasters(form: str, generated_raster: Path, tmp_path: Path) -> None:
    made = make(request_for(generated_raster, tmp_path / name_for(form), format=form))
    check_output(generated_raster, Path(made["output"]), form)
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]
    assert set(made) == {"output", "mask", "mask_polygons", "item"} | ({"patch"} if form == "vrt" else set())


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
def test_real_rasters(form: str, real_raster: Path, tmp_path: Path) -> None:
    before = [(p.name, p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(real_raster.parent.iterdir())]
    made = make(request_for(real_raster, tmp_path / name_for(form), format=form))
    check_output(real_raster, Path(made["output"]), form)
    assert before == [
        (p.name, p.stat().st_mtime_ns, p.stat().st_size) for p in sorted(real_raster.parent.iterdir())
    ]
    if form == "cog":
        assert cog_faults(Path(made["output"])) == []


class TestCog:
    def test_layout_keeps_gdals_rules_even_with_a_sidecar(self, tmp_path: Path) -> None:
        source = everything(tmp_path, size=(1500, 1400))
        made = make(request_for(source, tmp_path / "o.tif"))
        assert Path(f"{made['output']}.aux.xml").exists()
        assert cog_faults(Path(made["output"])) == []

    def test_a_plain_tiff_breaks_the_rules(self, tmp_path: Path) -> None:
        path = rasters.write(tmp_path / "s.tif", rasters.texture(3, height=700, width=700))
        with rasterio.open(path, "r+") as dataset:
            dataset.build_overviews([2])
        assert cog_faults(path)

    @pytest.mark.parametrize("form", ["cog", "gtiff"])
    def test_overviews_show_the_edit_not_the_old_scene(self, form: str, tmp_path: Path) -> None:
        source = rasters.write(tmp_path / "s.tif", np.full((1, 1100, 1100), 10, np.uint8))
        with rasterio.open(source, "r+") as dataset:
            dataset.build_overviews([2, 4])
            dataset.write(np.full((1, 400, 400), 200, np.uint8), window=((366, 766), (366, 766)))
        with rasterio.open(source) as dataset:
            assert dataset.read(1, out_shape=(275, 275))[137, 137] == 10, (
                "the source's overviews are to be stale"
            )
        made = make(request_for(source, tmp_path / "o.tif", format=form))
        with rasterio.open(made["output"]) as dataset:
            assert dataset.overviews(1)
            assert dataset.read(1, out_shape=(275, 275))[137, 137] == 200


class TestVrt:
    def test_folder_with_source_can_be_moved(self, tmp_path: Path) -> None:
        here, there = tmp_path / "a", tmp_path / "elsewhere" / "b"
        here.mkdir()
        source = rasters.write(here / "s.tif", rasters.texture(3))
        made = make(request_for(source, here / "o.vrt", format="vrt"))
        with rasterio.open(made["output"]) as dataset:
            pixels = dataset.read()
        shutil.copytree(here, there)
        shutil.rmtree(here)
        with rasterio.open(there / "o.vrt") as dataset:
            assert same(dataset.read(), pixels)

    def test_source_reached_through_a_linked_folder(self, tmp_path: Path) -> None:
        real = tmp_path / "deep" / "er"
        real.mkdir(parents=True)
        (tmp_path / "link").symlink_to(real)
        source = rasters.write(tmp_path / "s.tif", rasters.texture(3))
        made = make(request_for(source, tmp_path / "link" / "o.vrt", format="vrt"))
        check_output(source, Path(made["output"]), "vrt")

    def test_far_apart_places_get_patches_of_their_own(self) -> None:
        near = [Window(0, 0, 64, 64), Window(0, 64, 64, 64), Window(64, 0, 64, 64)]
        far = [Window(5000, 5000, 64, 64)]
        assert finish.patch_windows(near + far) == [Window(0, 0, 128, 128), far[0]]

    def test_patches_never_overlap(self) -> None:
        rng = np.random.default_rng(3)
        for _ in range(50):
            windows = [Window(*(int(v) for v in rng.integers(0, 900, 2)), 40, 50) for _ in range(12)]
            joined = finish.patch_windows(windows)
            assert all(any(j.contains(w) for j in joined) for w in windows)
            assert not any(a.overlaps(b) for i, a in enumerate(joined) for b in joined[i + 1 :])


class TestSameBytes:
    @pytest.mark.parametrize("form", ["cog", "gtiff", "patch"])
    def test_whatever_the_tile_and_threads(
        self, form: str, generated: Callable[[str], Path], tmp_path: Path
    ) -> None:
        found = set()
        for number, (tile, threads) in enumerate([(16, 1), (64, 2), (1000, 4)]):
            folder = tmp_path / str(number)
            folder.mkdir()
            made = make(
                request_for(generated("internal_mask"), folder / "o.tif", format=form, threads=threads), tile
            )
            found.add((Path(made["output"]).read_bytes(), Path(made["mask"]).read_bytes()))
        assert len(found) == 1

    def test_in_a_child_and_here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        source = rasters.write(tmp_path / "s.tif", rasters.texture(3, height=1300, width=1300))
        here = make(request_for(source, tmp_path / "here.tif"))
        monkeypatch.setattr(copying, "SHORT", 0)
        child = make(request_for(source, tmp_path / "child.tif"))
        assert Path(here["output"]).read_bytes() == Path(child["output"]).read_bytes()
        assert Path(here["mask"]).read_bytes() == Path(child["mask"]).read_bytes()
        assert Path(here["mask_polygons"]).read_bytes() == Path(child["mask_polygons"]).read_bytes()


class TestRefusals:
    """Before any work, one sentence, nothing left."""

    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        return rasters.write(tmp_path / "s.tif", rasters.texture(3))

    def refuse(self, source: Path, output: Path, match: str, **settings: object) -> None:
        before = sorted((str(p), p.lstat().st_mtime_ns) for p in source.parent.rglob("*"))
        request = request_for(source, output, **settings)
        with open_scene(source) as scene, pytest.raises(OutputError, match=match) as caught:
            outputs.check_outputs(request, scene)
        assert "\n" not in str(caught.value)
        assert sorted((str(p), p.lstat().st_mtime_ns) for p in source.parent.rglob("*")) == before

    @pytest.mark.parametrize("name", ["o.tif", "o.mask.tif", "o.changes.gpkg", "o.json", "o.tif.aux.xml"])
    def test_any_output_exists(self, name: str, source: Path, tmp_path: Path) -> None:
        (tmp_path / name).write_text("mine")
        self.refuse(source, tmp_path / "o.tif", "exists already")

    def test_output_is_the_source(self, source: Path) -> None:
        self.refuse(source, source, "is the source itself", overwrite=True)

    def test_output_is_a_symbolic_link_to_the_source(self, source: Path, tmp_path: Path) -> None:
        (tmp_path / "l.tif").symlink_to(source)
        self.refuse(source, tmp_path / "l.tif", "is the source itself", overwrite=True)

    def test_output_is_a_hard_link_to_the_source(self, source: Path, tmp_path: Path) -> None:
        os.link(source, tmp_path / "h.tif")
        self.refuse(source, tmp_path / "h.tif", "is the source itself", overwrite=True)

    def test_mask_output_is_the_source(self, source: Path, tmp_path: Path) -> None:
        self.refuse(source, tmp_path / "o.tif", "is the source itself", overwrite=True, mask_output=str(source))

    def test_mask_output_is_the_output(self, source: Path, tmp_path: Path) -> None:
        self.refuse(source, tmp_path / "o.tif", "change mask", mask_output=str(tmp_path / "o.tif"))

    def test_output_is_a_file_under_the_source_vrt(self, generated: Callable[[str], Path]) -> None:
        source = generated("vrt")
        self.refuse(source, source.parent / "under_vrt.tif", "a file that it is made of", overwrite=True)

    def test_output_is_a_folder(self, source: Path, tmp_path: Path) -> None:
        (tmp_path / "d.tif").mkdir()
        self.refuse(source, tmp_path / "d.tif", "is a folder", overwrite=True)

    def test_folder_does_not_exist(self, source: Path, tmp_path: Path) -> None:
        self.refuse(source, tmp_path / "no" / "o.tif", "does not exist")

    @pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder that nobody can write")
    def test_folder_is_read_only(self, source: Path) -> None:
        self.refuse(source, Path("/proc/self/o.tif"), "cannot write in")

    @pytest.mark.parametrize(("form", "name"), [("vrt", "o.tif"), ("cog", "o.vrt"), ("patch", "o.png")])
    def test_name_does_not_fit_the_format(self, form: str, name: str, source: Path, tmp_path: Path) -> None:
        self.refuse(source, tmp_path / name, "must end in", format=form)

    def test_too_little_room(self, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        usage = shutil.disk_usage(tmp_path)._replace(free=1000)
        monkeypatch.setattr(outputs.shutil, "disk_usage", lambda _: usage)
        self.refuse(source, tmp_path / "o.tif", "has 0 MB free")

    def test_room_is_estimated_within_reason(self, tmp_path: Path) -> None:
        source = rasters.write(tmp_path / "s.tif", rasters.texture(3, height=1500, width=1500))
        made = make(request_for(source, tmp_path / "o.tif"))
        with open_scene(source) as scene:
            guess = outputs.estimated_bytes("cog", scene)
        assert 0.6 < guess / Path(made["output"]).stat().st_size < 1.6


class TestFailures:
    """Whatever goes wrong half-way: no final name, no partial file, staging kept."""

    @pytest.fixture
    def source(self, tmp_path: Path) -> Path:
        folder = tmp_path / "in"
        folder.mkdir()
        return rasters.write(folder / "s.tif", rasters.texture(3, height=600, width=600))

    def only_staging(self, folder: Path) -> bool:
        return [p.name for p in folder.iterdir()] in ([".o.tif.staging"], [".o.vrt.staging"])

    @pytest.fixture
    def out(self, tmp_path: Path) -> Path:
        (tmp_path / "out").mkdir()
        return tmp_path / "out"

    @pytest.mark.parametrize("form", FORMATS)
    def test_one_flipped_bit_outside_is_found(
        self, form: str, source: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def flip(job: copying.Copy, context: JobContext, stage: str = "") -> None:
            job.run()
            with rasterio.open(job.target, "r+", IGNORE_COG_LAYOUT_BREAK="YES") as dataset:
                pixel = dataset.read(2, window=((0, 1), (0, 1)))
                dataset.write(pixel ^ 1, 2, window=((0, 1), (0, 1)))

        monkeypatch.setattr(finish, "copy", flip)
        monkeypatch.setattr(finish, "_verify_layout", lambda path: None)
        with pytest.raises(VerifyError, match="not the computed ones"):
            make(request_for(source, out / name_for(form).replace("out", "o"), format=form))
        assert self.only_staging(out)

    def test_lost_metadata_is_found(self, source: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Metadata, "keep_beside", lambda self, path: [])
        monkeypatch.setattr(
            finish,
            "overlay",
            lambda m, *a, **k: finish_overlay(m.__class__.with_tags(m, {"PLAIN": "other"}), *a, **k),
        )
        with rasterio.open(source, "r+") as dataset:
            dataset.update_tags(PLAIN="mine")
        with pytest.raises(VerifyError, match="would lose metadata: tag PLAIN"):
            make(request_for(source, out / "o.tif"))
        assert self.only_staging(out)

    def test_pixels_changed_outside_the_mask_are_found(
        self, source: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("tests.core.raster.writing.edited", _careless)
        with pytest.raises(VerifyError, match="outside the ROI"):
            make(request_for(source, out / "o.tif"))
        assert self.only_staging(out)

    @pytest.mark.parametrize("stage", ["writing", "verifying", "writing the change mask"])
    def test_cancel_stops_within_a_second(
        self, stage: str, tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        source = rasters.write(
            tmp_path / "in.tif", np.random.default_rng(1).integers(0, 255, (3, 4000, 4000), np.uint8)
        )
        monkeypatch.setattr(copying, "SHORT", 0)
        asked, cancelled = [], threading.Event()

        def cancel_at(event: object) -> None:
            if getattr(event, "stage", "") == stage and not asked:
                asked.append(time.monotonic())
                threading.Timer(0.05, cancelled.set).start()

        context = JobContext(cancel_at, cancelled=cancelled)
        with pytest.raises(Cancelled):
            make(request_for(source, out / "o.tif"), context=context)
        assert time.monotonic() - asked[0] < 2.0 * busy()
        assert self.only_staging(out)

    @pytest.mark.skipif(sys.platform == "win32", reason="needs file size limits")
    @pytest.mark.parametrize(("form", "short"), [("cog", 0), ("cog", 10**9), ("gtiff", 0), ("gtiff", 10**9)])
    def test_full_disk(self, form: str, short: int, tmp_path: Path, out: Path) -> None:
        source = rasters.write(
            tmp_path / "in.tif", np.random.default_rng(1).integers(0, 255, (3, 900, 900), np.uint8)
        )
        code = f"""
            import resource, signal, sys
            sys.path[:0] = {[str(ROOT), str(Path(rs_genedit.__file__).parent.parent)]!r}
            from pathlib import Path
            from rs_genedit.errors import OutputError
            from rs_genedit.raster import copying
            from tests.core.raster.writing import make, request_for
            copying.SHORT = {short}
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))
            try:
                make(request_for(Path({str(source)!r}), Path({str(out / "o.tif")!r}), format={form!r}))
            except OutputError as error:
                print("refused:", error)
        """
        done = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(code)], capture_output=True, text=True, timeout=120
        )
        assert done.stdout.startswith("refused: "), done.stdout + done.stderr
        assert len(done.stdout.splitlines()) == 1
        assert self.only_staging(out)

    def test_partials_of_a_killed_job_are_swept(self, source: Path, out: Path) -> None:
        mark = "0a" * 16
        orphans = [f".o.tif.{mark}.partial.tif", f".o.tif.{mark}.partial.tif.ovr.tmp"]
        orphans += [f".o.json.{mark}.partial.json", f".o.patch-2.tif.{mark}.partial.tif"]
        others = [f".other.tif.{mark}.partial.tif", ".o.tif.mine.partial.tif", ".o.tif.partial"]
        for name in [*orphans, *others]:
            (out / name).touch()
        make(request_for(source, out / "o.tif"))
        assert sorted(p.name for p in out.iterdir() if p.name.startswith(".")) == sorted(others)

    def test_failed_rename_takes_new_files_back(
        self, source: Path, out: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = Path.replace

        def fail(self: Path, target: Path) -> Path:
            if Path(target).name == "o.tif":
                raise PermissionError(13, "Permission denied")
            return real(self, target)

        monkeypatch.setattr(Path, "replace", fail)
        with pytest.raises(OutputError, match="open in another program"):
            make(request_for(source, out / "o.tif"))
        assert self.only_staging(out)


def test_overwriting_replaces_sidecars_too(tmp_path: Path) -> None:
    source = everything(tmp_path)
    make(request_for(source, tmp_path / "o.tif"))
    assert (tmp_path / "o.tif.aux.xml").exists()
    plain = rasters.write(tmp_path / "plain.tif", rasters.texture(3))
    made = make(request_for(plain, tmp_path / "o.tif", overwrite=True))
    assert not (tmp_path / "o.tif.aux.xml").exists()
    check_output(plain, Path(made["output"]), "cog")


def test_resume_after_a_failure_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = rasters.write(tmp_path / "s.tif", rasters.texture(3))
    with monkeypatch.context() as patch:
        patch.setattr(verify, "_equal", lambda a, b: False)
        with pytest.raises(VerifyError):
            make(request_for(source, tmp_path / "o.tif"))
    assert list(staging_folder(tmp_path / "o.tif").glob("area-*.tif"))
    made = make(request_for(source, tmp_path / "o.tif", resume=True))
    check_output(source, Path(made["output"]), "cog")


finish_overlay = finish.overlay


def _careless(scene: object, area: Window, whole: Window) -> tuple[np.ndarray, np.ndarray]:
    pixels, changed = edited(scene, area, whole)
    return pixels ^ 1, changed
