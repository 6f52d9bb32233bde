"""An edit that changes no pixel is not called success, nor is one of a prompt whose nouns are all unknown."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from rs_genedit.encoders.vocabulary import Vocabulary
from rs_genedit.errors import NothingChangedError, UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.language.presets import load_presets
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, TextTask
from rs_genedit.runtime.context import JobContext

from tests.core.doors import command, roi, write_raster

PLACE = roi(40, 40, 60, 60)
BUILTIN = Path(__file__).resolve().parents[2] / "resources" / "guide" / "builtin" / "vocabulary.json"


@pytest.fixture
def flat(tmp_path: Path) -> Path:
    """Every pixel the same: no task that takes from the scene can change it."""
    return write_raster(tmp_path / "flat.tif", np.full((3, 96, 96), 90, np.uint8))


@pytest.mark.parametrize(
    "changes",
    [
        {"task": RemoveTask()},
        {"task": ExemplarTask(roi(5, 5, 30, 30))},
        {"task": TextTask("snow", force=True), "strength": 0.001},  # a flat scene may be read as water
        {"task": TextTask("a lake", steering="gradient", guidance=0.0, force=True)},
    ],
    ids=["remove", "exemplar", "text of little strength", "text without guidance"],
)
def test_an_edit_that_changes_nothing_fails_and_leaves_nothing(flat: Path, changes: dict):
    request = EditRequest(
        str(flat),
        str(flat.with_name("out.tif")),
        roi=PLACE,
        quality="draft",
        format="gtiff",
        **changes,
    )
    with pytest.raises(NothingChangedError, match="nothing changed"):
        edit(request, JobContext())
    assert [path.name for path in flat.parent.iterdir()] == ["flat.tif"]


def test_the_command_line_says_it_in_one_sentence(flat: Path):
    done = command(
        "edit", str(flat), str(flat.with_name("out.tif")), "--roi", PLACE, "--remove", "--quality", "draft"
    )
    assert done.returncode == 1
    assert "nothing changed" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return Vocabulary.from_file(BUILTIN)


@pytest.mark.parametrize(
    "prompt",
    [
        *("big zebras", "a large green zebra", "many new unicorns", "zebras"),
        # how they stand and how many there are says nothing of what they are
        *("many unicorns in a row", "unicorns in rows", "rows of unicorns", "a pile of small dragons"),
        *("a blanket of zebras", "a dense network of unicorns", "several hippogriffs in two rows"),
        *("zeebras in a row", "partly old dragons", "UNICORNS IN A ROW"),
        # nor is there anything to make where no thing is named at all
        *("many", "several large", "in a row", "a pile", "very old and dense", "the whole area"),
    ],
)
def test_a_prompt_of_which_no_noun_is_known_is_refused(words: Vocabulary, prompt: str):
    assert not words.readable(prompt)
    with pytest.raises(UsageError, match="knows n"):
        words.known_part(prompt, "builtin")


@pytest.mark.parametrize("prompt", ["zebras in snow", "a village with zebras", "burnt zebra ground"])
def test_one_known_noun_is_enough_and_the_others_are_said(words: Vocabulary, prompt: str):
    assert words.readable(prompt)
    assert "zebra" in words.warnings(prompt)[0]


def test_everything_of_the_lexicon_and_every_preset_is_known(words: Vocabulary, tmp_path: Path):
    nouns = [noun for concept in default_lexicon().concepts.values() for noun in concept.nouns]
    prompts = [preset.prompt for preset in load_presets(tmp_path)[0].values()]
    assert [text for text in (*nouns, *prompts) if not words.readable(f"{text} xyzzy")] == []
