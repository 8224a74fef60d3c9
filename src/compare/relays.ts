import type { Reading } from '../model/reading.ts';
import type { Voice } from '../model/speaker.ts';
import { sentenceOf } from './sentence-of.ts';
import type { Telling } from './telling.ts';

/** The outlet through which a telling came, other than the report's own: the one quoted, or the one its unnamed source is said to have told. */
export function relayOf(telling: Telling): string | null {
  const { reading, voice } = telling;
  const { speaker } = voice;
  if (speaker.kind === 'outlet' && isOther(reading, speaker.name)) return speaker.name;
  const named =
    voice.relay.find(({ name }) => isOther(reading, name)) ??
    relayOfSame(reading, voice)?.find(({ name }) => isOther(reading, name));
  return named?.name ?? (pointsAtOutlet(telling) ? onlyOutlet(reading) : null);
}

/** A name of another outlet; "local media" and "a news agency" name none. */
function isOther({ outlet }: Reading, name: string | null): name is string {
  return name !== null && name !== outlet?.name && name !== outlet?.family && /\p{Lu}/u.test(name.replace(/^the\s/i, ''));
}

const POINTS_AT_OUTLET =
  /\b(?:to|told|telling|tells|by) (?:the|a) (?:outlet|publication|newspaper|paper|news agency|news outlet|agency|broadcaster|magazine|site|website|network)\b/i;

/** "Told the publication", or "a report" without more: an outlet that is named elsewhere in the report. */
function pointsAtOutlet(telling: Telling): boolean {
  const { speaker } = telling.voice;
  return (speaker.kind === 'document' && BARE_REPORT.test(speaker.words)) || POINTS_AT_OUTLET.test(sentenceOf(telling));
}

export const BARE_REPORT = /^(?:an?|the|this|that) (?:news |media )?report$/i;

/** The one outlet that a report says people told, or else the one it says reported; null when there are several. */
function onlyOutlet(reading: Reading): string | null {
  const told = new Set(
    reading.voices.flatMap(({ relay }) => relay.map(({ name }) => name)).filter((name) => isOther(reading, name)),
  );
  const reported = new Set(
    reading.voices.flatMap(({ speaker }) => (speaker.kind === 'outlet' && isOther(reading, speaker.name) ? speaker.name : [])),
  );
  const [one, ...others] = told.size > 0 ? told : reported;
  return one !== undefined && others.length === 0 ? one : null;
}

/** "An unnamed official told Reuters": what the same official says further on came the same way. */
function relayOfSame({ voices }: Reading, { speaker }: Voice): Voice['relay'] | undefined {
  if (speaker.kind !== 'unnamed' || isAbsent(speaker.words)) return undefined;
  return voices.find(
    (other) =>
      other.relay.length > 0 &&
      other.speaker.kind === 'unnamed' &&
      other.speaker.words === speaker.words &&
      other.speaker.number === speaker.number,
  )?.relay;
}

/** Where no source is told at all, the report's own newsroom stands for it. */
export function isAbsent(words: string): boolean {
  return words === '' || words === 'not named';
}
