import { correctionIn } from '../../model/correction.ts';
import { attributionNumbered } from '../../model/reading/attribution.ts';
import type { DecidedWords } from '../../review/apply-reviews.ts';
import { codesOf, isCode } from '../../review/code-decisions.ts';
import type { Coverage } from '../coverage/coverage.ts';

/**
 * Positions that somebody has added by hand and that stand nowhere, though nobody has decided on the words since: older decisions kept no more than
 * what was typed, and whose position it is may be told by nothing any more.
 */
export function addedFaults({ decided, byReport }: Pick<Coverage, 'decided' | 'byReport'>): { place: string; what: string }[] {
  return [...decided].flatMap(([report, all]) =>
    all.flatMap((one, place) => {
      const lost = all.slice(place + 1).some(({ number }) => number === one.number) ? null : lostCode(one, byReport.get(report));
      if (lost === null) return [];
      const what = `the position that it adds, ${lost}, stands nowhere: it does not say whose it is, or on which issue. Take it back and add it again with --holder PARTY`;
      return [{ place: `review ${one.review.id}`, what }];
    }),
  );
}

/** The position of an addition that the reading does not have, as --code takes it. */
function lostCode({ review, number }: DecidedWords, reading: Coverage['readings'][number] | undefined): string | null {
  const { code, of } = correctionIn(review);
  if (review.decision !== 'add' || !code || !reading) return null;
  const issue = code.issue ?? of?.issue ?? '';
  const alternative = code.alternative ?? null;
  const at = attributionNumbered(reading, number)?.id ?? -1;
  const stands = codesOf(reading, at).some((each) => isCode(each, { issue, alternative }));
  return stands ? null : [issue, alternative].filter(Boolean).join('/');
}
