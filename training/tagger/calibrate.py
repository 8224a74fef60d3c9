"""Calibration on held-out training articles, and the settings file that the TypeScript side reads.

``python -m tagger.calibrate CHECKPOINT models/attribution`` writes ``config.json`` beside the exported model.

- *bias*: what is added to each label's score before decoding, chosen for attribution F1.
- *temperature*: what scores and transitions are divided by before probabilities are computed, chosen for the likelihood
  of the right label of each word.
- *confidence*: a logistic curve from the mean probability of a fragment's words to the share of such fragments that are right
  (intersection over union with a true one of its role >= 0.5).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from .data import LABELS, ROLES, read_jsonl
from .decode import ALLOWED, Fragment, fragments_of, marginals, viterbi
from .evaluate import attributions_of, checkpoint, judge, onnx_scorer, score_documents
from .train import Settings, base_folder, split
from .windows import CONTEXT, SIZE, Document, documents_of
from .words import Pieces

Scores = list[list[np.ndarray]]  # per document, per paragraph: [words, labels]
BIASES = (-0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5)
TEMPERATURES = (0.9, 1.0, 1.1, 1.2, 1.3, 1.4, 1.6, 1.8)


def bias_of(amount: float) -> np.ndarray:
    """Added to the scores of the labels that begin a fragment, so that more (or fewer) fragments are found."""
    return np.array([amount * (i % 2) for i in range(len(LABELS))], np.float32)


def attribution_f1(report: str) -> float:
    """The last figure of the scorer's last line before the count."""
    line = next(row for row in report.splitlines() if row.startswith("attribution"))
    return float(line.split()[3])


def choose_bias(documents: list[Document], reports: list, scores: Scores, transitions: np.ndarray, folder: Path) -> float:
    """The amount with the best attribution F1, smoothed over its neighbours."""
    figures = []
    for amount in BIASES:
        found = {d.id: attributions_of(d, s, transitions, bias_of(amount)) for d, s in zip(documents, scores)}
        figures.append(attribution_f1(judge(reports, found, folder)))
        print(f"bias {amount:.2f}: attribution F1 {figures[-1]:.1f}")
    padded = [figures[0], *figures, figures[-1]]
    smooth = [sum(padded[i : i + 3]) / 3 for i in range(len(figures))]
    return BIASES[int(np.argmax(smooth))]


def likelihood(documents: list[Document], scores: Scores, transitions: np.ndarray, bias: np.ndarray, temperature: float) -> float:
    """Mean log-probability of the right label of a word."""
    total, words = 0.0, 0
    for document, parts in zip(documents, scores):
        for labels, part in zip(document.labels, parts):
            p = marginals((part + bias) / temperature, transitions / temperature)
            total += float(np.log(p[np.arange(len(labels)), labels] + 1e-9).sum())
            words += len(labels)
    return total / words


def overlap(a: Fragment, b: Fragment) -> float:
    return (min(a.end, b.end) - max(a.start, b.start)) / (max(a.end, b.end) - min(a.start, b.start))


def judged_fragments(documents: list[Document], scores: Scores, transitions: np.ndarray, bias: np.ndarray, t: float) -> list[tuple[str, float, bool]]:
    """Role, mean probability of the role over its words, and whether it is right, for each fragment found."""
    rows = []
    for document, parts in zip(documents, scores):
        for p, (labels, part) in enumerate(zip(document.labels, parts)):
            chances = marginals((part + bias) / t, transitions / t)
            gold = fragments_of(p, labels)
            for f in fragments_of(p, viterbi(part + bias, transitions)):
                k = 1 + 2 * ROLES.index(f.role)
                sure = float(chances[f.start : f.end, k : k + 2].sum(1).mean())
                rows.append((f.role, sure, any(g.role == f.role and overlap(f, g) >= 0.5 for g in gold)))
    return rows


def logit(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def fit_curve(sure: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Slope and offset of right = sigmoid(slope * logit(sure) + offset), by Newton's method."""
    x = np.stack([logit(sure), np.ones_like(sure)], axis=1)
    w = np.array([1.0, 0.0])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w = w + np.linalg.solve(x.T @ (x * (p * (1 - p))[:, None]) + 1e-3 * np.eye(2), x.T @ (right - p))
    return float(w[0]), float(w[1])


def reliability(rows: list[tuple[str, float, bool]], curves: dict[str, tuple[float, float]]) -> str:
    """A table of stated confidence against the share that is right."""
    lines = []
    for role in ROLES:
        slope, offset = curves[role]
        own = [(1 / (1 + np.exp(-(slope * logit(np.array(s)) + offset))), r) for name, s, r in rows if name == role]
        for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)):
            part = [(s, r) for s, r in own if low <= s < high]
            if part:
                stated, right = np.mean(part, axis=0)
                lines.append(f"{role:8s} {low:.2f}-{min(high, 1):.2f}  stated {stated:.2f}  right {right:.2f}  n={len(part)}")
    return "\n".join(lines)


def settings_file(transitions: np.ndarray, bias: np.ndarray, temperature: float, curves: dict[str, tuple[float, float]]) -> dict:
    """Everything the TypeScript side needs besides the model and its vocabulary."""
    moves = [[round(float(x), 4) if ok else None for x, ok in zip(row, rule)] for row, rule in zip(transitions, ALLOWED)]
    return {
        "format": 1,
        "model": "model.onnx",
        "vocabulary": "vocab.txt",
        "inputs": {
            "ids": "int32 [batch, pieces]: [CLS], word pieces, [SEP], then padding 0",
            "features": "int32 [batch, pieces]: sum of the feature values that hold for the piece",
            "mask": "int32 [batch, pieces]: 1 on pieces, 0 on padding",
        },
        "outputs": {
            "scores": "float32 [batch, pieces, 7]: label scores; only those at the first piece of a word count",
            "nested": "float32 [batch, pieces, 1]: log-odds that the word stands in an attribution inside another's content",
        },
        "labels": list(LABELS),
        "word": r"[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s]",
        "pieces": {"lowercase": True, "stripAccents": True, "longestWord": 100, "cls": "[CLS]", "sep": "[SEP]", "unknown": "[UNK]"},
        "window": {"size": SIZE, "context": CONTEXT},
        "features": {
            "shape": {"lower": 0, "title": 1, "capitals": 2, "other": 3},
            "quoted": 4,
            "paragraph": 8,
            "following": 16,
            "before": 32,
            "again": 64,
        },
        "bias": [round(float(x), 4) for x in bias],
        "transitions": moves,
        "start": [0.0 if i < 2 or i % 2 else None for i in range(len(LABELS))],
        "temperature": temperature,
        "confidence": {role: {"slope": round(a, 4), "offset": round(b, 4)} for role, (a, b) in curves.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    model, settings = checkpoint(options.checkpoint)
    transitions = model.transitions.detach().numpy()
    reports = held_out(settings)
    documents = [documents_of(r)[0] for r in reports]
    pieces = Pieces(base_folder(settings) / "vocab.txt")
    scores = score_documents(documents, pieces, onnx_scorer(options.target / "model.onnx"))
    bias = bias_of(choose_bias(documents, reports, scores, transitions, Path("training/work/calibration")))
    chances = [likelihood(documents, scores, transitions, bias, t) for t in TEMPERATURES]
    temperature = TEMPERATURES[int(np.argmax(chances))]
    rows = judged_fragments(documents, scores, transitions, bias, temperature)
    curves = {role: fit_curve(*np.array([(s, r) for name, s, r in rows if name == role], float).T) for role in ROLES}
    print(f"bias {bias[1]:.2f}, temperature {temperature}")
    print(reliability(rows, curves))
    text = json.dumps(settings_file(transitions, bias, temperature, curves), indent=1, ensure_ascii=False)
    (options.target / "config.json").write_text(text + "\n", encoding="utf8")


def held_out(settings: Settings) -> list:
    return split(read_jsonl(Path(settings.corpus)), settings.held_out, 7)[1]


if __name__ == "__main__":
    main()
