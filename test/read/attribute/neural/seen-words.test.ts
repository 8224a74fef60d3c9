import { describe, expect, test } from 'vitest';
import { meetingWordsIn } from '../../../../src/read/attribute/neural/seen-words.ts';
import { deeds } from '../../../../src/read/attribute/neural/deeds-stage.ts';
import { straits } from '../../resolved-text.ts';
import { UNLIMITED } from '../../../../src/read/time-limit.ts';

const TAGS = ['none', 'held', 'planned', 'who'] as const;
const SURE = 9;

/** Words of four letters, a blank between; each with the tags that are likely, all alike. */
function told(...likely: readonly (readonly (typeof TAGS)[number][])[]) {
  const words = likely.map((_, at) => ({ start: at * 5, end: at * 5 + 4 }));
  const scores = Float32Array.from(likely.flatMap((tags) => TAGS.map((tag) => (tags.includes(tag) ? SURE : 0))));
  return meetingWordsIn(words, scores, { tags: TAGS }).map(({ tag, span, likelihood }) => ({
    tag,
    span,
    likelihood: Number(likelihood.toFixed(2)),
  }));
}

describe('what words say of a meeting', () => {
  test('neighbours that say the same are one stretch; what says nothing is none', () => {
    expect(told(['who'], ['who'], ['none'], ['held'])).toEqual([
      { tag: 'who', span: { start: 0, end: 9 }, likelihood: 1 },
      { tag: 'held', span: { start: 15, end: 19 }, likelihood: 1 },
    ]);
  });

  test('what is told as held or planned, either of the two, is told of a meeting', () => {
    expect(told(['held', 'planned', 'who'])).toEqual([{ tag: 'held', span: { start: 0, end: 4 }, likelihood: 0.33 }]);
    expect(told(['none', 'planned'])).toEqual([]);
  });
});

const original = {
  id: '0'.repeat(64),
  bytes: new Uint8Array(),
  mediaType: 'text/plain',
  encoding: 'utf-8',
  source: '',
  given: {},
  provenance: { path: '-' },
} as const;

describe('the network of deeds', () => {
  async function seen(text: string): Promise<string[]> {
    const passages = [{ kind: 'body' as const, span: { start: 0, end: text.length } }];
    const { meetingWords } = await deeds.run({ text, passages }, { codebook: straits, original, limit: UNLIMITED });
    return meetingWords.map(({ tag, span }) => `${tag}: ${text.slice(span.start, span.end)}`);
  }

  test('sees a meeting, who was there, where and when, in words of no list', async () => {
    const words = await seen('Envoys from Norvia and Kestria huddled in a hotel in Skarvik on Tuesday.');
    expect(words).toEqual(expect.arrayContaining(['held: huddled', 'who: Kestria', 'when: Tuesday']));
  });

  test('sees none where nobody meets', async () => {
    expect(await seen('The harbour was quiet, and prices of fish rose a little.')).toEqual([]);
    expect(await seen('')).toEqual([]);
  });
});
