"""Training: ``python -m coder.train INPUTS.jsonl ... --out training/work/coder.pt``. Seeded; sums over threads can differ in the last digits."""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from tagger.train import schedule, set_rates

from .data import IGNORED, Example, batches, read_examples, tensors
from .lessons import claim_pairs, nearest_only, stance_lesson
from .model import FLAGS, LAYERS, STANCES, Coder, load_base
from .unigram import UnigramPieces


# Numbers of half the length are twice as fast where the processor knows them, and several times as slow where it does not.
HALVES = torch.ops.mkldnn._is_mkldnn_bf16_supported()


@dataclass
class Settings:
    """Everything a run depends on; kept beside its weights."""

    base: str = "training/work/entail"  # what entailment_base wrote
    out: str = "training/work/coder.pt"
    start: str = ""  # checkpoint to go on from instead of the base weights
    leave_out: str = ""  # sets that are not trained on, with commas
    epochs: float = 3.0
    rate: float = 1e-4  # peak learning rate of the top layer
    decay: float = 0.92  # of the learning rate, per layer downwards
    head_rate: float = 1e-3  # peak learning rate of everything that begins untrained
    batch: int = 24
    warmup: float = 0.06  # share of the steps
    average: float = 0.99  # decay of the running mean of the weights, per step
    layers: int = LAYERS
    dropout: float = 0.1
    positive_weight: float = 1.5  # of a candidate with a position against one without
    smoothing: float = 0.03
    easy_share: float = 0.3  # of the sentences without a position whose candidates are all far, seen per pass
    easy_similarity: float = 0.45  # nearest candidate of a sentence that counts as far
    uncoded_share: float = 0.6  # of the other sentences without a position, seen per pass
    seed: int = 7
    threads: int = 2
    candidates: int = 8  # of a list, at most
    lesson: str = "lists"  # "stances": short lists and claims, the first lesson (lessons.py)
    claims: str = "../shared/data/perspectrum.json"


def loss_of(model: Coder, examples: list[Example], settings: Settings) -> Tensor:
    batch = tensors(examples)
    scores = model(batch.ids, batch.kinds, batch.mask, batch.marks)
    stances, flags = scores.split([len(STANCES), len(FLAGS)], dim=-1)
    each = F.cross_entropy(
        stances.flatten(0, 1), batch.stances.flatten(), reduction="none", ignore_index=IGNORED, label_smoothing=settings.smoothing
    ).view(batch.stances.shape)
    weights = batch.weights * torch.where(batch.stances > 0, settings.positive_weight, 1.0)
    loss = (each * weights).sum() / weights.sum()
    coded = (batch.stances > 0).float() * batch.weights
    if coded.any():
        of_flags = F.binary_cross_entropy_with_logits(flags, batch.flags, reduction="none").mean(-1)
        loss = loss + 0.3 * (of_flags * coded).sum() / coded.sum()
    return loss


def parameter_groups(model: Coder, settings: Settings) -> list[dict]:
    """Learning rates: falling from the top layer down, higher for what begins untrained; no decay on vectors."""
    depth = len(model.layers)
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("layers."):
            rate = settings.rate * settings.decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith(("hidden", "scores", "signs", "kinds")):
            rate = settings.head_rate
        else:
            rate = settings.rate * settings.decay**depth
        groups.setdefault((rate, 0.01 if parameter.ndim > 1 else 0.0), []).append(parameter)
    return [{"params": p, "lr": rate, "peak": rate, "weight_decay": wd} for (rate, wd), p in groups.items()]


def in_this_pass(examples: list[Example], settings: Settings, rng: random.Random) -> list[Example]:
    """All sentences with a position, and a share of those without: fewer of those with nothing near, which teach little, and none without a candidate."""

    def share(e: Example) -> float:
        if e.coded:
            return 1.0
        return settings.easy_share if max(e.similarities, default=0) < settings.easy_similarity else settings.uncoded_share

    return [e for e in examples if e.marks and rng.random() < share(e)]


def passes(examples: list[Example], settings: Settings) -> Callable[[random.Random], list[Example]]:
    """What one pass over the examples reads."""
    pieces = UnigramPieces(Path(settings.base) / "pieces.tsv")
    if settings.lesson != "stances":
        return lambda rng: [nearest_only(e, pieces, settings.candidates) for e in in_this_pass(examples, settings, rng)]
    claims = claim_pairs(Path(settings.claims), pieces)
    return lambda rng: stance_lesson(examples, claims, pieces, rng)


def train(examples: list[Example], settings: Settings) -> Coder:
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    rng = random.Random(settings.seed)
    one_pass = passes(examples, settings)
    model = Coder(settings.layers, settings.dropout)
    load_base(model, Path(settings.base) / "base.pt")
    if settings.start:
        model.load_state_dict(torch.load(settings.start)["weights"])
    total = int(settings.epochs * math.ceil(len(one_pass(random.Random(0))) / settings.batch))
    trained = {name: p for name, p in model.named_parameters() if p.requires_grad}
    averaged = {name: p.detach().clone() for name, p in trained.items()}
    optimiser = torch.optim.AdamW(parameter_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
    print(f"{len(examples)} examples, {total} steps", flush=True)
    step, began, sum_loss = 0, time.time(), 0.0
    while step < total:
        for chosen in batches(one_pass(rng), settings.batch, rng)[: total - step]:
            set_rates(optimiser, schedule(step / total, settings.warmup))
            model.train()
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=HALVES):
                loss = loss_of(model, chosen, settings)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step, sum_loss = step + 1, sum_loss + loss.item()
            with torch.no_grad():
                share = 1 - min(settings.average, (1 + step) / (10 + step))
                torch._foreach_lerp_(list(averaged.values()), list(trained.values()), share)
            if step % 25 == 0:
                print(f"step {step} loss {sum_loss / 25:.4f} {time.time() - began:.0f} s", flush=True)
                sum_loss = 0.0
            if step % 200 == 0:
                save(model, averaged, settings)
    save(model, averaged, settings)
    model.load_state_dict({**model.state_dict(), **averaged})
    return model


def save(model: Coder, averaged: dict[str, Tensor], settings: Settings) -> None:
    """The averaged weights with their settings."""
    path = Path(settings.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": {**model.state_dict(), **averaged}, "settings": asdict(settings)}, path)


def load(path: Path) -> Coder:
    kept = torch.load(path)
    model = Coder(kept["settings"]["layers"])
    model.load_state_dict(kept["weights"])
    return model.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="+", type=Path)
    for name, value in asdict(Settings()).items():
        parser.add_argument(f"--{name.replace('_', '-')}", type=type(value), default=value)
    options = vars(parser.parse_args())
    inputs = options.pop("inputs")
    settings = Settings(**options)
    left_out = set(settings.leave_out.split(","))
    examples = [e for path in inputs for e in read_examples(path) if e.set not in left_out]
    print(json.dumps(asdict(settings)), flush=True)
    train(examples, settings)


if __name__ == "__main__":
    main()
