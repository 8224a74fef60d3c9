import type { Length } from '../../../language/language.ts';

const TIME_LETTERS: Readonly<Record<Length, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'Y',
  century: 'C',
  millennium: 'L',
};

/** A length in TIMEX3 notation: P3D, PT5H, PXY; two and a half years are P2Y6M. Decades are given in years. */
export function timexLength(count: number | null, unit: Length): string {
  const clockUnit = unit === 'hour' || unit === 'minute' || unit === 'second';
  const head = clockUnit ? 'PT' : 'P';
  const letter = TIME_LETTERS[unit];
  if (count === null) return `${head}X${letter}`;
  if (unit === 'decade') return `P${count * 10}Y`;
  if (Number.isInteger(count)) return `${head}${count}${letter}`;
  const whole = Math.floor(count);
  const first = whole > 0 ? `${whole}${letter}` : '';
  const rest = unit === 'year' ? '6M' : unit === 'hour' ? '30M' : unit === 'day' ? 'T12H' : null;
  return count - whole === 0.5 && rest ? `${head}${first}${rest}` : `${head}${count}${letter}`;
}
