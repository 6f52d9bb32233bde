"""Reading of a prompt: what is asked for in it, what is denied, and which of its words name nothing known."""

from __future__ import annotations

from dataclasses import dataclass

from rs_genedit.language.lexicon import Concept


@dataclass(frozen=True)
class Phrase:
    """A concept of the lexicon in a prompt.

    Attributes
    ----------
    concept : Concept
    words : str
        As the lexicon has them.
    slot : str
        As in :class:`~rs_genedit.language.lexicon.Concept`.
    start, end : int
        Of the tokens.
    is_place : bool
        Whether it says where ("cracks in a road"), not what should come.
    is_joined : bool
        Whether it is named beside what stands before it ("a road and cracks"), not of it.
    """

    concept: Concept
    words: str
    slot: str
    start: int
    end: int
    is_place: bool = False
    is_joined: bool = False

    @property
    def is_state(self) -> bool:
        """Whether it is something that happens to a place."""
        return self.concept.kind == "state"


@dataclass(frozen=True)
class Reading:
    """What a prompt says.

    Attributes
    ----------
    prompt : str
        As it was written.
    wanted : str
        What should be there, in the lexicon's words; empty where nothing is asked for.
    asked : tuple of Concept
        The states and things that should come, in order; not what they happen to or lie on.
    named : tuple of Concept
        All that is named and not denied.
    denied : tuple of str
        What must not be there, each a phrase.
    denied_concepts : tuple of Concept
    unknown : tuple of str
        Words that are not known.
    modifiers : tuple of str
        Words that describe and name nothing.
    positions, counts, colours : tuple of str
        Words that nothing here follows, as they were written.
    removes : bool
        Whether it asks to take something away.
    """

    prompt: str
    wanted: str
    asked: tuple[Concept, ...] = ()
    named: tuple[Concept, ...] = ()
    denied: tuple[str, ...] = ()
    denied_concepts: tuple[Concept, ...] = ()
    unknown: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    colours: tuple[str, ...] = ()
    removes: bool = False

    @property
    def states(self) -> tuple[Concept, ...]:
        """The states among what is asked for."""
        return tuple(one for one in self.asked if one.kind == "state")
