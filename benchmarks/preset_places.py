"""Where presets are tried on real scenes: outlines as people draw them, across plots, crowns and banks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from rasterio.transform import from_origin

from benchmarks import data
from benchmarks.real_states.crops import picture

Points = list[tuple[float, float]]
GORINCHEM = "rasters/nl_gorinchem_25cm_rdnew.tif"
BANEPA = "rasters/oam_banepa_train_3072x4096.vrt"
WOODS = "rasters/naip_va_1m_4band_26918.tif"
CROWNS = "rasters/neon_osbs_029_utm17_nodata255.tif"
ASPHALT = "rasters/rgb_internal_mask_26913.tif"
POTHOLES = "rasters/naip_nd_20090818_4band.tif"
VALENCIA = "rasters/s2_13band_spain_flood_4326.tif"
AMAZON = "states/deforestation/amz_963.tiff"
KURA = "chips/s2_wildfire_512/no_fire/40.9284_46.4217_86.png"
#: Pictures without a grid that are known to have 10 m pixels.
_CHIP_M = 10.0


@dataclass(frozen=True)
class Place:
    """A polygon by pixel coordinates (column, row) of its scene, a file under the data folder."""

    scene: str
    roi: Points

    @property
    def name(self) -> str:
        """The scene's short name."""
        return Path(self.scene).stem

    def path(self, folder: Path) -> Path | None:
        """The scene's raster, a chip as a GeoTIFF in ``folder``; None where the data are not there."""
        source = data.FOLDER / self.scene
        if not source.exists():
            return None
        if source.suffix != ".png":
            return source
        made = folder / f"{source.stem}.tif"
        if not made.exists():
            pixels = np.asarray(picture(source))
            with rasterio.open(
                made, "w", driver="GTiff", width=pixels.shape[2], height=pixels.shape[1], count=3,
                dtype="uint8", crs="EPSG:32638", transform=from_origin(500_000, 4_500_000, _CHIP_M, _CHIP_M),
            ) as file:  # fmt: skip
                file.write(pixels)
        return made


BANK = Place(GORINCHEM, [(350, 580), (490, 460), (470, 550), (390, 750), (310, 840), (260, 730)])
GARDENS = Place(
    GORINCHEM,
    [
        (720, 470),
        (800, 410),
        (890, 380),
        (965, 430),
        (940, 550),
        (880, 640),
        (770, 680),
        (690, 640),
        (695, 540),
    ],
)
HOUSES = Place(GORINCHEM, [(820, 430), (880, 340), (995, 320), (998, 480), (930, 560), (840, 565)])
VERGE = Place(
    GORINCHEM, [(690, 800), (800, 700), (900, 660), (985, 700), (980, 800), (850, 860), (720, 980), (640, 985)]
)
COPSE = Place(GORINCHEM, [(830, 985), (850, 890), (930, 810), (990, 790), (995, 990)])
PARKING = Place(GORINCHEM, [(600, 735), (690, 780), (640, 900), (560, 990), (450, 985), (520, 850)])
RIVER = Place(GORINCHEM, [(480, 560), (620, 420), (700, 430), (640, 600), (520, 760), (420, 860), (390, 740)])
SITE = Place(GORINCHEM, [(870, 160), (940, 120), (998, 170), (995, 270), (900, 290), (840, 260)])
POND = Place(
    BANEPA, [(1480, 2290), (1690, 2230), (1940, 2260), (1980, 2470), (1880, 2620), (1620, 2640), (1450, 2500)]
)
TOWN = Place(BANEPA, [(1230, 1180), (1420, 1110), (1620, 1170), (1660, 1400), (1500, 1500), (1260, 1470)])
MEADOW = Place(BANEPA, [(2290, 60), (2540, 20), (2690, 110), (2560, 280), (2400, 260), (2300, 180)])
STREET = Place(BANEPA, [(900, 2660), (1250, 2740), (1500, 2830), (1450, 2900), (1150, 2850), (880, 2760)])
GROUND = Place(BANEPA, [(20, 3440), (200, 3380), (260, 3560), (220, 3700), (100, 3740), (15, 3640)])
WOOD = Place(WOODS, [(90, 60), (160, 40), (230, 70), (250, 150), (220, 215), (140, 225), (80, 170)])
EDGE = Place(WOODS, [(8, 170), (60, 150), (115, 175), (120, 240), (70, 290), (12, 285)])
FIELD = Place(WOODS, [(2, 165), (46, 185), (60, 215), (44, 250), (40, 295), (2, 295)])
SHRUBS = Place(CROWNS, [(60, 150), (190, 80), (320, 140), (350, 290), (190, 345), (70, 290)])
DRIVE = Place(ASPHALT, [(95, 35), (190, 25), (300, 30), (340, 60), (270, 95), (190, 65), (110, 72)])
ROOFS = Place(ASPHALT, [(130, 195), (230, 170), (378, 185), (378, 228), (140, 228)])
LAKE = Place(POTHOLES, [(60, 300), (150, 240), (240, 330), (280, 420), (180, 430), (100, 390)])
OPEN_LAKE = Place(POTHOLES, [(420, 400), (480, 395), (540, 450), (500, 500), (430, 470)])
HUERTA = Place(VALENCIA, [(150, 420), (230, 400), (320, 440), (330, 495), (240, 505), (170, 480)])
TOWN_10 = Place(VALENCIA, [(360, 455), (430, 420), (470, 450), (450, 500), (380, 505)])
CLEARED = Place(AMAZON, [(330, 300), (420, 270), (470, 320), (450, 400), (370, 420), (310, 370)])
FOREST = Place(AMAZON, [(370, 400), (440, 340), (500, 370), (495, 440), (430, 490), (360, 460)])
MEANDER = Place(KURA, [(250, 290), (320, 230), (420, 240), (480, 290), (450, 370), (350, 390), (270, 360)])
RIVER_10 = Place(KURA, [(310, 300), (400, 240), (470, 290), (440, 350), (350, 400)])
PLAIN = Place(KURA, [(60, 90), (200, 80), (300, 140), (270, 190), (140, 200), (50, 160)])
#: Where each preset makes sense.
PLACES: dict[str, tuple[Place, ...]] = {
    "flood": (GARDENS, POND, EDGE, DRIVE, LAKE, HUERTA, MEANDER),
    "wildfire": (COPSE, WOOD, SHRUBS, BANK, FOREST, PLAIN),
    "burn-scar": (COPSE, WOOD, SHRUBS, VERGE, FOREST, PLAIN, HUERTA),
    "earthquake": (HOUSES, TOWN, ROOFS, POND),
    "tsunami": (GARDENS, POND, ROOFS, FIELD),
    "landslide": (BANK, WOOD, EDGE, SHRUBS, FOREST, PLAIN),
    "drought": (VERGE, MEADOW, EDGE, SHRUBS, HUERTA, PLAIN),
    "snow": (VERGE, TOWN, EDGE, DRIVE, HUERTA, MEANDER),
    "oil-spill": (RIVER, OPEN_LAKE, RIVER_10, LAKE),
    "cracks": (PARKING, STREET, DRIVE, GROUND),
    "deforestation": (COPSE, WOOD, SHRUBS, BANK, FOREST, CLEARED),
    "new-construction": (SITE, GROUND, FIELD, PARKING),
    "solar-panels": (VERGE, GROUND, FIELD, PARKING),
}
