"""The command ``rs-genedit`` for people who work in a shell, put into an environment beside its Python."""

from __future__ import annotations

import sys
from pathlib import Path

from .environment import Environment
from .folders import site_packages, write_text

_BODY = """\
import os
import sys

sys.path[0] = {source}
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [sys.path[0], os.environ.get("PYTHONPATH")]))
sys.argv[0] = "rs-genedit"

from rs_genedit.app.cli import run

if __name__ == "__main__":
    run()
"""


def write(environment: Environment) -> Path:
    """Write the command; it runs the engine's source where it lies, so that an edit to the source needs no
    install.

    On POSIX a shell line starts the interpreter, for a ``#!`` line can hold neither spaces nor long paths.
    The paths are written as ASCII escapes, so that accents do not depend on anybody's locale.
    """
    source = environment.engine().source
    body = _BODY.format(source=ascii(str(source)))
    # Python started by hand in this environment finds the source as well, and the demo's generator beside it;
    # a child's own PYTHONPATH comes first.
    pth = site_packages(environment.folder) / "rs_genedit_source.pth"
    folders = [str(source), str(source.parent / "demo")]
    write_text(pth, f"import sys; sys.path.extend([{', '.join(map(ascii, folders))}])\n")
    folder = environment.python.parent
    if sys.platform == "win32":
        script = folder / "rs-genedit-command.py"
        write_text(script, body)
        command = folder / "rs-genedit.cmd"
        write_text(command, '@"%~dp0python.exe" "%~dp0rs-genedit-command.py" %*\n')
        environment.note_made(pth, script, command)
        return command
    command = folder / "rs-genedit"
    shell = """#!/bin/sh\n'''exec' "$(dirname -- "$(readlink -f -- "$0")")/python" "$0" "$@"\n' '''\n"""
    write_text(command, shell + body, 0o755)
    environment.note_made(pth, command)
    return command
