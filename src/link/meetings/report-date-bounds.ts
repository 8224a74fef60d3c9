import { WEEKDAY_NAMES } from '../../language/language.ts';
import type { DateMention, Dated } from '../../model/date.ts';
import type { ToldReading } from '../keeping/told-reading.ts';

/** What is known of when a report without a date came out. */
export interface PublicationBounds {
  /** No earlier than this day, and the words that say so. */
  readonly after: { readonly day: string; readonly words: string } | null;
  /** No later than this day, and why: a report of that day quotes this one, or its page was fetched then. */
  readonly before: { readonly day: string; readonly why: string } | null;
}

/**
 * Bounds of the day of a report that bears no date. It is no older than what it tells as past, and no younger than a report that
 * names its outlet as a source and has its words.
 */
export function publicationBounds(reading: ToldReading, others: readonly ToldReading[]): PublicationBounds {
  const years = new Set(others.flatMap(({ published }) => published.date?.slice(0, 4) ?? []));
  const after = latestPastDay(reading, years.size === 1 ? ([...years][0] ?? null) : null);
  const quoted = earliestQuotingReport(reading, others);
  const fetched = /^\d{4}-\d\d-\d\d/.exec(reading.given.fetched ?? '')?.[0];
  if (fetched && (!quoted || fetched < quoted.day))
    return { after, before: { day: fetched, why: `its page was fetched on ${fetched}` } };
  return { after, before: quoted };
}

/** The latest day that a report tells of as past. A day without a year is one of the year in which all dated reports came out. */
function latestPastDay({ dates, text, passages }: ToldReading, year: string | null): PublicationBounds['after'] {
  let latest: PublicationBounds['after'] = null;
  for (const { days, value, tense, span, type, precision } of dates) {
    if (tense !== 'past' || type === 'DURATION' || PRECISIONS_TOO_WIDE.has(precision) || !isInBody(passages, span.start))
      continue;
    const words = text.slice(span.start, span.end);
    const day = days?.first ?? dayOfYear(value, words, year);
    if (day && (!latest || day > latest.day)) latest = { day, words };
  }
  return latest;
}

/** A report that speaks of a year as past may be of that year. */
const PRECISIONS_TOO_WIDE: ReadonlySet<DateMention['precision']> = new Set(['season', 'quarter', 'year', 'decade']);

/** XXXX-05-16 in a year; not where the words name another weekday than the calendar. */
function dayOfYear(value: string | null, words: string, year: string | null): string | null {
  const [, day] = /^XXXX-(\d\d-\d\d)$/.exec(value ?? '') ?? [];
  if (!day || !year) return null;
  const falls = WEEKDAY_NAMES[new Date(`${year}-${day}T00:00:00Z`).getUTCDay()];
  const named = WEEKDAY_NAMES.find((weekday) => words.includes(weekday));
  return named === undefined || named === falls ? `${year}-${day}` : null;
}

function isInBody(passages: ToldReading['passages'], at: number): boolean {
  return passages.some(({ kind, span }) => kind === 'body' && span.start <= at && at < span.end);
}

function earliestQuotingReport(reading: ToldReading, others: readonly ToldReading[]): PublicationBounds['before'] {
  const name = reading.outlet?.name;
  if (!name) return null;
  const days = others.flatMap((other) => {
    const { published, voices, outlet } = other;
    const quotes = voices.some(
      ({ relay, speaker }) => relay.some((step) => step.name === name) || (speaker.kind === 'outlet' && speaker.name === name),
    );

    return quotes && outlet?.name !== name && published.date && haveCommonQuotation(reading, other)
      ? [published.date.slice(0, 10)]
      : [];
  });
  const day = days.sort()[0];
  return day ? { day, why: `a report of ${day} quotes it` } : null;
}

/** A quotation of some length that stands in both. */
function haveCommonQuotation(reading: ToldReading, other: ToldReading): boolean {
  return reading.attributions.some(({ manner, content }) =>
    content.some(
      ({ start, end }) =>
        manner !== 'indirect' && end - start >= MIN_SHARED_QUOTATION_CHARS && other.text.includes(reading.text.slice(start, end)),
    ),
  );
}

/** The shortest quotation, in characters, that two reports hardly share by chance. */
const MIN_SHARED_QUOTATION_CHARS = 30;

/** The day of a report: its date, or the bounds between which it lies. Null where the whole coverage has no date to go by. */
export function reportDay(reading: ToldReading, coverage: readonly ToldReading[]): Dated | null {
  const { date, precision } = reading.published;
  if (date !== null) {
    const day = date.slice(0, 10);
    return { days: { first: day, last: day }, precision, bounds: false, evidence: `The report is of ${day}`, span: null };
  }
  const { after, before } = publicationBounds(reading, coverage);
  const reach = coverageSpan(coverage);
  const first = after?.day ?? reach?.first;
  const last = before?.day ?? reach?.last;
  if (!first || !last || first > last || Date.parse(last) - Date.parse(first) > MAX_BOUNDS_DAYS * MS_PER_DAY) return null;
  const since = after ? `it tells of “${after.words}” as past` : `no report of the coverage tells of a day before ${first}`;
  const until = before ? before.why : `the last report that has a date is of ${last}`;
  const evidence = `The report has no date: ${since}, and ${until}`;
  return { days: { first, last }, precision: 'unknown', bounds: true, evidence, span: null };
}

/** Bounds further apart say nothing of a day. */
const MAX_BOUNDS_DAYS = 366;
const MS_PER_DAY = 86_400_000;

const COVERAGE_SPANS = new WeakMap<readonly ToldReading[], { first: string; last: string } | null>();

/** From the earliest day that reports without a date tell of, or the first dated report, to the last dated report. */
function coverageSpan(coverage: readonly ToldReading[]): { first: string; last: string } | null {
  const known = COVERAGE_SPANS.get(coverage);
  if (known !== undefined) return known;
  const published = coverage.flatMap((reading) => reading.published.date?.slice(0, 10) ?? []).sort();
  const told = coverage
    .flatMap((reading) => (reading.published.date === null ? (latestPastDay(reading, null)?.day ?? []) : []))
    .sort();
  const [first, last] = [[...told, ...published].sort()[0], published.at(-1)];
  const reach = first && last ? { first, last } : null;
  COVERAGE_SPANS.set(coverage, reach);
  return reach;
}
