"""A prompt is known where a thing or a state of it is; how many, how big and where do not make it so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rs_genedit.encoders.vocabulary import Vocabulary
from rs_genedit.errors import UsageError
from rs_genedit.jobs.edit import edit
from rs_genedit.language.lexicon import default_lexicon, singular
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import resource

from tests.core.doors import roi, texture, write_raster

KNOWN = (
    *(
        "a forest",
        "forests",
        "two big villages",
        "solar panels",
        "many solar farms",
        "parking lots",
        "factories",
    ),
    *("beaches", "a flooded village", "burnt unicorns", "zebras after a fire", "a giraffe on the road"),
    *("a network of cracks and elves", "burn scars near Rome", "seven storeyed houses", "rows of palm trees"),
    *("concrete floors for dragons", "tidal waves near Lisbon", "cloudy Berlin", "bridges over the Rhine"),
)
UNKNOWN = (
    *("unicorns", "many unicorns in a row", "a row of unicorns", "rows of dragons", "a lot of elephants"),
    *("lots of unicorns", "a pile of zebras", "a network of wizards", "unicorns on the ground"),
    *("a square with unicorns", "unicorns on the left side", "seven dragons in a line", "two white giraffes"),
    *("a giraffe near the surface", "waves of unicorns", "several old wizards with large green hats"),
    *(
        "unicorns in the area",
        "a new dragon at this place",
        "very dense dragons",
        "an entire blanket of zebras",
    ),
    *("a large open unicorn", "wizards at work", "high and wide dragons here", "a unicorn seen from above"),
)


@pytest.fixture(scope="module")
def builtin() -> Vocabulary:
    return Vocabulary.from_file(resource("guide", "builtin", "vocabulary.json"))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_raster(tmp_path_factory.mktemp("scene") / "scene.tif", texture(144, 144))


@pytest.mark.parametrize("prompt", KNOWN)
def test_a_thing_or_a_state_makes_a_prompt_known(prompt: str, builtin: Vocabulary) -> None:
    assert builtin.readable(prompt)
    assert default_lexicon().names(prompt)


@pytest.mark.parametrize("prompt", UNKNOWN)
def test_how_many_how_big_and_where_do_not(prompt: str, builtin: Vocabulary) -> None:
    assert not builtin.readable(prompt)
    with pytest.raises(UsageError, match=r"knows nothing that is named|knows none of the words"):
        builtin.known_part(prompt, "builtin")


def test_every_phrase_of_the_lexicon_is_known(builtin: Vocabulary) -> None:
    phrases = [phrase for concept in default_lexicon().concepts.values() for _, phrase in concept.phrases()]
    assert len(phrases) > 200
    assert [p for p in phrases if not (builtin.readable(f"{p} xyzzy") and default_lexicon().names(p))] == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        *(
            ("houses", "house"),
            ("beaches", "beach"),
            ("factories", "factory"),
            ("trees", "tree"),
            ("grass", "grass"),
        ),
        *(("debris", "debris"), ("algae", "algae"), ("boxes", "box"), ("gas", "gas"), ("cities", "city")),
    ],
)
def test_singular(word: str, expected: str) -> None:
    assert singular(word) == expected


@pytest.mark.parametrize("prompt", ["many unicorns in a row", "several rows", "big and green"])
@pytest.mark.parametrize("steering", ["default", "dictionary"])
def test_an_edit_without_a_known_noun_is_no_success(prompt: str, steering, scene: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.tif"
    task = TextTask(prompt, steering=steering)
    request = EditRequest(str(scene), str(output), task, roi(40, 40, 80, 80), quality="draft", threads=1)
    with pytest.raises(UsageError, match=r"knows none of the things|names no thing"):
        edit(request, JobContext())
    assert list(tmp_path.iterdir()) == []
    assert edit(replace(request, task=TextTask("snow")), JobContext()).outputs["output"] == (str(output),)
