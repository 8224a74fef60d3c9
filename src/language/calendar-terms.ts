/** The stretches of the calendar that a text can name, from the finest to the coarsest. */
export type Unit =
  'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'millennium';

/** Seasons in TIMEX3 notation, from winter on. */
export const SEASONS = ['WI', 'SP', 'SU', 'FA'] as const;
export type Season = (typeof SEASONS)[number];

/** What narrows or loosens a value, in TIMEX3 notation. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER';

export type Direction = 'last' | 'this' | 'next';

export type PartOfDay = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type Length = Exclude<Unit, 'weekend' | 'season' | 'half'> | 'hour' | 'minute' | 'second';
