"""Provenance record beside a weight file, and the memory of its hash by size, time and inode."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rs_genedit.runtime import web
from rs_genedit.runtime.durable import write_synced
from rs_genedit.runtime.hashing import sha256_of_file

_LONGEST = 64 * 1024


@dataclass(frozen=True)
class Record:
    """What is known of a fetched file; kept as ``NAME.json`` beside it.

    Attributes
    ----------
    name : str
        Of the model.
    sha256, size
        Of the file, as it was when it was found right; None where nothing is recorded.
    source : str
        Where it came from, without passwords.
    revision, licence : str
    """

    name: str = ""
    sha256: str | None = None
    size: int | None = None
    source: str = ""
    revision: str = ""
    licence: str = ""

    @classmethod
    def of(cls, path: Path) -> Record:
        """The record of the weight file ``path``; an empty one where there is none."""
        data = _read(_beside(path, ".json"))
        digest, size = data.get("sha256"), data.get("size")
        return cls(
            str(data.get("name", "")),
            digest if isinstance(digest, str) else None,
            size if isinstance(size, int) else None,
            str(data.get("from", "")),
            str(data.get("revision", "")),
            str(data.get("licence", "")),
        )

    def write(self, path: Path) -> None:
        """Keep this as the record of the weight file ``path``."""
        data = asdict(self)
        source = data.pop("source")
        data["from"] = web.shown(source) if "://" in source else source
        _write(_beside(path, ".json"), data)


def sha256_of(path: Path) -> str:
    """SHA-256 of a weight file, hashed only where size, time or inode are not those of the last time."""
    status = path.stat()
    now = {"size": status.st_size, "mtime_ns": status.st_mtime_ns, "inode": status.st_ino}
    kept = _beside(path, ".sha256.json")
    known = _read(kept)
    digest = known.pop("sha256", None)
    if known == now and isinstance(digest, str):
        return digest
    digest = sha256_of_file(path)
    with contextlib.suppress(OSError):  # a folder that cannot be written to costs time, nothing else
        _write(kept, {**now, "sha256": digest})
    return digest


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    try:
        with open(path, "rb") as file:
            data = json.loads(file.read(_LONGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


def _write(path: Path, data: dict[str, Any]) -> None:
    text = json.dumps(data, indent=1) + "\n"
    write_synced(path, lambda file: file.write(text.encode()))
