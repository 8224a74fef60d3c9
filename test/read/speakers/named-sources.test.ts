import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked, speakers } from '../resolved-text.ts';

/** A port authority with an office of its own, millers of a union of states, and a group in a council. */
const port = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'port', title: 'The port' },
  parties: [
    { id: 'authority', name: 'Port authority', role: 'party', names: ['the authority'], people: [] },
    { id: 'safety', name: 'Office of Harbour Safety', role: 'party', names: [], people: [] },
    { id: 'millers', name: 'U.S. Conference of Free Millers', role: 'party', names: [], people: [] },
    { id: 'state', name: 'United States', role: 'party', names: ['U.S.', 'Washington'], people: [] },
    {
      id: 'group',
      name: 'Blue group in the council',
      role: 'party',
      names: ['Blue members'],
      people: [
        { name: 'Konrad Feld', also: ['Feld'], office: 'leader of the Blue group' },
        { name: 'Irma Stolz', also: ['Stolz'], office: 'councillor' },
      ],
    },
  ],
  issues: [],
});

const read = (source: string): ReturnType<typeof readMarked> => readMarked(source, { codebook: port });
const told = async (source: string): Promise<string[]> => speakers(await read(source));

describe('a name with more around it', () => {
  it('is who heads the body before it, by the name in full', async () => {
    const text = '{s1|Director of the Bureau of Tides and Locks (BTL) Irma Stolz} {c1|said} {t1|the pier must close}.';
    expect(await told(text)).toEqual(['irma-stolz']);
    const aides = await read('{s1|Aides of Councillor Irma Stolz} {c1|said} {t1|the pier must close}.');
    expect(aides.voices[0]).toMatchObject({ speaker: { kind: 'unnamed' }, party: 'group' });
  });

  it('is where it is at home, which is no part of it', async () => {
    expect(await told('{s1|The Brenn, Hol.-based Office of Harbour Safety} {c1|said} {t1|the pier must close}.')).toEqual([
      'safety',
    ]);
    expect(await told('{s1|Brenn-based U.S. Conference of Free Millers} {c1|said} {t1|the pier must close}.')).toEqual([
      'millers',
    ]);
  });

  it('is not the word that opens what another says', async () => {
    const text = '{s1|Irma Stolz} {c1|regrets} {t1|that the Port authority has rejected her offer}.';
    expect(await told(`${text} So {s2|that the authority} {c2|has rejected} {t2|the offer} is known.`)).toEqual([
      'irma-stolz',
      'authority',
    ]);
  });

  it('is whose spokesman speaks, whoever was called a spokesman before', async () => {
    const found = await read(
      '{s1|Washington spokesman Ivo Renn} {c1|said} {t1|the pier was safe}. {s2|Feld’s spokeswoman} {c2|said} {t2|it was not}.',
    );
    expect(found.voices.map(({ party }) => party)).toEqual(['state', 'group']);
  });

  it('is who speaks where it is told to be a nation', async () => {
    expect(await told('{s1|The large nation of the United States} {c1|said} {t1|the pier must close}.')).toEqual(['state']);
  });

  it('is whose officer speaks, by the name behind his office', async () => {
    const text = '{s1|Office of Harbour Safety watch director Irma Stolz} {c1|said} {t1|the pier must close}.';
    expect(await told(text)).toEqual(['irma-stolz']);
  });
});

describe('the longest name of the codebook', () => {
  it('is who speaks, whosever office it is', async () => {
    expect(await told('{s1|The authority’s Office of Harbour Safety} {c1|said} {t1|the pier must close}.')).toEqual(['safety']);
    expect(await told('{s1|The city’s Office of Harbour Safety} {c1|said} {t1|the pier must close}.')).toEqual(['safety']);
  });

  it('is whose body it is called, behind the name of an owner', async () => {
    expect(await told('{s1|Washington’s office of harbour safety} {c1|said} {t1|the pier must close}.')).toEqual(['safety']);
    expect(await told('{s1|The Office of Harbour Safety’s port authority} {c1|said} {t1|the pier must close}.')).toEqual([
      'authority',
    ]);
    expect(await told('{s1|Washington’s authority} {c1|said} {t1|the pier must close}.')).not.toEqual(['authority']);
  });

  it('is known with its union of states in letters or in full', async () => {
    expect(await told('{s1|The United States Conference of Free Millers} {c1|asked} {t1|for bread}.')).toEqual(['millers']);
    expect(await told('{s1|The U.S. Conference of Free Millers} {c1|asked} {t1|for bread}.')).toEqual(['millers']);
    expect(await told('{s1|The United States} {c1|asked} {t1|for bread}.')).toEqual(['state']);
  });
});

describe('who speaks for a body with a long name', () => {
  it('is whoever is named behind it, and not the body', async () => {
    const spokesman = '{s1|Harbour and State Parks Committee spokesman Konrad Feld} {c1|said} {t1|it was late}.';
    expect(await told(spokesman)).toEqual(['konrad-feld']);
  });
});

describe('of several, who is named', () => {
  it('speaks for them on the record', async () => {
    const text =
      '{s1|The mayor’s allies in the council, including the leader, Konrad Feld,} {c1|announced} {t1|that they would object}.';
    const { voices } = await read(text);
    expect(voices.map(({ party, sourcing }) => [party, sourcing])).toEqual([['group', 'on the record']]);
    expect(await told(text)).toEqual(['konrad-feld']);
  });

  it('may stand behind dashes, without a comma, or behind "led by"', async () => {
    expect(await told('{s1|Some councillors — including Ms. Stolz —} {c1|complained} {t1|of noise}.')).toEqual(['irma-stolz']);
    expect(await told('{s1|Several officials including Councillor Irma Stolz} {c1|said} {t1|it was late}.')).toEqual([
      'irma-stolz',
    ]);
    expect(await told('{s1|Critics in the council, led by Konrad Feld,} {c1|said} {t1|it was late}.')).toEqual(['konrad-feld']);
  });

  it('is nobody where the words only count or describe them', async () => {
    const [voice] = await told('{s1|Other officials, including five senior Porters,} {c1|said} {t1|it was late}.');
    expect(voice).toMatch(/^unnamed/);
    const [of] = await told('{s1|Several officials, including one who serves Konrad Feld,} {c1|said} {t1|it was late}.');
    expect(of).toMatch(/^unnamed/);
  });

  it('is the ranking member with his own party, not the body he sits in', async () => {
    expect(await told('{s1|The authority’s ranking member, Konrad Feld, Blue of Skerry,} {c1|said} {t1|it was late}.')).toEqual([
      'konrad-feld',
    ]);
  });
});

describe('who is called by a noun of the codebook', () => {
  const mill = Codebook.parse({
    codebook: 1,
    negotiation: { id: 'mill', title: 'The mill' },
    parties: [
      { id: 'mill', name: 'Bellow Mill', role: 'party', names: ['the miller'], people: [] },
      { id: 'growers', name: 'Growers’ League', role: 'party', names: ['the growers'], people: [] },
    ],
    issues: [],
  });
  const who = async (words: string): Promise<string[]> =>
    speakers(await readMarked(`{s1|${words}} {c1|said} {t1|the price must rise}.`, { codebook: mill }));

  it.each(['Bellow Mill’s growers', 'Bellow Mill’s (BLW) growers'])('is not the one whose they are: %s', async (words) => {
    expect(await who(words)).toEqual(['growers']);
  });

  it('is so also where a writer describes him, and not where another is meant', async () => {
    expect(await who('The debt-ridden miller')).toEqual(['mill']);
    expect(await who('The former miller')).not.toEqual(['mill']);
  });
});

describe('an outlet that another cites', () => {
  it('is who tells what ends in its name', async () => {
    expect(await told('The clerk plans {t1|to stay silent on Monday}, {s1|the Skerry Coast Times} {c1|reports}.')).toEqual([
      'outlet Skerry Coast Times',
    ]);
  });

  it('is the paper that is called by the last word of its name', async () => {
    const text =
      '{c1|According to} {s1|the Washington Post}, {t1|it is sold}. It was cheap, {c2|according to} {s2|the Post}, {t2|and old}.';
    expect(await told(text)).toEqual(['outlet Washington Post', 'outlet Washington Post']);
  });

  it('is the paper named in full before', async () => {
    const text =
      '{c1|According to} {s1|the Washington Post}, {t1|the pier is sold}. {s2|The Post} {c2|noted} {t2|that the price was low}.';
    expect(await told(text)).toEqual(['outlet Washington Post', 'outlet Washington Post']);
  });
});
