"""Options by which outputs are marked: which words they tell, the day of making, a signature."""

from __future__ import annotations

from typing import Any

from rs_genedit.app.cli.options import option

_PANEL = "Marks of origin"


def _option(name: str, help: str, default: str | bool = False, **extra: Any) -> Any:
    return option(name, help, _PANEL, default, **extra)


PRIVATE_PROMPT = _option("--private-prompt", "Leave the prompt out of all that goes out with the result.")
MADE_ON = _option(
    "--made-on", "Day that the output names as that of its making.", "today", metavar="YYYY-MM-DD"
)
CERTIFICATE = _option(
    "--certificate", "Sign with this certificate chain (PEM; extra 'credentials').", metavar="FILE"
)
PRIVATE_KEY = _option("--private-key", "The certificate's key (PEM, without a password).", metavar="FILE")
SIGNATURE = _option("--signature", "Into the file or beside it; auto: beside a COG, which stays one.", "auto")
