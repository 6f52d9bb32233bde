"""``rs-genedit models``: encoders that judge words, and latent models; nothing is fetched unless asked here."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job

app = typer.Typer(
    help="List, fetch and verify image-text encoders (guides) and latent models.", no_args_is_help=True
)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@app.command("list")
def list_(as_json: _Json = False) -> None:
    """Show every guide and latent model by name, and whether it is here."""
    _run("list", [], as_json)


@app.command()
def fetch(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME...", help="As models list has it.", show_default=False)
    ],
    trust: Annotated[
        bool,
        typer.Option("--trust", help="Take files that no SHA-256 is pinned for as their source offers them."),
    ] = False,
    accept_licence: Annotated[
        bool,
        typer.Option("--accept-licence", help="The licence of the latent model was read and is accepted."),
    ] = False,
    as_json: _Json = False,
) -> None:
    """Download guides and latent models, resuming what was begun, and check them against their SHA-256.

    RS_GENEDIT_MIRROR names another hub or a local folder; RS_GENEDIT_OFFLINE=1 forbids any download.
    """
    _run("fetch", names, as_json, trust, accept_licence)


@app.command()
def verify(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="All that are here, if none is named.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Check the files of guides and latent models. Ends with 1 if one is damaged."""
    models = _run("verify", names or [], as_json)
    raise typer.Exit(1 if any(model["state"] == "damaged" for model in models) else 0)


def _run(
    verb: str, names: list[str], as_json: bool, trust: bool = False, accept: bool = False
) -> list[dict[str, Any]]:
    request = {"verb": verb, "names": names, "trust": trust, "accept_licence": accept}
    report = run_job("models", request, "auto" if verb == "fetch" else "none").report
    if as_json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        _show(report["models"])
    return list(report["models"])


def _show(models: list[dict[str, Any]]) -> None:
    from rich.console import Console

    from rs_genedit.app.cli.tables import grid

    rows = [
        [
            model["name"],
            model["state"] + (f": {model['why']}" if model.get("why") else ""),
            f"{model['megabytes']} MB" if model["megabytes"] else "",
            model["licence"],
            model["about"],
        ]
        for model in models
    ]
    Console().print(grid(["name", "state", "size", "licence", ""], rows))
