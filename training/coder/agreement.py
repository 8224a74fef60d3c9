"""How far two people who marked alone agree: ``python -m coder.agreement FOLDER ... [--differences OUT.tsv]``.

A code of one is met where the other has the same holder, issue, alternative, stance and denial on overlapping words (a line), or anywhere in the same text.
"""

from __future__ import annotations

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path

MARK = re.compile(r"\{[a-z]\d+(?:,\d+)*(?: [a-z ]+)?\|")


@dataclass(frozen=True)
class Code:
    text: str
    holder: str
    issue: str
    alternative: str
    stance: str
    denied: bool
    start: int
    end: int
    row: str

    @property
    def key(self) -> tuple:
        return self.text, self.holder, self.issue, self.alternative, self.stance, self.denied


def texts_of(folder: Path) -> dict[str, str]:
    passages = folder / "text.jsonl"
    if passages.exists():
        lines = (json.loads(line) for line in passages.read_text(encoding="utf8").splitlines())
        return {line["id"]: line["text"] for line in lines}
    return {f.name: MARK.sub("", f.read_text(encoding="utf8")).replace("}", "") for f in folder.glob("*.txt")}


def codes_of(folder: Path, name: str) -> list[Code]:
    texts = texts_of(folder)
    found = []
    for row in (folder / name).read_text(encoding="utf8").splitlines():
        if not row.strip():
            continue
        text, holder, issue, alternative, stance, flags, words = row.split("\t")
        start = texts[text].find(words)
        found.append(Code(text, holder, issue, alternative, stance, "denied" in flags.split(","), start, start + len(words), row))
    return found


def met(code: Code, others: list[Code]) -> bool:
    return any(code.key == o.key and code.start < o.end and o.start < code.end for o in others)


def f1(one: list[Code], other: list[Code]) -> tuple[float, float]:
    """Per line and per text."""
    p, r = (sum(met(c, b) for c in a) / max(len(a), 1) for a, b in ((one, other), (other, one)))
    keys, other_keys = {c.key for c in one}, {c.key for c in other}
    return 2 * p * r / (p + r) if p + r else 0.0, 2 * len(keys & other_keys) / max(len(keys) + len(other_keys), 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--differences", type=Path)
    options = parser.parse_args()
    differences, lines, texts = [], [], []
    for folder in options.folders:
        if not (folder / "second.tsv").exists():
            continue
        first, second = codes_of(folder, "codes.tsv"), codes_of(folder, "second.tsv")
        line, text = f1(first, second)
        lines.append(line)
        texts.append(text)
        print(f"{folder.parent.name}/{folder.name:28} {len(first):4} {len(second):4}  line {line:.3f}  text {text:.3f}")
        differences += [f"{folder}\tfirst\t{c.row}" for c in first if not met(c, second)]
        differences += [f"{folder}\tsecond\t{c.row}" for c in second if not met(c, first)]
    print(f"mean of {len(lines)}: line {sum(lines) / max(len(lines), 1):.3f}  text {sum(texts) / max(len(texts), 1):.3f}; {len(differences)} differences")
    if options.differences:
        options.differences.write_text("\n".join(differences) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
