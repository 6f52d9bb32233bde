"""XMP in a TIFF (tag 700), whatever is in it: kept, or left out with one sentence; the edit itself works."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import rasterio
from rs_genedit.raster import xmp
from rs_genedit.raster.metadata import Metadata

from tests.core.raster.test_odd_rasters import edit
from tests.rasters import texture, write

XMP = 700
_LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
LEFT_OUT = {
    "cut off": b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>',
    "text": b"no XML at all",
    "two roots": b"<a/><b/>",
    "nested 10,000 deep and not closed": b"<a>" * 10_000,
    "nested 100,000 deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "bomb of entities": f'<!DOCTYPE l [<!ENTITY a "lol">{_LAUGHS}]><l>&j;</l>'.encode(),
    "entity of a file": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>',
    "document type": b"<!DOCTYPE html><html/>",
    "Latin-1": b"<x>caf\xe9</x>",
    "Latin-1 that says so": b'<?xml version="1.0" encoding="ISO-8859-1"?><x>caf\xe9</x>',
    "UTF-16": '<?xml version="1.0" encoding="UTF-16"?><x>\u00e9</x>'.encode("utf-16"),
    "null byte": b"<x>a\0b</x>",
    "escape sequence": b"<x>\x1b[2J</x>",
    "prefix of no namespace": b"<x:a/>",
    "unknown entity": b"<x>&nbsp;</x>",
}
KEPT = {
    "packet": b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a b="1 &lt; 2">caf\xc3\xa9</a></x:xmpmeta>\n'
    + b" " * 2000
    + b'\n<?xpacket end="w"?>',
    "character data": b"<x><![CDATA[<a>&]]></x>",
    "comment before": b"<!-- c --><x/>",
    "declaration": b'<?xml version="1.0" encoding="UTF-8"?>\n<x>y</x>',
    "11 MB": b"<x>" + b"y" * 11_000_000 + b"</x>",  # more in one text than libxml2 takes unasked
}


def with_xmp(path: Path, payload: bytes) -> Path:
    """A TIFF with these very bytes as its XMP: a directory with one more entry, at the end of the file."""
    data = bytearray(write(path, texture(3)).read_bytes())
    (start,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, start)
    entries = [bytes(data[at : at + 12]) for at in range(start + 2, start + 2 + 12 * count, 12)]
    after = bytes(data[start + 2 + 12 * count :][:4])
    data += bytes(len(data) % 2)
    entries.append(struct.pack("<HHII", XMP, 1, len(payload), len(data)))
    data += payload + bytes(len(payload) % 2)
    struct.pack_into("<I", data, 4, len(data))
    data += struct.pack("<H", len(entries)) + b"".join(sorted(entries, key=lambda e: e[1] << 8 | e[0])) + after
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("kind", ["gtiff", "vrt"])
@pytest.mark.parametrize("name", LEFT_OUT)
def test_xmp_that_cannot_be_kept_is_left_out_with_one_sentence(
    name: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    path = with_xmp(tmp_path / "scene.tif", LEFT_OUT[name])
    output = tmp_path / ("out.vrt" if kind == "vrt" else "out.tif")
    assert edit(path, output, "--format", kind).any()
    said = " ".join(capsys.readouterr().err.split())
    assert said.count("the tag xml:XMP of the source is left out") == 1
    with rasterio.open(output) as dataset:
        (own,) = dataset.tags(ns="xml:XMP").values()
    assert xmp.facts(own)["source_type"].endswith("/compositeSynthetic")  # the marks, and nothing else
    assert own.count("<rdf:Description") == own.count("xmlns:rdf=") - 1 == 1


@pytest.mark.parametrize("kind", ["gtiff", "cog", "vrt"])
@pytest.mark.parametrize("name", KEPT)
def test_xmp_that_is_xml_is_kept_without_a_word(
    name: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    path = with_xmp(tmp_path / "scene.tif", KEPT[name])
    output = tmp_path / ("out.vrt" if kind == "vrt" else "out.tif")
    assert edit(path, output, "--format", kind).any()
    assert "left out" not in capsys.readouterr().err
    with rasterio.open(output) as dataset:
        (kept,) = dataset.tags(ns="xml:XMP").values()
    told = KEPT[name].decode().replace("\ufeff", "")  # a byte-order mark means nothing in UTF-8
    assert xmp.says_no_less(told, kept)
    assert Metadata.read(path).diff(Metadata.read(output)) == []
