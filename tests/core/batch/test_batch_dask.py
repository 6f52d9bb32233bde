"""A Dask cluster under TLS: the same results, killed workers and schedulers, GPUs one each, SLURM jobs."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
import yaml
from rs_genedit.batch_request import BatchRequest
from rs_genedit.errors import UsageError
from rs_genedit.runtime.context import JobContext

from tests.core.batch.making import require_true, results, run, small_plan
from tests.core.doors import child_environment

pytest.importorskip("distributed", reason="the extra cluster is not installed")
from rs_genedit.cluster.clusters import cluster, slurm_cluster, slurm_settings
from rs_genedit.cluster.dask import Address, ClusterError, Dask

from tests.core.batch import dask_work
from tests.core.batch.silent_proxy import SilentProxy

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A certificate that is its own authority, as ``openssl`` makes it."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    words = [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=batch"]
    subprocess.run([*words, "-keyout", str(key), "-out", str(cert)], check=True, capture_output=True)
    return {"tls_ca": str(cert), "tls_cert": str(cert), "tls_key": str(key)}


class Cluster:
    """A scheduler and workers as processes, on the loopback interface or at ``host``."""

    def __init__(self, tls: dict[str, str], host: str = "127.0.0.1", **settings: str) -> None:
        with socket.socket() as free:
            free.bind((host, 0))
            self.port = free.getsockname()[1]
        self.host, self.settings = host, settings
        self.address = f"tls://{host}:{self.port}"
        given = zip(("--tls-ca-file", "--tls-cert", "--tls-key"), tls.values(), strict=True)
        self._tls = [word for pair in given for word in pair]
        self.processes: list[subprocess.Popen[bytes]] = []
        self.scheduler()

    def scheduler(self) -> subprocess.Popen[bytes]:
        where = ["--host", self.host, "--port", str(self.port), "--protocol", "tls"]
        made = self._start((), "distributed.cli.dask_scheduler", *where, "--no-dashboard", "--no-show")
        while made.poll() is None:  # until it listens: what connects before may give up
            try:
                socket.create_connection((self.host, self.port)).close()
                break
            except OSError:
                time.sleep(0.05)
        return made

    def worker(
        self, *words: str, host: str = "", before: tuple[str, ...] = (), scheduler: str = ""
    ) -> subprocess.Popen[bytes]:
        """``before`` stands before the worker's own command, as ``ip netns exec NAME``."""
        plain = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--death-timeout", "60"]
        where = ["--host", host or self.host]
        at = scheduler or self.address
        return self._start(before, "distributed.cli.dask_worker", at, *where, *plain, *words)

    def _start(self, before: tuple[str, ...], *words: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join((child_environment()["PYTHONPATH"], str(ROOT)))
        process = subprocess.Popen(
            [*before, sys.executable, "-m", *words, *self._tls],
            env=child_environment(PYTHONPATH=path, **self.settings),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.processes.append(process)
        return process

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def started(certificates: dict[str, str]) -> Iterator[Cluster]:
    made = Cluster(certificates)
    yield made
    made.end()


def waiting(folder: Path, count: int) -> Iterator[dict[str, Any]]:
    for number in range(count):
        yield {"id": f"{number:032x}", "op": "edit", "log": str(folder / "log"), "until": str(folder / "gate")}


def begun(folder: Path) -> list[list[str]]:
    log = folder / "log"
    return [line.split() for line in log.read_text().splitlines()] if log.exists() else []


def beside(act: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=act, daemon=True)
    thread.start()
    return thread


def test_a_batch_under_tls_survives_its_workers_and_makes_the_same(
    tmp_path: Path, started: Cluster, certificates: dict[str, str]
):
    """All workers are killed under load and others started; results are those of one process."""
    asked = small_plan(tmp_path, scenes=2, seeds=1)
    first = started.worker()

    def kill() -> None:
        while not list((tmp_path / "many").glob("jobs/*/*/.edit.tif.staging")):
            time.sleep(0.01)
        first.kill()
        started.worker()

    killer = beside(kill)
    made = run(asked, tmp_path / "many", executor="dask", scheduler=started.address, **certificates)
    killer.join()
    assert made.report["done"] == 2, results(tmp_path / "many")
    assert not made.warnings
    require_true(tmp_path / "many")
    run(asked, tmp_path / "one")
    one, many = ({r["id"]: r["pixels_sha256"] for r in results(tmp_path / name)} for name in ("one", "many"))
    assert one == many


def test_a_scheduler_that_restarts_and_a_worker_that_dies_cost_nothing_that_is_done(
    tmp_path: Path, started: Cluster, certificates: dict[str, str]
):
    one, two = started.worker("--resources", "GPU=1"), started.worker("--resources", "GPU=1")
    address = Address(started.address, *certificates.values(), resources={"GPU": 1})
    told: list[str] = []

    def disturb() -> None:
        while len(begun(tmp_path)) < 2:
            time.sleep(0.02)
        started.processes[0].kill()  # the scheduler; its workers end, or come back to the next
        started.processes[0].wait()
        one.kill()
        started.scheduler()
        started.worker("--resources", "GPU=1")
        (tmp_path / "gate").touch()

    disturber = beside(disturb)
    executor = Dask(nullcontext(address), dask_work.wait)
    found = list(executor.run(waiting(tmp_path, 6), JobContext(), lambda order: told.append(order["id"])))
    disturber.join()
    assert sorted(record["id"] for record in found) == [f"{number:032x}" for number in range(6)], "each once"
    assert all(record["state"] == "done" for record in found)
    first = begun(tmp_path)[:2]
    assert {pid for _, pid in first} == {str(one.pid), str(two.pid)}, "one order a GPU"


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """A network namespace that is joined to this one by a link, as a host of its own; the namespace's name."""
    program = shutil.which("ip")
    if program is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("network namespaces need root and the program ip")
    name = f"genedit{os.getpid()}"

    def ip(*words: str) -> int:
        return subprocess.run([program, *words], capture_output=True, check=False).returncode

    if ip("netns", "add", name) or ip(
        "link", "add", "gen-a", "type", "veth", "peer", "name", "gen-b", "netns", name
    ):
        ip("netns", "del", name)
        pytest.skip("this system allows no network namespaces")
    for words in (
        ("addr", "add", "10.203.71.1/30", "dev", "gen-a"),
        ("link", "set", "gen-a", "up"),
        ("-n", name, "addr", "add", "10.203.71.2/30", "dev", "gen-b"),
        ("-n", name, "link", "set", "gen-b", "up"),
        ("-n", name, "link", "set", "lo", "up"),
    ):
        assert ip(*words) == 0
    yield name
    ip("link", "del", "gen-a")
    ip("netns", "del", name)


#: About the least that Dask takes: seconds of a silent connection, and of a worker without a heartbeat.
QUICK = {"DASK_DISTRIBUTED__COMM__TIMEOUTS__TCP": "12s", "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "3s"}


def require_each_once(found: list[dict[str, Any]], count: int) -> None:
    assert sorted(record["id"] for record in found) == [f"{number:032x}" for number in range(count)]
    assert all(record["state"] == "done" for record in found)


def test_a_network_that_is_cut_between_hosts_costs_nothing(
    tmp_path: Path, elsewhere: str, certificates: dict[str, str]
):
    """A worker on another host is cut off as it works: it goes on, unseen, and its job is given out anew."""
    started = Cluster(certificates, "10.203.71.1", **QUICK)
    try:
        program = str(shutil.which("ip"))
        far = started.worker(host="10.203.71.2", before=(program, "netns", "exec", elsewhere))
        started.worker()

        def cut() -> None:
            while len({pid for _, pid in begun(tmp_path)}) < 2:
                time.sleep(0.02)
            subprocess.run([program, "-n", elsewhere, "link", "set", "gen-b", "down"], check=True)
            (tmp_path / "gate").touch()

        cutter = beside(cut)
        executor = Dask(nullcontext(Address(started.address, *certificates.values())), dask_work.wait)
        found = list(executor.run(waiting(tmp_path, 6), JobContext(), lambda order: None))
        cutter.join()
        assert far.poll() is None, "nobody ended it"
        require_each_once(found, 6)
    finally:
        started.end()


@pytest.mark.parametrize(
    ("who", "seconds"), [("worker", 0.0), ("driver", 0.0), ("driver", 1.0), ("driver", 6.0)]
)
def test_a_connection_that_falls_silent_is_noticed(
    who: str, seconds: float, tmp_path: Path, certificates: dict[str, str]
):
    """As a cut network, on this host: no side is told that the other is gone; the driver's comes back."""
    started = Cluster(certificates, **QUICK)
    proxy = SilentProxy(started.port)
    try:
        through = f"tls://127.0.0.1:{proxy.port}"
        started.worker()
        cut_off = started.worker(scheduler=through if who == "worker" else "")
        address = Address(through if who == "driver" else started.address, *certificates.values())

        def cut() -> None:
            while len({pid for _, pid in begun(tmp_path)}) < 2:
                time.sleep(0.02)
            proxy.cut()
            if who == "driver":
                time.sleep(seconds)
                proxy.mend()
            (tmp_path / "gate").touch()

        cutter = beside(cut)
        executor = Dask(nullcontext(address), dask_work.wait, silence=3.0)
        found = list(executor.run(waiting(tmp_path, 6), JobContext(), lambda order: None))
        cutter.join()
        assert proxy.forwarded, "it went through the proxy"
        assert cut_off.poll() is None, "nobody ended it"
        require_each_once(found, 6)
    finally:
        started.end()
        proxy.close()


def test_a_dry_run_says_whether_the_cluster_answers(
    tmp_path: Path, certificates: dict[str, str], started: Cluster, monkeypatch: pytest.MonkeyPatch
):
    from rs_genedit.cluster import look

    def forecast(**changed: Any) -> dict[str, Any]:
        asked = {"executor": "dask", "scheduler": started.address, **certificates, **changed}
        report = run(small_plan(tmp_path), tmp_path / "out", dry_run=True, **asked).report
        return {**report["cluster"], "counted": report["workers"]}

    none = forecast()
    assert (none["workers"], none["counted"]) == (0, 1)
    assert none["problem"] == "the scheduler has no worker yet: start some"
    for _ in range(2):
        started.worker()
    until = time.monotonic() + 60
    while forecast()["workers"] < 2 and time.monotonic() < until:
        time.sleep(0.2)
    assert forecast() == {"workers": 2, "counted": 2, "problem": ""}
    monkeypatch.setattr(look, "SECONDS", 0.5)
    gone = forecast(scheduler="tls://127.0.0.1:9")
    assert gone["workers"] == 0
    assert gone["problem"].startswith("no scheduler answers at tls://127.0.0.1:9: start it")
    assert "does not exist" in forecast(tls_ca=str(tmp_path / "gone.pem"))["problem"]
    assert not (tmp_path / "out").exists()


def test_a_cluster_that_is_not_there_is_said(tmp_path: Path, certificates: dict[str, str]):
    gone = Dask(nullcontext(Address("tls://127.0.0.1:9", *certificates.values())), dask_work.wait, patience=0.2)
    with pytest.raises(ClusterError, match=r"no scheduler answers at tls://127\.0\.0\.1:9"):
        list(gone.run(waiting(tmp_path, 1), JobContext(), lambda order: None))
    gone = Dask(nullcontext(Address(str(tmp_path / "scheduler.json"))), dask_work.wait, patience=0.2)
    with pytest.raises(ClusterError, match="there is no scheduler file"):
        list(gone.run(waiting(tmp_path, 1), JobContext(), lambda order: None))


def test_what_is_wrong_with_a_cluster_is_said_before_it_is_asked(tmp_path: Path):
    for options, said in (
        ({"executor": "serial", "scheduler": "tcp://a:1"}, "scheduler is a matter of Dask"),
        ({"executor": "slurm"}, "SLURM jobs need a file"),
        ({"executor": "dask", "resources": ("GPU",)}, "NAME=AMOUNT"),
        ({"executor": "dask", "resources": ("GPU=0",)}, "NAME=AMOUNT"),
    ):
        with pytest.raises(UsageError, match=said):
            BatchRequest("p.yaml", "o", **options)
    with pytest.raises(UsageError, match="TLS takes three files"):
        cluster(BatchRequest("p.yaml", "o", "dask", scheduler="tls://a:1", tls_ca="ca.pem"))
    assert Address("tcp://10.0.0.7:8786").is_open
    assert not Address("tcp://127.0.0.1:8786").is_open


def test_the_page_s_slurm_settings_make_the_job_that_the_page_says(tmp_path: Path):
    pytest.importorskip("dask_jobqueue", reason="dask-jobqueue is not installed")
    settings = slurm_settings(str(ROOT / "docs" / "cluster" / "slurm.yaml"))
    with slurm_cluster(
        {**settings, "scheduler_options": {"host": "127.0.0.1", "dashboard_address": None}},
        Address("", resources={"GPU": 1}),
    ) as made:
        script = made.job_script()
    for words in (
        "#SBATCH --cpus-per-task=1",
        "#SBATCH --mem=3G",
        "#SBATCH -t 04:00:00",
        "--nthreads 1",
        "GPU=1",
    ):
        assert words in script
    (tmp_path / "bad.yaml").write_text("cores: [")
    with pytest.raises(UsageError, match="is not YAML"):
        slurm_settings(str(tmp_path / "bad.yaml"))


def test_the_page_s_kubernetes_manifest_is_a_cluster_of_single_threaded_workers():
    documents = list(yaml.safe_load_all((ROOT / "docs" / "cluster" / "kubernetes.yaml").read_text()))
    assert [one["kind"] for one in documents] == ["DaskCluster"]
    spec = documents[0]["spec"]
    (worker,) = spec["worker"]["spec"]["containers"]
    assert worker["args"][:2] == ["dask", "worker"]
    assert worker["args"][worker["args"].index("--nthreads") + 1] == "1"
    (scheduler,) = spec["scheduler"]["spec"]["containers"]
    assert scheduler["image"] == worker["image"], "one version of the engine on every side"
    ports = {port["name"] for port in spec["scheduler"]["service"]["ports"]}
    assert {port["name"] for port in scheduler["ports"]} == ports == {"tcp-comm", "http-dashboard"}


def test_a_cluster_of_this_computer_makes_the_same_and_keeps_its_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Its workers have no setting by which glibc hands back every page that a job frees."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((child_environment()["PYTHONPATH"], str(ROOT))))
    with cluster(BatchRequest("p.yaml", "o", "dask")) as address:
        executor = Dask(nullcontext(address), dask_work.settings)
        (found,) = executor.run(iter([{"id": "0" * 32}]), JobContext(), lambda order: None)
    assert found["malloc"] == []
    asked = small_plan(tmp_path, scenes=1, seeds=2)
    made = run(asked, tmp_path / "dask", executor="dask")
    assert made.report["done"] == 2
    require_true(tmp_path / "dask")
    run(asked, tmp_path / "one")
    one, other = ({r["id"]: r["pixels_sha256"] for r in results(tmp_path / name)} for name in ("one", "dask"))
    assert one == other
