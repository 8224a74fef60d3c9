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

describe('the speaker', () => {
  it('is the person of the codebook who bears a surname, also when the name opens the sentence', async () => {
    const report = await readMarked('{s1|Brekke} {c1|said} {t1|the gates stay}. {s2|Vint’s} {c2|answer}: {t2|no}.');
    expect(speakers(report)).toEqual(['oda-brekke', 'zora-vint']);
    expect(report.voices[0]?.party).toBe('norland');
  });

  it('is the person described before "who", not the side in the description', async () => {
    const report = await readMarked('It was for Marko Dellin, Norland’s old rival, {s1|who} {c1|insists} {t1|on tolls}.');
    expect(speakers(report)).toEqual(['marko-dellin']);
  });

  it('is the pair that spoke, not the experts of an aside, behind "they"', async () => {
    const report = await readMarked(
      '{s1|Oda Brekke and Zora Vint} {c1|said} {t1|it was late}. Ships wait, even as {s2|experts} {c2|say} {t2|it is calm}. {s3|They} {c3|added} {t3|more}.',
    );
    expect(speakers(report)).toEqual(['oda-brekke', 'unnamed experts', 'oda-brekke']);
  });

  it('is somebody unnamed when an official asks not to be named, whoever of that side spoke before', async () => {
    const before = '{s1|Zora Vint} {c1|said} {t1|it was late}. ';
    const named = await readMarked(`${before}{s2|The Tarsian official} {c2|said} {t2|more}.`);
    expect(speakers(named)).toEqual(['zora-vint', 'zora-vint']);
    const hidden = await readMarked(`${before}{s2|The Tarsian official}, who asked not to be named, {c2|said} {t2|more}.`);
    expect(speakers(hidden)).toEqual(['zora-vint', 'unnamed The Tarsian official']);
  });

  it('is not the firm whose union speaks', async () => {
    const report = await readMarked('{s1|Norland’s (NLD) pilots’ union} {c1|said} {t1|it would strike}.');
    expect(speakers(report)).not.toContain('norland');
    expect(report.voices[0]?.party).toBeNull();
  });
});
