from __future__ import annotations

import pytest
import torch
from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.encoders.gradient import ViewBudget, encoder_gradient
from rs_genedit.errors import UsageError
from rs_genedit.protocol import TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.tasks.text.prepare import prepare


@pytest.fixture(scope="module")
def builtin() -> ImageTextEncoder:
    return load_encoder()


def test_what_is_used_is_what_is_written_down(builtin: ImageTextEncoder) -> None:
    plan = prepare(TextTask("  A  forest on fire ", negative=("snow",)), encoder=builtin)
    assert plan.task.prompt == "A forest on fire"
    assert len(plan.task.paraphrases) == 5
    assert plan.record()["paraphrases"] == list(plan.task.paraphrases)
    assert plan.record()["paraphrases_by"] == "lexicon"
    assert plan.models == {"builtin": builtin.sha256}
    again = prepare(plan.task, encoder=builtin)
    torch.testing.assert_close(again.target.wanted, plan.target.wanted)


def test_what_must_not_come_counts_against_it(builtin: ImageTextEncoder) -> None:
    """The negative prompt's own embedding costs, and costs what half of its likeness is."""
    plain = prepare(TextTask("a forest", ensemble=False), encoder=builtin)
    avoiding = prepare(TextTask("a forest", ensemble=False, negative=("snow",)), encoder=builtin)
    assert avoiding.target.negative == ("snow",)
    assert avoiding.record()["negative"] == ["snow"]
    snow = builtin.encode_text(["snow"])
    assert float(avoiding.target.loss(snow)) == pytest.approx(float(plain.target.loss(snow)) + 0.5, abs=1e-4)
    assert float(avoiding.target.score(snow)) < float(plain.target.score(snow)) - 0.9


def test_without_ensembling_the_prompt_stands_alone(builtin: ImageTextEncoder) -> None:
    plan = prepare(TextTask("a lake", ensemble=False), encoder=builtin)
    assert plan.target.prompts == ("a lake",)
    torch.testing.assert_close(plan.target.wanted, builtin.encode_text(["a lake"])[0])


def test_a_persons_paraphrases_are_kept_whatever_they_are(builtin: ImageTextEncoder) -> None:
    plan = prepare(TextTask("a lake", ("open water", "giraffe")), encoder=builtin)
    assert plan.target.prompts == ("a lake", "open water")
    assert plan.task.paraphrases == ("open water", "giraffe")


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("", "has no words"),
        ("forest " * 400, "characters"),
        ("ein überfluteter Wald", "knows none"),
        ("затопленная деревня", "knows none"),
    ],
)
def test_prompts_that_cannot_be_followed(builtin: ImageTextEncoder, prompt: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        prepare(TextTask(prompt), encoder=builtin)


def test_what_is_not_followed_is_told(builtin: ImageTextEncoder) -> None:
    context = JobContext()
    prepare(TextTask("a flooded forest, no giraffe", negative=("zebra",)), context=context, encoder=builtin)
    assert any("zebra" in s for s in context.warnings)
    assert any("giraffe" in s for s in context.warnings)


def test_what_is_denied_is_avoided_and_not_wanted(builtin: ImageTextEncoder) -> None:
    plan = prepare(TextTask("a burnt forest without snow", negative=("ships",)), encoder=builtin)
    assert plan.target.prompts[0] == "a burnt forest"
    assert plan.target.negative == ("ships", "snow")
    assert plan.task.prompt == "a burnt forest without snow"
    assert plan.task.negative == ("ships",), "made again from its Item, it says the same"


def test_going_against_the_slope_fits_the_text_better(builtin: ImageTextEncoder) -> None:
    plan = prepare(TextTask("land covered in snow"), encoder=builtin)
    torch.manual_seed(0)
    image = torch.rand(3, 1, 1) * 0.2 + 0.3 + 0.05 * torch.rand(3, 96, 96)
    region = Window(0, 0, 96, 96)
    generator = torch.Generator().manual_seed(0)
    losses = []
    for _ in range(12):
        found = encoder_gradient(builtin, plan.target, image, region, 8, generator)
        losses.append(found.loss)
        image = (image - 0.01 * found.gradient / found.gradient.abs().mean()).clamp(0, 1)
    assert losses[-1] < losses[0] - 0.1
    assert found.gradient.shape == image.shape


def test_fewer_views_while_they_agree() -> None:
    budget = ViewBudget(16, 4)
    assert [budget.learn(a) for a in (0.9, 0.9, 0.9, 0.3, 0.1, 0.1, 0.1)] == [8, 4, 4, 4, 8, 16, 16]
