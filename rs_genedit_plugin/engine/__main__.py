"""``python3 -m rs_genedit_plugin.engine``: the installation from a shell, without QGIS; see ``make setup``."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from ..contract import errors
from . import launcher
from .child import redact
from .environment import OUTDATED, READY, Environment, Options
from .install import Progress
from .inventory import sentence
from .requirements import EXTRAS
from .runner import Engine


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 failed, 2 usage, 130 cancelled."""
    asked = _parser().parse_args(arguments)
    try:
        return asked.run(asked)
    except errors.GenEditError as error:
        detail = getattr(error, "detail", "")
        if detail and os.environ.get("RS_GENEDIT_DEBUG", "0") != "0":
            _say(detail)
        _say(f"error: {error} ({error.hint})" if error.hint else f"error: {error}")
        return error.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 -m rs_genedit_plugin.engine", description="Install, check or remove the engine."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run, words: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.add_argument("folder", type=Path, metavar="FOLDER", help="the environment's folder")
        added.set_defaults(run=run)
        return added

    install = command("install", _install, "install the engine, or repair or update it where that is due")
    install.add_argument("--extra", action="append", choices=sorted(EXTRAS), help="add this part (repeatable)")
    install.add_argument(
        "--torch", choices=("auto", "cpu", "cuda"), default="auto", help="insist on a build of torch"
    )
    install.add_argument("--torch-index", default="", metavar="URL", help="package index to take torch from")
    install.add_argument(
        "--wheels", type=Path, metavar="FOLDER", help="install from wheel files, without network"
    )
    install.add_argument("--python", type=Path, metavar="PATH", help="Python to build on (3.10 to 3.14)")
    install.add_argument("--command", action="store_true", help="add the command rs-genedit to the environment")
    install.add_argument("--force", action="store_true", help="install even if all is up to date")
    adopt = command(
        "adopt", _adopt, "take over an environment made by other means, if it has the right packages"
    )
    adopt.add_argument("--extra", action="append", choices=sorted(EXTRAS), help="it has this part (repeatable)")
    adopt.add_argument("--command", action="store_true", help="add the command rs-genedit to the environment")
    command("status", _status, "say what is in the folder; exit code 0 when it is ready")
    command("remove", _remove, "delete the environment")
    check = commands.add_parser(
        "check", help="let the engine examine itself in any interpreter that has its packages"
    )
    check.add_argument("python", type=Path, metavar="PYTHON")
    check.set_defaults(run=_check)
    return parser


def _install(asked: argparse.Namespace) -> int:
    environment = Environment(asked.folder)
    extras = tuple(asked.extra or ())
    status = environment.status()
    has = set(status.manifest.extras) if status.manifest else set()
    if status.state != READY or asked.force or not has.issuperset(extras):
        wheels = asked.wheels.absolute() if asked.wheels else None
        options = Options(
            tuple(sorted(has | set(extras))), asked.torch, asked.torch_index, wheels, asked.python
        )
        updating = status.state == OUTDATED
        doing = "Updating" if updating else "Installing"
        _say(f"{doing} the engine in {environment.folder}: {options.room()} at most")
        if options.likely_build() == "cuda" and options.torch == "auto" and not updating:
            _say(
                "(That is torch with CUDA, the usual index's build for Linux. With --torch-index and the "
                "address of PyTorch's CPU index it is a fraction of that.)"
            )
        done = environment.install(options, _Reporter(), _cancel_on_interrupt())
        _say(
            f"Done: Python {done.python}, torch {done.packages.get('torch', '?')}, "
            f"{len(done.packages)} packages in all"
        )
        if environment.kept:
            _say(sentence(environment.kept))
    if asked.command:
        launcher.write(environment)
    return 0


def _adopt(asked: argparse.Namespace) -> int:
    environment = Environment(asked.folder)
    environment.adopt(tuple(asked.extra or ()))
    if asked.command:
        launcher.write(environment)
    return 0


def _status(asked: argparse.Namespace) -> int:
    status = Environment(asked.folder).status()
    _say(f"{status.state}: {status.sentence}")
    return 0 if status.state == READY else 1


def _remove(asked: argparse.Namespace) -> int:
    stays = Environment(asked.folder).remove()
    if stays:
        _say(stays)
    return 0


def _check(asked: argparse.Namespace) -> int:
    report = Engine.of(asked.python).doctor()
    abilities = ", ".join(report.get("abilities", ()))
    _say(f"The engine works: version {report.get('version', '?')}, abilities: {abilities}")
    return 0


def _cancel_on_interrupt() -> threading.Event:
    cancelled = threading.Event()
    signal.signal(signal.SIGINT, lambda *_: cancelled.set())
    signal.signal(signal.SIGTERM, lambda *_: cancelled.set())
    return cancelled


class _Reporter:
    """Progress as one living line on a terminal, as a line per stage elsewhere."""

    def __init__(self) -> None:
        self._stage = ""
        self._live = sys.stderr.isatty()

    def __call__(self, progress: Progress) -> None:
        if self._live:
            end = "\n" if progress.stage == "done" else ""
            sys.stderr.write(f"\r\033[K{progress.fraction:4.0%}  {progress.line[:70]}{end}")
            sys.stderr.flush()
        elif progress.stage != self._stage:
            _say(f"{progress.fraction:4.0%}  {progress.line}")
        self._stage = progress.stage


def _say(line: str) -> None:
    sys.stderr.write(redact(line) + "\n")


if __name__ == "__main__":
    sys.exit(main())
