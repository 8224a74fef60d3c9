import type {
  Brief,
  ChangeLine,
  DisputeLine,
  MoveLine,
  OneSidedLine,
  PositionLine,
  RoundLine,
  StatementLine,
} from '../model/brief.ts';
import type { Dated } from '../model/date.ts';
import type { Change } from '../model/coverage/change.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { saidOnAnything, tellingLines, type HeardStatements } from './heard-statements.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';

/** Days before the last report that count as new when the reader names no day. */
const RECENT_DAYS = 2;
const MS_PER_DAY = 86_400_000;
/** Statements on one issue that stand among what is new. */
const MAX_NEW_STATEMENTS = 3;
/** ... and in all, where no codebook names issues. */
const MAX_NEW_WITHOUT_ISSUES = 10;

/**
 * First day of what counts as new. When the reader names none: two days before the day of the latest report, which is what has
 * come in since one was last at the desk, a day off included. Null when no report is dated.
 */
export function sinceDay({ input, readings }: NumberedCoverage): Pick<Brief, 'since' | 'sinceChosen'> {
  if (input.since !== null) return { since: input.since, sinceChosen: false };
  const last = readings
    .flatMap(({ published }) => published.date ?? [])
    .sort()
    .at(-1);
  const time = last === undefined ? NaN : Date.parse(last.slice(0, 10));
  if (Number.isNaN(time)) return { since: null, sinceChosen: true };
  return { since: new Date(time - RECENT_DAYS * MS_PER_DAY).toISOString().slice(0, 10), sinceChosen: true };
}

/** A line with the id of the fact it shows. */
export interface Identified<Line> {
  readonly id: string;
  readonly line: Line;
}

/** The lines among which the new ones are looked for. */
export interface BriefFacts {
  readonly moves: readonly MoveLine[];
  readonly oneSided: readonly OneSidedLine[];
  readonly disputes: readonly Identified<DisputeLine>[];
  readonly rounds: readonly Identified<RoundLine>[];
  readonly positions: ReadonlyMap<string, PositionLine>;
  readonly heard: HeardStatements;
}

/**
 * Known to be of a day before: words and meetings of then are not new because a report tells them again, or for the first time. What has long gone on
 * is no news, nor what was said in a month or a year that began before.
 */
function isOld(when: Dated | null, since: string): boolean {
  if (when === null) return false;
  const { days, bounds, precision, past, ongoing } = when;
  const isLong = LONG.has(precision) || (bounds && days.first < days.last);
  return past === true || ongoing === true || (isLong ? days.first < since : !bounds && days.last < since);
}

/** Longer than a while that can be called now. */
const LONG: ReadonlySet<Dated['precision']> = new Set(['month', 'season', 'quarter', 'year', 'decade']);

/** The lines of what was said or happened since a day, as far as their days are known; the others by when they came in. */
export function changesSince(coverage: NumberedCoverage, since: string | null, shown: BriefFacts): ChangeLine[] {
  if (since === null) return [];
  const { changes, positions } = coverage.input.derived;
  const isNew = new Set(changes.filter(({ day }) => day >= since).map(keyOf));
  return [
    ...shown.moves
      .filter(({ from, to }) => isNew.has(`move ${from?.id ?? ''} ${to.id}`))
      .map((move): ChangeLine => ({ kind: 'move', move })),
    ...shown.oneSided
      .map((one) => ({
        ...one,
        statements: one.statements.filter(
          ({ id, grounds }) => isNew.has(`one-sided ${one.by} ${id}`) && !isOld(grounds.when, since),
        ),
      }))
      .filter(({ statements }) => statements.length > 0)
      .map((oneSided): ChangeLine => ({ kind: 'one-sided', oneSided })),
    ...shown.disputes
      .filter(({ id }) => isNew.has(`dispute ${id}`))
      .map(({ line }): ChangeLine => ({ kind: 'dispute', dispute: line })),
    ...shown.rounds
      .filter(({ id, line }) => isNew.has(`round ${id}`) && !isOld(line.when, since))
      .map(({ line }): ChangeLine => ({ kind: 'round', round: line })),
    ...positions.flatMap(({ id, holder, issue }): ChangeLine[] => {
      const line = shown.positions.get(id);
      return line && isNew.has(`position ${id}`) && !isOld(line.grounds.when, since)
        ? [{ kind: 'position', position: line, holder, issue }]
        : [];
    }),
    ...heardSince(coverage, since, shown.heard),
  ];
}

/** What was said on each issue since a day, of which no position was made; on anything at all where no issue is named. */
function heardSince(coverage: NumberedCoverage, since: string, heard: HeardStatements): ChangeLine[] {
  const { issues } = coverage.input.codebook;
  if (issues.length === 0)
    return newlyHeard(coverage, since, { issue: null, said: saidOnAnything(coverage), most: MAX_NEW_WITHOUT_ISSUES });
  return issues.flatMap(({ id }) => newlyHeard(coverage, since, { issue: id, said: heard.on(id), most: MAX_NEW_STATEMENTS }));
}

function newlyHeard(
  coverage: NumberedCoverage,
  since: string,
  { issue, said, most }: { readonly issue: string | null; readonly said: readonly Statement[]; readonly most: number },
): ChangeLine[] {
  const fresh = said.filter((statement) => isSaidSince(coverage, statement, since));
  const voiceOf = (line: StatementLine): string | null => (issue === null ? line.grounds.by.join() : line.party);
  const statements = eachVoiceFirst(tellingLines(coverage, fresh), voiceOf).slice(0, most);
  return statements.length > 0 ? [{ kind: 'heard', issue, statements, more: fresh.length - statements.length }] : [];
}

/** Known to be said on that day or later; where its day is not known, first reported then. */
function isSaidSince(coverage: NumberedCoverage, { said, renditions }: Statement, since: string): boolean {
  if (isOld(said, since)) return false;
  if (said && !said.bounds) return said.days.first >= since;
  let isDated = false;
  for (const { report } of renditions) {
    const date = coverage.reading(report)?.published.date ?? null;
    if (date !== null && date < since) return false;
    isDated ||= date !== null;
  }
  return isDated;
}

/** The first statement of each party, or speaker, before the second of any. */
function eachVoiceFirst(
  statements: readonly StatementLine[],
  voiceOf: (line: StatementLine) => string | null,
): readonly StatementLine[] {
  const firsts = new Set(new Map([...statements].reverse().map((statement) => [voiceOf(statement), statement])).values());
  return [...statements.filter((one) => firsts.has(one)), ...statements.filter((one) => !firsts.has(one))];
}

/** Tells one change from another. A denial is shown as a dispute of which one side was not found. */
function keyOf(change: Change): string {
  switch (change.kind) {
    case 'move':
      return `move ${change.from ?? ''} ${change.to}`;
    case 'one-sided':
      return `one-sided ${change.by} ${change.statement}`;
    case 'dispute':
      return `dispute ${change.dispute}`;
    case 'denial':
      return `dispute ${change.position}`;
    case 'round':
      return `round ${change.round}`;
    default:
      return `position ${change.position}`;
  }
}
