"""Trains the head of deeds: ``python -m deeds.train --out training/work/deeds.pt``.

The tagger is left as it is; three minutes on one core. Seeded.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from .features import features_of
from .head import Head
from .marks import TAG_OF, TAGS, Sentence, of_press, written

MEETS = (TAG_OF["held"], TAG_OF["planned"])
# What the whole sentence tells counts so much beside what each word tells.
SENTENCE_WEIGHT = 0.3


def batch_of(features: list[np.ndarray], tags: list[tuple[int, ...]]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(one) for one in tags)
    x = torch.zeros(len(tags), longest, features[0].shape[1])
    mask = torch.zeros(len(tags), longest)
    gold = torch.full((len(tags), longest), -100)
    for row, (said, own) in enumerate(zip(features, tags)):
        x[row, : len(own)] = torch.from_numpy(said.astype(np.float32))
        mask[row, : len(own)] = 1
        gold[row, : len(own)] = torch.tensor(own)
    return x, mask, gold


def loss_of(scores: Tensor, mask: Tensor, gold: Tensor) -> Tensor:
    """Of each word its tag; of each sentence whether any of its words tells of a meeting that was or will be."""
    words = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, label_smoothing=0.02)
    told = torch.logsumexp(torch.log_softmax(scores, -1)[..., list(MEETS)], -1).masked_fill(mask == 0, -30.0)
    most = told.max(1).values.clamp(max=-1e-4)
    there = ((gold == MEETS[0]) | (gold == MEETS[1])).any(1).float()
    return words - SENTENCE_WEIGHT * (there * most + (1 - there) * torch.log1p(-most.exp())).mean()


def predict(head: Head, features: list[np.ndarray], sentences: list[Sentence]) -> list[Tensor]:
    """For each sentence the probabilities [words, tags]."""
    head.eval()
    found: list[Tensor] = []
    with torch.no_grad():
        for start in range(0, len(sentences), 64):
            part = [s.tags for s in sentences[start : start + 64]]
            x, mask, _ = batch_of(features[start : start + 64], part)
            scores = torch.softmax(head(x, mask), -1)
            found += [scores[row, : len(own)] for row, own in enumerate(part)]
    head.train()
    return found


def report(sentences: list[Sentence], found: list[Tensor]) -> str:
    """F1 of words by tag, and P and R of sentences that tell of a meeting which was or will be."""
    lines = []
    for tag in range(1, len(TAGS)):
        best = [row.argmax(-1).tolist() for row in found]
        pairs = [(one, gold) for row, s in zip(best, sentences) for one, gold in zip(row, s.tags)]
        right = sum(one == gold == tag for one, gold in pairs)
        lines.append(f"{TAGS[tag]} {2 * right / max(1, sum((a == tag) + (b == tag) for a, b in pairs)):.3f}")
    for threshold in (0.3, 0.5, 0.6, 0.7, 0.85):
        told = [float(row[:, list(MEETS)].sum(1).max()) >= threshold if len(row) else False for row in found]
        there = [any(tag in MEETS for tag in s.tags) for s in sentences]
        both = sum(a and b for a, b in zip(told, there))
        lines.append(f"| {threshold}: P {both / max(1, sum(told)):.2f} R {both / max(1, sum(there)):.2f}")
    return " ".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marks", type=Path, default=Path("training/deeds"))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--tagger", type=Path, default=Path("models/attribution"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true", help="learn from the part that chooses too")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    rng = random.Random(options.seed)
    sentences = written(options.marks / "written.jsonl") + of_press(options.marks / "press.jsonl", options.shared)
    features = features_of(sentences, options.tagger, options.seed)
    learn = [i for i, s in enumerate(sentences) if s.part == "learn" or (options.all and s.part == "choose")]
    every = np.concatenate([features[i] for i in learn]).astype(np.float32)
    head = Head(torch.from_numpy(every.mean(0)), torch.from_numpy(every.std(0) + 1e-3))
    optimiser = torch.optim.AdamW([p for p in head.parameters() if p.requires_grad], lr=options.rate, weight_decay=0.05)
    for epoch in range(options.epochs):
        rng.shuffle(learn)
        for start in range(0, len(learn), options.batch):
            part = learn[start : start + options.batch]
            x, mask, gold = batch_of([features[i] for i in part], [sentences[i].tags for i in part])
            loss = loss_of(head(x, mask), mask, gold)
            for group in optimiser.param_groups:
                group["lr"] = options.rate * (1 - (epoch + start / len(learn)) / options.epochs)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    torch.save(head.state_dict(), options.out)
    for part in ("choose", "test"):
        own = [i for i, s in enumerate(sentences) if s.part == part]
        for name, ids in (("press", [i for i in own if sentences[i].id.startswith("press")]), ("written", [i for i in own if not sentences[i].id.startswith("press")])):
            if ids:
                told = [sentences[i] for i in ids]
                print(part, name, len(ids), report(told, predict(head, [features[i] for i in ids], told)), flush=True)


if __name__ == "__main__":
    main()
