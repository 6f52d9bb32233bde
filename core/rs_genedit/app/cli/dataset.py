"""``rs-genedit dataset``: make finished results a labelled data set."""

from __future__ import annotations

from typing import Annotated

import typer

from rs_genedit.app.cli.batch import counted
from rs_genedit.app.cli.options import parse_bands
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.progress import Mode
from rs_genedit.errors import UsageError


def command(
    results: Annotated[
        list[str],
        typer.Argument(
            metavar="RESULT... OUTPUT_DIR",
            help="Items, folders of results or manifests (.jsonl); last, the new folder.",
            show_default=False,
        ),
    ],
    layouts: Annotated[
        str, typer.Option("--layouts", help="Some or all of them.", metavar="A,B")
    ] = "xview2,levir,geoai,coco,instruction,stac",
    size: Annotated[int, typer.Option("--size", help="Side of a chip in pixels.")] = 256,
    least: Annotated[
        float, typer.Option("--least", help="Share that must have changed, of chips in larger changes.")
    ] = 0.02,
    split: Annotated[
        str, typer.Option("--split", help="Shares of train, val and test.", metavar="TRAIN,VAL,TEST")
    ] = "0.7,0.15,0.15",
    gap: Annotated[
        float | None,
        typer.Option("--gap", help="Chips nearer (in metres) are one place.", show_default="a chip's side"),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Another seed, another split.")] = 0,
    source: Annotated[
        str | None,
        typer.Option("--source", help="The scene before, where an Item's own is gone.", show_default=False),
    ] = None,
    bands: Annotated[
        str | None,
        typer.Option(
            "--bands", help="Bands that stand for red, green and blue.", show_default="the scene's own",
            metavar="R,G,B",
        ),
    ] = None,
    licence: Annotated[
        str, typer.Option("--licence", help="Of the sources, for the description.")
    ] = "see the licences of the sources",
    made_on: Annotated[
        str | None,
        typer.Option("--made-on", help="Day of making.", show_default="today", metavar="YYYY-MM-DD"),
    ] = None,
    progress: Annotated[Mode, typer.Option("--progress", help="json: events on stdout, one a line.")] = "auto",
) -> None:  # fmt: skip
    """Make chips before and after, with masks, classes, damage and prompts, in layouts that others load.

    Places never stand in two splits. The card in it says that the pictures after are synthetic, and how.
    """
    if len(results) < 2:
        raise UsageError("say the new folder behind the results: dataset RESULT... OUTPUT_DIR")
    request = {
        "results": results[:-1],
        "output": results[-1],
        "layouts": [name.strip() for name in layouts.split(",") if name.strip()],
        "size": size,
        "least": least,
        "split": _shares(split),
        "gap": gap,
        "seed": seed,
        "source": source,
        "bands": list(parse_bands(bands)) if bands is not None else None,
        "licence": licence,
        "made_on": made_on,
    }
    result = run_job("dataset", request, progress)
    show_outputs(result, progress)
    if progress != "json":
        for name, one in result.report.items():
            print(f"{name}: {counted(one['chips'], 'chip')} of {counted(one['places'], 'place')}")


def _shares(text: str) -> list[float]:
    try:
        shares = [float(part) for part in text.split(",")]
    except ValueError:
        shares = []
    if len(shares) != 3:
        raise UsageError(f"--split takes three numbers, TRAIN,VAL,TEST, not {text!r}")
    return shares
