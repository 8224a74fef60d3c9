import { describe, expect, it } from 'vitest';
import { readMarked, speakers } from './resolved-text.ts';

describe('resolving bad input', () => {
  it.each([
    ['an empty text', ''],
    ['emoji', '{s1|🎣🎣} {c1|said} {t1|🎣}.'],
    ['one word of 50,000 letters', `{s1|${'A'.repeat(50_000)}} {c1|said} {t1|so}.`],
    ['20,000 capitals', `{s1|${'AB '.repeat(20_000)}} {c1|said} {t1|so}.`],
    ['20,000 commas', `{s1|${'A, '.repeat(20_000)}} {c1|said} {t1|so}.`],
    ['20,000 open quotations', `${'“'.repeat(20_000)}{s1|He} {c1|said} {t1|so}.`],
    ['a part of a part, 5,000 times', `{s1|${'one of the '.repeat(5_000)}x} {c1|said} {t1|so}.`],
    ['words from right to left', '{s1|محمد بن سالم} {c1|قال} {t1|“نعم”}'],
  ])('%s gives a voice for each attribution', async (_what, source) => {
    const report = await readMarked(source);
    expect(report.voices).toHaveLength(source.includes('{s1|') ? 1 : 0);
  });

  it('a report with 2,000 names is read with all of them', async () => {
    const name = (index: number): string =>
      `Minister Anna ${'BDFGKL'.charAt(index % 6)}${'aeiou'.charAt(index % 5)}${index.toString(36).replace(/\d/g, 'z')}ov`;
    const report = await readMarked(
      `${Array.from({ length: 2000 }, (_, index) => `${name(index)} came. `).join('')}{s1|She} {c1|said} {t1|so}.`,
    );
    expect(report.actors.length).toBeGreaterThan(100);
  });

  it('an office with two holders and no party stays open', async () => {
    const report = await readMarked('{s1|The president} {c1|said} {t1|nothing}.');
    expect(speakers(report)).toEqual(['unnamed The president']);
  });
});

describe('the office of somebody', () => {
  it('begins behind the word that opens the clause', async () => {
    const officeIn = async (before: string): Promise<(string | null)[]> =>
      (await readMarked(`${before} {s1|Maria Holt} {c1|said} {t1|nothing was signed}.`)).actors.map(({ office }) => office);
    expect(await officeIn('They met at the mill, where union chair')).toEqual(['union chair']);
    expect(await officeIn('Nothing moved, because deputy minister')).toEqual(['deputy minister']);
  });
});
