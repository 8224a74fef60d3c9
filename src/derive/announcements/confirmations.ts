import {
  AGREED_ITSELF,
  AGREEMENT_NOUN,
  ANNOUNCED_BY,
  COMPARED_WORD,
  derivationStem,
  FUNCTION_WORDS,
  MADE_BINDING,
  NEGATION,
  roughSentences,
  STANDS_BY,
  STANDS_BY_IT,
} from '../../language/language.ts';
import type { ToldReading } from '../../link/keeping/told-reading.ts';
import { keptOf, keptOfList, keptOfTwo } from '../../text/kept-results.ts';
import { NearDays } from './near-days.ts';
import type { Decision, DecisionKind } from '../../model/coverage/decision.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Span } from '../../model/span.ts';
import { cutAll } from '../../text/spans.ts';

/** Days within which another party's word or act can confirm an announcement. */
export const MAX_CONFIRMATION_DAYS = 10;
const MS_PER_DAY = 86_400_000;
/** Words that two sides must have in common to speak of one thing that is agreed. */
const MIN_COMMON_WORDS = 2;

/** Within so many days of each other, or one of them not dated. */
export function isWithinConfirmationDays(a: Pick<Statement, 'said'>, b: Pick<Statement, 'said'>): boolean {
  if (!a.said || !b.said) return true;
  return isNearDay(a.said.days.last, b.said.days.last);
}

function isNearDay(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= MAX_CONFIRMATION_DAYS * MS_PER_DAY;
}

/** What the parties say and do, in any report, that bears out what another of them announced. */
export class Confirmations {
  readonly #byParty = new Map<string | null, NearDays<Statement>>();
  readonly #readings: ReadonlyMap<string, ToldReading>;
  readonly #decisions: readonly Decision[];
  #acts: ReadonlyMap<string, NearDays<BindingAct>> | null = null;

  constructor(statements: readonly Statement[], readings: readonly ToldReading[], decisions: readonly Decision[]) {
    for (const statement of statements) {
      const own = this.#byParty.get(statement.party) ?? new NearDays<Statement>(MAX_CONFIRMATION_DAYS);
      this.#byParty.set(statement.party, own);
      own.add(statement, statement.said?.days.last ?? null);
    }
    this.#decisions = decisions;
    this.#readings = new Map(readings.map((reading) => [reading.report, reading]));
  }

  /** Whether a side says the same, stands by the agreement, or has voted for it, signed or approved it. */
  has(side: string, announcement: Statement): boolean {
    const thing = this.#stems(announcement);
    const day = announcement.said?.days.last ?? null;
    if (this.#byParty.get(side)?.some(day, (other) => this.#bearsOut(other, thing))) return true;
    this.#acts ??= this.#actsByParty();
    return this.#acts.get(side)?.some(day, (act) => isOfThing(act, thing)) ?? false;
  }

  /** Whether one statement says itself what another announced. */
  isBorneOut(announcement: Statement, other: Statement): boolean {
    return this.#bearsOut(other, this.#stems(announcement));
  }

  #actsByParty(): ReadonlyMap<string, NearDays<BindingAct>> {
    const found = new Map<string, NearDays<BindingAct>>();
    const acts = [
      ...[...this.#readings.values()].flatMap((reading) => bindingActs(reading)),
      ...this.#decisions.flatMap((one) => this.#bindingDecision(one)),
    ];
    for (const act of acts) {
      const own = found.get(act.party) ?? new NearDays<BindingAct>(MAX_CONFIRMATION_DAYS);
      found.set(act.party, own);
      own.add(act, act.day);
    }
    return found;
  }

  #bindingDecision({ party, kind, when, told }: Decision): BindingAct[] {
    if (party === null || !BINDING.has(kind)) return [];
    return told.map(({ report, span }) => ({
      party,
      sentence: this.#readings.get(report)?.text.slice(span.start, span.end) ?? '',
      day: when?.days.last ?? null,
    }));
  }

  /** In its own words, and not in those of whom it cites. */
  #bearsOut(other: Statement, thing: ReadonlySet<string>): boolean {
    const isSecondHand = other.sourcing === 'second hand';
    if (isSecondHand && other.renditions.length === 1) return false;
    if (!other.renditions.some((one) => (isSecondHand ? this.#isOwnWord(one) : this.#isOuter(one)))) return false;
    if (other.act === 'deny' || other.act === 'reject' || other.act === 'threaten' || other.act === 'demand') return false;
    const lead = this.#readings.get(other.renditions[0]?.report ?? '');
    return (lead ? affirmingSentences(other, lead) : []).some(
      ({ standsBy, stems }) => standsBy || countCommon(stems, thing) >= MIN_COMMON_WORDS,
    );
  }

  #isOuter({ report, attribution }: Statement['renditions'][number]): boolean {
    return this.#readings.get(report)?.attributions[attribution]?.within === null;
  }

  /** Though another report tells the same of it at second hand, a side's word in the text of this one is its own. A headline may only sum up. */
  #isOwnWord({ report, attribution }: Statement['renditions'][number]): boolean {
    const reading = this.#readings.get(report);
    const told = reading?.attributions[attribution];
    const start = told?.content[0]?.start ?? 0;
    const stands = reading?.passages.find(({ span }) => span.start <= start && start < span.end);
    return told?.within === null && reading?.voices[attribution]?.sourcing !== 'second hand' && stands?.kind !== 'headline';
  }

  /** The words for what is agreed, without the names of those who agree. */
  #stems(statement: Statement): ReadonlySet<string> {
    const lead = this.#readings.get(statement.renditions[0]?.report ?? '');
    return lead
      ? stemsOfThing([statement, lead, ...statement.renditions.flatMap(({ report }) => this.#readings.get(report) ?? [])])
      : NO_STEMS;
  }
}

const NO_STEMS: ReadonlySet<string> = new Set();

/** Of a statement, the report of its first rendition, then those of all: the stems that are no names. */
const stemsOfThing = keptOfList(
  ([statement, lead, ...readings]: readonly object[]): ReadonlySet<string> => {
    const names = new Set((readings as readonly ToldReading[]).flatMap((reading) => stemsOfNames(reading)));
    const words = wordsIn(statement as Statement, lead as ToldReading);
    return new Set(stemsOf(words).filter((stem) => !names.has(stem) && !GENERAL.has(stem)));
  },
  { most: 1 },
);

const stemsOfNames = keptOf(({ mentions, text }: ToldReading): readonly string[] => [
  ...new Set(mentions.flatMap(({ span }) => stemsOf(text.slice(span.start, span.end)))),
]);

/** The words of a statement in its first rendition, whose report this is. */
function wordsIn({ renditions }: Statement, { text, attributions }: ToldReading): string {
  const found = attributions[renditions[0]?.attribution ?? -1];
  return found ? `${cutAll(text, found.cue)} ${cutAll(text, found.content)}` : '';
}

/** The sentences of a statement that deny nothing: whether each stands by an agreement, and its stems. */
const affirmingSentences = keptOfTwo((statement: Statement, lead: ToldReading) =>
  roughSentences(wordsIn(statement, lead))
    .filter((sentence) => !NEGATION.test(sentence))
    .map((sentence) => ({
      standsBy: STANDS_BY_IT.test(sentence) || (STANDS_BY.test(sentence) && AGREEMENT_NOUN.test(sentence)),
      stems: new Set(stemsOf(sentence)),
    })),
);

/** Deeds by which a side makes an agreement its own. */
const BINDING: ReadonlySet<DecisionKind> = new Set(['voted for', 'ratified', 'signed']);

/** Stems that tell of agreeing and not of what is agreed. */
const GENERAL = new Set(
  [
    'agreed',
    'said',
    'told',
    'announced',
    'wrote',
    'reached',
    'good',
    'news',
    'very',
    'agreement',
    'deal',
    'also',
    'reporters',
  ].map((word) => derivationStem(word)),
);

interface BindingAct {
  readonly party: string;
  readonly sentence: string;
  readonly day: string | null;
}

/** How far behind "announced by" those can be named who did, in code units. */
const MAX_ANNOUNCERS_CHARS = 80;

/**
 * "The council of Harle approved the lease", "announced by officials of Harle": who acts is named before the verb, or behind "by", in the words of the
 * report itself. That a side agreed counts only where nobody is cited for it: the announcement says so too.
 */
const bindingActs = keptOf((reading: ToldReading): BindingAct[] => {
  const { text, attributions } = reading;
  const cited = attributions.flatMap(({ content }) => content);
  const isOwnTelling = (at: number): boolean => !cited.some(({ start, end }) => start <= at && at < end);
  const agreed = [...text.matchAll(AGREED_ITSELF)].filter(({ index }) => isOwnTelling(index));
  const bound = [...text.matchAll(MADE_BINDING)].filter((verb) => !text.startsWith(' by ', verb.index + verb[0].length));
  return [
    ...[...bound, ...agreed].flatMap(({ index }) => actsAround(reading, index, ({ start }) => [start, index])),
    ...[...text.matchAll(ANNOUNCED_BY)].flatMap(({ index }) =>
      actsAround(reading, index, ({ end }) => [index, Math.min(end, index + MAX_ANNOUNCERS_CHARS)]),
    ),
  ];
});

/** The acts of those who are named in a part of the sentence around a verb; none where the sentence denies. */
function actsAround(
  { text, mentions, actors, published }: ToldReading,
  verb: number,
  partOf: (sentence: Span) => readonly [number, number],
): BindingAct[] {
  const start = Math.max(...['. ', '\n', '! ', '? '].map((end) => text.lastIndexOf(end, verb))) + 1;
  const length = text.slice(verb).search(/[.!?\n]/u);
  const end = length < 0 ? text.length : verb + length;
  const sentence = text.slice(start, end);
  if (NEGATION.test(sentence)) return [];
  const [from, to] = partOf({ start, end });
  const named = mentions.filter(({ span }) => span.start >= from && span.end <= to);
  const parties = named.flatMap(({ actor }) => actors.find(({ id }) => id === actor)?.party ?? actor);
  return parties.map((party) => ({ party, sentence, day: published.date?.slice(0, 10) ?? null }));
}

function isOfThing(act: BindingAct, thing: ReadonlySet<string>): boolean {
  return AGREEMENT_NOUN.test(act.sentence) || countCommon(stemsOfAct(act), thing) >= MIN_COMMON_WORDS;
}

const stemsOfAct = keptOf(({ sentence }: BindingAct): ReadonlySet<string> => new Set(stemsOf(sentence)));

function countCommon(stems: ReadonlySet<string>, thing: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of stems) if (thing.has(stem)) common += 1;
  return common;
}

function stemsOf(words: string): string[] {
  return [...words.matchAll(COMPARED_WORD)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => derivationStem(word));
}
