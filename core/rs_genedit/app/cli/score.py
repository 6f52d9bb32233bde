"""``rs-genedit score``: how well a place fits some words."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from rs_genedit.app.cli.options import parse_bands
from rs_genedit.app.cli.session import run_job


def command(
    raster: Annotated[str, typer.Argument(help="The raster.", show_default=False)],
    prompt: Annotated[
        list[str] | None,
        typer.Option("--prompt", help="What to look for; as often as needed.", show_default=False),
    ] = None,
    roi: Annotated[str | None, typer.Option("--roi", help="Where to look.", show_default="everywhere")] = None,
    roi_crs: Annotated[
        str | None,
        typer.Option("--roi-crs", help="CRS of an ROI given as GeoJSON or WKT.", show_default="RASTER's"),
    ] = None,
    guide: Annotated[str, typer.Option("--guide", help="The encoder: see models list.")] = "builtin",
    bands: Annotated[
        str | None,
        typer.Option(
            "--bands",
            help="Bands that stand for red, green and blue.",
            metavar="R,G,B",
            show_default="the scene's own",
        ),
    ] = None,
    ensemble: Annotated[
        bool, typer.Option("--ensemble/--no-ensemble", help="Average over paraphrases.")
    ] = True,
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda, cuda:1 or mps.")] = "auto",
) -> None:
    """Print as JSON how well a place fits each prompt: CLIP score in percent, and its chance among the prompts.

    An encoder that steered an edit is no judge of it: score with another --guide.
    """
    request = {
        "source": raster,
        "prompts": prompt or [],
        "roi": roi,
        "roi_crs": roi_crs,
        "guide": guide,
        "bands": parse_bands(bands) if bands is not None else None,
        "ensemble": ensemble,
        "device": device,
    }
    print(json.dumps(run_job("score", request, "auto").report, indent=2, ensure_ascii=False))
