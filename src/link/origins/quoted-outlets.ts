import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import { sentenceOf } from '../statements/citing-sentence.ts';
import type { Telling } from '../statements/statement-mentions.ts';
import {
  PLATFORM_NAME,
  TOLD_UNNAMED_OUTLET,
  UNNAMED_OUTLET,
  UNNAMED_OUTLET_REPORTS,
  UNNAMED_REPORT,
} from '../../language/language.ts';

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

/** A name of another outlet; "local media", "a news agency" and, in a headline, "Paper" name none. */
function isOther({ outlet }: Reading, name: string | null): name is string {
  return name !== null && name !== outlet?.name && name !== outlet?.family && !isNameless(name);
}

function isNameless(name: string): boolean {
  return UNNAMED_OUTLET.test(name) || !/\p{Lu}/u.test(name.replace(/^the\s/i, ''));
}

/** "Told the publication", or "a report" without more: an outlet that is named elsewhere in the report. */
function pointsAtOutlet(telling: Telling): boolean {
  const { speaker } = telling.voice;
  if (speaker.kind === 'document') return UNNAMED_REPORT.test(speaker.words);
  if (speaker.kind === 'outlet' && speaker.name !== null && isNameless(speaker.name)) return true;
  const sentence = sentenceOf(telling);
  return TOLD_UNNAMED_OUTLET.test(sentence) || UNNAMED_OUTLET_REPORTS.test(sentence);
}

/** The one outlet that a report says people told, or else the one it says reported; null when there are several. */
function onlyOutlet(reading: Reading): string | null {
  const told = new Set(
    reading.voices
      .flatMap(({ relay }) => relay.map(({ name }) => name))
      .filter((name) => isOther(reading, name) && !PLATFORM_NAME.test(name)),
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
