"""Rasters that are made of others: chains end, and a folder is listed once however many parts lie in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rs_genedit import raster_files
from rs_genedit.errors import GenEditError
from rs_genedit.raster.scene import open_scene

from tests.rasters import HEIGHT, WIDTH, texture, write


def test_overviews_that_name_each_other_are_refused(tmp_path: Path) -> None:
    # a.tif.aux.xml says that its overviews lie in b.tif, and b.tif.aux.xml that its own lie in a.tif.
    for name, other in ("ab", "ba"):
        write(tmp_path / f"{name}.tif", texture(1))
        (tmp_path / f"{name}.tif.aux.xml").write_text(
            f'<PAMDataset><Metadata domain="OVERVIEWS"><MDI key="OVERVIEW_FILE">:::BASE:::{other}.tif</MDI>'
            "</Metadata></PAMDataset>"
        )
    with pytest.raises(GenEditError, match="too deep to be looked through"):
        open_scene(tmp_path / "a.tif")


def test_a_folder_is_listed_once_for_a_raster_of_many_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = [write(tmp_path / f"part{number}.tif", texture(1)) for number in range(12)]
    whole = tmp_path / "whole.vrt"
    sources = "".join(
        f'<SimpleSource><SourceFilename relativeToVRT="1">{part.name}</SourceFilename>'
        f'<SourceBand>1</SourceBand><SrcRect xOff="0" yOff="0" xSize="{WIDTH}" ySize="{HEIGHT}"/>'
        f'<DstRect xOff="0" yOff="0" xSize="{WIDTH}" ySize="{HEIGHT}"/></SimpleSource>'
        for part in parts
    )
    whole.write_text(
        f'<VRTDataset rasterXSize="{WIDTH}" rasterYSize="{HEIGHT}">'
        f'<VRTRasterBand dataType="Byte" band="1">{sources}</VRTRasterBand></VRTDataset>'
    )
    listed: list[str] = []
    plain = os.listdir
    monkeypatch.setattr(raster_files.os, "listdir", lambda folder: listed.append(str(folder)) or plain(folder))
    assert raster_files.require_allowed(whole, lambda path, drivers: True) == ["VRT"]
    assert listed == [str(tmp_path)]
