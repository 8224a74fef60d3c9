"""Export: ``python -m deeds.export training/work/deeds.pt models/deeds``.

The first matrix of the head stands in the tagger's graph, where the layers are, and gives the output "middle", a row a piece; the rest is a graph of its
own, asked for each sentence. What the tagger itself gives stays as it was to the last digit.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from tagger.export import FUSED, Graph

from .features import LAYERS
from .head import MIDDLE, NEIGHBOURS
from .marks import TAGS

OWN = "middle"


def opened(tagger: onnx.ModelProto, weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """The tagger's graph with the output "middle"; an earlier one gives way."""
    graph = tagger.graph
    nodes = [node for node in graph.node if not node.name.startswith(OWN)]
    kept = [one for one in graph.initializer if not one.name.startswith(OWN)]
    outputs = [one for one in graph.output if one.name != OWN]
    scale = 1 / weights["deviation"]
    matrix = (weights["enter.weight"] * scale).T
    bias = weights["enter.bias"] - (weights["enter.weight"] * scale) @ weights["mean"]
    g = Graph()
    joint = g.node("Concat", list(LAYERS), f"{OWN}.layers", axis=2)
    product = g.node("MatMul", [joint, g.weight(f"{OWN}.weight", matrix.astype(np.float32))], f"{OWN}.product")
    g.node("Add", [product, g.weight(f"{OWN}.bias", bias.astype(np.float32))], OWN)
    for node in g.nodes:
        node.name = f"{OWN}.{node.name}"
    del graph.node[:], graph.initializer[:], graph.output[:]
    graph.node.extend([*nodes, *g.nodes])
    graph.initializer.extend([*kept, *g.weights])
    graph.output.extend([*outputs, helper.make_tensor_value_info(OWN, TensorProto.FLOAT, ["batch", "pieces", MIDDLE])])
    return tagger


def build(weights: dict[str, np.ndarray]) -> onnx.ModelProto:
    """From what "middle" says of the words of one sentence to their scores."""
    g = Graph()

    def gelu(name: str, of: str) -> str:
        return g.node("Gelu", [of], name, FUSED)

    def dense(name: str, of: str, out: str) -> str:
        product = g.node("MatMul", [of, g.weight(f"{name}.weight", weights[f"{name}.weight"].T)], f"{name}.product")
        return g.node("Add", [product, g.weight(f"{name}.bias", weights[f"{name}.bias"])], out)

    h = gelu("entered", OWN)
    mean = g.node("ReduceMean", [h], "mean", axes=[1], keepdims=1)
    whole = gelu("whole.gelu", dense("whole", mean, "whole.sum"))
    turned = g.node("Transpose", [h], "turned", perm=[0, 2, 1])
    own = [g.weight("beside.weight", weights["beside.weight"]), g.weight("beside.bias", weights["beside.bias"])]
    beside = g.node("Conv", [turned, *own], "beside", kernel_shape=[NEIGHBOURS], pads=[NEIGHBOURS // 2] * 2)
    back = gelu("beside.gelu", g.node("Transpose", [beside], "beside.back", perm=[0, 2, 1]))
    dense("tags", g.node("Add", [g.node("Add", [h, back], "with.beside"), whole], "with.whole"), "tags")
    inputs = [helper.make_tensor_value_info(OWN, TensorProto.FLOAT, [1, "words", MIDDLE])]
    outputs = [helper.make_tensor_value_info("tags", TensorProto.FLOAT, [1, "words", len(TAGS)])]
    graph = helper.make_graph(g.nodes, "deeds", inputs, outputs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--tagger", type=Path, default=Path("models/attribution/model.onnx"))
    options = parser.parse_args()
    state = torch.load(options.checkpoint, weights_only=True)
    weights = {name: value.numpy().astype(np.float32) for name, value in state.items()}
    options.target.mkdir(parents=True, exist_ok=True)
    onnx.save(build(weights), options.target / "model.onnx")
    onnx.save(opened(onnx.load(options.tagger), weights), options.tagger)
    settings = {"format": 1, "model": "model.onnx", "width": MIDDLE, "tags": list(TAGS)}
    (options.target / "config.json").write_text(json.dumps(settings, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
