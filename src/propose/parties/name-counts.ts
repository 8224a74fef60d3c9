import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { BYSTANDER_WORDS, NAMES_A_TEXT, RULED_BEHIND, RULER_BEFORE, sentences } from '../../language/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { contains, overlaps } from '../../text/spans.ts';
import { bodiesOfPeople, commonSource, properNames, type NamePhrase, type Vocabulary } from './name-phrases.ts';
import { nameKey } from './party-name-key.ts';
import type { NameEvidence, PlacedName } from './name-evidence.ts';
import type { NamedPerson, PeopleOfReports } from './proposed-people.ts';
import { commonNounsIn } from './common-nouns.ts';

/** So much of the text beside a name shows whether it is a state's, in UTF-16 code units. */
const BESIDE_CHARS = 60;

export interface PlacedPerson {
  readonly span: Span;
  readonly person: NamedPerson;
}

/** A report with who and what is named in it, in the order of its text. */
export interface NamedReport {
  readonly reading: Reading;
  readonly persons: readonly PlacedPerson[];
  readonly places: readonly PlacedName[];
  /** Whether the words there are the name of a person, an outlet or a writer. */
  readonly isTaken: (span: Span) => boolean;
}

/** Counts how often names stand in reports, are cited and act. */
export class NameCounts {
  readonly names = new Map<string, NameEvidence>();
  /** The body that is called by the name of whoever leads it. */
  readonly led = new Map<NamedPerson, string>();
  readonly #people: PeopleOfReports;
  readonly #vocabulary: Vocabulary;

  constructor(people: PeopleOfReports, vocabulary: Vocabulary) {
    this.#people = people;
    this.#vocabulary = vocabulary;
  }

  add(reading: Reading): NamedReport {
    const { text } = reading;
    const persons = this.#people.mentionsIn(reading);
    const taken = takenSpans(reading, persons);
    const isTaken = (span: Span): boolean =>
      taken.some((one) => overlaps(one, span)) || this.#people.isSurname(text.slice(span.start, span.end));
    const report = { reading, persons, isTaken };
    const places = reading.passages
      .filter(({ kind }) => kind === 'body')
      .flatMap(({ span }) => paragraphs(text, span))
      .flatMap((paragraph) => [...this.#countNames(report, paragraph), ...this.#countBodies(reading, paragraph)]);
    for (const { id, source } of reading.attributions) {
      const [head] = source;
      const common = head ? this.#countSource(report, head, id) : null;
      if (head && common) places.push({ at: head.start, key: nameKey(common.words), sentence: head.start });
    }
    return { ...report, places: places.sort((a, b) => a.at - b.at) };
  }

  /** A report with the places of the nouns by which some report cites a side: "the union" stands for somebody wherever it stands. */
  withCommonNouns(report: NamedReport): NamedReport {
    const nouns = [...this.names]
      .filter(([, { proper }]) => !proper)
      .sort((a, b) => b[1].said - a[1].said || (a[0] < b[0] ? -1 : 1))
      .map(([key]) => key);
    const known = new Set(report.places.map(({ at, key }) => `${at} ${key}`));
    const more = commonNounsIn(report.reading, nouns).filter(({ at, key }) => !known.has(`${at} ${key}`));
    return { ...report, places: [...report.places, ...more].sort((a, b) => a.at - b.at) };
  }

  namesIn(text: string, within: Span, isTaken: (span: Span) => boolean): NamePhrase[] {
    return properNames(text, within, this.#vocabulary, isTaken).filter(
      ({ words }) => !this.#people.isPerson(words) && !NAMES_A_TEXT.test(words),
    );
  }

  /** The body of a person, in a stretch of text: "the Varga administration". */
  bodyIn(text: string, within: Span): (NamePhrase & { readonly of: string }) | undefined {
    return this.#bodiesIn(text, within)[0];
  }

  evidence({ words, proper, span }: NamePhrase, reading: Reading): NameEvidence {
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
      ruled: 0,
    };
    const evidence = known.state === null && state !== null ? { ...known, state } : known;
    this.names.set(key, evidence);
    evidence.reports.add(reading.report);
    evidence.capitals += proper ? 1 : -1;
    evidence.proper = evidence.capitals >= 0;
    return evidence;
  }

  #bodiesIn(text: string, within: Span): (NamePhrase & { readonly of: string })[] {
    return bodiesOfPeople(text, within, (word) => this.#people.bySurname(word) !== null);
  }

  /** Counts the names of a paragraph, and gives them in their order. */
  #countNames({ reading, isTaken }: Omit<NamedReport, 'places'>, paragraph: Span): PlacedName[] {
    const { text } = reading;
    return sentences(text, paragraph).flatMap((sentence) =>
      this.namesIn(text, sentence, isTaken).map((phrase) => {
        const evidence = this.evidence(phrase, reading);
        evidence.mentions += 1;
        if (opensAsSubject(text, sentence, phrase.span)) evidence.acts += 1;
        if (hasGovernment(text, phrase.span)) evidence.ruled += 1;
        return { at: phrase.span.start, key: nameKey(phrase.words), sentence: sentence.start };
      }),
    );
  }

  #countBodies(reading: Reading, paragraph: Span): PlacedName[] {
    return this.#bodiesIn(reading.text, paragraph).map((body) => {
      this.evidence(body, reading).mentions += 1;
      const leader = this.#people.bySurname(body.of);
      const key = nameKey(body.words);
      if (leader) this.led.set(leader, key);
      return { at: body.span.start, key, sentence: body.span.start };
    });
  }

  /** A source without a person's name counts for the name in it; with one, for the person's. Gives the noun where it has no name. */
  #countSource({ reading, persons, isTaken }: Omit<NamedReport, 'places'>, source: Span, attribution: number): NamePhrase | null {
    if (persons.some(({ span }) => contains(source, span))) return null;
    const { text } = reading;
    const [named] = this.namesIn(text, source, isTaken);
    const words = text.slice(source.start, source.end);
    if (named && !(BYSTANDER_WORDS.test(words) && isPlaceOf(text, named.span))) {
      this.evidence(named, reading).said += 1;
      return null;
    }
    const common = commonSource(text, source);
    if (common) {
      const evidence = this.evidence(common, reading);
      evidence.said += 1;
      evidence.mentions += 1;
      return common;
    }
    const { speaker } = reading.voices[attribution] ?? {};
    const actor = speaker?.kind === 'actor' ? reading.actors.find(({ id }) => id === speaker.actor) : undefined;
    const resolved = actor && this.names.get(nameKey(actor.name));
    if (resolved) resolved.said += 1;
    return null;
  }
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

export function stateAt({ mentions, actors }: Reading, span: Span): string | null {
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

/** "Drumland's foreign minister", "the President of Drumland". */
function hasGovernment(text: string, name: Span): boolean {
  return (
    RULED_BEHIND.test(text.slice(name.end, name.end + BESIDE_CHARS)) ||
    RULER_BEFORE.test(text.slice(Math.max(0, name.start - BESIDE_CHARS), name.start))
  );
}

/** "Analysts at the Brook Institute": whose place it is tells nothing. */
export function isPlaceOf(text: string, name: Span): boolean {
  return / (?:at|in|from|near|of) (?:the )?$/.test(text.slice(Math.max(0, name.start - 12), name.start));
}
