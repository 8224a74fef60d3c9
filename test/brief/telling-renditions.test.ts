import { describe, expect, it } from 'vitest';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import { positionLine } from '../../src/brief/brief-lines.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const input = riverTalks();
/** A position that one report alone has. */
const [held, own] = input.derived.positions
  .flatMap((position) => {
    const statements = input.links.statements.filter(({ id }) => position.statements.includes(id));
    const [only] = statements;
    const isTold = only?.codes.some(({ code }) => code.alternative === position.alternative && code.stance === position.stance);
    return statements.length === 1 && only?.renditions.length === 1 && isTold ? [[position, only] as const] : [];
  })
  .at(0)!;
const [told] = own.renditions as [Statement['renditions'][number]];
const other = input.readings.find(({ report, attributions }) => report !== told.report && attributions.length > 0)!;

/** The reports that the line of a position cites, where another report has the statement too, coded for these alternatives of the issue. */
function citedWhere(...alternatives: readonly (string | null)[]): readonly number[] {
  const [coded] = own.codes as [Statement['codes'][number]];
  const rendition = { report: other.report, attribution: other.attributions[0]!.id };
  const codes = alternatives.map((alternative) => ({
    ...coded,
    report: other.report,
    code: { ...coded.code, attribution: rendition.attribution, alternative },
  }));
  const merged = { ...own, renditions: [...own.renditions, rendition], codes: [...own.codes, ...codes] };
  const statements = input.links.statements.map((one) => (one.id === own.id ? merged : one));
  const coverage = numberCoverage({ ...input, links: { ...input.links, statements } });
  return positionLine(coverage, held)!.grounds.evidence.map(({ report }) => report);
}

describe('what a line on a position cites of a statement that two reports have', () => {
  const [first] = citedWhere('another alternative');

  it('is not the sentence of the one that tells another position on the issue alone', () => {
    expect(citedWhere('another alternative')).toEqual([first]);
  });

  it('is both where the other tells the same, too or alone, or is not coded', () => {
    for (const alternatives of [[held.alternative], ['another alternative', held.alternative], []])
      expect(citedWhere(...alternatives)).toHaveLength(2);
  });
});
