"""Numbers as a person writes and reads them: by the locale that QGIS was set to, which is Qt's default.

Every number that is shown goes through :func:`number`, :func:`significant` or :func:`percent`; every one that
is typed as text through :func:`read`.
"""

from __future__ import annotations

import math
import re
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate

#: A number as programs write it, whole or with thousands apart, and what it is a number of.
_WRITTEN = re.compile(
    r"([-+]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?)(e[-+]?\d+)?(\s?(?:GB|MB|kB|km²|km|ha|m²|m|%|°|px|s))?"
)


def number(value: float, decimals: int = 0) -> str:
    """``value`` with so many decimals."""
    return QLocale().toString(float(value), "f", decimals)


def significant(value: float, digits: int = 3) -> str:
    """``value`` with so many digits that say something, never as a power of ten: ``0.231``, ``41234``."""
    if not value or not math.isfinite(value):
        return number(value)
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    shown = round(value, decimals)
    while decimals and round(shown, decimals - 1) == shown:
        decimals -= 1
    return number(shown, decimals)


def percent(share: float, decimals: int = 0) -> str:
    """A share of one as percent."""
    return translate("Numbers", "{number}%").format(number=number(100 * share, decimals))


def read(text: str) -> Optional[float]:  # noqa: UP045 - Python 3.9 reads this
    """What a person typed as a number, in the locale or with a point; None where it is none."""
    typed = text.strip()
    for locale in (QLocale(), QLocale.c()):
        locale.setNumberOptions(QLocale.NumberOption.RejectGroupSeparator)  # 1.250 is no thousand
        value, known = locale.toDouble(typed)
        if known and math.isfinite(value):
            return value
    return read(typed.replace(",", ".")) if "," in typed else None


def rewritten(text: str) -> Optional[str]:  # noqa: UP045
    """``text`` of a program, if it is a number with or without a unit, as the person reads it; else None."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        return None
    sign, digits, decimals, power, unit = found.groups()
    plain = digits.replace(",", "")
    if decimals is None and power is None and plain == digits:
        return None  # a whole number may be a name, and is written alike
    value = float(f"{plain}{power or ''}")
    shown = significant(value, len(decimals or "") + 1) if power else number(value, len(decimals or ""))
    return f"{sign}{shown}{unit or ''}"
