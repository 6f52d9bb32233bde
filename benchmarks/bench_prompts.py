"""Forty prompts an analyst would type, over five real scenes: what is made or said for each.

    python -m benchmarks.bench_prompts    the table goes into docs/prompts.md, sheets of what was made into
                                          build/prompts

Edits at draft quality. A prompt ends in pixels or in one sentence; imagery of the scenes is never committed.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from PIL import Image, ImageDraw
from rs_genedit.errors import GenEditError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.runtime.context import JobContext

from benchmarks import data

OUT, DOC = Path("build/prompts"), Path("docs/prompts.md")
BEGIN, END = "<!-- table by benchmarks.bench_prompts -->", "<!-- end of the table -->"
PROMPTS = (
    *("flood", "flooded street", "Flooding after heavy rain", "burn scar", "burnt forest"),
    *("a wildfire with smoke", "oil spill", "oil slick on the water", "wind turbines", "harbour with ships"),
    *("harbor", "parking lot full of cars", "no water", "remove the house", "get rid of the trees", "greener"),
    *("make it night", "more green", "winter", "snow covered fields", "earthquake damage"),
    *("collapsed buildings and fallen trees", "solar panels", "three new houses", "new houses along a road"),
    *(
        "a lake",
        "turn it into a forest",
        "replace this with bare soil",
        "deforestation",
        "clear cut, no stumps",
    ),
    *("drought", "dried out grass without trees", "landslide", "pot holes", "cracks in the asphalt"),
    *("flood, snow and fire", "a beach with palm trees", "swimming pool", "tsunami damge", "algae bloom"),
)


@dataclass(frozen=True)
class Place:
    """A rectangle of a raster: left, top, right, bottom in pixels; ``bands`` where the raster does not say."""

    title: str
    raster: str
    box: tuple[int, int, int, int]


PLACES = (
    Place("river bank, 0.25 m", "nl_gorinchem_25cm_rdnew.tif", (340, 520, 430, 610)),
    Place("asphalt, 0.15 m", "rgb_internal_mask_26913.tif", (120, 20, 210, 60)),
    Place("wood, 1 m", "naip_va_1m_4band_26918.tif", (130, 130, 200, 200)),
    Place("fields, 5 m", "naip_nd_20090818_4band.tif", (190, 310, 270, 370)),
    Place("false colour, 89 m", "landsat_pucallpa_1985_4band_4326.tif", (100, 100, 180, 180)),
)
#: Short words for the sentences of refusals, by what stands in them.
SHORT = (
    ("takes something away|take something away", "use removal"),
    ("only says what should not", "only denies"),
    ("denies", "asks for what it denies"),
    ("did you mean", "did you mean"),
    ("does not know|knows none", "unknown noun"),
    ("names no thing", "names no thing"),
    ("one ROI holds one thing", "one thing at a time"),
    ("are made at most", "two states at most"),
    ("how many", "no counts"),
    ("natural colours", "which bands?"),
    ("does not look real in pixels between", "pixels of 3 to 8 m"),
    ("does not look real", "not offered"),
    ("is what the ROI shows already", "there already"),
    ("is paved or built on", "no open ground"),
    ("too coarse", "pixels too coarse"),
    ("too fine", "pixels too fine"),
    ("nothing in the ROI", "nothing to act on"),
    ("draw a larger one", "ROI too small"),
    ("nothing in the scene looks", "not in the scene"),
    ("nothing changed", "nothing changed"),
)


@dataclass(frozen=True)
class Outcome:
    """What came of a prompt at a place: what was made, or the sentence it was refused with."""

    prompt: str
    place: Place
    made: str = ""
    refused: str = ""

    @property
    def short(self) -> str:
        """A table's cell."""
        if self.made:
            return f"**{self.made}**"
        return next((words for found, words in SHORT if re.search(found, self.refused)), self.refused)


def try_prompt(prompt: str, place: Place) -> Outcome:
    """Carry a prompt out at a place, as the command line would."""
    name = re.sub(r"\W+", "-", f"{place.title} {prompt}").strip("-").lower()
    output = OUT / f"{name}.tif"
    with rasterio.open(data.raster(place.raster)) as dataset:
        left, top, right, bottom = place.box
        (west, north), (east, south) = dataset.transform * (left, top), dataset.transform * (right, bottom)
    box = f"{min(west, east)},{min(north, south)},{max(west, east)},{max(north, south)}"
    request = EditRequest(
        str(data.raster(place.raster)), str(output), TextTask(prompt), box, quality="draft", format="patch",
        overwrite=True, threads=1,
    )  # fmt: skip
    try:
        told = edit(request, JobContext()).report["text"]
    except GenEditError as error:
        return Outcome(prompt, place, refused=str(error))
    drawn = " and ".join(told["drawn"]).replace("_", " ")
    return Outcome(prompt, place, made=drawn or ("from the scene" if told["draws_on"] else "gradient alone"))


def sheet(outcomes: list[Outcome], place: Place) -> None:
    """Before, and everything that was made at a place, with its prompt."""
    left, top, right, bottom = place.box
    margin = 30
    with rasterio.open(data.raster(place.raster)) as dataset:
        window = ((max(0, top - margin), min(dataset.height, bottom + margin)),
                  (max(0, left - margin), min(dataset.width, right + margin)))  # fmt: skip
        whole = dataset.read([1, 2, 3], window=window)
        transform = dataset.window_transform(rasterio.windows.Window.from_slices(*window))
    pictures = [("before", whole)]
    for one in (one for one in outcomes if one.made and one.place == place):
        name = re.sub(r"\W+", "-", f"{place.title} {one.prompt}").strip("-").lower()
        with rasterio.open(OUT / f"{name}.tif") as patch:
            col, row = ~transform * (patch.transform.c, patch.transform.f)
            laid, made = whole.copy(), patch.read([1, 2, 3])
        at = slice(max(0, round(row)), None), slice(max(0, round(col)), None)
        cut = made[:, max(0, -round(row)) :, max(0, -round(col)) :]
        room = laid[:, at[0], at[1]][:, : cut.shape[1], : cut.shape[2]]
        room[...] = cut[:, : room.shape[1], : room.shape[2]]
        pictures.append((f"{one.prompt}: {one.made}", laid))
    across, side = 5, 300
    image = Image.new("RGB", (across * (side + 6), -(-len(pictures) // across) * (side + 22)), "white")
    draw = ImageDraw.Draw(image)
    for number, (title, pixels) in enumerate(pictures):
        x, y = number % across * (side + 6), number // across * (side + 22)
        image.paste(Image.fromarray(np.moveaxis(pixels, 0, -1)).resize((side, side)), (x, y + 18))
        draw.text((x + 2, y + 3), title[:48], fill="black")
    image.save(OUT / f"{re.sub(r'[^a-z0-9]+', '-', place.title.lower())}.png")


def table(outcomes: list[Outcome]) -> str:
    """Prompts by places; one cell where the same is said everywhere."""
    lines = [
        "| prompt | " + " | ".join(place.title for place in PLACES) + " |",
        "|---" * (len(PLACES) + 1) + "|",
    ]
    for prompt in PROMPTS:
        cells = [one.short for one in outcomes if one.prompt == prompt]
        lines.append(f"| {prompt} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Run all, write the table and the sheets."""
    OUT.mkdir(parents=True, exist_ok=True)
    began, outcomes = time.monotonic(), []
    for place in PLACES:
        for prompt in PROMPTS:
            outcomes.append(try_prompt(prompt, place))
            print(f"{place.title:20s} {prompt:38s} {outcomes[-1].made or outcomes[-1].refused}", flush=True)
        if any(one.made and one.place == place for one in outcomes):
            sheet(outcomes, place)
    text = DOC.read_text("utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    DOC.write_text(f"{before}{BEGIN}\n{table(outcomes)}\n{END}{after}", "utf-8")
    made = sum(bool(one.made) for one in outcomes)
    print(f"{made} of {len(outcomes)} made, in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
