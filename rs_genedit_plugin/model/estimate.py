"""How long an edit will take: start, making and writing, learned from jobs that this machine has finished."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .options import WHOLE_FORMATS
from .settings import Settings

if TYPE_CHECKING:
    from .draft import Draft
    from .jobs import Job

#: Pixels of an ROI per second on two laptop cores, by task and quality, until it is known better.
_FIRST_GUESS = {"draft": 20000.0, "standard": 9000.0, "high": 3000.0}
_TASKS = {"exemplar": 1.0, "copy": 6.0, "remove": 0.6, "text": 0.5}
#: Seconds that every job costs, those of a cold start, values (pixels x bands) written and read back a second.
_FIXED_SECONDS, _START_SECONDS, _WRITTEN = 1.6, 6.0, 2.0e7
#: Jobs that are remembered of one kind; how fast older ones and those of other sizes lose their say.
_MOST, _AGE, _SIZE = 16, 0.8, 1.5
#: The say of the first guess against that of a job that is just like it.
_PRIOR = 0.15


@dataclass(frozen=True)
class Work:
    """What a job has to do: ``pixels`` of ROI to make, ``written`` values (pixels x bands) of output."""

    pixels: float
    quality: str
    method: str
    kind: str = "exemplar"
    written: float = 0.0

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.method}/{self.quality}"

    @property
    def guess(self) -> float:
        """Seconds without a cold start, before anything is learned."""
        speed = _FIRST_GUESS.get(self.quality, 2500.0) * _TASKS.get(self.kind, 1.0)
        speed *= 0.1 if self.method == "sinddm" else 1.0
        return _FIXED_SECONDS + self.pixels / speed + self.written / _WRITTEN

    @classmethod
    def of_draft(cls, draft: Draft) -> Work:
        """The work of the edit that is being drawn."""
        options, scene = draft.options, draft.scene
        pixels, _hectares = draft.size()
        values = scene.width * scene.height * scene.bands if scene is not None else 0
        written = float(values) if options.format in WHOLE_FORMATS else 0.0
        return cls(pixels, options.quality, options.method, draft.kind, written)


class Estimator:
    """Seconds of a job, from what jobs like it took."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        #: Tasks that the running engine has done: the first of each loads and compiles what it needs.
        self._warm: set[str] = set()

    def seconds(self, work: Work, cold: bool = False) -> float:
        """The forecast; ``cold`` where the engine has to be started first.

        The first guess is stretched by the ratio that jobs of its kind had to theirs: the newer and the nearer
        in size, the more a job says.
        """
        said, weight = 0.0, _PRIOR
        for age, (pixels, written, taken) in enumerate(reversed(self._known(work.key))):
            was = Work(pixels, work.quality, work.method, work.kind, written)
            apart = math.log((work.pixels + 1000) / (pixels + 1000)) / _SIZE
            counts = _AGE**age * math.exp(-apart * apart / 2)
            said += counts * math.log(taken / was.guess)
            weight += counts
        made = work.guess * math.exp(said / weight)
        if cold or work.kind not in self._warm:
            made += _median(self._kept("warm_ups", work.kind), 0.0)
        return made + (_median(self._kept("starts", "seconds"), _START_SECONDS) if cold else 0.0)

    def learn(self, work: Work, seconds: float) -> None:
        """Take what a job took, without its engine's start and first steps, into account."""
        if seconds > 0 and work.pixels > 0:
            kept = [*self._known(work.key), [work.pixels, work.written, seconds]][-_MOST:]
            self._settings.set_json("timings", {**self._settings.json("timings"), work.key: kept})

    def learn_from(self, job: Job) -> None:
        """Take a finished job into account, unless it went on from where it was interrupted."""
        request = job.request
        if job.pixels and not request.get("resume"):
            work = Work(job.pixels, request["quality"], request["method"], job.kind, job.written)
            if job.cold:
                self._warm.clear()
                self._keep("starts", "seconds", job.start_seconds)
            if work.kind in self._warm:
                self.learn(work, job.seconds)
                return
            self._warm.add(work.kind)  # its surplus is no measure of what the next will take
            self._keep("warm_ups", work.kind, max(job.seconds - self.seconds(work), 0.0))

    def _known(self, key: str) -> list[list[float]]:
        found = self._settings.json("timings").get(key)
        return [row for row in found if _is_timing(row)] if isinstance(found, list) else []

    def _kept(self, what: str, name: str) -> list[float]:
        found = self._settings.json(what).get(name)
        return [float(x) for x in found if _is_number(x) and x >= 0] if isinstance(found, list) else []

    def _keep(self, what: str, name: str, seconds: float) -> None:
        kept = [*self._kept(what, name), round(seconds, 2)][-_MOST:]
        self._settings.set_json(what, {**self._settings.json(what), name: kept})


def _median(values: list[float], otherwise: float) -> float:
    """Of the last five: one under a virus scanner or a cold disk says little."""
    last = sorted(values[-5:])
    return last[len(last) // 2] if last else otherwise


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _is_timing(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and all(map(_is_number, row)) and min(row) >= 0 < row[2]


def spoken(seconds: float | None) -> str:
    """A duration as a person says it: ``8 s``, ``2 min``, ``1 h 20 min``; a dash when unknown."""
    if seconds is None:
        return "–"
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"
