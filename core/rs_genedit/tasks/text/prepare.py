"""Prompt preparation: clean prompts, paraphrases (prompt ensemble), and the text embeddings to reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget, text_target
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.language.ensemble import Ensemble, ensemble
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.prompts import clean_prompt, language_warnings
from rs_genedit.protocol import TextTask
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.asking import Asked, require_a_positive, require_askable

if TYPE_CHECKING:
    from rs_genedit.language.client import Client

#: The guide that comes along, which knows the lexicon's words alone.
BUILTIN = "builtin"


@dataclass(frozen=True)
class TextPlan:
    """A text task made ready.

    Attributes
    ----------
    task : TextTask
        The task with clean prompts and the paraphrases that are used: this, and not the one that was given,
        goes into provenance, so that the edit can be made again without a language model.
    encoder : ImageTextEncoder
    target : TextTarget
    ensemble : Ensemble
    reading : Reading
        The prompt as it was understood.
    """

    task: TextTask
    encoder: ImageTextEncoder
    target: TextTarget
    ensemble: Ensemble
    reading: Reading

    @property
    def models(self) -> dict[str, str]:
        """Name of the encoder to SHA-256 of its weights, for provenance."""
        return {self.encoder.name: self.encoder.sha256}

    def record(self) -> dict[str, Any]:
        """What the STAC Item says about the text."""
        return {
            "prompt": self.task.prompt,
            "understood": self.reading.wanted,
            "paraphrases": list(self.target.prompts[1:]),
            "paraphrases_by": self.ensemble.by,
            "negative": list(self.target.negative),
            "guide": self.encoder.name,
            "guide_sha256": self.encoder.sha256,
        }


def prepare(
    task: TextTask,
    device: str = "cpu",
    context: JobContext | None = None,
    client: Client | None = None,
    encoder: ImageTextEncoder | None = None,
) -> TextPlan:
    """Clean the prompts, load the encoder, get the paraphrases, encode; say what the encoder will not follow.

    Parameters
    ----------
    task : TextTask
        Paraphrases in it are taken as they are; without any, and with ``ensemble``, they come from
        ``client``, else from the lexicon.
    client : Client, optional
        A language model; the caller decides whether one may be asked.
    encoder : ImageTextEncoder, optional
        One that is loaded already.

    Raises
    ------
    UsageError
        A prompt that cannot be carried out, one of which the encoder knows no word, an unknown encoder.
    WeightsError
        The encoder's weights are missing or damaged.
    """
    context = context or JobContext()
    asked, given, negative = read_words(task)
    prompt = asked.reading.wanted or asked.reading.prompt
    encoder = encoder or load_encoder(task.guide, device, context=context)
    for sentence in (*asked.warnings, *language_warnings(prompt), *encoder.warnings(prompt)):
        context.warn(sentence)
    avoided = tuple(dict.fromkeys((*negative, *asked.reading.denied)))
    for text in avoided:
        if not encoder.readable(text):
            context.warn(
                f"the guide {encoder.name} knows no word of the negative prompt {text!r}, which is left out"
            )
    made = (
        ensemble(prompt, client, given, context=context)
        if task.ensemble or given
        else Ensemble(prompt, (), "nobody")
    )
    target = text_target(encoder, prompt, made.paraphrases, avoided)
    used = replace(task, prompt=asked.reading.prompt, paraphrases=made.paraphrases, negative=negative)
    return TextPlan(used, encoder, target, made, asked.reading)


def read_words(task: TextTask) -> tuple[Asked, tuple[str, ...], tuple[str, ...]]:
    """The prompt as it is understood, paraphrases and negative prompts; no encoder is asked.

    Raises
    ------
    UsageError
        A text is empty or huge, or cannot be carried out (:mod:`.asking`).
    """
    asked = require_askable(clean_prompt(task.prompt), task.guide == BUILTIN, bool(task.exemplars))
    given = tuple(clean_prompt(text, "a paraphrase") for text in task.paraphrases)
    negative = tuple(clean_prompt(text, "a negative prompt") for text in task.negative)
    for text in given:
        require_a_positive(text, "the paraphrase")
    for text in negative:
        require_a_positive(text, "the negative prompt")
    return asked, given, negative
