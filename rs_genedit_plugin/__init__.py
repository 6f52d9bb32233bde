"""RS GenEdit: draw an ROI on the map, say what should be there, get an edited layer.

QGIS imports this package to list the plugin, so nothing is imported here before the plugin is switched on.
"""


def classFactory(iface):
    """Give QGIS the plugin object."""
    from .plugin import GenEditPlugin

    return GenEditPlugin(iface)
