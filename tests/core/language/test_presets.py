from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from rs_genedit.errors import UsageError
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import PresetError, load_presets, preset, presets_folder, read_preset
from rs_genedit.language.prompts import clean_prompt
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
    assert preset("Flood").prompt == "a flood of my own"
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
        ({"gsd": ["x", 1]}, "could not convert"),
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
