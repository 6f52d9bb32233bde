"""How long an edit will take, learned from the jobs that this machine has finished."""

from __future__ import annotations

from .settings import Settings

#: Pixels per second of the default method on two laptop cores, and seconds every job costs, until it is known
#: better.
_FIRST_GUESS = {"draft": 8000.0, "standard": 2500.0, "high": 800.0}
_FIXED_SECONDS = 2.0
#: A new job moves the estimate this far towards what it took.
_LEARNING = 0.4


class Estimator:
    """Seconds for a number of ROI pixels, per quality, method and device."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings()

    def seconds(self, pixels: float, quality: str, method: str, device: str = "auto") -> float:
        return _FIXED_SECONDS + pixels / self._speed(quality, method, device)

    def learn(self, pixels: float, quality: str, method: str, seconds: float, device: str = "auto") -> None:
        """Take a finished, uninterrupted job into account."""
        if pixels < 1000 or seconds <= _FIXED_SECONDS:
            return
        measured = pixels / (seconds - _FIXED_SECONDS)
        old = self._speed(quality, method, device)
        speeds = self._settings.json("speeds")
        speeds[_key(quality, method, device)] = old + _LEARNING * (measured - old)
        self._settings.set_json("speeds", speeds)

    def _speed(self, quality: str, method: str, device: str) -> float:
        known = self._settings.json("speeds").get(_key(quality, method, device))
        if isinstance(known, (int, float)) and known > 0:
            return float(known)
        return _FIRST_GUESS.get(quality, 2500.0) * (0.1 if method == "sinddm" else 1.0)


def _key(quality: str, method: str, device: str) -> str:
    return f"{method}/{quality}/{device}"


def spoken(seconds: float | None) -> str:
    """A duration as a person says it: ``8 s``, ``2 min``, ``1 h 20 min``; a dash when unknown."""
    if seconds is None:
        return "–"
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"
