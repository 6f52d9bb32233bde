"""The engine as the plugin sees it: its environment on disk, and one worker process."""
