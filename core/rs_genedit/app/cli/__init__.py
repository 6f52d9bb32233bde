"""The command line: one module per command, each a function that typer reads its options from.

Nothing here imports numpy, GDAL or torch before a command needs it, so that ``--help`` comes at once;
``--version`` does without typer too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rs_genedit import __version__
from rs_genedit.runtime import environment
from rs_genedit.runtime.threads import limit_threads


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; whatever goes wrong is one ``error:`` line on stderr.

    Parameters
    ----------
    argv : sequence of str, optional
        Arguments after the program's name, default those of the process.
    """
    environment.protect()
    limit_threads(1)
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        print(f"rs-genedit {__version__}")
        return 0
    environment.quiet_libraries()
    try:
        from rs_genedit.app.cli.commands import application_for

        app = application_for(arguments)
        code = app(arguments or ["--help"], prog_name="rs-genedit", standalone_mode=False)
        return int(code or 0)
    except (Exception, KeyboardInterrupt) as error:  # the boundary: a person gets a sentence, never a traceback
        return _fail(error)


def _fail(error: BaseException) -> int:
    """Say ``error`` on stderr and return its exit code."""
    from typer import Abort
    from typer.exceptions import TyperException

    from rs_genedit.app.cli.hints import with_hint
    from rs_genedit.errors import UsageError
    from rs_genedit.runtime import faults

    if environment.debugging() and not isinstance(error, TyperException):
        sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, TyperException):  # what typer finds wrong with the options
        error = UsageError(faults.one_line(error.format_message()))
    elif isinstance(error, Abort):  # what typer makes of a Ctrl-C
        error = KeyboardInterrupt()
    fault = faults.describe(error)
    print(f"error: {with_hint(fault.message, fault.hint)}", file=sys.stderr, flush=True)
    return fault.exit_code


def run() -> None:
    """The ``rs-genedit`` program."""
    if sys.stdout is None:  # closed by the caller: nothing that is opened later may take its place
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    environment.leave(main())
