"""Compiled kernels are kept where only this person can write, and what lies there damaged is compiled again."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
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
#: Computes with the kernel and tells what it found, whether it was compiled, and what machine code it is.
USE = """
import hashlib, json, sys
sys.path.insert(0, sys.argv[1])
import numpy as np, numba
import kernels_under_test as under_test
found = float(under_test.total(np.arange(10, dtype=np.float32)))
print(json.dumps({
    "found": found,
    "compiled": sum(under_test.total.stats.cache_misses.values()),
    "taken up": sum(under_test.total.stats.cache_hits.values()),
    "code": hashlib.sha256("".join(under_test.total.inspect_asm().values()).encode()).hexdigest(),
}))
"""
RIGHT = 570.0

posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no permission bits")


class Boom:
    """A pickle that makes a file when it is read: code of whoever wrote it."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str, ...]]:
        return os.mkdir, (str(self.marker),)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a source file of two kernels, and the cache beside it."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "kernels_under_test.py").write_text(KERNELS)
    return tmp_path


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


def test_a_kernel_is_compiled_once_and_kept_in_a_private_folder_only(place: Path) -> None:
    first, second = use(place), use(place)
    assert (first["found"], first["compiled"], first["taken up"]) == (RIGHT, 1, 0)
    assert (second["found"], second["compiled"], second["taken up"]) == (RIGHT, 0, 1)
    assert len(kept(place)) == 2
    assert all(compiled.FILES.fullmatch(path.name) for path in kept(place))
    if hasattr(os, "geteuid"):
        assert stat.S_IMODE((place / "cache" / "kernels").stat().st_mode) == 0o700
    assert not list((place / "source").rglob("*.nb[ic]"))


def test_another_source_beside_the_kernel_means_another_kernel(place: Path) -> None:
    use(place)
    path = place / "source" / "kernels_under_test.py"
    path.write_text(KERNELS.replace("float32(2)", "float32(4)"))
    assert use(place)["found"] == 2 * RIGHT


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
    "no pickle, with its checksum": lambda content: hashlib.sha256(b"no pickle").digest() + b"no pickle",
    "another pickle, with its checksum": lambda content: (
        hashlib.sha256(pickle.dumps([1])).digest() + pickle.dumps([1])
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_kernel_is_compiled_again(place: Path, damage: Callable[[bytes], bytes]) -> None:
    use(place)
    for path in kept(place):
        path.write_bytes(damage(path.read_bytes()))
    again = use(place)
    assert (again["found"], again["compiled"]) == (RIGHT, 1)
    assert use(place)["taken up"] == 1, "the damaged file was not mended"


def test_a_folder_in_place_of_a_kernel_is_left(place: Path) -> None:
    use(place)
    for path in kept(place):
        path.unlink()
        path.mkdir()
    assert use(place)["found"] == RIGHT
    assert all(path.is_dir() for path in kept(place))


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


def plant(place: Path) -> Path:
    """Replace the content of every kept kernel by a pickle that makes a folder; that folder."""
    marker = place / "code-of-a-stranger"
    content = pickle.dumps(Boom(marker))
    for path in kept(place):
        path.write_bytes(hashlib.sha256(content).digest() + content)
    return marker


@posix
def test_a_planted_kernel_is_not_read(place: Path) -> None:
    """From a folder that others could write in; from a private one, where only this person can write, it is."""
    use(place)
    marker = plant(place)
    assert use(place)["found"] == RIGHT
    assert marker.exists(), "the attack itself does not work"
    marker.rmdir()
    plant(place)
    folder = place / "cache" / "kernels"
    folder.chmod(0o777)
    assert use(place)["found"] == RIGHT
    assert not marker.exists()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
@pytest.mark.parametrize("above", ["cache", "."], ids=["the cache folder", "a folder above it"])
def test_a_folder_that_others_can_replace_is_not_used(place: Path, above: str) -> None:
    use(place)
    marker = plant(place)
    (place / above).chmod(0o777)
    assert [use(place)[name] for name in ("found", "taken up")] == [RIGHT, 0]
    assert not marker.exists()


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(place: Path) -> None:
    use(place)
    marker = plant(place)
    (place / "cache" / "kernels").rename(place / "elsewhere")
    (place / "cache" / "kernels").symlink_to(place / "elsewhere")
    before = sorted(path.name for path in (place / "elsewhere").iterdir())
    assert use(place)["found"] == RIGHT
    assert not marker.exists()
    assert sorted(path.name for path in (place / "elsewhere").iterdir()) == before


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a folder away")
def test_a_folder_of_somebody_else_is_not_used(place: Path) -> None:
    use(place)
    marker = plant(place)
    os.chown(place / "cache" / "kernels", 12345, 12345)
    assert use(place)["found"] == RIGHT
    assert not marker.exists()


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
def test_variables_for_numba_are_not_followed(place: Path, order: str) -> None:
    settings = {f"NUMBA_{name.upper()}": value for name, value in hostile(place).items()}
    plain = use(place, RS_GENEDIT_CACHE=str(place / "plain"))
    if order == "numba first":  # its import opens the trace, before there is anything of the engine
        del settings["NUMBA_CHROME_TRACE"]
    found = use(place, first=PLAIN if order == "numba first" else OURS, **settings)
    assert (found["found"], found["code"]) == (RIGHT, plain["code"])
    assert untouched(place)


@pytest.mark.parametrize("order", ["engine first", "numba first"])
def test_a_settings_file_for_numba_in_the_working_folder_is_not_followed(place: Path, order: str) -> None:
    pytest.importorskip("yaml")
    settings = hostile(place)
    if order == "numba first":
        del settings["chrome_trace"]
    plain = use(place, RS_GENEDIT_CACHE=str(place / "plain"))
    work = place / "archive"
    work.mkdir()
    (work / ".numba_config.yaml").write_text("".join(f"{name}: '{v}'\n" for name, v in settings.items()))
    found = use(place, first=PLAIN if order == "numba first" else OURS, cwd=work)
    assert (found["found"], found["code"]) == (RIGHT, plain["code"])
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
        return values.sum() * 2

    assert compiled.kernel(doubled)(np.ones(4)) == 8
    assert not any(path.exists() for path in old)
    assert (folder / "letter.txt").exists()
    assert len(list(folder.glob("*.kernel"))) == 1
