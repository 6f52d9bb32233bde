"""All that `make lint` asks: formatting, style, types, security, and this repository's own rules."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import package

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
OURS = [
    name
    for name in ("core", "demo", "rs_genedit_plugin", "tests", "tools", "benchmarks")
    if (ROOT / name).exists()
]
#: What people get; the tools run other programs all day, on no one's input.
PRODUCT = ["core", "demo", "rs_genedit_plugin"]


def shipped() -> list[str]:
    """The texts in the plugin's zip; none where it cannot be built, which another check then tells."""
    try:
        files = package.members(ROOT).values()
    except package.PackageError:
        return []
    return [str(path) for path in files if path.suffix in {".py", ".txt", ".md", ".json", ".qml", ".cfg", ""}]


def commands() -> dict[str, list[str]]:
    """Each check by name; the plugin site's own three are run with the files that lie beside metadata.txt."""
    python = str(sys.executable)
    return {
        "format": [str(BIN / "ruff"), "format", "--check", "--quiet", *OURS],
        "style": [str(BIN / "ruff"), "check", "--quiet", *OURS],
        "types": [str(BIN / "mypy"), "--no-error-summary", "-p", "rs_genedit", "-p", "rs_genedit_demo"],
        "types of tools": [str(BIN / "mypy"), "--no-error-summary", *map(str, sorted(ROOT.glob("tools/*.py")))],
        "rooms": [str(BIN / "lint-imports"), "--no-logo", "--no-cache"],
        "security": [str(BIN / "bandit"), "--quiet", "--ini", ".bandit", "--recursive", *PRODUCT],
        "plugin site: flake8": [
            str(BIN / "flake8"),
            "--config",
            ".flake8",
            "rs_genedit_plugin",
            "core",
            "demo",
        ],
        "plugin site: secrets": [str(BIN / "detect-secrets-hook"), *shipped()],
        "plugin site: zip": [python, "tools/package.py", "build/lint"],
        "pins": [python, "tools/pins.py", "check"],
        "mutants: each in its place": [python, "tools/mutants.py", "--check"],
        "rules": [python, "tools/rules.py"],
    }


def main() -> int:
    """Run all of them, so that one run tells everything; 1 when any failed."""
    sources = os.pathsep.join(str(ROOT / name) for name in ("core", "demo"))
    environment = {**os.environ, "MYPYPATH": sources, "PYTHONPATH": sources}
    failed = []
    for name, command in commands().items():
        ended = subprocess.run(command, cwd=ROOT, check=False, env=environment, capture_output=True, text=True)
        print(f"{'ok' if ended.returncode == 0 else 'FAILED':<8}{name}", flush=True)
        if ended.returncode:
            failed.append(name)
            print((ended.stdout + ended.stderr).rstrip())
    print(f"\n{', '.join(failed)} failed" if failed else "\nall checks passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
