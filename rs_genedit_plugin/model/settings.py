"""Settings of the person (QgsSettings, one prefix) and of the project (QgsProject entries, one scope)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject, QgsSettings

from ..contract import owned

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
        self.set(key, json.dumps(data, ensure_ascii=False))

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
            QgsProject.instance().writeEntry(SCOPE, key, json.dumps(data, ensure_ascii=False))


def write_atomic(path: Path, text: str) -> None:
    """Write a small text file so that a reader, or a crash, never meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    owned.require_replaceable(path)
    partial = owned.temporary_name(path)
    try:
        with open(partial, "x", encoding="utf-8") as file:
            file.write(text)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def read_object(path: Path) -> dict[str, Any]:
    """The JSON object in ``path``; empty when the file is absent, unreadable or damaged."""
    try:
        return _object(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return {}


def _object(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text) if text else {}
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _as_type_of(default: Any, stored: Any) -> Any:
    if isinstance(default, bool):
        return stored if isinstance(stored, bool) else str(stored).lower() in ("true", "1")
    try:
        return type(default)(stored)
    except (TypeError, ValueError):
        return default
