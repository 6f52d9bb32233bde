"""Problems known before running, in the person's language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dockworld import UTM, square
from qgis.core import QgsGeometry, QgsProject, QgsRasterLayer

from rs_genedit_plugin.model import sizes
from rs_genedit_plugin.model.draft import EXEMPLAR, REMOVE, TEXT
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
