"""``rs-genedit edit``: change one place of a raster."""

from __future__ import annotations

import dataclasses
from typing import Annotated, Any, Literal

import typer

from rs_genedit import protocol
from rs_genedit.app.cli import marks
from rs_genedit.app.cli.each import each_of
from rs_genedit.app.cli.from_item import earlier_request
from rs_genedit.app.cli.options import option, parse_bands
from rs_genedit.app.cli.places import Places, places_of
from rs_genedit.app.cli.session import run_job, show_outputs
from rs_genedit.app.cli.text import adapters_of, text_task, with_paraphrases
from rs_genedit.app.progress import Mode
from rs_genedit.errors import ResumeError, UsageError

_REGION = "a vector file (FILE#LAYER picks a layer), GeoJSON, WKT or xmin,ymin,xmax,ymax"
Steering = Literal["default", "gradient", "dictionary", "both"]
_DEFAULTS = {f.name: f.default for f in dataclasses.fields(protocol.EditRequest)}
_TASK, _WORDS, _HOW, _OUT, _MACHINE = "What to do", "Words", "How", "Output", "Machine"


def _option(name: str, help: str, panel: str, default: str | None = None, **extra: Any) -> Any:
    """An option that is None when not given, so that a request from an Item keeps its own value."""
    known = _DEFAULTS.get(name.removeprefix("--").replace("-", "_"))
    shown = default or (str(known) if isinstance(known, (str, int, float)) and known is not False else False)
    return option(name, help, panel, shown, **extra)


def command(
    source: Annotated[
        str | None, typer.Argument(metavar="SOURCE", help="The raster; only ever read.", show_default=False)
    ] = None,
    output: Annotated[
        str | None, typer.Argument(metavar="OUTPUT", help="Where the result goes.", show_default=False)
    ] = None,
    roi: Annotated[str | None, _option("--roi", f"Where to edit: {_REGION}.", _TASK)] = None,
    roi_crs: Annotated[
        str | None, _option("--roi-crs", "CRS of regions given as GeoJSON or WKT.", _TASK, "the scene's")
    ] = None,
    exemplar: Annotated[
        str | None, _option("--exemplar", "Fill the ROI with the texture of this region.", _TASK)
    ] = None,
    exemplar_source: Annotated[
        str | None, _option("--exemplar-source", "The raster the exemplar lies in.", _TASK, "SOURCE")
    ] = None,
    material: Annotated[
        str | None,
        _option("--material", "Fill the ROI with a material of the library: see materials list.", _TASK),
    ] = None,
    copy: Annotated[
        str | None, _option("--copy", "Copy the object in this region to each --to.", _TASK)
    ] = None,
    to: Annotated[
        list[str] | None,
        _option(
            "--to",
            "Centre of a copy as X,Y in the scene's CRS; as often as needed. One copy alone is turned, "
            "mirrored or scaled by words behind it: X,Y,rotate=30,mirror,scale=0.9.",
            _TASK,
            metavar="X,Y",
        ),
    ] = None,
    rotate: Annotated[
        list[float] | None,
        _option(
            "--rotate",
            "Degrees clockwise that a copy is turned by; once for all, or once for each --to.",
            _TASK,
            metavar="DEGREES",
        ),
    ] = None,
    mirror: Annotated[
        bool,
        typer.Option(
            "--mirror", help="Mirror each copy, east for west, before it is turned.", rich_help_panel=_TASK
        ),
    ] = False,
    scale: Annotated[
        list[float] | None,
        _option(
            "--scale",
            "How many times as large a copy is; once for all, or once for each --to.",
            _TASK,
            metavar="FACTOR",
        ),
    ] = None,
    remove: Annotated[
        bool, typer.Option("--remove", help="Fill the ROI from its surroundings.", rich_help_panel=_TASK)
    ] = False,
    each: Annotated[
        str | None,
        _option(
            "--each",
            "Edit each polygon of this layer as its attributes say: preset, prompt, material or remove, and "
            "seed, strength, feather, quality, method.",
            _TASK,
            metavar="FILE[#LAYER]",
        ),
    ] = None,
    prompt: Annotated[str | None, _option("--prompt", "Turn the ROI into what this says.", _TASK)] = None,
    preset: Annotated[
        str | None,
        _option("--preset", "A prompt with all its settings: flood, burn-scar, drought, snow, ...", _TASK),
    ] = None,
    from_item: Annotated[
        str | None,
        _option("--from-item", "Do again what this STAC Item says; options given here replace its own.", _TASK),
    ] = None,
    paraphrase: Annotated[
        list[str] | None,
        _option("--paraphrase", "Another way to say the prompt; as often as needed.", _WORDS, "the lexicon's"),
    ] = None,
    negative: Annotated[
        list[str] | None, _option("--negative", "What must not come; as often as needed.", _WORDS)
    ] = None,
    prompt_exemplar: Annotated[
        list[str] | None,
        _option("--prompt-exemplar", "A raster that shows what the prompt says, to draw on.", _WORDS),
    ] = None,
    guide: Annotated[
        str | None, _option("--guide", "The encoder: see models list; or a checkpoint.", _WORDS, "builtin")
    ] = None,
    latent_model: Annotated[
        str | None,
        _option(
            "--latent-model",
            "Folder of a latent model in diffusers' format, or its name in models list, for --method latent.",
            _WORDS,
        ),
    ] = None,
    binding_strength: Annotated[
        float | None,
        _option(
            "--binding-strength",
            "How hard a latent model ties colours and other attributes to their things, 0 to 100.",
            _WORDS,
            "0.0",
        ),
    ] = None,
    binding_steps: Annotated[
        int | None,
        _option("--binding-steps", "Before how many of the first denoising steps.", _WORDS, "half of them"),
    ] = None,
    bind: Annotated[
        list[str] | None,
        _option(
            "--bind",
            "What is said of a thing of the prompt; as often as needed.",
            _WORDS,
            "found by rules",
            metavar="THING:ATTRIBUTE,...",
        ),
    ] = None,
    scheduler: Annotated[
        Literal["ddim", "euler"] | None,
        _option("--scheduler", "How a latent model steps from noise to picture.", _WORDS, "ddim"),
    ] = None,
    lora: Annotated[
        list[str] | None,
        _option(
            "--lora",
            "A LoRA adapter for the latent model (safetensors), and how much of it; as often as needed.",
            _WORDS,
            metavar="FILE[:WEIGHT]",
        ),
    ] = None,
    steering: Annotated[
        Steering | None,
        _option("--steering", "How the encoder acts: on pixels, on what is drawn on, or both.", _WORDS),
    ] = None,
    rule: Annotated[
        Literal["natural", "paper"] | None,
        _option(
            "--rule",
            "What the gradient may do: a natural change of colour and contrast, or a step as in the published "
            "method (for --method sinddm --steering gradient).",
            _WORDS,
            "natural",
        ),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Make what is refused as it does not suit the scene: pixel size, bands, nothing to act on.",
            rich_help_panel=_WORDS,
        ),
    ] = False,
    guidance: Annotated[
        float | None, _option("--guidance", "Weight of the encoder, 0 to 10.", _WORDS, "1.0")
    ] = None,
    ensemble: Annotated[
        bool,
        typer.Option("--ensemble/--no-ensemble", help="Average over paraphrases.", rich_help_panel=_WORDS),
    ] = True,
    llm: Annotated[
        bool,
        typer.Option(
            "--llm/--no-llm",
            help="Ask the language model at RS_GENEDIT_LLM_URL for paraphrases.",
            rich_help_panel=_WORDS,
        ),
    ] = False,
    method: Annotated[protocol.Method | None, _option("--method", "The denoiser.", _HOW)] = None,
    quality: Annotated[protocol.Quality | None, _option("--quality", "Speed against detail.", _HOW)] = None,
    seed: Annotated[int | None, _option("--seed", "Another seed, another variant.", _HOW)] = None,
    strength: Annotated[
        float | None, _option("--strength", "Above 0 (as it is) to 1 (made anew).", _HOW)
    ] = None,
    feather: Annotated[
        int | None, _option("--feather", "Blend over so many pixels around the ROI.", _HOW)
    ] = None,
    bands: Annotated[
        str | None,
        _option(
            "--bands", "Bands that stand for red, green and blue.", _HOW, "the scene's own", metavar="R,G,B"
        ),
    ] = None,
    on: Annotated[
        list[str] | None,
        _option(
            "--on",
            "The .json Item of an earlier edit of SOURCE to go on from; as often as needed, the lowest first.",
            _HOW,
            metavar="ITEM",
        ),
    ] = None,
    format: Annotated[
        protocol.Format | None,
        _option("--format", "patch: the edited window only; vrt: that, laid over the source.", _OUT),
    ] = None,
    mask_output: Annotated[
        str | None, _option("--mask-output", "Where the mask of changed pixels goes.", _OUT, "beside OUTPUT")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace an existing OUTPUT.", rich_help_panel=_OUT)
    ] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with an interrupted edit.", rich_help_panel=_OUT)
    ] = False,
    progress: Annotated[
        Mode, typer.Option("--progress", help="json: events on stdout, one a line.", rich_help_panel=_OUT)
    ] = "auto",
    private_prompt: Annotated[bool, marks.PRIVATE_PROMPT] = False,
    made_on: Annotated[str | None, marks.MADE_ON] = None,
    certificate: Annotated[str | None, marks.CERTIFICATE] = None,
    private_key: Annotated[str | None, marks.PRIVATE_KEY] = None,
    signature: Annotated[protocol.Signature | None, marks.SIGNATURE] = None,
    tile: Annotated[int | None, _option("--tile", "Side of a tile in pixels.", _MACHINE)] = None,
    max_memory: Annotated[int | None, _option("--max-memory", "Memory to keep to, in MB.", _MACHINE)] = None,
    threads: Annotated[int | None, _option("--threads", "Threads to use.", _MACHINE, "all cores")] = None,
    device: Annotated[
        str | None, _option("--device", "auto, cpu, cuda, cuda:1 or mps.", _MACHINE, metavar="DEVICE")
    ] = None,
) -> None:
    """Change one place of a raster; everything outside ROI + feather stays as it is, bit for bit.

    What to do is one of --exemplar, --material, --copy with --to, --remove, --prompt or --preset, --each, or
    --from-item.
    """
    options: dict[str, Any] = {
        "roi": roi,
        "roi_crs": roi_crs,
        "method": method,
        "quality": quality,
        "seed": seed,
        "strength": strength,
        "feather": feather,
        "bands": parse_bands(bands) if bands is not None else None,
        "format": format,
        "mask_output": mask_output,
        "tile": tile,
        "max_memory": max_memory,
        "threads": threads,
        "device": device,
        "made_on": made_on,
        "certificate": certificate,
        "private_key": private_key,
        "signature": signature,
        "private_prompt": private_prompt or None,
    }
    given = {name: value for name, value in options.items() if value is not None}
    given |= {"resume": resume, "overwrite": overwrite}
    words: dict[str, Any] = {
        "paraphrases": tuple(paraphrase) if paraphrase else None,
        "negative": tuple(negative) if negative else None,
        "exemplars": tuple(prompt_exemplar) if prompt_exemplar else None,
        "guide": guide,
        "model": latent_model,
        "binding_strength": binding_strength,
        "binding_steps": binding_steps,
        "bindings": tuple(bind) if bind else None,
        "scheduler": scheduler,
        **adapters_of(lora or []),
        "steering": steering,
        "rule": rule,
        "force": force or None,
        "guidance": guidance,
        "ensemble": None if ensemble else False,
    }
    text, suited = text_task(prompt, preset, words)
    if text is not None and llm:
        text = with_paraphrases(text)
    places = places_of(to or [], rotate or [], mirror, scale or [])
    task = _task(exemplar, exemplar_source, material, copy, places, remove, roi_crs, text, each)
    if each is not None:
        task, given["roi_crs"] = each_of(each, source, roi, roi_crs)
    given, fingerprint = suited | given, ""
    if from_item is not None:
        request, fingerprint = earlier_request(from_item, source, output, task, given, bool(on))
    else:
        request = _request(source, output, task, given)
    if request.resume:
        _require_interrupted(request)
    asked = request.to_json()
    if fingerprint:
        asked["earlier_fingerprint"] = fingerprint
    if on:
        asked["on"] = on
    show_outputs(run_job("edit", asked, progress), progress)


def _require_interrupted(request: protocol.EditRequest) -> None:
    """Who asks to go on should hear that there is nothing to go on with, not wait for all of it again."""
    from rs_genedit.folders import staging_folder

    if not staging_folder(request.output).exists():
        raise ResumeError(f"there is no interrupted edit of {request.output} to resume: run without --resume")


def _task(
    exemplar: str | None,
    exemplar_source: str | None,
    material: str | None,
    copy: str | None,
    places: Places,
    remove: bool,
    crs: str | None,
    text: protocol.TextTask | None,
    each: str | None,
) -> protocol.Task | None:
    """The one task that was asked for, None if none was."""
    named = (("--exemplar", exemplar), ("--material", material), ("--copy", copy))
    asked = [name for name, value in named if value is not None]
    asked += ["--remove"] if remove else []
    asked += ["--prompt"] if text is not None else []
    asked += ["--each"] if each is not None else []
    if len(asked) > 1:
        raise UsageError(f"{' and '.join(asked)} were both given: ask for one thing at a time")
    if exemplar_source is not None and exemplar is None:
        raise UsageError("--exemplar-source needs --exemplar, the region in it")
    if copy is None:
        for name in places.asked:
            raise UsageError(f"{name} needs --copy, the region of the object to copy")
    if exemplar is not None:
        return protocol.ExemplarTask(exemplar, exemplar_source, crs)
    if material is not None:
        return protocol.ExemplarTask(material=material)
    if copy is not None:
        return protocol.CopyTask(copy, places.to, crs, places.rotate, places.mirror, places.scale)
    return protocol.RemoveTask() if remove else text


def _request(
    source: str | None, output: str | None, task: protocol.Task | None, given: dict[str, Any]
) -> protocol.EditRequest:
    if source is None or output is None:
        raise UsageError("edit takes two paths: the SOURCE raster and the OUTPUT")
    if task is None:
        raise UsageError(
            "say what to do: --exemplar REGION, --material NAME, --copy REGION --to X,Y, --remove, "
            "--prompt TEXT, or --each LAYER"
        )
    return protocol.EditRequest(source, output, task, **given)
