import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { madeExpressions, makingPlaces, writtenExpressions, type Expression } from './expressions.ts';
import { slowText } from './growth.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

/** Texts as two archives give them, because their expressions are put together when they are asked. */
const NEXIS = `1 of 1 DOCUMENTS\n\nCoast Courier\n\nMay 9, 2031 Friday\n\nTalks open\n\nLENGTH: 9 words\n\nThey met.\n`;
const FACTIVA = 'HD Talks open\nWC 9 words\nPD 9 May 2031\nLP\nThey met.\n\nDocument COAST0000020310509e759\n';

/** Loads the program anew, so that what it puts together as it loads is seen too, and does all that puts expressions together later. */
async function workOfAll(): Promise<void> {
  vi.resetModules();
  const { parseCodebook } = await import('../../src/ingest/codebook/codebook-file.ts');
  const { openReport } = await import('../../src/ingest/formats/open-report.ts');
  const { isOriginal } = await import('../../src/ingest/sources/ingest.ts');
  const { read } = await import('../../src/read/read-report.ts');
  await import('../../src/app/coverage/coverage.ts');
  const { commonNounsIn } = await import('../../src/propose/parties/common-nouns.ts');
  const codebook = parseCodebook(readFileSync(join(EXAMPLE, 'codebook.yaml'), 'utf8'), 'codebook.yaml');
  for (const name of readdirSync(join(EXAMPLE, 'reports')).slice(0, 6)) {
    const original = openReport(readFileSync(join(EXAMPLE, 'reports', name)), 'text/plain', { path: name });
    if (!isOriginal(original)) continue;
    const reading = await read(original, codebook);
    expect(commonNounsIn(reading, ['union', "dockers' union"])).toBeInstanceOf(Array);
  }
  const { ownIssueWords } = await import('../../src/link/issue-words.ts');
  expect(ownIssueWords(codebook)('', 'They met.')).toBe(0);
  const [{ NEXIS: nexis }, { FACTIVA: factiva }] = await Promise.all([
    import('../../src/ingest/formats/exports/nexis.ts'),
    import('../../src/ingest/formats/exports/factiva.ts'),
  ]);
  expect([nexis.articles(NEXIS), factiva.begins(FACTIVA), factiva.articles(FACTIVA)]).toMatchObject([[{}], true, [{}]]);
  const { partsByPattern } = await import('../../src/ingest/formats/parting/parts-by-ends.ts');
  for await (const part of partsByPattern(/\n\n(?=From )/)(oneChunk('From a\n\nFrom b'), 8)) expect(part).toBeDefined();
  (await import('../../src/ingest/formats/tables/csv-text.ts')).csvRows('title,text\nTalks open,They met.');
  (await import('../../src/app/review/propose-review.ts')).placesOf('They met.', 'They met');
  const { table } = await import('../../src/export/terminal-table.ts');
  table([{ words: 'a'.repeat(200) }], [['words', 0]], 40);
}

async function* oneChunk(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

/** What was found of an expression that stands in several places. */
const known = new Map<string, string | null>();

/** An effort is one each time it is measured; what is one once only was the effort of others. */
function slowEachTime(expression: Expression): string | null {
  const key = `${expression.source}/${expression.flags}`;
  const found = known.has(key) ? (known.get(key) ?? null) : slowText(expression) && slowText(expression) && slowText(expression);
  known.set(key, found);
  return found;
}

function slow(expressions: readonly Expression[]): object[] {
  return expressions.flatMap((expression) => {
    const text = slowEachTime(expression);
    const { place, source, flags } = expression;
    return text === null ? [] : [{ place, expression: `/${source}/${flags}`, text }];
  });
}

describe('long runs of letters, marks, dashes, digits, spaces and their own words', () => {
  it('are no effort for any expression that is written in the program', () => {
    const written = writtenExpressions();
    expect(written.length).toBeGreaterThan(1_000);
    expect(slow(written)).toEqual([]);
  });

  it('are no effort for any expression that is put together of words, and none is overlooked', async () => {
    const made = await madeExpressions(workOfAll);
    const seen = new Set(made.map(({ place }) => place));
    expect(makingPlaces().length).toBeGreaterThan(30);
    expect(makingPlaces().filter((place) => !seen.has(place))).toEqual([]);
    expect(slow(made)).toEqual([]);
  });

  it('are an effort for one that parts them in many ways, so that this test can fail', () => {
    const place = 'here';
    expect(slowText({ place, source: '^that(?:\\W+[\\p{L}-]+){1,6}?\\W+had\\s', flags: 'iu' })).not.toBeNull();
    expect(slowText({ place, source: '\\s+$', flags: 'u' })).not.toBeNull();
    expect(slowText({ place, source: '^\\s*that\\b', flags: 'u' })).toBeNull();
  });
});
