import { createHash } from 'node:crypto';
import type { Codebook } from '../../model/codebook.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import { codedReading } from '../../read/coded-reading.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { attributionAt, reviewsInForce } from '../../review/apply-reviews.ts';
import type { CoverageAround } from '../coverage/coverage-around.ts';
import { Refused } from '../refusal.ts';
import { firstOfEach, type ShownWaiting } from './review-queue.ts';

/** A sample is drawn from so many reports at the most: those, and no others, are read for it. */
const MOST_REPORTS = 60;
/** Codes of one report in a sample: one long report must not be all of it. */
const MOST_IN_REPORT = 3;

/** One code of the sample, as the machine proposed it and whatever anybody has decided on it since. */
export interface SampledCode {
  /** REPORT:NUMBER, as decisions name it. */
  readonly id: string;
  readonly key: string;
  readonly reading: Reading;
  readonly code: Code;
}

/**
 * The same codes for everybody who asks: which they are follows from the reports alone. The readings are as nobody has looked at them, so that
 * no coder sees what another one has decided.
 */
export async function blindSample(record: StoredRecord, size: number): Promise<readonly SampledCode[]> {
  const reports = (await record.layerStates()).map(({ report }) => report).toSorted((a, b) => (a < b ? -1 : 1));
  const found: SampledCode[] = [];
  for (const report of reports.slice(0, MOST_REPORTS)) {
    const layers = await record.layersOf(report);
    if (layers) found.push(...sampledIn(codedReading(layers.reading, layers.coding)));
  }
  const inOrder = found.map((one) => ({ one, rank: hashOf(one.key) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return inOrder.slice(0, size).map(({ one }) => one);
}

function sampledIn(reading: Reading): SampledCode[] {
  const all = firstOfEach(reading.codes).flatMap((code): SampledCode[] => {
    const attribution = reading.attributions[code.attribution];
    if (!attribution) return [];
    const id = `${reading.report}:${printedNumber(attribution)}`;
    return [{ id, key: `${id}.${code.issue}.${code.alternative ?? ''}`, reading, code }];
  });
  return all.toSorted((a, b) => (hashOf(a.key) < hashOf(b.key) ? -1 : 1)).slice(0, MOST_IN_REPORT);
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

/** Whether this coder has a decision in force on the code. */
export function isDecidedBy(who: string, { reading, code }: SampledCode, reviews: readonly Review[]): boolean {
  return reviewsInForce(reviews).some(
    (review) =>
      review.who === who &&
      review.anchor.report === reading.report &&
      attributionAt(reading, review) === code.attribution &&
      (review.target !== 'code' || isOf(review.correction, code)),
  );
}

function isOf(correction: Review['correction'], { issue, alternative }: Code): boolean {
  const of = (correction as { readonly of?: { readonly issue: string; readonly alternative: string | null } } | null)?.of;
  return of?.issue === issue && of.alternative === alternative;
}

/** The code of this key. Throws Refused where the sample has none. */
export function sampledCode(key: string, sample: readonly SampledCode[]): SampledCode {
  const found = sample.find((one) => one.key === key);
  if (!found) throw new Refused({ why: 'no such id', asked: key });
  return found;
}

/** As much of a coverage as deciding on a sampled code needs: its report as nobody has looked at it. */
export function aroundSampled({ reading }: SampledCode, codebook: Codebook): CoverageAround {
  return {
    codebook,
    areGuessed: false,
    readings: [reading],
    byReport: new Map([[reading.report, reading]]),
    provenance: new Map(),
    links: { actors: reading.actors, statements: [], origins: [], originCount: { least: 0, most: 0 }, shared: [] },
    byStatement: new Map(),
    formerIds: new Map(),
    reviewed: new Set(),
    decided: new Map(),
  };
}

/** The code as a step of the queue shows it. */
export function waitingOf({ id, key, reading, code }: SampledCode): ShownWaiting {
  const voice = reading.voices[code.attribution];
  if (!voice) throw new Refused({ why: 'no such id', asked: key });
  const { speaker, party, sourcing, said } = voice;
  const renditions = [{ report: reading.report, attribution: code.attribution }];
  return { key, reading, code, splitOff: [], statement: { id, renditions, speaker, party, sourcing, said } };
}
