"""The engine's environment on disk: install, update, check, remove; one code for QGIS and ``make setup``.

A folder is either the whole working engine or not there. An installation works in the final place (virtual
environments cannot be moved) while the one it replaces waits beside it under ``NAME-previous``; only when the
engine has run its own ``doctor`` in the new one is the manifest marked ready and the previous one deleted.
Whatever stops it before that, the previous one comes back, after a power cut at the latest when the folder is
looked at again.
"""

from __future__ import annotations

import datetime
import itertools
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..contract import owned
from . import folders, inventory, lock, manifest
from .errors import CheckError, FolderError
from .install import Installation, Plan, Progress
from .manifest import INSTALLING, READY, Manifest
from .options import Options
from .pip import installed
from .requirements import Requirements
from .runner import Engine

ABSENT, INCOMPLETE, OUTDATED, BROKEN, FOREIGN = "absent", "incomplete", "outdated", "broken", "foreign"


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
        given = Path(folder).expanduser().absolute()
        self._linked = owned.is_link(given)
        self.folder = given.resolve()
        self._source = source
        self._pins = pins
        #: A person's files in an environment that was replaced which had no place in the new one.
        self.kept: tuple[Path, ...] = ()

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
        self._check_folder()
        with lock.held(self._sibling("lock")):
            self._recover()
            self._refuse_foreign()
            if self._has_all(pins) and (done := self._renewed(pins, options)) is not None:
                report(Progress("done", 1.0, "The packages are there already, and the engine works"))
                return done
            with self._replacing():
                mark = inventory.claim(self.folder)
                manifest.write(self.folder, self._draft(INSTALLING, pins, options, mark=mark))
                with folders.temporary(self.folder / "temporary") as scratch:
                    plan = Plan(pins, options.torch, options.torch_index, options.wheels, options.interpreter)
                    network = dict(options.network)
                    work = Installation(self.folder, self.python, plan, scratch, network, report, cancelled)
                    base = work.run()
                    doctor = work.check(self.engine())
                inventory.write(self.folder, mark, inventory.survey(self.folder))
                done = self._draft(READY, pins, options, base=str(base), doctor=doctor, mark=mark)
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
            doctor = self.engine().doctor()
            # What is there now was handed over by the person; what comes later is theirs again.
            mark = inventory.claim(self.folder)
            inventory.write(self.folder, mark, inventory.survey(self.folder))
            done = self._draft(READY, pins, Options(tuple(extras)), doctor=doctor, mark=mark)
            manifest.write(self.folder, done)
        return done

    def note_made(self, *paths: Path) -> None:
        """Count files that were put into the environment later as made by the installation."""
        found = manifest.read(self.folder)
        if found is not None and found.mark:
            inventory.add(self.folder, found.mark, *paths)

    def repair(self) -> Status:
        """Undo what a killed installation left, without network; then the status."""
        with lock.held(self._sibling("lock")):
            self._recover()
        return self.status()

    def remove(self) -> str:
        """Delete what an installation made here, and what an interrupted one left beside it, nothing else.

        Returns
        -------
        str
            A sentence that names what stays because no installation made it; empty where nothing does.
        """
        self._check_folder()
        if folders.is_empty(self.folder) and not os.path.lexists(self._previous):
            return ""
        stays = []
        with lock.held(self._sibling("lock")):
            for folder in (self.folder, self._previous):
                if os.path.lexists(folder) and not folders.is_empty(folder):
                    stays += [folder / name for name in self._erase(folder)]
        return inventory.sentence(stays)

    # -------------------------------------------------------------------------------------------------- details

    def _check_folder(self) -> None:
        """Refuse a folder in which nothing may be made or deleted."""
        folders.check_name(self.folder)
        if self._linked:
            raise FolderError(f"the engine's folder is a link to {self.folder}: choose that folder itself")

    def _sibling(self, what: str) -> Path:
        if not self.folder.name:
            raise FolderError("the engine needs a folder of its own: choose one, not a whole disk")
        return self.folder.with_name(f"{self.folder.name}-{what}")

    def _is_ours(self, folder: Path) -> bool:
        """Whether what an installation made in ``folder`` can be told from everything else."""
        found = manifest.read(folder)
        if found is None:
            return False
        if found.mark:
            whole = found.state != READY or inventory.read(folder, found.mark) is not None
            return inventory.is_claimed(found.mark) and whole
        try:  # an earlier version kept no list: its manifest names the very packages that are there
            return bool(found.packages) and dict(found.packages) == installed(folders.site_packages(folder))
        except FolderError:
            return False

    def _erase(self, folder: Path) -> list[str]:
        """Delete what an installation made in ``folder``; names of what stays."""
        found = manifest.read(folder)
        if found is None or not self._is_ours(folder):
            raise FolderError(
                f"{folder} was not made by this installer on this account: it is left as it is; delete it "
                "yourself if it is of no use"
            )
        known = inventory.read(folder, found.mark) if found.mark else frozenset(inventory.survey(folder))
        stays = folders.erase(folder, known if found.state == READY else None)
        inventory.forget(found.mark)
        return stays

    @property
    def _previous(self) -> Path:
        return self._sibling("previous")

    def _aside(self) -> Iterator[Path]:
        """Names for the folder of a person's files that are left over: ``NAME-kept``, ``NAME-kept-2``, ..."""
        yield self._sibling("kept")
        for number in itertools.count(2):
            yield self._sibling(f"kept-{number}")

    def _site_packages(self) -> Path:
        return folders.site_packages(self.folder)

    def _version(self) -> tuple[int, int]:
        return folders.python_version(self.folder)

    def _refuse_foreign(self) -> None:
        if (
            os.path.lexists(self.folder)
            and not folders.is_empty(self.folder)
            and not self._is_ours(self.folder)
        ):
            raise FolderError(
                f"{self.folder} is not empty and was not made by this installer: choose another folder"
            )
        if os.path.lexists(self._previous) and not self._is_ours(self._previous):
            raise FolderError(f"{self._previous} was not made by this installer: move it away")

    def _recover(self) -> None:
        """Undo an installation that was killed: bring the previous environment back, or clear the remains."""
        if not self._is_ours(self._previous):
            return
        current = manifest.read(self.folder)
        if current is not None and current.state == READY:
            self._drop_previous()
        elif folders.is_empty(self.folder) or self._is_ours(self.folder):
            stays = self._erase(self.folder) if current is not None else []
            self._bring_back(stays)

    def _drop_previous(self) -> None:
        """Delete the environment that was replaced; a person's files in it go to the same place in the new."""
        stays = inventory.move(self._erase(self._previous), self._previous, self.folder)
        if os.path.lexists(self._previous):
            # What had no place in the new one must not be in the way of the next installation.
            aside = next(place for place in self._aside() if not os.path.lexists(place))
            folders.rename(self._previous, aside)
            self.kept = tuple(aside / name for name in stays)
        else:
            self.kept = ()

    def _bring_back(self, stays: list[str]) -> None:
        """Put the previous environment in its place again, with a person's files from the new one."""
        inventory.move(stays, self.folder, self._previous)
        if self.folder.is_dir():
            with suppress(OSError):
                self.folder.rmdir()
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
            found = manifest.read(self.folder)
            stays = folders.erase(self.folder, None)  # this very call made the folder
            inventory.forget(found.mark if found else "")
            if was_empty:
                folders.create(self.folder)
            elif was_there:
                self._bring_back(stays)
            raise
        if was_there and not was_empty:
            self._drop_previous()

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
        base, mark = (found.base, found.mark) if found else ("", "")
        done = self._draft(READY, pins, options, base=base, doctor=doctor, mark=mark)
        manifest.write(self.folder, done)
        return done

    def _draft(
        self,
        state: str,
        pins: Requirements,
        options: Options,
        base: str = "",
        doctor: Mapping | None = None,
        mark: str = "",
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
            mark=mark,
        )
