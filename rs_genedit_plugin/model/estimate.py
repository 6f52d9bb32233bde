"""How long an edit will take: start, making and writing, learned from jobs that this machine has finished."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .numbers import number
from .options import WHOLE_FORMATS
from .roles import EACH
from .settings import Settings

if TYPE_CHECKING:
    from .draft import Draft
    from .jobs import Job

#: Pixels of an ROI per second on two laptop cores, by quality and task, until it is known better.
_FIRST_GUESS = {"draft": 40000.0, "standard": 20000.0, "high": 8000.0}
_TASKS = {"exemplar": 1.2, "copy": 20.0, "remove": 0.9, "text": 0.35}
#: Seconds that every edit costs, and what planning it costs besides, by task: words are searched for in the
#: scene and tried in a few drawings. Those of the first of a task in a new engine, which loads what it needs.
_FIXED_SECONDS = 1.1
_PLANNING = {"text": 3.5}
_WARM_UPS = {"exemplar": 0.5, "remove": 0.9, "copy": 0.3, "text": 1.0}
#: Seconds of each further place that lies apart, however small, by task.
_PLACE, _USUAL_PLACE = {"exemplar": 0.4, "copy": 0.1, "remove": 0.7, "text": 5.0}, 0.7
#: Seconds of each edit beneath, which is looked at, held against its Item and read through; by words the scene
#: is read in more places.
_BENEATH, _USUAL_BENEATH = {"exemplar": 0.09, "copy": 0.15, "remove": 0.1, "text": 0.2}, 0.1
#: Seconds of a cold start, values (pixels x bands) written and read back a second.
_START_SECONDS, _WRITTEN = 6.0, 2.0e7
#: Jobs that are remembered of one kind; how fast older ones and those of other sizes lose their say.
_MOST, _AGE, _SIZE = 16, 0.88, 10.0
#: The say of what other jobs tell of this machine against that of a job that is just like it; least share of a
#: part of a job; how much both parts hold together. What tells of the machine: jobs of the same task, others, a
#: start, and the first guess.
_PRIOR, _LEAST, _RIDGE = 0.8, 0.1, 0.3
_SAME_TASK, _OTHER, _START, _GUESS = 1.7, 0.5, 0.3, 0.4
#: Jobs of a kind that tell how fast this machine is.
_NEWEST = 3
#: Places, and edits beneath, of what earlier versions have kept without them.
_NOT_KEPT = (1.0, 0.0)


@dataclass(frozen=True)
class Work:
    """What a job has to do: ``pixels`` of ROI to make, ``written`` values (pixels x bands) of output.

    ``shares`` are the tasks of an edit in which each region becomes something of its own, ``places`` how many
    lie apart, ``beneath`` the earlier edits that it goes on from.
    """

    pixels: float
    quality: str
    method: str
    kind: str = "exemplar"
    written: float = 0.0
    shares: tuple[str, ...] = ()
    places: float = 1.0
    beneath: float = 0.0

    @property
    def tasks(self) -> tuple[str, ...]:
        """The tasks that it is made of."""
        return self.shares or (self.kind,)

    @property
    def key(self) -> str:
        return f"{self.kind}/{self.method}/{self.quality}"

    @property
    def guess(self) -> float:
        """Seconds without a cold start, before anything is learned."""
        return self.fixed + self.growing

    @property
    def fixed(self) -> float:
        """What it costs however large the place is: opening, planning, writing."""
        apart = max(self.places / len(self.tasks), 1.0)
        planned = sum(
            _PLANNING.get(task, 0.0) + (apart - 1) * _PLACE.get(task, _USUAL_PLACE) for task in self.tasks
        )
        through = self.beneath * max(_BENEATH.get(task, _USUAL_BENEATH) for task in self.tasks)
        return _FIXED_SECONDS + planned + through + self.written / _WRITTEN

    @property
    def growing(self) -> float:
        """What grows with the place."""
        rate = _FIRST_GUESS.get(self.quality, 5000.0) * (0.1 if self.method == "sinddm" else 1.0)
        share = self.pixels / len(self.tasks)
        return sum(share / (rate * _TASKS.get(task, 1.0)) for task in self.tasks)

    @classmethod
    def of_draft(cls, draft: Draft) -> Work:
        """The work of the edit that is being drawn."""
        options, scene = draft.options, draft.scene
        pixels, _hectares = draft.size()
        values = scene.width * scene.height * scene.bands if scene is not None else 0
        written = float(values) if options.format in WHOLE_FORMATS else 0.0
        shares = draft.shares() if draft.is_each else ()
        kind = EACH if shares else draft.kind
        beneath = float(draft.beneath()) if draft.is_stacked else 0.0
        return cls(pixels, options.quality, options.method, kind, written, shares, draft.apart(), beneath)

    @classmethod
    def of_job(cls, job: Job) -> Work:
        """The work of an edit that was done."""
        request = job.request
        told = request["task"].get("shares") if job.kind == EACH else None
        shares = tuple(str(share["task"]["kind"]) for share in told) if isinstance(told, list) else ()
        found = job.report.get("places")
        places = float(found) if _is_number(found) and found >= 1 else 1.0
        quality, method, beneath = request["quality"], request["method"], float(len(job.on))
        return cls(job.pixels, quality, method, job.kind, job.written, shares, places, beneath)


class Estimator:
    """Seconds of a job, from what jobs like it took."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()
        #: Tasks that the running engine has done: the first of each loads and compiles what it needs.
        self._warm: set[str] = set()

    def seconds(self, work: Work, cold: bool = False) -> float:
        """The forecast; ``cold`` where the engine has to be started first.

        The first guess is stretched as jobs of its kind were, the newer and the nearer in size the more; where
        there are none, as all others that this machine has done.
        """
        pace = math.exp(self._pace(work))
        made = self._fitted(work, pace)
        for task in dict.fromkeys(work.tasks):
            if cold or task not in self._warm:
                made += _median(self._kept("warm_ups", task), _WARM_UPS.get(task, 0.0) * pace)
        return made + (_median(self._kept("starts", "seconds"), _START_SECONDS) if cold else 0.0)

    def _fitted(self, work: Work, pace: float) -> float:
        """Seconds of a job without first steps, by those of its kind; ``pace`` where there are none.

        First the ratio that all of them had to their guesses, then, from there, how much of it is of the fixed
        and how much of the growing part: least squares of the relative error, drawn to one ratio for both
        (ridge regression).
        """
        rows: list[tuple[float, Work, float]] = []
        said, weight = _PRIOR * math.log(pace), _PRIOR
        for age, (pixels, written, taken, places, beneath) in enumerate(reversed(self._known(work.key))):
            was = replace(work, pixels=pixels, written=written, places=places, beneath=beneath)
            apart = math.log((work.pixels + 1000) / (pixels + 1000)) / _SIZE
            counts = _AGE**age * math.exp(-apart * apart / 2)
            rows.append((counts, was, taken))
            said += counts * math.log(taken / was.guess)
            weight += counts
        ratio = math.exp(said / weight)
        ff = gg = f = g = _RIDGE
        fg = 0.0
        for counts, was, taken in rows:
            fixed, growing = ratio * was.fixed / taken, ratio * was.growing / taken
            ff, fg, gg = ff + counts * fixed**2, fg + counts * fixed * growing, gg + counts * growing**2
            f, g = f + counts * fixed, g + counts * growing
        det = ff * gg - fg * fg
        of_fixed, of_growing = max((gg * f - fg * g) / det, _LEAST), max((ff * g - fg * f) / det, _LEAST)
        return ratio * (of_fixed * work.fixed + of_growing * work.growing)

    def _pace(self, work: Work) -> float:
        """Logarithm of how many times longer than first guessed this machine takes, as other jobs tell."""
        said, weight = 0.0, _GUESS
        kept = self._settings.json("timings")
        for key in kept if isinstance(kept, dict) else ():
            kind, _, rest = str(key).partition("/")
            method, _, quality = rest.partition("/")
            if key == work.key or kind == EACH:
                continue
            counts = _SAME_TASK if kind in work.tasks else _OTHER
            for pixels, written, taken, places, beneath in self._known(key)[-_NEWEST:]:
                was = Work(pixels, quality, method, kind, written, places=places, beneath=beneath)
                said += counts * math.log(taken / was.guess)
                weight += counts
        start = _median(self._kept("starts", "seconds"), 0.0)
        if start > 0:
            said += _START * math.log(start / _START_SECONDS)
            weight += _START
        return said / weight

    def learn(self, work: Work, seconds: float) -> None:
        """Take what a job took, without its engine's start and first steps, into account."""
        if seconds > 0 and work.pixels > 0:
            row = [work.pixels, work.written, seconds, work.places, work.beneath]
            kept = [*self._known(work.key), row][-_MOST:]
            self._settings.set_json("timings", {**self._settings.json("timings"), work.key: kept})

    def learn_from(self, job: Job) -> None:
        """Take a finished job into account, unless it went on from where it was interrupted."""
        request = job.request
        if job.pixels and not request.get("resume"):
            work = Work.of_job(job)
            if job.cold:
                self._warm.clear()
                self._keep("starts", "seconds", job.start_seconds)
            new = [task for task in dict.fromkeys(work.tasks) if task not in self._warm]
            if not new:
                self.learn(work, job.seconds)
                return
            self._warm.update(new)  # its surplus is no measure of what the next will take
            if len(new) == 1:
                self._keep("warm_ups", new[0], max(job.seconds - self.seconds(work), 0.0))

    def _known(self, key: str) -> list[list[float]]:
        found = self._settings.json("timings").get(key)
        rows = [row for row in found if _is_timing(row)] if isinstance(found, list) else []
        return [[*row, *_NOT_KEPT[len(row) - 3 :]] for row in rows]

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
    return isinstance(row, list) and 3 <= len(row) <= 5 and all(map(_is_number, row)) and min(row) >= 0 < row[2]


def spoken(seconds: float | None) -> str:
    """A duration as a person says it: ``8 s``, ``2 min``, ``1 h 20 min``; a dash when unknown."""
    if seconds is None:
        return "–"
    if seconds < 90:
        return f"{number(max(1, round(seconds)))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{number(minutes // 60)} h {minutes % 60:02d} min"
