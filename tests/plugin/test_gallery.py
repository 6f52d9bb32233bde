"""The gallery of the What section: presets, materials and the person's own, as pictures to choose from."""

from __future__ import annotations

import json
import shutil
import struct

import pytest
from dockworld import LEFT, NONE, square
from osgeo import gdal
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import folders
from rs_genedit_plugin.model import gallery, wording
from rs_genedit_plugin.model.draft import COPY, EXEMPLAR, REMOVE, TEXT
from rs_genedit_plugin.resources import resource


def titles(made) -> list[str]:
    return [made.list.item(index).text() for index in range(made.list.count())]


class TestGallery:
    @pytest.fixture
    def what(self, world):
        world.dock.what.set_abilities(frozenset({TEXT}))
        return world.dock.what

    def test_it_is_first_and_every_card_has_its_own_picture(self, what) -> None:
        assert what.layout().itemAt(0).widget() is what.gallery
        cards = gallery.cards(wording.load_all()[0], can_text=True)
        assert len(cards) == 16
        pictures = [gallery.read_picture(card.picture) for card in cards]
        assert all(picture.width() == 484 and picture.height() == 240 for picture in pictures)
        assert len({card.picture for card in cards}) == 16
        assert titles(what.gallery)[:3] == ["Exemplar", "Copy", "Remove"]
        assert "Flood" in titles(what.gallery)

    def test_search(self, what) -> None:
        what.gallery.search.setText("submerged")
        assert titles(what.gallery) == ["Flood"]
        what.gallery.search.setText("object other")
        assert titles(what.gallery) == ["Copy"]
        what.gallery.search.setText("unicorn")
        assert not what.gallery.list.isVisible()
        assert what.gallery.nothing.isVisible()

    def test_words_only_where_the_engine_edits_by_them(self, what) -> None:
        what.set_abilities(frozenset())
        assert titles(what.gallery) == ["Exemplar", "Copy", "Remove"]

    @pytest.mark.parametrize(("title", "kind", "purpose"), [
        ("Flood", TEXT, "rectangle"), ("Exemplar", EXEMPLAR, "rectangle"),
        ("Copy", COPY, "object:rectangle"), ("Remove", REMOVE, "rectangle"),
    ])  # fmt: skip
    def test_a_click_chooses_and_takes_up_the_tool(self, world, what, title, kind, purpose) -> None:
        (item,) = what.gallery.list.findItems(title, Qt.MatchFlag.MatchExactly)
        what.gallery.list.scrollToItem(item)
        box = what.gallery.list.visualItemRect(item)
        QTest.mouseClick(what.gallery.list.viewport(), LEFT, NONE, box.center())
        assert world.draft.kind == what.kind == kind
        assert world.dock.tools.purpose == purpose
        if kind == TEXT:
            flood = next(preset for preset in wording.load_all()[0] if preset.name == "flood")
            assert world.draft.wording.prompt == flood.wording.prompt
        assert what.gallery.list.currentItem().text() == title

    def test_kept_words_join_with_their_picture(self, what, tmp_path, monkeypatch) -> None:
        monkeypatch.setattr(folders, "presets_folder", lambda: tmp_path)
        shutil.copy(resource("presets", "flood.jpg"), tmp_path / "my-ponds.jpg")
        kept = wording.WordPreset("", "My ponds", wording.Wording("a small pond"), picture="my-ponds.jpg")
        wording.save(tmp_path, kept)
        what.gallery.refresh()
        card = next(c for c in gallery.cards(wording.load_all()[0], True) if c.title == "My ponds")
        assert card.picture == tmp_path / "my-ponds.jpg"
        assert "My ponds" in titles(what.gallery)

    @pytest.fixture
    def own(self, tmp_path, monkeypatch):
        """An empty folder of own presets."""
        folder = tmp_path / "own"
        folder.mkdir()
        monkeypatch.setattr(folders, "presets_folder", lambda: folder)
        return folder

    @pytest.fixture
    def pond(self, world, make_raster):
        """A request for a small pond, and its result."""
        from rs_genedit_plugin.contract import protocol

        output = make_raster("scene_text_1.tif", size=200)
        task, roi = protocol.TextTask("a small pond"), square(40, 40, 80).asJson()
        return protocol.EditRequest(source=world.layer.source(), output=str(output), task=task, roi=roi)

    @pytest.fixture
    def keep(self, world, what, own, monkeypatch, wait):
        """Keep the words of a job as a preset; gives its picture."""

        def kept(job):
            world.session.history.record(job)
            world.draft.set_wording(wording.Wording("a small pond"))
            monkeypatch.setattr(
                "rs_genedit_plugin.gui.text_tab.QInputDialog.getText", lambda *_: ("My ponds", True)
            )
            what.text._save_preset()
            made, record = own / "my-ponds.jpg", own / "my-ponds.json"
            wait(lambda: made.exists() and "my-ponds.jpg" in record.read_text(), 30)
            return gallery.read_picture(made)

        return kept

    def test_kept_words_get_the_picture_of_a_result(self, world, pond, own, keep) -> None:
        from rs_genedit_plugin.model.jobs import Job
        from rs_genedit_plugin.results import layers

        job = Job(pond.to_json(), "Text 1", layer=world.layer.id(), outputs={"output": [pond.output]})
        layers.add_result(job, "edits")
        picture = keep(job)
        assert (picture.width(), picture.height()) == (484, 240)
        left, right = picture.copy(0, 0, 240, 240), picture.copy(244, 0, 240, 240)
        assert len({left.pixel(x, y) for x in range(0, 240, 7) for y in range(0, 240, 7)}) > 100
        assert right.pixel(5, 5) != 0xFFFFFFFF
        card = next(c for c in gallery.cards(wording.load_all()[0], True) if c.title == "My ponds")
        assert card.picture == own / "my-ponds.jpg"

    def test_kept_words_get_the_picture_of_an_edit_in_a_stack(self, pond, keep, tmp_path) -> None:
        """Which has no layer of its own on the map."""
        from rs_genedit_plugin.model.jobs import Job

        picture = keep(Job(pond.to_json(), "Text 1", stack=str(tmp_path), outputs={"output": [pond.output]}))
        seen = {picture.copy(244, 0, 240, 240).pixel(x, y) for x in range(0, 240, 7) for y in range(0, 240, 7)}
        assert len(seen) > 100

    @pytest.fixture
    def library(self, tmp_path, monkeypatch):
        """A library with stripes, red on the left and green on the right, of 16 bits."""
        from rs_genedit_plugin.contract import materials

        place = tmp_path / "library"
        place.mkdir()
        monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(place))
        made = gdal.GetDriverByName("GTiff").Create(
            str(place / "bricks-abcdef123456.tif"), 80, 40, 3, gdal.GDT_UInt16, ["PHOTOMETRIC=RGB"]
        )
        for band, halves in enumerate(((900, 300), (300, 900), (300, 320)), 1):
            row = struct.pack("<80H", *([halves[0]] * 40 + [halves[1]] * 40))
            made.GetRasterBand(band).WriteRaster(0, 0, 80, 40, row * 40)
        made = None
        digest = materials.sha256_of(place / "bricks-abcdef123456.tif")
        record = materials.Material(
            "bricks", ("brickwork",), 0.5, ("red", "green", "blue"), "uint16",
            ((300, 600, 900),) * 3, 80, 40, "a yard", "CC0", f"bricks-{digest[:12]}.tif", digest,
        )  # fmt: skip
        (place / "bricks-abcdef123456.tif").rename(place / record.file)
        (place / "bricks.json").write_text(json.dumps(record.to_json()))
        return place

    def test_materials_are_cards_too_and_search_finds_them(self, world, what, library) -> None:
        what.gallery.refresh()
        assert titles(what.gallery)[-1] == "bricks"
        card = next(c for c in what.gallery._cards if c.material)
        picture = gallery.read_picture(card.picture)
        left, right = picture.pixelColor(40, 60), picture.pixelColor(200, 60)
        assert left.red() > left.green() + 80
        assert right.green() > right.red() + 80
        assert sorted(path.name for path in library.iterdir()) == sorted(["bricks.json", card.picture.name])
        what.gallery.search.setText("brickwork yard")
        assert titles(what.gallery) == ["bricks"]
        (item,) = what.gallery.list.findItems("bricks", Qt.MatchFlag.MatchExactly)
        box = what.gallery.list.visualItemRect(item)
        QTest.mouseClick(what.gallery.list.viewport(), LEFT, NONE, box.center())
        assert (world.draft.kind, world.draft.material) == (EXEMPLAR, "bricks")
        assert world.dock.tools.purpose == "rectangle"  # where it goes; the exemplar itself is there
        world.draft.rois.add(square(10, 10), world.layer.crs())
        assert not world.draft.problems()
        what.gallery.search.setText("")
        assert what.gallery.list.currentItem().text() == "bricks"
        (item,) = what.gallery.list.findItems("Exemplar", Qt.MatchFlag.MatchExactly)
        what.gallery.list.itemClicked.emit(item)
        assert world.draft.material == ""

    @pytest.mark.parametrize("kind", ["link", "svg", "huge", "none"])
    def test_a_strangers_picture_opens_nothing_else(self, tmp_path, qgis_app, kind) -> None:
        path = tmp_path / "x.jpg"
        if kind == "link":
            path.symlink_to(resource("presets", "flood.jpg"))
        elif kind == "svg":
            path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
        elif kind == "huge":
            path.write_bytes(b"\xff" * 5_000_000)
        assert gallery.read_picture(path).isNull()
