"""Ground layers: RGB of an ROI with vegetation, water and relief derived from it; noise, shading, outlines.

Pictures are float32 (3, height, width), masks and fields (height, width). Lengths are in metres wherever a
thing has a size, so that a crack is a crack at 0.1 m and nothing at 10 m.
"""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.grain import Grain
from rs_genedit.tasks.text.states import fronts
from rs_genedit.tasks.text.states.fields import Values, blurred, guided, mixed, ramp
from rs_genedit.tasks.text.states.octaves import drawn_out, octaves
from rs_genedit.tasks.text.states.open_water import dark_water, read_water
from rs_genedit.tasks.text.states.parcels import Parcels, parcels_of
from rs_genedit.tasks.text.states.roof_plans import roof_plans
from rs_genedit.tasks.text.states.stock import Stock, like

Colour = tuple[float, float, float]
#: What a picture's darkest and brightest bulk usually are; colours are written for such a picture.
_BLACK, _WHITE = 0.06, 0.92
#: Share of the way from there to the scene's own range that colours go.
_OWN = 0.7
#: Where the sun stands if the scene does not tell: azimuth from the top of the picture, and height, degrees.
USUAL_SUN = (150.0, 48.0)
#: Probabilities of trees between which they are told from lower plants.
_TREES = (0.4, 0.7)
#: The same of what is built; and share of a place that is roofs before states keep to them.
_BUILT, _SOME = (0.4, 0.65), 0.04
#: Pixels from the edge to the middle of a place in which no end can wander: a state takes all of it.
_THIN = 4.0
#: Pixels of blur that take the steps out of a front.
_ANTIALIAS = 0.7
#: Share of what an outline encloses that parcels must take, or they are too large to go by.
_FEW_TAKEN = 0.45
#: Of water that has glitter: metres across of the specks, metres around a place that decide, square metres.
_GLITTER_M, _AROUND_M, _POND_M2 = 1.75, 2.5, 100.0


@dataclass(frozen=True)
class GroundLayers:
    """An ROI before a state is rendered on it.

    Attributes
    ----------
    rgb
        (3, height, width), 0 to 1 as a viewer shows the scene.
    inside
        (height, width): the place.
    gsd
        Metres per pixel.
    window
        Native window of the arrays; noise is tied to it.
    seed
        Of everything that is drawn.
    black, white
        (3,): RGB of the scene's darkest and brightest bulk.
    sun
        Direction towards the sun, degrees clockwise from the top of the picture, and its height.
    shade
        How dark shadows are beside those of a clear sky: 0 under clouds.
    cover
        (classes, height, width): probabilities of each :class:`~rs_genedit.reading.classes.LandCover`, as the
        scene was read before anything was made; None where it was not, and colours alone tell.
    stock
        Squares of the scene's own surfaces, that states make ground of.
    grain
        Noise and blur of the scene; None where they were not measured.
    street
        Whether words say that the place is a street.
    """

    rgb: Array
    inside: Mask
    gsd: float
    window: Window
    seed: int
    black: Array = field(default_factory=lambda: np.full(3, _BLACK, np.float32))
    white: Array = field(default_factory=lambda: np.full(3, _WHITE, np.float32))
    sun: tuple[float, float] = USUAL_SUN
    shade: float = 1.0
    cover: NDArray[np.float16] | None = None
    stock: Stock = field(default_factory=dict)
    grain: Grain | None = None
    street: bool = False

    # --------------------------------------------------------------------------------------- what is there

    @cached_property
    def light(self) -> Array:
        """Brightness, (height, width)."""
        return np.asarray(self.rgb.mean(0), np.float32)

    @cached_property
    def green(self) -> Array:
        """How much a pixel is living vegetation, 0 to 1, by its excess of green (Woebbecke et al. 1995)."""
        r, g, b = self.rgb
        excess = (2 * g - r - b) / np.maximum(r + g + b, 0.05)
        return ramp(excess, 0.02, 0.16)

    @cached_property
    def plants(self) -> Array:
        """The same without green water, 0 to 1."""
        return self.green if self.cover is None else self.green * (1 - self.water)

    @cached_property
    def water(self) -> Array:
        """How much a pixel is open water, 0 to 1: as it was read, else what is dark, not green, and smooth."""
        if self.cover is None:
            return self._watery(self.light)
        return read_water(self.rgb, self.cover, self.gsd, self.black, self.white)

    def of(self, *covers: LandCover) -> Array:
        """Probability of being one of some classes, (height, width); 0 where the scene was not read."""
        if self.cover is None:
            return np.zeros(self.shape, np.float32)
        return self.cover[list(covers)].sum(0, dtype=np.float32)

    @cached_property
    def trees(self) -> Array:
        """How much a pixel is a crown, 0 to 1: green that is rough all over, and what was read as trees.

        A single dark crown is easily read as shadow; what was read as grass or water is none, rough or not.
        """
        rough = self.plants * ramp(self.rough, 0.13, 0.22)
        if self.cover is None:
            return rough
        lawn = ramp(self.of(LandCover.GRASS), *_TREES)
        return np.maximum(ramp(self.of(LandCover.TREES), *_TREES), rough * (1 - lawn))

    @cached_property
    def roofs(self) -> Array:
        """How much a pixel is a roof as it was read, 0 to 1; 0 where the scene was not read."""
        return ramp(self.smooth(self.of(LandCover.ROOF), 0.8, 1.0), *_BUILT) * (1 - self.green)

    @cached_property
    def built(self) -> Array:
        """The same of roofs, roads, and things that people made; what is green is none."""
        return ramp(self.of(LandCover.ROOF, LandCover.PAVED, LandCover.OTHER), *_BUILT) * (1 - self.green)

    @cached_property
    def sealed(self) -> Array:
        """How much a pixel is of a road or a yard and not of open ground, 0 to 1, as its parcel was read."""
        open_ = self.kinds[[LandCover.BARE, LandCover.GRASS, LandCover.TREES]].max(0)
        return ramp(self.smooth(self.kinds[LandCover.PAVED] - open_, 0.6, 1.0), 0.0, 0.25) * (1 - self.green)

    @property
    def shows_roofs(self) -> bool:
        """Whether roofs were read in the place, so that what befalls them may keep to them."""
        return bool(self.inside.any()) and float(self.roofs[self.inside].mean()) > _SOME

    @cached_property
    def shaded(self) -> Array:
        """How much a pixel lies in a cast shadow, 0 to 1; 0 where the scene was not read."""
        return ramp(self.of(LandCover.SHADOW), 0.35, 0.65)

    @cached_property
    def bare_water(self) -> Array:
        """Where nothing can lie: :attr:`water` and what belongs to it under the glitter of the sun, 0 to 1.

        Glitter is specks, narrow and bright: a grey-scale opening takes them off. What is then like water all
        around counts, where it hangs together with water that is plain.
        """
        if self.cover is not None:
            return self.water
        side = max(3, 2 * round(self.px(_GLITTER_M) / 2) + 1)
        dull = ndimage.grey_opening(self.light, size=(side, side))
        like = ramp(np.maximum(self.water, self._watery(dull)), 0.05, 0.3)
        wide = ramp(self.smooth(like, _AROUND_M), 0.5, 0.75)
        parts, _ = ndimage.label(wide > 0.1)
        plain = np.bincount(parts.ravel(), (self.water > 0.25).ravel()) * self.gsd**2 >= _POND_M2
        plain[0] = False
        return np.asarray(np.maximum(self.water, np.where(plain[parts], wide, 0)), np.float32)

    def _watery(self, light: Array) -> Array:
        return dark_water(self.rgb, light, self.smooth(light, 2), self.green, self.black, self.white)

    @cached_property
    def relief(self) -> Array:
        """Brightness over that of the surroundings (some metres), about 1: what structure a surface keeps."""
        near = self.smooth(self.light, 6.0)
        floor = 0.25 * float(self.light.mean()) + 1e-3
        return np.clip((self.light + floor) / (near + floor), 0.3, 2.2).astype(np.float32)

    @cached_property
    def rough(self) -> Array:
        """Relative spread of brightness of what is textured all around, as crowns are; a lone edge is not."""
        near = self.smooth(self.light, 4.0) + 0.02
        square = ((self.light + 0.02) / near - 1) ** 2
        side = max(3, round(self.px(3.0)))
        mean = np.asarray(ndimage.uniform_filter(square, side, mode="nearest"))
        half = (side + 1) // 2
        corners = [np.roll(mean, (dy, dx), (0, 1)) for dy in (-half, half) for dx in (-half, half)]
        return np.sqrt(np.maximum(np.min(corners, 0), 0)).astype(np.float32)

    @cached_property
    def depth(self) -> Array:
        """Pixels from the outline inwards, 0 outside. The raster's edge is no outline."""
        padded = np.pad(self.inside, 1, mode="edge")
        return ndimage.distance_transform_edt(padded)[1:-1, 1:-1].astype(np.float32)

    @cached_property
    def _from_cut(self) -> Array:
        return fronts.cut_distance(self.inside, self.depth, self.parcels)

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width."""
        return self.window.shape

    @property
    def thickness(self) -> float:
        """Pixels from the outline to the innermost point."""
        return float(self.depth.max())

    def px(self, metres: float) -> float:
        """A length in pixels."""
        return metres / self.gsd

    def colour(self, rgb: Colour) -> Array:
        """A colour as this scene would show it, (3, 1, 1)."""
        plain = np.asarray(rgb, np.float32)
        own = self.black + (plain - _BLACK) * (self.white - self.black) / (_WHITE - _BLACK)
        return (plain + np.float32(_OWN) * (own - plain)).astype(np.float32)[:, None, None]

    @cached_property
    def parcels(self) -> Parcels:
        """Crowns, roofs and plots."""
        return parcels_of(self.rgb, self.gsd)

    @cached_property
    def kinds(self) -> Array:
        """(classes, height, width): mean probabilities of each parcel; zeros where the scene was not read."""
        if self.cover is None:
            return np.zeros((len(LandCover), *self.shape), np.float32)
        return np.stack([self.parcels.mean(plane.astype(np.float32)) for plane in self.cover])

    @cached_property
    def footprints(self) -> Array:
        """Roofs by whole parcels, 0 to 1 (:mod:`.roof_plans`); in coarse pixels these are towns."""
        if self.cover is None:
            return np.zeros(self.shape, np.float32)
        plans = roof_plans(self.cover, self.kinds, self.parcels, self.gsd)
        return np.asarray(blurred(plans, 0.7) * (1 - self.water) * (1 - self.green), np.float32)

    @cached_property
    def crowns(self) -> Array:
        """Trees by whole parcels and as they were read, 0 to 1; in coarse pixels, woods."""
        if self.cover is None:
            return self.trees
        here = self.of(LandCover.TREES) + self.of(LandCover.SHADOW) * self.green
        found = ramp(0.5 * (self.kinds[LandCover.TREES] + here), 0.33, 0.55)
        return np.asarray(np.maximum(found, self.trees) * (1 - self.water), np.float32)

    def own(self, cover: LandCover, name: str) -> Array | None:
        """A texture (3, height, width) like the scene's own surface of a class; None where it shows none."""
        square = self.stock.get(cover)
        return None if square is None else like(square, self.window, self.seed, zlib.crc32(name.encode()))

    def smooth(self, values: Values, metres: float, least: float = 2.0) -> Array:
        """Gaussian blur by a length on the ground, at least some pixels."""
        return blurred(values, max(self.px(metres), least))

    # ------------------------------------------------------------------------------------------------ noise

    def rng(self, name: str) -> np.random.Generator:
        """Random numbers of one named part."""
        return np.random.default_rng([self.seed & (2**64 - 1), zlib.crc32(name.encode())])

    def noise(self, name: str, metres: float, fine: float = 0.0, gain: float = 0.6) -> Array:
        """Fractal noise of unit deviation with features of ``fine`` to ``metres`` metres.

        The same wherever the window lies. ``gain`` is an octave's amplitude over that of the coarser one.
        """
        return octaves(self.window, self.seed, name, self.px(metres), self.px(fine), gain)

    def streaks(
        self, name: str, angle: float, metres: float, ratio: float, fine: float = 0.0, gain: float = 0.6
    ) -> Array:
        """Noise drawn out ``ratio`` times along ``angle`` (radians from the picture's x towards its y)."""
        return drawn_out(self.window, self.seed, name, (self.px(metres), self.px(fine), gain), angle, ratio)

    # ------------------------------------------------------------------------------------------------ light

    def lit(self, height: Values) -> Array:
        """How bright a matt surface of ``height`` (metres) is under the sun, 1 where it is level."""
        azimuth, elevation = (math.radians(a) for a in self.sun)
        rise_y, rise_x = (d / np.float32(self.gsd) for d in np.gradient(height))
        east, south, up = math.sin(azimuth), -math.cos(azimuth), math.tan(elevation)
        facing = (up - east * rise_x - south * rise_y) / np.sqrt(1 + rise_x**2 + rise_y**2)
        sunny = np.clip(facing / up, 0.0, 1.8)
        return np.asarray(sunny if self.shade == 1 else 1 + self.shade * (sunny - 1), np.float32)

    def shadow(self, height: Values, most: float) -> Array:
        """Where a surface of ``height`` metres, at most ``most``, lies in its own shadow: 0 to 1."""
        azimuth, elevation = (math.radians(a) for a in self.sun)
        steps = max(1, math.ceil(self.px(most / math.tan(elevation))))
        out = np.zeros(height.shape, np.float32)
        for step in range(1, min(steps, 200) + 1):
            moved = (step * math.cos(azimuth), -step * math.sin(azimuth))
            tall = ndimage.shift(height, moved, order=1, mode="nearest", prefilter=False)
            over = tall - np.float32(step * self.gsd * math.tan(elevation)) - height
            np.maximum(out, ramp(over, 0.0, 0.35 * self.gsd + 0.05), out=out)
        return out if self.shade == 1 else np.clip(out * np.float32(self.shade), 0, 1)

    # --------------------------------------------------------------------------------------------- outlines

    def extent(
        self, name: str, share: float = 0.1, round_m: float = 0.0, gain: float = 0.6, fades: float = 0.0
    ) -> Array:
        """How far a state has reached, 0 to 1, by whole crowns, roofs and plots: no outline shows.

        Parameters
        ----------
        share
            Of the place's thickness that the end wanders over.
        round_m
            Metres by which the end is rounded off.
        gain
            As of :meth:`front`, which the end is where the outline cuts an even plot.
        fades
            Share of the place's thickness over which that front fades.
        """
        if self.thickness < _THIN:
            return np.asarray(self.inside, np.float32)
        through = self.front(name, gain, 2.0 + fades * self.thickness)
        reached = np.minimum(self.outline(name, share, 0.3, 0.0), through)
        taken, even = self.parcels.taken(self.inside, reached)
        taken = np.where(even, 0, taken)
        if (
            taken[self.inside].mean() + even[self.inside].mean() < _FEW_TAKEN * reached[self.inside].mean()
        ):  # parcels as large as the place
            return through
        # Where a plot that is taken whole meets one that is not, no line is left between them.
        taken = np.where(even, through, taken)
        whole = ramp(blurred(taken, max(self.px(round_m), 2.0 if round_m else 0.8)), 0.3, 0.7)
        reached = mixed(whole, through, blurred(even.astype(np.float32), 0.8))
        return np.asarray(reached * ramp(self.depth, 0.0, 3.0) * self.inside, np.float32)

    def front(
        self, name: str, gain: float = 0.6, soft_px: float = 2.0, lean: Values | float = 0.0, plots: bool = True
    ) -> Array:
        """How far a state has reached over even ground, 0 to 1: no edge of it follows a cut that was drawn.

        Parameters
        ----------
        gain
            Of the noise: 0.5 for a shore, 0.8 for patches with islands before them.
        soft_px
            Pixels over which it fades at one place.
        lean
            Deviations of that noise by which the front is held up, (height, width), at what is higher.
        plots
            Whether it goes up to the ends of plots; else it leaves the outline behind everywhere.
        """
        if self.thickness < _THIN:
            return np.asarray(self.inside, np.float32)
        waves = fronts.WAVES * self.thickness * self.gsd
        noise = self.noise(f"{name} front", waves, max(self.gsd, waves / 128), gain)
        noise = noise - np.median(noise[self.inside])  # waves as long as the place may all be high in it
        away = self._from_cut if plots else self.depth / np.float32(self.thickness)
        waves = fronts.RIM_WAVES * self.thickness * self.gsd
        ragged = self.noise(f"{name} rim", waves, max(self.gsd, waves / 32), gain)
        reached = fronts.front(away, self.thickness, np.asarray(noise + lean, np.float32), ragged, soft_px)
        reached = blurred(reached, _ANTIALIAS)  # fine noise makes steps of pixels
        return np.asarray(reached * ramp(self.depth, 0.0, 3.0) * self.inside, np.float32)

    def outline(self, name: str, share: float = 0.16, soft: float = 0.35, follow: float = 0.5) -> Array:
        """How far a state has reached, 0 to 1: it ends inside the drawn outline, where it would of itself.

        Parameters
        ----------
        share
            Of the place's thickness that the end wanders over.
        soft
            Share of that over which it fades at one place.
        follow
            How much it holds to edges in the scene (0 none): a guided filter (He et al. 2010).
        """
        width = float(np.clip(share * self.thickness, 3.0, 160.0))
        wander = self.noise(f"{name} outline", 2.5 * width * self.gsd, self.gsd * max(1.0, width / 12), 0.65)
        place = self.depth - np.float32(width) * (0.5 + 0.28 * np.clip(wander, -1.7, 1.7))
        reached = ramp(place, -0.5 * soft * width, 0.5 * soft * width)
        if follow:
            radius = max(2, round(0.35 * width))
            reached += np.float32(follow) * (guided(reached, self.light, radius) - reached)
        near = ramp(self.depth, 0.0, max(2.0, 0.12 * width))
        return np.asarray(np.clip(reached, 0, 1) * near * self.inside, np.float32)
