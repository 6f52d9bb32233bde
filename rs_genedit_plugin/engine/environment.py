"""The engine's environment on disk: install, update, check, remove; one code for QGIS and ``make setup``.

A folder is either the whole working engine or not there. An installation works in the final place (virtual
environments cannot be moved) while the one it replaces waits beside it under ``NAME-previous``; only when the
engine has run its own ``doctor`` in the new one is the manifest marked ready and the previous one deleted.
Whatever stops it before that, the previous one comes back, after a power cut at the latest when the folder is
looked at again.
"""

from __future__ import annotations

import datetime
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from . import folders, lock, manifest, space
from .errors import CheckError, FolderError
from .install import Installation, Plan, Progress
from .manifest import INSTALLING, READY, Manifest
from .pip import installed
from .requirements import Requirements
from .runner import Engine

ABSENT, INCOMPLETE, OUTDATED, BROKEN, FOREIGN = "absent", "incomplete", "outdated", "broken", "foreign"


@dataclass(frozen=True)
class Options:
    """What to install and from where.

    Parameters
    ----------
    extras
        Names of :data:`.requirements.EXTRAS`.
    torch
        ``cpu`` or ``cuda`` insists on that build; ``auto`` takes what the index offers.
    torch_index
        Address of a package index to take torch from, where the usual one has not the build that is wanted.
    wheels
        Folder of wheel files to install from, without network.
    interpreter
        Python to build on; None finds one.
    network
        Variables that tell how to reach the network, as HTTPS_PROXY; QGIS's own settings go in here.
    """

    extras: tuple[str, ...] = ("text",)
    torch: str = "auto"
    torch_index: str = ""
    wheels: Path | None = None
    interpreter: Path | None = None
    network: Mapping[str, str] = field(default_factory=dict)

    def room(self) -> space.Room:
        """About how much this downloads and takes, before any index is asked."""
        room = space.estimate(self.likely_build(), self.extras)
        return room if self.wheels is None else space.Room(0, room.disk)

    def likely_build(self) -> str:
        """Which build of torch this will bring, ``cpu`` or ``cuda``, guessed before the index is asked.

        On Linux the usual index offers torch with CUDA, elsewhere without.
        """
        if self.torch != "auto":
            return self.torch
        if self.wheels is not None:
            return "cuda" if any(self.wheels.glob("nvidia_*.whl")) else "cpu"
        return "cuda" if sys.platform.startswith("linux") and not self.torch_index else "cpu"


@dataclass(frozen=True)
class Status:
    """``state`` is READY or one of the others above; ``sentence`` says it to a person."""

    state: str
    sentence: str
    manifest: Manifest | None = None

    @property
    def usable(self) -> bool:
        """An outdated engine still runs; the others do not."""
        return self.state in (READY, OUTDATED)


class Environment:
    """The engine's environment in ``folder``.

    Parameters
    ----------
    folder
        Where it is or shall be; any name that the file system takes, spaces and accents included. Its siblings
        ``NAME-previous`` and ``NAME-lock`` are used while it is being installed.
    source
        Folder that holds ``rs_genedit``; the plugin's own by default.
    pins
        Gives the pins for a set of extras; those shipped with the plugin by default.
    """

    def __init__(
        self,
        folder: str | Path,
        source: str | Path | None = None,
        pins: Callable[[Iterable[str]], Requirements] = Requirements.shipped,
    ) -> None:
        self.folder = Path(folder).expanduser().resolve()
        self._source = source
        self._pins = pins

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        parts = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
        return self.folder.joinpath(*parts)

    def engine(self) -> Engine:
        """The engine that runs in this environment."""
        return Engine.of(self.python, self._source)

    # -------------------------------------------------------------------------------------------------- looking

    def status(self) -> Status:
        """What is in the folder; reads one small file and starts nothing."""
        found = manifest.read(self.folder)
        if found is None:
            if manifest.read(self._previous) is not None:
                return Status(INCOMPLETE, "An update was interrupted; install again.")
            if folders.is_empty(self.folder):
                return Status(ABSENT, "The engine is not installed yet.")
            return Status(
                FOREIGN, f"{self.folder} holds something else than the engine; choose another folder."
            )
        if found.state != READY:
            return Status(INCOMPLETE, "An installation was interrupted; install again.", found)
        if not self.python.exists():
            return Status(
                BROKEN, "The Python that the engine was built on is gone; install the engine again.", found
            )
        if found.digest != self._pins(found.extras).digest():
            return Status(OUTDATED, "The engine's packages have changed with this version; update it.", found)
        return Status(READY, "The engine is installed.", found)

    def size(self) -> int:
        """Bytes that the environment takes; walks the whole folder, a second or more."""
        return folders.size(self.folder)

    # --------------------------------------------------------------------------------------------------- making

    def install(
        self,
        options: Options | None = None,
        report: Callable[[Progress], None] = lambda progress: None,
        cancelled: threading.Event | None = None,
    ) -> Manifest:
        """Install, repair or update; afterwards the engine works, or what was there before is there again.

        Raises
        ------
        SetupError
            One of its children, with one sentence that says what to do.
        SetupCancelled
            ``cancelled`` was set.
        """
        options = options or Options()
        pins = self._pins(options.extras)
        folders.check_name(self.folder)
        with lock.held(self._sibling("lock")):
            self._recover()
            self._refuse_foreign()
            if self._has_all(pins) and (done := self._renewed(pins, options)) is not None:
                report(Progress("done", 1.0, "The packages are there already, and the engine works"))
                return done
            with self._replacing():
                manifest.write(self.folder, self._draft(INSTALLING, pins, options))
                with folders.temporary(self.folder / "temporary") as scratch:
                    plan = Plan(pins, options.torch, options.torch_index, options.wheels, options.interpreter)
                    network = dict(options.network)
                    work = Installation(self.folder, self.python, plan, scratch, network, report, cancelled)
                    base = work.run()
                    doctor = work.check(self.engine())
                done = self._draft(READY, pins, options, base=str(base), doctor=doctor)
                manifest.write(self.folder, done)
            report(Progress("done", 1.0, "The engine works"))
        return done

    def adopt(self, extras: Iterable[str] = ()) -> Manifest:
        """Take over an environment that was made by other means, once packages and doctor prove good."""
        pins = self._pins(extras)
        if not (self.folder / "pyvenv.cfg").is_file() or not self.python.exists():
            raise FolderError(f"{self.folder} is not a virtual environment: install the engine instead")
        with lock.held(self._sibling("lock")):
            wrong = pins.differences(installed(self._site_packages()), self._version())
            if wrong:
                raise CheckError(
                    f"{self.folder} does not have the engine's packages ({wrong[0]}): install instead"
                )
            done = self._draft(READY, pins, Options(tuple(extras)), doctor=self.engine().doctor())
            manifest.write(self.folder, done)
        return done

    def repair(self) -> Status:
        """Undo what a killed installation left, without network; then the status."""
        with lock.held(self._sibling("lock")):
            self._recover()
        return self.status()

    def remove(self) -> None:
        """Delete the environment, and what an interrupted installation left beside it, nothing else."""
        if folders.is_empty(self.folder) and not self._previous.exists():
            return
        with lock.held(self._sibling("lock")):
            for folder in (self.folder, self._previous):
                if not folders.is_empty(folder):
                    if manifest.read(folder) is None:
                        raise FolderError(f"{folder} was not made by this installer: it is left as it is")
                    folders.discard(folder)

    # -------------------------------------------------------------------------------------------------- details

    def _sibling(self, what: str) -> Path:
        return self.folder.with_name(f"{self.folder.name}-{what}")

    @property
    def _previous(self) -> Path:
        return self._sibling("previous")

    def _site_packages(self) -> Path:
        return folders.site_packages(self.folder)

    def _version(self) -> tuple[int, int]:
        return folders.python_version(self.folder)

    def _refuse_foreign(self) -> None:
        if not folders.is_empty(self.folder) and manifest.read(self.folder) is None:
            raise FolderError(
                f"{self.folder} is not empty and was not made by this installer: choose another folder"
            )

    def _recover(self) -> None:
        """Undo an installation that was killed: bring the previous environment back, or clear the remains."""
        current = manifest.read(self.folder)
        if current is not None and current.state == READY:
            if manifest.read(self._previous) is not None:
                folders.discard(self._previous)
            return
        if manifest.read(self._previous) is None:
            return
        if current is not None or folders.is_empty(self.folder):
            folders.discard(self.folder)
            folders.rename(self._previous, self.folder)

    @contextmanager
    def _replacing(self) -> Iterator[None]:
        """Within the block the folder is new and empty; if it ends by an error, all is as it was."""
        was_there = self.folder.is_dir()
        was_empty = was_there and folders.is_empty(self.folder)
        if was_there and not was_empty:
            folders.rename(self.folder, self._previous)
        folders.create(self.folder)
        try:
            yield
        except BaseException:
            folders.discard(self.folder)
            if was_empty:
                folders.create(self.folder)
            elif was_there:
                folders.rename(self._previous, self.folder)
            raise
        if was_there and not was_empty:
            folders.discard(self._previous)

    def _has_all(self, pins: Requirements) -> bool:
        """Whether an update is due whose packages are there already."""
        found = manifest.read(self.folder)
        if found is None or found.state != READY or not self.python.exists() or found.digest == pins.digest():
            return False
        return not pins.differences(installed(self._site_packages()), self._version())

    def _renewed(self, pins: Requirements, options: Options) -> Manifest | None:
        """The manifest after an update that needs no package; None when the engine does not work like this."""
        found = manifest.read(self.folder)
        try:
            doctor = self.engine().doctor()
        except CheckError:
            return None
        done = self._draft(READY, pins, options, base=found.base if found else "", doctor=doctor)
        manifest.write(self.folder, done)
        return done

    def _draft(
        self, state: str, pins: Requirements, options: Options, base: str = "", doctor: Mapping | None = None
    ):
        ready = state == READY
        return Manifest(
            state=state,
            digest=pins.digest(),
            extras=pins.extras,
            torch=options.torch,
            # An address with a password in it is asked for again rather than kept in a file.
            torch_index="" if "@" in options.torch_index else options.torch_index,
            python=".".join(map(str, self._version())) if ready else "",
            base=base,
            created=datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
            packages=installed(self._site_packages()) if ready else {},
            doctor=dict(doctor or {}),
        )
