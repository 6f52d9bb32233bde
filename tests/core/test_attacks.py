"""Attacks by what a stranger sends: files, links, Items, presets, names and lines, in one table.

Each attack gets one sentence or changes nothing, within seconds; a secret beside it stays unchanged and untold.
What needs a server, an archive or GDAL's own formats is in the tests that docs/security.md names.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import rasterio
from rs_genedit.app import cli
from rs_genedit.errors import GenEditError
from rs_genedit.language.presets import load_presets, presets_folder
from rs_genedit.presets import read_preset
from rs_genedit.protocol import (
    REQUEST_VERSION,
    Failed,
    Result,
    command_from_line,
    event_from_line,
)

from tests.core.doors import busy, roi, talk, texture, write_raster

SECRET = "the secret of a person: 7f3a"
DEEP = 1_000
PICKLE = b"cposix\nsystem\n(S'touch pwned'\ntR."
ROI = ("--roi", roi(30, 30, 60, 60))
#: Seconds that the answer to an attack may take on an idle machine.
LIMIT = 20.0


def nested(depth: int = DEEP) -> str:
    return '{"a":' * depth + "1" + "}" * depth


def lists(depth: int = 50_000) -> str:
    return "[" * depth


def item(**request) -> str:
    fields = {"source": "scene.tif", "output": "new.tif", "roi": nested(3), "task": {"kind": "remove"}}
    properties = {"rsgenedit:request": {**fields, **request}, "rsgenedit:protocol": REQUEST_VERSION}
    return json.dumps({"type": "Feature", "stac_version": "1.1.0", "properties": properties})


@dataclass(frozen=True)
class Place:
    """A folder with a scene and a secret; an attack adds to it and says what the person types."""

    folder: Path

    @property
    def scene(self) -> Path:
        return self.folder / "scene.tif"

    @property
    def secret(self) -> Path:
        return self.folder / "elsewhere" / "secret.txt"

    def file(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return str(path)

    def link(self, name: str, target: Path) -> str:
        (self.folder / name).symlink_to(target)
        return str(self.folder / name)

    def pipe(self, name: str) -> str:
        os.mkfifo(self.folder / name)
        return str(self.folder / name)

    def edit(self, *options: str, source: str | None = None, output: str = "new.tif") -> list[str]:
        return ["edit", source or str(self.scene), str(self.folder / output), *options]

    def remove(self, source: str | None = None, output: str = "new.tif") -> list[str]:
        return self.edit(*ROI, "--remove", source=source, output=output)

    def again(self, content: str | bytes) -> list[str]:
        return self.edit("--from-item", self.file("item.json", content))

    def alone(self, content: str | bytes) -> list[str]:
        """The Item names the source too."""
        return ["edit", "--from-item", self.file("item.json", content), str(self.folder / "new.tif")]

    def where(self, spec: str) -> list[str]:
        return self.edit("--roi", spec, "--remove")


ATTACKS: dict[str, Callable[[Place], list[str]]] = {
    # -- Items
    "item nested 1,000 deep": lambda p: p.again(nested()),
    "item of 50,000 brackets": lambda p: p.again(lists()),
    "item whose request is nested 1,000 deep": lambda p: p.again(
        '{"type":"Feature","properties":{"rsgenedit:request":' + nested() + "}}"
    ),
    "item with half a character": lambda p: p.again('{"type": "\\ud800"}'),
    "item that is no text": lambda p: p.again(b"\xff\xfe\x00\x80" * 100),
    "item that is a list": lambda p: p.again("[1, 2]"),
    "item with a number for its properties": lambda p: p.again('{"type":"Feature","properties":7}'),
    "item with infinite numbers": lambda p: p.again(item(feather=float("inf"))),
    "item with a number of 100,000 digits": lambda p: p.again('{"type": ' + "9" * 100_000 + "}"),
    "item with a task that is none": lambda p: p.again(item(task={"kind": "__import__"})),
    "item with a task nested in a list": lambda p: p.again(item(task=[["remove"]])),
    "item with a method from a path": lambda p: p.again(item(method="../../evil")),
    "item whose source is on a share": lambda p: p.alone(item(source=r"\\127.0.0.1\share\a.tif")),
    "item whose source is on a share, in slashes": lambda p: p.alone(item(source="//127.0.0.1/share/a.tif")),
    "item whose source is at an address": lambda p: p.alone(item(source="http://127.0.0.1:9/a.tif")),
    "item whose region is on a share": lambda p: p.again(item(roi="//127.0.0.1/share/a.gpkg#x")),
    "item whose encoder is on a share": lambda p: p.again(
        item(task={"kind": "text", "prompt": "water", "guide": "ViT-B-32@//127.0.0.1/share/w.pt"})
    ),
    "item that is a pipe": lambda p: p.edit("--from-item", p.pipe("item.json")),
    "item that is a folder": lambda p: p.edit("--from-item", str(p.folder / "elsewhere")),
    "item that is a device": lambda p: p.edit("--from-item", "/dev/zero"),
    "item that is a link to a secret": lambda p: p.edit("--from-item", p.link("item.json", p.secret)),
    # -- sources
    "source that is a pipe": lambda p: p.remove(p.pipe("pipe.tif")),
    "source that is a device": lambda p: p.remove("/dev/zero"),
    "source that is a secret": lambda p: p.remove(str(p.secret)),
    "source that is a link to a secret": lambda p: p.remove(p.link("a.tif", p.secret)),
    "source that links to itself": lambda p: p.remove(p.link("loop.tif", p.folder / "loop.tif")),
    "source with terminal escapes in its name": lambda p: p.remove("\x1b]0;evil\x07\x1b[2J.tif"),
    "source with a null in its name": lambda p: p.remove("a\0b.tif"),
    "source with a name of 5,000 letters": lambda p: p.remove("a" * 5_000 + ".tif"),
    "source that is empty": lambda p: p.remove(p.file("empty.tif", "")),
    "source that is a header alone": lambda p: p.remove(p.file("header.tif", b"II*\0\x08\0\0\0")),
    "source whose directory points at itself": lambda p: p.remove(
        p.file("loop.tif", b"II*\0\x08\0\0\0\0\0\x08\0\0\0")
    ),
    "source of a size that no machine has": lambda p: p.remove(
        p.file("huge.asc", "ncols 900000000\nnrows 900000000\nxllcorner 0\nyllcorner 0\ncellsize 1\n1 2 3")
    ),
    # -- ROIs
    "roi nested 1,000 deep": lambda p: p.where(nested()),
    "roi of 50,000 brackets": lambda p: p.where(lists()),
    "roi file of 50,000 brackets": lambda p: p.where(p.file("a.geojson", lists())),
    "roi of 1,000 nested collections": lambda p: p.where(
        "GEOMETRYCOLLECTION(" * DEEP + "POINT(0 0)" + ")" * DEEP
    ),
    "roi file that is a pipe": lambda p: p.where(p.pipe("a.geojson")),
    "roi file that is a device": lambda p: p.where("/dev/zero"),
    "roi file that is a secret": lambda p: p.where(str(p.secret)),
    "roi layer with sql in its name": lambda p: p.where(
        p.file("a.geojson", '{"type":"FeatureCollection","features":[]}') + '#a"; DROP TABLE x; --'
    ),
    "roi file that is a bomb of entities": lambda p: p.where(
        p.file(
            "a.gml",
            '<!DOCTYPE x [<!ENTITY a "'
            + "a" * 100
            + '">'
            + "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            + "]><x>&i;</x>",
        )
    ),
    "roi file that reads another by an entity": lambda p: p.where(
        p.file("a.gml", f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{p.secret}">]><x>&e;</x>')
    ),
    # -- outputs
    "output over the source": lambda p: p.remove(output="scene.tif"),
    "output over the source, by a link": lambda p: p.remove(output=Path(p.link("other.tif", p.scene)).name),
    "output over a secret, by a link": lambda p: p.edit(
        *ROI, "--remove", "--overwrite", output=Path(p.link("other.tif", p.secret)).name
    ),
    "output through a file": lambda p: p.remove(output="scene.tif/new.tif"),
    "output that is a pipe": lambda p: p.edit(
        *ROI, "--remove", "--overwrite", output=Path(p.pipe("o.tif")).name
    ),
    "output whose staging is a link to a folder": lambda p: p.remove(
        output=(p.link(".new.tif.staging", p.secret.parent), "new.tif")[1]
    ),
    "output whose mask is a link to a secret": lambda p: p.edit(
        *ROI, "--remove", "--overwrite", output=(p.link("new.mask.tif", p.secret), "new.tif")[1]
    ),
    "output whose item is a link to a secret": lambda p: p.edit(
        *ROI, "--remove", "--overwrite", output=(p.link("new.json", p.secret), "new.tif")[1]
    ),
    # -- names that reach out
    "encoder from a hub": lambda p: p.edit(*ROI, "--prompt", "water", "--encoder", "hf-hub:a/b"),
    "encoder folder whose config is nested 1,000 deep": lambda p: p.edit(
        *ROI, "--prompt", "water", "--encoder", str(Path(p.file("open_clip_config.json", nested())).parent)
    ),
    "encoder that is a pickle": lambda p: p.edit(
        *ROI,
        "--prompt",
        "water",
        "--encoder",
        "ViT-B-32@" + p.file("w.pt", PICKLE),
    ),
    "preset by a path": lambda p: p.edit(*ROI, "--preset", "../../elsewhere/secret"),
    "method by a path": lambda p: p.edit(*ROI, "--remove", "--method", "../../evil"),
    "prompt of terminal escapes": lambda p: p.edit("--roi", "\x1b[2J", "--prompt", "\x1b[2J"),
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    folder = tmp_path / "place"
    (folder / "elsewhere").mkdir(parents=True)
    made = Place(folder)
    made.secret.write_text(SECRET)
    write_raster(made.scene, texture(96, 96))
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RS_GENEDIT_OFFLINE", "1")
    monkeypatch.chdir(folder)
    return made


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gets_one_sentence(name: str, place: Place, capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ATTACKS[name](place)
    scene = place.scene.read_bytes()
    begun = time.monotonic()
    code = cli.main(arguments)
    took = time.monotonic() - begun
    out, err = capfd.readouterr()
    lines = [line for line in err.splitlines() if line.startswith("error: ")]
    assert code not in (0, None), "an attack is no edit"
    assert len(lines) == 1, err
    assert "Traceback" not in err
    assert "unforeseen" not in lines[0]
    assert lines[0].isprintable()
    assert SECRET not in out + err
    assert took < LIMIT * busy()
    assert place.secret.read_text() == SECRET
    assert place.scene.read_bytes() == scene
    assert {path.name for path in (place.folder / "elsewhere").iterdir()} == {"secret.txt"}
    assert not (place.folder / "pwned").exists()
    assert not (place.folder / "new.tif").exists()


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>',  # cut off
    "<" * 10_000,
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>',
    "<a>" * 10_000,
    "\x00\x01\x02 no XML at all",
)


@pytest.mark.parametrize("xmp", XMP, ids=["cut off", "brackets", "entity", "nested 10,000 deep", "not XML"])
def test_xmp_that_is_malformed_neither_stops_an_edit_nor_is_read(xmp: str, place: Place) -> None:
    secret = place.folder / "secret.txt"
    secret.write_text("what no result may tell: 8c1f0d5e")
    xmp = xmp.replace("file:///etc/hostname", secret.as_uri())
    with rasterio.open(place.scene, "r+") as dataset:
        dataset.update_tags(ns="xml:XMP", **{"xml:XMP": xmp.split("\x00")[-1]})
    assert cli.main([*place.remove(), "--quality", "draft"]) == 0
    assert secret.read_bytes() not in (place.folder / "new.tif").read_bytes()


LINES = (
    lists(),
    nested(),
    '{"protocol":1e999,"op":"run"}',
    "\x00\x1b[2J",
    '{"protocol":' + "9" * 100_000 + "}",
)


@pytest.mark.parametrize("line", LINES, ids=range(len(LINES)))
def test_a_line_that_is_no_command_or_event_is_refused(line: str) -> None:
    for read in (command_from_line, event_from_line):
        with pytest.raises((GenEditError, ValueError)):
            read(line)


def test_half_a_character_in_a_job_id_does_not_silence_the_worker() -> None:
    with talk() as worker:
        worker.send_line('{"protocol":2,"op":"info","job":"\\ud800","request":{"path":"none.tif"}}')
        assert worker.until(Failed).job == "\ud800"
        worker.send("doctor", "last")
        assert isinstance(worker.until(Result, Failed, job="last"), Result)


def test_the_worker_lives_on_after_all_of_them() -> None:
    with talk() as worker:
        for line in LINES:
            worker.send_line(line.replace("\x00", ""))
        worker.send("doctor", "last")
        assert isinstance(worker.until(Result, Failed, job="last"), Result)
        worker.send("shutdown")
        assert worker.process.wait(60) == 0


PRESETS = {
    "nested": nested(),
    "brackets": lists(),
    "surrogate": '{"prompt": "\\ud800"}',
    "digits": '{"strength": ' + "9" * 100_000 + "}",
    "infinite": '{"prompt": "water", "strength": Infinity}',
    "bytes": "\udcff",
}


@pytest.mark.parametrize("name", PRESETS)
def test_one_broken_preset_takes_no_other_away(name: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    shipped = set(load_presets()[0])
    folder = presets_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    path.write_bytes(PRESETS[name].encode("utf-8", "surrogateescape"))
    try:
        with pytest.raises(GenEditError):
            read_preset(path)
        found, warnings = load_presets()
        assert shipped <= set(found)
        assert any(f"{name}.json" in warning for warning in warnings)
    finally:
        path.unlink()


def test_an_item_leads_to_another_computer_only_where_the_person_names_it(place, monkeypatch, capsys) -> None:
    touched: list[str] = []
    real = os.stat
    monkeypatch.setattr(os, "stat", lambda path, *a, **k: (touched.append(str(path)), real(path, *a, **k))[1])
    share = "//127.0.0.1/share/a.tif"
    found = place.file("item.json", item(source=share))
    assert cli.main(["edit", "--from-item", found, str(place.folder / "new.tif")]) == 2
    error = capsys.readouterr().err
    assert "leads to another computer, //127.0.0.1/share" in error
    assert "(SOURCE" in error
    assert not [path for path in touched if "127.0.0.1" in path]
    assert cli.main(["edit", share, str(place.folder / "new.tif"), "--from-item", found]) == 1
    assert "does not exist" in capsys.readouterr().err
    assert [path for path in touched if "127.0.0.1" in path], "whoever names it has it opened"


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) + len(XMP) + len(LINES) + len(PRESETS) >= 60
