import { describe, expect, it } from 'vitest';
import { readMarked, speakers } from '../resolved-text.ts';

describe('the way of words', () => {
  it('names who was told and where they were posted', async () => {
    const report = await readMarked(
      '{s1|Zora Vint} {c1|told} the Courier {t1|that she was hopeful}. {s2|Oda Brekke} {c2|wrote on X}: {t2|“So am I.”}',
    );
    expect(report.voices.map((voice) => voice.relay.map((step) => step.name))).toEqual([['Strait Courier'], ['X']]);
  });

  it('is not found in what is said', async () => {
    const report = await readMarked('{s1|Zora Vint} {c1|said} {t1|that Brekke had told the Courier nothing}.');
    expect(report.voices[0]?.relay).toEqual([]);
  });
});

describe('the footing of words', () => {
  it('is second hand when somebody tells what another said, but not what they themselves believe', async () => {
    const report = await readMarked(
      '{s1|Zora Vint} {c1|said} {t1|that {s2|Norland} {c2|had offered} {t2|two gates}}. {s3|She} {c3|said} {t3|{s4|she} {c4|believed} {t4|it was enough}}.',
    );
    expect(speakers(report)).toEqual(['zora-vint', 'norland', 'zora-vint', 'zora-vint']);
    expect(report.voices.map((voice) => voice.sourcing)).toEqual([
      'on the record',
      'second hand',
      'on the record',
      'on the record',
    ]);
  });

  it('is second hand in a headline that ends in who says so', async () => {
    const headed = async (headline: string): Promise<string | undefined> => {
      const report = await readMarked(`${headline}\n\nTalks went on.`, { headline: true });
      return report.voices[0]?.sourcing;
    };
    expect(await headed('{s1|Oda Brekke} {c1|offers} {t1|two gates}: report')).toBe('second hand');
    expect(await headed('{s1|Oda Brekke} {c1|offers} {t1|two gates}: a long day')).toBe('on the record');
  });

  it('is second hand where a headline sums up what a side does, but not where it quotes it', async () => {
    const headed = async (headline: string): Promise<string | undefined> => {
      const report = await readMarked(`${headline}\n\nTalks went on.`, { headline: true });
      return report.voices[0]?.sourcing;
    };
    expect(await headed('{s1|Norland} {c1|offers} {t1|two gates}')).toBe('second hand');
    expect(await headed('{s1|Norland} {c1|says} {t1|“two gates”}')).toBe('on the record');
  });

  it('of hearsay within the words of another is that of the other', async () => {
    const report = await readMarked(
      '{s1|Zora Vint} {c1|said} {t1|Norland had {c2|reportedly} {t2|closed two gates}}. It has {c3|reportedly} {t3|closed a third}.',
    );
    expect(speakers(report)).toEqual(['zora-vint', 'zora-vint', 'unnamed not named']);
  });

  it('is not that of what stands before "which", when sources say it', async () => {
    const report = await readMarked('Talks with Norland, {s1|which sources} {c1|say} {t1|centred on the gates}, ended.');
    expect(report.voices[0]?.speaker).toMatchObject({ kind: 'unnamed', words: 'sources' });
    expect(report.voices[0]?.sourcing).toBe('unnamed other');
  });

  it('of a readout is a document, and of an unnamed spokesman that of his side', async () => {
    const report = await readMarked(
      '{s1|A Tarsian readout} {c1|said} {t1|all went well}. {s2|A spokesman for Norland} {c2|disagreed} {t2|with it}.',
    );
    expect(report.voices.map((voice) => [voice.sourcing, voice.party])).toEqual([
      ['official document', 'tarsia'],
      ['on the record', 'norland'],
    ]);
  });
});

describe('the time of words', () => {
  it('is the date beside the cue, then that of the words before, then no later than the report', async () => {
    const report = await readMarked(
      '{s1|Zora Vint} {c1|said} on 9 May 2031 {t1|that it was late}. {s2|She} {c2|added} {t2|little}. {s3|Oda Brekke} {c3|laughed}: {t3|“Late?”}',
    );
    expect(report.voices.map(({ said }) => [said?.days.last, said?.bounds])).toEqual([
      ['2031-05-09', false],
      ['2031-05-09', false],
      ['2031-05-12', true],
    ]);
  });

  it('is unknown in a report without a date', async () => {
    const report = await readMarked('{s1|Zora Vint} {c1|said} {t1|nothing}.', { published: null });
    expect(report.voices[0]?.said).toBeNull();
  });
});
