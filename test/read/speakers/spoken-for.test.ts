import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked, speakers } from '../resolved-text.ts';

/** A conference on a lagoon, of states and groups of states. */
const lagoon = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'lagoon', title: 'The lagoon' },
  parties: [
    { id: 'tavia', name: 'Tavia', role: 'party', names: [], people: [{ name: 'Oda Brekke', office: 'minister' }] },
    { id: 'islands', name: 'Alliance of Isles', role: 'party', names: ['ISLES', 'the isles'], people: [] },
    { id: 'divers', name: 'Divers and guides', role: 'party', names: ['Divers'], people: [] },
  ],
  issues: [],
});

const read = (source: string): ReturnType<typeof readMarked> => readMarked(source, { codebook: lagoon });
const told = async (source: string): Promise<string[]> => speakers(await read(source));

describe('who speaks in the name of others', () => {
  it.each([
    '{s1|Tavia, for the Alliance of Isles,} {c1|urged} {t1|a ban on dredging}.',
    '{s1|TAVIA, on behalf of the isles,} {c1|urged} {t1|a ban on dredging}.',
    '{s1|NORRA, for ISLES, supported by TAVIA,} {c1|urged} {t1|a ban on dredging}.',
    '{s1|the lagoon fund, Norra, for the isles, supported by Tavia,} {c1|urged} {t1|a ban on dredging}.',
  ])('is the party that the codebook holds: %s', async (source) => expect(await told(source)).toEqual(['islands']));

  it('is that party whatever capitals stand before its name', async () => {
    expect(await told('{s1|Reef Watch, for LAGOON Divers,} {c1|urged} {t1|a ban on dredging}.')).toEqual(['divers']);
  });

  it('is himself where he is a person of the codebook, or where no party is named', async () => {
    expect(await told('{s1|Oda Brekke, for the Alliance of Isles,} {c1|urged} {t1|a ban}.')).toEqual(['oda-brekke']);
    expect(await told('{s1|Tavia, for the first time,} {c1|urged} {t1|a ban}.')).toEqual(['tavia']);
  });
});

describe('of several who stand in one source', () => {
  it('who is supported by others speaks, behind words that are nobody', async () => {
    const text =
      'On {s1|the update of a paper on pledges, Tavia, supported by the isles and divers,} {c1|proposed} {t1|a new table}.';
    expect(await told(text)).toEqual(['tavia']);
  });
});

describe('where nothing was taken for the source', () => {
  it('the name right before the verb is who speaks', async () => {
    expect(await told('Noting the time, Norra, for the Alliance of Isles, {c1|stressed} {t1|the need for a ban}.')).toEqual([
      'islands',
    ]);
    expect(await told('In the evening Tavia {c1|stressed} {t1|the need for a ban}.')).toEqual(['tavia']);
  });

  it('the name before those who are with him is who speaks', async () => {
    for (const company of ['with the Alliance of Isles', 'supported by Norra, for the Alliance of Isles'])
      expect(await told(`On the budget, Tavia, ${company}, {c1|stressed} {t1|the need for a ban}.`)).toEqual(['tavia']);
    expect(await told('{s1|the fund (LF), Tavia, with the Isles and Norra,} {c1|said} {t1|a ban was due}.')).toEqual(['tavia']);
  });

  it('a name behind a preposition is nobody, nor is one whose critics speak', async () => {
    const letter = await read('A letter to Tavia {c1|stressed} {t1|the need for a ban}.');
    expect(letter.voices[0]?.speaker.kind).toBe('unnamed');
    const critics = await read('It {c1|was described as} {t1|“an insult”} by Tavia’s critics.');
    expect(critics.voices[0]?.speaker.kind).toBe('unnamed');
  });

  it('a name further off is nobody', async () => {
    const found = await read('For Tavia the day {c1|stressed} {t1|the need for a ban}.');
    expect(found.voices[0]?.speaker.kind).toBe('unnamed');
  });
});

it('a word that opens a sentence is no part of the name behind it', async () => {
  const text = 'Even {s1|Brekke, an old friend of the Alliance of Isles,} {c1|said} {t1|no}.';
  expect(await told(text)).toEqual(['oda-brekke']);
});

it('those to whom a name is denied are not who bears it', async () => {
  const found = await read('{s1|Several non-Tavia members} {c1|urged} {t1|a ban}.');
  expect(found.voices[0]?.party).toBeNull();
});

it('a document called after the place where it was signed is no word of who sits there', async () => {
  const straits = await readMarked('{s1|The Hest Declaration} {c1|says} {t1|the strait stays open}.');
  expect(straits.voices[0]).toMatchObject({ speaker: { kind: 'document' }, party: null });
});

it('who is named behind a passive and its words has said them', async () => {
  const of = (behind: string): Promise<string[]> =>
    told(`The plan {c1|was described as} {t1|“an insult to the reef”} ${behind}.`);
  expect(await of('by Oda Brekke, the minister')).toEqual(['oda-brekke']);
  expect(await of('by the Isles on Friday')).toEqual(['islands']);
  const nobody = await read('The plan {c1|was described as} {t1|“an insult”} by some, and Tavia left.');
  expect(nobody.voices[0]?.speaker.kind).toBe('unnamed');
});
