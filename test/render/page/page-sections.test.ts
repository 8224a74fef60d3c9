import { describe, expect, test } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import { labelsOf } from '../../../src/render/page/citation-labels.ts';
import type { Block, Line, Row } from '../../../src/render/page/page.ts';
import { pageOf } from '../../../src/render/page/page-sections.ts';
import { plainText, quotedRun, stanceRuns, statementRuns } from '../../../src/render/page/fact-phrases.ts';
import { dayWords } from '../../../src/render/page/day-phrases.ts';
import { statementLine } from '../../../src/render/page/statement-line.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());
const page = pageOf(brief);

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'line' || block.kind === 'aligned') return [block.line];
  if (block.kind === 'group') return block.lines;
  if (block.kind === 'sides') return block.sides.flatMap(({ lines }) => lines);
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines, earlier }) => [...lines, ...earlier]));
}
const withUnder = (line: Line): Line[] => [line, ...line.under.flatMap(withUnder)];

describe('the lines that every form of the brief is made from', () => {
  test('each cite words or name reports; only a gap, which tells of an absence, does not', () => {
    for (const { id, blocks } of page.sections) {
      const lines = blocks.flatMap(linesOf).flatMap(withUnder);
      const bare = lines.filter(({ cites, reports }) => cites.length + reports.length === 0);
      expect(bare.length, id).toBe(id === 'gaps' ? brief.gaps.length : 0);
    }
  });

  test('call no move what was only said again', () => {
    const restated = { ...brief, moves: brief.moves.map((move) => ({ ...move, kind: 'restated' as const })) };
    const shown = (of: typeof brief): number => pageOf(of).sections.find(({ id }) => id === 'moves')?.blocks.length ?? 0;
    expect(shown(brief)).toBeGreaterThan(0);
    expect(shown(restated)).toBe(0);
  });

  test('mark an unnamed source wherever it carries a line', () => {
    for (const { id, blocks } of page.sections) {
      for (const line of blocks
        .flatMap(linesOf)
        .flatMap(withUnder)
        .filter(({ flags }) => flags.includes('unnamed'))) {
        const marked = line.mark === '≠' || line.notes.some((note) => note.includes('unnamed'));
        expect(marked, `${id}: ${plainText(line.runs)}`).toBe(true);
      }
    }
  });

  test('count as outlets only those that are named', () => {
    const factsWith = (outlets: number, withoutOutlet: number): readonly string[] =>
      pageOf({ ...brief, coverage: { ...brief.coverage, reports: 5, outlets, withoutOutlet } }).facts;
    expect(factsWith(1, 3)).toEqual(expect.arrayContaining(['5 reports from 1 known outlet', '3 reports name no outlet']));
    expect(factsWith(2, 1)).toEqual(expect.arrayContaining(['5 reports from 2 known outlets', '1 report names no outlet']));
    expect(factsWith(0, 5)).toEqual(expect.arrayContaining(['5 reports', '5 reports name no outlet']));
    expect(factsWith(3, 0)[0]).toBe('5 reports from 3 outlets');
  });

  test('set words that nobody is cited for among the sides of a dispute, as those of their outlet', () => {
    const [evidence] = brief.said[0]!.statements[0]!.grounds.evidence;
    const dispute = {
      kind: 'who took part' as const,
      issue: null,
      about: 'whether she was there',
      asserted: [],
      denied: [brief.said[0]!.statements[0]!],
      told: [{ side: 'asserted' as const, outlet: 'Bay Post', evidence: evidence! }],
      takenBackBy: [],
    };
    const section = pageOf({ ...brief, disputes: [dispute] }).sections.find(({ id }) => id === 'disputed');
    const [block] = section!.blocks;
    const sides = block?.kind === 'sides' ? block.sides : [];
    expect(sides.map(({ title, lines }) => [title, lines.length])).toEqual([
      ['was there', 1],
      ['was not there', 1],
    ]);
    expect(sides[0]?.lines[0]).toMatchObject({
      cites: [evidence],
      notes: expect.arrayContaining(['Bay Post in its own words']) as string[],
    });
  });

  test('say so where there is nothing to tell', () => {
    const bare = {
      ...brief,
      changes: [],
      grid: [],
      moves: [],
      redLines: [],
      oneSided: [],
      disputes: [],
      rounds: [],
      said: [],
      origins: [],
      wordings: [],
      shared: [],
      gaps: [],
      doubts: [],
      reports: [],
    };
    for (const { id, blocks, empty } of pageOf(bare).sections) {
      expect(blocks, id).toEqual([]);
      expect(empty, id).toMatch(/\w/);
    }
  });
});

describe('words that are cited', () => {
  test('have one name each, by report and letter, in the order of the text', () => {
    const labels = labelsOf(page.sections);
    const cited = brief.reports.flatMap(({ number }) => labels.inReport(number));
    const names = cited.map(labels.of);
    expect(new Set(names).size).toBe(names.length);
    for (const { number } of brief.reports) {
      const starts = labels.inReport(number).map(({ spans }) => spans[0]!.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  test('stand between quotation marks, and keep their own', () => {
    expect(quotedRun('no hands were shaken').words).toBe('“no hands were shaken”');
    expect(quotedRun('the idea was “a sketch”').words).toBe('“the idea was ‘a sketch’”');
    expect(quotedRun('“We have a deal,”').words).toBe('“We have a deal,”');
  });
});

test('a statement stands under the report’s own word, and under no other', () => {
  const [statement] = brief.said.flatMap(({ statements }) => statements);
  const said = (cue: string, indirect: boolean): string =>
    plainText(statementRuns({ ...statement!, words: 'four is enough', cue, indirect }));
  expect(said('fears', true)).toBe('fears, as reported: “four is enough”');
  expect(said(':', false)).toBe('says: “four is enough”');
  expect(said('reported', true)).toBe('reported: “four is enough”');
  expect(statementLine({ ...statement!, act: 'demand' }, dayWords(null), { speaker: true }).notes.join()).not.toMatch(/demand/);
});

test('stances are said in plain words, and a denial never sounds like a stance', () => {
  const position = brief.grid.flatMap(({ cells }) => cells.flatMap(({ current }) => current))[0]!;
  const by = { ...position.grounds, sourcing: ['unnamed official' as const] };
  const said = (change: Partial<typeof position>): string =>
    plainText(
      stanceRuns({ ...position, grounds: by, title: 'night shifts end', condition: null, conditional: false, ...change }),
    );
  expect(said({ mode: 'declared', stance: 'opposes', asserted: true })).toBe('rejects: night shifts end');
  const told = { ...by, sourcing: [] };
  expect(said({ mode: 'ascribed', stance: 'opposes', asserted: true, grounds: told })).toBe(
    'rejects, as reported: night shifts end',
  );
  expect(said({ mode: 'declared', stance: 'opposes', asserted: true, grounds: told })).toBe(
    'rejects, as reported: night shifts end',
  );
  expect(said({ mode: 'ascribed', stance: 'opposes', asserted: true, unattributed: true })).toBe(
    'rejects, not on the record: night shifts end',
  );
  expect(said({ mode: 'ascribed', stance: 'supports', asserted: false, grounds: told })).toBe(
    'does not support, as reported: night shifts end',
  );
  expect(said({ mode: 'ascribed', stance: 'open', asserted: true })).toBe('said to be open to: night shifts end');
  expect(said({ mode: 'ascribed', stance: 'supports', asserted: false })).toBe('said not to support: night shifts end');
  expect(said({ mode: 'declared', stance: 'supports', asserted: false })).toBe('does not support: night shifts end');
  expect(said({ mode: 'declared', stance: 'supports', asserted: true, condition: 'if staffed' })).toBe(
    'supports: night shifts end, on the condition: “if staffed”',
  );
});

test('a red line that names no outcome is told by its words', () => {
  const position = brief.grid.flatMap(({ cells }) => cells.flatMap(({ current }) => current))[0]!;
  const line = {
    ...position,
    alternative: null,
    redLine: true,
    asserted: true,
    mode: 'declared' as const,
    title: 'Night shifts',
  };
  const [told] = position.grounds.evidence;
  const evidence = [{ ...told!, quote: 'no deal without sleep' }];
  const grounds = { ...position.grounds, evidence, sourcing: ['on the record' as const] };
  expect(plainText(stanceRuns({ ...line, grounds }))).toBe('draws a red line: “no deal without sleep”');
  const reported = { ...line, mode: 'ascribed' as const, grounds: { ...grounds, sourcing: [] } };
  expect(plainText(stanceRuns(reported))).toBe('draws a red line, as reported: “no deal without sleep”');
  expect(plainText(stanceRuns({ ...line, grounds: { ...grounds, evidence: [] } }))).toBe('draws a red line: Night shifts');
});

test('in a cell stands who spoke for the party, since a camp has many voices; the party itself is not named twice', () => {
  const [row] = brief.grid;
  const cell = row!.cells.find(({ current }) => current.some(({ mode }) => mode === 'declared'))!;
  const [position] = cell.current.filter(({ mode }) => mode === 'declared');
  const name = brief.parties.find(({ id }) => id === cell.party)!.name;
  const notesOf = (by: readonly string[]): readonly string[] => {
    const current = [{ ...position!, grounds: { ...position!.grounds, by } }];
    const block = pageOf({ ...brief, grid: [{ ...row!, cells: [{ ...cell, current, earlier: [], heard: [] }] }] })
      .sections.find(({ id }) => id === 'state')!
      .blocks.find(({ kind }) => kind === 'grid')!;
    return linesOf(block)[0]!.notes;
  };
  expect(notesOf(['Nils Fara, deputy'])).toContain('Nils Fara');
  expect(notesOf([name, 'Nils Fara, deputy', 'Ada Brinn'])).toContain('Nils Fara and Ada Brinn');
  expect(notesOf([name])).toEqual(notesOf([]));
});

test('whom of a group the words name stands beside its stand, once', () => {
  const [row] = brief.grid;
  const cell = row!.cells.find(({ current }) => current.some(({ mode }) => mode === 'declared'))!;
  const position = { ...cell.current.find(({ mode }) => mode === 'declared')!, named: ['Fara Isle', 'Nils Fara'] };
  const grounds = { ...position.grounds, by: ['Nils Fara, deputy'] };
  const change = { kind: 'position' as const, position: { ...position, grounds }, holder: cell.party, issue: row!.issue };
  const { sections } = pageOf({
    ...brief,
    changes: [change],
    grid: [{ ...row!, cells: [{ ...cell, current: [change.position] }] }],
  });
  const notesIn = (section: string): readonly string[] =>
    linesOf(sections.find(({ id }) => id === section)!.blocks[0]!)[0]!.notes;
  expect(notesIn('state')[0]).toBe('Fara Isle and Nils Fara');
  expect(notesIn('since').slice(0, 2)).toEqual(['Fara Isle', 'Nils Fara, deputy']);
});

describe('what was said', () => {
  const shown = (one: typeof brief): string[] =>
    pageOf(one)
      .sections.find(({ id }) => id === 'said')!
      .blocks.map((block) => (block.kind === 'group' ? block.title : ''));

  test('stands by speaker, and every statement once', () => {
    expect(shown(brief)).toEqual(brief.said.map(({ speaker }) => speaker));
    const lines = page.sections.find(({ id }) => id === 'said')!.blocks.flatMap(linesOf);
    expect(lines).toHaveLength(brief.said.flatMap(({ statements }) => statements).length);
  });

  /** The first row of the state of play where no position was coded, and each party said something so often. */
  function firstRow(uncoded: number): Row {
    const [first, ...rest] = brief.grid;
    const cells = first!.cells.map((cell) => ({ ...cell, current: [], uncoded, heard: [] }));
    const state = pageOf({ ...brief, grid: [{ ...first!, cells }, ...rest] }).sections.find(({ id }) => id === 'state')!;
    return state.blocks.flatMap((block) => (block.kind === 'grid' ? block.rows : []))[0]!;
  }

  test('and was not coded is no silence: its row says that nothing was, or its cells how much was said', () => {
    expect(firstRow(0).empty).toBe(`no position was coded on ${brief.grid[0]!.title}`);
    expect(firstRow(0).cells.map(({ empty }) => empty)).toContain('not coded');
    expect(firstRow(3).empty).toBeNull();
    expect(firstRow(3).cells.map(({ empty }) => empty)).toContain('3 statements, none coded');
  });
});

test('what was decided stands first, and is no section where nothing was', () => {
  expect(page.sections[0]?.id).toBe('since');
  const { evidence } = brief.said[0]!.statements[0]!.grounds;
  const decisions = [
    {
      id: 'vote',
      party: brief.parties[0]!.id,
      body: null,
      kind: 'voted for' as const,
      words: 'voted for the treaty',
      when: null,
      evidence,
    },
  ];
  const [first] = pageOf({ ...brief, decisions }).sections;
  expect(first?.id).toBe('decided');
  expect(first?.blocks.flatMap(linesOf).map(({ runs }) => plainText(runs))).toEqual([
    `${brief.parties[0]!.name} voted for: “voted for the treaty”`,
  ]);
});

test('what several decided in one is one line, and two lines in the words of two reports', () => {
  const { evidence } = brief.said[0]!.statements[0]!.grounds;
  const [one, other] = [brief.parties[0]!, brief.parties[1]!];
  const by = (party: string, words: string) => ({ id: party, party, body: null, kind: 'signed' as const, words, when: null });
  const namesIn = (both: Parameters<typeof pageOf>[0]['decisions']): unknown =>
    pageOf({ ...brief, decisions: both })
      .sections[0]?.blocks.flatMap(linesOf)
      .map(({ runs }) => plainText(runs).split(' signed')[0]);
  const lines = [one, other].map(({ id }) => ({ ...by(id, 'they signed it'), evidence }));
  expect(namesIn(lines)).toEqual([`${one.name}, ${other.name}`]);
  const apart = lines.map((line, at) => ({ ...line, evidence: evidence.map((each) => ({ ...each, report: each.report + at })) }));
  expect(namesIn(apart)).toEqual([one.name, other.name]);
});
