"""From the options about words to a text task: presets, and paraphrases by a language model if asked for."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rs_genedit import protocol
from rs_genedit.errors import UsageError


def text_task(
    prompt: str | None, preset: str | None, given: Mapping[str, Any]
) -> tuple[protocol.TextTask | None, dict[str, Any]]:
    """The task of ``--prompt`` and ``--preset``, and the preset's own settings for the request.

    Parameters
    ----------
    given : mapping
        What was given of the task's fields, by name; None where not given. It goes before the preset's.

    Raises
    ------
    UsageError
        No such preset, or options about words without words.
    """
    own = {name: value for name, value in given.items() if value is not None}
    if prompt is None and preset is None:
        if own:
            raise UsageError(f"--{_option(next(iter(own)))} needs --prompt or --preset")
        return None, {}
    if preset is None:
        return protocol.TextTask(prompt or "", **own), {}
    from rs_genedit.language.presets import preset as find
    from rs_genedit.language.presets import text_of_preset

    chosen, left_out = find(preset)
    for sentence in left_out:
        print(f"warning: {sentence}", file=sys.stderr)
    return text_of_preset(chosen, prompt, own)


def adapters_of(given: Sequence[str]) -> dict[str, tuple[str, ...] | tuple[float, ...] | None]:
    """Fields of a text task from ``FILE[:WEIGHT]`` as often as given; a file's name may have colons too."""
    files, weights = weighted_files(given)
    return {"lora": files or None, "lora_weights": weights or None}


def weighted_files(given: Sequence[str]) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Files and their weights from ``FILE[:WEIGHT]``; a weight is 1 where none is said."""
    files, weights = [], []
    for text in given:
        file, colon, number = text.rpartition(":")
        try:
            weight = float(number) if colon and file else None
        except ValueError:
            weight = None
        files.append(text if weight is None else file)
        weights.append(1.0 if weight is None else weight)
    return tuple(files), tuple(weights)


def with_paraphrases(task: protocol.TextTask) -> protocol.TextTask:
    """The task with paraphrases by the language model of the environment, shown to whoever asked.

    What the model says goes into the request, so that the edit itself asks nobody and can be made again.

    Raises
    ------
    UsageError
        No language model is set up.
    """
    from rs_genedit.jobs.paraphrase import ParaphraseRequest, paraphrases
    from rs_genedit.runtime.context import JobContext

    if task.paraphrases:  # a person's own, or a preset's
        return task
    context = JobContext()
    made = paraphrases(ParaphraseRequest(task.prompt, llm=True), context)
    for sentence in context.warnings:
        print(f"warning: {sentence}", file=sys.stderr)
    print(f"paraphrases by {made['by']}: {'; '.join(made['paraphrases'])}", file=sys.stderr)
    return replace(task, prompt=made["prompt"], paraphrases=tuple(made["paraphrases"]))


def _option(name: str) -> str:
    return {
        "paraphrases": "paraphrase",
        "ensemble": "no-ensemble",
        "exemplars": "prompt-exemplar",
        "model": "latent-model",
        "bindings": "bind",
        "binding_strength": "binding-strength",
        "binding_steps": "binding-steps",
    }.get(name, name)
