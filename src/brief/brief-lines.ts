import type { DisputeLine, DoubtLine, MoveLine, OneSidedLine, OriginLine, PositionLine, StatementLine } from '../model/brief.ts';
import type { Move, OneSided, Position } from '../model/coverage/position.ts';
import type { Origin } from '../model/coverage/origin.ts';
import type { Dispute } from '../model/coverage/dispute.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { cutAll } from '../text/spans.ts';
import { holdersTold } from './sourcing/holders-told.ts';
import { isOf, isToldByOwn, tellersOf, withTellers } from './sourcing/line-tellers.ts';
import { asFarAsItTells } from './sourcing/telling-renditions.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { clipEnd } from './excerpts.ts';
import { toldReading } from '../link/keeping/told-reading.ts';
import { keptOfList, keptWhile } from '../text/kept-results.ts';
import { lineBasis, lineSourcing, speakerWords } from './sourcing/line-sourcing.ts';
import { MAX_STATEMENT_CHARS, statementLine } from './line-of-statement.ts';
import { printableLineOf, printableOrNone } from './printable-brief.ts';
import { shortenedWords } from './shortened-words.ts';

/** What a dispute is about stands over it in two lines. */
const MAX_HEADING_CHARS = 180;

export function statementLines(coverage: NumberedCoverage, ids: readonly string[]): StatementLine[] {
  return ids.flatMap((id) => {
    const statement = coverage.statements.get(id);
    return (statement && statementLine(coverage, statement)) ?? [];
  });
}

const keptPositionLine = keptWhile<PositionLine | null>();

/** The line of a position; the same as before where nothing that it shows has changed. */
export function positionLine(coverage: NumberedCoverage, position: Position): PositionLine | null {
  const statements = position.statements.flatMap((id) => coverage.statements.get(id) ?? []);
  const { things, besides } = lineBasis(coverage, statements, position);
  const isDisputed = position.statements.some((id) => coverage.disputed.has(id));
  const tellers = tellersOf(coverage, position, statements);
  const more = [besides, isDisputed, titleOf(coverage, position), ...tellers].join('\n');
  return keptPositionLine(things, more, () => printableOrNone(madePositionLine(coverage, position, statements)));
}

function madePositionLine(coverage: NumberedCoverage, position: Position, all: readonly Statement[]): PositionLine | null {
  const statements = all.map((statement) => asFarAsItTells(coverage, position, statement));
  const told = lineSourcing(coverage, statements, position);
  if (!told) return null;
  const named = holdersTold(coverage, position, statements);
  return {
    id: position.id,
    alternative: position.alternative,
    title: titleOf(coverage, position),
    stance: position.stance,
    asserted: position.asserted,
    mode: position.mode,
    ...(isToldByOwn(coverage, position, statements) && { unattributed: true }),
    ...(named.length > 0 && { named }),
    condition: conditionOf(coverage, position, statements),
    conditional: position.conditional,
    redLine: position.redLine,
    disputed: position.statements.some((id) => coverage.disputed.has(id)),
    grounds: withTellers(coverage, told, position, statements),
  };
}

function titleOf(coverage: NumberedCoverage, { issue, alternative }: Position): string {
  const found = coverage.input.codebook.issues.find(({ id }) => id === issue);
  return found?.alternatives.find(({ id }) => id === alternative)?.title ?? found?.title ?? issue;
}

/** The words of the first condition that the codes of the position show. */
function conditionOf(coverage: NumberedCoverage, position: Position, statements: readonly Statement[]): string | null {
  for (const { report, code } of statements.flatMap(({ codes }) => codes)) {
    const reading = coverage.reading(report);
    if (isOf(code, position) && reading && code.condition.length > 0)
      return shortenedWords(cutAll(reading.text, code.condition), MAX_STATEMENT_CHARS);
  }
  return null;
}

const NO_LINE = {};
const keptMoveLine = keptWhile<MoveLine>();
const endsOfMove = keptOfList<object, object>(() => ({}), { most: 4 });

export function moveLine(lines: ReadonlyMap<string, PositionLine>, move: Move): MoveLine | null {
  const to = lines.get(move.to);
  const from = move.from === null ? null : lines.get(move.from);
  if (!to || from === undefined) return null;
  const { holder, issue, kind } = move;
  return keptMoveLine(endsOfMove([to, from ?? NO_LINE]), [holder, issue, kind].join('\n'), () =>
    printableLineOf({ holder, issue, kind, from, to }),
  );
}

export function disputeLine(coverage: NumberedCoverage, dispute: Omit<Dispute, 'id'>): DisputeLine {
  return {
    kind: dispute.kind,
    issue: dispute.issue,
    about: clipEnd(dispute.about.replace(/^that\s+/iu, ''), MAX_HEADING_CHARS),
    asserted: statementLines(coverage, dispute.asserted),
    denied: statementLines(coverage, dispute.denied),
    told: dispute.told.flatMap((one) => toldLine(coverage, one) ?? []),
    takenBackBy: takenBackBy(coverage, dispute),
  };
}

function toldLine(
  coverage: NumberedCoverage,
  { side, report, span }: Dispute['told'][number],
): DisputeLine['told'][number] | null {
  const reading = coverage.reading(report);
  const excerpt = reading && coverage.excerpts(reading)([span]);
  if (!reading || !excerpt) return null;
  return { side, outlet: reading.outlet?.name ?? null, evidence: { report: coverage.numberOf(report), ...excerpt } };
}

/** Actors cited on both sides of a denial: they took back what they had said. */
function takenBackBy(
  coverage: NumberedCoverage,
  { kind, asserted, denied }: Pick<Dispute, 'kind' | 'asserted' | 'denied'>,
): string[] {
  if (kind !== 'denied') return [];
  const speakers = (ids: readonly string[]): Statement[] =>
    ids.flatMap((id) => coverage.statements.get(id) ?? []).filter(({ speaker }) => speaker.kind === 'actor');
  const claimed = new Set(speakers(asserted).map((statement) => speakerWords(coverage, statement)));
  return [...new Set(speakers(denied).map((statement) => speakerWords(coverage, statement)))].filter((name) => claimed.has(name));
}

/** A denial that no dispute holds: what is denied was not found in the coverage, and that is said. */
export function denialLine(coverage: NumberedCoverage, position: Position, { title }: PositionLine): DisputeLine {
  const { issue, statements } = position;
  const about = denialWords(coverage, position, title);
  return disputeLine(coverage, { kind: 'denied', issue, about, asserted: [], denied: statements, told: [] });
}

function denialWords(coverage: NumberedCoverage, { holder, stance }: Position, title: string): string {
  const name = coverage.input.codebook.parties.find(({ id }) => id === holder)?.name ?? holder;
  const verb = { supports: 'supports', opposes: 'rejects', open: 'is open to' }[stance];
  return `whether ${name} ${verb}: ${title}`;
}

export function oneSidedLine(coverage: NumberedCoverage, { by, unconfirmedBy, statements }: OneSided): OneSidedLine | null {
  const lines = statementLines(coverage, statements);
  return lines.length > 0 ? { by, unconfirmedBy, statements: lines } : null;
}

export function originLine(coverage: NumberedCoverage, { kind, name, reports, why }: Origin): OriginLine {
  const numbers = reports.map(coverage.numberOf).filter((number) => number > 0);
  return { kind, name, reports: [...new Set(numbers)].sort((a, b) => a - b), why };
}

const keptDoubtLines = keptWhile<readonly DoubtLine[]>();

export function doubtLines(coverage: NumberedCoverage, reading: Reading): readonly DoubtLine[] {
  const report = coverage.numberOf(reading.report);
  return keptDoubtLines(toldReading(reading), String(report), () =>
    madeDoubtLines(coverage, reading, report).map(printableLineOf),
  );
}

function madeDoubtLines(coverage: NumberedCoverage, reading: Reading, report: number): DoubtLine[] {
  return reading.findings.map(({ rule, seen, assumed, span }) => {
    const excerpt = span && coverage.excerpts(reading)([span]);
    return { report, rule, seen, assumed, evidence: excerpt && { report, ...excerpt } };
  });
}
