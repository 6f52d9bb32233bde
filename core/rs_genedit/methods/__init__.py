"""How pixels are made."""
