import { describe, expect, test } from 'vitest';
import { completeFacts, type FirstFacts } from '../../src/derive/derived-facts.ts';
import { buildBrief } from '../../src/brief/build-brief.ts';
import { Brief } from '../../src/model/brief.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import { riverTalks, withFacts } from '../truth/marked-brief-input.ts';

const NO_FACTS: FirstFacts = { decisions: [], disputes: [], positions: [], moves: [], oneSided: [], rounds: [], gaps: [] };

const input = riverTalks();
const brief = buildBrief(input);
const row = (issue: string): Brief['grid'][number] => brief.grid.find((one) => one.issue === issue)!;
const cell = (issue: string, party: string): Brief['grid'][number]['cells'][number] =>
  row(issue).cells.find((one) => one.party === party)!;

describe('the brief as data', () => {
  test('is what its schema says', () => {
    expect(Brief.safeParse(brief).error).toBeUndefined();
  });

  test('is the same whatever the order of the readings', () => {
    expect(buildBrief({ ...input, readings: [...input.readings].reverse() })).toEqual(brief);
  });

  test('numbers the reports by date, then outlet, the undated last', () => {
    expect(brief.reports.map(({ number }) => number)).toEqual(brief.reports.map((_, at) => at + 1));
    const days = brief.reports.map(({ published }) => published.date ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(brief.reports.at(-1)?.published.date).toBeNull();
  });

  test('shows the words that its spans cut, with whole sentences around them', () => {
    const byNumber = new Map(
      brief.reports.map(({ number, id }) => [number, input.readings.find(({ report }) => report === id)!.text]),
    );
    for (const { grounds } of brief.said.flatMap(({ statements }) => statements)) {
      for (const { report, spans, quote, before, within, after } of grounds.evidence) {
        const text = byNumber.get(report)!;
        expect(quote).toBe(spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
        expect(within.map(({ words }) => words).join('')).toBe(text.slice(spans[0]!.start, spans.at(-1)!.end));
        const nearest = before.split('\n').at(-1)! + within.map(({ words }) => words).join('') + after.split('\n')[0]!;
        expect(text).toContain(nearest);
        expect(before).toMatch(/^(?:$|[\p{Lu}\p{N}“"‘[(])/u);
      }
    }
  });

  test('counts origins, not reports: one wire story in five papers is one', () => {
    const official = brief.said.find(({ speaker }) => speaker.startsWith('a senior Union official'))!.statements[0]!;
    expect([official.grounds.reports, official.grounds.origins]).toEqual([5, { least: 1, most: 1 }]);
    expect(official.grounds.sourcing).toEqual(['unnamed official']);
  });
});

describe('what is not covered', () => {
  test('begins with the reports that are in other languages, each language with its number', () => {
    const languages = ['fr', 'ar', 'fr'];
    const readings = input.readings.map((reading, at) => ({ ...reading, language: languages[at] ?? null }));
    expect(buildBrief({ ...input, readings }).gaps[0]).toBe(
      '3 reports are not in English, and nobody in them was read: Arabic 1, French 2',
    );
    expect(brief.gaps.some((gap) => gap.includes('English'))).toBe(false);
  });
});

describe('the state of play', () => {
  test('keeps apart what a party declares and what others say of it', () => {
    const modes = cell('filling', 'osmar').current.map(({ mode }) => mode);
    expect(new Set(modes)).toEqual(new Set(['declared', 'ascribed']));
    expect(modes.indexOf('ascribed')).toBeGreaterThan(modes.lastIndexOf('declared'));
  });

  test('the current position is the latest, and the earlier ones are there too', () => {
    const osmar = cell('flow', 'osmar');
    expect(osmar.current.filter(({ mode }) => mode === 'declared').map(({ alternative }) => alternative)).toEqual(['flow-500']);
    expect(osmar.earlier.map(({ alternative }) => alternative)).toContain('flow-400');
  });

  test('a position without a day is never called an earlier one, and moves no state', () => {
    const undated = input.derived.positions
      .filter(({ holder, issue }) => holder === 'osmar' && issue === 'flow')
      .map((one) => one.id);
    const positions = input.derived.positions.map((one) => (undated.includes(one.id) ? { ...one, when: null } : one));
    const { grid } = buildBrief(withFacts({ ...input, derived: { ...input.derived, positions, moves: [] } }));
    const flow = grid.find((one) => one.issue === 'flow')!;
    expect(flow.cells.find(({ party }) => party === 'osmar')).toMatchObject({ earlier: [] });
    expect(flow.state).toBe('contested');
  });

  test('tells where the sides come nearer and where they go apart', () => {
    expect([row('filling').state, row('flow').state]).toEqual(['narrowing', 'widening']);
  });

  test('a position that the words deny is nobody’s position; it stands among the disputes', () => {
    const [first, ...rest] = input.derived.positions;
    const denied: Position = { ...first!, id: 'denied', asserted: false, mode: 'ascribed' };
    const derived = { ...input.derived, disputes: [], positions: [first!, denied, ...rest] };
    const withDenial = buildBrief(withFacts({ ...input, derived }));
    const shown = withDenial.grid.flatMap(({ cells }) => cells.flatMap(({ current, earlier }) => [...current, ...earlier]));
    expect(shown.some(({ id }) => id === 'denied')).toBe(false);
    expect(withDenial.disputes).toHaveLength(1);
    expect(withDenial.disputes[0]).toMatchObject({ kind: 'denied', asserted: [] });
  });

  test('what a party takes back it holds no longer, and denies nothing', () => {
    const held = input.derived.positions.find(({ id }) => id === cell('flow', 'osmar').current[0]!.id)!;
    const day = { first: '2031-06-02', last: '2031-06-02' };
    const dropped: Position = { ...held, id: 'dropped', asserted: false, when: { ...held.when!, days: day } };
    const derived = { ...input.derived, disputes: [], positions: [...input.derived.positions, dropped] };
    const after = buildBrief(withFacts({ ...input, derived }));
    const { current, earlier } = after.grid.find(({ issue }) => issue === 'flow')!.cells.find(({ party }) => party === 'osmar')!;
    expect(current.map(({ id }) => id)).toContain('dropped');
    expect(current.map(({ id }) => id)).not.toContain(held.id);
    expect(earlier.map(({ id }) => id)).toContain(held.id);
    expect(after.disputes).toEqual([]);
  });

  test('a position that rests on a denied statement is marked as disputed', () => {
    expect(cell('filling', 'osmar').current.some(({ disputed, mode }) => disputed && mode === 'ascribed')).toBe(true);
    expect(cell('flow', 'osmar').current.some(({ disputed }) => disputed)).toBe(false);
  });

  test('an issue without positions is not covered, and one with a single side says so', () => {
    const only = (positions: readonly Position[]): Brief =>
      buildBrief(withFacts({ ...input, derived: { ...input.derived, positions, moves: [] } }));
    expect(only([]).grid.map(({ state }) => state)).toEqual(Array(4).fill('not covered'));
    const oneSide = only(input.derived.positions.filter(({ holder }) => holder === 'osmar'));
    expect(oneSide.grid[1]?.state).toBe('one side coded');
  });
});

describe('what is new', () => {
  test('without a day named is what came in from two days before the latest report', () => {
    expect([brief.since, brief.sinceChosen]).toEqual(['2031-05-27', true]);
    expect(buildBrief({ ...input, since: '2031-05-22' })).toMatchObject({ since: '2031-05-22', sinceChosen: false });
  });

  test('shrinks as the day moves on, to nothing', () => {
    const on = (since: string): number => buildBrief({ ...input, since }).changes.length;
    const counts = ['2031-05-01', '2031-05-17', '2031-05-28', '2031-05-29', '2031-06-01'].map(on);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.at(-1)).toBe(0);
  });

  test('a restatement is not new, and a move is not told twice', () => {
    const moved = brief.changes.flatMap((change) => (change.kind === 'move' ? [change.move] : []));
    expect(moved.map(({ kind }) => kind)).not.toContain('restated');
    const positions = brief.changes.flatMap((change) => (change.kind === 'position' ? [change.position.id] : []));
    expect(positions.filter((id) => moved.some(({ to }) => to.id === id))).toEqual([]);
  });
});

test('a claim that its speaker took back says so', () => {
  const gates = brief.disputes.find(({ about }) => about.includes('gates'));
  expect(gates?.takenBackBy).toEqual(['Yusra Belkhan, Water Minister']);
});

test('a line is marked as reviewed once an analyst has looked at all it rests on', () => {
  const [statement] = input.links.statements;
  const reviewed = buildBrief({ ...input, reviewed: new Set([statement!.id]) });
  const lines = reviewed.said.flatMap(({ statements }) => statements);
  expect(lines.filter(({ grounds }) => grounds.reviewed).map(({ id }) => id)).toEqual([statement!.id]);
});

test('no reports make a brief that says so, not an error', () => {
  const links = { ...input.links, statements: [], origins: [], originCount: { least: 0, most: 0 }, shared: [] };
  const derived = completeFacts(NO_FACTS, links, [], input.codebook);
  const nothing = buildBrief({ ...input, readings: [], links, derived });
  expect(Brief.safeParse(nothing).error).toBeUndefined();
  expect(nothing.coverage).toMatchObject({ reports: 0, first: null });
});

test('what two reports share stands side by side, whole, with each difference by itself', () => {
  const [shared, ...others] = brief.shared;
  expect(others).toEqual([]);
  const [first] = shared!.passages;
  expect(first!.pieces).toEqual([
    { kind: 'changed', earlier: 'told Northline', later: 'said' },
    { kind: 'same', earlier: ' the consent had been given ', later: ' the consent had been given ' },
    { kind: 'changed', earlier: 'orally', later: 'by word of mouth' },
    { kind: 'same', earlier: ' and a text would follow', later: ' and a text would follow' },
  ]);
  for (const { spans: text, words } of shared!.passages.map(({ pieces }, at) => ({
    spans: input.links.shared[at]!.later,
    words: pieces.map(({ later }) => later).join(''),
  })))
    expect(input.readings.find(({ report }) => report === text.report)!.text.slice(text.start, text.end)).toBe(words);
});

test('a few words in common are a phrase, not a shared text', () => {
  const phrase = { ...input.links, shared: input.links.shared.slice(0, 1) };
  expect(buildBrief({ ...input, links: phrase }).shared).toEqual([]);
});
