import { describe, expect, it } from 'vitest';
import { Codebook } from '../../../src/model/codebook.ts';
import { readMarked } from '../resolved-text.ts';

/** An analyst listed phrases for people of a side among its names; one party is a group of officials. */
const harbour = Codebook.parse({
  codebook: 1,
  negotiation: { id: 'harbour', title: 'The harbour' },
  parties: [
    {
      id: 'palace',
      name: 'The palace',
      role: 'party',
      names: ['palace officials', 'senior palace source', 'Ormond spokesman', 'the council'],
      people: [{ name: 'Petra Ormond', also: ['Ormond'], office: 'Speaker' }],
    },
    { id: 'dock', name: 'Dock officials', role: 'party', names: [], people: [] },
  ],
  issues: [],
});

/** Who speaks, of which party, on what footing. */
async function voiceOf(source: string): Promise<readonly (string | null | undefined)[]> {
  const { voices } = await readMarked(source, { codebook: harbour });
  const { speaker, party, sourcing } = voices.at(-1)!;
  return [speaker.kind === 'actor' ? speaker.actor : speaker.kind === 'unnamed' ? speaker.words : null, party, sourcing];
}

describe('people of a side whom nobody names', () => {
  it.each([
    ['a senior palace source', 'unnamed official'],
    ['palace officials', 'unnamed official'],
    ['an Ormond spokesman', 'on the record'],
  ])('are not the side, though its codebook lists their words: %s', async (words, sourcing) => {
    expect(await voiceOf(`Speaker Petra Ormond is ill. {s1|${words}} {c1|said} {t1|the pier would close}.`)).toEqual([
      words,
      'palace',
      sourcing,
    ]);
  });

  it('are the party where it is itself called so, and a body speaks for itself', async () => {
    expect(await voiceOf('{s1|Dock officials} {c1|said} {t1|the pier would close}.')).toEqual(['dock', 'dock', 'on the record']);
    expect(await voiceOf('{s1|The council} {c1|said} {t1|the pier would close}.')).toEqual(['palace', 'palace', 'on the record']);
  });
});

describe("one person's spokesman", () => {
  it.each(['a spokeswoman for Speaker Petra Ormond', 'a spokesman for Ms. Ormond of Hest'])(
    'is not that person: %s',
    async (words) => {
      expect(await voiceOf(`Speaker Petra Ormond is ill. {s1|${words}} {c1|said} {t1|Ms. Ormond was glad}.`)).toEqual([
        words,
        'palace',
        'on the record',
      ]);
    },
  );

  it('with a name of his own is he who speaks', async () => {
    expect((await voiceOf('{s1|Karl Fenn, a spokesman for Ms. Ormond,} {c1|said} {t1|she was glad}.'))[0]).toBe('karl-fenn');
  });
});

describe('some of a body', () => {
  it.each(['Some on the Harbour Council', 'Several in the upper house', 'Two from Hest Abbey'])(
    'that the words name are not of whom the report cited before: %s',
    async (words) => {
      const before = '{s1|A dozen palace clerks} {c1|charged} {t1|that it was late}.';
      expect(await voiceOf(`${before} {s2|${words}} {c2|called for} {t2|a vote}.`)).toEqual([words, null, 'unnamed other']);
    },
  );

  it('without a whole of their own are of those cited before', async () => {
    const told = await voiceOf('{s1|Palace officials} {c1|said} {t1|it was late}. {s2|Some} {c2|called for} {t2|a vote}.');
    expect(told).toEqual(['Some [of Palace officials]', 'palace', 'unnamed official']);
  });
});

describe('holders of an office', () => {
  it('are several where the first of its words is in the plural, and nobody known by it', async () => {
    const words = 'Attorneys general in Norland';
    expect(await voiceOf(`{s1|${words}} {c1|asked} {t1|for a vote}.`)).toEqual([words, null, 'unnamed official']);
  });
});

describe('words for who was named before', () => {
  it.each(['Both', 'The two', 'The pair', 'The two men'])('“%s” are two who were named together', async (words) => {
    const text = `Petra Ormond and Jo Brand came by boat. {s1|Clerks} {c1|say} {t1|it leaks}. {s2|${words}} {c2|said} {t2|it would sail}.`;
    expect(await voiceOf(text)).toEqual(['petra-ormond', 'palace', 'on the record']);
  });

  it('but not two of whom nobody tells together', async () => {
    expect(await voiceOf('Petra Ormond came by boat. {s1|Both} {c1|said} {t1|it would sail}.')).toEqual([
      'Both',
      null,
      'unnamed other',
    ]);
  });
});

describe('holders of an office who are not named', () => {
  it('are on the record where they publish what they say', async () => {
    const footing = async (cue: string): Promise<string | null | undefined> =>
      (await voiceOf(`{s1|The ministers of Norland and Tarsia} {c1|${cue}} {t1|that the gates stay open}.`))[2];
    expect(await footing('issued a joint statement saying')).toBe('on the record');
    expect(await footing('told reporters')).toBe('unnamed official');
  });
});
