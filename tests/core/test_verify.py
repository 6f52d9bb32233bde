"""What is said of a file's origin: the right sentence for each of fifty things that happen to files."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from rs_genedit.app import cli
from rs_genedit.errors import SceneError, UsageError
from rs_genedit.jobs.verify import GOOD, VerifyRequest, verify
from rs_genedit.raster import credentials
from rs_genedit.raster.pixel_hashes import Expected, PixelHashes
from rs_genedit.runtime.context import JobContext

from benchmarks.file_fates import bases
from benchmarks.verify_files import CASES, Case, look
from tests.core.doors import texture, write_raster


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("verify")
    return bases(write_raster(folder / "scene.tif", texture(620, 600)), folder / "bases")


@pytest.mark.parametrize("case", CASES, ids=[case.words for case in CASES])
def test_each_file_gets_its_sentence(case: Case, made: dict[str, Path]) -> None:
    if case.base not in made:
        pytest.skip("the extra 'credentials' is not installed")
    folder = made[case.base].parents[1]
    found = look(case, made, folder)
    assert found["verdict"] == case.verdict
    assert re.search(case.says, found["sentence"])
    assert found["sentence"].endswith(".")
    assert found["as_written"] == (case.verdict in GOOD)
    json.dumps(found)


def test_there_are_enough_kinds() -> None:
    assert len(CASES) >= 30
    assert len({case.words for case in CASES}) == len(CASES)


class TestCommand:
    def test_one_sentence_first_then_details(
        self, made: dict[str, Path], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert cli.main(["verify", str(made["cog"] / "o.tif")]) == 0
        first, *rest = capsys.readouterr().out.splitlines()
        assert first == "o.tif is as RS GenEdit wrote it, byte for byte."
        said = " ".join(" ".join(rest).split())
        for words in (
            "Made on 2026-05-01",
            "compositeSynthetic",
            "Item o.json",
            "Tags there",
            "mask: o.mask.tif",
        ):
            assert words in said

    def test_json_and_exit_code(
        self, made: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        shutil.copy(made["cog"] / "o.tif", tmp_path / "o.tif")
        assert cli.main(["verify", str(tmp_path / "o.tif"), "--json"]) == 1
        assert json.loads(capsys.readouterr().out)["verdict"] == "item_missing"
        assert (
            cli.main(["verify", str(tmp_path / "o.tif"), "--item", str(made["cog"] / "o.json"), "--json"]) == 0
        )
        found = json.loads(capsys.readouterr().out)
        assert found["synthetic"]["px"] > 5000
        assert found["item"] == "o.json"

    def test_what_is_not_there_is_said(self, made: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.main(["verify", str(made["cog"] / "none.tif")]) == 1
        assert "there is no file" in capsys.readouterr().err
        assert cli.main(["verify", str(made["cog"] / "o.tif"), "--item", str(made["cog"] / "o.tif")]) == 2
        assert cli.main(["verify", str(made["cog"] / "o.tif"), "--trust", str(made["cog"] / "o.json")]) == 2


def test_a_signature_that_cannot_be_checked_is_said(
    made: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "signed" not in made:
        pytest.skip("the extra 'credentials' is not installed")
    monkeypatch.setattr(credentials, "is_available", lambda: False)
    for base in ("signed", "signed beside"):
        found = verify(VerifyRequest(str(made[base] / "o.tif")), JobContext())
        assert found["verdict"] == "untouched"
        assert "only the extra 'credentials' can check" in found["sentence"]


HOSTILE = (
    {"window": [0, 0, 10**9, 10**9]},
    {"joined": 0},
    {"joined": 10**9},
    {"block": 7},
    {"block": True},
    {"all": "@@@"},
    {"all": ""},
    {"synthetic_blocks": [10**9]},
    {"synthetic": None},
    {"window": [0, 0, "a", 1]},
)


@pytest.mark.parametrize("change", HOSTILE, ids=range(len(HOSTILE)))
def test_hashes_that_are_none_do_not_stop_it(change: dict, made: dict[str, Path], tmp_path: Path) -> None:
    folder = tmp_path / "o"
    shutil.copytree(made["cog"], folder)
    item = json.loads((folder / "o.json").read_text())
    item["assets"]["output"]["rsgenedit:pixels"] |= change
    (folder / "o.json").write_text(json.dumps(item))
    data = bytearray((folder / "o.tif").read_bytes())
    (folder / "o.tif").write_bytes(data + b"x")
    found = verify(VerifyRequest(str(folder / "o.tif")), JobContext())
    assert found["verdict"] in ("changed", "not_its_item", "resampled")


def test_neither_item_nor_file_can_be_missing_in_words() -> None:
    with pytest.raises(SceneError):
        verify(VerifyRequest("/no/such/file.tif"), JobContext())
    with pytest.raises(UsageError):
        verify(VerifyRequest(__file__, item=__file__), JobContext())


class TestPixelHashes:
    def test_large_scenes_are_listed_in_joined_blocks_and_any_cut_gives_the_same(self) -> None:
        import numpy as np
        from rs_genedit.raster.grid import Window

        window = Window(1000, 300, 1100, 1700)
        pixels = np.random.default_rng(0).integers(0, 255, (2, *window.shape)).astype(np.uint8)
        made = np.zeros(window.shape, bool)
        made[100:300, 200:900] = True
        listed = []
        for width in (512, 1024, 4096):
            hashes = PixelHashes(window, 128, 2)
            for piece in window.snap(512).tiles(512) if width == 512 else [
                part for top in range(512, 2100, 512) for left in range(0, 2000, width)
                if not (part := Window(top, left, 512, width).intersect(window)).is_empty
            ]:  # fmt: skip
                part = piece.intersect(window)
                if not part.is_empty:
                    at = part.slices(within=window)
                    hashes.add(part, pixels[(slice(None), *at)], made[at])
            listed.append(hashes.to_json())
        assert listed[0] == listed[1] == listed[2]
        read = Expected(listed[0])
        assert read.synthetic_px == 200 * 700
        assert sum(read.area(key).area for key in read.blocks) == window.area
        assert sum(bool(one[1]) for one in read.blocks.values()) == len(listed[0]["synthetic_blocks"]) > 0

    def test_an_item_stays_small(self) -> None:
        from rs_genedit.raster.grid import Window

        for side in (100, 9_000, 40_000, 300_000):
            hashes = PixelHashes(Window(0, 0, side, side)) if side < 100_000 else None
            if hashes is not None:
                assert len(hashes.listed()) <= 4096
