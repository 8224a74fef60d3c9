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
  it("of the first person in nobody's words is the writer, and none of those he tells of", async () => {
    const column =
      '{s1|Hugo Pell} {c1|said} {t1|the pier would stay open}.\n\nWhile {s2|I} {c2|am hopeful} {t2|that Pell will keep his promise}, words are cheap. {s3|We} {c3|must demand} {t3|deeds of him}.';
    expect(await told(column)).toEqual(['hugo-pell', 'outlet (own)', 'outlet (own)']);
  });

  it('of people who come from a place, or are called by a noun alone, is nobody named', async () => {
    const party = town.parties.map((one) => (one.id === 'owners' ? { ...one, names: ['Brenn'] } : one));
    const seated = Codebook.parse({ ...town, parties: party });
    const of = async (source: string): Promise<string[]> => speakers(await readMarked(source, { codebook: seated }));
    expect(await of('The mayor met two grandmothers from Brenn, {s1|who} {c1|want} {t1|it back}.')).not.toEqual(['owners']);
    expect(await of('Hugo Pell cursed the old “worms” {s1|who} {c1|want} {t1|it back}.')).not.toEqual(['hugo-pell']);
    expect(await of('The mayor met leaders of Brenn, {s1|who} {c1|want} {t1|it back}.')).toEqual(['owners']);
  });

  it('of the first person in a quotation is who speaks in it', async () => {
    const quoted = '{t1|“{s2|I} {c2|hope} {t2|the pier stays open},”} {s1|Hugo Pell} {c1|said}.';
    expect(new Set(await told(quoted))).toEqual(new Set(['hugo-pell']));
  });

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

  it.each([
    'Hugo Pell’s campaign is tying the pier to Lena Brandt, who liked it. {s1|They} {c1|say} {t1|her word is worth little}.',
    'But the Pell team has left Supporters of the pier out.\n\n{s1|They} {c1|say} {t1|the pier is closed}.',
    'Pell’s press release names Supporters of the pier and Lena Brandt. {s1|It} {c1|also points out} {t1|another pier that closed}.',
  ])('takes up the campaign or the paper of a person that the sentence before is about: %s', async (text) => {
    expect(await told(`Hugo Pell spoke. ${text}`)).toEqual(['owners']);
  });

  it.each([
    'Hugo Pell opposes the campaign of Supporters of the pier. {s1|They} {c1|say} {t1|it is ours}.',
    'Pell’s campaign rally was stormed by Supporters of the pier. {s1|They} {c1|say} {t1|it is ours}.',
    'Pell’s statement angered Supporters of the pier. {s1|They} {c1|say} {t1|it is ours}.',
  ])('takes up the other side where the campaign is only what it is about: %s', async (text) => {
    expect(await told(`Hugo Pell spoke. ${text}`)).toEqual(['friends']);
  });

  const bulletin = async (middle: string): Promise<string[]> => {
    const first =
      'Chair Karl Voss opened the talks. {s1|HARLAND} {c1|asked} {t1|for brackets}. {s2|VELIA} {c2|urged} {t2|haste}. ';
    return (
      await told(`${first}{s3|SARMOR} {c3|said} {t3|the text was weak}. ${middle}{s4|She} {c4|asked} {t4|for a new one}.`)
    ).slice(2);
  };

  it('behind a delegation in capitals is who speaks for it', async () => {
    const [sarmor, she] = await bulletin('');
    expect(she).toBe(sarmor);
    expect(she).not.toBe('karl-voss');
  });

  it('behind a delegation in capitals is somebody who is named between', async () => {
    expect((await bulletin('Co-chair Anna Holt stood up. '))[1]).toBe('anna-holt');
  });

  it('is nobody whose name only describes a campaign', async () => {
    const text =
      '{s1|Hugo Pell} {c1|said} {t1|the pier leaks}. Amplifying the Marsh campaign, {s2|he} {c2|said} {t2|it was old}.';
    expect(await told(text)).toEqual(['hugo-pell', 'hugo-pell']);
  });

  it.each(['Repeating Robin Marsh’s offer', 'After thanking Robin Marsh', 'Rejecting what Robin Marsh asked'])(
    'is not whoever is named beside a participle that opens its sentence: %s',
    async (opening) => {
      const text = `Hugo Pell spoke last. ${opening}, {s1|he} {c1|said} {t1|that the pier was old}.`;
      expect(await told(text)).toEqual(['hugo-pell']);
    },
  );

  it('before anybody is named is who opens the next sentence', async () => {
    const next = (sentence: string): Promise<string[]> => told(`{t1|“The pier was my school,”} {s1|she} {c1|said}. ${sentence}`);
    expect(await next('Lena Brandt grew up under it.')).toEqual(['lena-brandt']);
    expect(await next('Lena Brandt disagreed.')).not.toEqual(['lena-brandt']);
    expect(await next('Hugo Pell grew up under it.')).not.toEqual(['hugo-pell']);
    expect(await next('On Friday Lena Brandt came home.')).not.toEqual(['lena-brandt']);
  });

  it('of several takes up two who are named with their titles at the head of a sentence', async () => {
    const text = 'Speaker Iven Tarr and Council President Nils Orre met. {s1|They} {c1|said} {t1|the pier would stay}.';
    expect(await told(text)).toEqual(['iven-tarr']);
  });

  it('of several goes on with whom it took up before', async () => {
    const text =
      '{s1|Supporters of the pier} {c1|say} {t1|it should stay}. {s2|They} {c2|say} {t2|it is old}. {t3|“It is ours,”} {s3|they} {c3|said}.';
    expect(await told(text)).toEqual(['friends', 'friends', 'friends']);
  });

  it('of several goes on with those who spoke, not with one man described in between', async () => {
    const text =
      '{s1|Supporters of the pier} {c1|said} {t1|{s2|the Blue congressman} {c2|vowed} {t2|to stay}}. {t3|“He must go,”} {s3|they} {c3|said}.';
    expect((await told(text)).at(-1)).toBe('friends');
  });

  it('is not the legislation of which something is told', async () => {
    const text =
      'President Hugo Pell backs the aim of the bylaw, {s1|which} {c1|prohibits} {t1|piers}. But {s2|he} {c2|said} {t2|he wants changes}.';
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

  it('"that" takes up the bodies, people or documents right before it', async () => {
    const text = 'Complaints came from river groups {s1|that} {c1|argue} {t1|the pier is too long}.';
    expect(await told(text)).toEqual(['unnamed river groups']);
  });

  it('"who" behind a comma takes up several who open the sentence', async () => {
    const text = 'Hugo Pell left. Port officials, {s1|who} asked not to be named, {c1|said} {t1|the pier was too long}.';
    expect(await told(text)).toEqual(['unnamed Port officials']);
  });
});
