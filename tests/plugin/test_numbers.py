"""Numbers as the person's locale writes them: what is shown, what is typed, what the engine says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest
from dockworld import ROOT, UTM, square
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtGui import QValidator
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import protocol
from rs_genedit_plugin.gui.figures import figures
from rs_genedit_plugin.gui.jobs_page import state_text
from rs_genedit_plugin.gui.widgets import NumberBox
from rs_genedit_plugin.model import by_field, numbers
from rs_genedit_plugin.model.copying import Place
from rs_genedit_plugin.model.draft import COPY
from rs_genedit_plugin.model.engine import describe_report
from rs_genedit_plugin.model.engine_words import in_their_language
from rs_genedit_plugin.model.jobs import Job
from rs_genedit_plugin.model.rois import Roi
from rs_genedit_plugin.model.room import spoken_size
from rs_genedit_plugin.model.scene import describe, read_scene
from rs_genedit_plugin.results.notes import facts

#: How the languages write a half.
HALVES = {"en_US": "0.5", "de_DE": "0,5", "fr_FR": "0,5"}


@pytest.fixture(params=HALVES)
def half(request) -> Iterator[str]:
    """A half in a locale, which is set as QGIS does where thousands are not to be set apart."""
    before = QLocale()
    locale = QLocale(request.param)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    yield HALVES[request.param]
    QLocale.setDefault(before)


def said(half: str, text: str) -> str:
    """``text`` with the decimal point that ``half`` has."""
    return text.replace(".", half[1])


def test_what_is_shown(half) -> None:
    assert numbers.number(1234.56, 1) == said(half, "1234.6")
    assert [numbers.significant(value) for value in (0, 0.5, 0.23149, 37.5, 41_234.4, -0.00012, 2.0)] == [
        said(half, text) for text in ("0", "0.5", "0.231", "37.5", "41234", "-0.00012", "2")
    ]
    assert numbers.percent(0.123, 1) == said(half, "12.3%")
    assert figures(37_020, 0.2314) == said(half, "37020 px, 0.231 ha")
    assert figures(10, 0.0999) == said(half, "10 px, 999 m²")
    assert figures(10, 1.5) == said(half, "10 px, 1.5 ha")
    assert spoken_size(1.44e9) == said(half, "1.4 GB")
    report = {"devices": [{"name": "cpu", "total_mb": 23_900}], "threads": {"cores": 2}}
    assert describe_report(report) == said(half, "CPU, 2 cores · 23.3 GB")


def test_thousands_are_set_apart_where_qgis_does(half) -> None:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    QLocale.setDefault(locale)
    assert numbers.number(1_234_567) == f"1{locale.groupSeparator()}234{locale.groupSeparator()}567"
    assert numbers.read("1.250") == 1.25


@pytest.mark.parametrize(
    ("typed", "value"),
    [("0.5", 0.5), ("0,5", 0.5), (" 12 ", 12.0), ("-3.25", -3.25), ("1e3", 1000.0), ("1,250", 1.25)]
    + [(text, None) for text in ("", "half", "1.2.3", "nan", "inf", "0x10")],
)
def test_what_is_typed(half, typed, value) -> None:
    assert numbers.read(typed) == value


def test_a_box_takes_a_point_and_the_locale_s_own(half) -> None:
    for keys in ("0.5", half):
        box = NumberBox()
        box.setRange(0, 10)
        box.setSuffix(" m")
        box.setSpecialValueText("no. 1 of all")
        box.selectAll()
        QTest.keyClicks(box, keys)
        box.interpretText()
        assert box.value() == 0.5
        assert box.text() == f"{half}0 m"
        assert box.validate("x", 0)[0] == QValidator.State.Invalid


def test_no_box_of_the_plugin_takes_less() -> None:
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "rs_genedit_plugin").rglob("*.py")}
    assert [path.name for path, text in sources.items() if "QDoubleSpinBox" in text] == ["widgets.py"]


def test_the_raster_and_the_table_of_copies(half, world) -> None:
    draft, dock = world.draft, world.dock
    assert said(half, "200 × 200 · 3 bands") in describe(read_scene(world.layer)).replace("\u00a0", " ")
    dock.what.show_kind(COPY)
    draft.set_copied(Roi("object", square(20, 20), UTM))
    draft.places.add(Place(square(100, 100).centroid().asPoint(), UTM, scale=0.5))
    table = dock.what.copy.table
    texts = [table.item(0, column).text() for column in range(5)]
    assert half in texts
    assert [text[-3:] for text in texts[:2]] == [said(half, ".00")] * 2
    for typed in ("1.5", said(half, "1.5")):
        table.item(0, texts.index(half)).setText(typed)
        assert draft.places[0].scale == 1.5
        assert table.item(0, texts.index(half)).text() == said(half, "1.5")


def test_a_field_of_features(half) -> None:
    for text in ("0.5", "0,5"):
        assert by_field._settings({"strength": text}) == (("strength", 0.5),)


def test_a_job_s_line_and_a_layer_s_notes(half, world) -> None:
    request = protocol.EditRequest(
        source="a.tif",
        output="b.tif",
        task=protocol.CopyTask("0,0,1,1", ((512683.5, 7.25),)),
        roi=None,
        strength=0.5,
    )
    rows = dict(facts(request, None).rows)
    assert rows["Strength"] == half
    assert rows["Places"] == said(half, "512683.5 7.25")
    job = Job({}, "x", state="running", stage="", total=2000, done=1, fraction=0.25)
    assert "1 of 2000 done, 0 failed · 25%" in state_text(world.session.queue, job)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("strength must be above 0 and at most 1, not 1.5", "not 1.5."),
        ("the DEM has no data in 12.5 % of the ROI: nothing happens there", "in 12.5 % of"),
        (
            "the place 512683.5,5436790.25 lies outside the scene: give x,y in the scene's CRS",
            "512683.5; 5436790.25",
        ),
        ("the plan has more than 1,000,000 jobs: is a number too large?", "more than 1000000 "),
        ("rasterio 1.4.3 with GDAL 3.10 writes and reads a COG", "asterio 1.4.3 with GDAL 3.10 "),
    ],
)
def test_what_the_engine_says(half, sentence, wanted) -> None:
    expected = wanted if "GDAL" in wanted else re.sub(r"(?<=\d)[.](?=\d)", half[1], wanted)
    assert expected in in_their_language(sentence)


def test_nothing_else_formats_a_number_for_people() -> None:
    """A decimal in an f-string of the plugin is written with a point whatever the locale."""
    by_hand = []
    for path in sorted((ROOT / "rs_genedit_plugin").rglob("*.py")):
        if path.parent.name == "engine" or path.name == "diagnostics.py":  # for the terminal and for reports
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
                spec = "".join(part.value for part in node.format_spec.values if isinstance(part, ast.Constant))
                if re.search(r"[.,]|[fge%]$", spec):
                    by_hand.append(f"{path.name}:{node.lineno} {ast.unparse(node)}")
    assert by_hand == []
