"""Export: ``python -m coder.export CHECKPOINT models/coding``. A graph written by hand, its products in signed int8, as the tagger's (tagger/export.py).

Inputs ids, kinds [1, pieces] and marks [candidates]; output scores [1, candidates, stances + flags]. What depends on places alone is worked out here:
each layer keeps the keys and queries of the relative places, not the table they come from. The runtime turns them into floating numbers by distance
once, when it loads the file.

``python -m coder.export models/coding/model.onnx models/coding`` lays out a network anew that was exported before, with the same numbers.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from tagger.export import FUSED, Graph, quantised_rows

from .model import EPSILON, FARTHEST, FLAGS, HEADS, SIZE, STANCES, WIDTH, Coder, relative_rows
from .train import load

SCALE = np.float32((SIZE * 3) ** -0.5)
# Weights within 7 bits: processors without VNNI add pairs of products in 16 bits, which overflow otherwise.
LARGEST = 64
PRODUCTS = ("qkv", "output", "up", "down")
Weights = dict[str, np.ndarray]


def whole(*numbers: int) -> np.ndarray:
    return np.array(numbers, np.int64)


def quantised_columns(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 columns and their scales: column = scale * int8."""
    scale = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / LARGEST
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def weights_of(model: Coder, pieces: int) -> Weights:
    """The numbers of the graph by their names in it, with the first ``pieces`` entries of the vocabulary."""
    own = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    kept = {"kinds.table": own["kinds.weight"]}
    with torch.no_grad():
        places = model.relative_norm(model.relative.weight).numpy()

    def rows(name: str, table: np.ndarray) -> None:
        kept[name], kept[f"{name}.scale"] = quantised_rows(table)

    def product(name: str, matrix: np.ndarray, bias: np.ndarray) -> None:
        kept[f"{name}_quantized"], kept[f"{name}_scale"] = quantised_columns(matrix)
        kept[f"{name}.bias"] = bias

    def norm(name: str) -> None:
        kept[f"{name}.weight"], kept[f"{name}.bias"] = own[f"{name}.weight"] * np.float32(WIDTH**0.5), own[f"{name}.bias"]

    rows("words", model.word_table()[:pieces].detach().numpy())
    kept["norm.weight"], kept["norm.bias"] = own["norm.weight"], own["norm.bias"]
    for i in range(len(model.layers)):
        p = f"layers.{i}."
        joint = [f"{p}{name}" for name in ("query", "key", "value")]
        product(f"{p}qkv", np.concatenate([own[f"{name}.weight"].T for name in joint], axis=1), np.concatenate([own[f"{name}.bias"] for name in joint]))
        for name in PRODUCTS[1:]:
            product(f"{p}{name}", own[f"{p}{name}.weight"].T, own[f"{p}{name}.bias"])
        for name in ("key", "query"):
            rows(f"{p}place.{name}", places @ own[f"{p}{name}.weight"].T + own[f"{p}{name}.bias"])
        for name in ("norm1", "norm2"):
            norm(f"{p}{name}")
    for name in ("hidden", "scores"):
        kept[f"{name}.weight"], kept[f"{name}.bias"] = own[f"{name}.weight"].T, own[f"{name}.bias"]
    return kept


def rows_of(g: Graph, w: Weights, name: str, ids: str) -> str:
    """Rows of a table that is kept in int8."""
    plain = g.node("Cast", [g.node("Gather", [g.weight(name, w[name]), ids], f"{name}.rows")], f"{name}.float", to=TensorProto.FLOAT)
    return g.node("Mul", [plain, g.node("Gather", [g.weight(f"{name}.scale", w[f"{name}.scale"]), ids], f"{name}.scales")], f"{name}.vectors")


def embed(g: Graph, w: Weights) -> str:
    """Sum of word and kind vectors, normalised."""
    kinds = g.node("Gather", [g.weight("kinds.table", w["kinds.table"]), "kinds"], "kinds.vectors")
    norm = [g.weight("norm.weight", w["norm.weight"]), g.weight("norm.bias", w["norm.bias"])]
    total = g.node("Add", [rows_of(g, w, "words", "ids"), kinds], "embedded")
    return g.node("LayerNormalization", [total, *norm], "layers.in", axis=-1, epsilon=EPSILON)


def lengths(g: Graph) -> None:
    """The number of pieces and what follows from it: shapes, and where the distances begin and end that there are among so many pieces."""
    for number in range(4):
        g.weight(f"n{number}", whole(number))
    g.weight("minus", whole(-1))
    g.weight("epsilon", np.float32(WIDTH * EPSILON))
    g.weight("heads", whole(1, -1, 3 * HEADS, SIZE))
    g.weight("places", whole(1, -1, HEADS, SIZE))
    g.weight("width", whole(1, -1, WIDTH))
    length = g.node("Gather", [g.node("Shape", ["ids"], "shape"), "n1"], "length")
    g.weight("farthest", whole(FARTHEST))
    # One distance more than there is: where a row of scores is read on, the first of the next is skipped.
    g.node("Sub", [g.node("Sub", ["farthest", length], "first.distance"), "n1"], "first")
    g.node("Sub", [g.node("Add", ["farthest", length], "sum"), "n1"], "last")
    distances = relative_rows(FARTHEST).numpy()
    for name, rows in (("down", distances), ("up", distances[::-1])):
        g.weight(f"rows.{name}", rows)
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


def normalised(g: Graph, w: Weights, total: str, norm: str, name: str) -> str:
    """A normalised row, in steps: the fused operator adds up one number after the other and takes four times as long."""
    centred = g.node("Sub", [total, g.node("ReduceMean", [total], f"{name}.mean", axes=[-1])], f"{name}.centred")
    squares = g.node("Add", [g.node("ReduceSumSquare", [centred], f"{name}.squares", axes=[-1]), "epsilon"], f"{name}.spread")
    unit = g.node("Div", [centred, g.node("Sqrt", [squares], f"{name}.root")], f"{name}.unit")
    row = g.node("Mul", [unit, g.weight(f"{norm}.weight", w[f"{norm}.weight"])], f"{name}.scaled")
    return g.node("Add", [row, g.weight(f"{norm}.bias", w[f"{norm}.bias"])], name)


def product(g: Graph, w: Weights, x: str, weights: str, name: str) -> str:
    """A product with int8 weights and its bias in one operator."""
    inputs = [g.weight(f"{weights}{part}", w[f"{weights}{part}"]) for part in ("_quantized", "_scale")]
    none = g.weight(f"{weights}_zero_point", np.zeros_like(w[f"{weights}_scale"], np.int8))
    return g.node("DynamicQuantizeMatMul", [x, *inputs, none, g.weight(f"{weights}.bias", w[f"{weights}.bias"])], name, FUSED)


def by_place(g: Graph, w: Weights, name: str, way: str) -> str:
    """Keys or queries of the relative places by distance, [1, heads, distances, size]; all but the last step is done once, when the file is loaded."""
    plain = g.node("Cast", [g.weight(name, w[name])], f"{name}.float", to=TensorProto.FLOAT)
    rows = g.node("Mul", [plain, g.weight(f"{name}.scale", w[f"{name}.scale"])], f"{name}.vectors")
    all_rows = g.node("Gather", [rows, f"rows.{way}"], f"{name}.rows")
    heads = g.node("Transpose", [g.node("Reshape", [all_rows, "places"], f"{name}.heads")], f"{name}.turned", perm=[0, 2, 1, 3])
    return g.node("Slice", [heads, "first", "last", "n2"], f"{name}.here")


def across(g: Graph, one: str, other: str, name: str) -> str:
    """Each row of one with each row of the other."""
    return g.node("FusedMatMul", [one, other], name, FUSED, transB=1)


def layer(g: Graph, w: Weights, x: str, p: str) -> str:
    """One layer; ``p`` is the prefix of its weights."""
    qkv = g.node("Reshape", [product(g, w, x, f"{p}qkv", f"{p}qkv"), "heads"], f"{p}qkv.heads")
    q, k, v = (f"{p}{name}" for name in ("q", "k", "v"))
    turned = g.node("Transpose", [qkv], f"{p}qkv.turned", perm=[0, 2, 1, 3])
    g.nodes.append(helper.make_node("Split", [turned], [q, k, v], name=f"{p}split", axis=1))
    content = across(g, q, k, f"{p}content")
    to_place = skewed(g, across(g, q, by_place(g, w, f"{p}place.key", "down"), f"{p}to.place"), f"{p}to.place")
    from_place = skewed(g, across(g, k, by_place(g, w, f"{p}place.query", "up"), f"{p}from.place"), f"{p}from.place")
    from_place = g.node("Transpose", [from_place], f"{p}from.place.turned", perm=[0, 1, 3, 2])
    total = g.node("Add", [g.node("Add", [content, to_place], f"{p}sum"), from_place], f"{p}total")
    shares = g.node("Softmax", [g.node("Mul", [total, "scale"], f"{p}scaled")], f"{p}weights", axis=-1)
    mixed = g.node("Transpose", [g.node("MatMul", [shares, v], f"{p}mixed")], f"{p}mixed.turned", perm=[0, 2, 1, 3])
    out = product(g, w, g.node("Reshape", [mixed, "width"], f"{p}mixed.flat"), f"{p}output", f"{p}attention.out")
    x = normalised(g, w, g.node("Add", [out, x], f"{p}attention.sum"), f"{p}norm1", f"{p}middle")
    lively = g.node("Gelu", [product(g, w, x, f"{p}up", f"{p}up.out")], f"{p}gelu", FUSED)
    down = product(g, w, lively, f"{p}down", f"{p}down.out")
    return normalised(g, w, g.node("Add", [down, x], f"{p}down.sum"), f"{p}norm2", f"{p}result")


def head(g: Graph, w: Weights, chosen: str) -> None:
    """Scores at the candidates."""
    hidden = g.node("MatMul", [chosen, g.weight("hidden.weight", w["hidden.weight"])], "hidden.product")
    lively = g.node("BiasGelu", [hidden, g.weight("hidden.bias", w["hidden.bias"])], "hidden.gelu", FUSED)
    scores = g.node("MatMul", [lively, g.weight("scores.weight", w["scores.weight"])], "scores.product")
    g.node("Add", [scores, g.weight("scores.bias", w["scores.bias"])], "scores")


def build(w: Weights) -> onnx.ModelProto:
    """The graph."""
    layers = sum(name.endswith("qkv_quantized") for name in w)
    g = Graph()
    g.weight("scale", SCALE)
    lengths(g)
    x = embed(g, w)
    for i in range(layers):
        x = layer(g, w, x, f"layers.{i}.")
    head(g, w, g.node("Gather", [x, "marks"], "candidates", axis=1))
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT32, [1, "pieces"]) for n in ("ids", "kinds")]
    inputs.append(helper.make_tensor_value_info("marks", TensorProto.INT32, ["candidates"]))
    outputs = [helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, "candidates", len(STANCES) + len(FLAGS)])]
    graph = helper.make_graph(g.nodes, "coding", inputs, outputs, g.weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)], ir_version=9)


def exported(path: Path) -> Weights:
    """The numbers of a graph that was exported before."""
    return {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="a checkpoint, or a network that was exported before")
    parser.add_argument("target", type=Path)
    parser.add_argument("--base", type=Path, default=Path("training/work/entail"))
    parser.add_argument("--pieces", type=int, default=36_000)  # the rarest entries are left out, to keep the file small
    options = parser.parse_args()
    if options.source.suffix == ".onnx":
        onnx.save(build(exported(options.source)), options.target / "model.onnx")
        return
    onnx.save(build(weights_of(load(options.source), options.pieces)), options.target / "model.onnx")
    rows = (options.base / "pieces.tsv").read_text(encoding="utf8").split("\n")[: options.pieces]
    (options.target / "pieces.tsv").write_text("\n".join(rows) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
