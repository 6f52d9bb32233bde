"""A removal gives the same pixels whatever lies in the cache of compiled kernels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio

from tests.core.doors import command, roi, texture, write_raster


def test_a_removal_with_damaged_kernels_gives_the_same_pixels(tmp_path: Path) -> None:
    scene = write_raster(tmp_path / "scene.tif", texture(96, 96))

    def edit(name: str) -> np.ndarray:
        words = ["edit", str(scene), str(tmp_path / name), "--roi", roi(40, 40, 56, 56), "--remove"]
        found = command(*words, "--quality", "draft", RS_GENEDIT_CACHE=str(tmp_path / "cache"))
        assert found.returncode == 0, found.stderr
        with rasterio.open(tmp_path / name) as dataset:
            return dataset.read()

    whole = edit("whole.tif")
    files = sorted((tmp_path / "cache" / "kernels").glob("*.kernel"))
    assert files, "this edit compiles no kernel"
    for number, path in enumerate(files):
        content = path.read_bytes()
        path.write_bytes((b"", content[:50], content[:-1], bytes(len(content)))[number % 4])
    damaged = [path.read_bytes() for path in files]
    assert (edit("damaged.tif") == whole).all()
    assert all(path.read_bytes() != before for path, before in zip(files, damaged, strict=True)), "not mended"
