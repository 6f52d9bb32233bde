"""What should be there: from a request to a recipe for the pixels."""
