import type {
  DisputeLine,
  DoubtLine,
  LineSourcing,
  MoveLine,
  OneSidedLine,
  OriginLine,
  PositionLine,
  StatementLine,
} from '../model/brief.ts';
import type { Move, OneSided, Position } from '../model/coverage/position.ts';
import type { ReportId } from '../model/original.ts';
import type { Origin } from '../model/coverage/origin.ts';
import type { Dispute } from '../model/coverage/dispute.ts';
import type { Code } from '../model/reading/code.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Statement } from '../model/coverage/statement.ts';
import { ACCORDING_TO, PASSIVE_AUXILIARY } from '../language/language.ts';
import type { Attribution } from '../model/reading/attribution.ts';
import { cutAll } from '../text/spans.ts';
import type { NumberedCoverage } from './numbered-coverage.ts';
import { clipEnd } from './excerpts.ts';
import { isMissingSource, isOutletName } from '../link/origins/quoted-outlets.ts';
import { keptOfList, keptWhile } from '../text/kept-results.ts';
import { lineBasis, lineSourcing, relayOf, speakerWords } from './line-sourcing.ts';
import { printableLineOf } from './printable-brief.ts';

/** Code units after which the words of a statement are cut. */
const MAX_STATEMENT_CHARS = 1500;
/** What a dispute is about stands over it in two lines. */
const MAX_HEADING_CHARS = 180;

const keptStatementLine = keptWhile<StatementLine | null>();

/** The line of a statement; the same as before where nothing that it shows has changed. */
export function statementLine(coverage: NumberedCoverage, statement: Statement): StatementLine | null {
  const { things, besides } = lineBasis(coverage, [statement]);
  return keptStatementLine(things, besides, () => printableOrNone(madeStatementLine(coverage, statement)));
}

function printableOrNone<T extends object>(line: T | null): T | null {
  return line && printableLineOf(line);
}

function madeStatementLine(coverage: NumberedCoverage, statement: Statement): StatementLine | null {
  const [fullest] = statement.renditions;
  const reading = fullest && coverage.reading(fullest.report);
  const attribution = fullest && reading?.attributions[fullest.attribution];
  const grounds = lineSourcing(coverage, [statement], { when: statement.said, confidence: statement.confidence });
  if (!reading || !attribution || !grounds) return null;
  return {
    id: statement.id,
    party: statement.party,
    issue: statement.issue,
    act: statement.act,
    words: clipEnd(cutAll(reading.text, attribution.content), MAX_STATEMENT_CHARS),
    cue: clipEnd(doneInWords(reading.text, attribution), MAX_STATEMENT_CHARS),
    indirect: attribution.manner === 'indirect',
    grounds,
  };
}

/** What somebody did by his words; "according to" tells of nothing done, and "has been refused by the board" that the board refused. */
function doneInWords(text: string, { cue, source }: Attribution): string {
  const words = cutAll(text, cue);
  if (ACCORDING_TO.test(words)) return '';
  const [end = 0, start = 0] = [cue.at(-1)?.end, source[0]?.start];
  return /^ by $/.test(text.slice(end, start)) ? words.replace(PASSIVE_AUXILIARY, '') : words;
}

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

function madePositionLine(coverage: NumberedCoverage, position: Position, statements: readonly Statement[]): PositionLine | null {
  const told = lineSourcing(coverage, statements, position);
  if (!told) return null;
  return {
    id: position.id,
    alternative: position.alternative,
    title: titleOf(coverage, position),
    stance: position.stance,
    asserted: position.asserted,
    mode: position.mode,
    condition: conditionOf(coverage, position, statements),
    conditional: position.conditional,
    redLine: position.redLine,
    disputed: position.statements.some((id) => coverage.disputed.has(id)),
    grounds: withTellers(coverage, told, position, statements),
  };
}

/**
 * A line that is ascribed names who ascribes it, and not the holder, whose words are passed on by others. What a side says of one of its own is
 * its own word.
 */
function withTellers(
  coverage: NumberedCoverage,
  grounds: LineSourcing,
  position: Position,
  statements: readonly Statement[],
): LineSourcing {
  const isSecondHand = grounds.sourcing.length > 0 && grounds.sourcing.every((one) => one === 'second hand');
  if (position.mode === 'declared') return isSecondHand ? { ...grounds, sourcing: ['on the record'] } : grounds;
  const by = tellersOf(coverage, position, statements);
  // What a report tells by itself has no source beside it.
  return position.seen === true ? { ...grounds, by, sourcing: [] } : { ...grounds, by };
}

/** Who ascribes a position; nobody where it is declared. */
function tellersOf(coverage: NumberedCoverage, position: Position, statements: readonly Statement[]): string[] {
  if (position.mode === 'declared') return [];
  const tellers = statements.flatMap((one) => tellersIn(coverage, position, one));
  const named = tellers.flatMap((teller) => ('words' in teller ? teller.words : []));
  const reports = tellers.flatMap((teller) => ('report' in teller ? teller.report : []));
  return [...new Set(named), ...reportsInWords(coverage, new Set(reports))];
}

/** Somebody in words, or a report that cites nobody for it. */
type Teller = { readonly words: string } | { readonly report: ReportId };

function tellersIn(coverage: NumberedCoverage, position: Position, statement: Statement): Teller[] {
  const shown = statement.codes.filter(({ code }) => isOf(code, position));
  if (shown.length > 0 && shown.every(({ code }) => code.seen === true)) return reportsOf(statement);
  const { party, speaker, sourcing } = statement;
  const isReport =
    (speaker.kind === 'outlet' && speaker.name === null) || (speaker.kind === 'unnamed' && isMissingSource(speaker.words));
  if (isReport) return reportsOf(statement);
  return party === position.holder && (sourcing === 'second hand' || speaker.kind === 'actor')
    ? passedOnBy(coverage, statement)
    : [{ words: speakerWords(coverage, statement) }];
}

/**
 * Who says of somebody what he said: the speaker whose words hold his, unless that is one of his own, the source or outlet it was taken from, else the
 * report itself. A platform on which he published himself says nothing of him.
 */
function passedOnBy(coverage: NumberedCoverage, statement: Statement): Teller[] {
  for (const rendition of statement.renditions) {
    const reading = coverage.reading(rendition.report);
    const outer = reading?.voices[reading.attributions[rendition.attribution]?.within ?? -1];
    const isReport = outer?.speaker.kind === 'outlet' && outer.speaker.name === null;
    if (outer && !isReport && outer.party !== statement.party)
      return [{ words: speakerWords(coverage, { speaker: outer.speaker, renditions: [rendition] }) }];
  }
  const relay = relayOf(coverage, [statement]).filter((name) => isOutletName(name));
  return relay.length > 0 ? relay.map((words) => ({ words })) : reportsOf(statement);
}

/** Nobody is cited for a stance that the writer sees in the holder, or tells that it took: the line says whose reports do. */
function reportsOf({ renditions }: Statement): Teller[] {
  return renditions.map(({ report }) => ({ report }));
}

/** "The report of the Ledger", "the reports of the Ledger and the Post". */
function reportsInWords(coverage: NumberedCoverage, reports: ReadonlySet<ReportId>): string[] {
  if (reports.size === 0) return [];
  const inOrder = [...reports].sort((a, b) => coverage.numberOf(a) - coverage.numberOf(b));
  const outlets = [...new Set(inOrder.map((report) => coverage.reading(report)?.outlet?.name ?? 'an unknown outlet'))];
  const last = outlets.at(-1) ?? '';
  const names = outlets.length === 1 ? last : `${outlets.slice(0, -1).join(', ')} and ${last}`;
  return [`${reports.size === 1 ? 'the report' : 'the reports'} of ${names}`];
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
      return clipEnd(cutAll(reading.text, code.condition), MAX_STATEMENT_CHARS);
  }
  return null;
}

function isOf({ holder, issue, alternative, stance }: Code, position: Position): boolean {
  return (
    holder === position.holder && issue === position.issue && alternative === position.alternative && stance === position.stance
  );
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
  return keptDoubtLines(reading, String(report), () => madeDoubtLines(coverage, reading, report).map(printableLineOf));
}

function madeDoubtLines(coverage: NumberedCoverage, reading: Reading, report: number): DoubtLine[] {
  return reading.findings.map(({ rule, seen, assumed, span }) => {
    const excerpt = span && coverage.excerpts(reading)([span]);
    return { report, rule, seen, assumed, evidence: excerpt && { report, ...excerpt } };
  });
}
