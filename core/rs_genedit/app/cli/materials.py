"""``rs-genedit materials``: the library of textures that edits find by name."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job

app = typer.Typer(help="Keep textures of rasters under names, to fill other places with.", no_args_is_help=True)

_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_Replace = Annotated[bool, typer.Option("--replace", help="Take the place of another of its name.")]


@app.command("list")
def list_(as_json: _Json = False) -> None:
    """Show every material. Ends with 1 if one is damaged."""
    rows = _run({"verb": "list"}, as_json)
    raise typer.Exit(1 if any(row["state"] == "damaged" for row in rows) else 0)


@app.command()
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.", show_default=False)],
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="The raster it is from.", show_default=False)],
    region: Annotated[
        str,
        typer.Option("--region", help="Where: a vector file, GeoJSON, WKT or xmin,ymin,xmax,ymax."),
    ],
    crs: Annotated[
        str | None, typer.Option("--crs", help="CRS of a region given as GeoJSON or WKT.", show_default=False)
    ] = None,
    word: Annotated[
        list[str] | None, typer.Option("--word", help="Another way to ask for it; as often as needed.")
    ] = None,
    origin: Annotated[
        str, typer.Option("--origin", help="Where it is from, in words.", show_default="the raster's name")
    ] = "",
    licence: Annotated[str, typer.Option("--licence", help="What may be done with it, in words.")] = "",
    replace: _Replace = False,
    as_json: _Json = False,
) -> None:
    """Save a polygon of a raster as a material."""
    request: dict[str, Any] = {"verb": "add", "names": [name], "source": source, "region": region, "crs": crs}
    request |= {"words": word or [], "origin": origin, "licence": licence, "replace": replace}
    _run(request, as_json)


@app.command()
def remove(
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="As list has it.", show_default=False)],
    as_json: _Json = False,
) -> None:
    """Delete materials from the library."""
    _run({"verb": "remove", "names": names}, as_json)


@app.command()
def pack(
    archive: Annotated[str, typer.Argument(metavar="ZIP", help="A new zip archive.", show_default=False)],
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME...]", help="All, if none is named.")
    ] = None,
    as_json: _Json = False,
) -> None:
    """Write materials into a zip archive, to share."""
    _run({"verb": "pack", "names": names or [], "archive": archive}, as_json)


@app.command()
def unpack(
    archive: Annotated[str, typer.Argument(metavar="ZIP", help="An archive by pack.", show_default=False)],
    replace: _Replace = False,
    as_json: _Json = False,
) -> None:
    """Take the materials of a zip archive into the library: all, or none where one is not right."""
    _run({"verb": "unpack", "archive": archive, "replace": replace}, as_json)


def _run(request: dict[str, Any], as_json: bool) -> list[dict[str, Any]]:
    report = run_job("materials", request, "none").report
    if as_json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        _show(report)
    return list(report["materials"])


def _show(report: dict[str, Any]) -> None:
    from rich.console import Console

    from rs_genedit.app.cli.tables import grid

    rows = [
        [
            one["name"],
            one["state"] + (f": {one['why']}" if one.get("why") else ""),
            f"{one['gsd']:.3g} m" if one["gsd"] else "unknown",
            f"{one['width']} x {one['height']}",
            ", ".join(one["bands"]) if any(one["bands"]) else f"{len(one['ranges'])} bands",
            ", ".join(one["words"]),
            one["source"],
            one["licence"],
        ]
        for one in report["materials"]
    ]
    print(f"library: {report['folder']}")
    if rows:
        header = ["name", "state", "pixel size", "pixels", "bands", "words", "from", "licence"]
        Console().print(grid(header, rows))
