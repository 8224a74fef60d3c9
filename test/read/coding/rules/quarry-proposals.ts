import { Codebook } from '../../../../src/model/codebook.ts';
import type { CodeProposal } from '../../../../src/read/coding/coder.ts';
import { checkedProposal } from '../../../../src/read/coding/rules/proposal-checks.ts';
import { codingTargets } from '../../../../src/read/coding/targets/coding-targets.ts';
import { codedReport, type Cited } from '../targets/made-coded-report.ts';

const QUARRY = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'quarry', title: 'The quarry and its levy' },
  parties: [
    {
      id: 'village',
      name: 'Village council',
      role: 'party',
      names: ['the villagers', 'the village council'],
      people: [{ name: 'Ida Lund', office: 'mayor' }],
    },
    { id: 'quarry', name: 'Stone Company', role: 'party', names: ['the company'], people: [{ name: 'Per Holm' }] },
  ],
  issues: [
    {
      id: 'levy',
      title: 'Levy on stone',
      ends: ['none', 'high'],
      alternatives: [
        { id: 'all', title: 'full exemption from the levy for all quarries' },
        { id: 'half', title: 'half the levy', words: ['a reduced levy'] },
        { id: 'lasting', title: 'permanent exemption without conditions' },
      ],
    },
    {
      id: 'blasting',
      title: 'Blasting',
      ends: ['none', 'all day'],
      alternatives: [
        { id: 'stop', title: 'blasting stops' },
        { id: 'day', title: 'blasting by day', words: ['daytime blasts'] },
      ],
    },
  ],
});

export const SURE = 0.9;

/** How sure a proposal is after its sentence has been looked at: 0 where nothing is left of it. */
export function left(text: string, proposal: Partial<CodeProposal>, cited: readonly Cited[] = []): number {
  const reading = codedReport(text, cited);
  const actors = [
    {
      id: 'ida-lund',
      kind: 'person' as const,
      name: 'Ida Lund',
      names: [],
      office: null,
      party: 'village',
      certain: true,
      why: '',
    },
    { id: 'norland', kind: 'state' as const, name: 'Norland', names: [], office: null, party: null, certain: true, why: '' },
  ];
  const at = text.indexOf('Norland');
  const mentions = at < 0 ? [] : [{ span: { start: at, end: at + 'Norland'.length }, actor: 'norland' }];
  const voices = reading.voices.map((voice) => ({ ...voice, speaker: { kind: 'actor' as const, actor: 'ida-lund' } }));
  const whole = { ...reading, actors, voices, mentions };
  const [target] = codingTargets(whole, QUARRY);
  if (!target) throw new Error(`nobody holds anything in: ${text}`);
  const made = {
    issue: 'levy',
    alternative: 'all',
    holder: 'village',
    stance: 'supports' as const,
    asserted: true,
    conditional: false,
    redLine: false,
    score: SURE,
    by: 'test',
    why: { rival: null },
    ...proposal,
  };
  return checkedProposal(whole, target, QUARRY, made)?.score ?? 0;
}

export function said(content: string, proposal: Partial<CodeProposal>): number {
  return left(`Ida Lund said ${content}`, proposal, [{ source: 'Ida Lund', cue: 'said', content, party: 'village' }]);
}
