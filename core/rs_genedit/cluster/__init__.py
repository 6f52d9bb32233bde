"""Executors: who carries out the jobs of a batch, in this process, in others, or on other computers."""
