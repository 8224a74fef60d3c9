import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markedTopics } from '../../eval/data/marked-topics.ts';
import { HARBOUR } from '../read/coding/targets/made-coded-report.ts';
import { reading } from '../truth/made-readings.ts';
import type { MarkedCode } from '../truth/marked-positions.ts';

const TEXT = 'Nights must end. Thank you, cook. The quay is old.';
const made = reading({
  text: TEXT,
  cited: ['Nights must end', 'Thank you, cook', 'The quay is old'].map((words) => ({ by: 'holt', words })),
});
const code = { text: 'p01', start: 0, end: 6, holder: 'union', issue: 'nights' } as MarkedCode;

describe('what the marks say of the issue of a statement', () => {
  it('is that of the codes in its words, none where a reader found it on nothing, and unknown where nothing is marked', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-topics-'));
    writeFileSync(join(folder, 'none.tsv'), 'p01\tthanks\tThank you\np01\tfact\tThe quay is old\n');
    const negotiation = { codebook: HARBOUR, texts: [{ id: 'p01', reading: made }], codes: [code] };
    expect(markedTopics(folder, negotiation)).toEqual([
      { text: 'p01', attribution: 0, issues: ['nights'] },
      { text: 'p01', attribution: 1, issues: [] },
    ]);
  });
});
