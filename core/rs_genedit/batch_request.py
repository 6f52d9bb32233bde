"""What a front end may ask of the job ``batch``: a plan of many edits and stories, as one frozen value.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

# The field types are evaluated at run time, by the Python 3.9 of QGIS on Windows too: no X | Y.
# ruff: noqa: UP045

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Optional

from rs_genedit.batch_files import RESULTS
from rs_genedit.errors import UsageError
from rs_genedit.protocol import decode, encode

Engine = Literal["serial", "processes", "dask", "slurm"]


@dataclass(frozen=True)
class BatchRequest:
    """One batch: every edit that ``plan`` stands for, made into the folder ``output``.

    ``plan`` is a YAML file, or a vector layer (``FILE#LAYER``) whose attributes say what each feature is to
    become; ``scenes`` are the rasters of such a layer where it does not name them itself. ``executor`` says
    who computes: this process; ``workers`` processes of this computer; a Dask cluster, by the address or file
    of its ``scheduler`` (``workers`` processes of this computer where none is given), with three files for
    TLS, and ``resources`` that an order takes, as ``GPU=1``; or a Dask cluster that ``workers`` SLURM jobs
    make, as the YAML file ``slurm`` says. ``shard`` is ``I/N``, the I-th (from 1) of N parts of the plan, or
    ``auto``, the part that a job array's variables say (``auto/N`` where they do not say how many).
    ``collect`` joins the results of all parts instead, and
    needs no plan. Machines are used by ``threads`` and ``max_memory`` (MB) a job; ``scratch`` is a folder on
    the worker's own disk, in which results are made before they are moved to ``output``; with ``gpus`` each
    local process gets one of so many GPUs. ``send`` is a folder of an object store (``s3://BUCKET/FOLDER``) to
    which each job's results are copied when they are whole.
    """

    plan: str
    output: str
    executor: Engine = "serial"
    workers: int = 1
    scenes: tuple[str, ...] = ()
    shard: Optional[str] = None
    collect: bool = False
    retry_failed: bool = False
    dry_run: bool = False
    threads: int = 1
    max_memory: int = 2048
    scratch: Optional[str] = None
    gpus: int = 0
    scheduler: Optional[str] = None
    tls_ca: Optional[str] = None
    tls_cert: Optional[str] = None
    tls_key: Optional[str] = None
    resources: tuple[str, ...] = ()
    slurm: Optional[str] = None
    send: Optional[str] = None

    def __post_init__(self) -> None:
        if not self.output:
            raise UsageError("a batch needs the folder that its results go to", hint="batch_output")
        if not self.plan and not self.collect:
            raise UsageError("a batch needs a plan: a YAML file, or a vector layer", hint="plan")
        if self.workers < 1:
            raise UsageError(f"there must be at least one worker, not {self.workers}")
        if self.executor == "serial" and self.workers != 1:
            raise UsageError("one process does the work here: choose local processes for several workers")
        self._check_cluster()
        if self.threads < 1:
            raise UsageError(f"threads must be at least 1, not {self.threads}")
        if self.max_memory < 256:
            raise UsageError(f"the memory limit must be at least 256 MB, not {self.max_memory}")

    def _check_cluster(self) -> None:
        on_dask = self.executor in ("dask", "slurm")
        for name in ("scheduler", "tls_ca", "tls_cert", "tls_key", "resources"):
            if getattr(self, name) and not on_dask:
                raise UsageError(f"{name.replace('_', ' ')} is a matter of Dask: choose that executor")
        if (self.executor == "slurm") != (self.slurm is not None):
            raise UsageError("SLURM jobs need a file with their settings, and it needs the executor slurm")
        if self.scheduler is not None and self.executor == "slurm":
            raise UsageError("SLURM jobs have a scheduler of their own: leave the scheduler out")
        for text in self.resources:
            name, _, amount = text.partition("=")
            if not name or not amount.replace(".", "", 1).isdigit() or float(amount) <= 0:
                raise UsageError(f"resources are written NAME=AMOUNT, as in GPU=1, not {text!r}")

    def to_json(self) -> dict[str, Any]:
        """Plain JSON data; :meth:`from_json` reads it back."""
        return encode(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> BatchRequest:
        """Build a request from parsed JSON.

        Raises
        ------
        ProtocolError
            It names the first wrong field.
        """
        return decode(cls, data)


@dataclass(frozen=True)
class Shard:
    """One of ``count`` parts of a plan; ``index`` counts from 0."""

    index: int = 0
    count: int = 1

    def has(self, number: int) -> bool:
        """Whether the job ``number`` (from 0) of a plan is this part's."""
        return number % self.count == self.index

    @property
    def results(self) -> str:
        """Name of the file that holds this part's results."""
        if self.count == 1:
            return RESULTS
        return f"results-{self.index + 1:05}-of-{self.count:05}.jsonl"


#: Variables by which job arrays say which part a task is: (what, index, first index, count).
_ARRAYS = (
    ("SLURM", "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_COUNT"),
    ("AWS Batch", "AWS_BATCH_JOB_ARRAY_INDEX", "", "AWS_BATCH_JOB_ARRAY_SIZE"),
    ("Coiled Batch", "COILED_BATCH_TASK_ID", "", "COILED_BATCH_TASK_COUNT"),
)


def read_shard(text: Optional[str], environment: Optional[Mapping[str, str]] = None) -> Shard:
    """The part of a plan that ``I/N`` or ``auto`` means.

    Raises
    ------
    UsageError
        It is neither, there is no such part, or the environment does not say which.
    """
    if text is None:
        return Shard()
    word, _, of = text.strip().partition("/")
    if word == "auto":
        return _of_array(os.environ if environment is None else environment, of)
    try:
        index, count = int(word), int(of)
    except ValueError:
        raise UsageError(f"a part of a plan is written I/N, as in 2/10, or auto, not {text!r}") from None
    if not 1 <= index <= count:
        raise UsageError(f"there is no part {index} of {count}: parts are counted from 1")
    return Shard(index - 1, count)


def _of_array(environment: Mapping[str, str], of: str) -> Shard:
    for name, index, first, size in _ARRAYS:
        if index not in environment:
            continue
        step = environment.get("SLURM_ARRAY_TASK_STEP", "1") if first else "1"
        count = of or environment.get(size, "")
        try:
            number = (int(environment[index]) - int(environment.get(first, "0") or 0)) // max(1, int(step or 1))
            total = int(count)
        except ValueError:
            raise UsageError(
                f"{name} does not say how many tasks the array has: write it behind, as in auto/10"
                if not count
                else f"{name}'s variables are no whole numbers: write the part as I/N, as in 2/10"
            ) from None
        if not 0 <= number < total:
            raise UsageError(
                f"{name} says task {number} of {total}, which does not exist: write the part as I/N"
            )
        return Shard(number, total)
    known = ", ".join(index for _, index, _, _ in _ARRAYS)
    raise UsageError(f"no job array says which part this is ({known}): write it as I/N, as in 2/10")
