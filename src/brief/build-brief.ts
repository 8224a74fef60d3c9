import type { Brief, BriefReport, SpeakerLines, StatementLine } from '../model/brief.ts';
import type { Statement } from '../model/coverage/statement.ts';
import type { Reading } from '../model/reading/reading.ts';
import { compareWords, numberCoverage, type NumberedCoverage } from './numbered-coverage.ts';
import { gapWords } from './gap-sentences.ts';
import { gridRows } from './state-of-play.ts';
import { speakerWords } from './line-sourcing.ts';
import type { BriefInput } from './brief-input.ts';
import {
  disputeLine,
  doubtLines,
  loneDenials,
  moveLine,
  oneSidedLine,
  originLine,
  positionLine,
  statementLine,
} from './brief-lines.ts';
import { withPrintableTexts } from './printable-brief.ts';
import { possibleLines } from './possible-lines.ts';
import { roundLines } from './round-lines.ts';
import { sharedTextLinesOf } from './shared-text-lines.ts';
import { changesSince, sinceDay } from './recent-changes.ts';
import { wordingLines } from './framing-lines.ts';

/** What the coverage says together, for a reader: every line with the words it rests on. A pure function of its input. */
export function buildBrief(input: BriefInput): Brief {
  const coverage = numberCoverage(input);
  const { comparison, derived, codebook } = input;
  const positions = new Map(
    derived.positions.flatMap((position) => {
      const line = positionLine(coverage, position);
      return line ? [[line.id, line] as const] : [];
    }),
  );
  const moves = derived.moves
    .flatMap((move) => moveLine(positions, move) ?? [])
    .sort((a, b) => compareWords(dayOf(a.to), dayOf(b.to)));
  const disputes = [
    ...comparison.disputes
      .map((dispute) => disputeLine(coverage, dispute))
      .filter(({ asserted, denied, told }) => asserted.length + denied.length + told.length > 0),
    ...loneDenials(coverage, derived.positions, positions),
  ];
  const oneSided = derived.oneSided.flatMap((one) => oneSidedLine(coverage, one) ?? []);
  const rounds = roundLines(coverage);
  const { since, sinceChosen } = sinceDay(coverage);
  return withPrintableTexts({
    format: 'readout-brief',
    version: 1,
    title: codebook.negotiation.title,
    read: input.now,
    since,
    sinceChosen,
    coverage: coverageLine(coverage),
    parties: codebook.parties.map(({ id, name, role }) => ({ id, name, role })),
    changes: changesSince(coverage, since, { moves, oneSided, disputes, rounds, positions }),
    grid: gridRows(coverage, positions),
    moves,
    possible: possibleLines(coverage),
    redLines: redLines(coverage, positions),
    disputes,
    oneSided,
    rounds,
    said: statementSection(coverage),
    origins: comparison.origins.map((origin) => originLine(coverage, origin)).filter(({ reports }) => reports.length > 1),
    wordings: wordingLines(coverage),
    shared: sharedTextLinesOf(coverage),
    gaps: gapWords(coverage),
    doubts: coverage.readings.flatMap((reading) => doubtLines(coverage, reading)),
    reports: coverage.readings.map((reading) => reportLine(coverage, reading)),
  });
}

function coverageLine({ readings, input }: NumberedCoverage): Brief['coverage'] {
  const days = readings.flatMap(({ published }) => published.date ?? []).sort(compareWords);
  const count = (names: readonly (string | undefined)[]): number => new Set(names.filter((name) => name !== undefined)).size;
  return {
    reports: readings.length,
    outlets: count(readings.map(({ outlet }) => outlet?.name)),
    families: count(readings.map(({ outlet }) => outlet?.family)),
    origins: input.comparison.originCount,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: readings.length - days.length,
    withoutOutlet: readings.filter(({ outlet }) => outlet === null).length,
  };
}

/** The latest time that each red line was called one. */
function redLines(
  { input }: NumberedCoverage,
  lines: ReadonlyMap<string, Brief['redLines'][number]['position']>,
): Brief['redLines'] {
  const latest = new Map<string, Brief['redLines'][number]>();
  for (const { id, holder, issue, alternative, stance, mode, redLine, asserted } of input.derived.positions) {
    const position = lines.get(id);
    const key = JSON.stringify([holder, issue, alternative, stance, mode]);
    if (redLine && asserted && position) latest.set(key, { holder, issue, position });
  }
  return [...latest.values()];
}

/** Statements by speaker: parties in the order of the codebook, then the others; within a speaker in order of time. */
function statementSection(coverage: NumberedCoverage): SpeakerLines[] {
  const order = new Map(coverage.input.codebook.parties.map(({ id }, at) => [id, at]));
  const rank = (party: string | null): number => (party === null ? order.size : (order.get(party) ?? order.size));
  const groups = new Map<string, { speaker: string; party: string | null; statements: StatementLine[] }>();
  for (const statement of coverage.input.comparison.statements) {
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

function reportLine(
  { input, numberOf }: NumberedCoverage,
  { report, title, outlet, wires, given, published }: Reading,
): BriefReport {
  return {
    number: numberOf(report),
    id: report,
    title,
    outlet: outlet?.name ?? null,
    wires: [...new Set(wires.map(({ name }) => name))],
    url: given.url ?? null,
    published: { date: published.date, precision: published.precision },
    path: input.paths.get(report) ?? '',
  };
}
