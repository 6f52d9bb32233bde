"""``rs-genedit demo``: see what the engine does, on a scene of its own or on yours."""

from __future__ import annotations

from typing import Annotated

import typer

from rs_genedit import protocol
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.progress import Mode


def command(
    output: Annotated[
        str, typer.Argument(metavar="OUT_DIR", help="Folder for all results.", show_default=False)
    ],
    scene: Annotated[
        str | None, typer.Option("--scene", help="A raster to flood.", show_default="one that is made up")
    ] = None,
    roi: Annotated[
        str | None, typer.Option("--roi", help="Where in --scene the flood is.", show_default="found by itself")
    ] = None,
    exemplar: Annotated[
        str | None,
        typer.Option("--exemplar", help="The water in --scene to flood with.", show_default="found by itself"),
    ] = None,
    quality: Annotated[protocol.Quality, typer.Option("--quality", help="Speed against detail.")] = "standard",
    method: Annotated[protocol.Denoiser, typer.Option("--method", help="The denoiser.")] = "patch",
    seed: Annotated[int, typer.Option("--seed", help="Another seed, another flood.")] = 0,
    progress: Annotated[Mode, typer.Option("--progress", help="json: events on stdout, one a line.")] = "auto",
) -> None:
    """Flood the banks of a river by exemplar: GeoTIFF, change mask and a before/after picture."""
    request = {
        "output": output,
        "scene": scene,
        "roi": roi,
        "exemplar": exemplar,
        "quality": quality,
        "method": method,
        "seed": seed,
    }
    show_outputs(run_job("demo", request, progress), progress)
