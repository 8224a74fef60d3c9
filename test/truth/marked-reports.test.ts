import { expect, test } from 'vitest';
import { attributionsMarked } from './marked-reports.ts';
import { cut } from '../../src/text/spans.ts';

test('marks leave the text and become spans, shared, in pieces and nested', () => {
  const { text, attributions } = attributionsMarked(
    '{t1|{s2 unnamed|Crews} {c2|want} {t2|more}}, {s1,3|Ida Brandt} {c1|told} {r1|the Gull}, {t1|and fast}, and {c3|left it} {t3|there}.',
  );
  expect(text).toBe('Crews want more, Ida Brandt told the Gull, and fast, and left it there.');
  const words = attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => spans.map((span) => cut(text, span))),
  );
  expect(words).toContainEqual([['Ida Brandt'], ['told'], ['Crews want more', 'and fast']]);
  expect(words).toContainEqual([['Crews'], ['want'], ['more']]);
  expect(words).toContainEqual([['Ida Brandt'], ['left it'], ['there']]);
});

test.each(['{s1|Brandt said', 'Brandt} said', 'a | b'])('%j is no marked text', (marked) => {
  expect(() => attributionsMarked(marked, 'gull.txt')).toThrow(/gull\.txt/);
});
