"""Word vectors by which alternatives are found: ``python -m coder.vectors models/coding/vectors.bin``.

The base model's own word-piece vectors, without what all of them share (Mu and Viswanath 2018, "All-but-the-top"), reduced to
``DIMENSIONS`` by principal components weighted with how often a piece occurs, as unit rows of int8; behind them one byte a piece, how much it tells
(inverse sentence frequency). The counts come from press text that is no part of this repository.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file

from tagger.train import Settings, base_folder
from tagger.words import Pieces, paragraphs_of

DIMENSIONS = 64
COMMON = 2  # principal directions that all pieces share
BYTES_PER_NAT = 20  # one unit of inverse sentence frequency in the byte that holds it
SENTENCE_END = re.compile(r"(?<=[.!?])\s")


def sentence_counts(texts: list[str], pieces: Pieces) -> tuple[Counter[int], int]:
    """In how many sentences each piece stands, and the number of sentences."""
    counts: Counter[int] = Counter()
    sentences = [s for text in texts for s in SENTENCE_END.split(text) if s.strip()]
    for sentence in sentences:
        words = (word.text for paragraph in paragraphs_of(sentence) for word in paragraph)
        counts.update({piece for word in words for piece in pieces(word)})
    return counts, len(sentences)


def reduced(table: np.ndarray, counts: Counter[int]) -> np.ndarray:
    """Unit rows of ``DIMENSIONS``, in order of the vocabulary."""
    table = table - table.mean(0)
    sample = table[np.random.RandomState(0).choice(len(table), 6000, replace=False)]
    shared = np.linalg.svd(sample, full_matrices=False)[2][:COMMON]
    table = table - (table @ shared.T) @ shared
    table /= np.linalg.norm(table, axis=1, keepdims=True) + 1e-9
    weights = np.sqrt(np.array([counts.get(i, 0) + 1 for i in range(len(table))], np.float32))[:, None]
    directions = np.linalg.eigh((table * weights).T @ (table * weights))[1][:, -DIMENSIONS:]
    table = table @ directions
    return table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--press", type=Path, default=Path("../shared/data/press.jsonl"))
    options = parser.parse_args()
    folder = base_folder(Settings())
    texts = [json.loads(line)["text"] for line in options.press.read_text(encoding="utf8").splitlines() if line.strip()]
    counts, sentences = sentence_counts(texts, Pieces(folder / "vocab.txt"))
    table = load_file(folder / "model.safetensors")["embeddings.word_embeddings.weight"].astype(np.float32)
    rows = np.round(reduced(table, counts) * 127).astype(np.int8)
    telling = [math.log((sentences + 1) / (counts.get(i, 0) + 1)) for i in range(len(table))]
    bytes_of = np.clip(np.round(np.array(telling) * BYTES_PER_NAT), 0, 255).astype(np.uint8)
    options.target.parent.mkdir(parents=True, exist_ok=True)
    options.target.write_bytes(rows.tobytes() + bytes_of.tobytes())


if __name__ == "__main__":
    main()
