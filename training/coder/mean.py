"""The mean of the weights of checkpoints of one training (Wortsman et al. 2022): ``python -m coder.mean A.pt B.pt --out MEAN.pt``."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    kept = [torch.load(path) for path in options.checkpoints]
    weights = {name: torch.stack([one["weights"][name] for one in kept]).mean(0) for name in kept[0]["weights"]}
    torch.save({"weights": weights, "settings": kept[-1]["settings"]}, options.out)


if __name__ == "__main__":
    main()
