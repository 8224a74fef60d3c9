import { describe, expect, test } from 'vitest';
import { JUDGES } from '../../../../eval/measures/cases/case-measures.ts';
import { holdsFloors } from '../../slow-stages.ts';

/** Cases that are known to come out wrong, by their kinds. Those of the positions are told in eval/README.md. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  // Two people of one first and family name, with no office beside it.
  // A tale told with "recalled"; a name that only describes a team, right before "he".
  // A speaker set into the middle of a sentence; "former" before a long office; a plea that the tagger does not see.
  speaker: ['H27b', 'se1', 'mn1', 'qsc2', 'qof5', 'qoa5'],
  // "Scarcely about to agree": the clause is not found as somebody's words.
  negation: ['aa4'],
  // "At the table there since": no word for a meeting, and "there" is not resolved.
  meetings: ['b9'],
  // The first of the two sentences is not found as somebody's words; one dispute shown twice, as what was said and as an account disputed.
  disputes: ['a1', '3e'],
  // "Agreed to part with its barges in December": whether the agreement or the parting was in December.
  // And "told in January, and repeated on Thursday": two times of one content.
  days: ['T5', 'a5'],
  // A live page with times of its own; a paper that others cite as well as its source.
  coverage: ['10', 'H10'],
  // A name that is translated; one letter that differs, which is a misspelling as often as another name.
  names: [
    'AO Речной завод / JSC River Plant',
    'Ilya Dorokin / Ilya Doronin',
    'Carlos Manso / Carlos Manzo',
    'The Kappa Group / The Cappo Group',
    'The Tundra Fund / The Tandra Fund',
    'Pavel Morozin / Pavel Morovin',
    'Elena Prado / Elena Brado',
    'The Delta Trust / The Dalta Trust',
  ],
  // Texts of one event that share hardly a word.
  stories: ['S1', 'S2', 'S3', 'Sb1'],
  codes: ['2f', '3b', '4c', 'L1b', 'C7', 'C14', 'C17', 'C20e', 'C20g', 'C23', 'C25'],
};

describe.each(JUDGES)('inputs that went wrong: $kind', ({ kind, judge }) => {
  test('come out as a careful reader says, but for what is known to be open', async () => {
    const judged = await judge();
    const wrong = judged.filter(({ id, faults }) => faults.length > 0 && !OPEN[kind]?.includes(id));
    expect(wrong.map(({ id, faults }) => [id, ...faults])).toEqual([]);
    expect(new Set(judged.map(({ id, origin }) => `${origin} ${id}`)).size).toBe(judged.length);
  });
});

// Here, because what is judged above need not be judged once more.
describe('the floors', () => {
  holdsFloors('cases');
});
