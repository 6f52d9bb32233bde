"""Measurements behind docs/benchmarks.md. Each module is a command: ``python -m benchmarks.NAME``."""
