import { expect, it } from 'vitest';
import type { Passage } from '../../../src/model/reading/passage.ts';
import type { Fragment } from '../../../src/read/attribute/fragment.ts';
import { attributionsOf } from '../../../src/read/attribute/attribute-stage.ts';
import type { Tagger } from '../../../src/read/attribute/tagger.ts';
import { asBody, wordsOf } from './tagged-text.ts';

/** Tags "Orrin" as a source, "said" and "has it" as cues, and what follows up to the stop as a content. */
const TAGGER: Tagger = {
  name: 'made',
  cost: () => 1,
  confidence: () => 1,
  tag: async (paragraphs, pass) =>
    await Promise.resolve(
      paragraphs.flatMap((words, paragraph): Fragment[] => {
        const cue = pass === 'report' ? words.findIndex(({ text }) => text === 'said') : -1;
        if (cue < 0) return [];
        const made = (role: Fragment['role'], start: number, end: number): Fragment => ({
          role,
          paragraph,
          start,
          end,
          confidence: 1,
        });
        const source = words[cue - 1]?.text === 'Orrin' ? [made('source', cue - 1, cue)] : [];
        return [...source, made('cue', cue, cue + 1), { ...made('content', cue + 1, words.length - 1), holds: 0 }];
      }),
    ),
};

it('who is named in what readers write is cited, and nobody else: the paper tells none of it', async () => {
  const lines = [
    'Orrin said that the ferry sails.',
    'Much is said that is not so.',
    'They call it a “sale of the century” here.',
  ];
  const text = lines.join('\n');
  const cited = async (passages: readonly Passage[]): Promise<string[]> =>
    (await attributionsOf(text, passages, TAGGER, { which: 'said' })).map((one) => wordsOf(text, one).source);
  const [body] = asBody(text);
  expect(await cited([{ ...body!, kind: 'readers' }])).toEqual(['Orrin']);
  expect((await cited([body!])).length).toBeGreaterThan(1);
});
