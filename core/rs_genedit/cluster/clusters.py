"""Dask clusters that a batch can use: one that runs, one of local processes, one of SLURM jobs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from rs_genedit.batch_request import BatchRequest
from rs_genedit.cluster.dask import Address, ClusterError
from rs_genedit.errors import UsageError
from rs_genedit.runtime.faults import one_line


def cluster(request: BatchRequest) -> AbstractContextManager[Address]:
    """The cluster that a request names; one that is made for it ends with the block.

    Raises
    ------
    UsageError
        A file that it names is not there, or says nothing that Dask takes.
    """
    resources = {name: float(amount) for name, _, amount in (text.partition("=") for text in request.resources)}
    address = Address(request.scheduler or "", request.tls_ca, request.tls_cert, request.tls_key, resources)
    if request.executor == "slurm":
        return _slurm(slurm_settings(str(request.slurm)), request.workers, address)
    return nullcontext(address) if request.scheduler else _local(request.workers, address)


#: Environment of workers. Dask's own also has glibc hand every freed page back at once, and a job, which takes
#: and frees large arrays all the time, then takes a third more CPU time.
_SPAWNED = {"OMP_NUM_THREADS": 1, "MKL_NUM_THREADS": 1, "OPENBLAS_NUM_THREADS": 1}


@contextmanager
def _local(workers: int, address: Address) -> Iterator[Address]:
    """Processes of this computer, of one thread each; they listen on the loopback interface alone."""
    try:
        import dask
        from distributed import LocalCluster
    except ImportError:
        raise ClusterError("Dask is not installed here: install the engine's extra cluster") from None
    with dask.config.set({"distributed.nanny.pre-spawn-environ": _SPAWNED}):
        made = LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address=None,
            worker_dashboard_address=None,
            resources=dict(address.resources),
            security=address.security(),
            protocol="tls://" if address.tls_ca else "tcp://",
            memory_limit=0,  # a job keeps to its own limit
        )
    with made:
        yield replace(address, scheduler=made.scheduler_address)


@contextmanager
def _slurm(settings: dict[str, Any], jobs: int, address: Address) -> Iterator[Address]:
    """Workers that are SLURM jobs, as dask-jobqueue submits them."""
    with slurm_cluster(settings, address) as made:
        made.scale(jobs=jobs)
        yield replace(address, scheduler=made.scheduler_address)


def slurm_cluster(settings: dict[str, Any], address: Address) -> Any:
    """dask-jobqueue's cluster with these settings: one core and one process a job unless they say otherwise."""
    try:
        from dask_jobqueue import SLURMCluster
    except ImportError:
        raise ClusterError("dask-jobqueue is not installed here: install the engine's extra cluster") from None
    usual: dict[str, Any] = {"cores": 1, "processes": 1, "memory": "3GB"}
    if address.resources:
        said = " ".join(f"{name}={amount:g}" for name, amount in address.resources.items())
        usual["worker_extra_args"] = ["--resources", f"'{said}'"]
    if address.tls_ca:
        usual |= {
            "protocol": "tls://",
            "security": address.security(),
            "shared_temp_directory": str(Path.cwd()),
        }
    try:
        return SLURMCluster(**{**usual, **settings})
    except (TypeError, ValueError) as error:
        said = one_line(str(error))[:200]
        raise UsageError(f"these settings make no SLURM cluster: {said}") from None


def slurm_settings(file: str) -> dict[str, Any]:
    """The settings in a YAML file: names as ``SLURMCluster`` of dask-jobqueue takes them."""
    path = Path(file)
    try:
        said = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"the settings {file} cannot be read: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError):
        raise UsageError(f"{file} is not YAML: write names of SLURMCluster and their values") from None
    if not isinstance(said, dict):
        raise UsageError(f"{file} must hold names of SLURMCluster and their values")
    return said
