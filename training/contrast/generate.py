"""Contrast sets for the coder of positions: `python3 generate.py --out DIR`, `--sample FILE`, or `--check`."""
import argparse
import json
import random
import zlib
from pathlib import Path

import yaml

from disputes import HERE, SPLITS, load, write_codebooks
from slots import Filler, Unfit, tidy
from templates import load_templates

ITEMS = {"train": 160, "test": 80}
SAMPLED_PAIRS = 5
TRIES = 400
DECOR_RATE = 0.4
STRAIGHT_RATE = 0.4
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def word_list(split):
    return yaml.safe_load((HERE / "words.yaml").read_text(encoding="utf-8"))[split]


def usable(templates, split):
    """Train sees all but those of test; test sees its own twice as often as those of train, and those of lesson never."""
    if split == "train":
        return [t for t in templates if t.home != "test"]
    own = [t for t in templates if t.home == split]
    return own + own + [t for t in templates if t.home == "train"]


def pick_sides(rng, dispute, tags, issue):
    sides = dispute.sides()
    rng.shuffle(sides)
    wanted = None
    if tags & {"noun", "modal", "us"}:
        if dispute.word.get("kind") not in tags:
            raise Unfit("no party of that name")
        wanted = dispute.word["party"]
    if "up" in tags or "down" in tags:
        wanted = issue.up if "up" in tags else issue.down
    holder = next((p for p in sides if p.id == wanted), sides[0])
    other = next(p for p in sides if p is not holder)
    return {"H": holder, "O": other, "T": dispute.third()}


def pick_issue(rng, dispute, tags):
    fitting = dispute.issues
    if tags & {"num", "up", "down", "A>B", "B>A", "share"}:
        fitting = [i for i in fitting if i.numeric]
    if "share" in tags:
        fitting = [i for i in fitting if i.alternatives[0].value.endswith("per cent")]
    if not fitting:
        raise Unfit("no such issue")
    return rng.choice(fitting)


def pick_alternatives(rng, dispute, issue, tags):
    first, second = sorted(rng.sample(range(len(issue.alternatives)), 2))
    order = (first, second)
    if "A>B" in tags or ("B>A" not in tags and rng.random() < 0.5):
        order = (second, first)
    other = rng.choice([i for i in dispute.issues if i is not issue])
    chosen = {"A": issue.alternatives[order[0]], "B": issue.alternatives[order[1]]}
    chosen["C"] = rng.choice(other.alternatives)
    return chosen, {"A": issue, "B": issue, "C": other}


def codes(marks, parties, alternatives, issues):
    return [
        {
            "holder": parties[m.role].id,
            "issue": issues[m.letter].id,
            "alternative": alternatives[m.letter].id,
            "stance": m.stance,
            "asserted": m.asserted,
            "declared": m.declared,
            "condition": m.condition,
            "redLine": m.red_line,
        }
        for m in marks
    ]


def asked_about(template):
    """The party and alternative whose answer differs between the twins; the holder's own where it does."""
    differing = sorted(set(template.marks[0]) ^ set(template.marks[1]), key=lambda m: ("HOT".index(m.role), m.letter))
    return differing[0].role, differing[0].letter


def decorate(rng, filler, texts):
    if rng.random() >= DECOR_RATE or "\n" in texts[0] or not texts[0].endswith((".", "”")):
        return texts
    extra = filler.fill(rng.choice(filler.words["decor"]))
    before = rng.random() < 0.4
    return [f"{extra} {t}" if before else f"{t} {extra}" for t in texts]


def make_pair(rng, template, dispute, words):
    issue = pick_issue(rng, dispute, template.tags)
    parties = pick_sides(rng, dispute, template.tags, issue)
    alternatives, issues = pick_alternatives(rng, dispute, issue, template.tags)
    filler = Filler(rng, words, parties, alternatives, issues)
    if dispute.word:
        filler.kept["W"] = dispute.word["name"]
        filler.kept["w"] = dispute.word["name"].lower()
    if "mixed" in template.tags:
        filler.need_two_genders()
    texts = decorate(rng, filler, [filler.fill(t) for t in template.texts])
    if rng.random() < STRAIGHT_RATE:
        texts = [t.translate(STRAIGHT) for t in texts]
    role, letter = asked_about(template)
    return [
        {
            "text": text,
            "holder": parties[role].id,
            "issue": issues[letter].id,
            "alternative": alternatives[letter].id,
            "expected": codes(marks, parties, alternatives, issues),
            "template": template.id,
            "codebook": dispute.slug,
        }
        for text, marks in zip(texts, template.marks)
    ]


def try_pair(rng, template, disputes, words, seen):
    for _ in range(TRIES):
        try:
            pair = make_pair(rng, template, rng.choice(disputes), words)
        except Unfit:
            continue
        texts = {item["text"] for item in pair}
        if len(texts) == 2 and not texts & seen:
            seen |= texts
            return pair
    return None


def number_pair(pair, phenomenon, split, number):
    names = [f"{phenomenon}-{split}-{number:03d}{side}" for side in "ab"]
    for item, own, twin in zip(pair, names, reversed(names)):
        yield {"id": own, "phenomenon": phenomenon, "split": split, **item, "twin": twin}


def phenomenon_items(phenomenon, templates, split, disputes, words, seen, seed):
    rng = random.Random(zlib.crc32(f"{seed}/{phenomenon}/{split}".encode()))
    pool = usable(templates, split)
    items, turn, misses = [], 0, 0
    while len(items) < ITEMS[split] and misses < 3 * len(pool):
        pair = try_pair(rng, pool[turn % len(pool)], disputes, words, seen)
        turn += 1
        if pair is None:
            misses += 1
            continue
        items += number_pair(pair, phenomenon, split, len(items) // 2 + 1)
    return items


def generate(split, seed):
    disputes, words, seen = load(split), word_list(split), set()
    items = []
    for phenomenon, templates in load_templates().items():
        items += phenomenon_items(phenomenon, templates, split, disputes, words, seen, seed)
    return items


def answer(item):
    """The holder's stance on the alternative in question, "not" before one that is denied; None where it has none."""
    asked = tuple(item[key] for key in ("holder", "issue", "alternative"))
    code = next((c for c in item["expected"] if (c["holder"], c["issue"], c["alternative"]) == asked), None)
    return code and ("" if code["asserted"] else "not ") + code["stance"]


def sample(items, seed):
    """A few pairs of every phenomenon, each item with the one question on which the twins differ."""
    kept = ("id", "codebook", "text", "holder", "issue", "alternative")
    for phenomenon in sorted({item["phenomenon"] for item in items}):
        own = [item for item in items if item["phenomenon"] == phenomenon]
        pairs = list(zip(own[::2], own[1::2]))
        rng = random.Random(zlib.crc32(f"{seed}/{phenomenon}/sample".encode()))
        for pair in rng.sample(pairs, min(SAMPLED_PAIRS, len(pairs))):
            for item in pair:
                yield {**{key: item[key] for key in kept}, "answer": answer(item)}


def write_lines(path, items):
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--sample", type=Path, help="a few pairs of each phenomenon of the test half, as `npm run eval -- contrast` reads them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    made = {split: generate(split, options.seed) for split in SPLITS}
    if options.check:
        from check import check

        raise SystemExit(check(made))
    if options.sample is not None:
        write_lines(options.sample, sample(made["test"], options.seed))
        return
    if options.out is None:
        parser.error("say --out DIR, --sample FILE, or --check")
    options.out.mkdir(parents=True, exist_ok=True)
    for split, items in made.items():
        write_codebooks(load(split))
        write_lines(options.out / f"{split}.jsonl", items)


if __name__ == "__main__":
    main()
