"""Registry, download and verification of every weight file."""
