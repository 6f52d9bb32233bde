"""The settings that the open project keeps for the dock; the folder that it names counts once agreed to."""

from __future__ import annotations

from dataclasses import replace

from . import places
from .consent import Consent
from .draft import Draft
from .options import Options
from .settings import ProjectSettings

_KEY = "options"


class ProjectOptions:
    """Takes the project's settings into ``draft`` and keeps those of each run in the project."""

    def __init__(self, draft: Draft, consent: Consent) -> None:
        self._draft, self._consent = draft, consent
        self._project = ProjectSettings()

    def save(self) -> None:
        """Keep the draft's settings; what the project holds besides them stays."""
        self._project.set_json(_KEY, {**self._project.json(_KEY), **self._draft.options.to_json()})

    def load(self) -> None:
        """Take the project's settings, and ask before its results go to a folder that the person never used."""
        kept = self._project.json(_KEY)
        if kept:
            options = Options.from_json(kept)
            named = places.in_full(options.folder) if options.folder else ""
            foreign = bool(named) and not places.is_used(named)
            model = "" if places.unknown([options.latent_model]) else options.latent_model
            self._draft.set_options(replace(options, folder="" if foreign else named, latent_model=model))
            if foreign:
                self._consent.before_writing(named, lambda agreed: self._take(named) if agreed else None)
        home = places.foreign_home()
        if home and not self._draft.options.folder:
            # The draft asks for the project's home by itself, and finds that it may be used now.
            self._consent.before_writing(home, lambda _agreed: self._draft.changed.emit())

    def _take(self, folder: str) -> None:
        """Use ``folder`` if the open project is still the one that names it."""
        named = Options.from_json(self._project.json(_KEY)).folder
        if named and places.in_full(named) == folder:
            self._draft.set_options(replace(self._draft.options, folder=folder))
