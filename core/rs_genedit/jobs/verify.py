"""Job ``verify``: say offline what is known of a file's origin, and whether its pixels are those of its Item.

The file's marks, its STAC Item and its signature are held against each other and against the pixels
themselves: block hashes in the Item tell a file that was saved anew from one that was changed, and where.
Nobody is asked, and no Item is believed that the file does not bear out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from rs_genedit.errors import SceneError, UnsupportedSceneError
from rs_genedit.protocol import Result, decode
from rs_genedit.raster import credentials, origin, xmp
from rs_genedit.raster.opening import open_raster
from rs_genedit.raster.origin import Item, Marks, find_item
from rs_genedit.raster.pixel_evidence import Pixels, Place, compare_pixels, place_of
from rs_genedit.raster.provenance import MADE_ON, PREFIX, WITHHELD
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.hashing import sha256_of_file

#: Verdicts with which a file is as it was written: pixels, marks and signature.
GOOD = frozenset({"untouched", "resaved", "companion"})
_TERMS = {
    xmp.TRAINED: "wholly made by a trained model",
    xmp.PART_TRAINED: "partly made by a trained model",
    xmp.COMPUTED: "wholly made by a procedure without training",
    xmp.PART_COMPUTED: "partly made by a procedure without training",
}
_COMPANIONS = {
    "mask": "change mask",
    "mask_polygons": "polygons of the changes",
    "credentials": "content credentials",
}


@dataclass(frozen=True)
class VerifyRequest:
    """Say what is known of ``file``; ``item`` is its STAC Item where that does not lie beside it, and ``trust``
    a PEM file of certificates that the person trusts."""

    file: str
    item: str | None = None
    trust: str | None = None


@dataclass
class _Case:
    """One file as it is looked into."""

    path: Path
    checksum: str
    item: Item | None
    marks: Marks = field(default_factory=lambda: Marks({}, {}))
    pixels: Pixels | None = None
    signature: tuple[str, str] = ("", "")
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.name

    def verdict(self, name: str, sentence: str) -> dict[str, Any]:
        """The report: the sentence first, then what it rests on."""
        return {"verdict": name, "sentence": sentence, "as_written": name in GOOD, **self.facts}


def verify(request: VerifyRequest, context: JobContext) -> dict[str, Any]:
    """Look into a file.

    Returns
    -------
    dict
        ``verdict`` (untouched, resaved, companion, stripped, changed, cropped, resampled, converted, moved,
        not_its_item, item_altered, item_missing, signature_missing, signature_foreign, signature_broken,
        companion_changed, damaged, not_ours), ``sentence``, ``as_written``: whether pixels, marks and
        signature are as this engine wrote them; then ``file``, ``item``, ``made_by``, ``made_on``, ``what``,
        ``prompt``, ``seed``, ``synthetic`` (pixels, share, bounds), ``pixels``, ``marks``, ``signature`` as
        far as they are known.

    Raises
    ------
    SceneError
        There is no such file.
    UsageError
        The Item or the certificates that were named cannot be used.
    """
    path = Path(request.file).expanduser()
    if not path.is_file():
        raise SceneError(f"there is no file {request.file}")
    trusted = (
        credentials.read_pem(request.trust, "file of trusted certificates").decode() if request.trust else ""
    )
    context.progress("reading", 0.0)
    checksum = sha256_of_file(path)
    case = _Case(path, checksum, find_item(path, checksum, request.item))
    case.facts["file"] = {"name": path.name, "bytes": path.stat().st_size, "sha256": checksum}
    if case.item is not None:
        case.facts["item"] = case.item.path.name
        if case.item.role in _COMPANIONS:
            return _companion(case)
    try:
        dataset = open_raster(path, sharing=False)
    except (RasterioError, UnsupportedSceneError, SceneError):
        return _unreadable(case)
    with dataset:
        case.marks = Marks.read(dataset)
        case.signature = _signature(case, trusted)
        _tell(case)
        if case.item is None or not case.item.key:
            return _without_item(case)
        return _with_item(case, case.item, dataset, context)


def _with_item(case: _Case, item: Item, dataset: DatasetReader, context: JobContext) -> dict[str, Any]:
    wrong = item.disagreements(case.marks)
    if item.is_listed_by_sum:
        if wrong:
            return case.verdict(
                "item_altered",
                f"{case.name} was not changed, but its Item {item.path.name} was: they disagree on "
                f"{_listed(wrong)}.",
            )
        beneath = _patches(case, item) if path_is_vrt(case.path) else None
        if beneath is not None:
            return beneath
        _synthetic(case, item, dataset)
        return _signed(case, "untouched", f"{case.name} is as RS GenEdit wrote it, byte for byte")
    if wrong:
        return case.verdict(
            "not_its_item",
            f"The Item {item.path.name} does not belong to {case.name}: they disagree on {_listed(wrong)}.",
        )
    expected = item.pixels()
    if expected is None:
        return case.verdict(
            "changed",
            f"{case.name} was changed since RS GenEdit wrote it; its Item holds no hashes of pixels that would "
            "say where.",
        )
    try:
        place = place_of(dataset, item, expected)
        case.pixels = compare_pixels(dataset, item, expected, place, context)
    except RasterioError:
        return case.verdict(
            "damaged", f"{case.name} is cut short or damaged: not all of its pixels can be read."
        )
    case.facts["pixels"] = case.pixels.facts()
    _synthetic(case, item, dataset)
    return _judged(case, item, place, case.pixels)


def _judged(case: _Case, item: Item, place: Place, pixels: Pixels) -> dict[str, Any]:
    """The verdict on a file that is not byte for byte what the Item lists."""
    if place.kind != "same" and not pixels.equal and not case.marks.is_ours:
        if not item.is_named:
            return case.verdict(
                "not_its_item", f"The Item {item.path.name} beside {case.name} describes another file."
            )
        how = place.words or "it lies elsewhere"
        return case.verdict(
            "not_its_item",
            f"{case.name} is not what its Item describes ({how}) and bears no mark: it was changed all over, "
            "or is another picture.",
        )
    if place.kind == "converted":
        return case.verdict(
            "converted", f"{case.name} was converted: it has {place.words}, so no pixel is as it was written."
        )
    if place.kind == "resampled":
        return case.verdict(
            "resampled",
            f"{case.name} was resampled or reprojected ({place.words}), so no pixel can be held against its "
            "Item.",
        )
    if place.kind == "cropped":
        return case.verdict(
            "cropped",
            f"{case.name} is a part of what RS GenEdit wrote ({place.words}); {pixels.words_of_crop()}.",
        )
    if pixels.equal == 0:
        return case.verdict(
            "not_its_item",
            f"{case.name} is not what its Item describes: not one of its {pixels.blocks} blocks holds the "
            "pixels that RS GenEdit wrote; it was changed all over, or is another picture.",
        )
    if pixels.differing:
        return case.verdict("changed", f"{case.name} was changed after RS GenEdit wrote it: {pixels.words()}.")
    if place.kind == "moved":
        return case.verdict(
            "moved", f"{case.name} holds every pixel as RS GenEdit wrote it, but was put elsewhere on the map."
        )
    gone = [words for words, there in (("tags", case.marks.has_tags), ("XMP", case.marks.has_xmp)) if not there]
    if gone:
        return case.verdict(
            "stripped",
            f"{case.name} holds every pixel as RS GenEdit wrote it, but its marks were taken out: "
            f"{_listed(gone)}.",
        )
    return _signed(
        case, "resaved", f"{case.name} holds every pixel as RS GenEdit wrote it, and was saved anew since"
    )


def _signed(case: _Case, verdict: str, sentence: str) -> dict[str, Any]:
    """A good verdict with what its signature makes of it."""
    kind, words = case.signature
    if kind in ("signature_missing", "signature_foreign", "signature_broken"):
        return case.verdict(kind, f"{sentence}, but {words}.")
    return case.verdict(verdict, f"{sentence}{f'; {words}' if words else ''}.")


def _without_item(case: _Case) -> dict[str, Any]:
    """No Item lists the file: what remains is what the file says itself."""
    if case.item is not None and not case.marks.is_ours:
        return case.verdict(
            "not_its_item", f"The Item {case.item.path.name} beside {case.name} describes another file."
        )
    if case.marks.is_ours:
        return case.verdict(
            "item_missing",
            f"{case.name} bears marks of RS GenEdit, but no Item of it is there: whether its pixels are still "
            "as written cannot be told.",
        )
    other = case.marks.xmp.get("source_type", "").rpartition("/")[2]
    tool = case.marks.xmp.get("tool", "")
    says = f" It says of itself: {other}{f', by {tool}' if tool else ''}." if other else ""
    return case.verdict("not_ours", f"{case.name} bears no mark of RS GenEdit: nothing is known of it.{says}")


def _unreadable(case: _Case) -> dict[str, Any]:
    with open(case.path, "rb") as file:
        head = file.read(4)
    is_tiff = head[:2] in (b"II", b"MM") and (b"\x2a" in head[2:] or b"\x2b" in head[2:])
    if case.item is not None and case.item.key:
        words = f"the Item {case.item.path.name} says that RS GenEdit wrote it, but it"
        return case.verdict("damaged", f"{case.name} is cut short or damaged: {words} cannot be read any more.")
    if is_tiff:
        return case.verdict(
            "damaged", f"{case.name} begins as a TIFF but cannot be read: it is cut short or damaged."
        )
    return case.verdict(
        "not_ours", f"{case.name} is not a raster that can be read here: nothing is known of it."
    )


def _companion(case: _Case) -> dict[str, Any]:
    item = case.item
    if item is None:
        raise AssertionError("a companion is one of an Item")
    what, of = _COMPANIONS[item.role], item.path.stem
    if item.is_listed_by_sum:
        return case.verdict(
            "companion", f"{case.name} is the {what} of {of}, byte for byte as RS GenEdit wrote it."
        )
    return case.verdict(
        "companion_changed", f"{case.name} is named as the {what} of {of}, but is not as RS GenEdit wrote it."
    )


def path_is_vrt(path: Path) -> bool:
    """Whether a file holds no pixels of its own."""
    return path.suffix.lower() == ".vrt"


def _patches(case: _Case, item: Item) -> dict[str, Any] | None:
    """The verdict where a patch under a VRT is not as written; None where all are."""
    for key in item.assets:
        if not key.startswith("patch"):
            continue
        patch = item.file(key)
        if not patch.is_file():
            return case.verdict("damaged", f"{case.name} shows {patch.name}, which is not there any more.")
        if item.intact(key) is None:
            return case.verdict(
                "changed",
                f"{case.name} itself was not changed, but {patch.name} under it was: verify that file to see "
                "where.",
            )
    return None


# ---------------------------------------------------------------------------------------------------- details


def _tell(case: _Case) -> None:
    """What file and Item say, as facts of the report."""
    said, properties = case.marks.xmp, case.item.properties if case.item else {}
    tags = case.marks.tags
    version = tags.get("RS_GENEDIT_VERSION")
    case.facts["made_by"] = said.get("tool") or (f"{xmp.CREATOR} {version}" if version else None)
    case.facts["made_on"] = said.get("date") or properties.get(MADE_ON)
    term = said.get("source_type", "").rpartition("/")[2]
    case.facts["what"] = {"term": term, "words": _TERMS.get(term, "")} if term else None
    request = properties.get(f"{PREFIX}request")
    task = request.get("task") if isinstance(request, Mapping) else None
    prompt = said.get("prompt") or (task.get("prompt") if isinstance(task, Mapping) else None)
    case.facts["prompt"] = "left out on wish" if properties.get(WITHHELD) else prompt or None
    case.facts["seed"] = tags.get("RS_GENEDIT_SEED") or properties.get(f"{PREFIX}seed")
    missing = [name for name in origin.TAGS if name not in tags]
    case.facts["marks"] = {"tags": case.marks.has_tags, "missing_tags": missing, "xmp": case.marks.has_xmp}
    case.facts["signature"] = {"state": case.signature[0] or "none", "words": case.signature[1]}


def _synthetic(case: _Case, item: Item, dataset: DatasetReader) -> None:
    """How many pixels are synthetic, as the Item counts them, and where its mask shows them."""
    told = item.assets.get(item.key, {}).get(f"{PREFIX}pixels")
    count = told.get("synthetic_px") if isinstance(told, Mapping) else None
    if not isinstance(count, int):
        return
    expected = item.pixels()
    area = expected.window.area if expected else dataset.width * dataset.height
    state = "not listed"
    if "mask" in item.assets:
        path = item.file("mask")
        fault = "" if item.intact("mask") else " was changed" if path.is_file() else " is missing"
        state = f"{path.name}{fault}"
    case.facts["synthetic"] = {"px": count, "share": round(count / area, 6), "mask": state}


def _signature(case: _Case, trusted: str) -> tuple[str, str]:
    """(state, words) of the file's signature; both empty where there is none and should be none."""
    told = case.item.signature() if case.item is not None and case.item.key else {}
    beside = case.path.with_suffix(credentials.SUFFIX)
    there = beside.is_file() or credentials.has_embedded(case.path)
    if not there:
        return ("signature_missing", "the signature that its Item tells of is gone") if told else ("", "")
    if not credentials.is_available():
        return "unchecked", "it carries a signature, which only the extra 'credentials' can check"
    found = credentials.read(case.path, beside if beside.is_file() else None, trusted)
    if found is None:
        return ("signature_missing", "the signature that its Item tells of is gone") if told else ("", "")
    who = found.signer or found.issuer or "somebody unnamed"
    if not found.is_intact:
        return "signature_broken", f"the signature by {who} does not fit the file"
    is_expected = told.get("serial") == found.serial if told else False
    if not found.is_ours or (case.item is not None and case.item.key and not is_expected):
        return "signature_foreign", f"the signature is {who}'s, not that with which it was written"
    trust = "whom you trust" if found.is_trusted else "whose certificate is not among those that you trust"
    return "signed", f"it is signed by {who}, {trust}"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`VerifyRequest` as JSON data."""
    return context.result(verify(decode(VerifyRequest, request), context))
