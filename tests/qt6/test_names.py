"""Every name of Qt that the plugin uses exists in PyQt6, in the form that the plugin uses it."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

PLUGIN = Path(__file__).resolve().parents[2] / "rs_genedit_plugin"
FILES = sorted(PLUGIN.rglob("*.py"))
#: Qt 6 has these in another module; qt_compat.py takes them from either.
MOVED = {"QAction", "QActionGroup", "QShortcut"}


def imported(tree: ast.Module) -> dict[str, object]:
    """The names of Qt in a file, with what they are in PyQt6."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = importlib.import_module(node.module.replace("qgis.PyQt", "PyQt6"))
            for name in node.names:
                if not (name.name in MOVED and not hasattr(module, name.name)):
                    found[name.asname or name.name] = getattr(module, name.name)
    return found


def chains(tree: ast.Module) -> Iterator[tuple[int, list[str]]]:
    """Dotted names, longest first: ``Qt.AlignmentFlag.AlignLeft`` as a list."""
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            parts, base = [], node
            while isinstance(base, ast.Attribute):
                parts.append(base.attr)
                base = base.value
            if isinstance(base, ast.Name):
                yield node.lineno, [base.id, *reversed(parts)]


@pytest.mark.parametrize("path", FILES, ids=[path.relative_to(PLUGIN).as_posix() for path in FILES])
def test_names_resolve(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known = imported(tree)
    missing = []
    for line, (root, *attributes) in chains(tree):
        value = known.get(root)
        for name in attributes if value is not None else ():
            if not hasattr(value, name):
                missing.append(f"line {line}: {'.'.join([root, *attributes])}")
                break
            value = getattr(value, name)
            if not isinstance(value, type):
                break  # an instance: what follows is found out at run time
    assert missing == []


def test_the_test_finds_what_is_not_there() -> None:
    tree = ast.parse("from qgis.PyQt.QtCore import Qt\nx = Qt.AlignLeft\ny = Qt.AlignmentFlag.AlignLeft\n")
    value = imported(tree)["Qt"]
    assert not hasattr(value, "AlignLeft")
    assert list(chains(tree)) == [(2, ["Qt", "AlignLeft"]), (3, ["Qt", "AlignmentFlag", "AlignLeft"])]
