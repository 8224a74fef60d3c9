import type { Reading } from '../../model/reading/reading.ts';
import type { CopiedText } from '../text-reuse/reprints.ts';
import { comparedText } from '../text-reuse/shared-pairs.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import {
  COMPARED_WORD,
  FUNCTION_WORDS,
  PART_OF_WEEKDAY,
  porterStem,
  sentenceAround,
  WEEKDAY_NAMES,
} from '../../language/language.ts';
import { averageLinkage } from '../clustering/average-linkage.ts';
import type { PairLikeness } from '../clustering/average-linkage.ts';
import type { ComparedText } from '../text-reuse/shared-text-search.ts';
import { cosine, termVectors } from './term-vectors.ts';
import type { TermVector } from './term-vectors.ts';

/** An event is reported within so many days. */
const MAX_STORY_DAYS = 4;
/** Reports are of one story when their average likeness reaches this. Found on texts of 66 stories. */
const MIN_AVERAGE_LIKENESS = 0.18;
/** Short texts share few words even of one event: what two of no more code units share counts so many times. Found on parts of the same texts. */
const SHORT_TEXT = { chars: 500, times: 1.2 } as const;
/** Pairs less alike than this are left out of the averages. */
const MIN_PAIR_LIKENESS = 0.02;
/** Of the reports that hold a term, so many of the latest are looked at, and of all these, the likeliest are compared. */
const MAX_REPORTS_PER_TERM = 120;
const MAX_COMPARED_REPORTS = 60;

/** Which reports tell of the same event. Reprints of one text always do. Every report is in one story, if only its own. */
export function clusterReports(readings: readonly Reading[], copies: readonly CopiedText[]): string[][] {
  const days = readings.map(({ published }) => dayNumber(published.date));
  const copied = copies.flatMap(({ reports }) =>
    reports.slice(1).map((other) => ({ one: reports[0] ?? other, other, value: 1 })),
  );
  return clusterTexts(readings.map(comparedText), days, copied).map((story) => story.flatMap((at) => readings[at]?.report ?? []));
}

/** The same over bare texts, by their numbers; a day that is not known excludes nothing. */
export function clusterTexts(
  sources: readonly ComparedText[],
  days: readonly (number | null)[],
  known: readonly PairLikeness[] = [],
): number[][] {
  const weekdays = sources.map(onlyWeekday);
  const short = sources.map(
    ({ stretches }) => stretches.reduce((sum, { start, end }) => sum + end - start, 0) <= SHORT_TEXT.chars,
  );
  const alike = similarPairs(termVectors(sources), days).filter(
    ({ one, other }) => (days[one] ?? days[other] ?? null) !== null || areWithinFewWeekdays(weekdays[one], weekdays[other]),
  );
  const weighed = alike.map((pair) =>
    short[pair.one] === true && short[pair.other] === true ? { ...pair, value: pair.value * SHORT_TEXT.times } : pair,
  );
  const pairs = new Map([...weighed, ...known].map((pair) => [`${pair.one} ${pair.other}`, pair]));
  return averageLinkage(sources.length, [...pairs.values()], MIN_AVERAGE_LIKENESS);
}

/** So many days at least lie between two weekdays that cannot be of one event and its first reports. */
const MIN_WEEKDAYS_APART = 3;
/** Between days one less apart, what is told in so many words and so much of the shorter telling alike has happened twice. */
const TOLD_ALIKE = { common: 4, share: 0.6 } as const;

/** When the event of a text was, counted from Sunday, and the words of the sentence that tells so. */
interface EventDay {
  readonly weekday: number;
  readonly stems: ReadonlySet<string>;
}

/** The one weekday of which a text names a part, "Monday night": when its event was. Null for none or several. */
function onlyWeekday({ text, stretches }: ComparedText): EventDay | null {
  const parts = stretches.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PART_OF_WEEKDAY)].map((match) => ({ match, at: start + match.index })),
  );
  const named = new Set(parts.flatMap(({ match: { groups } }) => groups?.['before'] ?? groups?.['behind'] ?? []));
  const [only] = named;
  const [first] = parts;
  if (only === undefined || first === undefined || named.size > 1) return null;
  const span = { start: first.at, end: first.at + first.match[0].length };
  const sentence = sentenceAround(text, span) ?? span;
  return {
    weekday: WEEKDAY_NAMES.indexOf(only),
    stems: stemsIn(`${text.slice(sentence.start, span.start)} ${text.slice(span.end, sentence.end)}`),
  };
}

function stemsIn(words: string): ReadonlySet<string> {
  const lower = [...words.matchAll(COMPARED_WORD)].map(([word]) => word.toLowerCase());
  return new Set(lower.filter((word) => !FUNCTION_WORDS.has(word)).map(porterStem));
}

/** Whether the weekdays of two texts, of which nobody knows when they were published, can be days of one event. */
function areWithinFewWeekdays(one: EventDay | null | undefined, other: EventDay | null | undefined): boolean {
  if (!one || !other) return true;
  const between = Math.abs(one.weekday - other.weekday);
  const apart = Math.min(between, WEEKDAY_NAMES.length - between);
  return apart < (areToldAlike(one, other) ? MIN_WEEKDAYS_APART - 1 : MIN_WEEKDAYS_APART);
}

function areToldAlike({ stems: one }: EventDay, { stems: other }: EventDay): boolean {
  const common = [...one].filter((stem) => other.has(stem)).length;
  return common >= TOLD_ALIKE.common && common >= TOLD_ALIKE.share * Math.min(one.size, other.size);
}

/** The pairs of reports that are alike, each report with earlier ones. */
function similarPairs(vectors: readonly TermVector[], days: readonly (number | null)[]): PairLikeness[] {
  const holding = new Map<number, number[]>();
  return vectors.flatMap((vector, number) => {
    const common = new Map<number, number>();
    for (const [at, term] of vector.terms.entries())
      for (const earlier of holding.get(term) ?? [])
        if (areWithinStoryDays(days[earlier], days[number]))
          common.set(earlier, (common.get(earlier) ?? 0) + (vector.weights[at] ?? 0));
    for (const term of vector.terms) rememberTerm(holding, term, number);
    return [...common]
      .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || one - other)
      .slice(0, MAX_COMPARED_REPORTS)
      .map(([earlier]) => ({ one: earlier, other: number, value: vectorLikeness(vectors[earlier], vector) }))
      .filter(({ value }) => value >= MIN_PAIR_LIKENESS);
  });
}

function vectorLikeness(one: TermVector | undefined, other: TermVector): number {
  return one ? cosine(one, other) : 0;
}

function areWithinStoryDays(one: number | null | undefined, other: number | null | undefined): boolean {
  return one === null || one === undefined || other === null || other === undefined || Math.abs(one - other) <= MAX_STORY_DAYS;
}

function rememberTerm(holding: Map<number, number[]>, term: number, number: number): void {
  const list = holding.get(term);
  if (!list) holding.set(term, [number]);
  else {
    list.push(number);
    if (list.length > MAX_REPORTS_PER_TERM) list.shift();
  }
}
