import { keptOfList } from '../../text/kept-results.ts';
import type { SharedPair } from '../text-reuse/shared-pairs.ts';
import type { NormalisedWords } from '../text-reuse/normalised-words.ts';
import type { Alignment } from '../text-reuse/word-alignment.ts';
import type { ToldAttribution } from '../keeping/told-reading.ts';
import type { StatementMention } from './statement-mentions.ts';

/** Passages that reports share, and by the id of each report its place in the order of time. */
export interface PlacedPairs {
  readonly pairs: readonly SharedPair[];
  readonly placeOf: ReadonlyMap<string, number>;
}

/** For each mention the earlier ones, by number, that stand at the same place of a passage which their reports share. */
export function copiedMentions(
  mentions: readonly StatementMention[],
  { pairs, placeOf }: PlacedPairs,
): ReadonlyMap<number, readonly number[]> {
  const byPlace = mentionsByPlace(mentions, placeOf);
  const found = new Map<number, number[]>();
  for (const { earlier, later, alignment, words } of pairs) {
    const [before, after] = [byPlace[earlier], byPlace[later]];
    if (!before || !after) continue;
    for (const [one, other] of correspondingParts([alignment, before.attributions, after.attributions, words.a, words.b])) {
      const known = found.get(after.first + other);
      if (known) known.push(before.first + one);
      else found.set(after.first + other, [before.first + one]);
    }
  }
  return found;
}

/** The mentions of one report, which follow each other: the number of the first of them, and the attributions of all. */
interface ReportMentions {
  readonly first: number;
  readonly attributions: readonly ToldAttribution[];
}

function mentionsByPlace(
  mentions: readonly StatementMention[],
  placeOf: ReadonlyMap<string, number>,
): readonly (ReportMentions | undefined)[] {
  const byPlace: ReportMentions[] = [];
  for (let first = 0, after = 0; first < mentions.length; first = after) {
    const report = mentions[first]?.reading.report ?? '';
    while (mentions[after]?.reading.report === report) after += 1;
    const attributions = sameList(mentions.slice(first, after).map(({ attribution }) => attribution));
    byPlace[placeOf.get(report) ?? 0] = { first, attributions };
  }
  return byPlace;
}

/** The list that was made of the same attributions before. */
const sameList = keptOfList((attributions: readonly ToldAttribution[]) => attributions, { most: 1 });

/** So many words of two contents must correspond, and this share of those of either that have a counterpart. */
const MIN_CORRESPONDENCE = { words: 3, share: 0.6 } as const;

/** Of a passage, the attributions of the earlier report and those of the later one, and the words of the two: those that hold the same words. */
const correspondingParts = keptOfList(
  ([alignment, before, after, ...words]: readonly object[]): readonly (readonly [number, number])[] => {
    const { pairs } = alignment as Alignment;
    const [inEarlier, inLater] = words as unknown as readonly [NormalisedWords, NormalisedWords];
    const ones = partsHeld(before as readonly ToldAttribution[], inEarlier, pairs.a);
    const others = partsHeld(after as readonly ToldAttribution[], inLater, pairs.b);
    return ones.flatMap((one) =>
      others.flatMap((other): (readonly [number, number])[] => {
        const both = commonLength(one.stretches, other.stretches);
        const isSame =
          both >= MIN_CORRESPONDENCE.words && both >= MIN_CORRESPONDENCE.share * Math.max(lengthOf(one), lengthOf(other));
        return isSame ? [[one.at, other.at]] : [];
      }),
    );
  },
  { most: 1 },
);

/** Half-open. */
type Stretch = readonly [number, number];

/** What an attribution holds of the words that correspond in a passage, by their places among these. */
interface PartHeld {
  /** Place of the attribution in its list. */
  readonly at: number;
  readonly stretches: readonly Stretch[];
}

/** `paired`: the words of a text that correspond to those of another, in rising order. */
function partsHeld(attributions: readonly ToldAttribution[], { starts }: NormalisedWords, paired: Int32Array): PartHeld[] {
  const placeAmong = (offset: number): number => firstFrom(paired, firstFrom(starts, offset));
  return attributions.flatMap(({ content }, at) => {
    const stretches = content.map(({ start, end }): Stretch => [placeAmong(start), placeAmong(end)]);
    const apart = withoutOverlaps(stretches.filter(([from, to]) => from < to));
    return apart.length > 0 ? [{ at, stretches: apart }] : [];
  });
}

/** Place of the first number that is no smaller, in a rising list. */
function firstFrom(numbers: Int32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  if (stretches.length < 2) return stretches;
  const apart: Stretch[] = [];
  for (const [from, to] of [...stretches].sort(([one], [other]) => one - other)) {
    const begin = Math.max(from, apart.at(-1)?.[1] ?? 0);
    if (begin < to) apart.push([begin, to]);
  }
  return apart;
}

function lengthOf({ stretches }: PartHeld): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from, 0);
}

function commonLength(one: readonly Stretch[], other: readonly Stretch[]): number {
  let common = 0;
  for (const [from, to] of one)
    for (const [start, end] of other) common += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return common;
}
