import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { attributionsOf } from '../../../src/read/attribute/attribute-stage.ts';
import { ruleTagger } from '../../../eval/rules/rule-tagger.ts';
import { asBody, inWords } from '../../read/attribute/tagged-text.ts';

test.each([
  [
    'a cue before',
    'The ferry union said that crews would return on Monday.',
    'The ferry union',
    'said',
    'that crews would return on Monday',
  ],
  [
    'a cue after',
    'Crews would return on Monday, the ferry union said.',
    'the ferry union',
    'said',
    'Crews would return on Monday',
  ],
  ['an inverted cue', '“We stay ashore,” said union chair Ida Brandt.', 'union chair Ida Brandt', 'said', '“We stay ashore,”'],
  [
    'a cue inside',
    '“We stay ashore,” Brandt said, “until the last crew is paid.”',
    'Brandt',
    'said',
    '“We stay ashore,” … “until the last crew is paid.”',
  ],
  [
    'an apposition',
    'Ida Brandt, who leads the union, denied that crews had been paid.',
    'Ida Brandt, who leads the union',
    'denied',
    'that crews had been paid',
  ],
  [
    'a negated cue',
    'The harbour board has not ruled out a second vote.',
    'The harbour board',
    'has not ruled out',
    'a second vote',
  ],
  [
    'according to',
    'Crews had been paid, according to two people close to the talks.',
    'two people close to the talks',
    'according to',
    'Crews had been paid',
  ],
  ['a person spoken to', 'Brandt told reporters that crews had been paid.', 'Brandt', 'told', 'that crews had been paid'],
  [
    'a statement',
    'Brandt said in a statement that crews had been paid.',
    'Brandt',
    'said in a statement',
    'that crews had been paid',
  ],
  ['a transcript', 'BRANDT: We have been paid at last, all of us.', 'BRANDT', ':', 'We have been paid at last, all of us.'],
])('%s is read', async (_, text, source, cue, content) => {
  expect(await inWords(text, ruleTagger)).toEqual([{ source, cue, content }]);
});

test('two cues of one speaker share the source', async () => {
  const found = await inWords('Brandt said crews had been paid, adding that “nobody thanked us”.', ruleTagger);
  expect(found.map((one) => one.source)).toEqual(['Brandt', 'Brandt']);
  expect(found.map((one) => one.cue)).toEqual(['said', 'adding']);
});

test('a quotation goes on over paragraphs with the same speaker', async () => {
  const text = '“We stay ashore,” Brandt said.\n“The board knows where to find us.”';
  expect(await inWords(text, ruleTagger)).toEqual([
    { source: 'Brandt', cue: 'said', content: '“We stay ashore,” … “The board knows where to find us.”' },
  ]);
});

test('what a speaker says of another is an attribution within the first', async () => {
  const text = 'Brandt said that the board had rejected the offer.';
  const [outer, inner] = await attributionsOf(text, asBody(text), ruleTagger);
  expect(outer?.within).toBeNull();
  expect(inner?.within).toBe(outer?.id);
  expect(await inWords(text, ruleTagger, 'all')).toContainEqual({
    source: 'the board',
    cue: 'had rejected',
    content: 'the offer',
  });
});

test('passages that are not read give nothing', async () => {
  const text = 'The union said that crews would return.';
  for (const kind of ['furniture', 'repetition', 'byline', 'dateline'] as const) {
    expect(await attributionsOf(text, [{ kind, span: { start: 0, end: text.length } }], ruleTagger)).toEqual([]);
  }
});

test('verbs that cite nobody are no cues', async () => {
  expect(
    await inWords('The offer was expected by noon. The reports lay unread. Kelly Said plays the cello.', ruleTagger),
  ).toEqual([]);
});

const pieces = constantFrom(
  'The union said ',
  '“',
  '”',
  '"',
  ', she added, ',
  '. ',
  '\n',
  'paid',
  ' according to ',
  '🚢',
  'שלום ',
  ': ',
  ' told ',
  'U.S. ',
);

test('every span of every text cuts words of it, in order and within it', async () => {
  await assert(
    asyncProperty(array(pieces, { maxLength: 40 }), async (drawn) => {
      const text = drawn.join('');
      for (const one of await attributionsOf(text, asBody(text), ruleTagger)) {
        for (const spans of [one.source, one.cue, one.content]) {
          spans.forEach((span, place) => {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeGreaterThanOrEqual(spans[place - 1]?.end ?? 0);
            expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          });
        }
        expect(one.content.length).toBeGreaterThan(0);
        expect(one.within === null || one.within < one.id).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one sentence without an end', 'the union said that '],
  ['quotation marks that never close', '“no '],
  ['stops', '. '],
  ['capitals and commas', 'Brandt, '],
])('a paragraph of 100,000 characters of %s is read, and cited from within it', async (_, piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length));
  const found = await attributionsOf(text, asBody(text), ruleTagger);
  expect(found.every(({ content }) => content.every(({ start, end }) => start < end && end <= text.length))).toBe(true);
});
