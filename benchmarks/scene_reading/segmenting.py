"""Draw the numbered segments of a crop, to be labelled by eye: SLIC superpixels, merged by likeness.

    python -m benchmarks.scene_reading.segmenting RASTER 0.5 --window 200 300 240 240 --out build/crop

writes build/crop.png, the crop plain and with its numbers, and build/crop.npz, the map of numbers. SLIC is that
of Achanta et al. (2012); neighbours whose mean colours are most alike are merged until 60 to 85 are left.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.picture import Array, Picture
from scipy import ndimage
from skimage.color import rgb2lab
from skimage.segmentation import find_boundaries, slic

#: Superpixels for each segment that is left, their compactness and blur; how much near infrared counts.
_MORE, _COMPACT, _BLUR, _INFRARED = 2.2, 0.07, 0.8, 60
#: No segment is larger than so many of equal size.
_LARGEST = 5
#: Longest side of each of the two pictures.
_SIDE = 750

Numbers = NDArray[np.intp]


def shown(bands: Array) -> Array:
    """Red, green and blue (height, width, 3) stretched to be looked at."""
    low, high = np.percentile(bands[:3], [1, 99])
    return np.clip((bands[:3] - low) / (high - low + 1e-6), 0, 1).transpose(1, 2, 0)


def segmented(bands: Array, count: int) -> Numbers:
    """Numbers of about ``count`` segments, from 1, of bands (3 or 4, height, width)."""
    colours = rgb2lab(shown(bands))
    if len(bands) == 4:
        colours = np.dstack([colours, _INFRARED * bands[3]])
    found = slic(
        colours, n_segments=int(count * _MORE), compactness=_COMPACT, sigma=_BLUR, convert2lab=False,
        start_label=0, channel_axis=-1,
    )  # fmt: skip
    return 1 + np.unique(_merged(found, colours, count), return_inverse=True)[1].reshape(found.shape)


def _merged(found: Numbers, colours: Array, count: int) -> Numbers:
    """Segments united with the neighbour that is most alike, small ones first."""
    sizes = dict(enumerate(np.bincount(found.ravel()).astype(float)))
    means = {
        number: np.array([np.mean(plane[found == number]) for plane in np.moveaxis(colours, -1, 0)])
        for number in sizes
    }
    beside: dict[int, set[int]] = {number: set() for number in sizes}
    for one, other in ((found[:, 1:], found[:, :-1]), (found[1:], found[:-1])):
        for a, b in zip(one[one != other].tolist(), other[one != other].tolist(), strict=True):
            beside[a].add(b)
            beside[b].add(a)
    most, into = _LARGEST * found.size / count, np.arange(len(sizes))
    while len(means) > count:
        pairs = [
            (np.linalg.norm(means[a] - means[b]) * np.sqrt(min(sizes[a], sizes[b])), a, b)
            for a in means
            for b in beside[a]
            if a < b and sizes[a] + sizes[b] < most
        ]
        if not pairs:
            break
        _, a, b = min(pairs)
        means[a] = (means[a] * sizes[a] + means[b] * sizes[b]) / (sizes[a] + sizes[b])
        sizes[a] += sizes.pop(b)
        for c in beside.pop(b):
            beside[c].discard(b)
            if c != a:
                beside[c].add(a)
                beside[a].add(c)
        into[into == b] = a
        del means[b]
    return into[found]


def drawn(bands: Array, numbers: Numbers) -> Image.Image:
    """The crop plain, and beside it with its segments' outlines and numbers."""
    zoom = max(1, round(_SIDE / max(numbers.shape)))
    size = numbers.shape[1] * zoom, numbers.shape[0] * zoom
    plain = Image.fromarray(np.rint(255 * shown(bands)).astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)
    lined = np.array(plain)
    lined[find_boundaries(np.kron(numbers, np.ones((zoom, zoom), int)), mode="inner")] = (255, 255, 0)
    painted = Image.fromarray(lined)
    pen, font = ImageDraw.Draw(painted), ImageFont.load_default(13)
    for number in range(1, int(numbers.max()) + 1):
        depth = ndimage.distance_transform_edt(np.pad(numbers == number, 1))[1:-1, 1:-1]
        row, col = np.unravel_index(depth.argmax(), depth.shape)
        at = ((int(col) + 0.5) * zoom, (int(row) + 0.5) * zoom)
        pen.text(at, str(number), "white", font, "mm", stroke_width=2, stroke_fill="black")
    out = Image.new("RGB", (2 * size[0] + 6, size[1]))
    out.paste(plain, (0, 0))
    out.paste(painted, (size[0] + 6, 0))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("raster", type=Path)
    parser.add_argument("gsd", type=float, help="metres per pixel")
    parser.add_argument("--window", type=int, nargs=4, required=True, metavar=("ROW", "COL", "HEIGHT", "WIDTH"))
    parser.add_argument("--count", type=int, default=85, help="segments; 60 for a crop of 128 pixels")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    with open_scene(asked.raster) as scene:
        bands = Picture.of(scene, asked.gsd).bands_of(Window(*asked.window).intersect(scene.window))
    numbers = segmented(bands, asked.count)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    drawn(bands, numbers).save(asked.out.with_suffix(".png"))
    np.savez_compressed(asked.out.with_suffix(".npz"), numbers=numbers.astype(np.uint8))
    print(f"{int(numbers.max())} segments in {asked.out.with_suffix('.png')}")


if __name__ == "__main__":
    main()
