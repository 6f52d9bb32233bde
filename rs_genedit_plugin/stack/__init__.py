"""Edits of a raster that build on each other: their list, their files, their layer, their strip of versions."""
