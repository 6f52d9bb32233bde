"""Import target for ``preload`` of jobs: open_clip, once torchvision has been made importable.

A job names modules to be imported in a thread of their own, since a cancel may not wait the seconds that takes;
``open_clip`` itself cannot be named, as its import fails where torchvision's operators do not load.
"""

from rs_genedit.encoders.openclip import open_clip_module

open_clip_module()
