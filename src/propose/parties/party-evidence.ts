import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import {
  AFFILIATION_ENDS,
  AFFILIATION_OPENS,
  AFFILIATION_PREPOSITION,
  BYSTANDER_WORDS,
  isOfficeWord,
  partyTags,
  sentences,
} from '../../language/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { contains, overlaps } from '../../text/spans.ts';
import { commonSource, properNames, Vocabulary, type NamePhrase } from './name-phrases.ts';
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
  /** Per report, the keys of the names in the order of its text. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

/** How far before and behind a person's name words that tell whose he is may stand. */
const BEFORE_CHARS = 70;
const AFTER_CHARS = 90;

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

class Gathering {
  readonly names = new Map<string, NameEvidence>();
  readonly affiliations = new Map<NamedPerson, Map<string, number>>();
  readonly company = new Map<NamedPerson, Map<string, number>>();
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
    const within = reading.passages.filter(({ kind }) => kind === 'body' || kind === 'headline');
    const inReport: { at: number; key: string }[] = [];
    for (const { span, kind } of within) {
      for (const paragraph of paragraphs(text, span)) {
        const here: string[] = [];
        for (const sentence of sentences(text, paragraph)) {
          const found = kind === 'headline' ? [] : properNames(text, sentence, this.#vocabulary, isTaken);
          for (const phrase of found) {
            const evidence = this.#evidence(phrase, reading);
            evidence.mentions += 1;
            if (opensAsSubject(text, sentence, phrase.span)) evidence.acts += 1;
            inReport.push({ at: phrase.span.start, key: nameKey(phrase.words) });
            here.push(nameKey(phrase.words));
          }
        }
        const present = new Set(persons.filter(({ span: at }) => contains(paragraph, at)).map(({ person }) => person));
        for (const person of present) for (const key of new Set(here)) countFor(this.company, person, key);
      }
    }
    for (const { span, person } of persons) this.#affiliate(reading, span, person, persons, isTaken);
    for (const { id, source } of reading.attributions) {
      const [head] = source;
      if (head) this.#countSource(reading, head, id, persons, isTaken, inReport);
    }
    this.order.set(
      reading.report,
      inReport.sort((a, b) => a.at - b.at).map(({ key }) => key),
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
    inReport: { at: number; key: string }[],
  ): void {
    if (persons.some(({ span }) => contains(source, span))) return;
    const { text } = reading;
    const [named] = properNames(text, source, this.#vocabulary, isTaken);
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
      inReport.push({ at: source.start, key: nameKey(common.words) });
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
    persons: readonly { readonly span: Span }[],
    isTaken: (span: Span) => boolean,
  ): void {
    const { text } = reading;
    for (const part of [descriptionBefore(text, span), descriptionBehind(text, span)]) {
      if (part === null || persons.some((other) => overlaps(other.span, part) && other.span !== span)) continue;
      const [named] = properNames(text, part, this.#vocabulary, isTaken).slice(-1);
      const phrase = named ?? commonOwner(text, part);
      if (phrase) this.#count(person, nameKey(phrase.words), phrase, reading);
    }
    for (const { party } of partyTags(text.slice(span.end, span.end + 30)).slice(0, 1)) {
      const words = `${party.charAt(0).toUpperCase()}${party.slice(1)}s`;
      this.#count(person, nameKey(words), { span, words, proper: true }, reading);
    }
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

/** "Analysts at the Brook Institute": whose place it is tells nothing. */
function isPlaceOf(text: string, name: Span): boolean {
  return / (?:at|in|from|near|of) (?:the )?$/.test(text.slice(Math.max(0, name.start - 12), name.start));
}

/** The words of the noun phrase that ends in a person's name. */
function descriptionBefore(text: string, span: Span): Span | null {
  const from = Math.max(0, span.start - BEFORE_CHARS);
  const stretch = text.slice(from, span.start);
  const words = stretch.split(/(?<=[\s])/);
  let start = stretch.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    const bare = word.trim();
    const belongs =
      /^(?:the|of|for)$/i.test(bare) ||
      /^\p{Lu}/u.test(bare) ||
      isOfficeWord(bare.replace(/['’]s?$/, '')) ||
      /['’]s?$/.test(bare) ||
      (at < words.length - 1 && /^\p{Ll}[\p{L}-]+$/u.test(bare) && start < stretch.length);
    if (!belongs || /[.,;:!?"“”\n]/.test(word.replace(/\b(?:\p{Lu}\.)+/gu, ''))) break;
    start -= word.length;
  }
  return start < stretch.length ? { start: from + start, end: span.start } : null;
}

/** What is told of a person right behind the name. */
function descriptionBehind(text: string, span: Span): Span | null {
  const lead = AFFILIATION_OPENS.exec(text.slice(span.end, span.end + 8))?.[0];
  if (lead === undefined) return null;
  const start = span.end + lead.length;
  const stretch = text.slice(start, start + AFTER_CHARS);
  const stop = stretch.search(AFFILIATION_ENDS);
  const end = start + (stop < 0 ? stretch.length : stop);
  return end > start ? { start, end } : null;
}

/** "The union's chair", "chair of the union": a side that is named by a noun alone. */
function commonOwner(text: string, part: Span): NamePhrase | null {
  const words = text.slice(part.start, part.end);
  const owner = /(?:^|\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts) )((?:\p{Ll}[\p{L}-]+ ){0,2}\p{Ll}[\p{L}-]+)['’]s? /u.exec(words);
  if (owner?.[1]) return commonSource(text, { start: part.start + owner.index, end: part.start + owner.index + owner[0].length });
  const of = words.split(' ').findIndex((word) => AFFILIATION_PREPOSITION.test(word));
  if (of < 0) return null;
  const start =
    part.start +
    words
      .split(' ')
      .slice(0, of + 1)
      .join(' ').length +
    1;
  return start < part.end ? commonSource(text, { start, end: part.end }) : null;
}
