"""Settings of the person (QgsSettings, one prefix) and of the project (QgsProject entries, one scope)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsSettings

from .documents import DocumentError, dump, parse_object

SCOPE = "rs_genedit"


def profile_folder() -> Path:
    """The plugin's folder in the person's QGIS profile: presets and jobs that were interrupted."""
    return Path(QgsApplication.qgisSettingsDirPath()) / SCOPE


class Settings:
    """The person's settings; each value takes the type of its default, and a damaged one gives the default."""

    def value(self, key: str, default: Any) -> Any:
        stored = QgsSettings().value(f"{SCOPE}/{key}", None)
        return default if stored is None else _as_type_of(default, stored)

    def set(self, key: str, value: Any) -> None:
        QgsSettings().setValue(f"{SCOPE}/{key}", value)

    def json(self, key: str) -> dict[str, Any]:
        """A small JSON object kept under ``key``; empty when absent or damaged."""
        return _object(self.value(key, ""))

    def set_json(self, key: str, data: dict[str, Any]) -> None:
        self.set(key, dump(data))

    def forget(self) -> None:
        """Remove every setting of the plugin."""
        QgsSettings().remove(SCOPE)


class ProjectSettings:
    """Per-project state, saved with the project when the person saves it."""

    def json(self, key: str) -> dict[str, Any]:
        text, _found = QgsProject.instance().readEntry(SCOPE, key, "")
        return _object(text)

    def set_json(self, key: str, data: dict[str, Any]) -> None:
        """Store ``data``; a project that already holds it is not marked as changed."""
        if self.json(key) != data:
            QgsProject.instance().writeEntry(SCOPE, key, dump(data))


def _object(text: str) -> dict[str, Any]:
    try:
        return parse_object(text) if text else {}
    except DocumentError:
        return {}


def _as_type_of(default: Any, stored: Any) -> Any:
    if isinstance(default, bool):
        return stored if isinstance(stored, bool) else str(stored).lower() in ("true", "1")
    try:
        return type(default)(stored)
    except (TypeError, ValueError, OverflowError):
        return default
