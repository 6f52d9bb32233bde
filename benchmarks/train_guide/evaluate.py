"""Figures of the built-in guide and the judge, on pictures neither has seen.

    python -m benchmarks.train_guide.evaluate --data ../shared/data

Zero-shot accuracy on the held-out tenth of EuroSAT and on states composed on held-out scenes, both by ensembled
prompts; the real Sentinel-2 fire chips held out; size; time per view on one core; and whether following one
model's gradient convinces the other (the test of a guide, as opposed to a classifier).
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.encoders.openclip import load_folder
from rs_genedit.encoders.views import plan_views
from rs_genedit.language.lexicon import Lexicon, bare, default_lexicon
from rs_genedit.raster.grid import Window
from torch import Tensor

from benchmarks.train_guide.dataset import BUILD, THINGS, Pictures, names
from benchmarks.train_guide.scenes import EUROSAT, eurosat, wildfire_chips


def prompts(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    """The ways to say a concept that zero-shot accuracy is measured with: its nouns in three frames."""
    return tuple(
        t.format(bare(noun)) for noun in lexicon.concepts[name].nouns[:5] for t in lexicon.templates[:3]
    )


def text_bank(encoder: ImageTextEncoder, lexicon: Lexicon, concepts: Sequence[str]) -> Tensor:
    """(n, dim): a normalised mean embedding per concept."""
    return torch.stack(
        [F.normalize(encoder.encode_text(prompts(lexicon, c)).mean(0), dim=-1) for c in concepts]
    )


@torch.no_grad()
def predict(encoder: ImageTextEncoder, images: np.ndarray, texts: Tensor) -> np.ndarray:
    """Index of the best text for each uint8 picture (n, h, w, 3)."""
    best = []
    for i in range(0, len(images), 100):
        batch = torch.from_numpy(np.ascontiguousarray(images[i : i + 100])).permute(0, 3, 1, 2).float() / 255
        best.append((encoder.encode_images(batch) @ texts.T).argmax(-1))
    return torch.cat(best).numpy()


def on_eurosat(encoder: ImageTextEncoder, lexicon: Lexicon, data: Path) -> dict[str, object]:
    images, labels, held_out = eurosat(data, BUILD / "eurosat.npz")
    covers = list(EUROSAT.values())
    right = predict(encoder, images[held_out], text_bank(encoder, lexicon, covers)) == labels[held_out]
    per_class = {c: round(float(right[labels[held_out] == i].mean()), 3) for i, c in enumerate(covers)}
    return {"accuracy": round(float(right.mean()), 4), "images": len(right), "per_class": per_class}


def on_states(encoder: ImageTextEncoder, lexicon: Lexicon) -> dict[str, object]:
    composed = Pictures.load(BUILD / "composed_test")
    wanted = [name for name in names() if name in THINGS or lexicon.concepts[name].kind == "state"]
    shown = [label.state or label.base for label in composed.labels]
    chosen = np.array([s in wanted for s in shown])
    truth = np.array([wanted.index(s) for s in shown if s in wanted])
    found = predict(encoder, composed.images[chosen], text_bank(encoder, lexicon, wanted))
    right = found == truth
    wrong = {
        wanted[i]: wanted[int(np.bincount(found[(truth == i) & ~right], minlength=1).argmax())]
        for i in range(len(wanted))
        if (~right[truth == i]).any()
    }
    per_state = {name: round(float(right[truth == i].mean()), 3) for i, name in enumerate(wanted)}
    return {
        "accuracy": round(float(right.mean()), 4),
        "images": len(right),
        "choices": len(wanted),
        "per_state": per_state,
        "most_often_taken_for": wrong,
    }


def on_fire_chips(encoder: ImageTextEncoder, lexicon: Lexicon, data: Path) -> dict[str, object]:
    chips = [(image, kind) for image, kind, held_out in wildfire_chips(data) if held_out]
    kinds = ["smoke", "burn_scar", "no_fire"]
    texts = text_bank(encoder, lexicon, ["smoke", "burn_scar", "forest"])
    images = np.stack([(image * 255).astype(np.uint8) for image, _ in chips])
    right = predict(encoder, images, texts) == np.array([kinds.index(kind) for _, kind in chips])
    return {"accuracy": round(float(right.mean()), 3), "images": len(right)}


@torch.no_grad()
def speed(encoder: ImageTextEncoder) -> float:
    """Milliseconds to encode one 224 px view, the best of 20, on the threads torch is set to."""
    view, times = torch.rand(1, 3, 224, 224), []
    for _ in range(20):
        begun = time.perf_counter()
        encoder.encode_images(view)
        times.append(time.perf_counter() - begun)
    return round(min(times) * 1000, 2)


def follow(
    encoder: ImageTextEncoder, image: Tensor, text: Tensor, steps: int = 40, views: int = 8, size: float = 0.01
) -> Tensor:
    """Plain gradient descent on 1 - cosine over augmented views of ``image`` (3, h, w); no diffusion."""
    generator = torch.Generator().manual_seed(0)
    whole = Window(0, 0, *image.shape[-2:])
    current = image.clone()
    for _ in range(steps):
        current.requires_grad_(True)
        cut = plan_views((whole.height, whole.width), whole, views, generator).cut(current, encoder.input_size)
        (slope,) = torch.autograd.grad((1 - encoder.encode_images(cut) @ text).mean(), current)
        current = (current.detach() - size * slope / slope.abs().mean().clamp(min=1e-12)).clamp(0, 1)
    return current.detach()


def transfer(
    encoder: ImageTextEncoder, judge: ImageTextEncoder, lexicon: Lexicon, data: Path, count: int = 4
) -> dict[str, object]:
    """Mean cosine by the judge before and after following the guide's gradient towards some states."""
    images, labels, held_out = eurosat(data, BUILD / "eurosat.npz")
    forest = images[held_out & (labels == list(EUROSAT).index("Forest"))][:count]
    result: dict[str, object] = {}
    for state in ("flood", "fire", "burn_scar", "snow", "drought", "bare_soil", "deforestation", "residential"):
        own, other = text_bank(encoder, lexicon, [state])[0], text_bank(judge, lexicon, [state])[0]
        before, after = [], []
        for chip in forest:
            image = torch.from_numpy(chip).permute(2, 0, 1).float() / 255
            image = F.interpolate(image[None], size=(96, 96), mode="bicubic")[0].clamp(0, 1)
            changed = follow(encoder, image, own)
            with torch.no_grad():
                before.append(float(judge.encode_images(image[None])[0] @ other))
                after.append(float(judge.encode_images(changed[None])[0] @ other))
        result[state] = {"before": round(float(np.mean(before)), 3), "after": round(float(np.mean(after)), 3)}
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("RS_GENEDIT_DATA", "../shared/data")))
    parser.add_argument("--models", type=Path, default=Path("resources/guide"))
    parser.add_argument("--out", type=Path, default=BUILD / "evaluation.json")
    parser.add_argument("--quick", action="store_true", help="accuracy and size only")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    lexicon = default_lexicon()
    guides = {
        n: load_folder(arguments.models / n, n) for n in ("builtin", "judge") if (arguments.models / n).exists()
    }
    report: dict[str, object] = {}
    for name, encoder in guides.items():
        report[name] = {
            "eurosat": on_eurosat(encoder, lexicon, arguments.data),
            "states": on_states(encoder, lexicon),
            "fire_chips": on_fire_chips(encoder, lexicon, arguments.data),
            "megabytes": round(sum(f.stat().st_size for f in (arguments.models / name).iterdir()) / 1e6, 2),
            "ms_per_view": None if arguments.quick else speed(encoder),
        }
    if len(guides) == 2 and not arguments.quick:
        report["transfer"] = transfer(guides["builtin"], guides["judge"], lexicon, arguments.data)
        report["transfer_back"] = transfer(guides["judge"], guides["builtin"], lexicon, arguments.data)
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(json.dumps(report, indent=1) + "\n")
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
