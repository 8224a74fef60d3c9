import { describe, expect, it } from 'vitest';
import { partyStandings } from '../../src/derive/current-positions.ts';
import type { PartyStanding } from '../../src/model/coverage/issue-standing.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Move, Position } from '../../src/model/coverage/position.ts';
import { dated, may, perCent, position, wages } from './made-facts.ts';

/** What the union stands for, of positions in order of time, where the alternatives are amounts. */
function standing(...positions: Position[]): Pick<PartyStanding, 'current' | 'earlier'> {
  return standingAfter([], positions, wages(undefined, perCent));
}

function standingAfter(
  moves: readonly Move[],
  positions: readonly Position[],
  codebook: Codebook,
): Pick<PartyStanding, 'current' | 'earlier'> {
  const found = partyStandings(positions, moves, codebook).find(({ party }) => party === 'union');
  return { current: found!.current, earlier: found!.earlier };
}

const ids = (...positions: Position[]): string[] => positions.map(({ id }) => id);

describe('what a party stands for now', () => {
  const [two, four, six] = [position('union', 1, 'two'), position('union', 2, 'four'), position('union', 3, 'six')];

  it('is told for every party and issue, of its own positions alone', () => {
    const standings = partyStandings([two, position('operator', 2, 'none')], [], wages());
    expect(standings.map(({ party, issue, current }) => [party, issue, current])).toEqual([
      ['union', 'rise', [two.id]],
      ['operator', 'rise', ['operator 2 supports none']],
    ]);
    expect(standing({ ...two, issue: 'hours' })).toEqual({ current: [], earlier: [] });
  });

  it('is what it was for or open to on the latest day that tells of either', () => {
    const open = position('union', 3, 'eight', { stance: 'open' });
    expect(standing(two, four, six, open)).toEqual({ current: ids(six, open), earlier: ids(two, four) });
  });

  it('stays what it was for before, where both can be had and no step leads from the one to the other', () => {
    const [first, last] = [position('union', 1, 'none'), position('union', 5, 'eight')];
    expect(standingAfter([], [two, four], wages())).toEqual({ current: ids(two, four), earlier: [] });
    const step = (kind: Move['kind']): Move => ({ holder: 'union', issue: 'rise', from: two.id, to: four.id, kind });
    expect(standingAfter([step('softened')], [two, four], wages())).toEqual({ current: ids(four), earlier: ids(two) });
    expect(standingAfter([step('restated')], [two, four], wages()).current).toEqual(ids(two, four));
    expect(standingAfter([], [first, last], wages())).toEqual({ current: ids(last), earlier: ids(first) });
  });

  it('is no more one amount where another of the same is told later, however its number is written', () => {
    const titles: Readonly<Record<string, string>> = {
      none: 'no filling without consent',
      two: 'the mill fills the lake in two rainy seasons',
      four: 'the filling is spread over four seasons',
      six: 'the filling is spread over 6 seasons',
      eight: 'eight seasons',
    };
    expect(
      standingAfter(
        [],
        [two, four],
        wages(undefined, (id) => titles[id] ?? id),
      ),
    ).toEqual({
      current: ids(four),
      earlier: ids(two),
    });
  });

  it('is not what a report tells as history, even where nothing else is told', () => {
    const past = { ...dated(1), past: true };
    const history = position('union', 1, 'two', { when: past });
    expect(standing(history)).toEqual({ current: [], earlier: ids(history) });
  });

  it('is not what was told as of an earlier time than the news, which may have been withdrawn since', () => {
    const before = position('union', 3, 'two', { when: { ...dated(3), bounds: true, past: true } });
    const now = position('union', 4, 'six', { when: { ...dated(4), bounds: true } });
    expect(standing(before, now)).toEqual({ current: ids(now), earlier: ids(before) });
    expect(standing(before)).toEqual({ current: [], earlier: ids(before) });
  });

  it('is also what it rejected last, unless it has come to be for it since', () => {
    const rejects = (day: number, alternative: string): Position => position('union', day, alternative, { stance: 'opposes' });
    expect(standing(rejects(1, 'none'), four)).toEqual({ current: ids(four, rejects(1, 'none')), earlier: [] });
    expect(standing(rejects(1, 'six'), rejects(2, 'none'), six)).toMatchObject({ current: ids(six, rejects(2, 'none')) });
    expect(standing(rejects(1, 'four'), four)).toEqual({ current: ids(four), earlier: ids(rejects(1, 'four')) });
    expect(standing(four, rejects(4, 'four'))).toEqual({ current: ids(rejects(4, 'four')), earlier: ids(four) });
    expect(standing(four, rejects(2, 'four'))).toMatchObject({ current: ids(four, rejects(2, 'four')) });
  });

  it('ends what it rejected when it is for that among other things', () => {
    const rejected = position('union', 1, 'four', { stance: 'opposes' });
    const also = position('union', 2, 'two', { id: 'also two' });
    expect(standing(rejected, also, four)).toEqual({ current: ids(also, four), earlier: ids(rejected) });
  });

  it('is kept apart by who tells of it: a later ascription ends nothing that was declared', () => {
    const ascribed = position('union', 5, 'none', { mode: 'ascribed', id: 'ascribed' });
    const earlier = position('union', 1, 'eight', { mode: 'ascribed', id: 'ascribed before' });
    expect(standing(earlier, four, ascribed)).toEqual({ current: ids(four, ascribed), earlier: ids(earlier) });
    expect(standing(ascribed, four)).toEqual({ current: ids(four, ascribed), earlier: [] });
  });

  it('is no more what others said of it before it said the opposite itself', () => {
    const told = position('union', 1, 'four', { mode: 'ascribed', stance: 'open', id: 'told' });
    const own = position('union', 2, 'four', { stance: 'opposes', id: 'own' });
    expect(standing(told, own)).toEqual({ current: ['own'], earlier: ['told'] });
    expect(standing({ ...own, when: told.when }, { ...told, when: own.when })).toMatchObject({ current: ['own', 'told'] });
    expect(standing(told, position('union', 2, 'six', { stance: 'opposes', id: 'other' }))).toMatchObject({
      current: ['other', 'told'],
    });
  });

  it('lists what it is for before what it is open to and what it rejects', () => {
    const [open, against] = [
      position('union', 2, 'six', { stance: 'open' }),
      position('union', 2, 'none', { stance: 'opposes' }),
    ];
    expect(standing(against, open, four).current).toEqual(ids(four, open, against));
    const said = position('union', 2, 'eight', { mode: 'ascribed', id: 'ascribed' });
    expect(standing(said, against, open, four).current).toEqual(ids(four, open, against, said));
    const before = position('union', 1, 'none', { mode: 'ascribed', id: 'ascribed before' });
    expect(standing(before, two, said, four).earlier).toEqual(ids(two, before));
  });

  it('has no earlier stand in the same one told before, unless it was given up in between', () => {
    const [first, again] = [position('union', 1, 'six', { id: 'first' }), position('union', 6, 'six', { id: 'now' })];
    expect(standing(first, again)).toEqual({ current: ['now'], earlier: [] });
    expect(standing({ ...first, mode: 'ascribed' }, again)).toEqual({ current: ['now'], earlier: [] });
    const against = position('union', 3, 'six', { stance: 'opposes', id: 'against' });
    expect(standing(first, against, again)).toEqual({ current: ['now'], earlier: ['first', 'against'] });
    expect(standing(first, { ...against, holder: 'operator' }, again).earlier).toEqual([]);
    const other = position('union', 8, 'eight', { id: 'other' });
    expect(standing(first, { ...again, id: 'later' }, other)).toEqual({ current: ['other'], earlier: ['later'] });
    const [told, since] = [1, 7].map((day) =>
      position('union', day, day === 1 ? 'six' : 'two', { mode: 'ascribed', id: `told ${day}` }),
    );
    expect(standing(told!, { ...again, id: 'later' }, since!, other).earlier).toEqual(['later']);
  });

  it('ends when it takes it back, and the taking back stands in its place', () => {
    const back = position('union', 3, 'four', { asserted: false, id: 'back' });
    expect(standing(four, back)).toEqual({ current: ['back'], earlier: ids(four) });
    expect(standing(two, four, back)).toMatchObject({ current: [two.id, 'back'] });
    const again = position('union', 4, 'four', { id: 'again' });
    expect(standing(four, back, again)).toEqual({ current: ['again'], earlier: ids(four) });
  });

  it('is told once, by the telling whose day is known, or else by the later one', () => {
    const by = (day: number): Position => ({
      ...position('union', day, 'four', { id: `by ${day}` }),
      when: { ...four.when!, bounds: true, days: { first: may(day), last: may(day) } },
    });
    const undated = position('union', null, 'four');
    expect(standing(four, by(4))).toEqual({ current: ids(four), earlier: [] });
    expect(standing(undated, four)).toEqual({ current: ids(four), earlier: [] });
    expect(standing(by(4), by(6))).toEqual({ current: ['by 6'], earlier: [] });
    const against = position('union', 2, 'four', { stance: 'opposes' });
    expect(standing(four, against).current).toHaveLength(2);
  });

  it('is nothing that its words deny', () => {
    expect(standing(position('union', 1, 'two', { asserted: false }))).toEqual({ current: [], earlier: [] });
  });
});
