import type { Codebook } from '../../model/codebook.ts';
import { isPosition } from '../../link/statements/position-confidence.ts';
import { codedReading } from '../../read/coded-reading.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { codedWordsOf, type CodedWords } from '../../review/agreement/coder-verdicts.ts';
import { carriedReviews } from '../../review/renamed-ids.ts';

/** What every coder of a record has decided, report by report, beside what the machine shows there. The readings are taken as they are kept. */
export async function verdictsIn({
  record,
  codebook,
}: {
  readonly record: StoredRecord;
  readonly codebook: Codebook;
}): Promise<readonly CodedWords[]> {
  const { reviews } = carriedReviews(await record.reviews(), codebook);
  const decidedOn = new Set(reviews.map(({ anchor }) => anchor.report));
  const found: CodedWords[] = [];
  for await (const { reading, coding } of record.layers()) {
    if (!decidedOn.has(reading.report)) continue;
    found.push(...codedWordsOf(codedReading(reading, coding), reviews, isPosition));
  }
  return found;
}
