import type { Attribution } from '../../model/reading/attribution.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import { keptOf, keptOfList, keptWhile } from '../../text/kept-results.ts';
import { keptInPlace } from './kept-in-place.ts';

/** An attribution, however sure it is. */
export type ToldAttribution = Omit<Attribution, 'confidence'>;
/** A voice, however sure it is, and whoever found it: of an analyst who accepts it it says why, and nothing else. */
export type ToldVoice = Omit<Voice, 'confidence' | 'why'>;

/** What a reading says of its report, codes aside, and how sure it is of who says what. */
export interface ToldReading extends Omit<Reading, 'codes' | 'unlikely' | 'attributions' | 'voices'> {
  readonly attributions: readonly ToldAttribution[];
  readonly voices: readonly ToldVoice[];
}

/**
 * The same reading without its codes and without how sure anything is; the same object where nothing but these has changed. One decision on a code makes like codes
 * likelier in many reports, and one on a statement makes it sure: what follows from the words of these reports need not be found again.
 */
export const toldReading = keptOf((reading: Reading): ToldReading => {
  const { codes: _, unlikely: __, attributions, voices, ...others } = reading;
  const rest = { ...others, attributions: toldAttributions(attributions), voices: toldVoices(voices) };
  const [objects, words] = [Object.values(rest).filter(isObject), Object.entries(rest).filter(([, part]) => !isObject(part))];
  return keptRest(partsOf([rest.attributions, ...objects]), JSON.stringify(words), () => rest);
});

/** The same list for readings of a coverage that tell the same: what follows from all of them is found by it. */
export const toldReadings = keptInPlace(toldReading);

/** Some parts of a reading, the attributions first, as one thing. */
const partsOf = keptOfList<object, object>(() => ({}), { most: 2 });
const keptRest = keptWhile<ToldReading>();

function isObject(part: unknown): part is object {
  return typeof part === 'object' && part !== null;
}

const sameAttributions = keptOfList((all: readonly ToldAttribution[]) => all, { most: 1 });
const toldAttributions = keptOf((all: Reading['attributions']) => sameAttributions(all.map(toldAttribution)));
const sameVoices = keptOfList((all: readonly ToldVoice[]) => all, { most: 1 });
const toldVoices = keptOf((all: Reading['voices']) => sameVoices(all.map(toldVoice)));

/** What was told last by words of one place, and by the voice that came one way. */
const lastAttributions = new WeakMap<object, ToldAttribution>();
const lastVoices = new WeakMap<object, ToldVoice>();

export const toldAttribution = keptOf((attribution: Attribution): ToldAttribution => {
  const { confidence: _, ...told } = attribution;
  return lastOr(lastAttributions, told.content, told);
});

export const toldVoice = keptOf((voice: Voice): ToldVoice => {
  const { confidence: _, why: __, ...told } = voice;
  return lastOr(lastVoices, told.relay, told);
});

/** What was told last, where it says the same. */
function lastOr<T extends object>(last: WeakMap<object, T>, of: object, now: T): T {
  const before = last.get(of);
  if (before && JSON.stringify(before) === JSON.stringify(now)) return before;
  last.set(of, now);
  return now;
}
