"""Reading the training data: offset annotations (JSON lines) and our own reports with inline marks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROLES = ("source", "cue", "content")
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
BEGIN = {role: 1 + 2 * i for i, role in enumerate(ROLES)}  # label id of B-role; I-role is the next

Span = tuple[int, int]  # half-open range of code points


@dataclass
class Attribution:
    """One attribution; ``within`` is the index of the attribution whose content it stands in, or None."""

    source: list[Span] = field(default_factory=list)
    cue: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)
    within: int | None = None

    def as_json(self) -> dict[str, list[Span]]:
        return {role: getattr(self, role) for role in ROLES}


@dataclass
class Report:
    """One text with its attributions. ``own``: written for this project, so nested attributions are marked."""

    id: str
    text: str
    attributions: list[Attribution]
    own: bool
    group: str  # what must not be split between training and validation


def read_jsonl(path: Path) -> list[Report]:
    """Articles with offset annotations; one JSON object a line."""
    reports = []
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        found = [Attribution(*([tuple(s) for s in a.get(role) or []] for role in ROLES)) for a in row["attributions"]]
        reports.append(Report(row["id"], row["text"], found, own=False, group=row["id"]))
    return reports


OPENING = re.compile(r"\{([sctr])([0-9]+(?:,[0-9]+)*)((?: [a-z]+)*)\|")


class MarkError(ValueError):
    """A report whose marks do not close or name no role."""


def parse_marks(marked: str) -> tuple[str, dict[str, dict[str, list[Span]]]]:
    """Marked text to plain text and, for each attribution number, its spans by role letter (s, c, t, r)."""
    plain: list[str] = []
    length = at = 0
    stack: list[tuple[str, list[str], int]] = []
    found: dict[str, dict[str, list[Span]]] = {}
    while at < len(marked):
        if opening := OPENING.match(marked, at):
            stack.append((opening[1], opening[2].split(","), length))
            at = opening.end()
        elif marked[at] == "}" and stack:
            role, numbers, start = stack.pop()
            for number in numbers:
                found.setdefault(number, {}).setdefault(role, []).append((start, length))
            at += 1
        elif marked[at] in "{}|":
            raise MarkError(f"stray {marked[at]!r} at {marked[max(0, at - 40):at + 20]!r}")
        else:
            plain.append(marked[at])
            length += 1
            at += 1
    if stack:
        raise MarkError(f"{len(stack)} marks not closed")
    return "".join(plain), found


def inside(inner: Span, outer: Span) -> bool:
    """Whether a span lies within another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def nest(found: list[Attribution]) -> None:
    """Sets ``within``: the attribution with the smallest content fragment that holds the cue (or content, without a cue)."""
    for i, a in enumerate(found):
        anchor = (a.cue or a.content or a.source)[0]
        holders = [
            (fragment[1] - fragment[0], k)
            for k, b in enumerate(found)
            if k != i
            for fragment in b.content
            if inside(anchor, fragment) and (fragment != anchor or k < i)
        ]
        a.within = min(holders)[1] if holders else None


def parse_report(path: Path) -> Report:
    """One of our own reports: front matter between ``---`` lines, then the marked text."""
    raw = path.read_text(encoding="utf8").replace("\r\n", "\n")
    head, _, marked = raw.removeprefix("---\n").partition("\n---\n")
    text, numbered = parse_marks(marked.strip("\n"))
    found = [Attribution(*(sorted(roles.get(r, [])) for r in "sct")) for roles in numbered.values()]
    found = [a for a in found if a.source or a.cue or a.content]
    nest(found)
    negotiation = re.search(r"^negotiation:\s*(\S+)", head, re.M)
    group = negotiation[1] if negotiation else path.parent.name
    return Report(f"{path.parent.name}/{path.stem}", text, found, own=True, group=group)


def read_own(folder: Path) -> Iterator[Report]:
    """All reports below a folder, in order of their paths; one that cannot be parsed is named and left out."""
    for path in sorted(folder.glob("**/*.txt")):
        try:
            yield parse_report(path)
        except MarkError as error:
            print(f"left out {path}: {error}")
