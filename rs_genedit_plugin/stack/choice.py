"""What the last run made, until the person has decided."""

from __future__ import annotations

from dataclasses import dataclass, field

from .items import EditItem
from .stack import Edit, Stack


@dataclass
class Choice:
    """Variants of one edit, of which one is in the stack.

    ``replaced`` is the edit in whose place they stand; None for one on top.
    """

    id: str
    stack: Stack
    place: str = ""
    replaced: Edit | None = None
    variants: list[EditItem] = field(default_factory=list)
    jobs: dict[str, str] = field(default_factory=dict)  # Item's name -> job id

    @property
    def current(self) -> EditItem | None:
        """The variant that the stack shows."""
        edit = self.stack.get(self.place)
        return edit.item if edit is not None else None
