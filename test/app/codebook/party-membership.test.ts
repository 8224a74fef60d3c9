import { describe, expect, it } from 'vitest';
import { governmentFor } from '../../../src/propose/parties/government-people.ts';
import { laterPlaced } from '../../../src/propose/parties/later-placed.ts';
import { membershipOf } from '../../../src/propose/parties/party-membership.ts';
import type { NameEvidence, PartyEvidence } from '../../../src/propose/parties/name-evidence.ts';
import type { CitedParty } from '../../../src/propose/parties/party-signs.ts';
import { PeopleOfReports, type NamedPerson } from '../../../src/propose/parties/proposed-people.ts';

const LUND: NamedPerson = {
  id: 'ada-lund',
  ids: new Set(['ada-lund']),
  name: 'Ada Lund',
  names: new Set(['Ada Lund']),
  offices: new Map(),
  said: 3,
};

function evidenceOf(counts: {
  readonly told?: readonly [string, number][];
  readonly introduced?: readonly [string, number][];
  readonly company?: readonly [string, number][];
}): PartyEvidence {
  const keys = ['dyers', 'weavers'];
  const of = (all: readonly [string, number][] = []): Map<NamedPerson, Map<string, number>> => new Map([[LUND, new Map(all)]]);
  const name = (words: string): NameEvidence => ({
    words,
    proper: true,
    capitals: 1,
    state: null,
    reports: new Set(),
    said: 1,
    acts: 0,
    mentions: 3,
    ruled: 0,
  });
  return {
    names: new Map(keys.map((key) => [key, name(key)])),
    people: new PeopleOfReports([]),
    affiliations: of(counts.told),
    introduced: of(counts.introduced),
    company: of(counts.company),
    chiefs: new Map(),
    led: new Map(),
    order: new Map(),
  };
}

describe('the party of a person', () => {
  const partyOf = (evidence: PartyEvidence, leastCompany?: number): string | undefined =>
    membershipOf(
      LUND,
      evidence,
      (key) => key,
      () => true,
      () => false,
      leastCompany,
    )?.group;

  it('is the one that is told most often', () => {
    expect(
      partyOf(
        evidenceOf({
          told: [
            ['dyers', 1],
            ['weavers', 2],
          ],
          company: [['dyers', 9]],
        }),
      ),
    ).toBe('weavers');
  });

  it('is the one that stands before an office of his, or is named with him, of two that are told as often', () => {
    expect(
      partyOf(
        evidenceOf({
          told: [
            ['dyers', 1],
            ['weavers', 1],
          ],
          company: [['weavers', 1]],
        }),
      ),
    ).toBe('weavers');
    expect(
      partyOf(
        evidenceOf({
          told: [
            ['dyers', 1],
            ['weavers', 1],
          ],
          introduced: [['weavers', 1]],
          company: [['dyers', 5]],
        }),
      ),
    ).toBe('weavers');
  });

  it('is none that is named with him in one paragraph alone, unless one is company enough', () => {
    const once = evidenceOf({ company: [['weavers', 1]] });
    expect(partyOf(once)).toBeUndefined();
    expect(partyOf(once, 1)).toBe('weavers');
  });
});

describe('a person of the government', () => {
  const groups = new Map(['dyers', 'weavers'].map((key) => [key, [key]] as const));
  const governmentOf = (office: string, ruled: number): string | undefined => {
    const person = { ...LUND, offices: new Map([[office, 1]]) };
    const evidence = evidenceOf({});
    const beside = new Map([
      ['dyers', 5],
      ['weavers', 1],
    ]);
    const names = new Map([...evidence.names].map(([key, name]) => [key, { ...name, ruled: key === 'weavers' ? ruled : 0 }]));
    return governmentFor(person, { ...evidence, names, company: new Map([[person, beside]]) }, groups, (key) => key)?.group;
  };

  it('is of the state that is named with him, though it is seen but once to have a government', () => {
    expect(governmentOf('energy minister', 1)).toBe('weavers');
    expect(governmentOf('President', 1)).toBe('weavers');
  });

  it('is of nobody who is not seen to have a government', () => {
    expect(governmentOf('energy minister', 0)).toBeUndefined();
  });

  it('has an office of the state', () => {
    expect(governmentOf('carpenter', 1)).toBeUndefined();
  });
});

describe('whoever is of no drafted party at first', () => {
  const laterOf = ({ office, said }: { readonly office: string; readonly said: number }): number => {
    const evidence = evidenceOf({});
    const person = { ...LUND, said, offices: new Map([[office, 1]]) };
    const weavers: CitedParty = {
      weight: 3,
      names: [...evidence.names.values()].filter(({ words }) => words === 'weavers'),
      party: { id: 'weavers', name: 'Weavers', role: 'party', names: [], people: [], said: 3, reports: 1, certainty: 'likely' },
    };
    class Alone extends PeopleOfReports {
      override all(): readonly NamedPerson[] {
        return [person];
      }
    }
    const beside = new Map([
      ['dyers', 9],
      ['weavers', 1],
    ]);
    const company = new Map([[person, beside]]);
    const groups = new Map(['dyers', 'weavers'].map((key) => [key, [key]] as const));
    return laterPlaced([weavers], { ...evidence, people: new Alone([]), company }, groups).get(weavers)?.length ?? 0;
  };

  it('is of a drafted one that is named with him once, where he is cited four times or sits in a parliament', () => {
    expect(laterOf({ office: 'baker', said: 4 })).toBe(1);
    expect(laterOf({ office: 'Senator', said: 1 })).toBe(1);
  });

  it('is otherwise of none', () => {
    expect(laterOf({ office: 'baker', said: 3 })).toBe(0);
  });

  it('is never a judge', () => {
    expect(laterOf({ office: 'judge', said: 9 })).toBe(0);
  });
});
