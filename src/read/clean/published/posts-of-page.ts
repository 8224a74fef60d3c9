import type { Published } from '../../../model/date.ts';
import type { Passage } from '../../../model/reading/passage.ts';
import type { DatedPost } from '../../../text/dated-posts.ts';
import { cut } from '../../../text/spans.ts';
import { publicationLine } from '../lines/publication-line.ts';
import { isoDay } from '../../../text/written-dates.ts';

/** A page with fewer stamps above text has a day, and perhaps that of a change, but no posts. */
const MIN_POSTS = 2;

/** The posts of a live page, in order: each begins at a line that is nothing but its day, with text right below it. */
export function postsOfPage(text: string, passages: readonly Passage[], { date }: Published): DatedPost[] {
  const year = date === null ? null : Number(date.slice(0, 4));
  const posts = passages.flatMap(({ kind, span }, at): DatedPost[] => {
    if ((kind !== 'furniture' && kind !== 'dateline') || passages[at + 1]?.kind !== 'body') return [];
    const told = publicationLine(cut(text, span));
    if (!told || told.left.length > 0) return [];
    const day = isoDay(told.day, told.day.year ?? year);
    return day === null ? [] : [{ start: span.start, day }];
  });
  return posts.length >= MIN_POSTS ? posts : [];
}
