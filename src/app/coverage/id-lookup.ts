import { attributionNumbered } from '../../model/reading/attribution.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { CoverageAround } from './coverage-around.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import { isRejection, reviewsInForce } from '../../review/apply-reviews.ts';
import { decisionName } from '../../review/decision-name.ts';
import { Refused } from '../refusal.ts';

/** What an id names. */
export type NamedItem =
  | { readonly kind: 'report'; readonly reading: Reading }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'rendition'; readonly rendition: Rendition };

/** The report, statement or rendition that an id, or the beginning of one, names. Throws Refused unless there is exactly one. */
export function itemNamed(asked: string, coverage: CoverageAround): NamedItem {
  const [report = '', number] = asked.split(':');
  if (number !== undefined) return renditionNamed(asked, only(asked, reportsNamed(report, coverage)), Number(number), coverage);
  const all: NamedItem[] = [
    ...reportsNamed(asked, coverage).map((reading) => ({ kind: 'report' as const, reading })),
    ...statementsNamed(asked, coverage).map((statement) => ({ kind: 'statement' as const, statement })),
  ];
  return only(asked, all);
}

function reportsNamed(asked: string, { readings }: CoverageAround): Reading[] {
  return asked === '' ? [] : readings.filter((reading) => reading.report.startsWith(asked.toLowerCase()));
}

function statementsNamed(asked: string, coverage: CoverageAround): Statement[] {
  const { byStatement, links } = coverage;
  const whole = byStatement.get(asked);
  if (whole) return [whole];
  const found = links.statements.filter(({ id }) => id.startsWith(asked));
  return found.length > 0 || asked === '' ? found : formerlyNamed(asked, coverage);
}

/** The statements that had such an id when they were decided on. */
function formerlyNamed(asked: string, { formerIds, links }: CoverageAround): Statement[] {
  const places = [...formerIds].filter(([id]) => id.startsWith(asked)).map(([, place]) => place);
  return links.statements.filter(({ renditions }) =>
    renditions.some(({ report, attribution }) =>
      places.some((place) => place.report === report && place.attribution === attribution),
    ),
  );
}

function renditionNamed(asked: string, reading: Reading, number: number, { decided }: CoverageAround): NamedItem {
  const found = attributionNumbered(reading, number);
  if (found) return { kind: 'rendition', rendition: { report: reading.report, attribution: found.id } };
  const rejected = decided.get(reading.report)?.findLast((one) => one.number === number && isRejection(one));
  if (rejected) {
    const { id, who, at } = rejected.review;
    throw new Refused({ why: 'rejected before', asked, who, day: at.slice(0, 10), decision: decisionName(id) });
  }
  throw new Refused({ why: 'no such rendition', asked, attributions: reading.attributions.length });
}

/** The one thing that was asked for by an id, or by the beginning of one. Throws Refused where there is none, or more. */
export function only<T>(asked: string, found: readonly T[]): T {
  const [first, ...others] = found;
  if (first === undefined) throw new Refused({ why: 'no such id', asked });
  if (others.length > 0) throw new Refused({ why: 'several such ids', asked, count: found.length });
  return first;
}

/** Who rejected the statement of an id that names nothing any more; null where nobody did, or where something else is wrong. */
export async function rejectionOf(record: StoredRecord, asked: string, error: unknown): Promise<Refused | null> {
  if (!(error instanceof Refused) || error.refusal.why !== 'no such id' || asked === '') return null;
  const last = reviewsInForce(await record.reviews()).findLast(
    ({ decision, target, statement }) => decision === 'reject' && target !== 'code' && statement?.startsWith(asked) === true,
  );
  if (!last) return null;
  const { id, who, at } = last;
  return new Refused({ why: 'rejected before', asked, who, day: at.slice(0, 10), decision: decisionName(id) });
}
