"""The order of lessons: first stance, in short lists of alternatives; then whole lists at their true rate.

A position in a list of eight alternatives tells little about stance for what it costs. The first lesson therefore cuts lists to the marked alternative and
one or two others, leaves out what stands before, and adds pairs of claims and what people say for and against them (PERSPECTRUM, Chen et al. 2019).
"""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

from tagger.words import paragraphs_of

from .data import Example
from .model import FLAGS, STANCES
from .unigram import UnigramPieces

HOLDER, ALTERNATIVE, ISSUE, SAYS = "[holder]", "[alternative]", "[issue]", "[says]"
OTHERS = 2  # alternatives beside the marked ones in a short list


def segments(e: Example, sep: int, issue: int) -> tuple[list[int], list[int], list[list[int]], list[list[int]]]:
    """What stands before, the sentence, and for each candidate the pieces of its issue and its own."""
    first = e.ids.index(sep)
    second = e.ids.index(sep, first + 1)
    issues, alternatives, current, at = [], [], [], second + 1
    ends = e.marks[1:] + [len(e.ids) - 1]
    for mark, end in zip(e.marks, ends):
        if at < mark:
            current = e.ids[at:mark]
        own = e.ids[mark:end]
        following = own.index(issue) if issue in own else len(own)
        alternatives.append(own[:following])
        issues.append(current)
        at = mark + following
    return e.ids[1:first], e.ids[first + 1 : second], issues, alternatives


def with_candidates(e: Example, pieces: UnigramPieces, kept: list[int], with_before: bool) -> Example:
    """The same sentence with some of its candidates, and with or without what stands before it."""
    before, sentence, issues, alternatives = segments(e, pieces.sep, pieces.ids[ISSUE])
    ids = [pieces.cls, *(before if with_before else []), pieces.sep, *sentence, pieces.sep]
    of_report, marks, last = len(ids), [], None
    for i in kept:
        if issues[i] != last:
            ids += issues[i]
            last = issues[i]
        marks.append(len(ids))
        ids += alternatives[i]
    ids.append(pieces.sep)

    def chosen(row: list) -> list:
        return [row[i] for i in kept]

    return replace(
        e,
        ids=ids,
        kinds=[0] * of_report + [1] * (len(ids) - of_report),
        marks=marks,
        alternatives=chosen(e.alternatives),
        similarities=chosen(e.similarities),
        stances=chosen(e.stances),
        flags=chosen(e.flags),
        weights=chosen(e.weights),
    )


def short_list(e: Example, pieces: UnigramPieces, rng: random.Random) -> Example:
    """The marked candidates, or the nearest one, with up to ``OTHERS`` more."""
    marked = [i for i, s in enumerate(e.stances) if s > 0]
    others = [i for i, s in enumerate(e.stances) if s <= 0]
    rng.shuffle(others)
    nearest = max(range(len(e.similarities)), key=e.similarities.__getitem__)
    kept = sorted({*(marked or [nearest]), *others[: rng.randint(0, OTHERS)]})
    return with_candidates(e, pieces, kept, rng.random() < 0.3)


def nearest_only(e: Example, pieces: UnigramPieces, count: int) -> Example:
    """The marked candidates and the nearest of the others, ``count`` in all: the far ones cost a third of the time and teach little."""
    if len(e.marks) <= count:
        return e
    order = sorted(range(len(e.marks)), key=lambda i: (e.stances[i] <= 0, -e.similarities[i]))
    return with_candidates(e, pieces, sorted(order[:count]), True)


def claim_pairs(path: Path, pieces: UnigramPieces) -> list[Example]:
    """What people say for or against a claim, as the words of the holder with the claim as the only alternative."""

    def pieces_of(text: str) -> list[int]:
        return [p for paragraph in paragraphs_of(text) for word in paragraph for p in pieces(word.text, text[word.start - 1 : word.start].strip() == "")]

    found = []
    for claim in json.loads(path.read_text(encoding="utf8"))["claims"]:
        wording = [pieces.ids[ALTERNATIVE], *pieces_of(claim["claim"])[:24]]
        for kind, stance in (("supports", "supports"), ("undermines", "opposes")):
            for words in claim[kind]:
                report = [pieces.cls, pieces.sep, pieces.ids[HOLDER], pieces.ids[SAYS], *pieces_of(words)[:40], pieces.sep]
                ids = [*report, *wording, pieces.sep]
                found.append(
                    Example(
                        set="claims", text="", start=0, end=0, holder="", evidence="speaks", ids=ids,
                        kinds=[0] * len(report) + [1] * (len(ids) - len(report)), marks=[len(report)], alternatives=[("", "")],
                        similarities=[1.0], stances=[STANCES.index(stance)], flags=[[0] * len(FLAGS)], weights=[0.5], sentence=words,
                    )
                )  # fmt: skip
    return found


def stance_lesson(examples: list[Example], claims: list[Example], pieces: UnigramPieces, rng: random.Random, uncoded_share: float = 0.12) -> list[Example]:
    """One pass of short lists: all sentences with a position, a share of those without, and half of the claims."""
    chosen = [e for e in examples if e.marks and (e.coded or rng.random() < uncoded_share)]
    return [short_list(e, pieces, rng) for e in chosen] + rng.sample(claims, len(claims) // 3)
