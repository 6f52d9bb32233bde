"""Download of weight files: only when asked, resumed where it broke off, kept only if it is the right file.

The transport is our own, on purpose. huggingface_hub cannot hold what is promised here: it buffers pieces of
10 MB and sleeps between tries, so that on a slow line a cancel waits for minutes and what came before a broken
connection is lost; it wants the hub's own headers, which a plain mirror with the same paths does not send; it
follows redirects from HTTPS to HTTP unless one client is put in place for the whole process; it does not stop a
server that sends more than it announced. Its snapshots are read (:mod:`rs_genedit.models.folder`).
"""

from __future__ import annotations

import http.client
import math
import os
import re
import shutil
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from rs_genedit import __version__, owned
from rs_genedit.errors import GenEditError, UsageError, WeightsError
from rs_genedit.models.folder import find_in_folder
from rs_genedit.models.record import Record, sha256_of
from rs_genedit.models.registry import ModelCard
from rs_genedit.runtime import web
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.environment import cache_folder, offline
from rs_genedit.runtime.hashing import sha256_of_file
from rs_genedit.runtime.lock import FolderLock

HUB = "https://huggingface.co"
TIMEOUT_S = 30.0
ATTEMPTS = 4
_PIECE = 1 << 20
#: No image-text model is larger; a server that goes on sending is not sending one.
_LARGEST = 20 << 30


class DownloadError(GenEditError, ConnectionError):
    """A model file cannot be fetched."""


@dataclass(frozen=True)
class Sources:
    """Where files may come from.

    Attributes
    ----------
    mirror : str
        Base address of the hub or of a mirror with the same paths; ``RS_GENEDIT_MIRROR``.
    folder : Path or None
        A local folder (or network drive) that holds the files; asked first; ``RS_GENEDIT_MODELS``.
    offline : bool
        Nothing is asked of the network; ``RS_GENEDIT_OFFLINE=1``.

    Proxies are those of the environment (``HTTPS_PROXY``, ``NO_PROXY``) or of the system's settings.
    """

    mirror: str = HUB
    folder: Path | None = None
    offline: bool = False

    @classmethod
    def from_environment(cls) -> Sources:
        """What the variables above say."""
        folder = os.environ.get("RS_GENEDIT_MODELS")
        return cls(
            os.environ.get("RS_GENEDIT_MIRROR") or HUB,
            Path(folder).expanduser() if folder else None,
            offline(),
        )


def installed(card: ModelCard, cache: Path | None = None) -> Path | None:
    """The fetched file of a model, or None. Its size is checked, not its hash: see :func:`require`."""
    path = card.path_in(cache or cache_folder())
    size = card.size or Record.of(path).size
    return path if path.is_file() and (size is None or path.stat().st_size == size) else None


def require(card: ModelCard, cache: Path | None = None) -> Path:
    """The fetched file of a model, once its hash has been found right.

    A file is hashed once and remembered by size, time and inode; once one of them changes it is hashed again.

    Raises
    ------
    WeightsError
        It is not there (and how to get it), or not the pinned file.
    """
    path = fetched(card, cache)
    _require_hash(card, path, sha256_of(path))
    return path


def fetched(card: ModelCard, cache: Path | None = None) -> Path:
    """The fetched file of a model, its size checked.

    Raises
    ------
    WeightsError
        There is none; it says how to get it.
    """
    path = installed(card, cache)
    if path is None:
        size = f" ({card.approximate_mb} MB)" if card.approximate_mb else ""
        raise WeightsError(
            f"{card.title} is not on this machine: fetch it first{size}",
            hint=f"`rs-genedit models fetch {card.name}`",
        )
    return path


def verify(card: ModelCard, cache: Path | None = None) -> str:
    """Hash a fetched model; return its SHA-256.

    Raises
    ------
    WeightsError
        It is missing, or its size or SHA-256 is not the pinned one.
    """
    path = fetched(card, cache)
    return _require_hash(card, path, sha256_of_file(path))


def _require_hash(card: ModelCard, path: Path, found: str) -> str:
    wanted = card.sha256 or Record.of(path).sha256
    if wanted is None or found != wanted:
        raise WeightsError(
            f"{path} is not {card.title} as pinned (SHA-256 {found[:12]}..., not "
            f"{str(wanted)[:12]}...): delete it and fetch it again",
            hint=f"`rs-genedit models fetch {card.name}`",
        )
    return found


def fetch(
    card: ModelCard,
    cache: Path | None = None,
    sources: Sources | None = None,
    context: JobContext | None = None,
    trust: bool = False,
) -> Path:
    """Get a model's file, from the folder or the network, unless it is there already; return where it is.

    A broken download goes on where it stopped, in this call and in later ones. The file gets its name only
    after its size and SHA-256 have been found right. With ``trust`` a file whose SHA-256 is not pinned is taken
    as the source offers it; its hash is kept to check by from then on.

    Raises
    ------
    UsageError
        Its SHA-256 is not pinned, and ``trust`` was not given.
    DownloadError
        Offline, no network, or the server refuses.
    WeightsError
        What came is not the file.
    """
    sources, context = sources or Sources.from_environment(), context or JobContext()
    path = card.path_in(cache or cache_folder())
    if installed(card, cache):
        verify(card, cache)
        return path
    if card.sha256 is None and not trust:
        raise UsageError(
            f"no SHA-256 is pinned for {card.title}, so that nobody can tell whether the right file comes: "
            "fetch it only if you trust its source, and say so (trust)"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    owned.require_file(partial, DownloadError)
    owned.require_replaceable(path, DownloadError)
    lock = FolderLock.acquire(path.with_name(path.name + ".lock"), f"another process is fetching {card.title}")
    try:
        local = find_in_folder(card, sources.folder)
        if local is not None:
            said, url = {}, str(local)
            _copy(local, partial, context)
        else:
            url = card.url(sources.mirror)
            said = _download(card, url, partial, sources, context)
        card = replace(card, size=card.size or said.get("size"), sha256=card.sha256 or said.get("sha256"))
        found = _check(card, partial, context)
        size, commit = partial.stat().st_size, said.get("commit") or card.revision
        Record(card.name, found, size, url, commit, card.licence).write(path)
        partial.replace(path)
    finally:
        lock.release(delete=True)
    return path


def _check(card: ModelCard, partial: Path, context: JobContext) -> str:
    """SHA-256 of a finished download; deletes it if it is wrong."""
    context.progress(f"checking {card.title}", 0.99)
    size, found = partial.stat().st_size, sha256_of_file(partial)
    if card.size is not None and size != card.size:
        partial.unlink()
        raise WeightsError(
            f"what came for {card.title} has {size:,} bytes, not {card.size:,}: the source holds another file"
        )
    if card.sha256 is not None and found != card.sha256:
        partial.unlink()
        raise WeightsError(
            f"what came for {card.title} is not the pinned file (SHA-256 {found[:12]}..., not "
            f"{card.sha256[:12]}...); it was deleted: try another source",
            hint="sources",
        )
    if card.sha256 is None and card.warned_of:
        context.warn(
            f"neither this version nor the source states the SHA-256 of {card.title}; "
            f"{found[:12]}... is kept to check by"
        )
    return found


# -------------------------------------------------------------------------------------------------- network


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects, keeps what the hub said about the file in the first answer, and never leaves HTTPS."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}

    def redirect_request(
        self, req: Any, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage, newurl: str
    ) -> Any:
        if urlsplit(req.full_url).scheme == "https" and urlsplit(newurl).scheme != "https":
            raise DownloadError(
                f"{web.place(req.full_url)} redirects to an unencrypted address: use another source"
            )
        self.said.update({k.lower(): v for k, v in headers.items() if k.lower().startswith("x-")})
        fp.close()  # what a redirect has for a body is read by nobody, and may have no end
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _download(
    card: ModelCard, url: str, partial: Path, sources: Sources, context: JobContext
) -> dict[str, Any]:
    """Bring ``partial`` to its full length; return what the server says of the file (size, sha256, commit)."""
    if sources.offline:
        raise DownloadError(
            f"{card.title} cannot be fetched offline: allow downloads, or put {Path(card.file).name} into the "
            "folder of models",
            hint="offline",
        )
    try:
        usable = (
            urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname) and url.isprintable()
        )
    except ValueError:
        usable = False
    if not usable:
        raise DownloadError(f"{web.shown(sources.mirror)!r} is no web address: a mirror begins with https://")
    last: Exception = OSError()
    for attempt in range(ATTEMPTS):
        try:
            return _attempt(card, url, partial, context)
        except (urllib.error.URLError, http.client.HTTPException, ConnectionError, TimeoutError) as error:
            if isinstance(error, GenEditError):
                raise
            if (
                isinstance(error, urllib.error.HTTPError)
                and error.code < 500
                and error.code not in (408, 416, 429)
            ):
                raise DownloadError(
                    f"{web.place(url)} refuses {card.title} ({error.code} {web.printable(error.reason, 80)}): "
                    f"{web.shown(url)}"
                ) from None
            if isinstance(error, urllib.error.HTTPError) and error.code == 416:
                partial.unlink(missing_ok=True)  # longer than the file: not a part of it
            last = error
            _pause(min(2.0**attempt, 8.0), context)
    raise DownloadError(
        f"{card.title} could not be fetched from {web.place(url)} ({_reason(last)}): check "
        f"the network or proxy and run it "
        "again, it goes on where it stopped"
    )


def _attempt(card: ModelCard, url: str, partial: Path, context: JobContext) -> dict[str, Any]:
    have = partial.stat().st_size if partial.exists() else 0
    address, authorization = web.without_password(url)
    request = urllib.request.Request(address, headers={"User-Agent": f"rs-genedit/{__version__}"})
    for name, value in authorization.items():
        request.add_unredirected_header(name, value)
    if have:
        request.add_header("Range", f"bytes={have}-")
    redirects, connections = _Redirects(), web.Connections()

    def begin() -> Any:
        opener = connections.opener(urlsplit(address).hostname, redirects)
        return opener.open(request, timeout=TIMEOUT_S)

    with web.within(time.monotonic() + 2 * TIMEOUT_S, context.check, begin, connections) as answer:
        said = {**{k.lower(): v for k, v in answer.headers.items()}, **redirects.said}
        if "text/html" in said.get("content-type", ""):
            raise DownloadError(
                f"{web.place(url)} answered with a web page, not {card.title}: does the network want a login?"
            )
        if answer.status != 206:
            have = 0
        length = _number(said.get("content-length")) or 0
        total = have + length if length else card.size
        if (total or 0) > _LARGEST:
            raise DownloadError(f"the file offered for {card.title} has {total:,} bytes: that is no model")
        _require_room(partial.parent, (total or 0) - have)

        def receive() -> None:
            _receive(answer, partial, have, total, card, context)

        web.within(math.inf, context.check, receive, connections)
    if total and partial.stat().st_size < total:
        raise ConnectionError("the connection broke off")
    return _facts(said, total)


def _receive(
    answer: http.client.HTTPResponse,
    partial: Path,
    have: int,
    total: int | None,
    card: ModelCard,
    context: JobContext,
) -> None:
    with open(partial, "r+b" if have else "wb") as file:
        file.seek(have)
        while piece := answer.read1(_PIECE):  # what has come, so that a slow line shows progress too
            file.write(piece)
            have += len(piece)
            if have > (total or _LARGEST):
                raise DownloadError(
                    f"more came for {card.title} than was announced: the source does not hold it"
                )
            context.progress(f"fetching {card.title}", 0.98 * have / total if total else 0.0)


def _facts(said: dict[str, str], total: int | None) -> dict[str, Any]:
    """What the hub says: large files carry their SHA-256 as linked etag, small ones a git id (40 digits)."""
    etag = said.get("x-linked-etag", "").strip('W/"')
    commit = said.get("x-repo-commit", "")
    return {
        "size": _number(said.get("x-linked-size")) or total,
        "sha256": etag if re.fullmatch("[0-9a-f]{64}", etag) else None,
        "commit": commit if re.fullmatch("[0-9a-f]{40}", commit) else None,
    }


def _number(said: str | None) -> int | None:
    """A length that a server states, if it is one."""
    said = (said or "").strip()
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 16 else None


def _pause(seconds: float, context: JobContext) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        context.check()
        time.sleep(0.05)


def _reason(error: Exception) -> str:
    return web.printable(getattr(error, "reason", None) or error or type(error).__name__, 120)


def _require_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise DownloadError(
            f"{folder} has {free >> 20} MB left, {needed >> 20} MB are needed: free some room", hint="cache"
        )


# ------------------------------------------------------------------------------------------- files at hand


def _copy(source: Path, target: Path, context: JobContext) -> None:
    total, done = source.stat().st_size, 0
    _require_room(target.parent, total)
    with open(source, "rb") as reader, open(target, "wb") as writer:
        while piece := reader.read(_PIECE):
            writer.write(piece)
            done += len(piece)
            context.progress(f"copying {source.name}", 0.98 * done / max(total, 1))
