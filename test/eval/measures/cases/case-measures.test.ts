import { describe, expect, test } from 'vitest';
import { JUDGES } from '../../../../eval/measures/cases/case-measures.ts';

/** Cases that are known to come out wrong, by their kinds. Those of the positions are told in eval/README.md. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  // A name run together with its article; two people of one first and family name.
  // A tale told with "recalled"; "the group" for a body named before.
  speaker: ['H26', 'H27a', 'H27b', 'se1', 'sf1'],
  // "Scarcely about to agree": the clause is not found as somebody's words.
  negation: ['aa4'],
  // "At the table there since": no word for a meeting, and "there" is not resolved.
  meetings: ['b9'],
  // The first of the two sentences is not found as somebody's words; one dispute shown twice, as what was said and as an account disputed.
  disputes: ['a1', '3e'],
  // "Agreed to part with its barges in December": whether the agreement or the parting was in December.
  // And "told in January, and repeated on Thursday": two times of one content.
  days: ['T5', 'a5'],
  // "The" before the name of a paper; a live page with times of its own; a paper that others cite as well as its source.
  coverage: ['10', 'H31', 'H10'],
  // Wade-Giles beside pinyin; a legal form in another script; one letter that differs, which is a misspelling as often as another name.
  names: [
    'Teng Hsiao-hung / Deng Xiaohong',
    'Battalion Thirty 1 / Battalion 31',
    'AO Речной завод / JSC River Plant',
    'Omar Omar Farah Dirir / Omar Said Farah Dirir',
    'Anton Lvovich Dorokhin / Anton Lvovich Dorkhonin',
    'Ilya Dorokin / Ilya Doronin',
    'Carlos Manso / Carlos Manzo',
    'KARIM AL-NAJAFI / KARIM JABBAR SALIH MUSA AL-NAJAFI',
    'The Kappa Group / The Cappo Group',
    'The Tundra Fund / The Tandra Fund',
    'Tsao Hsiu-ying / Cao Xiuying',
    'Pavel Morozin / Pavel Morovin',
    'Elena Prado / Elena Brado',
    'The Delta Trust / The Dalta Trust',
  ],
  // Teasers of whole sentences in a box without a name; who the writer is; an address in a line; entities in a bare text.
  pages: ['P2a', 'P4a', 'P4c', 'P6', 'P7', 'H29b', 'Pb3', 'Pb9'],
  // Texts of one event that share hardly a word; two like events at one place without a day.
  stories: ['S1', 'S2', 'S3', 'S4', 'Sb1', 'Sb2'],
  codes: ['2f', '3b', '4c', 'L1b', 'C7', 'C14', 'C17', 'C20e', 'C20g', 'C23', 'C25'],
};

describe.each(JUDGES)('inputs that went wrong: $kind', ({ kind, judge }) => {
  test('come out as a careful reader says, but for what is known to be open', async () => {
    const judged = await judge();
    const wrong = judged.filter(({ id, faults }) => faults.length > 0 && !OPEN[kind]?.includes(id));
    expect(wrong.map(({ id, faults }) => [id, ...faults])).toEqual([]);
    expect(new Set(judged.map(({ id, origin }) => `${origin} ${id}`)).size).toBe(judged.length);
  }, 240_000);
});
