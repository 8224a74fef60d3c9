import { describe, expect, it } from 'vitest';
import { partyStandings } from '../../src/derive/current-positions.ts';
import { rivalStands } from '../../src/derive/rival-stands.ts';
import { position, wages } from './made-facts.ts';

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
      partyStandings(positions, wages()).find(({ party }) => party === 'union')!.rivals;
    expect(standing(...wants)).toEqual(wants.map(({ id }) => id));
    expect(standing(wants[0]!, position('union', 2, 'two', { stance: 'opposes' }))).toEqual([]);
  });
});
