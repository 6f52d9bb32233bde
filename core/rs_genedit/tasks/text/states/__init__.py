"""Procedural states: rendered RGB for words of which the scene shows nothing."""
