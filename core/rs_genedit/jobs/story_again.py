"""A story told again from its STAC Collection alone: its request, and hashes of what was read then.

What was read is compared before anything is made. Of the scene, all pixels are hashed, for each frame holds
them all; of what says where the change happens, its values on the scene's grid, for the bytes of such files
change when a viewer opens them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rs_genedit.errors import ProtocolError, SceneError, UsageError
from rs_genedit.footprints.field import Footprints
from rs_genedit.json_files import read_foreign_json
from rs_genedit.portable import (
    bare,
    encoder_found_from,
    found_from,
    layer_found_from,
    layer_seen_from,
    seen_from,
)
from rs_genedit.protocol import REQUEST_VERSION
from rs_genedit.raster.animation import has_video
from rs_genedit.raster.provenance import PREFIX, WITHHELD
from rs_genedit.raster.scene import Scene
from rs_genedit.remote import encoder_file, other_computer, region_file
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest

#: Fields that name a vector layer, ``FILE#LAYER``.
_LAYERS = ("distance_from", "dated")
#: What an input is called in a sentence, by its key in the Collection.
_CALLED = {
    "source": "the scene",
    "dem": "the DEM",
    "cost": "the cost raster",
    "distance_from": "the layer that the change comes from",
    "dated": "the layer of dated polygons",
    "latent_model": "the latent model",
}
#: What an adapter of the latent model is called in the Collection, by its number from 1.
_ADAPTER = "lora_{}"


@dataclass(frozen=True)
class Earlier:
    """What an earlier story read: ``hashes`` by input, and under which names these inputs were sought now."""

    hashes: Mapping[str, str]
    names: Mapping[str, str]

    def require(self, found: Mapping[str, str]) -> None:
        """Refuse to tell the story from other inputs as if it were the same.

        Raises
        ------
        SceneError
        """
        for key, was in self.hashes.items():
            if found.get(key) != was:
                name = self.names.get(key, "")
                called = "the adapter" if key.startswith(_ADAPTER.format("")) else _CALLED.get(key, key)
                raise SceneError(
                    f"{called}{f' {bare(name)}' if name else ''} is not as it was when this "
                    "story was made, so the same frames cannot come again: bring the old file back, or tell "
                    "the story anew from its storyboard"
                )


def inputs(scene: Scene, places: Footprints) -> dict[str, str]:
    """SHA-256 of everything that a story reads, by the request's fields."""
    return {"source": scene.fingerprint(scene.window), **places.inputs}


def adapter_key(number: int) -> str:
    """What the Collection calls the hash of the adapter of this number, from 0."""
    return _ADAPTER.format(number + 1)


def models_in(hashes: Mapping[str, str]) -> list[str]:
    """Which of the hashes are of the latent model and its adapters, in their order."""
    return [key for key in hashes if key == "latent_model" or key.startswith(_ADAPTER.format(""))]


def latent_model(request: SequenceRequest) -> dict[str, str]:
    """Hashes of the model that a latent story draws with and of its adapters; empty for other stories.

    Raises
    ------
    UsageError, WeightsError
    """
    if request.method != "latent" or request.plan_only or request.footprints_only:
        return {}
    from rs_genedit.jobs.latent_pictures import require_latent

    return require_latent(request)


def _found(field: str, name: str, folder: Path) -> str:
    return (layer_found_from if field in _LAYERS else found_from)(name, folder)


def seen(field: str, name: str, folder: Path) -> str:
    """How an output in ``folder`` names what a field of the request reads."""
    return (layer_seen_from if field in _LAYERS else seen_from)(name, folder)


def read(request: SequenceRequest, context: JobContext) -> tuple[SequenceRequest, Earlier]:
    """The request that ``request.from_collection`` holds, to be carried out as ``request`` says.

    Raises
    ------
    UsageError
        The file cannot be read.
    ProtocolError
        It is no Collection of a story, or of another version.
    """
    path = Path(str(request.from_collection))
    try:
        data = read_foreign_json(path)
    except OSError as error:
        raise UsageError(
            f"the Collection {path.name} cannot be read: {error.strerror or error}", hint="from_collection"
        ) from None
    except ValueError:
        data = None
    if not isinstance(data, dict) or data.get("type") != "Collection":
        raise ProtocolError(f"{path.name} is not a STAC Collection: give the collection.json of a story")
    told, hashes = data.get(f"{PREFIX}request"), data.get(f"{PREFIX}inputs")
    if not isinstance(told, dict) or not isinstance(hashes, dict):
        raise ProtocolError(
            f"{path.name} does not hold what makes its story again: it is of another program, or of an older "
            "version of this one"
        )
    if data.get(WITHHELD):
        raise ProtocolError(
            f"{path.name} does not tell its prompts, which were left out on wish: tell the story from its "
            "storyboard"
        )
    if data.get(f"{PREFIX}protocol") != REQUEST_VERSION:
        raise ProtocolError(
            f"{path.name} is of protocol {str(data.get(f'{PREFIX}protocol'))[:20]}, this engine speaks "
            f"{REQUEST_VERSION}: update the older"
        )
    own: dict[str, Any] = {
        name: getattr(request, name) for name in SequenceRequest.EXECUTION_FIELDS - {"from_collection"}
    }
    made = SequenceRequest.from_json({**told, "output": request.output})
    folder = path.absolute().parent
    where: dict[str, Any] = {
        name: getattr(request, name) or _found(name, value, folder)
        for name in SequenceRequest.PATH_FIELDS
        if (value := getattr(made, name))
    }
    if made.latent_model is not None:
        where["latent_model"] = request.latent_model or encoder_found_from(made.latent_model, folder)
    if request.lora and len(request.lora) != len(made.lora):
        raise UsageError(
            f"the story was made with {len(made.lora)} adapters: say where these lie now, in their order, not "
            f"where {len(request.lora)} lie",
            hint="from_collection",
        )
    adapters = request.lora or tuple(found_from(name, folder) for name in made.lora)
    own["made_on"] = request.made_on or made.made_on
    own["mp4"] = request.mp4 or (made.mp4 and has_video())
    if made.mp4 and not own["mp4"]:
        context.warn(
            "the story had an MP4, which cannot be written here without the engine's extra 'story': the rest "
            "is made"
        )
    device = request.device if request.device != "auto" else made.device
    guide = encoder_found_from(made.guide, folder)
    made = replace(made, **own, **where, lora=adapters, device=device, guide=guide)
    names = where | {adapter_key(number): name for number, name in enumerate(adapters)}
    _require_here(request, made)
    return made, Earlier({str(k): str(v) for k, v in hashes.items()}, names)


def _require_here(asked: SequenceRequest, made: SequenceRequest) -> None:
    """Refuse a Collection, which may be a stranger's, that names files on a computer that nobody named here."""
    own = other_computer(str(Path(str(asked.from_collection)).absolute()))
    given = {getattr(asked, name) for name in (*SequenceRequest.PATH_FIELDS, "latent_model")} | set(asked.lora)
    models = [encoder_file(name) for name in (made.latent_model, made.guide) if name and name not in given]
    read = [*(getattr(made, name) for name in SequenceRequest.PATH_FIELDS), region_file(made.roi), *made.lora]
    for name in (*models, *read):
        place = other_computer(name) if name and name not in given else None
        if place is not None and place != own:
            raise UsageError(
                f"{bare(str(asked.from_collection))} leads to another computer, {place}: name the file "
                "yourself to have it opened",
                hint="from_collection",
            )
