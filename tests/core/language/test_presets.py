from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from rs_genedit import presets
from rs_genedit.errors import UsageError
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import load_presets, preset, presets_folder
from rs_genedit.presets import PresetError, read_preset
from rs_genedit.prompts import clean_prompt
from rs_genedit.protocol import EditRequest, TextTask

SHIPPED = {
    "flood",
    "wildfire",
    "burn-scar",
    "earthquake",
    "tsunami",
    "landslide",
    "drought",
    "snow",
    "oil-spill",
    "cracks",
    "deforestation",
    "new-construction",
    "solar-panels",
}


def test_all_are_there_and_make_a_request() -> None:
    found, warnings = load_presets()
    assert set(found) == SHIPPED
    assert warnings == ()
    for one in found.values():
        task = TextTask(one.prompt, one.paraphrases, one.negative, steering=one.steering, guidance=one.guidance)  # type: ignore[arg-type]
        EditRequest("a.tif", "b.tif", task, strength=one.strength, feather=one.feather)
        assert one.about
        assert len(one.paraphrases) == 5


def test_the_built_in_guide_knows_every_word_of_them() -> None:
    words = default_lexicon().words()
    for one in load_presets()[0].values():
        for text in (one.prompt, *one.paraphrases, *one.negative):
            assert set(clean_prompt(text).lower().split()) <= words, text


def _write(folder: Path, name: str, **fields: Any) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.json"
    path.write_text(json.dumps({"title": "Mine", "prompt": "a lava field"} | fields))
    return path


def test_a_persons_own_are_added_and_come_first() -> None:
    _write(presets_folder(), "lava", negative=["water"])
    _write(presets_folder(), "flood", prompt="a flood of my own")
    found, _ = load_presets()
    assert found["lava"].negative == ("water",)
    assert preset("Flood")[0].prompt == "a flood of my own"
    assert set(found) == SHIPPED | {"lava"}


def test_a_broken_own_file_is_left_out_and_named() -> None:
    _write(presets_folder(), "lava", strength=7)
    found, warnings = load_presets()
    assert set(found) == SHIPPED
    assert warnings == ("lava.json: strength must be a number from 0.01 to 1; it was left out",)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"colour": "red"}, "no field 'colour'"),
        ({"prompt": 3}, "prompt must be text"),
        ({"prompt": "!!"}, "has no words"),
        ({"negative": "water"}, "negative must be a list"),
        ({"strength": True}, "strength must be a number"),
        ({"steering": "up"}, "steering must be one of"),
        ({"picture": "../../etc/passwd"}, "picture must be the name"),
        ({"gsd": ["x", 1]}, "gsd must be two numbers"),
        ({"gsd": {}}, "gsd must be two numbers"),
        ({"gsd": [1, 10**400]}, "too many digits"),
        ({"strength": 10**299}, "strength must be a number"),
        ({"strength": float("nan")}, "strength must be a number"),
        ({"feather": None}, "feather must be a number"),
        ({"title": "x" * 1001}, "title must have at most 1,000 characters"),
        ({"about": ["x"]}, "about must be text"),
        ({"paraphrases": ["water", 5]}, "paraphrases must be a list"),
        ({"steering": {}}, "steering must be text"),
        ({"a\ud800b": 1}, "no field 'a b'"),
    ],
)
def test_wrong_fields_are_named(tmp_path: Path, fields: dict[str, Any], words: str) -> None:
    with pytest.raises(PresetError, match=words):
        read_preset(_write(tmp_path, "lava", **fields))


def test_files_that_are_no_presets(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.json").write_text("[]")
    for name in ("a", "b", "none"):
        with pytest.raises(PresetError, match="is not a preset"):
            read_preset(tmp_path / f"{name}.json")
    with pytest.raises(PresetError, match="not a preset's name"):
        read_preset(_write(tmp_path, "Über Flut"))


def test_an_unknown_name_lists_them() -> None:
    with pytest.raises(UsageError, match="burn-scar"):
        preset("Godzilla")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _link_to_a_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _huge(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(3_000_000_000)


#: How to lay something at a preset's place that is no preset, and what is said of it.
BROKEN = {
    "pipe": (_pipe, "not an ordinary file"),
    "dangling": (_dangling, "No such file"),
    "loop": (_loop, "Too many levels"),
    "device": (_link_to_a_device, "not an ordinary file"),
    "folder": (Path.mkdir, "not an ordinary file"),
    "huge": (_huge, "too large"),
    "not-json": (lambda path: path.write_text("{"), "is not a preset"),
    "empty": (lambda path: path.write_text(""), "is not a preset"),
    "deep": (lambda path: path.write_text("[" * 100_000), "nested too deeply"),
    "utf-16": (lambda path: path.write_text('{"title": "x"}', encoding="utf-16"), "not UTF-8"),
    "list": (lambda path: path.write_text("[1]"), "must be a JSON object"),
    "types": (lambda path: path.write_text('{"title": {}, "prompt": []}'), "title must be text"),
}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links need rights there")
@pytest.mark.parametrize("where", ["shipped", "own"])
@pytest.mark.parametrize("name", BROKEN)
def test_one_broken_file_takes_no_other_away(tmp_path: Path, name: str, where: str) -> None:
    folders = {"shipped": tmp_path / "shipped", "own": tmp_path / "own"}
    for folder in folders.values():
        _write(folder, "lava")
        _write(folder, f"only-{folder.name}")
    lay, words = BROKEN[name]
    lay(folders[where] / f"{name}.json")
    found, left_out = presets.load_presets(*folders.values())
    assert set(found) == {"lava", "only-shipped", "only-own"}
    (sentence,) = left_out
    assert sentence.startswith(f"{name}.json")
    assert words in sentence
    assert sentence.endswith("it was left out")
    assert "\n" not in sentence


def test_names_and_texts_from_others_can_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"a\xff\x1b[2J.json")).write_text("{}")
    _write(tmp_path, "lava", title="a\ud800b\x1b[2J\nc", about="d\u202ee")
    found, (sentence,) = presets.load_presets(tmp_path)
    assert (found["lava"].title, found["lava"].about) == ("a b [2J c", "d e")
    sentence.encode("utf-8")
    assert "\x1b" not in sentence


def test_a_preset_says_what_its_file_holds(tmp_path: Path) -> None:
    for one in load_presets()[0].values():
        assert presets.preset_of(one.name, json.loads(json.dumps(one.to_json()))) == one


def test_the_command_says_which_file_was_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    from rs_genedit.app.cli.text import text_task

    _write(presets_folder(), "lava", strength=7)
    text_task(None, "flood", {})
    assert "warning: lava.json: strength must be" in capsys.readouterr().err
    with pytest.raises(UsageError, match=r"no preset 'lava'.*lava\.json: strength must be"):
        text_task(None, "lava", {})
