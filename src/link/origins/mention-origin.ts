import type { Origin } from '../../model/coverage/origin.ts';
import type { Reading } from '../../model/reading/reading.ts';
import { standsIn } from '../statements/candidate-pairs.ts';
import { creditsOf } from '../text-reuse/reprints.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import { digest } from '../clustering/short-id.ts';
import { isAbsent, relayOf } from './quoted-outlets.ts';
import { sentenceOf } from '../statements/citing-sentence.ts';
import type { Telling } from '../statements/statement-mentions.ts';
import {
  GENERIC_PEOPLE,
  IN_A_STATEMENT,
  IN_PUBLIC,
  IN_WRITING,
  ON_PLATFORM,
  PERFECT_TENSE,
  PLATFORM_NAME,
  SOURCE_NOUN_END,
  UNNAMED_REPORT,
} from '../../language/language.ts';

/** What one telling rests on, as far as its own report shows. Equal keys are one origin. */
export interface Ground {
  readonly kind: Origin['kind'];
  readonly key: string;
  readonly name: string;
  readonly why: string;
  /** Publisher family whose word it is. */
  readonly family: string;
  /** Day of the report that shows it. */
  readonly day: number | null;
}

/** A telling with what it rests on. */
export interface Grounded {
  readonly telling: Telling;
  readonly ground: Ground;
}

export function originId({ key }: Ground): string {
  return digest(`origin ${key}`);
}

/** What is known of the coverage when grounds are sought. */
export interface Known {
  readonly readings: readonly Reading[];
  readonly copyOf: ReadonlyMap<number, CopiedText>;
  /** Shared passages by the place of each of their reports. */
  readonly pairsOf: ReadonlyMap<number, readonly SharedPair[]>;
}

/** The outlet of a report; a report without one stands for itself. */
export function familyOf(reading: Reading): string {
  return reading.outlet?.family ?? `unknown ${reading.report}`;
}

export function outletName(reading: Reading): string {
  return reading.outlet?.name ?? 'an unknown outlet';
}

/** What a telling rests on. */
export function groundOf(telling: Telling, known: Known): Ground {
  const outer = teller(telling);
  return (
    documentGround(outer) ??
    copiedGround(outer, known) ??
    relayedGround(outer, known) ??
    copiedText(outer, known) ??
    unnamedGround(outer) ??
    ownGround(outer.reading)
  );
}

/** The attribution that holds a nested one, however deep. */
export function outermost({ reading, attribution }: Telling): number {
  let current = attribution;
  for (let depth = 0; current.within !== null && depth < 8; depth += 1) {
    const outer = reading.attributions[current.within];
    if (!outer) break;
    current = outer;
  }
  return current.id;
}

/** Words told at second hand rest on whoever tells them. */
function teller(telling: Telling): Telling {
  const id = outermost(telling);
  const [attribution, voice] = [telling.reading.attributions[id], telling.reading.voices[id]];
  return attribution && voice ? { ...telling, attribution, voice } : telling;
}

function base({ reading }: Telling): Pick<Ground, 'family' | 'day'> {
  return { family: familyOf(reading), day: dayNumber(reading.published.date) };
}

/** The text is the agency's own, or stands at this place in another report of the same wire. */
function copiedGround(telling: Telling, { copyOf, pairsOf, readings }: Known): Ground | null {
  const copy = copyOf.get(telling.at);
  if (!copy) return null;
  if (copy.own === telling.at) return copyGround(copy, telling, readings, 'the report is the agency’s own');
  const pairs = (pairsOf.get(telling.at) ?? []).filter(({ earlier, later }) => copyOf.get(earlier) === copyOf.get(later));
  const shared = pairs.find((pair) => standsIn(telling, [sideOf(pair, telling.at)]));
  if (!shared) return null;
  const other = readings[shared.earlier === telling.at ? shared.later : shared.earlier];
  const credit = copy.credited.has(telling.at) ? 'credited' : 'not credited here';
  return copyGround(
    copy,
    telling,
    readings,
    `the same words stand in the report of ${other ? outletName(other) : 'another outlet'}; ${credit}`,
  );
}

/** The report credits an agency whose own report is not in the coverage: nothing shows which part is the paper's. */
function copiedText(telling: Telling, { copyOf, readings }: Known): Ground | null {
  const copy = copyOf.get(telling.at);
  if (!copy?.credited.has(telling.at) || copy.own !== null) return null;
  return copyGround(copy, telling, readings, `the report credits ${copy.agency}`);
}

function copyGround(copy: CopiedText, telling: Telling, readings: readonly Reading[], why: string): Ground {
  const first = readings[copy.own ?? copy.reports[0] ?? telling.at] ?? telling.reading;
  const agency = copy.agency;
  return {
    ...base(telling),
    kind: agency ? 'wire story' : 'shared text',
    key: `copy ${first.report}`,
    name: `${agency ?? outletName(first)}${dated(first)}`,
    why,
    family: agency ?? familyOf(first),
  };
}

function relayedGround(telling: Telling, { copyOf, readings }: Known): Ground | null {
  const { reading } = telling;
  const name = relayOf(telling);
  if (name === null) return posting(telling);
  if (PLATFORM_NAME.test(name)) return posting(telling, name);
  const copy = copyOf.get(telling.at);
  if (copy?.agency && (copy.agency === name || (copy.credited.has(telling.at) && creditsOf(reading).includes(name))))
    return copyGround(copy, telling, readings, `${outletName(reading)} has it from ${name}`);
  return {
    ...base(telling),
    kind: 'quoted outlet',
    key: `quoted ${name}`,
    name,
    why: `${outletName(reading)} has it from ${name}`,
    family: name,
  };
}

function posting(telling: Telling, platform?: string): Ground | null {
  const { voice, reading, attribution } = telling;
  if (voice.speaker.kind !== 'actor') return null;
  const cue = attribution.cue.map(({ start, end }) => reading.text.slice(start, end)).join(' ');
  const given = attribution.cue.some(({ end }) => IN_A_STATEMENT.test(reading.text.slice(end, end + 30)));
  const posted = platform ?? ON_PLATFORM.exec(sentenceOf(telling))?.[1];
  if (!posted && voice.sourcing !== 'official document' && !IN_WRITING.test(cue) && !given) return null;
  return {
    ...base(telling),
    kind: 'press release',
    key: `release ${voice.speaker.actor} ${whenSaid(telling)}`,
    name: `${speakerName(telling)}${posted ? ` on ${posted}` : ''}`,
    why: posted ? `posted on ${posted}` : 'given as a statement',
  };
}

/** The document itself, or what parties say in a report that is one. */
function documentGround(telling: Telling): Ground | null {
  const { voice, reading } = telling;
  const isDocument = ({ speaker }: Telling['voice']): boolean => speaker.kind === 'document';
  const inDocument = isDocumentItself(reading) || reading.voices.every((each) => each.sourcing === 'official document');
  const document = isDocument(voice) ? voice : inDocument ? reading.voices.find(isDocument) : undefined;
  if (document?.speaker.kind !== 'document') return null;
  const { words } = document.speaker;
  if (UNNAMED_REPORT.test(words)) return null;
  return {
    ...base(telling),
    kind: 'document',
    key: `document ${words.toLowerCase()}`,
    name: words,
    why: 'the document is cited',
  };
}

/** The report is the document: its title names the document that it cites. */
function isDocumentItself({ title, voices }: Reading): boolean {
  return title !== null && voices.some(({ speaker }) => speaker.kind === 'document' && title.includes(speaker.words));
}

function unnamedGround(telling: Telling): Ground | null {
  const { speaker } = telling.voice;
  if (speaker.kind !== 'unnamed' || isAbsent(speaker.words) || isBackground(telling)) return null;
  return {
    ...base(telling),
    kind: 'unnamed source',
    key: `unnamed ${telling.reading.report} ${headNoun(speaker.words)} ${telling.voice.party}`,
    name: speaker.words,
    why: `unnamed; told ${outletName(telling.reading)}`,
  };
}

/** "Officials have long argued": what is told as known, not as said to anybody on an occasion. */
function isBackground({ reading, attribution }: Telling): boolean {
  const [cue] = attribution.cue;
  return cue !== undefined && PERFECT_TENSE.test(reading.text.slice(cue.start, cue.end));
}

/** What a newsroom heard or saw itself. */
export function ownGround(reading: Reading): Ground {
  return {
    kind: 'own reporting',
    key: `own ${reading.report}`,
    name: `${outletName(reading)}${dated(reading)}`,
    why: 'nobody else is credited',
    family: familyOf(reading),
    day: dayNumber(reading.published.date),
  };
}

/** What kind of unnamed source it is: "two people familiar with ..." and "a person close to ..." are of one kind, an official of another. */
export function headNoun(words: string): string {
  if (GENERIC_PEOPLE.test(words)) return 'person';
  const before = words.split(SOURCE_NOUN_END)[0] ?? words;
  return (before.trim().split(/\s+/).at(-1) ?? '').toLowerCase().replace(/s$/, '');
}

/** True when the words around the telling tell of an occasion at which many listened. */
export function isPublic(telling: Telling): boolean {
  return IN_PUBLIC.test(sentenceOf(telling));
}

export function speakerName({ reading, voice }: Telling): string {
  const { speaker } = voice;
  if (speaker.kind === 'actor') return reading.actors.find(({ id }) => id === speaker.actor)?.name ?? speaker.actor;
  return speaker.kind === 'outlet' ? (speaker.name ?? outletName(reading)) : speaker.words;
}

/** The day on which it was said as a key; for want of one, the report that tells it. */
export function whenSaid({ voice, reading }: Telling): string {
  return voice.said && !voice.said.bounds ? voice.said.days.last : `report ${reading.report}`;
}

function sideOf(pair: SharedPair, at: number): { start: number; end: number } {
  return pair.earlier === at ? pair.inEarlier : pair.inLater;
}

function dated(reading: Reading): string {
  return reading.published.date ? `, ${reading.published.date.slice(0, 10)}` : '';
}
