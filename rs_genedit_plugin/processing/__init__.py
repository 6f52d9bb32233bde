"""The jobs as Processing algorithms: toolbox, batch, models and ``qgis_process``."""
