"""Export: ``python -m coder.export CHECKPOINT models/coding``. A graph written by hand, its products in signed int8, as the tagger's (tagger/export.py).

Inputs ids, kinds [1, pieces] and marks [candidates]; output scores [1, candidates, stances + flags]. What depends on places alone is worked out here:
each layer keeps the keys and queries of the relative places, not the table they come from.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from tagger.export import FUSED, Graph, quantised_rows

from .model import EPSILON, FARTHEST, FLAGS, HEADS, SIZE, STANCES, WIDTH, Coder, relative_rows
from .train import load


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def rows_of(g: Graph, name: str, table: np.ndarray, ids: str) -> str:
    """Rows of a table that is kept in int8."""
    rows, scale = quantised_rows(table)
    plain = g.node("Cast", [g.node("Gather", [g.weight(name, rows), ids], f"{name}.rows")], f"{name}.float", to=TensorProto.FLOAT)
    return g.node("Mul", [plain, g.node("Gather", [g.weight(f"{name}.scale", scale), ids], f"{name}.scales")], f"{name}.vectors")


def embed(g: Graph, w: dict[str, np.ndarray], table: np.ndarray) -> str:
    """Sum of word and kind vectors, normalised."""
    words = rows_of(g, "words", table, "ids")
    kinds = g.node("Gather", [g.weight("kinds.table", w["kinds.weight"]), "kinds"], "kinds.vectors")
    norm = [g.weight("norm.weight", w["norm.weight"]), g.weight("norm.bias", w["norm.bias"])]
    return g.node("LayerNormalization", [g.node("Add", [words, kinds], "embedded"), *norm], "layers.in", axis=-1, epsilon=EPSILON)


def lengths(g: Graph) -> None:
    """The number of pieces and what follows from it: shapes, and the rows of the relative table by distance, both ways round."""
    for number in range(4):
        g.weight(f"n{number}", whole(number))
    g.weight("minus", whole(-1))
    g.weight("epsilon", np.float32(WIDTH * EPSILON))
    g.weight("heads", whole(1, -1, HEADS, SIZE))
    g.weight("places", whole(-1, HEADS, SIZE))
    g.weight("width", whole(1, -1, WIDTH))
    length = g.node("Gather", [g.node("Shape", ["ids"], "shape"), "n1"], "length")
    g.weight("farthest", whole(FARTHEST))
    # One distance more than there is: where a row of scores is read on, the first of the next is skipped.
    begin = g.node("Sub", [g.node("Sub", ["farthest", length], "first.distance"), "n1"], "first")
    end = g.node("Sub", [g.node("Add", ["farthest", length], "sum"), "n1"], "last")
    distances = relative_rows(FARTHEST).numpy()
    for name, rows in (("down", distances), ("up", distances[::-1])):
        g.node("Slice", [g.weight(f"rows.{name}.all", rows), begin, end, "n0"], f"rows.{name}")
    width = g.node("Sub", [g.node("Add", [length, length], "twice"), "n1"], "distances")
    g.weight("lead", whole(1, HEADS))
    g.weight("end", whole(2**31))
    g.node("Concat", ["lead", "minus"], "flat", axis=0)
    g.node("Concat", ["lead", length, width], "square", axis=0)


def skewed(g: Graph, scores: str, name: str) -> str:
    """As `skewed` of the network: each row begins with a score that is not read, and all rows are read on from the second."""
    shifted = g.node("Slice", [g.node("Reshape", [scores, "flat"], f"{name}.flat"), "length", "end", "n2"], f"{name}.shifted")
    square = g.node("Reshape", [shifted, "square"], f"{name}.square")
    return g.node("Slice", [square, "n0", "length", "n3"], f"{name}.near")


def normalised(g: Graph, w: dict[str, np.ndarray], total: str, norm: str, name: str) -> str:
    """A normalised row, in steps: the fused operator adds up one number after the other and takes four times as long."""
    centred = g.node("Sub", [total, g.node("ReduceMean", [total], f"{name}.mean", axes=[-1])], f"{name}.centred")
    squares = g.node("Add", [g.node("ReduceSumSquare", [centred], f"{name}.squares", axes=[-1]), "epsilon"], f"{name}.spread")
    weight = g.weight(f"{norm}.weight", w[f"{norm}.weight"] * np.float32(WIDTH**0.5))
    row = g.node("Mul", [g.node("Div", [centred, g.node("Sqrt", [squares], f"{name}.root")], f"{name}.unit"), weight], f"{name}.scaled")
    return g.node("Add", [row, g.weight(f"{norm}.bias", w[f"{norm}.bias"])], name)


def layer(g: Graph, w: dict[str, np.ndarray], x: str, p: str, places: np.ndarray) -> str:
    """One layer; ``p`` is the prefix of its weights."""

    def matrix(name: str) -> str:
        return g.weight(p + name, w[p + name + ".weight"].T)

    def vector(name: str) -> str:
        return g.weight(p + name, w[p + name])

    def projected(name: str) -> np.ndarray:
        return places @ w[f"{p}{name}.weight"].T + w[f"{p}{name}.bias"]

    def place(name: str, way: str) -> str:
        rows = rows_of(g, f"{p}place.{name}", projected(name), f"rows.{way}")
        return g.node("Transpose", [g.node("Reshape", [rows, "places"], f"{p}place.{name}.heads")], f"{p}place.{name}.turned", perm=[1, 2, 0])

    joint = np.concatenate([w[f"{p}{name}.weight"].T for name in ("query", "key", "value")], axis=1)
    bias = np.concatenate([w[f"{p}{name}.bias"] for name in ("query", "key", "value")])
    product = g.node("MatMul", [x, g.weight(p + "qkv", joint)], p + "qkv.product")
    qkv = g.node("Add", [product, g.weight(p + "qkv.bias", bias)], p + "qkv.sum")
    parts = [f"{p}{name}" for name in ("q", "k", "v")]
    g.nodes.append(helper.make_node("Split", [qkv], [f"{part}.flat" for part in parts], name=f"{p}split", axis=2))
    q, k, v = (
        g.node("Transpose", [g.node("Reshape", [f"{part}.flat", "heads"], f"{part}.heads")], f"{part}.turned", perm=[0, 2, 1, 3]) for part in parts
    )
    content = g.node("MatMul", [q, g.node("Transpose", [k], f"{p}k.across", perm=[0, 1, 3, 2])], f"{p}content")
    to_place = skewed(g, g.node("MatMul", [q, place("key", "down")], f"{p}to.place"), f"{p}to.place")
    from_place = skewed(g, g.node("MatMul", [k, place("query", "up")], f"{p}from.place"), f"{p}from.place")
    turned = g.node("Transpose", [from_place], f"{p}from.place.turned", perm=[0, 1, 3, 2])
    total = g.node("Add", [g.node("Add", [content, to_place], f"{p}sum"), turned], f"{p}total")
    scaled = g.node("Mul", [total, g.weight(f"{p}scale", np.float32((SIZE * 3) ** -0.5))], f"{p}scaled")
    mixed = g.node("MatMul", [g.node("Softmax", [scaled], f"{p}weights", axis=-1), v], f"{p}mixed")
    mixed = g.node("Reshape", [g.node("Transpose", [mixed], f"{p}mixed.turned", perm=[0, 2, 1, 3]), "width"], f"{p}mixed.flat")
    out = g.node("MatMul", [mixed, matrix("output")], p + "attention.out")
    x = normalised(g, w, g.node("Add", [g.node("Add", [out, vector("output.bias")], p + "attention.bias"), x], p + "attention.sum"), p + "norm1", p + "middle")
    up = g.node("BiasGelu", [g.node("MatMul", [x, matrix("up")], p + "up.out"), vector("up.bias")], p + "gelu", FUSED)
    down = g.node("MatMul", [up, matrix("down")], p + "down.out")
    return normalised(g, w, g.node("Add", [g.node("Add", [down, vector("down.bias")], p + "down.bias.sum"), x], p + "down.sum"), p + "norm2", p + "result")


def head(g: Graph, w: dict[str, np.ndarray], x: str) -> None:
    """Scores at the candidates."""
    chosen = g.node("Gather", [x, "marks"], "candidates", axis=1)
    hidden = g.node("MatMul", [chosen, g.weight("hidden.weight", w["hidden.weight"].T)], "hidden.product")
    lively = g.node("BiasGelu", [hidden, g.weight("hidden.bias", w["hidden.bias"])], "hidden.gelu", FUSED)
    product = g.node("MatMul", [lively, g.weight("scores.weight", w["scores.weight"].T)], "scores.product")
    g.node("Add", [product, g.weight("scores.bias", w["scores.bias"])], "scores")


def build(model: Coder, pieces: int) -> onnx.ModelProto:
    """The float32 graph (its word vectors are int8 already), with the first ``pieces`` entries of the vocabulary."""
    w = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    with torch.no_grad():
        places = model.relative_norm(model.relative.weight).numpy()
    g = Graph()
    lengths(g)
    x = embed(g, w, model.word_table()[:pieces].detach().numpy())
    for i in range(len(model.layers)):
        x = layer(g, w, x, f"layers.{i}.", places)
    head(g, w, x)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, [1, "pieces"]) for n in ("ids", "kinds")]
    inputs.append(helper.make_tensor_value_info("marks", TensorProto.INT32, ["candidates"]))
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "candidates", len(STANCES) + len(FLAGS)])]
    graph = helper.make_graph(g.nodes, "coding", inputs, outputs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--base", type=Path, default=Path("training/work/entail"))
    parser.add_argument("--float-model", type=Path, default=Path("training/work/coder.fp32.onnx"))
    parser.add_argument("--pieces", type=int, default=36_000)  # the rarest entries are left out, to keep the file small
    options = parser.parse_args()
    options.float_model.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(build(load(options.checkpoint), options.pieces), options.float_model)
    quantize_dynamic(
        options.float_model,
        options.target / "model.onnx",
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul"],
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
        nodes_to_exclude=["scores.product.MatMul", "hidden.product.MatMul"],
    )
    rows = (options.base / "pieces.tsv").read_text(encoding="utf8").split("\n")[: options.pieces]
    (options.target / "pieces.tsv").write_text("\n".join(rows) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
