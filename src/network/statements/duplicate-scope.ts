import type { Conventions } from '../conventions.ts';
import { MS_A_DAY, MS_A_SECOND } from '../windows/calendar-units.ts';
import type { CodedStatement } from './coded-statement.ts';

/** Within what the same thing said again by the same actor counts once. */
const DUPLICATE_SCOPES = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const;
export type DuplicateScope = (typeof DUPLICATE_SCOPES)[number];

/** The document, week, month or year that a statement belongs to: two with one name lie in one scope. Null where nothing is a duplicate. */
export function scopeOf(
  { document, seconds }: CodedStatement,
  scope: DuplicateScope,
  calendar: Conventions['calendar'],
): string | null {
  const day = new Date(seconds * MS_A_SECOND);
  const names: { readonly [S in DuplicateScope]: () => string | null } = {
    include: () => null,
    document: () => String(document),
    week: () => (calendar === 'by year' ? isoWeek(day) : String(weekFromSunday(day))),
    month: () => (calendar === 'by year' ? day.toISOString().slice(0, 7) : String(day.getUTCMonth())),
    year: () => String(day.getUTCFullYear()),
    acrossrange: () => '',
  };
  return names[scope]();
}

/** The week of ISO 8601, which begins on Monday and belongs to the year of its Thursday. */
function isoWeek(day: Date): string {
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * MS_A_DAY);
  return `${thursday.getUTCFullYear()}-W${1 + Math.floor(dayOfYear(thursday) / 7)}`;
}

/** The week of the year where weeks begin on Sunday and the first one holds the first of January, as Java counts them for the United States. */
function weekFromSunday(day: Date): number {
  const saturday = new Date(day.getTime() + (6 - day.getUTCDay()) * MS_A_DAY);
  return saturday.getUTCFullYear() > day.getUTCFullYear() ? 1 : 1 + Math.floor(dayOfYear(saturday) / 7);
}

/** Days since the first of January. */
function dayOfYear(day: Date): number {
  return Math.floor((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / MS_A_DAY);
}
