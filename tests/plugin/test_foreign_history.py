"""History files that come from a stranger, with a project or a folder: one sentence, and all else works on."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from rs_genedit_plugin.contract import errors
from rs_genedit_plugin.gui.history_page import HistoryPage
from rs_genedit_plugin.model import history as history_model
from rs_genedit_plugin.model.documents import DocumentError
from rs_genedit_plugin.model.entries import LARGEST, read_entry, read_picture
from rs_genedit_plugin.model.history import DISCARDED, FOLDER, KEPT, History
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.settings import ProjectSettings

REQUEST = {"source": "a.tif", "output": "b.tif", "task": {"kind": "remove"}, "roi": "0,0,1,1", "seed": 5}
ENTRY = {"id": "x", "title": "Remove", "request": REQUEST, "outputs": {"output": "b.tif"}}


def text(**changed) -> str:
    return json.dumps({**ENTRY, **changed})


def without(name: str) -> str:
    return json.dumps({key: value for key, value in ENTRY.items() if key != name})


def request(**changed) -> str:
    return text(request={**REQUEST, **changed})


def nested(depth: int) -> str:
    return '{"a":' * depth + "1" + "}" * depth


def write(content: str | bytes) -> Callable[[Path], None]:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return lambda path: path.write_bytes(data) and None


def huge(path: Path) -> None:
    with open(path, "wb") as file:
        file.write(text().encode())
        file.truncate(LARGEST + 1)


def link(path: Path) -> None:
    other = path.with_name("other.txt")
    other.write_text(text())
    path.symlink_to(other)


#: What is no history file at all.
BAD: dict[str, Callable[[Path], None]] = {
    "empty": write(""),
    "cut off": write(text()[:-9]),
    "no JSON": write("GIF89a"),
    "binary": write(bytes(range(256)) * 8),
    "not UTF-8": write('{"title": "\xe9t\xe9"}'.encode("latin-1")),
    "UTF-16": write(text().encode("utf-16")),
    "a list": write(f"[{text()}]"),
    "a number": write("7"),
    "a string": write('"history"'),
    "null": write("null"),
    "two objects": write(text() + text()),
    "50,000 brackets": write("[" * 50_000),
    "nested 900 deep": write(nested(900)),
    "nested 50,000 deep": write(nested(50_000)),
    "request nested 900 deep": write('{"id":"x","outputs":{},"request":' + nested(900) + "}"),
    "a number of 100,000 digits": write('{"id": ' + "9" * 100_000 + "}"),
    "half a character in its text": write('{"id": "\ud800"}'),
    "too large": huge,
    "a folder": lambda path: path.mkdir(),
    "a pipe": lambda path: os.mkfifo(path),
    "a link": link,
    "a link to itself": lambda path: path.symlink_to(path),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "not to be read": lambda path: (path.write_text(text()), path.chmod(0))[0] and None,
    "no id": write(without("id")),
    "id a number": write(text(id=7)),
    "id empty": write(text(id="")),
    "no request": write(without("request")),
    "request a list": write(text(request=[1])),
    "request a string": write(text(request="edit")),
    "no outputs": write(without("outputs")),
    "outputs a list": write(text(outputs=["b.tif"])),
    "outputs of numbers": write(text(outputs={"output": 7})),
    "outputs nested": write(text(outputs={"output": {"path": "b.tif"}})),
    "outputs lists of numbers": write(text(outputs={"output": ["b.tif", 7]})),
    "outputs lists of lists": write(text(outputs={"output": [["b.tif"]]})),
    "outputs lists with a null": write(text(outputs={"output": ["b.tif", "a\0b.tif"]})),
    "output with a null": write(text(outputs={"output": "a\0b.tif"})),
    "output with half a character": write(text(outputs={"output": "\ud800.tif"})),
    "task a string": write(request(task="remove")),
    "task without a kind": write(request(task={})),
    "task of a list": write(request(task={"kind": ["remove"]})),
    "source a number": write(request(source=1)),
    "source with a null": write(request(source="\0")),
    "source with half a character": write(request(source="\udfff.tif")),
}
#: What is odd in a history file that can be shown all the same.
ODD = {
    "title a number": text(title=3),
    "title a list": text(title=[1]),
    "no title": without("title"),
    "title of HTML": text(title="<img src='//192.0.2.1/share/a.png'>"),
    "title of a million letters": text(title="a" * 1_000_000),
    "title with half a character": text(title="\ud800"),
    "created a string": text(created="yesterday"),
    "created infinite": text(created=float("inf")),
    "created not a number": text(created=float("nan")),
    "created in the far future": text(created=1e300),
    "created in the far past": text(created=-1e300),
    "created of 300 digits": text(created=10**299),
    "seconds a list": text(seconds=[]),
    "verdict a number": text(verdict=3),
    "verdict unknown": text(verdict="starred"),
    "report a list": text(report=[1]),
    "warnings a string": text(warnings="no"),
    "warnings of numbers": text(warnings=[1, "yes"]),
    "seed a string": request(seed="five"),
    "seed a list": request(seed=[5]),
    "task unknown": request(task={"kind": "storyboard"}),
    "request of another version": request(unheard_of=True),
    "words with half a character": request(task={"kind": "text", "prompt": "\ud800"}),
    "a byte order mark": "\ufeff" + text(),
}


@pytest.fixture
def place(profile, tmp_path: Path) -> Path:
    """A saved project's folder with a history of one good result."""
    folder = tmp_path / "place"
    folder.mkdir()
    QgsProject.instance().write(str(folder / "p.qgz"))
    output = folder / "good.tif"
    output.touch()
    History().record(Job({**REQUEST, "output": str(output)}, "Good", outputs={"output": [str(output)]}))
    return folder


def name_in_project(*paths: Path) -> None:
    kept = ProjectSettings().json("history")
    kept["files"] = [*map(str, paths), *kept["files"]]
    ProjectSettings().set_json("history", kept)


def load() -> tuple[History, list[str]]:
    history, said = History(), []
    history.left_out.connect(said.append)
    history.load_project()
    return history, said


def look_through(history: History) -> None:
    """All that the page does with each of the results."""
    page = HistoryPage(history)
    for row in range(page.list.count()):
        page.list.setCurrentRow(row)
        page._copy()
        page.search.setText("no")
        page.search.setText("")
    page.deleteLater()
    for entry in history:
        assert isinstance(entry.seed, int)
        assert isinstance(entry.kind, str)
        assert not entry.exists or entry.output
        with contextlib.suppress(errors.GenEditError):
            entry.edit_request()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("name", BAD)
def test_a_malformed_history_file_is_one_sentence(name: str, place: Path) -> None:
    if name == "not to be read" and hasattr(os, "geteuid") and os.geteuid() == 0:
        pytest.skip("root reads everything")
    path = place / FOLDER / "bad.json"
    BAD[name](path)
    before = os.lstat(path)
    name_in_project(path)
    watchdog = threading.Timer(20, lambda: os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK)))
    watchdog.start()
    try:
        history, said = load()
    finally:
        watchdog.cancel()
    assert [entry.title for entry in history] == ["Good"]
    assert len(said) == 1
    assert "bad.json" in said[0]
    assert said[0].isprintable()
    look_through(history)
    history.set_verdict(next(iter(history)).id, KEPT)
    history.load_folder(place)
    after = os.lstat(path)
    assert (after.st_mode, after.st_size, after.st_mtime_ns, after.st_ino) == (
        before.st_mode,
        before.st_size,
        before.st_mtime_ns,
        before.st_ino,
    ), "it was written over"
    job = Job({**REQUEST, "output": str(place / "c.tif")}, "New", outputs={"output": [str(place / "c.tif")]})
    history.record(job)
    history.remove(job.id)
    assert str(path) in json.dumps(ProjectSettings().json("history")), "the project forgot it"


@pytest.mark.parametrize("name", ODD)
def test_an_odd_history_file_is_shown_and_loses_nothing(name: str, place: Path) -> None:
    path = place / FOLDER / "odd.json"
    path.write_text(ODD[name], encoding="utf-8")
    name_in_project(path)
    history, said = load()
    assert said == []
    assert len(history) == 2
    look_through(history)
    history.set_verdict("x", DISCARDED)
    found = json.loads(path.read_text(encoding="utf-8"))
    was = json.loads(ODD[name].removeprefix("\ufeff"))
    assert json.dumps(found) == json.dumps({**was, "verdict": DISCARDED})


def test_keep_keeps_what_it_does_not_know(place: Path) -> None:
    path = place / FOLDER / "later.json"
    later = {**ENTRY, "stars": 4, "request": {**REQUEST, "later": {"deep": [1, {"x": None}]}}, "notes": ["a"]}
    path.write_text(json.dumps(later))
    name_in_project(path)
    history, _said = load()
    history.set_verdict("x", KEPT)
    assert json.loads(path.read_text()) == {**later, "verdict": KEPT}


def test_the_project_keeps_what_it_does_not_know(place: Path) -> None:
    index = ProjectSettings().json("history")
    foreign = [7, None, {"file": "later"}, ["x"], "", "\ud800", str(place / "gone.json")]
    ProjectSettings().set_json("history", {**index, "files": [*index["files"], *foreign], "later": {"a": 1}})
    history, said = load()
    assert (len(history), said) == (1, [])
    output = str(place / "c.tif")
    history.record(Job({**REQUEST, "output": output}, "New", outputs={"output": [output]}))
    kept = ProjectSettings().json("history")
    assert kept["later"] == {"a": 1}
    assert kept["files"][1:] == [*index["files"], *foreign]
    again, _said = load()
    assert [entry.title for entry in again] == ["New", "Good"]


def test_a_list_without_end_is_read_in_part(place: Path, monkeypatch) -> None:
    monkeypatch.setattr(history_model, "MOST_ENTRIES", 3)
    name_in_project(*(place / f"{number}.json" for number in range(10)))
    history, said = load()
    assert said == ["Only the first 3 results of this project are listed."]
    output = str(place / "c.tif")
    history.record(Job({**REQUEST, "output": output}, "New", outputs={"output": [output]}))
    assert len(ProjectSettings().json("history")["files"]) == 12


@pytest.mark.parametrize("files", [{"a": 1}, 7, "x.json", None, nested(30)])
def test_an_index_of_another_kind_is_kept_beside_the_new_one(files: object, place: Path) -> None:
    ProjectSettings().set_json("history", {"files": files})
    history, _said = load()
    assert len(history) == 0
    output = str(place / "c.tif")
    history.record(Job({**REQUEST, "output": output}, "New", outputs={"output": [output]}))
    kept = ProjectSettings().json("history")
    assert kept["unread"] == files
    assert len(kept["files"]) == 1


@pytest.mark.parametrize("entry", ["{", "[1]", "7", nested(900), "[" * 50_000, "\ud800", '{"files": [["a"]]}'])
def test_a_damaged_index_raises_nothing(entry: str, profile) -> None:
    QgsProject.instance().writeEntry("rs_genedit", "history", entry)
    assert len(load()[0]) == 0


def test_a_file_that_changed_since_is_left(place: Path) -> None:
    """Between the loading and *Keep*, something else was put in its place."""
    path = place / FOLDER / "x.json"
    for now in ("mine", text(id="y"), "[1]", without("request")):
        path.write_text(text())
        history = History()
        history.load_folder(place)
        path.write_text(now)
        with pytest.raises(errors.OutputError, match="is left as it is"):
            history.set_verdict("x", KEPT)
        assert path.read_text() == now
        assert history.get("x").verdict == ""


def test_keep_on_a_file_that_cannot_be_written_is_a_message(place: Path) -> None:
    path = place / FOLDER / "x.json"
    path.write_text(text())
    history = History()
    history.load_folder(place)
    page, said = HistoryPage(history), []
    page.message.connect(lambda sentence, bad: said.append((sentence, bad)))
    path.write_text("mine")
    for row in range(page.list.count()):
        page.list.setCurrentRow(row)
        if history.get(page._chosen_id()).id == "x":
            page.keep.click()
    assert len(said) == 1
    assert said[0][1]
    page.deleteLater()


def test_a_new_result_never_replaces_what_is_no_history(place: Path) -> None:
    job = Job({**REQUEST, "output": str(place / "c.tif")}, "New", outputs={"output": [str(place / "c.tif")]})
    path = place / FOLDER / f"c_{job.id}.json"
    path.write_text("mine")
    with pytest.raises(errors.OutputError):
        History().record(job)
    assert path.read_text() == "mine"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_thumbnail_is_a_small_picture_or_none(place: Path) -> None:
    folder = place / FOLDER
    (folder / "wide.png").write_bytes(b"")
    QImage(4000, 2, QImage.Format.Format_RGB32).save(str(folder / "wide.png"))
    (folder / "drawing.png").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hostname"/></svg>'
    )
    os.mkfifo(folder / "pipe.png")
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(folder / "own.png"))
    (folder / "link.png").symlink_to(folder / "own.png")
    found = {path.stem: not read_picture(path).isNull() for path in folder.glob("*.png")}
    assert found == {"wide": False, "drawing": False, "pipe": False, "own": True, "link": False}


def test_a_good_file_reads_as_it_was_written(place: Path) -> None:
    entry = read_entry(next((place / FOLDER).glob("good_*.json")))
    assert (entry.title, entry.seed, entry.kind, entry.exists) == ("Good", 5, "remove", True)
    with pytest.raises(DocumentError, match="does not exist"):
        read_entry(place / "none.json")
