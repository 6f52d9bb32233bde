"""A large scene costs no more than a sample of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rasterio
import rasterio.shutil
from rs_genedit.raster.scene import open_scene

from tests.rasters import texture

_COST = """
import json, sys, time
from pathlib import Path
from rs_genedit.raster.scene import open_scene

def peak():  # megabytes of this program; ru_maxrss would begin with that of the test runner
    line = next(x for x in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in x)
    return int(line.split()[1]) / 1024

base, begun = peak(), time.process_time()
with open_scene(sys.argv[1]) as scene:
    scene.radiometry
print(json.dumps([time.process_time() - begun, peak() - base]))
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
@pytest.mark.parametrize("layout", ["tiled", "striped"])
def test_a_large_scene_costs_no_more_than_a_sample(tmp_path, layout):
    path = tmp_path / f"{layout}.tif"
    options = {"tiled": True, "blockxsize": 512, "blockysize": 512} if layout == "tiled" else {"tiled": False}
    block = texture(3, height=512, width=512)
    profile = {"driver": "GTiff", "count": 3, "height": 20_000, "width": 20_000, "dtype": "uint8"}
    with rasterio.open(
        path, "w", **profile, compress="DEFLATE", zlevel=1, sparse_ok=True, **options
    ) as dataset:
        for at in range(0, 19_000, 1024):  # data on a diagonal, nothing elsewhere: sparse, quickly made
            dataset.write(block, window=rasterio.windows.Window(at, at, 512, 512))
    done = subprocess.run(
        [sys.executable, "-c", _COST, str(path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    seconds, megabytes = json.loads(done.stdout)
    assert seconds < 4  # processor time, on whatever this runs on; an idle core takes well under a second
    assert megabytes < 200


def test_radiometry_time_does_not_grow_with_the_scene(tmp_path):
    spent = []
    for size in (4096, 16384):
        path = tmp_path / f"{size}.tif"
        profile = {"driver": "GTiff", "count": 1, "height": size, "width": size, "dtype": "uint8"}
        layout = {"tiled": True, "blockxsize": 256, "blockysize": 256, "sparse_ok": True, "bigtiff": "yes"}
        with rasterio.open(path, "w", **profile, **layout):
            pass
        with open_scene(path) as scene:
            begun = time.process_time()
            assert scene.radiometry.bands == 1
            spent.append(time.process_time() - begun)
    assert spent[1] < 3 * spent[0] + 0.5
