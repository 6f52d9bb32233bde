"""Marks of origin in a plan: words left out on wish, the day of making, a signature; for all or one task."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from rs_genedit.app import cli
from rs_genedit.jobs.batch.expand import Expansion
from rs_genedit.jobs.batch.plan import PlanError, read_plan

from tests.core.batch.making import layer, plan, results, run, scene, square
from tests.core.raster.certificates import make_certificate

QUICK = "quality: draft, format: gtiff, feather: 0"
WORDS = "an old orchard under snow"


def places(folder: Path) -> str:
    """The head of a plan: a scene and three places in it."""
    scene(folder / "s0.tif")
    layer(folder / "e.gpkg", [square(5, 5, 24), square(40, 40, 24), square(90, 60, 24)], n=[1, 2, 3])
    return "scenes: [s0.tif]\nrois: [e.gpkg]\n"


def everything(folder: Path) -> bytes:
    """All that goes out with results: every file but the batch's own manifests."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.parent.name != folder.name]
    return b"".join(path.name.encode() + path.read_bytes() for path in files)


def test_words_are_left_out_of_edits_and_data_set_on_wish(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    text = places(tmp_path) + f"tasks: [{{prompt: {WORDS}}}]\n"
    plan(tmp_path, text + f"settings: {{{QUICK}}}\n")
    run(tmp_path / "plan.yaml", tmp_path / "open")
    assert b"orchard" in everything(tmp_path / "open" / "jobs")
    plan(tmp_path, text + f"settings: {{{QUICK}, private_prompt: true, made_on: 2025-03-04}}\n")
    run(tmp_path / "plan.yaml", tmp_path / "out")
    assert len(results(tmp_path / "out")) == 3
    asked = ["dataset", str(tmp_path / "out"), str(tmp_path / "set"), "--size", "32", "--gap", "0"]
    assert cli.main(asked) == 0
    for made in (tmp_path / "out" / "jobs", tmp_path / "set"):
        assert b"orchard" not in everything(made)
        assert b"orchard" not in b"".join(path.read_bytes() for path in made.rglob("*") if path.is_file())
    assert b"2025-03-04" in everything(tmp_path / "out" / "jobs")
    assert "test: 1 chip of 1 place" in capsys.readouterr().out
    kept = {record["pixels_sha256"] for record in results(tmp_path / "open")}
    assert {record["pixels_sha256"] for record in results(tmp_path / "out")} == kept, "marks change no pixel"


def test_a_task_has_marks_of_its_own(tmp_path: Path):
    text = places(tmp_path) + "tasks: [{preset: snow, private_prompt: true}, flood]\n"
    found = list(Expansion(read_plan(plan(tmp_path, text + "settings: {made_on: 2025-03-04}\n"))))
    private = [job.request.get("private_prompt", False) for job in found]
    assert private == [True, False] * 3
    assert {job.request["made_on"] for job in found} == {"2025-03-04"}
    story = "tasks: [{sequence: {describe: a flood, frames: 2}}]\nsettings: {private_prompt: true}\n"
    (tmp_path / "plan.yaml").write_text(places(tmp_path) + story)
    assert all(job.request["private_prompt"] for job in Expansion(read_plan(tmp_path / "plan.yaml")))


FAULTS = [
    ("private_prompt: perhaps", "private_prompt must be true or false"),
    ("made_on: soon", "the day of making must be like"),
    ("certificate: chain.pem", "a signature needs both a certificate and its private key"),
    ("certificate: gone.pem, private_key: key.pem", "the file gone.pem does not exist"),
    ("signature: above", "signature must be one of"),
]


@pytest.mark.parametrize(("text", "said"), FAULTS)
def test_a_wrong_mark_is_said_with_its_line_before_any_work(tmp_path: Path, text: str, said: str):
    (tmp_path / "chain.pem").touch()
    (tmp_path / "key.pem").touch()
    with pytest.raises(PlanError, match=r"line 4 of plan\.yaml: ") as told:
        read_plan(plan(tmp_path, places(tmp_path) + f"tasks: [remove]\nsettings: {{{text}}}\n"))
    assert said in str(told.value)


def test_a_layer_s_attributes_name_no_certificate(tmp_path: Path):
    """A layer may be a stranger's: which files sign is said in the plan alone."""
    scene(tmp_path / "s0.tif")
    layer(
        tmp_path / "e.gpkg", [square(5, 5, 24)], preset=["snow"], certificate=["/c.pem"], private_key=["/k.pem"]
    )
    (job,) = Expansion(read_plan(plan(tmp_path, "scenes: [s0.tif]\nlayer: e.gpkg\n")))
    assert not {"certificate", "private_key"} & set(job.request)


def test_every_result_is_signed_and_the_files_are_seen_from_the_plan(tmp_path: Path, monkeypatch):
    pytest.importorskip("c2pa", reason="the extra 'credentials' is not installed")
    from rs_genedit.raster import credentials

    (tmp_path / "keys").mkdir()
    signer = make_certificate(tmp_path, "A Surveyor")
    for path, name in ((signer.chain, "chain.pem"), (signer.key, "key.pem")):
        shutil.copy(path, tmp_path / "keys" / name)
    marks = "certificate: keys/chain.pem, private_key: keys/key.pem, signature: sidecar"
    plan(tmp_path, places(tmp_path) + f"tasks: [remove]\nsettings: {{{QUICK}, {marks}}}\n")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    run(tmp_path / "plan.yaml", tmp_path / "out")
    for record in results(tmp_path / "out"):
        made = tmp_path / "out" / record["outputs"]["output"][0]
        beside = tmp_path / "out" / record["outputs"]["credentials"][0]
        found = credentials.read(made, beside, signer.root.read_text())
        assert found is not None
        assert (found.is_intact, found.is_trusted, found.signer) == (True, True, "A Surveyor")
    assert b"keys/" not in everything(tmp_path / "out" / "jobs")
