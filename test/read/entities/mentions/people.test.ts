import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';
import { knowledge } from '../../../../src/read/entities/known/known-names.ts';
import { officeMentions } from '../../../../src/read/entities/mentions/offices-held.ts';
import { peopleOf } from '../../../../src/read/entities/mentions/people.ts';
import type { Person } from '../../../../src/read/entities/mentions/person.ts';

const known = knowledge(
  parseCodebook(
    `codebook: 1
negotiation: { id: sheds, title: Talks on the sheds, languages: [en] }
parties:
  - id: kestria
    name: Kestria
    role: party
    names: [Kestrian]
    people: [{ name: Olin Marr, office: President }, { name: Dara Venn, office: Foreign Minister }]
  - id: norvia
    name: Norvia
    role: party
    names: [Norvian]
    people: [{ name: Greta Holm, office: Prime Minister }, { name: Tove Lind, office: Foreign Minister }]
issues:
  - id: sheds
    title: Sheds
    ends: [open, shut]
    alternatives: [{ id: open, title: the sheds are open }, { id: shut, title: the sheds are shut }]
`,
    'the test',
  ),
);

function peopleIn(text: string): Person[] {
  return peopleOf(text, [{ start: 0, end: text.length }], [], known, '2031-03-14');
}

function namesIn(text: string): string[] {
  return peopleIn(text)
    .map(({ name }) => name)
    .sort();
}

describe('a headline in which every word has a capital', () => {
  it.each([
    ['Olin To Akers: Drop Out\n\nMayor Ivo Akers did not answer Olin Marr.', ['Ivo Akers', 'Olin Marr']],
    ['Kestrian Official Invokes Old Treaty\n\nThe sheds stay shut.', []],
    ['Marr Voices Outrage Over Sheds\n\nPresident Marr spoke for an hour.', ['Olin Marr']],
    ['Olin Marr Urges Holm To Open Sheds\n\nPrime Minister Greta Holm did not answer.', ['Greta Holm', 'Olin Marr']],
    ['President Says Sheds Will Stay\n\nOlin Marr was there.', ['Olin Marr']],
  ])('names nobody who is known from it alone: %j', (text, people) => {
    expect(namesIn(text)).toEqual(people);
  });

  it('names whom a stretch between its stops names', () => {
    expect(namesIn('Maria Holt: Why Sheds Never Close\n\nThe sheds stay shut.')).toEqual(['Maria Holt']);
  });
});

it('whatever stands before the full name of somebody of the codebook, the name is his', () => {
  expect(namesIn('Sund ORC Keyholder Olin Marr, who wrote it, has left.')).toEqual(['Olin Marr']);
});

it('of whom somebody speaks in a headline is named behind the office', () => {
  expect(namesIn('Sund President On Marr: ‘We Pay For No Sheds’\n\nOlin Marr did not answer.')).toEqual(['Olin Marr']);
});

describe('a surname beside an office', () => {
  const lastMeantIn = (text: string): string | undefined =>
    peopleIn(text)
      .flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ name, start })))
      .sort((a, b) => b.start - a.start)[0]?.name;

  it.each([
    ['Iris Holm, a painter, was asked. Prime Minister Holm would not comment.', 'Greta Holm'],
    ['Abel Marr, his brother, runs the mill. President Marr has never set foot in it.', 'Olin Marr'],
    ['Jonas Lind plays for the town. Foreign Minister Lind has a seat in the stand.', 'Tove Lind'],
  ])('is whoever holds that office, whoever of that name was named last: %s', (text, name) => {
    expect(lastMeantIn(text)).toBe(name);
  });

  it.each([
    ['Iris Holm, a painter, was asked. Ms. Holm would not comment.', 'Iris Holm'],
    ['Abel Marr, his brother, runs the mill. Marr has never sold it.', 'Abel Marr'],
  ])('is whoever was named last where no office stands beside it: %s', (text, name) => {
    expect(lastMeantIn(text)).toBe(name);
  });

  it.each([
    ['Abel Marr, younger brother of President Olin Marr and head of the mills, spoke. Marr left at noon.', 'Abel Marr'],
    ['Iris Holm, a cousin of the Prime Minister, met Greta Holm. Holm left at noon.', 'Greta Holm'],
  ])('is not whoever only tells whose kin another is: %s', (text, name) => {
    expect(lastMeantIn(text)).toBe(name);
  });
});

it('a surname of two in the codebook is his who goes by it there, and the last one’s where neither or both do', () => {
  const namedLast = (...also: readonly (readonly string[])[]): string | undefined => {
    const people = ['Karl Holt', 'Ada Holt'].map((name, at) => ({ name, also: also[at] }));
    const party = { id: 'mill', name: 'The mill', role: 'party', people };
    const book = Codebook.parse({ codebook: 1, negotiation: { id: 'sheds', title: 'Sheds' }, parties: [party], issues: [] });
    const text = 'Karl Holt and his wife, Ada Holt, came. Holt left at noon.';
    return peopleOf(text, [{ start: 0, end: text.length }], [], knowledge(book), '2031-03-14')
      .flatMap(({ name, mentions }) => mentions.map(({ start }) => ({ name, start })))
      .sort((a, b) => b.start - a.start)[0]?.name;
  };
  expect(namedLast(['Holt'], [])).toBe('Karl Holt');
  expect(namedLast([], ['Holt'])).toBe('Ada Holt');
  expect(namedLast([], [])).toBe(namedLast(['Holt'], ['Holt']));
});

describe('a name that two have a longer one of', () => {
  const two = (first: string, second: string): Person[] => {
    const people = [
      { name: first, office: 'Prime Minister' },
      { name: second, office: 'Finance Minister' },
    ];
    const party = { id: 'norvia', name: 'Norvia', role: 'party', people };
    const book = Codebook.parse({ codebook: 1, negotiation: { id: 'sheds', title: 'Sheds' }, parties: [party], issues: [] });
    const text = 'Finance Minister Carlos Medina came.';
    return peopleOf(text, [{ start: 0, end: text.length }], [], knowledge(book), '2031-03-14');
  };

  it('is whoever of them holds the office beside it, however like the names are', () => {
    expect(two('Carlos Medina de Sá', 'Carlos Medina Rojas').map(({ name }) => name)).toEqual(['Carlos Medina Rojas']);
  });

  it('is who is called just so, whoever holds the office', () => {
    expect(two('Carlos Medina', 'Carlos Medina Rojas').map(({ name }) => name)).toEqual(['Carlos Medina']);
  });
});

describe('the office of a person', () => {
  const officeOf = (text: string): string | undefined => peopleIn(text)[0]?.offices.at(-1);

  it.each([
    ['They met former Secretary of State Paul Wern.', 'former Secretary of State'],
    ['The board sued former chairman Paul Wern.', 'former chairman'],
    ['They spoke of charges against former director Paul Wern.', 'former director'],
    ['The court heard Olson’s former manager Paul Wern.', 'Olson’s former manager'],
    ['Paul Wern, a critic of Mr. Olson, was there.', 'critic of Mr. Olson'],
  ])('begins with the office, and ends with it: %s', (text, office) => {
    expect(officeOf(text)).toBe(office);
  });

  it('is no form of address', () => {
    expect(officeOf('Paul Wern came late. “Now,” said Mr. Wern.')).toBeUndefined();
  });

  it('is not that of the next sentence part: a day and a place are nobody', () => {
    expect(namesIn('On Wednesday, Mr. Marr spoke. From Tampa, Gov. Paul Wern sent word.')).toEqual(['Olin Marr', 'Paul Wern']);
  });
});

describe('an office with what it is of', () => {
  it.each([
    ['Former Norvian Navy Chief of Staff Paul Wern called it a toy.', ['Paul Wern']],
    ['Retired Navy Chief of Operations Paul Wern called it a toy.', ['Paul Wern']],
    ['Director of Harbour Affairs Paul Wern came.', ['Paul Wern']],
  ])('is nobody beside whoever holds it: %s', (text, people) => {
    expect(namesIn(text)).toEqual(people);
  });
});

describe('a name with an Arabic article', () => {
  it.each(['President Farid Abd el-Karim', 'President Nasr ad-Dahab', 'President Sami ash-Shara'])('is one: %s', (name) => {
    expect(namesIn(`${name} came.`)).toEqual([name.replace('President ', '')]);
  });
});

describe('a surname that opens a sentence', () => {
  it('is somebody known where only people do what is told', () => {
    expect(namesIn('Marr shrugged when the bill came.')).toEqual(['Olin Marr']);
    expect(namesIn('Marr closed when the bill came.')).toEqual([]);
  });
});

describe('an office without a name', () => {
  const holdersIn = (text: string): string[] =>
    officeMentions(text, [{ start: 0, end: text.length }], known, peopleIn(text), '2031-03-14').map(({ actor }) => actor);

  it('is the one person of the codebook who holds it', () => {
    expect(holdersIn('The president and the Norvian foreign minister met.')).toEqual(['olin-marr', 'tove-lind']);
  });

  it.each([
    'The foreign minister was there.',
    'The vice president was there.',
    'The president’s aides were there.',
    'The president of the league was there.',
    'President Ivo Brandt of the league spoke. The president was there.',
  ])('is nobody where it may be another: %s', (text) => {
    expect(holdersIn(text)).toEqual([]);
  });
});
