"""Enumerated parameters of all algorithms: numbers, words and labels; presets of words."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProject,
    QgsProperty,
)
from test_processing import ROI, algorithms, execute, polygons  # noqa: F401 - a fixture

from rs_genedit_plugin.model import wording
from rs_genedit_plugin.processing.algorithms import ALGORITHMS
from rs_genedit_plugin.processing.sequence import SequenceAlgorithm

EVERY = [kind.NAME for kind in (*ALGORITHMS, SequenceAlgorithm)]


def context() -> QgsProcessingContext:
    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


def enums(algorithm) -> list[QgsProcessingParameterEnum]:
    return [p for p in algorithm.parameterDefinitions() if isinstance(p, QgsProcessingParameterEnum)]


@pytest.fixture
def given(algorithms, make_raster, tmp_path):  # noqa: F811
    """Parameters with which each algorithm passes QGIS's own check."""
    scene = str(make_raster())
    area, points = polygons(ROI), polygons("POINT(500100 5499900)", kind="Point")
    QgsProject.instance().addMapLayers([area, points])
    everything = {
        "INPUT": scene,
        "ROI": area.id(),
        "EXEMPLAR": area.id(),
        "REGION": area.id(),
        "TO": points.id(),
        "PROMPT": "water",
        "DESCRIPTION": "a flood",
        "OUTPUT": str(tmp_path / "out.tif"),
    }

    def make(name: str) -> dict:
        algorithm = algorithms(name)  # it owns its definitions
        known = {p.name() for p in algorithm.parameterDefinitions()}
        return {key: value for key, value in everything.items() if key in known}

    return make


@pytest.mark.parametrize("name", EVERY)
def test_every_choice_takes_its_number_its_word_and_what_is_shown(algorithms, given, name) -> None:  # noqa: F811
    algorithm = algorithms(name)
    found = enums(algorithm)
    assert found
    for parameter in found:
        choice = algorithm._choices[parameter.name()]
        assert list(choice.labels) == parameter.options()
        assert len(set(choice.labels)) == len(choice.values)
        for place, (word, label) in enumerate(zip(choice.values, choice.labels)):  # noqa: B905
            forms = (place, str(place), float(place), word, word.upper(), label, QgsProperty.fromValue(place))
            for form in forms:
                parameters = {**given(name), parameter.name(): form}
                ok, why = algorithm.checkParameterValues(parameters, context())
                assert ok, (parameter.name(), form, why)
                assert algorithm.choice(parameters, parameter.name(), context()) == word
        for wrong in (len(choice.values), -1, 0.5, "9999", "no such word", True):
            parameters = {**given(name), parameter.name(): wrong}
            ok, why = algorithm.checkParameterValues(parameters, context())
            assert not ok
            assert choice.values[0] in why
            with pytest.raises(ValueError, match="give one of"):
                algorithm.choice(parameters, parameter.name(), context())


@pytest.mark.parametrize("name", EVERY)
def test_a_choice_that_is_left_open_is_the_default(algorithms, given, name) -> None:  # noqa: F811
    algorithm = algorithms(name)
    for parameter in enums(algorithm):
        word = algorithm.choice(given(name), parameter.name(), context())
        if parameter.defaultValue() is None:
            assert word == ""
        else:
            assert word == algorithm._choices[parameter.name()].values[parameter.defaultValue()]


def words_of(algorithms, given, **parameters):  # noqa: F811
    """The request that the algorithm would hand to the engine."""
    algorithm = algorithms("text").create()
    asked = {key: value for key, value in {**given("text"), **parameters}.items() if value is not None}
    at, heard = context(), QgsProcessingFeedback()
    assert algorithm.prepare(asked, at, heard)
    from pathlib import Path

    return algorithm._request(asked, at, heard, Path(asked["OUTPUT"]))


def test_a_preset_of_words_brings_all_that_suits_it(algorithms, given) -> None:  # noqa: F811
    flood = next(preset for preset in wording.load_all()[0] if preset.name == "flood")
    request = words_of(algorithms, given, PROMPT=None, PRESET="flood", FEATHER=9)
    assert request.task.prompt == flood.wording.prompt
    assert request.task.paraphrases == flood.wording.paraphrases
    assert "; ".join(request.task.negative) == flood.wording.negative
    assert (request.strength, request.feather) == (flood.strength, 9)
    own = words_of(algorithms, given, PROMPT="a muddy lake", PRESET=flood.title, NEGATIVE="ice", GUIDANCE=2.0)
    assert (own.task.prompt, own.task.negative, own.task.guidance) == ("a muddy lake", ("ice",), 2.0)
    assert own.task.paraphrases == ()


def test_kept_words_are_among_the_presets(algorithms, given, tmp_path, monkeypatch) -> None:  # noqa: F811
    monkeypatch.setattr(wording.folders, "presets_folder", lambda: tmp_path)
    wording.save(tmp_path, wording.WordPreset("", "My ponds", wording.Wording("a small pond"), 0.5, 7))
    request = words_of(algorithms, given, PROMPT=None, PRESET="my-ponds")
    assert (request.task.prompt, request.strength, request.feather) == ("a small pond", 0.5, 7)


def test_words_are_needed(algorithms, given) -> None:  # noqa: F811
    parameters = {**given("text"), "PROMPT": ""}
    with pytest.raises(QgsProcessingException, match="or take a preset"):
        execute(algorithms("text"), parameters)
