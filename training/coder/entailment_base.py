"""The base of the coder's network: ``python -m coder.entailment_base MODEL.onnx TOKENIZER.json --out training/work/entail``.

Reads a DeBERTa-v3 encoder of width 384 (He et al. 2021) out of a graph in int8, and keeps the pieces of its vocabulary that English press needs.
Writes base.pt and pieces.tsv.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

PIECES = 40_000  # the likeliest of 128,000; what is rarer is cut into these
SPECIAL = ("[PAD]", "[CLS]", "[SEP]", "[UNK]")
# Signs for what is no word begin as the vectors of words that are used alike.
SIGNS = {
    "[holder]": ("▁John", "▁Smith", "▁Brown"),
    "[other]": ("▁Bob", "▁Miller", "▁Jones"),
    "[alternative]": ("▁wants", "▁supports"),
    "[issue]": ("▁about",),
    "[says]": ("▁says", ":"),
    "[somebody]": ("▁somebody", "▁someone"),
}


def initial(graph: onnx.GraphProto) -> dict[str, np.ndarray]:
    return {t.name: numpy_helper.to_array(t) for t in graph.initializer}


def plain(w: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Float weights of a tensor kept in 8 bits."""
    return (w[f"{name}_quantized"].astype(np.float32) - float(w[f"{name}_zero_point"])) * w[f"{name}_scale"]


def layer_weights(graph: onnx.GraphProto, w: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    """Weights of the layers by our names; a product bears the name of the linear layer that it is part of."""
    named = {"query_proj": "query", "key_proj": "key", "value_proj": "value", "attention/output/dense": "output"}
    named |= {"intermediate/dense": "up", "output/dense": "down"}
    found: dict[str, torch.Tensor] = {}
    for node in graph.node:
        match = re.fullmatch(r"/m/deberta/encoder/layer\.(\d+)/(.*)/MatMul_quant", node.name)
        if not match:
            continue
        at, place = match.groups()
        ours = next(name for key, name in named.items() if place.endswith(key))
        weight = plain(w, node.input[1].removesuffix("_quantized"))
        found[f"layers.{at}.{ours}.weight"] = torch.tensor(weight.T.copy())
    theirs = {"attention.self.query_proj": "query", "attention.self.key_proj": "key", "attention.self.value_proj": "value"}
    theirs |= {"attention.output.dense": "output", "intermediate.dense": "up", "output.dense": "down"}
    for i in range(12):
        before = f"m.deberta.encoder.layer.{i}."
        for their, ours in theirs.items():
            found[f"layers.{i}.{ours}.bias"] = torch.tensor(w[f"{before}{their}.bias"])
        for their, ours in (("attention.output", "norm1"), ("output", "norm2")):
            for part in ("weight", "bias"):
                found[f"layers.{i}.{ours}.{part}"] = torch.tensor(w[f"{before}{their}.LayerNorm.{part}"])
    return found


def chosen_pieces(vocabulary: list[tuple[str, float]]) -> list[int]:
    """Special ones, single signs of Latin script, and the likeliest others."""
    special = [next(i for i, (p, _) in enumerate(vocabulary) if p == name) for name in SPECIAL]
    others = [i for i, (p, _) in enumerate(vocabulary) if i not in special and not p.startswith("<0x") and not p.startswith("[")]
    single = [i for i in others if len(vocabulary[i][0]) == 1 and ord(vocabulary[i][0]) < 0x2600 and not 0x370 <= ord(vocabulary[i][0]) < 0x2000]
    readable = [i for i in others if i not in set(single) and not re.search(r"[^\u0000-\u024f\u2000-\u20bf\u2581]", vocabulary[i][0])]
    likely = sorted(readable, key=lambda i: -vocabulary[i][1])[: PIECES - len(single) - len(special) - len(SIGNS)]
    return [*special, *single, *likely]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    graph = onnx.load(options.model).graph
    w = initial(graph)
    vocabulary = [(p, s) for p, s in json.loads(options.tokenizer.read_text(encoding="utf8"))["model"]["vocab"]]
    ids = {p: i for i, (p, _) in enumerate(vocabulary)}
    words = plain(w, "m.deberta.embeddings.word_embeddings.weight")
    kept = chosen_pieces(vocabulary)
    signs = np.stack([np.mean([words[ids[p]] for p in like], axis=0) for like in SIGNS.values()])
    table = np.concatenate([words[kept[: len(SPECIAL)]], signs, words[kept[len(SPECIAL) :]]])
    rows = [*((p, -99.0) for p in SPECIAL), *((p, -99.0) for p in SIGNS), *(vocabulary[i] for i in kept[len(SPECIAL) :])]
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "pieces.tsv").write_text("".join(f"{p}\t{s:.5f}\n" for p, s in rows), encoding="utf8")
    weights = layer_weights(graph, w)
    weights["words.weight"] = torch.tensor(table)
    for part in ("weight", "bias"):
        weights[f"norm.{part}"] = torch.tensor(w[f"m.deberta.embeddings.LayerNorm.{part}"])
        weights[f"relative_norm.{part}"] = torch.tensor(w[f"m.deberta.encoder.LayerNorm.{part}"])
    weights["relative.weight"] = torch.tensor(w["m.deberta.encoder.rel_embeddings.weight"])
    torch.save(weights, options.out / "base.pt")
    print(len(rows), "pieces", table.shape, sorted(weights)[:8])


if __name__ == "__main__":
    main()
