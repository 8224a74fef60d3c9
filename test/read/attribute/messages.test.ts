import { describe, expect, test } from 'vitest';
import { linked } from './linked-text.ts';

describe('what a message says', () => {
  test.each([
    ['s[The growers] sent a letter to Holm c[warning] t[that they would strike].', 'The growers'],
    ['The growers sent a letter to s[Jonas Holm] c[warning] t[him that they would strike].', 'The growers'],
    ['Ilse Marrow handed Grant Abbot c[a note saying] t[the crews would sail].', 'Ilse Marrow'],
    ['Falk left Holm a message c[telling] t[her the gates would stay shut].', 'Falk'],
    ['In a note to Ada Pell c[urging] t[her to stay], s[Karl Wend] c[wrote] t[that the rent was due].', 'Karl Wend'],
    ['Dara Venn received a letter from two priests c[begging] t[her to free the crew].', 'two priests'],
  ])('is of who sent it: %s', (text, who) => {
    expect(linked(text)[0]?.split(' | ')[0]).toBe(who);
  });

  test('is of who speaks where nobody sends one', () => {
    expect(linked('s[Falk] met Holm, c[warning] t[him that they would strike].')[0]?.split(' | ')[0]).toBe('Falk');
  });
});

describe('what nobody can say', () => {
  test.each(['cannot themselves announce', 'may not alone declare', 'can announce', 'cannot simply claim'])('%s', (cue) => {
    expect(linked(`s[A regent] c[${cue}] t[the end of a levy].`, 'report', 'said')).toEqual([]);
  });

  test('but what somebody did say of it', () => {
    expect(linked('s[A regent] c[said] t[he cannot announce it].', 'report', 'said')).toHaveLength(1);
  });
});

describe('what the writer adds to the words of somebody', () => {
  test.each([
    'but otherwise kept to the script',
    'but did not say when',
    'but declined to name them',
    'but gave no reason',
    'and then left the hall',
    'aligning himself with the growers',
    'drawing cheers from the crowd',
    'echoing what the stewards had said',
  ])('%s', (added) => {
    expect(linked(`s[Reeve] c[said] t[the nets were old, ${added}].`)).toEqual(['Reeve | said | the nets were old']);
  });

  test('but what he says himself of others stays', () => {
    const text = 's[Reeve] c[said] t[the nets were old, but did not leak, and that Holm left].';
    expect(linked(text)).toEqual(['Reeve | said | the nets were old, but did not leak, and that Holm left']);
  });
});

test('an object behind whom it is brought before is part of what is said', () => {
  expect(linked('s[Holm] c[promised] t[to discuss with Mr. Marr] the repair of the two locks.')).toEqual([
    'Holm | promised | to discuss with Mr. Marr the repair of the two locks',
  ]);
  expect(linked('s[Ilic] c[agreed] t[to put to Mrs. Sabah] the question of the nets.')).toEqual([
    'Ilic | agreed | to put to Mrs. Sabah the question of the nets',
  ]);
  expect(linked('s[Ilic] c[agreed] t[to talk with Mrs. Sabah] the other day.')).toEqual([
    'Ilic | agreed | to talk with Mrs. Sabah',
  ]);
});
