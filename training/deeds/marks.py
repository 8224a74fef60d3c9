"""Marked sentences: which words tell of a meeting, who took part, where and when.

Our own are whole (``written.jsonl``); those of articles, which are not ours to publish, are places in them (``press.jsonl``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tagger.words import Word, paragraphs_of

# What a word is in what a sentence tells of a meeting. "Other" words look like a meeting and tell of none.
TAGS = ("none", "held", "planned", "off", "other", "who", "where", "when")
TAG_OF = {tag: number for number, tag in enumerate(TAGS)}
STATUSES = {"held": "held", "planned": "planned", "off": "off", "open": "other", "general": "other", "own": "other"}

Span = tuple[int, int]


@dataclass(frozen=True)
class Sentence:
    """A sentence with the one before it, and a tag for each of its words."""

    id: str
    before: tuple[Word, ...]
    words: tuple[Word, ...]
    tags: tuple[int, ...]
    part: str  # "learn", "choose" or "test"


def part_of(group: str) -> str:
    """Seven tenths of all articles and hands' pages teach, three twentieths choose, three twentieths test."""
    number = int(sha256(group.encode()).hexdigest(), 16) % 20
    return "learn" if number < 14 else "choose" if number < 17 else "test"


def tagged(id: str, before: str, sentence: str, marks: Iterable[tuple[str, Span]], part: str) -> Sentence:
    """Tags by the spans of ``sentence``. Where marks collide what tells of the meeting wins, then who, where, when."""
    words = [word for paragraph in paragraphs_of(sentence.replace("\n", " ")) for word in paragraph]
    tags = [0] * len(words)
    for tag, (start, end) in sorted(marks, key=lambda mark: -TAG_OF[mark[0]]):
        for place, word in enumerate(words):
            if word.start < end and start < word.end:
                tags[place] = TAG_OF[tag]
    earlier = [word for paragraph in paragraphs_of(before.replace("\n", " ")) for word in paragraph]
    return Sentence(id, tuple(earlier), tuple(words), tuple(tags), part)


def written(path: Path) -> list[Sentence]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    return [
        tagged(row["id"], row["before"], row["sentence"], [(tag, (start, end)) for tag, start, end in row["marks"]], row["part"])
        for row in rows
    ]


ARTICLES = {"attributions": "data/attributions.train.jsonl", "stories": "data/stories.dev.jsonl", "press": "data/press.jsonl", "enb": "data/enb.jsonl", "dates": "data/dates.dev.jsonl"}  # fmt: skip


def of_press(path: Path, shared: Path) -> list[Sentence]:
    """Marked sentences of articles, out of the folder where these are."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines()]
    texts: dict[tuple[str, str], str] = {}
    for source, file in ARTICLES.items():
        for line in (shared / file).read_text(encoding="utf8").splitlines():
            article = json.loads(line)
            texts[source, article["id"]] = article["text"]
    found = []
    for row in rows:
        source, article = row["source"], row["article"]
        text = texts[source, article] if source in ARTICLES else (shared / article).read_text(encoding="utf8", errors="ignore")
        before = text[slice(*row["before"])] if row["before"] else ""
        marks = [(tag, (start, end)) for tag, start, end in row["marks"]]
        found.append(tagged(row["id"], before, text[slice(*row["sentence"])], marks, row["part"]))
    return found
