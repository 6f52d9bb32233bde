"""later"""

measure = None
