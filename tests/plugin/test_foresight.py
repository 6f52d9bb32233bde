"""Problems known before running, in the person's language; sentences of the engine in the dock's words."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import replace

import pytest
from dockworld import ROOT, UTM, square
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from rs_genedit_plugin.model import engine_words, sizes
from rs_genedit_plugin.model.draft import EXEMPLAR, REMOVE, TEXT
from rs_genedit_plugin.model.engine_words import in_their_language
from rs_genedit_plugin.model.rois import Roi


def first(world) -> str:
    found = world.draft.problems()
    return found[0].sentence if found else ""


class TestSizes:
    @pytest.mark.parametrize(
        ("shape", "kind", "words"),
        [
            (square(0, 0, 400), REMOVE, "cover the whole raster"),
            (square(-50, -50, 900), REMOVE, "cover the whole raster"),
            (square(0, 0, 399), REMOVE, ""),
            (square(0, 0, 400), TEXT, ""),
            (square(100, 100, 1), REMOVE, "hold no pixel"),
            (square(100, 100, 4), REMOVE, ""),
        ],
    )
    def test_regions(self, world, shape: QgsGeometry, kind: str, words: str) -> None:
        world.dock.what.set_abilities(frozenset({TEXT}))
        world.dock.what.show_kind(kind)
        world.draft.set_wording(replace(world.draft.wording, prompt="water"))
        world.draft.rois.add(shape, UTM)
        assert words in first(world)
        assert bool(first(world)) == bool(words)
        assert world.dock.run.isEnabled() != bool(words)

    @pytest.mark.parametrize(
        ("side", "problem", "note"), [(4, True, False), (16, False, True), (80, False, False)]
    )
    def test_an_exemplar_of_two_by_two_pixels(self, world, side: int, problem: bool, note: bool) -> None:
        world.dock.what.show_kind(EXEMPLAR)
        world.draft.rois.add(square(20, 20), UTM)
        world.draft.set_exemplar(Roi("e", square(200, 200, side), UTM))
        assert ("too few to show a texture" in first(world)) == problem
        assert bool(sizes.notes(world.draft)) == note
        if note:
            assert "(64 px)" in world.dock.problem.text()

    def test_a_region_across_the_edge_is_said_and_runs(self, world) -> None:
        world.dock.what.show_kind(REMOVE)
        world.draft.rois.add(square(-20, 100), UTM)
        assert first(world) == ""
        assert "A part lies outside the raster" in world.dock.problem.text()
        world.draft.rois.clear()
        world.draft.rois.add(square(0, 100), UTM)
        assert "A part lies" not in world.dock.problem.text()


class TestForesight:
    @pytest.fixture
    def session(self, fresh_session, make_raster):
        layer = QgsRasterLayer(str(make_raster(size=200, bands=8)), "scene")
        QgsProject.instance().addMapLayer(layer)
        fresh_session.draft.set_layer(layer)
        fresh_session.draft.rois.add(square(40, 40), UTM)
        fresh_session.draft.set_kind(TEXT)
        return fresh_session

    def test_unknown_words_and_unsure_bands_while_the_form_is_filled_in(self, session, wait) -> None:
        draft, foresight = session.draft, session.foresight
        draft.set_wording(replace(draft.wording, prompt="a wugly zorblax"))
        wait(lambda: foresight.sentence, 120)
        assert "zorblax" in foresight.sentence
        draft.set_wording(replace(draft.wording, prompt="a flooded area under water"))
        wait(lambda: foresight.hint == "bands", 60)
        assert foresight.sentence == (
            "The raster has 8 bands and does not say which are red, green and blue: choose them under RGB "
            "bands, as words need them."
        )
        draft.set_wording(replace(draft.wording, bands=(3, 2, 1)))
        wait(lambda: not foresight.sentence, 60)
        draft.rois.clear()
        assert foresight.sentence == ""


def templates_of_the_engine() -> set[str]:
    """Every text of the engine's source, fields of f-strings as ``{}``; and those joined by the source."""
    found = set()
    for path in (ROOT / "core" / "rs_genedit").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                found.add("".join(v.value if isinstance(v, ast.Constant) else "{}" for v in node.values))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.sub(r"\{\w*\}", "{}", node.value))
    return found


#: Templates that the engine puts together: the parts as they stand in its source.
JOINED = {
    "the {} lies outside the scene": ["the {} lies outside the scene{}"],
    "the disk is full: free some room or write elsewhere": [
        "the disk is full{}: free some room or write elsewhere"
    ],
    "the scene has {} bands and does not say which are red, green and blue: say which bands are red, green and "
    "blue, as words need them": [
        "the scene has {} bands and does not say which are red, green and blue",
        "{}: say which bands are red, green and blue{}, as words need them",
    ],
}


def test_every_template_is_one_of_the_engine() -> None:
    known = templates_of_the_engine()
    assert len(engine_words._sentences()) > 15
    for template in engine_words._sentences():
        plain = re.sub(r"\{\w+\}", "{}", template)
        for part in JOINED.get(plain, [plain]):
            assert part in known, part


def test_a_sentence_keeps_its_names_and_numbers(qgis_app) -> None:
    told = in_their_language("cannot write in /data/{0}/x; y: no room; choose another place")
    assert told == "Nothing can be written in /data/{0}/x; y (no room): choose another folder."
    assert in_their_language("something that nobody knows") == "Something that nobody knows."
    assert in_their_language("it ends.") == "It ends."
    assert in_their_language("") == ""


@pytest.mark.parametrize(("language", "words"), [("de", "Die Region liegt"), ("fr", "La zone")])
def test_it_is_said_in_the_persons_language(qgis_app, tmp_path, language, words) -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    import translations

    files = {path.stem[-2:]: path for path in translations.compile_all(tmp_path)}
    translator = QTranslator()
    assert translator.load(str(files[language]))
    QCoreApplication.installTranslator(translator)
    try:
        told = in_their_language("the ROI lies outside the scene")
        assert told.startswith(words), told
        assert "ROI" not in told
    finally:
        QCoreApplication.removeTranslator(translator)
