import { describe, expect, it } from 'vitest';
import { toldByHeadlines } from '../../../../src/read/attribute/untagged/headline-speakers.ts';
import { readableParagraphs } from '../../../../src/read/attribute/paragraph-words.ts';
import type { Passage } from '../../../../src/model/reading/passage.ts';

/** "source | content" of what a headline tells above a text. */
function headed(headline: string, below = 'The boats left at dawn.'): string[] {
  const text = `${headline}\n\n${below}`;
  const passages: Passage[] = [
    { kind: 'headline', span: { start: 0, end: headline.length } },
    { kind: 'body', span: { start: headline.length + 2, end: text.length } },
  ];
  const told = toldByHeadlines(text, passages, readableParagraphs(text, passages));
  return told.map(({ source, content }) =>
    [source, content].map((words) => words.map((word) => word.text).join(' ')).join(' | '),
  );
}

describe('a headline tells who speaks by its form', () => {
  it.each([
    ['Norrland FM: the list is nine names short', 'Norrland FM | the list is nine names short'],
    ['Norrish defence minister: Sund hid nine names', 'Norrish defence minister | Sund hid nine names'],
    ['Sund hid nine names: Norrish official', 'Norrish official | Sund hid nine names'],
    ['Norrish Minister On Sund: ‘We Hid No Names’', 'Norrish Minister | ‘ We Hid No Names ’'],
    ['Brand tells owners: Not one boat less', 'Brand | Not one boat less'],
    ['Brand warns Sund: Not one boat less', 'Brand | Not one boat less'],
    ["'Try a night at sea': Brand to owners", "Brand | ' Try a night at sea '"],
    ['‘Try a night at sea’ – Brand to harbour chiefs', 'Brand | ‘ Try a night at sea ’'],
  ])('%s', (headline, wanted) => {
    expect(headed(headline)).toEqual([wanted]);
  });

  it('around a colon, if the report names the speaker in full', () => {
    expect(headed('Brand: Sund hid nine names', 'Ada Brand came by boat.')).toEqual(['Brand | Sund hid nine names']);
    expect(headed('Brand: Sund hid nine names')).toEqual([]);
  });

  it('but not of what a story is about', () => {
    expect(headed('Harbour strike: nine boats stay out')).toEqual([]);
    expect(headed('Brand: the man behind the deal', 'Ada Brand came by boat.')).toEqual([]);
    expect(headed("'Never again': Lessons to learn")).toEqual([]);
  });
});
