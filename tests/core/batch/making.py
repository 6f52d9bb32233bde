"""What tests of batches share: small scenes, layers and plans, and a look at the manifests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from rs_genedit.batch_request import BatchRequest
from rs_genedit.jobs.batch.job import batch
from rs_genedit.protocol import Result
from rs_genedit.runtime.context import JobContext

from tests.core.doors import CRS, LEFT, TOP, roi, texture, write_raster

#: An exemplar on the bright half, and settings that make an edit of a few hundred pixels as quick as it can be.
EXEMPLAR = roi(110, 10, 150, 110)
QUICK = "settings: {quality: draft, format: patch, feather: 2}\n"
SIDE = 120


def scene(path: Path, seed: int = 0) -> Path:
    return write_raster(path, texture(SIDE, 160, seed=seed))


def square(left: float, top: float, side: float) -> shapely.Polygon:
    """A square in RD New by the pixel of its upper left corner."""
    return shapely.box(LEFT + left, TOP - top - side, LEFT + left + side, TOP - top)


def layer(path: Path, polygons: list[shapely.Polygon], **columns: list[Any]) -> Path:
    data = [
        np.array(values, dtype=object if isinstance(values[0], str) else None) for values in columns.values()
    ]
    pyogrio.raw.write(
        path,
        shapely.to_wkb(np.array(polygons)),
        field_data=data,
        fields=list(columns),
        crs=CRS,
        geometry_type="Polygon",
        layer=path.stem,
    )
    return path


def plan(folder: Path, text: str, scenes: int = 1) -> Path:
    """A plan file of ``text`` beside so many scenes, ``s0.tif`` and on."""
    for number in range(scenes):
        if not (folder / f"s{number}.tif").exists():
            scene(folder / f"s{number}.tif", number)
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def small_plan(folder: Path, scenes: int = 2, seeds: int = 2) -> Path:
    """``scenes`` x one ROI x one task x ``seeds``."""
    text = f'scenes: ["s*.tif"]\nrois: ["{roi(20, 20, 44, 44)}"]\ntasks: [{{exemplar: "{EXEMPLAR}"}}]\n'
    return plan(folder, f"{text}seeds: {seeds}\n{QUICK}", scenes)


def run(plan: Path, output: Path, context: JobContext | None = None, **options: Any) -> Result:
    return batch(BatchRequest(str(plan), str(output), **options), context or JobContext())


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def results(folder: Path) -> list[dict[str, Any]]:
    return lines(folder / "results.jsonl")


def require_true(folder: Path, name: str = "results.jsonl") -> None:
    """Every line of results is of a job of the manifest, none twice, and says of its files what they are."""
    from rs_genedit.jobs.batch.order import pixels_hash

    asked = [job["id"] for job in lines(folder / "requests.jsonl")]
    found = lines(folder / name)
    assert sorted(record["id"] for record in found) == sorted(set(asked)), "each job once"
    for record in found:
        if record["state"] == "done":
            made = {role: [folder / path for path in paths] for role, paths in record["outputs"].items()}
            assert all(path.is_file() for paths in made.values() for path in paths)
            assert pixels_hash(made) == record["pixels_sha256"]
        else:
            assert record["error"].strip()
    partial = [path for path in folder.rglob("*") if ".partial" in path.name or path.name == ".lock"]
    assert not partial, "nothing half-written is left"
