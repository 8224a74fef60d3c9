import { describe, expect, it } from 'vitest';
import { withJointHolders } from '../../../../src/read/coding/rules/joint-holders.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import type { CodeProposal } from '../../../../src/read/coding/coder.ts';
import { PROPOSAL } from '../made-codes.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

/** Who holds what by a sentence in which the union, cited by this source, is proposed to be for an end of night shifts. */
function held(source: string, ...proposals: readonly Partial<CodeProposal>[]): string[] {
  const text = `${source} called for an end to night shifts.`;
  const cited = [{ source, cue: 'called for', content: 'an end to night shifts', party: 'union' }];
  const reading = codedReport(text, cited);
  const [target] = codingTargets(reading, HARBOUR);
  const given = [{}, ...proposals].map((one) => ({ ...PROPOSAL, ...one }));
  return withJointHolders(reading, target!, given).map(({ holder, stance, score }) => `${holder} ${stance} ${score}`);
}

describe('a party that stands beside who speaks', () => {
  it.each([
    'Maria Holt and Jan Brandt',
    'Maria Holt, Jan Brandt and others',
    'Maria Holt, for the dockers, and the Quay Company',
  ])('holds what he holds where it speaks with him: %s', (source) =>
    expect(held(source)).toEqual(['union supports 0.9', 'operator supports 0.9']),
  );

  it.each(['Maria Holt, supported by Jan Brandt,', 'Maria Holt, with the Quay Company,', 'Maria Holt, joined by Jan Brandt,'])(
    'holds it where it is with him: %s',
    (source) => expect(held(source)).toEqual(['union supports 0.9', 'operator supports 0.9']),
  );

  it('is against it where it is against him, and holds nothing by what he is against', () => {
    expect(held('Maria Holt, opposed by Jan Brandt and Republicans,')).toEqual([
      'union supports 0.9',
      'operator opposes 0.9',
      'gop opposes 0.9',
    ]);
    expect(held('Maria Holt, opposed by Jan Brandt,', { stance: 'opposes', alternative: 'all' })).toEqual([
      'union supports 0.9',
      'union opposes 0.9',
      'operator opposes 0.9',
    ]);
  });

  it('is as sure of it as a coder finds it by itself where that is more, and else as he is', () => {
    expect(held('Maria Holt and Jan Brandt', { holder: 'operator', score: 0.4 })).toEqual([
      'union supports 0.9',
      'operator supports 0.9',
    ]);
    expect(held('Maria Holt and Jan Brandt', { holder: 'operator', score: 0.95 })).toEqual([
      'union supports 0.9',
      'operator supports 0.95',
    ]);
  });

  it.each([
    'Maria Holt, who had met Jan Brandt,',
    'Maria Holt, criticized by Jan Brandt,',
    'Maria Holt, with Jan Brandt still undecided,',
    'Maria Holt of the Quay Company',
  ])('holds nothing where it is only named: %s', (source) => expect(held(source)).toEqual(['union supports 0.9']));
});
