"""What outlives a session: settings, presets, history, open jobs."""

from __future__ import annotations

import json
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from rs_genedit_plugin.contract import errors
from rs_genedit_plugin.engine.client import Launch, WorkerClient
from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.history import FOLDER, KEPT, History
from rs_genedit_plugin.model.jobs import Job, JobQueue
from rs_genedit_plugin.model.jobstore import JobStore
from rs_genedit_plugin.model.options import Options, Presets
from rs_genedit_plugin.model.settings import ProjectSettings, Settings

REQUEST = {"source": "a.tif", "output": "b.tif", "task": {"kind": "remove"}, "roi": "0,0,1,1", "seed": 5}


class TestSettings:
    def test_values_take_the_type_of_their_default(self, profile) -> None:
        settings = Settings()
        settings.set("x", "true")
        assert settings.value("x", False) is True
        settings.set("n", "not a number")
        assert settings.value("n", 3) == 3
        settings.set("j", "{broken")
        assert settings.json("j") == {}

    def test_the_project_keeps_its_own_and_is_not_touched_for_nothing(self, profile, tmp_path) -> None:
        project = QgsProject.instance()
        project.write(str(tmp_path / "p.qgz"))
        ProjectSettings().set_json("options", {"seed": 3})
        assert project.isDirty()
        project.write()
        project.clear()
        assert ProjectSettings().json("options") == {}
        project.read(str(tmp_path / "p.qgz"))
        assert ProjectSettings().json("options") == {"seed": 3}
        project.setDirty(False)
        ProjectSettings().set_json("options", {"seed": 3})
        assert not project.isDirty()

    def test_options_from_anywhere_are_made_valid(self, profile) -> None:
        wild = {"quality": "ultra", "seed": -4, "strength": 9, "feather": "4", "format": None, "later": 1}
        options = Options.from_json(wild)
        assert options == replace(Options(), seed=0, strength=1.0)


class TestPresets:
    def test_a_preset_says_how_and_not_where(self, profile, tmp_path) -> None:
        presets = Presets(tmp_path)
        presets.save("Étang & río", Options(quality="high", seed=9, folder="/secret", feather=12))
        assert presets.names() == ["Étang & río"]
        loaded = presets.load("Étang & río", Options(seed=1, folder="here"))
        assert loaded == Options(quality="high", feather=12, seed=1, folder="here")
        assert "secret" not in next(tmp_path.glob("*.json")).read_text(encoding="utf-8")
        presets.delete("Étang & río")
        assert presets.names() == []

    def test_a_file_that_is_no_preset(self, profile, tmp_path) -> None:
        (tmp_path / "x.json").write_text('{"options": 3}')
        with pytest.raises(errors.UsageError, match="not a preset"):
            Presets.read(tmp_path / "x.json", Options())

    def test_broken_files_take_no_preset_away(self, profile, tmp_path) -> None:
        presets = Presets(tmp_path)
        presets.save("mine", Options(feather=12))
        (tmp_path / "mine.json").rename(tmp_path / "given away.json")
        wild = {"strength": float("nan"), "feather": 10**400, "quality": [], "seed": 1e999}
        (tmp_path / "wild.json").write_text(
            json.dumps({"rs_genedit_preset": 1, "name": ["x"], "options": {**wild, "strength": 10**400}})
        )
        (tmp_path / "deep.json").write_text('{"options":' * 50_000)
        (tmp_path / "bytes.json").write_bytes(b"\xff\xfe")
        (tmp_path / "folder.json").mkdir()
        os.mkfifo(tmp_path / "pipe.json")
        (tmp_path / "device.json").symlink_to("/dev/zero")
        assert presets.names() == ["mine"]
        names = ("bytes", "deep", "device", "folder", "pipe", "wild")
        assert [sentence.partition(" ")[0] for sentence in presets.left_out()] == [f"{n}.json" for n in names]
        assert presets.load("mine", Options()).feather == 12
        assert Options.from_json(wild) == Options(feather=256)
        presets.delete("mine")
        assert presets.names() == []


class TestHistory:
    def job(self, folder: Path, number: int = 1) -> Job:
        output = folder / f"out_{number}.tif"
        output.touch()
        return Job(
            {**REQUEST, "output": str(output), "seed": number},
            f"Remove · n{number}",
            outputs={"output": [str(output)]},
        )

    def test_it_comes_back_with_the_project_even_when_moved(self, profile, tmp_path) -> None:
        home = tmp_path / "one"
        home.mkdir()
        QgsProject.instance().write(str(home / "p.qgz"))
        history = History()
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        picture.fill(0)
        history.record(self.job(home, 1), picture)
        history.record(self.job(home, 2))
        history.set_verdict(history.search("n1")[0].id, KEPT)
        QgsProject.instance().write()
        QgsProject.instance().clear()
        moved = home.rename(tmp_path / "two")
        QgsProject.instance().read(str(moved / "p.qgz"))
        again = History()
        again.load_project()
        assert [e.title for e in again] == ["Remove · n2", "Remove · n1"]
        entry = again.search("n1", KEPT)[0]
        assert entry.exists
        assert Path(entry.output) == moved / "out_1.tif"
        assert entry.thumbnail.exists()
        assert entry.edit_request().seed == 1

    def test_files_of_the_version_with_one_path_a_role_are_read(self, profile, tmp_path) -> None:
        """Patches had numbered roles; the file itself is not touched by reading it."""
        folder = tmp_path / FOLDER
        folder.mkdir()
        old = {"output": "o.vrt", "patch": "o.patch-1.tif", "patch_2": "o.patch-2.tif", "item": "/else/o.json"}
        data = {"id": "a", "title": "Old", "request": {**REQUEST, "output": "o.vrt"}, "outputs": old}
        (folder / "o_a.json").write_text(json.dumps(data))
        history = History()
        assert history.load_folder(tmp_path) == 1
        entry = history.get("a")
        assert entry.outputs == {
            "output": [str(tmp_path / "o.vrt")],
            "patch": [str(tmp_path / f"o.patch-{number}.tif") for number in (1, 2)],
            "item": ["/else/o.json"],
        }
        assert entry.output == str(tmp_path / "o.vrt")
        history.set_verdict("a", KEPT)
        assert json.loads((folder / "o_a.json").read_text()) == {**data, "verdict": KEPT}

    def test_several_paths_of_a_role_come_back_from_another_place(self, profile, tmp_path) -> None:
        home = tmp_path / "one"
        home.mkdir()
        job = self.job(home)
        job.outputs["patch"] = [str(home / "a.tif"), str(home / "b.tif"), "/else/c.tif"]
        History().record(job)
        moved = home.rename(tmp_path / "two")
        fresh = History()
        fresh.load_folder(moved)
        (entry,) = fresh
        assert entry.outputs["patch"] == [str(moved / "a.tif"), str(moved / "b.tif"), "/else/c.tif"]

    def test_a_stored_job_of_the_version_with_one_path_a_role_is_read(self) -> None:
        old = {
            **Job(REQUEST, "Old").to_json(),
            "outputs": {"output": "a.tif", "patch": "b.tif", "patch_2": "c.tif"},
        }
        assert Job.from_json(old).outputs == {"output": ["a.tif"], "patch": ["b.tif", "c.tif"]}
        assert Job.from_json({**old, "outputs": {"output": 5}}).outputs == {}
        job = Job.from_json({**old, "outputs": {"output": ["a.tif", "b.tif"]}})
        assert Job.from_json(json.loads(json.dumps(job.to_json()))) == job

    def test_search(self, profile, tmp_path) -> None:
        history = History()
        for number in (1, 2, 3):
            history.record(self.job(tmp_path, number))
        assert len(history.search("remove")) == 3
        assert [e.seed for e in history.search("out_2 REMOVE")] == [2]
        assert history.search("nothing") == []

    def test_what_lies_beside_outputs_can_be_found_without_the_project(self, profile, tmp_path) -> None:
        History().record(self.job(tmp_path))
        QgsProject.instance().clear()
        fresh = History()
        assert fresh.load_folder(tmp_path) == 1
        assert fresh.load_folder(tmp_path) == 0

    def test_a_damaged_file_is_left_out(self, profile, tmp_path) -> None:
        history = History()
        entry = history.record(self.job(tmp_path))
        Path(entry.file).write_text("{")
        fresh = History()
        fresh.load_project()
        assert len(fresh) == 0

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_nothing_is_written_through_a_link_that_came_with_a_folder(self, profile, tmp_path) -> None:
        """An archive may hold a link in place of the history's folder, or of a thumbnail."""
        documents, work = tmp_path / "Documents", tmp_path / "work"
        documents.mkdir()
        work.mkdir()
        (documents / "holiday.png").write_text("mine")
        picture = QImage(8, 8, QImage.Format.Format_RGB32)
        (work / FOLDER).symlink_to(documents)
        with pytest.raises(errors.OutputError, match="is a link"):
            History().record(self.job(work), picture)
        assert [path.name for path in documents.iterdir()] == ["holiday.png"]
        (work / FOLDER).unlink()
        history = History()
        entry = history.record(self.job(work))
        entry.thumbnail.symlink_to(documents / "holiday.png")
        history.illustrate(entry.id, picture)
        assert (documents / "holiday.png").read_text() == "mine"

    def test_a_history_file_outside_of_a_history_is_not_rewritten(self, profile, tmp_path) -> None:
        """A project file may name any file on the disk as one of its history."""
        entry = History().record(self.job(tmp_path))
        elsewhere = tmp_path / "own.json"
        text = Path(entry.file).read_text()
        elsewhere.write_text(text)
        ProjectSettings().set_json("history", {"files": [str(elsewhere)]})
        history = History()
        history.load_project()
        with pytest.raises(errors.OutputError, match="nothing is written there"):
            history.set_verdict(entry.id, KEPT)
        assert elsewhere.read_text() == text


class TestOpenJobs:
    def queue(self) -> JobQueue:
        made = JobQueue(WorkerClient(lambda: Launch("/nowhere", ())))
        made.hold(True)
        return made

    def test_jobs_of_a_qgis_that_ended_are_taken_over_paused(self, profile) -> None:
        first = self.queue()
        store = JobStore(first)
        waiting = first.add(Job(dict(REQUEST), "one"))
        running = first.add(Job(dict(REQUEST), "two"))
        running.state = states.RUNNING
        first.changed.emit(running.id)
        store.close()
        second = self.queue()
        heir = JobStore(second)
        assert heir.adopt_ended_sessions() == 2
        taken = {job.id: job for job in second}
        assert {job.state for job in taken.values()} == {states.PAUSED}
        assert taken[running.id].resumable
        assert not taken[waiting.id].resumable
        assert JobStore(self.queue()).adopt_ended_sessions() == 0
        heir.close()

    def test_jobs_of_a_qgis_that_still_runs_are_left_alone(self, profile) -> None:
        first = self.queue()
        store = JobStore(first)
        first.add(Job(dict(REQUEST), "one"))
        long_ago = time.time() - 86_400
        os.utime(next(profile.rglob("session.lock")), (long_ago, long_ago))
        assert JobStore(self.queue()).adopt_ended_sessions() == 0
        store.close()
        assert JobStore(self.queue()).adopt_ended_sessions() == 1

    def test_two_windows_do_not_promise_one_output_twice(self, profile) -> None:
        first, second = self.queue(), self.queue()
        here, there = JobStore(first), JobStore(second)
        first.add(Job(dict(REQUEST), "one"))
        assert there.promised_elsewhere() == ("b.tif",)
        assert here.promised_elsewhere() == ()
        here.close()

    def test_ended_jobs_leave_no_file(self, profile) -> None:
        queue = self.queue()
        store = JobStore(queue)
        job = queue.add(Job(dict(REQUEST), "one"))
        assert len(list(profile.rglob("*.json"))) == 1
        queue.cancel(job.id)
        assert list(profile.rglob("*.json")) == []
        store.close()
        assert list((profile / "sessions").iterdir()) == []

    def test_a_file_of_somebody_else_in_an_ended_session_stays(self, profile) -> None:
        first = self.queue()
        store = JobStore(first)
        first.add(Job(dict(REQUEST), "one"))
        folder = next(profile.rglob("session.lock")).parent
        (folder / "notes.txt").write_text("mine")
        store.close()
        assert JobStore(self.queue()).adopt_ended_sessions() == 1
        assert [path.name for path in folder.iterdir()] == ["notes.txt"]

    def test_a_job_of_another_version_is_left_out(self, profile) -> None:
        assert Job.from_json({"request": {**REQUEST, "unheard_of": 1}}) is None
        assert Job.from_json(json.loads(json.dumps(Job(dict(REQUEST)).to_json()))) is not None
