import { keptOfList, keptWhile } from '../../text/kept-results.ts';
import { keptInPlace } from '../../link/keeping/kept-in-place.ts';
import { toldReading } from '../../link/keeping/told-reading.ts';
import type { Line } from './listing.ts';

/**
 * Keeps the lines of a list: of the same things, and the same said besides of what they are made of, the same line is given again. What is kept of a
 * list in parts is then made of the lines that are new.
 */
export function lineKeeping(): (things: readonly object[], besides: string, make: () => Line) => Line {
  const asOne = keptOfList<object, object>(() => ({}), { most: 1 });
  const kept = keptWhile<Line>();
  return (things, besides, make) => kept(asOne(things), besides, make);
}

/** What the readings of a coverage tell, in their order; the same list where none tells anything else. */
export const toldInOrder = keptInPlace(toldReading);
