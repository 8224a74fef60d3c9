"""Checks what was generated: twins, texts, codebooks, and the balance of answers."""
from collections import Counter, defaultdict

from disputes import SPLITS, codebook_path, codebook_text, load
from templates import load_templates

LEAST = {"train": 60, "test": 40}
MOST_ONE_ANSWER = 0.8


def check(made):
    problems = []
    for split in SPLITS:
        items = made[split]
        problems += check_twins(items)
        problems += check_ids(items, {d.slug: d for d in load(split)})
        problems += check_counts(items, split)
        problems += check_balance(items)
    problems += check_texts(made["train"] + made["test"])
    problems += check_codebooks()
    problems += check_templates(made)
    for problem in problems:
        print(problem)
    print_table(made)
    print("ok" if not problems else f"{len(problems)} problems")
    return 1 if problems else 0


def answer(item):
    codes = [c for c in item["expected"] if (c["holder"], c["issue"], c["alternative"]) == asked(item)]
    if not codes:
        return "none"
    code = codes[0]
    if not code["asserted"]:
        return "denied"
    return code["stance"] + (" if" if code["condition"] else "")


def asked(item):
    return item["holder"], item["issue"], item["alternative"]


def code_set(item):
    return {tuple(sorted(code.items())) for code in item["expected"]}


def check_twins(items):
    by_id = {item["id"]: item for item in items}
    for item in items:
        twin = by_id[item["twin"]]
        if twin["twin"] != item["id"]:
            yield f"{item['id']}: the twin names another twin"
        if code_set(twin) == code_set(item):
            yield f"{item['id']}: the twin has the same answer"
        if asked(twin) != asked(item) or twin["codebook"] != item["codebook"]:
            yield f"{item['id']}: the twin is asked about something else"


def check_texts(items):
    for text, times in Counter(item["text"] for item in items).items():
        if times > 1:
            yield f"text twice: {text}"
        if any(mark in text for mark in "{}<>[]|") or "  " in text:
            yield f"slot left over: {text}"


def check_ids(items, disputes):
    for item in items:
        dispute = disputes[item["codebook"]]
        parties = {p.id for p in dispute.parties}
        places = {(i.id, a.id) for i in dispute.issues for a in i.alternatives}
        for code in [item, *item["expected"]]:
            if code["holder"] not in parties or (code["issue"], code["alternative"]) not in places:
                yield f"{item['id']}: not in the codebook"


def check_counts(items, split):
    for phenomenon, number in Counter(item["phenomenon"] for item in items).items():
        if number < LEAST[split]:
            yield f"{phenomenon}: only {number} items in {split}"


def check_balance(items):
    answers = defaultdict(Counter)
    for item in items:
        answers[item["phenomenon"]][answer(item)] += 1
    for phenomenon, counts in answers.items():
        if max(counts.values()) > MOST_ONE_ANSWER * sum(counts.values()):
            yield f"{phenomenon}: one answer nearly always: {dict(counts)}"


def check_codebooks():
    for split in SPLITS:
        for dispute in load(split):
            path = codebook_path(dispute)
            if not path.exists() or path.read_text(encoding="utf-8") != codebook_text(dispute):
                yield f"{path.name}: codebook not as its dispute; run with --out"


def check_templates(made):
    used = {item["template"] for items in made.values() for item in items}
    for phenomenon, templates in load_templates().items():
        if sum(t.home == "test" for t in templates) * 3 < sum(t.home != "lesson" for t in templates):
            yield f"{phenomenon}: less than a third of the templates are kept for test"
        for template in templates:
            if template.id not in used:
                yield f"{template.id}: never fits"


def print_table(made):
    names = list(dict.fromkeys(item["phenomenon"] for item in made["train"]))
    for name in names:
        row = [name.ljust(22)]
        for split in SPLITS:
            items = [i for i in made[split] if i["phenomenon"] == name]
            counts = Counter(answer(i) for i in items)
            row.append(f"{split} {len(items)}: " + ", ".join(f"{k} {v}" for k, v in sorted(counts.items())))
        print("  ".join(row))
