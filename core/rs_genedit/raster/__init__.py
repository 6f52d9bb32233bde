"""Scenes in, scenes out: grids, radiometry, regions, metadata and the crash-safe writer."""
