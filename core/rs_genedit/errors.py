"""Errors that a person can act on: one clear sentence each, a shared root, and a builtin beside it.

The message says what is wrong and what to do, in words that fit the command line and the plugin alike. The
command line prints it after ``error:``, with the hint of the error in its own words, and exits with
``exit_code``; the worker sends it as an ``error`` event with the class name as ``code``.
"""


class GenEditError(Exception):
    """Root of every error the engine raises on purpose.

    ``hint`` names what mends it: a field of the request (``roi``), one of the command line's other means
    (``fetch``, see :mod:`rs_genedit.app.cli.hints`), or a command in backticks. Each front end says it in its
    own words or not at all, so that no option of the command line stands in a sentence of the plugin.
    """

    exit_code = 1

    def __init__(self, *args: object, hint: str = "") -> None:
        super().__init__(*args)
        self.hint = hint


class UsageError(GenEditError, ValueError):
    """The request itself cannot be carried out as written."""

    exit_code = 2


class RegionError(UsageError):
    """An ROI or exemplar region is unreadable, empty, or lies outside the scene."""


class SceneError(GenEditError, OSError):
    """A raster cannot be opened or read."""


class UnsupportedSceneError(SceneError, TypeError):
    """A raster opens, but its kind of pixels cannot sensibly be edited."""

    exit_code = 2


class CrsError(UsageError):
    """A CRS is unknown, or coordinates cannot be brought to the scene's CRS."""


class OutputError(GenEditError, OSError):
    """The output cannot be written: exists already, read-only folder, full disk."""


class NothingChangedError(GenEditError, RuntimeError):
    """An edit left every pixel as it was."""


class ResumeError(GenEditError, RuntimeError):
    """An interrupted job cannot be resumed: its staging belongs to another request or is damaged."""


class VerifyError(GenEditError, RuntimeError):
    """The written file is not what it should be; it was not given its final name."""


class DeviceError(GenEditError, RuntimeError):
    """The compute device asked for does not exist or failed."""


class MemoryLimitError(GenEditError, MemoryError):
    """Even the smallest tile does not fit in the memory allowed."""


class WeightsError(GenEditError, OSError):
    """Model weights are missing, cut, foreign, or do not match their SHA-256."""


class ProtocolError(GenEditError, ValueError):
    """A message is not valid JSON, not of the protocol, or of another protocol version."""

    exit_code = 2


class Cancelled(GenEditError, InterruptedError):
    """The person stopped the job. Nothing half-written is left; ``resume`` goes on from the journal."""

    exit_code = 130


class GenEditWarning(UserWarning):
    """Something was repaired or assumed; the job goes on and the result names it."""
