"""Installing the engine for real, with tiny packages: install, use, update, undo, remove."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from rs_genedit_plugin.engine import folders, manifest
from rs_genedit_plugin.engine.environment import ABSENT, BROKEN, FOREIGN, INCOMPLETE, OUTDATED, READY
from rs_genedit_plugin.engine.errors import (
    CheckError,
    FolderError,
    InUseError,
    NetworkError,
    PackageError,
    SetupCancelled,
    SpaceError,
)
from tests.plugin.workshop import Kept, Workshop, isolate_pip, make_index, make_wheel

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _pip(monkeypatch):
    isolate_pip(monkeypatch)


@pytest.fixture
def shop(tmp_path):
    return Workshop(tmp_path)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return Kept(tmp_path_factory.mktemp("kept"))


@pytest.fixture
def ready(kept):
    """A workshop of this test's own with an engine that is installed: pip takes longer than what follows."""
    return kept.fresh()


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """One finished installation that several tests look at; who changes it puts it back."""
    with pytest.MonkeyPatch.context() as patch:
        isolate_pip(patch)
        patch.setenv("PYTHONPATH", "/nonexistent/qgis/python")
        patch.setenv("PROJ_LIB", "/nonexistent/proj")
        shop = Workshop(tmp_path_factory.mktemp("engine"))
        shop.done = shop.install()
    return shop


# ------------------------------------------------------------------------------------------------------ the way


def test_an_installation_ends_ready_with_nothing_left_beside_it(installed):
    assert installed.environment().status().state == READY
    assert installed.leftovers() == []
    assert not (installed.target / "temporary").exists()
    assert installed.done.torch_build == "cpu"
    assert installed.done.packages["torch"] == "2.13.0+cpu"
    assert installed.done.packages["gravel"] == "0.1", "constraints hold what the pins pull in"
    assert manifest.read(installed.target) == installed.done


def test_progress_never_runs_backwards_and_ends_at_one(installed):
    fractions = [step.fraction for step in installed.steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    stages = list(dict.fromkeys(step.stage for step in installed.steps))
    assert stages[0] == "interpreter"
    assert stages[-2:] == ["check", "done"]


def test_the_engine_runs_from_its_source_in_a_clean_environment(installed):
    report = installed.environment().engine().doctor()
    assert report["argv"] == ["doctor", "--json"]
    assert str(installed.source) in report["path"]
    assert all(str(installed.target) in path for path in report["modules"])
    assert not {"PROJ_LIB", "PYTHONHOME", "LD_LIBRARY_PATH"} & set(report["environment"])


def test_changed_pins_make_it_outdated_but_usable(installed):
    installed.pin("torch==2.13.0", "pebble==2.0")
    try:
        status = installed.environment().status()
    finally:
        installed.pin("torch==2.13.0", "pebble==1.0")
    assert (status.state, status.usable) == (OUTDATED, True)
    assert installed.environment().status().state == READY


def test_an_update_whose_packages_are_there_installs_nothing(installed):
    constraints = installed.pins_folder / "constraints.txt"
    constraints.write_text(constraints.read_text() + "unused==9; python_version >= '3.10'\n")
    try:
        assert installed.environment().status().state == OUTDATED
        installed.install()
        assert [step.stage for step in installed.steps] == ["done"]
        assert installed.environment().status().state == READY
    finally:
        installed.pin("torch==2.13.0", "pebble==1.0")
        manifest.write(installed.target, installed.done)


def test_a_failed_update_leaves_the_engine_as_it_was(installed):
    before = manifest.read(installed.target)
    installed.pin("torch==2.13.0", "pebble==7.7")
    try:
        with pytest.raises(PackageError, match=r"pebble==7\.7 is not offered"):
            installed.install()
    finally:
        installed.pin("torch==2.13.0", "pebble==1.0")
    assert manifest.read(installed.target) == before
    assert installed.environment().engine().doctor()["ok"]
    assert installed.leftovers() == []


def test_an_engine_that_does_not_work_is_not_kept(installed):
    installed.break_engine()
    try:
        with pytest.raises(CheckError, match="torch: cannot compute"):
            installed.install()
    finally:
        installed.break_engine(False)
    assert installed.environment().status().state == READY
    assert installed.environment().engine().doctor()["ok"]


def test_only_one_installer_works_on_a_folder(installed):
    script = (
        "import sys, pathlib; from rs_genedit_plugin.engine import lock\n"
        "with lock.held(pathlib.Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    beside = str(installed.target) + "-lock"
    command = [sys.executable, "-c", script, beside]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(InUseError, match="another installation"):
            installed.install()
        other.stdin.close()
    assert not Path(beside).exists()
    assert installed.environment().repair().state == READY


def test_a_good_environment_of_other_origin_can_be_adopted(installed):
    kept = (installed.target / manifest.NAME).read_bytes()
    (installed.target / manifest.NAME).unlink()
    try:
        assert installed.environment().status().state == FOREIGN
        adopted = installed.environment().adopt()
        assert adopted.packages["pebble"] == "1.0"
        assert installed.environment().status().state == READY
        (installed.target / manifest.NAME).unlink()
        installed.pin("torch==2.13.0", "pebble==2.0")
        with pytest.raises(CheckError, match=r"pebble 2\.0 is wanted, 1\.0 is there"):
            installed.environment().adopt()
    finally:
        installed.pin("torch==2.13.0", "pebble==1.0")
        (installed.target / manifest.NAME).write_bytes(kept)


def test_the_command_runs_from_any_folder_and_with_any_name(installed, tmp_path, monkeypatch):
    from rs_genedit_plugin.engine import launcher

    monkeypatch.delenv("PYTHONPATH", raising=False)

    command = launcher.write(installed.environment())
    work = tmp_path / "rasters, été"
    work.mkdir()
    (work / "torch.py").write_text("raise SystemExit('the file in the working folder was imported')")
    ended = subprocess.run([command, "edit", "a b"], cwd=work, capture_output=True, text=True, check=True)
    argv, folder, path = json.loads(ended.stdout)
    assert argv == ["rs-genedit", "edit", "a b"]
    assert (folder, path) == (str(work), str(installed.source))
    inside = subprocess.run(
        [installed.environment().python, "-m", "rs_genedit", "doctor"],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert json.loads(inside.stdout)["ok"]


# ------------------------------------------------------------------------------------------------- full lives


def test_update_and_removal(ready):
    shop = ready
    assert shop.environment().status().state == READY
    shop.pin("torch==2.13.0", "pebble==2.0")
    assert shop.install(extras=("text",)).packages["parrot"] == "3.0"
    assert shop.environment().engine().doctor()["ok"]
    assert "pebble-2.0.dist-info" in {path.name for path in folders.site_packages(shop.target).iterdir()}
    assert shop.leftovers() == []
    (shop.target / "bin" / "python").unlink(missing_ok=True)
    assert shop.environment().status().state == (BROKEN if sys.platform != "win32" else READY)
    shop.environment().remove()
    assert not shop.target.exists()
    assert shop.environment().status().state == ABSENT


def test_cancel_undoes_everything_within_seconds(shop):
    cancelled = threading.Event()
    begun = []

    def stop_in_the_middle(step):
        if step.stage == "plan" and not begun:
            begun.append(time.monotonic())
            cancelled.set()

    with pytest.raises(SetupCancelled):
        shop.environment().install(shop.options(), stop_in_the_middle, cancelled)
    assert time.monotonic() - begun[0] < 5
    assert not shop.target.exists()
    assert shop.leftovers() == []


def repaired(shop, seconds: float = 20.0):
    """Repair; a child that was being started when its parent was killed may hold the lock for a moment."""
    end = time.monotonic() + seconds
    while True:
        try:
            return shop.environment().repair()
        except InUseError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_a_killed_update_is_undone_by_the_next_look(ready):
    shop = ready
    before = manifest.read(shop.target)
    script = (
        "import sys; from tests.plugin.workshop import Workshop; from pathlib import Path\n"
        "shop = Workshop.at(Path(sys.argv[1]))\n"
        "shop.environment().install(shop.options(), lambda step: print(step.stage, flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(shop.root)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        for line in process.stdout:
            if line.startswith("plan"):
                process.send_signal(signal.SIGKILL)
                break
    assert shop.environment().status().state == INCOMPLETE
    assert repaired(shop).state == READY
    assert manifest.read(shop.target) == before
    assert shop.environment().engine().doctor()["ok"]
    assert shop.leftovers() == []


# ------------------------------------------------------------------------------------------------- from indexes


def test_torch_comes_from_its_own_index_and_is_not_moved(shop, monkeypatch):
    plain = [make_wheel(shop.root / "plain", "torch", "2.13.0", requires=("nvidia_cublas",))]
    plain.append(make_wheel(shop.root / "plain", "nvidia_cublas", "13.0"))
    plain += sorted(shop.wheels.glob("[pg]*.whl"))
    shop.pin("torch==2.13.0", "pebble==1.0")
    monkeypatch.setenv("PIP_INDEX_URL", make_index(shop.root / "index", *plain))
    special = make_index(shop.root / "torch index", *shop.wheels.glob("torch*.whl"))
    done = shop.install(wheels=None, torch="cpu", torch_index=special)
    assert done.packages["torch"] == "2.13.0+cpu"
    assert "nvidia-cublas" not in done.packages
    with pytest.raises(PackageError, match="offers torch for CUDA only, and the CPU was asked for") as caught:
        shop.install(wheels=None, torch="cpu")
    assert (caught.value.hint, "--" in str(caught.value)) == ("--torch-index", False)
    assert shop.environment().status().manifest == done


def test_an_extra_index_supplies_torch_and_nothing_else(shop, monkeypatch):
    """Issue 8.10: pip took any package from the index that was named for torch."""
    plain = sorted(shop.wheels.glob("*.whl"))
    monkeypatch.setenv("PIP_INDEX_URL", make_index(shop.root / "index", *plain))
    evil = [make_wheel(shop.root / "evil", "pebble", "1.0", body="EVIL = True", requires=("gravel",))]
    evil += [make_wheel(shop.root / "evil", "gravel", "9.0")]
    evil += [make_wheel(shop.root / "evil", "torch", "2.13.0+cpu", requires=("gravel",))]
    named = make_index(shop.root / "torch index", *evil)
    done = shop.install(wheels=None, torch_index=named)
    assert done.packages["gravel"] == "0.1"
    assert "EVIL" not in (folders.site_packages(shop.target) / "pebble" / "__init__.py").read_text()


def test_a_package_whose_hash_is_another_is_not_installed(shop):
    """Issue 8.10: same name, same version, other contents."""
    make_wheel(shop.wheels, "pebble", "1.0", requires=("gravel",), body="EVIL = True")
    with pytest.raises(PackageError, match="damaged"):
        shop.install()
    assert not shop.target.exists()


def test_what_a_package_pulls_in_is_checked_by_hash_too(shop):
    make_wheel(shop.wheels, "gravel", "0.1", body="EVIL = True")
    with pytest.raises(PackageError, match="damaged"):
        shop.install()
    assert not shop.target.exists()


def test_a_package_that_no_lock_file_holds_is_not_installed(shop):
    make_wheel(shop.wheels, "pebble", "1.0", requires=("gravel", "stranger"))
    make_wheel(shop.wheels, "stranger", "1.0")
    shop.pin("torch==2.13.0", "pebble==1.0")
    with pytest.raises(PackageError, match="stranger"):
        shop.install()


def test_a_torch_of_pips_own_configuration_must_be_a_known_one(shop, monkeypatch):
    other = make_wheel(shop.root / "other", "torch", "2.13.0+cpu", body="EVIL = True")
    plain = [other, *sorted(shop.wheels.glob("[pg]*.whl"))]
    monkeypatch.setenv("PIP_INDEX_URL", make_index(shop.root / "index", *plain))
    with pytest.raises(PackageError, match="not the file that this version knows"):
        shop.install(wheels=None)
    assert not shop.target.exists()


def test_without_network_the_sentence_says_so_and_nothing_stays(shop):
    with pytest.raises(NetworkError, match="cannot be reached"):
        shop.install(wheels=None)
    assert not shop.target.exists()
    assert shop.leftovers() == []


def test_a_damaged_wheel_is_named_as_such(shop):
    wheel = next(shop.wheels.glob("pebble-1.0*"))
    wheel.write_bytes(wheel.read_bytes()[:200])
    with pytest.raises(PackageError, match="damaged"):
        shop.install()
    assert not shop.target.exists()


# ------------------------------------------------------------------------------------- refused before it begins


def test_a_full_disk_is_refused_before_anything_is_written(shop, monkeypatch):
    usage = type("Usage", (), {"free": 100_000_000})
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage)
    with pytest.raises(SpaceError, match=r"has 100 MB free and the engine needs 2\.\d GB"):
        shop.install()
    assert not shop.target.exists()


def test_a_folder_with_something_else_is_never_touched(shop):
    shop.target.mkdir()
    (shop.target / "thesis.txt").write_text("ten years of work")
    assert shop.environment().status().state == FOREIGN
    with pytest.raises(FolderError, match="choose another folder"):
        shop.install()
    with pytest.raises(FolderError, match="left as it is"):
        shop.environment().remove()
    with pytest.raises(FolderError, match="not a virtual environment"):
        shop.environment().adopt()
    assert [path.name for path in shop.target.iterdir()] == ["thesis.txt"]


def test_an_empty_folder_is_taken_and_given_back_empty(shop):
    shop.target.mkdir()
    with pytest.raises(PackageError, match="no wheel files"):
        shop.install(wheels=shop.root)
    assert list(shop.target.iterdir()) == []


def test_unusable_places(shop):
    shop.target = shop.root / f"a{os.pathsep}b"
    with pytest.raises(FolderError, match="cannot search"):
        shop.install()
    shop.target = shop.root / "file" / "engine"
    (shop.root / "file").write_text("")
    with pytest.raises(FolderError, match="choose a folder"):
        shop.install()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_read_only_place(shop):
    locked = shop.root / "locked"
    locked.mkdir(mode=0o500)
    # Root may write anywhere but into the kernel's own file systems.
    shop.target = (Path("/sys/kernel") if os.geteuid() == 0 else locked) / "engine"
    with pytest.raises(FolderError, match="may write"):
        shop.install()
