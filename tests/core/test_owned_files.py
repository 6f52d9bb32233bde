"""Nothing that the engine did not make is opened for writing, replaced or deleted, whatever a folder holds."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from rs_genedit import owned
from rs_genedit.errors import OutputError
from rs_genedit.folders import STAGING_FILES, discard_staging, staging_folder
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.durable import write_synced
from rs_genedit.runtime.lock import FolderLock

from tests import rasters
from tests.core.raster.writing import make

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need no rights on POSIX")


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every name below ``folder`` with what it holds."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A person's folder, which nothing may change."""
    folder = tmp_path / "Documents"
    (folder / "letters").mkdir(parents=True)
    for name in ("thesis.docx", "owner.json", "lock", "scale-1.npz", "area-0-0-8-8.tif", "letters/one.txt"):
        (folder / name).write_text(f"mine: {name}")
    return folder


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "archive").mkdir()
    return rasters.write(tmp_path / "archive" / "plain.tif", rasters.texture(3))


# ----------------------------------------------------------------------------------------- the staging folder


def a_link_to_a_folder(staging: Path, documents: Path) -> None:
    staging.symlink_to(os.path.relpath(documents, staging.parent), target_is_directory=True)


def a_link_to_nothing(staging: Path, documents: Path) -> None:
    staging.symlink_to(documents / "not there")


def a_file(staging: Path, documents: Path) -> None:
    staging.write_text("mine")


def somebody_elses_folder(staging: Path, documents: Path) -> None:
    staging.mkdir()
    (staging / "thesis.docx").write_text("mine")
    (staging / "letters").mkdir()


def _owned(staging: Path) -> None:
    staging.mkdir()
    (staging / "owner.json").write_text('{"layout": 1, "key": "k"}')


def a_linked(name: str) -> Callable[[Path, Path], None]:
    def plant(staging: Path, documents: Path) -> None:
        _owned(staging)
        (staging / name).unlink(missing_ok=True)
        (staging / name).symlink_to(documents / "thesis.docx")

    plant.__name__ = f"a_linked_{name}"
    return plant


def a_hard_linked(name: str) -> Callable[[Path, Path], None]:
    def plant(staging: Path, documents: Path) -> None:
        _owned(staging)
        os.link(documents / "thesis.docx", staging / name)

    plant.__name__ = f"a_hard_linked_{name}"
    return plant


def a_pipe_as_journal(staging: Path, documents: Path) -> None:
    _owned(staging)
    os.mkfifo(staging / "journal.jsonl")


def a_folder_as_checkpoint(staging: Path, documents: Path) -> None:
    _owned(staging)
    (staging / "scale-1.npz").mkdir()
    (staging / "scale-1.npz" / "mine.txt").write_text("mine")


def a_lock_with_content(staging: Path, documents: Path) -> None:
    _owned(staging)
    (staging / "lock").write_text("mine")


STAGINGS = [
    a_link_to_a_folder,
    a_link_to_nothing,
    a_file,
    somebody_elses_folder,
    *map(a_linked, ("owner.json", "lock", "journal.jsonl", "overlay.vrt", "scale-1.npz", "area-0-0-8-8.tif")),
    *map(a_linked, ("journal.jsonl.partial", "owner.json.partial", "area-0-0-8-8.tif.partial")),
    *map(a_hard_linked, ("lock", "journal.jsonl", "overlay.vrt")),
    a_pipe_as_journal,
    a_folder_as_checkpoint,
    a_lock_with_content,
]


@posix
@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("plant", STAGINGS, ids=lambda plant: plant.__name__)
def test_a_staging_that_is_not_ours_is_refused_and_left(
    plant: Callable[[Path, Path], None], resume: bool, source: Path, documents: Path
) -> None:
    output = source.parent / "plain_remove_1.tif"
    plant(staging_folder(output), documents)
    before = contents(documents), contents(source.parent)
    with open_scene(source) as scene, pytest.raises(OutputError) as caught:
        Staging.open(output.parent, output.name, scene, "k", resume)
    assert "\n" not in str(caught.value)
    assert any(words in str(caught.value) for words in ("move it away", "move it "))
    assert (contents(documents), contents(source.parent)) == before


@posix
def test_an_edit_beside_a_linked_staging_empties_no_folder(source: Path, documents: Path) -> None:
    """The archive of the report: ``plain.tif`` and a link with the name of its staging."""
    output = source.parent / "plain_remove_1.tif"
    a_link_to_a_folder(staging_folder(output), documents)
    before = contents(documents)
    with pytest.raises(OutputError, match="is a link"):
        make(EditRequest(str(source), str(output), RemoveTask(), roi="0,0,10,10"))
    assert contents(documents) == before
    assert not output.exists()


def test_a_file_of_somebody_else_in_our_staging_stays_and_is_named(source: Path) -> None:
    output = source.parent / "o.tif"
    with open_scene(source) as scene:
        with Staging.open(output.parent, output.name, scene, "k") as staging:
            staging.save_checkpoint("1", {"x": np.ones(3)})
        note = staging_folder(output) / "notes.txt"
        note.write_text("mine")
        with Staging.open(output.parent, output.name, scene, "k") as staging:
            assert "notes.txt" in staging.warnings[0]
            staging.discard()
        assert sorted(p.name for p in staging_folder(output).iterdir()) == ["notes.txt", "owner.json"]
        assert note.read_text() == "mine"
        with Staging.open(output.parent, output.name, scene, "k") as staging:  # and it does not block the next
            staging.discard()


def test_an_empty_folder_of_that_name_is_used(source: Path) -> None:
    output = source.parent / "o.tif"
    staging_folder(output).mkdir()
    with open_scene(source) as scene, Staging.open(output.parent, output.name, scene, "k") as staging:
        staging.discard()
    assert not staging_folder(output).exists()


@posix
def test_giving_up_an_edit_deletes_only_its_own_files(tmp_path: Path, documents: Path) -> None:
    linked, foreign = tmp_path / "a.tif", tmp_path / "b.tif"
    staging_folder(linked).symlink_to(documents)
    before = contents(documents)
    assert discard_staging(linked) == []
    _owned(staging_folder(foreign))
    (staging_folder(foreign) / "mine.txt").write_text("mine")
    (staging_folder(foreign) / "area-0-0-8-8.tif").symlink_to(documents / "thesis.docx")
    assert discard_staging(foreign) == ["area-0-0-8-8.tif", "mine.txt"]
    assert contents(documents) == before


# ------------------------------------------------------------------------------------------------ single files


@posix
@pytest.mark.parametrize("kind", ["link", "hard link", "pipe", "folder"])
def test_a_file_is_written_over_ordinary_files_only(kind: str, tmp_path: Path, documents: Path) -> None:
    target = tmp_path / "state.json"
    mine = documents / "thesis.docx"
    if kind == "link":
        target.symlink_to(mine)
    elif kind == "hard link":
        os.link(mine, target)
    elif kind == "pipe":
        os.mkfifo(target)
    else:
        target.mkdir()
    before = contents(documents)
    with pytest.raises(OutputError, match="move it away"):
        write_synced(target, lambda file: file.write(b"{}"))
    with pytest.raises(OutputError, match="move it away"):
        FolderLock.acquire(target, "another job")
    assert not owned.delete_file(target)
    assert contents(documents) == before


@posix
def test_a_planted_partial_file_is_not_followed(tmp_path: Path, documents: Path) -> None:
    (tmp_path / "state.json.partial").symlink_to(documents / "thesis.docx")
    before = contents(documents)
    write_synced(tmp_path / "state.json", lambda file: file.write(b"{}"))
    assert (tmp_path / "state.json").read_bytes() == b"{}"
    assert contents(documents) == before


@pytest.mark.skipif(sys.platform != "win32", reason="junctions are Windows's")
def test_a_junction_is_a_link(tmp_path: Path, documents: Path) -> None:
    import _winapi

    _winapi.CreateJunction(str(documents), str(tmp_path / "junction"))
    assert owned.is_link(tmp_path / "junction")
    assert not owned.is_plain_folder(tmp_path / "junction")


def test_a_reparse_point_is_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Windows says of a junction, which Python does not call a symbolic link."""

    class Junction:
        st_mode, st_nlink, st_file_attributes = 0o040777, 1, 0x400 | 0x10

    monkeypatch.setattr(owned.os, "lstat", lambda path: Junction)
    assert owned.is_link(tmp_path)
    assert not owned.is_plain_folder(tmp_path)


def test_names_of_a_staging() -> None:
    hexadecimal = "0123456789abcdef" * 2
    ours = [
        "owner.json", "lock", "journal.jsonl", "overlay.vrt", "area-0-12-256-256.tif",
        "scale-place-0-scale-3.npz",
        f".owner.json.{hexadecimal}.partial.json", f".area-1-2-3-4.tif.{hexadecimal}.partial.tif",
        "area-1-2-3-4.tif.partial", "area-1-2-3-4.tif.aux.xml",
    ]  # fmt: skip
    theirs = ["thesis.docx", "area.tif", "area-1-2-3.tif", "scale-.npz.zip", "Owner", "lock.txt", ".lock.1"]
    assert [name for name in ours if not STAGING_FILES.fullmatch(name)] == []
    assert [name for name in theirs if STAGING_FILES.fullmatch(name)] == []


# ------------------------------------------------------------------------------------------ cache and previews


@posix
class TestCaches:
    """A link in a cache is not followed; a full cache deletes its own entries only."""

    @pytest.fixture(autouse=True)
    def cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
        (tmp_path / "cache").mkdir()
        return tmp_path / "cache"

    def test_trained_networks(self, cache: Path, documents: Path) -> None:
        from rs_genedit.methods.multiscale.sinddm import cache as networks
        from rs_genedit.models import tensor_file

        (cache / "sinddm").symlink_to(documents)
        before = contents(documents)
        with pytest.raises(OutputError, match="is a link"):
            tensor_file.write(networks.cache_directory() / "a.safetensors", {"x": np.ones(3)}, {})
        (cache / "sinddm").unlink()
        (cache / "sinddm").mkdir()
        (cache / "sinddm" / "a.safetensors").symlink_to(documents / "thesis.docx")
        with pytest.raises(OutputError, match="is a link"):
            tensor_file.write(networks.cache_directory() / "a.safetensors", {"x": np.ones(3)}, {})
        assert contents(documents) == before

    def test_a_full_cache_of_networks_deletes_its_own_entries_only(
        self, cache: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from rs_genedit.methods.multiscale.sinddm import cache as networks

        folder = networks.cache_directory()
        folder.mkdir()
        mine = ["my model.safetensors", "model.safetensors", "A" * 64 + ".safetensors"]
        for number, name in enumerate([*mine, *(f"{i:064x}.safetensors" for i in range(4))]):
            (folder / name).write_text("x")
            os.utime(folder / name, (number, number))
        monkeypatch.setattr(networks, "MOST_ENTRIES", 2)
        networks._prune(folder)
        left = sorted(path.name for path in folder.iterdir())
        assert left == sorted([*mine, f"{2:064x}.safetensors", f"{3:064x}.safetensors"])

    def test_previews(self, tmp_path: Path, documents: Path) -> None:
        from PIL import Image
        from rasterio.transform import Affine
        from rs_genedit.app.worker import _discard
        from rs_genedit.raster.pictures import write_preview

        folder = tmp_path / "previews"
        folder.mkdir()
        write_preview(Image.new("RGB", (4, 4)), folder / "place-0-1.png", Affine.identity())
        assert sorted(path.name for path in folder.iterdir()) == ["place-0-1.pgw", "place-0-1.png"]
        for name in ("place-0-2.png", "place-0-2.pgw", "letters"):
            (folder / name).symlink_to(documents / "thesis.docx")
        before = contents(documents)
        with pytest.raises(OutputError, match="is a link"):
            write_preview(Image.new("RGB", (4, 4)), folder / "place-0-2.png", Affine.identity())
        _discard(str(folder))
        assert sorted(path.name for path in folder.iterdir()) == ["letters", "place-0-2.pgw", "place-0-2.png"]
        assert contents(documents) == before

    def test_the_log(self, cache: Path, documents: Path) -> None:
        import logging

        from rs_genedit.runtime import environment
        from rs_genedit.runtime.logs import LogFile

        (cache / "logs").mkdir()
        environment.log_file().symlink_to(documents / "thesis.docx")
        before = contents(documents)
        handler = LogFile(environment.log_file)
        handler.handle(logging.LogRecord("x", logging.ERROR, __file__, 1, "a line", None, None))
        assert contents(documents) == before


def test_cache_folders_of_the_platform_and_of_a_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rs_genedit.runtime.environment import cache_folder

    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("RS_GENEDIT_CACHE", "~/c")
    assert cache_folder() == tmp_path / "c"
    monkeypatch.setenv("RS_GENEDIT_CACHE", "~nobody-of-that-name/c")
    assert cache_folder() == Path("~nobody-of-that-name/c")
    monkeypatch.delenv("RS_GENEDIT_CACHE")
    if sys.platform.startswith("linux"):
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
        assert cache_folder() == tmp_path / "xdg" / "rs-genedit"
        monkeypatch.delenv("XDG_CACHE_HOME")
        assert cache_folder() == tmp_path / ".cache" / "rs-genedit"
