import type { Direction, Length, Mod, PartOfDay, Season, Unit } from '../../../language/language.ts';

/** From where a relative date is counted: the day of the report, or the date the text spoke of last. */
export type Origin = 'report' | 'mentioned';

/** What an expression says before the date of the report and the rest of the text are known. */
export type Dating =
  | {
      readonly kind: 'day';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly until?: number;
      readonly direction?: Direction;
      /** 12/05/2031 can be written with the day first or the month first: then this is the day. */
      readonly swaps?: true;
    }
  /** "On the 12th": of the month of the report, or of the one beside it. `months`: so many after that of the report, "the 12th of next month". */
  | { readonly kind: 'day-of-month'; readonly day: number; readonly months?: number }
  | {
      readonly kind: 'month';
      readonly year: number | null;
      readonly month: number;
      readonly direction: Direction | null;
      readonly yearsOn?: number;
    }
  /** `weeks`: in the week so many after that of the report, as in "Monday of last week". */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly direction: Direction | null;
      readonly weeks?: number;
      /** Of the week of the date mentioned last ("Friday of that week"), or the first behind it ("the following Friday"). */
      readonly from?: 'week mentioned' | 'behind mentioned';
    }
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year: number | null;
      readonly direction: Direction | null;
      /** Years from the year of the report: -1 in "last year's spring". */
      readonly years?: number;
    }
  | { readonly kind: 'part-of-year'; readonly unit: 'quarter' | 'half'; readonly number: number; readonly year: Dating | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century'; readonly year: number }
  /** So many units from the one that holds the origin: "last week" is -1, "the following month" is 1 from the date mentioned. */
  | { readonly kind: 'step'; readonly unit: Unit; readonly by: number; readonly from: Origin }
  /** "the quarter", "the latest quarter": the one the text speaks of, or else the last that was over. */
  | { readonly kind: 'latest'; readonly unit: Unit }
  /** "a year earlier", "the year-ago quarter": the period the text compares with, so many years before. */
  | { readonly kind: 'compared'; readonly unit: Unit | null }
  /** "The 1988 quarter": the quarter that the text speaks of, in another year; the year itself where it speaks of none. */
  | { readonly kind: 'same-part'; readonly year: number }
  | { readonly kind: 'weekend'; readonly direction: Direction | null }
  | { readonly kind: 'week-of'; readonly day: Dating }
  /** "Easter weekend", "Labor Day weekend": the one nearest to the holiday. */
  | { readonly kind: 'weekend-of'; readonly day: Dating }
  | { readonly kind: 'holiday'; readonly holiday: string; readonly year: number | null; readonly direction: Direction | null }
  | { readonly kind: 'before'; readonly days: number; readonly of: Dating };

export type Meaning =
  | Dating
  | { readonly kind: 'clock'; readonly clock: string; readonly of: Dating | null }
  | { readonly kind: 'part-of-day'; readonly part: PartOfDay; readonly of: Dating | null }
  | { readonly kind: 'duration'; readonly amount: number | null; readonly unit: Length }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

export interface Expression {
  readonly meaning: Meaning;
  readonly mod: Mod | null;
}

export function plain(meaning: Meaning, mod: Mod | null = null): Expression {
  return { meaning, mod };
}
