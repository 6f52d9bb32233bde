"""``rs-genedit metrics``: how steady a finished story is."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job


def _model(name: str, help: str) -> Any:
    return typer.Option(name, help=help, show_default=False)


def command(
    story: Annotated[str, typer.Argument(help="A story's folder or collection.json.", show_default=False)],
    guide: Annotated[
        str, typer.Option("--guide", help="The encoder of feature_consistency: see models list.")
    ] = "builtin",
    dino: Annotated[str | None, _model("--dino", "File of DINO ViT-B/16, for subject_consistency.")] = None,
    clip: Annotated[str | None, _model("--clip", "Encoder CLIP ViT-B/32, for background_consistency.")] = None,
    clip_large: Annotated[
        str | None, _model("--clip-large", "Encoder CLIP ViT-L/14, for aesthetic_quality.")
    ] = None,
    aesthetic_head: Annotated[
        str | None, _model("--aesthetic-head", "File of LAION's linear head on it.")
    ] = None,
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda, cuda:1 or mps.")] = "auto",
) -> None:
    """Print as JSON how steady a story is: VBench's scores as far as their models are there, and substitutes.

    1 stands still. What could not be computed is listed with its reason; outside_roi_max_abs_diff must be 0.
    """
    request = {
        "story": story,
        "guide": guide,
        "dino": dino,
        "clip": clip,
        "clip_large": clip_large,
        "aesthetic_head": aesthetic_head,
        "device": device,
    }
    print(json.dumps(run_job("metrics", request, "auto").report, indent=2, ensure_ascii=False))
