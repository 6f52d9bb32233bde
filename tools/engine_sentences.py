"""The catalogue of what the engine says, as templates: found in its source, and kept in step with it.

The plugin says the engine's sentences in the person's language, so it has to know every text that the engine
can put into an error, a warning, a stage of the progress or a report; and the plugin's own installer of the
engine, which has no Qt to translate by. This tool reads the syntax trees and lists the texts as templates,
``the {what} lies outside the scene{hint}``, with fields named after the expressions that fill them. A text that
is put together of several stands in parts: the field of one holds another.

``list`` prints them with their places, ``check`` says which of them the catalogue (resources/engine_words/
sentences.json) lacks and which of its own nobody says any more, ``update`` takes out the latter and adds the
former. Left out, by rule, are modules that no operation of the plugin reaches (the command line),
:data:`SILENT` modules, and texts in :data:`SILENT_CALLS`.
"""

from __future__ import annotations

import argparse
import ast
import builtins
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "core" / "rs_genedit"
CATALOGUE = ROOT / "resources" / "engine_words" / "sentences.json"

#: What the plugin asks the engine for; a test holds it against the plugin's source.
OPERATIONS = frozenset(
    (
        *("edit", "stack", "sequence", "foresee", "grow", "doctor", "demo", "models", "materials"),
        *("paraphrase", "verify", "dataset", "batch", "export"),
    )
)
#: The plugin's installer of the engine, which has no Qt to translate by: modules of rs_genedit_plugin/engine.
INSTALLER = (
    *("child", "environment", "folders", "install", "interpreter", "inventory", "lock", "pip"),
    *("requirements", "runner", "space"),
)
#: Modules that are reached and say nothing to a person of the plugin, each with what its texts are.
SILENT = {
    "batch_request": "how a batch is asked for, which the Export page has checked before",
    "dataset.card": "a data set's README",
    "dataset.croissant": "a data set's description",
    "dataset.layouts": "files of a data set",
    "dataset.stac": "a data set's Items",
    "jobs.batch.collect": "parts of a batch, which are joined on the command line alone",
    "jobs.batch.costs": "names of figures",
    "jobs.batch.plan": "faults of a plan's file, which the plugin writes itself",
    "jobs.batch.yaml_file": "faults of a plan's file, which the plugin writes itself",
    "methods.multiscale.patchmatch": "sources of kernels, and faults of the program itself",
    "language.client": "what a language model is told",
    "raster.gdalxml": "XML",
    "raster.pixel_hashes": "read by verify, which says it in its own words",
    "raster.xmltags": "XML",
    "raster.xmp": "XML",
    "runtime.compiled": "the log",
    "runtime.logs": "the log",
    "runtime.machine_code": "faults of the program itself",
    "runtime.web": "HTTP headers",
}
#: Calls whose texts are no sentences to a person: patterns, names of noise fields, formats, the log.
SILENT_CALLS = re.compile(
    r"(^|\.)(_?log(ger)?\.\w+|getLogger\(.*|re\.\w+|struct\.\w+|warnings\.(filterwarnings|simplefilter)|execute|strftime|strptime|encode|"
    r"noise|streaks|scattered|ArgumentParser|add_argument|endswith|startswith|Process|LatentCard|ModelCard|"
    r"split|partition|rpartition|removeprefix|removesuffix|get_logger|compile|TypeVar|cast|DIGEST|hashed|digest)$"
)
#: Constants and arguments that are no sentences to a person either: what language models are told, what is
#: written into files, licences in the words of those who gave them.
SILENT_NAMES = frozenset(
    (
        *("hint", "domain", "INSTRUCTION", "DISCLAIMER", "FORMAT", "_PLACELESS", "_SCHEMA", "_PEOPLE"),
        *("code", "_RAIL_M", "_TYPES", "_RAIL_PP", "terms"),
    )
)
#: Errors of Python itself, which reach a person only where these modules hand their sentence on.
HANDED_ON = frozenset(
    (
        *("materials", "presets", "storyboard", "prompts", "json_files", "raster_files"),
        *("vector_files", "owned", "jobs.doctor", "raster.region_source", "models.download"),
    )
)
_BUILTIN_ERRORS = {name for name in vars(builtins) if name.endswith(("Error", "Exception", "Interrupt"))}
_WORD = re.compile(r"[A-Za-z]{2,}")
FIELD = re.compile(r"\{\w+\}")
#: What the dock has no such thing as: options, commands, variables, and what only the command line may do.
OF_THE_COMMAND_LINE = re.compile(
    r"(?<![-\w}])--?[a-z][\w-]*|`|\bRS_GENEDIT|rs-genedit|\bROI\b|allow overwriting|#LAYER"
)


def modules() -> dict[str, Path]:
    """Every module of the engine by its name below rs_genedit, packages by their own."""
    found = {}
    for path in sorted(ENGINE.rglob("*.py")):
        parts = path.relative_to(ENGINE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def reached() -> dict[str, Path]:
    """The modules that the plugin's operations lead to by imports, and those that the plugin imports itself."""
    known = modules()
    todo = ["app.worker", "runtime.faults", *(f"jobs.{name}" for name in OPERATIONS)]
    todo += [name for name in known if name.split(".")[0] == "tasks"]
    contract = (ROOT / "rs_genedit_plugin" / "contract.py").read_text(encoding="utf-8")
    todo += [name for name in known if "." not in name and re.search(rf"\b{name}\b", contract) and name]
    seen: dict[str, Path] = {}
    while todo:
        name = todo.pop()
        if name in known and name not in seen:
            seen[name] = known[name]
            todo += _imported(name, known[name])
    return {name: seen[name] for name in sorted(seen) if not _is_silent(name)}


def _is_silent(name: str) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in SILENT)


def _imported(name: str, path: Path) -> Iterator[str]:
    """Modules that ``path`` imports, by statement or by a name that starts with rs_genedit."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name.removeprefix("rs_genedit.") for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = (node.module or "").removeprefix("rs_genedit").lstrip(".")
            if node.level:
                base = ".".join([*package[: len(package) - node.level + 1], *([base] if base else [])])
            yield base
            yield from (f"{base}.{one.name}".lstrip(".") for one in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.removeprefix("rs_genedit.") if node.value.startswith("rs_genedit.") else ""


def sentences() -> dict[str, str]:
    """Every template that the engine can send to the plugin, with the place where it stands first."""
    found: dict[str, str] = {}
    installer = ROOT / "rs_genedit_plugin" / "engine"
    for name, path in {
        **reached(),
        **{f"installer.{one}": installer / f"{one}.py" for one in INSTALLER},
    }.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for template, line in _Reader(name).read(tree):
            found.setdefault(template, f"{path.relative_to(ROOT).as_posix()}:{line}")
    return found


class _Reader:
    """Collects the templates of one module."""

    def __init__(self, module: str) -> None:
        self._hands_on = module in HANDED_ON or module.startswith("installer.")

    def read(self, tree: ast.AST) -> list[tuple[str, int]]:
        self.found: list[tuple[str, int]] = []
        self._said_in: set[str] = _names_in_fields(tree)
        self._walk(tree, False)
        return self.found

    def _walk(self, node: ast.AST, single: bool) -> None:
        """Read ``node``; with ``single``, one word is a text too (a stage, or what fills a field)."""
        if _is_text(node):
            for template in _templates(node):
                if _is_prose(template, single):
                    self.found.append((template, getattr(node, "lineno", 0)))
            for child in ast.walk(node):
                if isinstance(child, ast.FormattedValue):
                    self._walk(child.value, False)
            return
        for child, alone in self._parts(node):
            self._walk(child, alone or (single and isinstance(node, (ast.IfExp, ast.BoolOp))))

    def _parts(self, node: ast.AST) -> Iterator[tuple[ast.AST, bool]]:
        """The parts of ``node`` that may hold texts for a person, each with whether one word is one."""
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return  # a docstring
        if isinstance(node, ast.Raise):
            if not self._is_internal(node):
                yield from self._told(node.exc)
            return
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if SILENT_CALLS.search(called):
                return
            yield node.func, False
            if called.endswith(("progress", "warn", "fail", "refuse")):
                yield from self._told(node)
                return
            yield from ((one, False) for one in node.args)
            yield from self._named(node)
            return
        if isinstance(node, ast.IfExp):
            yield from ((one, False) for one in (node.test, node.body, node.orelse))
            return
        if isinstance(node, ast.Compare):
            return
        if isinstance(node, ast.Subscript):
            yield node.value, False
            return
        if isinstance(node, ast.Dict):
            yield from ((one, False) for one in node.values)
            return
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            named = {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}
            if named & SILENT_NAMES:
                return
            yield node.value, bool(named & self._said_in)
            return
        if isinstance(node, ast.FunctionDef):
            yield from (
                (one, False) for one in (*node.args.defaults, *node.args.kw_defaults) if one is not None
            )
            yield from ((one, False) for one in node.body)
            return
        if isinstance(node, (ast.Assert, ast.Import, ast.ImportFrom, ast.Global)):
            return
        yield from ((one, False) for one in ast.iter_child_nodes(node))

    def _told(self, node: ast.AST | None) -> Iterator[tuple[ast.AST, bool]]:
        """The parts of a call that tells a person its first argument, be it a word."""
        if isinstance(node, ast.Call):
            yield node.func, False
            yield from ((one, number == 0) for number, one in enumerate(node.args))
            yield from self._named(node)
        elif node is not None:
            yield node, False

    def _named(self, call: ast.Call) -> Iterator[tuple[ast.AST, bool]]:
        yield from ((one.value, False) for one in call.keywords if one.arg not in SILENT_NAMES)

    def _is_internal(self, node: ast.Raise) -> bool:
        """Whether it is an error of Python, told to a person as unforeseen only."""
        raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return isinstance(raised, ast.Name) and raised.id in _BUILTIN_ERRORS and not self._hands_on


def _names_in_fields(tree: ast.AST) -> set[str]:
    """Names whose value stands in a text as it is."""
    fields = (node.value for node in ast.walk(tree) if isinstance(node, ast.FormattedValue))
    return {field.id for field in fields if isinstance(field, ast.Name)}


def _is_text(node: ast.AST) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _is_text(node.left) and _is_text(node.right)
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _templates(node: ast.AST) -> list[str]:
    """The templates of a text: one, or one for each choice between constants that stands in it."""
    parts: list[list[str]] = []
    for part in _flat(node):
        if isinstance(part, ast.Constant):
            # A constant that is filled later by format() has its fields in braces already.
            parts.append([re.sub(r"\{([a-z]\w*)\}", "\0\\1\0", str(part.value))])
        elif (
            isinstance(part, ast.FormattedValue)
            and isinstance(part.value, ast.IfExp)
            and all(isinstance(one, ast.Constant) for one in (part.value.body, part.value.orelse))
        ):
            parts.append([str(one.value) for one in (part.value.body, part.value.orelse)])  # type: ignore[attr-defined]
        else:
            parts.append(["\0" + _field_name(part) + "\0"])
    made = [""]
    for choices in parts:
        made = [before + choice for before in made for choice in choices]
    return [_numbered(one) for one in made]


def _flat(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp):
        yield from _flat(node.left)
        yield from _flat(node.right)
    elif isinstance(node, ast.JoinedStr):
        yield from node.values
    else:
        yield node


def _field_name(part: ast.AST) -> str:
    """``strerror`` of ``error.strerror``, ``names`` of ``', '.join(names) or 'none'``."""
    names = re.findall(r"[A-Za-z_]\w*", re.sub(r"'[^']*'|\"[^\"]*\"", "", ast.unparse(part.value)))  # type: ignore[attr-defined]
    dull = {"self", "join", "map", "repr", "len", "str", "int", "or", "if", "else", "is", "not", "for", "in"}
    dull |= {"max", "min", "float", "path", "Path", "sorted", "list", "tuple", "None", "one", "replace"}
    telling = [name for name in names if name.strip("_").lower() not in dull] or names or ["value"]
    return telling[0 if "join" in names or "(" in ast.unparse(part.value) else -1].strip("_").lower()  # type: ignore[attr-defined]


def _numbered(template: str) -> str:
    """Fields in braces; the second of a name is numbered."""
    seen: dict[str, int] = {}

    def field(found: re.Match[str]) -> str:
        seen[found[1]] = seen.get(found[1], 0) + 1
        return f"{{{found[1]}_{seen[found[1]]}}}" if seen[found[1]] > 1 else f"{{{found[1]}}}"

    return re.sub("\0(.*?)\0", field, template.replace("{", "(").replace("}", ")"))


def _is_prose(template: str, single: bool) -> bool:
    fixed = re.sub(r"\{\w+\}", "\0", template)
    if fixed.startswith(("rs-genedit on ", "its page says ")):
        return False
    if re.search(r"[\n|]|<\w|\w>|%[sd]|::|==|^\W*gdal|^-|^`|^https?:|=\S|^[.\d]|^\w+_\w+\.|^\w+_\w+$", fixed):
        return False
    words = _WORD.findall(fixed)
    if single and len(words) == 1:
        if "\0" in fixed:
            return " " in fixed.strip() and len(words[0]) > 2
        return fixed.isalpha() and fixed.islower() and fixed not in ("auto", "off", "raw")
    return len(words) > 1 and " " in fixed.strip() and any(word.islower() for word in words)


def catalogue(path: Path = CATALOGUE) -> dict[str, dict[str, str]]:
    """``sentences`` (template to what the dock says) and ``names`` (the same of single words)."""
    read: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return read


def faults(path: Path = CATALOGUE) -> Iterator[str]:
    """Where the catalogue and the engine differ, and where the dock would speak as the command line does."""
    said, known = sentences(), catalogue(path)["sentences"]
    for template in sorted(said.keys() - known.keys()):
        yield f"{said[template]}: the catalogue lacks {template!r}: run update, then translate it"
    for template in sorted(known.keys() - said.keys()):
        yield f"the engine says {template!r} no more: run update"
    for template, spoken in known.items():
        if sorted(FIELD.findall(template)) != sorted(FIELD.findall(spoken)):
            yield f"other fields in {spoken!r} than in {template!r}"
        if OF_THE_COMMAND_LINE.search(spoken):
            yield f"{spoken!r} speaks as the command line does"


def update(path: Path = CATALOGUE) -> None:
    """Bring the catalogue into step: new templates come in with the dock's usual words for what they name."""
    read = catalogue(path)
    known = read["sentences"]
    read["sentences"] = {
        template: known.get(template, _in_dock_words(template)) for template in sorted(sentences())
    }
    path.write_text(json.dumps(read, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _in_dock_words(template: str) -> str:
    for word, spoken in (("an ROI", "a region"), ("ROI", "region"), ("the scene", "the raster")):
        template = template.replace(word, spoken)
    return template


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("act", choices=("list", "check", "update"))
    asked = parser.parse_args(arguments)
    if asked.act == "list":
        print("\n".join(f"{place}\t{template}" for template, place in sentences().items()))
        return 0
    if asked.act == "update":
        update()
    found = list(faults())
    print("\n".join(found) or f"engine sentences: {len(catalogue()['sentences'])}, all in the catalogue")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
