"""Messages: whole in QGIS's message bar or behind its button, as text and never as HTML."""

from __future__ import annotations

import pytest
from bench import workbench
from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from rs_genedit_plugin.gui import message_bar, widgets
from rs_genedit_plugin.model.engine_words import in_their_language
from rs_genedit_plugin.model.jobs import FAILED, Job

REQUEST = {"source": "a.tif", "output": "b.tif", "task": {"kind": "remove"}, "roi": "0,0,1,1", "seed": 5}
LONG = (
    "the output needs about 4096 MB and /data/a long folder of a person/results/2026 has 12 MB free: free some "
    "room, choose another place, or write the edited part and a VRT"
)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("It is done.", "It is done."),
        (f"Remove 2 · harbour failed: {'b' * 99}.", "Remove 2 · harbour failed."),
        (f"It failed: it is full: {'b' * 99}.", "It failed: it is full."),
        (f"The source has changed. {'b' * 130}", "The source has changed."),
        ("a" * 300, "There is a message for you."),
        (f"{'a' * 130}: {LONG}", "There is a message for you."),
    ],
)
def test_a_headline_is_a_whole_sentence(text: str, head: str) -> None:
    assert message_bar.headline(text) == head
    assert len(head) <= message_bar.LONGEST


def test_a_failed_job_is_told_whole(profile) -> None:
    with workbench() as world:
        job = Job(dict(REQUEST), "Remove 2 · harbour", state=FAILED, message=LONG, resumable=True)
        world.session.queue._jobs.append(job)
        world.session.queue.failed.emit(job.id)
        item = world.interface.bar.currentItem()
        assert item.text() == "Remove 2 · harbour failed and can be resumed on the Jobs page."
        shown: list[str] = []

        def read() -> None:
            viewer = QApplication.activeModalWidget() or next(
                w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
            )
            shown.extend(browser.toPlainText() for browser in viewer.findChildren(QTextBrowser))
            viewer.close()

        QTimer.singleShot(300, read)
        next(button for button in item.findChildren(QToolButton) if button.text()).click()
        QTest.qWait(500)
        assert f"can be resumed on the Jobs page: {in_their_language(LONG)}" in shown[0]
        assert not any(mark in shown[0] for mark in ("--resume", "&quot;"))


def test_html_in_a_message_is_shown_as_text(profile) -> None:
    bar = QgsMessageBar()
    evil = "<img src='//192.0.2.1/share/a.png'> is gone"
    message_bar.push(bar, "RS GenEdit", evil, Qgis.MessageLevel.Warning, 0)
    browser = bar.currentItem().findChild(QTextBrowser)
    assert "<img src='//192.0.2.1" in browser.toPlainText()
    assert "<img" not in browser.document().toHtml().replace("&lt;img", "")


def test_html_in_a_tool_tip_or_a_hint_is_shown_as_text(profile) -> None:
    evil = "<img src='//192.0.2.1/share/a.png'>"
    assert "&lt;img" in widgets.plain(evil)
    assert widgets.plain("/data/a.tif") == "/data/a.tif"
    hint = widgets.Hint(evil)
    assert hint.textFormat().name if hasattr(hint.textFormat(), "name") else hint.textFormat() == 0
    QCoreApplication.processEvents()


def test_a_text_of_three_lines_is_seen_whole(profile) -> None:
    window = QWidget()
    layout = QVBoxLayout(window)
    bar = QgsMessageBar()
    layout.addWidget(bar)
    layout.addStretch(1)
    window.resize(600, 200)
    window.show()
    text = (
        "Remove 3 · demo failed and can be resumed on the Jobs page: The engine was killed or crashed; memory "
        "may be low."
    )
    assert len(text) < message_bar.LONGEST
    bar.pushMessage("Other", "a message before", Qgis.MessageLevel.Warning, 0)
    message_bar.push(bar, "RS GenEdit", text, Qgis.MessageLevel.Critical, 0)
    QTest.qWait(200)
    browser = bar.currentItem().findChild(QTextBrowser)
    assert browser.document().size().height() > 2 * browser.fontMetrics().lineSpacing()
    assert browser.height() >= browser.document().size().height()
    assert not browser.verticalScrollBar().isVisible()
