"""What is drawn on the map is what the engine changes, whatever the georeference and the project's CRS."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model.draft import COPY, REMOVE
from rs_genedit_plugin.model.rois import Roi
from rs_genedit_plugin.session import Session

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
SIDE = 40


@pytest.fixture
def session(fresh_session) -> Session:
    draft = fresh_session.draft
    draft.set_options(replace(draft.options, quality="draft", format="gtiff", feather=0))
    return fresh_session


@pytest.fixture
def source(make_raster, real_raster, tmp_path: Path):
    """A raster by name: a real one, copied, or a generated one."""
    made = {
        "no CRS, no grid": {"epsg": None, "transform": None},
        "no CRS, but a grid": {"epsg": None},
        "degrees": {"epsg": 4326, "transform": (11, 1e-5, 0, 47, 0, -1e-5)},
        "metres": {},
    }

    def find(name: str) -> Path:
        if name in made:
            return make_raster("made scene.tif", size=200, **made[name])
        return Path(shutil.copy(real_raster(name), tmp_path))

    return find


def changed(path: str) -> tuple[float, float, int]:
    """Centre (column, row) and number of the pixels a mask marks."""
    rows, columns = np.nonzero(gdal.Open(path).ReadAsArray())
    return float(columns.mean()) + 0.5, float(rows.mean()) + 0.5, len(rows)


@pytest.mark.parametrize(
    ("name", "project", "reach"),
    [
        ("metres", None, 1.0),
        ("metres", WGS84, 1.5),
        ("degrees", MERCATOR, 1.5),
        ("no CRS, no grid", None, 1.0),
        ("no CRS, but a grid", None, 1.0),
        ("nl_gorinchem_25cm_rdnew.tif", WGS84, 1.5),
        ("umbra_sar_rotated_32759.tiff", None, 1.5),
        # QGIS warps by a polynomial through the control points; the plugin's figures are of one affine grid.
        ("sentinel1_gcps_uint16.tif", None, 12.0),
        ("s2_13band_spain_flood_4326.tif", MERCATOR, 1.5),
    ],
)
def test_a_removal_is_where_it_was_drawn(session: Session, source, wait, name, project, reach) -> None:
    layer = QgsRasterLayer(str(source(name)), name)
    QgsProject.instance().addMapLayer(layer)
    draft = session.draft
    draft.set_layer(layer)
    draft.set_kind(REMOVE)
    scene = draft.scene
    column, row = scene.width * 0.45, scene.height * 0.55
    corners = [(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE), (0, 0)]
    ring = [QgsPointXY(*scene.to_layer.map(column + x, row + y)) for x, y in corners]
    drawn, crs = QgsGeometry.fromPolygonXY([ring]), scene.crs
    if project is not None:
        drawn.transform(QgsCoordinateTransform(scene.crs, project, QgsProject.instance()))
        crs = project
    draft.rois.add(drawn, crs)
    assert draft.size()[0] == pytest.approx(SIDE * SIDE, rel=0.02)
    job = session.run()
    wait(lambda: job.state in (states.DONE, states.FAILED), 120)
    assert job.state == states.DONE, job.message
    x, y, count = changed(job.outputs["mask"][0])
    assert (x, y) == pytest.approx((column + SIDE / 2, row + SIDE / 2), abs=reach)
    if reach < 2:
        assert count == pytest.approx(SIDE * SIDE, rel=0.12)


def test_a_region_partly_outside_changes_what_lies_inside(session: Session, source, wait) -> None:
    layer = QgsRasterLayer(str(source("metres")), "metres")
    QgsProject.instance().addMapLayer(layer)
    draft = session.draft
    draft.set_layer(layer)
    draft.set_kind(REMOVE)
    box = layer.extent()
    corner = QgsRectangle(box.xMinimum() - 500, box.yMaximum() - 2 * SIDE, box.xMinimum() + 2 * SIDE, 1e7)
    draft.rois.add(QgsGeometry.fromRect(corner), layer.crs())
    assert draft.size()[0] == pytest.approx(SIDE * SIDE)
    job = session.run()
    wait(lambda: job.state in (states.DONE, states.FAILED), 120)
    assert job.state == states.DONE, job.message
    x, y, count = changed(job.outputs["mask"][0])
    assert (x, y) == pytest.approx((SIDE / 2, SIDE / 2), abs=1.5)
    assert count == pytest.approx(SIDE * SIDE, rel=0.12)


def test_copies_land_where_they_were_clicked(session: Session, source, wait) -> None:
    layer = QgsRasterLayer(str(source("no CRS, but a grid")), "grid")
    QgsProject.instance().addMapLayer(layer)
    draft = session.draft
    draft.set_layer(layer)
    draft.set_kind(COPY)
    nowhere = QgsCoordinateReferenceSystem()
    draft.set_copied(
        Roi("o", QgsGeometry.fromRect(QgsRectangle(500_020, 5_499_940, 500_060, 5_499_980)), nowhere)
    )
    draft.add_place(QgsPointXY(500_300, 5_499_700), nowhere)
    job = session.run()
    wait(lambda: job.state in (states.DONE, states.FAILED), 120)
    assert job.state == states.DONE, job.message
    x, y, count = changed(job.outputs["mask"][0])
    assert (x, y) == pytest.approx((150, 150), abs=1)
    assert count == pytest.approx(400, rel=0.1)
