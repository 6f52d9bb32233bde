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
    assert first["numba"]
    assert not second["numba"], "the compiler takes longer to import than many a job"
    assert len(kept(place)) == 1
    assert all(compiled.FILES.fullmatch(path.name) for path in kept(place))
    if hasattr(os, "geteuid"):
        assert stat.S_IMODE((place / "cache" / "kernels").stat().st_mode) == 0o700
    assert not list((place / "source").rglob("*.nb[ic]"))


def test_another_source_beside_the_kernel_means_another_kernel(place: Path) -> None:
    use(place)
    path = place / "source" / "kernels_under_test.py"
    path.write_text(KERNELS.replace("float32(2)", "float32(4)"))
    assert use(place)["found"] == 2 * RIGHT


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


#: What the planted code finds in place of what is right.
WRONG = 2 * RIGHT


def plant(place: Path) -> None:
    """Replace the content of every kept kernel by machine code of a stranger, with its checksum."""
    theirs = place / "theirs"
    (theirs / "source").mkdir(parents=True, exist_ok=True)
    (theirs / "source" / "kernels_under_test.py").write_text(KERNELS.replace("float32(2)", "float32(4)"))
    assert use(theirs)["found"] == WRONG
    (code,) = kept(theirs)
    for path in kept(place):
        path.write_bytes(code.read_bytes())


@posix
def test_a_planted_kernel_is_not_read(place: Path) -> None:
    """From a folder that others could write in; from a private one, where only this person can write, it is."""
    use(place)
    plant(place)
    assert use(place)["found"] == WRONG, "the attack itself does not work"
    folder = place / "cache" / "kernels"
    folder.chmod(0o777)
    assert use(place)["found"] == RIGHT
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
@pytest.mark.parametrize("above", ["cache", "."], ids=["the cache folder", "a folder above it"])
def test_a_folder_that_others_can_replace_is_not_used(place: Path, above: str) -> None:
    use(place)
    plant(place)
    (place / above).chmod(0o777)
    assert [use(place)[name] for name in ("found", "taken up")] == [RIGHT, 0]


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(place: Path) -> None:
    use(place)
    plant(place)
    (place / "cache" / "kernels").rename(place / "elsewhere")
    (place / "cache" / "kernels").symlink_to(place / "elsewhere")
    before = sorted(path.name for path in (place / "elsewhere").iterdir())
    assert use(place)["found"] == RIGHT
    assert sorted(path.name for path in (place / "elsewhere").iterdir()) == before


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives a folder away")
def test_a_folder_of_somebody_else_is_not_used(place: Path) -> None:
    use(place)
    plant(place)
    os.chown(place / "cache" / "kernels", 12345, 12345)
    assert use(place)["found"] == RIGHT


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
        return values[0] * 2

    assert compiled.kernel(doubled)(np.full(4, 4.0)) == 8
    assert not any(path.exists() for path in old)
    assert (folder / "letter.txt").exists()
    assert len(list(folder.glob("*.kernel"))) == 1


@compiled.kernel
def _part(values, number, share, places, divisor):  # type: ignore[no-untyped-def]
    """Uses each kind of argument."""
    total = np.float64(0)
    for row in range(values.shape[0]):
        for col in range(values.shape[1]):
            total += values[row, col] * share + np.float64(number % np.uint64(7))
    return total + places[0] * 10 + places[1] + 100 // divisor


ORDERS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "rows": np.ascontiguousarray,
    "columns": np.asfortranarray,
    "every other": lambda array: np.repeat(array, 2, axis=1)[:, ::2],
    "backwards": lambda array: array[::-1, ::-1].copy()[::-1, ::-1],
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("dtype", ["uint8", "int16", "float64"])
def test_a_kernel_computes_what_its_function_does(
    order: Callable[[np.ndarray], np.ndarray], dtype: str
) -> None:
    """Whatever order an array has in memory; the function itself is the oracle."""
    values = order(np.random.default_rng(0).integers(0, 100, (5, 6)).astype(dtype))
    values.flags.writeable = dtype != "int16"
    arguments = values, np.uint64(2**63 + 5), np.float32(0.5), (3, -4), 7
    assert _part(*arguments) == _part.py_func(*arguments)


def test_a_kernel_writes_where_it_is_told(tmp_path: Path) -> None:
    """Also into a file that is mapped, and into a part of an array."""

    def doubled(values, out):  # type: ignore[no-untyped-def]
        for index in range(values.shape[0]):
            out[index] = 2 * values[index]

    kernel = compiled.kernel(doubled)
    mapped = np.memmap(tmp_path / "map", np.float32, "w+", shape=(6,))
    whole = np.zeros(8, np.float32)
    kernel(np.arange(6, dtype=np.float32), mapped)
    kernel(np.arange(6, dtype=np.float32), whole[1:7])
    assert mapped.tolist() == [0, 2, 4, 6, 8, 10]
    assert whole.tolist() == [0, 0, 2, 4, 6, 8, 10, 0]
    assert kernel.compiled + kernel.taken_up == 1


def test_a_kernel_that_fails_says_so() -> None:
    with pytest.raises(ArithmeticError, match="a compiled kernel failed"):
        _part(np.ones((2, 2)), np.uint64(1), np.float32(1), (0, 0), 0)


@pytest.mark.parametrize("wrong", ["text", None, [1, 2], True])
def test_a_kernel_refuses_what_it_cannot_be_called_with(wrong: object) -> None:
    with pytest.raises(TypeError, match="a compiled kernel takes arrays"):
        _part(np.ones((2, 2)), np.uint64(1), wrong, (0, 0), 1)


def test_arrays_in_the_place_of_others_are_told_apart() -> None:
    """What is known of an array goes with it: the next one at its place in memory may be another."""

    def first(values):  # type: ignore[no-untyped-def]
        return values[0, 0] + values.shape[1]

    kernel = compiled.kernel(first)
    for number in range(300):
        assert kernel(np.full((2, 1 + number % 5), number, np.float64)) == number + 1 + number % 5
