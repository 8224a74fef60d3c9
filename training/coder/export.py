"""Export: ``python -m coder.export CHECKPOINT models/coding``. A graph of fused operators in signed int8, as the tagger's (tagger/export.py).

Inputs ids, kinds, mask [1, pieces] and marks [candidates]; output scores [1, candidates, stances + flags].
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from tagger.export import FUSED, Graph, layer, quantised_rows
from tagger.model import EPSILON

from .model import FLAGS, STANCES, Coder
from .train import load


def embed(g: Graph, w: dict[str, np.ndarray], table: np.ndarray) -> str:
    """Sum of word, position and kind vectors, normalised."""
    rows, scale = quantised_rows(table)
    plain = g.node("Cast", [g.node("Gather", [g.weight("words", rows), "ids"], "words.rows")], "words.float", to=TensorProto.FLOAT)
    words = g.node("Mul", [plain, g.node("Gather", [g.weight("words.scale", scale), "ids"], "words.scales")], "words.vectors")
    length = g.node("Gather", [g.node("Shape", ["ids"], "shape"), g.weight("one", np.array([1], np.int64))], "length")
    begin = g.weight("zero", np.array([0], np.int64))
    positions = g.node("Slice", [g.weight("positions", w["positions.weight"]), begin, length, begin], "positions.vectors")
    kinds = g.node("Gather", [g.weight("kinds.table", w["kinds.weight"]), "kinds"], "kinds.vectors")
    total = g.node("Add", [g.node("Add", [words, kinds], "words.kinds"), positions], "embedded")
    norm = [g.weight("norm.weight", w["norm.weight"]), g.weight("norm.bias", w["norm.bias"])]
    return g.node("LayerNormalization", [total, *norm], "layers.in", axis=-1, epsilon=EPSILON)


def head(g: Graph, w: dict[str, np.ndarray], x: str) -> None:
    """Scores at the candidates."""
    chosen = g.node("Gather", [x, "marks"], "candidates", axis=1)
    hidden = g.node("MatMul", [chosen, g.weight("hidden.weight", w["hidden.weight"].T)], "hidden.product")
    lively = g.node("BiasGelu", [hidden, g.weight("hidden.bias", w["hidden.bias"])], "hidden.gelu", FUSED)
    product = g.node("MatMul", [lively, g.weight("scores.weight", w["scores.weight"].T)], "scores.product")
    g.node("Add", [product, g.weight("scores.bias", w["scores.bias"])], "scores")


def build(model: Coder) -> onnx.ModelProto:
    """The float32 graph (its word vectors are int8 already)."""
    w = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    g = Graph()
    x = embed(g, w, model.word_table().detach().numpy())
    for i in range(len(model.layers)):
        x = layer(g, w, x, f"layers.{i}.")
    head(g, w, x)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, ["batch", "pieces"]) for n in ("ids", "kinds", "mask")]
    inputs.append(helper.make_tensor_value_info("marks", TensorProto.INT32, ["candidates"]))
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", "candidates", len(STANCES) + len(FLAGS)])]
    graph = helper.make_graph(g.nodes, "coding", inputs, outputs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--float-model", type=Path, default=Path("training/work/coder.fp32.onnx"))
    options = parser.parse_args()
    options.float_model.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(build(load(options.checkpoint)), options.float_model)
    quantize_dynamic(
        options.float_model,
        options.target / "model.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Attention"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
        nodes_to_exclude=["scores.product.MatMul", "hidden.product.MatMul"],
    )


if __name__ == "__main__":
    main()
