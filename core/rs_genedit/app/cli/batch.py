"""``rs-genedit batch``: carry out a plan of many edits and stories, here or on a cluster."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from rs_genedit import protocol
from rs_genedit.app.cli.options import option
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.progress import Mode
from rs_genedit.app.tally import listener
from rs_genedit.batch_request import BatchRequest, Engine
from rs_genedit.errors import UsageError

_WHAT, _WHO, _MACHINE, _OUT = "What", "Who computes", "Machine", "Output"


def command(
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN",
            help="A plan (.yaml), or a vector layer (FILE#LAYER) with what each feature becomes.",
        ),
    ],
    output: Annotated[
        str | None,
        typer.Argument(metavar="OUTPUT_DIR", help="Folder for results and manifests.", show_default=False),
    ] = None,
    scene: Annotated[
        list[str] | None,
        option(
            "--scene", "A scene of a vector layer that names none; as often as needed.", _WHAT, metavar="FILE"
        ),
    ] = None,
    dry_run: Annotated[
        bool, option("--dry-run", "Say how many jobs, how long and how much disk; write nothing.", _WHAT)
    ] = False,
    retry_failed: Annotated[
        bool, option("--retry-failed", "Try jobs again that failed before.", _WHAT)
    ] = False,
    executor: Annotated[
        Engine,
        option(
            "--executor",
            "serial: this process; processes: others of this computer; dask, slurm: a cluster.",
            _WHO,
            True,
        ),
    ] = "serial",
    workers: Annotated[int | None, option("--workers", "How many processes.", _WHO, "1")] = None,
    scheduler: Annotated[
        str | None,
        option("--scheduler", "Dask's scheduler, by address or file; else a cluster of this computer.", _WHO),
    ] = None,
    tls_ca: Annotated[str | None, option("--tls-ca", "TLS: the authority's certificate.", _WHO)] = None,
    tls_cert: Annotated[str | None, option("--tls-cert", "TLS: this side's certificate.", _WHO)] = None,
    tls_key: Annotated[str | None, option("--tls-key", "TLS: its key.", _WHO)] = None,
    resource: Annotated[
        list[str] | None,
        option("--resource", "What a job takes of a Dask worker, as GPU=1.", _WHO, metavar="NAME=AMOUNT"),
    ] = None,
    slurm: Annotated[
        str | None,
        option("--slurm", "Settings (.yaml) of the SLURM jobs that are workers.", _WHO, metavar="FILE"),
    ] = None,
    gpus: Annotated[int, option("--gpus", "GPUs that the processes share out, one each.", _WHO, True)] = 0,
    shard: Annotated[
        str | None,
        option(
            "--shard",
            "Do this part of the plan only, from 1; auto: what a SLURM, AWS or Coiled array says.",
            _WHO,
            metavar="I/N",
        ),
    ] = None,
    collect: Annotated[
        bool, option("--collect", "Join and check the results of all parts: batch OUTPUT_DIR --collect.", _WHO)
    ] = False,
    threads: Annotated[int, option("--threads", "Threads of one job.", _MACHINE, True)] = 1,
    max_memory: Annotated[
        int, option("--max-memory", "Memory that one job keeps to, in MB.", _MACHINE, True)
    ] = 2048,
    scratch: Annotated[
        str | None,
        option("--scratch", "Folder on the worker's own disk to make results in before they move.", _MACHINE),
    ] = None,
    send: Annotated[
        str | None,
        option("--send", "Copy results to an object store as well, as s3://BUCKET/FOLDER.", _OUT),
    ] = None,
    progress: Annotated[Mode, option("--progress", "json: events on stdout, one a line.", _OUT)] = "auto",
) -> None:
    """Carry out a plan: every edit that scenes, ROIs, tasks and seeds stand for, each once.

    The same command goes on with an interrupted batch. A job that fails does not stop the others.
    """
    if output is None:
        if not collect:
            raise UsageError("say the folder for the results behind the plan: batch PLAN OUTPUT_DIR")
        plan, output = "", plan
    request = BatchRequest(
        plan,
        output,
        executor="processes" if workers is not None and workers > 1 and executor == "serial" else executor,
        workers=workers or 1,
        scenes=tuple(scene or ()),
        shard=shard,
        collect=collect,
        retry_failed=retry_failed,
        dry_run=dry_run,
        threads=threads,
        max_memory=max_memory,
        scratch=scratch,
        gpus=gpus,
        scheduler=scheduler,
        tls_ca=tls_ca,
        tls_cert=tls_cert,
        tls_key=tls_key,
        resources=tuple(resource or ()),
        slurm=slurm,
        send=send,
    )
    result = run_job("batch", request.to_json(), progress, listener)
    if progress != "json":
        _say(result, dry_run, collect)
    show_outputs(result, progress)
    if result.report.get("failed"):
        raise typer.Exit(1)


def _say(result: protocol.Result, dry_run: bool, collect: bool) -> None:
    """The counts in a sentence or two."""
    told = result.report
    if dry_run:
        print(
            f"{counted(told['jobs'], 'job')} on {counted(told['scenes'], 'scene')}; "
            f"about {span(told['seconds'])} with {counted(told['workers'], 'worker')} "
            f"({span(told['cpu_seconds'])} of CPU), {told['megabytes']:,.0f} MB of results "
            f"({told['free_gb']:,.0f} GB free)"
        )
        for name, count in told["tasks"].items():
            print(f"{name}: {count:,}")
        if told["unreadable"]:
            print(f"scenes that cannot be opened cost {counted(told['unreadable'], 'job')}")
        if "cluster" in told:
            print(f"cluster: {told['cluster']['problem'] or 'it answers'}")
        return
    print(
        f"{counted(told['jobs'], 'job')}: {told['done']:,} done, "
        f"{told['failed'] + told.get('damaged', 0):,} failed",
        end="",
    )
    if collect:
        print(f", {told['missing']:,} not ended, {told['damaged']:,} of the failed no longer as they were made")
    else:
        print(f" ({told['skipped']:,} of these before)" if told["skipped"] else "")
    _say_failures(told)


def _say_failures(told: Mapping[str, Any]) -> None:
    """What failed, each with its sentence, as far as the report names it."""
    failures = told.get("failures", ())
    for one in failures:
        where = f", {one['roi']}" if one["roi"] else ""
        print(f"failed: {one['task']}{where}: {one['error']}", file=sys.stderr)
    left = told["failed"] - len(failures)
    if failures and left > 0:
        print(f"and {left:,} more: the manifest of results has them all", file=sys.stderr)


def counted(count: int, what: str) -> str:
    """``1 job``, ``20 jobs``."""
    return f"{count:,} {what}" + ("s" if count != 1 else "")


def span(seconds: float) -> str:
    """Seconds as a person says them."""
    for size, name in ((86400, "days"), (3600, "hours"), (60, "minutes")):
        if seconds >= 1.5 * size:
            return f"{seconds / size:.1f} {name}"
    return f"{seconds:.0f} seconds"
