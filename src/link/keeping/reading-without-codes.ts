import type { Reading } from '../../model/reading/reading.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';

/** What a reading says of its report, codes aside. */
export type ReadingWithoutCodes = Omit<Reading, 'codes' | 'unlikely'>;

/**
 * The same reading without its codes; the same object where nothing but these has changed. One decision on a code makes like codes likelier in many
 * reports, and what follows from the words of these need not be found again.
 */
export const readingWithoutCodes = keptOf((reading: Reading): ReadingWithoutCodes => {
  const { codes: _, unlikely: __, ...rest } = reading;
  const [objects, words] = [Object.values(rest).filter(isObject), Object.entries(rest).filter(([, part]) => !isObject(part))];
  return keptRest(partsOf([rest.attributions, ...objects]), JSON.stringify(words), () => rest);
});

/** Some parts of a reading, the attributions first, as one thing. */
const partsOf = keptOfList<object, object>(() => ({}), { most: 2 });
const keptRest = keptWhile<ReadingWithoutCodes>();

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null;
}
