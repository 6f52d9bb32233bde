"""Latent models of the registry: fetched file by file only on one's word, recorded, used by name."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import rasterio
from rs_genedit.app.cli import main
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.jobs.models import ModelsRequest, models
from rs_genedit.methods.latent.loading import model_digest
from rs_genedit.models import download
from rs_genedit.models.download import DownloadError, Sources
from rs_genedit.models.latent_models import (
    LATENT_CARDS,
    fetch_folder,
    installed_folder,
    latent_card,
    require_folder,
    verify_folder,
)
from rs_genedit.runtime.context import JobContext

from tests.core.doors import texture, write_raster
from tests.core.encoders.hub import Hub, serving

CONTENT = bytes(range(256)) * 64
FETCHED = [card for card in LATENT_CARDS if not card.shipped]
NAMES = [card.name for card in FETCHED]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "_pause", lambda seconds, context: context.check())


def test_every_card_says_what_it_is_and_what_is_not_pinned():
    assert len(set(NAMES)) == len(NAMES)
    assert {
        "sd-1.5",
        "sd-2-base",
        "geosynth",
        "text2earth",
        "text2earth-inpainting",
        "georssd",
        "rsedit",
    } == set(NAMES)
    for card in FETCHED:
        assert card.licence
        assert card.terms
        assert card.about
        assert re.fullmatch("main|[0-9a-f]{40}", card.revision)
        assert "unet/diffusion_pytorch_model.safetensors" in card.files
        assert not [file for file in card.files if file.endswith((".bin", ".ckpt", ".pt", ".py"))]
        assert all(card.part(file).sha256 is None for file in card.files), "none could be verified"
    rows = {row["name"]: row for row in models(ModelsRequest("list"), JobContext())["models"]}
    assert {rows[name]["kind"] for name in NAMES} == {"latent"}
    assert {rows[name]["pinned"] for name in NAMES} == {False}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_comes_before_licence_and_source_are_accepted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    with serving(Hub(CONTENT)) as hub:
        monkeypatch.setenv("RS_GENEDIT_MIRROR", hub.url)
        card = latent_card(name)
        with pytest.raises(UsageError, match="has a licence of its own") as caught:
            models(ModelsRequest("fetch", (name,), trust=True), JobContext(), tmp_path)
        assert card.terms in str(caught.value)
        assert card.url() in str(caught.value)
        with pytest.raises(UsageError, match="no SHA-256 is pinned"):
            models(ModelsRequest("fetch", (name,), accept_licence=True), JobContext(), tmp_path)
        assert hub.asked == []
    assert not list(tmp_path.rglob("*.*"))


@pytest.mark.parametrize("name", ["geosynth", "sd-1.5", "rsedit"])
def test_all_files_come_from_one_commit_and_are_recorded(tmp_path: Path, name: str):
    card = latent_card(name)
    with serving(Hub(CONTENT)) as hub:
        folder = fetch_folder(card, tmp_path, Sources(mirror=hub.url), None, trust=True, accept=True)
        asked = [path for path, _ in hub.asked if not path.startswith("/cdn")]
    assert installed_folder(card, tmp_path) == folder
    kept = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    noted = {f"{file}{suffix}" for file in card.files for suffix in ("", ".json", ".sha256.json")}
    assert set(card.files) <= kept <= noted
    first, *others = [re.match(rf"/{card.repository}/resolve/(\w+)/(.+)", path).groups() for path in asked]
    assert first[0] == card.revision
    assert {revision for revision, _ in others} == {card.revision if card.pinned else "c" * 40}
    within = f"{card.within}/" if card.within else ""
    assert [path for _, path in (first, *others)] == [within + file for file in card.files]
    record = json.loads((folder / "unet/diffusion_pytorch_model.safetensors.json").read_text())
    assert record["licence"] == card.licence
    assert record["revision"] == "c" * 40
    verify_folder(card, tmp_path)
    (folder / "vae/config.json").write_bytes(b"x" * len(CONTENT))
    with pytest.raises(WeightsError, match="as pinned"):
        verify_folder(card, tmp_path)
    (row,) = models(ModelsRequest("verify", (name,)), JobContext(), tmp_path)["models"]
    assert row["state"] == "damaged"


def test_a_fetch_that_broke_off_goes_on_and_a_missing_file_is_one_sentence(tmp_path: Path):
    card = latent_card("text2earth")
    with serving(Hub(CONTENT, cut_after=5000, cuts=1)) as hub:
        sources = Sources(mirror=hub.url)
        hub.errors = [404]
        with pytest.raises(DownloadError, match="refuses Text2Earth"):
            fetch_folder(card, tmp_path, sources, None, trust=True, accept=True)
        with pytest.raises(WeightsError, match="fetch it first") as caught:
            require_folder(card, tmp_path)
        assert caught.value.hint == "`rs-genedit models fetch text2earth`"
        fetch_folder(card, tmp_path, sources, None, trust=True, accept=True)
        asked = len(hub.asked)
        fetch_folder(card, tmp_path, sources)
        assert len(hub.asked) == asked, "what is there is not fetched again"
    assert not list(tmp_path.rglob("*.partial"))


def test_a_model_of_the_list_is_used_by_its_name(
    tmp_path: Path, model_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    """Its files are those of the hub: vocabulary and merges beside each other, records of the download too."""
    source = write_raster(tmp_path / "scene.tif", texture(60, 60, 3))
    cache = tmp_path / "cache"
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(cache))
    edit = ["edit", str(source), str(tmp_path / "out.tif"), "--prompt", "blue water", "--method", "latent"]
    edit += ["--latent-model", "sd-1.5", "--roi", "100020,399960,100040,399980", "--quality", "draft"]
    assert main(edit) == 1
    told = capsys.readouterr().err
    assert "Stable Diffusion 1.5 is not on this machine: fetch it first" in told
    assert "models fetch sd-1.5" in told

    shelf = tmp_path / "shelf" / "sd-1.5"
    shutil.copytree(model_folder, shelf)
    words = json.loads((shelf / "tokenizer/tokenizer.json").read_text())["model"]
    (shelf / "tokenizer/tokenizer.json").unlink()
    (shelf / "tokenizer/vocab.json").write_text(json.dumps(words["vocab"]))
    (shelf / "tokenizer/merges.txt").write_text("#version: 0.2\n")
    (shelf / "tokenizer/special_tokens_map.json").write_text("{}")
    monkeypatch.setenv("RS_GENEDIT_MODELS", str(tmp_path / "shelf"))
    assert main(["models", "fetch", "sd-1.5", "--trust", "--accept-licence"]) == 0
    assert capsys.readouterr().err.count("SHA-256") == 1, "one sentence for all files"
    folder = require_folder(latent_card("sd-1.5"))
    assert model_digest(folder) == model_digest(shelf), "what the download notes is no part of the model"
    assert main(edit) == 0
    item = json.loads((tmp_path / "out.json").read_text())
    text = json.dumps(item)
    assert model_digest(folder) in text
    assert '"model": "sd-1.5"' in text, "the Item keeps the name, not where the cache is"
    assert main(["edit", "--from-item", str(tmp_path / "out.json"), str(tmp_path / "again.tif")]) == 0
    with rasterio.open(tmp_path / "out.tif") as one, rasterio.open(tmp_path / "again.tif") as other:
        assert (one.read() == other.read()).all()
    assert main(["models", "verify", "sd-1.5"]) == 0


def test_a_folder_of_the_same_name_here_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from rs_genedit.tasks.text.latent import model_folder as found

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    with pytest.raises(WeightsError, match="fetch it first"):
        found("geosynth")
    (tmp_path / "geosynth").mkdir()
    assert found("geosynth") == Path("geosynth")
    assert found("somewhere/else") == Path("somewhere/else")
    assert replace(latent_card("geosynth"), revision="a" * 40).pinned
