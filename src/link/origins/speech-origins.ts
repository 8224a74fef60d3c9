import { keptOf } from '../../text/kept-results.ts';
import { dayNumber, isStatedDay } from '../clustering/day-numbers.ts';
import { keptInPlace } from '../keeping/kept-in-place.ts';
import { areSame, mapSame } from '../keeping/same-lists.ts';
import { byReportTime } from '../statements/statement-merging.ts';
import type { StatementMention } from '../statements/statement-mentions.ts';
import { byTime } from '../text-reuse/shared-pairs.ts';
import { withOrigin, type Mentions } from './changed-mentions.ts';
import {
  dayKey,
  isInPublic,
  sameOriginKeeping,
  speakerName,
  type MentionOrigin,
  type MentionWithOrigin,
} from './mention-origin.ts';

/** A report that tells again what was first told so many days earlier tells it from what was published, not from the speaker. */
const MAX_FRESH_DAYS = 2;

/** Speaker and day of each speech: what one person said on the record where many listened, or what two newsrooms have each for themselves. */
export const publicOccasions = keptInPlace(
  (mentions: Mentions): readonly string[] => {
    const own = mentions.filter(isHeardFromSpeaker);
    if (!isHeardByTwoNewsrooms(mentions) && !own.some(({ mention }) => isInPublic(mention))) return [];
    return own.flatMap(({ mention }) => (isStatedDay(mention.voice.said) || isInPublic(mention) ? [occasionKey(mention)] : []));
  },
  { areSame },
);

function isHeardByTwoNewsrooms(mentions: Mentions): boolean {
  const fresh = mentions.filter((each) => isHeardByNewsroom(each) && !isLateRepeat(each.mention, mentions));
  return new Set(fresh.map(({ origin }) => origin.family)).size > 1;
}

function isHeardFromSpeaker({ mention, origin }: MentionWithOrigin): boolean {
  return origin.kind === 'own reporting' && mention.voice.speaker.kind === 'actor' && mention.voice.sourcing !== 'second hand';
}

/** A person who is named said it, whoever passes it on. */
export function isWordOfNamed({ mention }: MentionWithOrigin): boolean {
  return (
    mention.voice.speaker.kind === 'actor' && mention.voice.sourcing !== 'second hand' && mention.attribution.within === null
  );
}

/** Heard by a newsroom: the paper's own, or that of an agency. */
function isHeardByNewsroom(withOrigins: MentionWithOrigin): boolean {
  return isHeardFromSpeaker(withOrigins) || withOrigins.origin.kind === 'wire story';
}

function occasionKey(mention: StatementMention): string {
  const { speaker } = mention.voice;
  return `${speaker.kind === 'actor' ? speaker.actor : speaker.kind} ${dayKey(mention)}`;
}

/** The first of the occasions of the mentions that is among the public ones. */
export function publicAmong(strongest: Mentions, occasions: ReadonlySet<string>): string | undefined {
  return occasionsByDay(strongest).find((each) => occasions.has(each));
}

/** The occasions of the mentions, those of which a text tells the day first. */
const occasionsByDay = keptOf((mentions: Mentions): readonly string[] =>
  [...mentions]
    .sort((a, b) => Number(isStatedDay(b.mention.voice.said)) - Number(isStatedDay(a.mention.voice.said)))
    .map(({ mention }) => occasionKey(mention)),
);

/**
 * What a named person is cited for in the same words, he said once: all who have it fresh rest on what he published, on what he told the one
 * outlet that is quoted for it, or on the occasion. `known`: the public occasion on which it was said, where there is one.
 */
export function withSpeechOrigins(mentions: Mentions, known: string | undefined): Mentions {
  const fresh = mentions.filter((each) => isWordOfNamed(each) && !isLateRepeat(each.mention, mentions));
  const heard = isHeardByTwoNewsrooms(mentions) ? fresh.filter(isHeardFromSpeaker) : [];
  // Two newsrooms have one sentence of one person: one occasion, though no text tells its day.
  const occasion = known ?? (heard.length > 1 ? earliestOccasion(heard) : undefined);
  return mapSame(mentions, (each) => {
    if (!fresh.includes(each)) return each;
    const own = fresh.filter((other) => speakerName(other.mention) === speakerName(each.mention));
    const given = publishedOrigin(own, own) ?? originOfKind(own, 'quoted outlet');
    if (given) return withOrigin(each, given);
    if (new Set(own.map(({ origin }) => origin.key)).size > 1)
      return withOrigin(each, speechOrigin(occasion ?? earliestOccasion(own), each));
    if (!isHeardFromSpeaker(each)) return each;
    const published = publishedOrigin(fresh, mentions);
    if (published) return withOrigin(each, published);
    return occasion === undefined ? each : withOrigin(each, speechOrigin(occasion, each));
  });
}

function publishedOrigin(fresh: Mentions, all: Mentions): MentionOrigin | undefined {
  return originOfKind(fresh, 'press release') ?? originOfKind(all, 'document');
}

function earliestOccasion(mentions: Mentions): string {
  const [earliest] = mentions.map(({ mention }) => mention).sort(byReportTime);
  return earliest ? occasionKey(earliest) : '';
}

function originOfKind(mentions: Mentions, kind: MentionOrigin['kind']): MentionOrigin | undefined {
  return mentions.find(({ origin }) => origin.kind === kind)?.origin;
}

const sameSpeech = sameOriginKeeping();

function speechOrigin(occasion: string, { mention, origin }: MentionWithOrigin): MentionOrigin {
  const day = mention.voice.said?.days.last;
  return sameSpeech(mention.attribution.content, {
    ...origin,
    kind: 'speech',
    key: `speech ${occasion}`,
    name: `${speakerName(mention)}${day ? `, ${day}` : ''}`,
    why: isInPublic(mention) ? 'said where many listened' : 'said on one occasion, on the record',
  });
}

const sameRepeat = sameOriginKeeping();

/** A later report that tells it again, without a new occasion, rests on what the first report rested on. */
export function withOriginsOfLaterRepeats(mentions: Mentions): Mentions {
  const [first] = [...mentions].sort((a, b) => byTime(a.mention.reading, b.mention.reading));
  return mapSame(mentions, (each) => {
    const { mention, origin } = each;
    if (!first || (origin.kind !== 'own reporting' && !isWordOfNamed(each)) || !isLateRepeat(mention, mentions)) return each;
    const repeated = { ...first.origin, why: 'told again later, without a source of its own' };
    return withOrigin(each, sameRepeat(mention.attribution.content, repeated));
  });
}

function isLateRepeat(mention: StatementMention, mentions: Mentions): boolean {
  const day = dayNumber(mention.reading.published.date);
  const first = Math.min(...mentions.map((other) => dayNumber(other.mention.reading.published.date) ?? Infinity));
  return day !== null && day - first > MAX_FRESH_DAYS;
}
