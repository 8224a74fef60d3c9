import type { Dated } from '../../model/date.ts';
import type { Reading } from '../../model/reading.ts';

/** What is known of when a report without a date came out. */
export interface Bounds {
  /** No earlier than this day, and the words that say so. */
  readonly after: { readonly day: string; readonly words: string } | null;
  /** No later than this day: a report of that day speaks of this one. */
  readonly before: { readonly day: string; readonly report: string } | null;
}

/**
 * Bounds of the day of a report that bears no date. It is no older than what it tells as past, and no younger than a report that
 * names its outlet as a source and has its words.
 */
export function boundsOf(reading: Reading, others: readonly Reading[]): Bounds {
  return { after: latestPast(reading), before: earliestQuoting(reading, others) };
}

function latestPast({ dates, text, passages }: Reading): Bounds['after'] {
  let latest: Bounds['after'] = null;
  for (const { days, tense, span, type } of dates) {
    if (!days || tense !== 'past' || type === 'DURATION' || !isBody(passages, span.start)) continue;
    if (!latest || days.first > latest.day) latest = { day: days.first, words: text.slice(span.start, span.end) };
  }
  return latest;
}

function isBody(passages: Reading['passages'], at: number): boolean {
  return passages.some(({ kind, span }) => kind === 'body' && span.start <= at && at < span.end);
}

function earliestQuoting(reading: Reading, others: readonly Reading[]): Bounds['before'] {
  const name = reading.outlet?.name;
  if (!name) return null;
  const days = others.flatMap(({ report, published, voices, outlet }) => {
    const quotes = voices.some(
      ({ relay, speaker }) => relay.some((step) => step.name === name) || (speaker.kind === 'outlet' && speaker.name === name),
    );
    const words = sharedQuotation(
      reading,
      others.find((one) => one.report === report),
    );
    return quotes && words && outlet?.name !== name && published.date ? [{ day: published.date.slice(0, 10), report }] : [];
  });
  return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.report < b.report ? -1 : 1))[0] ?? null;
}

/** A quotation of some length that stands in both. */
function sharedQuotation(reading: Reading, other: Reading | undefined): boolean {
  if (!other) return false;
  return reading.attributions.some(({ manner, content }) =>
    content.some(
      ({ start, end }) =>
        manner !== 'indirect' && end - start >= QUOTATION && other.text.includes(reading.text.slice(start, end)),
    ),
  );
}

/** The shortest quotation, in characters, that two reports hardly share by chance. */
const QUOTATION = 30;

/** The day of a report: its date, or the bounds between which it lies. Null where the whole coverage has no date to go by. */
export function reportDay(reading: Reading, coverage: readonly Reading[]): Dated | null {
  const { date, precision } = reading.published;
  if (date !== null) {
    const day = date.slice(0, 10);
    return { days: { first: day, last: day }, precision, bounds: false, evidence: `The report is of ${day}`, span: null };
  }
  const { after, before } = boundsOf(reading, coverage);
  const reach = reachOf(coverage);
  const first = after?.day ?? reach?.first;
  const last = before?.day ?? reach?.last;
  if (!first || !last || first > last) return null;
  const since = after ? `it tells of “${after.words}” as past` : `no report of the coverage tells of a day before ${first}`;
  const until = before ? `a report of ${before.day} quotes it` : `the last report that has a date is of ${last}`;
  const evidence = `The report has no date: ${since}, and ${until}`;
  return { days: { first, last }, precision: 'unknown', bounds: true, evidence, span: null };
}

const reaches = new WeakMap<readonly Reading[], { first: string; last: string } | null>();

/** From the earliest day that reports without a date tell of, or the first dated report, to the last dated report. */
function reachOf(coverage: readonly Reading[]): { first: string; last: string } | null {
  const known = reaches.get(coverage);
  if (known !== undefined) return known;
  const published = coverage.flatMap((reading) => reading.published.date?.slice(0, 10) ?? []).sort();
  const told = coverage.flatMap((reading) => (reading.published.date === null ? (latestPast(reading)?.day ?? []) : [])).sort();
  const [first, last] = [[...told, ...published].sort()[0], published.at(-1)];
  const reach = first && last ? { first, last } : null;
  reaches.set(coverage, reach);
  return reach;
}
