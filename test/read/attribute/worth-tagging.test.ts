import { describe, expect, it } from 'vitest';
import { readableParagraphs } from '../../../src/read/attribute/paragraph-words.ts';
import { loadTagger } from '../../../src/read/attribute/neural/tagger-loading.ts';
import { attribute } from '../../../src/read/attribute/attribute-stage.ts';
import { worthTagging } from '../../../src/read/attribute/worth-tagging.ts';
import { emptyReading } from '../../../src/read/empty-reading.ts';
import { UNLIMITED } from '../../../src/read/time-limit.ts';
import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { original } from '../../record/made-originals.ts';
import { asBody } from './tagged-text.ts';

const tagger = await loadTagger();

function worth(text: string) {
  return worthTagging(readableParagraphs(text, asBody(text)), tagger);
}

describe('what is worth its cost', () => {
  it('is all of the longest report that is read', () => {
    const text = 'The ferry union rejected the harbour board’s offer of mediation, Ida Brandt said.\n\n'.repeat(530);
    const { kept, beyond } = worth(text);
    expect(beyond).toBeNull();
    expect(kept).toHaveLength(530);
  });

  it.each([
    ['another script', 'Верховна Рада України ніколи не погодиться. '],
    ['no words', 'xqzvkj zqxjvk '],
  ])('is the beginning of a text of %s, in the middle of a paragraph where need be', (_, unit) => {
    const text = unit.repeat(2_000);
    const { kept, beyond } = worth(text);
    const words = kept.flat();
    expect(words.reduce((sum, word) => sum + tagger.cost(word), 0)).toBeLessThanOrEqual(16_000);
    expect(words.length).toBeGreaterThan(1_000);
    expect(beyond?.start).toBeGreaterThan(words.at(-1)?.end ?? Infinity);
    expect(beyond?.end).toBe(text.trimEnd().length);
  });

  it('is told where it ends', async () => {
    const text = 'xqzvkj '.repeat(4_000);
    const codebook = parseCodebook(codebookTemplate(), 'the template');
    const made = original(text);
    const have = { ...emptyReading(made), text, passages: asBody(text) };
    const { findings } = await attribute.run(have, { original: made, codebook, limit: UNLIMITED });
    expect(findings.map(({ rule, span }) => [rule, span?.end])).toEqual([['too-long-to-read', text.trimEnd().length]]);
  });
});
