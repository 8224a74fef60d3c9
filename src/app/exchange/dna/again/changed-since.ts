import { Correction } from '../../../../model/correction.ts';
import { attributionNumbered } from '../../../../model/reading/attribution.ts';
import type { Code } from '../../../../model/reading/code.ts';
import type { Reading } from '../../../../model/reading/reading.ts';
import type { Review } from '../../../../model/review.ts';
import type { DecidedWords } from '../../../../review/apply-reviews.ts';
import { nthOnSameWords } from '../../../../review/attribution-around.ts';
import { spanAround } from '../../../../text/spans.ts';
import { decidedCodesOf } from '../../../../review/code-decisions.ts';
import { anchor } from '../../../../text/anchor.ts';

/** Words of a statement about which somebody has decided since it came in. */
export interface DecidedSince {
  readonly reading: Reading;
  readonly words: DecidedWords;
}

/**
 * What a coder has changed of a statement about whose words somebody has decided here: he has seen that, and his is the later decision. `alternative`: the one
 * that the statement stood for. Null where the words are nobody's here any more.
 */
export function correctionSince(will: Review, { reading, words }: DecidedSince, alternative: string | null): Review | null {
  const attribution = attributionNumbered(reading, words.number);
  const said = Correction.safeParse(will.correction ?? {}).data;
  if (!attribution || !said) return null;
  const { project: _, of: __, ...voice } = said;
  const now = codeNow(reading, attribution.id, alternative);
  const of = now && { issue: now.issue, alternative: now.alternative, holder: now.holder };
  const code = said.code;
  const whole = code && wholeOf(code);
  return {
    ...will,
    decision: 'correct',
    anchor: anchor(reading.report, reading.text, spanAround(attribution.content)),
    correction: {
      ...voice,
      ...nthOnSameWords(reading, attribution),
      ...(of && code && { of }),
      ...(whole && { decided: [whole] }),
    },
  };
}

function codeNow(reading: Reading, id: number, alternative: string | null): Code | undefined {
  const decided = decidedCodesOf(reading, id);
  return decided.find((code) => code.alternative === alternative) ?? (decided.length === 1 ? decided[0] : undefined);
}

function wholeOf({ issue, alternative = null, holder, stance }: NonNullable<Correction['code']>) {
  if (issue === undefined || holder === undefined || stance === undefined) return null;
  return { issue, alternative, holder, stance, declared: true, asserted: true, redLine: false, condition: [], words: [] };
}
