import { describe, expect, it } from 'vitest';
import type { CodedWords, Verdict } from '../../../src/review/agreement/coder-verdicts.ts';
import { disagreements } from '../../../src/review/agreement/disagreements.ts';

function stance(value: string, issue = 'nights'): Verdict {
  return { variable: 'stance', issue, value };
}

function decided(...coders: readonly (readonly [who: string, day: number, ...verdicts: Verdict[]])[]): CodedWords {
  const all = coders.map(([who, day, ...verdicts]) => ({ who, at: `2031-05-0${day}T08:00:00Z`, verdicts }));
  return { report: 'r', words: 'no nights', coders: all, machine: [stance('open')] };
}

describe('a disagreement', () => {
  it('is a variable to which coders gave several values, with who gave which and when', () => {
    expect(disagreements([decided(['ana', 1, stance('supports')], ['ben', 2, stance('opposes')])])).toEqual([
      {
        report: 'r',
        words: 'no nights',
        variable: 'stance',
        issue: 'nights',
        decided: [
          { who: 'ana', value: 'supports', at: '2031-05-01T08:00:00Z' },
          { who: 'ben', value: 'opposes', at: '2031-05-02T08:00:00Z' },
        ],
      },
    ]);
  });

  it('is none where all say the same, where one alone has decided, or of another issue', () => {
    expect(disagreements([decided(['ana', 1, stance('supports')], ['ben', 2, stance('supports')])])).toEqual([]);
    expect(disagreements([decided(['ana', 1, stance('supports')])])).toEqual([]);
    expect(disagreements([decided(['ana', 1, stance('supports')], ['ben', 2, stance('opposes', 'pay')])])).toEqual([]);
  });

  it('lists those who agree with one side too', () => {
    const [one] = disagreements([
      decided(['ana', 1, stance('supports')], ['ben', 2, stance('opposes')], ['cleo', 3, stance('supports')]),
    ]);
    expect(one?.decided.map(({ who }) => who)).toEqual(['ana', 'ben', 'cleo']);
  });
});
