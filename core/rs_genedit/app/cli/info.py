"""``rs-genedit info``: what a raster is, and whether it can be edited."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job


def command(
    raster: Annotated[str, typer.Argument(help="The raster.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show size, bands, CRS, masks, ground sample distance, and whether the raster can be edited."""
    report = run_job("info", {"source": raster}, "none").report
    if as_json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        _show(report)


def _show(report: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.text import Text

    from rs_genedit.app.cli.tables import facts, grid

    block = report["block"]
    console = Console()
    console.print(Text(report["path"], style="bold"))
    console.print(
        facts(
            {
                "size": f"{report['width']} x {report['height']} px, " + _count(len(report["bands"]), "band"),
                "file": f"{report['driver']}, {report['bytes'] / 2**20:.1f} MB, "
                f"{report['compression'] or 'uncompressed'}, blocks of "
                + (f"{block[1]} x {block[0]}" if block else "nothing"),
                "CRS": _crs_words(report),
                "georeferencing": report["georeferencing"],
                "bounds": ", ".join(f"{value:.10g}" for value in report["bounds"]),
                "pixel size": f"{report['gsd']:.4g} m" if report["gsd"] else "unknown",
                "mask": report["mask"],
                "synthetic": "yes: made by this engine" if report["ai_generated"] else None,
                "editable": "yes" if report["editable"] else f"no: {report['why']}",
            }
        )
    )
    rows = [
        [
            str(band["band"]),
            band["role"],
            band["dtype"],
            _number(band["nodata"]),
            _spread(band["range"]),
            "yes" if band["edited"] else "no",
            _words(band),
        ]
        for band in report["bands"]
    ]
    console.print(grid(["band", "role", "type", "nodata", "bulk of values", "edited", "description"], rows))


def _crs_words(report: dict[str, Any]) -> str:
    if report["crs"]:
        return str(report["crs"]["name"])
    if report["georeferencing"] == "pixels":
        return "none: coordinates are pixels"
    return "not named: coordinates are those of the georeferencing"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _spread(spread: list[float] | None) -> str:
    return "" if spread is None else f"{spread[0]:.6g} to {spread[1]:.6g}"


def _number(value: float | str | None) -> str:
    return "" if value is None else value if isinstance(value, str) else f"{value:g}"


def _words(band: dict[str, Any]) -> str:
    """Description, unit and scaling, as far as there are any."""
    parts = [band["description"], band["unit"]]
    if (band["scale"], band["offset"]) != (1.0, 0.0):
        parts.append(f"x {band['scale']:g} + {band['offset']:g}")
    return ", ".join(part for part in parts if part)
