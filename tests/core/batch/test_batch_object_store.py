"""Scenes fetched from, and results sent to, servers of this computer: a web server, and S3 as moto plays it."""

from __future__ import annotations

import functools
import http.server
import json
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from rs_genedit.errors import OutputError, SceneError, UsageError
from rs_genedit.jobs.batch.plan import PlanError
from rs_genedit.raster import object_store

from tests.core.batch.making import QUICK, layer, lines, plan, require_true, results, run, scene, square
from tests.core.doors import child_environment, roi

SECRET = "a-secret-that-is-written-nowhere"


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    """A web server of a folder that holds s0.tif; the address of the folder."""
    folder = tmp_path / "web"
    folder.mkdir()
    scene(folder / "s0.tif")

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def moto() -> Iterator[int]:
    """The port of an S3 server in a process of its own."""
    pytest.importorskip("moto", reason="moto is not installed: make loaders")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while True:
        assert process.poll() is None, "the server ends as it starts"
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.05)
    yield port
    process.kill()
    process.wait()


@pytest.fixture
def bucket(moto: int, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """A bucket of its own, which GDAL finds by the environment."""
    for name, value in {
        "AWS_S3_ENDPOINT": f"127.0.0.1:{moto}",
        "AWS_HTTPS": "NO",
        "AWS_VIRTUAL_HOSTING": "FALSE",
        "AWS_ACCESS_KEY_ID": "somebody",
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PYTHONPATH", child_environment()["PYTHONPATH"])
    name = f"b{abs(hash(request.node.name)) % 10**9}"
    asked = urllib.request.Request(f"http://127.0.0.1:{moto}/{name}", method="PUT")
    urllib.request.urlopen(asked).close()
    return name


def remote_plan(folder: Path, name: str) -> Path:
    text = f'scenes: ["{name}"]\nrois: ["{roi(20, 20, 40, 40)}"]\ntasks: [remove]\nseeds: 2\n{QUICK}'
    return plan(folder, text, scenes=0)


def hashes(folder: Path) -> list[str]:
    return sorted(record["pixels_sha256"] for record in results(folder))


def local_hashes(folder: Path) -> list[str]:
    """What the same plan makes of the same scene beside it."""
    (folder / "local").mkdir()
    scene(folder / "local" / "s0.tif")
    run(remote_plan(folder / "local", "s0.tif"), folder / "local" / "out")
    return hashes(folder / "local" / "out")


@pytest.mark.parametrize("form", ["{0}/s0.tif", "/vsicurl/{0}/s0.tif"])
def test_a_scene_of_a_web_server_is_edited_as_a_local_one(form: str, tmp_path: Path, web: str):
    asked = remote_plan(tmp_path, form.format(web))
    assert run(asked, tmp_path / "out", dry_run=True).report["jobs"] == 2
    assert not (tmp_path / "out").exists()
    assert run(asked, tmp_path / "out").report["done"] == 2
    require_true(tmp_path / "out")
    assert hashes(tmp_path / "out") == local_hashes(tmp_path)
    for item in (tmp_path / "out").glob("jobs/*/*/edit.json"):
        assert str(tmp_path) not in item.read_text(), "nothing of this computer goes into an Item"


def test_a_server_that_does_not_have_the_scene_costs_its_jobs(tmp_path: Path, web: str):
    asked = remote_plan(tmp_path, f"{web}/none.tif")
    assert run(asked, tmp_path / "out").report["failed"] == 2
    assert all(record["code"] == "SceneError" for record in results(tmp_path / "out"))
    assert not [
        path for path in (tmp_path / "out" / "inputs").rglob("*") if path.is_file() and ".lock" not in path.name
    ]


def test_a_bucket_is_read_from_and_sent_to(tmp_path: Path, bucket: str):
    """Two processes fetch one scene; all results are in the bucket, and the secret in no file."""
    scene(tmp_path / "first.tif")
    object_store.send(tmp_path / "first.tif", f"s3://{bucket}/in/s0.tif")
    asked = remote_plan(tmp_path, f"s3://{bucket}/in/s0.tif")
    made = run(asked, tmp_path / "out", executor="processes", workers=2, send=f"/vsis3/{bucket}/results")
    assert made.report["done"] == 2
    require_true(tmp_path / "out")
    assert hashes(tmp_path / "out") == local_hashes(tmp_path)
    for record in results(tmp_path / "out"):
        for name in [one for names in record["outputs"].values() for one in names]:
            back = object_store.fetched(f"s3://{bucket}/results/{name}", tmp_path / "back")
            assert back.read_bytes() == (tmp_path / "out" / name).read_bytes()
    kept = object_store.fetched(f"s3://{bucket}/results/results.jsonl", tmp_path / "back")
    assert lines(kept) == results(tmp_path / "out")
    for path in (tmp_path / "out").rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()


def test_results_that_could_not_be_sent_are_sent_by_the_same_command_and_not_made_again(
    tmp_path: Path, bucket: str
):
    scene(tmp_path / "s0.tif")
    asked = remote_plan(tmp_path, "s0.tif")
    with pytest.raises(OutputError, match=r"requests\.jsonl cannot be sent to s3://no-such-bucket"):
        run(asked, tmp_path / "out", send="s3://no-such-bucket/a")
    assert all("cannot be sent" in record["error"] for record in results(tmp_path / "out"))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("jobs/*/*/edit.tif")}
    assert len(before) == 2
    assert run(asked, tmp_path / "out", retry_failed=True, send=f"s3://{bucket}/a").report["done"] == 2
    assert all(path.stat().st_mtime_ns == at for path, at in before.items())


def test_what_holds_a_secret_is_refused_before_any_work(tmp_path: Path):
    for name in (
        "https://me:pass@example.org/a.tif",
        "https://example.org/a.tif?X-Amz-Signature=abc",
        "/vsicurl/https://me:pass@example.org/a.tif",
        "/vsis3/bucket/a.tif?token=abc",
    ):
        with pytest.raises(PlanError, match="holds a user or a signature") as refused:
            run(remote_plan(tmp_path, name), tmp_path / "out")
        assert not any(secret in str(refused.value) for secret in ("pass", "abc"))
    scene(tmp_path / "s0.tif")
    asked = remote_plan(tmp_path, "s0.tif")
    with pytest.raises(UsageError, match="s3://BUCKET/FOLDER"):
        run(asked, tmp_path / "out", send="/tmp/somewhere")
    with pytest.raises(UsageError, match="holds a user"):
        run(asked, tmp_path / "out", send="https://me:pass@example.org/a")
    assert not (tmp_path / "out").exists()


def test_the_attributes_of_a_layer_fetch_nothing(tmp_path: Path, web: str):
    layer(tmp_path / "edits.gpkg", [square(20, 20, 20)], preset=["flood"], scene=[f"{web}/s0.tif"])
    with pytest.raises(PlanError, match="named in the plan"):
        run(tmp_path / "edits.gpkg", tmp_path / "out")


def test_nobody_else_reaches_a_server_by_a_name(tmp_path: Path, web: str):
    """What is fetched is one file; rasters themselves are opened on this computer alone."""
    from rs_genedit.raster.scene import open_scene

    with pytest.raises(SceneError):
        open_scene(f"/vsicurl/{web}/s0.tif")
    object_store.fetched(f"{web}/s0.tif", tmp_path / "inputs")
    with pytest.raises(SceneError):
        open_scene(f"/vsicurl/{web}/s0.tif")


def test_the_names_of_virtual_file_systems():
    assert object_store.virtual_name("s3://b/a.tif") == "/vsis3/b/a.tif"
    assert object_store.virtual_name("gs://b/a.tif") == "/vsigs/b/a.tif"
    for local in ("a.tif", "/data/a.tif", "C:/a.tif", "/vsizip/a.zip/a.tif", "file:///a.tif"):
        assert not object_store.is_remote(local)
    with pytest.raises(OutputError):
        object_store.send(Path("/no/such/file"), "s3://b/a.tif")
    assert json.dumps(object_store.virtual_name("https://x.org/ä.tif"))
