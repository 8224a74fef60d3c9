import { beforeAll, describe, expect, it } from 'vitest';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { otherLanguage } from '../../../src/read/clean/written-language.ts';
import { read } from '../../../src/read/read-report.ts';
import { languageName } from '../../../src/text/language-name.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { ENGLISH_REPORTS, FOREIGN_REPORTS } from './foreign-reports.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

async function readText(text: string): Promise<Reading> {
  const original = openReport(Buffer.from(text), 'text/plain', { path: 'report.txt' });
  if (!isOriginal(original)) throw new Error(original.why);
  return read(original, codebook);
}

describe('the language of a report', () => {
  it.each(Object.entries(FOREIGN_REPORTS))('is told where it is %s', async (name, text) => {
    const code = await otherLanguage(text);
    expect(languageName(code ?? 'en')).toBe(name);
  });

  it('is told of a report that goes on and on', async () => {
    expect(await otherLanguage(`${FOREIGN_REPORTS['French']}\n`.repeat(400))).toBe('fr');
  });

  it.each(Object.entries(ENGLISH_REPORTS))('is English in %s', async (_name, text) => {
    expect(await otherLanguage(text)).toBeNull();
  });

  it('is not told of a few words', async () => {
    expect(await otherLanguage('Les dockers refusent')).toBeNull();
    expect(await otherLanguage('')).toBeNull();
  });

  it('is English where a part of the report is', async () => {
    const english = `${'The union will not work at night, its chair said, and the port is to stay shut until there is an offer. '.repeat(10)}\n`;
    const french = `${FOREIGN_REPORTS['French']}\n`.repeat(20);
    expect(await otherLanguage(french + english)).toBeNull();
    expect(await otherLanguage(english + french)).toBeNull();
  });

  it('is another one, without a name, where nobody knows it', async () => {
    const made = 'Velka sordun mikatre bolhen turavi, eskon dralme piruva nokteli. Harbon guleth visarka denmolu tresk. '.repeat(
      5,
    );
    expect(await otherLanguage(made)).toBe('und');
    expect(languageName('und')).toBe('another language');
  });
});

describe('a report in another language', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await readText(`Le syndicat rejette l’offre\n\n${FOREIGN_REPORTS['French']}\n`);
  });

  it('is kept with its text, and nobody in it is read', () => {
    expect(reading.text).toContain('Nous ne travaillerons plus une seule nuit');
    expect(reading.language).toBe('fr');
    expect({ ...reading, codes: reading.codes.length }).toMatchObject({ attributions: [], voices: [], mentions: [], codes: 0 });
  });

  it('is said to be unread, with the language', () => {
    expect(reading.findings.filter(({ rule }) => rule === 'other-language').map(({ seen }) => seen)).toEqual([
      'The report is written in French.',
    ]);
  });
});
