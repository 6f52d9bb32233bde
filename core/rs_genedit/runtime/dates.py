"""The day of today, in UTC, which builds that must come out the same set by ``SOURCE_DATE_EPOCH``."""

from __future__ import annotations

import os
from datetime import datetime, timezone

#: Seconds since 1970, as the reproducible-builds project has it.
VARIABLE = "SOURCE_DATE_EPOCH"


def today() -> str:
    """YYYY-MM-DD; what the variable holds is taken where it is a number of seconds."""
    text = os.environ.get(VARIABLE, "")
    seconds = int(text) if text.isascii() and text.isdigit() and len(text) <= 11 else None
    now = datetime.now(timezone.utc) if seconds is None else datetime.fromtimestamp(seconds, timezone.utc)
    return now.date().isoformat()
