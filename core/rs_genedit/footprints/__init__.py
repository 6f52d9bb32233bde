"""Footprints: where a change happens over time, from terrain, a cost surface, distances, dates, or a shape."""
