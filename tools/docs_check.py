"""Check what README.md and docs/ state: commands, links, pictures, paths, tests and figures.

Every line of a shell block is run, in a folder of its own that only holds what ``make demo`` makes; edits are
run in draft quality, for time. A block that cannot be run says why in a comment on the line before it:
``<!-- not run: reason -->``. Commands within a sentence are looked up: the target of make, the subcommand and
the options of rs-genedit, the script.
"""

from __future__ import annotations

import argparse
import functools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "core")]
PICTURES = ROOT / "docs" / "images"
#: Options of pip and others that pages name.
FOREIGN_OPTIONS = {"--no-deps", "--index-url", "--require-hashes", "--only-binary", "--dry-run", "--demo"}
#: Seconds for one block, on a machine that does other things too.
LIMIT = 900
NOT_RUN = re.compile(r"<!-- not run: \S.{8,} -->")


def pages() -> list[Path]:
    """README.md and every page under docs/."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def links() -> Iterator[str]:
    """Relative links and pictures that lead nowhere."""
    for page in pages():
        text = _prose(page)
        for target in [
            *re.findall(r"\]\(([^)\s]+)\)", text),
            *re.findall(r"(?:src|srcset)=\"([^\"]+)\"", text),
        ]:
            place, _, anchor = target.partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            found = (page.parent / place).resolve() if place else page
            if not found.exists():
                yield f"{_name(page)}: {target} is not there"
            elif anchor and found.suffix == ".md" and anchor not in _anchors(found):
                yield f"{_name(page)}: {target} has no such heading"


def pictures() -> Iterator[str]:
    """Pictures that no page shows."""
    shown = {Path(name).name for page in pages() for name in re.findall(r"images/[\w.-]+", _text(page))}
    for path in sorted(PICTURES.iterdir()):
        if path.name not in shown:
            yield f"docs/images/{path.name} is shown by no page"


def tests() -> Iterator[str]:
    """Tests, files and folders that a page names and that are not there."""
    defined = {
        name
        for path in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"def (test_\w+)", _text(path))
    }
    files = {path.name for path in (ROOT / "tests").rglob("*.py")}
    for page in pages():
        for name in set(re.findall(r"`(test_\w+)`", _text(page))) - defined:
            yield f"{_name(page)}: there is no test {name}"
        for name in set(re.findall(r"`(?:tests/[\w/]+/)?(test_\w+\.py)`", _text(page))) - files:
            yield f"{_name(page)}: there is no file {name}"
        for name in set(
            re.findall(r"`((?:core|tests|tools|resources|benchmarks|docs|demo)/[\w./-]+)`", _text(page))
        ):
            if not (ROOT / name).exists():
                yield f"{_name(page)}: {name} is not there"


def named_commands() -> Iterator[str]:
    """Commands within sentences whose target, subcommand, option or script does not exist."""
    targets = set(re.findall(r"^([a-z][\w-]*):", _text(ROOT / "Makefile"), re.MULTILINE))
    for page in pages():
        prose = _prose(page)
        for code in re.findall(r"`([^`\n]+)`", prose):
            words = code.split()
            if words[0] == "make" and len(words) > 1 and words[1] not in targets and words[1].islower():
                yield f"{_name(page)}: make has no target {words[1]}"
            script = re.match(r"python3? (tools/\S+\.py)", code)
            if script and not (ROOT / script[1]).exists():
                yield f"{_name(page)}: {script[1]} is not there"
            module = re.match(r"python3? -m ((?:benchmarks|rs_genedit)[\w.]*)", code)
            place = ROOT / (module[1].replace(".", "/") if module else "")
            if module and not (place.is_dir() or place.with_suffix(".py").exists()):
                yield f"{_name(page)}: there is no module {module[1]}"
            if words[0] == "rs-genedit" and len(words) > 1 and words[1].isalpha():
                if not _help(words[1]):
                    yield f"{_name(page)}: rs-genedit has no command {words[1]}"
                for option in re.findall(r"--[a-z][\w-]+", code):
                    if option not in _help(words[1]):
                        yield f"{_name(page)}: rs-genedit {words[1]} has no option {option}"
            elif re.fullmatch(r"--[a-z][\w-]+( \S+)?", code):
                option = words[0]
                if option not in FOREIGN_OPTIONS and not any(option in text for text in _all_help()):
                    yield f"{_name(page)}: no command has an option {option}"


def figures() -> Iterator[str]:
    """Figures that the code, or a file beside it, says otherwise."""
    from rs_genedit_plugin.engine import interpreter, space

    readme, installation = _text(ROOT / "README.md"), _text(ROOT / "docs" / "installation.md")
    presets = sorted((ROOT / "resources" / "presets").glob("*.json"))
    stated = re.search(r"(\d+) presets", _text(ROOT / "CHANGELOG.md"))
    if stated and int(stated[1]) != len(presets):
        yield f"CHANGELOG.md states {stated[1]} presets, and there are {len(presets)}"
    stated_room = {
        "cpu": r"([\d.]+) GB to\s+download and ([\d.]+) GB",
        "cuda": r"([\d.]+) GB and ([\d.]+) GB",
    }
    for build, words in stated_room.items():
        room = space.estimate(build, ("text",))
        for page, text in (("README.md", readme), ("docs/installation.md", installation)):
            found = re.search(words, text)
            if found is None:
                yield f"{page} no longer states the room for torch with {build}"
            elif any(
                abs(float(said) - real / 1000) > 0.26
                for said, real in zip(found.groups(), (room.download, room.disk), strict=True)
            ):
                yield f"{page} states {found[1]} and {found[2]} GB for {build}; the installer says {room}"
    oldest, newest = (".".join(map(str, version)) for version in (interpreter.OLDEST, interpreter.NEWEST))
    if f"Python {oldest} to {newest}" not in installation:
        yield f"docs/installation.md does not state Python {oldest} to {newest}"
    minimum = re.search(r"qgisMinimumVersion=(\S+)", _text(ROOT / "metadata.txt"))
    if minimum and f"QGIS {minimum[1]}" not in readme:
        yield f"README.md does not state QGIS {minimum[1]}, the minimum of metadata.txt"


def commands(skip_qgis: bool) -> Iterator[str]:
    """Run every shell block; a block that fails, or is marked without a reason, is a fault."""
    with tempfile.TemporaryDirectory(prefix="docs-check-") as folder:
        scratch = Path(folder)
        environment = _stage(scratch)
        for page in pages():
            for number, reason, script in _blocks(page):
                where = f"{_name(page)}:{number}"
                if reason:
                    if not NOT_RUN.fullmatch(reason):
                        yield f"{where}: a block that is not run says why, in a comment before it"
                    continue
                if skip_qgis and "qgis_process" in script:
                    continue
                place = scratch / page.stem
                place.mkdir(exist_ok=True)
                shutil.copytree(scratch / "given", place, dirs_exist_ok=True)
                try:
                    ended = subprocess.run(
                        ["bash", "-eu", "-c", script],
                        cwd=place,
                        env=environment,
                        capture_output=True,
                        text=True,
                        timeout=LIMIT,
                        check=False,
                    )
                except subprocess.TimeoutExpired:
                    yield f"{where}: the block did not end within {LIMIT} s"
                    continue
                if ended.returncode:
                    last = (ended.stdout + ended.stderr).strip()[-400:]
                    yield f"{where}: the block fails with {ended.returncode}: {last}"


def _stage(scratch: Path) -> dict[str, str]:
    """Programs that stand for an installed engine, the demo's files, and a QGIS profile that has the plugin."""
    programs = scratch / "given" / ".venv" / "bin"
    programs.mkdir(parents=True)
    source = os.pathsep.join(map(str, (ROOT / "core", ROOT / "demo")))
    engine = f"{shlex.quote(sys.executable)} -m rs_genedit"
    draft = 'case "$1 $*" in edit*--quality*|edit*--from-item*) ;; edit*) set -- "$@" --quality draft ;; esac'
    _program(programs / "rs-genedit", f'{draft}\nexec {engine} "$@"')
    # What `make demo` makes is made below; of every other target it is only asked whether it could be made.
    _program(programs / "make", f'PATH=/usr/bin:/bin; exec make -n -C {shlex.quote(str(ROOT))} "$@"')
    (programs / "activate").write_text(f"PATH={shlex.quote(str(programs))}:$PATH\n", encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": source,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "RS_GENEDIT_CACHE": str(scratch / "cache"),
        "RS_GENEDIT_PYTHON": sys.executable,
    }
    demo = [str(programs / "rs-genedit"), "demo", str(scratch / "given" / "build" / "demo")]
    subprocess.run(demo, env=environment, capture_output=True, check=True)
    plugins = scratch / "plugins"
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "package.py"), str(scratch)], check=True, capture_output=True
    )
    shutil.unpack_archive(next(scratch.glob("*.zip")), plugins)
    environment.update(
        HOME=str(scratch),
        XDG_RUNTIME_DIR=str(scratch),
        QGIS_PLUGINPATH=str(plugins),
        QGIS_CUSTOM_CONFIG_PATH=str(scratch / "profile"),
        QT_QPA_PLATFORM="offscreen",
    )
    return environment


def _program(path: Path, line: str) -> None:
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    path.chmod(0o755)


def _blocks(page: Path) -> Iterator[tuple[int, str, str]]:
    """Each shell block with its line number, and the comment before it where that marks it as not run."""
    lines = _text(page).splitlines()
    for number, line in enumerate(lines):
        if line.strip() not in ("```sh", "```bash"):
            continue
        end = lines.index("```", number)
        before = lines[number - 1].strip() if number else ""
        marked = before if before.startswith("<!-- not run") else ""
        yield number + 1, marked, "\n".join(lines[number + 1 : end])


@functools.cache
def _help(command: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "core"), "COLUMNS": "200", "TERM": "dumb"}
    asked = [sys.executable, "-m", "rs_genedit", *command.split(), "--help"]
    ended = subprocess.run(asked, env=environment, capture_output=True, text=True, check=False)
    return ended.stdout if ended.returncode == 0 else ""


@functools.cache
def _all_help() -> tuple[str, ...]:
    names = re.findall(r"^\W*([a-z]+)  ", _help(""), re.MULTILINE)
    installer = _text(ROOT / "rs_genedit_plugin" / "engine" / "__main__.py")
    nested = [f"models {name}" for name in re.findall(r"^\W*([a-z]+)  ", _help("models"), re.MULTILINE)]
    return (*(_help(name) for name in (*names, *nested)), installer, _text(ROOT / "tools" / "run_tests.py"))


def _prose(page: Path) -> str:
    return re.sub(r"^```.*?^```", "", _text(page), flags=re.MULTILINE | re.DOTALL)


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", _text(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def main(arguments: list[str] | None = None) -> int:
    """Print every fault; 1 when there is one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="look everything up, run no block")
    asked = parser.parse_args(arguments)
    faults = [fault for check in (links, pictures, tests, named_commands, figures) for fault in check()]
    if not asked.quick:
        if skip := shutil.which("qgis_process") is None:
            print("NOT RUN: the blocks of qgis_process, for there is no QGIS here")
        faults += commands(skip)
    print("\n".join(faults) or "docs: ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
