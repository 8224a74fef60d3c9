"""Evaluation: predictions of a checkpoint or an exported model as JSON lines, scored by the shared scorer.

``python -m tagger.evaluate CHECKPOINT [--target models/attribution] [--held-out | --own FOLDER]``

Without ``--target`` the checkpoint itself is judged, in float32; with it, the exported model under its settings file.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from .data import ROLES, Report, read_jsonl, read_own
from .decode import as_spans, fragments_of, link, viterbi
from .model import Tagger
from .train import Settings, base_folder, split, tensors, word_scores
from .windows import Document, Window, documents_of, windows_of, words_inside
from .words import Pieces, Word, paragraphs_of

SCORER = "../shared/scoring/score_attributions.py"
Scorer = Callable[[list[Window]], list[np.ndarray]]  # label scores [words, labels] of each window


def checkpoint(path: Path) -> tuple[Tagger, Settings]:
    stored = torch.load(path)
    settings = Settings(**stored["settings"])
    model = Tagger(len(settings.keep), settings.dropout, settings.features)
    model.load_state_dict(stored["weights"])
    return model.eval(), settings


def torch_scorer(model: Tagger) -> Scorer:
    """Scores by the checkpoint, in float32."""

    def score(windows: list[Window]) -> list[np.ndarray]:
        with torch.no_grad():
            tags, _ = word_scores(model, tensors(windows))
        return [tags[i, : len(w.heads)].numpy() for i, w in enumerate(windows)]

    return score


def onnx_scorer(path: Path, threads: int = 1) -> Scorer:
    """Scores by the exported model."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def score(windows: list[Window]) -> list[np.ndarray]:
        batch = tensors(windows)
        feed = {"ids": batch.ids, "features": batch.features, "mask": batch.mask}
        scores = session.run(["scores"], {name: t.numpy().astype(np.int32) for name, t in feed.items()})[0]
        return [scores[i, w.heads] for i, w in enumerate(windows)]

    return score


def score_documents(documents: list[Document], pieces: Pieces, score: Scorer, batch: int = 16) -> list[list[np.ndarray]]:
    """Label scores [words, labels] for each paragraph of each document."""
    jobs = [(d, window, cells) for d, document in enumerate(documents) for window, cells in windows_of(document, pieces)]
    jobs.sort(key=lambda job: len(job[1].ids))
    found = [[np.zeros((len(p), 7), np.float32) for p in document.paragraphs] for document in documents]
    for i in range(0, len(jobs), batch):
        part = jobs[i : i + batch]
        for (d, _, cells), scores in zip(part, score([w for _, w, _ in part])):
            for (p, word), row in zip(cells, scores):
                found[d][p][word] = row
    return found


Attributions = list[dict[str, list[list[int]]]]


def attributions_of(document: Document, scores: list[np.ndarray], transitions: np.ndarray, bias: np.ndarray) -> Attributions:
    fragments = [f for p, s in enumerate(scores) for f in fragments_of(p, viterbi(s + bias, transitions))]
    return as_spans(document.paragraphs, link(document.paragraphs, fragments))


def unlabelled(id: str, paragraphs: list[list[Word]], again: bool) -> Document:
    return Document(id, paragraphs, [[0] * len(p) for p in paragraphs], None, again, own=False)


def contents_again(document: Document, found: Attributions) -> Document:
    """The contents found in a report as the paragraphs of a second reading."""
    spans = [[(s, e) for s, e in a["content"]] for a in sorted(found, key=lambda a: a["content"]) if a["content"]]
    contents = [words_inside(document.paragraphs, s) for s in spans]
    return unlabelled(document.id, [c for c in contents if c], again=True)


def predict(reports: list[Report], pieces: Pieces, score: Scorer, transitions: np.ndarray, bias: np.ndarray, again: bool) -> dict[str, Attributions]:
    """Attributions of each report; with ``again`` the contents are read a second time."""
    documents = [unlabelled(r.id, paragraphs_of(r.text), again=False) for r in reports]
    scored = score_documents(documents, pieces, score)
    found = {d.id: attributions_of(d, s, transitions, bias) for d, s in zip(documents, scored)}
    if again:
        inner = [contents_again(d, found[d.id]) for d in documents]
        for d, s in zip(inner, score_documents(inner, pieces, score)):
            found[d.id] += attributions_of(d, s, transitions, bias)
    return found


def write(path: Path, rows: list[dict]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf8")


def gold_rows(reports: list[Report]) -> list[dict]:
    return [{"id": r.id, "text": r.text, "attributions": [a.as_json() for a in r.attributions]} for r in reports]


def judge(reports: list[Report], found: dict[str, Attributions], folder: Path) -> str:
    """The output of the shared scorer."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "gold.jsonl", gold_rows(reports))
    write(folder / "predicted.jsonl", [{"id": id, "attributions": a} for id, a in found.items()])
    command = [sys.executable, SCORER, str(folder / "gold.jsonl"), str(folder / "predicted.jsonl")]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def chosen_bias(given: float | None, target: Path | None) -> np.ndarray:
    """What is added to the label scores: as given, or from the settings file, or nothing."""
    if given is None and target is not None and (target / "config.json").exists():
        return np.array(json.loads((target / "config.json").read_text())["bias"], np.float32)
    return np.array([(given or 0.0) * (i % 2) for i in range(7)], np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--target", type=Path, help="folder of the exported model to judge instead of the checkpoint")
    parser.add_argument("--own", type=Path, help="folder of our own reports instead of the development articles")
    parser.add_argument("--held-out", action="store_true", help="the held-out training articles")
    parser.add_argument("--bias", type=float, help="added to the scores of the labels that begin a fragment; given by the settings file otherwise")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    model, settings = checkpoint(options.model)
    pieces = Pieces(base_folder(settings) / "vocab.txt")
    if options.own:
        reports = list(read_own(options.own))
    elif options.held_out:
        reports = split(read_jsonl(Path(settings.corpus)), settings.held_out, 7)[1]
    else:
        reports = read_jsonl(Path(settings.corpus.replace("train", "dev")))
    score = onnx_scorer(options.target / "model.onnx", options.threads) if options.target else torch_scorer(model)
    bias = chosen_bias(options.bias, options.target)
    began = time.time()
    found = predict(reports, pieces, score, model.transitions.detach().numpy(), bias, again=options.own is not None)
    print(f"{time.time() - began:.1f} s")
    print(judge(reports, found, Path("training/work/judged")), end="")


if __name__ == "__main__":
    main()
