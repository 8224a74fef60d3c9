import { keptOf, keptOfList, keptOfTwo } from '../../text/kept-results.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import { reportSample } from './report-sample.ts';
import type { Telling } from './statement-mentions.ts';

type Stems = Telling['stems'];

/** How much a stem says about what is told: rare ones say more. */
export type StemWeight = (stem: string) => number;

/** A mention as far as it is weighed: its stems, and the report it stands in. */
export type WeighedMention = Pick<Telling, 'stems'> & { readonly reading: Pick<Telling['reading'], 'report'> };

/**
 * Weighs stems by how few of the mentions hold them, reprints not counted; the same for the same mentions in any order. In a large record a sample of
 * its reports speaks for all, so that one more report seldom makes all mentions be compared anew.
 */
export function stemWeights(mentions: readonly WeighedMention[]): StemWeight {
  return weightsInReports(mentions.map(({ stems, reading }) => ({ stems, report: reading.report })));
}

/** The same for mentions that are asked about after every change: where none has other words, nothing is weighed again. */
export function keptStemWeights<T extends object>(
  mentionOf: (thing: T) => WeighedMention | undefined,
): (things: readonly T[]) => StemWeight {
  const stemsInEach = keptInPlace(
    (thing: T): ReportStems | null => {
      const mention = mentionOf(thing);
      return mention ? { stems: mention.stems, report: mention.reading.report } : null;
    },
    { areSame: (before, now) => before?.stems === now?.stems && before?.report === now?.report },
  );
  const weights = keptOf((all: readonly (ReportStems | null)[]) => weightsInReports(all.filter((one) => one !== null)));
  return (things) => weights(stemsInEach(things));
}

interface ReportStems {
  readonly stems: Stems;
  readonly report: string;
}

function weightsInReports(all: readonly ReportStems[]): StemWeight {
  const isSampled = reportSample(new Set(all.map(({ report }) => report)));
  return weightsOver(all.filter(({ report }) => isSampled(report)).map(({ stems }) => stems));
}

/** Stems as one text, in their order. */
export const wordsOfStems = keptOf((stems: Stems) => [...stems].join(' '));

const weightsOver = keptOfList((all: readonly Stems[]) => weightsOfDistinct(all), {
  areSame: (one, other) => wordsOfStems(one) === wordsOfStems(other),
});

function weightsOfDistinct(mentions: readonly Stems[]): StemWeight {
  const distinct = new Map(mentions.map((stems) => [wordsOfStems(stems), stems]));
  const holding = new Map<string, number>();
  for (const stems of distinct.values()) for (const stem of stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const all = distinct.size + 1;
  const weights = new Map<string, number>();
  return (stem) => {
    const known = weights.get(stem);
    if (known !== undefined) return known;
    const weight = Math.log(1 + all / (1 + (holding.get(stem) ?? 0))) / Math.log(1 + all);
    weights.set(stem, weight);
    return weight;
  };
}

/** What two mentions have in common. */
export interface ContentLikeness {
  /** Weight of the common stems. */
  readonly weight: number;
  readonly common: number;
  /** The same as a share of the poorer of the two. */
  readonly share: number;
  /** As a share of both together. */
  readonly likeness: number;
}

export function contentLikeness(one: Telling, other: Telling, weigh: StemWeight): ContentLikeness {
  const stems = commonStems(one.stems, other.stems);
  const common = stems.length;
  const weight = stems.reduce((sum, stem) => sum + weigh(stem), 0);
  const [a, b] = [weightOfStems(weigh, one.stems), weightOfStems(weigh, other.stems)];
  return { weight, common, share: weight / Math.max(Math.min(a, b), 1e-9), likeness: weight / Math.max(a + b - weight, 1e-9) };
}

/** The stems that both have, in the order of the fewer. */
function commonStems(one: Stems, other: Stems): readonly string[] {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return [...few].filter((stem) => many.has(stem));
}

const weightOfStems = keptOfTwo((weigh: StemWeight, stems: Stems): number => {
  let total = 0;
  for (const stem of stems) total += weigh(stem);
  return total;
});

/** Whether each gives a number that the other does not: then they tell of two figures. */
export function differInNumber(one: Telling, other: Telling): boolean {
  return hasOtherNumber(one.numbers, other.numbers) && hasOtherNumber(other.numbers, one.numbers);
}

function hasOtherNumber(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const number of other) if (!one.has(number)) return true;
  return false;
}

/** Whether, of the sentences that have words in common, none agree in whether they deny: one says what the other says is not so. */
export function differInDenial(one: Telling, other: Telling): boolean {
  let common = false;
  for (const a of one.sentences)
    for (const b of other.sentences)
      if (haveCommonStem(a.stems, b.stems)) {
        if (a.negated === b.negated) return false;
        common = true;
      }
  return common;
}

function haveCommonStem(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const stem of one) if (other.has(stem)) return true;
  return false;
}
