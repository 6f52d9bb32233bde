"""Dock, widgets, map tools and dialogs."""
