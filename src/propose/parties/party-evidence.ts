import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import {
  BYSTANDER_WORDS,
  LEGISLATOR_OFFICE,
  NAMES_A_TEXT,
  partyTags,
  PORTFOLIO_BEFORE,
  sentences,
  STAFF_OFFICE,
} from '../../language/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { contains, overlaps } from '../../text/spans.ts';
import { bodiesOfPeople, commonSource, properNames, Vocabulary, type NamePhrase } from './name-phrases.ts';
import { commonOwner, descriptionsOf, ownerPronounBefore } from './person-descriptions.ts';
import { PeopleOfReports, type NamedPerson } from './proposed-people.ts';

/** What speaks for a name being a party's: how often it is cited, what it is seen to do, who is said to be of it. */
export interface NameEvidence {
  readonly words: string;
  /** Mostly written with capitals. */
  proper: boolean;
  capitals: number;
  /** The state that the name stands for; null where it is none's. */
  readonly state: string | null;
  readonly reports: Set<string>;
  said: number;
  acts: number;
  mentions: number;
}

/** How often a person is said to be of a name. */
export type Affiliations = ReadonlyMap<NamedPerson, ReadonlyMap<string, number>>;

export interface PartyEvidence {
  readonly names: ReadonlyMap<string, NameEvidence>;
  readonly people: PeopleOfReports;
  readonly affiliations: Affiliations;
  /** How often a person is named in one paragraph with a name. */
  readonly company: Affiliations;
  /** Whom a person speaks or works for: "Ada Lund's spokesman, Per Holm". */
  readonly chiefs: ReadonlyMap<NamedPerson, NamedPerson>;
  /** The body that is called by the name of whoever leads it: "the Varga administration". */
  readonly led: ReadonlyMap<NamedPerson, string>;
  /** Per report, the keys of the names in the order of its text. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

/** Goes over the readings once, and counts what they say of every name. */
export function partyEvidence(readings: readonly Reading[]): PartyEvidence {
  const people = new PeopleOfReports(readings);
  const vocabulary = new Vocabulary();
  for (const { text } of readings) vocabulary.add(text);
  const gathering = new Gathering(people, vocabulary);
  for (const reading of readings) gathering.add(reading);
  return {
    names: gathering.names,
    people,
    affiliations: gathering.affiliations,
    company: gathering.company,
    chiefs: gathering.chiefs,
    led: gathering.led,
    order: gathering.order,
  };
}

export function nameKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/^the /i, '')
    .replace(/\.(?=\s|$|\p{L}\b)/gu, '')
    .toLowerCase();
}

/** Where a name stands in a report, and where its sentence begins. */
interface PlacedName {
  readonly at: number;
  readonly key: string;
  readonly sentence: number;
}

/** How near behind a name the sign of a party stands, in UTF-16 code units. */
const TAG_CHARS = 30;
/** An antecedent of "its" stands so near before it, in UTF-16 code units. */
const ANTECEDENT_CHARS = 400;

/** Whom "its" at a place stands for: the first name of its sentence, or of the sentence with a name that is nearest before it. */
function antecedentOf(places: readonly PlacedName[], at: number): string | null {
  const before = places.filter((place) => place.at < at && at - place.at <= ANTECEDENT_CHARS);
  const sentence = Math.max(...before.map((place) => place.sentence));
  return before.find((place) => place.sentence === sentence)?.key ?? null;
}

class Gathering {
  readonly names = new Map<string, NameEvidence>();
  readonly affiliations = new Map<NamedPerson, Map<string, number>>();
  readonly company = new Map<NamedPerson, Map<string, number>>();
  readonly chiefs = new Map<NamedPerson, NamedPerson>();
  readonly led = new Map<NamedPerson, string>();
  readonly order = new Map<string, string[]>();
  readonly #people: PeopleOfReports;
  readonly #vocabulary: Vocabulary;

  constructor(people: PeopleOfReports, vocabulary: Vocabulary) {
    this.#people = people;
    this.#vocabulary = vocabulary;
  }

  add(reading: Reading): void {
    const { text } = reading;
    const persons = this.#people.mentionsIn(reading);
    const taken = takenSpans(reading, persons);
    const isTaken = (span: Span): boolean =>
      taken.some((one) => overlaps(one, span)) || this.#people.isSurname(text.slice(span.start, span.end));
    const inReport: PlacedName[] = [];
    for (const { span } of reading.passages.filter(({ kind }) => kind === 'body'))
      for (const paragraph of paragraphs(text, span)) {
        const named = this.#countNames(reading, paragraph, isTaken);
        inReport.push(...named);
        const here = new Set([...named.map(({ key }) => key), ...this.#countBodies(reading, paragraph)]);
        const present = new Set(persons.filter(({ span: at }) => contains(paragraph, at)).map(({ person }) => person));
        for (const person of present) for (const key of here) countFor(this.company, person, key);
      }
    for (const { span, person } of persons) {
      this.#affiliate(reading, span, person, persons, isTaken);
      const pronoun = ownerPronounBefore(text, span);
      const owner = pronoun === null ? null : antecedentOf(inReport, pronoun);
      if (owner !== null) countFor(this.affiliations, person, owner);
    }
    for (const { id, source } of reading.attributions) {
      const [head] = source;
      if (head) this.#countSource(reading, head, id, persons, isTaken, inReport);
    }
    this.order.set(
      reading.report,
      inReport.sort((a, b) => a.at - b.at).map(({ key }) => key),
    );
  }

  /** Counts the names of a paragraph, and gives them in their order. */
  #countNames(reading: Reading, paragraph: Span, isTaken: (span: Span) => boolean): PlacedName[] {
    const { text } = reading;
    return sentences(text, paragraph).flatMap((sentence) =>
      this.#namesIn(text, sentence, isTaken).map((phrase) => {
        const evidence = this.#evidence(phrase, reading);
        evidence.mentions += 1;
        if (opensAsSubject(text, sentence, phrase.span)) evidence.acts += 1;
        return { at: phrase.span.start, key: nameKey(phrase.words), sentence: sentence.start };
      }),
    );
  }

  /** Counts bodies that are called by whoever leads them, and the leader as one of theirs; the keys of their names. */
  #countBodies(reading: Reading, paragraph: Span): string[] {
    return bodiesOfPeople(reading.text, paragraph, (word) => this.#people.bySurname(word) !== null).map((body) => {
      this.#evidence(body, reading).mentions += 1;
      const leader = this.#people.bySurname(body.of);
      if (leader) {
        countFor(this.affiliations, leader, nameKey(body.words));
        this.led.set(leader, nameKey(body.words));
      }
      return nameKey(body.words);
    });
  }

  #namesIn(text: string, within: Span, isTaken: (span: Span) => boolean): NamePhrase[] {
    return properNames(text, within, this.#vocabulary, isTaken).filter(
      ({ words }) => !this.#people.isPerson(words) && !NAMES_A_TEXT.test(words),
    );
  }

  #evidence({ words, proper, span }: NamePhrase, reading: Reading): NameEvidence {
    const key = nameKey(words);
    const state = stateAt(reading, span);
    const known = this.names.get(key) ?? {
      words,
      proper,
      capitals: 0,
      state,
      reports: new Set<string>(),
      said: 0,
      acts: 0,
      mentions: 0,
    };
    const evidence = known.state === null && state !== null ? { ...known, state } : known;
    this.names.set(key, evidence);
    evidence.reports.add(reading.report);
    evidence.capitals += proper ? 1 : -1;
    evidence.proper = evidence.capitals >= 0;
    return evidence;
  }

  /** A source without a person's name counts for the name in it; with one, for the person's. */
  #countSource(
    reading: Reading,
    source: Span,
    attribution: number,
    persons: readonly { readonly span: Span }[],
    isTaken: (span: Span) => boolean,
    inReport: PlacedName[],
  ): void {
    if (persons.some(({ span }) => contains(source, span))) return;
    const { text } = reading;
    const [named] = this.#namesIn(text, source, isTaken);
    const words = text.slice(source.start, source.end);
    if (named && !(BYSTANDER_WORDS.test(words) && isPlaceOf(text, named.span))) {
      this.#evidence(named, reading).said += 1;
      return;
    }
    const common = commonSource(text, source);
    if (common) {
      const evidence = this.#evidence(common, reading);
      evidence.said += 1;
      evidence.mentions += 1;
      inReport.push({ at: source.start, key: nameKey(common.words), sentence: source.start });
      return;
    }
    const { speaker } = reading.voices[attribution] ?? {};
    const actor = speaker?.kind === 'actor' ? reading.actors.find(({ id }) => id === speaker.actor) : undefined;
    const resolved = actor && this.names.get(nameKey(actor.name));
    if (resolved) resolved.said += 1;
  }

  #affiliate(
    reading: Reading,
    span: Span,
    person: NamedPerson,
    persons: readonly { readonly span: Span; readonly person: NamedPerson }[],
    isTaken: (span: Span) => boolean,
  ): void {
    const { text } = reading;
    const [tag] = partyTags(text.slice(span.end, span.end + TAG_CHARS));
    for (const part of tag ? [] : descriptionsOf(text, span)) {
      const other = persons.find((one) => overlaps(one.span, part) && one.span !== span);
      const [body] = bodiesOfPeople(text, part, (word) => this.#people.bySurname(word) !== null);
      if (other && !body) {
        if (other.person !== person && STAFF_OFFICE.test(text.slice(part.start, part.end))) this.chiefs.set(person, other.person);
        continue;
      }
      const [named] = body ? [body] : this.#namesIn(text, part, isTaken).slice(-1);
      const phrase = named && isOfOffice(reading, part, named.span) ? null : (named ?? commonOwner(text, part));
      if (phrase) this.#count(person, nameKey(phrase.words), phrase, reading);
    }
    if (!tag) return;
    const words = `${tag.party.charAt(0).toUpperCase()}${tag.party.slice(1)}s`;
    this.#count(person, nameKey(words), { span, words, proper: true }, reading);
  }

  #count(person: NamedPerson, key: string, phrase: NamePhrase, reading: Reading): void {
    this.#evidence(phrase, reading);
    countFor(this.affiliations, person, key);
  }
}

function countFor(all: Map<NamedPerson, Map<string, number>>, person: NamedPerson, key: string): void {
  const counts = all.get(person) ?? new Map<string, number>();
  counts.set(key, (counts.get(key) ?? 0) + 1);
  all.set(person, counts);
}

/** Names of people, outlets and writers are no names of parties. */
function takenSpans(reading: Reading, persons: readonly { readonly span: Span }[]): Span[] {
  const outlet = reading.outlet?.span;
  return [
    ...persons.map(({ span }) => span),
    ...reading.writers.map(({ span }) => span),
    ...reading.wires.map(({ span }) => span),
    ...(outlet ? [outlet] : []),
    ...reading.voices.flatMap(({ relay }) => relay.map(({ span }) => span)),
  ];
}

function stateAt({ mentions, actors }: Reading, span: Span): string | null {
  const hit = mentions.find((mention) => contains(mention.span, span) || contains(span, mention.span));
  const actor = hit && hit.span.end === span.end ? actors.find(({ id }) => id === hit.actor) : undefined;
  return actor?.kind === 'state' ? actor.id : null;
}

/** "Drumland has told": a name that opens its sentence and is followed by what it does. */
function opensAsSubject(text: string, sentence: Span, name: Span): boolean {
  const before = text.slice(sentence.start, name.start);
  return (
    /^["“‘]?(?:The )?$/.test(before) &&
    /^ (?:\p{Ll}+(?:s|ed)|has|had|will|would|could|may|might) /u.test(text.slice(name.end, name.end + 24))
  );
}

/** "Senator Ada Lund of Westmark", "Minister for Foreign Affairs Ada Lund": for what an office is held is nobody's side, unless it is a state. */
function isOfOffice(reading: Reading, part: Span, name: Span): boolean {
  const { text } = reading;
  const isPortfolio = PORTFOLIO_BEFORE.test(text.slice(part.start, name.start)) && stateAt(reading, name) === null;
  return isPortfolio || (LEGISLATOR_OFFICE.test(text.slice(part.start, part.end)) && isPlaceOf(text, name));
}

/** "Analysts at the Brook Institute": whose place it is tells nothing. */
function isPlaceOf(text: string, name: Span): boolean {
  return / (?:at|in|from|near|of) (?:the )?$/.test(text.slice(Math.max(0, name.start - 12), name.start));
}
