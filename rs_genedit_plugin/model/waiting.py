"""Finished jobs of saved projects that are not open: their layers are added when it is opened again."""

from __future__ import annotations

from pathlib import Path

from .jobs import Job
from .settings import Settings

_KEY = "finished"


def is_saved(project: str) -> bool:
    """Whether ``project`` is a project's file, and not the token of one without a file."""
    return Path(project).is_file()


def keep(settings: Settings, project: str, job: Job) -> None:
    """Note that ``job`` of ``project`` is done."""
    waiting = settings.json(_KEY)
    others = waiting.get(project)
    waiting[project] = [*(others if isinstance(others, list) else []), job.to_json()]
    settings.set_json(_KEY, waiting)


def take(settings: Settings, project: str) -> list[Job]:
    """The jobs of ``project`` that were noted, which are noted no more."""
    waiting = settings.json(_KEY)
    kept = waiting.pop(project, [])
    jobs = [Job.from_json(data) for data in kept] if isinstance(kept, list) else []
    if jobs:
        settings.set_json(_KEY, waiting)
    return [job for job in jobs if job is not None]
