"""The language model that a person may have set up for paraphrases: address and name, the key never in a file.

The key stays in QGIS's encrypted authentication store and goes from there into the worker's environment, and
nowhere else. Without an address nothing is ever asked of anybody.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsApplication, QgsAuthMethodConfig

from .settings import Settings

_BEARER = "Bearer "


@dataclass(frozen=True)
class Endpoint:
    """An OpenAI-compatible address, the model's name there, and the entry of QGIS's store with its key."""

    url: str = ""
    model: str = ""
    auth: str = ""


class LanguageModel:
    """The chosen endpoint, and what the worker has to know of it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def endpoint(self) -> Endpoint:
        stored = self._settings.json("language")
        return Endpoint(*(str(stored.get(name) or "") for name in ("url", "model", "auth")))

    @property
    def usable(self) -> bool:
        """Whether there is anybody to ask."""
        return bool(self.endpoint.url and self.endpoint.model)

    def choose(self, endpoint: Endpoint) -> None:
        """Ask this one from the worker's next start on."""
        values = {"url": endpoint.url.strip(), "model": endpoint.model.strip(), "auth": endpoint.auth}
        self._settings.set_json("language", values)

    def variables(self) -> dict[str, str]:
        """The worker's variables; none where no endpoint was chosen, so that the person's own stay."""
        if not self.usable:
            return {}
        endpoint = self.endpoint
        found = {"RS_GENEDIT_LLM_URL": endpoint.url, "RS_GENEDIT_LLM_MODEL": endpoint.model}
        key = _key(endpoint.auth)
        return {**found, "RS_GENEDIT_LLM_KEY": key} if key else found


def _key(auth: str) -> str:
    """The key in the store's entry ``auth``: a password, or a header ``Authorization``."""
    if not auth:
        return ""
    config = QgsAuthMethodConfig()
    QgsApplication.authManager().loadAuthenticationConfig(auth, config, True)
    held = config.configMap()
    header = next((value for name, value in held.items() if name.casefold() == "authorization"), "")
    key = held.get("password") or header
    return key[len(_BEARER) :] if key.startswith(_BEARER) else key
