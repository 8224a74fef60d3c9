import { describe, expect, it } from 'vitest';
import { readMarked, speakers } from '../resolved-text.ts';

describe('a speaker', () => {
  it('is known by full name first, then by surname, then by pronoun', async () => {
    const report = await readMarked(
      '{s1|Norlandic Foreign Minister Oda Brekke} {c1|said} {t1|the strait was open}. {s2|Brekke} {c2|warned} {t2|that this could change}. {t3|“We can close it,”} {s3|she} {c3|added}.',
    );
    expect(speakers(report)).toEqual(['oda-brekke', 'oda-brekke', 'oda-brekke']);
    expect(report.voices.map((voice) => voice.party)).toEqual(['norland', 'norland', 'norland']);
  });

  it('hired by a body is of the side of the body, and not who is only of its people', async () => {
    const report = await readMarked(
      'The Tarsian government tabled what {s1|its lawyers} {c1|call} {t1|a “last offer”}. {s2|Norlandic lawyers} {c2|called} {t2|it a “trap”}.',
    );
    expect(report.voices.map((voice) => voice.party)).toEqual(['tarsia', null]);
  });

  it('named behind one noun of what he is and an office is he', async () => {
    const report = await readMarked('{t1|The talks broke up}, {c1|said} {s1|host and Foreign Minister Oda Brekke}.');
    expect(speakers(report)).toEqual(['oda-brekke']);
  });

  it('whose list bears the name of another is not that other', async () => {
    const report = await readMarked(
      '{s1|Oda Brekke} {c1|said} {t1|the strait was open}. {s2|Another deputy on the Brekke list, Jon Tarr,} {c2|said} {t2|it was shut}.',
    );
    expect(speakers(report)).toEqual(['oda-brekke', 'jon-tarr']);
  });

  it('that is a court’s order is a document, and a registry has its whole name', async () => {
    const order = await readMarked('{s1|The interim order} {c1|obliges} {t1|both sides to pay}.');
    expect(order.voices[0]?.speaker.kind).toBe('document');
    const registry = await readMarked('{c1|According to} {s1|the Registry of the St. Alba Parish}, {t1|the strait was open}.');
    expect(registry.actors.map(({ name }) => name)).toContain('Registry of the St. Alba Parish');
  });

  it('is the state when its capital speaks, and a place when talks are held there', async () => {
    const report = await readMarked('{s1|Hest} {c1|said} {t1|the talks in Bellmar would go on}.');
    expect(speakers(report)).toEqual(['norland']);
    expect(report.mentionsOf('tarsia')).toEqual([]);
  });

  it('with a form of address is a person, though the name is that of a state', async () => {
    const report = await readMarked(
      'Ines Jordan, a senator, came in. {s1|Ms. Jordan} {c1|said} {t1|the strait was open}. {s2|Ms. Chad} {c2|agreed} {t2|that it was}.',
    );
    expect(speakers(report)).toEqual(['ines-jordan', 'chad']);
    expect(report.actors.find(({ id }) => id === 'chad')?.kind).toBe('person');
  });

  it('named with a capital behind a name of its own is no government', async () => {
    const report = await readMarked(
      '{s1|Breaker London} {c1|reported} {t1|the strait was open}. {s2|London} {c2|denied} {t2|it}.',
    );
    expect(report.actors.map(({ name }) => name)).toEqual(expect.arrayContaining(['Breaker London', 'United Kingdom']));
    expect(new Set(speakers(report)).size).toBe(2);
  });

  it('of a company that bears the name of a state speaks for neither', async () => {
    const report = await readMarked(
      '{s1|Ada Lund, president of Brightwater Metals Norland,} {c1|said} {t1|prices would rise}. {s2|Per Vik, minister of Norland,} {c2|agreed} {t2|that they would}.',
    );
    expect(report.voices.map((voice) => voice.party)).toEqual([null, 'norland']);
  });

  it('of a body named for a cause that names a state speaks for neither', async () => {
    for (const body of ['League for Norlandic Shipping', 'Coalition for the Norlandic Worker', 'Campaign for Norland Steel']) {
      const report = await readMarked(
        `{s1|Ada Lund, president of the ${body},} {c1|said} {t1|prices would rise}. {s2|Per Vik, minister for Norlandic Affairs,} {c2|agreed} {t2|that they would}.`,
      );
      expect(report.voices.map((voice) => voice.party)).toEqual([null, 'norland']);
    }
    const ministry = await readMarked(
      '{s1|Ada Lund, spokeswoman for the Norlandic Ministry of Trade,} {c1|said} {t1|prices would rise}.',
    );
    expect(ministry.voices[0]?.party).toBe('norland');
  });

  it('is no office of a name before it, where the office has the verb', async () => {
    const report = await readMarked(
      'Liv Aker, {c1|said} {s1|the foreign minister}, {t1|“is late”}. Oda Brekke is the foreign minister.',
    );
    expect(speakers(report)).not.toEqual(['liv-aker']);
  });

  it('of two presidents is told by the party', async () => {
    const report = await readMarked(
      'President Liv Aker met President Marko Dellin on Monday. {s1|The Tarsian president} {c1|said} {t1|he was content}. {s2|The Norlandic president} {c2|said} {t2|she was not}.',
    );
    expect(speakers(report)).toEqual(['marko-dellin', 'liv-aker']);
  });

  it('without a name keeps its own words, its number and its side', async () => {
    const report = await readMarked(
      '{t1|The gates would open in June}, {s1|two senior Tarsian officials close to the talks} {c1|said}.',
    );
    expect(report.voices[0]).toMatchObject({
      speaker: {
        kind: 'unnamed',
        words: 'two senior Tarsian officials close to the talks',
        number: 2,
        closeness: 'close to the talks',
      },
      party: 'tarsia',
      sourcing: 'unnamed official',
    });
  });

  it('is the unnamed source when an outlet reports citing it', async () => {
    const report = await readMarked(
      '{t1|A deal is near}, {s1|the Courier} {c1|reported}, citing three people briefed on the talks.',
    );
    expect(report.voices[0]).toMatchObject({
      speaker: { kind: 'unnamed', words: 'three people briefed on the talks', number: 3 },
      sourcing: 'unnamed other',
      relay: [{ name: 'Strait Courier' }],
    });
  });

  it('is never made up', async () => {
    const report = await readMarked('{c1|It was agreed} {t1|that the gates stay shut}. {s2|He} {c2|said} {t2|nothing more}.');
    expect(speakers(report)).toEqual(['unnamed not named', 'unnamed He']);
  });
});
