"""The steps of one installation, in order: interpreter, environment, plan, room, torch, packages, check.

Every package is checked by hash (``pip install --require-hashes``) against the lock files that came with the
plugin. torch and torchvision go first, alone and without dependencies, since they may come from another index;
that index supplies nothing else. Where a person named an index or a folder that has a build of torch whose hash
is not in the lock file, the file that was looked at is the one installed.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import folders, pip, space
from .child import PIP_NETWORK, Finished, python_environment, run
from .errors import InterpreterError, PackageError
from .interpreter import find
from .manifest import torch_build
from .requirements import Requirements, canonical, read_lock
from .runner import Engine

#: Stages with the part of the whole that is done when they begin; ``done`` comes at the end.
STAGES = {
    "interpreter": 0.0,
    "environment": 0.01,
    "plan": 0.06,
    "download": 0.1,
    "install": 0.8,
    "check": 0.94,
    "done": 1.0,
}


@dataclass(frozen=True)
class Progress:
    """``stage`` is one of :data:`STAGES`, ``fraction`` of the whole is done, ``line`` says what goes on."""

    stage: str
    fraction: float
    line: str = ""


@dataclass(frozen=True)
class Plan:
    """What an :class:`Installation` shall install; see :class:`.environment.Options`."""

    pins: Requirements
    torch: str = "auto"
    torch_index: str = ""
    wheels: Path | None = None
    interpreter: Path | None = None


class Installation:
    """Builds one environment; knows nothing of what was there before."""

    def __init__(
        self,
        folder: Path,
        python: Path,
        plan: Plan,
        scratch: Path,
        network: Mapping[str, str],
        report: Callable[[Progress], None],
        cancelled: threading.Event | None,
    ) -> None:
        self._folder = folder
        self._python = python
        self._plan = plan
        self._scratch = scratch
        self._network = network
        self._report = report
        self._cancelled = cancelled
        self._source = pip.Source(plan.wheels, plan.torch_index)
        self._pip_version: tuple[int, ...] = (0,)
        self._done = 0.0

    def run(self) -> Path:
        """Do all but the check; returns the interpreter that the environment is built on."""
        self._check_wheels()
        self._tell("interpreter", 0, "Looking for a Python")
        base = find(self._plan.interpreter)
        # Before anything is written: the small case. The plan below knows which build of torch comes.
        space.check(self._folder, self._room("cpu"))
        self._tell("environment", 0, f"Making an environment with {base.name}")
        self._make(base.path)
        self._renew_pip()
        self._tell("plan", 0, "Asking what will be installed")
        offers = self._ask()
        build = offered_build(offers)
        self._insist(build, offers)
        space.check(self._folder, self._room(build))
        self._tell("download", 0, str(self._room(build)))
        self._install(offers, build)
        return base.path

    def check(self, engine: Engine) -> dict[str, Any]:
        """Let the engine examine itself in the new environment."""
        self._tell("check", 0, "Trying the engine")
        return engine.doctor(self._cancelled)

    # ---------------------------------------------------------------------------------------------------- steps

    def _check_wheels(self) -> None:
        wheels = self._plan.wheels
        if wheels is not None and not any(wheels.glob("*.whl")):
            raise PackageError(
                f"there are no wheel files in {wheels}: choose the folder that holds the *.whl files"
            )

    def _make(self, base: Path) -> None:
        # The folder is there already with its manifest, which --clear would delete; venv is content with that.
        ended = self._run([base, "-I", "-m", "venv", self._folder])
        if ended.code:
            said = ended.said[-1] if ended.said else "no output"
            raise InterpreterError(
                f"{base} could not make a virtual environment ({said}): choose another interpreter", ended.tail
            )

    def _renew_pip(self) -> None:
        """Give the environment a pip that tells its progress; offline the one it was born with has to do."""
        self._pip_version = self._installed_pip()
        if self._pip_version >= pip.TELLS_PROGRESS or self._plan.wheels is not None:
            return
        locked = f"--requirement={self._plan.pins.lock('pip')}"
        ended = self._run(pip.install(self._python, self._pip_version, "--require-hashes", locked))
        if ended.code:
            failure = pip.explain(ended.code, ended.said)
            if not isinstance(failure, PackageError):
                raise failure
            # An index of one's own need not carry pip: the old one installs as well, only more silently.
        self._pip_version = self._installed_pip()

    def _installed_pip(self) -> tuple[int, ...]:
        version = pip.installed(folders.site_packages(self._folder)).get("pip", "0")
        return tuple(int(part) for part in version.split(".") if part.isdigit())

    def _ask(self) -> dict[str, pip.Offer]:
        """Which torch (and torchvision) pip would install; empty where pip is too old to say."""
        if self._pip_version < pip.TELLS_PLAN:
            return {}
        report = self._scratch / "plan.json"
        wanted = [f"{name}=={version}" for name, (version, _) in self._plan.pins.torch().items()]
        command = pip.plan(self._python, report, "--no-deps", *self._source.torch_options(), *wanted)
        self._pip(command, more=self._source.torch_environment())
        return pip.read_plan(report)

    def _insist(self, build: str, offers: Mapping[str, pip.Offer]) -> None:
        asked = self._plan.torch
        if not offers or asked in ("auto", build):
            return
        raise PackageError(
            f"the package index offers torch for {_TITLES[build]} only, and {_TITLES[asked]} was asked for: "
            f"give the address of PyTorch's index for {_TITLES[asked]}, or take what is offered",
            hint="--torch-index",
        )

    def _install(self, offers: Mapping[str, pip.Offer], build: str) -> None:
        downloads = pip.Downloads(
            self._room(build).download, lambda part, line: self._tell("download", part, line)
        )
        known = self._knows(offers)
        locks = self._plan.pins.locks(build == "cuda" and known)
        total = sum(len(read_lock(path)) for path in locks)
        before = self._count()

        def on_tick() -> None:
            if downloads.installing:
                done = self._count() - before
                self._tell("install", min(done / total, 1.0), f"{done} packages")

        torch = self._torch_requirements(offers)
        options = ["--no-deps", "--require-hashes", f"--requirement={torch}", *self._source.torch_options()]
        self._pip(self._command(*options), downloads.feed, more=self._source.torch_environment())
        downloads.installing = False
        if build == "cuda" and not known and (needed := cuda_libraries(offers)):
            # Another CUDA than the locked one: torch itself pins its libraries, and the usual index has them.
            self._pip(self._command(*self._source.options(), *needed), downloads.feed)
            downloads.installing = False
        wanted = ["--require-hashes", *(f"--requirement={path}" for path in locks)]
        self._pip(self._command(*self._source.options(), *wanted), downloads.feed, on_tick)

    def _knows(self, offers: Mapping[str, pip.Offer]) -> bool:
        """Whether the torch that is offered is one of those in the lock file."""
        return "torch" not in offers or offers["torch"].digest in self._plan.pins.torch()["torch"][1]

    def _torch_requirements(self, offers: Mapping[str, pip.Offer]) -> Path:
        """A requirements file with the hashes of torch, and of torchvision where a part has it."""
        lines = []
        for name, (version, hashes) in self._plan.pins.torch().items():
            offer = offers.get(name)
            if offer is not None and offer.digest not in hashes:
                if not self._source.chosen or not offer.digest:
                    raise PackageError(
                        f"the {name} that pip's configuration offers is not the file that this version knows: "
                        "remove other package indexes from pip's configuration, or name the index of torch"
                    )
                hashes = (offer.digest,)
            version = version if offer is None else offer.version
            lines.append(" ".join([f"{name}=={version}", *(f"--hash=sha256:{digest}" for digest in hashes)]))
        path = self._scratch / "torch.txt"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    # ---------------------------------------------------------------------------------------------------- means

    def _command(self, *arguments: str) -> list[str]:
        return pip.install(self._python, self._pip_version, *arguments)

    def _pip(
        self,
        command: list[str],
        on_line: Callable[[str], None] | None = None,
        on_tick: Callable[[], None] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> None:
        ended = self._run(command, on_line, on_tick, more)
        if ended.code:
            raise pip.explain(ended.code, ended.said)

    def _run(
        self,
        command: list,
        on_line: Callable[[str], None] | None = None,
        on_tick: Callable[[], None] | None = None,
        more: Mapping[str, str] | None = None,
    ) -> Finished:
        env = {**python_environment(keep=PIP_NETWORK), **self._network, **(more or {})}
        env.update(TMPDIR=str(self._scratch), TEMP=str(self._scratch), TMP=str(self._scratch))
        return run(command, env, self._scratch, on_line=on_line, on_tick=on_tick, cancelled=self._cancelled)

    def _room(self, build: str) -> space.Room:
        return space.estimate(build, self._plan.pins.extras)

    def _count(self) -> int:
        return len(pip.installed(folders.site_packages(self._folder)))

    def _tell(self, stage: str, part: float, line: str) -> None:
        """Report ``part`` (0 to 1) of ``stage``."""
        names = list(STAGES)
        low, high = STAGES[stage], STAGES[names[names.index(stage) + 1]]
        self._done = max(self._done, low + (high - low) * part)
        self._report(Progress(stage, round(self._done, 4), line))


def cuda_libraries(offers: Mapping[str, pip.Offer]) -> list[str]:
    """What the torch that is offered requires for CUDA; nothing but on Linux."""
    torch = offers.get("torch")
    if torch is None or not sys.platform.startswith("linux"):
        return []
    return [text for text in torch.requires if re.match(r"(nvidia|cuda|triton)(?![A-Za-z])", text)]


def offered_build(offers: Mapping[str, pip.Offer]) -> str:
    """``cpu`` or ``cuda``: which build of torch is offered, by its version or by what it requires."""
    if "torch" not in offers:
        return "cpu"
    needed = {canonical(re.split(r"[^A-Za-z0-9._-]", text)[0]) for text in cuda_libraries(offers)}
    return torch_build({"torch": offers["torch"].version, **dict.fromkeys(needed, "")})


_TITLES = {"cpu": "the CPU", "cuda": "CUDA"}
