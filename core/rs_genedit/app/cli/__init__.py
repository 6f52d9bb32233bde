"""The command line: one module per command, each a function that typer reads its options from.

Nothing here imports numpy, GDAL or torch before a command needs it, so that ``--help`` comes at once.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from rs_genedit import __version__
from rs_genedit.app.cli import compare, demo, doctor, edit, info, models, score, worker
from rs_genedit.errors import UsageError
from rs_genedit.runtime import environment, faults
from rs_genedit.runtime.threads import limit_threads

app = typer.Typer(
    name="rs-genedit",
    help="Generative editing of georeferenced rasters: change one place, keep everything else.",
    epilog="Exit codes: 0 done, 1 failed, 2 usage, 130 cancelled. RS_GENEDIT_DEBUG=1 shows tracebacks.",
    add_completion=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

for _name, _command in (
    ("edit", edit.command),
    ("compare", compare.command),
    ("score", score.command),
    ("info", info.command),
    ("doctor", doctor.command),
    ("demo", demo.command),
    ("worker", worker.command),
):
    app.command(_name)(_command)
app.add_typer(models.app, name="models")


def _show_version(asked: bool) -> None:
    if asked:
        print(f"rs-genedit {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and end."
    ),
) -> None:
    """Options before the command."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever goes wrong is one ``error:`` line on stderr.

    Parameters
    ----------
    argv : sequence of str, optional
        Arguments after the program's name, default those of the process.
    """
    environment.protect()
    limit_threads(1)
    environment.quiet_libraries()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = app(arguments or ["--help"], prog_name="rs-genedit", standalone_mode=False)
        return int(code or 0)
    except (Exception, KeyboardInterrupt) as error:  # the boundary: a person gets a sentence, never a traceback
        return _fail(error)


def _fail(error: BaseException) -> int:
    """Say ``error`` on stderr and return its exit code."""
    if environment.debugging() and not isinstance(error, TyperException):
        sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, TyperException):  # what typer finds wrong with the options
        error = UsageError(faults.one_line(error.format_message()))
    elif isinstance(error, typer.Abort):  # what typer makes of a Ctrl-C
        error = KeyboardInterrupt()
    fault = faults.describe(error)
    print(f"error: {fault.message}", file=sys.stderr, flush=True)
    return fault.exit_code


def run() -> None:
    """The ``rs-genedit`` program."""
    environment.leave(main())
