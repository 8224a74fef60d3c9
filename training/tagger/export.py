"""Export: a checkpoint as an ONNX graph of fused operators, quantised to signed int8, with its vocabulary and settings.

``python -m tagger.export CHECKPOINT models/attribution``

The graph is written by hand rather than traced, so that it holds exactly the fused operators that onnxruntime's CPU
provider has: com.microsoft Attention, SkipLayerNormalization and BiasGelu. Word vectors are int8 with a scale per row.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from .data import LABELS
from .evaluate import checkpoint
from .model import EPSILON, HEADS, Tagger
from .train import base_folder

FUSED = "com.microsoft"


class Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: object) -> str:
        """Adds an operator with one output of the same name."""
        self.nodes.append(helper.make_node(kind, inputs, [name], name=f"{name}.{kind}", domain=domain, **attributes))
        return name


def quantised_rows(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 rows and their scales: row = scale * int8."""
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    return np.round(table / scale).astype(np.int8), scale.astype(np.float32)


def embed(g: Graph, w: dict[str, np.ndarray], features: np.ndarray) -> str:
    """Sum of word, position and feature vectors, normalised."""
    rows, scale = quantised_rows(w["words.weight"])
    plain = g.node("Cast", [g.node("Gather", [g.weight("words", rows), "ids"], "words.rows")], "words.float", to=TensorProto.FLOAT)
    words = g.node("Mul", [plain, g.node("Gather", [g.weight("words.scale", scale), "ids"], "words.scales")], "words.vectors")
    length = g.node("Gather", [g.node("Shape", ["ids"], "shape"), g.weight("one", np.array([1], np.int64))], "length")
    begin = g.weight("zero", np.array([0], np.int64))
    positions = g.node("Slice", [g.weight("positions", w["positions.weight"]), begin, length, begin], "positions.vectors")
    kinds = g.node("Gather", [g.weight("features.table", features), "features"], "features.vectors")
    total = g.node("Add", [g.node("Add", [words, kinds], "words.features"), positions], "embedded")
    norm = [g.weight("norm.weight", w["norm.weight"]), g.weight("norm.bias", w["norm.bias"])]
    return g.node("LayerNormalization", [total, *norm], "layers.in", axis=-1, epsilon=EPSILON)


def layer(g: Graph, w: dict[str, np.ndarray], x: str, p: str) -> str:
    """One transformer layer; ``p`` is the prefix of its weights."""

    def matrix(name: str) -> str:
        return g.weight(p + name, w[p + name + ".weight"].T)

    def vector(name: str) -> str:
        return g.weight(p + name, w[p + name])

    joint = np.concatenate([w[f"{p}{name}.weight"].T for name in ("query", "key", "value")], axis=1)
    bias = np.concatenate([w[f"{p}{name}.bias"] for name in ("query", "key", "value")])
    inputs = [x, g.weight(p + "qkv", joint), g.weight(p + "qkv.bias", bias), "mask"]
    mixed = g.node("Attention", inputs, p + "attention", FUSED, num_heads=HEADS)
    out = g.node("MatMul", [mixed, matrix("output")], p + "attention.out")
    norm = [vector("norm1.weight"), vector("norm1.bias"), vector("output.bias")]
    x = g.node("SkipLayerNormalization", [out, x, *norm], p + "middle", FUSED, epsilon=EPSILON)
    up = g.node("BiasGelu", [g.node("MatMul", [x, matrix("up")], p + "up.out"), vector("up.bias")], p + "gelu", FUSED)
    down = g.node("MatMul", [up, matrix("down")], p + "down.out")
    norm = [vector("norm2.weight"), vector("norm2.bias"), vector("down.bias")]
    return g.node("SkipLayerNormalization", [down, x, *norm], p + "result", FUSED, epsilon=EPSILON)


def build(model: Tagger) -> onnx.ModelProto:
    """The float32 graph (its word vectors are int8 already)."""
    w = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    g = Graph()
    x = embed(g, w, model.feature_table().detach().numpy())
    for i in range(len(model.layers)):
        x = layer(g, w, x, f"layers.{i}.")
    for name, result in (("tags", "scores"), ("nested", "nested")):
        product = g.node("MatMul", [x, g.weight(f"{name}.weight", w[f"{name}.weight"].T)], f"{name}.product")
        g.node("Add", [product, g.weight(f"{name}.bias", w[f"{name}.bias"])], result)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, ["batch", "pieces"]) for n in ("ids", "features", "mask")]
    sizes = (("scores", len(LABELS)), ("nested", 1))
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["batch", "pieces", size]) for n, size in sizes]
    graph = helper.make_graph(g.nodes, "attribution", inputs, outputs, g.weights)
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


def quantise(source: Path, target: Path, reduce_range: bool = True, per_channel: bool = True) -> None:
    """Signed int8 weights for attention and feed-forward; the last layer stays in float32.

    A scale per output channel matters: without it the noise on the scores is more than twice as large. ``reduce_range``
    keeps weights within 7 bits: processors without VNNI add pairs of products in 16 bits, which overflow otherwise.
    """
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=per_channel,
        reduce_range=reduce_range,
        op_types_to_quantize=["MatMul", "Attention"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
        nodes_to_exclude=["tags.product.MatMul", "nested.product.MatMul"],
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--float-model", type=Path, default=Path("training/work/model.fp32.onnx"))
    options = parser.parse_args()
    model, settings = checkpoint(options.checkpoint)
    onnx.save(build(model), options.float_model)
    options.target.mkdir(parents=True, exist_ok=True)
    quantise(options.float_model, options.target / "model.onnx")
    shutil.copy(base_folder(settings) / "vocab.txt", options.target / "vocab.txt")


if __name__ == "__main__":
    main()
