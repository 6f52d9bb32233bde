"""Data sets for training, before and after, as others load them: chips, labels, splits, descriptions."""
