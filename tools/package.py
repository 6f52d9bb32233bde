"""Build the plugin's zip: ``dist/rs_genedit_plugin-VERSION.zip``, as QGIS's "Install from ZIP" takes it.

The same sources make the same bytes: files are sorted, their times are those of the last commit
(SOURCE_DATE_EPOCH overrides), their rights are fixed. What the plugin site would refuse is refused here:
programs, compiled files, names that some file systems do not take, a zip above 25 MB.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import guide
import translations

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "rs_genedit_plugin"
LIMIT = 25 * 1024 * 1024
#: Where each part of the repository goes inside the plugin's folder.
PARTS = {
    "rs_genedit_plugin": "",
    "core/rs_genedit": "core/rs_genedit",
    "demo/rs_genedit_demo": "demo/rs_genedit_demo",
    "resources": "resources",
    "metadata.txt": "metadata.txt",
    "LICENSE": "LICENSE",
    "CHANGELOG.md": "CHANGELOG.md",
    ".bandit": ".bandit",
    ".flake8": ".flake8",
}
LEFT_OUT = re.compile(r"(^|/)(__pycache__|\.[^/]*_cache|\.git|\.DS_Store)(/|$)|\.(pyc|pyo|ts|pro)$|~$")
REFUSED = {
    *(".exe", ".dll", ".so", ".dylib", ".pyd", ".o", ".a", ".bin", ".sh", ".bat", ".cmd", ".ps1"),
    *(".pyc", ".zip", ".whl", ".tar", ".pkl", ".pickle", ".pt", ".pth"),
}
#: Reserved names in metadata.txt, which belong to nobody.
EXAMPLE_SITE, EXAMPLE_EMAIL = "https://example.org/rs-genedit", "rs-genedit@example.org"
_SITE = re.compile(r"https://[^\s/]+(/\S*)?")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ODD = re.compile(r"[^A-Za-z0-9._/+-]")


class PackageError(Exception):
    """The zip would not be taken by the plugin site, or by QGIS."""


def members(root: Path = ROOT) -> dict[str, Path]:
    """Names inside the zip with the files they come from, sorted.

    Raises
    ------
    PackageError
        A part is missing, or a file is of a kind that the plugin site refuses.
    """
    found: dict[str, Path] = {}
    for source, target in PARTS.items():
        start = root / source
        if not start.exists():
            raise PackageError(f"{source} is missing")
        for path in [start] if start.is_file() else _files(start):
            inner = "" if path == start else path.relative_to(start).as_posix()
            name = "/".join(part for part in (PLUGIN, target, inner) if part)
            _check(name, path)
            found[name] = path
    # Translations are kept as text and go into the zip as Qt reads them.
    for path in translations.compile_all(root / "build" / "i18n", root / "resources" / "i18n"):
        found[f"{PLUGIN}/resources/i18n/{path.name}"] = path
    for path in guide.build(root / "build" / "help"):
        _check(path.name, path)
        found[f"{PLUGIN}/resources/help/{path.name}"] = path
    index = os.environ.get("TORCH_CPU_INDEX", "")
    if index:
        if not _SITE.fullmatch(index):
            raise PackageError(f"TORCH_CPU_INDEX must be an address that begins with https://, not {index!r}")
        path = root / "build" / "cpu-index.txt"
        path.write_text(f"{index}\n", encoding="ascii")
        found[f"{PLUGIN}/resources/requirements/{path.name}"] = path
    return dict(sorted(found.items()))


def build(folder: Path, root: Path = ROOT, when: int | None = None) -> Path:
    """Write the zip into ``folder`` and return its path; ``when`` is the time that all files get."""
    files = members(root)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{PLUGIN}-{version(root)}.zip"
    part = target.with_suffix(".partial")
    stamp = time.gmtime(max(when if when is not None else _time(root), 315532800))[:6]
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in files.items():
            entry = zipfile.ZipInfo(name, stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3
            data = path.read_bytes()
            archive.writestr(entry, addressed(data) if name == f"{PLUGIN}/metadata.txt" else data)
    size = part.stat().st_size
    if size > LIMIT:
        part.unlink()
        raise PackageError(f"the zip would have {size / 1e6:.1f} MB, and {LIMIT / 1e6:.1f} MB are allowed")
    part.replace(target)
    return target


def addressed(metadata: bytes) -> bytes:
    """metadata.txt with the addresses of ``SITE`` and ``EMAIL`` in place of the reserved example names.

    Raises
    ------
    PackageError
        One of them is no address.
    """
    text = metadata.decode("utf-8")
    site, email = os.environ.get("SITE", "").rstrip("/"), os.environ.get("EMAIL", "")
    if site and not _SITE.fullmatch(site):
        raise PackageError(f"SITE must be an address that begins with https://, not {site!r}")
    if email and not _EMAIL.fullmatch(email):
        raise PackageError(f"EMAIL must be an address as name@example.org, not {email!r}")
    if site:
        text = text.replace(EXAMPLE_SITE, site)
    if email:
        text = text.replace(EXAMPLE_EMAIL, email)
    if site and email:
        text = "".join(line for line in text.splitlines(keepends=True) if not line.startswith(";"))
    return text.encode("utf-8")


def version(root: Path = ROOT) -> str:
    """The version of the plugin, from metadata.txt."""
    match = re.search(r"^version=(\S+)$", (root / "metadata.txt").read_text(encoding="utf-8"), re.MULTILINE)
    if match is None:
        raise PackageError("metadata.txt has no version")
    return match[1]


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not LEFT_OUT.search(path.relative_to(folder.parent).as_posix()):
            yield path


def _check(name: str, path: Path) -> None:
    if path.is_symlink():
        raise PackageError(f"{path} is a link, which a zip cannot carry to every system")
    if path.suffix.lower() in REFUSED or path.read_bytes()[:4] in (b"\x7fELF", b"MZ\x90\x00"):
        raise PackageError(f"{path} is of a kind that the plugin site refuses")
    if _ODD.search(name):
        raise PackageError(f"{path} has a name that not every system can store")


def _time(root: Path) -> int:
    chosen = os.environ.get("SOURCE_DATE_EPOCH")
    if chosen:
        return int(chosen)
    asked = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0  # not a repository: the earliest time that a zip can hold


def main(arguments: list[str]) -> int:
    """Command line: the folder to write to."""
    try:
        target = build(Path(arguments[0] if arguments else "dist"))
    except PackageError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"{target} ({target.stat().st_size / 1e6:.1f} MB)")
    missing = [name for name in ("SITE", "EMAIL", "TORCH_CPU_INDEX") if not os.environ.get(name)]
    if missing:
        wanted = " ".join(f"{name}=..." for name in missing)
        print(f"note: before an upload, give their addresses: make package {wanted}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
