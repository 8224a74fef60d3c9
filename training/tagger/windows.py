"""Reports to windows: whole paragraphs packed into at most ``SIZE`` pieces, with the words before as context.

A *document* is a list of paragraphs of labelled words. A report gives one for its outermost attributions and, if it is our
own, one more for each depth of nesting, whose paragraphs are the contents ("content read again").
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from .data import BEGIN, ROLES, Attribution, Report, Span
from .words import Pieces, Word, paragraphs_of

SIZE = 256  # pieces in a window, [CLS] and [SEP] included
CONTEXT = 48  # pieces of context at most

# A piece's feature id is the sum of the values that hold for it.
SHAPE, QUOTED, PARAGRAPH, FOLLOWING, BEFORE, AGAIN = 1, 4, 8, 16, 32, 64
FEATURES = 128


@dataclass
class Document:
    """Paragraphs of words with a label each (same shape); ``again``: the paragraphs are contents that are read again.

    ``nested`` says of each word whether an inner attribution covers it; None where nesting is not annotated.
    """

    id: str
    paragraphs: list[list[Word]]
    labels: list[list[int]]
    nested: list[list[int]] | None
    again: bool
    own: bool


@dataclass
class Window:
    """One input of the model. ``heads`` are the positions of the first pieces of the words that are to be labelled."""

    ids: list[int]
    features: list[int]
    heads: list[int]
    labels: list[int]
    nested: list[int] | None
    own: bool


def covers(word: Word, span: Span) -> bool:
    return word.start < span[1] and span[0] < word.end


def labels_of(paragraph: list[Word], attributions: list[Attribution]) -> list[int]:
    """Labels of a paragraph; where marks collide the earlier role in ROLES wins. Fragments end with the paragraph."""
    labels = [0] * len(paragraph)
    for role in ROLES:
        for span in sorted({s for a in attributions for s in getattr(a, role)}):
            hit = [i for i, w in enumerate(paragraph) if covers(w, span)]
            if any(labels[i] for i in hit):
                continue
            for i in hit:
                labels[i] = BEGIN[role] + (i > hit[0])
    return labels


def words_inside(paragraphs: list[list[Word]], spans: list[Span]) -> list[Word]:
    return [w for p in paragraphs for w in p if any(covers(w, s) for s in spans)]


def documents_of(report: Report) -> list[Document]:
    """The documents that a report teaches from."""
    paragraphs = paragraphs_of(report.text)
    outer = [a for a in report.attributions if a.within is None]
    inner = [s for a in report.attributions if a.within is not None for r in ROLES for s in getattr(a, r)]
    nested = [[int(any(covers(w, s) for s in inner)) for w in p] for p in paragraphs] if report.own else None
    labels = [labels_of(p, outer) for p in paragraphs]
    documents = [Document(report.id, paragraphs, labels, nested, again=False, own=report.own)]
    if report.own:
        documents.append(read_again(report, paragraphs))
    return documents


def read_again(report: Report, paragraphs: list[list[Word]]) -> Document:
    """The contents of a report, one paragraph each, labelled with the attributions directly inside."""
    contents: list[list[Word]] = []
    labels: list[list[int]] = []
    for index, attribution in sorted(enumerate(report.attributions), key=lambda pair: pair[1].content):
        words = words_inside(paragraphs, attribution.content)
        if words:
            contents.append(words)
            labels.append(labels_of(words, [a for a in report.attributions if a.within == index]))
    return Document(report.id, contents, labels, None, again=True, own=True)


def feature(word: Word, paragraph_start: bool, again: bool) -> int:
    """Feature id of the first piece of a word that is to be labelled."""
    return SHAPE * word.shape + QUOTED * word.quoted + PARAGRAPH * paragraph_start + AGAIN * again


Cell = tuple[int, int]  # paragraph and word index


def chunks_of(paragraph: list[Word], pieces: Pieces, room: int) -> Iterator[tuple[int, int]]:
    """Ranges of words that fit ``room`` pieces each; a cut falls after a full stop where there is one."""
    start = 0
    while start < len(paragraph):
        end, used, stop = start, 0, start
        while end < len(paragraph) and (end == start or used + len(pieces(paragraph[end].text)) <= room):
            used += len(pieces(paragraph[end].text))
            end += 1
            if paragraph[end - 1].text in ".!?":
                stop = end
        if end < len(paragraph) and stop > start:
            end = stop
        yield start, end
        start = end


def windows_of(document: Document, pieces: Pieces, size: int = SIZE, context: int = CONTEXT) -> list[tuple[Window, list[Cell]]]:
    """Windows in order, each with the cells that it labels; every word is labelled in exactly one window."""
    cells: list[list[Cell]] = []
    room = size - 2 - context
    used = room + 1
    for p, paragraph in enumerate(document.paragraphs):
        for start, end in chunks_of(paragraph, pieces, room):
            need = sum(len(pieces(w.text)) for w in paragraph[start:end])
            if used + need > room:
                cells.append([])
                used = 0
            cells[-1] += [(p, i) for i in range(start, end)]
            used += need
    order = [(p, i) for p, paragraph in enumerate(document.paragraphs) for i in range(len(paragraph))]
    windows, done = [], 0
    for group in cells:
        before = context_before(document, pieces, order, done, context)
        windows.append((encode(document, pieces, before, group), group))
        done += len(group)
    return windows


def context_before(document: Document, pieces: Pieces, order: list[Cell], done: int, limit: int) -> list[Cell]:
    """The last words before a window, whole words, at most ``limit`` pieces."""
    first = done
    while first > 0:
        p, i = order[first - 1]
        limit -= len(pieces(document.paragraphs[p][i].text))
        if limit < 0:
            break
        first -= 1
    return order[first:done]


def encode(document: Document, pieces: Pieces, before: list[Cell], group: list[Cell]) -> Window:
    """Pieces and features of one window: [CLS] context words [SEP]."""
    ids, features, heads = [pieces.cls], [AGAIN * document.again], []
    for k, (p, i) in enumerate(before + group):
        word = document.paragraphs[p][i]
        base = feature(word, i == 0, document.again)
        if k < len(before):
            base += BEFORE
        else:
            heads.append(len(ids))
        split = pieces(word.text)
        ids += split
        features += [base] + [base + FOLLOWING] * (len(split) - 1)
    ids.append(pieces.sep)
    features.append(AGAIN * document.again)
    labels = [document.labels[p][i] for p, i in group]
    nested = [document.nested[p][i] for p, i in group] if document.nested else None
    return Window(ids, features, heads, labels, nested, document.own)


def training_windows(documents: list[Document], pieces: Pieces, rng: random.Random) -> list[Window]:
    """All windows of one epoch; sizes vary so that the cuts between windows differ from epoch to epoch."""
    return [w for d in documents for w, _ in windows_of(d, pieces, size=rng.randint(SIZE - 48, SIZE))]
