"""Measurements of batches: the driver's own cost, executors beside each other, and the cost model's figures."""
