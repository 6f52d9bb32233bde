"""A made-up aerial scene, and the demo that floods it."""

from rs_genedit.demo.scene import DemoScene, make_scene

__all__ = ["DemoScene", "make_scene"]
