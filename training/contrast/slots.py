"""Fills the slots of one template from one dispute. A slot keeps its words, so that both twins read the same."""
import re

from disputes import Noun

SLOT = re.compile(r"\{([^{}]+)\}|\[([^\[\]/]*)/([^\[\]]*)\]")
NEEDS_NAME = re.compile(r"\{[ho](e|is|im|self|name|name's)\}")
PRONOUNS = {"f": ("she", "her", "her"), "m": ("he", "his", "him")}
THING_PRONOUNS = {"it": ("it", "they"), "its": ("its", "their"), "them": ("it", "them"), "self": ("itself", "themselves")}
SMALL = {str(n): w for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
DOUBLED = {"cut", "put", "set", "let", "stop", "run", "drop", "permit"}


class Unfit(Exception):
    """The template asks for what the dispute does not have."""


def possessive(text):
    return text + ("'" if text.endswith("s") else "'s")


def gerund(phrase):
    verb, _, rest = phrase.partition(" ")
    if verb in DOUBLED:
        verb += verb[-1]
    elif verb.endswith("e") and verb != "be" and not verb.endswith("ee"):
        verb = verb[:-1]
    return f"{verb}ing {rest}".strip()


def spelled(amount, style):
    """`9 per cent` as words, as a sign or in American spelling; other amounts as words where the number is small."""
    number, _, unit = amount.partition(" ")
    if unit == "per cent":
        forms = [amount, f"{number} percent", f"{number}%", f"{SMALL.get(number, number)} per cent"]
        return forms[style % 4]
    if style % 2 and number in SMALL:
        return f"{SMALL[number]} {unit}"
    return amount


class Filler:
    def __init__(self, rng, words, parties, alternatives, issues):
        self.rng = rng
        self.words = words
        self.parties = parties
        self.alternatives = alternatives
        self.issues = issues
        self.style = rng.randrange(4)
        self.kept = {}
        self.plural = False
        self.named_only = False

    def fill(self, text):
        self.plural = False
        self.named_only = bool(NEEDS_NAME.search(text))
        filled = SLOT.sub(self._replace, text)
        return tidy(filled)

    def _replace(self, match):
        name, one, many = match.groups()
        if name is None:
            return many if self.plural else one
        value = self._value(name)
        if isinstance(value, Noun):
            self.plural = value.plural
            return value.text
        return value

    def _value(self, name):
        if name not in self.kept:
            self.kept[name] = self._make(name)
        return self.kept[name]

    def _make(self, name):
        if name in self.words:
            return self._word(name)
        for kind in (self._party_slot, self._person_slot, self._alternative_slot, self._amount_slot):
            value = kind(name)
            if value is not None:
                return value
        raise KeyError(name)

    def _word(self, name):
        choice = self.rng.choice(self.words[name])
        return SLOT.sub(self._replace, choice) if "{" in choice else choice

    def _party_slot(self, name):
        role, rest = name[0], name[1:]
        if role not in self.parties or rest not in ("", "2", "'s", "2's", "it", "its", "them", "self", "head"):
            return None
        if rest == "":
            return self.rng.choice(self.parties[role].refs)
        if rest == "2":
            return self._second_ref(role)
        if rest == "head":
            return self.parties[role].head
        base = self._value(role + ("2" if rest.startswith("2") else ""))
        if rest.endswith("'s"):
            return Noun(possessive(base.text), base.plural)
        return Noun(THING_PRONOUNS[rest][base.plural], base.plural)

    def _second_ref(self, role):
        first = self._value(role)
        others = [r for r in self.parties[role].refs if r != first and r.plural == first.plural]
        return self.rng.choice(others or [first])

    def _person_slot(self, name):
        match = re.fullmatch(r"([hot])(s|s2|name|name's|e|is|im|self)", name)
        if not match:
            return None
        role, rest = match.groups()
        person = self._person(role)
        if rest == "s":
            return Noun(self._speaker(role, person), False)
        if rest == "s2":
            return Noun(self._introduced(role, person), False)
        if rest.startswith("name"):
            return Noun(possessive(person.name) if rest == "name's" else person.name, False)
        if rest == "self":
            return "herself" if person.gender == "f" else "himself"
        return PRONOUNS[person.gender][("e", "is", "im").index(rest)]

    def need_two_genders(self):
        if self._person("h").gender == self._person("o").gender:
            raise Unfit("both are men, or women")

    def _person(self, role):
        key = f"person {role}"
        if key not in self.kept:
            self.kept[key] = self.rng.choice(self._candidates(role))
        return self.kept[key]

    def _candidates(self, role):
        people = self.parties[role.upper()].people
        other = self.kept.get({"h": "person o", "o": "person h"}.get(role))
        return [p for p in people if other is None or p.gender != other.gender] or people

    def _speaker(self, role, person):
        """A person of the party, or whoever speaks for it; only a named one where a pronoun follows."""
        roll = self.rng.random()
        if roll < 0.55 or self.named_only:
            return self._introduced(role, person)
        if roll < 0.75:
            return person.name
        return f"{self.rng.choice(self.words['spokesman'])} {self._value(role.upper()).text}"

    def _introduced(self, role, person):
        party = self._value(role.upper()).text
        if self.rng.random() < 0.5:
            return f"{possessive(party)} {person.office}, {person.name},"
        return f"{person.name}, {person.office} of {party},"

    def _alternative_slot(self, name):
        match = re.fullmatch(r"([ABC])(S|P|it|them|inf|ger|oinf|oger|near|nearS|nearP|)", name)
        if not match:
            return None
        letter, form = match.groups()
        if form in ("S", "P"):
            return self._clause(letter)[form == "P"]
        if form in ("it", "them"):
            plural = self._value(letter).plural
            return Noun(THING_PRONOUNS[form][plural], plural)
        if form in ("inf", "ger", "oinf", "oger"):
            return self._deed(letter, "O" if form.startswith("o") else "H", form.endswith("ger"))
        if form == "near":
            return self._noun(letter, self._value("near"))
        if form in ("nearS", "nearP"):
            return self._clause(letter, self._value("near"))[form == "nearP"]
        return self._noun(letter, self._quantity(letter))

    def _quantity(self, letter):
        value = self.alternatives[letter].value
        return value and spelled(value, self.style)

    def _noun(self, letter, quantity):
        choice = self._keep_choice(f"noun {letter}", self.alternatives[letter].nouns)
        return Noun(put(choice.text, quantity), choice.plural)

    def _clause(self, letter, quantity=None):
        subject, predicate = self._keep_choice(f"clause {letter}", self.alternatives[letter].clauses)
        quantity = quantity or self._quantity(letter)
        return Noun(put(subject.text, quantity), subject.plural), put(predicate, quantity)

    def _keep_choice(self, key, options):
        """Two alternatives of one number share their wording: only the amount differs."""
        if key not in self.kept:
            self.kept[key] = self.rng.randrange(60)
        if key.endswith("B") and self.alternatives["B"].value and key[:-1] + "A" in self.kept:
            return options[self.kept[key[:-1] + "A"] % len(options)]
        return options[self.kept[key] % len(options)]

    def _deed(self, letter, role, as_gerund):
        alternative = self.alternatives[letter]
        phrase = alternative.doers.get(self.parties[role].id)
        if phrase is None:
            raise Unfit(f"{role} cannot do {alternative.id}")
        phrase = put(phrase, self._quantity(letter))
        return gerund(phrase) if as_gerund else phrase

    def _amount_slot(self, name):
        if name in ("q", "q2"):
            return self._quantity("A" if name == "q" else "B")
        if name == "near":
            return spelled(self.rng.choice(self.issues["A"].others), self.style)
        if name == "I":
            return self.issues["A"].about
        if name == "J":
            return self.issues["C"].about
        return None


def put(text, quantity):
    return text.replace("{q}", quantity) if quantity else text


def tidy(text):
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([,.;:?!])", r"\1", text)
    text = re.sub(r",+(?=[,.;:?!])", "", text)
    return re.sub(r"(^|\.”?\s+|[?!]\s+|: “)(“?)([a-zé])", lambda m: m[1] + m[2] + m[3].upper(), text)
