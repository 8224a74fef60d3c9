import { array, assert, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyStandings } from '../../src/derive/current-positions.ts';
import { outweighedStands, rivalStands } from '../../src/derive/rival-stands.ts';
import type { Position } from '../../src/model/coverage/position.ts';
import { may, position, wages } from './made-facts.ts';

/** What the union is said to be for, an alternative each, and what it is said to be against. */
const wants = ['two', 'four', 'six'].map((alternative) => position('union', 1, alternative));
const rejects = position('union', 1, 'two', { stance: 'opposes' });

describe('stands of one party that cannot all be held', () => {
  it('are those for and against one thing', () => {
    const [two, four] = wants;
    expect(rivalStands([two!, rejects])).toEqual([two, rejects]);
    expect(rivalStands([position('union', 1, 'two', { stance: 'open' }), rejects])).toHaveLength(2);
    expect(rivalStands([four!, rejects])).toEqual([]);
  });

  it('are those for three things of one issue at once, not those for two', () => {
    expect(rivalStands(wants)).toEqual(wants);
    expect(rivalStands(wants.slice(1))).toEqual([]);
    expect(rivalStands([...wants, position('union', 1, 'none', { stance: 'opposes' })])).toEqual(wants);
  });

  it('are not what it declares beside what others ascribe to it', () => {
    expect(rivalStands([wants[0]!, { ...rejects, mode: 'ascribed' }])).toEqual([]);
    expect(rivalStands([...wants.slice(1), position('union', 1, 'eight', { mode: 'ascribed' })])).toEqual([]);
  });

  it('are told with its standing, and what it stood for before is none of them', () => {
    const standing = (...positions: typeof wants): readonly string[] =>
      partyStandings(positions, [], wages()).find(({ party }) => party === 'union')!.rivals;
    expect(standing(...wants)).toEqual(wants.map(({ id }) => id));
    expect(standing(wants[0]!, position('union', 2, 'two', { stance: 'opposes' }))).toEqual([]);
  });
});

const TWO_WAYS = {
  ...wages(),
  issues: wages().issues.map((issue) => ({ ...issue, alternatives: issue.alternatives.slice(0, 2) })),
};

function outweighed(all: readonly Position[], codebook = wages()): string[] {
  return [...outweighedStands(all, codebook)].map(({ id }) => id);
}

const SEEN = { mode: 'ascribed', seen: true } as const;
const against = { stance: 'opposes' } as const;

describe('a stand that is outweighed', () => {
  it('is what a writer sees in a holder that declares the contrary', () => {
    const [declared, seen] = [position('union', 3, 'two'), position('union', 3, 'two', { ...SEEN, ...against })];
    expect(outweighed([declared, seen])).toEqual([seen.id]);
  });

  it('is the less likely of two that are told in one way', () => {
    const [surer, other] = [position('union', 3, 'two'), position('union', 3, 'two', { ...against, confidence: 0.8 })];
    expect(outweighed([surer, other])).toEqual([other.id]);
    expect(outweighed([other, surer])).toEqual([other.id]);
  });

  it('is neither of two that are about as likely', () => {
    expect(outweighed([position('union', 3, 'two'), position('union', 3, 'two', { ...against, confidence: 0.88 })])).toEqual([]);
  });

  it('is the less likely of two where there are but two ways', () => {
    const both = [position('union', 3, 'none', { confidence: 0.8 }), position('union', 3, 'two')];
    expect(outweighed(both, TWO_WAYS)).toEqual([both[0]?.id]);
    expect(outweighed(both)).toEqual([]);
  });

  it('is no openness beside the other way', () => {
    const both = [position('union', 3, 'none', { stance: 'open', confidence: 0.8 }), position('union', 3, 'two')];
    expect(outweighed(both, TWO_WAYS)).toEqual([]);
  });

  it('is nothing that another says of the holder', () => {
    const said = position('union', 3, 'two', { mode: 'ascribed', ...against, confidence: 0.7 });
    expect(outweighed([position('union', 3, 'two'), said])).toEqual([]);
  });

  it('is nothing of another day', () => {
    expect(outweighed([position('union', 3, 'two'), position('union', 5, 'two', { ...SEEN, ...against })])).toEqual([]);
  });

  it('is nothing of another holder, and nothing that words deny', () => {
    const declared = position('union', 3, 'two');
    expect(outweighed([declared, position('operator', 3, 'two', { ...against, confidence: 0.7 })])).toEqual([]);
    expect(outweighed([declared, position('union', 3, 'two', { ...SEEN, ...against, asserted: false })])).toEqual([]);
  });

  it('is what one other stand outweighs, whatever stands beside the two and however far apart in time', () => {
    const told = record({
      day: option(integer({ min: 1, max: 28 })),
      alternative: constantFrom('none', 'two'),
      confidence: constantFrom(0.7, 0.8, 0.9),
      more: constantFrom<Partial<Position>>({}, against, SEEN, { ...SEEN, ...against }),
      first: option(integer({ min: 1, max: 20 })),
      past: boolean(),
    });
    assert(
      property(array(told, { maxLength: 12 }), (all) => {
        const stands = all.map(({ day, alternative, confidence, more, first, past }, at): Position => {
          const made = position('union', day, alternative, { ...more, confidence });
          const bounds = first !== null && day !== null && first < day;
          const days = bounds && made.when ? { days: { ...made.when.days, first: may(first) }, bounds } : {};
          return { ...made, id: String(at), when: made.when && { ...made.when, ...days, ...(past && { past }) } };
        });
        const inPairs = stands.filter((one) =>
          stands.some((other) => one !== other && outweighed([one, other]).includes(one.id)),
        );
        expect(new Set(outweighed(stands))).toEqual(new Set(inPairs.map(({ id }) => id)));
      }),
      { numRuns: 200 },
    );
  });
});
