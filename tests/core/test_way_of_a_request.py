"""How far a request travels: the modules it is handed to between the front end and the finished file.

A reader follows a request from module to module. Each module more, and each return to one that was left, is a
place where he must remember where he came from; both have a bound here (docs/architecture.md, "The way of a
request").
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import rasterio

from tests import rasters

MODULES, RETURNS = 12, 10
_FOLLOW = """
import json, sys, threading
from rs_genedit.protocol import EditRequest

way, known = [], set()

def follow(frame, event, _):
    code = frame.f_code
    if event != "call" or frame in known or "rs_genedit" not in code.co_filename:
        return
    if code.co_flags & 0x20:  # a generator is entered once, however often it goes on
        known.add(frame)
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    if any(isinstance(frame.f_locals.get(name), EditRequest) for name in names):
        way.append(code.co_filename.replace("\\\\", "/").rpartition("rs_genedit/")[2])

threading.setprofile(follow)
from rs_genedit.app.cli import main
sys.setprofile(follow)
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert not end.code, end.code
finally:
    sys.setprofile(None)
print("WAY", json.dumps(way))
"""


def _extent(dataset: rasterio.DatasetReader, cols: tuple[int, int]) -> str:
    """Rows 20 to 60 of some columns, as xmin,ymin,xmax,ymax."""
    (left, top), (right, bottom) = (
        dataset.xy(row - 0.5, col - 0.5) for row, col in zip((20, 60), cols, strict=True)
    )
    return f"{left},{bottom},{right},{top}"


def test_a_request_enters_few_modules_and_seldom_comes_back(tmp_path: Path) -> None:
    source = rasters.write(tmp_path / "s.tif", rasters.texture(3, height=200, width=200))
    with rasterio.open(source) as dataset:
        roi, exemplar = (_extent(dataset, cols) for cols in ((20, 60), (120, 180)))
    arguments = ["edit", str(source), str(tmp_path / "o.tif"), "--roi", roi, "--exemplar", exemplar]
    done = subprocess.run(
        [sys.executable, "-c", _FOLLOW, *arguments, "--quality", "draft"],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    way = json.loads(done.stdout.rpartition("WAY ")[2])
    stays = [module for module, before in zip(way, [None, *way], strict=False) if module != before]
    returns = len(stays) - len(set(stays))
    assert {"jobs/edit.py", "tasks/exemplar.py", "raster/finish.py"} <= set(stays)
    assert len(set(stays)) <= MODULES, stays
    assert returns <= RETURNS, stays
