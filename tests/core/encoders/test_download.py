from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rs_genedit.errors import Cancelled, OutputError, WeightsError
from rs_genedit.models import download
from rs_genedit.models.download import DownloadError, Sources, fetch, installed, require, verify
from rs_genedit.models.registry import ModelCard
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.lock import FolderLock

from tests.core.encoders.hub import Hub, serving

CONTENT = bytes(range(256)) * 4096  # 1 MiB
SHA = hashlib.sha256(CONTENT).hexdigest()
CARD = ModelCard("toy", "Toy", "RN50", "someone/toy", "f" * 40, "sub/toy.pt", len(CONTENT), SHA, licence="MIT")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "_pause", lambda seconds, context: context.check())


def _fetch(
    hub: Hub, cache: Path, card: ModelCard = CARD, context: JobContext | None = None, trust: bool = False
) -> Path:
    return fetch(card, cache, Sources(mirror=hub.url), context, trust)


def test_fetched_checked_and_recorded(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        path = _fetch(hub, tmp_path)
    assert path.read_bytes() == CONTENT
    assert path == CARD.path_in(tmp_path) == installed(CARD, tmp_path) == require(CARD, tmp_path)
    assert verify(CARD, tmp_path) == SHA
    record = json.loads(path.with_name("toy.pt.json").read_text())
    assert (record["sha256"], record["licence"], record["revision"]) == (SHA, "MIT", "c" * 40)
    assert hub.asked[0][0] == f"/someone/toy/resolve/{'f' * 40}/sub/toy.pt"
    assert {p.name for p in path.parent.iterdir()} == {"toy.pt", "toy.pt.json", "toy.pt.sha256.json"}


def test_what_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        _fetch(hub, tmp_path)
        asked = len(hub.asked)
        _fetch(hub, tmp_path)
        assert len(hub.asked) == asked


def test_goes_on_where_the_connection_broke_off(tmp_path: Path) -> None:
    with serving(Hub(CONTENT, cut_after=300_000, cuts=2)) as hub:
        assert _fetch(hub, tmp_path).read_bytes() == CONTENT
        spans = [span for path, span in hub.asked if path.startswith("/cdn")]
        assert spans == [None, "bytes=300000-", "bytes=600000-"]


def test_goes_on_in_a_later_call(tmp_path: Path) -> None:
    with (
        serving(Hub(CONTENT, cut_after=200_000, cuts=99)) as hub,
        pytest.raises(DownloadError, match="goes on where it stopped"),
    ):
        _fetch(hub, tmp_path, context=JobContext())
    partial = CARD.path_in(tmp_path).with_name("toy.pt.partial")
    done = partial.stat().st_size
    assert done == 800_000  # four tries of 200 kB
    assert installed(CARD, tmp_path) is None
    with serving(Hub(CONTENT)) as hub:
        assert _fetch(hub, tmp_path).read_bytes() == CONTENT
        assert hub.asked[0][1] == f"bytes={done}-"


def test_a_server_without_ranges_starts_over(tmp_path: Path) -> None:
    with serving(Hub(CONTENT, cut_after=300_000, cuts=1, ranges=False)) as hub:
        assert _fetch(hub, tmp_path).read_bytes() == CONTENT


def test_a_partial_longer_than_the_file(tmp_path: Path) -> None:
    partial = CARD.path_in(tmp_path).with_name("toy.pt.partial")
    partial.parent.mkdir(parents=True)
    partial.write_bytes(CONTENT + b"more")
    with serving(Hub(CONTENT)) as hub:
        assert _fetch(hub, tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("content", "words"),
    [(CONTENT[:-1] + b"x", "not the pinned file"), (CONTENT[: len(CONTENT) // 2], "bytes, not")],
)
def test_another_file_is_refused_and_removed(tmp_path: Path, content: bytes, words: str) -> None:
    with serving(Hub(content)) as hub, pytest.raises(WeightsError, match=words):
        _fetch(hub, tmp_path)
    assert not list(tmp_path.rglob("toy.pt*"))


def test_transient_errors_are_tried_again_and_refusals_are_not(tmp_path: Path) -> None:
    with serving(Hub(CONTENT, errors=[503, 429, 500])) as hub:
        assert _fetch(hub, tmp_path).exists()
    with serving(Hub(CONTENT, errors=[404])) as hub, pytest.raises(DownloadError, match=r"refuses Toy .404"):
        _fetch(hub, tmp_path / "b")
    assert len(hub.asked) == 1


def test_a_login_page_is_no_model(tmp_path: Path) -> None:
    with serving(Hub(CONTENT, html=True)) as hub, pytest.raises(DownloadError, match="web page"):
        _fetch(hub, tmp_path)


def test_the_hubs_own_hash_counts_where_none_is_pinned(tmp_path: Path) -> None:
    card = replace(CARD, sha256=None, size=None)
    with serving(Hub(CONTENT)) as hub:
        path = _fetch(hub, tmp_path, card, trust=True)
    assert verify(card, tmp_path) == SHA
    path.write_bytes(CONTENT[:-1] + b"x")
    with pytest.raises(WeightsError, match="as pinned"):
        verify(card, tmp_path)
    path.write_bytes(CONTENT[:100])
    assert installed(card, tmp_path) is None


def test_without_any_hash_the_person_is_told(tmp_path: Path) -> None:
    context = JobContext()
    with serving(Hub(CONTENT, states_hash=False)) as hub:
        _fetch(hub, tmp_path, replace(CARD, sha256=None, size=None), context, trust=True)
    assert any("SHA-256" in sentence for sentence in context.warnings)


def test_offline_asks_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT)) as hub:
        with pytest.raises(DownloadError, match="offline"):
            fetch(CARD, tmp_path, Sources(hub.url, offline=True))
        assert hub.asked == []
    monkeypatch.setenv("RS_GENEDIT_OFFLINE", "1")
    assert Sources.from_environment().offline


def test_a_local_folder_serves_even_offline(tmp_path: Path) -> None:
    folder, cache = tmp_path / "share", tmp_path / "cache"
    snapshot = folder / "models--someone--toy" / "snapshots" / ("f" * 40) / "sub"
    snapshot.mkdir(parents=True)
    (snapshot / "toy.pt").write_bytes(CONTENT)
    path = fetch(CARD, cache, Sources(folder=folder, offline=True))
    assert path.read_bytes() == CONTENT
    (snapshot / "toy.pt").write_bytes(CONTENT[:-1] + b"x")
    with pytest.raises(WeightsError, match="not the pinned"):
        fetch(CARD, tmp_path / "other", Sources(folder=folder, offline=True))


def test_nobody_there(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        pass
    with pytest.raises(DownloadError, match="could not be fetched"):
        _fetch(hub, tmp_path)
    with pytest.raises(DownloadError, match="no web address"):
        fetch(CARD, tmp_path, Sources(mirror="file:///etc"))


def test_proxies_of_the_environment_are_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "")
        with pytest.raises(DownloadError):
            fetch(CARD, tmp_path, Sources(mirror="http://models.invalid"))
        assert proxy.asked[0][0].startswith("http://models.invalid/someone/toy/resolve/")


def test_cancelled_on_the_way_and_resumed(tmp_path: Path) -> None:
    class Stop(JobContext):
        def progress(
            self, stage: str, fraction: float, scale: int | None = None, scales: int | None = None
        ) -> None:
            self.cancelled.set()
            super().progress(stage, fraction, scale, scales)

    with serving(Hub(CONTENT)) as hub:
        with pytest.raises(Cancelled):
            _fetch(hub, tmp_path, context=Stop())
        assert _fetch(hub, tmp_path).read_bytes() == CONTENT


def test_two_at_once(tmp_path: Path) -> None:
    path = CARD.path_in(tmp_path)
    path.parent.mkdir(parents=True)
    lock = FolderLock.acquire(path.with_name("toy.pt.lock"), "test")
    try:
        with serving(Hub(CONTENT)) as hub, pytest.raises(OutputError, match="another process is fetching Toy"):
            _fetch(hub, tmp_path)
    finally:
        lock.release(delete=True)


def test_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        free = 1000

    monkeypatch.setattr(download.shutil, "disk_usage", lambda _: Full)
    with serving(Hub(CONTENT)) as hub, pytest.raises(DownloadError, match="MB left"):
        _fetch(hub, tmp_path)
