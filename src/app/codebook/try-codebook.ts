import { FUNCTION_WORDS, stem } from '../../language/language.ts';
import type { Codebook, Issue } from '../../model/codebook.ts';
import type { Code, Stance } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { positionSentences } from '../../propose/issues/position-sentences.ts';
import { surname } from '../../read/entities/known/codebook-people.ts';
import { cut, cutAll, overlaps } from '../../text/spans.ts';
import { words } from '../../text/words.ts';

/** Words of a report that a codebook catches. */
export interface Caught {
  /** REPORT:NUMBER, as `readout review` takes it. */
  readonly attribution: string;
  readonly holder: string;
  readonly stance: Stance;
  /** How likely the code is right. */
  readonly score: number;
  readonly words: string;
}

export interface TriedAlternative {
  readonly issue: string;
  readonly alternative: string;
  readonly title: string;
  /** The likeliest first. */
  readonly caught: readonly Caught[];
  /** Words that another alternative of the issue caught, and this one nearly did. */
  readonly nearMisses: readonly Caught[];
  readonly warnings: readonly string[];
}

export interface TriedCodebook {
  readonly alternatives: readonly TriedAlternative[];
  /** What concerns no single alternative. */
  readonly warnings: readonly string[];
  /** For each issue, sentences with its words in which somebody stands for something, and which no alternative caught. */
  readonly gaps: readonly { readonly issue: string; readonly count: number; readonly examples: readonly string[] }[];
}

interface FoundCode {
  readonly reading: Reading;
  readonly code: Code;
}

/** Two alternatives that share so large a part of what either catches cannot be told apart. */
const MIN_SAME_SHARE = 0.6;
/** A word in so many sentences is a common one. */
const COMMON_WORD_SENTENCES = 10;
const MOST_EXAMPLES = 3;

/** What each alternative of a codebook catches in readings coded with it, and what is likely wrong with the codebook. */
export function tryCodebook(readings: readonly Reading[], codebook: Codebook, only: string | null = null): TriedCodebook {
  const found = readings.flatMap((reading) => reading.codes.map((code) => ({ reading, code })));
  const spread = wordSpread(readings);
  const tried = codebook.issues.flatMap((issue) =>
    issue.alternatives
      .filter(({ id }) => only === null || id === only)
      .map((alternative) => triedAlternative(issue, alternative, found, spread)),
  );
  return {
    alternatives: tried,
    warnings: sharedSurnames(codebook),
    gaps: codebook.issues.flatMap((issue) => gapOf(issue, readings)),
  };
}

function triedAlternative(
  issue: Issue,
  { id, title, words: phrases }: Issue['alternatives'][number],
  found: readonly FoundCode[],
  spread: ReturnType<typeof wordSpread>,
): TriedAlternative {
  const ofIssue = found.filter(({ code }) => code.issue === issue.id);
  const caught = ofIssue.filter(({ code }) => code.alternative === id).map(caughtBy);
  const near = ofIssue.filter(({ code }) => code.alternative !== id && code.rival?.alternative === id);
  return {
    issue: issue.id,
    alternative: id,
    title,
    caught: caught.sort(byScore),
    nearMisses: near
      .map(({ reading, code }) => ({ ...caughtBy({ reading, code }), score: code.rival?.score ?? 0 }))
      .sort(byScore),
    warnings: [
      ...(caught.length === 0 ? ['it catches nothing: give it words that the reports use'] : []),
      ...[title, ...phrases].flatMap((phrase) => commonWordWarning(phrase, spread)),
      ...sameCatches(issue, id, found),
    ],
  };
}

function caughtBy({ reading, code }: FoundCode): Caught {
  const { attribution, holder, stance, confidence } = code;
  return {
    attribution: `${reading.report.slice(0, 8)}:${attribution}`,
    holder,
    stance,
    score: confidence,
    words: cutAll(reading.text, code.words),
  };
}

function byScore(one: Caught, other: Caught): number {
  return other.score - one.score || (one.attribution < other.attribution ? -1 : 1);
}

/** In how many sentences each stem stands. */
function wordSpread(readings: readonly Reading[]): ReadonlyMap<string, number> {
  const spread = new Map<string, number>();
  for (const reading of readings)
    for (const { span } of positionSentences(reading))
      for (const one of new Set(stemsOf(cut(reading.text, span)))) spread.set(one, (spread.get(one) ?? 0) + 1);
  return spread;
}

function stemsOf(text: string): string[] {
  return words(text)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => stem(word));
}

function commonWordWarning(phrase: string, spread: ReadonlyMap<string, number>): string[] {
  const telling = stemsOf(phrase);
  const [only = ''] = telling;
  const count = spread.get(only) ?? 0;
  return telling.length === 1 && count >= COMMON_WORD_SENTENCES
    ? [`“${phrase}” hangs on one word, which stands in ${count} sentences: write more of it`]
    : [];
}

function sameCatches(issue: Issue, id: string, found: readonly FoundCode[]): string[] {
  const placesOf = (alternative: string): Set<string> =>
    new Set(
      found
        .filter(({ code }) => code.issue === issue.id && code.alternative === alternative)
        .map(({ reading, code }) => `${reading.report}:${code.attribution}:${code.holder}`),
    );
  const own = placesOf(id);
  return issue.alternatives.flatMap((other) => {
    if (other.id === id) return [];
    const theirs = placesOf(other.id);
    const shared = [...own].filter((place) => theirs.has(place)).length;
    return shared >= 2 && shared >= MIN_SAME_SHARE * Math.min(own.size, theirs.size)
      ? [`it catches much the same as ${other.id}: ${shared} places`]
      : [];
  });
}

function sharedSurnames({ parties }: Codebook): string[] {
  const bearers = new Map<string, Set<string>>();
  for (const { people } of parties)
    for (const { name } of people) bearers.set(surname(name), (bearers.get(surname(name)) ?? new Set<string>()).add(name));
  return [...bearers]
    .filter(([, names]) => names.size > 1)
    .map(
      ([name, names]) =>
        `${[...names].join(' and ')} share the surname ${name}: reports that give it alone are placed by office and by who stands near`,
    );
}

function gapOf(issue: Issue, readings: readonly Reading[]): TriedCodebook['gaps'] {
  const own = new Set([issue.title, ...issue.words].flatMap(stemsOf));
  const missed = readings.flatMap((reading) => {
    const coded = reading.codes.flatMap((code) => [...code.words]);
    return positionSentences(reading)
      .filter(({ span, tellsStance }) => tellsStance && !coded.some((one: Span) => overlaps(one, span)))
      .map(({ span }) => cut(reading.text, span))
      .filter((text) => stemsOf(text).some((one) => own.has(one)));
  });
  return missed.length === 0 ? [] : [{ issue: issue.id, count: missed.length, examples: missed.slice(0, MOST_EXAMPLES) }];
}
