import { describe, expect, it } from 'vitest';
import { readMarked } from '../resolved-text.ts';

/** Who speaks in the last attribution of a text, and by which outlets it came. */
async function voiceOf(source: string): Promise<readonly [string | null, readonly string[]]> {
  const { voices } = await readMarked(source, {});
  const { speaker, relay } = voices.at(-1)!;
  return [speaker.kind === 'actor' ? speaker.actor : 'words' in speaker ? speaker.words : null, relay.map(({ name }) => name)];
}

describe('whoever is quoted as saying a thing', () => {
  it('speaks, and the outlet hands it on', async () => {
    const text =
      '{s1|The Strait Courier} {c1|quoted} Foreign Minister Oda Brekke {c1|as saying} {t1|that the gates would close}.';
    expect(await voiceOf(text)).toEqual(['oda-brekke', ['Strait Courier']]);
  });

  it.each([
    ['{s1|State television} {c1|quoted} Zora Vint {c1|as telling} lawmakers {t1|that the gates would close}.', 'zora-vint'],
    ['Zora Vint left early. {s1|The station} {c1|cited} her {c1|as saying} {t1|that the gates would close}.', 'zora-vint'],
    ['{s1|State television} {c1|quoted} an engineer {c1|as saying} {t1|that the gates would close}.', 'an engineer'],
  ])('speaks, whoever it is that quotes: %s', async (text, wanted) => {
    expect((await voiceOf(text))[0]).toBe(wanted);
  });
});

describe('somebody told by age or by children', () => {
  it.each(['the 61-year-old', 'the grandmother of six', 'the father of 3'])(
    'is the one person of the sentence before: %s',
    async (who) => {
      const text = `Among those on the quay was Inez Moss, who has mended nets for years. {t1|“My hands quit,”} {s1|${who}} {c1|said}.`;
      expect((await voiceOf(text))[0]).toBe('inez-moss');
    },
  );

  it('is nobody who is known where two are named', async () => {
    const text = 'Inez Moss sat beside Clara Dunn. {t1|“My hands quit,”} {s1|the mother of two} {c1|said}.';
    expect((await voiceOf(text))[0]).toBe('the mother of two');
  });
});
