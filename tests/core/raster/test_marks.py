"""Every output says in XMP what made it, with what, and when; and no prompt that a person wants kept."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.app import cli
from rs_genedit.errors import UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.sequence import sequence
from rs_genedit.protocol import EditRequest, RemoveTask, TextTask
from rs_genedit.raster import credentials, xmp
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import Provenance, request_from_item
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.dates import today
from rs_genedit.sequence_request import SequenceRequest

from tests.core.doors import roi, texture, write_raster
from tests.core.raster.certificates import Certificate, make_certificate
from tests.core.raster.test_xmp import with_xmp
from tests.core.raster.writing import cog_faults, ifds, make, request_for

FORMATS = ("cog", "gtiff", "patch", "vrt")
TERMS = "http://cv.iptc.org/newscodes/digitalsourcetype/"
PROMPT = "a flooded village"
WORDS = ("flooded", "village")


def told(path: str | Path) -> dict[str, str]:
    with rasterio.open(path) as dataset:
        (packet,) = dataset.tags(ns="xml:XMP").values()
    return xmp.facts(packet)


@pytest.mark.parametrize("form", FORMATS)
def test_an_output_says_what_made_it_and_when(
    form: str, generated: Callable[[str], Path], tmp_path: Path
) -> None:
    name = "o.vrt" if form == "vrt" else "o.tif"
    made = make(request_for(generated("rgb"), tmp_path / name, format=form, made_on="2026-03-04"))
    for role in {"output", "patch"} & made.keys():
        found = told(made[role])
        assert found["tool"].startswith("RS GenEdit ")
        assert found["source_type"] == f"{TERMS}compositeSynthetic"
        assert found["date"] == found["created"] == "2026-03-04"
    if form == "cog":
        assert cog_faults(Path(made["output"])) == []


@pytest.mark.parametrize(
    ("models", "is_whole", "before", "term"),
    [
        ({}, False, "", "compositeSynthetic"),
        ({}, True, "", "algorithmicMedia"),
        ({"m": "0"}, False, "", "compositeWithTrainedAlgorithmicMedia"),
        ({"m": "0"}, True, "", "trainedAlgorithmicMedia"),
        ({}, False, "digitalCapture", "compositeSynthetic"),
        ({}, True, "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"),
        ({}, False, "compositeWithTrainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"),
    ],
)
def test_the_term_fits_what_made_the_pixels(models: dict, is_whole: bool, before: str, term: str) -> None:
    request = EditRequest("s.tif", "o.tif", RemoveTask(), roi="0,0,1,1")
    packet = xmp.marked("", xmp.Marks("1", source_type=before)) if before else ""
    made = xmp.marked(packet, Provenance(request, 0, "f", models=models).marks(is_whole, packet))
    assert xmp.facts(made)["source_type"] == TERMS + term
    assert made.count("DigitalSourceType=") == 1


@pytest.mark.parametrize(("rows", "term"), [(70, "algorithmicMedia"), (69, "compositeSynthetic")])
def test_an_edit_of_all_pixels_is_called_whole(rows: int, term: str, tmp_path: Path) -> None:
    path, output = write_raster(tmp_path / "s.tif", texture(70, 70)), tmp_path / "o.tif"
    request = request_for(path, output)
    with open_scene(path) as scene, Staging.open(tmp_path, output.name, scene, "key", False) as staging:
        for area in Window(0, 0, rows, 70).tiles(40):
            staging.write(area, scene.read(area)[:, ::-1], np.ones(area.shape, bool))
        finish(staging, scene, request, Provenance(request, 0, "f"), JobContext())
    assert told(output)["source_type"] == TERMS + term


def test_another_tool_in_the_source_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:q="urn:q:"'
        ' q:kept="caf\u00e9" xmp:CreatorTool="Scanner 3"><xmp:CreateDate>2001-02-03</xmp:CreateDate>'
        "<q:list><rdf:Bag><rdf:li>one</rdf:li></rdf:Bag></q:list></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    scene = with_xmp(tmp_path / "s.tif", packet.encode())
    made = make(request_for(scene, tmp_path / "o.tif", made_on="2026-03-04"))
    found = told(made["output"])
    assert found["tool"].startswith("RS GenEdit ")
    assert found["created"] == "2001-02-03"
    with rasterio.open(made["output"]) as dataset:
        (text,) = dataset.tags(ns="xml:XMP").values()
    assert "Scanner 3" not in text
    assert 'q:kept="caf\u00e9"' in text
    assert xmp.says_no_less(packet, text)
    assert not xmp.says_no_less(packet.replace("one", "two"), text)
    again = make(request_for(Path(made["output"]), tmp_path / "p.tif", made_on="2026-05-06"))
    assert told(again["output"]) == {**found, "date": "2026-05-06"}


class TestDay:
    def test_it_alone_tells_two_runs_apart(self, generated: Callable[[str], Path], tmp_path: Path) -> None:
        made = {}
        for name, day in (("a", "2026-03-04"), ("b", "2026-03-04"), ("c", "2026-03-05")):
            made[name] = Path(
                make(request_for(generated("rgb"), tmp_path / f"{name}.tif", made_on=day))["output"]
            )
        assert made["a"].read_bytes() == made["b"].read_bytes() != made["c"].read_bytes()
        with rasterio.open(made["a"]) as one, rasterio.open(made["c"]) as other:
            assert one.tags() == other.tags()
            assert (one.read() == other.read()).all()

    def test_it_is_that_on_which_the_work_began(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        scene = write_raster(tmp_path / "s.tif", texture(70, 70))
        request = EditRequest(str(scene), str(tmp_path / "o.tif"), RemoveTask(), roi=roi(20, 20, 40, 40))
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
        assert today() == "2026-01-01"
        with monkeypatch.context() as broken:
            broken.setattr("rs_genedit.jobs.edit.finish", lambda *_: (_ for _ in ()).throw(OSError("killed")))
            with pytest.raises(OSError, match="killed"):
                edit(request, JobContext())
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(1767225600 + 86400))
        edit(dataclasses.replace(request, resume=True), JobContext())
        assert told(request.output)["date"] == "2026-01-01"
        assert request_from_item(tmp_path / "o.json").made_on == "2026-01-01"

    @pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "2026-01-32", "2026-1-1", ""])
    def test_what_is_no_day_is_refused(self, day: str) -> None:
        with pytest.raises(UsageError, match="day"):
            EditRequest("s", "o", RemoveTask(), roi="0,0,1,1", made_on=day)


def everything(folder: Path) -> str:
    return " ".join(
        p.read_bytes().decode("latin-1") for p in sorted(folder.rglob("*")) if p.is_file()
    ).casefold()


class TestPrivatePrompt:
    def edit(self, folder: Path, *options: str) -> Path:
        folder.mkdir(exist_ok=True)
        scene = write_raster(folder.parent / "s.tif", texture(96, 96))
        output = folder / "o.tif"
        asked = ["--roi", roi(30, 30, 60, 60), "--quality", "draft", "--paraphrase", f"{PROMPT} from above"]
        assert cli.main(["edit", str(scene), str(output), *asked, "--prompt", PROMPT, *options]) == 0
        return output

    def test_no_file_of_an_edit_tells_it(self, tmp_path: Path) -> None:
        open_, closed = (self.edit(tmp_path / n, *o) for n, o in (("a", ()), ("b", ("--private-prompt",))))
        assert told(open_)["prompt"] == PROMPT
        assert all(word in everything(open_.parent) for word in WORDS)
        assert not any(word in everything(closed.parent) for word in WORDS)
        with rasterio.open(open_) as one, rasterio.open(closed) as other:
            assert (one.read() == other.read()).all()

    def test_its_item_asks_for_the_prompt_and_then_makes_it_again(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        made = self.edit(tmp_path / "b", "--private-prompt", "--made-on", "2026-03-04")
        again = tmp_path / "again.tif"
        asked = ["edit", "--from-item", str(made.with_suffix(".json")), str(again)]
        assert cli.main(asked) == 2
        assert "left out on wish" in capsys.readouterr().err
        assert cli.main([*asked, "--prompt", PROMPT, "--paraphrase", f"{PROMPT} from above"]) == 0
        assert again.read_bytes() == made.read_bytes()

    def test_no_file_of_a_story_but_its_storyboard_tells_it(self, tmp_path: Path) -> None:
        scene = write_raster(tmp_path / "s.tif", texture(96, 96))
        board = {
            "description": PROMPT, "version": 2, "by": "person", "spread": "gradual",
            "frames": [
                {"date": "2024-01-01", "prompt": f"{PROMPT} 0", "intensity": 0.0},
                {"date": "2024-02-01", "prompt": PROMPT, "intensity": 1.0},
            ],
        }  # fmt: skip
        folder = tmp_path / "story"
        asked = SequenceRequest(
            str(scene), str(folder), roi=roi(30, 30, 60, 60), storyboard=json.dumps(board), quality="draft",
            private_prompt=True,
        )  # fmt: skip
        sequence(asked, JobContext())
        assert told(folder / "frame_001.tif")["source_type"].startswith(TERMS)
        assert "source_type" not in told(folder / "frame_000.tif")
        assert told(folder / "frame_000.tif")["tool"].startswith("RS GenEdit")
        (folder / "storyboard.json").unlink()
        assert not any(word in everything(folder) for word in WORDS)
        with pytest.raises(ValueError, match="left out on wish"):
            sequence(SequenceRequest("", str(tmp_path / "x"), from_collection=str(folder / "collection.json")),
                     JobContext())  # fmt: skip


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    pytest.importorskip("c2pa", reason="the extra 'credentials' is not installed")
    return make_certificate(tmp_path_factory.mktemp("certificate"), "A Surveyor")


class TestCredentials:
    @pytest.mark.parametrize(
        ("form", "signature", "where"),
        [("cog", "auto", "sidecar"), ("cog", "embedded", "embedded"), ("gtiff", "auto", "embedded"),
         ("gtiff", "sidecar", "sidecar"), ("patch", "auto", "embedded"), ("vrt", "auto", "embedded")],
    )  # fmt: skip
    def test_a_signed_output_reads_back_and_a_cog_stays_one(
        self, form: str, signature: str, where: str, signer: Certificate, tmp_path: Path,
        generated: Callable[[str], Path],
    ) -> None:  # fmt: skip
        asked = request_for(
            generated("rgb"), tmp_path / ("o.vrt" if form == "vrt" else "o.tif"), format=form,
            certificate=str(signer.chain), private_key=str(signer.key), signature=signature,
        )  # fmt: skip
        made = make(asked)
        signed = Path(made["patch" if form == "vrt" else "output"])
        beside = tmp_path / "o.c2pa"
        assert beside.exists() == (where == "sidecar") == ("credentials" in made)
        found = credentials.read(signed, beside, signer.root.read_text())
        assert found is not None
        assert (found.is_intact, found.is_trusted, found.signer) == (True, True, "A Surveyor")
        assert found.is_ours
        assert not credentials.read(signed, beside).is_trusted
        if form == "cog" and where == "sidecar":
            assert cog_faults(signed) == []
        item = json.loads(Path(made["item"]).read_text())
        assert item["assets"]["patch" if form == "vrt" else "output"]["rsgenedit:signature"] == {
            "serial": found.serial,
            "where": where,
        }
        assert signer.chain.name not in json.dumps(item)
        data = bytearray(signed.read_bytes())
        data[ifds(signed)[0][1][324][0] + 20] ^= 1
        signed.write_bytes(data)
        assert not credentials.read(signed, beside).is_intact

    def test_what_cannot_sign_is_refused_before_any_work(
        self, signer: Certificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = make_certificate(tmp_path, "Another")
        scene = write_raster(tmp_path / "s.tif", texture(70, 70))
        before = sorted(tmp_path.iterdir())
        for chain, key in ((signer.chain, other.key), (signer.key, signer.key), (tmp_path, signer.key),
                           (signer.chain, scene), (tmp_path / "none.pem", signer.key)):  # fmt: skip
            asked = EditRequest(
                str(scene), str(tmp_path / "o.tif"), RemoveTask(), roi=roi(20, 20, 40, 40),
                certificate=str(chain), private_key=str(key),
            )  # fmt: skip
            with pytest.raises(UsageError):
                edit(asked, JobContext())
        assert sorted(tmp_path.iterdir()) == before
        with pytest.raises(UsageError, match="both"):
            dataclasses.replace(asked, private_key=None)


def test_without_what_signs_the_sentence_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credentials, "is_available", lambda: False)
    scene = write_raster(tmp_path / "s.tif", texture(70, 70))
    asked = EditRequest(
        str(scene), str(tmp_path / "o.tif"), TextTask("x"), certificate="c.pem", private_key="k.pem"
    )
    with pytest.raises(UsageError, match="extra 'credentials'"):
        edit(asked, JobContext())
