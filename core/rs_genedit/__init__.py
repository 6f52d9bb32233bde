"""Generative editing of georeferenced rasters: draw an ROI, say what should be there, get the scene back.

The package knows no QGIS and no Qt. Data flows one way::

    protocol -> edit (the job) -> raster + diffusion -> raster.finish (the writer)
"""

__version__ = "0.1.0"
