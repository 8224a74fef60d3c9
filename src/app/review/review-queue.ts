import { createHash } from 'node:crypto';
import type { ReviewItem, ReviewProgress } from '../../model/room/review-item.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { reviewsInForce, spanAround } from '../../review/apply-reviews.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { isPosition } from '../../link/statements/position-confidence.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { renditionId, type Coverage } from '../coverage/coverage.ts';
import { daysInWords, speakerName } from '../lists/list-wording.ts';
import { decisionName } from './propose-review.ts';
import { attributionMarks, wordsWithMarks } from './statement-words.ts';

/** A code that waits for a decision, with all that its place in the queue depends on. */
export interface Waiting {
  readonly key: string;
  readonly statement: Statement;
  readonly reading: Reading;
  readonly code: Code;
  readonly use: number;
}

/** A report as old as this counts half as much as the latest one. */
const HALF_LIFE_DAYS = 14;
/** A code that stands as a position moves the grid; one that is only possible does so when it is accepted. */
const STANDING_WEIGHT = 1.5;

/** The codes that nobody has decided on, those first whose decision is of most use: unsure, much hangs on it, new. */
export function reviewQueue(coverage: Coverage): Waiting[] {
  const statementOf = new Map(
    coverage.links.statements.flatMap((statement) =>
      statement.renditions.map(({ report, attribution }) => [renditionId(report, attribution), statement] as const),
    ),
  );
  const latest =
    coverage.readings
      .flatMap(({ published: { date } }) => date?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? null;
  const found = new Map<string, Waiting>();
  for (const reading of coverage.readings)
    for (const code of firstOfEach(reading.codes)) {
      const statement = statementOf.get(renditionId(reading.report, code.attribution));
      if (!statement || code.confidence === 1) continue;
      const key = `${statement.id}.${code.issue}.${code.alternative ?? ''}`;
      const known = found.get(key);
      if (known && known.code.confidence >= code.confidence) continue;
      found.set(key, { key, statement, reading, code, use: useOf(statement, reading, code, latest) });
    }
  return [...found.values()].sort((a, b) => b.use - a.use || (a.key < b.key ? -1 : 1));
}

/** A decision names a code by issue and alternative: of several with the same names it reaches the first. */
export function firstOfEach(codes: readonly Code[]): Code[] {
  const seen = new Set<string>();
  return codes.filter(({ attribution, issue, alternative }) => {
    const name = JSON.stringify([attribution, issue, alternative]);
    return !seen.has(name) && seen.add(name);
  });
}

/** How much a decision is worth. */
function useOf({ renditions }: Statement, { published: { date } }: Reading, code: Code, latest: string | null): number {
  const unsure = 4 * code.confidence * (1 - code.confidence);
  const hangs = (1 + Math.log2(renditions.length)) * (isPosition(code) ? STANDING_WEIGHT : 1);
  const [now, then] = [dayNumber(latest), dayNumber(date)];
  const age = now === null || then === null ? HALF_LIFE_DAYS : Math.max(0, now - then);
  return unsure * hangs * 2 ** (-age / HALF_LIFE_DAYS);
}

/** As much of it as is shown. */
export type ShownWaiting = Pick<Waiting, 'key' | 'reading' | 'code'> & {
  readonly statement: Pick<Statement, 'id' | 'renditions' | 'speaker' | 'party' | 'sourcing' | 'said'>;
};

/** What a coder is shown of one step. */
export function reviewItem({ key, statement, reading, code }: ShownWaiting, coverage: Pick<Coverage, 'links'>): ReviewItem {
  const { text, report, attributions, voices, published, outlet, title } = reading;
  const voice = voices[code.attribution];
  const attribution = attributions[code.attribution];
  const marks = attributionMarks(reading, code.attribution);
  const hull = spanAround([...marks.map(({ span }) => span), ...code.words]);
  const { issue, alternative, holder, stance, asserted, confidence, rival } = code;
  return {
    key,
    seen: seenOf(statement, code),
    statement: statement.id,
    attribution: `${report}:${attribution ? printedNumber(attribution) : code.attribution}`,
    report,
    title,
    outlet: outlet?.name ?? null,
    published: published.date,
    reports: new Set(statement.renditions.map((rendition) => rendition.report)).size,
    speaker: speakerName(statement.speaker, coverage),
    party: statement.party,
    sourcing: voice?.sourcing ?? statement.sourcing,
    said: daysInWords(statement.said) || null,
    paragraph: paragraphs(text)
      .filter(({ start, end }) => start < hull.end && hull.start < end)
      .flatMap((span, at) => [
        ...(at > 0 ? [{ words: '\n', roles: [], said: [], shared: false }] : []),
        ...wordsWithMarks(text, span, marks),
      ]),
    proposal: { issue, alternative, holder, stance, asserted, confidence, rival: rival?.alternative ?? null },
  };
}

/** What an item says: another one when somebody has changed it meanwhile. */
export function seenOf(
  { speaker, party, renditions }: Pick<Statement, 'speaker' | 'party' | 'renditions'>,
  { holder, stance, asserted, confidence }: Code,
): string {
  const told = JSON.stringify([speaker, party, renditions.length, holder, stance, asserted, confidence]);
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}

/** How far the record is decided: what waits, what stands, and how much of that was right as it was proposed. */
export function reviewProgress(coverage: Coverage, waiting: number): ReviewProgress {
  const decisions = new Map(
    reviewsInForce(coverage.reviews)
      .filter(({ target, decision }) => target === 'code' && decision !== 'add')
      .map((review) => [decisionName(review.id), review.decision]),
  );
  const asProposed = [...decisions.values()].filter((decision) => decision === 'accept').length;
  return { waiting, decided: decisions.size, asProposed };
}
