"""Calibration: ``python -m coder.calibrate CHECKPOINT models/coding/config.json INPUTS.jsonl ... --sets a,b``.

A logistic curve (Platt 1999) from the log-odds of the best stance at a candidate to how often it is what a reader marked, on negotiations that were not
trained on. Real coverage weighs more than ours: in made-up passages every other sentence is a position.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import torch

from .data import read_examples
from .evaluate import predict, proposals
from .train import load

REAL_WEIGHT = 3.0
OWN = Path("training/positions/train")  # negotiations of ours; all others are real
LEAST = 0.02  # what is less likely is never looked at


def fit(odds: torch.Tensor, carried: torch.Tensor, right: torch.Tensor, weights: torch.Tensor) -> list[float]:
    """Slope, offset, and what is added for a holder that is carried over, by Newton's method (LBFGS)."""
    curve = torch.tensor([1.0, 0.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS([curve], max_iter=200)

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        scores = curve[0] * odds + curve[1] + curve[2] * carried
        loss = (torch.nn.functional.binary_cross_entropy_with_logits(scores, right, reduction="none") * weights).sum() / weights.sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return curve.tolist()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("inputs", nargs="+", type=Path)
    parser.add_argument("--sets", required=True)
    options = parser.parse_args()
    torch.set_num_threads(2)
    wanted = set(options.sets.split(","))
    ours = {folder.name for folder in OWN.iterdir()}
    examples = [e for path in options.inputs for e in read_examples(path) if e.set in wanted]
    made = [p for p in proposals(examples, predict(load(options.checkpoint), examples)) if p.likelihood >= LEAST]
    likely = torch.tensor([min(max(p.likelihood, 1e-6), 1 - 1e-6) for p in made], dtype=torch.float64)
    right = torch.tensor([float(p.right) for p in made], dtype=torch.float64)
    weights = torch.tensor([1.0 if p.set in ours else REAL_WEIGHT for p in made], dtype=torch.float64)
    carried = torch.tensor([float(p.carried) for p in made], dtype=torch.float64)
    odds = torch.log(likely / (1 - likely))
    slope, offset, carried_over = fit(odds, carried, right, weights)
    config = json.loads(options.config.read_text(encoding="utf8"))
    config["calibration"] = {"slope": round(slope, 4), "offset": round(offset, 4), "carriedOver": round(carried_over, 4)}
    options.config.write_text(json.dumps(config, indent=2) + "\n", encoding="utf8")
    scores = torch.sigmoid(slope * odds + offset + carried_over * carried)
    for low in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        inside = (scores >= low) & (scores < low + 0.1)
        if inside.any():
            print(f"{low:.1f}  n {int(inside.sum())}  right {float(right[inside].mean()):.3f}")
    print(config["calibration"])


if __name__ == "__main__":
    main()
