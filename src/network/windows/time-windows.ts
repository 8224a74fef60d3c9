import { NetworkBasis, slice, wholeTime, type Network, type NetworkTime } from '../network.ts';
import { checkedSettings, type NetworkSettings } from '../network-settings.ts';
import type { CodedStatement, StatementTable } from '../statements/coded-statement.ts';
import { selectStatements } from '../statements/select-statements.ts';
import { later, type CalendarUnit } from './calendar-units.ts';

/** A window that moves over the time. */
export interface MovingWindow {
  readonly unit: CalendarUnit;
  /** How many units it lasts. */
  readonly width: number;
  /** How many units the next one begins later; 1 where absent. */
  readonly step?: number;
}

/** A network for each place of a window that moves over the time. Throws RangeError for a width or step that is no whole number from 1 on. */
export function networksOverTime(table: StatementTable, settings: NetworkSettings, window: MovingWindow): Network[] {
  checkedSettings(settings);
  const { width, step = 1 } = window;
  if (![width, step].every((count) => Number.isInteger(count) && count >= 1))
    throw new RangeError('a window lasts a whole number of units, and moves on by a whole number of them');
  const selection = selectStatements(table, settings);
  const basis = new NetworkBasis(table, settings, selection);
  const whole = wholeTime(table, settings);
  const aroundMoments = settings.conventions.windows === 'around moments';
  const times = aroundMoments ? windowsAroundMoments(whole, window) : fullWindows(whole, window);
  return times.map((time) => slice(basis, time, within(selection.kept, time, aroundMoments)));
}

/** Windows that last as long as they are said to: the first moment belongs to them, the last one to the next. They cover the whole time. */
function fullWindows({ from, to }: Pick<NetworkTime, 'from' | 'to'>, { unit, width, step = 1 }: MovingWindow): NetworkTime[] {
  const times: NetworkTime[] = [];
  for (let count = 0; ; count += step) {
    const first = later(from, count, unit);
    const last = later(from, count + width, unit);
    if (first > to || (count > 0 && later(from, count - step + width, unit) > to)) return times;
    times.push({ from: first, to: last, middle: Math.floor((first + last) / 2) });
  }
}

/**
 * All within half a window around each moment, both ends included, where that lies within the whole time. Half a window is rounded
 * up, so that one of eight days reaches over nine, and one of a single unit holds its moment alone.
 */
function windowsAroundMoments(
  { from, to }: Pick<NetworkTime, 'from' | 'to'>,
  { unit, width, step = 1 }: MovingWindow,
): NetworkTime[] {
  const half = Math.floor((width - 1) / 2 + 0.5);
  const times: NetworkTime[] = [];
  for (let count = 0; later(from, count, unit) <= to; count += step) {
    const middle = later(from, count, unit);
    const time = { from: later(middle, -half, unit), to: later(middle, half, unit), middle };
    if (time.from >= from && time.to <= to) times.push(time);
  }
  return times;
}

function within(statements: readonly CodedStatement[], { from, to }: NetworkTime, withEnd: boolean): readonly CodedStatement[] {
  return statements.filter(({ seconds }) => seconds >= from && (withEnd ? seconds <= to : seconds < to));
}
