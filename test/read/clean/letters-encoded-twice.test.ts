import { describe, expect, it } from 'vitest';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { openReport, type Wrapping } from '../../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { clean } from '../../../src/read/clean/clean-stage.ts';

const codebook = parseCodebook(codebookTemplate(), 'codebook.yaml');
const MEANT = 'The mayor, Irena Núñez, met the crews in Malmö on Friday.';
const WRONG = Buffer.from(MEANT, 'utf8').toString('latin1');

/** The text that a reading points into, and what is said of its letters. */
async function cleaned(source: string, wrapping: Wrapping) {
  const original = openReport(Buffer.from(source), wrapping, { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { text, findings, title } = await clean.run({}, { original, codebook });
  return {
    text,
    title,
    bytes: Buffer.from(original.bytes).toString(),
    seen: findings.find(({ rule }) => rule === 'letters-encoded-twice')?.seen,
  };
}

describe('a report whose letters were encoded twice', () => {
  it('is read as it was meant, keeps its bytes, and says so', async () => {
    const { text, bytes, seen } = await cleaned(WRONG, 'text/plain');
    expect({ text, bytes }).toEqual({ text: MEANT, bytes: WRONG });
    expect(seen).toContain('"ÃºÃ±" stood for "úñ"');
  });

  it('is so in a table, a page and an export too, with its title', async () => {
    const { text, title, seen } = await cleaned(JSON.stringify({ text: `${WRONG}\n`, title: WRONG }), 'application/json');
    expect({ text: text.trim(), title }).toEqual({ text: MEANT, title: MEANT });
    expect(seen).toBeDefined();
    expect((await cleaned(`<html><body><p>${WRONG}</p></body></html>`, 'text/html')).text).toContain(MEANT);
  });

  it('stays as it is where it is a document of a coded project, in which places are counted', async () => {
    for (const project of ['dna', 'qda'])
      expect(await cleaned(JSON.stringify({ text: WRONG, [project]: {} }), 'application/json')).toMatchObject({ text: WRONG });
  });

  it('says nothing where all is as it was written', async () => {
    expect(await cleaned(MEANT, 'text/plain')).toMatchObject({ text: MEANT, seen: undefined });
  });
});
