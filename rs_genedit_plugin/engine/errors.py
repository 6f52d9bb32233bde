"""What can go wrong while the engine is installed: one class per remedy, one sentence each.

They are the engine's own kind of error, so that the dock, the Processing provider and ``make setup`` show them
like any other; ``hint`` is the command line's option that mends it. ``detail`` holds the end of the failed
program's output, for diagnostics and never for the sentence.
"""

from __future__ import annotations

from ..contract import errors


class SetupError(errors.GenEditError, RuntimeError):
    """Root of what the installation raises on purpose."""

    def __init__(self, sentence: str, detail: str = "", hint: str = "") -> None:
        super().__init__(sentence, hint=hint)
        self.detail = detail


class InterpreterError(SetupError):
    """No Python on this machine can carry the engine, or the one asked for cannot."""


class FolderError(SetupError):
    """The folder cannot hold the engine: its name, its rights, or what is in it already."""


class InUseError(SetupError):
    """Another installation, or a running job, holds the folder."""


class SpaceError(SetupError):
    """The disk is too full."""


class NetworkError(SetupError):
    """The package index cannot be reached: no network, a proxy, a certificate."""


class PackageError(SetupError):
    """A package is not offered for this machine, does not fit the others, or is damaged."""


class CheckError(SetupError):
    """Everything was installed, but the engine does not work."""


class SetupCancelled(errors.Cancelled):
    """The person stopped the installation; what was there before is there again."""
