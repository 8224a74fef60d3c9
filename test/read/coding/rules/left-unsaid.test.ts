import { describe, expect, it } from 'vitest';
import type { CodeProposal } from '../../../../src/read/coding/coder.ts';
import { checkedProposal } from '../../../../src/read/coding/rules/proposal-checks.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR } from '../targets/made-coded-report.ts';

const SURE = 0.9;

/** How sure it is that the dockers take a stance on summer nights, after its sentence has been looked at. */
function left(text: string, stance: CodeProposal['stance'] = 'supports', alternative = 'summer'): number {
  const reading = codedReport(text);
  const [target] = codingTargets(reading, HARBOUR);
  if (!target) throw new Error(`nobody holds anything in: ${text}`);
  const made = { issue: 'nights', alternative, holder: 'union', stance, score: SURE };
  const rest = { asserted: true, conditional: false, redLine: false, by: 'test', why: { rival: null } };
  return checkedProposal(reading, target, HARBOUR, { ...made, ...rest })?.score ?? 0;
}

describe('what somebody has left unsaid', () => {
  it.each([
    'The dockers stopped short of calling for night shifts in summer.',
    'The dockers spoke at length, stopping short of demanding summer nights.',
    'The dockers have not called for night shifts in summer.',
    'The dockers did not explicitly ask for summer nights, but spoke of pay.',
    'The dockers, who want more pay, haven’t asked for summer nights.',
  ])('is no sure stand for it, nor against it: %s', (text) => {
    expect(left(text)).toBeLessThan(0.65);
    expect(left(text, 'opposes')).toBeLessThan(0.65);
  });

  it.each([
    'The dockers called for night shifts in summer.',
    'The dockers want summer nights, and stopped short of a strike.',
    'The dockers stopped short of a strike and called for peace; they accept night shifts in summer.',
    'The dockers demanded night shifts in summer, stopping short of calling for more.',
  ])('is not what he said beside it: %s', (text) => expect(left(text)).toBe(SURE));

  it('is not a refusal, which he has said', () => {
    expect(left('The dockers did not accept night shifts in summer.', 'opposes')).toBe(SURE);
  });
});

describe('who would say neither the one nor the other', () => {
  const told = (cue: string): number => {
    const text = `Maria Holt ${cue} that night shifts in summer might return.`;
    const reading = codedReport(text, [
      { source: 'Maria Holt', cue, content: 'that night shifts in summer might return', party: 'union' },
    ]);
    const [target] = codingTargets(reading, HARBOUR);
    const made = { issue: 'nights', alternative: 'summer', holder: 'union', stance: 'open' as const, score: SURE };
    const rest = { asserted: true, conditional: false, redLine: false, by: 'test', why: { rival: null } };
    return checkedProposal(reading, target!, HARBOUR, { ...made, ...rest })?.score ?? 0;
  };

  it.each(['would neither confirm nor rule out', 'neither denied nor confirmed', 'declined to rule out'])(
    'holds nothing by it: %s',
    (cue) => expect(told(cue)).toBeLessThan(0.65),
  );

  it.each(['said', 'confirmed', 'did not deny'])('holds what he says: %s', (cue) => expect(told(cue)).toBe(SURE));
});
