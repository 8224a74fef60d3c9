import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { attributionsOf } from '../../../../src/read/attribute/attribute-stage.ts';
import { Session } from '../../../../src/read/attribute/neural/onnx-session.ts';
import { loadTagger } from '../../../../src/read/attribute/neural/tagger-loading.ts';
import { asBody, inWords } from '../tagged-text.ts';

const tagger = await loadTagger();

test.each([
  ['The ferry union said that crews would return on Monday.', 'The ferry union', 'said'],
  ['Crews would return on Monday, the ferry union said.', 'the ferry union', 'said'],
  ['Crews had been paid, according to two people close to the talks.', 'two people close to the talks', 'according to'],
  ['“We stay ashore until the last crew is paid,” said union chair Ida Brandt.', 'union chair Ida Brandt', 'said'],
  ['The harbour board has rejected a second vote on the offer.', 'The harbour board', 'has rejected'],
])('%j is read', async (text, source, cue) => {
  expect(await inWords(text, tagger)).toEqual([expect.objectContaining({ source, cue })]);
});

test('what nobody said is not read', async () => {
  expect(await inWords('The ferries run on. The strike began in May and has cost the port nine ships.', tagger)).toEqual([]);
});

test('the same text is read the same, whatever was read before', async () => {
  const text = 'The board said it would not pay. “We stay ashore,” Brandt told the Gull.';
  const first = await attributionsOf(text, asBody(text), tagger);
  await attributionsOf(`${text}\n${text}`, asBody(`${text}\n${text}`), tagger);
  expect(await attributionsOf(text, asBody(text), tagger)).toEqual(first);
});

test('a text that repeats itself costs as much as it says anew, and is read the same each time', async () => {
  const score = vi.spyOn(Session.prototype, 'score');
  const said = 'The board said it would not pay.';
  const found = await inWords(`${said}\n`.repeat(400), tagger);
  expect(score.mock.calls.length).toBeLessThan(20);
  score.mockRestore();
  expect(found).toHaveLength(400);
  expect(new Set(found.map(({ source, cue }) => `${source} ${cue}`))).toEqual(new Set(['The board said']));
});

const piece = constantFrom(
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
  ' told ',
  'U.S. ',
  '\u0000',
  '\u0301',
);

test('every span of every text cuts words of it, in order and within it', async () => {
  await assert(
    asyncProperty(array(piece, { maxLength: 30 }), async (drawn) => {
      const text = drawn.join('');
      for (const one of await attributionsOf(text, asBody(text), tagger)) {
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
        expect(one.confidence).toBeGreaterThan(0);
        expect(one.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['nothing', '', 0],
  ['no letters', '… 12 — 7! ', 10_000],
  ['a word without end', 'a', 100_000],
  ['quotation marks that never close', '“no ', 10_000],
  ['right to left', 'אמר השר כי ההצעה נדחתה. ', 5_000],
  ['one sentence without an end', 'the union said that ', 20_000],
])('a paragraph of %s is read', async (_, unit, length) => {
  const text = unit.repeat(unit === '' ? 0 : Math.ceil(length / unit.length));
  await expect(attributionsOf(text, asBody(text), tagger)).resolves.toBeInstanceOf(Array);
});
