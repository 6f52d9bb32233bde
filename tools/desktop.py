"""A QGIS with the plugin's zip, the engine of ``make setup`` and the demo scene, in a profile of its own.

``make qgis`` opens it for a person; ``make screenshots`` lets it take docs/images; ``python tools/desktop.py
install`` lets the plugin install its engine for real, from the network and then from a folder of wheels, and
says how long it took. No profile of the person is touched; everything lies in ``build/qgis``.
"""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import package

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "qgis"
DEMO = BUILD / "demo"
_SOURCES = os.pathsep.join(str(ROOT / name) for name in ("core", "demo"))
IMAGES = ROOT / "docs" / "images"
SCENARIOS = ROOT / "tests" / "plugin" / "scenarios"


@dataclass(frozen=True)
class Run:
    """How a run of pictures looks: QGIS's theme and language, the pixels of its window and of the screen, and
    how many of these are one of the window's.

    All pictures of a run lie in ``build/qgis/pictures-NAME/out``, to be looked at; those in ``kept`` come into
    docs/images (none named: all), for the rest differ in nothing but words or size.
    """

    theme: str = "default"
    locale: str = "en_US"
    window: str = "1280x820"
    screen: str = "1400x1000"
    scale: int = 1
    kept: tuple[str, ...] = ()


_TRANSLATED = (
    *("edit-exemplar", "engine-first-run", "export-ready", "history", "stack-variants"),
    "story-planned",
)
RUNS = {
    "light": Run(),
    "dark": Run(theme="Night Mapping"),
    "de": Run(locale="de_DE", kept=_TRANSLATED),
    "fr": Run(locale="fr_FR", kept=_TRANSLATED),
    "small": Run(window="1280x720", screen="1280x720", kept=("edit-options",)),
    "double": Run(screen="2800x2000", scale=2, kept=("edit-exemplar",)),
}

#: Scenarios that take the pictures.
_PICTURES = ("pictures", "pictures_stack", "pictures_story", "pictures_export")

#: Folders that this process holds, each with the open file that says so.
_HELD: dict[Path, IO[str]] = {}

_PROFILE = """\
[PythonPlugins]
{plugin}=true

[UI]
UITheme={theme}

[locale]
overrideFlag=true
userLocale={locale}
globalLocale={locale}

[qgis]
checkVersion=false
nullValue=NULL

[app]
projections\\unknownCrsBehavior=NoAction

[rs_genedit]
engine\\mode=existing
engine\\interpreter={engine}
"""


def demo_scene(engine: Path) -> Path:
    """The made-up scene and its places; made when they are not there."""
    scene = DEMO / "demo.tif"
    if not scene.exists():
        DEMO.mkdir(parents=True, exist_ok=True)
        make = (
            "import sys; from pathlib import Path; import rs_genedit_demo as demo; scene = demo.make_scene(); "
            "demo.write_scene(scene, Path(sys.argv[1])); demo.write_places(scene, Path(sys.argv[2]))"
        )
        command = [str(engine), "-c", make, str(scene), str(DEMO / "demo_places.gpkg")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONPATH": _SOURCES})
    return scene


def profile(name: str, engine: Path | None, theme: str = "default", locale: str = "en_US") -> Path:
    """A folder for ``--profiles-path`` with the plugin installed and switched on."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    inside = folder / "profiles" / "default"
    plugins = inside / "python" / "plugins"
    plugins.mkdir(parents=True)
    with zipfile.ZipFile(package.build(BUILD / "zip")) as archive:
        archive.extractall(plugins)  # nosec B202 - built a moment ago
    settings = inside / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    text = _PROFILE.format(plugin=package.PLUGIN, theme=theme, locale=locale, engine=engine or "")
    settings.write_text(text if engine else text.split("[rs_genedit]")[0], encoding="utf-8")
    return folder


def neutral_place(engine: Path) -> Path:
    """A folder for what is pictured, so that no picture shows whose machine it was taken on.

    It is this process's own: another that takes pictures at the same time gets the next name.
    """
    names = ("rs-genedit", *(f"rs-genedit-{number}" for number in range(2, 10)))
    place = next(one for one in (Path(tempfile.gettempdir()) / name for name in names) if _is_ours(one))
    shutil.rmtree(place, ignore_errors=True)
    (place / "home").mkdir(parents=True)
    shutil.copytree(DEMO, place / "data", ignore=shutil.ignore_patterns("*.aux.xml"))
    (place / "engine").symlink_to(engine.parent.parent, target_is_directory=True)
    return place


def _is_ours(place: Path) -> bool:
    """Whether no other process holds ``place``; this one does from now on."""
    lock = place.with_suffix(".lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return place in _HELD
    _HELD[place] = lock
    return True


def command(profiles: Path) -> list[str]:
    """How to start QGIS."""
    program = shutil.which("qgis")
    if program is None:
        raise SystemExit("error: the program qgis is not installed")
    return [program, "--nologo", "--noversioncheck", "--profiles-path", str(profiles)]


def surroundings(engine: Path, stall: Path, scene: Path, out: Path, theme: str, run: Run) -> dict[str, str]:
    """The environment of a QGIS that goes through a scenario in a :func:`neutral_place`."""
    return {
        **os.environ,
        "RS_GENEDIT_SCENARIO_OUT": str(out),
        "RS_GENEDIT_SCENARIOS": str(SCENARIOS),
        "RS_GENEDIT_PYTHON": str(engine),
        "RS_GENEDIT_SCENE": str(stall / "data" / scene.name),
        "HOME": str(stall / "home"),
        "TMPDIR": str(stall / "home"),  # QGIS marks what lies in the usual one as temporary
        "RS_GENEDIT_THEME": theme,
        "RS_GENEDIT_WINDOW": run.window,
        "QT_SCALE_FACTOR": str(run.scale),
    }


def play(scenario: str, profiles: Path, environment: dict[str, str], screen: str, seconds: int) -> None:
    """Go through a scenario in QGIS on a virtual screen of so many pixels; it writes its own report."""
    display = ["xvfb-run", "-a", "-s", f"-screen 0 {screen}x24"]
    subprocess.run(
        [*display, *command(profiles), "--code", str(SCENARIOS / f"{scenario}.py")],
        env=environment,
        check=False,
        timeout=seconds,
        capture_output=True,
    )


def open_qgis(engine: Path) -> int:
    """Open it for a person, with the demo scene."""
    scene = demo_scene(engine)
    folder = profile("person", engine)
    return subprocess.run([*command(folder), str(scene)], check=False).returncode


def screenshots(engine: Path, only: str | None, part: str | None) -> int:
    """Take every page and state in each of :data:`RUNS`, and put what is kept of them into docs/images."""
    scene = demo_scene(engine)
    for name, run in RUNS.items():
        if only and name != only:
            continue
        stall = neutral_place(engine)
        python = stall / "engine" / "bin" / "python"
        folder = profile(f"pictures-{name}", python, run.theme, run.locale)
        out = folder / "out"
        environment = surroundings(engine, stall, scene, out, name, run)
        for scenario in _PICTURES if part is None else (part,):
            (out / "report.json").unlink(missing_ok=True)
            play(scenario, folder, environment, run.screen, 900)
            report = (out / "report.json").read_text("utf-8") if (out / "report.json").exists() else "{}"
            if '"error"' in report or report == "{}":
                print(f"error: {scenario}: {report}", file=sys.stderr)
                return 1
        IMAGES.mkdir(parents=True, exist_ok=True)
        for picture in sorted(out.glob("*.png")):
            if run.kept and picture.stem not in run.kept:
                continue
            target = IMAGES / f"{picture.stem}-{name}.png"
            shrink(picture, target)
            print(target.relative_to(ROOT))
    return 0


def install(engine: Path) -> int:
    """Let the plugin's page install the engine twice: as this machine gets packages, then without network."""
    scene = demo_scene(engine)
    place = BUILD / "install"
    shutil.rmtree(place, ignore_errors=True)
    wheels = place / "wheels"
    pins = ROOT / "resources" / "requirements"
    wanted = ["-r", pins / "engine.txt", "-r", pins / "text.txt", "-c", pins / "constraints.txt"]
    download = [_base_python(), "-m", "pip", "download", "-q", "--only-binary=:all:", "-d", wheels, *wanted]
    subprocess.run([str(word) for word in download], check=True)
    dead = "http://127.0.0.1:9"
    offline = {
        **dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"), dead),
        "PIP_CONFIG_FILE": os.devnull,
        "RS_GENEDIT_WHEELS": str(wheels),
    }
    failed = False
    for name, more in (("network", {}), ("wheels", offline)):
        folder = profile(f"install-{name}", None)
        (folder / "home").mkdir()
        target = place / f"moteur d'été {name}"
        kept = {key: value for key, value in os.environ.items() if not (more and key.startswith("PIP_"))}
        environment = {
            **kept,
            "RS_GENEDIT_SCENARIO_OUT": str(folder / "out"),
            "RS_GENEDIT_SCENARIOS": str(SCENARIOS),
            "RS_GENEDIT_TARGET": str(target),
            "HOME": str(folder / "home"),  # a person who never had an engine
            "RS_GENEDIT_SCENE": str(scene),
            **more,
        }
        display = ["xvfb-run", "-a", "-s", "-screen 0 1400x1000x24"]
        script = ["--code", str(SCENARIOS / "install.py")]
        subprocess.run([*display, *command(folder), *script], env=environment, check=False, capture_output=True)
        report = json.loads((folder / "out" / "report.json").read_text(encoding="utf-8"))
        print(json.dumps({"from": name, **report}, indent=1, ensure_ascii=False), flush=True)
        failed = failed or report.get("edit", {}).get("state") != "done"
        shutil.rmtree(target, ignore_errors=True)
    return 1 if failed else 0


def _base_python() -> str:
    """The Python that the plugin will find and build on, whose wheels are wanted."""
    sys.path.insert(0, str(ROOT))
    from rs_genedit_plugin.engine.interpreter import find

    return str(find().path)


def shrink(picture: Path, target: Path) -> None:
    """Save ``picture`` with 256 colours: a screen needs few, and the repository stays small."""
    from PIL import Image  # the engine's environment has it

    with Image.open(picture) as image:
        few = image.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(target, optimize=True)


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("act", choices=("open", "pictures", "install"))
    parser.add_argument("--engine", type=Path, default=ROOT / ".venv" / "bin" / "python")
    parser.add_argument("--only", choices=tuple(RUNS))
    parser.add_argument("--part", choices=_PICTURES)
    asked = parser.parse_args(arguments)
    if asked.act == "pictures":
        return screenshots(asked.engine, asked.only, asked.part)
    return {"open": open_qgis, "install": install}[asked.act](asked.engine)


if __name__ == "__main__":
    sys.exit(main())
