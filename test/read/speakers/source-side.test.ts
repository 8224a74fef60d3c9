import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked, speakers, type Read } from '../resolved-text.ts';

/** A quarrel at home in a country that exists: its government, its lawmakers, a service. */
const home = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'reed', title: 'Quarrel over reed beds' },
  parties: [
    {
      id: 'palace',
      name: 'White House',
      role: 'party',
      names: ['President', 'administration'],
      people: [{ name: 'Adela Brock', office: 'President' }],
    },
    { id: 'reeds', name: 'Reed and Marsh Service', role: 'party', names: ['RMS'], people: [] },
    {
      id: 'lawmakers',
      name: 'Sarn assembly',
      role: 'party',
      names: ['lawmakers'],
      people: [{ name: 'Hugo Pell', office: 'Senator' }],
    },
    { id: 'sarn', name: 'Sarn', role: 'party', names: ['Marl'], people: [] },
    { id: 'cutters', name: 'Reed cutters', role: 'party', names: ['Cutters Club International'], people: [] },
  ],
  issues: [],
});

const read = (source: string): Promise<Read> => readMarked(source, { codebook: home });
const parties = async (source: string): Promise<(string | null)[]> => (await read(source)).voices.map(({ party }) => party);

describe('the side of a source', () => {
  it('is not the government, where a people or a body bears the name of the country', async () => {
    expect(await parties('{s1|Most Americans} {c1|think} {t1|the beds should stay}.')).toEqual([null]);
    const text = '{s1|Lawyers of the American Bar Association} {c1|said} {t1|the law was plain}.';
    expect(await parties(text)).toEqual([null]);
    const officials = '{s1|Representatives of the American Reed Union} {c1|said} {t1|prices would rise}.';
    expect(await parties(officials)).toEqual([null]);
  });

  it('is not that of whose kin they are', async () => {
    expect(await parties('{s1|Sarn’s relatives in Marl} {c1|said} {t1|they would go to court}.')).toEqual([null]);
    expect(await parties('{s1|Sarn’s officials in Marl} {c1|said} {t1|they would go to court}.')).toEqual(['sarn']);
  });

  it('is not the government, where a group sits in the capital', async () => {
    expect(await parties('{s1|A moderate group in Washington} {c1|called} {t1|it a mistake}.')).toEqual([null]);
    expect(await parties('{s1|The institute for reeds in Marl} {c1|called} {t1|it a mistake}.')).toEqual([null]);
  });

  it('is not that of the place in which strangers are, whatever else the place is called', async () => {
    expect(await parties('{s1|Diplomatic sources in Marl} {c1|called} {t1|it a mistake}.')).toEqual([null]);
    expect(await parties('{s1|Diplomats in Washington, the American capital,} {c1|called} {t1|it a mistake}.')).toEqual([null]);
    expect(await parties('{s1|Officials in Washington} {c1|called} {t1|it a mistake}.')).toEqual(['palace']);
  });

  it('is not the side whose lower-case name stands in a longer name', async () => {
    const text = '{s1|Officials of the Marsh Rights Administration} {c1|said} {t1|the beds were dry}.';
    expect(await parties(text)).toEqual([null]);
    expect(await parties('{s1|Officials of the administration} {c1|said} {t1|the beds were dry}.')).toEqual(['palace']);
  });

  it('is not that of lawmakers of another place', async () => {
    const text = 'In Brenland the beds are gone, as in Brenland. {s1|Brenland lawmakers} {c1|vowed} {t1|to plant new ones}.';
    expect(await parties(`${text} {s2|State lawmakers} {c2|agreed} {t2|that they would}.`)).toEqual([null, 'lawmakers']);
  });

  it('is not the place along whose borders somebody serves', async () => {
    const text = '{s1|Some local officers along Sarn’s borders} {c1|said} {t1|they had seen nothing}.';
    expect(await parties(text)).toEqual([null]);
  });

  it('is that of the person whose office or campaign speaks', async () => {
    expect(await parties('{s1|Senator Hugo Pell’s office} {c1|said} {t1|he would vote no}.')).toEqual(['lawmakers']);
  });

  it('is not that of who bears the title of a party, or is named in a clause behind the name', async () => {
    const text =
      'Under President Carl Ostrow, the beds had been closed. {s1|Cutters Club International, a club that sued the Ostrow administration,} {c1|lashed out at} {t1|the papers}. {s2|Ostrow} {c2|said} {t2|he was sorry}.';
    const found = await read(text);
    expect(speakers(found)).toEqual(['cutters', 'carl-ostrow']);
    expect(found.voices[1]?.party).toBeNull();
  });

  it('is that of a service with an "and" in its name', async () => {
    const text = '{s1|The United States Reed and Marsh Service} {c1|said} {t1|it would issue permits}.';
    expect(await parties(text)).toEqual(['reeds']);
  });
});

describe('a side called by a common noun', () => {
  const league = Codebook.parse({
    codebook: 1,
    negotiation: { id: 'hall', title: 'Quarrel over a hall' },
    parties: [
      { id: 'league', name: 'Northern Hall League', role: 'party', names: ['the league'], people: [] },
      { id: 'town', name: 'Town of Sarn', role: 'party', names: ['the council'], people: [] },
    ],
    issues: [],
  });
  const partyOf = async (source: string): Promise<string | null | undefined> => {
    const report = await readMarked(`{s1|${source}} {c1|said} {t1|that the hall was cold}.`, { codebook: league });
    return report.voices[0]?.party;
  };

  it.each([
    ['The deep-pocketed league', 'league'],
    ['the cash-strapped council', 'town'],
    ['The hard-hit league', 'league'],
  ])('is meant also behind a word that tells how it is: %s', async (source, party) => {
    expect(await partyOf(source)).toBe(party);
  });

  it.each(['The state-owned league', 'The Oslo-based league', 'The rival league', 'A deep-pocketed league'])(
    'is not behind one that tells which, or without its article: %s',
    async (source) => {
      expect(await partyOf(source)).toBeNull();
    },
  );
});
