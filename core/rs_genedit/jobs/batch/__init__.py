"""Job ``batch``: a plan becomes many requests, each carried out once, wherever there is a machine for it."""

from rs_genedit.jobs.batch.job import run

__all__ = ["run"]
