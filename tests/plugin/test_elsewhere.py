"""No other computer is asked for what a project, an Item or a history names before the person agreed."""

from __future__ import annotations

import json

import pytest
from bench import ELSEWHERE, MARK, answer, history_file, open_project, request, workbench
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import protocol, remote
from rs_genedit_plugin.model import places
from rs_genedit_plugin.model.history import FOLDER


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_history_elsewhere_is_not_opened_before_the_answer(name, foreign_project, touched) -> None:
    path = foreign_project(files=(f"{ELSEWHERE[name]}/{FOLDER}/x.json",))
    with workbench() as world:
        open_project(path)
        assert touched == []
        asked = answer(world, yes=False)
        assert MARK in asked
        assert touched == []
        assert len(world.session.history) == 0


@pytest.mark.parametrize("name", ELSEWHERE)
@pytest.mark.parametrize("field", ["output", "source", "mask", "second patch", "roi"])
def test_an_entry_that_leads_elsewhere_is_asked_about(name, field, foreign_project, touched, tmp_path) -> None:
    place = f"{ELSEWHERE[name]}/a.tif"
    entry = {
        "output": {"outputs": {"output": place}},
        "mask": {"outputs": {"output": "b.tif", "mask": place, "mask_polygons": place, "item": place}},
        "second patch": {"outputs": {"output": ["b.tif"], "patch": ["c.tif", place]}},
        "source": {"request": request(source=place)},
        "roi": {"request": request(roi=place + "#layer")},
    }[field]
    path = history_file(tmp_path / "stranger", **entry)
    with workbench() as world:
        open_project(foreign_project(files=(str(path),)))
        page = world.bench.dock.history
        world.bench.dock.pages.setCurrentWidget(page)
        QTest.qWait(20)
        assert page.list.count() == 1
        page.list.setCurrentRow(0)
        acts = {
            "output": (page.show_button, page.compare_button, page.change_button),
            "mask": (page.change_button,),
            "second patch": (page.change_button,),
            "source": (page.again, page.roll, page.take),
            "roi": (page.again, page.take),
        }[field]
        for button in acts:
            assert button.isEnabled()
            button.click()
            QTest.qWait(20)
            assert MARK in answer(world, yes=False)
        assert touched == []
        assert len(world.session.queue) == 0


@pytest.mark.parametrize(
    "task",
    [
        {"kind": "exemplar", "region": "0,0,1,1", "source": "{place}/a.tif"},
        {"kind": "exemplar", "region": "{place}/a.gpkg#x"},
        {"kind": "copy", "region": "{place}/a.geojson", "to": [[1, 2]]},
        {"kind": "text", "prompt": "water", "guide": "{place}/encoder"},
        {"kind": "text", "prompt": "water", "guide": "ViT-B-32@{place}/w.pt"},
        {"kind": "text", "prompt": "water", "guide": "open_clip:{place}"},
        {"kind": "text", "prompt": "water", "exemplars": ["{place}/a.tif"]},
    ],
    ids=lambda task: "-".join([task["kind"], *sorted(set(task) - {"kind"})]),
)
def test_every_name_in_a_loaded_request_is_asked_about(task, profile, tmp_path, touched, make_raster) -> None:
    scene = make_raster()
    for place in (r"\\192.0.2.1\share", "//192.0.2.1/share", "/vsicurl/http://192.0.2.1"):
        text = json.dumps(request(source=str(scene), task=task)).replace("{place}", json.dumps(place)[1:-1])
        item = tmp_path / "item.json"
        item.write_text(text)
        with workbench() as world:
            world.bench.dock.history.load_item.emit(str(item))
            QTest.qWait(20)
            assert MARK in answer(world, yes=False)
            assert world.session.draft.scene is None
        assert touched == []


def test_local_names_are_not_asked_about(profile, make_raster) -> None:
    local = (
        request(source="/a/b.tif"),
        request(source=r"C:\a\b.tif", roi='{"type":"Point","coordinates":[1,2]}'),
        request(roi="POLYGON ((0 0, 1 0, 1 1, 0 0))"),
        request(roi="/a/b.gpkg#layer"),
        request(task={"kind": "text", "prompt": "x", "guide": "builtin"}),
        request(task={"kind": "text", "prompt": "x", "guide": "open_clip:ViT-B-32/openai"}),
        request(task={"kind": "text", "prompt": "x", "guide": "ViT-B-32@/a/w.safetensors"}),
    )
    for data in local:
        assert places.unknown(remote.names_in(protocol.EditRequest.from_json(data))) == ()


@pytest.mark.parametrize(
    "form", ["{}/a.tif", "/vsicurl/{}/a.tif", "/vsizip//vsicurl/{}/a.zip/b.tif", "WMS:{}/?"]
)
def test_a_server_hears_nothing_before_the_answer(form, profile, server, tmp_path) -> None:
    item = tmp_path / "item.json"
    item.write_text(json.dumps(request(source=form.format(server.address))))
    with workbench() as world:
        world.bench.dock.history.load_item.emit(str(item))
        QTest.qWait(20)
        answer(world, yes=False)
        assert server.asked == []
        world.bench.dock.history.load_item.emit(str(item))
        QTest.qWait(20)
        answer(world, yes=True)
        assert bool(server.asked) == (not form.startswith("WMS")), "after a yes a raster is opened, no service"


def test_a_yes_is_remembered_for_that_computer_alone(profile) -> None:
    places.note_known(places.unknown([r"\\192.0.2.1\share\a.tif"]))
    assert places.unknown(["//192.0.2.1/SHARE/b.tif"]) == ()
    assert places.unknown(["//192.0.2.1/other/b.tif", "//192.0.2.2/share/b.tif"]) == (
        "//192.0.2.1/other",
        "//192.0.2.2/share",
    )
    assert places.unknown(["//192.0.2.3/share/b.tif"], near="//192.0.2.3/share/item.json") == ()
