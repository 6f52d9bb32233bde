"""Weights that are not the right ones: unpinned, swapped, of a source that lies, or asked for unsafely."""

from __future__ import annotations

import hashlib
import io
import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import Request

import pytest
from rs_genedit.encoders.catalog import encoder_card
from rs_genedit.errors import Cancelled, GenEditError, UsageError, WeightsError
from rs_genedit.jobs.models import ModelsRequest, models
from rs_genedit.models import download
from rs_genedit.models.download import DownloadError, Sources, fetch, require, verify
from rs_genedit.models.record import sha256_of
from rs_genedit.models.registry import CARDS, ModelCard
from rs_genedit.runtime import faults
from rs_genedit.runtime.context import JobContext

from tests.core.encoders.hub import Hub, serving

CONTENT = bytes(range(256)) * 512
SHA = hashlib.sha256(CONTENT).hexdigest()
CARD = ModelCard("toy", "Toy", "RN50", "someone/toy", "f" * 40, "toy.pt", len(CONTENT), SHA, licence="MIT")
UNPINNED = replace(CARD, sha256=None, size=None)


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "_pause", lambda seconds, context: context.check())


@contextmanager
def answering(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Quiet."""

        def do_GET(self) -> None:
            try:
                answer(self)
            except OSError:
                return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


# ------------------------------------------------------------------------------------------------- unpinned


def test_what_is_not_pinned_is_refused_without_trust(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        with pytest.raises(UsageError, match=r"no SHA-256 is pinned for Toy.*trust"):
            fetch(UNPINNED, tmp_path, Sources(mirror=hub.url))
        assert hub.asked == []
        assert fetch(UNPINNED, tmp_path, Sources(mirror=hub.url), trust=True).read_bytes() == CONTENT


@pytest.mark.parametrize("name", [c.name for c in CARDS if not c.shipped and c.sha256 is None])
def test_no_card_without_a_checksum_comes_unasked(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="no SHA-256 is pinned"):
        models(ModelsRequest("fetch", (name,)), JobContext(), tmp_path)


@pytest.mark.parametrize("name", ["open_clip:ViT-B-32/laion2b_s34b_b79k", "open_clip:ViT-B-32/openai@0123456"])
def test_names_of_open_clip_are_not_followed_without_trust(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """They mean whatever the branch "main" of a foreign repository holds today."""
    with serving(Hub(CONTENT)) as hub:
        monkeypatch.setenv("RS_GENEDIT_MIRROR", hub.url)
        with pytest.raises(UsageError, match="no SHA-256 is pinned"):
            models(ModelsRequest("fetch", (name,)), JobContext(), tmp_path)
        assert hub.asked == []
        models(ModelsRequest("fetch", (name,), trust=True), JobContext(), tmp_path)
    assert verify(encoder_card(name), tmp_path) == SHA  # what came is kept to check by


# ------------------------------------------------------------------------------------- what lies in the cache


def test_weights_of_the_right_size_but_another_content_are_not_used(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        path = fetch(CARD, tmp_path, Sources(mirror=hub.url))
    assert require(CARD, tmp_path) == path
    path.write_bytes(CONTENT[:-1] + b"x")
    with pytest.raises(WeightsError, match="as pinned"):
        require(CARD, tmp_path)


def test_a_file_put_in_place_of_another_is_hashed_again(tmp_path: Path) -> None:
    """The same size and the same time: the inode tells."""
    path = tmp_path / "toy.pt"
    path.write_bytes(CONTENT)
    assert sha256_of(path) == SHA
    status = path.stat()
    other = tmp_path / "other"
    other.write_bytes(CONTENT[:-1] + b"x")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    assert path.stat().st_mtime_ns == status.st_mtime_ns
    assert sha256_of(path) != SHA


def test_a_file_is_hashed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rs_genedit.models import record

    path = tmp_path / "toy.pt"
    path.write_bytes(CONTENT)
    assert sha256_of(path) == SHA
    monkeypatch.setattr(record, "sha256_of_file", lambda _: pytest.fail("hashed again"))
    assert sha256_of(path) == SHA


@pytest.mark.parametrize("text", ["", "[" * 5000, "[]", '{"sha256": 3}', "\x00"])
def test_a_damaged_memory_of_hashes_costs_a_hash(tmp_path: Path, text: str) -> None:
    path = tmp_path / "toy.pt"
    path.write_bytes(CONTENT)
    (tmp_path / "toy.pt.sha256.json").write_text(text)
    assert sha256_of(path) == SHA


def test_nothing_is_fetched_through_a_link(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"mine")
    path = CARD.path_in(tmp_path / "cache")
    path.parent.mkdir(parents=True)
    path.with_name("toy.pt.partial").symlink_to(victim)
    with serving(Hub(CONTENT)) as hub, pytest.raises(DownloadError, match="a link"):
        fetch(CARD, tmp_path / "cache", Sources(mirror=hub.url))
    assert victim.read_bytes() == b"mine"


# ------------------------------------------------------------------------------------------------- addresses


def test_the_password_of_a_mirror_is_sent_and_never_shown(tmp_path: Path) -> None:
    asked: list[str | None] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.headers.get("Authorization"))
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(CONTENT)))
        handler.end_headers()
        handler.wfile.write(CONTENT)

    with answering(answer) as url:
        path = fetch(CARD, tmp_path, Sources(mirror=url.replace("//", "//me:geheim@")))
    assert asked == ["Basic bWU6Z2VoZWlt"]
    for file in path.parent.iterdir():
        assert b"geheim" not in file.read_bytes()


@pytest.mark.parametrize(
    "mirror",
    [
        "http://me:geheim@127.0.0.1:9",
        "https://me:geheim@127.0.0.1:9/?token=geheim",
        "ftp://me:geheim@host",
        "http://me:geheim@[::1",
        "http://me:geheim@host:99999999",
        "http://me:geheim@127.0.0.1:9/\x1b[2J",
    ],
)
def test_no_message_shows_a_password_or_moves_the_cursor(tmp_path: Path, mirror: str) -> None:
    with pytest.raises(DownloadError) as caught:
        fetch(CARD, tmp_path, Sources(mirror=mirror))
    assert "geheim" not in str(caught.value)
    assert str(caught.value).isprintable()


def test_what_a_server_says_moves_no_cursor(tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(403, "no\x1b]0;evil\x07\x1b[2J")
        handler.end_headers()

    with answering(answer) as url, pytest.raises(DownloadError, match="403 no") as caught:
        fetch(CARD, tmp_path, Sources(mirror=url))
    assert str(caught.value).isprintable()
    assert faults.describe(GenEditError("\x1b[2J\ud800")).message.isprintable()


@pytest.mark.parametrize("target", ["http://host/x", "HTTP://host/x", "ftp://host/x", "//host/x", "http:x"])
def test_a_redirect_never_leaves_https(target: str) -> None:
    from urllib.parse import urljoin

    handler = download._Redirects()
    headers = HTTPMessage()
    request = Request("https://hub.example/a")  # nosec B310 - nothing is opened
    new = urljoin(request.full_url, target)
    if new.startswith("https:"):
        assert handler.redirect_request(request, io.BytesIO(), 302, "", headers, new) is not None
        return
    with pytest.raises(DownloadError, match="unencrypted"):
        handler.redirect_request(request, io.BytesIO(), 302, "", headers, new)


# --------------------------------------------------------------------------------------------------- servers


def _endless_redirect(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(302)
    handler.send_header("Location", "/again" + handler.path[:200])
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b"x" * 100_000)


def _more_than_announced(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x" * 100_000)


def _absurd_length(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "9" * 15)
    handler.end_headers()


def _no_length(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "\xb2")
    handler.end_headers()
    handler.wfile.write(b"x")


@pytest.mark.parametrize("answer", [_endless_redirect, _more_than_announced, _absurd_length, _no_length])
def test_a_server_that_sends_nonsense_is_left(
    tmp_path: Path, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    begun = time.monotonic()
    with answering(answer) as url, pytest.raises((DownloadError, WeightsError)) as caught:
        fetch(CARD, tmp_path, Sources(mirror=url))
    assert time.monotonic() - begun < 20
    assert str(caught.value).isprintable()
    assert not CARD.path_in(tmp_path).exists()


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_cancel_is_heard_while_a_server_drips(tmp_path: Path, where: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if where == "headers":
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        else:
            handler.send_response(200)
            handler.send_header("Content-Length", str(len(CONTENT)))
            handler.end_headers()
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    context = JobContext()
    threading.Timer(0.5, context.cancelled.set).start()
    begun = time.monotonic()
    with answering(answer) as url, pytest.raises(Cancelled):
        fetch(CARD, tmp_path, Sources(mirror=url), context)
    assert time.monotonic() - begun < 2.0


def test_headers_that_never_end_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "TIMEOUT_S", 0.2)
    monkeypatch.setattr(download, "ATTEMPTS", 2)

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.05)

    begun = time.monotonic()
    with answering(answer) as url, pytest.raises(DownloadError, match="could not be fetched"):
        fetch(CARD, tmp_path, Sources(mirror=url))
    assert time.monotonic() - begun < 4


def test_no_proxy_is_told_of_a_mirror_nearby(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Hub(CONTENT)) as proxy, serving(Hub(CONTENT)) as hub:
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.setenv("no_proxy", "")
        fetch(CARD, tmp_path, Sources(mirror=hub.url))
        assert proxy.asked == []


def test_the_record_says_where_a_file_is_from(tmp_path: Path) -> None:
    with serving(Hub(CONTENT)) as hub:
        path = fetch(CARD, tmp_path, Sources(mirror=hub.url + "/?token=geheim"))
        record = json.loads(path.with_name("toy.pt.json").read_text())
    assert record["from"].startswith(hub.url)
    assert "geheim" not in json.dumps(record)


def test_trust_is_an_option_of_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from rs_genedit.app import cli

    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path))
    with serving(Hub(CONTENT)) as hub:
        monkeypatch.setenv("RS_GENEDIT_MIRROR", hub.url)
        assert cli.main(["models", "fetch", "remoteclip-rn50"]) == 2
        assert "only if you trust its source" in capsys.readouterr().err
        assert hub.asked == []
        assert cli.main(["models", "fetch", "remoteclip-rn50", "--trust", "--json"]) == 0
        assert '"fetched"' in capsys.readouterr().out
