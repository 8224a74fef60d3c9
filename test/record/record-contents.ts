import { expect } from 'vitest';
import type { Review } from '../../src/model/review.ts';
import { RecordProblem } from '../../src/record/record-problem.ts';

/** All that comes, in its order. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Why a record could not be used for some work. */
export async function problem(work: Promise<unknown>): Promise<RecordProblem> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RecordProblem);
  return error as RecordProblem;
}

/** A decision of an analyst on a report. */
export function review(report: string, id = 'a-1'): Review {
  const anchor = { report, quote: 'strike', before: 'the ', after: '.', start: 4, end: 10 };
  return {
    id,
    at: '2031-05-18T09:00:00Z',
    who: 'ana',
    decision: 'accept',
    target: 'attribution',
    anchor,
    correction: null,
    undoes: null,
    note: '',
  };
}
