"""Finished jobs become layers."""
