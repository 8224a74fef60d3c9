"""Label scores to spans, and spans to attributions. The production decoder and linker are TypeScript; these evaluate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .data import LABELS, ROLES
from .model import allowed
from .words import Word

ALLOWED = allowed().numpy()


def viterbi(scores: np.ndarray, transitions: np.ndarray) -> list[int]:
    """Best labels of one paragraph; I-x cannot begin it. ``transitions`` holds no forbidden moves; they are added here."""
    steps = np.where(ALLOWED, transitions, -1e4)
    best = scores[0].copy()
    best[2::2] = -1e4
    back = []
    for row in scores[1:]:
        paths = best[:, None] + steps
        back.append(paths.argmax(0))
        best = paths.max(0) + row
    label = int(best.argmax())
    labels = [label]
    for pointers in reversed(back):
        label = int(pointers[label])
        labels.append(label)
    return labels[::-1]


def marginals(scores: np.ndarray, transitions: np.ndarray) -> np.ndarray:
    """Probability of each label at each word of a paragraph, by the forward-backward recursion."""
    steps = np.where(ALLOWED, transitions, -1e4)
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    forward[0] = scores[0]
    forward[0][2::2] = -1e4
    for t in range(1, len(scores)):
        forward[t] = np.logaddexp.reduce(forward[t - 1][:, None] + steps, axis=0) + scores[t]
    for t in range(len(scores) - 2, -1, -1):
        backward[t] = np.logaddexp.reduce(steps + scores[t + 1] + backward[t + 1], axis=1)
    total = forward + backward
    return np.exp(total - np.logaddexp.reduce(total, axis=1, keepdims=True))


@dataclass(frozen=True)
class Fragment:
    """A run of words of one role: half-open word range within paragraph ``paragraph``."""

    role: str
    paragraph: int
    start: int
    end: int


def fragments_of(paragraph: int, labels: list[int]) -> list[Fragment]:
    found, start = [], 0
    for i, label in enumerate(labels + [0]):
        previous = labels[i - 1] if i else 0
        if previous and not (label == previous and label % 2 == 0) and not (label == previous + 1 and label % 2 == 0):
            found.append(Fragment(ROLES[(previous - 1) // 2], paragraph, start, i))
        if label % 2 == 1:
            start = i
    return found


ENDS = frozenset(".?!")
CLOSING = frozenset("”\"'’)")
SHORTENED = frozenset(
    "mr mrs ms dr prof sen sens gov rep reps gen sgt lt col capt st jr sr no vs inc corp co jan feb mar apr aug sept oct nov dec".split()
)


def ends_sentence(words: list[Word], i: int) -> bool:
    """Whether a sentence ends with word i; a full stop after an initial or a shortened word ends none."""
    if words[i].text not in ENDS or i + 1 == len(words):
        return False
    before = words[i - 1].text if i else ""
    if words[i].text == "." and (len(before) == 1 and before.isupper() or before.lower() in SHORTENED):
        return False
    following = words[i + 1]
    return following.start > words[i].end and not following.text[0].islower()


def sentence_numbers(words: list[Word]) -> list[int]:
    """The number of the sentence that each word of a paragraph stands in; closing marks stay with the sentence."""
    numbers, number, ended = [], 0, False
    for i, word in enumerate(words):
        closes = word.text in CLOSING and i > 0 and words[i - 1].end == word.start
        if ended and not closes:
            number, ended = number + 1, False
        numbers.append(number)
        closing_end = closes and words[i - 1].text in ENDS and i + 1 < len(words) and not words[i + 1].text[0].islower()
        ended = ended or ends_sentence(words, i) or (closing_end and words[i + 1].start > word.end)
    return numbers


def gap(a: Fragment, b: Fragment) -> int:
    """Words between two fragments of a paragraph."""
    return max(a.start - b.end, b.start - a.end, 0)


Linked = dict[str, list[Fragment]]


def link(paragraphs: list[list[Word]], fragments: list[Fragment]) -> list[Linked]:
    """Contents to the nearest cue of the paragraph, cues to the nearest source of the sentence.

    A content in a paragraph without a cue goes on what the attribution before it says, if that stands in the paragraph
    before and reaches its end; otherwise it is left out.
    """
    by_paragraph: dict[int, dict[str, list[Fragment]]] = {}
    for f in fragments:
        by_paragraph.setdefault(f.paragraph, {r: [] for r in ROLES})[f.role].append(f)
    linked: list[Linked] = []
    for p, roles in sorted(by_paragraph.items()):
        if not roles["cue"] and roles["content"] and linked and goes_on(linked[-1], paragraphs, p):
            linked[-1]["content"] += roles["content"]
        else:
            linked += link_paragraph(sentence_numbers(paragraphs[p]), roles)
    return linked


def goes_on(last: Linked, paragraphs: list[list[Word]], p: int) -> bool:
    """Whether the last attribution can go on in paragraph p: it stands in the one before and ends near its end."""
    ends = [f for f in last["content"] + last["cue"] if f.paragraph == p - 1]
    return any(len(paragraphs[p - 1]) - f.end <= 3 for f in ends)


def link_paragraph(sentences: list[int], roles: dict[str, list[Fragment]]) -> list[Linked]:
    def source_cost(cue: Fragment, s: Fragment) -> float:
        low, high = min(cue.end, s.end), max(cue.start, s.start)
        between = sum(low <= c.start < high for c in roles["cue"] if c != cue)
        return gap(cue, s) + 1.5 * (s.start > cue.start) + 4 * between

    def same_sentence(a: Fragment, b: Fragment) -> bool:
        return sentences[a.end - 1] == sentences[b.start] or sentences[a.start] == sentences[b.end - 1]

    contents: dict[Fragment, list[Fragment]] = {}
    for content in roles["content"]:
        costs = [(gap(content, c) + 25 * sentences_between(sentences, content, c), i) for i, c in enumerate(roles["cue"])]
        if costs:
            contents.setdefault(roles["cue"][min(costs)[1]], []).append(content)
    linked = []
    for cue, held in contents.items():
        near = [(source_cost(cue, s), i) for i, s in enumerate(roles["source"]) if same_sentence(s, cue)]
        source = [roles["source"][min(near)[1]]] if near else []
        linked.append({"source": source, "cue": [cue], "content": held})
    return linked


def sentences_between(sentences: list[int], a: Fragment, b: Fragment) -> int:
    """Sentence ends between two fragments."""
    if a.start > b.start:
        a, b = b, a
    return max(0, sentences[b.start] - sentences[a.end - 1])


def as_spans(paragraphs: list[list[Word]], linked: list[dict[str, list[Fragment]]]) -> list[dict[str, list[list[int]]]]:
    """Fragments to offsets into the text."""

    def span(f: Fragment) -> list[int]:
        words = paragraphs[f.paragraph]
        return [words[f.start].start, words[f.end - 1].end]

    return [{role: [span(f) for f in a[role]] for role in ROLES} for a in linked]


assert LABELS[1] == "B-source"
