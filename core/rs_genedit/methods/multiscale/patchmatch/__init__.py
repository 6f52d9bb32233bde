"""Patch-based inpainting: nearest-neighbour field by PatchMatch and patch aggregation, compiled."""
