import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked, speakers } from '../resolved-text.ts';

/** A quarrel within one province: its governor, his son, a bank, a league of growers. */
const province = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'levy', title: 'Quarrel over the water levy' },
  parties: [
    {
      id: 'palace',
      name: 'Governor Tamm',
      role: 'party',
      names: ['the palace'],
      people: [
        { name: 'Olev Tamm', office: 'Governor of Sarn' },
        { name: 'Rika Holt', office: 'budget director' },
      ],
    },
    {
      id: 'growers',
      name: "Growers' League",
      role: 'party',
      names: ['the growers'],
      people: [
        { name: 'Jaan Tamm', office: "the governor's son" },
        { name: 'Mari Vald', office: 'president of the Growers’ League' },
        { name: 'Peeter Ots', office: 'legislative policy director' },
      ],
    },
    {
      id: 'bank',
      name: 'Lake Bank',
      role: 'party',
      names: [],
      people: [
        { name: 'Erik Sool', office: 'chief executive of Lake Bank' },
        { name: 'Hedda Lann', office: 'President' },
      ],
    },
  ],
  issues: [],
});

const told = async (source: string, headline = false): Promise<string[]> =>
  speakers(await readMarked(source, { codebook: province, headline }));

describe('who holds an office', () => {
  it('is not the relative of who holds it', async () => {
    const text =
      '{s1|Jaan Tamm} {c1|said} {t1|he loved his father}. On Monday, {s2|the governor} {c2|said} {t2|he would ask for changes}.';
    expect(await told(text)).toEqual(['jaan-tamm', 'olev-tamm']);
  });

  it('is not one of another camp or body than the words tell', async () => {
    const text = (office: string): string => `{s1|The ${office}} {c1|said} {t1|the levy must go}.`;
    expect(await told(text('budget director'))).toEqual(['rika-holt']);
    expect(await told(text('Unionist budget director'))).not.toEqual(['rika-holt']);
    expect(await told(text('NWB budget director'))).not.toEqual(['rika-holt']);
  });

  it('is not who holds it of a body, in a headline before anybody is named', async () => {
    const text =
      '{s1|President} {c1|Wants} {t1|the Levy Gone}\n\nMari Vald, the president and manager of the league, came. President Hedda Lann did not.';
    expect(await told(text, true)).toEqual(['hedda-lann']);
  });

  it('is not the spokesman, aide or rival of who holds it', async () => {
    const text =
      'Nina Orav, a spokeswoman for the governor, spoke to growers. {s1|The governor} {c1|said} {t1|the levy would stay}. Karl Muld, adviser to the president, was there. {s2|The president} {c2|wrote} {t2|that she was content}.';
    expect(await told(text)).toEqual(['olev-tamm', 'hedda-lann']);
  });

  it('is, in a headline that says no more, who holds it plainly and not the president of a league', async () => {
    const text =
      '{s1|President} {c1|Wants} {t1|to End the Levy}\n\n{s2|Mari Vald, president of the Growers’ League,} {c2|called} {t2|it a gift}. President Hedda Lann was away.';
    expect(await told(text, true)).toEqual(['hedda-lann', 'mari-vald']);
  });

  it('is of the field that the words tell', async () => {
    const text =
      '{s1|Peeter Ots, the legislative policy director,} {c1|said} {t1|the levy was high}. But {s2|the governor’s budget director} {c2|said} {t2|it was not}.';
    expect(await told(text)).toEqual(['peeter-ots', 'rika-holt']);
  });

  it('is nobody where "chief" tells of a complaint', async () => {
    const text = 'Olev Tamm met growers. {s1|Tamm’s chief} {c1|complaint was} {t1|that the levy came late}.';
    expect(await told(text)).toEqual(['olev-tamm']);
  });

  it.each([
    ['Tamm’s newly named chief', 'has sought'],
    ['Tamm’s allies', 'think'],
    ['Tamm’s backers', 'speak of'],
  ])('is not whose chief, ally or backer does it: %s %s', async (source, cue) => {
    expect(await told(`Olev Tamm met growers. {s1|${source}} {c1|${cue}} {t1|a levy that would come late}.`)).not.toContain(
      'olev-tamm',
    );
  });

  it('is who holds one of two titles', async () => {
    const text = 'Nils Arno, chairman and chief executive of the mill, came. {s1|The chairman} {c1|said} {t1|he was tired}.';
    expect(await told(text)).toEqual(['nils-arno']);
  });

  it('is the boss of a side, whose chief or president was named', async () => {
    const text = 'Erik Sool met Mari Vald. {s1|The Lake Bank boss} {c1|said} {t1|the levy was high}.';
    expect(await told(text)).toEqual(['erik-sool']);
    const other = 'Nils Arno, deputy director of Lake Bank, came. {s1|The Lake Bank boss} {c1|said} {t1|the levy was high}.';
    expect(await told(other)).not.toContain('nils-arno');
  });

  it('is not who is chief of something, where the words have another chief', async () => {
    const text = '{s1|The police chief} {c1|said} {t1|nobody was hurt}.';
    expect(await told(text)).not.toContain('erik-sool');
  });

  it('is who spoke right before, also as president of a league', async () => {
    const text =
      'President Hedda Lann was away. {s1|Mari Vald, president of the Growers’ League,} {c1|said} {t1|it was a gift}. {s2|The president} {c2|added} {t2|that it would not do}.';
    expect(await told(text)).toEqual(['mari-vald', 'mari-vald']);
  });

  it('is not the wife or the lawyer of who holds it', async () => {
    const text =
      'Anna Tamm, the wife of the governor, waved. Pavel Ort, a lawyer for the governor, did not. {s1|The governor} {c1|thanked} {t1|both}.';
    expect(await told(text)).toEqual(['olev-tamm']);
  });

  it('is told by a word that describes the holder and no field', async () => {
    const text =
      '{s1|Peeter Ots, the legislative policy director,} {c1|said} {t1|the levy was high}. {s2|The veteran director} {c2|said} {t2|he would not pay}.';
    expect(await told(text)).toEqual(['peeter-ots', 'peeter-ots']);
  });
});

describe('one of several ministers', () => {
  const island = Codebook.parse({
    codebook: 1,
    negotiation: { id: 'ferry', title: 'Quarrel over a ferry' },
    parties: [
      {
        id: 'island',
        name: 'Skerry',
        role: 'party',
        names: [],
        people: [
          { name: 'Una Brae', office: 'First Minister' },
          { name: 'Rory Holt', office: 'Culture Minister' },
        ],
      },
      {
        id: 'mainland',
        name: 'Tarn',
        role: 'party',
        names: [],
        people: [
          { name: 'Olev Tamm', office: 'Prime Minister' },
          { name: 'Rika Sool', office: 'Transport Minister' },
          { name: 'Erik Lann', office: 'Transport Minister' },
        ],
      },
    ],
    issues: [],
  });
  const saidBy = async (source: string): Promise<string[]> =>
    speakers(await readMarked(`{s1|${source}} {c1|said} {t1|that the ferry was late}.`, { codebook: island }));

  it.each([
    ['The First Minister', 'una-brae'],
    ['The culture minister', 'rory-holt'],
    ['The Prime Minister', 'olev-tamm'],
  ])('is who holds the office in just the words of the codebook: %s', async (source, person) => {
    expect(await saidBy(source)).toEqual([person]);
  });

  it.each(['The Transport Minister', 'The minister', 'A First Minister', 'The former First Minister'])(
    'is nobody where two hold it, or it is not told which: %s',
    async (source) => {
      for (const speaker of await saidBy(source)) expect(speaker).not.toMatch(/brae|holt|tamm|sool|lann/u);
    },
  );
});
