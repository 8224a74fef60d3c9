import type { Code } from '../model/reading/code.ts';
import type { Links } from '../model/coverage/links.ts';
import type { Dated, Published } from '../model/date.ts';
import type { Position } from '../model/coverage/position.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { sameListKeeping } from '../link/keeping/kept-in-place.ts';
import { keptOf, keptOfList, keptWhile } from '../text/kept-results.ts';
import { compareText } from '../text/text-order.ts';

/** Where one code of one statement belongs. */
interface CodedStatement {
  readonly code: Code;
  readonly statement: Statement;
  readonly when: Dated | null;
}

/**
 * The positions that the statements tell of, in order of time. Statements that tell of the same stance of the same holder on the
 * same day are one position; what a holder declares and what others ascribe to it are never one.
 */
export function derivePositions({ statements }: Pick<Links, 'statements'>, readings: readonly Reading[]): readonly Position[] {
  const published = new Map(readings.map((reading) => [reading.report, reading.published]));
  const groups = new Map<string, CodedStatement[]>();
  for (const statement of statements) {
    if (statement.codes.length === 0) continue;
    for (const { code } of strongestCodes(statement)) {
      const when = statement.said ?? publicationBound(statement, published);
      const key = positionId(code, when);
      const group = groups.get(key);
      if (group) group.push({ code, statement, when });
      else groups.set(key, [{ code, statement, when }]);
    }
  }
  return samePositions([...groups].map(([id, tells]) => keptPosition(id, tells)).sort(byHolderIssueAndTime));
}

/** Where none has become another they are the same list, and all that follows from them alone stands. */
const samePositions = sameListKeeping<Position>();

const keptMade = keptWhile<Position>();
const tellsAsOne = keptOfList<object, object>(() => ({}), { most: 1 });
const UNDATED = {};

/** The same position as before where it is told by the same. */
function keptPosition(id: string, tells: readonly CodedStatement[]): Position {
  const parts = tells.flatMap(({ code, statement, when }) => [code, statement, when ?? UNDATED]);
  return keptMade(tellsAsOne(parts), id, () => positionOf(id, tells));
}

/** A statement with several renditions tells one thing once: the most confident code for each holder, issue and alternative. */
const strongestCodes = keptOf((statement: Statement): readonly { readonly code: Code }[] => {
  const best = new Map<string, { readonly code: Code }>();
  for (const one of statement.codes) {
    const { holder, issue, alternative, asserted } = one.code;
    const key = [holder, issue, alternative, asserted].join(' ');
    if ((best.get(key)?.code.confidence ?? -1) < one.code.confidence) best.set(key, one);
  }
  return [...best.values()];
});

const keptBound = keptWhile<Dated>();

/** What was reported on a day was said on it or before. */
function publicationBound({ renditions }: Statement, published: ReadonlyMap<string, Published>): Dated | null {
  const days = renditions.flatMap(({ report }) => published.get(report)?.date ?? []).sort();
  const first = days[0];
  if (first === undefined) return null;
  return keptBound(renditions, first, () => ({
    days: { first, last: first },
    precision: 'day',
    bounds: true,
    evidence: 'the date of the first report of it',
    span: null,
  }));
}

function positionId({ holder, issue, alternative, stance, asserted, declared }: Code, when: Dated | null): string {
  return [
    holder,
    issue,
    alternative ?? '-',
    asserted ? stance : `not-${stance}`,
    declared ? 'declared' : 'ascribed',
    when?.days.last ?? 'undated',
    ...(when?.past === true ? ['past'] : []),
  ].join('.');
}

function positionOf(id: string, tells: readonly CodedStatement[]): Position {
  const [first] = tells;
  if (!first) throw new Error(`a position without statements: ${id}`);
  const { holder, issue, alternative, stance, asserted, declared } = first.code;
  return {
    id,
    holder,
    issue,
    alternative,
    stance,
    asserted,
    mode: declared ? 'declared' : 'ascribed',
    ...(tells.every(({ code }) => code.seen === true) && { seen: true }),
    conditional: tells.some(({ code }) => code.condition.length > 0),
    redLine: tells.some(({ code }) => code.redLine),
    when: earliestDate(tells.map(({ when }) => when)),
    statements: [...new Set(tells.map(({ statement }) => statement.id))].sort(),
    confidence: Math.max(...tells.map(({ code }) => code.confidence)),
  };
}

/** Of one day, the date that is known before the one that is only a bound. */
function earliestDate(dates: readonly (Dated | null)[]): Dated | null {
  const known = dates.filter((date) => date !== null);
  const [first] = known.sort(
    (a, b) =>
      compareText(a.days.last, b.days.last) || compareText(a.days.first, b.days.first) || Number(a.bounds) - Number(b.bounds),
  );
  return first ?? null;
}

/** Undated positions stand first: nothing may be said to follow from their place. */
function byHolderIssueAndTime(a: Position, b: Position): number {
  return compareText(a.when?.days.last ?? '', b.when?.days.last ?? '') || compareText(a.id, b.id);
}
