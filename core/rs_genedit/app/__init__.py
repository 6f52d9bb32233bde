"""Front ends: command line, worker, progress lines."""
