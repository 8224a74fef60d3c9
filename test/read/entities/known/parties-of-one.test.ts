import { describe, expect, it } from 'vitest';
import { partiesWithThemselves } from '../../../../src/read/entities/known/parties-of-one.ts';
import { Codebook } from '../../../../src/model/codebook.ts';

/** The people of a party of that name, also called so. */
function peopleOf(name: string, names: readonly string[], people: readonly string[] = []): string[] {
  const codebook = Codebook.parse({
    codebook: 1,
    negotiation: { id: 'seat', title: 'The seat' },
    parties: [{ id: 'one', name, role: 'party', names, people: people.map((each) => ({ name: each })) }],
    issues: [],
  });
  return partiesWithThemselves(codebook).flatMap((party) => party.people.map((person) => person.name));
}

describe('a party that is one person', () => {
  it('has that person among its people, where it also goes by the surname or by a title', () => {
    expect(peopleOf('Grace Whitlow', ['Whitlow', 'the Whitlow campaign'])).toEqual(['Grace Whitlow']);
    expect(peopleOf('Peter Moss', ['Rep. Peter Moss'])).toEqual(['Peter Moss']);
    expect(peopleOf('Governor Ronald Albers', ['Governor Albers'])).toEqual(['Ronald Albers']);
  });

  it('has nobody more where the codebook lists that person', () => {
    expect(peopleOf('Grace Whitlow', ['Whitlow'], ['Grace Whitlow', 'Carl Moss'])).toEqual(['Grace Whitlow', 'Carl Moss']);
  });

  it('is no company, no island and no camp that begins as a name does', () => {
    expect(peopleOf('Hunter Environmental Services', ['Hunter'])).toEqual([]);
    expect(peopleOf('Marshall Islands', [])).toEqual([]);
    expect(peopleOf('Grace Whitlow supporters', ['Whitlow supporters'])).toEqual([]);
    expect(peopleOf('Grace Whitlow', ['the senator'])).toEqual([]);
  });
});
