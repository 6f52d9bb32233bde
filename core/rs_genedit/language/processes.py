"""Change processes known offline: how each looks from above as it comes and goes, as templates of storyboards.

A process has words by which a description is known to mean it, prompts by how far it has come, and what the
ground shows where it has gone again. Prompts name states and covers of the lexicon, so that every method can
make them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rs_genedit.language.timeline import Span
from rs_genedit.storyboard import Origin, Spread

_MONTH, _YEAR = Span(1), Span(12)


@dataclass(frozen=True)
class Process:
    """One kind of change.

    Attributes
    ----------
    name
        Of the storyboard's ``process``.
    words
        Regular expression of what descriptions call it.
    back
        Regular expression of what they call its going back.
    stages
        (from intensity on, prompt): what the changed part shows.
    returning
        Prompt while it goes back; empty: as while it comes.
    new
        What the newest part shows; empty: the same as the rest.
    after, after_share
        What the ground shows that it has left, and how much of that is seen; empty: the scene itself.
    under
        What lies under that, where the change leaves it for good and ``after`` comes little by little.
    left
        Intensity that stays when it has gone back.
    span, back_span
        How long it usually takes, and to go back.
    fixed
        What of the place stays.
    """

    name: str
    words: str
    back: str
    stages: tuple[tuple[float, str], ...]
    spread: Spread = "area"
    origin: Origin = "centre"
    returning: str = ""
    new: str = ""
    after: str = ""
    after_share: float = 1.0
    under: str = ""
    left: float = 0.0
    span: Span = _YEAR
    back_span: Span = _YEAR
    fixed: str = "the land around it"
    negative: tuple[str, ...] = ()

    def prompt(self, intensity: float) -> str:
        """What the changed part shows when the change has come so far."""
        return [text for least, text in self.stages if intensity >= least][-1]


#: In the order in which descriptions are held against them: the more special ones first.
PROCESSES = (
    Process(
        "glacier retreat",
        r"glaciers?|ice (?:cap|sheet|tongue)s?|icefields?",
        r"advances? again|grows? back|recovers?",
        ((0.0, "bare ground of grey gravel"),),
        origin="side",
        span=Span(360),
        fixed="the mountain slopes around the glacier",
        negative=("snow",),
    ),
    Process(
        "coastal erosion",
        r"(?:coast(?:al|line)?|shores?|shoreline|cliffs?|beach(?:es)?|dunes?|banks?|riverbanks?)\b.{0,60}"
        r"\b(?:ero\w+|retreats?|wash\w* away|is lost|are lost|eaten)"
        r"|ero(?:sion|des?|ding|ded)\b.{0,60}\b(?:coast|shore|cliff|beach|dune|bank)\w*|coastal erosion"
        r"|sea takes? (?:the )?land",
        r"rebuil\w+|nourish\w*|grows? back",
        ((0.0, "open water of the sea"),),
        origin="side",
        span=Span(120),
        fixed="the land behind the coast",
    ),
    Process(
        "wildfire",
        r"wild ?fires?|forest fires?|bush ?fires?|fires?|burn(?:s|t|ed|ing)?|blazes?|burn scars?",
        r"regrow\w*|re-?green\w*|recover\w*|grow\w* back|regenerat\w*|green(?:s|ed)? again|vegetation returns?",
        ((0.0, "burned land with a dark burn scar"),),
        new="a forest on fire with smoke",
        after="young green grass",
        after_share=0.75,
        under="burned land with a dark burn scar",
        left=0.1,
        span=Span(0, 6 * 86400),
        back_span=Span(36),
        fixed="the land around the fire",
        negative=("water",),
    ),
    Process(
        "drought",
        r"droughts?|dr(?:y|ies|ied|ying)(?: (?:up|out))?|parch\w+|desiccat\w+|wither\w*|shrink\w*|"
        r"water level (?:falls|drops|sinks)",
        r"fill(?:s|ed|ing)?(?: up)? again|refill\w*|fill(?:s|ed|ing)? up|recover\w*|green(?:s|ed)? again|"
        r"rains? (?:return|come)\w*|water returns?|returns?|comes? back|rises? again",
        ((0.0, "parched land in a drought"),),
        origin="edge",
        span=Span(24),
        back_span=Span(6),
        fixed="the land around the water",
        negative=("water",),
    ),
    Process(
        "flood",
        r"flood\w*|inundat\w*|overflow\w*|submerg\w*|burst(?:s|ing)? its banks|water (?:level )?rises?|"
        r"rising water|high water|under water|storm surge",
        r"reced\w*|recession|withdraw\w*|drain\w*|subsid\w*|sinks?|falls?|goes? (?:down|back)|retreat\w*|"
        r"dr(?:y|ies|ied)(?: (?:out|up|off|again))?|ebbs?",
        ((0.0, "shallow brown flood water on low ground"), (0.55, "deep brown flood water over the land")),
        origin="side",
        after="wet brown mud",
        after_share=0.5,
        span=Span(0, 6 * 86400),
        back_span=Span(0, 6 * 86400),
        fixed="the land above the water",
        negative=("dry land",),
    ),
    Process(
        "deforestation",
        r"deforest\w*|clear[- ]?cut\w*|logg(?:ed|ing)|fell(?:ed|ing)|"
        r"forest (?:is )?(?:cleared|lost|loss|clearing)|"
        r"forest clear\w*|trees? (?:are )?(?:cut|felled|cleared)|clearing of (?:the )?forest",
        r"regrow\w*|reforest\w*|replant\w*|grow\w* back|recover\w*",
        ((0.0, "cleared forest with felled trees"),),
        spread="parcels",
        origin="side",
        span=Span(72),
        back_span=Span(120),
        fixed="the standing forest around it",
    ),
    Process(
        "construction",
        r"construct(?:s|ed|ion)?(?: sites?| works?)?|building sites?|is built|are built|"
        r"build(?:s|ing)? (?:up )?(?:a|an|new)\b|"
        r"housing estate|new (?:road|plant|factory|building|quarter)s?",
        r"demolish\w*|torn down|dismantl\w*",
        (
            (0.0, "a construction site of bare earth"),
            (0.75, "new buildings with red roofs"),
        ),
        spread="area",
        origin="side",
        span=Span(18),
        fixed="the streets and houses around it",
    ),
    Process(
        "urban growth",
        r"urban (?:growth|sprawl|expansion)|urbani[sz]\w*|(?:city|town|village|suburb|settlement)s?\b.{0,40}"
        r"\b(?:grow|expand|spread|sprawl)\w*|"
        r"(?:new )?(?:houses|homes|suburbs?) (?:spread|appear|grow|are built)|"
        r"(?:growth|expansion) of (?:the |a )?(?:city|town|village|suburb)",
        r"shrink\w*|demolish\w*|torn down",
        ((0.0, "new buildings with red roofs"),),
        spread="parcels",
        origin="side",
        new="a construction site of bare earth",
        span=Span(120),
        fixed="the fields and roads around it",
    ),
    Process(
        "harvest",
        r"harvest\w*|mow(?:n|ed|ing)?|reap\w*|crops? (?:are |is )?(?:cut|brought in)|ploughed|plowed",
        r"sprout\w*|grow\w* (?:again|back)|green(?:s|ed)? again|sown|new crop",
        ((0.0, "bare brown soil"),),
        origin="side",
        span=Span(0, 10 * 86400),
        back_span=Span(4),
        fixed="the neighbouring fields and tracks",
    ),
    Process(
        "snow",
        r"snow\w*|winter (?:comes|sets in|arrives)|frost|seasons?|through (?:the )?winter",
        r"melt\w*|thaw\w*|spring (?:comes|arrives|returns)|disappear\w*|goes? away|clears?",
        ((0.0, "land covered in thin snow"), (0.6, "land covered in deep white snow")),
        spread="gradual",
        span=Span(2),
        back_span=Span(2),
        fixed="the shape of the land",
        negative=("bare ground",),
    ),
    Process(
        "landslide",
        r"landslides?|landslips?|mud ?slides?|slope fail\w*|debris flows?|rock ?falls?",
        r"regrow\w*|recover\w*|re-?green\w*|grow\w* back",
        ((0.0, "a landslide of bare earth"),),
        origin="side",
        after="young green grass",
        after_share=0.85,
        under="a landslide of bare earth",
        left=0.2,
        span=Span(0, 2 * 86400),
        back_span=Span(36),
        fixed="the slopes around it",
    ),
)

#: Waters whose drying begins at the shore; elsewhere land dries everywhere little by little.
_WATERS = re.compile(r"reservoir|lake|pond|lagoon|river|wetland|marsh|basin|dam\b|sea\b|water", re.IGNORECASE)


def find_process(description: str) -> Process | None:
    """The process that a description means, None where it names none that is known.

    Examples
    --------
    >>> find_process("the reservoir dries up over five years").name
    'drought'
    >>> find_process("the river floods the fields, then the water recedes and they dry").name
    'flood'
    """
    found = []
    for order, process in enumerate(PROCESSES):
        match = re.search(rf"\b(?:{process.words})\b", description, re.IGNORECASE)
        if match:
            found.append((_is_going_back(process, description), match.start(), order, process))
    return min(found, key=lambda one: one[:3])[3] if found else None


def suited(process: Process, description: str) -> tuple[Spread, Origin]:
    """How the process spreads at the place that a description names."""
    if process.name == "drought" and not _WATERS.search(description):
        return "gradual", process.origin
    return process.spread, process.origin


def known() -> str:
    """The names of all processes, for a sentence."""
    return ", ".join(sorted(process.name for process in PROCESSES))


def _is_going_back(process: Process, description: str) -> bool:
    """Whether what is said of the process is only how another one goes back: "the water dries off"."""
    others = [other for other in PROCESSES if other is not process]
    for other in others:
        heads = re.search(rf"\b(?:{other.words})\b", description, re.IGNORECASE)
        own = list(re.finditer(rf"\b(?:{process.words})\b", description, re.IGNORECASE))
        backs = [m.span() for m in re.finditer(rf"\b(?:{other.back})\b", description, re.IGNORECASE)]
        if heads and all(any(a < m.end() and m.start() < b for a, b in backs) for m in own):
            return True
    return False
