"""The typer application: every command of ``rs-genedit``, or the one that is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Sequence

import typer

from rs_genedit import __version__

#: Commands and the modules of their functions, ``command``, in the order in which ``--help`` lists them.
COMMANDS = {
    name: f"rs_genedit.app.cli.{name}"
    for name in (
        "edit",
        "stack",
        "sequence",
        "batch",
        "compare",
        "score",
        "metrics",
        "info",
        "verify",
        "dataset",
        "doctor",
        "demo",
        "worker",
    )
}
#: Commands that have commands of their own: the module's ``app``.
GROUPS = {name: f"rs_genedit.app.cli.{name}" for name in ("models", "materials")}


def application(names: Iterable[str]) -> typer.Typer:
    """The application with the commands ``names``."""
    app = typer.Typer(
        name="rs-genedit",
        help="Generative editing of georeferenced rasters: change one place, keep everything else.",
        epilog="Exit codes: 0 done, 1 failed, 2 usage, 130 cancelled. RS_GENEDIT_DEBUG=1 shows tracebacks.",
        add_completion=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in names:
        if name in GROUPS:
            app.add_typer(importlib.import_module(GROUPS[name]).app, name=name)
        else:
            app.command(name)(importlib.import_module(COMMANDS[name]).command)
    return app


def application_for(arguments: Sequence[str]) -> typer.Typer:
    """The application for a command line: the one command that it begins with, else all of them.

    Typer makes the options of every command that it has before it reads a word: a tenth of a second for all.
    """
    first = arguments[0] if arguments else ""
    return application([first] if first in {*COMMANDS, *GROUPS} else [*COMMANDS, *GROUPS])


def _show_version(asked: bool) -> None:
    if asked:
        print(f"rs-genedit {__version__}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and end."
    ),
) -> None:
    """Options before the command."""
