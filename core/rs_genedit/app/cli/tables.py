"""The two kinds of table that reports are shown in. Cells are plain text: paths may look like rich's markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text


def facts(entries: Mapping[str, str | None]) -> Table:
    """Names and what they are; what is None is left out."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in entries.items():
        if value is not None:
            table.add_row(name, Text(value))
    return table


def grid(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """Rows under a header."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for title in header:
        table.add_column(title, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table
