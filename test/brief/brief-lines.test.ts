import { describe, expect, it } from 'vitest';
import { positionLine } from '../../src/brief/brief-lines.ts';
import { statementLine } from '../../src/brief/line-of-statement.ts';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const input = riverTalks();
const [held] = input.derived.positions.filter(({ mode, statements }) => mode === 'declared' && statements.length === 1);
const own = input.links.statements.find(({ id }) => id === held!.statements[0])!;

/** By whom the line says that the position is told, where its statement has other sourcing. */
function tellers(mode: 'declared' | 'ascribed', more: Partial<Statement>): readonly string[] {
  const statements = input.links.statements.map((one) => (one.id === own.id ? { ...one, ...more } : one));
  const coverage = numberCoverage({ ...input, links: { ...input.links, statements } });
  return positionLine(coverage, { ...held!, mode })!.grounds.by;
}

describe('by whom a position is told', () => {
  const speaker = tellers('declared', {});

  it('is the holder’s own speaker where the holder declares it', () => {
    expect(own.party).toBe(held!.holder);
    expect(tellers('declared', { sourcing: 'second hand' })).toEqual(speaker);
  });

  it('is never the holder himself where his words are passed on at second hand', () => {
    const passedOn = tellers('ascribed', { sourcing: 'second hand' });
    expect(passedOn).not.toEqual(speaker);
    expect(passedOn.length).toBeGreaterThan(0);
  });

  it('is nobody of the holder’s own where somebody else tells it', () => {
    expect(tellers('ascribed', {})).not.toEqual(speaker);
  });

  it('is people of the holder’s own whom the report does not name, off the record, where its plan stands in their words', () => {
    const [{ report, attribution }] = own.renditions as [Statement['renditions'][number]];
    const readings = input.readings.map((reading) => {
      if (reading.report !== report) return reading;
      const outer = reading.attributions.findIndex(({ id, within }) => id !== attribution && within === null);
      const officials = { kind: 'unnamed', words: 'two officials', number: 2, closeness: null } as const;
      return {
        ...reading,
        attributions: reading.attributions.map((one) => (one.id === attribution ? { ...one, within: outer } : one)),
        voices: reading.voices.map((voice, id) =>
          id === outer ? { ...voice, speaker: officials, party: held!.holder, sourcing: 'unnamed official' as const } : voice,
        ),
      };
    });
    const statements = input.links.statements.map((one) =>
      one.id === own.id ? { ...one, sourcing: 'second hand' as const } : one,
    );
    const coverage = numberCoverage({ ...input, readings, links: { ...input.links, statements } });
    const line = positionLine(coverage, { ...held!, mode: 'ascribed' })!;
    expect(line.grounds).toMatchObject({ by: ['two officials'], sourcing: ['unnamed official'] });
    expect(line.unattributed).toBe(true);
  });

  it('is one report, or all the reports in one phrase, where nobody is cited', () => {
    const report = (name: string): Statement['renditions'][number] => ({
      report: input.readings.find(({ outlet }) => outlet?.name === name)!.report,
      attribution: own.renditions[0]!.attribution,
    });
    const told = (...names: string[]): readonly string[] =>
      tellers('ascribed', { speaker: { kind: 'outlet', name: null }, renditions: names.map(report) });
    const [first, second, third] = [...new Set(input.readings.flatMap(({ outlet }) => outlet?.name ?? []))];
    expect(told(first!)).toEqual([`the report of ${first}`]);
    expect(told(first!, first!)).toEqual([`the report of ${first}`]);
    expect(told(first!, second!)[0]).toMatch(/^the reports of .+ and .+$/);
    expect(told(first!, second!, third!)[0]).toMatch(/^the reports of .+, .+ and .+$/);
    expect(told(first!, second!, third!)).toHaveLength(1);
  });

  it('is on nobody’s record, and at no second hand, where the report alone tells it', () => {
    const statements = input.links.statements.map((one) =>
      one.id === own.id ? { ...one, sourcing: 'second hand' as const } : one,
    );
    const coverage = numberCoverage({ ...input, links: { ...input.links, statements } });
    const sourcing = (seen: boolean) => positionLine(coverage, { ...held!, mode: 'ascribed', seen })!.grounds.sourcing;
    expect(sourcing(false)).toEqual([]);
    expect(sourcing(true)).toEqual([]);
  });

  it('is whoever is cited where he is of another party', () => {
    expect(tellers('ascribed', { sourcing: 'second hand', party: null })).toEqual(speaker);
  });
});

describe('what somebody did by his words', () => {
  /** The verb of a line whose words a report cites so: what stands before the words, the cue, and what stands behind it. */
  function verbOf(cue: string, source: string, between: string): string | undefined {
    const [rendition] = own.renditions;
    const before = numberCoverage(input).reading(rendition!.report)!;
    const from = before.text.length;
    const text = `${before.text}${cue}${between}${source}`;
    const of = (start: number, words: string) => [{ start, end: start + words.length }];
    const cited = { cue: of(from, cue), source: of(from + cue.length + between.length, source) };
    const attributions = before.attributions.map((one) => (one.id === rendition!.attribution ? { ...one, ...cited } : one));
    const readings = input.readings.map((one) => (one.report === rendition!.report ? { ...one, text, attributions } : one));
    return statementLine(numberCoverage({ ...input, readings }), { ...own, renditions: [rendition!] })?.cue;
  }

  it('is told as done by him where the report tells it of the words', () => {
    expect(verbOf('has been refused', 'the board', ' by ')).toBe('refused');
    expect(verbOf('was also accepted', 'the board', ' by ')).toBe('accepted');
    expect(verbOf('was told', 'the board', ' of ')).toBe('was told');
  });

  it('is told without what opens the words, and whole where it is shortened', () => {
    expect(verbOf('offered three options:', 'the board', ' ')).toBe('offered three options');
    expect(verbOf('’s said', 'the board', ' ')).toBe('has said');
  });

  it('is nothing where the report only names him', () => {
    expect(verbOf('according to', 'the board', ' ')).toBe('');
  });
});
