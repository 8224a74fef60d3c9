"""Folders of marked press out of articles that are not in this repository: ``python -m coder.lay_out_press ARTICLES.jsonl ... --marks training/press --out training/work/press``.

The repository keeps codebooks and marks by place alone. Places count characters of the article's text as it is kept; runs of blanks become one in what is laid out.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

BLANKS = re.compile(r"[ \t\u00a0]+")


def plain(text: str) -> str:
    return BLANKS.sub(" ", text)


def rows(path: Path) -> Iterable[list[str]]:
    return (line.split("\t") for line in path.read_text(encoding="utf8").splitlines() if line.strip())


def lay_out(folder: Path, articles: dict[str, str], out: Path) -> None:
    """codebook.yaml, text.jsonl and codes.tsv of one negotiation."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.copy(folder / "codebook.yaml", out / "codebook.yaml")
    texts = [(row[0], int(row[1]), int(row[2])) for row in rows(folder / "texts.tsv")]
    with (out / "text.jsonl").open("w", encoding="utf8") as lines:
        for name, start, end in texts:
            lines.write(json.dumps({"id": name, "text": plain(articles[name][start:end])}, ensure_ascii=False) + "\n")
    with (out / "codes.tsv").open("w", encoding="utf8") as lines:
        for name, *fields, start, end in rows(folder / "codes.tsv"):
            words = plain(articles[name][int(start) : int(end)]).replace("\n", " ").strip()
            lines.write("\t".join([name, *fields, words]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--marks", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    articles: dict[str, str] = {}
    for path in options.articles:
        for line in path.read_text(encoding="utf8").splitlines():
            article = json.loads(line)
            articles[article["id"]] = article["text"]
    for folder in sorted(f for f in options.marks.iterdir() if f.is_dir()):
        lay_out(folder, articles, options.out / folder.name)


if __name__ == "__main__":
    main()
