import type { StatementMention } from './statement-mentions.ts';

/** How much a stem says about what is told: rare ones say more. */
export type StemWeight = (stem: string) => number;

/** Weighs stems by how few of the mentions hold them, reprints not counted; the same for the same mentions in any order. */
export function stemWeights(mentions: readonly StatementMention[]): StemWeight {
  const distinct = new Map(mentions.map(({ stems }) => [[...stems].join(' '), stems]));
  const holding = new Map<string, number>();
  for (const stems of distinct.values()) for (const stem of stems) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const all = distinct.size + 1;
  return (stem) => Math.log(1 + all / (1 + (holding.get(stem) ?? 0))) / Math.log(1 + all);
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

export function contentLikeness(one: StatementMention, other: StatementMention, weigh: StemWeight): ContentLikeness {
  let [weight, common] = [0, 0];
  const [few, many] = one.stems.size <= other.stems.size ? [one.stems, other.stems] : [other.stems, one.stems];
  for (const stem of few)
    if (many.has(stem)) {
      weight += weigh(stem);
      common += 1;
    }
  const [a, b] = [weightOfStems(one.stems, weigh), weightOfStems(other.stems, weigh)];
  return { weight, common, share: weight / Math.max(Math.min(a, b), 1e-9), likeness: weight / Math.max(a + b - weight, 1e-9) };
}

function weightOfStems(stems: ReadonlySet<string>, weigh: StemWeight): number {
  let total = 0;
  for (const stem of stems) total += weigh(stem);
  return total;
}

/** Whether each gives a number that the other does not: then they tell of two figures. */
export function differInNumber(one: StatementMention, other: StatementMention): boolean {
  return hasOtherNumber(one.numbers, other.numbers) && hasOtherNumber(other.numbers, one.numbers);
}

function hasOtherNumber(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const number of other) if (!one.has(number)) return true;
  return false;
}

/** Whether, of the sentences that have words in common, none agree in whether they deny: one says what the other says is not so. */
export function differInDenial(one: StatementMention, other: StatementMention): boolean {
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
