from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from rs_genedit.encoders.catalog import encoder_card
from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.jobs import models as job
from rs_genedit.jobs.models import ModelsRequest, models
from rs_genedit.models.registry import CARDS, ModelCard
from rs_genedit.runtime.context import JobContext

from tests.core.encoders.hub import Hub, serving


def test_every_card_is_pinned() -> None:
    for one in CARDS:
        assert one.licence
        assert one.about
        if not one.shipped:
            assert re.fullmatch(r"[0-9a-f]{40}", one.revision)
            assert one.sha256 is None or re.fullmatch(r"[0-9a-f]{64}", one.sha256)
            assert one.url().startswith("https://")
            assert one.revision in one.url()
    assert len({one.name for one in CARDS}) == len(CARDS)


def test_every_architecture_is_one_of_open_clips() -> None:
    from rs_genedit.encoders.openclip import open_clip_module

    for one in CARDS:
        if not one.shipped:
            assert open_clip_module().get_model_config(one.architecture) is not None


def test_any_tag_of_open_clip() -> None:
    one = encoder_card("open_clip:ViT-B-32/laion2b_s34b_b79k")
    assert one.repository == "laion/CLIP-ViT-B-32-laion2B-s34B-b79K"
    assert one.quick_gelu is False
    assert encoder_card("open_clip:ViT-B-32/openai").quick_gelu in (True, False)
    with pytest.raises(UsageError, match="lists no weights 'nothing'"):
        encoder_card("open_clip:ViT-B-32/nothing")
    with pytest.raises(UsageError, match="there is no guide"):
        encoder_card("open_clip:")


def test_list_names_all_and_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RS_GENEDIT_MIRROR", "http://127.0.0.1:9")  # would fail at once
    rows = models(ModelsRequest("list"), JobContext(), tmp_path)["models"]
    assert [row["name"] for row in rows if row["kind"] == "guide"] == [one.name for one in CARDS]
    shipped = [row["name"] for row in rows if row["state"] == "shipped"]
    assert shipped == ["builtin", "builtin-latent"]
    assert {row["state"] for row in rows if row["name"] not in shipped} == {"not fetched"}


def test_fetch_then_verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = b"weights" * 1000
    toy = ModelCard(
        "toy", "Toy", "RN50", "a/b", "e" * 40, "toy.pt", len(content), hashlib.sha256(content).hexdigest()
    )
    monkeypatch.setattr(job, "CARDS", (toy,))
    monkeypatch.setattr(job, "encoder_card", {"toy": toy}.__getitem__)
    with pytest.raises(WeightsError, match="fetch it first") as caught:
        models(ModelsRequest("verify", ("toy",)), JobContext(), tmp_path)
    assert caught.value.hint == "`rs-genedit models fetch toy`"
    with serving(Hub(content)) as hub:
        monkeypatch.setenv("RS_GENEDIT_MIRROR", hub.url)
        (row,) = models(ModelsRequest("fetch", ("toy",)), JobContext(), tmp_path)["models"]
    assert row["state"] == "fetched"
    row, shipped = models(ModelsRequest("verify"), JobContext(), tmp_path)["models"]
    assert (row["state"], row["sha256"]) == ("verified", toy.sha256)
    assert (shipped["name"], shipped["state"]) == ("builtin-latent", "shipped")
    Path(row["path"]).write_bytes(b"x" * len(content))
    row, _ = models(ModelsRequest("verify"), JobContext(), tmp_path)["models"]
    assert row["state"] == "damaged"
    assert "delete it and fetch it again" in row["why"]


def test_fetch_wants_a_name_and_ships_what_is_shipped(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="say which model"):
        models(ModelsRequest("fetch"), JobContext(), tmp_path)
    context = JobContext()
    models(ModelsRequest("fetch", ("builtin",)), context, tmp_path)
    assert context.warnings == ["Built-in guide comes with the engine: there is nothing to fetch"]
