"""Words: the tab, presets, paraphrases and guides from the real worker, the language model's key."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import errors
from rs_genedit_plugin.gui.text_tab import TextTab
from rs_genedit_plugin.model import wording as words
from rs_genedit_plugin.model.draft import Draft
from rs_genedit_plugin.model.engine import EXISTING, Choice
from rs_genedit_plugin.model.guides import GuideCard
from rs_genedit_plugin.model.language import Endpoint
from rs_genedit_plugin.model.options import Options
from rs_genedit_plugin.model.wording import Wording
from rs_genedit_plugin.resources import resource
from rs_genedit_plugin.session import Session


@pytest.fixture
def own(monkeypatch, tmp_path) -> Path:
    """The folder of a person's own presets."""
    folder = tmp_path / "mots à moi"
    monkeypatch.setenv("RS_GENEDIT_PRESETS", str(folder))
    return folder


@pytest.fixture
def session(profile, own, monkeypatch, tmp_path, engine_python):
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RS_GENEDIT_OFFLINE", "1")
    made = Session()
    made.engine.choose(Choice(EXISTING, made.engine.choice.folder, str(engine_python)))
    yield made
    made.close()


@pytest.fixture
def tab(session) -> TextTab:
    made = TextTab(session.draft, session.smith)
    made.resize(320, 400)
    yield made
    made.close()


def test_a_loaded_wording_is_shown_and_a_typed_one_taken(tab, session) -> None:
    draft = session.draft
    loaded = Wording(
        prompt="a lake",
        negative="boats; people",
        paraphrases=("a pond", "still water"),
        guide="/models/my own.pt",
        steering="both",
        guidance=2.5,
    )
    draft.set_wording(loaded)
    assert tab.prompt.toPlainText() == "a lake"
    assert tab.negative.text() == "boats; people"
    assert tab.paraphrases.toPlainText() == "a pond\nstill water"
    assert tab.guide.currentData() == "/models/my own.pt"
    assert (tab.steering.currentData(), tab.guidance.value()) == ("both", 2.5)
    assert draft.wording == loaded  # showing changes nothing
    tab.negative.setText("boats")
    tab.prompt.setPlainText("a pond")
    tab.paraphrases.setPlainText("a pool\n\n  a tarn ")
    tab.steering.setCurrentIndex(tab.steering.findData("dictionary"))
    assert draft.wording == replace(
        loaded, prompt="a pond", negative="boats", paraphrases=("a pool", "a tarn"), steering="dictionary"
    )
    task = draft.wording.task()
    assert (task.negative, task.paraphrases) == (("boats",), ("a pool", "a tarn"))
    assert Wording.of(task) == draft.wording
    tab.ensemble.setChecked(False)
    assert draft.wording.task().paraphrases == ()
    assert tab.other.isHidden()


def test_a_preset_brings_words_and_what_suits_them(tab, session) -> None:
    tab.use_preset("flood")
    now = session.draft.wording
    assert now.prompt == "a flooded area under water"
    assert len(now.paraphrases) == 5
    assert tab.negative.text() == "bare soil; snow"
    # Other words: what was suggested for the old ones goes, what the person wrote stays.
    tab.prompt.setPlainText("a burnt field")
    assert session.draft.wording.paraphrases == ()
    tab.paraphrases.setPlainText("charred ground")
    tab.prompt.setPlainText("a burnt forest")
    assert session.draft.wording.paraphrases == ("charred ground",)


def test_presets_are_offered_while_one_types(tab, session) -> None:
    tab.show()
    tab.prompt.setFocus()
    chosen = []
    tab.prompt.chosen.connect(chosen.append)
    QTest.keyClicks(tab.prompt, "inund")
    popup = tab.prompt.completer.popup()
    assert popup.isVisible()
    assert tab.prompt.completer.completionCount() == 1
    popup.setCurrentIndex(popup.model().index(0, 0))
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert chosen == ["flood"]
    assert session.draft.wording.prompt == "a flooded area under water"
    tab.prompt.clear()
    QTest.keyClicks(tab.prompt, "zzz")
    assert not popup.isVisible()
    tab.prompt.clear()
    QTest.keyClicks(tab.prompt, "flood")
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert session.draft.wording.prompt == "flood"


class TestPresetFiles:
    def test_shipped_ones_are_read_whole(self, session) -> None:
        found = {preset.name: preset for preset in session.smith.presets()}
        files = {path.stem for path in resource("presets").glob("*.json")}
        assert len(files) > 5
        assert set(found) == files
        shipped, left_out = words.load(resource("presets"))
        titles = {preset.title for preset in shipped}
        assert left_out == ()
        assert titles <= set(words.shipped_titles())  # so that each can be translated
        assert all(preset.wording.prompt and preset.about for preset in found.values())

    def test_a_kept_one_is_offered_and_the_engine_reads_it(self, session, own, engine_python) -> None:
        import subprocess

        wording = Wording("a salt flat", "water", ("white crust",), guidance=1.5)
        session.smith.keep("Désert de sel", wording, Options(strength=0.8, feather=9))
        mine = next(p for p in session.smith.presets() if p.title == "Désert de sel")
        assert mine.wording == wording
        assert (mine.strength, mine.feather) == (0.8, 9)
        ask = (
            "from pathlib import Path; import sys; from rs_genedit.language.presets import load_presets; "
            "found, warnings = load_presets(Path(sys.argv[1])); "
            "print(any(p.title == 'D\\xe9sert de sel' and p.guidance == 1.5 for p in found.values()), warnings)"
        )
        root = Path(__file__).resolve().parents[2]
        command = [str(engine_python), "-c", ask, str(own)]
        told = subprocess.run(command, cwd=root / "core", capture_output=True, text=True, check=True).stdout
        assert told.split() == ["True", "()"]

    @pytest.mark.parametrize("text", ["{", "[]", '{"title": 3}', '{"a":' * 100_000, "\udcff", "pipe", "link"])
    def test_a_file_that_is_none_is_left_out_and_named(self, tab, session, own, text) -> None:
        before = len(session.smith.presets())
        own.mkdir()
        path = own / "x.json"
        if text == "pipe":
            os.mkfifo(path)
        elif text == "link":
            path.symlink_to("/dev/zero")
        else:
            path.write_bytes(text.encode("utf-8", "surrogateescape"))
        assert len(session.smith.presets()) == before
        tab._fill_presets()
        (said,) = [entry for entry in tab.preset_menu.actions() if entry.text().startswith("x.json")]
        assert "left out" in said.text()
        assert not said.isEnabled()

    def test_words_that_no_preset_can_hold_are_not_kept(self, session, own) -> None:
        with pytest.raises(errors.GenEditError, match="at most 20 texts"):
            session.smith.keep("Many", Wording("a lake", paraphrases=("water",) * 21), Options())
        assert not own.exists()


def test_guides_and_paraphrases_come_from_the_worker(tab, session, wait) -> None:
    told = []
    tab.message.connect(lambda text, bad: told.append(text))
    session.draft.set_wording(Wording("a flooded field"))
    tab.show()
    wait(lambda: len(session.smith.guides.cards) > 1, 60)
    assert tab.guide.count() >= 4
    assert session.smith.guides.cards[0].at_hand
    missing = next(card for card in session.smith.guides.cards if not card.at_hand)
    assert "download" in tab.guide.itemText(tab.guide.findData(missing.name))
    assert not tab.fetch_button.isVisible()
    tab._suggest(False)
    assert not tab.suggest_button.isEnabled()
    wait(lambda: session.draft.wording.paraphrases, 60)
    assert len(tab.paraphrases.toPlainText().splitlines()) >= 2
    assert tab.suggest_button.isEnabled()
    # Nothing is fetched unless asked for; without network the sentence says so.
    tab.guide.setCurrentIndex(tab.guide.findData(missing.name))
    assert tab.fetch_button.isVisible()
    tab.fetch_button.click()
    assert tab.stop_button.isVisible()
    assert not tab.guide.isEnabled()
    wait(lambda: not session.smith.guides.fetching, 60)
    assert any("offline" in text.lower() for text in told), told
    assert tab.fetch_button.isVisible()
    # A language model that was never set up cannot be asked.
    tab._fill_suggestions()
    assert [entry.isEnabled() for entry in tab.suggest_menu.actions()[:2]] == [True, False]


def test_the_language_models_key_reaches_the_worker_and_nothing_else(tab, session, wait, monkeypatch) -> None:
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            heard.append((self.headers["Authorization"], asked["model"]))
            said = [f"{kind} orchard" for kind in ("a green", "a young", "an old", "a dense", "a large")]
            reply = {"paraphrases": said}
            body = json.dumps({"choices": [{"message": {"content": json.dumps(reply)}}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_args: object) -> None:
            """Stay silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    from rs_genedit_plugin.model import language

    monkeypatch.setattr(language, "_key", lambda auth: {"abc1234": "hush"}.get(auth, ""))
    session.smith.choose_model(Endpoint(f"http://127.0.0.1:{server.server_port}/v1", "tiny", "abc1234"))
    session.draft.set_wording(Wording("orchard"))
    tab._suggest(True)
    wait(lambda: not session.smith.asking, 60)
    server.shutdown()
    server.server_close()
    assert "an old orchard" in session.draft.wording.paraphrases
    assert set(heard) == {("Bearer hush", "tiny")}
    assert "hush" not in session.diagnostics()
    assert "hush" not in json.dumps(session.settings.json("language"))


def test_a_password_entry_of_qgis_store_is_the_key(profile, tmp_path) -> None:
    from qgis.core import QgsApplication, QgsAuthMethodConfig

    from rs_genedit_plugin.model.language import _key

    manager = QgsApplication.authManager()
    if manager.isDisabled() or not manager.setMasterPassword("only for this test", False):
        pytest.skip("no authentication store in this QGIS")
    config = QgsAuthMethodConfig("Basic")
    config.setName("rs-genedit test")
    config.setConfig("username", "any")
    config.setConfig("password", "Bearer s3cret")
    assert manager.storeAuthenticationConfig(config)
    try:
        assert _key(config.id()) == "s3cret"
    finally:
        manager.removeAuthenticationConfig(config.id())
    assert _key("") == ""


def test_a_card_of_any_shape_is_shown() -> None:
    assert GuideCard.of({}) == GuideCard("", "", state="")
    assert not GuideCard.of({"name": "x", "state": "not fetched"}).at_hand
    assert GuideCard.of({"name": "x", "state": "fetched", "megabytes": 12}).megabytes == 12


def test_a_draft_says_what_a_text_edit_lacks(profile) -> None:
    draft = Draft()
    draft.set_kind("text")
    draft.set_wording(Wording("  "))
    assert draft.problems()


def test_a_guide_without_a_checksum_is_fetched_with_a_warning_beside_the_button(
    tab, session, wait, monkeypatch
) -> None:
    tab.show()
    wait(lambda: len(session.smith.guides.cards) > 1, 60)
    away = [card for card in session.smith.guides.cards if not card.at_hand]
    sent = []
    monkeypatch.setattr(
        session.smith.guides._errands, "ask", lambda op, request, errand: sent.append(request) or ""
    )
    for pinned in (True, False):
        card = next(card for card in away if card.pinned is pinned)
        tab.guide.setCurrentIndex(tab.guide.findData(card.name))
        assert ("trust" in tab.about.text()) is not pinned
        tab.fetch_button.click()
        assert sent.pop() == {"verb": "fetch", "names": [card.name], "trust": not pinned}
        session.smith.guides.fetching = ""
        session.smith.guides.changed.emit()
