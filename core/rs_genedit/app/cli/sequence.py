"""``rs-genedit sequence``: tell what happens to one place over time, as dated frames."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from rs_genedit import protocol
from rs_genedit.app.cli import marks
from rs_genedit.app.cli.options import option, parse_bands, parse_point
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.cli.text import weighted_files
from rs_genedit.app.progress import Mode
from rs_genedit.errors import UsageError
from rs_genedit.sequence_request import SequenceRequest

_REGION = "a vector file (FILE#LAYER picks a layer), GeoJSON, WKT or xmin,ymin,xmax,ymax"
_WHAT, _WHERE, _HOW, _OUT, _MACHINE = "What happens", "Where", "How", "Output", "Machine"
_LATENT = "With a latent model"


def command(
    scene: Annotated[str, typer.Argument(metavar="SCENE", help="The raster; only ever read.")],
    output: Annotated[
        str | None, typer.Argument(metavar="OUTPUT_DIR", help="Folder for the frames.", show_default=False)
    ] = None,
    describe: Annotated[str, option("--describe", "What happens, in a sentence.", _WHAT)] = "",
    storyboard: Annotated[
        str | None,
        option("--storyboard", "A storyboard (.json) instead: one that was planned and edited.", _WHAT),
    ] = None,
    from_collection: Annotated[
        str | None,
        option(
            "--from-collection",
            "Make an earlier story again from its collection.json; SCENE may be left out then.",
            _WHAT,
            metavar="FILE",
        ),
    ] = None,
    llm: Annotated[
        bool, option("--llm", "Have the language model at RS_GENEDIT_LLM_URL plan it.", _WHAT)
    ] = False,
    frames: Annotated[int | None, option("--frames", "How many, the scene itself included.", _WHAT)] = None,
    start: Annotated[str | None, option("--start", "Date of the first frame.", _WHAT, metavar="DATE")] = None,
    end: Annotated[str | None, option("--end", "Date of the last frame.", _WHAT, metavar="DATE")] = None,
    roi: Annotated[str | None, option("--roi", f"The place: {_REGION}.", _WHERE)] = None,
    roi_crs: Annotated[
        str | None, option("--roi-crs", "CRS of an ROI given as GeoJSON or WKT.", _WHERE)
    ] = None,
    dem: Annotated[
        str | None, option("--dem", "Heights: water rises over them, slides run down.", _WHERE)
    ] = None,
    dem_unit: Annotated[str, option("--dem-unit", "auto, m, ft or us-ft.", _WHERE, True)] = "auto",
    seed_point: Annotated[
        list[str] | None,
        option("--seed-point", "Where water or a slide comes from; as often as needed.", _WHERE, metavar="X,Y"),
    ] = None,
    lowest_level: Annotated[
        float | None, option("--lowest-level", "Metres of the water at intensity 0.", _WHERE)
    ] = None,
    highest_level: Annotated[
        float | None, option("--highest-level", "Metres of the water at intensity 1.", _WHERE)
    ] = None,
    seed_water: Annotated[
        bool, option("--seed-water", "Water comes from open water in sight beside the ROI.", _WHERE)
    ] = False,
    ignition: Annotated[
        list[str] | None,
        option("--ignition", "Where a spread begins; as often as needed.", _WHERE, metavar="X,Y"),
    ] = None,
    wind_to: Annotated[
        float, option("--wind-to", "Where the wind blows to, degrees clockwise from north.", _WHERE)
    ] = 0.0,
    wind: Annotated[float, option("--wind", "0 (calm) to 1 (storm).", _WHERE)] = 0.0,
    cost: Annotated[
        str | None,
        option("--cost", "Raster of what a step of the spread costs; nodata: a barrier.", _WHERE),
    ] = None,
    distance_from: Annotated[
        str | None,
        option("--from", "Lines or polygons that it grows outward from.", _WHERE, metavar="FILE[#LAYER]"),
    ] = None,
    dated: Annotated[
        str | None,
        option("--dated", "Polygons that each join at a date.", _WHERE, metavar="FILE[#LAYER]"),
    ] = None,
    date_field: Annotated[
        str | None, option("--date-field", "The field that holds their dates.", _WHERE, metavar="NAME")
    ] = None,
    plan_only: Annotated[bool, option("--plan-only", "Write the storyboard alone.", _OUT)] = False,
    footprints_only: Annotated[
        bool, option("--footprints-only", "Write storyboard and footprints, to look at.", _OUT)
    ] = False,
    mp4: Annotated[bool, option("--mp4", "Write an MP4 beside the GIF (extra 'story').", _OUT)] = False,
    guide: Annotated[str, option("--guide", "The encoder: see models list.", _HOW, True)] = "builtin",
    method: Annotated[
        protocol.Method, option("--method", "The denoiser; latent: a model draws.", _HOW, True)
    ] = "patch",
    quality: Annotated[protocol.Quality, option("--quality", "Speed against detail.", _HOW, True)] = "standard",
    seed: Annotated[int, option("--seed", "Another seed, another variant.", _HOW, True)] = 0,
    feather: Annotated[int, option("--feather", "Pixels over which an edge fades.", _HOW, True)] = 3,
    bands: Annotated[
        str | None, option("--bands", "Bands that stand for red, green and blue.", _HOW, metavar="R,G,B")
    ] = None,
    latent_model: Annotated[
        str | None,
        option(
            "--latent-model",
            "Folder of a latent model in diffusers' format, or its name in models list.",
            _LATENT,
        ),
    ] = None,
    binding_strength: Annotated[
        float,
        option("--binding-strength", "How hard attributes are tied to their things, 0 to 100.", _LATENT, True),
    ] = 0.0,
    binding_steps: Annotated[
        int | None,
        option("--binding-steps", "Before how many of the first denoising steps.", _LATENT, "half of them"),
    ] = None,
    bind: Annotated[
        list[str] | None,
        option(
            "--bind",
            "What is said of a thing of the frames' prompts; as often as needed.",
            _LATENT,
            "the storyboard's",
            metavar="THING:ATTRIBUTE,...",
        ),
    ] = None,
    scheduler: Annotated[
        Literal["ddim", "euler"],
        option("--scheduler", "How the model steps from noise to picture.", _LATENT, True),
    ] = "ddim",
    lora: Annotated[
        list[str] | None,
        option(
            "--lora",
            "A LoRA adapter for the model (safetensors), and how much of it; as often as needed.",
            _LATENT,
            metavar="FILE[:WEIGHT]",
        ),
    ] = None,
    anchor_attention: Annotated[
        str,
        option(
            "--anchor-attention",
            "What pictures look at: some of anchor (the scene), previous and self, or off.",
            _LATENT,
            True,
            metavar="A,B",
        ),
    ] = "anchor,previous",
    anchor_layers: Annotated[
        str | None,
        option(
            "--anchor-layers", "In which self-attention layers, from 1.", _LATENT, "all", metavar="FIRST,LAST"
        ),
    ] = None,
    anchor_steps: Annotated[
        str | None,
        option("--anchor-steps", "In which denoising steps, from 1.", _LATENT, "all", metavar="FIRST,LAST"),
    ] = None,
    own_noise: Annotated[
        float, option("--own-noise", "Share of noise that each picture has for itself, 0 to 1.", _LATENT, True)
    ] = 0.0,
    force: Annotated[
        bool, option("--force", "Make what is refused as it does not suit the scene: pixel size, bands.", _HOW)
    ] = False,
    overwrite: Annotated[bool, option("--overwrite", "Replace an earlier story.", _OUT)] = False,
    resume: Annotated[bool, option("--resume", "Go on with an interrupted story.", _OUT)] = False,
    private_prompt: Annotated[bool, marks.PRIVATE_PROMPT] = False,
    made_on: Annotated[str | None, marks.MADE_ON] = None,
    certificate: Annotated[str | None, marks.CERTIFICATE] = None,
    private_key: Annotated[str | None, marks.PRIVATE_KEY] = None,
    signature: Annotated[protocol.Signature, marks.SIGNATURE] = "auto",
    progress: Annotated[Mode, option("--progress", "json: events on stdout, one a line.", _OUT)] = "auto",
    max_memory: Annotated[int, option("--max-memory", "Memory to keep to, in MB.", _MACHINE, True)] = 2048,
    threads: Annotated[int | None, option("--threads", "Threads to use.", _MACHINE)] = None,
    device: Annotated[str, option("--device", "auto, cpu, cuda, cuda:1 or mps.", _MACHINE, True)] = "auto",
) -> None:
    """Tell what happens to one place over time: a dated, georeferenced frame for each step.

    The first frame is the scene itself. What lies outside the ROI + feather stays as it is in all of them.
    """
    if output is None:
        if from_collection is None:
            raise UsageError("say the folder for the frames behind the scene: sequence SCENE OUTPUT_DIR")
        scene, output = "", scene
    files, weights = weighted_files(lora or [])
    if from_collection is not None and set(weights) == {1.0}:
        weights = ()  # the Collection has them; what is given says where the files lie now
    request = SequenceRequest(
        scene,
        output,
        roi=roi,
        roi_crs=roi_crs,
        describe=describe,
        storyboard=storyboard,
        llm=llm,
        frames=frames,
        start=start,
        end=end,
        dem=dem,
        dem_unit=dem_unit,
        seeds=tuple(parse_point(text, "--seed-point") for text in seed_point or ()),
        lowest_level=lowest_level,
        highest_level=highest_level,
        ignition=tuple(parse_point(text, "--ignition") for text in ignition or ()),
        wind_to=wind_to,
        wind=wind,
        plan_only=plan_only,
        footprints_only=footprints_only,
        guide=guide,
        method=method,
        quality=quality,
        seed=seed,
        feather=feather,
        bands=parse_bands(bands) if bands is not None else None,
        max_memory=max_memory,
        device=device,
        threads=threads,
        resume=resume,
        overwrite=overwrite,
        mp4=mp4,
        seed_water=seed_water,
        cost=cost,
        distance_from=distance_from,
        dated=dated,
        date_field=date_field,
        from_collection=from_collection,
        latent_model=latent_model,
        binding_strength=binding_strength,
        binding_steps=binding_steps,
        anchor_attention=_references(anchor_attention),
        anchor_layers=_span(anchor_layers, "--anchor-layers"),
        anchor_steps=_span(anchor_steps, "--anchor-steps"),
        own_noise=own_noise,
        bindings=tuple(bind or ()),
        scheduler=scheduler,
        lora=files,
        lora_weights=weights,
        force=force,
        private_prompt=private_prompt,
        made_on=made_on,
        certificate=certificate,
        private_key=private_key,
        signature=signature,
    )
    show_outputs(run_job("sequence", request.to_json(), progress), progress)


def _references(text: str) -> tuple[Any, ...]:
    """What ``--anchor-attention`` names; empty for ``off``."""
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if names == ("off",):
        return ()
    known = ("anchor", "previous", "self")
    if not names or set(names) - set(known):
        raise UsageError(f"--anchor-attention takes off, or some of {', '.join(known)}, not {text!r}")
    return names


def _span(text: str | None, option: str) -> tuple[int, int] | None:
    """``FIRST,LAST`` of an option."""
    if text is None:
        return None
    try:
        first, last = (int(part) for part in text.split(","))
    except ValueError:
        raise UsageError(f"{option} takes two whole numbers, FIRST,LAST, not {text!r}") from None
    return first, last
