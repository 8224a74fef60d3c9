import type { Citation } from '../../../export/citations/citation.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { short } from '../../lists/list-wording.ts';

/** The reports of a record as a bibliography cites them, in the order in which they were added. */
export function citationsOf({ readings, provenance }: Coverage): Citation[] {
  return readings.map((reading): Citation => {
    const { title, text, outlet, writers, published, given } = reading;
    const from = provenance.get(reading.report);
    return {
      key: keyOf(reading),
      title: title ?? firstLine(text),
      outlet: outlet?.name ?? null,
      writers: writers.map(({ name }) => name),
      day: published.date?.slice(0, 10) ?? null,
      url: given.url ?? from?.url ?? null,
      fetched: (given.fetched ?? from?.fetched)?.slice(0, 10) ?? null,
    };
  });
}

/** coastcourier2031c26e8ec2 */
function keyOf({ outlet, published, report }: Reading): string {
  const name = (outlet?.name ?? 'report')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');
  return `${name || 'report'}${published.date?.slice(0, 4) ?? ''}${short(report)}`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
