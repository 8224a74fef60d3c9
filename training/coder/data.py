"""Labelled inputs as `write-inputs.ts` writes them, and batches of them."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from .model import FLAGS, STANCES

IGNORED = -100
HALF_SURE = 0.5  # weight of a code that its reader was not sure of


@dataclass
class Example:
    """A sentence as one holder's, with its candidates. ``stances``, ``flags`` and ``weights`` go with ``alternatives``."""

    set: str
    text: str
    start: int
    end: int
    holder: str
    evidence: str
    ids: list[int]
    kinds: list[int]
    marks: list[int]
    alternatives: list[tuple[str, str]]
    similarities: list[float]
    stances: list[int]
    flags: list[list[int]]
    weights: list[float]
    sentence: str

    @property
    def coded(self) -> bool:
        return any(stance > 0 for stance in self.stances)


def stance_of(label: dict | None) -> int:
    """Place in ``STANCES``; a stance that is not known teaches nothing."""
    if label is None:
        return 0
    return IGNORED if label["stance"] == "unknown" else STANCES.index(label["stance"])


def example(line: dict) -> Example:
    labels = line["labels"]
    return Example(
        **{k: line[k] for k in ("set", "text", "start", "end", "holder", "evidence", "ids", "kinds", "marks", "similarities", "sentence")},
        alternatives=[(issue, alternative) for issue, alternative in line["alternatives"]],
        stances=[stance_of(label) for label in labels],
        flags=[[int(not label["asserted"]), int(label["condition"]), int(label["redLine"])] if label else [0] * len(FLAGS) for label in labels],
        weights=[HALF_SURE if label and not label["sure"] else 1.0 for label in labels],
    )


def read_examples(path: Path) -> list[Example]:
    with path.open(encoding="utf8") as lines:
        return [example(json.loads(line)) for line in lines]


def batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Batches of examples of like length, in random order."""
    ordered = sorted(examples, key=lambda e: (len(e.ids) // 8, rng.random()))
    found = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    rng.shuffle(found)
    return found


@dataclass
class Batch:
    """Tensors of one step: pieces [batch, pieces], candidates [batch, candidates]."""

    ids: Tensor
    kinds: Tensor
    mask: Tensor
    marks: Tensor
    stances: Tensor
    flags: Tensor
    weights: Tensor


def tensors(examples: list[Example]) -> Batch:
    pieces, candidates = max(len(e.ids) for e in examples), max(len(e.marks) for e in examples)

    def padded(row: list, length: int, filler: object) -> list:
        return row + [filler] * (length - len(row))

    return Batch(
        ids=torch.tensor([padded(e.ids, pieces, 0) for e in examples]),
        kinds=torch.tensor([padded(e.kinds, pieces, 0) for e in examples]),
        mask=torch.tensor([padded([1] * len(e.ids), pieces, 0) for e in examples]),
        marks=torch.tensor([padded(e.marks, candidates, 0) for e in examples], dtype=torch.long),
        stances=torch.tensor([padded(e.stances, candidates, IGNORED) for e in examples]),
        flags=torch.tensor([padded(e.flags, candidates, [0] * len(FLAGS)) for e in examples]).float(),
        weights=torch.tensor([padded(e.weights, candidates, 0.0) for e in examples]),
    )
