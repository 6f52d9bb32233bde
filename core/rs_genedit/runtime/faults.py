"""Any exception as one sentence that says what is wrong and what to do; for command line and worker."""

from __future__ import annotations

import errno
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rs_genedit.errors import Cancelled, GenEditError, UsageError
from rs_genedit.runtime import environment

CANCELLED_CODE = Cancelled.exit_code

_OUT_OF_MEMORY = "memory ran out: close other programs, or edit a smaller place"
_OS_ERRORS = {
    errno.ENOSPC: "the disk is full{where}: free some room or write elsewhere",
    errno.EDQUOT: "the disk quota is used up{where}: free some room or write elsewhere",
    errno.EFBIG: "a file would grow larger than is allowed here{where}: raise that limit or write elsewhere",
    errno.ENAMETOOLONG: "a name of a file or folder is too long: choose a shorter one",
    errno.EROFS: "the file system is read-only{where}: write elsewhere",
    errno.EACCES: "permission denied{where}: check who may read and write there",
    errno.EPERM: "the system does not permit it{where}: check who may read and write there",
    errno.EMFILE: "too many files are open: close other programs or raise the system's limit",
    errno.ENOMEM: _OUT_OF_MEMORY,
}


@dataclass(frozen=True)
class Fault:
    """``code`` is the error's class name, ``message`` one line, ``exit_code`` what the command line returns.

    ``hint`` is that of :class:`~rs_genedit.errors.GenEditError`.
    """

    code: str
    message: str
    exit_code: int
    hint: str = ""


def describe(error: BaseException) -> Fault:
    """Say ``error`` in one sentence. One that nobody foresaw goes to the log with its traceback."""
    if isinstance(error, GenEditError):
        return Fault(type(error).__name__, one_line(str(error)), error.exit_code, one_line(error.hint))
    if isinstance(error, KeyboardInterrupt):
        return Fault("Cancelled", "cancelled; nothing was written", CANCELLED_CODE)
    if is_out_of_memory(error):
        return Fault("MemoryError", _OUT_OF_MEMORY, 1, "memory")
    if isinstance(error, OSError) and error.errno in _OS_ERRORS:
        where = f" ({error.filename})" if error.filename else ""
        return Fault(type(error).__name__, _OS_ERRORS[error.errno].format(where=where), 1)
    return _unforeseen(error)


def require_utf8(request: Any) -> None:
    """Refuse names that are not in UTF-8, which GDAL cannot be told, before any work.

    Raises
    ------
    UsageError
    """
    if isinstance(request, Mapping):
        request = list(request.values())
    if isinstance(request, (list, tuple)):
        for part in request:
            require_utf8(part)
    elif isinstance(request, str) and not request.isascii():
        try:
            request.encode()
        except UnicodeEncodeError:
            shown = request.encode("utf-8", "backslashreplace").decode()
            raise UsageError(f"{shown} is not written in UTF-8: rename the file or folder first") from None


def one_line(text: str) -> str:
    """``text`` on one line and printable, whatever a library or a stranger put in it."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, of this machine or of its GPU."""
    # By name: torch may not be imported, and its class moved between versions. CPU allocations fail as
    # RuntimeError.
    return (
        isinstance(error, MemoryError)
        or type(error).__name__ == "OutOfMemoryError"
        or (isinstance(error, RuntimeError) and "DefaultCPUAllocator: can't allocate memory" in str(error))
    )


def _unforeseen(error: BaseException) -> Fault:
    logging.getLogger("rs_genedit").error("unforeseen error", exc_info=error)
    words = one_line(str(error))[:200]
    name = type(error).__name__ + (f": {words}" if words else "")
    log = environment.tilde(environment.log_file())
    return Fault(
        type(error).__name__,
        f"something unforeseen went wrong ({name}); please report it with the details in {log}",
        1,
    )
