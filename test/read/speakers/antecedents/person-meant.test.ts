import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../../src/model/codebook.ts';
import { readMarked, speakers } from '../../resolved-text.ts';

/** A harbour board, a party that bears the name of its head, and two states that meet. */
const harbour = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour', title: 'The harbour' },
  parties: [
    {
      id: 'morrow',
      name: 'Anna Morrow',
      role: 'party',
      names: ['Mrs. Morrow', 'Secretary Morrow'],
      people: [{ name: 'Anna Lise Morrow', also: ['Anna Morrow', 'Morrow'], office: 'former harbour secretary' }],
    },
    {
      id: 'board',
      name: 'Harbour board',
      role: 'party',
      names: ['the board'],
      people: [
        { name: 'Peter Ashdown', also: ['Ashdown'], office: 'chairman of the board' },
        { name: 'Karl Brenn', also: ['Brenn'], office: 'Senator' },
        { name: 'Martin Vale', also: ['Vale'], office: 'Mayor' },
      ],
    },
    { id: 'brenland', name: 'Brenland', role: 'party', names: [], people: [] },
    { id: 'ostmark', name: 'Ostmark', role: 'party', names: [], people: [] },
  ],
  issues: [],
});

const told = async (source: string): Promise<string[]> => speakers(await readMarked(source, { codebook: harbour }));
const last = async (source: string): Promise<string | undefined> => (await told(source)).at(-1);

describe('a pronoun of one person', () => {
  it('is the subject of the sentence before, though the party bears her name', async () => {
    const text =
      'Like Clara Dunn before her, Mrs. Morrow used a barge.\n\nAt the pier {s1|Mrs. Morrow} {c1|said} {t1|she had not kept the log}. But {s2|she} {c2|then said} {t2|that the log would stay shut}.';
    expect(await told(text)).toEqual(['anna-lise-morrow', 'anna-lise-morrow']);
  });

  it('is not who is named in the words of who spoke before', async () => {
    const text =
      '{t1|“I will see to it that Martin Vale never runs the port,”} {s1|Mr. Brenn} {c1|told} reporters.\n\n{s2|He} {c2|said} {t2|he would go on}.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('is the subject of the sentence, not who is named behind "by" or "as"', async () => {
    const text =
      'Perhaps because a quarrel would help him, as it had helped Martin Vale, Mr. Brenn took it up. {t1|“We spoke of it,”} {s1|he} {c1|told} reporters.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('is who made something clear after meeting another', async () => {
    const text =
      'After the meeting with Mr. Vale, which lasted an hour, {s1|Mr. Brenn} {c1|gave no indication} {t1|that he would leave}. However, {s2|he} {c2|made clear} {t2|that peace was on his mind}.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('is not the host who was told something', async () => {
    const text = 'Karl Brenn phoned Martin Vale of Harbour Radio on Friday. {s1|He} {c1|said} {t1|the tugs would sail}.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('is whom the sentence is about, also where an apposition stands between', async () => {
    const text =
      'Beside an inquiry by the special envoy, Martin Vale, {s1|Mr. Brenn} {c1|said} {t1|the board would sue}. Some of it, {s2|he} {c2|said}, {t2|cannot wait}.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('goes on with who was taken up by a pronoun before', async () => {
    const text =
      'Mayor Martin Vale opened the lock with Senator Karl Brenn. He had paid for it himself. {s1|He} {c1|said} {t1|it would last}.';
    expect(await last(text)).toBe('martin-vale');
  });

  it('may be spoken of by a pronoun in what he says, and is not named there', async () => {
    const text = 'Martin Vale met Karl Brenn. {t1|Vale is no friend of the pilots, and he will have to pay}, {s1|he} {c1|said}.';
    expect(await last(text)).toBe('karl-brenn');
  });

  it('is who is cited in the same sentence rather than in the one before', async () => {
    const text =
      '{s1|Clara Dunn} {c1|wrote} {t1|that she stood by Mrs. Morrow}.\n\nMrs. Morrow, who was sworn in on Monday, was seen that night leaving the hall, shortly after {s2|she} {c2|announced} {t2|a new fare}.';
    expect(await last(text)).toBe('anna-lise-morrow');
  });

  it('is the subject also where another was spoken with in a subordinate clause', async () => {
    const text =
      'While Peter Ashdown talked of fares, Karl Brenn wanted to hear of pilots. {t1|“Fares are dull,”} {s1|he} {c1|said}.';
    expect(await last(text)).toBe('karl-brenn');
  });
});

describe('minutes that give speakers in capitals', () => {
  const minutes =
    '{s1|BRENLAND} {c1|opposed} {t1|the text}. {s2|OSTMARK} {c2|stressed} {t2|the need for pilots}. {s3|TARSIA} {c3|agreed} {t3|with both}. ';

  it('tell what the delegate of who spoke last went on to say', async () => {
    const text = `Chair Peter Ashdown opened the talks.\n\n${minutes}{s4|OSTMARK} {c4|explained} {t4|its stand}. {s5|She} {c5|said} {t5|her country would pay}.`;
    expect(await last(text)).toBe('ostmark');
  });

  it('tell of a chairman by name as any report', async () => {
    const text = `${minutes}Chair Peter Ashdown opened the second meeting. {s4|He} {c4|said} {t4|time was short}.`;
    expect(await last(text)).toBe('peter-ashdown');
  });
});

describe('a report that gives nobody in capitals', () => {
  it('takes no state for a man', async () => {
    const text = 'Karl Brenn sailed on Monday. {s1|Brenland} {c1|said} {t1|it would wait}. {s2|He} {c2|said} {t2|he would not}.';
    expect(await last(text)).toBe('karl-brenn');
  });
});
