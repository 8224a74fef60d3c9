import { describe, expect, it } from 'vitest';
import type { Published } from '../../../../src/model/date.ts';
import type { Passage, PassageKind } from '../../../../src/model/reading/passage.ts';
import { postsOfPage } from '../../../../src/read/clean/published/posts-of-page.ts';
import { publishedAt } from '../../../../src/text/dated-posts.ts';

const PUBLISHED: Published = { date: '2031-05-12', precision: 'day', evidence: [] };

type Line = readonly [PassageKind, string];

/** The posts of a page of these lines, and its text. */
function postsOf(...lines: readonly Line[]): { text: string; days: string[]; dayOf: (words: string) => string | null } {
  const text = lines.map(([, words]) => words).join('\n');
  const passages = lines.map(([kind, words]): Passage => {
    const start = text.indexOf(words);
    return { kind, span: { start, end: start + words.length } };
  });
  const posts = postsOfPage(text, passages, PUBLISHED);
  return {
    text,
    days: posts.map(({ day }) => day),
    dayOf: (words) => publishedAt(posts, PUBLISHED, text.indexOf(words)).date,
  };
}

describe('the posts of a live page', () => {
  it('are of the days of their stamps', () => {
    const page = postsOf(
      ['headline', 'Talks, live'],
      ['body', 'Both sides are in the room.'],
      ['furniture', '13 May 2031, 09.15'],
      ['body', 'The mill opens again.'],
      ['dateline', '21:40, 11 May 2031'],
      ['body', 'The mill is shut.'],
    );
    expect(page.days).toEqual(['2031-05-13', '2031-05-11']);
    expect(page.dayOf('The mill opens')).toBe('2031-05-13');
    expect(page.dayOf('The mill is shut')).toBe('2031-05-11');
    expect(page.dayOf('Both sides')).toBe('2031-05-12');
  });

  it('take a year that their stamps leave out from the page', () => {
    expect(postsOf(['dateline', '13 May, 9.15am'], ['body', 'A.'], ['dateline', '12 May, 8.00am'], ['body', 'B.']).days).toEqual([
      '2031-05-13',
      '2031-05-12',
    ]);
  });

  it('are none on a page with one day, two days at its head, or days within its text', () => {
    expect(postsOf(['dateline', '12 May 2031'], ['body', 'The mill is shut.']).days).toEqual([]);
    expect(
      postsOf(['dateline', '12 May 2031'], ['furniture', 'Updated 14 May 2031'], ['body', 'The mill is shut.']).days,
    ).toEqual([]);
    expect(postsOf(['body', '12 May 2031'], ['body', 'A.'], ['body', '13 May 2031'], ['body', 'B.']).days).toEqual([]);
  });
});
