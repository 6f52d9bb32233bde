"""A tiny world to install in: small wheels, pins for them, and an engine that tells what it found."""

from __future__ import annotations

import atexit
import base64
import hashlib
import os
import shutil
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from rs_genedit_plugin.engine.environment import Environment, Options
from rs_genedit_plugin.engine.install import Progress
from rs_genedit_plugin.engine.requirements import Requirements

#: A settings folder for the whole run: installations are noted there.
SETTINGS = tempfile.mkdtemp(prefix="rs-genedit-settings-")
atexit.register(shutil.rmtree, SETTINGS, ignore_errors=True)
#: The fake engine: its doctor imports what should be installed, and fails where a file says so.
DOCTOR = """
import json, os, pathlib, sys
import {imports}
here = pathlib.Path(__file__).parent
if (here / "broken").exists():
    print(json.dumps({{"ok": False, "checks": [{{"name": "torch", "ok": False, "detail": "cannot compute"}}]}}))
    sys.exit(1)
print(json.dumps({{"ok": True, "version": "9", "argv": sys.argv[1:], "path": sys.path, "abilities": ["info"],
                  "environment": sorted(os.environ), "modules": [m.__file__ for m in ({imports},)]}}))
"""
COMMAND = """
import sys
def run():
    import json, os
    print(json.dumps([sys.argv, os.getcwd(), os.environ.get("PYTHONPATH", "")]))
"""


def make_wheel(folder: Path, name: str, version: str, requires: tuple[str, ...] = (), body: str = "") -> Path:
    """Write a wheel that holds one module ``name`` with ``__version__``."""
    info = f"{name}-{version}.dist-info"
    needs = "".join(f"Requires-Dist: {need}\n" for need in requires)
    files = {
        f"{name}/__init__.py": f"__version__ = {version!r}\n{body}",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = [f"{path},{_hash(text)},{len(text.encode())}" for path, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,"]) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel


def make_index(folder: Path, *wheels: Path) -> str:
    """Lay out ``wheels`` as a package index and return its address."""
    for wheel in wheels:
        page = folder / wheel.name.split("-")[0].replace("_", "-")
        page.mkdir(parents=True, exist_ok=True)
        (page / wheel.name).write_bytes(wheel.read_bytes())
        links = "".join(
            f'<a href="{path.name.replace("+", "%2B")}">{path.name}</a>\n' for path in page.glob("*.whl")
        )
        (page / "index.html").write_text(f"<!DOCTYPE html><html><body>{links}</body></html>")
    return folder.as_uri()


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256=" + base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


@dataclass
class Workshop:
    """Wheels, pins and the fake engine under ``root``; all that the installer takes from the plugin is here."""

    root: Path
    steps: list[Progress] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.wheels = self.root / "wheels"
        self.source = self.root / "core with space"
        self.pins_folder = self.root / "pins"
        self.target = self.root / "moteur génératif d'été"
        make_wheel(self.wheels, "torch", "2.13.0+cpu")
        make_wheel(self.wheels, "pebble", "1.0", requires=("gravel",))
        make_wheel(self.wheels, "pebble", "2.0", requires=("gravel",))
        make_wheel(self.wheels, "gravel", "0.1")
        make_wheel(self.wheels, "gravel", "0.2")
        make_wheel(self.wheels, "parrot", "3.0")
        self.pin("torch==2.13.0", "pebble==1.0")
        self.engine()

    def pin(self, *lines: str) -> None:
        """Change the pins of the engine."""
        self.pins_folder.mkdir(exist_ok=True)
        (self.pins_folder / "engine.txt").write_text("# pins\n" + "\n".join(lines) + "\n")
        (self.pins_folder / "text.txt").write_text("parrot==3.0\n")
        (self.pins_folder / "constraints.txt").write_text(
            "\n".join(["gravel==0.1", "parrot==3.0", *lines]) + "\n"
        )
        rest = [line for line in lines if not line.startswith("torch")]
        self.lock("engine", *rest, "gravel==0.1")
        self.lock("torch", *(line for line in lines if line.startswith("torch")))
        self.lock("text", "parrot==3.0")
        self.lock("cuda")
        self.lock("pip", "pip==26.3")

    def lock(self, part: str, *pins: str, folders: tuple[str, ...] = ("wheels", "plain")) -> None:
        """Write the lock file of ``part`` with the hashes of all wheels that are there by now."""
        entries = []
        for pin in pins:
            name, _, version = pin.partition("==")
            wheels = [
                path for folder in folders for path in (self.root / folder).glob(f"{name}-{version}*.whl")
            ]
            digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in wheels] or ["0" * 64]
            entries.append(" \\\n    ".join([pin, *(f"--hash=sha256:{digest}" for digest in digests)]))
        (self.pins_folder / f"{part}.lock").write_text("\n".join(["# hashes", *entries]) + "\n")

    def engine(self, imports: str = "torch, pebble") -> None:
        """(Re)write the fake engine."""
        package = self.source / "rs_genedit"
        for folder in (package, package / "app"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "__init__.py").write_text("")
        (package / "__main__.py").write_text(DOCTOR.format(imports=imports))
        (package / "app" / "cli.py").write_text(COMMAND)

    def break_engine(self, broken: bool = True) -> None:
        """Let the engine's doctor fail, or work again."""
        mark = self.source / "rs_genedit" / "broken"
        mark.touch() if broken else mark.unlink()

    @classmethod
    def at(cls, root: Path) -> Workshop:
        """The world that lies under ``root`` already."""
        shop = cls.__new__(cls)
        shop.root, shop.steps = root, []
        shop.wheels, shop.source, shop.pins_folder = (
            root / name for name in ("wheels", "core with space", "pins")
        )
        shop.target = root / "moteur génératif d'été"
        return shop

    def environment(self) -> Environment:
        return Environment(
            self.target, self.source, lambda extras: Requirements(self.pins_folder, tuple(extras))
        )

    def options(self, **changes) -> Options:
        return Options(**{"extras": (), "wheels": self.wheels, **changes})

    def install(self, **changes):
        """Install into :attr:`target`, keeping what was reported."""
        self.steps.clear()
        cancelled = changes.pop("cancelled", None)
        return self.environment().install(self.options(**changes), self.steps.append, cancelled)

    def leftovers(self) -> list[str]:
        """What lies beside the environment that should not."""
        return sorted(path.name for path in self.root.iterdir() if path.name.startswith(self.target.name + "-"))


def isolate_pip(patch: pytest.MonkeyPatch) -> None:
    """Let nothing of this machine's pip configuration reach the tests, least of all a real torch."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        patch.delenv(name)
    patch.setenv("PIP_CONFIG_FILE", os.devnull)
    patch.setenv("XDG_CONFIG_HOME", SETTINGS)
    patch.setenv("APPDATA", SETTINGS)
    patch.setenv("PIP_RETRIES", "1")
    patch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")


class Kept:
    """A workshop with its engine installed once; :meth:`fresh` gives it as it was then, at the same place."""

    def __init__(self, folder: Path) -> None:
        self.root, self.copy, self.settings = folder / "shop", folder / "kept", folder / "settings"
        self.root.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            isolate_pip(patch)
            Workshop(self.root).install()
        shutil.copytree(self.root, self.copy, symlinks=True)
        shutil.copytree(SETTINGS, self.settings)

    def fresh(self) -> Workshop:
        shutil.rmtree(self.root)
        shutil.copytree(self.copy, self.root, symlinks=True)
        shutil.copytree(self.settings, SETTINGS, dirs_exist_ok=True)  # the proof that it is this person's
        return Workshop.at(self.root)
