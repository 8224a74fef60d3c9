"""What the layers of the shipped tagger say of the words of marked sentences, with the numbers that it ships with."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

from tagger.model import WIDTH
from tagger.windows import FOLLOWING, PARAGRAPH, QUOTED, SHAPE
from tagger.words import Pieces

from .marks import Sentence

SIZE = 256
# The last four of six: what the first two say of a word is said by the later ones too.
LAYERS = tuple(f"layers.{number}.result" for number in (2, 3, 4, 5))


def layered(folder: Path) -> onnxruntime.InferenceSession:
    """The tagger with what its layers say as outputs."""
    model = onnx.load(folder / "model.onnx")
    for name in LAYERS:
        model.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", "pieces", WIDTH]))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(model.SerializeToString(), options)


def packed(sentences: list[Sentence], pieces: Pieces, rng: random.Random) -> list[list[int]]:
    """Sentences in any order, as many together as fit a window: in a report too they stand anywhere in one."""
    order = list(range(len(sentences)))
    rng.shuffle(order)
    windows: list[list[int]] = []
    used = SIZE
    for number in order:
        sentence = sentences[number]
        length = sum(len(pieces(word.text)) for word in (*sentence.before, *sentence.words))
        if used + length > SIZE - 2:
            windows.append([])
            used = 0
        windows[-1].append(number)
        used += length
    return windows


def features_of(sentences: list[Sentence], folder: Path, seed: int) -> list[np.ndarray]:
    """For each sentence [words, layers * width]. Each stands in a paragraph with the sentence before it, beside others."""
    pieces = Pieces(folder / "vocab.txt")
    session = layered(folder)
    found: list[np.ndarray] = [np.zeros((0, 0), np.float16)] * len(sentences)
    for window in packed(sentences, pieces, random.Random(seed)):
        ids, features, heads = [pieces.cls], [0], {}
        for number in window:
            sentence = sentences[number]
            heads[number] = []
            for place, word in enumerate((*sentence.before, *sentence.words)):
                base = SHAPE * word.shape + QUOTED * word.quoted + PARAGRAPH * (place == 0)
                split = pieces(word.text)
                if place >= len(sentence.before):
                    heads[number].append(len(ids))
                ids += split
                features += [base] + [base + FOLLOWING] * (len(split) - 1)
        row = np.array([[*ids, pieces.sep][:512]], np.int32)
        inputs = {"ids": row, "features": np.array([[*features, 0][:512]], np.int32), "mask": np.ones_like(row)}
        said = np.concatenate([one[0] for one in session.run(list(LAYERS), inputs)], axis=1)
        for number, places in heads.items():
            found[number] = said[[min(place, len(said) - 1) for place in places]].astype(np.float16)
    return found
