import type { Origin } from '../../model/coverage/origin.ts';
import type { ToldReading } from '../keeping/told-reading.ts';
import { dayNumber } from '../clustering/day-numbers.ts';
import { keptOf, keptWhile } from '../../text/kept-results.ts';
import { shortId } from '../clustering/short-id.ts';
import { citingSentence } from '../statements/citing-sentence.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';
import { GENERIC_PEOPLE, IN_PUBLIC, SOURCE_NOUN_END } from '../../language/language.ts';

/** What one mention rests on, as far as its own report shows. Equal keys are one origin. */
export interface MentionOrigin {
  readonly kind: Origin['kind'];
  readonly key: string;
  readonly name: string;
  readonly why: string;
  /** Publisher family whose word it is. */
  readonly family: string;
  /** Day of the report that shows it. */
  readonly day: number | null;
}

/** A mention with what it rests on. */
export interface MentionWithOrigin {
  readonly mention: StatementMention;
  readonly origin: MentionOrigin;
}

export const originId = keptOf(({ key }: MentionOrigin): string => shortId(`origin ${key}`));

/**
 * Gives of origins that say the same the one that was found first of words at one place of a report: these are the same object though the attribution that
 * holds them is another, looked at by an analyst or with other codes.
 */
export function sameOriginKeeping(): (
  content: StatementMention['attribution']['content'],
  origin: MentionOrigin,
) => MentionOrigin {
  const kept = keptWhile<MentionOrigin>();
  return (content, origin) => kept(content, JSON.stringify(origin), () => origin);
}

/** The outlet of a report; a report without one stands for itself. */
export function publisherFamily(reading: ToldReading): string {
  return reading.outlet?.family ?? `unknown ${reading.report}`;
}

export function outletName(reading: ToldReading): string {
  return reading.outlet?.name ?? 'an unknown outlet';
}

/** The attribution that holds a nested one, however deep. */
export function outermostAttribution({ reading, attribution }: StatementMention): number {
  let current = attribution;
  for (let depth = 0; current.within !== null && depth < 8; depth += 1) {
    const outer = reading.attributions[current.within];
    if (!outer) break;
    current = outer;
  }
  return current.id;
}

export function originBase({ reading }: StatementMention): Pick<MentionOrigin, 'family' | 'day'> {
  return { family: publisherFamily(reading), day: dayNumber(reading.published.date) };
}

/** What a newsroom heard or saw itself. */
export function ownReportingOrigin(reading: ToldReading): MentionOrigin {
  return {
    kind: 'own reporting',
    key: `own ${reading.report}`,
    name: `${outletName(reading)}${dateSuffix(reading)}`,
    why: 'nobody else is credited',
    family: publisherFamily(reading),
    day: dayNumber(reading.published.date),
  };
}

/** What kind of unnamed source it is: "two people familiar with ..." and "a person close to ..." are of one kind, an official of another. */
export function headNoun(words: string): string {
  if (GENERIC_PEOPLE.test(words)) return 'person';
  const before = words.split(SOURCE_NOUN_END)[0] ?? words;
  return (before.trim().split(/\s+/).at(-1) ?? '').toLowerCase().replace(/s$/, '');
}

/** True when the words around the mention tell of an occasion at which many listened. */
export function isInPublic(mention: StatementMention): boolean {
  return IN_PUBLIC.test(citingSentence(mention));
}

export function speakerName({ reading, voice }: StatementMention): string {
  const { speaker } = voice;
  if (speaker.kind === 'actor') return reading.actors.find(({ id }) => id === speaker.actor)?.name ?? speaker.actor;
  return speaker.kind === 'outlet' ? (speaker.name ?? outletName(reading)) : speaker.words;
}

/** The day on which it was said as a key; for want of one, the report that tells it. */
export function dayKey({ voice, reading }: StatementMention): string {
  return voice.said && !voice.said.bounds ? voice.said.days.last : `report ${reading.report}`;
}

export function dateSuffix(reading: ToldReading): string {
  return reading.published.date ? `, ${reading.published.date.slice(0, 10)}` : '';
}
