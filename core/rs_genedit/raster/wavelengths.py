"""Band centre wavelengths in nanometres, as a file's band metadata and descriptions say, and their roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

#: A length in a description: "842 nm", "0.865 um", "Band 8 (842.0 Nanometers)".
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(nm|nano\w*|um|\u00b5m|\u03bcm|micro\w*)(?![a-z])", re.IGNORECASE)
#: Nanometres from which and to which a band shows what; the narrow near infrared of Sentinel-2 and Landsat is
#: near infrared itself where there is no other.
_ROLES = (
    ("coastal aerosol", 425, 456), ("blue", 456, 516), ("green", 520, 600), ("red", 620, 691),
    ("red edge", 695, 721), ("red edge 2", 730, 756), ("red edge 3", 770, 796), ("near infrared", 796, 856),
    ("narrow near infrared", 856, 901), ("water vapour", 930, 961), ("cirrus", 1360, 1391),
    ("short-wave infrared 1", 1540, 1751), ("short-wave infrared 2", 2080, 2351),
)  # fmt: skip


def wavelengths_of(dataset: Any) -> tuple[float | None, ...]:
    """Of each band of an open rasterio data set its centre in nanometres; None where nothing says.

    By GDAL's ``IMAGERY`` domain, ENVI's ``wavelength`` or a length in the description.
    """
    found = []
    for band in dataset.indexes:
        told = dataset.tags(band, ns="IMAGERY").get("CENTRAL_WAVELENGTH_UM", "")
        tags = dataset.tags(band)
        if told:
            text = f"{told} um"
        elif "wavelength" in tags:
            text = f"{tags['wavelength']} {tags.get('wavelength_units', 'nm')}"
        else:
            text = dataset.descriptions[band - 1] or ""
        found.append(nanometres(text))
    return tuple(found)


def nanometres(text: str) -> float | None:
    """A length in a text; None where there is none.

    Examples
    --------
    >>> nanometres("Band 8 (842.0 Nanometers)"), nanometres("0.865 um"), nanometres("B8")
    (842.0, 865.0, None)
    """
    match = _LENGTH.search(text)
    if match is None:
        return None
    return round(float(match[1]) * (1 if match[2].lower().startswith("n") else 1000), 3)


def roles_by_length(lengths: Sequence[float | None]) -> list[str]:
    """What bands of these centres show; empty where none is known or no role fits."""
    found = [
        next((role for role, low, high in _ROLES if length is not None and low <= length < high), "")
        for length in lengths
    ]
    if "near infrared" not in found:
        found = ["near infrared" if role == "narrow near infrared" else role for role in found]
    return found
