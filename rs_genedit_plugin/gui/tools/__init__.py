"""Map tools that draw, edit and pick regions and places."""
