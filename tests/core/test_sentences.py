"""Sentences of the engine reach people in QGIS too: no option, variable or command of a shell stands in one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rs_genedit
import rs_genedit_demo
from rs_genedit.app import cli
from rs_genedit.app.cli.commands import COMMANDS, GROUPS, application
from rs_genedit.app.cli.hints import _WORDS, with_hint
from rs_genedit.errors import GenEditError, SceneError, UsageError
from typer.main import get_command

ENGINE = Path(rs_genedit.__file__).parent
DEMO = Path(rs_genedit_demo.__file__).parent
SHELL = re.compile(
    r"(?<![\w-])--[a-z][a-z-]+|\brs-genedit (?:edit|info|models|doctor|compare|score)\b"
    r"|RS_GENEDIT_[A-Z]+\b.*\s|\s.*RS_GENEDIT_|gdal_\w+ -|\bulimit\b|\bsudo\b"
)


def modules() -> list[Path]:
    front = ENGINE / "app" / "cli"
    return sorted(p for root in (ENGINE, DEMO) for p in root.rglob("*.py") if front not in p.parents)


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Texts of a module but for docstrings and hints, which each front end says in its own words."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        if isinstance(node, ast.keyword) and node.arg == "hint":
            left_out.update(id(part) for part in ast.walk(node.value))
        if isinstance(node, ast.Assign) and _is_arguments(node.targets[0]):
            left_out.update(id(part) for part in ast.walk(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and not {id(part) for part in node.values} & left_out:
            left_out.update(id(part) for part in node.values)
            yield (
                node.lineno,
                "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.lineno, node.value


def _is_arguments(target: ast.expr) -> bool:
    """Whether what is assigned are another program's arguments: no person reads them."""
    named = target.slice if isinstance(target, ast.Subscript) else None
    return isinstance(named, ast.Constant) and str(named.value).endswith("_args")


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(path.parents[2]).as_posix())
def test_no_sentence_names_an_option(path: Path) -> None:
    found = [(line, text) for line, text in sentences(path) if SHELL.search(text)]
    assert not found


def test_the_walk_finds_what_it_looks_for(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text(
        '"""Doc --roi."""\nraise E(f"no {x} (--roi)", hint="--to")\nraise E("set RS_GENEDIT_CACHE to a disk")\n'
        'get("RS_GENEDIT_CACHE")\nE("fetch it with rs-genedit models fetch x")\nE("gdal_translate -ot Byte")\n'
    )
    assert [line for line, text in sentences(path) if SHELL.search(text)] == [2, 3, 5, 6]


def hints() -> set[str]:
    """Every hint that the engine gives: words of the table, commands in backticks, names of variables."""
    found = set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "hint" and isinstance(node.value, ast.Constant):
                found.add(str(node.value.value))
    return found - {""}


def test_every_hint_is_known_to_the_command_line() -> None:
    assert {hint for hint in hints() if hint.isalpha()} <= set(_WORDS)
    assert set(_WORDS) <= hints() | {"memory", "source"}, "given by the command line itself"


def test_every_option_of_the_hints_exists() -> None:
    options = {
        name
        for command in get_command(application([*COMMANDS, *GROUPS])).commands.values()
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
    }
    for words in _WORDS.values():
        for option in re.findall(r"--[a-z0-9-]+", words):
            assert option in options, option


def test_the_command_line_says_the_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert with_hint("this edit needs an ROI", "roi") == "this edit needs an ROI (--roi)"
    assert with_hint("convert it", "`gdal_translate a b`") == "convert it (`gdal_translate a b`)"
    assert with_hint("no hint", "") == "no hint"
    assert cli.main(["edit", "a.tif", "b.tif", "--remove"]) == 2
    assert "(--roi)" in capsys.readouterr().err


def test_an_error_is_its_sentence_and_its_builtin() -> None:
    error = SceneError("it is cut", hint="`fetch`")
    assert (str(error), error.hint, error.args) == ("it is cut", "`fetch`", ("it is cut",))
    assert isinstance(error, OSError)
    assert UsageError("a").hint == ""
    assert GenEditError().hint == ""
