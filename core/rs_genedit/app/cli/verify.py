"""``rs-genedit verify``: say what is known of a file's origin."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job


def command(
    file: Annotated[str, typer.Argument(help="The raster, or a file beside it.", show_default=False)],
    item: Annotated[
        str | None,
        typer.Option("--item", help="Its STAC Item, where that does not lie beside it.", show_default=False),
    ] = None,
    trust: Annotated[
        str | None,
        typer.Option(
            "--trust", help="PEM file of certificates that you trust, for signatures.", show_default=False
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print all of it as JSON.")] = False,
) -> None:
    """Say, offline, who made a file, which pixels are synthetic, and whether they are still as written.

    Exit code 0: pixels, marks and signature are as RS GenEdit wrote them; 1: they are not, or nobody can tell.
    """
    found = run_job("verify", {"file": file, "item": item, "trust": trust}, "auto").report
    if as_json:
        print(json.dumps(found, indent=2, ensure_ascii=False))
    else:
        print(found["sentence"])
        _show(found)
    if not found["as_written"]:
        raise typer.Exit(1)


def _show(found: Mapping[str, Any]) -> None:
    from rich.console import Console

    from rs_genedit.app.cli.tables import facts

    marks, made, what = found.get("marks"), found.get("synthetic"), found.get("what")
    pixels, signature = found.get("pixels"), found.get("signature")
    rows: dict[str, str | None] = {
        "Made by": found.get("made_by"),
        "Made on": found.get("made_on"),
        "What": f"{what['words']} ({what['term']})" if what and what["words"] else what and what["term"],
        "Prompt": found.get("prompt"),
        "Seed": None if found.get("seed") is None else str(found["seed"]),
        "Item": found.get("item"),
        "Synthetic": f"{made['px']} pixels, {made['share']:.2%}; mask: {made['mask']}" if made else None,
        "Pixels": f"{pixels['as_written']} of {pixels['blocks']} blocks as written" if pixels else None,
        "Tags": _there(marks and marks["tags"]),
        "XMP": _there(marks and marks["xmp"]),
        "Signature": (signature["words"] or signature["state"]) if signature else None,
    }
    console = Console(highlight=False, soft_wrap=True)
    console.print(facts(rows))


def _there(value: Any) -> str | None:
    return None if value is None else "there" if value else "missing"
