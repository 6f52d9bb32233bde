"""Versions of a raster in the dock: the strip of edits, and what the last run made."""
