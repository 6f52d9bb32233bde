"""Removing and updating the engine deletes what an installation made and nothing else."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rs_genedit_plugin.engine import inventory, lock, manifest
from rs_genedit_plugin.engine.environment import FOREIGN, READY, Environment
from rs_genedit_plugin.engine.errors import FolderError, PackageError
from tests.plugin.workshop import Kept, Workshop, isolate_pip

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


@pytest.fixture(autouse=True)
def _pip(monkeypatch):
    isolate_pip(monkeypatch)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return Kept(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def ready(kept):
    """A workshop of this test's own with an engine that is installed: pip takes longer than what follows."""
    return kept.fresh()


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "Documents"
    (folder / "letters").mkdir(parents=True)
    (folder / "thesis.docx").write_text("mine")
    (folder / "letters" / "one.txt").write_text("mine")
    return folder


def contents(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


# ------------------------------------------------------------------------------- folders that no installer made


def _ready(folder, **more):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / manifest.NAME).write_text(json.dumps({"state": "ready", **more}))


def forged_ready(folder, documents):
    _ready(folder)


def forged_installing(folder, documents):
    _ready(folder, state="installing", mark="0" * 32)


def forged_with_a_list(folder, documents):
    _ready(folder, mark="0" * 32)
    names = ["lib/mine.txt", "bin/mine", "thesis.txt"]
    (folder / inventory.NAME).write_text(json.dumps({"mark": "0" * 32, "files": names}))


def forged_with_packages(folder, documents):
    _ready(folder, packages={"torch": "2.13.0"}, digest="x")


def forged_mark_that_climbs(folder, documents):
    _ready(folder, mark="../../../etc/passwd")


def linked_manifest(folder, documents):
    folder.mkdir()
    _ready(documents)
    (folder / manifest.NAME).symlink_to(documents / manifest.NAME)


def pipe_as_manifest(folder, documents):
    folder.mkdir()
    os.mkfifo(folder / manifest.NAME)


def nested_json(folder, documents):
    folder.mkdir()
    (folder / manifest.NAME).write_text('{"a":' * 5000 + "1" + "}" * 5000)


FORGED = [
    forged_ready, forged_installing, forged_with_a_list, forged_with_packages, forged_mark_that_climbs,
    linked_manifest, pipe_as_manifest, nested_json,
]  # fmt: skip


@posix
@pytest.mark.parametrize("plant", FORGED, ids=lambda plant: plant.__name__)
def test_a_folder_that_no_installer_made_is_left_whole(plant, tmp_path, documents):
    shop = Workshop(tmp_path)
    plant(shop.target, documents)
    for name in ("lib/mine.txt", "bin/mine", "thesis.txt", "results/out.tif"):
        (shop.target / name).parent.mkdir(parents=True, exist_ok=True)
        (shop.target / name).write_text("mine")
    (shop.target / "include").symlink_to(documents)
    names = sorted(path.name for path in shop.target.iterdir())
    before = contents(documents)
    for attempt in (shop.environment().remove, shop.install):
        with pytest.raises(FolderError):
            attempt()
        assert sorted(path.name for path in shop.target.iterdir()) == names
        assert (shop.target / "lib" / "mine.txt").read_text() == "mine"
        assert contents(documents) == before
    assert shop.leftovers() == []


@posix
def test_a_previous_folder_that_no_installer_made_is_left_whole(tmp_path, documents):
    shop = Workshop(tmp_path)
    previous = shop.target.with_name(shop.target.name + "-previous")
    _ready(documents)
    previous.symlink_to(documents)
    before = contents(documents)
    for attempt in (shop.install, shop.environment().remove):
        with pytest.raises(FolderError):
            attempt()
    assert shop.environment().repair()
    previous.unlink()
    _ready(previous)
    (previous / "mine.txt").write_text("mine")
    for attempt in (shop.install, shop.environment().remove):
        with pytest.raises(FolderError):
            attempt()
    assert (previous / "mine.txt").read_text() == "mine"
    assert contents(documents) == before


@posix
def test_a_linked_folder_is_not_followed(ready, tmp_path):
    shop = ready
    real, shop.target = shop.target, tmp_path / "link"
    shop.target.symlink_to(real)
    assert shop.environment().status().state == READY
    with pytest.raises(FolderError, match="is a link"):
        shop.environment().remove()
    shop.pin("torch==2.13.0", "pebble==2.0")
    with pytest.raises(FolderError, match="is a link"):
        shop.install(extras=("text",))
    assert Environment(real, shop.source).python.exists()


# ---------------------------------------------------------------------------- what a person keeps in the folder


def keep_things(target: Path, documents: Path) -> dict[str, bytes | None]:
    """Put a person's things everywhere into an environment."""
    packages = next(iter((target / "lib").glob("python3*"))) / "site-packages"
    mine = [
        target / "results" / "out.tif",
        target / "notes.txt",
        target / "lib" / "mine.txt",
        packages / "mine.py",
    ]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    (target / "scenes").symlink_to(documents)
    (packages / "linked").symlink_to(documents)
    return {str(path.relative_to(target)): b"mine" for path in mine}


@posix
def test_removal_leaves_what_a_person_keeps_there_and_names_it(ready, documents):
    shop = ready
    mine = keep_things(shop.target, documents)
    before = contents(documents)
    said = shop.environment().remove()
    assert "left where it is" in said
    assert "lib" in said
    files = {name: held for name, held in contents(shop.target).items() if held is not None}
    linked = {"scenes", next(name for name in contents(shop.target) if name.endswith("linked"))}
    assert {name: held for name, held in files.items() if name.split("/")[0] != "scenes"} == mine
    assert all((shop.target / name).is_symlink() for name in linked)
    assert contents(documents) == before
    assert shop.environment().status().state == FOREIGN
    assert shop.leftovers() == []


@posix
def test_an_update_leaves_what_a_person_keeps_there(ready, documents):
    shop = ready
    mine = keep_things(shop.target, documents)
    before = contents(documents)
    shop.pin("torch==2.13.0", "pebble==2.0")
    environment = shop.environment()
    environment.install(shop.options(extras=("text",)))
    assert environment.kept == ()
    assert {name: (shop.target / name).read_bytes() for name in mine} == mine
    assert (shop.target / "scenes").is_symlink()
    assert contents(documents) == before
    assert environment.status().state == READY
    assert shop.leftovers() == []


@posix
def test_what_is_left_over_is_not_in_the_way_of_the_next_update(ready, documents):
    """Tools that were put into the environment, at places that the new one needs for its own files."""
    shop = ready
    for number, version in enumerate(("2.0", "1.0", "2.0"), 1):
        record = inventory.read(shop.target, manifest.read(shop.target).mark)
        (name,) = [n for n in record if n.endswith("pebble/__init__.py")]
        inventory.write(shop.target, manifest.read(shop.target).mark, record - {name})  # a tool's own file
        shop.pin("torch==2.13.0", f"pebble=={version}")
        environment = shop.environment()
        environment.install(shop.options())
        assert environment.status().state == READY
        aside = shop.target.with_name(shop.target.name + ("-kept" if number == 1 else f"-kept-{number}"))
        assert environment.kept == (aside / name,)
        assert (aside / name).is_file()
        assert not shop.target.with_name(shop.target.name + "-previous").exists()
    shop.environment().remove()


@posix
def test_a_failed_update_leaves_what_a_person_keeps_there(ready, documents):
    shop = ready
    mine = keep_things(shop.target, documents)
    shop.pin("torch==2.13.0", "pebble==7.0")
    with pytest.raises(PackageError):
        shop.install()
    assert {name: (shop.target / name).read_bytes() for name in mine} == mine
    assert shop.environment().engine().doctor()["ok"]
    assert shop.leftovers() == []


def test_what_is_put_there_while_it_installs_stays(tmp_path):
    shop = Workshop(tmp_path)

    def save_and_fail(step):
        if step.stage == "check":
            (shop.target / "out.tif").write_text("mine")
            shop.break_engine()

    with pytest.raises(Exception, match=r"cannot compute|does not work"):
        shop.environment().install(shop.options(), save_and_fail)
    assert [path.name for path in shop.target.iterdir()] == ["out.tif"]


def test_a_removal_takes_all_that_was_made_and_its_note(ready):
    from rs_genedit_plugin.engine import launcher

    shop = ready
    launcher.write(shop.environment())
    assert shop.environment().engine().doctor()["ok"]  # Python leaves compiled files
    mark = manifest.read(shop.target).mark
    assert inventory.is_claimed(mark)
    assert shop.environment().remove() == ""
    assert not shop.target.exists()
    assert not inventory.is_claimed(mark)


def test_an_installation_of_another_account_is_left(ready, tmp_path, monkeypatch):
    shop = ready
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "somebody else"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "somebody else"))
    assert shop.environment().status().state == READY
    with pytest.raises(FolderError, match="on this account"):
        shop.environment().remove()
    assert shop.environment().python.exists()


def test_what_an_earlier_version_installed_can_be_removed(ready):
    """It kept no list: the manifest has to name the very packages that are there."""
    shop = ready
    (shop.target / inventory.NAME).unlink()
    data = json.loads((shop.target / manifest.NAME).read_text())
    del data["mark"]
    (shop.target / manifest.NAME).write_text(json.dumps(data))
    (shop.target / "out.tif").write_text("mine")
    assert "out.tif" in shop.environment().remove()
    assert [path.name for path in shop.target.iterdir()] == ["out.tif"]


# ---------------------------------------------------------------------------------------------------- the lock


@posix
@pytest.mark.parametrize("kind", ["file", "link", "hard link", "pipe", "folder"])
def test_a_persons_own_lock_file_is_left(kind, tmp_path, documents):
    shop = Workshop(tmp_path)
    path = shop.target.with_name(shop.target.name + "-lock")
    if kind == "file":
        path.write_text("mine")
    elif kind == "link":
        path.symlink_to(documents / "not there")
    elif kind == "hard link":
        os.link(documents / "thesis.docx", path)
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()
    before = contents(documents)
    with pytest.raises(FolderError):
        shop.install()
    assert os.path.lexists(path)
    assert contents(documents) == before
    assert not shop.target.exists()
    assert kind != "file" or path.read_text() == "mine"


def test_a_lock_that_a_killed_installer_left_is_taken_and_an_empty_file_stays(tmp_path):
    path = tmp_path / "engine-lock"
    with lock.held(path):
        left = path.read_bytes()
    assert not path.exists()
    path.write_bytes(left)
    with lock.held(path):
        pass
    assert not path.exists()
    path.touch()
    with lock.held(path):
        pass
    assert path.exists()


@pytest.mark.parametrize("folder", ["/", "."])
@pytest.mark.parametrize("command", ["remove", "status", "install", "adopt"])
def test_no_folder_is_a_traceback(command, folder, tmp_path):
    wheels = ["--wheels", str(tmp_path)] if command == "install" else []
    ended = subprocess.run(
        [sys.executable, "-m", "rs_genedit_plugin.engine", command, folder, *wheels],
        cwd=tmp_path if folder == "." else ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ended.stderr
    assert ended.returncode in ((0,) if (command, folder) == ("remove", ".") else (1,))
    assert list(tmp_path.iterdir()) == []
