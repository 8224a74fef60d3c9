import { describe, expect, it } from 'vitest';
import { opposedClaims } from '../../../src/derive/disputes/opposed-claims.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { merged, pairs, person, report, type Claimed } from './made-claims.ts';

const CLAIM: Claimed = {
  by: 'vark',
  party: 'operator',
  words: 'the Union had delivered the charts to the harbour office',
  named: { union: 'Union' },
};
const DENIAL: Claimed = {
  by: 'holt',
  party: 'union',
  words: 'the Union had not delivered the charts to the harbour office',
  named: { union: 'Union' },
};

const withPeople = (reading: Reading): Reading => ({
  ...reading,
  actors: [person('ada', 'union'), person('bo', 'union'), person('vark', 'operator'), person('holt', 'union')],
});

function opposed(
  claim: Partial<Claimed> = {},
  denial: Partial<Claimed> = {},
  days: readonly [number | null, number | null] = [1, 2],
): string[] {
  const all = merged(
    withPeople(report(days[0], [{ ...CLAIM, ...claim }])),
    withPeople(report(days[1], [{ ...DENIAL, ...denial }])),
  );
  return [...new Set(pairs(opposedClaims(all), all))];
}

function inOneReport(claim: Partial<Claimed>, denial: Partial<Claimed>, between?: string): string[] {
  const all = merged(
    withPeople(
      report(
        1,
        [
          { ...CLAIM, ...claim },
          { ...DENIAL, ...denial },
        ],
        between,
      ),
    ),
  );
  return [...new Set(pairs(opposedClaims(all), all))];
}

const BOTH = [`${CLAIM.words} / ${DENIAL.words}`];

describe('one fact', () => {
  it('is in dispute when one side tells it as done and another as not done', () => {
    expect(opposed()).toEqual(BOTH);
    const all = merged(report(1, [CLAIM]), report(2, [DENIAL]));
    expect(opposedClaims(all)).toMatchObject([{ kind: 'denied', topic: 'fact', issue: null, about: CLAIM.words }]);
  });

  it('is not, where both tell it as done or both as not done', () => {
    expect(opposed({}, { words: 'the Union had delivered all the charts to the office' })).toEqual([]);
    expect(opposed({ words: 'the Union had never delivered the charts to the office' })).toEqual([]);
    expect(opposed({}, { words: 'the Union had not failed to deliver, it had delivered the charts' })).toEqual([]);
  });

  it('is denied by the verb that cites it as well as by a word in it', () => {
    const delivered = 'that the Union had delivered the charts to the harbour office';
    expect(opposed({}, { cue: 'denied', words: delivered })).toHaveLength(1);
    expect(opposed({}, { cue: 'said', words: delivered })).toEqual([]);
    expect(opposed({}, { cue: 'denied', words: 'having delivered the charts to the harbour office' })).toHaveLength(1);
  });

  it('needs two sides, each by somebody who is named', () => {
    expect(opposed({}, { by: 'lind', party: 'operator' })).toEqual([]);
    expect(opposed({ by: { kind: 'outlet', name: 'Ledger' } })).toEqual([]);
    expect(opposed({}, { by: { kind: 'unnamed', words: 'an official', number: 1, closeness: null } })).toEqual([]);
  });

  it('is told within seven days, or in one report', () => {
    expect(opposed({}, {}, [1, 8])).toEqual(BOTH);
    expect(opposed({}, {}, [8, 1])).toEqual(BOTH);
    expect(opposed({}, {}, [1, 9])).toEqual([]);
    expect(opposed({}, {}, [null, 2])).toEqual([]);
    expect(opposed({}, {}, [1, null])).toEqual([]);
    const all = merged(
      withPeople({ ...report(1, [CLAIM, DENIAL]), published: { date: null, precision: 'unknown', evidence: [] } }),
    );
    expect(opposedClaims(all)).toHaveLength(1);
  });

  it('is no fact while it only may, will or should be', () => {
    for (const word of ['would have', 'may have', 'should have'])
      expect(opposed({ words: `the Union ${word} delivered the charts to the harbour office` })).toEqual([]);
    expect(opposed({ cue: 'hoped' })).toEqual([]);
  });

  it('is done by the same party or the same person, not by two persons of one party', () => {
    const broke = (not: string): string => `the Union had ${not}broken the locks of the harbour office`;
    const by = (one: string, other: string): string[] =>
      opposed({ words: broke(''), named: { [one]: 'Union' } }, { words: broke('not '), named: { [other]: 'Union' } });
    expect(by('union', 'operator')).toEqual([]);
    expect(by('ada', 'union')).toHaveLength(1);
    expect(by('union', 'ada')).toHaveLength(1);
    expect(by('ada', 'bo')).toEqual([]);
    expect(by('ada', 'ada')).toHaveLength(1);
  });

  it('is done by whoever speaks where the words are “I”, “we” or “she”, and else by who is named first in its own clause', () => {
    const broke = (who: string, not = ''): string => `${who} had ${not}broken the locks of the harbour office`;
    const denied = (who: string, named: Claimed['named']): Partial<Claimed> => ({
      by: 'vark',
      party: 'operator',
      words: broke(who, 'not '),
      ...(named && { named }),
    });
    const [OF_BO, OF_OPERATOR] = [denied('Bo', { bo: 'Bo' }), denied('Lark', { operator: 'Lark' })];
    const told = (claim: Partial<Claimed>, denial: Partial<Claimed>): number =>
      opposed({ by: 'ada', party: 'union', named: {}, ...claim }, denial).length;
    expect([told({ words: broke('we') }, OF_BO), told({ words: broke('we') }, OF_OPERATOR)]).toEqual([1, 0]);
    expect([told({ words: broke('she') }, denied('Ada', { ada: 'Ada' })), told({ words: broke('she') }, OF_BO)]).toEqual([1, 0]);
    const ofBo = { words: broke('Bo'), named: { bo: 'Bo' } };
    expect([told(ofBo, OF_BO), told(ofBo, denied('Ada', { ada: 'Ada' }))]).toEqual([1, 0]);
    const twoNamed = { words: `${broke('Bo')} for Ada`, named: { ada: 'Ada', bo: 'Bo' } };
    expect([told(twoNamed, OF_BO), told(twoNamed, denied('Ada', { ada: 'Ada' }))]).toEqual([1, 0]);
    const clauses = { words: `Ada waited in the bay; ${broke('crews')}`, named: { ada: 'Ada' } };
    expect(told(clauses, OF_BO)).toBe(1);
  });

  it('is done by the party, or the speaker of none, where what was done is denied without who did it', () => {
    const broke = (who: string): string => `${who} had broken the locks of the harbour office`;
    const denied = (words: string, more: Partial<Claimed> = {}): Partial<Claimed> => ({
      cue: 'denied',
      words,
      named: {},
      ...more,
    });
    const breaking = denied('breaking the locks of the harbour office');
    expect(opposed({ words: broke('Bo'), named: { bo: 'Bo' } }, breaking)).toHaveLength(1);
    expect(opposed({ words: broke('Lark'), named: { operator: 'Lark' } }, breaking)).toEqual([]);
    const crews = denied('crews had not broken the locks of the harbour office', { cue: 'said' });
    expect(opposed({ words: broke('Lark'), named: { operator: 'Lark' } }, crews)).toHaveLength(1);
  });

  it('has enough words in common: two of them, and six in ten of the shorter claim', () => {
    expect(opposed({}, { words: 'dockers had not delivered any fish', named: {} })).toEqual([]);
    expect(opposed({}, { words: 'the Union had not delivered the charts' })).toHaveLength(1);
    expect(opposed({}, { words: 'the Union had not delivered the charts, fish, bread or salt' })).toHaveLength(1);
    expect(opposed({}, { words: 'crews had not delivered the charts, fish, bread or salt', named: {} })).toEqual([]);
  });

  it('has three words in common where it is not told of both who did it', () => {
    const broken = { words: 'the Union had broken the locks of the harbour office' };
    const words = 'the Union had not broken any shop';
    expect(opposed(broken, { words })).toHaveLength(1);
    expect(opposed(broken, { words, named: {} })).toEqual([]);
    expect(opposed({ ...broken, named: {} }, { words })).toEqual([]);
    expect(opposed(broken, { words: 'the Union had not broken any shop locks', named: {} })).toHaveLength(1);
  });

  it('is denied in the very word that is behind “not”', () => {
    expect(opposed({}, { words: 'the Union had not burnt what it delivered, the charts of the harbour office' })).toEqual([]);
  });

  it('may be in another clause of what is said', () => {
    expect(
      opposed({}, { words: 'ships waited in the bay; the Union had not delivered the charts to the harbour office' }),
    ).toHaveLength(1);
    expect(
      opposed({}, { words: 'ships did not wait in the bay, but the Union had delivered the charts to the harbour office' }),
    ).toEqual([]);
  });
});

describe('two numbers', () => {
  const [ONE, OTHER] = ['the Union had closed 4 gates of the harbour', 'the Union had closed 6 gates of the harbour'];

  it('are in dispute when two sides tell word for word the same but for them', () => {
    expect(opposed({ words: ONE }, { words: OTHER })).toHaveLength(1);
    expect(opposed({ words: ONE }, { words: ONE })).toEqual([]);
    expect(opposed({ words: ONE }, { words: 'the Union had closed 6 gates of the harbour and the bay' })).toEqual([]);
    expect(opposed({ words: ONE }, { words: 'the Union had closed 6 or 7 gates of the harbour' })).toEqual([]);
    expect(opposed({ words: ONE }, { words: 'the Union had closed gates of the harbour' })).toEqual([]);
    expect(opposed({ words: ONE }, { words: 'the Union had opened 6 doors of the office' })).toEqual([]);
    const all = merged(report(1, [{ ...CLAIM, words: ONE }]), report(2, [{ ...DENIAL, words: OTHER }]));
    expect(opposedClaims(all)).toMatchObject([{ kind: 'number' }]);
  });
});

describe('an answer right behind what another is cited for', () => {
  it('denies it without its words: "no such", "had never been given them"', () => {
    expect(
      inOneReport({ words: 'Ada had met the envoy', named: {} }, { words: 'no such meeting took place', named: {} }),
    ).toHaveLength(1);
    expect(
      inOneReport(
        { words: 'Ada had handed over the charts', named: {} },
        { words: 'the office had never been given them', named: {} },
      ),
    ).toHaveLength(1);
    expect(
      inOneReport({ words: 'Ada had sold the boats', named: {} }, { words: 'no such meeting took place', named: {} }),
    ).toEqual([]);
    expect(
      inOneReport(
        { words: 'Ada had met the envoy', named: {} },
        { words: 'the meeting did not take place on Monday', named: {} },
      ),
    ).toEqual([]);
  });

  it('denies the very act that is told, and stands behind it, not before', () => {
    const met: Partial<Claimed> = { words: 'Ada had met the envoy', named: {} };
    const told = (answer: string): number => inOneReport(met, { words: answer, named: {} }).length;
    expect(told('no such sale took place')).toBe(0);
    expect(told('no such envoy was there')).toBe(0);
    const answer: Claimed = { ...DENIAL, words: 'no such meeting took place', named: {} };
    const before = merged(withPeople(report(1, [answer, { ...CLAIM, ...met }])));
    expect(opposedClaims(before)).toEqual([]);
  });

  it('stands no more than six hundred characters behind it', () => {
    const gap = (length: number): string => ` ${'x'.repeat(length)} `;
    const far = (length: number): string[] =>
      inOneReport({ words: 'Ada had met the envoy', named: {} }, { words: 'no such meeting took place', named: {} }, gap(length));
    expect(far(500)).toHaveLength(1);
    expect(far(620)).toEqual([]);
  });

  it('stands in the same report', () => {
    const [met, answer]: Claimed[] = [
      { ...CLAIM, words: 'Ada had met the envoy', named: {} },
      { ...DENIAL, words: 'no such meeting took place', named: {} },
    ];
    const other: Claimed = { by: 'lind', party: 'operator', words: 'ships waited in the bay until the rain was over' };
    const all = merged(withPeople(report(1, [met!])), withPeople(report(1, [other, answer!])));
    expect(pairs(opposedClaims(all), all)).toEqual([]);
    const one = merged(withPeople(report(1, [met!, other, answer!])));
    expect(pairs(opposedClaims(one), one)).toHaveLength(1);
  });
});

describe('a word that everybody uses', () => {
  it('is no sign of one fact', () => {
    const claims = (count: number): number => {
      const others = Array.from({ length: count }, (_, at) =>
        report(1, [{ by: `s${at}`, party: `p${at}`, words: `crew${at} had delivered the charts of pier${at} from quay${at}` }]),
      );
      return opposedClaims(merged(...others, report(1, [{ ...DENIAL, words: 'nobody had delivered the charts' }]))).length;
    };
    expect(claims(60)).toBeGreaterThan(0);
    expect(claims(90)).toBe(0);
  });
});

describe('what one tells is answered', () => {
  const PAID = { words: 'the Union paid two million crowns to the growers in May' };

  it.each([
    'Not a cent of that ever reached the growers',
    'none of it had reached the growers',
    'the growers had not seen a penny of it',
  ])('by words for none of it: %s', (words) => {
    expect(inOneReport(PAID, { words, named: {} })).toEqual([`${PAID.words} / ${words}`]);
  });

  it.each(['the Union had delivered nothing of the kind', 'the Union had done nothing of the sort'])(
    'by words for nothing of the kind: %s',
    (words) => {
      expect(inOneReport({}, { words })).toEqual([`${CLAIM.words} / ${words}`]);
    },
  );

  it('but not by what somebody else has done nothing of', () => {
    expect(inOneReport({}, { words: 'the weather had changed nothing of the kind', named: {} })).toEqual([]);
  });

  it.each(['not one clerk had left the flooded harbour office', 'none of the clerks had left the flooded harbour office'])(
    'by a subject of which there is none: %s',
    (words) => {
      const left = 'every one of our men had left the flooded harbour office';
      expect(opposed({ words: left, named: {} }, { words, named: {} })).toEqual([`${left} / ${words}`]);
    },
  );
});

describe('who did it, told by who did not', () => {
  const left: Claimed = {
    by: 'vark',
    party: 'operator',
    words: 'the Union had walked out of the session',
    named: { union: 'Union' },
  };

  it.each([
    'it was not the Union but the Board that had walked out of the session',
    'that it was not the Union but rather the Board who walked out of the session',
  ])('is a denial for the one who is said not to have: %s', (words) => {
    expect(opposed(left, { words, named: { union: 'Union', operator: 'Board' } })).toEqual([`${left.words} / ${words}`]);
  });

  it.each([
    'it was not the Board but the Union that had walked out of the session',
    'it was the Union that had walked out of the session',
    'it was not the Union but the Board that had paid for the session',
  ])('is none for the one who did, nor of another deed: %s', (words) => {
    expect(opposed(left, { words, named: { union: 'Union', operator: 'Board' } })).toEqual([]);
  });
});

describe('one fact told by verbs that are each other’s opposite', () => {
  const accepted = 'the Union had accepted the survey of the harbour';
  const turned = (verb: string): string => `the Union had ${verb} the survey of the harbour`;

  it.each(['turned down', 'rejected', 'spurned'])('is in dispute: accepted, and %s', (verb) => {
    expect(opposed({ words: accepted }, { words: turned(verb) })).toEqual([`${accepted} / ${turned(verb)}`]);
  });

  it('is in none where it is denied that it was turned down, or another number was', () => {
    expect(opposed({ words: accepted }, { words: 'the Union had not turned down the survey of the harbour' })).toEqual([]);
    expect(opposed({ words: `${accepted} for 5 days` }, { words: `${turned('rejected')} for 9 days` })).toEqual([]);
  });

  it('is denied of the least part', () => {
    const paid = 'the Union had paid half of the toll';
    expect(opposed({ words: paid }, { words: 'Not one penny of the toll has been paid', named: {} })).toHaveLength(1);
    expect(opposed({ words: paid }, { words: 'Not one penny of the rent has been paid', named: {} })).toEqual([]);
  });

  it('is denied once by each of two verbs of one subject', () => {
    const denial = 'the Union has not delivered the charts to the harbour office and has not drawn them';
    expect(opposed({}, { words: denial })).toHaveLength(1);
  });
});

describe('one thing counted by two sides', () => {
  const counted = (words: string): Partial<Claimed> => ({ words, named: {} });

  it.each([
    ['41 boats had been held because of Monday’s storm', 'the number of boats held because of the storm was 118'],
    ['310 boats had crossed the bar', 'only 46 boats had crossed the bar, “and half of them were empty”'],
  ])('is in dispute though one says that it counts: %s', (one, other) => {
    expect(opposed(counted(one), counted(other))).toHaveLength(1);
  });

  it('is another thing in other words', () => {
    expect(opposed(counted('41 boats had crossed the bar'), counted('118 carts had crossed the bar'))).toEqual([]);
  });
});
