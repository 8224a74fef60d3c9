import { correctionIn, type Correction } from '../../../model/correction.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Review } from '../../../model/review.ts';
import { MS_A_SECOND } from '../../../network/windows/calendar-units.ts';
import type { StoredReport } from '../../../record/stored-rows.ts';
import { reviewsInForce } from '../../../review/apply-reviews.ts';
import type { DnaDocument } from './dna-rows.ts';
import type { Untold } from './row-changes.ts';

/** A report as a document of a project. */
export function documentOf(reading: Reading, { addedAt }: StoredReport): DnaDocument {
  const { title, writers, outlet, published, text } = reading;
  const day = published.date ?? addedAt.slice(0, 10);
  return {
    title: title ?? text.trim().split('\n')[0] ?? '',
    text,
    author: writers.map(({ name }) => name).join(', '),
    source: outlet?.name ?? '',
    seconds: secondsOf(day),
  };
}

/** What analysts have told of a report that came in as a document: its day and outlet can be told in DNA. */
export function toldOfDocument(
  reviews: readonly Review[],
  report: string,
): { readonly values: { readonly day?: number; readonly source?: string }; readonly untold: readonly Untold[] } {
  const own = reviewsInForce(reviews).filter(({ target, anchor }) => target === 'report' && anchor.report === report);
  const told = Object.assign({}, ...own.map((review) => correctionIn(review).report ?? {})) as NonNullable<Correction['report']>;
  return {
    values: {
      ...(told.published !== undefined && { day: secondsOf(told.published) }),
      ...(told.outlet !== undefined && { source: told.outlet }),
    },
    untold: told.url === undefined ? [] : ['address'],
  };
}

function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_SECOND;
}
