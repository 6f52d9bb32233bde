from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test may see the machine's own endpoint, key, cache, presets or proxies."""
    for name in (
        "RS_GENEDIT_LLM_URL",
        "RS_GENEDIT_LLM_MODEL",
        "RS_GENEDIT_LLM_KEY",
        "HTTP_PROXY",
        "http_proxy",
        "HTTPS_PROXY",
        "https_proxy",
        "ALL_PROXY",
        "all_proxy",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("RS_GENEDIT_PRESETS", str(tmp_path / "presets"))
