import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked, speakers } from '../resolved-text.ts';

/** Two senators, their friends in town. */
const town = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'pier', title: 'The pier' },
  parties: [
    {
      id: 'friends',
      name: 'Friends of the pier',
      role: 'party',
      names: ['supporters of the pier', 'Supporters of the pier'],
      people: [{ name: 'Lena Brandt', office: 'Senator' }],
    },
    {
      id: 'owners',
      name: 'Pier owners',
      role: 'party',
      names: [],
      people: [
        { name: 'Hugo Pell', office: 'President' },
        { name: 'Robin Marsh', office: 'Senator' },
      ],
    },
  ],
  issues: [],
});

const told = async (source: string): Promise<string[]> => speakers(await readMarked(source, { codebook: town }));

describe('a pronoun', () => {
  it('behind a quotation is not who is named in it', async () => {
    const text =
      '{s1|Karl Voss, a clerk,} {c1|suggested} {t1|Hugo Pell would lose}.\n\n{t2|“It is good that Hugo Pell now agrees, but he has been slow,”} {s2|he} {c2|said}.';
    expect(await told(text)).toEqual(['karl-voss', 'karl-voss']);
  });

  it('of several takes up a party whose name is of several people', async () => {
    const text =
      '{s1|Supporters of the pier} {c1|say} {t1|it should stay}. {s2|They} {c2|say} {t2|it would be a mistake to close it}.';
    expect(await told(text)).toEqual(['friends', 'friends']);
  });

  it('is not the legislation of which something is told', async () => {
    const text =
      'President Hugo Pell backs the intent of the legislation, {s1|which} {c1|prohibits} {t1|piers}. But {s2|he} {c2|said} {t2|he wants changes}.';
    expect((await told(text))[1]).toBe('hugo-pell');
  });

  it('tells more of somebody than a list of first names', async () => {
    const text =
      '{s1|Senator Robin Marsh} {c1|announced} {t1|that the pier would close}. It is a change {s2|he} {c2|has supported} {t2|for years}. President Lena Brandt was there, and {s3|he} {c3|suggested} {t3|a vote}.';
    expect((await told(text)).slice(1)).toEqual(['robin-marsh', 'robin-marsh']);
  });

  it('of a lady is not her namesake, nor is her name with a title', async () => {
    const text =
      'The pier, which President Karl Brandt built, is old. Lena Brandt was there. {s1|Mrs. Brandt} {c1|said} {t1|it was hers}.';
    expect(await told(text)).toEqual(['lena-brandt']);
  });
});

describe('a name', () => {
  it('ends before the day behind it', async () => {
    const text = 'Holt broke with President Hugo Pell Monday over the pier. {s1|Pell} {c1|said} {t1|he was sorry}.';
    expect(await told(text)).toEqual(['hugo-pell']);
  });

  it('is no day of the week', async () => {
    expect(await told('The news came early {s1|Tuesday}, which {c1|sued} {t1|to block the pier}.')).not.toContain('tuesday');
  });
});
