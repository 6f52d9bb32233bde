"""The Processing algorithms, run as QGIS runs them, with a real worker."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsLayerNotesUtils,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from rs_genedit_plugin.processing.base import INTERPRETER_VARIABLE
from rs_genedit_plugin.processing.provider import GenEditProvider

ROOT = Path(__file__).resolve().parents[2]

ROI = "POLYGON((500040 5499960, 500120 5499960, 500120 5499880, 500040 5499880, 500040 5499960))"
EXEMPLAR = "POLYGON((500180 5499940, 500280 5499940, 500280 5499800, 500180 5499800, 500180 5499940))"
FAST = {"QUALITY": "draft", "SEED": 4}
Algorithms = Callable[[str], QgsProcessingAlgorithm]


@pytest.fixture
def algorithms(profile, engine_python: Path, monkeypatch: pytest.MonkeyPatch):
    """Give an algorithm by name, from a registered provider, with an engine to run on."""
    monkeypatch.setenv(INTERPRETER_VARIABLE, str(engine_python))
    provider = GenEditProvider()
    registry = QgsApplication.processingRegistry()
    assert registry.addProvider(provider)
    yield lambda name: registry.createAlgorithmById(f"rsgenedit:{name}")
    registry.removeProvider(provider)


def polygons(*wkts: str, crs: str = "EPSG:32633", kind: str = "Polygon") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "shapes", "memory")
    for wkt in wkts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


class Heard(QgsProcessingFeedback):
    """Keeps what is told."""

    def __init__(self) -> None:
        super().__init__()
        self.shares: list[float] = []
        self.errors: list[str] = []
        self.progressChanged.connect(self.shares.append)

    def reportError(self, error: str, _fatal: bool = False) -> None:
        self.errors.append(error)


def execute(algorithm: QgsProcessingAlgorithm, parameters: dict, feedback=None) -> tuple[dict, bool]:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {
        name: value if not isinstance(value, Path) else str(value) for name, value in parameters.items()
    }
    ok, why = algorithm.checkParameterValues(parameters, context)
    assert ok, why
    return algorithm.run(parameters, context, feedback or Heard(), catchExceptions=False)


def bands(path: str | Path):
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()


def test_every_job_is_an_algorithm_with_stable_names(algorithms: Algorithms) -> None:
    options = ["QUALITY", "SEED", "STRENGTH", "FEATHER", "METHOD", "FORMAT", "OUTPUT", "MASK"]
    words = ["PARAPHRASES", "GUIDE", "STEERING", "GUIDANCE", "RULE", "BANDS", "FORCE"]
    roles = ["PRESET", "PROMPT", "MATERIAL", "REMOVE", "STRENGTH", "SEED", "FEATHER", "QUALITY", "METHOD"]
    fields = [f"{role}_FIELD" for role in roles]
    wanted = {
        "exemplar": ["INPUT", "ROI", "EXEMPLAR", "EXEMPLAR_SOURCE", "MATERIAL", *options],
        "copy": ["INPUT", "REGION", "TO", "ROTATE", "MIRROR", "SCALE", *options],
        "remove": ["INPUT", "ROI", *options],
        "each": ["INPUT", "FEATURES", *fields, "PRESET", "GUIDE", "BANDS", "FORCE", *options],
        "text": ["INPUT", "ROI", "PRESET", "PROMPT", "NEGATIVE", *words, *options],
    }
    for name, parameters in wanted.items():
        algorithm = algorithms(name)
        assert [p.name() for p in algorithm.parameterDefinitions()] == parameters
        assert [o.name() for o in algorithm.outputDefinitions()] == ["OUTPUT", "MASK", "MASK_POLYGONS", "ITEM"]
        assert algorithm.displayName()
        assert algorithm.shortHelpString()
        assert algorithm.canExecute() == (True, "")


def test_without_an_engine_it_says_so(algorithms, monkeypatch, tmp_path) -> None:
    from rs_genedit_plugin.model.engine import OWN, Choice, EngineModel
    from rs_genedit_plugin.model.settings import Settings

    monkeypatch.delenv(INTERPRETER_VARIABLE)
    EngineModel(Settings()).choose(Choice(OWN, str(tmp_path / "nothing"), ""))
    can, why = algorithms("remove").canExecute()
    assert not can
    assert "not installed" in why


def test_exemplar_changes_the_region_and_nothing_else(algorithms, make_raster, tmp_path) -> None:
    source, output = make_raster("scène é.tif"), tmp_path / "out put.tif"
    before = source.read_bytes()
    heard = Heard()
    results, ok = execute(
        algorithms("exemplar"),
        {
            "INPUT": source,
            "ROI": polygons(ROI),
            "EXEMPLAR": polygons(EXEMPLAR),
            "OUTPUT": output,
            "MASK": tmp_path / "mask.tif",
            **FAST,
        },
        heard,
    )
    assert ok
    assert results["OUTPUT"] == str(output)
    old, new, mask = bands(source), bands(output), bands(results["MASK"])
    assert (old[:, mask == 0] == new[:, mask == 0]).all()
    assert (old[:, 35:55, 35:55] != new[:, 35:55, 35:55]).mean() > 0.5
    request = json.loads(Path(results["ITEM"]).read_text())["properties"]["rsgenedit:request"]
    assert (request["seed"], request["quality"]) == (4, "draft")
    assert QgsVectorLayer(results["MASK_POLYGONS"]).featureCount() == 1
    assert source.read_bytes() == before
    assert heard.shares == sorted(heard.shares)
    assert heard.shares[-1] > 99


def test_regions_come_from_any_crs(algorithms, make_raster, tmp_path) -> None:
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    there = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:32633"), there, QgsProject.instance())
    moved = QgsGeometry.fromWkt(ROI)
    moved.transform(transform)
    source = make_raster()
    outputs = []
    for number, roi in enumerate((polygons(ROI), polygons(moved.asWkt(12), crs="EPSG:4326"))):
        outputs.append(tmp_path / f"out{number}.tif")
        execute(algorithms("remove"), {"INPUT": source, "ROI": roi, "OUTPUT": outputs[-1], **FAST})
    assert (bands(outputs[0]) == bands(outputs[1])).all()


def test_copy_takes_points_and_multipoints(algorithms, make_raster, tmp_path) -> None:
    source, output = make_raster(), tmp_path / "copied.tif"
    places = polygons("MULTIPOINT((500200 5499800), (500080 5499760))", kind="MultiPoint")
    results, _ok = execute(
        algorithms("copy"),
        {
            "INPUT": source,
            "REGION": polygons(
                "POLYGON((500040 5499960, 500080 5499960, 500080 5499920, 500040 5499920, 500040 5499960))"
            ),
            "TO": places,
            "OUTPUT": output,
            **FAST,
        },
    )
    changed = (bands(source) != bands(output)).any(axis=0)
    assert changed[100, 100]
    assert changed[120, 40]
    assert not changed[:60].any()
    assert QgsVectorLayer(results["MASK_POLYGONS"]).featureCount() == 2


def test_copies_are_turned_and_mirrored(algorithms, make_raster, tmp_path) -> None:
    """By a quarter and mirrored, the pixels of the outline stand there transposed."""
    source, output = make_raster(), tmp_path / "turned.tif"
    outline = "POLYGON((500040 5499960, 500080 5499960, 500080 5499920, 500040 5499920, 500040 5499960))"
    execute(
        algorithms("copy"),
        {
            "INPUT": source,
            "REGION": polygons(outline),
            "TO": polygons("MULTIPOINT((500200 5499800))", kind="MultiPoint"),
            "ROTATE": 90,
            "MIRROR": True,
            "OUTPUT": output,
            **FAST,
        },
    )
    before, after = bands(source), bands(output)
    inside = after[:, 93:107, 93:107]
    own = before[:, 23:37, 23:37]
    turned = own[:, :, ::-1]  # east for west
    turned = turned.transpose(0, 2, 1)[:, :, ::-1]  # a quarter clockwise
    assert (inside == turned).mean() > 0.9


def test_the_exemplar_may_lie_on_another_raster(algorithms, make_raster, tmp_path) -> None:
    source, other = make_raster(), make_raster("other.tif", transform=(700_000, 2, 0, 5_500_000, 0, -2))
    there = "POLYGON((700040 5499940, 700160 5499940, 700160 5499800, 700040 5499800, 700040 5499940))"
    results, ok = execute(
        algorithms("exemplar"),
        {
            "INPUT": source,
            "ROI": polygons(ROI),
            "EXEMPLAR": polygons(there),
            "EXEMPLAR_SOURCE": other,
            "OUTPUT": tmp_path / "o.tif",
            **FAST,
        },
    )
    assert ok
    task = json.loads(Path(results["ITEM"]).read_text())["properties"]["rsgenedit:request"]["task"]
    assert task["source"] == other.name  # the Item names no folder of this computer


def test_a_material_of_the_library_stands_for_the_exemplar(
    algorithms, make_raster, tmp_path, monkeypatch
) -> None:
    library, source = tmp_path / "library", make_raster()
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(library))
    add = [os.environ[INTERPRETER_VARIABLE], "-m", "rs_genedit", "materials", "add", "Gravel", str(source)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "core")}
    subprocess.run([*add, "--region", EXEMPLAR], check=True, env=environment, capture_output=True)
    asked = {"INPUT": source, "ROI": polygons(ROI), "OUTPUT": tmp_path / "o.tif", **FAST}
    results, ok = execute(algorithms("exemplar"), {**asked, "MATERIAL": "gravel"})
    assert ok
    task = json.loads(Path(results["ITEM"]).read_text())["properties"]["rsgenedit:request"]["task"]
    assert task["material"].startswith("gravel@")
    old, new = bands(source), bands(results["OUTPUT"])
    assert (old[:, 35:55, 35:55] != new[:, 35:55, 35:55]).mean() > 0.5
    for given, sentence in (
        ({}, "one of the two"),
        ({"MATERIAL": "gravel", "EXEMPLAR": polygons(EXEMPLAR)}, "one of the two"),
        ({"MATERIAL": "granite"}, "granite"),
    ):
        heard = Heard()
        _results, ok = execute(algorithms("exemplar"), {**asked, "OUTPUT": tmp_path / "n.tif", **given}, heard)
        assert not ok
        assert sentence in " ".join(heard.errors)
        assert not (tmp_path / "n.tif").exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ROI": "POLYGON((0 0, 1 0, 1 1, 0 1, 0 0))"}, "outside"),
        ({"ROI": None}, "holds no polygon"),
        ({"OUTPUT": "out.vrt"}, r"needs an output whose name ends in \.tif"),
        ({"OUTPUT": "scene.tif"}, "raster itself"),
    ],
)
def test_bad_input_is_one_sentence(algorithms, make_raster, tmp_path, changes, sentence) -> None:
    source = make_raster()
    before = source.read_bytes()
    wkt = changes.get("ROI", ROI)
    output = tmp_path / changes.get("OUTPUT", "out.tif")
    given = {"INPUT": source, "ROI": polygons(*([wkt] if wkt else [])), "OUTPUT": output, **FAST}
    with pytest.raises(QgsProcessingException, match=sentence) as caught:
        execute(algorithms("remove"), given)
    assert "\n" not in str(caught.value)
    assert source.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".xml") == ["scene.tif"]


def test_cancel_leaves_nothing(algorithms, make_raster, tmp_path) -> None:
    source = make_raster(size=600)
    heard = Heard()
    heard.progressChanged.connect(lambda share: heard.cancel() if share > 1 else None)
    given = {"INPUT": source, "ROI": polygons(ROI), "OUTPUT": tmp_path / "out.tif", "QUALITY": "high"}
    results, _ok = execute(algorithms("remove"), given, heard)
    assert heard.shares[-1] < 90  # it stopped where it was
    assert not results.get("OUTPUT")
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".xml") == ["scene.tif"]


def test_the_loaded_result_looks_like_its_source_and_says_what_it_is(algorithms, make_raster, tmp_path) -> None:
    layer = QgsRasterLayer(str(make_raster()), "scene")
    layer.renderer().setRedBand(3)
    project = QgsProject.instance()
    project.addMapLayer(layer)
    output = str(tmp_path / "out.tif")
    context = QgsProcessingContext()
    context.setProject(project)
    # What the toolbox does: it asks for the layer before, and hands it to the post-processor after.
    context.addLayerToLoadOnCompletion(output, QgsProcessingContext.LayerDetails("out", project, "OUTPUT"))
    given = {"INPUT": layer, "ROI": polygons(ROI), "OUTPUT": output, **FAST}
    feedback = Heard()
    assert algorithms("remove").run(given, context, feedback)[1]
    loaded = QgsRasterLayer(output, "out")
    details = context.layersToLoadOnCompletion()[output]
    details.postProcessor().postProcessLayer(loaded, context, feedback)
    assert loaded.renderer().redBand() == 3
    assert "Synthetic" in QgsLayerNotesUtils.layerNotes(loaded)
    assert "synthetic" in loaded.metadata().keywords()["RS GenEdit"]


def test_it_runs_in_a_model(algorithms, make_raster, tmp_path) -> None:
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterRasterLayer,
    )

    model = QgsProcessingModelAlgorithm("empty it", "tests")
    model.addModelParameter(QgsProcessingParameterRasterLayer("RASTER"), QgsProcessingModelParameter("RASTER"))
    model.addModelParameter(QgsProcessingParameterFeatureSource("PLACE"), QgsProcessingModelParameter("PLACE"))
    child = QgsProcessingModelChildAlgorithm("rsgenedit:remove")
    child.setChildId("remove")
    take = QgsProcessingModelChildParameterSource
    child.addParameterSources("INPUT", [take.fromModelParameter("RASTER")])
    child.addParameterSources("ROI", [take.fromModelParameter("PLACE")])
    child.addParameterSources("QUALITY", [take.fromStaticValue("draft")])
    child.addParameterSources("SEED", [take.fromExpression("2 + 2")])
    made = QgsProcessingModelOutput("result")
    made.setChildId("remove")
    made.setChildOutputName("OUTPUT")
    child.setModelOutputs({"result": made})
    model.addChildAlgorithm(child)
    source = make_raster()
    results, ok = execute(
        model, {"RASTER": source, "PLACE": polygons(ROI), "remove:result": tmp_path / "modelled.tif"}
    )
    assert ok
    execute(
        algorithms("remove"),
        {
            "INPUT": source,
            "ROI": polygons(ROI),
            "OUTPUT": tmp_path / "alone.tif",
            "QUALITY": "draft",
            "SEED": 4,
        },
    )
    assert (bands(results["remove:result"]) == bands(tmp_path / "alone.tif")).all()
