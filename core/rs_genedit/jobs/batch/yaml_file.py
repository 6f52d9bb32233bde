"""YAML that others wrote, read by the safe loader, each part with its line, so that a fault can be shown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import yaml

from rs_genedit.errors import UsageError

#: Bytes of a plan, levels that it is nested, and parts that it has once its aliases are followed.
LARGEST, DEEPEST, MOST_PARTS = 16_000_000, 24, 500_000
_STRING = "tag:yaml.org,2002:str"
_COLLECTIONS = ("tag:yaml.org,2002:map", "tag:yaml.org,2002:seq")
_PLAIN = tuple(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null"))


class PlanError(UsageError):
    """A plan cannot be carried out as it is written; the sentence says where and what would do."""


@dataclass(frozen=True)
class Part:
    """A value of a plan: text, number, truth value, None, or a list or mapping of parts.

    ``place`` says where it stands: a line of a YAML file, or a feature of a layer.
    """

    value: Any
    place: str

    def fail(self, sentence: str) -> NoReturn:
        """Raise :class:`PlanError` for this part."""
        raise PlanError(f"{self.place}: {sentence}")

    def mapping(self, what: str, known: Sequence[str]) -> dict[str, Part]:
        """The parts of a mapping whose keys are among ``known``."""
        if not isinstance(self.value, dict):
            self.fail(f"{what} must be a mapping of names to values, not {self.shown}")
        for key, part in self.value.items():
            if key not in known:
                part.fail(f"{what} has no {key!r}: it has {', '.join(known)}")
        return dict(self.value)

    def items(self, what: str) -> list[Part]:
        """The parts of a list; of a lone value a list of one."""
        if isinstance(self.value, dict) or not isinstance(self.value, list):
            return [self]
        if not self.value:
            self.fail(f"{what} must not be an empty list")
        return list(self.value)

    def text(self, what: str) -> str:
        """Words."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail(f"{what} must be text, not {self.shown}")
        return self.value

    def number(self, what: str, least: float = -math.inf, most: float = math.inf) -> float:
        """A finite number from ``least`` to ``most``."""
        value = self.value
        if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > 1e300:
            self.fail(f"{what} must be a number, not {self.shown}")
        if value != value or not least <= value <= most:
            self.fail(f"{what} must be {_between(least, most)}, not {value:g}")
        return float(value)

    def whole(self, what: str, least: int = 0, most: int = 2**63 - 1) -> int:
        """A whole number from ``least`` to ``most``."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            self.fail(f"{what} must be a whole number, not {self.shown}")
        if not least <= self.value <= most:
            self.fail(f"{what} must be {_between(least, most)}, not {self.value}")
        return self.value

    def plain(self) -> Any:
        """The value with its parts as plain lists and dicts."""
        if isinstance(self.value, list):
            return [part.plain() for part in self.value]
        if isinstance(self.value, dict):
            return {key: part.plain() for key, part in self.value.items()}
        return self.value

    @property
    def shown(self) -> str:
        """What it is, for a sentence."""
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        if isinstance(self.value, str):
            return repr(self.value[:40])
        return "nothing" if self.value is None else str(self.value).lower()


def read_yaml(path: Path) -> Part:
    """What a YAML file of one document says.

    Raises
    ------
    PlanError
        It cannot be read, is no YAML, too large or too deep, or asks for more than plain values.
    """
    try:
        if path.exists() and not path.is_file():
            raise PlanError(f"{path} is no ordinary file: give the plan's YAML file")
        if path.stat().st_size > LARGEST:
            raise PlanError(f"{path} is larger than a plan may be ({LARGEST // 1_000_000} MB)")
        text = path.read_bytes().decode("utf-8-sig")
    except PlanError:
        raise
    except UnicodeDecodeError:
        raise PlanError(f"{path} is not text in UTF-8: save the plan as UTF-8") from None
    except OSError as error:
        raise PlanError(f"the plan {path} cannot be read: {error.strerror}") from None
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except RecursionError:
        raise PlanError(f"{path.name} is nested too deeply for a plan") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1} of {path.name}" if mark else path.name
        said = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise PlanError(f"{where}: this is not YAML: {said}") from None
    if node is None:
        raise PlanError(f"{path.name} is empty: a plan names scenes and tasks")
    return _part(node, path.name, 0, iter(range(MOST_PARTS)), yaml.SafeLoader(""))


def _part(node: yaml.Node, file: str, depth: int, budget: Iterator[int], loader: yaml.SafeLoader) -> Part:
    place = _place(node, file)
    here = Part(None, place)
    if depth > DEEPEST:
        here.fail("this is nested too deeply for a plan")
    if next(budget, None) is None:
        here.fail(f"the plan has more than {MOST_PARTS:,} parts: use a vector layer, or several plans")
    if not isinstance(node, yaml.ScalarNode) and node.tag not in _COLLECTIONS:
        here.fail(f"the tag {node.tag.rsplit(':', 1)[-1]!r} is not read: write plain values")
    if isinstance(node, yaml.SequenceNode):
        return Part([_part(one, file, depth + 1, budget, loader) for one in node.value], place)
    if isinstance(node, yaml.MappingNode):
        return Part(_mapping(node, file, depth, budget, loader), place)
    tag = node.tag if node.tag in _PLAIN else _STRING
    if node.tag not in _PLAIN and not node.tag.endswith((":timestamp", ":value", ":merge")):
        here.fail(f"the tag {node.tag.rsplit(':', 1)[-1]!r} is not read: write plain values")
    plain = yaml.ScalarNode(tag, node.value)
    try:
        return Part(loader.construct_object(plain), place)
    except (ValueError, yaml.YAMLError):
        return here.fail(f"{node.value[:40]!r} is not what it looks like: put text in quotes")


def _mapping(
    node: yaml.MappingNode, file: str, depth: int, budget: Iterator[int], loader: yaml.SafeLoader
) -> dict[str, Part]:
    made: dict[str, Part] = {}
    for key, value in node.value:
        here = Part(None, _place(key, file))
        if not isinstance(key, yaml.ScalarNode):
            here.fail("a name must be a word")
        if key.value in made:
            here.fail(f"{key.value!r} is said twice")
        made[key.value] = _part(value, file, depth + 1, budget, loader)
    return made


def _place(node: yaml.Node, file: str) -> str:
    return f"line {node.start_mark.line + 1} of {file}"


def _between(least: float, most: float) -> str:
    if math.isinf(most) or most >= 2**62:
        return f"at least {_said(least)}"
    return f"{_said(least)} to {_said(most)}"


def _said(number: float) -> str:
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:g}"
