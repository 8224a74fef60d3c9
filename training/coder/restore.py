"""A checkpoint to go on from, out of the shipped network: ``python -m coder.restore models/coding training/work/shipped.pt``.

The shipped weights are int8 with a scale per channel; as a place to start from, what that loses is nothing.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .model import FIRST_SIGN, SIGNS, WIDTH, Coder, load_base
from .train import Settings


def restored(network: onnx.ModelProto, base: Path) -> Coder:
    """The network with its weights in float32. Word vectors and the table of relative places are those of the base."""
    weights = {one.name: numpy_helper.to_array(one) for one in network.graph.initializer}
    model = Coder()
    load_base(model, base / "base.pt")
    own = model.state_dict()

    def take(name: str, values: np.ndarray) -> None:
        own[name].copy_(torch.from_numpy(np.ascontiguousarray(values, dtype=np.float32)))

    def matrix(name: str) -> np.ndarray:
        return weights[f"{name}_quantized"].astype(np.float32) * weights[f"{name}_scale"]

    signs = slice(FIRST_SIGN, FIRST_SIGN + SIGNS)
    take("signs.weight", weights["words"][signs] * weights["words.scale"][signs] - own["words.weight"][signs].numpy())
    for name, source in (("kinds.weight", "kinds.table"), ("norm.weight", "norm.weight"), ("norm.bias", "norm.bias")):
        take(name, weights[source])
    for name in ("hidden", "scores"):
        take(f"{name}.weight", weights[f"{name}.weight"].T)
        take(f"{name}.bias", weights[f"{name}.bias"])
    for i in range(len(model.layers)):
        p = f"layers.{i}."
        joint, bias = matrix(f"{p}qkv"), weights[f"{p}qkv.bias"]
        for place, name in enumerate(("query", "key", "value")):
            part = slice(place * WIDTH, (place + 1) * WIDTH)
            take(f"{p}{name}.weight", joint[:, part].T)
            take(f"{p}{name}.bias", bias[part])
        for name in ("output", "up", "down"):
            take(f"{p}{name}.weight", matrix(f"{p}{name}").T)
            take(f"{p}{name}.bias", weights[f"{p}{name}.bias"])
        for name in ("norm1", "norm2"):
            take(f"{p}{name}.weight", weights[f"{p}{name}.weight"] / np.float32(WIDTH**0.5))  # export scales it up
            take(f"{p}{name}.bias", weights[f"{p}{name}.bias"])
    model.load_state_dict(own)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shipped", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--base", type=Path, default=Path("training/work/entail"))
    options = parser.parse_args()
    model = restored(onnx.load(options.shipped / "model.onnx"), options.base)
    options.checkpoint.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"weights": model.state_dict(), "settings": asdict(Settings())}, options.checkpoint)


if __name__ == "__main__":
    main()
