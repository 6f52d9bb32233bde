"""The typer application: every command of ``rs-genedit``."""

from __future__ import annotations

import typer

from rs_genedit import __version__
from rs_genedit.app.cli import (
    batch,
    compare,
    demo,
    doctor,
    edit,
    info,
    metrics,
    models,
    score,
    sequence,
    worker,
)

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
    ("sequence", sequence.command),
    ("batch", batch.command),
    ("compare", compare.command),
    ("score", score.command),
    ("metrics", metrics.command),
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
