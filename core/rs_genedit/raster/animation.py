"""Animations of a story, GIF and MP4 (H.264): frames as a viewer shows them, with title, date and scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from rs_genedit import owned
from rs_genedit.errors import OutputError, UsageError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.pictures import INK, PAPER, fit, font, furnish, overview, to_image
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.story_files import fit_title
from rs_genedit.storyboard import Storyboard

#: Longest side of a picture, its head line, and how long a frame stays, in milliseconds.
_SIDE, _HEAD, _STAYS = 900, 46, 900
#: Pictures a second of an MP4; players are at home with it.
_RATE = 10


def require_video() -> None:
    """Refuse an MP4 where what writes it is not installed.

    Raises
    ------
    UsageError
    """
    if not has_video():
        raise UsageError(
            "an MP4 needs the engine's extra 'story' (imageio-ffmpeg): install it, or leave the MP4 out and "
            "take the GIF",
            hint="mp4",
        )


def has_video() -> bool:
    """Whether MP4 can be written here."""
    return find_spec("imageio_ffmpeg") is not None


def write_gif(path: Path, frames: Sequence[Scene], board: Storyboard, around: Window) -> None:
    """Write the frames as a GIF; colours are the first frame's."""
    pictures = [
        sheet.quantize(255, Image.Quantize.MEDIANCUT, dither=Image.Dither.FLOYDSTEINBERG)
        for sheet in _sheets(frames, board, around)
    ]
    owned.require_replaceable(path)
    partial = owned.temporary_name(path)
    try:
        stays = [_STAYS] * (len(pictures) - 1) + [2 * _STAYS]
        pictures[0].save(
            partial, "GIF", save_all=True, append_images=pictures[1:], duration=stays, loop=0, disposal=1
        )
        partial.replace(path)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from None
    finally:
        partial.unlink(missing_ok=True)


def write_mp4(path: Path, frames: Sequence[Scene], board: Storyboard, around: Window) -> None:
    """Write the frames as an MP4 (H.264), the same bytes each time with the same ffmpeg.

    Raises
    ------
    OutputError
        ffmpeg did not write it whole.
    """
    import imageio_ffmpeg

    owned.require_replaceable(path)
    partial = owned.temporary_name(path).absolute()
    each = round(_RATE * _STAYS / 1000)
    written = 0
    try:
        writer = None
        for number, sheet in enumerate(_sheets(frames, board, around)):
            pixels = _even(np.asarray(sheet))
            if writer is None:
                # One thread and no dates or versions in the file: the same story is the same file.
                exact = [
                    "-threads",
                    "1",
                    "-fflags",
                    "+bitexact",
                    "-flags:v",
                    "+bitexact",
                    "-map_metadata",
                    "-1",
                ]
                writer = imageio_ffmpeg.write_frames(
                    f"file:{partial}",
                    (pixels.shape[1], pixels.shape[0]),
                    fps=_RATE,
                    codec="libx264",
                    quality=8,
                    macro_block_size=1,
                    ffmpeg_log_level="quiet",
                    output_params=[*exact, "-movflags", "+faststart", "-f", "mp4"],
                )
                writer.send(None)
            last = number == len(frames) - 1
            for _ in range(each * (2 if last else 1)):
                writer.send(pixels.tobytes())
                written += 1
        if writer is not None:
            writer.close()
        if not partial.exists() or imageio_ffmpeg.count_frames_and_secs(str(partial))[0] != written:
            raise OutputError(f"cannot write {path}: ffmpeg did not write all of its pictures")
        partial.replace(path)
    except (OSError, RuntimeError, ValueError) as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"cannot write {path}: ffmpeg failed, is there room on the disk?") from None
    finally:
        partial.unlink(missing_ok=True)


# ------------------------------------------------------------------------------------------------------ parts


def _sheets(frames: Sequence[Scene], board: Storyboard, around: Window) -> Iterator[Image.Image]:
    """Each frame's picture with its head line, scale bar and north arrow."""
    scene = frames[0]
    bridge = RgbBridge.for_display(scene)
    zoom = min(_SIDE / max(around.shape), 3.0)
    step = max(1, int(1 / zoom)) if zoom < 1 else 1
    size = (max(1, round(around.width * zoom)), max(1, round(around.height * zoom)))
    for number, here in enumerate(frames):
        pixels, valid = overview(here, around, step)
        picture = to_image(bridge, pixels, valid).resize(size, Image.Resampling.BICUBIC)
        furnish(picture, scene, zoom)
        sheet = Image.new("RGB", (size[0], size[1] + _HEAD), PAPER)
        pen = ImageDraw.Draw(sheet)
        date = board.frames[number].date.replace("T", " ")
        taken = int(font(19).getlength(date)) + 28
        pen.text((12, 12), fit(fit_title(board), max(size[0] - taken - 12, 60), 17), fill=INK, font=font(17))
        pen.text((size[0] - 12, 11), date, fill=INK, font=font(19), anchor="ra")
        sheet.paste(picture, (0, _HEAD))
        yield sheet


def _even(pixels: np.ndarray) -> np.ndarray:
    """Pixels (height, width, 3) with even sides, as the colours of H.264 want them: an edge is repeated."""
    rows, cols = (side % 2 for side in pixels.shape[:2])
    return np.ascontiguousarray(np.pad(pixels, ((0, rows), (0, cols), (0, 0)), mode="edge"))
