import { expect, test } from 'vitest';
import { sharedTexts, type SharedText } from '../../src/derive/shared-text.ts';
import { reading } from '../truth/made-readings.ts';

const WORDS = Array.from({ length: 40 }, (_, at) => `w${at}`);
const [one, other, third] = [0, 1, 2].map(() => reading({ text: WORDS.join(' ') }));
const all = new Map([one, other, third].map((each) => [each!.report, each!]));

/** A passage of so many words that both reports have, the later one from a word on. */
function passage(earlier: typeof one, later: typeof one, from: number, count: number): Parameters<typeof sharedTexts>[0][number] {
  const start = WORDS.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
  const end = WORDS.slice(0, from + count).join(' ').length;
  return {
    earlier: { report: earlier!.report, start: 0, end: end - start },
    later: { report: later!.report, start, end },
    likeness: 1,
    differences: [],
  };
}

function shared(...passages: ReturnType<typeof passage>[]): SharedText[] {
  return sharedTexts(passages, (report) => all.get(report));
}

test('two reports share text from twenty words of the later one on, in one passage or in several', () => {
  expect(shared(passage(one, other, 0, 20))).toMatchObject([{ earlier: one!.report, later: other!.report, words: 20 }]);
  expect(shared(passage(one, other, 0, 19))).toEqual([]);
  const parts = [passage(one, other, 0, 12), passage(one, other, 20, 8)];
  expect(shared(...parts)).toMatchObject([{ words: 20, passages: parts }]);
});

test('each pair of reports is weighed by itself', () => {
  expect(shared(passage(one, other, 0, 12), passage(one, third, 0, 12))).toEqual([]);
  expect(shared(passage(one, third, 0, 25), passage(one, other, 0, 30)).map(({ later }) => later)).toEqual([
    third!.report,
    other!.report,
  ]);
});

test('a report that is not there shares nothing', () => {
  expect(sharedTexts([passage(one, other, 0, 30)], () => undefined)).toEqual([]);
});
