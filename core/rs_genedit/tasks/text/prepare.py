"""From a text task as a person wrote it to what steers an edit: the guide and what is to be reached."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rs_genedit.encoders.base import Guide, TextTarget, text_target
from rs_genedit.encoders.catalog import load_guide
from rs_genedit.language.ensemble import Ensemble, ensemble
from rs_genedit.language.prompts import clean_prompt, language_warnings
from rs_genedit.protocol import TextTask
from rs_genedit.runtime.context import JobContext

if TYPE_CHECKING:
    from rs_genedit.language.client import Client


@dataclass(frozen=True)
class TextPlan:
    """A text task made ready.

    Attributes
    ----------
    task : TextTask
        The task with clean prompts and the paraphrases that are used: this, and not the one that was given,
        goes into provenance, so that the edit can be made again without a language model.
    guide : Guide
    target : TextTarget
    ensemble : Ensemble
    """

    task: TextTask
    guide: Guide
    target: TextTarget
    ensemble: Ensemble

    @property
    def models(self) -> dict[str, str]:
        """Name of the guide to SHA-256 of its weights, for provenance."""
        return {self.guide.name: self.guide.sha256}

    def record(self) -> dict[str, Any]:
        """What the STAC Item says about the text."""
        return {
            "prompt": self.task.prompt,
            "paraphrases": list(self.target.prompts[1:]),
            "paraphrases_by": self.ensemble.by,
            "negative": list(self.target.negative),
            "guide": self.guide.name,
            "guide_sha256": self.guide.sha256,
        }


def prepare(
    task: TextTask,
    device: str = "cpu",
    context: JobContext | None = None,
    client: Client | None = None,
    guide: Guide | None = None,
) -> TextPlan:
    """Clean the prompts, load the guide, get the paraphrases, encode; say what the guide will not follow.

    Parameters
    ----------
    task : TextTask
        Paraphrases in it are taken as they are; without any, and with ``ensemble``, they come from
        ``client``, else from the lexicon.
    client : Client, optional
        A language model; the caller decides whether one may be asked.
    guide : Guide, optional
        One that is loaded already.

    Raises
    ------
    UsageError
        An empty or huge prompt, one of which the guide knows no word, an unknown guide.
    WeightsError
        The guide's weights are missing or damaged.
    """
    context = context or JobContext()
    prompt = clean_prompt(task.prompt)
    given = tuple(clean_prompt(text, "a paraphrase") for text in task.paraphrases)
    negative = tuple(clean_prompt(text, "a negative prompt") for text in task.negative)
    guide = guide or load_guide(task.guide, device, context=context)
    for sentence in (*language_warnings(prompt), *guide.warnings(prompt)):
        context.warn(sentence)
    for text in negative:
        if not guide.readable(text):
            context.warn(
                f"the guide {guide.name} knows no word of the negative prompt {text!r}, which is left out"
            )
    made = (
        ensemble(prompt, client, given, context=context)
        if task.ensemble or given
        else Ensemble(prompt, (), "nobody")
    )
    target = text_target(guide, prompt, made.paraphrases, negative)
    used = replace(task, prompt=prompt, paraphrases=made.paraphrases, negative=negative)
    return TextPlan(used, guide, target, made)
