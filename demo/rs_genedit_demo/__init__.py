"""A made-up aerial scene, and the demo that floods it."""

from rs_genedit_demo.flood import DemoRequest, demo_job, run_demo
from rs_genedit_demo.scene import DemoScene, make_scene
from rs_genedit_demo.writer import write_places, write_scene

__all__ = ["DemoRequest", "DemoScene", "demo_job", "make_scene", "run_demo", "write_places", "write_scene"]
