import type { SharedPair, SharedPairs } from './shared-pairs.ts';
import { UnionFind } from '../clustering/union-find.ts';

/** A passage of a text that stands in so many others, which are not one text themselves, is a disclaimer or a formula. */
const MIN_BOILERPLATE_HOLDERS = 8;
/** Two texts are one when so much of the longer one is shared. A disclaimer alone is no part of this size of the reports it ends. */
const MIN_SAME_TEXT_SHARE = 0.35;

/** A passage as it stands in one text, and which others it is shared with: those that are one text have one number. */
interface SharedSpan {
  readonly words: readonly [number, number];
  readonly holder: number;
}

/** The shared passages without those that any report may carry, whoever wrote it. */
export function withoutBoilerplate(pairs: readonly SharedPair[], sizes: SharedPairs['sizes']): SharedPair[] {
  const holder = textGroups(pairs, sizes);
  const byText = new Map<number, SharedSpan[]>();
  for (const { earlier, later, alignment } of pairs) {
    addSpan(byText, earlier, { words: alignment.a, holder: holder(later) });
    addSpan(byText, later, { words: alignment.b, holder: holder(earlier) });
  }
  const isBoilerplate = (text: number, words: SharedSpan['words']): boolean =>
    countHolders(words, byText.get(text) ?? []) >= MIN_BOILERPLATE_HOLDERS;
  return pairs.filter(
    ({ earlier, later, alignment }) => !isBoilerplate(earlier, alignment.a) && !isBoilerplate(later, alignment.b),
  );
}

function addSpan(byText: Map<number, SharedSpan[]>, text: number, passage: SharedSpan): void {
  const list = byText.get(text);
  if (list) list.push(passage);
  else byText.set(text, [passage]);
}

/** Gives texts that are one text the same number. */
function textGroups(pairs: readonly SharedPair[], sizes: SharedPairs['sizes']): (text: number) => number {
  const words = new Map<number, { earlier: number; later: number; all: number }>();
  for (const { earlier, later, alignment } of pairs) {
    const key = later * sizes.length + earlier;
    const sum = words.get(key) ?? { earlier, later, all: 0 };
    sum.all += alignment.pairs.a.length;
    words.set(key, sum);
  }
  const groups = new UnionFind(sizes.length);
  for (const { earlier, later, all } of words.values())
    if (all >= MIN_SAME_TEXT_SHARE * Math.max(sizes[earlier]?.all ?? 0, sizes[later]?.all ?? 0)) groups.join(earlier, later);
  return (text) => groups.of(text);
}

/** How many others hold most of a passage; counting ends where it no longer matters. */
function countHolders([first, after]: SharedSpan['words'], passages: readonly SharedSpan[]): number {
  const found = new Set<number>();
  for (const { words, holder } of passages) {
    const common = Math.min(after, words[1]) - Math.max(first, words[0]);
    if (common > (after - first) / 2) found.add(holder);
    if (found.size === MIN_BOILERPLATE_HOLDERS) break;
  }
  return found.size;
}
