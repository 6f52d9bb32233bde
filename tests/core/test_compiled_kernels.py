"""Compiled kernels are kept where only this person can write, and what lies there damaged is compiled again."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from rs_genedit.runtime import compiled, environment

from tests.core.doors import child_environment, command

KERNELS = """
import numpy as np
from rs_genedit.runtime.compiled import kernel

FACTOR = np.float32(2)

@kernel
def _weighted(value):
    return FACTOR * value * value

@kernel
def total(values):
    found = np.float32(0)
    for index in range(values.shape[0]):
        found += _weighted(values[index])
    return found
"""
#: Computes with the kernel and tells what it found, whether it was compiled and by an imported numba, and what
#: machine code it is.
USE = """
import hashlib, json, sys
sys.path.insert(0, sys.argv[1])
import numpy as np
import kernels_under_test as under_test
numbers = np.arange(10, dtype=np.float32)
found, numba = float(under_test.total(numbers)), "numba" in sys.modules
print(json.dumps({
    "found": found,
    "numba": numba,
    "compiled": under_test.total.compiled,
    "taken up": under_test.total.taken_up,
    "code": hashlib.sha256(under_test.total.machine_code(numbers).code).hexdigest(),
}))
"""
RIGHT = 570.0

posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no permission bits")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a source file of two kernels, and the cache beside it."""
    write_source(tmp_path)
    return tmp_path


def write_source(place: Path, factor: int = 2) -> None:
    (place / "source").mkdir(parents=True, exist_ok=True)
    (place / "source" / "kernels_under_test.py").write_text(KERNELS.replace("float32(2)", f"float32({factor})"))


def use(place: Path, *, first: str = "", cwd: Path | None = None, **changes: str) -> dict:
    """What a process of its own gets from the kernel; ``first`` are lines that it runs before."""
    changes = {"RS_GENEDIT_CACHE": str(place / "cache"), **changes}
    done = subprocess.run(
        [sys.executable, "-c", first + USE, str(place / "source")],
        env=child_environment(**changes),
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout.splitlines()[-1])


def kept(place: Path) -> list[Path]:
    return sorted((place / "cache" / "kernels").iterdir())


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict, dict[str, bytes]]:
    """A place where the kernel was used once, what that found, and what was kept."""
    folder = tmp_path_factory.mktemp("used") / "place"
    write_source(folder)
    found = use(folder)
    return folder, found, {path.name: path.read_bytes() for path in kept(folder)}


@pytest.fixture
def used(begun: tuple[Path, dict, dict[str, bytes]]) -> Path:
    """That place as it was after the first use: each start of a process takes longer than all else here."""
    folder, _, content = begun
    folder.chmod(0o700)
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    write_source(folder)
    (folder / "cache").mkdir(mode=0o700)
    (folder / "cache" / "kernels").mkdir(mode=0o700)
    for name, kernel in content.items():
        (folder / "cache" / "kernels" / name).write_bytes(kernel)
    return folder


def test_a_kernel_is_compiled_once_and_kept_in_a_private_folder_only(place: Path) -> None:
    first, second = use(place), use(place)
    assert (first["found"], first["compiled"], first["taken up"]) == (RIGHT, 1, 0)
    assert (second["found"], second["compiled"], second["taken up"]) == (RIGHT, 0, 1)
    assert first["numba"]
    assert not second["numba"], "the compiler takes longer to import than many a job"
    assert len(kept(place)) == 1
    assert all(compiled.FILES.fullmatch(path.name) for path in kept(place))
    if hasattr(os, "geteuid"):
        assert stat.S_IMODE((place / "cache" / "kernels").stat().st_mode) == 0o700
    assert not list((place / "source").rglob("*.nb[ic]"))


def test_another_source_beside_the_kernel_means_another_kernel(used: Path) -> None:
    assert use(used)["taken up"] == 1, "as it was, it is taken up"
    write_source(used, 4)
    assert use(used)["found"] == 2 * RIGHT


def signed(content: bytes) -> bytes:
    """As a kernel is kept."""
    return hashlib.sha256(content).digest() + content


def changed(content: bytes, place: int, value: object) -> bytes:
    """A kept kernel whose head says something else at ``place``."""
    head, _, code = content[32:].partition(b"\n")
    said = json.loads(head)
    said[place] = value
    return signed(json.dumps(said).encode() + b"\n" + code)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda content: b"",
    "a few bytes": lambda content: content[:10],
    "half": lambda content: content[: len(content) // 2],
    "all but one byte": lambda content: content[:-1],
    "one bit in the middle": lambda content: (
        content[: len(content) // 2]
        + bytes([content[len(content) // 2] ^ 1])
        + content[len(content) // 2 + 1 :]
    ),
    "zeros": lambda content: bytes(len(content)),
    "no machine code, with its checksum": lambda content: signed(b"no machine code"),
    "machine code without its function": lambda content: changed(content, 0, "absent"),
    "calls what is not there": lambda content: changed(content, 2, ["no_such_function"]),
    "returns what no kernel does": lambda content: changed(content, 1, "a list"),
    "a pickle, with its checksum": lambda content: signed(pickle.dumps([1])),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_kernel_is_compiled_again(used: Path, damage: Callable[[bytes], bytes]) -> None:
    for path in kept(used):
        path.write_bytes(damage(path.read_bytes()))
    again = use(used)
    assert (again["found"], again["compiled"]) == (RIGHT, 1)
    assert use(used)["taken up"] == 1, "the damaged file was not mended"


def test_a_folder_in_place_of_a_kernel_is_left(used: Path) -> None:
    for path in kept(used):
        path.unlink()
        path.mkdir()
    assert use(used)["found"] == RIGHT
    assert all(path.is_dir() for path in kept(used))


def test_the_doctor_computes_whatever_lies_in_the_cache(tmp_path: Path) -> None:
    def check() -> dict:
        found = command("doctor", "--json", RS_GENEDIT_CACHE=str(tmp_path))
        assert found.returncode == 0, found.stderr
        report = json.loads(found.stdout)
        assert report["libraries"]["numba"]
        assert "remove" in report["abilities"]
        return next(check for check in report["checks"] if check["name"] == "numba")

    assert check()["ok"]
    files = list((tmp_path / "kernels").iterdir())
    assert files
    for path in files:
        path.write_bytes(path.read_bytes()[:100])
    assert check()["ok"]
    assert all(path.stat().st_size > 100 for path in files)


def test_a_cache_that_cannot_be_written_means_compiling_without_one(place: Path) -> None:
    (place / "cache").touch()
    assert [use(place)[name] for name in ("found", "compiled")] == [RIGHT, 1]
    assert not list((place / "source").rglob("*.nb[ic]"))


#: What the planted code finds in place of what is right.
WRONG = 2 * RIGHT


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Machine code of a stranger, with its checksum."""
    folder = tmp_path_factory.mktemp("theirs") / "place"
    write_source(folder, 4)
    assert use(folder)["found"] == WRONG
    (code,) = kept(folder)
    return code.read_bytes()


@pytest.fixture
def planted(used: Path, theirs: bytes) -> Path:
    """A place whose kept kernels are the stranger's."""
    for path in kept(used):
        path.write_bytes(theirs)
    return used


@posix
def test_a_planted_kernel_is_not_read(planted: Path) -> None:
    """From a folder that others could write in; from a private one, where only this person can write, it is."""
    assert use(planted)["found"] == WRONG, "the attack itself does not work"
    folder = planted / "cache" / "kernels"
    folder.chmod(0o777)
    assert use(planted)["found"] == RIGHT
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
@pytest.mark.parametrize("above", ["cache", "."], ids=["the cache folder", "a folder above it"])
def test_a_folder_that_others_can_replace_is_not_used(planted: Path, above: str) -> None:
    (planted / above).chmod(0o777)
    assert [use(planted)[name] for name in ("found", "taken up")] == [RIGHT, 0]


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(planted: Path) -> None:
    (planted / "cache" / "kernels").rename(planted / "elsewhere")
    (planted / "cache" / "kernels").symlink_to(planted / "elsewhere")
    before = sorted(path.name for path in (planted / "elsewhere").iterdir())
    assert use(planted)["found"] == RIGHT
    assert sorted(path.name for path in (planted / "elsewhere").iterdir()) == before


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a folder away")
def test_a_folder_of_somebody_else_is_not_used(planted: Path) -> None:
    os.chown(planted / "cache" / "kernels", 12345, 12345)
    assert use(planted)["found"] == RIGHT


#: What would switch the compiler off, change its code, make it import or write.
SETTINGS = {
    "disable_jit": "1",
    "opt": "0",
    "cpu_name": "generic",
    "enable_avx": "0",
    "loop_vectorize": "0",
    "boundscheck": "1",
    "debug_cache": "1",
    "cache_locator_classes": "stranger.Locator",
}


def hostile(place: Path) -> dict[str, str]:
    (place / "source" / "stranger.py").write_text(
        "import pathlib\npathlib.Path(__file__ + '.ran').touch()\nclass Locator: pass\n"
    )
    written = {"cache_dir": str(place / "their-cache"), "chrome_trace": str(place / "their-trace")}
    return {**SETTINGS, **written}


def untouched(place: Path) -> bool:
    names = ("their-cache", "their-trace", "source/stranger.py.ran")
    return not any((place / name).exists() for name in names)


#: The import that an attack counts on; proves that the settings would be followed.
PLAIN = "import numba\nassert numba.config.DISABLE_JIT and numba.config.CACHE_DIR, 'not followed'\n"
#: A process that imports the engine first, as the front ends do.
OURS = "from rs_genedit.runtime.compiled import load_numba\nload_numba()\n"


@pytest.mark.parametrize("order", ["engine first", "numba first"])
def test_variables_for_numba_are_not_followed(
    place: Path, begun: tuple[Path, dict, dict[str, bytes]], order: str
) -> None:
    settings = {f"NUMBA_{name.upper()}": value for name, value in hostile(place).items()}
    if order == "numba first":  # its import opens the trace, before there is anything of the engine
        del settings["NUMBA_CHROME_TRACE"]
    found = use(place, first=PLAIN if order == "numba first" else OURS, **settings)
    assert (found["found"], found["code"]) == (RIGHT, begun[1]["code"])
    assert untouched(place)


@pytest.mark.parametrize("order", ["engine first", "numba first"])
def test_a_settings_file_for_numba_in_the_working_folder_is_not_followed(
    place: Path, begun: tuple[Path, dict, dict[str, bytes]], order: str
) -> None:
    pytest.importorskip("yaml")
    settings = hostile(place)
    if order == "numba first":
        del settings["chrome_trace"]
    work = place / "archive"
    work.mkdir()
    (work / ".numba_config.yaml").write_text("".join(f"{name}: '{v}'\n" for name, v in settings.items()))
    found = use(place, first=PLAIN if order == "numba first" else OURS, cwd=work)
    assert (found["found"], found["code"]) == (RIGHT, begun[1]["code"])
    assert untouched(place)


def test_the_environment_is_cleared_for_front_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "1")
    environment.protect()
    assert "NUMBA_DISABLE_JIT" not in os.environ
    assert "NUMBA_DISABLE_JIT" in environment.ignored_variables()
    environment._ignored.pop("NUMBA_DISABLE_JIT")


def test_a_full_folder_is_emptied_of_our_files_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path))
    monkeypatch.setattr(compiled, "MOST_FILES", 3)
    folder = compiled.private_folder()
    assert folder is not None
    old = [folder / f"{number:064x}.kernel" for number in range(3)]
    for path in [*old, folder / "letter.txt"]:
        path.touch()

    def doubled(values):  # type: ignore[no-untyped-def]
        return values[0] * 2

    assert compiled.kernel(doubled)(np.full(4, 4.0)) == 8
    assert not any(path.exists() for path in old)
    assert (folder / "letter.txt").exists()
    assert len(list(folder.glob("*.kernel"))) == 1
