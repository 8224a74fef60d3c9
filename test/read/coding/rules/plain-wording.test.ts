import { describe, expect, it } from 'vitest';
import { MIN_POSITION_CONFIDENCE } from '../../../../src/link/statements/position-confidence.ts';
import type { CodeProposal } from '../../../../src/read/coding/coder.ts';
import { heldIn } from '../../../../src/read/coding/rules/held.ts';
import { PLAIN_SCORE, wordedScore } from '../../../../src/read/coding/rules/plain-wording.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR, type Cited } from '../targets/made-coded-report.ts';

/** How sure a proposal of .55 is beside these words. */
function worded(text: string, proposal: Partial<CodeProposal>, cited: readonly Cited[] = []): number {
  const reading = codedReport(text, cited);
  const [target] = codingTargets(reading, HARBOUR);
  if (!target) throw new Error(`nobody holds anything in: ${text}`);
  return wordedScore(heldIn(reading, target, 'union'), HARBOUR, {
    issue: 'nights',
    alternative: 'summer',
    holder: 'union',
    stance: 'supports',
    asserted: true,
    conditional: false,
    redLine: false,
    score: 0.55,
    by: 'test',
    why: { rival: null },
    ...proposal,
  });
}

function saidByHolt(content: string, proposal: Partial<CodeProposal>): number {
  return worded(`Maria Holt said ${content}.`, proposal, [{ source: 'Maria Holt', cue: 'said', content, party: 'union' }]);
}

describe('what is told outright and names this alternative most', () => {
  it.each([
    ['they want summer nights', {}],
    ['they demanded night shifts in summer', {}],
    ['they reject night shifts in summer', { stance: 'opposes' as const }],
    ['they would consider summer nights', { stance: 'open' as const }],
  ])('is a position of who says it: %s', (content, proposal) => {
    expect(saidByHolt(content, proposal)).toBe(0.7);
  });

  it('stays as it is where others tell it of him', () => {
    expect(worded('The dockers want summer nights.', {})).toBe(0.55);
  });

  it('is weighed by the holder’s own words, where he is cited in the sentence', () => {
    const cited = { source: 'Maria Holt', cue: 'said', content: 'she wanted summer nights', party: 'union' };
    expect(worded('No one asked her, but Maria Holt said she wanted summer nights', {}, [cited])).toBe(0.7);
  });

  it.each([
    ['he only hopes for something', 'he hoped that the talks would bring summer nights', {}],
    ['no stance is told outright', 'the dockers spoke of summer nights', {}],
    ['it may be turned round', 'they want no summer nights', {}],
    ['another alternative is named as much', 'they want night shifts', {}],
    ['nothing of it is named', 'they want higher wages', {}],
    ['only a month is named', 'they spoke in May of summer nights', { stance: 'open' as const }],
    ['the words tell the opposite', 'they want summer nights', { stance: 'opposes' as const }],
  ])('stays as it is where %s: %s', (_, content, proposal) => {
    expect(saidByHolt(content, proposal)).toBe(0.55);
  });

  it('is sure enough to be shown', () => {
    expect(PLAIN_SCORE).toBe(MIN_POSITION_CONFIDENCE);
  });

  it('lifts nothing that is unlikely, and lowers nothing', () => {
    expect(saidByHolt('they want summer nights', { score: 0.45 })).toBe(0.45);
    expect(saidByHolt('they want summer nights', { score: 0.8 })).toBe(0.8);
  });
});

describe('what is told without a word of the alternative', () => {
  it.each([
    [0.75, 0.69],
    [0.8, 0.8],
    [0.6, 0.6],
  ])('is no position below .8: %d', (score, left) => {
    expect(saidByHolt('they had had enough of it all', { score })).toBe(left);
    expect(0.69).toBeLessThan(MIN_POSITION_CONFIDENCE);
  });

  it('is one from .7 on where a word of it stands', () => {
    expect(saidByHolt('they had had enough of summer', { score: 0.75 })).toBe(0.75);
  });
});
