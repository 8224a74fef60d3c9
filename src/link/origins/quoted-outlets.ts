import type { ToldReading, ToldVoice } from '../keeping/told-reading.ts';
import { keptOf } from '../../text/kept-results.ts';
import { citingSentence } from '../statements/citing-sentence.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';
import {
  PLATFORM_NAME,
  QUOTED_ELSEWHERE,
  TOLD_UNNAMED_OUTLET,
  UNNAMED_OUTLET,
  UNNAMED_OUTLET_REPORTS,
  UNNAMED_REPORT,
} from '../../language/language.ts';

/** The outlet through which a mention came, other than the report's own: the one quoted, or the one its unnamed source is said to have told. */
export const quotedOutlet = keptOf((mention: StatementMention): string | null => {
  const { reading, voice } = mention;
  const { speaker } = voice;
  if (speaker.kind === 'outlet' && isOtherOutlet(reading, speaker.name)) return speaker.name;
  const named =
    voice.relay.find(({ name }) => isOtherOutlet(reading, name)) ??
    relayOfSameSource(reading, voice)?.find(({ name }) => isOtherOutlet(reading, name));
  return named?.name ?? (citesUnnamedOutlet(mention) ? onlyOutletCited(reading) : null);
});

/** A name of another outlet; "local media", "a news agency" and, in a headline, "Paper" name none. */
function isOtherOutlet({ outlet }: ToldReading, name: string | null): name is string {
  return name !== null && name !== outlet?.name && name !== outlet?.family && !isUnnamedOutlet(name);
}

/** The name of an outlet that tells of others: no platform on which they publish themselves, no "local radio". */
export function isOutletName(name: string): boolean {
  return !isUnnamedOutlet(name) && !PLATFORM_NAME.test(name);
}

function isUnnamedOutlet(name: string): boolean {
  return UNNAMED_OUTLET.test(name) || !/\p{Lu}/u.test(name.replace(/^the\s/i, ''));
}

/** "Told the publication", "was quoted as saying", or "a report" without more: an outlet that is named elsewhere in the report. */
function citesUnnamedOutlet(mention: StatementMention): boolean {
  const { speaker } = mention.voice;
  if (speaker.kind === 'document') return UNNAMED_REPORT.test(speaker.words);
  if (speaker.kind === 'outlet' && speaker.name !== null && isUnnamedOutlet(speaker.name)) return true;
  const sentence = citingSentence(mention);
  return [TOLD_UNNAMED_OUTLET, UNNAMED_OUTLET_REPORTS, QUOTED_ELSEWHERE].some((pattern) => pattern.test(sentence));
}

/** The one outlet that a report says people told, or else the one it says reported; null when there are several. */
function onlyOutletCited(reading: ToldReading): string | null {
  const told = new Set(
    reading.voices
      .flatMap(({ relay }) => relay.map(({ name }) => name))
      .filter((name) => isOtherOutlet(reading, name) && !PLATFORM_NAME.test(name)),
  );
  const reported = new Set(
    reading.voices.flatMap(({ speaker }) =>
      speaker.kind === 'outlet' && isOtherOutlet(reading, speaker.name) ? speaker.name : [],
    ),
  );
  const [one, ...others] = told.size > 0 ? told : reported;
  return one !== undefined && others.length === 0 ? one : null;
}

/** "A clerk told the Trumpet": what the same official says further on came the same way. */
function relayOfSameSource({ voices }: ToldReading, { speaker }: ToldVoice): ToldVoice['relay'] | undefined {
  if (speaker.kind !== 'unnamed' || isMissingSource(speaker.words)) return undefined;
  return voices.find(
    (other) =>
      other.relay.length > 0 &&
      other.speaker.kind === 'unnamed' &&
      other.speaker.words === speaker.words &&
      other.speaker.number === speaker.number,
  )?.relay;
}

/** Where no source is told at all, the report's own newsroom stands for it. */
export function isMissingSource(words: string): boolean {
  return words === '' || words === 'not named';
}
