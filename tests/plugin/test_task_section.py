"""The tabs of what to do."""

from __future__ import annotations

from rs_genedit_plugin.gui.task_section import TextTab
from rs_genedit_plugin.model.draft import Draft


def test_a_loaded_sentence_is_shown_and_a_typed_one_taken(profile) -> None:
    draft = Draft()
    tab = TextTab(draft)
    draft.set_text("a lake", "boats; people")
    assert (tab.prompt.toPlainText(), tab.negative.text()) == ("a lake", "boats; people")
    tab.negative.setText("boats")
    tab.prompt.setPlainText("a pond")
    assert (draft.prompt, draft.negative) == ("a pond", "boats")
