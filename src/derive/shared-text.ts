import { toldReading, type ToldReading } from '../link/keeping/told-reading.ts';
import { keptOfTwo } from '../text/kept-results.ts';
import type { SharedPassage } from '../model/coverage/origin.ts';
import type { ReportId } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';
import { comparedWords } from '../text/aligned-passages.ts';

/** Reports that share fewer words than this use the same phrases; neither needs to have seen the other. */
const MIN_SHARED_WORDS = 20;

/** What two reports have in common. */
export interface SharedText {
  readonly earlier: ReportId;
  readonly later: ReportId;
  /** Words of the later report that stand in the passages. */
  readonly words: number;
  /** In the order of the later text. */
  readonly passages: readonly SharedPassage[];
}

/** Every two reports that share more than phrases, in the order in which their first passages come. */
export function sharedTexts(shared: readonly SharedPassage[], reading: (report: ReportId) => Reading | undefined): SharedText[] {
  const pairs = new Map<string, SharedPassage[]>();
  for (const passage of shared) {
    const key = `${passage.earlier.report} ${passage.later.report}`;
    const known = pairs.get(key);
    if (known) known.push(passage);
    else pairs.set(key, [passage]);
  }
  return [...pairs.values()].flatMap((passages) => {
    const [first] = passages;
    if (!first) return [];
    const words = wordsIn(passages, reading(first.later.report));
    if (words < MIN_SHARED_WORDS) return [];
    return [{ earlier: first.earlier.report, later: first.later.report, words, passages }];
  });
}

function wordsIn(passages: readonly SharedPassage[], reading: Reading | undefined): number {
  if (!reading) return 0;
  const uncoded = toldReading(reading);
  return passages.reduce((sum, passage) => sum + countWords(passage, uncoded), 0);
}

const countWords = keptOfTwo(
  ({ later }: SharedPassage, reading: ToldReading) => comparedWords(reading, later).match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
);
