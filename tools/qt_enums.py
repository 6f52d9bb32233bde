"""Find what runs under Qt 5 and breaks under Qt 6: enum members without their enum, and names that are gone.

PyQt6 knows ``Qt.AlignmentFlag.AlignLeft`` only, PyQt5 knows ``Qt.AlignLeft`` as well. A class that is followed
by one capitalised name is taken for such a short form, unless that name is itself a class or an enum in use:
called, subscripted, gone through to a member, or in an annotation.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_CLASS = re.compile(r"^(Qt|Qgis|Q[A-Z]\w*|Qgs[A-Z]\w*)$")
#: Modules whose members are classes, not enum members.
_MODULES = re.compile(r"^Qt(Core|Gui|Widgets|Network|Svg|Test|Xml|Sql|PrintSupport|Qml|Quick)$")
_MEMBER = re.compile(r"^[A-Z][A-Za-z0-9]*$")
#: Capitalised attributes that are classes, enums or constants by themselves.
_NOT_MEMBERS = {"QGIS_VERSION", "QGIS_VERSION_INT"}
#: Functions that are given a class or an enum.
_TAKES_CLASSES = {"isinstance", "issubclass", "hasattr", "getattr", "pyqtSignal"}
GONE_CALLS = {
    "exec_": "call exec()",
    "toTime_t": "call toSecsSinceEpoch()",
    "setMargin": "call setContentsMargins()",
    "desktop": "ask QGuiApplication.screens()",
}
GONE_NAMES = {
    "QRegExp": "use QRegularExpression",
    "QDesktopWidget": "use QScreen",
    "QRegExpValidator": "use QRegularExpressionValidator",
}


def faults(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line numbers with what is wrong there, for one parsed file."""
    harmless = set(_harmless(tree))
    own = set(_local_classes(tree))
    through = {
        node.value.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            owner = _last_name(node.value)
            short = _is_class(owner) and owner not in own and _MEMBER.match(node.attr)
            if short and node not in harmless and node.attr not in through | _NOT_MEMBERS:
                yield node.lineno, f"{owner}.{node.attr}: name its enum, as {owner}.ITSENUM.{node.attr}"
            if node.attr in GONE_NAMES:
                yield node.lineno, f"{node.attr} is gone in Qt 6: {GONE_NAMES[node.attr]}"
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in GONE_CALLS
        ):
            yield node.lineno, f"{node.func.attr}() is gone in Qt 6: {GONE_CALLS[node.func.attr]}"
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name in GONE_NAMES:
                    yield node.lineno, f"{alias.name} is gone in Qt 6: {GONE_NAMES[alias.name]}"


def _harmless(tree: ast.Module) -> Iterator[ast.AST]:
    """Attributes that are classes or enums in use: gone through, called, subscripted, annotated, inherited."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Attribute, ast.Subscript)):
            yield node.value
        elif isinstance(node, ast.Call):
            yield node.func
            if isinstance(node.func, ast.Name) and node.func.id in _TAKES_CLASSES:
                yield from node.args
        elif isinstance(node, ast.ClassDef):
            yield from node.bases
        elif isinstance(node, (ast.AnnAssign, ast.arg)) and node.annotation is not None:
            yield from ast.walk(node.annotation)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns is not None:
            yield from ast.walk(node.returns)
        elif isinstance(node, ast.For):
            yield node.iter


def _local_classes(tree: ast.Module) -> Iterator[str]:
    """Classes of this file whose name looks like Qt's."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and _CLASS.match(node.name):
            yield node.name


def _last_name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _is_class(name: str) -> bool:
    return bool(_CLASS.match(name)) and not _MODULES.match(name)
