"""States that a text task draws: what of the scene they go by, and the tone curve that they are drawn in."""

from __future__ import annotations

import numpy as np

from rs_genedit.errors import UsageError
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.methods.recipe import REACH
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge, photographic_exponent
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.scene import light_of, spectra_of, surfaces_of
from rs_genedit.tasks.text.search import look_windows
from rs_genedit.tasks.text.states.procedural import MOST_PIXELS, ProceduralStates

#: Metres per pixel of a scene that does not say.
USUAL_GSD = 0.5
#: Names of what lies low and sealed, which a state may befall.
_STREETS = frozenset({"road", "highway", "concrete"})


def names_street(words: Reading) -> bool:
    """Whether a prompt says that the place is a street or a yard: a flooded street."""
    return any(one.name in _STREETS for one in words.named)


def drawn_states(
    names: tuple[str, ...],
    words: Reading,
    roi: Region,
    feather: int,
    scene: PixelSource,
    reading: SceneReading | None,
    bridge: RgbBridge,
    context: JobContext,
) -> ProceduralStates:
    """The states to render, by what is read around an ROI.

    Raises
    ------
    UsageError
        A place is too large for that: polygons far from each other are places of their own.
    """
    area = max(part.window.area for part in roi.clusters(2 * feather + REACH))
    if area > MOST_PIXELS:
        raise UsageError(
            f"the place spans {area / 1e6:.0f} million pixels, too many to draw {names[0]!r} on (at "
            f"most {MOST_PIXELS // 1_000_000}): draw smaller ROIs, one after another"
        )
    if scene.gsd is None:
        context.warn(f"the scene does not say how large its pixels are: {USUAL_GSD:g} m were assumed")
    sun, shade = light_of(reading, roi)
    reader = None if reading is None else reading.cover
    gsd = scene.gsd or USUAL_GSD
    stock, grain = surfaces_of(reading, roi, scene, bridge, gsd)
    spectra = spectra_of(reading, roi, scene, bridge)
    street = names_street(words)
    return ProceduralStates(names, gsd, sun, shade, grain, reader, stock, spectra, street)


def exponent_of(roi: Region, scene: PixelSource, bridge: RgbBridge) -> float:
    """The tone curve that shows a scene as bright as photographs; none for 8-bit imagery."""
    if scene.dtype == np.uint8:
        return 1.0
    windows = look_windows(roi.window, scene.window)
    return photographic_exponent(
        [bridge.from_native(scene.read(window))[:, scene.valid(window)][:, ::7, None] for window in windows]
    )
