"""Materials that are shared: packed, unpacked as if a stranger had made the archive, and the command line."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from rs_genedit import material_archive
from rs_genedit.app import cli
from rs_genedit.errors import OutputError
from rs_genedit.jobs.materials import MaterialsRequest, materials
from rs_genedit.materials import MaterialError, load_materials, raster_of
from rs_genedit.runtime.context import JobContext

from tests.core.quarry import add, box, halves


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(folder))
    return folder


class TestSharing:
    def packed(self, tmp_path: Path) -> Path:
        add(halves(tmp_path / "s.tif"), licence="CC0")
        archive = tmp_path / "share.zip"
        materials(MaterialsRequest("pack", archive=str(archive)), JobContext())
        materials(MaterialsRequest("remove", ("red-gravel",)), JobContext())
        return archive

    def unpack(self, archive: Path) -> None:
        materials(MaterialsRequest("unpack", archive=str(archive)), JobContext())

    def test_there_and_back(self, tmp_path: Path, library: Path) -> None:
        archive = self.packed(tmp_path)
        assert not list(library.iterdir())
        self.unpack(archive)
        found, left_out = load_materials(library)
        assert list(found) == ["red-gravel"]
        assert not left_out
        raster_of(found["red-gravel"], library)
        self.unpack(archive)  # the same once more changes nothing
        first = archive.read_bytes()
        archive.unlink()
        materials(MaterialsRequest("pack", archive=str(archive)), JobContext())
        assert archive.read_bytes() == first
        archive.unlink()
        twice = MaterialsRequest("pack", ("red-gravel", "red gravel"), archive=str(archive))
        assert [one["name"] for one in materials(twice, JobContext())["materials"]] == ["red-gravel"]
        assert archive.read_bytes() == first

    def rewritten(self, archive: Path, change) -> Path:
        with zipfile.ZipFile(archive) as source:
            files = {info.filename: source.read(info) for info in source.infolist()}
        evil = archive.with_name("evil.zip")
        with zipfile.ZipFile(evil, "w") as target:
            change(files, target)
        return evil

    @pytest.mark.parametrize(
        "case",
        [
            "escape",
            "absolute",
            "backslash",
            "link",
            "folder",
            "stranger",
            "swapped",
            "missing",
            "bomb",
            "record",
        ],
    )
    def test_what_is_not_harmless_is_refused_whole(self, case: str, tmp_path: Path, library: Path) -> None:
        archive = self.packed(tmp_path)

        def change(files: dict[str, bytes], target: zipfile.ZipFile) -> None:
            raster = next(name for name in files if name.endswith(".tif"))
            if case == "swapped":
                files[raster] = files[raster][:-9] + b"different"
            if case == "missing":
                del files[raster]
            if case == "record":
                files["red-gravel.json"] = files["red-gravel.json"].replace(b'"width": 56', b'"width": 57')
            for name, content in files.items():
                target.writestr(name, content)
            odd = {"escape": "../evil.tif", "absolute": "/tmp/evil.tif", "backslash": "..\\evil.tif"}
            odd |= {"folder": "more/", "stranger": "evil.sh"}
            if case in odd:
                target.writestr(odd[case], b"II*\0")
            if case == "link":
                info = zipfile.ZipInfo("evil.tif")
                info.external_attr = 0o120777 << 16
                target.writestr(info, "/etc/passwd")
            if case == "bomb":
                target.writestr("huge.json", b" " * 100_000_000, zipfile.ZIP_DEFLATED)

        evil = self.rewritten(archive, change)
        around = set(tmp_path.rglob("*"))
        with pytest.raises(MaterialError):
            self.unpack(evil)
        assert set(tmp_path.rglob("*")) == around  # nothing in the library, nothing beside it

    def test_another_of_its_name_stays(self, tmp_path: Path, library: Path) -> None:
        archive = self.packed(tmp_path)
        kept = add(halves(tmp_path / "o.tif", gain=0.7))
        with pytest.raises(OutputError, match="another material called red-gravel"):
            self.unpack(archive)
        assert load_materials(library)[0]["red-gravel"].sha256 == kept["sha256"]

    def test_an_archive_is_not_replaced_and_no_zip_is_said(self, tmp_path: Path) -> None:
        add(halves(tmp_path / "s.tif"))
        taken = tmp_path / "mine.zip"
        taken.write_bytes(b"mine")
        with pytest.raises(OutputError, match="exists already"):
            materials(MaterialsRequest("pack", archive=str(taken)), JobContext())
        with pytest.raises(MaterialError, match="zip archive"):
            self.unpack(taken)
        assert taken.read_bytes() == b"mine"

    def test_links_in_a_shared_library_lead_nowhere(self, tmp_path: Path, library: Path) -> None:
        kept = add(halves(tmp_path / "s.tif"))
        raster = library / kept["file"]
        raster.rename(tmp_path / "elsewhere.tif")
        raster.symlink_to(tmp_path / "elsewhere.tif")
        with pytest.raises(MaterialError, match="missing"):
            raster_of(load_materials(library)[0]["red-gravel"], library)
        with pytest.raises(OutputError, match="no ordinary file"):
            material_archive.remove(load_materials(library)[0]["red-gravel"], library)
        assert (tmp_path / "elsewhere.tif").exists()


def test_the_command_line(tmp_path: Path, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = halves(tmp_path / "s.tif")
    region = box(source, 4, 4, 60, 100)
    assert cli.main(["materials", "add", "Red gravel", str(source), "--region", region, "--word", "grit"]) == 0
    assert "name its licence before you share it" in capsys.readouterr().err
    assert cli.main(["materials", "list", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["materials"][0]["words"] == ["grit"]
    roi = box(source, 70, 20, 110, 60)
    output = str(tmp_path / "o.tif")
    arguments = ["edit", str(source), output, "--material", "grit", "--roi", roi, "--quality", "draft"]
    assert cli.main([*arguments, "--format", "gtiff", "--progress", "none"]) == 0
    assert cli.main(["edit", str(source), output, "--material", "grit", "--remove", "--roi", roi]) == 2
    assert cli.main(["edit", str(source), str(tmp_path / "p.tif"), "--material", "sand", "--roi", roi]) == 2
    said = capsys.readouterr().err
    assert "there is no material 'sand'" in said
    assert "rs-genedit materials list" in said
    assert cli.main(["materials", "remove", "grit"]) == 0
    assert not list(library.iterdir())
