"""pip, run in the engine's environment: its commands, its progress, and its failures in one sentence each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .child import redact
from .errors import FolderError, NetworkError, PackageError, SetupError, SpaceError
from .requirements import canonical

#: From here on pip reports bytes to programs (``--progress-bar raw``).
TELLS_PROGRESS = (24, 1)
#: From here on pip can say what it would install, without installing (``--dry-run --report``).
TELLS_PLAN = (22, 3)


@dataclass(frozen=True)
class Source:
    """Where packages come from: pip's own configuration, or what the person chose.

    ``wheels`` is a folder for an installation without network; ``torch_index`` an index for torch and
    torchvision alone, which supplies no other package.
    """

    wheels: Path | None = None
    torch_index: str = ""

    def options(self) -> list[str]:
        """For every package but torch and torchvision."""
        return ["--no-index", "--find-links", str(self.wheels)] if self.wheels is not None else []

    def torch_options(self) -> list[str]:
        """For the step that installs torch and torchvision, and nothing else."""
        if self.wheels is not None or not self.torch_index:
            return self.options()
        return ["--index-url", self.torch_index]

    def torch_environment(self) -> dict[str, str]:
        """Variables for that step: where an index was named, no other place is asked for torch."""
        if self.wheels is not None or not self.torch_index:
            return {}
        return {"PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": ""}

    @property
    def chosen(self) -> bool:
        """Whether a person named the place: it may then have builds of torch whose hashes nobody knew."""
        return self.wheels is not None or bool(self.torch_index)


def install(python: Path, version: tuple[int, ...], *arguments: str | Path) -> list[str]:
    """The command that installs into the environment of ``python``, from wheels only: nothing is compiled."""
    bar = "raw" if version >= TELLS_PROGRESS else "off"
    return [
        *(str(python), "-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check"),
        *("--no-warn-script-location", "--only-binary=:all:", f"--progress-bar={bar}"),
        *map(str, arguments),
    ]


def plan(python: Path, report: Path, *arguments: str | Path) -> list[str]:
    """The command that writes to ``report`` what :func:`install` would install."""
    return install(python, (0,), "--dry-run", f"--report={report}", *arguments)


@dataclass(frozen=True)
class Offer:
    """A package that pip would install: its version, the SHA-256 of its file, and what it requires."""

    version: str
    digest: str
    requires: tuple[str, ...]


def read_plan(report: Path) -> dict[str, Offer]:
    """What a report of :func:`plan` says pip would install."""
    found = {}
    for item in json.loads(report.read_text(encoding="utf-8"))["install"]:
        data = item["metadata"]
        archive = item["download_info"].get("archive_info", {})
        kind, _, older = str(archive.get("hash", "")).partition("=")  # how pip said it before 23.1
        digest = archive.get("hashes", {}).get("sha256") or (older if kind == "sha256" else "")
        found[canonical(data["name"])] = Offer(data["version"], digest, tuple(data.get("requires_dist") or ()))
    return found


def installed(site_packages: Path) -> dict[str, str]:
    """Names and versions of what lies in ``site_packages``."""
    found = {}
    for folder in site_packages.glob("*.dist-info"):
        name, _, version = folder.name[: -len(".dist-info")].partition("-")
        found[canonical(name)] = version
    return found


class Downloads:
    """How far the downloads are, from the lines that pip prints.

    Parameters
    ----------
    expected : int
        Megabytes that all downloads come to, roughly: the fraction never runs backwards, nor past 1.
    report : callable
        Gets (fraction, line).
    """

    def __init__(self, expected: int, report: Callable[[float, str], None]) -> None:
        self._expected = max(expected, 1) * 1_000_000
        self._report = report
        self._finished = 0.0
        self._current = 0.0
        self._best = 0.0
        self._line = ""
        self.installing = False

    def feed(self, line: str) -> None:
        """Take one line of pip's output."""
        if self.installing:
            return
        if match := re.fullmatch(r"Progress (\d+) of (\d+)", line.strip()):
            self._current = float(match[1])
            self._tell()
            return
        text = redact(line.strip())
        if match := re.search(r"^(?:Downloading|Using cached) .*\(([\d.]+) ([kMG]?)B\)$", text):
            if not text.split(" ")[1].endswith(".metadata"):
                self._finished += self._current
                scale = {"": 1, "k": 1e3, "M": 1e6, "G": 1e9}[match[2]]
                self._current = float(match[1]) * scale if text.startswith("Using") else 0.0
        elif text.startswith("Installing collected packages"):
            self.installing = True
            text = ""
        if text:
            self._line = text[:300]
            self._tell()

    def _tell(self) -> None:
        self._best = max(self._best, min((self._finished + self._current) / self._expected, 1.0))
        self._report(self._best, self._line)


_FAILURES: tuple[tuple[str, type[SetupError], str], ...] = (
    (
        r"No space left on device|Errno 28|WinError 112|not enough space|Disk quota exceeded",
        SpaceError,
        "the disk became full: free some room or choose a folder on another disk, then try again",
    ),
    (
        r"ProxyError|Tunnel connection failed|407 Proxy|Cannot connect to proxy",
        NetworkError,
        "the proxy refused the connection: check the address, name and password of the proxy, then try again",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError|certificate verify failed",
        NetworkError,
        "the package index's certificate is not trusted here: a proxy may open connections; give its "
        "certificate in SSL_CERT_FILE or in pip's configuration, then try again",
    ),
    (
        r"NewConnectionError|NameResolutionError|Failed to establish a new connection|ConnectTimeout"
        r"|getaddrinfo failed|name resolution|Network is unreachable|Read timed out|ReadTimeout"
        r"|ConnectionResetError|Connection aborted|Connection broken|IncompleteRead|Max retries exceeded"
        r"|Remote end closed|Connection refused",
        NetworkError,
        "the package index cannot be reached: check the network and the proxy and try again (what was "
        "downloaded is kept), or install from a folder of wheels",
    ),
    (
        r"HTTP error 40[13]|40[13] Client Error|User for .*:",
        NetworkError,
        "the package index refused access: check name and password in pip's configuration or in the address",
    ),
    (
        r"DO NOT MATCH THE HASHES|BadZipFile|is invalid\b|File is not a zip|has an invalid wheel|bad magic|CRC"
        r"|is not a valid wheel|invalid wheel",
        PackageError,
        "a downloaded package is damaged: empty pip's cache (pip cache purge) or replace the wheel, then try "
        "again",
    ),
    (
        # A pin that no index has counts as a conflict with the constraint that states the same pin.
        r"No matching distribution found for (?P<name>\S+)"
        r"|caused by:\n\s+The user requested (?P<pin>\S+)\n\s+The user requested \(constraint\) (?P=pin)\n",
        PackageError,
        "{name} is not offered for this Python and system by the package index or folder in use: choose "
        "another Python, another index, or add its wheel to the folder",
    ),
    (
        r"In --require-hashes mode, all requirements must have their versions pinned.*?:\n\s+(?P<name>\S+)"
        r"|Hashes are required in --require-hashes mode.*?:\n\s+(?P<pin>\S+)",
        PackageError,
        "{name} is needed by a package and is not among those that this version knows: report this with the "
        "diagnostics",
    ),
    (
        r"ResolutionImpossible|conflicting dependencies",
        PackageError,
        "the packages offered do not fit together: remove other package indexes from pip's configuration, or "
        "report this with the diagnostics",
    ),
    (
        r"Permission denied|PermissionError|Access is denied|WinError 5\b|WinError 32\b|Read-only file system",
        FolderError,
        "a file could not be written: a virus scanner or another program may hold it; close programs that use "
        "the engine and try again, or choose another folder",
    ),
)


def explain(code: int, said: Sequence[str]) -> SetupError:
    """The failure of a pip that ended with ``code`` after it had ``said`` these lines, as an error to show."""
    text = "\n".join(said)
    detail = redact("\n".join(said[-40:]))
    for pattern, kind, sentence in _FAILURES:
        if match := re.search(pattern, text):
            found = match.groupdict()
            return kind(sentence.format(name=found.get("name") or found.get("pin")), detail)
    if code in (-9, 137):
        return SetupError(
            "the installation was killed, most likely for memory: close other programs, then try again"
        )
    errors = [line for line in said if line.startswith("ERROR")]
    last = redact((errors or list(said) or ["no output"])[-1]).removeprefix("ERROR: ").strip().rstrip(".")
    return SetupError(f"pip failed ({last[:200]}): try again, or send the diagnostics", detail)
