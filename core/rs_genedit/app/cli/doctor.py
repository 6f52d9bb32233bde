"""``rs-genedit doctor``: whether the engine works on this machine."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from rs_genedit.app.cli.session import run_job


def command(as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Try everything an edit needs and say what this machine can do. Ends with 1 if something is broken."""
    report = run_job("doctor", {}, "none").report
    if as_json:
        print(json.dumps(report, indent=2, ensure_ascii=False))
    else:
        _show(report)
    raise typer.Exit(0 if report["ok"] else 1)


def _show(report: dict[str, Any]) -> None:
    from rich.console import Console

    from rs_genedit.app.cli.tables import facts, grid

    geodata, threads, cache = report["geodata"], report["threads"], report["cache"]
    versions = [f"{name} {version or 'MISSING'}" for name, version in report["libraries"].items()]
    limits = [f"{name}={value}" for name, value in threads["variables"].items()]
    console = Console()
    console.print(
        facts(
            {
                "rs-genedit": f"{report['version']}, protocol {report['protocol']}",
                "python": f"{report['python']} ({report['interpreter']})",
                "system": report["platform"],
                "libraries": ", ".join(versions),
                "geodata": f"GDAL {geodata['gdal']}, PROJ {geodata['proj']}",
                "ignored": ", ".join(geodata["ignored_variables"]) or None,
                "threads": ", ".join([f"{threads['cores']} cores", f"torch uses {threads['torch']}", *limits]),
                "cache": f"{cache['folder']}: {cache['used_mb']} MB used, {cache['free_mb']} MB free",
                "log": report["log"],
                "can do": ", ".join(report["abilities"]) or "nothing",
            }
        )
    )
    devices = [
        [device["name"], device["title"], _memory(device["free_mb"]), _memory(device["total_mb"])]
        for device in report["devices"]
    ]
    console.print(grid(["device", "", "free", "memory"], devices))
    checks = [["ok" if check["ok"] else "FAILED", check["name"], check["detail"]] for check in report["checks"]]
    console.print(grid(["", "check", "found"], checks))


def _memory(megabytes: int | None) -> str:
    return "unknown" if megabytes is None else f"{megabytes / 1024:.1f} GB"
