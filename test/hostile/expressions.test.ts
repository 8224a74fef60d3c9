import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { madeExpressions, writtenExpressions, type Expression } from './expressions.ts';
import { slowText } from './growth.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

/** An effort is one each time it is measured; what is one once only was the effort of others. */
function slowEachTime(expression: Expression): string | null {
  return slowText(expression) && slowText(expression) && slowText(expression);
}

function slow(expressions: readonly Expression[]): object[] {
  return expressions.flatMap((expression) => {
    const text = slowEachTime(expression);
    const { place, source, flags } = expression;
    return text === null ? [] : [{ place, expression: `/${source}/${flags}`, text }];
  });
}

describe('long runs of letters, marks, dashes, digits, spaces and their own words', () => {
  it('are no effort for any expression that is written in the rooms that read', () => {
    const written = writtenExpressions();
    expect(written.length).toBeGreaterThan(400);
    expect(slow(written)).toEqual([]);
  }, 1_200_000);

  it('are no effort for any expression that is put together of words', async () => {
    const made = await madeExpressions(async () => {
      const { read } = await import('../../src/read/read-report.ts');
      const codebook = parseCodebook(readFileSync(join(EXAMPLE, 'codebook.yaml'), 'utf8'), 'codebook.yaml');
      for (const name of readdirSync(join(EXAMPLE, 'reports')).slice(0, 3)) {
        const original = openReport(readFileSync(join(EXAMPLE, 'reports', name)), 'text/plain', { path: name });
        if (isOriginal(original)) await read(original, codebook);
      }
    });
    expect(made.length).toBeGreaterThan(10);
    expect(slow(made)).toEqual([]);
  }, 1_200_000);

  it('are an effort for one that parts them in many ways, so that this test can fail', () => {
    const place = 'here';
    expect(slowText({ place, source: '^that(?:\\W+[\\p{L}-]+){1,6}?\\W+had\\s', flags: 'iu' })).not.toBeNull();
    expect(slowText({ place, source: '\\s+$', flags: 'u' })).not.toBeNull();
    expect(slowText({ place, source: '^\\s*that\\b', flags: 'u' })).toBeNull();
  });
});
