"""What mends an error, in the words of the command line: options and variables for what the engine names."""

from __future__ import annotations

_WORDS = {
    "roi": "--roi",
    "source": "SOURCE, --roi, --exemplar-source, --guide",
    "to": "--to X,Y",
    "places": "--roi, --exemplar",
    "prompt": "--prompt TEXT",
    "model": "--latent-model FOLDER or NAME",
    "binding": "--binding-strength, --binding-steps",
    "anchor": "--anchor-attention, --anchor-layers, --anchor-steps",
    "device": "--device cpu, --device auto",
    "memory": "--tile, --max-memory",
    "format": "--format vrt, --format gtiff",
    "resume": "--resume",
    "bands": "--bands R,G,B",
    "force": "--force does it all the same",
    "remove": "--remove",
    "negative": "--negative",
    "exemplar": "--exemplar REGION, --material NAME",
    "material": "rs-genedit materials list",
    "steering": "--steering gradient",
    "unknown_words": "rs-genedit materials add, --material NAME; --exemplar REGION; rs-genedit models fetch "
    "remoteclip-vit-b-32, --guide; --method latent",
    "fetch": "rs-genedit models fetch NAME",
    "cache": "RS_GENEDIT_CACHE",
    "temporary": "TMPDIR",
    "sources": "RS_GENEDIT_MIRROR, RS_GENEDIT_MODELS",
    "offline": "RS_GENEDIT_OFFLINE, RS_GENEDIT_MODELS",
    "resources": "RS_GENEDIT_RESOURCES",
    "describe": "--describe TEXT, --storyboard FILE",
    "dem": "--dem",
    "dem_unit": "--dem-unit",
    "seeds": "--seed-point X,Y",
    "dated": "--dated FILE[#LAYER]",
    "date_field": "--date-field NAME",
    "levels": "--lowest-level, --highest-level",
    "ignition": "--ignition X,Y",
    "mp4": "--mp4",
    "from_collection": "--from-collection FILE",
    "plan": "PLAN",
    "batch_output": "OUTPUT_DIR",
    "made_on": "--made-on YYYY-MM-DD",
    "split": "--split, --gap",
    "item": "--item FILE",
    "certificate": "--certificate FILE, --private-key FILE",
    "on": "--on ITEM",
    "again": "rs-genedit edit --from-item ITEM --on ITEM_BELOW OUTPUT; --as-shown",
    "llm": "RS_GENEDIT_LLM_URL, RS_GENEDIT_LLM_MODEL",
}


def with_hint(message: str, hint: str) -> str:
    """``message`` and behind it, in brackets, what ``hint`` is called here."""
    words = _WORDS.get(hint, hint)
    return f"{message} ({words})" if words else message
