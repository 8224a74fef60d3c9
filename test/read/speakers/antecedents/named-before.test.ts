import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { readMarked, speakers } from '../../resolved-text.ts';

/** A quarrel over a weir: a town, a company that the codebook calls "the company" too, and a guild. */
const weir = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'weir', title: 'Quarrel over a weir' },
  parties: [
    {
      id: 'town',
      name: 'Town of Harle',
      role: 'party',
      names: ['Harle', 'White House'],
      people: [{ name: 'Ada Pell', office: 'mayor' }],
    },
    {
      id: 'voss',
      name: 'Voss Stone',
      role: 'party',
      names: ['Voss', 'the company'],
      people: [{ name: 'Karl Wend', office: 'chief executive' }],
    },
    { id: 'guild', name: "Millers' Guild", role: 'party', names: ['the millers', 'MGH'], people: [] },
  ],
  issues: [],
});

async function last(text: string): Promise<string | undefined> {
  return speakers(await readMarked(text, { codebook: weir }))
    .at(-1)
    ?.replace(/-[0-9a-f]{8}$/, '');
}

describe('a short name for a body', () => {
  it.each([
    ["The Millers' Guild wrote to Harle.", '{s1|The group} {c1|said} {t1|it would wait}.', 'guild'],
    ['Harle heard the MGH on Monday.', '{s1|The organisation} {c1|said} {t1|it would wait}.', 'guild'],
    ['Clean Tide, a charity based in Lorn, filmed it.', '{s1|The group} {c1|said} {t1|it was dry}.', 'clean-tide'],
    ['The river watch group Blue Shelf came.', 'Harle was there. {s1|The group} {c1|said} {t1|it was dry}.', 'blue-shelf'],
    ['Friends of the Olden Hills sued.', '{s1|The group} {c1|said} {t1|it was dry}.', 'friends-of-the-olden-hills'],
    ['The head of the Institute for Water Law spoke.', '{s1|The institute} {c1|said} {t1|so}.', 'institute-for-water-law'],
    ['A lock owner, Stenmark AB, has bid.', '{s1|The company} {c1|said} {t1|its price was fair}.', 'stenmark-ab'],
  ])('is of the one named before it: %s', async (before, text, whose) => {
    expect(await last(`${before} ${text}`)).toBe(whose);
    expect(await last(`${before}\n\n${text}`)).toBe(whose);
  });

  it('is of nobody where two could be meant', async () => {
    const text = "The Growers' League met the Lorn Alliance. {s1|The group} {c1|said} {t1|it was dry}.";
    expect(await last(text)).toBe('group');
    expect(await last(`The Orrin Group is silent. ${text}`)).toBe('group');
  });

  it('is of nobody where a body without a name stands nearer', async () => {
    const text = "The Growers' League came. The boatmen's union did not. {s1|The group} {c1|said} {t1|it was dry}.";
    expect(await last(text)).toBe('group');
  });

  it('is not of who is named in its words', async () => {
    const text = "The Growers' League came. {s1|The group} {c1|called} {t1|the Growers' League a club of the rich}.";
    expect(await last(text)).toBe('group');
  });

  it('stays the party’s in the codebook where the party is named', async () => {
    expect(await last('Voss met Stenmark AB. {s1|The company} {c1|said} {t1|its price was fair}.')).toBe('voss');
    expect(await last('The rent is due. {s1|The company} {c1|said} {t1|it would pay}.')).toBe('voss');
  });

  it('is no palace where a chamber is meant', async () => {
    expect(await last('The White House is for it. {s1|The House} {c1|has declined} {t1|to vote on it}.')).toBe('house');
  });
});

describe('a description of somebody', () => {
  it.each([
    ['The shipping mogul Aldo Kern met Ada Pell.', '{s1|The mogul} {c1|said} {t1|he would pay}.', 'aldo-kern'],
    ['Aldo Kern, a retired admiral who lives there, met Ada Pell.', '{s1|The admiral} {c1|said} {t1|no}.', 'aldo-kern'],
    ['Ola Berg, the poet, sang.', '{s1|The poet} {c1|said} {t1|he would go on}.', 'ola-berg'],
  ])('is who was described so: %s', async (before, text, who) => {
    expect(await last(`${before} ${text}`)).toBe(who);
  });

  it('is nobody where two were described so', async () => {
    const text = 'The carver Ola Berg met Sven Moll, a carver. {s1|The carver} {c1|said} {t1|he would go on}.';
    expect(await last(text)).toBe('unnamed The carver');
  });

  it('is not who is a friend of one', async () => {
    const text = 'Ola Berg, a friend of the carver, sang. {s1|The carver} {c1|said} {t1|he would go on}.';
    expect(await last(text)).toBe('unnamed The carver');
  });
});
