"""Labelled segments: real crops cut into superpixels, each that could be told given its class by eye.

`segments.json` holds numbers of segments and their classes only, no pixel. Crops were cut by SLIC (Achanta et
al. 2012) and by merging what is most alike (`segmenting.py`) and drawn at three to six times their size beside
the plain picture. A language model that sees pictures, a session of this project in November 2026, gave classes
by these drawings and left out what it could not tell; for the flood in Spain it looked at near infrared too.
Nobody has checked them. They are what is easy to tell: figures on them flatter, those on the points do not.
Crops marked ``final`` are of pictures that the others do not show, and are for measuring at the end.
"""

from __future__ import annotations

import base64
import io
import json
import lzma
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover

from benchmarks import data

FILE = Path(__file__).with_name("segments.json")
CROSS_VALIDATION, FINAL = "cross-validation", "final"


@dataclass(frozen=True, eq=False)
class Segments:
    """A crop of a real raster with labelled segments.

    Attributes
    ----------
    crop
        Its name.
    scene
        Path of the raster within the data folder; an archive where ``member`` names a file in it.
    gsd
        Metres per pixel.
    rgb, nir
        Numbers of the bands, 1-based; None where there is no near infrared.
    window
        Where it lies in the raster.
    numbers
        (height, width) uint8: the segment, 0 where none is labelled.
    covers
        The class of each segment, by its number.
    """

    crop: str
    scene: str
    member: str | None
    gsd: float
    rgb: tuple[int, int, int]
    nir: int | None
    window: Window
    numbers: NDArray[np.uint8]
    covers: dict[int, LandCover]

    @property
    def path(self) -> Path:
        """Where the raster lies, or the archive that holds it."""
        return data.FOLDER / self.scene


@cache
def _file() -> list[dict]:
    return json.loads(FILE.read_text(encoding="utf-8"))["crops"]


def crops(split: str) -> Iterator[Segments]:
    """The labelled crops of one part."""
    for about in _file():
        if about["split"] != split:
            continue
        row, col, height, width = about["window"]
        packed = lzma.decompress(base64.b64decode(about["numbers"]))
        covers = {number: LandCover[name.upper()] for name, some in about["classes"].items() for number in some}
        yield Segments(
            about["crop"], about["scene"], about.get("member"), about["gsd"], tuple(about["rgb"]), about["nir"],
            Window(row, col, height, width), np.frombuffer(packed, np.uint8).reshape(height, width), covers,
        )  # fmt: skip


def archived(path: Path, member: str) -> NDArray[np.uint8]:
    """A picture (3, height, width) out of an archive."""
    with tarfile.open(path) as tar:
        file = tar.extractfile(member)
        if file is None:
            raise FileNotFoundError(f"{path} holds no {member}")
        return np.asarray(Image.open(io.BytesIO(file.read())).convert("RGB")).transpose(2, 0, 1)
