"""Measurements of stories: ``python -m benchmarks.bench_story NAME``; a module here for each table."""
