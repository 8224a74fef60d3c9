import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { knowledge } from '../../../../src/read/entities/known/known-names.ts';

const { names } = knowledge(
  Codebook.parse({
    codebook: 1,
    negotiation: { id: 'bill', title: 'The ferry bill' },
    parties: [
      { id: 'reds', name: 'Reds in the assembly', role: 'party', names: ['Socialist', 'Labour Party'] },
      {
        id: 'warden',
        name: 'Harbour warden',
        role: 'party',
        names: ['Warden Tarr', 'Mr. Tarr', 'Iven Tarr', 'Tarr', 'the Tarr house'],
        people: [{ name: 'Iven Tarr', office: 'warden' }],
      },
      { id: 'dockers', name: 'Harbour Union', role: 'party', names: ['the dockers', 'Union'] },
      { id: 'works', name: 'Tarsier-Holt', role: 'party', names: ['Tarsier'] },
      { id: 'council', name: 'U.N. Harbour Council', role: 'party', names: ['the council'] },
      { id: 'steel', name: 'U.S. Steel', role: 'party', names: [] },
      { id: 'guild', name: "Pilots' Guild", role: 'party', names: ['the pilots'] },
    ],
    issues: [],
  }),
);

/** The parties that the words name. */
function named(text: string): string[] {
  return names.find(text).map(({ sense }) => sense.actor);
}

describe('a name of the codebook', () => {
  it('for a member of a camp names the camp in the plural too', () => {
    expect(named('A Socialist spoke; other Socialists left, and socialists elsewhere stayed.')).toEqual(['reds', 'reds']);
  });

  it('is short for one of two names that are joined, also where it ends as an adjective does', () => {
    const [hit] = names.find('Tarsier said so.');
    expect(hit?.sense).toMatchObject({ actor: 'works', form: 'capital' });
  });

  it('stands without the union that it belongs to, where it is a name by itself', () => {
    expect(named('The Harbour Council met. Steel is dear.')).toEqual(['council']);
  });

  it('for several people stands without its article at the head of a sentence', () => {
    expect(named('Dockers walked out.')).toEqual(['dockers']);
  });

  it('with an article gives way to a longer one behind the article', () => {
    const [hit] = names.find("the Pilots' Guild left.");
    expect(hit?.span).toEqual({ start: 4, end: 17 });
    expect(names.find('the pilots left.')[0]?.span.start).toBe(0);
  });

  it('for a body is not made a plural of', () => {
    expect(named('Unions elsewhere walked out.')).toEqual([]);
  });

  it('that is one of the people of its party is the person, and no name of the party', () => {
    expect(named('Iven Tarr spoke, then Tarr left; Mr. Tarr came back.')).toEqual([]);
    expect(named('They met in the Tarr house.')).toEqual(['warden']);
  });
});

describe('the first word of what a party is called', () => {
  const form = (name: string, short: string): string | undefined => {
    const party = { id: 'one', name, role: 'party', names: [short] };
    const book = Codebook.parse({ codebook: 1, negotiation: { id: 'port', title: 'The port' }, parties: [party], issues: [] });
    return knowledge(book).names.find(`${short} spoke.`)[0]?.sense.form;
  };

  it.each([
    ['Merrigan Shipping', 'Merrigan'],
    ['Fosser Mills', 'Fosser'],
    ['Tolani Museum', 'Tolani'],
  ])('is what a firm is called for short: %s', (name, short) => expect(form(name, short)).not.toBe('adjective'));

  it.each([
    ['Vareshian Council', 'Vareshian'],
    ['Morvaski Republic', 'Morvaski'],
    ['Halden', 'Haldenian'],
    ['Haldenian farmers', 'Haldenian'],
  ])('is an adjective before a ruling body or a people: %s', (name, short) => expect(form(name, short)).toBe('adjective'));
});

describe('an outlet by name', () => {
  const outletsFor = (name: string): string[] => {
    const parties = [{ id: 'mayor', name: 'Town hall', role: 'party', names: [], people: [{ name, office: 'mayor' }] }];
    const codebook = Codebook.parse({ codebook: 1, negotiation: { id: 'bill', title: 'The ferry bill' }, parties, issues: [] });
    return knowledge(codebook)
      .outlets.find('Dawn and Reuters wrote of it.')
      .map(({ sense }) => sense.name);
  };
  it('is none where the codebook has a person of that name', () => {
    expect(outletsFor('Ada Moss')).toEqual(['Dawn', 'Reuters']);
    expect(outletsFor('Ada Dawn')).toEqual(['Reuters']);
  });
});
