"""The table of README.md: each phenomenon with one pair, `python3 table.py`."""
from os.path import commonprefix

from check import answer
from generate import generate


def pair_text(one, other):
    """Both texts in one line; what differs stands in brackets."""
    a, b = one.split(), other.split()
    start = len(commonprefix([a, b]))
    end = len(commonprefix([a[start:][::-1], b[start:][::-1]]))
    middles = (" ".join(words[start : len(words) - end]) or "–" for words in (a, b))
    return " ".join([*a[:start], "[" + " / ".join(middles) + "]", *a[len(a) - end :]])


def main():
    items = {item["id"]: item for item in generate("train", 1)}
    firsts = [item for item in items.values() if item["id"].endswith("a")]
    print("| phenomenon | pair | answers |\n|---|---|---|")
    for name in dict.fromkeys(item["phenomenon"] for item in firsts):
        one = min((i for i in firsts if i["phenomenon"] == name), key=lambda i: len(i["text"]))
        other = items[one["twin"]]
        print(f"| {name} | {pair_text(one['text'], other['text'])} | {answer(one)} / {answer(other)} |")


if __name__ == "__main__":
    main()
