from __future__ import annotations

import errno
import os
from pathlib import Path

import numpy as np
import pytest
from rs_genedit.errors import OutputError
from rs_genedit.runtime.scratch import ScratchArrays, open_scratch


def test_small_arrays_live_in_memory_large_ones_in_files(tmp_path: Path):
    store = ScratchArrays(tmp_path, limit=4000)
    small, large = store.zeros((10, 25)), store.zeros((3, 10, 25), np.int64)
    assert not isinstance(small, np.memmap)
    assert isinstance(large, np.memmap)
    assert (large == 0).all()
    assert large.dtype == np.int64
    large[1] = 7
    assert store.zeros((3, 10, 25), np.int64).sum() == 0, "every array has a file of its own"
    assert large.sum() == 7 * 250


def test_small_arrays_together_stay_within_the_limit(tmp_path: Path):
    """Many small arrays must not add up to more than was allowed; what is let go of counts no longer."""
    store = ScratchArrays(tmp_path, limit=4000)
    held = [store.zeros((250,)) for _ in range(4)]
    assert not any(isinstance(array, np.memmap) for array in held)
    assert isinstance(store.zeros((250,)), np.memmap)
    del held[0]
    assert not isinstance(store.zeros((250,)), np.memmap)


def test_what_is_released_is_still_there(tmp_path: Path):
    store = ScratchArrays(tmp_path, 0)
    array = store.zeros((300, 4096))
    array[:] = np.arange(300, dtype=np.float32)[:, None]
    part = array[100:]
    del array
    store.release()
    assert np.array_equal(part[:, 7], np.arange(100, 300))


def test_two_stores_may_share_a_folder(tmp_path: Path):
    one, two = ScratchArrays(tmp_path, 0).zeros((9, 9)), ScratchArrays(tmp_path, 0).zeros((9, 9))
    one[:] = 1
    assert two.sum() == 0
    assert one.sum() == 81


@pytest.mark.skipif(os.name != "posix", reason="only there can a file lose its name while it is in use")
def test_no_file_outlives_its_array_or_a_kill(tmp_path: Path):
    array = ScratchArrays(tmp_path, 0).zeros((500, 500))
    assert list(tmp_path.iterdir()) == []
    array[:] = 3
    assert array.sum() == 750_000


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="room cannot be taken beforehand")
def test_a_full_disk_is_found_before_the_array_is_used(tmp_path: Path, monkeypatch):
    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(OutputError, match="no room for 1 MB"):
        ScratchArrays(tmp_path, 0).zeros((500, 500))


def test_scratch_goes_away_whatever_happens(tmp_path: Path):
    def fail() -> None:
        with open_scratch(0, tmp_path) as store:
            assert isinstance(store.zeros((4, 4)), np.memmap)
            assert store.folder.parent == tmp_path
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert list(tmp_path.iterdir()) == []


def test_an_array_may_take_a_sixteenth_of_the_memory(tmp_path: Path):
    with open_scratch(256, tmp_path) as store:
        assert not isinstance(store.zeros((4_000_000,)), np.memmap)
        assert isinstance(store.zeros((4_000_001,)), np.memmap)


def test_no_room_is_told_in_words(tmp_path: Path):
    with pytest.raises(OutputError, match=r"no room for 0 MB of temporary files in .*free some room"):
        ScratchArrays(tmp_path / "gone", 0).zeros((4, 4))
