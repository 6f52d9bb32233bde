from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer

from rs_genedit_plugin.model.rois import RoiList, as_polygon, shapes_of

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def square(x: float, y: float, side: float = 10) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))


def test_undo_and_redo_go_through_every_change(qgis_app) -> None:
    rois = RoiList()
    rois.add(square(0, 0), UTM)
    rois.add(square(20, 0), UTM)
    rois.reshape(0, square(0, 0, 5))
    rois.remove([1])
    assert [r.geometry.area() for r in rois] == [25]
    for areas in ([25, 100], [100, 100], [100], []):
        rois.undo()
        assert [r.geometry.area() for r in rois] == areas
    assert not rois.can_undo
    for _ in range(4):
        rois.redo()
    assert [r.geometry.area() for r in rois] == [25]
    assert not rois.can_redo


def test_a_new_change_forgets_what_was_undone(qgis_app) -> None:
    rois = RoiList()
    rois.add(square(0, 0), UTM)
    rois.undo()
    rois.add(square(5, 5), UTM)
    assert not rois.can_redo


def test_a_hole_is_cut_out_and_stays(qgis_app) -> None:
    rois = RoiList()
    rois.add(square(0, 0), UTM)
    assert rois.cut(square(2, 2, 4), UTM, lambda shape, _from, _to: shape)
    assert rois[0].geometry.area() == 84
    assert len(rois[0].geometry.asPolygon()) == 2
    assert not rois.cut(square(50, 50), UTM, lambda shape, _from, _to: shape)


def test_what_is_no_polygon_is_refused(qgis_app) -> None:
    rois = RoiList()
    assert not rois.add(QgsGeometry.fromWkt("Point(1 1)"), UTM)
    assert not rois.add(QgsGeometry.fromWkt("LineString(0 0, 1 1)"), UTM)
    assert not rois.add(QgsGeometry(), UTM)
    assert not rois.add(QgsGeometry.fromWkt("Polygon((0 0, 1 1, 2 2, 0 0))"), UTM)
    assert len(rois) == 0


def test_a_bow_tie_is_mended_and_curves_are_straightened(qgis_app) -> None:
    tie = as_polygon(QgsGeometry.fromWkt("Polygon((0 0, 10 10, 10 0, 0 10, 0 0))"))
    assert tie.isGeosValid()
    assert tie.area() == 50
    circle = as_polygon(QgsGeometry.fromWkt("CurvePolygon(CircularString(0 0, 10 10, 20 0, 10 -10, 0 0))"))
    assert not circle.constGet().hasCurvedSegments()
    assert 300 < circle.area() < 315


def test_features_of_a_layer_keep_holes_and_parts(qgis_app) -> None:
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:32633", "fields", "memory")
    ring = "((0 0, 9 0, 9 9, 0 9, 0 0),(3 3, 6 3, 6 6, 3 6, 3 3))"
    for wkt in (
        f"MultiPolygon({ring}, ((20 0, 21 0, 21 1, 20 0)))",
        "MultiPolygon(((50 0, 51 0, 51 1, 50 0)))",
    ):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    rois = RoiList()
    assert rois.add_all(shapes_of(layer, selected_only=False), UTM) == 2
    assert rois[0].geometry.area() == 72.5
    layer.selectByIds([layer.getFeature(2).id()])
    assert len(shapes_of(layer, selected_only=True)) == 1
    rois.undo()
    assert len(rois) == 0
