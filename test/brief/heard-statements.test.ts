import { describe, expect, it } from 'vitest';
import { buildBrief, buildGrid } from '../../src/brief/build-brief.ts';
import { statementLine } from '../../src/brief/line-of-statement.ts';
import { heardLikelihood } from '../../src/brief/heard-likelihood.ts';
import { MIN_HEARD_LIKELIHOOD } from '../../src/brief/heard-statements.ts';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import { tellsByItself } from '../../src/brief/telling-words.ts';
import type { BriefInput } from '../../src/brief/brief-input.ts';
import type { Brief, GridCell, StatementLine } from '../../src/model/brief.ts';
import { ownIssueWords } from '../../src/link/issue-words.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';
import { withTopics } from './topics-told.ts';

const coded = withTopics(riverTalks(), 0.95);
const parties = new Set(coded.codebook.parties.map(({ id }) => id));
/** The example as it is where the coder finds nothing. */
const input: BriefInput = {
  ...coded,
  derived: {
    ...coded.derived,
    positions: [],
    moves: [],
    redLines: [],
    unmatchedDenials: [],
    standings: coded.derived.standings.map((standing) => ({ ...standing, current: [], earlier: [], rivals: [] })),
  },
};
const brief = buildBrief(input);

function cells({ grid }: Brief): { readonly issue: string; readonly cell: GridCell }[] {
  return grid.flatMap(({ issue, cells: row }) => row.map((cell) => ({ issue, cell })));
}

function onIssue(issue: string, party: string): Statement[] {
  return input.links.statements.filter((one) => one.issue === issue && one.party === party && one.sourcing !== 'second hand');
}

function saidSince(since: string, { links } = input): Extract<Brief['changes'][number], { kind: 'heard' }>[] {
  const { changes } = buildBrief({ ...input, links, since });
  return changes.flatMap((change) => (change.kind === 'heard' ? [change] : []));
}

/** The example with other statements of one kind. */
function withStatements(change: (statement: Statement) => Statement): BriefInput {
  return { ...input, links: { ...input.links, statements: input.links.statements.map(change) } };
}

describe('what was said on an issue without a position being made of it', () => {
  it('is counted for each party', () => {
    expect(cells(brief).some(({ cell }) => cell.uncoded > 0)).toBe(true);
    for (const { issue, cell } of cells(brief)) expect(cell.uncoded).toBe(onIssue(issue, cell.party).length);
  });

  it('is nothing of which a position was made', () => {
    const all = cells(buildBrief(coded));
    const shown = coded.derived.positions.flatMap(({ issue, statements }) => statements.map((id) => `${issue} ${id}`));
    for (const { issue, cell } of all)
      expect(cell.uncoded).toBe(onIssue(issue, cell.party).filter(({ id }) => !shown.includes(`${issue} ${id}`)).length);
    expect(all.some(({ cell }) => cell.current.length > 0)).toBe(true);
  });

  it('is nothing that others say they said', () => {
    const told = buildBrief(withStatements((one) => ({ ...one, sourcing: 'second hand' })));
    expect(cells(told).filter(({ cell }) => cell.uncoded > 0)).toEqual([]);
    expect(told.changes.filter(({ kind }) => kind === 'heard')).toEqual([]);
  });

  it('is told of now, and not in a grid of positions alone, which may be of a day before', () => {
    expect(cells(buildGrid(input)).filter(({ cell }) => cell.uncoded > 0 || cell.heard.length > 0)).toEqual([]);
  });

  it('stands in the cell where no position does, two of it at most, what most reports carry first', () => {
    for (const { issue, cell } of cells(brief)) {
      expect(cell.heard.length).toBeLessThanOrEqual(2);
      const carried = cell.heard.map(({ grounds }) => grounds.reports);
      expect([...carried].sort((a, b) => b - a)).toEqual(carried);
      for (const line of cell.heard) expect(line).toMatchObject({ issue, party: cell.party });
    }
    expect(cells(buildBrief(coded)).filter(({ cell }) => cell.current.length > 0 && cell.heard.length > 0)).toEqual([]);
  });

  it('is not shown where it is unsure, and counted all the same', () => {
    const unsure = cells(buildBrief(withStatements((one) => ({ ...one, confidence: 0.1 }))));
    expect(unsure.flatMap(({ cell }) => cell.heard)).toEqual([]);
    expect(unsure.map(({ cell }) => cell.uncoded)).toEqual(cells(brief).map(({ cell }) => cell.uncoded));
  });

  it('tells something by itself: no words are shown that are fewer than five', () => {
    const shown = cells(brief).flatMap(({ cell }) => cell.heard);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ words }) => words.split(/\s+/u).length < 5)).toEqual([]);
  });

  it('is not shown where its first piece only points to words that are not there', () => {
    const tells = (words: string, cue = 'said'): boolean => tellsByItself({ words, cue });
    expect(tells('which … to keep shut until the ferry pays')).toBe(false);
    expect(tells('Those fares … are set for two years')).toBe(false);
    expect(tells('that the fares are set for two years')).toBe(true);
    expect(tells('The fares … are set for two years')).toBe(true);
    expect(tells('whether the fares are set for two years', 'asked')).toBe(false);
    expect(tells('would keep the ferry shut until May')).toBe(false);
    expect(tells('has set the fares for two years')).toBe(false);
    expect(tells('“will keep the ferry shut until May”')).toBe(true);
    expect(tells('if fares rise it will fight the board')).toBe(true);
    expect(tells('the ferry is on course for those fares')).toBe(false);
    expect(tells('the ferry pays all those who stay ashore')).toBe(true);
    expect(tells('the ferry is on course for those fares, which the board had set in May at nine crowns')).toBe(true);
    expect(tells('to charges that the ferry is late', 'responded')).toBe(false);
    expect(tells('to charges that the ferry is late', 'referred')).toBe(true);
  });
});

describe('the issue under which something is shown', () => {
  /** The example with statements that are on their issue by a likelihood alone, and not because something is coded in them. */
  const uncoded = (confidence: number): BriefInput => {
    const statements = input.links.statements.map((one) => ({ ...one, codes: [] }));
    return withTopics({ ...input, links: { ...input.links, statements } }, confidence);
  };
  const shownAt = (confidence: number) =>
    cells(buildBrief(uncoded(confidence))).flatMap(({ issue, cell }) =>
      cell.heard.map(({ words }) => ownIssueWords(input.codebook)(issue, words)),
    );

  it('is told by a word of its own in what is said, not only by the words around it', () => {
    const shown = shownAt(0.9);
    expect(shown.length).toBeGreaterThan(0);
    expect(Math.min(...shown)).toBeGreaterThan(0);
  });

  it('is shown only where a reader would likely leave it there, and the likeliest first', () => {
    const told = uncoded(0.75);
    const coverage = numberCoverage(told);
    const likely = (line: StatementLine): number =>
      told.links.statements.flatMap((one) => (one.id === line.id ? heardLikelihood(coverage, one, line) : []))[0] ?? 0;
    const rows = cells(buildBrief(told)).flatMap(({ cell }) => cell.heard);
    expect(rows.length).toBeGreaterThan(0);
    expect(Math.min(...rows.map(likely))).toBeGreaterThanOrEqual(MIN_HEARD_LIKELIHOOD);
    const all = told.links.statements.flatMap((one) => statementLine(coverage, one) ?? []);
    expect(all.filter((line) => likely(line) < MIN_HEARD_LIKELIHOOD && likely(line) > 0.5).length).toBeGreaterThan(0);
    expect(MIN_HEARD_LIKELIHOOD).toBe(0.65);
  });

  it('is the more often left open, the less likely it is', () => {
    const [none, few, many] = [0.05, 0.6, 0.95].map((confidence) => shownAt(confidence).length);
    expect(none).toBeLessThan(few ?? 0);
    expect(few).toBeLessThan(many ?? 0);
  });
});

describe('what was said since a day', () => {
  const days = input.links.statements.flatMap(({ said }) => (said && !said.bounds ? [said.days.first] : [])).sort();
  const since = days[Math.floor(days.length / 2)] ?? '';

  it('is told by issue, three statements of each, and how many more there are', () => {
    // Since the first day, all that is uncoded is new.
    const uncoded = new Map(cells(brief).map(({ issue }) => [issue, 0]));
    for (const { issue, cell } of cells(brief)) uncoded.set(issue, (uncoded.get(issue) ?? 0) + cell.uncoded);
    for (const { issue, statements, more } of saidSince('2000-01-01'))
      expect(statements.length + more).toBe(uncoded.get(issue ?? ''));
    for (const { issue, statements, more } of saidSince(since)) {
      const all = input.links.statements.filter((one) => one.issue === issue && one.party !== null && parties.has(one.party));
      expect(statements.length).toBeLessThanOrEqual(3);
      expect(statements.length + more).toBeLessThanOrEqual(all.length);
    }
    expect(saidSince(since).length).toBeGreaterThan(0);
  });

  it('holds nothing that is known to be said before, though a report tells it only now', () => {
    const old = (line: StatementLine): boolean => line.grounds.when !== null && line.grounds.when.days.last < since;
    expect(saidSince(since).flatMap(({ statements }) => statements.filter(old))).toEqual([]);
    const before = withStatements((one) => ({
      ...one,
      said: { days: { first: '2031-01-01', last: '2031-01-01' }, precision: 'day', bounds: false, evidence: '', span: null },
    }));
    expect(saidSince(since, before)).toEqual([]);
  });

  it('lets each party speak once before any speaks twice', () => {
    for (const { issue, statements } of saidSince('2031-01-01')) {
      const heard = new Set(
        cells(brief)
          .filter((one) => one.issue === issue && one.cell.heard.length > 0)
          .map(({ cell }) => cell.party),
      );
      expect(new Set(statements.map(({ party }) => party)).size).toBeGreaterThanOrEqual(Math.min(statements.length, heard.size));
    }
  });
});
