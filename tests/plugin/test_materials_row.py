"""The library of materials in the dock: chosen instead of a drawn exemplar, and added to from one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dockworld import UTM, square
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.gui.material_row import MaterialRow
from rs_genedit_plugin.model.draft import Draft
from rs_genedit_plugin.model.errands import Errands
from rs_genedit_plugin.model.materials import Materials
from rs_genedit_plugin.model.requests import show_request
from rs_genedit_plugin.model.rois import Roi

HASH = "ab" * 32


class Client(QObject):
    """A worker client whose answers the test gives."""

    answered = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, str, dict]] = []

    def submit(self, name: str, op: str, request: dict) -> None:
        self.asked.append((name, op, request))


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(folder))
    return folder


def put(library: Path, name: str) -> None:
    record = {
        "format": "rs-genedit material", "version": 1, "name": name, "words": ["scree"], "gsd": 0.5,
        "bands": [], "dtype": "uint8", "ranges": [[0, 1, 2]], "width": 20, "height": 20, "source": "a quarry",
        "licence": "", "file": f"{name}-{HASH[:12]}.tif", "sha256": HASH,
    }  # fmt: skip
    (library / f"{name}.json").write_text(json.dumps(record))


@pytest.fixture
def draft(profile, make_raster) -> Draft:
    layer = QgsRasterLayer(str(make_raster()), "scene")
    QgsProject.instance().addMapLayer(layer)
    made = Draft()
    made.set_layer(layer)
    made.rois.add(square(20, 20), UTM)
    return made


def test_a_material_stands_for_a_drawn_exemplar(draft: Draft, library: Path) -> None:
    put(library, "gravel")
    row = MaterialRow(draft, Materials(Errands(Client())))
    assert [row.choice.itemData(i) for i in range(row.choice.count())] == ["", "gravel"]
    assert "Draw the exemplar" in " ".join(problem.sentence for problem in draft.problems())
    row.choice.setCurrentIndex(1)
    row.choice.activated.emit(1)
    assert draft.problems() == []
    request = draft.request()
    assert request.task == protocol.ExemplarTask(material="gravel")
    assert protocol.EditRequest.from_json(request.to_json()) == request
    row.choice.activated.emit(0)
    assert draft.material == ""


def test_a_request_of_a_material_is_shown_again(draft: Draft, library: Path) -> None:
    put(library, "gravel")
    row = MaterialRow(draft, Materials(Errands(Client())))
    draft.set_material("gravel")
    request = draft.request()
    asked = protocol.EditRequest.from_json(
        {**request.to_json(), "task": {"kind": "exemplar", "material": f"old-name@{HASH}"}}
    )
    draft.set_material("")
    show_request(asked, draft)
    assert draft.material == "gravel"  # by its hash, whatever it was called
    assert row.choice.currentData() == "gravel"
    (library / "gravel.json").unlink()
    show_request(asked, draft)
    assert draft.material == f"old-name@{HASH}"
    assert row.choice.currentData() == draft.material


def test_what_is_drawn_becomes_a_material(draft: Draft, library: Path) -> None:
    client = Client()
    row = MaterialRow(draft, Materials(Errands(client)))
    said: list[tuple[str, bool]] = []
    row.message.connect(lambda text, bad: said.append((text, bad)))
    row.save_as("Gravel heap")
    assert said[-1][1]
    assert "Draw the exemplar" in said[-1][0]
    assert not row.save_button.isEnabled()
    draft.set_exemplar(Roi("e", square(100, 100), UTM))
    assert row.save_button.isEnabled()
    row.save_as("...")
    assert "cannot be a material's name" in said[-1][0]
    row.save_as("Gravel heap")
    row.save_as("Gravel heap")  # one at a time
    [(name, op, request)] = client.asked
    assert op == "materials"
    assert request["names"] == ["gravel-heap"]
    assert request["source"] == str(draft.scene.path)
    assert request["region"]
    put(library, "gravel-heap")
    client.answered.emit(protocol.Result(name, {}, {"materials": []}, ("name its licence",)))
    assert said[-1] == ("The material is in the library. Name its licence.", False)
    assert row.choice.findData("gravel-heap") > 0
    row.save_as("other")
    client.answered.emit(protocol.Failed(client.asked[-1][0], "OutputError", "it cannot be written"))
    assert said[-1] == ("It cannot be written.", True)


def test_nothing_to_save_without_a_raster(profile, library: Path) -> None:
    with pytest.raises(errors.GenEditError):
        Materials(Errands(Client())).save("x", Draft(), lambda told: None)
