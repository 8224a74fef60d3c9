import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import { printedNumber } from '../model/reading/attribution.ts';
import { cutAll, spanAround } from '../text/spans.ts';
import { words } from '../text/words.ts';
import { isRejection, type ReviewedReading } from './apply-reviews.ts';

/** Shorter contents are alike by chance. */
const LEAST_WORDS = 4;

/** Share of the words of two contents that are common from which they are the same words, a word changed or left out. */
const LEAST_COMMON = 0.75;

/** Words that an analyst has rejected. */
export interface RejectedWords {
  readonly review: Review;
  readonly words: ReadonlySet<string>;
}

/** The words that were rejected in any of the reports. */
export function rejectedWords(reviewed: readonly ReviewedReading[]): RejectedWords[] {
  return reviewed.flatMap(({ reading, decided }) =>
    decided
      .filter(isRejection)
      .map(({ review, span }) => ({ review, words: wordSet(reading.text.slice(span.start, span.end)) }))
      .filter((one) => one.words.size >= LEAST_WORDS),
  );
}

/** Words that were rejected in another report and that this one brings back are marked, with how to reject them too. */
export function withRejectedBefore(one: ReviewedReading, rejected: readonly RejectedWords[]): ReviewedReading {
  const { reading } = one;
  const findings = reading.attributions.flatMap((attribution): Finding[] => {
    const own = wordSet(cutAll(reading.text, attribution.content));
    const same = rejected.find(({ review, words: theirs }) => review.anchor.report !== reading.report && alike(own, theirs));
    if (!same) return [];
    const { who, anchor, note } = same.review;
    return [
      {
        rule: 'rejected-before',
        span: spanAround(attribution.content),
        seen: `${who} rejected these words in the report ${anchor.report.slice(0, 8)}${note === '' ? '' : `: ${note}`}`,
        assumed: `They stand here until they are rejected here too: readout review ${reading.report.slice(0, 8)}:${printedNumber(attribution)} reject`,
      },
    ];
  });
  return findings.length === 0 ? one : { ...one, reading: { ...reading, findings: [...reading.findings, ...findings] } };
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    words(text).flatMap(
      ({ start, end }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    ),
  );
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((word) => b.has(word)).length;
  return common > 0 && common / (a.size + b.size - common) >= LEAST_COMMON;
}
