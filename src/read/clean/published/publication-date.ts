import { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../../text/day-arithmetic.ts';
import type { DateEvidence, Precision, Published } from '../../../model/date.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Given } from '../../../model/original.ts';
import type { Span } from '../../../model/span.ts';
import { dayOfValue, daysIn, isoDay, weekdayOf, type DayFound } from '../../../text/written-dates.ts';
import { articleId } from '../lines/furniture-lines.ts';
import type { ClassifiedLine } from '../lines/classified-line.ts';
import type { Page } from '../formats/page-text.ts';
import { RELATIVE_CLOCK } from '../../../language/language.ts';

/** Evidence before it is decided which of it is used. */
interface Sign {
  readonly kind: DateEvidence['kind'];
  readonly date: string | null;
  readonly words: string;
  readonly span: Span | null;
  readonly precision: Precision;
}

/**
 * What is believed before what: what came with the report and what the page's own data say are made when it is published; an
 * address or article id as well; a clock shown on a page may be the time at which somebody's program fetched it.
 */
const TRUST: readonly DateEvidence['kind'][] = [
  'front-matter',
  'metadata',
  'url',
  'article-id',
  'dateline',
  'page-clock',
  'relative-clock',
];

/** Time zones and midnight make sound evidence differ by a day. */
const MAX_SAME_DAY_GAP_DAYS = 1;

/** A story may be printed some days after its dateline. */
const MAX_SAME_STORY_GAP_DAYS = 7;

/** When the report was published, everything that speaks for it, and the doubts. */
export function publishedOf(
  page: Page,
  given: Given,
  judged: readonly ClassifiedLine[],
): { published: Published; findings: Finding[] } {
  const signs = withYears([...givenSigns(given), ...pageSigns(page, given), ...lineSigns(judged, given)], given.fetched);
  const dated = signs.filter((sign): sign is Sign & { date: string } => sign.date !== null);
  const best = TRUST.flatMap((kind) => dated.filter((sign) => sign.kind === kind))[0] ?? null;
  const published: Published = {
    date: best?.date ?? null,
    precision: best?.precision ?? 'unknown',
    evidence: signs.map(({ kind, date, words, span }) => ({
      kind,
      date,
      words,
      span,
      used: best !== null && date === best.date,
    })),
  };
  return { published, findings: doubts(signs, best) };
}

function givenSigns({ published, url }: Given): Sign[] {
  const signs: Sign[] = [];
  if (published)
    signs.push({
      kind: 'front-matter',
      date: dayOfValue(published),
      words: `published: ${published}`,
      span: null,
      precision: 'day',
    });
  if (url) signs.push(...urlSign(url));
  return signs;
}

function urlSign(url: string): Sign[] {
  const parts =
    /[/_-](\d{4})[/_-](\d{1,2}|[a-z]{3})[/_-](\d{1,2})(?=[/_.-]|$)/i.exec(url) ??
    /[/_-]((?:19|20|21)\d{2})(\d{2})(\d{2})(?=\D|$)/.exec(url);
  if (!parts) return [];
  const [, year = '', month = '', day = ''] = parts;
  const date = dayOfValue(
    /^[a-z]/i.test(month) ? `${day} ${month} ${year}` : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  return date === null ? [] : [{ kind: 'url', date, words: url, span: null, precision: 'day' }];
}

function pageSigns(page: Page, given: Given): Sign[] {
  const { dates, url, clocks } = page.meta;
  const signs: Sign[] = dates.map(({ field, value }) => ({
    kind: 'metadata',
    date: dayOfValue(value),
    words: `${field}: ${value}`,
    span: null,
    precision: 'day',
  }));
  if (url && url !== given.url) signs.push(...urlSign(url));
  const shown = clocks.filter((words) => !page.lines.some((line) => line.words === words));
  return [...signs, ...shown.flatMap((words) => clockSigns(words, null, given))];
}

function lineSigns(judged: readonly ClassifiedLine[], given: Given): Sign[] {
  return judged.flatMap(({ line, furniture, dateline, kind }) => {
    if (dateline?.day) {
      const { start, end } = dateline.span;
      const span = { start: line.span.start + start, end: line.span.start + end };
      return [daySign('dateline', dateline.day, line.words.slice(start, end), span)];
    }
    if (kind === 'headline') return headlineSigns(line.words, line.span);
    if (furniture === 'article-id') return idSigns(line.words, line.span);
    if (furniture === 'clock' || furniture === 'page-clock' || kind === 'byline') return clockSigns(line.words, line.span, given);
    return [];
  });
}

/** "Highlights of the fifth session, Wednesday, 27 October 2031": the day with which a bulletin's headline ends is that of the bulletin, where its weekday is. */
function headlineSigns(words: string, line: Span): Sign[] {
  const last = daysIn(words).at(-1);
  const date = last && isoDay(last);
  const stands = last && SET_OFF_WEEKDAY.test(words.slice(0, last.start)) && words.slice(last.end).trim() === '';
  if (!stands || !date || last.weekday !== weekdayOf(date)) return [];
  return [daySign('dateline', last, words.slice(last.start), { start: line.start + last.start, end: line.start + last.end })];
}

/** A comma or the like, and one word: what opens "on Monday" is no head of a bulletin. */
const SET_OFF_WEEKDAY = /(?:^|[,;:|(–—-])\s*\p{L}+,?\s*$/u;

function daySign(kind: DateEvidence['kind'], day: DayFound, words: string, span: Span | null): Sign {
  return { kind, date: isoDay(day), words, span, precision: 'day' };
}

function clockSigns(words: string, span: Span | null, given: Given): Sign[] {
  const age = RELATIVE_CLOCK.exec(words);
  if (age) return [{ kind: 'relative-clock', ...ageBefore(given.fetched, age[1] ?? '', age[2] ?? ''), words, span }];
  const [day] = daysIn(words);
  return day ? [daySign('page-clock', day, words, span)] : [];
}

const UNITS: Readonly<
  Record<string, { readonly unit: 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months'; readonly precision: Precision }>
> = {
  sec: { unit: 'seconds', precision: 'day' },
  min: { unit: 'minutes', precision: 'day' },
  hou: { unit: 'hours', precision: 'day' },
  hr: { unit: 'hours', precision: 'day' },
  day: { unit: 'days', precision: 'day' },
  wee: { unit: 'weeks', precision: 'week' },
  mon: { unit: 'months', precision: 'month' },
};

/** "3 hours ago" is a date only when it is known when the page was fetched. */
function ageBefore(
  fetched: string | undefined,
  count: string,
  unit: string,
): { readonly date: string | null; readonly precision: Precision } {
  const step = UNITS[unit.toLowerCase().slice(0, 3)];
  const day = fetched ? dayOfValue(fetched) : null;
  if (!step || !fetched || !day) return { date: null, precision: 'unknown' };
  const number = /^\d+$/.test(count) ? Number(count) : 1;
  const time = /[T ](\d{2}):(\d{2})/.exec(fetched);
  const clock = Temporal.PlainDateTime.from(`${day}T${time?.[1] ?? '12'}:${time?.[2] ?? '00'}`);
  return {
    date: clock
      .subtract({ [step.unit]: number })
      .toPlainDate()
      .toString(),
    precision: step.precision,
  };
}

/** A date inside an article id: YYYYMMDD or DDMMYYYY at the head of a run of digits, when that is a day. */
function idSigns(words: string, span: Span): Sign[] {
  const id = articleId(words);
  for (const run of id?.matchAll(/\d{8,}/g) ?? []) {
    const digits = run[0];
    const date =
      dayOfValue(digits.slice(0, 8)) ?? dayOfValue(`${digits.slice(4, 8)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`);
    if (date !== null && Math.abs(daysBetween(date, '2030-01-01')) < 14_610)
      return [{ kind: 'article-id', date, words, span, precision: 'day' }];
  }
  return [];
}

/**
 * A dateline without a year ("May 18") has the year of other evidence that lies close to it; without such, the last one before the
 * page was fetched.
 */
function withYears(signs: readonly Sign[], fetched: string | undefined): Sign[] {
  const anchor = TRUST.flatMap((kind) => signs.filter((sign) => sign.kind === kind && sign.date !== null))[0]?.date ?? null;
  const fetchedDay = fetched ? dayOfValue(fetched) : null;
  return signs.map((sign) => {
    if (sign.date !== null || (sign.kind !== 'dateline' && sign.kind !== 'page-clock')) return sign;
    const [day] = daysIn(sign.words);
    if (!day || day.year !== null) return sign;
    const date = anchor
      ? nearest(day, anchor, -MAX_SAME_STORY_GAP_DAYS, MAX_SAME_STORY_GAP_DAYS)
      : fetchedDay && nearest(day, fetchedDay, -300, MAX_SAME_DAY_GAP_DAYS);
    return date ? { ...sign, date } : sign;
  });
}

/** The day in the year that puts it between so many days before and after another. */
function nearest(day: DayFound, other: string, least: number, most: number): string | null {
  const year = Number(other.slice(0, 4));
  const dates = [year, year - 1, year + 1].flatMap((one) => isoDay(day, one) ?? []);
  return dates.find((date) => daysBetween(other, date) >= least && daysBetween(other, date) <= most) ?? null;
}

function doubts(signs: readonly Sign[], best: (Sign & { date: string }) | null): Finding[] {
  const findings = signs.flatMap((sign) => signDoubts(sign, best));
  // An age without a clock already says why there is no date.
  if (best === null && findings.length === 0)
    findings.push({
      rule: 'no-date',
      span: null,
      seen:
        signs.length === 0 ? 'Nothing says when the report was published.' : 'What is said about the date does not give a day.',
      assumed: 'The report has no date; what happens "today" or "on Sunday" in it stays undated.',
    });
  return findings;
}

function signDoubts(sign: Sign, best: (Sign & { date: string }) | null): Finding[] {
  const found: Finding[] = [];
  if (sign.kind === 'relative-clock' && sign.date === null && best === null)
    found.push({
      rule: 'relative-date-without-clock',
      span: sign.span,
      seen: `"${sign.words}", but not when the page was fetched.`,
      assumed: 'It gives no date.',
    });
  const far =
    sign.kind === 'dateline'
      ? MAX_SAME_STORY_GAP_DAYS
      : sign.kind === 'relative-clock'
        ? MAX_SAME_STORY_GAP_DAYS
        : MAX_SAME_DAY_GAP_DAYS;
  if (best && sign.date !== null && Math.abs(daysBetween(sign.date, best.date)) > far)
    found.push({
      rule: 'page-date-contradicted',
      span: sign.span,
      seen: `"${sign.words}" says ${sign.date}, but "${best.words}" says ${best.date}.`,
      assumed: `The report is of ${best.date}: ${REASON[best.kind]}`,
    });
  const [day] = sign.span ? daysIn(sign.words) : [];
  if (day?.weekday && sign.date !== null && weekdayOf(sign.date) !== day.weekday)
    found.push({
      rule: 'weekday-contradicted',
      span: sign.span,
      seen: `"${sign.words}" names a weekday that ${sign.date} is not.`,
      assumed: 'The day of the month is right.',
    });
  return found;
}

const REASON: Readonly<Record<DateEvidence['kind'], string>> = {
  'front-matter': 'it was given with the report.',
  metadata: 'the page’s own data are made when it is published.',
  url: 'an address is made when a report is published.',
  'article-id': 'an article id is made when a report is published, a clock on a page when it is shown.',
  dateline: 'the dateline belongs to the text, a clock on a page does not.',
  'page-clock': 'it is the only clock with a date.',
  'relative-clock': 'it is counted from when the page was fetched.',
  weekday: 'the weekday says so.',
};
