"""Reflectance of materials in the scene's five bands.

Rough values after the shapes in public spectral libraries (USGS splib07, ECOSTRESS): vegetation absorbs red
and blue and is bright in the near infrared, water is dark there, soils rise steadily, made surfaces are flat.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

#: Name, colour and centre wavelength (nm) of each band, in file order.
BANDS: tuple[tuple[str, int], ...] = (
    ("red", 660),
    ("green", 560),
    ("blue", 480),
    ("near infrared", 840),
    ("red edge", 710),
)

_REFLECTANCE: dict[str, tuple[float, float, float, float, float]] = {
    # red, green, blue, near infrared, red edge
    "water_deep": (0.026, 0.041, 0.039, 0.010, 0.022),
    "water_shallow": (0.072, 0.087, 0.062, 0.028, 0.066),
    "pool": (0.110, 0.285, 0.340, 0.040, 0.080),
    "mud": (0.120, 0.105, 0.080, 0.130, 0.125),
    "sand": (0.300, 0.260, 0.198, 0.375, 0.325),
    "sand_wet": (0.185, 0.160, 0.125, 0.200, 0.190),
    "gravel": (0.235, 0.218, 0.184, 0.270, 0.245),
    "dirt": (0.250, 0.200, 0.148, 0.320, 0.275),
    "soil": (0.175, 0.136, 0.098, 0.250, 0.200),
    "soil_dark": (0.112, 0.090, 0.068, 0.165, 0.130),
    "litter": (0.070, 0.062, 0.040, 0.180, 0.095),
    "grass": (0.060, 0.096, 0.046, 0.400, 0.145),
    "meadow": (0.088, 0.118, 0.058, 0.380, 0.170),
    "grass_dry": (0.185, 0.165, 0.102, 0.310, 0.220),
    "reed": (0.120, 0.118, 0.070, 0.300, 0.165),
    "lawn": (0.058, 0.108, 0.046, 0.450, 0.150),
    "wheat": (0.066, 0.092, 0.045, 0.410, 0.140),
    "wheat_ripe": (0.290, 0.236, 0.142, 0.370, 0.310),
    "stubble": (0.262, 0.222, 0.150, 0.330, 0.280),
    "hay": (0.170, 0.176, 0.094, 0.360, 0.225),
    "maize": (0.046, 0.082, 0.036, 0.470, 0.130),
    "beet": (0.052, 0.104, 0.040, 0.530, 0.150),
    "potato": (0.058, 0.090, 0.046, 0.450, 0.135),
    "rape": (0.255, 0.265, 0.078, 0.460, 0.310),
    "broadleaf": (0.043, 0.070, 0.032, 0.410, 0.108),
    "broadleaf_light": (0.058, 0.088, 0.036, 0.440, 0.132),
    "willow": (0.074, 0.098, 0.060, 0.420, 0.140),
    "conifer": (0.031, 0.048, 0.029, 0.270, 0.075),
    "larch": (0.044, 0.064, 0.032, 0.330, 0.100),
    "autumn_gold": (0.190, 0.135, 0.036, 0.400, 0.270),
    "autumn_rust": (0.150, 0.074, 0.032, 0.360, 0.215),
    "bare_twigs": (0.110, 0.096, 0.074, 0.210, 0.135),
    "asphalt": (0.112, 0.112, 0.110, 0.125, 0.115),
    "asphalt_old": (0.168, 0.163, 0.153, 0.190, 0.172),
    "paint": (0.520, 0.515, 0.500, 0.520, 0.520),
    "concrete": (0.285, 0.275, 0.250, 0.320, 0.295),
    "paving": (0.215, 0.180, 0.155, 0.255, 0.228),
    "tile_red": (0.245, 0.122, 0.080, 0.320, 0.270),
    "tile_orange": (0.300, 0.165, 0.100, 0.380, 0.325),
    "tile_brown": (0.142, 0.096, 0.078, 0.200, 0.158),
    "tile_grey": (0.086, 0.086, 0.088, 0.105, 0.090),
    "fibre_cement": (0.195, 0.192, 0.185, 0.210, 0.198),
    "metal": (0.400, 0.410, 0.415, 0.410, 0.405),
    "bitumen": (0.092, 0.090, 0.088, 0.100, 0.092),
    "white": (0.560, 0.565, 0.560, 0.560, 0.560),
    "glass": (0.200, 0.225, 0.225, 0.260, 0.215),
    "solar": (0.030, 0.036, 0.062, 0.042, 0.032),
    "rust": (0.190, 0.110, 0.075, 0.250, 0.205),
    "wood": (0.185, 0.145, 0.105, 0.320, 0.220),
    "car_red": (0.280, 0.045, 0.040, 0.330, 0.300),
    "car_blue": (0.040, 0.070, 0.200, 0.180, 0.060),
    "car_dark": (0.032, 0.032, 0.035, 0.050, 0.034),
    "car_silver": (0.330, 0.335, 0.340, 0.330, 0.332),
    "canvas_blue": (0.060, 0.120, 0.300, 0.350, 0.120),
}


def spectrum(name: str) -> NDArray[np.float32]:
    """Reflectance of a material, shape (bands, 1, 1), so that it broadcasts over a patch of pixels."""
    return np.asarray(_REFLECTANCE[name], np.float32)[:, None, None]
