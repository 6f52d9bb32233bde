"""Folder of a story: what may be written there, and the storyboard in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from rs_genedit import owned
from rs_genedit.errors import OutputError, ResumeError
from rs_genedit.raster import story_files
from rs_genedit.raster.companions import is_polygons
from rs_genedit.raster.read_files import first_conflict, request_files
from rs_genedit.raster.scene import Scene
from rs_genedit.runtime.lock import FolderLock
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Storyboard, StoryboardError, read_storyboard

#: Held while a story is made; empty.
_LOCK = ".story.lock"
#: Those that only a whole story has, the Collection last.
_LAST = (story_files.STACK, story_files.ANIMATION, story_files.VIDEO, story_files.COLLECTION)
FILES = (story_files.STORYBOARD, story_files.FOOTPRINTS, *_LAST)


def story_folder(request: SequenceRequest, scene: Scene) -> Path:
    """The output folder, made if need be; refuses what is not an earlier story's.

    Raises
    ------
    OutputError, ResumeError
    """
    folder = Path(request.output)
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file: a story is a folder of frames, give the name of one")
    begun = (folder / story_files.STORYBOARD).exists()
    if request.resume and not begun:
        raise ResumeError(f"there is no interrupted story in {folder} to resume", hint="without --resume")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"the folder {folder} cannot be made: {error.strerror}") from None
    written = [folder / name for name in FILES]
    read = first_conflict(written, [*request_files(request), scene.path])
    if read is not None and not (read[0].name == story_files.STORYBOARD and request.storyboard):
        raise OutputError(f"this story would write {read[0]} and reads it: choose another folder")
    for path in written:
        owned.require_replaceable(path)
        if path.exists() and not (request.resume or request.overwrite) and path.name in _LAST:
            raise OutputError(f"{path} exists already: choose another folder or allow overwriting")
    layer = folder / story_files.FOOTPRINTS
    if layer.exists() and not is_polygons(layer, story_files.LAYER):
        raise OutputError(f"{layer} was not made by an earlier story and would be replaced: move it away")
    return folder


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the folder of a story while one is made in it: two at once would mix their frames.

    Raises
    ------
    OutputError
        Another process makes a story there.
    """
    lock = FolderLock.acquire(folder / _LOCK, f"another story is being made in {folder}", folder)
    try:
        yield
    finally:
        lock.release(delete=True)


def save_storyboard(board: Storyboard, folder: Path, request: SequenceRequest) -> None:
    """Write the storyboard; another one that lies there, perhaps edited, is not replaced unasked.

    Raises
    ------
    OutputError
    """
    path, text = folder / story_files.STORYBOARD, board.text()
    given = request.storyboard or ""
    is_file = given and not given.lstrip().startswith("{")
    reads_it = is_file and first_conflict([path], [Path(given)])
    if path.exists() and not (request.overwrite or request.resume or reads_it):
        try:
            kept = read_storyboard(path)
        except StoryboardError:
            kept = None
        if kept is None or not _is_same_plan(kept, board):
            raise OutputError(
                f"{path} holds another storyboard, which would be replaced: run that one, choose another "
                "folder or allow overwriting"
            )
    owned.write_text(path, text)


def _is_same_plan(one: Storyboard, other: Storyboard) -> bool:
    """Whether two storyboards are one, but for levels that the terrain said."""
    plain = [replace(b, frames=tuple(replace(f, level=None) for f in b.frames)) for b in (one, other)]
    return plain[0] == plain[1]
