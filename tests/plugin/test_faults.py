"""What goes wrong around a job, with the real worker; docs/notes/plugin-faults.md lists every fault."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from test_jobs import ended, session, sha, slow, square, under_way  # noqa: F401 - session is a fixture

from rs_genedit_plugin.model import jobs as states
from rs_genedit_plugin.model import settings
from rs_genedit_plugin.model.draft import REMOVE
from rs_genedit_plugin.session import Session

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_disk(tmp_path: Path):
    """A file system of 12 MB."""
    folder = tmp_path / "small disk é"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    try:
        ended_with = subprocess.run(mount, capture_output=True, check=False).returncode
    except OSError:
        ended_with = 1
    if ended_with:
        pytest.skip("a small file system needs root on Linux")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_the_source_is_deleted_during_a_job(session: Session, wait) -> None:  # noqa: F811
    slow(session)
    job = session.run()
    wait(lambda: under_way(session, job.id), 120)
    source = Path(job.request["source"])
    source.unlink()
    wait(lambda: ended(session, job.id), 300)
    assert job.state == states.FAILED
    assert source.name in job.message
    assert not Path(job.request["output"]).exists()
    assert session.client.state == "ready"  # and the worker lives


def test_a_disk_that_is_full_or_fills_up_during_a_job(session: Session, small_disk, wait) -> None:  # noqa: F811
    session.draft.set_options(replace(session.draft.options, folder=str(small_disk)))
    fill(small_disk, keep=100_000)
    refused = session.run()
    wait(lambda: ended(session, refused.id), 120)
    assert refused.state == states.FAILED
    assert "free" in refused.message
    assert [path.name for path in small_disk.iterdir() if path.is_file()] == ["filler"]
    (small_disk / "filler").unlink()
    slow(session)
    job = session.run()
    wait(lambda: under_way(session, job.id), 120)
    fill(small_disk, keep=0)
    wait(lambda: ended(session, job.id), 300)
    assert job.state == states.FAILED
    assert "disk" in job.message
    assert not Path(job.request["output"]).exists()
    (small_disk / "filler").unlink()
    session.queue.resume(job.id)
    wait(lambda: ended(session, job.id), 300)
    assert job.state == states.DONE, job.message


def test_two_windows_at_once(session: Session, engine_python, wait, tmp_path) -> None:  # noqa: F811
    """Another QGIS process with the same profile edits the same raster at the same time."""
    draft = session.draft
    script = """
import sys, time
from dataclasses import replace
from pathlib import Path
from qgis.core import QgsApplication, QgsGeometry, QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest
qgis = QgsApplication([], False)
qgis.initQgis()
from rs_genedit_plugin.model import jobstore, options, settings
for module in (settings, jobstore, options):
    module.profile_folder = lambda: Path(sys.argv[1])
from rs_genedit_plugin.model.engine import EXISTING, Choice
from rs_genedit_plugin.session import Session
made = Session()
made.engine.choose(Choice(EXISTING, made.engine.choice.folder, sys.argv[2]))
layer = QgsRasterLayer(sys.argv[3], "scene")
QgsProject.instance().addMapLayer(layer)
made.draft.set_layer(layer)
made.draft.set_kind("remove")
made.draft.set_options(replace(made.draft.options, quality="draft", seed=7, format="gtiff"))
made.draft.rois.add(QgsGeometry.fromWkt(sys.argv[4]), layer.crs())
job = made.run()
print(job.request["output"], flush=True)
while job.state in ("waiting", "running"):
    QTest.qWait(20)
print(job.state, job.message, flush=True)
made.close()
"""
    draft.set_kind(REMOVE)
    given = [
        str(settings.profile_folder()),
        str(engine_python),
        str(draft.scene.path),
        square(60, 60, 120).asWkt(),
    ]
    paths = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    environment = {**os.environ, "PYTHONPATH": paths, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *given]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as other:
        theirs = other.stdout.readline().strip()
        job = session.run()
        assert theirs
        assert job.request["output"] != theirs
        wait(lambda: ended(session, job.id), 120)
        told = other.stdout.read().strip()
    assert told == "done"
    assert job.state == states.DONE, job.message
    assert sha(theirs) == sha(job.outputs["output"][0])


def fill(disk: Path, keep: int) -> None:
    """Leave ``keep`` bytes on ``disk``."""
    with (disk / "filler").open("wb", buffering=0) as filler:
        if keep:
            filler.write(bytes(max(0, os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - keep)))
            return
        with contextlib.suppress(OSError):
            while True:
                filler.write(bytes(65_536))
