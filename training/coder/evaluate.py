"""Scores of a checkpoint: ``python -m coder.evaluate CHECKPOINT INPUTS.jsonl [--sets a,b]``.

Counts as the shared scorer does, but against the sentences that become inputs only: a line is right where holder, issue, alternative and stance
are those marked on the sentence; a report's positions are the set of them. What no input reaches is not counted, so recall here is of what is within reach.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch

from .data import Example, read_examples, tensors
from .model import FLAGS, STANCES, Coder
from .train import load

BATCH = 32
CARRIED = "carried over"
FARTHEST, FARTHEST_CARRIED = 0.3, 0.6  # as in models/coding/config.json: what is not judged
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Proposal:
    set: str
    text: str
    start: int
    holder: str
    issue: str
    alternative: str
    stance: str
    asserted: bool
    likelihood: float
    right: bool
    carried: bool  # only the sentence before names the holder


def predict(model: Coder, examples: list[Example]) -> list[torch.Tensor]:
    """Probabilities of stances and flags [candidates, stances + flags] of each example."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].ids))
    found: list[torch.Tensor] = [torch.empty(0)] * len(examples)
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for i in range(0, len(order), BATCH):
            places = order[i : i + BATCH]
            batch = tensors([examples[p] for p in places])
            scores = model(batch.ids, batch.kinds, batch.mask, batch.marks)
            likely = torch.cat([scores[..., : len(STANCES)].softmax(-1), scores[..., len(STANCES) :].sigmoid()], -1)
            for row, place in enumerate(places):
                found[place] = likely[row, : len(examples[place].marks)]
    return found


def proposals(examples: list[Example], likely: list[torch.Tensor]) -> Iterable[Proposal]:
    for e, rows in zip(examples, likely):
        if e.evidence == CARRIED and max(e.similarities, default=0) < FARTHEST_CARRIED:
            continue
        for (issue, alternative), row, stance, flags, near in zip(e.alternatives, rows, e.stances, e.flags, e.similarities):
            if near < FARTHEST:
                continue
            best = 1 + int(row[1 : len(STANCES)].argmax())
            asserted = bool(row[len(STANCES)] < 0.5)
            right = best == stance and asserted == (not flags[0])
            yield Proposal(e.set, e.text, e.start, e.holder, issue, alternative, STANCES[best], asserted, float(row[best]), right, e.evidence == CARRIED)


def ratio(a: int, b: int) -> float:
    return a / b if b else 0.0


def f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def table(examples: list[Example], made: list[Proposal], threshold: float) -> str:
    kept = [p for p in made if p.likelihood >= threshold]
    marked = sum(s > 0 for e in examples for s in e.stances)
    line = (ratio(sum(p.right for p in kept), len(kept)), ratio(sum(p.right for p in kept), marked))
    gold = {
        (e.set, e.text, e.holder, *a, STANCES[s], not f[0]) for e in examples for a, s, f in zip(e.alternatives, e.stances, e.flags) if s
    }
    found = {(p.set, p.text, p.holder, p.issue, p.alternative, p.stance, p.asserted) for p in kept}
    report = (ratio(len(found & gold), len(found)), ratio(len(found & gold), len(gold)))
    cells = [f"{name} P {p:.3f} R {r:.3f} F1 {f1(p, r):.3f}" for name, (p, r) in (("line", line), ("text", report))]
    return f"{threshold:.2f}  {' | '.join(cells)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("inputs", nargs="+", type=Path)
    parser.add_argument("--sets", default="")
    parser.add_argument("--each", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(2)
    wanted = set(filter(None, options.sets.split(",")))
    examples = [e for path in options.inputs for e in read_examples(path) if not wanted or e.set in wanted]
    model = load(options.checkpoint)
    made = list(proposals(examples, predict(model, examples)))
    for threshold in THRESHOLDS:
        print(table(examples, made, threshold), flush=True)
    if options.each:
        by_set = defaultdict(list)
        for e in examples:
            by_set[e.set].append(e)
        for name, own in by_set.items():
            print(name, table(own, [p for p in made if p.set == name], 0.5))


if __name__ == "__main__":
    main()
