"""Importing this imports what encoders need, which takes seconds: a door does it in a thread of its own."""

from rs_genedit.encoders.openclip import open_clip_module

open_clip_module()
