import { describe, expect, it } from 'vitest';
import type { NameEvidence } from '../../../src/propose/parties/name-evidence.ts';
import { partyLikelihood, type CitedParty } from '../../../src/propose/parties/party-signs.ts';
import type { ProposedParty, ProposedPerson } from '../../../src/propose/parties/proposed-party.ts';

/** Three are cited more than whoever is asked about, over six reports. */
const AMONG = { weights: [30, 20, 12, 4], reports: 6 };

function cited(name: string, about: Partial<ProposedParty> = {}): CitedParty {
  const reports = about.reports ?? 3;
  return {
    weight: 4,
    party: { id: 'x', name, role: 'party', names: [], people: [], said: 4, reports, certainty: 'likely', ...about },
    names: [evidence(name)],
  };
}

function evidence(words: string): NameEvidence {
  return { words, proper: true, capitals: 3, state: null, reports: new Set(['a']), said: 4, acts: 0, mentions: 4, ruled: 0 };
}

const CONVENER: ProposedPerson = {
  id: 'ada-lund',
  ids: ['ada-lund'],
  name: 'Ada Lund',
  also: [],
  office: 'convener',
  said: 2,
  certainty: 'likely',
};

function likelihood(one: CitedParty): number {
  return partyLikelihood(one, AMONG);
}

describe('somebody who is cited is the likelier a party', () => {
  const plain = likelihood(cited('Karsby Mills'));

  it('the more people speak for it', () => {
    expect(likelihood(cited('Karsby Mills', { people: [CONVENER] }))).toBeGreaterThan(plain);
  });

  it('where more than one report names it', () => {
    expect(plain).toBeGreaterThan(likelihood(cited('Karsby Mills', { reports: 1 })));
  });

  it('the more of all that is said is its own', () => {
    expect(likelihood({ ...cited('Karsby Mills'), weight: 25 })).toBeGreaterThan(plain);
  });

  it('where it is called as unions and governments are', () => {
    expect(likelihood(cited('Weavers’ Union'))).toBeGreaterThan(plain);
    expect(likelihood(cited('Karsby government'))).toBeGreaterThan(plain);
  });

  it('where it is not called as those are who only watch', () => {
    expect(likelihood(cited('Karsby residents'))).toBeLessThan(plain);
  });
});
