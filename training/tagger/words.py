"""Words, their pieces and their features: the part that the TypeScript side repeats exactly.

A *word* is one match of ``WORD``: a run of letters, marks, digits and underscores, or one other sign. A *paragraph* is a
run of text without a line feed. All offsets are code points of the text they were cut from.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

import regex

# White space as JavaScript's \s has it; Python's differs in U+FEFF, U+0085 and U+001C-U+001F.
SPACE = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
WORD = regex.compile(rf"[\p{{L}}\p{{M}}\p{{N}}_]+|[^\p{{L}}\p{{M}}\p{{N}}_{SPACE}]")

LETTER, CAPITAL, SMALL = regex.compile(r"\p{L}"), regex.compile(r"\p{Lu}"), regex.compile(r"\p{Ll}")

OPENS = frozenset("“\"«„")
CLOSES = frozenset("”\"»")
DOUBLED = frozenset("'`")  # '' and `` stand for a double quotation mark

LOWER, TITLE, CAPITALS, OTHER = range(4)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, where it stands, and what the uncased pieces lose."""

    text: str
    start: int
    end: int
    shape: int  # LOWER, TITLE, CAPITALS or OTHER
    quoted: bool  # inside double quotation marks, the marks included


def shape_of(word: str) -> int:
    """Capitalisation: by the Unicode categories Lu and Ll. A single capital is TITLE; a word that begins with no letter, OTHER."""
    if not LETTER.match(word):
        return OTHER
    capitals = len(CAPITAL.findall(word))
    if not CAPITAL.match(word):
        return OTHER if capitals else LOWER
    return CAPITALS if capitals > 1 and not SMALL.search(word) else TITLE


def quotation_flags(spots: list[tuple[str, int, int]]) -> list[bool]:
    """Per word: inside double quotation marks. One left open lasts to the end of the paragraph."""
    flags = [False] * len(spots)
    is_open = False
    i = 0
    while i < len(spots):
        sign, start, end = spots[i]
        doubled = sign in DOUBLED and i + 1 < len(spots) and spots[i + 1][0] == sign and spots[i + 1][1] == end
        width = 2 if doubled else 1
        opens, closes = doubled or sign in OPENS, doubled or sign in CLOSES
        mark = closes if is_open else opens
        for k in range(i, i + width):
            flags[k] = is_open or mark
        if mark:
            is_open = not is_open
        i += width
    return flags


def paragraphs_of(text: str) -> list[list[Word]]:
    """The words of each paragraph; paragraphs without a word are left out."""
    paragraphs: list[list[Word]] = []
    offset = 0
    for line in text.split("\n"):
        spots = [(m.group(), offset + m.start(), offset + m.end()) for m in WORD.finditer(line)]
        if spots:
            quoted = quotation_flags(spots)
            paragraphs.append([Word(w, s, e, shape_of(w), q) for (w, s, e), q in zip(spots, quoted)])
        offset += len(line) + 1
    return paragraphs


class Pieces:
    """Greedy longest-match word pieces of one word, lower-cased and without accents (BERT uncased)."""

    def __init__(self, vocabulary: Path, longest_word: int = 100) -> None:
        lines = vocabulary.read_text(encoding="utf8").split("\n")
        self.ids = {piece: i for i, piece in enumerate(lines) if piece}
        self.unknown, self.cls, self.sep, self.pad = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]", "[PAD]"))
        self.longest_word = longest_word
        self.seen: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Piece ids of a word, at least one."""
        if word not in self.seen:
            self.seen[word] = self._split(word)
        return self.seen[word]

    def _split(self, word: str) -> tuple[int, ...]:
        plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not plain or len(plain) > self.longest_word:
            return (self.unknown,)
        found: list[int] = []
        at = 0
        while at < len(plain):
            end = len(plain)
            while end > at and ("##" if at else "") + plain[at:end] not in self.ids:
                end -= 1
            if end == at:
                return (self.unknown,)
            found.append(self.ids[("##" if at else "") + plain[at:end]])
            at = end
        return tuple(found)
