"""Contrast items as folders of marked passages: ``python -m coder.contrast_passages ITEMS.jsonl CODEBOOKS OUT --each 60``.

Each codebook becomes a folder like those of training/positions, with the first ``--each`` items of every phenomenon. A code is marked on the
sentence that shares most words with its alternative; an item where no sentence does is left out, since nothing would show where its code stands.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import yaml

SENTENCE = re.compile(r"\S.*?[.!?][\"”’]*(?=\s|$)|\S.+$")
WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def sentence_of(text: str, wording: set[str]) -> str | None:
    """The sentence that tells of the alternative; None where none shares a word with it."""
    sentences = SENTENCE.findall(text)
    shared = [len(words_of(s) & wording) for s in sentences]
    return sentences[shared.index(max(shared))] if sentences and max(shared) > 0 else None


def wordings(codebook: dict) -> dict[tuple[str, str], set[str]]:
    found = {}
    for issue in codebook["issues"]:
        for a in issue["alternatives"]:
            found[issue["id"], a["id"]] = words_of(" ".join([a["title"], *map(str, a.get("words", []))]))
    return found


def rows_of(item: dict, known: dict[tuple[str, str], set[str]]) -> list[list[str]] | None:
    rows = []
    for code in item["expected"]:
        words = sentence_of(item["text"], known[code["issue"], code["alternative"]])
        if words is None or item["text"].count(words) != 1:
            return None
        flags = [name for name, on in (("declared", code["declared"]), ("denied", not code["asserted"]), ("condition", code["condition"]), ("red-line", code["redLine"])) if on]
        rows.append([item["id"], code["holder"], code["issue"], code["alternative"], code["stance"], ",".join(flags), words])
    return rows


def write(folder: Path, codebook: Path, items: list[dict]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(codebook, folder / "codebook.yaml")
    known = wordings(yaml.safe_load(codebook.read_text(encoding="utf8")))
    texts, codes = [], []
    for item in items:
        rows = rows_of(item, known)
        if rows is not None:
            texts.append(json.dumps({"id": item["id"], "text": item["text"]}, ensure_ascii=False))
            codes.extend("\t".join(row) for row in rows)
    (folder / "text.jsonl").write_text("\n".join(texts) + "\n", encoding="utf8")
    (folder / "codes.tsv").write_text("\n".join(codes) + "\n", encoding="utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("items", type=Path)
    parser.add_argument("codebooks", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--each", type=int, default=60)
    options = parser.parse_args()
    taken: Counter[str] = Counter()
    by_codebook = defaultdict(list)
    for line in options.items.read_text(encoding="utf8").splitlines():
        item = json.loads(line)
        if taken[item["phenomenon"]] < options.each:
            taken[item["phenomenon"]] += 1
            by_codebook[item["codebook"]].append(item)
    for slug, items in by_codebook.items():
        write(options.out / slug, options.codebooks / f"{slug}.yaml", items)


if __name__ == "__main__":
    main()
