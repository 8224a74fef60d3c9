import type { Reading } from '../../model/reading/reading.ts';
import type { Voice } from '../../model/reading/speaker.ts';
import { sentenceOf } from '../statements/citing-sentence.ts';
import type { Telling } from '../statements/statement-mentions.ts';

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
  return NAMELESS.test(name) || !/\p{Lu}/u.test(name.replace(/^the\s/i, ''));
}

/** Platforms on which people publish themselves: no newsroom stands between. */
export const PLATFORM =
  /^(?:X|Twitter|Telegram|Facebook|Instagram|Truth Social|WeChat|Weibo|Threads|Bluesky|YouTube|TikTok|VK|LinkedIn)$/i;

const OUTLET_WORDS =
  '(?:outlet|publication|newspaper|paper|news agency|news outlet|agency|broadcaster|magazine|site|website|network)';
const NAMELESS = new RegExp(
  `^(?:the |an? )?(?:local |state |national |foreign )?(?:media|press|reports?|${OUTLET_WORDS})s?$`,
  'i',
);
const TOLD_OUTLET = new RegExp(String.raw`\b(?:to|told|telling|tells|by) (?:the|a) ${OUTLET_WORDS}\b`, 'i');
/** "Media disclosed through insiders", "the paper reported": an outlet is cited without its name. */
const OUTLET_TELLS = new RegExp(
  String.raw`\b(?:media|the ${OUTLET_WORDS}) (?:\w+ly )?(?:disclos(?:ed|es)|reveal(?:ed|s)?|report(?:ed|s)?|not(?:ed|es)|said|says|wrote|writes|add(?:ed|s))\b`,
  'i',
);

/** "Told the publication", or "a report" without more: an outlet that is named elsewhere in the report. */
function pointsAtOutlet(telling: Telling): boolean {
  const { speaker } = telling.voice;
  if (speaker.kind === 'document') return BARE_REPORT.test(speaker.words);
  if (speaker.kind === 'outlet' && speaker.name !== null && isNameless(speaker.name)) return true;
  const sentence = sentenceOf(telling);
  return TOLD_OUTLET.test(sentence) || OUTLET_TELLS.test(sentence);
}

export const BARE_REPORT = /^(?:an?|the|this|that) (?:news |media )?report$/i;

/** The one outlet that a report says people told, or else the one it says reported; null when there are several. */
function onlyOutlet(reading: Reading): string | null {
  const told = new Set(
    reading.voices
      .flatMap(({ relay }) => relay.map(({ name }) => name))
      .filter((name) => isOther(reading, name) && !PLATFORM.test(name)),
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
