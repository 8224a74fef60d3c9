import type { Brief, BriefReport, DisputeLine, PositionLine, SpeakerLines, StatementLine } from '../model/brief.ts';
import type { Position } from '../model/coverage/position.ts';
import type { Statement } from '../model/coverage/statement.ts';
import type { Reading } from '../model/reading/reading.ts';
import { compareWords, numberCoverage, type NumberedCoverage } from './numbered-coverage.ts';
import { decisionLines } from './decision-lines.ts';
import { gapWords } from './gap-sentences.ts';
import { heardStatements, NOTHING_HEARD, type HeardStatements } from './heard-statements.ts';
import { gridRows } from './state-of-play.ts';
import { speakerWords } from './sourcing/line-sourcing.ts';
import type { BriefInput } from './brief-input.ts';
import { denialLine, disputeLine, doubtLines, moveLine, oneSidedLine, originLine, positionLine } from './brief-lines.ts';
import { statementLine } from './line-of-statement.ts';
import { keptWhile } from '../text/kept-results.ts';
import { printableLineOf, withPrintableTexts } from './printable-brief.ts';
import { possibleLines } from './possible-lines.ts';
import { roundLines } from './round-lines.ts';
import { sharedTextLinesOf } from './shared-text-lines.ts';
import { changesSince, sinceDay, type Identified } from './recent-changes.ts';
import { wordingLines } from './framing-lines.ts';

/** What the coverage says together, for a reader: every line with the words it rests on. A pure function of its input. */
export function buildBrief(input: BriefInput): Brief {
  const coverage = numberCoverage(input);
  const positions = positionLines(coverage);
  const heard = heardStatements(coverage);
  const { changes, moves, disputes, oneSided, rounds } = eventSections(coverage, positions, heard);
  return withPrintableTexts({
    format: 'readout-brief',
    version: 1,
    title: input.codebook.negotiation.title,
    read: input.now,
    ...sinceDay(coverage),
    coverage: coverageLine(coverage),
    parties: partyLines(input),
    decisions: decisionLines(coverage),
    changes,
    grid: gridRows(coverage, positions, heard),
    moves,
    possible: possibleLines(coverage),
    redLines: redLines(coverage, positions),
    disputes,
    oneSided,
    rounds,
    said: statementSection(coverage),
    origins: input.links.origins.map((origin) => originLine(coverage, origin)).filter(({ reports }) => reports.length > 1),
    wordings: wordingLines(coverage),
    shared: sharedTextLinesOf(coverage),
    gaps: gapWords(coverage),
    doubts: coverage.readings.flatMap((reading) => doubtLines(coverage, reading)),
    reports: coverage.readings.map((reading) => reportLine(coverage, reading)),
  });
}

const NOTHING_ELSE = {
  decisions: [],
  changes: [],
  moves: [],
  possible: [],
  redLines: [],
  disputes: [],
  oneSided: [],
  rounds: [],
  said: [],
  origins: [],
  wordings: [],
  shared: [],
  gaps: [],
  doubts: [],
} as const;

/** The same with the positions of the grid alone, and the reports that these cite: every other section is empty, and nothing is heard. */
export function buildGrid(input: BriefInput): Brief {
  const coverage = numberCoverage(input);
  const grid = gridRows(coverage, positionLines(coverage), NOTHING_HEARD);
  const lines = grid.flatMap(({ cells }) => cells.flatMap(({ current, earlier }) => [...current, ...earlier]));
  const cited = new Set(lines.flatMap(({ grounds }) => grounds.evidence.map(({ report }) => report)));
  return withPrintableTexts({
    format: 'readout-brief',
    version: 1,
    title: input.codebook.negotiation.title,
    read: input.now,
    ...sinceDay(coverage),
    coverage: coverageLine(coverage),
    parties: partyLines(input),
    ...NOTHING_ELSE,
    grid,
    reports: coverage.readings.filter((_, at) => cited.has(at + 1)).map((reading) => reportLine(coverage, reading)),
  });
}

type Positions = ReadonlyMap<string, PositionLine>;

function positionLines(coverage: NumberedCoverage): Positions {
  const { positions, standings } = coverage.input.derived;
  const rivals = new Set(standings.flatMap((standing) => standing.rivals));
  const lines = positions.flatMap((position) => positionLine(coverage, position) ?? []);
  return new Map(lines.map((line) => [line.id, rivals.has(line.id) ? asRival(line) : line]));
}

/** One of several stands that cannot all be held is unsure, but for those that an analyst has looked at. */
function asRival(line: PositionLine): PositionLine {
  return { ...line, grounds: { ...line.grounds, unsure: !line.grounds.reviewed } };
}

function partyLines({ codebook, areGuessed }: BriefInput): Brief['parties'] {
  return codebook.parties.map(({ id, name, role }) => ({ id, name, role, ...(areGuessed === true && { guessed: true }) }));
}

/** What happened, each kind in its section, and what of it is new. */
function eventSections(
  coverage: NumberedCoverage,
  positions: Positions,
  heard: HeardStatements,
): Pick<Brief, 'changes' | 'moves' | 'disputes' | 'oneSided' | 'rounds'> {
  const { derived } = coverage.input;
  const moves = derived.moves
    .flatMap((move) => moveLine(positions, move) ?? [])
    .sort((a, b) => compareWords(dayOf(a.to), dayOf(b.to)));
  const disputes = [
    ...derived.disputes.map((dispute) => ({ id: dispute.id, line: disputeLine(coverage, dispute) })).filter(hasWords),
    ...denialLines(coverage, positions),
  ];
  const oneSided = derived.oneSided.flatMap((one) => oneSidedLine(coverage, one) ?? []);
  const rounds = roundLines(coverage);
  return {
    changes: changesSince(coverage, sinceDay(coverage).since, { moves, oneSided, disputes, rounds, positions, heard }),
    moves,
    disputes: disputes.map(({ line }) => line),
    oneSided,
    rounds: rounds.map(({ line }) => line),
  };
}

function coverageLine({ readings, input }: NumberedCoverage): Brief['coverage'] {
  const days = readings.flatMap(({ published }) => published.date ?? []).sort(compareWords);
  const count = (names: readonly (string | undefined)[]): number => new Set(names.filter((name) => name !== undefined)).size;
  return {
    reports: readings.length,
    outlets: count(readings.map(({ outlet }) => outlet?.name)),
    families: count(readings.map(({ outlet }) => outlet?.family)),
    origins: input.links.originCount,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: readings.length - days.length,
    withoutOutlet: readings.filter(({ outlet }) => outlet === null).length,
  };
}

function hasWords({ line: { asserted, denied, told } }: Identified<DisputeLine>): boolean {
  return asserted.length + denied.length + told.length > 0;
}

function denialLines(coverage: NumberedCoverage, lines: ReadonlyMap<string, PositionLine>): Identified<DisputeLine>[] {
  return positionsOf(coverage.input, coverage.input.derived.unmatchedDenials).flatMap((position) => {
    const line = lines.get(position.id);
    return line ? [{ id: position.id, line: denialLine(coverage, position, line) }] : [];
  });
}

function redLines({ input }: NumberedCoverage, lines: ReadonlyMap<string, PositionLine>): Brief['redLines'] {
  return positionsOf(input, input.derived.redLines).flatMap(({ id, holder, issue }) => {
    const position = lines.get(id);
    return position ? [{ holder, issue, position }] : [];
  });
}

/** The positions of these ids, in the order of the ids. */
function positionsOf({ derived }: BriefInput, ids: readonly string[]): Position[] {
  const known = new Map(derived.positions.map((position) => [position.id, position]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Statements by speaker: parties in the order of the codebook, then the others; within a speaker in order of time. */
function statementSection(coverage: NumberedCoverage): SpeakerLines[] {
  const order = new Map(coverage.input.codebook.parties.map(({ id }, at) => [id, at]));
  const rank = (party: string | null): number => (party === null ? order.size : (order.get(party) ?? order.size));
  const groups = new Map<string, { speaker: string; party: string | null; statements: StatementLine[] }>();
  for (const statement of coverage.input.links.statements) {
    const line = isOwnWords(statement) ? null : statementLine(coverage, statement);
    if (!line) continue;
    const speaker = speakerWords(coverage, statement);
    const key = JSON.stringify([statement.party, speaker]);
    const group = groups.get(key) ?? { speaker, party: statement.party, statements: [] };
    group.statements.push(line);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, statements: group.statements.sort((a, b) => compareWords(dayOf(a), dayOf(b))) }))
    .sort(
      (a, b) => rank(a.party) - rank(b.party) || b.statements.length - a.statements.length || compareWords(a.speaker, b.speaker),
    );
}

/** What a report says itself, and of no position, nobody said. */
function isOwnWords({ speaker, codes }: Statement): boolean {
  return speaker.kind === 'outlet' && speaker.name === null && codes.length === 0;
}

/** Day on which a line was said, or else reported; the undated stand last. */
function dayOf({ grounds }: Pick<StatementLine, 'grounds'>): string {
  return grounds.when?.days.last ?? grounds.reported ?? '9999';
}

const keptReportLine = keptWhile<BriefReport>();

function reportLine({ input, numberOf }: NumberedCoverage, reading: Reading): BriefReport {
  const number = numberOf(reading.report);
  const path = input.paths.get(reading.report) ?? '';
  return keptReportLine(reading, `${number} ${path}`, () => printableLineOf(madeReportLine(reading, number, path)));
}

function madeReportLine({ report, title, outlet, wires, given, published }: Reading, number: number, path: string): BriefReport {
  return {
    number,
    id: report,
    title,
    outlet: outlet?.name ?? null,
    wires: [...new Set(wires.map(({ name }) => name))],
    url: given.url ?? null,
    published: { date: published.date, precision: published.precision },
    path,
  };
}
