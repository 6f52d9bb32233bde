"""``rs-genedit worker``: serve jobs to another program over stdin and stdout."""

from __future__ import annotations

import typer


def command() -> None:
    """Read commands as JSON lines on stdin, answer with events on stdout, until stdin closes.

    This is how the QGIS plugin runs the engine.
    """
    from rs_genedit.app import worker

    raise typer.Exit(worker.main())
