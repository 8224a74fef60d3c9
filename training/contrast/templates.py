"""Reads the templates of the phenomena: `(tags) text <one|other> => codes | codes`."""
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
HOMES = ("train", "lesson", "test")  # those of train fill a share of test with its own words; those of lesson are never in test
CHOICE = re.compile(r"<([^<>|]*)\|([^<>|]*)>")
CODE = re.compile(r"([HOT])([+?-])([ABC])(?:\.([dcrn]+))?")
STANCES = {"+": "supports", "-": "opposes", "?": "open"}


@dataclass(frozen=True)
class Mark:
    """A code of a template, with roles for the party and the alternative."""

    role: str
    letter: str
    stance: str
    asserted: bool
    declared: bool
    condition: bool
    red_line: bool


@dataclass(frozen=True)
class Template:
    id: str
    phenomenon: str
    home: str
    tags: frozenset
    texts: tuple
    marks: tuple

    def slots(self):
        return set(re.findall(r"\{([^{}]+)\}", " ".join(self.texts)))


def read_mark(text):
    role, sign, letter, flags = CODE.fullmatch(text).groups()
    flags = flags or ""
    return Mark(role, letter, STANCES[sign], "n" not in flags, "d" in flags, "c" in flags, "r" in flags)


def read_marks(text):
    return tuple(read_mark(t) for t in text.split() if t != "0")


def read_template(line, phenomenon, home, number):
    body, codes = line.split(" => ")
    tags = re.match(r"\(([^)]*)\) ", body)
    text = body[tags.end():] if tags else body
    marks = tuple(read_marks(c) for c in codes.split(" | "))
    texts = tuple(CHOICE.sub(lambda m: m[side + 1], text) for side in (0, 1))
    if len(marks) != 2 or texts[0] == texts[1] or re.search(r"[<>]", "".join(texts)):
        raise ValueError(f"{phenomenon}: not a pair: {line}")
    if set(marks[0]) == set(marks[1]):
        raise ValueError(f"{phenomenon}: same answer: {line}")
    return Template(
        id=f"{phenomenon}/{home}-{number}",
        phenomenon=phenomenon,
        home=home,
        tags=frozenset(tags[1].split() if tags else ()),
        texts=texts,
        marks=marks,
    )


def load_templates():
    """Phenomenon to its templates, in the order of `HOMES`."""
    found = {}
    for path in sorted((HERE / "phenomena").glob("*.yaml")):
        for phenomenon, homes in yaml.safe_load(path.read_text(encoding="utf-8")).items():
            found[phenomenon] = [
                read_template(line, phenomenon, home, number)
                for home in HOMES
                for number, line in enumerate(homes.get(home, []), 1)
            ]
    return found
