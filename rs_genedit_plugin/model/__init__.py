"""Observable state without widgets: the request being built, the job queue, history, settings."""
