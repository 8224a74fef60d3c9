import type { Published } from '../model/date.ts';

/** A stretch of a page that was written on a day of its own: a post of a live page. It ends where the next begins. */
export interface DatedPost {
  readonly start: number;
  readonly day: string;
}

/** When the words at a place were published: on the day of their post, else with the report. */
export function publishedAt(posts: readonly DatedPost[], report: Published, at: number): Published {
  const post = posts.findLast(({ start }) => start <= at);
  return post ? { ...report, date: post.day, precision: 'day' } : report;
}
