import type { CodeProposal } from '../../../src/read/coding/coder.ts';
import { codesOfProposals } from '../../../src/read/coding/proposal-codes.ts';
import { codingTargets } from '../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, HARBOUR, type Cited } from './targets/made-coded-report.ts';

/** A sure proposal that the union wants no night shifts. */
export const PROPOSAL: CodeProposal = {
  issue: 'nights',
  alternative: 'none',
  holder: 'union',
  stance: 'supports',
  asserted: true,
  conditional: false,
  redLine: false,
  score: 0.9,
  by: 'test',
  why: { rival: null },
};

/** The codes that come of the same proposals in the last sentence of a report. */
export function codes(text: string, cited: readonly Cited[], ...proposals: readonly Partial<CodeProposal>[]) {
  const reading = codedReport(text, cited);
  const targets = codingTargets(reading, HARBOUR);
  const proposed = targets.map((_, place) =>
    place === targets.length - 1 ? proposals.map((one) => ({ ...PROPOSAL, ...one })) : [],
  );
  return codesOfProposals(reading, targets, proposed, HARBOUR);
}

/** What the leader of the union is cited for. */
export const HOLT: Cited = { source: 'Maria Holt', cue: 'said', content: 'nights were out', party: 'union' };
