import { createHash } from 'node:crypto';
import type { ReviewItem, ReviewProgress } from '../../model/room/review-item.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import { isDecided, type Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import { reviewsInForce } from '../../review/apply-reviews.ts';
import { spanAround } from '../../text/spans.ts';
import { splitSince, splitsIn } from '../../review/split-alternatives.ts';
import { dayNumber } from '../../link/clustering/day-numbers.ts';
import { isPosition } from '../../link/statements/position-confidence.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import { decisionName } from '../../review/decision-name.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { daysInWords, speakerName } from '../lists/list-wording.ts';
import { attributionMarks, wordsWithMarks } from './statement-words.ts';

/** A code that waits for a decision, with all that its place in the queue depends on. */
export interface Waiting {
  readonly key: string;
  readonly statement: Statement;
  readonly reading: Reading;
  readonly code: Code;
  /** Alternatives that have been split off its own since it was decided on; none where nobody has decided on it. */
  readonly splitOff: readonly string[];
  readonly use: number;
}

/** A report as old as this counts half as much as the latest one. */
const HALF_LIFE_DAYS = 14;
/** A code that stands as a position moves the grid; one that is only possible does so when it is accepted. */
const STANDING_WEIGHT = 1.5;

/** The codes that nobody has decided on, or not since their alternative was split; those first whose decision is of most use: unsure, much hangs on it, new. */
export function reviewQueue(coverage: Coverage): Waiting[] {
  const latest =
    coverage.readings
      .flatMap(({ published: { date } }) => date?.slice(0, 10) ?? [])
      .sort()
      .at(-1) ?? null;
  const open = openCodes(coverage);
  const found = coverage.links.statements.flatMap((statement) =>
    mostCertainOfEach(statement, open).map(({ reading, code, splitOff }): Waiting => {
      const key = `${statement.id}.${code.issue}.${code.alternative ?? ''}`;
      return { key, statement, reading, code, splitOff, use: useOf(statement, reading, code, latest) };
    }),
  );
  return found.sort((a, b) => b.use - a.use || (a.key < b.key ? -1 : 1));
}

/** A code that waits, in its reading. */
interface OpenCode extends Pick<Waiting, 'reading' | 'code' | 'splitOff'> {
  /** Its place among the codes of all readings. */
  readonly place: number;
}

/** Of each report, the codes that wait, by their attribution. To name each of them by words of its own would take longer than all else. */
type OpenCodes = ReadonlyMap<string, ReadonlyMap<number, readonly OpenCode[]>>;

function openCodes({ readings, decided, codebook }: Coverage): OpenCodes {
  const splits = splitsIn(codebook);
  let place = 0;
  return new Map(
    readings.map((reading) => {
      const words = decided.get(reading.report) ?? [];
      const own = new Map<number, OpenCode[]>();
      const settled = settledNames(reading.codes);
      const waits = (code: Code): boolean =>
        isDecided(code) ? splitSince(reading, code, words, splits).length > 0 : !settled.has(nameWithHolder(code));
      for (const code of firstOfEach(reading.codes.filter(waits))) {
        const known = own.get(code.attribution);
        const open = { reading, code, splitOff: splitSince(reading, code, words, splits), place: (place += 1) };
        if (known) known.push(open);
        else own.set(code.attribution, [open]);
      }
      return [reading.report, own] as const;
    }),
  );
}

/** What is decided of somebody's words is decided of all of them: a second code on the same, from other words of the statement, asks nothing new. */
function settledNames(codes: readonly Code[]): ReadonlySet<string> {
  return new Set(codes.filter(isDecided).map(nameWithHolder));
}

function nameWithHolder({ attribution, issue, alternative, holder }: Code): string {
  return JSON.stringify([attribution, issue, alternative, holder]);
}

/** Of the codes of a statement that say the same, the most certain one; of several, the first. */
function mostCertainOfEach({ renditions }: Statement, open: OpenCodes): OpenCode[] {
  const best: OpenCode[] = [];
  for (const { report, attribution } of renditions)
    for (const one of open.get(report)?.get(attribution) ?? []) {
      const at = best.findIndex(({ code }) => isSame(code, one.code));
      const known = best[at];
      if (!known) best.push(one);
      else if (isAhead(one, known)) best[at] = one;
    }
  return best;
}

function isSame(one: Code, other: Code): boolean {
  return one.issue === other.issue && one.alternative === other.alternative;
}

function isAhead({ code: { confidence }, place }: OpenCode, other: OpenCode): boolean {
  return confidence > other.code.confidence || (confidence === other.code.confidence && place < other.place);
}

/** A coder is asked about one code of a name at a time: of several that hold one together, the next comes when the one before is decided. */
export function firstOfEach(codes: readonly Code[]): Code[] {
  const found = new Map<number, Code[]>();
  return codes.filter((code) => {
    const known = found.get(code.attribution);
    if (known?.some((one) => isSame(one, code)) === true) return false;
    if (known) known.push(code);
    else found.set(code.attribution, [code]);
    return true;
  });
}

/** How much a decision is worth. */
function useOf({ renditions }: Statement, { published: { date } }: Reading, code: Code, latest: string | null): number {
  // What was decided on and is asked about again is as open as can be.
  const unsure = isDecided(code) ? 1 : 4 * code.confidence * (1 - code.confidence);
  const hangs = (1 + Math.log2(renditions.length)) * (isPosition(code) ? STANDING_WEIGHT : 1);
  const [now, then] = [dayNumber(latest), dayNumber(date)];
  const age = now === null || then === null ? HALF_LIFE_DAYS : Math.max(0, now - then);
  return unsure * hangs * 2 ** (-age / HALF_LIFE_DAYS);
}

/** As much of it as is shown. */
export type ShownWaiting = Pick<Waiting, 'key' | 'reading' | 'code' | 'splitOff'> & {
  readonly statement: Pick<Statement, 'id' | 'renditions' | 'speaker' | 'party' | 'sourcing' | 'said'>;
};

/** What a coder is shown of one step. */
export function reviewItem(
  { key, statement, reading, code, splitOff }: ShownWaiting,
  coverage: Pick<Coverage, 'links'>,
): ReviewItem {
  const { text, report, attributions, voices, published, outlet, title } = reading;
  const voice = voices[code.attribution];
  const attribution = attributions[code.attribution];
  const marks = attributionMarks(reading, code.attribution);
  const hull = spanAround([...marks.map(({ span }) => span), ...code.words]);
  const { issue, alternative, holder, stance, asserted, confidence, undecided = null, rival } = code;
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
    proposal: {
      issue,
      alternative,
      holder,
      stance,
      asserted,
      confidence,
      undecided,
      splitOff,
      rival: rival?.alternative ?? null,
    },
  };
}

/** What an item says: another one when somebody has changed it meanwhile. */
export function seenOf({ speaker, party, renditions }: Pick<Statement, 'speaker' | 'party' | 'renditions'>, code: Code): string {
  // How likely it is follows from decisions on others as well, and one of them changes nothing that was seen of this one.
  const { holder, stance, asserted } = code;
  const told = JSON.stringify([speaker, party, renditions.length, holder, stance, asserted, isDecided(code)]);
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
