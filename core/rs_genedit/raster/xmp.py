"""XMP of an output: what made it, when, and the IPTC digital source type, put into the packet of the source.

The source's packet stays word for word; one description is added to its RDF. Only properties that would
contradict the marks (another tool, another source type) are taken out of it. The terms are those of the IPTC
NewsCodes "Digital Source Type", the properties for AI those of the IPTC Photo Metadata Standard 2025.1.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET  # nosec B405 - packets that xmltags found shallow, with no document type
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from xml.sax.saxutils import quoteattr  # nosec B406 - text, no parser

DOMAIN = "xml:XMP"
CREATOR = "RS GenEdit"
TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
#: The whole picture is made by a trained model, or a part of it.
TRAINED, PART_TRAINED = "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"
#: The same by a procedure that was trained on nothing.
COMPUTED, PART_COMPUTED = "algorithmicMedia", "compositeSynthetic"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
META = "adobe:ns:meta/"
XMP = "http://ns.adobe.com/xap/1.0/"
EXT = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_PREFIXES = {"rdf": RDF, "x": META, "xmp": XMP, "Iptc4xmpExt": EXT}
_TOOL, _TYPE = f"{{{XMP}}}CreatorTool", f"{{{EXT}}}DigitalSourceType"
_CREATED, _MODIFIED, _TOLD = (f"{{{XMP}}}{name}" for name in ("CreateDate", "ModifyDate", "MetadataDate"))
_PROMPT = f"{{{EXT}}}AIPromptInformation"
_AI = (f"{{{EXT}}}AISystemUsed", f"{{{EXT}}}AISystemVersionUsed", _PROMPT)
#: What an output says of itself, whatever its source said.
_OURS = frozenset((_TOOL, _TYPE, _MODIFIED, _TOLD, *_AI))
_ABOUT = f"{{{RDF}}}about"
#: Characters that XML cannot hold.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD, _TAIL = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>', '<?xpacket end="w"?>'


@dataclass(frozen=True)
class Marks:
    """What an output's XMP says.

    Attributes
    ----------
    version : str
        Of the engine.
    date : str
        Day on which the edit was begun, YYYY-MM-DD; empty: none is told.
    source_type : str
        IPTC term; empty where no pixel is synthetic.
    prompt : str
        Empty where there is none, or it is private.
    """

    version: str
    date: str = ""
    source_type: str = ""
    prompt: str = ""

    def properties(self) -> dict[str, str]:
        """Qualified name to value, in the order in which they are written."""
        said = {_TOOL: f"{CREATOR} {self.version}", _MODIFIED: self.date, _TOLD: self.date}
        if self.source_type:
            said[_TYPE] = TERMS + self.source_type
        if self.source_type in (TRAINED, PART_TRAINED):
            said |= {_AI[0]: CREATOR, _AI[1]: self.version, _PROMPT: self.prompt}
        return {name: value for name, value in said.items() if value}


def source_type(is_trained: bool, is_whole: bool, packet: str) -> str:
    """The IPTC term for an edit of a source with the XMP ``packet``, which may itself be generated."""
    before = facts(packet).get("source_type", "").rpartition("/")[2]
    if is_trained or before in (TRAINED, PART_TRAINED):
        return TRAINED if is_trained and is_whole else PART_TRAINED
    return COMPUTED if is_whole else PART_COMPUTED


def marked(packet: str, marks: Marks) -> str:
    """The XMP of an output whose source has ``packet`` (empty: none)."""
    said = marks.properties()
    known = facts(packet)
    if marks.date and not known.get("created"):
        said[_CREATED] = marks.date
    ours = _description(said)
    if not packet:
        return _own(f"<rdf:RDF {_namespace('rdf')}>{ours}</rdf:RDF>")
    kept = _without(packet, _OURS - ({_TYPE} if not marks.source_type else set()))
    for made in _inserted(kept, ours):
        found = facts(made)
        if found.get("tool") == said[_TOOL] and found.get("date", "") == marks.date:
            return made
    raise AssertionError("an XMP packet that parses takes a description")


def facts(packet: str) -> dict[str, str]:
    """What a packet says of its origin: ``tool``, ``date``, ``created``, ``source_type``, ``prompt``, as far
    as it does; empty for what is not XMP."""
    try:
        root = ET.fromstring(packet)  # nosec B314
    except (ET.ParseError, ValueError):
        return {}
    named = {_TOOL: "tool", _MODIFIED: "date", _CREATED: "created", _TYPE: "source_type", _PROMPT: "prompt"}
    found: dict[str, str] = {}
    for description in _descriptions(root):
        for name, key in named.items():
            value = description.get(name) or _text(description.find(name))
            if value and key not in found:
                found[key] = value.strip()
    return found


def is_marked(packet: str) -> bool:
    """Whether a packet carries this engine's marks."""
    return facts(packet).get("tool", "").startswith(CREATOR)


def says_no_less(before: str, after: str) -> bool:
    """Whether ``after`` is ``before`` with the marks of an edit put into it."""
    return not is_marked(before) and is_marked(after) and _plain(before) == _plain(after)


# ------------------------------------------------------------------------------------------------------ parts


def _description(said: Mapping[str, str]) -> str:
    spaces = {uri: prefix for prefix, uri in _PREFIXES.items()}
    used = dict.fromkeys(name[1:].partition("}")[0] for name in said)
    words = ['rdf:about=""', *(_namespace(spaces[uri]) for uri in used)]
    for name, value in said.items():
        uri, _, local = name[1:].partition("}")
        words.append(f"{spaces[uri]}:{local}={quoteattr(_ILLEGAL.sub(' ', value))}")
    return f"<rdf:Description {_namespace('rdf')} {' '.join(words)}/>"


def _namespace(prefix: str) -> str:
    return f'xmlns:{prefix}="{_PREFIXES[prefix]}"'


def _own(content: str) -> str:
    return f'{_HEAD}<x:xmpmeta {_namespace("x")} x:xmptk="{CREATOR}">{content}</x:xmpmeta>{_TAIL}'


def _inserted(packet: str, ours: str) -> Iterator[str]:
    """Ways to put a description into a packet, the best first; the last holds for any XML."""
    rdf = f"<rdf:RDF {_namespace('rdf')}>{ours}</rdf:RDF>"
    packet = re.sub(r"<((?:[\w.-]+:)?RDF)\b([^<>]*)/>", r"<\1\2></\1>", packet)
    for pattern, added in ((r"</(?:[\w.-]+:)?RDF\s*>", ours), (r"</(?:[\w.-]+:)?x[ma]pmeta\s*>", rdf)):
        places = [found.start() for found in re.finditer(pattern, packet)]
        if places:
            yield packet[: places[-1]] + added + packet[places[-1] :]
    inner = re.sub(r"<\?xpacket[^>]*\?>", "", packet).strip()
    yield _own(rdf + inner)


def _without(packet: str, names: frozenset[str]) -> str:
    """The packet without these properties; word for word where it has none of them."""
    root = ET.fromstring(packet)  # nosec B314
    if not _take_out(root, names):
        return packet
    spaces = [space for _, space in ET.iterparse(StringIO(packet), ("start-ns",))]  # nosec B314
    for prefix, uri in (*_PREFIXES.items(), *spaces):
        if prefix and not re.fullmatch(r"ns\d+|xml", prefix):
            ET.register_namespace(prefix, uri)
    return _HEAD + ET.tostring(root, encoding="unicode") + _TAIL


def _take_out(root: ET.Element, names: frozenset[str]) -> bool:
    found = False
    for description in _descriptions(root):
        for name in names & description.attrib.keys():
            del description.attrib[name]
            found = True
        for child in [one for one in description if one.tag in names]:
            description.remove(child)
            found = True
    return found


def _descriptions(root: ET.Element) -> Iterator[ET.Element]:
    """Descriptions of the resource itself: not those nested in a property's value, as of an ingredient."""
    for rdf in _graphs(root):
        yield from rdf.findall(f"{{{RDF}}}Description")


def _graphs(root: ET.Element) -> list[ET.Element]:
    return [root] if root.tag == f"{{{RDF}}}RDF" else root.findall(f"{{{RDF}}}RDF")


def _text(element: ET.Element | None) -> str:
    """A property's text: its own, its resource, or that of the first item of an array."""
    if element is None:
        return ""
    own = element.get(f"{{{RDF}}}resource") or (element.text or "").strip()
    return own or next((text.strip() for text in element.itertext() if text.strip()), "")


def _plain(packet: str) -> str:
    """A packet in canonical form without what marks add or take out."""
    root = ET.fromstring(packet)  # nosec B314
    _take_out(root, _OURS | {_CREATED})
    for rdf in _graphs(root):
        for description in rdf.findall(f"{{{RDF}}}Description"):
            if not len(description) and not description.attrib.keys() - {_ABOUT}:
                rdf.remove(description)
        if not len(rdf) and rdf is not root:
            root.remove(rdf)
    if root.get(f"{{{META}}}xmptk") == CREATOR and len(root):
        root = root[0]
    return ET.canonicalize(ET.tostring(root, encoding="unicode"), strip_text=True)
