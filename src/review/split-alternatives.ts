import type { Codebook } from '../model/codebook.ts';
import { Correction } from '../model/correction.ts';
import { printedNumber } from '../model/reading/attribution.ts';
import type { Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Review } from '../model/review.ts';
import type { DecidedWords } from './apply-reviews.ts';

/** An alternative that was made of a part of another one. */
interface Split {
  readonly id: string;
  readonly at: string;
}

/** By the id that an alternative has now, what has been split off it. */
export type Splits = ReadonlyMap<string, readonly Split[]>;

export function splitsIn({ issues }: Codebook): Splits {
  const alternatives = issues.flatMap((issue) => issue.alternatives);
  const renamed = new Map(alternatives.flatMap(({ id, was = [] }) => was.map((former) => [former, id] as const)));
  const splits = new Map<string, Split[]>();
  for (const { id, split } of alternatives) {
    if (!split) continue;
    const from = renamed.get(split.from) ?? split.from;
    splits.set(from, [...(splits.get(from) ?? []), { id, at: split.at }]);
  }
  return splits;
}

/**
 * The alternatives that have been split off the one of a decided code since it was decided, the earliest first: it may be one of them that was
 * meant. None where the machine proposed the code and nobody has decided on it. `decided`: the decisions on the reading's words.
 */
export function splitSince(reading: Reading, code: Code, decided: readonly DecidedWords[], splits: Splits): readonly string[] {
  const since = splits.get(code.alternative ?? '') ?? [];
  const attribution = reading.attributions[code.attribution];
  if (since.length === 0 || !attribution) return [];
  const number = printedNumber(attribution);
  const last = decided.findLast((one) => one.number === number && isAbout(one.review, code))?.review.at;
  return last === undefined ? [] : since.filter(({ at }) => last < at).map(({ id }) => id);
}

/** Whether the decision leaves the code standing: it names it, or accepts all that is there. */
function isAbout({ decision, correction }: Review, { issue, alternative }: Code): boolean {
  const parsed = Correction.safeParse(correction ?? {});
  if (decision === 'reject' || !parsed.success) return false;
  const { code, of } = parsed.data;
  if (code?.alternative !== undefined) return code.alternative === alternative;
  if (of) return of.issue === issue && of.alternative === alternative;
  return decision === 'accept';
}
