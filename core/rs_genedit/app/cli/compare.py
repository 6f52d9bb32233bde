"""``rs-genedit compare``: hold an edit against its source."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from rs_genedit.app.cli.session import run_job


def command(
    before: Annotated[str, typer.Argument(help="The source raster.", show_default=False)],
    after: Annotated[str, typer.Argument(help="The edited raster, full size.", show_default=False)],
    roi: Annotated[
        str | None,
        typer.Option(
            "--roi", help="Where the edit was meant to be.", show_default="AFTER's own, else what changed"
        ),
    ] = None,
    roi_crs: Annotated[
        str | None,
        typer.Option("--roi-crs", help="CRS of regions given as GeoJSON or WKT.", show_default="BEFORE's"),
    ] = None,
    feather: Annotated[
        int | None,
        typer.Option(
            "--feather", help="Pixels around the ROI that may change too.", show_default="AFTER's own"
        ),
    ] = None,
    exemplar: Annotated[
        str | None,
        typer.Option(
            "--exemplar",
            help="Place in BEFORE as sharp as the edit should be.",
            show_default="AFTER's own, else BEFORE in the ROI",
        ),
    ] = None,
) -> None:
    """Say in JSON what changed, how the border and the detail look, and which metadata was lost.

    Ratios near 1 are good: seam_ratio is the gradient across the ROI's border over the one around it (its value
    before the edit beside it), detail_ratio the sharpness of the edit over that of its exemplar.
    """
    request = {
        "before": before,
        "after": after,
        "roi": roi,
        "roi_crs": roi_crs,
        "feather": feather,
        "exemplar": exemplar,
    }
    result = run_job("compare", request, "auto")
    print(json.dumps(result.report, indent=2))
