"""Expert part of the words: bands, the gradient's rule and insisting, in the dock and in Processing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsProcessingContext, QgsRasterLayer

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.gui.expert_words import ExpertWords
from rs_genedit_plugin.model.draft import TEXT, Draft
from rs_genedit_plugin.model.wording import Wording
from rs_genedit_plugin.processing.algorithms import TextAlgorithm


@pytest.fixture
def draft(qgis_app, make_raster) -> Draft:
    made = Draft()
    made.set_layer(QgsRasterLayer(str(make_raster("scene.tif")), "scene"))
    made.set_kind(TEXT)
    return made


@pytest.fixture
def expert(draft: Draft) -> ExpertWords:
    made = ExpertWords(draft)
    yield made
    made.close()


def test_bands_of_the_raster_can_be_chosen(draft: Draft, expert: ExpertWords) -> None:
    assert {box.maximum() for box in expert.bands} == {draft.scene.bands}
    draft.set_wording(replace(draft.wording, prompt="snow"))
    for box, band in zip(expert.bands, (3, 2, 1)):  # noqa: B905 - Python 3.9 has no strict
        assert box.text() == "auto"
        box.setValue(band)
    assert draft.wording.bands == (3, 2, 1)
    expert.bands[0].setValue(0)
    assert any("all three colours" in problem.sentence for problem in draft.problems())
    for box in expert.bands:
        box.setValue(0)
    assert draft.wording.bands == ()
    assert not any("all three colours" in problem.sentence for problem in draft.problems())


def test_insisting_and_the_rule_go_into_the_task(draft: Draft, expert: ExpertWords) -> None:
    draft.set_wording(replace(draft.wording, prompt="snow", steering="gradient"))
    assert not expert.rule.isHidden()
    expert.rule.setCurrentIndex(expert.rule.findData("paper"))
    expert.force.setChecked(True)
    task = draft.wording.task()
    assert (task.rule, task.force) == ("paper", True)
    draft.set_wording(replace(draft.wording, steering="dictionary"))
    assert expert.rule.isHidden()
    assert draft.wording.task().rule == "natural", "the rule is the gradient's"


def test_a_request_of_before_is_shown(draft: Draft, expert: ExpertWords) -> None:
    task = protocol.TextTask("snow", steering="both", rule="paper", force=True, gsd=(0.1, 2.0))
    draft.set_wording(Wording.of(task, (4, 3, 2)))
    assert [box.value() for box in expert.bands] == [4, 3, 2]
    assert expert.force.isChecked()
    assert draft.wording.task() == task


def test_processing_takes_bands_as_numbers(qgis_app) -> None:
    algorithm, context = TextAlgorithm(), QgsProcessingContext()
    algorithm.initAlgorithm()
    assert algorithm.colour_bands({}, context) is None
    assert algorithm.colour_bands({"BANDS": "4, 3,2"}, context) == (4, 3, 2)
    with pytest.raises(errors.UsageError, match="three numbers"):
        algorithm.colour_bands({"BANDS": "red"}, context)
