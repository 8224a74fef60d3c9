import { finishHash, mixHash } from '../text-reuse/hash.ts';

/** Reports of which all are taken. Of more of them, every second is taken, or every fourth, and so on: more than half as many, and no more. */
export const MAX_SAMPLED_REPORTS = 1_024;

/**
 * Which reports stand for all. That follows from their ids, whatever the order in which they came: a report of the sample leaves it where the record has
 * doubled, and none of the others ever comes in.
 */
export function reportSample(reports: ReadonlySet<string>): (report: string) => boolean {
  if (reports.size <= MAX_SAMPLED_REPORTS) return () => true;
  const countOfRank: number[] = [];
  for (const report of reports) countOfRank[rankOf(report)] = (countOfRank[rankOf(report)] ?? 0) + 1;
  let [least, count] = [0, reports.size];
  for (; count > MAX_SAMPLED_REPORTS && least < MAX_RANK; least += 1) count -= countOfRank[least] ?? 0;
  return (report) => rankOf(report) >= least;
}

const MAX_RANK = 32;

/** Half of all reports have none, a quarter one, and so on. */
function rankOf(report: string): number {
  let hash = 0;
  for (let at = 0; at < report.length; at += 1) hash = mixHash(hash, report.charCodeAt(at));
  return Math.clz32(finishHash(hash));
}
