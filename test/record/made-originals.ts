import { createHash } from 'node:crypto';
import type { Original } from '../../src/model/original.ts';
import type { MadeLayers } from '../../src/record/row-writing.ts';

/** A report with these words, as ingest gives it. */
export function original(words: string): Original {
  const bytes = new TextEncoder().encode(words);
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    source: words,
    given: { outlet: 'Coast Courier' },
    provenance: { path: 'reports/made.txt' },
  };
}

/** A reading of it with its codes; the store does not look inside. */
export function layers(of: Original, version = '1'): MadeLayers {
  const report = of.id;
  return {
    reading: { report, version, codebook: 'c', json: JSON.stringify({ report, text: of.source }) },
    coding: { report, reading: `${version} c`, version: 'coder', codebook: 'c', json: JSON.stringify({ report, codes: [] }) },
  };
}
