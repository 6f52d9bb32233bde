"""``rs-genedit stack``: edits that lie on each other, looked at or flattened to one raster."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

import typer

from rs_genedit import protocol
from rs_genedit.app.cli import marks
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.progress import Mode


def command(
    source: Annotated[str, typer.Argument(help="The raster beneath all edits.", show_default=False)],
    items: Annotated[
        list[str],
        typer.Argument(help="The .json Items of edits of it, the lowest first.", show_default=False),
    ],
    output: Annotated[
        str | None,
        typer.Option("--output", help="Flatten the edits to this raster.", show_default="only look at them"),
    ] = None,
    format: Annotated[Literal["cog", "gtiff"], typer.Option("--format", help="Of the output.")] = "cog",
    as_shown: Annotated[
        bool,
        typer.Option("--as-shown", help="Flatten also where an edit would come out otherwise now."),
    ] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace an existing output.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was found as JSON.")] = False,
    progress: Annotated[Mode, typer.Option("--progress", help="json: events on stdout, one a line.")] = "auto",
    threads: Annotated[
        int | None, typer.Option("--threads", help="Threads to use.", show_default="all cores")
    ] = None,
    max_memory: Annotated[int, typer.Option("--max-memory", help="Memory to keep to, in MB.")] = 2048,
    made_on: Annotated[str | None, marks.MADE_ON] = None,
    certificate: Annotated[str | None, marks.CERTIFICATE] = None,
    private_key: Annotated[str | None, marks.PRIVATE_KEY] = None,
    signature: Annotated[protocol.Signature | None, marks.SIGNATURE] = None,
) -> None:
    """Look at edits that were made on each other (edit --on), or flatten them to one raster.

    An edit below which another was removed, moved or made anew may have to be made again: without that the
    stack is not the same as the edits run one on another, and is flattened only on wish (--as-shown).
    """
    request: dict[str, Any] = {
        "source": source,
        "items": items,
        "output": output,
        "format": format,
        "as_shown": as_shown,
        "overwrite": overwrite,
        "threads": threads,
        "max_memory": max_memory,
        "made_on": made_on,
        "certificate": certificate,
        "private_key": private_key,
    }
    request |= {"signature": signature} if signature else {}
    result = run_job("stack", request, progress)
    if as_json:
        print(json.dumps(result.report, indent=2, ensure_ascii=False))
    elif output is None:
        for edit in result.report["edits"]:
            words = {"right": "as it would be made now", "again": "to be made again"}[edit["state"]]
            print(f"{edit['item']}: {words}{', for ' + edit['why'] if edit['why'] else ''}")
    show_outputs(result, "json" if as_json else progress)
