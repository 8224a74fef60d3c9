"""Pieces of the SentencePiece kind as `src/read/neural/unigram-pieces.ts` cuts them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from tokenizers.models import Unigram

BLANK = "\u2581"


class UnigramPieces:
    def __init__(self, file: Path) -> None:
        rows = [line.split("\t") for line in file.read_text(encoding="utf8").rstrip("\n").split("\n")]
        self.ids = {piece: at for at, (piece, _) in enumerate(rows)}
        self.cls, self.sep = self.ids["[CLS]"], self.ids["[SEP]"]
        self.model = Unigram([(piece, float(score)) for piece, score in rows], self.ids["[UNK]"], False)
        self.seen: dict[str, list[int]] = {}

    def __call__(self, word: str, spaced: bool = True) -> list[int]:
        whole = (BLANK if spaced else "") + unicodedata.normalize("NFKC", word)
        if whole not in self.seen:
            self.seen[whole] = [token.id for token in self.model.tokenize(whole)]
        return self.seen[whole]
