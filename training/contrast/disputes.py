"""Loads the disputes and writes them as Readout codebooks."""
from dataclasses import dataclass, field
from pathlib import Path

import yaml

HERE = Path(__file__).parent
SPLITS = ("train", "test")


@dataclass(frozen=True)
class Noun:
    text: str
    plural: bool


@dataclass(frozen=True)
class Person:
    name: str
    gender: str
    office: str


@dataclass(frozen=True)
class Party:
    id: str
    name: str
    role: str
    refs: tuple
    head: Noun
    people: tuple


@dataclass(frozen=True)
class Alternative:
    id: str
    title: str
    nouns: tuple
    clauses: tuple
    doers: dict
    value: str | None = None


@dataclass(frozen=True)
class Issue:
    id: str
    title: str
    ends: tuple
    about: Noun
    alternatives: tuple
    up: str | None = None
    down: str | None = None
    others: tuple = ()

    @property
    def numeric(self):
        return self.up is not None


@dataclass(frozen=True)
class Dispute:
    slug: str
    title: str
    split: str
    parties: tuple
    issues: tuple
    word: dict = field(default_factory=dict)

    def sides(self):
        return [p for p in self.parties if p.role == "party"]

    def third(self):
        return next(p for p in self.parties if p.role != "party")


def noun(text):
    return Noun(text.rstrip("*"), text.endswith("*"))


def clause(text):
    subject, predicate = (part.strip() for part in text.split("|"))
    return noun(subject), predicate


def read_person(text):
    name, gender, office = (part.strip() for part in text.split(",", 2))
    return Person(name, gender, office)


def read_party(key, raw):
    return Party(
        id=key,
        name=raw["name"],
        role=raw.get("role", "party"),
        refs=tuple(noun(r) for r in raw["refs"]),
        head=noun(raw["head"]),
        people=tuple(read_person(p) for p in raw["people"]),
    )


def read_alternative(key, raw):
    return Alternative(
        id=key,
        title=raw["title"],
        nouns=tuple(noun(n) for n in raw["np"]),
        clauses=tuple(clause(c) for c in raw["that"]),
        doers=raw["by"],
    )


def read_amount(key, value, raw):
    """An alternative of an issue that is about a number; `{q}` stands for it in all its forms."""
    return Alternative(
        id=key,
        title=noun(raw["np"][0]).text.replace("{q}", value),
        nouns=tuple(noun(n) for n in raw["np"]),
        clauses=tuple(clause(c) for c in raw["that"]),
        doers=raw.get("by", {}),
        value=value,
    )


def read_issue(key, raw):
    if "values" in raw:
        alternatives = [read_amount(k, v, raw) for k, v in raw["values"].items()]
    else:
        alternatives = [read_alternative(k, a) for k, a in raw["alternatives"].items()]
    return Issue(
        id=key,
        title=raw["title"],
        ends=tuple(raw["ends"]),
        about=noun(raw["about"]),
        alternatives=tuple(alternatives),
        up=raw.get("up"),
        down=raw.get("down"),
        others=tuple(raw.get("others", ())),
    )


def read_dispute(path):
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Dispute(
        slug=path.stem,
        title=raw["title"],
        split=path.parent.name,
        parties=tuple(read_party(k, p) for k, p in raw["parties"].items()),
        issues=tuple(read_issue(k, i) for k, i in raw["issues"].items()),
        word=raw.get("word", {}),
    )


def load(split):
    return [read_dispute(p) for p in sorted((HERE / "disputes" / split).glob("*.yaml"))]


def other_names(party):
    names = [r.text.removeprefix("the ") for r in party.refs if r.text.removeprefix("the ") != party.name]
    names += [party.head.text] if party.head.text not in [party.name, *names] else []
    return [n for n in names if n != "Union"]


def codebook(dispute):
    return {
        "codebook": 1,
        "negotiation": {"id": dispute.slug, "title": dispute.title, "languages": ["en"]},
        "parties": [codebook_party(p) for p in dispute.parties],
        "issues": [codebook_issue(i) for i in dispute.issues],
    }


def codebook_party(party):
    return {
        "id": party.id,
        "name": party.name,
        "role": party.role,
        "names": other_names(party),
        "people": [{"name": p.name, "office": p.office} for p in party.people],
    }


def codebook_issue(issue):
    return {
        "id": issue.id,
        "title": issue.title,
        "ends": list(issue.ends),
        "words": [issue.about.text.removeprefix("the ")],
        "alternatives": [{"id": a.id, "title": a.title} for a in issue.alternatives],
    }


def codebook_text(dispute):
    return yaml.safe_dump(codebook(dispute), sort_keys=False, allow_unicode=True, width=140)


def codebook_path(dispute):
    return HERE / "codebooks" / dispute.split / f"{dispute.slug}.yaml"


def write_codebooks(disputes):
    for dispute in disputes:
        path = codebook_path(dispute)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(codebook_text(dispute), encoding="utf-8")
