"""Find a Python that can carry the engine.

Only programs named ``python3`` or ``python3.x`` (``python.exe`` on Windows, at places where Python itself
registers it) are ever started: a bare ``python`` on PATH may be Python 2, a shop window or QGIS itself. Each
candidate tells about itself in a child with a clean environment; nothing is assumed from its name.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess  # nosec B404 - candidates are asked for their version, no shell
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .child import NO_WINDOW, python_environment
from .errors import InterpreterError

#: Every pinned package has wheels for these and for what lies between.
OLDEST, NEWEST = (3, 10), (3, 14)
#: Seconds a candidate has to say who it is.
PATIENCE = 20

_ASK = """
import importlib.util, json, platform, struct, sys, sysconfig
print(json.dumps({
    "python": getattr(sys, "_base_executable", None) or sys.executable,
    "version": list(sys.version_info[:3]),
    "bits": struct.calcsize("P") * 8,
    "machine": platform.machine(),
    "free_threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    "venv": all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip")),
}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python as it describes itself."""

    path: Path
    version: tuple[int, int, int]
    bits: int
    machine: str
    free_threaded: bool
    venv: bool

    @property
    def name(self) -> str:
        return "Python " + ".".join(map(str, self.version))

    def fault(self) -> str | None:
        """Why it cannot carry the engine, as the end of a sentence; None when it can."""
        if not OLDEST <= self.version[:2] <= NEWEST:
            return f"is {self.name}; the engine's packages exist for {_dotted(OLDEST)} to {_dotted(NEWEST)}"
        if self.bits != 64:
            return f"is a {self.bits}-bit Python; torch exists for 64 bits only"
        if self.free_threaded:
            return "is a free-threaded Python; not all of the engine's packages exist for it"
        if sys.platform == "darwin" and self.machine == "x86_64":
            return "runs on an Intel processor; torch no longer exists for Intel Macs"
        if sys.platform == "win32" and self.machine == "ARM64":
            return "is a Python for ARM; on Windows the packages exist for x64 only, which runs there as well"
        if not self.venv:
            return "lacks the modules venv and ensurepip; on Debian and Ubuntu: apt install python3-venv"
        return None


def probe(path: str | Path) -> Interpreter | None:
    """Start ``path`` and let it describe itself; None when it does not answer like a Python 3."""
    try:
        answer = subprocess.run(  # nosec B603
            [str(path), "-I", "-c", _ASK],
            env=python_environment(),
            cwd=tempfile.gettempdir(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=True,
            creationflags=NO_WINDOW,
        )
        said = json.loads(answer.stdout)
        return Interpreter(
            path=Path(said["python"]),
            version=tuple(said["version"]),
            bits=said["bits"],
            machine=said["machine"],
            free_threaded=said["free_threaded"],
            venv=said["venv"],
        )
    except (OSError, ValueError, KeyError, TypeError, subprocess.SubprocessError):
        return None


def find(chosen: str | Path | None = None) -> Interpreter:
    """The Python to build the environment from: ``chosen``, or the first suitable one of this machine."""
    if chosen is not None:
        located = shutil.which(str(chosen)) or str(chosen)
        found = probe(located)
        if found is None:
            raise InterpreterError(f"{chosen} is not a Python 3 that starts: choose another interpreter")
        if found.fault():
            raise InterpreterError(f"{chosen} {found.fault()}: choose another interpreter")
        return found
    faults: list[str] = []
    for path in candidates():
        found = probe(path)
        if found is None:
            continue
        fault = found.fault()
        if fault is None:
            return found
        faults.append(f"{path} {fault}")
    reason = f" ({faults[0]})" if faults else ""
    raise InterpreterError(
        f"no suitable Python was found on this machine{reason}: install Python 3.12, or choose one",
        hint="--python",
    )


def candidates() -> Iterator[Path]:
    """Existing programs that may be a suitable Python, the likeliest first, each once."""
    seen: set[str] = set()
    for path in _places():
        key = os.path.normcase(str(path))
        if key not in seen and _safe_to_start(path):
            seen.add(key)
            yield path


def _places() -> Iterator[Path]:
    yield from _own()
    if sys.platform == "win32":
        yield from _registered()
        return
    names = [f"python3.{minor}" for minor in range(NEWEST[1] - 1, OLDEST[1] - 1, -1)]
    names += [f"python3.{NEWEST[1]}", "python3"]
    folders = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    folders += [Path("/usr/bin"), Path("/usr/local/bin"), Path("/opt/homebrew/bin")]
    framework = Path("/Library/Frameworks/Python.framework/Versions")
    folders += [framework / name.replace("python", "") / "bin" for name in names[:-1]]
    for name in names:
        for folder in folders:
            yield folder / name


def _self() -> list[str]:
    """The program this process runs, and the one its virtual environment was made from."""
    return [program for program in (getattr(sys, "_base_executable", None), sys.executable) if program]


def _own() -> Iterator[Path]:
    """This process's Python, where it is one, and the Python that QGIS carries."""
    for program in _self():
        yield Path(program)
    for prefix in (sys.base_prefix, sys.base_exec_prefix):
        if sys.platform == "win32":
            yield Path(prefix) / "python.exe"
            yield Path(prefix) / "python3.exe"
        else:
            yield Path(prefix) / "bin" / f"python3.{sys.version_info[1]}"
            yield Path(prefix) / "bin" / "python3"


def _registered() -> Iterator[Path]:
    """Pythons that an installer told Windows about (PEP 514), newest first."""
    import winreg  # on Windows only

    found: list[tuple[tuple[int, ...], Path]] = []
    for hive in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):  # type: ignore[attr-defined]
        try:
            root = winreg.OpenKey(hive, r"Software\Python\PythonCore")  # type: ignore[attr-defined]
        except OSError:
            continue
        with root:
            count = winreg.QueryInfoKey(root)[0]  # type: ignore[attr-defined]
            tags = [winreg.EnumKey(root, index) for index in range(count)]  # type: ignore[attr-defined]
            for tag in tags:
                try:
                    folder = winreg.QueryValue(root, tag + r"\InstallPath")  # type: ignore[attr-defined]
                except OSError:
                    continue
                number = tuple(int(part) for part in tag.split("-")[0].split(".") if part.isdigit())
                found.append((number, Path(folder) / "python.exe"))
    for _, path in sorted(found, reverse=True):
        yield path


def _safe_to_start(path: Path) -> bool:
    """Whether ``path`` is a file named like a Python, and not a stand-in that opens a shop or an installer."""
    name = path.name.lower()
    name = name[:-4] if name.endswith(".exe") else name
    if not re.fullmatch(r"python(3(\.\d+)?)?", name):
        return False
    if name == "python" and sys.platform != "win32" and str(path) not in _self():
        return False
    if sys.platform == "darwin" and path.parent == Path("/usr/bin"):
        return False  # offers to install Apple's developer tools
    if "windowsapps" in str(path).lower():
        return False  # offers to open Microsoft's shop
    try:
        return path.is_file()
    except OSError:
        return False


def _dotted(version: tuple[int, int]) -> str:
    return ".".join(map(str, version))
