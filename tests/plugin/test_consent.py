"""What comes with a project or a history is shown before it steers where files go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bench import ELSEWHERE, MARK, answer, history_file, open_project, request, workbench
from qgis.core import QgsProject
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import errors, protocol
from rs_genedit_plugin.model import places
from rs_genedit_plugin.model.outputs import default_folder
from rs_genedit_plugin.model.settings import ProjectSettings, Settings
from rs_genedit_plugin.session import Session


@pytest.mark.parametrize("yes", [True, False])
def test_a_folder_that_a_project_names_is_asked_about(yes: bool, foreign_project, tmp_path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    path = foreign_project(str(folder))
    with workbench() as world:
        open_project(path)
        assert world.session.draft.options.folder == ""
        assert world.session.draft.options.seed == 7
        assert world.session.draft.folder() != folder
        assert str(folder) in answer(world, yes)
        assert world.session.draft.options.folder == (str(folder) if yes else "")
        assert world.box() is None
    QgsProject.instance().clear()
    with workbench() as world:
        open_project(path)
        assert (world.box() is None) == yes, "asked again only after a no"
    assert Settings().json("options").get("folder", "") == (str(folder) if yes else "")


def test_closing_the_question_is_a_no(foreign_project, tmp_path) -> None:
    with workbench() as world:
        open_project(foreign_project(str(tmp_path)))
        world.box().close()
        QTest.qWait(30)
        assert world.session.draft.options.folder == ""


def test_without_an_interface_the_folder_is_not_used_and_that_is_said(foreign_project, tmp_path) -> None:
    session, said = Session(), []
    session.message.connect(lambda kind, text: said.append((kind, text)))
    open_project(foreign_project(str(tmp_path / "x")))
    assert session.draft.options.folder == ""
    assert [kind for kind, text in said if str(tmp_path / "x") in text] == ["warning"]
    session.close()


def test_a_project_that_was_open_before_the_dock_is_asked_about_too(foreign_project, tmp_path) -> None:
    open_project(foreign_project(str(tmp_path)))
    with workbench() as world:
        QTest.qWait(30)
        assert world.session.draft.options.folder == ""
        assert str(tmp_path) in answer(world, yes=True)
        assert world.session.draft.options.folder == str(tmp_path)


def test_the_answer_counts_for_the_project_that_was_asked_about(foreign_project, tmp_path) -> None:
    with workbench() as world:
        open_project(foreign_project(str(tmp_path)))
        QgsProject.instance().clear()
        answer(world, yes=True)
        assert world.session.draft.options.folder == ""


@pytest.mark.parametrize("own", ["the project's", "used before", "the last one"])
def test_a_folder_of_the_persons_own_is_not_asked_about(own: str, foreign_project, tmp_path) -> None:
    folder = tmp_path / ("stranger" if own == "the project's" else "mine")
    folder.mkdir()
    if own == "used before":
        places.note_used(folder)
    if own == "the last one":
        Settings().set_json("options", {"folder": str(folder)})
    with workbench() as world:
        open_project(foreign_project(str(folder)))
        assert world.box() is None
        assert world.session.draft.folder() == folder


@pytest.mark.parametrize(
    "named", ["../elsewhere", "~nobody-of-this-name/x", "a\u202eb", "\ud800", "<img src='x'>"]
)
def test_an_odd_folder_is_shown_in_full(named: str, foreign_project, tmp_path) -> None:
    with workbench() as world:
        open_project(foreign_project(named))
        if world.box() is not None:
            asked = answer(world, yes=False)
            assert str(tmp_path) in asked or named in asked
            assert "\u202e" not in asked
        assert world.session.draft.options.folder == ""
        assert world.session.draft.folder()


def test_a_home_folder_that_a_project_names_is_asked_about(foreign_project, tmp_path) -> None:
    home = tmp_path / "home of a stranger"
    home.mkdir()
    with workbench() as world:
        open_project(foreign_project(home=str(home)))
        assert QgsProject.instance().homePath() == str(home)
        assert default_folder(tmp_path) == tmp_path / "stranger"
        assert str(home) in answer(world, yes=True)
        assert default_folder(tmp_path) == home


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_folder_on_another_computer_is_not_touched_before_the_answer(name, foreign_project, touched) -> None:
    path = foreign_project(ELSEWHERE[name] + "/results", home=ELSEWHERE[name])
    touched.clear()
    with workbench() as world:
        open_project(path)
        world.bench.dock.show()
        QTest.qWait(30)
        world.session.draft.problems()
        for _ in range(2):
            if world.box() is not None:
                answer(world, yes=False)
        world.session.draft.problems()
    assert touched == []


def test_what_a_later_version_keeps_in_a_project_stays(foreign_project, tmp_path, make_raster) -> None:
    with workbench() as world:
        open_project(foreign_project(str(tmp_path)))
        answer(world, yes=True)
        world.session.project.save()
    assert ProjectSettings().json("options")["later"] == [1]


def test_run_again_goes_beside_the_old_output_only_where_the_person_agrees(
    foreign_project, tmp_path, make_raster
) -> None:
    scene = make_raster()
    target = tmp_path / "target"
    target.mkdir()
    path = history_file(tmp_path / "stranger", request=request(source=str(scene), output=str(target / "b.tif")))
    with workbench() as world:
        world.session.queue.hold(True)
        open_project(foreign_project(files=(str(path),)))
        page = world.bench.dock.history
        outputs = []
        for yes in (False, True):
            page.again.click()
            QTest.qWait(20)
            assert str(target) in answer(world, yes)
            outputs.append(Path(list(world.session.queue)[-1].request["output"]).parent)
        page.again.click()
        QTest.qWait(20)
        assert world.box() is None
        outputs.append(Path(list(world.session.queue)[-1].request["output"]).parent)
        assert outputs == [tmp_path / "stranger", target, target]
        for job in world.session.queue:
            world.session.queue.remove(job.id)


def test_a_session_without_an_interface_refuses_what_leads_elsewhere(profile, touched, tmp_path) -> None:
    session = Session()
    made = protocol.EditRequest.from_json(request(source="//192.0.2.1/share/a.tif"))
    with pytest.raises(errors.UsageError, match=re.escape(MARK)):
        session.add_request(made)
    near = protocol.EditRequest.from_json(request(output="//192.0.2.1/share/b.tif"))
    job = session.add_request(near)
    assert MARK not in job.request["output"]
    assert touched == []
    session.close()
